/* bulk_compare.c - what a sorted block adds to what is known: duplicates, conflicts, changes.
 *
 * Each series of the block that has figures is read once, in the order of the key, beside the
 * block's rows: a merge of two sorted lists. Series that are new have nothing to be compared with.
 */
#include "bulk.h"

#include <stdlib.h>
#include <string.h>

/* One statement of a value for one series, period and item: a stored figure or a row of the block.
 */
struct claim {
    struct number value, low, high;
    day_t known_on;
    uint32_t qualifier;
    uint32_t index; /* a row's place in the file; stored: its place in the group */
    bool stored;
    bool ours; /* of the report that is being imported */
    uint32_t batch;
};

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int compare_values(const struct claim *a, const struct claim *b)
{
    int order = number_compare(a->value, b->value);
    if (order == 0)
        order = number_compare(a->low, b->low);
    if (order == 0)
        order = number_compare(a->high, b->high);
    return order != 0 ? order : ORDER(a->qualifier, b->qualifier);
}

/* By day, value, stored ones first, then as in the file. */
static int compare_claims(const void *x, const void *y)
{
    const struct claim *a = x, *b = y;
    int order = ORDER(a->known_on, b->known_on);
    if (order == 0)
        order = compare_values(a, b);
    if (order == 0)
        order = ORDER(b->stored, a->stored);
    return order != 0 ? order : ORDER(a->index, b->index);
}

static int room(struct store_bulk *bulk, size_t n, struct error *err)
{
    if (n <= bulk->size_claims)
        return 0;
    size_t size = n < 64 ? 64 : n * 2;
    struct claim *claims = realloc(bulk->claims, size * sizeof *claims);
    if (claims == NULL)
        return error_memory(err);
    bulk->claims = claims;
    bulk->size_claims = size;
    return 0;
}

/* Fills bulk->claims with the rows ORDER[0..n) and the stored figures of the same publisher. */
static size_t gather(struct store_bulk *bulk, const uint32_t *order, size_t n,
                     const struct scan *old)
{
    size_t filled = 0;
    for (size_t i = 0; old != NULL && i < old->n; i++) {
        const struct scan_row *r = &old->rows[i];
        if (r->source->publisher != bulk->publisher)
            continue;
        bulk->claims[filled++] = (struct claim){.value = r->value,
                                                .low = r->low,
                                                .high = r->high,
                                                .known_on = r->known_on,
                                                .qualifier = marks_qualifier(r->marks),
                                                .index = (uint32_t)i,
                                                .stored = true,
                                                .ours = r->report == bulk->report,
                                                .batch = r->batch};
    }
    for (size_t i = 0; i < n; i++) {
        const struct bulk_row *row = &bulk->block.rows[order[i]];
        const struct bulk_extra *extra = bulk_extra(&bulk->block, row);
        struct claim c = {.value = bulk_value(&bulk->block, row),
                          .known_on = bulk_known_on(bulk, row),
                          .qualifier = marks_qualifier(row->marks),
                          .index = order[i],
                          .ours = true};
        if (extra != NULL) {
            c.low = extra->low;
            c.high = extra->high;
        }
        bulk->claims[filled++] = c;
    }
    return filled;
}

static double claim_value(const struct claim *c)
{
    return value_used(c->value, c->low, c->high);
}

static int note(struct store_bulk *bulk, const struct claim *c, double before,
                enum store_change_kind what, struct error *err)
{
    const struct bulk_row *row = &bulk->block.rows[c->index];
    struct store_change change = {
        .ref = {bulk->report, row->line, row->column},
        .before = before,
        .what = what,
        .after = claim_value(c),
        .period = {row->first, row->last, (enum precision)marks_precision(row->marks)},
    };
    return bulk_note_change(bulk, &change, row->series, err);
}

/* What the newest of the new claims does to what was known of it by then. */
static int count_change(struct store_bulk *bulk, const struct claim *newest, const struct scan *old,
                        struct error *err)
{
    const struct scan_row *before = NULL;
    for (size_t i = 0; old != NULL && i < old->n; i++) {
        const struct scan_row *r = &old->rows[i];
        if (r->report == bulk->report)
            return 0; /* an earlier block has counted this one */
        if (r->source->publisher == bulk->publisher && r->known_on <= newest->known_on)
            before = r;
    }
    if (before == NULL) {
        bulk->result.appeared++;
        return 0;
    }
    struct claim was = {.value = before->value, .low = before->low, .high = before->high};
    double a = claim_value(&was), b = claim_value(newest);
    if (b > a)
        bulk->result.up++;
    else if (b < a)
        bulk->result.down++;
    else
        bulk->result.same++;
    return b == a ? 0 : note(bulk, newest, a, b > a ? CHANGE_UP : CHANGE_DOWN, err);
}

/* A cell's place in its report: lines in the upper half, so that places ascend as in the file. */
static uint64_t place_of(uint32_t line, uint32_t column)
{
    return (uint64_t)line << 32 | column;
}

static int compare_places(const void *x, const void *y)
{
    const uint64_t *a = x, *b = y;
    return ORDER(*a, *b);
}

/* Fills bulk->taken with the places of the same report's cells that gave a figure of this group
 * before, in ascending order: a key that a whole file repeats is looked up, and not gone through.
 */
static int gather_taken(struct store_bulk *bulk, const struct scan *old, struct error *err)
{
    bulk->n_taken = 0;
    for (size_t i = 0; old != NULL && i < old->n; i++) {
        const struct scan_row *r = &old->rows[i];
        if (r->report != bulk->report)
            continue;
        if (bulk->n_taken == bulk->size_taken) {
            size_t size = bulk->size_taken == 0 ? 64 : bulk->size_taken * 2;
            uint64_t *taken = realloc(bulk->taken, size * sizeof *taken);
            if (taken == NULL)
                return error_memory(err);
            bulk->taken = taken;
            bulk->size_taken = size;
        }
        bulk->taken[bulk->n_taken++] = place_of(r->line, r->col);
    }
    if (bulk->n_taken > 1)
        qsort(bulk->taken, bulk->n_taken, sizeof *bulk->taken, compare_places);
    return 0;
}

/* Whether the same cell of the same report gave another figure before. */
static bool is_taken(const struct store_bulk *bulk, uint32_t index)
{
    const struct bulk_row *row = &bulk->block.rows[index];
    uint64_t place = place_of(row->line, row->column);
    return bulk->n_taken > 0 &&
           bsearch(&place, bulk->taken, bulk->n_taken, sizeof place, compare_places) != NULL;
}

/* One series, period and item: rows ORDER[0..n) and the stored figures OLD (NULL: none). */
static int compare_group(struct store_bulk *bulk, const uint32_t *order, size_t n,
                         const struct scan *old, struct error *err)
{
    const struct claim *newest = NULL;
    if (room(bulk, n + (old ? old->n : 0), err) < 0 || gather_taken(bulk, old, err) < 0)
        return -1;
    size_t n_claims = gather(bulk, order, n, old);
    struct claim *claims = bulk->claims;
    if (n_claims > 1)
        qsort(claims, n_claims, sizeof *claims, compare_claims);
    const struct claim *ours = NULL; /* the report's first claim of this day */
    for (size_t i = 0; i < n_claims; i++) {
        struct claim *c = &claims[i];
        bool same_day = i > 0 && claims[i - 1].known_on == c->known_on;
        bool repeated = same_day && compare_values(&claims[i - 1], c) == 0;
        if (!same_day)
            ours = NULL;
        if (c->stored) {
            ours = c->ours ? c : ours;
            continue;
        }
        if (repeated) {
            bulk->block.rows[c->index].marks |= ROW_DUPLICATE;
            bulk->result.duplicate_figures++;
            if (claims[i - 1].stored && batch_rests(bulk->h, claims[i - 1].batch, err) < 0)
                return -1;
            c->stored = claims[i - 1].stored; /* the next repeat of it rests on the same */
            c->batch = claims[i - 1].batch;
            continue;
        }
        if (is_taken(bulk, c->index))
            return figure_taken(bulk->h, err);
        if (ours != NULL) {
            bulk->result.conflicts++;
            if (note(bulk, c, claim_value(ours), CHANGE_CONFLICT, err) < 0)
                return -1;
        }
        ours = c;
        if (newest == NULL || newest->known_on < c->known_on || newest->index < c->index)
            newest = c; /* claims ascend by day */
    }
    return newest != NULL ? count_change(bulk, newest, old, err) : 0;
}

static bool has_figures(const struct store_bulk *bulk, uint32_t series)
{
    if (series < bulk->first_new)
        return true;
    size_t bit = series - bulk->first_new;
    return bit / 8 < bulk->seen_size && (bulk->seen[bit / 8] >> bit % 8 & 1);
}

static int compare_key(const struct bulk_row *a, day_t last, day_t first, uint32_t item)
{
    int order = ORDER(a->last, last);
    if (order == 0)
        order = ORDER(a->first, first);
    return order != 0 ? order : ORDER(a->item, item);
}

/* Rows ORDER[0..n) of one series, beside what is stored of it (OLD NULL: nothing). */
static int compare_run(struct store_bulk *bulk, const uint32_t *order, size_t n, struct scan *old,
                       struct error *err)
{
    const struct bulk_row *rows = bulk->block.rows;
    int have = old ? scan_group(old, err) : 0;
    for (size_t from = 0, to; from < n; from = to) {
        const struct bulk_row *key = &rows[order[from]];
        for (to = from + 1; to < n; to++) {
            const struct bulk_row *r = &rows[order[to]];
            if (compare_key(r, key->last, key->first, key->item) != 0)
                break;
        }
        while (have > 0 &&
               compare_key(key, old->rows[0].last, old->rows[0].first, old->rows[0].item) > 0)
            have = scan_group(old, err);
        if (have < 0)
            return -1;
        bool match = have > 0 && compare_key(key, old->rows[0].last, old->rows[0].first,
                                             old->rows[0].item) == 0;
        if (!match && to == from + 1) {
            bulk->result.appeared++;
            continue;
        }
        if (compare_group(bulk, order + from, to - from, match ? old : NULL, err) < 0)
            return -1;
    }
    return have < 0 ? -1 : 0;
}

int bulk_compare(struct store_bulk *bulk, struct error *err)
{
    struct bulk_block *b = &bulk->block;
    if (reports_refresh(bulk->h, err) < 0)
        return -1;
    const struct known_report *known = reports_find(bulk->h, bulk->report);
    bulk->publisher = known ? known->publisher : 0;
    for (size_t from = 0, to; from < b->n; from = to) {
        uint32_t series = b->rows[b->order[from]].series;
        for (to = from + 1; to < b->n && b->rows[b->order[to]].series == series; to++)
            ;
        const uint32_t *order = b->order + from;
        int result;
        if (has_figures(bulk, series)) {
            struct scan old;
            result = scan_series(&old, bulk->h, series, b->rows[order[0]].last,
                                 b->rows[order[to - from - 1]].last, SCAN_NUMBERS, err);
            if (result == 0)
                result = compare_run(bulk, order, to - from, &old, err);
            scan_end(&old);
        } else {
            result = compare_run(bulk, order, to - from, NULL, err);
        }
        if (result < 0)
            return -1;
    }
    return 0;
}
