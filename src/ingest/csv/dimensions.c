/* dimensions.c - which columns part one series from another, and which only identify or describe.
 */
#include <stdio.h>
#include <string.h>

#include "ingest/csv/roles.h"
#include "sitstat/measure.h"

static double uniqueness(const struct column *c)
{
    uint64_t n = c->facts.cells - c->facts.missing;
    if (n == 0)
        return 0;
    double share = c->facts.many ? 1.0 : (double)c->facts.distinct.n / (double)n;
    return share * (double)n / (double)c->facts.cells;
}

/* The one column that tells records apart; the others that identify or stamp are no dimensions. */
static struct column *choose_id(struct csv *csv)
{
    struct column *best = NULL;
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role == COLUMN_ID && c->told)
            best = c;
    }
    for (size_t i = 0; i < csv->n_columns && !(best && best->told); i++) {
        struct column *c = &csv->columns[i];
        if (c->role == COLUMN_ID && (uniqueness(c) >= 0.8 || csv->own) &&
            (best == NULL || uniqueness(c) > uniqueness(best)))
            best = c;
    }
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role == COLUMN_ID && c != best)
            column_set(c, COLUMN_IGNORE, "it identifies or stamps records and parts no series");
    }
    return best;
}

static bool all_flows(const struct csv *csv)
{
    if (csv->options.kind >= 0)
        return csv->options.kind == KIND_FLOW;
    for (size_t i = 0; i < csv->n_columns; i++) {
        const struct column *c = &csv->columns[i];
        const struct measure *m = measure_find(c->measure);
        if (c->role == COLUMN_VALUE && (m == NULL || m->kind != KIND_FLOW))
            return false;
    }
    return true;
}

static double text_length(const struct column *c)
{
    uint64_t n = c->facts.cells - c->facts.missing;
    return n ? (double)c->facts.bytes / (double)n : 0;
}

/* Two columns of one key, or a code beside its label: the longer texts stay. */
static void drop_twins(struct csv *csv)
{
    for (size_t i = 0; i < csv->n_columns; i++)
        for (size_t k = 0; k < csv->n_columns; k++) {
            struct column *a = &csv->columns[i], *b = &csv->columns[k];
            if (i == k || a->role != COLUMN_GROUP || b->role != COLUMN_GROUP || a->told)
                continue;
            bool near = i + 1 == k || k + 1 == i;
            bool same_key = strcmp(a->key, b->key) == 0;
            size_t word = strcspn(a->folded, " ");
            bool code = near && !a->facts.many && a->facts.distinct.n == b->facts.distinct.n &&
                        strncmp(a->folded, b->folded, word) == 0 && is_code_name(a->folded) &&
                        text_length(b) > text_length(a);
            if (code || (same_key && (text_length(a) < text_length(b) ||
                                      (text_length(a) == text_length(b) && i > k))))
                column_set(a, COLUMN_IGNORE, "the column \"%.80s\" says the same in words",
                           b->name);
        }
}

/* Names with blanks below them, as merged cells leave them: whose the other records are, only a
 * person can see. */
static void check_merged(struct csv *csv)
{
    const struct column *c = csv->columns;
    size_t names = 0;
    if (csv->n_columns == 0 || c->role != COLUMN_PLACE || c->told || csv->json || csv->own)
        return;
    uint64_t filled = c->facts.cells - c->facts.missing;
    for (size_t i = 0; i < c->facts.distinct.size; i++) {
        const struct key_slot *slot = &c->facts.distinct.slots[i];
        names += slot->hash != 0 &&
                 !words_missing(&csv->words, c->facts.distinct.text.data + slot->at, slot->len);
    }
    for (size_t i = 1; i < csv->n_columns; i++)
        if (csv->columns[i].role == COLUMN_PLACE || csv->columns[i].role == COLUMN_PLACE_CODE)
            return;
    if (filled >= 2 && names == filled && c->facts.missing >= filled)
        ask(csv,
            "column \"%s\" is blank below each of its names, as merged cells leave it; write the "
            "name into every row, or say --column '%s=place' if those rows have no place",
            c->name, c->name);
}

void dimensions_decide(struct csv *csv)
{
    check_merged(csv);
    const struct column *id = choose_id(csv);
    bool items = id && all_flows(csv);
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != COLUMN_GROUP)
            continue;
        bool named = c->key[0] != '\0';
        if (!c->told && !named && items)
            column_set(c, COLUMN_IGNORE, "it describes records, which \"%.80s\" tells apart",
                       id->name);
        else if (!c->told && !named && strncmp(c->why, "its cells are texts", 19) == 0 &&
                 text_length(c) > 80)
            column_set(c, COLUMN_IGNORE, "its texts are long");
        else if (!named)
            snprintf(c->key, sizeof c->key, "%.*s", (int)sizeof c->key - 1,
                     c->folded[0] ? c->folded : "column");
    }
    drop_twins(csv);
}
