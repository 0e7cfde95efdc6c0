/* valueheader.c - what the header of a column of values says: measure, part, place, currency,
 * scale, status. */
#include "ingest/csv/valueheader.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "ingest/csv/roles.h"
#include "ingest/csv/scale.h"
#include "sitstat/measure.h"
#include "sitstat/place.h"
#include "sitstat/text.h"

/* ---- names of values --------------------------------------------------------------------- */

static const struct part_word {
    const char *word, *key, *value;
} parts[] = {
    {"male", "sex", "male"},        {"males", "sex", "male"},      {"men", "sex", "male"},
    {"female", "sex", "female"},    {"females", "sex", "female"},  {"women", "sex", "female"},
    {"hommes", "sex", "male"},      {"femmes", "sex", "female"},   {"hombres", "sex", "male"},
    {"mujeres", "sex", "female"},   {"homens", "sex", "male"},     {"mulheres", "sex", "female"},
    {"manner", "sex", "male"},      {"frauen", "sex", "female"},   {"mannlich", "sex", "male"},
    {"weiblich", "sex", "female"},  {"uomini", "sex", "male"},     {"donne", "sex", "female"},
    {"boys", "sex_age", "boys"},    {"girls", "sex_age", "girls"}, {"children", "age", "children"},
    {"minors", "age", "children"},  {"adults", "age", "adults"},   {"elderly", "age", "elderly"},
    {"enfants", "age", "children"}, {"kinder", "age", "children"}, {"ninos", "age", "children"},
};

/* The words of a header that the measure's phrase leaves over. */
struct left_over {
    char text[160];
};

static void leave_over(const char *folded, size_t from, size_t n, struct left_over *out)
{
    size_t len = strlen(folded), k = 0;
    for (size_t i = 0; i < len && k + 1 < sizeof out->text; i++)
        if (i < from || i >= from + n)
            out->text[k++] = folded[i];
    out->text[k] = '\0';
    while (k > 0 && out->text[k - 1] == ' ')
        out->text[--k] = '\0';
    size_t lead = strspn(out->text, " ");
    memmove(out->text, out->text + lead, k - lead + 1);
}

/* A country among the words left over: it becomes the place, the rest stays. */
static void take_place(struct column *c, struct left_over *rest)
{
    size_t len = strlen(rest->text), most = 0, at = 0;
    struct place_match match, best = {.place = NULL};
    for (size_t i = 0; i < len; i++) {
        if (i > 0 && rest->text[i - 1] != ' ')
            continue;
        for (size_t j = len; j > i + 3 && j - i > most; j--)
            if ((j == len || rest->text[j] == ' ') &&
                place_find_name(rest->text + i, j - i, NULL, &match) &&
                match.place->type == PLACE_COUNTRY && match.type == PLACE_NAME) {
                best = match;
                most = j - i;
                at = i;
            }
    }
    if (best.place == NULL)
        return;
    snprintf(c->place, sizeof c->place, "%s", best.place->code);
    snprintf(c->place_name, sizeof c->place_name, "%s", best.place->name);
    struct left_over without;
    leave_over(rest->text, at, most, &without);
    *rest = without;
}

void valueheader_group(struct column *c)
{
    snprintf(c->group_key, sizeof c->group_key, "column");
    snprintf(c->group_value, sizeof c->group_value, "%.*s", (int)sizeof c->group_value - 1,
             c->name);
}

static const struct part_word *find_part(const char *word, size_t n)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strlen(parts[i].word) == n && memcmp(parts[i].word, word, n) == 0)
            return &parts[i];
    return NULL;
}

/* A header that only says which part of the people: "Female 0 - 4", "Men", "Total". */
bool valueheader_is_part(const struct csv *csv, const char *folded)
{
    if (*folded == '\0')
        return false;
    for (const char *p = folded; *p;) {
        size_t n = strcspn(p, " ");
        bool number = strspn(p, "0123456789") >= n;
        if (!number && !find_part(p, n) && !words_total(&csv->words, p, n))
            return false;
        p += n + (p[n] == ' ');
    }
    return true;
}

static void take_part(struct csv *csv, struct column *c, const struct left_over *rest)
{
    if (rest->text[0] == '\0' || words_total(&csv->words, rest->text, strlen(rest->text)))
        return;
    const char *key = NULL, *value = NULL;
    bool more = false; /* words beside the one for sex or age */
    for (const char *p = rest->text; *p;) {
        size_t n = strcspn(p, " ");
        const struct part_word *part = find_part(p, n);
        if (part) {
            key = part->key;
            value = part->value;
        } else if (!words_total(&csv->words, p, n)) {
            more = true;
        }
        p += n + (p[n] == ' ');
    }
    if (c->group_key[0]) { /* the tag has said something: a header of another mind is told apart */
        if (key && (strcmp(key, c->group_key) != 0 || strcmp(value, c->group_value) != 0)) {
            snprintf(c->group_key, sizeof c->group_key, "column");
            snprintf(c->group_value, sizeof c->group_value, "%.*s", (int)sizeof c->group_value - 1,
                     c->name);
            snprintf(c->why + strlen(c->why), sizeof c->why - strlen(c->why),
                     "; header and tag disagree about sex or age");
        }
        return;
    }
    if (key && more) { /* "Female 0 - 4" */
        valueheader_group(c);
    } else if (key) {
        snprintf(c->group_key, sizeof c->group_key, "%s", key);
        snprintf(c->group_value, sizeof c->group_value, "%s", value);
    }
}

/* The currency that a header names in capitals: "amountUSD", "Budget (EUR)". */
void valueheader_currency(struct csv *csv, struct column *c)
{
    const struct measure *m = c->measure[0] ? measure_find(c->measure) : NULL;
    bool money = m == NULL || measure_is_money(m);
    if (money && !c->unit[0])
        snprintf(c->unit, sizeof c->unit, "%s", scale_currency(c->name));
    for (const char *p = c->folded; *p && money && !c->unit[0];) {
        size_t n = strcspn(p, " ");
        if (n == 3) {
            char upper[4];
            for (size_t i = 0; i < 3; i++)
                upper[i] = (char)toupper((unsigned char)p[i]);
            upper[3] = '\0';
            if (words_currency(&csv->words, upper, 3) && (m || strstr(c->name, upper)))
                snprintf(c->unit, sizeof c->unit, "%s", upper);
        }
        p += n + (p[n] == ' ');
    }
}

bool valueheader_is_percent(const struct column *c)
{
    const char *folded = c->folded;
    static const char *const words[] = {"percent", "percentage",  "pct",
                                        "prozent", "pourcentage", "porcentaje",
                                        "share",   "rate",        "ratio"};
    if (strchr(c->name, '%'))
        return true;
    for (const char *p = folded; *p;) {
        size_t n = strcspn(p, " ");
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (strlen(words[i]) == n && memcmp(words[i], p, n) == 0)
                return true;
        p += n + (p[n] == ' ');
    }
    return false;
}

/* A header of a target or a forecast: none of its figures has happened. One that speaks of both
 * ("Targeted refugees reached", "Target of people reached") is asked about: whoever tells that the
 * column holds values says that they happened. */
void valueheader_status(struct csv *csv, struct column *c)
{
    unsigned said = scale_words(&csv->words, c->folded);
    if (strncmp(c->hxl, "#targeted", 9) == 0)
        said |= SCALE_TARGET;
    if (!(said & (SCALE_TARGET | SCALE_FORECAST)))
        return;
    if (said & SCALE_DONE) {
        if (!c->told)
            ask(csv,
                "column \"%s\" names a target or plan and what was reached; say --column "
                "'%s=value:MEASURE' if its figures happened, '%s=ignore' if not",
                c->name, c->name, c->name);
        return;
    }
    c->status = said & SCALE_TARGET ? STATUS_TARGET : STATUS_FORECAST;
    snprintf(c->why + strlen(c->why), sizeof c->why - strlen(c->why), "; its figures are %ss",
             status_name(c->status));
}

/* Thousands and running totals change what a number says; households are not persons. */
void valueheader_scale(struct csv *csv, struct column *c, unsigned of_all)
{
    unsigned said = scale_words(&csv->words, c->folded) | of_all;
    const struct measure *m = c->measure[0] ? measure_find(c->measure) : NULL;
    bool persons = m && strcmp(m->unit, "persons") == 0;
    if (c->told && c->measure[0])
        return;
    if (said & (SCALE_THOUSANDS | SCALE_MILLIONS))
        snprintf(c->scale, sizeof c->scale, "%s",
                 said & SCALE_THOUSANDS ? "thousand " : "million ");
    if ((said & (SCALE_RUNNING | SCALE_TO_DATE)) && csv->options.kind < 0)
        c->kind = KIND_CUMULATIVE;
    if ((said & SCALE_TO_DATE) && c->period_form == HEADER_PERIOD &&
        c->period.precision == PRECISION_YEAR && !c->told)
        ask(csv,
            "column \"%s\" counts from the year's start to a day that it does not name; say "
            "--column "
            "'%s=value:MEASURE' if that is the whole year, '%s=ignore' if not",
            c->name, c->name, c->name);
    if ((said & SCALE_HOUSEHOLDS) && persons) {
        char code[CODE_SIZE];
        snprintf(code, sizeof code, "%.*s-households", CODE_SIZE - 12, m->code);
        snprintf(c->measure, sizeof c->measure, "%s", code);
        snprintf(c->unit, sizeof c->unit, "households");
        snprintf(c->why + strlen(c->why), sizeof c->why - strlen(c->why),
                 "; households are not persons");
    }
}

unsigned valueheader_preamble(const struct csv *csv)
{
    struct buffer folded = {.data = NULL};
    unsigned said = 0;
    const char *p = buffer_string(&csv->preamble);
    while (*p && !said) {
        size_t n = strcspn(p, "\n"), number = strspn(p, "0123456789 ");
        if (number < n && words_fold(p + number, n - number, &folded, NULL) == 0)
            said = scale_of_line(&csv->words, buffer_string(&folded));
        p += n + (p[n] == '\n');
    }
    buffer_free(&folded);
    return said;
}

/* ---- one column -------------------------------------------------------------------------- */

bool is_code_name(const char *folded)
{
    static const char *const ends[] = {
        "id",   "ids",      "code",  "codes", "nr",        "no",        "pcode", "key",
        "rank", "category", "class", "type",  "level",     "year",      "month", "day",
        "week", "hour",     "phone", "zip",   "precision", "timestamp", "round", "accuracy"};
    const char *last = strrchr(folded, ' ');
    last = last ? last + 1 : folded;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (strcmp(last, ends[i]) == 0)
            return true;
    return false;
}

bool valueheader_is_generic(struct csv *csv, const struct column *c)
{
    const struct header_meaning *m = words_header(&csv->words, c->folded, strlen(c->folded));
    size_t from, n;
    if (c->name[0] == '#' || c->folded[0] == '\0')
        return true;
    /* "Кількість ВПО": the number, and of whom */
    return m && m->role == COLUMN_VALUE &&
           (m->exact ||
            words_measure(&csv->words, c->folded, strlen(c->folded), &from, &n) == NULL);
}

/* A rounded twin of another column would count everything twice. */
bool valueheader_is_twin(const struct csv *csv, const struct column *c)
{
    static const char *const marks[] = {" rounded", " cleaned", " gerundet"};
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
        size_t len = strlen(c->folded), n = strlen(marks[k]);
        if (len <= n || strcmp(c->folded + len - n, marks[k]) != 0)
            continue;
        for (size_t i = 0; i < csv->n_columns; i++)
            if (strlen(csv->columns[i].folded) == len - n &&
                memcmp(csv->columns[i].folded, c->folded, len - n) == 0)
                return true;
    }
    return false;
}

/* "Total number of dead and missing": does a header that names M name another measure, joined to it
 * by a word? Its numbers are of neither. */
static bool names_another(const struct csv *csv, const struct column *c, const struct measure *m,
                          const struct left_over *rest)
{
    static const char *const joins[] = {" and ", " or ", " et ", " ou ", " y ", " o ", " und ",
                                        " oder ", " e ", " i ", " та ", " и ", NULL};
    size_t from, n;
    const struct measure *other =
        words_measure(&csv->words, rest->text, strlen(rest->text), &from, &n);
    if (other == NULL || strcmp(other->code, m->code) == 0)
        return false;
    for (size_t i = 0; joins[i] != NULL; i++)
        if (strstr(c->folded, joins[i]) != NULL)
            return true;
    return strpbrk(c->name, "/&+") != NULL; /* "Dead/Missing" */
}

/* Names the measure of a value column by its header, and what the header adds. */
void valueheader_measure(struct csv *csv, struct column *c)
{
    size_t from = 0, n = 0;
    struct left_over rest;
    bool generic = valueheader_is_generic(csv, c);
    if (c->period_form != HEADER_NO_PERIOD && !c->embedded)
        return;
    if (!c->measure[0] && !generic) {
        const struct measure *m =
            words_measure(&csv->words, c->folded, strlen(c->folded), &from, &n);
        if (m) {
            leave_over(c->folded, from, n, &rest);
            if (!c->told && names_another(csv, c, m, &rest)) {
                own_code(c->folded, c->measure);
                snprintf(c->why, sizeof c->why, "its header names several measures");
                return;
            }
        }
        if (m && !valueheader_is_percent(c)) {
            snprintf(c->measure, sizeof c->measure, "%s", m->code);
            if (!c->told && strncmp(c->why, "its HXL", 7) != 0)
                snprintf(c->why, sizeof c->why, "its header names the measure");
        }
    } else if (c->measure[0] && c->told) {
        return;
    }
    if (generic)
        return;
    leave_over(c->folded, from, n, &rest);
    take_place(c, &rest);
    take_part(csv, c, &rest);
}
