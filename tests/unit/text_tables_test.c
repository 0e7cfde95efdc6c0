/* text_tables_test.c - tables made by chance, in the four forms that texts have them in: every
 * number is read with the measure of its column and the place of its row, and nothing else is. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/extract.h"

#define DOCUMENTS 250
#define COLUMNS 7
#define ROWS 6

static const struct {
    const char *title, *measure; /* NULL: nothing that is counted */
} titles[] = {{"Deaths", "killed"},
              {"Injured", "injured"},
              {"Missing", "missing"},
              {"Homes destroyed", "homes-destroyed"},
              {"Houses damaged", "homes-damaged"},
              {"Internally displaced people (IDPs)", "idps"},
              {"Refugees", "refugees"},
              {"Returnees", "returns"},
              {"People in need", "people-in-need"},
              {"People affected", "people-affected"},
              {"Asylum-seekers", "asylum-seekers"},
              {"Evacuated", "evacuations"},
              {"People reached", "people-reached"},
              {"Detained", "detained"},
              {"Altitude (m)", NULL},
              {"Schools closed", NULL},
              {"Cholera cases", NULL},
              {"Remarks", NULL}};
#define TITLES (sizeof titles / sizeof *titles)

static const char *const places[] = {"Moundou",      "Mongo", "Lai",  "Sarh",      "Ati",
                                     "Faya-Largeau", "Doba",  "Pala", "Massakory", "Am Timan"};
#define PLACES (sizeof places / sizeof *places)

static const char *const nothing[] = {"-", "n/a", "\u2026"},
                         *const notes[] = {"*", "[1]", "\u00b9"},
                         *const remarks[] = {"ok", "see note", "road closed"};

enum form { GAPS, ALIGNED, TABS, BARS };

struct wish {
    const char *place, *measure;
    long value;
};

struct table {
    uint64_t seed;
    char cell[ROWS + 1][COLUMNS + 1][64];
    size_t rows, columns; /* with those of titles and names */
    struct wish wishes[ROWS * COLUMNS];
    size_t n_wishes;
};

/* Knuth's generator for 64 bits: the same tables on every machine. */
static size_t chance(struct table *t, size_t n)
{
    t->seed = t->seed * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(t->seed >> 33) % n;
}

/* A number in digits, of its own or in groups by comma or space; no year by its looks. */
static long put_number(struct table *t, char *out, size_t style)
{
    static const long tens[] = {1, 10, 100, 1000, 10000, 100000};
    size_t k = chance(t, 6);
    long v = chance(t, 12) == 0 ? 0 : tens[k] + (long)chance(t, (size_t)(9 * tens[k]));
    v += v >= 1800 && v < 2100 && style == 0 ? 1000 : 0;
    if (style == 0 || v < 1000)
        sprintf(out, "%ld", v);
    else
        sprintf(out, "%ld%c%03ld", v / 1000, style == 1 ? ',' : ' ', v % 1000);
    if (chance(t, 20) == 0)
        strcat(out, notes[chance(t, 3)]);
    return v;
}

static void fill(struct table *t, unsigned number)
{
    size_t column[COLUMNS], row[ROWS], style = chance(t, 3);
    t->seed ^= number * 0x9e3779b97f4a7c15u;
    t->columns = 3 + chance(t, COLUMNS - 2);
    t->rows = 3 + chance(t, ROWS - 2);
    t->n_wishes = 0;
    strcpy(t->cell[0][0], "District");
    for (size_t c = 1, k; c < t->columns; c++) {
        do {
            column[c - 1] = chance(t, TITLES);
            for (k = 0; k + 1 < c && column[k] != column[c - 1]; k++)
                continue;
        } while (k + 1 < c);
        strcpy(t->cell[0][c], titles[column[c - 1]].title);
    }
    for (size_t r = 1, k; r < t->rows; r++) {
        do {
            row[r - 1] = chance(t, PLACES);
            for (k = 0; k + 1 < r && row[k] != row[r - 1]; k++)
                continue;
        } while (k + 1 < r);
        strcpy(t->cell[r][0], places[row[r - 1]]);
        for (size_t c = 1; c < t->columns; c++) {
            const char *measure = titles[column[c - 1]].measure;
            if (column[c - 1] == TITLES - 1)
                strcpy(t->cell[r][c], remarks[chance(t, 3)]);
            else if (chance(t, 12) == 0)
                strcpy(t->cell[r][c], nothing[chance(t, 3)]);
            else {
                long v = put_number(t, t->cell[r][c], style);
                if (measure != NULL)
                    t->wishes[t->n_wishes++] = (struct wish){places[row[r - 1]], measure, v};
            }
        }
    }
}

static void write(const struct table *t, enum form form, char *out)
{
    out += sprintf(out, "Chad floods, situation on 5 May 2024\n\n");
    for (size_t r = 0; r < t->rows; r++) {
        out += sprintf(out, "%s", form == BARS ? "| " : "");
        for (size_t c = 0; c < t->columns; c++) {
            const char *between = form == TABS ? "\t" : form == BARS ? " | " : "   ";
            if (form == ALIGNED)
                out += sprintf(out, c == 0 ? "%-14s" : "%38s", t->cell[r][c]);
            else
                out += sprintf(out, "%s%s", c > 0 ? between : "", t->cell[r][c]);
        }
        out += sprintf(out, "%s\n", form == BARS ? " |" : "");
    }
}

static void check_table(struct table *t, enum form form)
{
    static const struct extract_options options = {.published = 19848};
    char text[ROWS * COLUMNS * 80 + 200];
    struct extraction e;
    struct error err = {.code = ERR_NONE};
    write(t, form, text);
    ck_assert_int_eq(extract_text(text, strlen(text), &options, &e, &err), 0);
    for (size_t k = 0; k < e.n_figures || k < t->n_wishes; k++) {
        const struct figure *f = k < e.n_figures ? &e.figures[k].figure : NULL;
        const struct wish *w = k < t->n_wishes ? &t->wishes[k] : NULL;
        const char *place = f == NULL                         ? ""
                            : f->series.place_name[0] != '\0' ? f->series.place_name
                                                              : f->series.place;
        ck_assert_msg(
            f != NULL && w != NULL && number_double(f->value) == (double)w->value &&
                strcmp(f->series.measure, w->measure) == 0 && strcmp(place, w->place) == 0,
            "%s\nfigure %zu: wanted %ld %s @%s, got %s %s @%s", text, k, w != NULL ? w->value : -1,
            w != NULL ? w->measure : "none", w != NULL ? w->place : "",
            f != NULL ? f->raw : "nothing", f != NULL ? f->series.measure : "", place);
    }
    extraction_free(&e);
}

START_TEST(reads_each_cell)
{
    struct table t = {.seed = 20240505};
    for (unsigned k = 0; k < DOCUMENTS; k++) {
        fill(&t, k);
        check_table(&t, (enum form)_i);
    }
}
END_TEST

int main(void)
{
    Suite *s = suite_create("text_tables");
    TCase *t = tcase_create("text_tables");
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, reads_each_cell, GAPS, BARS + 1);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed != 0;
}
