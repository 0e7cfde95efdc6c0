/* one_series.c - reads the series that `stats` and `forecast` work on. */
#include "cli/one_series.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/number.h"
#include "sitstat/text.h"

void one_series_free(struct one_series *s)
{
    free(s->t);
    free(s->v);
    points_free(&s->points);
    memset(s, 0, sizeof *s);
}

static int add(struct one_series *s, double t, double v, struct error *err)
{
    if (s->n == s->size) {
        size_t size = s->size ? 2 * s->size : 256;
        double *more_t = realloc(s->t, size * sizeof *more_t);
        if (more_t)
            s->t = more_t;
        double *more_v = realloc(s->v, size * sizeof *more_v);
        if (more_v)
            s->v = more_v;
        if (!more_t || !more_v)
            return error_memory(err);
        s->size = size;
    }
    s->t[s->n] = t;
    s->v[s->n] = v;
    s->n++;
    return 0;
}

/* ---- a file of two columns ---------------------------------------------------------------------
 */

struct cell {
    const char *text;
    size_t len;
};

static struct cell next_cell(const char **at, const char *end)
{
    const char *comma = memchr(*at, ',', (size_t)(end - *at));
    struct cell c = {*at, (size_t)((comma ? comma : end) - *at)};
    *at = comma ? comma + 1 : end;
    c.text = text_trim(c.text, &c.len);
    if (c.len >= 2 && c.text[0] == '"' && c.text[c.len - 1] == '"') {
        c.text++;
        c.len -= 2;
    }
    return c;
}

/* Plain numbers with a decimal point, as the contract of `stats` has them. */
static int read_number(struct cell c, double *out)
{
    struct number n;
    if (number_parse(c.text, c.len, (struct number_style){'.', 0}, &n) != 0)
        return -1;
    *out = number_double(n);
    return 0;
}

static int read_row(struct one_series *s, const char *path, long line, const char *text,
                    const char *end, bool *dates, day_t *origin, struct error *err)
{
    struct cell first = next_cell(&text, end), second = next_cell(&text, end);
    struct period p;
    double t, v;
    if (s->n == 0) {
        *dates = date_parse_iso(first.text, first.len, &p) == 0 && p.precision == PRECISION_DAY;
        *origin = *dates ? p.first : 0;
    }
    if (*dates) {
        if (date_parse_iso(first.text, first.len, &p) || p.precision != PRECISION_DAY)
            return error_at(err, ERR_FORMAT, path, line, 1,
                            "\"%.*s\" is no day; write YYYY-MM-DD as in the rows before",
                            (int)(first.len < 40 ? first.len : 40), first.text);
        t = (double)p.first - (double)*origin;
    } else if (read_number(first, &t)) {
        return error_at(err, ERR_FORMAT, path, line, 1,
                        "\"%.*s\" is neither a number nor a day (YYYY-MM-DD)",
                        (int)(first.len < 40 ? first.len : 40), first.text);
    }
    if (read_number(second, &v))
        return error_at(err, ERR_FORMAT, path, line, 2,
                        "\"%.*s\" is no number; take rows without a value out, and write a point "
                        "before decimals",
                        (int)(second.len < 40 ? second.len : 40), second.text);
    if (text != end)
        return error_at(err, ERR_FORMAT, path, line, 3, "there is a third column; keep two");
    return add(s, t, v, err);
}

int one_series_read(struct one_series *s, const char *path, struct error *err)
{
    struct buffer file;
    bool dates = false;
    day_t origin = 0;
    long line = 0;
    int result = -1;
    *s = (struct one_series){.kind = KIND_UNKNOWN};
    snprintf(s->name, sizeof s->name, "%s", path);
    buffer_init(&file, 0);
    if (buffer_read_file(&file, path, err) < 0)
        goto out;
    const char *at = buffer_string(&file), *end = at + file.len;
    while (at < end) {
        const char *newline = memchr(at, '\n', (size_t)(end - at)), *stop = newline ? newline : end;
        size_t len = (size_t)(stop - at);
        const char *text = text_trim(at, &len);
        line++;
        if (line > 1 && len > 0 &&
            read_row(s, path, line, text, text + len, &dates, &origin, err) < 0)
            goto out;
        at = newline ? newline + 1 : end;
    }
    if (s->n == 0) {
        error_at(err, ERR_FORMAT, path, 0, 0,
                 "there is no row below the header; give two columns, time and value");
        goto out;
    }
    result = 0;
out:
    buffer_free(&file);
    return result;
}

/* ---- the store ---------------------------------------------------------------------------------
 */

static int refuse_many(const char *text, const struct store_series_list *list, struct error *err)
{
    char names[480] = "", one[SERIES_TEXT];
    for (size_t i = 0; i < list->n && i < 4; i++) {
        size_t used = strlen(names);
        if (series_format(&list->at[i].series, one, sizeof one) == 0 &&
            used + strlen(one) + 3 < sizeof names)
            snprintf(names + used, sizeof names - used, "%s%.*s", i ? ", " : "",
                     (int)(sizeof names - used - 3), one);
    }
    return error_set(err, ERR_AMBIGUOUS, "%.80s may mean %zu series; name one of them: %s%s", text,
                     list->n, names, list->n > 4 ? ", ..." : "");
}

static int take_points(struct one_series *s, struct error *err)
{
    double origin = 0;
    for (size_t i = 0; i < s->points.n; i++) {
        const struct point *p = &s->points.at[i];
        day_t day = p->period.last != DAY_NONE ? p->period.last : p->period.first;
        if (day == DAY_NONE || !isfinite(p->value) || p->status == STATUS_FORECAST ||
            p->status == STATUS_TARGET)
            continue;
        if (s->n == 0)
            origin = (double)day;
        if (add(s, (double)day - origin, p->value, err) < 0)
            return -1;
    }
    return 0;
}

int one_series_find(const struct cli *cli, struct one_series *s, const char *text, day_t as_of,
                    struct error *err)
{
    struct store store = {0};
    struct series_pattern pattern;
    struct store_series_list list = {0};
    int result = -1;
    *s = (struct one_series){.kind = KIND_UNKNOWN};
    if (series_pattern_parse(text, &pattern, err) < 0 || cli_open(cli, &store, STORE_READ, err) < 0)
        return -1;
    if (store_find_series(&store, &pattern, &list, err) < 0)
        goto out;
    if (list.n == 0) {
        error_set(err, ERR_UNKNOWN,
                  "there is no series %.200s; 'sitstat figures' shows what there is", text);
        goto out;
    }
    if (list.n > 1) {
        refuse_many(text, &list, err);
        goto out;
    }
    s->kind = list.at[0].series.kind;
    series_format(&list.at[0].series, s->name, sizeof s->name);
    if (store_points(&store, list.at[0].id, as_of, &s->points, err) < 0 || take_points(s, err) < 0)
        goto out;
    result = 0;
out:
    store_series_list_free(&list);
    store_close(&store);
    return result;
}
