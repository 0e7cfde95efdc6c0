/* gallery_data.c - set,name,place,origin,side,first,last,value,low,high,flags: facts that Eurostat,
 * UNHCR, the Polish Border Guard and the Italian Ministry of the Interior published, and two sets
 * made up
 * ("claims", "ages"). Cells hold no commas or quotes. Flags: p provisional, m more than, e
 * estimate. */
#include "gallery_data.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/number.h"

static double value_of(const char *text)
{
    struct number n;
    if (number_parse(text, strlen(text), (struct number_style){'.', 0}, &n) < 0)
        return NAN;
    return number_double(n);
}

static struct chart_series *series_of(struct data *d, char *const cells[11])
{
    struct set *set = NULL;
    for (size_t i = 0; i < d->n; i++)
        if (strcmp(d->sets[i].name, cells[0]) == 0)
            set = &d->sets[i];
    if (set == NULL && d->n < SETS) {
        set = &d->sets[d->n++];
        snprintf(set->name, sizeof set->name, "%s", cells[0]);
    }
    if (set == NULL)
        return NULL;
    struct chart_series *last = set->n ? &set->series[set->n - 1] : NULL;
    int side = cells[4][0] == 'l' ? -1 : cells[4][0] == 'r' ? 1 : 0;
    if (last != NULL && strcmp(last->name, cells[1]) == 0 && last->side == side)
        return last;
    if (set->n == SERIES)
        return NULL;
    last = &set->series[set->n++];
    *last = (struct chart_series){.name = cells[1],
                                  .place = cells[2],
                                  .origin = cells[3],
                                  .side = side,
                                  .at = &d->points[d->n_points]};
    return last;
}

int gallery_load(struct data *d, const char *path, struct error *err)
{
    d->points = calloc(POINTS, sizeof *d->points);
    if (d->points == NULL)
        return error_memory(err);
    if (buffer_read_file(&d->text, path, err) < 0)
        return -1;
    char *line = strchr(d->text.data, '\n');
    while (line != NULL && line[1] != '\0') {
        char *cells[11], *at = line + 1;
        line = strchr(at, '\n');
        if (line != NULL)
            *line = '\0';
        for (size_t i = 0; i < 11; i++) {
            char *comma = strchr(at, ',');
            cells[i] = at;
            if (comma == NULL && i < 10)
                return error_set(err, ERR_FORMAT, "%s: a row has too few cells", path);
            if (comma != NULL) {
                *comma = '\0';
                at = comma + 1;
            }
        }
        struct chart_series *series = series_of(d, cells);
        struct chart_point p = {
            .value = value_of(cells[7]), .low = value_of(cells[8]), .high = value_of(cells[9])};
        if (series == NULL || d->n_points == POINTS)
            return error_set(err, ERR_LIMIT, "%s has too many series or points", path);
        if (date_parse_day(cells[5], &p.first, err) < 0 ||
            date_parse_day(cells[6], &p.last, err) < 0)
            return -1;
        p.flags = (strchr(cells[10], 'p') ? CHART_PROVISIONAL : 0) |
                  (strchr(cells[10], 'm') ? CHART_MORE_THAN : 0) |
                  (strchr(cells[10], 'e') ? CHART_ESTIMATE : 0);
        d->points[d->n_points++] = p;
        series->n++;
    }
    return 0;
}
