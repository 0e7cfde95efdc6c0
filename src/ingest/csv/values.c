/* values.c - which columns hold values, of what measure, and what parts one series from another. */
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

static void set_group(struct column *c)
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
static bool names_part_only(const struct csv *csv, const char *folded)
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
        set_group(c);
    } else if (key) {
        snprintf(c->group_key, sizeof c->group_key, "%s", key);
        snprintf(c->group_value, sizeof c->group_value, "%s", value);
    }
}

/* The currency that a header names in capitals: "amountUSD", "Budget (EUR)". */
static void take_currency(struct csv *csv, struct column *c)
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

static bool is_percent_name(const struct column *c)
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
static void take_status(struct csv *csv, struct column *c)
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
static void take_scale(struct csv *csv, struct column *c, unsigned of_all)
{
    unsigned said = scale_words(&csv->words, c->folded) | of_all;
    const struct measure *m = c->measure[0] ? measure_find(c->measure) : NULL;
    bool persons = m && strcmp(m->unit, "persons") == 0;
    if (c->told && c->measure[0])
        return;
    if (said & (SCALE_THOUSANDS | SCALE_MILLIONS))
        snprintf(c->scale, sizeof c->scale, "%s",
                 said & SCALE_THOUSANDS ? "thousand " : "million ");
    if ((said & SCALE_RUNNING) && csv->options.kind < 0)
        c->kind = KIND_CUMULATIVE;
    if ((said & SCALE_HOUSEHOLDS) && persons) {
        char code[CODE_SIZE];
        snprintf(code, sizeof code, "%.*s-households", CODE_SIZE - 12, m->code);
        snprintf(c->measure, sizeof c->measure, "%s", code);
        snprintf(c->unit, sizeof c->unit, "households");
        snprintf(c->why + strlen(c->why), sizeof c->why - strlen(c->why),
                 "; households are not persons");
    }
}

static unsigned scale_of_preamble(const struct csv *csv)
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

static bool is_generic(struct csv *csv, const struct column *c)
{
    const struct header_meaning *m = words_header(&csv->words, c->folded, strlen(c->folded));
    return c->name[0] == '#' || c->folded[0] == '\0' || (m && m->role == COLUMN_VALUE);
}

/* A rounded twin of another column would count everything twice. */
static bool is_rounded_twin(const struct csv *csv, const struct column *c)
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

/* Names the measure of a value column by its header, and what the header adds. */
static void name_measure(struct csv *csv, struct column *c)
{
    size_t from = 0, n = 0;
    struct left_over rest;
    bool generic = is_generic(csv, c);
    if (c->period_form != HEADER_NO_PERIOD && !c->embedded)
        return;
    if (!c->measure[0] && !generic) {
        const struct measure *m =
            words_measure(&csv->words, c->folded, strlen(c->folded), &from, &n);
        if (m && !is_percent_name(c)) {
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

static bool same_series(const struct column *a, const struct column *b)
{
    if (a->role != COLUMN_VALUE || b->role != COLUMN_VALUE || strcmp(a->measure, b->measure) != 0 ||
        a->kind != b->kind || strcmp(a->place, b->place) != 0 ||
        strcmp(a->group_key, b->group_key) != 0 || strcmp(a->group_value, b->group_value) != 0 ||
        a->period_form != b->period_form)
        return false;
    return a->period_form == HEADER_NO_PERIOD ||
           (a->period_form == HEADER_MONTH
                ? a->month == b->month
                : a->period.first == b->period.first && a->period.last == b->period.last);
}

/* A target beside what was reached is a series of its own; what was reached keeps its name. */
static void part_targets(struct csv *csv)
{
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *a = &csv->columns[i];
        bool twin = false;
        for (size_t k = 0; k < csv->n_columns && a->status != STATUS_ACTUAL && !twin; k++)
            twin = csv->columns[k].status != a->status && same_series(a, &csv->columns[k]);
        if (twin)
            set_group(a);
    }
}

/* Several value columns of one measure: the header tells their series apart; totals stay bare. */
static void part_columns(struct csv *csv)
{
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *a = &csv->columns[i];
        bool twin = false;
        if (a->role != COLUMN_VALUE || a->group_key[0])
            continue;
        for (size_t k = 0; k < csv->n_columns && !twin; k++)
            twin = k != i && same_series(a, &csv->columns[k]);
        const char *last = strrchr(a->folded, ' ');
        last = last ? last + 1 : a->folded;
        bool total = words_total(&csv->words, last, strlen(last)) ||
                     words_total(&csv->words, a->folded, strlen(a->folded));
        size_t others = 0;
        for (size_t k = 0; k < i; k++) /* one total is enough */
            others += same_series(a, &csv->columns[k]);
        if (twin && !(total && others == 0)) {
            /* judged against the bare ones, so set only after all were looked at */
            a->level = -1;
        }
    }
    for (size_t i = 0; i < csv->n_columns; i++)
        if (csv->columns[i].role == COLUMN_VALUE && csv->columns[i].level == -1) {
            csv->columns[i].level = 0;
            set_group(&csv->columns[i]);
        }
}

/* ---- all columns ------------------------------------------------------------------------- */

static void drop_untold(struct csv *csv)
{
    if (!headers_told(csv, COLUMN_VALUE))
        return;
    for (size_t i = 0; i < csv->n_columns; i++)
        if (csv->columns[i].role == COLUMN_VALUE && !csv->columns[i].told)
            column_set(&csv->columns[i], COLUMN_IGNORE, "other columns were told to hold values");
}

static struct column *measure_column(struct csv *csv)
{
    for (size_t i = 0; i < csv->n_columns; i++)
        if (csv->columns[i].role == COLUMN_MEASURE)
            return &csv->columns[i];
    return NULL;
}

/* Half of the different texts of a column name measures that we know. */
static bool names_measures(struct csv *csv, const struct column *c)
{
    struct buffer folded = {.data = NULL};
    size_t known = 0, all = 0, from, n;
    for (size_t i = 0; i < c->facts.distinct.size; i++) {
        const struct key_slot *slot = &c->facts.distinct.slots[i];
        if (slot->hash == 0)
            continue;
        all++;
        if (words_fold(c->facts.distinct.text.data + slot->at, slot->len, &folded, NULL) == 0)
            known +=
                words_measure(&csv->words, buffer_string(&folded), folded.len, &from, &n) != NULL;
    }
    buffer_free(&folded);
    return all > 0 && known * 2 >= all;
}

static void settle_measure_column(struct csv *csv)
{
    struct column *first = NULL;
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != COLUMN_MEASURE || c->told || csv->own)
            continue;
        if (csv->options.measure || first || !names_measures(csv, c) ||
            headers_told(csv, COLUMN_MEASURE))
            column_set(c, COLUMN_GROUP, "it parts the series");
        else
            first = c;
    }
}

/* A measure of the file's own. A percentage of something is not that thing: its code says so. */
static void own_measure(struct column *c)
{
    char code[CODE_SIZE];
    own_code(c->folded, code);
    if (is_percent_name(c)) {
        snprintf(c->unit, sizeof c->unit, "percent");
        const char *prefix = strchr(code, '-') || strchr(c->name, '%') ? "percent-" : "";
        snprintf(c->measure, sizeof c->measure, "%s%.*s", prefix, CODE_SIZE - 10, code);
    } else {
        snprintf(c->measure, sizeof c->measure, "%s", code);
    }
}

/* The measure of columns whose header names none: told, the record's, or one of their own. */
static void settle_measures(struct csv *csv)
{
    const struct column *of_record = measure_column(csv);
    bool generic = false, named = false;
    for (size_t i = 0; i < csv->n_columns; i++) {
        named = named || (csv->columns[i].role == COLUMN_VALUE && csv->columns[i].measure[0]);
        generic = generic || (csv->columns[i].role == COLUMN_VALUE && !csv->columns[i].measure[0] &&
                              is_generic(csv, &csv->columns[i]));
    }
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != COLUMN_VALUE || c->measure[0])
            continue;
        bool takes =
            c->told || c->period_form != HEADER_NO_PERIOD || !generic || is_generic(csv, c);
        if (csv->options.measure && takes && !is_percent_name(c)) {
            snprintf(c->measure, sizeof c->measure, "%s", csv->options.measure);
        } else if (of_record && takes) {
            continue;
        } else if (c->told || is_generic(csv, c) || c->period_form != HEADER_NO_PERIOD ||
                   c->place[0] || (!named && names_part_only(csv, c->folded))) {
            ask(csv,
                "nothing says what the numbers in column \"%s\" count; name the measure with "
                "--measure ('sitstat measures' lists them)",
                c->name);
        } else {
            own_measure(c);
        }
    }
}

/* The one measure that all columns have whose header names any; NULL: none, or several. */
static const char *shared_measure(const struct csv *csv)
{
    const char *shared = NULL;
    for (size_t i = 0; i < csv->n_columns; i++) {
        const struct column *c = &csv->columns[i];
        if (c->role != COLUMN_VALUE || !c->measure[0])
            continue;
        if (shared && strcmp(shared, c->measure) != 0)
            return NULL;
        shared = c->measure;
    }
    return shared;
}

static bool has_target(const struct csv *csv, const char *measure)
{
    for (size_t i = 0; i < csv->n_columns; i++) {
        const struct column *c = &csv->columns[i];
        if (c->role == COLUMN_VALUE && strcmp(c->measure, measure) == 0 &&
            (scale_words(&csv->words, c->folded) & (SCALE_TARGET | SCALE_FORECAST)))
            return true;
    }
    return false;
}

/* A bare "Target" beside one measure is a target of that, where none other is. */
static void settle_targets(struct csv *csv)
{
    const char *shared = shared_measure(csv);
    const struct measure *m = shared ? measure_find(shared) : NULL;
    for (size_t i = 0; i < csv->n_columns && shared; i++) {
        struct column *c = &csv->columns[i];
        bool persons;
        if (c->role != COLUMN_VALUE || c->told || c->measure[0] || is_percent_name(c) ||
            !scale_is_bare_target(&csv->words, c->folded, &persons) ||
            (persons && (m == NULL || measure_is_money(m))) || has_target(csv, shared))
            continue;
        snprintf(c->measure, sizeof c->measure, "%s", shared);
        snprintf(c->why, sizeof c->why, "it stands beside the one measure");
    }
}

/* "Total" beside the parts: of months it is the year; of columns of one measure, that measure. */
static void settle_totals(struct csv *csv)
{
    const char *shared = shared_measure(csv);
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != COLUMN_VALUE || c->told || c->period_form != HEADER_NO_PERIOD ||
            c->measure[0] || !words_total(&csv->words, c->folded, strlen(c->folded)))
            continue;
        if (csv->wide) {
            snprintf(c->group_key, sizeof c->group_key, "total");
            snprintf(c->group_value, sizeof c->group_value, "%.*s", (int)sizeof c->group_value - 1,
                     c->name);
            snprintf(c->why, sizeof c->why, "the total of the periods beside it, kept apart");
        } else if (shared) {
            snprintf(c->measure, sizeof c->measure, "%s", shared);
            snprintf(c->why, sizeof c->why, "the total of the columns beside it");
        }
    }
}

int values_decide(struct csv *csv, struct error *err)
{
    size_t values = 0;
    unsigned of_all = scale_of_preamble(csv);
    drop_untold(csv);
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != COLUMN_VALUE || c->told || strncmp(c->why, "its HXL", 7) == 0)
            continue;
        if (is_rounded_twin(csv, c))
            column_set(c, COLUMN_IGNORE, "it repeats another column, rounded or cleaned");
        else if (is_code_name(c->folded) && !is_generic(csv, c))
            column_set(c, COLUMN_IGNORE, "its numbers are codes");
    }
    if (layout_decide(csv, err) < 0)
        return -1;
    settle_measure_column(csv);
    for (size_t i = 0; i < csv->n_columns; i++)
        if (csv->columns[i].role == COLUMN_VALUE)
            name_measure(csv, &csv->columns[i]);
    settle_totals(csv);
    settle_targets(csv);
    settle_measures(csv);
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != COLUMN_VALUE)
            continue;
        values++;
        take_currency(csv, c);
        take_scale(csv, c, of_all);
        take_status(csv, c);
    }
    part_targets(csv);
    part_columns(csv);
    if (values == 0)
        ask(csv, "no column holds values; name one with --column NAME=value");
    return 0;
}
