/* plotting.c - vintages, sources and age bands as series of a chart. */
#include "cli/plotting.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "sitstat/place.h"

#define VINTAGES 6
#define DAYS 4096
#define SOURCES 24

static void *get(struct charting *c, size_t n, size_t size, struct error *err)
{
    void *at = arena_get(c->memory, (n ? n : 1) * size, err);
    if (at)
        memset(at, 0, (n ? n : 1) * size);
    return at;
}

static bool within(const struct gather_options *o, day_t last)
{
    return (o->from == DAY_NONE || last >= o->from) && (o->to == DAY_NONE || last <= o->to);
}

/* ---- vintages ----------------------------------------------------------------------------------
 */

struct days {
    day_t *at;
    size_t n;
};

static int add_day(void *context, const struct store_figure *f, struct error *err)
{
    struct days *d = context;
    (void)err;
    for (size_t i = 0; i < d->n; i++)
        if (d->at[i] == f->figure.known_on)
            return 0;
    if (d->n < DAYS)
        d->at[d->n++] = f->figure.known_on;
    return 0;
}

static int compare_days(const void *a, const void *b)
{
    day_t x = *(const day_t *)a, y = *(const day_t *)b;
    return (x > y) - (x < y);
}

static int fill_vintage(struct charting *c, struct store *s, const struct gathered *g,
                        const struct gather_options *o, day_t day, struct chart_series *out,
                        struct error *err)
{
    struct points points;
    char text[WORDING_TEXT];
    points_init(&points);
    int result = store_points(s, g->report.id, day, &points, err);
    size_t n = 0;
    for (size_t i = 0; result == 0 && i < points.n; i++)
        if (within(o, points.at[i].period.last))
            points.at[n++] = points.at[i];
    points.n = n;
    struct report_series r = g->report;
    r.points = &points;
    if (result == 0)
        result = charting_points(c, &r, out, err);
    points_free(&points);
    wording_day(c->w, day, text);
    out->name = result == 0 ? arena_text(c->memory, text, strlen(text), err) : NULL;
    return out->name ? 0 : -1;
}

int plotting_vintages(struct charting *c, struct store *s, const struct gathered *g,
                      const struct gather_options *o, struct chart *out, struct error *err)
{
    struct days days = {.at = get(c, DAYS, sizeof *days.at, err)};
    struct store_filter filter = {.series = g->report.id, .as_of = o->as_of};
    if (days.at == NULL)
        return -1;
    if (store_each_figure(s, &filter, add_day, &days, err) < 0)
        return -1;
    qsort(days.at, days.n, sizeof *days.at, compare_days);
    size_t n = days.n < VINTAGES ? days.n : VINTAGES;
    struct chart_series *series = get(c, n, sizeof *series, err);
    if (series == NULL)
        return -1;
    for (size_t i = 0; i < n; i++) {
        size_t k = n > 1 ? i * (days.n - 1) / (n - 1) : 0;
        if (fill_vintage(c, s, g, o, days.at[k], &series[i], err) < 0)
            return -1;
    }
    out->series = series;
    out->n_series = n;
    out->mean = NULL;
    out->n_mean = out->n_breaks = out->n_forecast = 0;
    return 0;
}

/* ---- sources -----------------------------------------------------------------------------------
 */

struct sources {
    struct charting *c;
    const struct gather_options *o;
    struct source {
        const char *name;
        struct points points;
        bool recommended;
    } at[SOURCES];
    size_t n;
};

static int add_claim(void *context, const struct store_figure *f, struct error *err)
{
    struct sources *all = context;
    const struct figure *x = &f->figure;
    const char *name = f->publisher && *f->publisher ? f->publisher : f->report_name;
    size_t i = 0;
    if (!within(all->o, x->period.last))
        return 0;
    while (i < all->n && strcmp(all->at[i].name, name) != 0)
        i++;
    if (i == SOURCES)
        return 0;
    struct source *source = &all->at[i];
    if (i == all->n) {
        source->name = arena_text(all->c->memory, name, strlen(name), err);
        if (source->name == NULL)
            return -1;
        points_init(&source->points);
        all->n++;
    }
    source->recommended |= f->role == ROLE_RECOMMENDED;
    double low = number_double(x->low), high = number_double(x->high);
    struct point p = {.period = x->period,
                      .value = number_double(x->value),
                      .low = low,
                      .high = high,
                      .spread_low = NAN,
                      .spread_high = NAN,
                      .qualifier = x->qualifier,
                      .status = x->status,
                      .known_on = x->known_on};
    if (!isfinite(p.value))
        p.value = isfinite(low) && isfinite(high) ? (low + high) / 2 : isfinite(low) ? low : high;
    /* The newest of this source's figures of a period comes last: it takes the place. */
    for (size_t k = 0; k < source->points.n; k++)
        if (source->points.at[k].period.first == x->period.first &&
            source->points.at[k].period.last == x->period.last) {
            source->points.at[k] = p;
            return 0;
        }
    return points_add(&source->points, &p, err);
}

int plotting_sources(struct charting *c, struct store *s, const struct gathered *g,
                     const struct gather_options *o, struct chart *out, struct error *err)
{
    struct sources *all = get(c, 1, sizeof *all, err);
    struct store_filter filter = {.series = g->report.id, .as_of = o->as_of};
    struct chart_series *series = get(c, SOURCES, sizeof *series, err);
    if (all == NULL || series == NULL)
        return -1;
    all->c = c;
    all->o = o;
    int result = store_each_figure(s, &filter, add_claim, all, err);
    for (size_t i = 0; i < all->n; i++) {
        struct report_series r = g->report;
        r.points = &all->at[i].points;
        if (result == 0)
            result = charting_points(c, &r, &series[i], err);
        series[i].name = all->at[i].name;
        series[i].emphasis = all->at[i].recommended;
        points_free(&all->at[i].points);
    }
    out->series = series;
    out->n_series = all->n;
    out->mean = NULL;
    out->n_mean = out->n_breaks = out->n_forecast = 0;
    return result;
}

/* ---- age and sex -------------------------------------------------------------------------------
 */

/* The value of KEY in a canonical group: the text up to the next ';' that no '\' stands before. */
static size_t group_value(const char *group, const char *key, const char **value)
{
    size_t len = strlen(key);
    for (const char *at = group; *at != '\0';) {
        const char *end = at;
        while (*end != '\0' && *end != ';')
            end += *end == '\\' && end[1] != '\0' ? 2 : 1;
        if (strncmp(at, key, len) == 0 && at[len] == '=') {
            *value = at + len + 1;
            return (size_t)(end - *value);
        }
        at = end + (*end == ';');
    }
    return 0;
}

static int side_of(const char *sex, size_t len)
{
    static const char *const left[] = {"f", "female", "females", "women", "girls"};
    static const char *const right[] = {"m", "male", "males", "men", "boys"};
    for (size_t i = 0; i < sizeof left / sizeof *left; i++) {
        if (len == strlen(left[i]) && strncasecmp(sex, left[i], len) == 0)
            return -1;
        if (len == strlen(right[i]) && strncasecmp(sex, right[i], len) == 0)
            return 1;
    }
    return 0;
}

/* Years at which a band starts: the first number in its name. */
static long band_start(const char *name)
{
    long years = 0;
    while (*name != '\0' && (*name < '0' || *name > '9'))
        name++;
    if (*name == '\0')
        return 1000; /* "unknown" goes last */
    for (; *name >= '0' && *name <= '9' && years < 1000; name++)
        years = years * 10 + (*name - '0');
    return years;
}

static int compare_bands(const void *a, const void *b)
{
    const struct chart_series *x = a, *y = b;
    long from = band_start(x->name), other = band_start(y->name);
    if (from != other)
        return (from > other) - (from < other);
    return strcmp(x->name, y->name) != 0 ? strcmp(x->name, y->name) : x->side - y->side;
}

static bool has_sex_and_age(const struct series *s)
{
    const char *sex, *age;
    size_t len = group_value(s->group, "sex", &sex);
    return len > 0 && side_of(sex, len) != 0 && group_value(s->group, "age", &age) > 0;
}

int plotting_need_pyramid(const struct report_series *const *r, size_t n, struct error *err)
{
    for (size_t i = 0; i < n; i++)
        if (!has_sex_and_age(&r[i]->series))
            return error_set(err, ERR_REFUSED,
                             "%.200s is of no age and sex, so that it has no side in a pyramid; "
                             "leave it out, or take another --kind",
                             r[i]->code);
    return 0;
}

/* "Refugees in Uganda: 53% female", of the newest figures that the chart shows. */
static const char *pyramid_title(struct charting *c, const struct report_series *const *r, size_t n,
                                 const struct chart *out, struct error *err)
{
    struct buffer subject, title;
    char percent[WORDING_TEXT];
    double sums[2] = {0, 0};
    for (size_t i = 0; i < n; i++) {
        size_t k = out->series[i].n;
        while (k > 0 && !isfinite(out->series[i].at[k - 1].value))
            k--;
        sums[out->series[i].side > 0] += k > 0 ? out->series[i].at[k - 1].value : 0;
    }
    double all = sums[0] + sums[1];
    if (!(all > 0))
        return out->title;
    buffer_init(&subject, 0);
    buffer_init(&title, 0);
    wording_percent(c->w, round(100 * sums[0] / all) / 100, percent);
    const char *text = NULL;
    if (charting_subject(c, r, n, &subject, err) == 0 &&
        wording_fill(c->w, &title, "title.pyramid",
                     WORDS({"subject", buffer_string(&subject)}, {"percent", percent}), err) == 0)
        text = arena_text(c->memory, buffer_string(&title), title.len, err);
    buffer_free(&subject);
    buffer_free(&title);
    return text;
}

int plotting_pyramid(struct charting *c, const struct report_series *const *r, size_t n,
                     struct chart *out, struct error *err)
{
    const char *sex = "", *age = "";
    /* charting_many() made the array in our arena: it is ours to name anew. */
    struct chart_series *series = (struct chart_series *)(void *)out->series;
    for (size_t i = 0; i < n; i++)
        if (!has_sex_and_age(&r[i]->series))
            return 0;
    for (size_t i = 0; i < n; i++) {
        size_t len = group_value(r[i]->series.group, "sex", &sex);
        series[i].side = side_of(sex, len);
        len = group_value(r[i]->series.group, "age", &age);
        series[i].name = arena_text(c->memory, age, len, err);
        if (series[i].name == NULL)
            return -1;
    }
    qsort(series, n, sizeof *series, compare_bands);
    out->title = pyramid_title(c, r, n, out, err);
    return out->title ? 0 : -1;
}

/* ---- parts of a whole --------------------------------------------------------------------------
 */

/* Whether WHOLE is PART or says less: the place without its region, no origin, no group. A town
 * without a code, such as Adré, holds no country. */
static bool holds(const struct series *whole, const struct series *part)
{
    const struct place *region = place_find_code(part->place, strlen(part->place));
    const char *country =
        region ? region->country : place_pcode_country(part->place, strlen(part->place));
    bool place = strcmp(whole->place, part->place) == 0 || charting_is_whole(whole) ||
                 (country != NULL && strcmp(whole->place, country) == 0);
    if (strcmp(whole->place, part->place) == 0 && *whole->place == '\0')
        place = strcmp(whole->place_name, part->place_name) == 0;
    bool origin = *whole->origin == '\0' || strcmp(whole->origin, part->origin) == 0;
    bool group = *whole->group == '\0' || strcmp(whole->group, part->group) == 0;
    return place && origin && group;
}

int plotting_parts(const struct report_series *const *r, size_t n, struct error *err)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n; k++)
            if (i != k && holds(&r[i]->series, &r[k]->series))
                return error_set(err, ERR_REFUSED,
                                 "%.200s holds %.200s: stacked they would be counted twice; leave "
                                 "the total out",
                                 r[i]->code, r[k]->code);
    return 0;
}
