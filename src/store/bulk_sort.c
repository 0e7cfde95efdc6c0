/* bulk_sort.c - the order of a block: by series (a counting sort), then by period where needed. */
#include "bulk.h"

#include <stdlib.h>
#include <string.h>

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int compare_keys(const struct bulk_row *a, const struct bulk_row *b)
{
    int order = ORDER(a->last, b->last);
    if (order == 0)
        order = ORDER(a->first, b->first);
    return order != 0 ? order : ORDER(a->item, b->item);
}

static int compare_rows(const void *a, const void *b, void *context)
{
    const struct bulk_row *rows = context;
    uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;
    int order = compare_keys(&rows[i], &rows[j]);
    return order != 0 ? order : ORDER(i, j);
}

/* Where few rows are spread over very many numbers of series, a table of all numbers would cost
 * more than it saves: a merged or damaged file may have them. */
enum { SPREAD_FREE = 1 << 20, SPREAD_A_ROW = 64 };

static int compare_series(const void *a, const void *b, void *context)
{
    const struct bulk_row *rows = context;
    uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;
    int order = ORDER(rows[i].series, rows[j].series);
    return order != 0 ? order : compare_rows(a, b, context);
}

/* Rows of one series: most files have them in order already. */
static void sort_run(const struct bulk_block *block, uint32_t *order, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        if (compare_keys(&block->rows[order[i - 1]], &block->rows[order[i]]) > 0) {
            qsort_r(order, n, sizeof *order, compare_rows, block->rows);
            return;
        }
    }
}

int bulk_sort(struct bulk_block *block, struct error *err)
{
    uint32_t least = UINT32_MAX, most = 0;
    for (size_t i = 0; i < block->n; i++) {
        uint32_t series = block->rows[i].series;
        least = series < least ? series : least;
        most = series > most ? series : most;
    }
    if (block->n > block->size_order) {
        uint32_t *order = realloc(block->order, block->size * sizeof *order);
        if (order == NULL)
            return error_memory(err);
        block->order = order;
        block->size_order = block->size;
    }
    size_t spread = (size_t)(most - least) + 1;
    if (spread > SPREAD_FREE && spread / SPREAD_A_ROW > block->n) {
        for (size_t i = 0; i < block->n; i++)
            block->order[i] = (uint32_t)i;
        qsort_r(block->order, block->n, sizeof *block->order, compare_series, block->rows);
        return 0;
    }
    uint32_t *starts = calloc(spread + 1, sizeof *starts);
    if (starts == NULL)
        return error_memory(err);
    for (size_t i = 0; i < block->n; i++)
        starts[block->rows[i].series - least + 1]++;
    for (size_t i = 1; i <= spread; i++)
        starts[i] += starts[i - 1];
    for (size_t i = 0; i < block->n; i++)
        block->order[starts[block->rows[i].series - least]++] = (uint32_t)i;
    /* Now starts[i] is the end of run i. */
    size_t from = 0;
    for (size_t i = 0; i < spread; i++) {
        sort_run(block, block->order + from, starts[i] - from);
        from = starts[i];
    }
    free(starts);
    return 0;
}
