/* values.c - which columns hold values, of what measure, and what parts one series from another. */
#include <stdio.h>
#include <string.h>

#include "ingest/csv/roles.h"
#include "ingest/csv/scale.h"
#include "ingest/csv/valueheader.h"
#include "sitstat/measure.h"
#include "sitstat/text.h"

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
            valueheader_group(a);
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
            valueheader_group(&csv->columns[i]);
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
    if (valueheader_is_percent(c)) {
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
                              valueheader_is_generic(csv, &csv->columns[i]));
    }
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != COLUMN_VALUE || c->measure[0])
            continue;
        bool takes = c->told || c->period_form != HEADER_NO_PERIOD || !generic ||
                     valueheader_is_generic(csv, c);
        if (csv->options.measure && takes && !valueheader_is_percent(c)) {
            snprintf(c->measure, sizeof c->measure, "%s", csv->options.measure);
        } else if (of_record && takes) {
            continue;
        } else if (c->told || valueheader_is_generic(csv, c) ||
                   c->period_form != HEADER_NO_PERIOD || c->place[0] ||
                   (!named && valueheader_is_part(csv, c->folded))) {
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
        if (c->role != COLUMN_VALUE || c->told || c->measure[0] || valueheader_is_percent(c) ||
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
    unsigned of_all = valueheader_preamble(csv);
    drop_untold(csv);
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != COLUMN_VALUE || c->told || strncmp(c->why, "its HXL", 7) == 0)
            continue;
        if (valueheader_is_twin(csv, c))
            column_set(c, COLUMN_IGNORE, "it repeats another column, rounded or cleaned");
        else if (is_code_name(c->folded) && !valueheader_is_generic(csv, c))
            column_set(c, COLUMN_IGNORE, "its numbers are codes");
    }
    if (layout_decide(csv, err) < 0)
        return -1;
    settle_measure_column(csv);
    for (size_t i = 0; i < csv->n_columns; i++)
        if (csv->columns[i].role == COLUMN_VALUE)
            valueheader_measure(csv, &csv->columns[i]);
    settle_totals(csv);
    settle_targets(csv);
    settle_measures(csv);
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != COLUMN_VALUE)
            continue;
        values++;
        valueheader_currency(csv, c);
        valueheader_scale(csv, c, of_all);
        valueheader_status(csv, c);
    }
    part_targets(csv);
    part_columns(csv);
    if (values == 0)
        ask(csv, "no column holds values; name one with --column NAME=value");
    return 0;
}
