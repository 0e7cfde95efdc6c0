/* layout.c - periods in the headers of values: tables that are wide by month, year or day. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/csv/roles.h"

static bool may_hold_values(const struct column *c)
{
    return c->facts.cells == c->facts.missing ? c->role == COLUMN_IGNORE : c->role == COLUMN_VALUE;
}

/* The order of day and month in headers, as one of them shows it that can be read in one way alone,
 * or as it was told; ORDER_UNKNOWN: they leave it open. "1/9/2020" is a day in January or in
 * September. */
static enum date_order header_order(const struct csv *csv)
{
    struct date_evidence e = {0};
    struct period p;
    for (size_t i = 0; i < csv->n_columns; i++)
        if (may_hold_values(&csv->columns[i]))
            (void)cell_date_parse(&csv->words, csv->columns[i].name, strlen(csv->columns[i].name),
                                  ORDER_UNKNOWN, &p, &e);
    if ((e.day_first > 0) != (e.month_first > 0))
        return e.day_first > 0 ? ORDER_DAY_FIRST : ORDER_MONTH_FIRST;
    return told_order(csv);
}

static void find_header_period(struct csv *csv, struct column *c, enum date_order order)
{
    size_t len = strlen(c->name);
    c->period_form = HEADER_NO_PERIOD;
    if (!may_hold_values(c))
        return;
    c->month = words_month(&csv->words, c->name, len);
    if (c->month)
        c->period_form = HEADER_MONTH;
    else {
        enum date_result date = cell_date_parse(&csv->words, c->name, len, order, &c->period, NULL);
        if (date == DATE_FINE)
            c->period_form = HEADER_PERIOD;
        else if (date == DATE_SHORT_YEAR)
            ask(csv,
                "the year in the header \"%s\" has two digits or none; say which years are meant "
                "with --century 2000, or write them with four",
                c->name);
        else if (date == DATE_AMBIGUOUS)
            ask(csv,
                "the dates in the headers, such as \"%s\", may stand day first or month first; say "
                "which with --dates dmy or --dates mdy",
                c->name);
    }
}

/* A year among the words of a header, with the month or day that stands beside it: "Men 2021",
 * "Refugees Dec 2020". REST gets the other words. */
static bool find_embedded(const struct csv *csv, const char *folded, struct period *period,
                          struct buffer *rest, struct error *err)
{
    size_t len = strlen(folded), from = 0, most = 0;
    for (size_t i = 0; i < len; i++) {
        if (i > 0 && folded[i - 1] != ' ')
            continue;
        for (size_t j = len; j >= i + 4 && j - i > most; j--) {
            struct period p;
            int year, month, day;
            if (j - i > 24 || (j < len && folded[j] != ' ') ||
                cell_date_parse(&csv->words, folded + i, j - i, ORDER_UNKNOWN, &p, NULL) !=
                    DATE_FINE)
                continue;
            date_to_civil(p.last, &year, &month, &day);
            if (year < 1950 || year > 2100)
                continue;
            *period = p;
            from = i;
            most = j - i;
        }
    }
    buffer_clear(rest);
    return most > 0 && most < len && buffer_append(rest, folded, from, err) == 0 &&
           buffer_text(rest, folded + from + most + (from + most < len && from == 0), err) == 0;
}

/* Takes the periods out of the names of values, where two or more name different ones. */
static int find_all_embedded(struct csv *csv, struct error *err)
{
    struct buffer folded = {.data = NULL}, rest = {.data = NULL};
    struct period first = {DAY_NONE, DAY_NONE, PRECISION_DAY}, p;
    bool differ = false;
    int result = -1;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < csv->n_columns; i++) {
            struct column *c = &csv->columns[i];
            if (!may_hold_values(c) || c->period_form != HEADER_NO_PERIOD ||
                (c->told && c->measure[0]))
                continue;
            if (words_fold(c->name, strlen(c->name), &folded, err) < 0)
                goto out;
            if (!find_embedded(csv, buffer_string(&folded), &p, &rest, err))
                continue;
            differ = differ || (first.first != DAY_NONE && first.first != p.first);
            first = first.first == DAY_NONE ? p : first;
            if (pass == 0)
                continue;
            while (rest.len > 0 && rest.data[rest.len - 1] == ' ')
                rest.data[--rest.len] = '\0';
            char *name = strdup(buffer_string(&rest));
            if (name == NULL) {
                error_memory(err);
                goto out;
            }
            free(c->folded);
            c->folded = name;
            c->embedded = true;
            c->period = p;
            c->period_form = HEADER_PERIOD;
        }
        if (!differ)
            break;
    }
    result = 0;
out:
    buffer_free(&folded);
    buffer_free(&rest);
    return result;
}

int layout_decide(struct csv *csv, struct error *err)
{
    size_t n = 0;
    enum date_order order = header_order(csv);
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        c->embedded = false;
        if (!c->told || c->role == COLUMN_VALUE)
            find_header_period(csv, c, order);
    }
    if (find_all_embedded(csv, err) < 0)
        return -1;
    for (size_t i = 0; i < csv->n_columns; i++)
        n += csv->columns[i].period_form != HEADER_NO_PERIOD;
    csv->wide = n >= 2;
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (!csv->wide)
            c->period_form = HEADER_NO_PERIOD;
        else if (c->period_form != HEADER_NO_PERIOD && !c->told)
            column_set(c, COLUMN_VALUE,
                       c->embedded ? "its header holds a period" : "its header is a period");
    }
    return 0;
}
