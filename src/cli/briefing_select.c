/* briefing_select.c - which series a briefing shows, in which order, and in which sections. */
#include <stdlib.h>
#include <string.h>

#include "cli/briefing.h"
#include "cli/parse.h"
#include "sitstat/measure.h"

void briefing_free(struct briefing *b)
{
    briefing_draw_free(b);
    gather_free(&b->gather);
    wording_free(&b->wording);
    brief_config_free(&b->config);
    changes_free(&b->changes);
    brief_state_free(&b->state);
    arena_free(&b->memory);
}

void *briefing_get(struct briefing *b, size_t n, size_t size, struct error *err)
{
    void *at = arena_get(&b->memory, (n ? n : 1) * size, err);
    if (at)
        memset(at, 0, (n ? n : 1) * size);
    return at;
}

const char *briefing_text(struct briefing *b, struct buffer *text, int failed, struct error *err)
{
    const char *copy = failed ? NULL : arena_text(&b->memory, buffer_string(text), text->len, err);
    buffer_free(text);
    return copy;
}

/* A series that may come into the briefing. */
struct candidate {
    struct gathered *series;
    bool rich;      /* its measure has a series of which a trend may be told */
    size_t measure; /* place of its measure in the order of the briefing */
    bool fresh;     /* has a figure of the 90 days before the briefing */
};

static size_t measure_order(const struct brief_config *c, const char *code)
{
    for (size_t i = 0; i < c->n_measures; i++)
        if (strcmp(c->measures[i], code) == 0)
            return i;
    for (size_t i = 0; i < measure_count(); i++)
        if (strcmp(measure_at(i)->code, code) == 0)
            return i;
    return SIZE_MAX;
}

/* Whether a series of MEASURE has a trend to tell, from series I on: they are sorted by measure. */
static bool is_rich(const struct briefing *b, size_t i, const char *measure)
{
    for (; i < b->gather.n && strcmp(b->gather.at[i]->report.series.measure, measure) == 0; i++)
        if (b->gather.at[i]->figures >= TREND_LEAST)
            return true;
    return false;
}

static bool listed(const char *const *list, size_t n, const char *text)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(list[i], text) == 0)
            return true;
    return n == 0;
}

static int has_place(const struct series *s)
{
    return *s->place != '\0' || *s->place_name != '\0';
}

static int compare_days(day_t a, day_t b)
{
    return (a > b) - (a < b);
}

/* Days from the first to the last figure. */
static day_t covered(const struct gathered *x)
{
    return x->first == DAY_NONE || x->last == DAY_NONE ? 0 : x->last - x->first;
}

static int by_promise(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    const struct series *s = &x->series->report.series, *t = &y->series->report.series;
    int order = (int)y->rich - (int)x->rich;
    if (order == 0)
        order = x->measure < y->measure ? -1 : x->measure > y->measure;
    if (order == 0)
        order = strcmp(s->measure, t->measure);
    if (order == 0) /* totals before their parts */
        order = (*s->group != '\0') - (*t->group != '\0');
    if (order == 0)
        order = has_place(s) - has_place(t);
    if (order == 0)
        order = (int)y->fresh - (int)x->fresh;
    if (order == 0 && x->series->figures != y->series->figures)
        order = x->series->figures > y->series->figures ? -1 : 1;
    if (order == 0)
        order = compare_days(covered(y->series), covered(x->series));
    return order ? order : strcmp(x->series->report.code, y->series->report.code);
}

static const char *who_of(const struct brief_config *c, const char *measure)
{
    for (size_t i = 0; i < c->n_who; i++)
        if (strcmp(c->who[i].measure, measure) == 0)
            return c->who[i].text;
    return "";
}

static int begin_section(struct briefing *b, const struct report_series *r, struct error *err)
{
    struct buffer name;
    buffer_init(&name, 0);
    int failed = wording_measure(&b->wording, r->series.measure, r->measure_name, &name, err);
    const char *text = briefing_text(b, &name, failed, err);
    if (text == NULL)
        return -1;
    b->sections[b->brief.n_sections++] =
        (struct brief_section){.measure = r->series.measure,
                               .name = text,
                               .who = who_of(&b->config, r->series.measure),
                               .first = b->brief.n_series};
    return 0;
}

/* Adds a series to the briefing, and lets it be drawn. */
static int take(struct briefing *b, const struct gathered *x, struct error *err)
{
    struct brief *brief = &b->brief;
    struct brief_section *last = brief->n_sections ? &b->sections[brief->n_sections - 1] : NULL;
    bool more = last != NULL && strcmp(last->measure, x->report.series.measure) == 0;
    if (!more && begin_section(b, &x->report, err) < 0)
        return -1;
    b->sections[brief->n_sections - 1].n++;
    b->series[brief->n_series].report = x->report;
    brief->n_series++;
    return briefing_draw_series(b, err);
}

/* Takes series of ALL in their order: all of them, or where MOST limits their number, so many of
 * each measure, and parts only where no total is. */
static int take_series(struct briefing *b, struct gathered *const *all, size_t n, size_t most,
                       struct error *err)
{
    struct gather_options o = {.as_of = b->brief.as_of,
                               .from = b->config.from,
                               .to = b->config.to,
                               .trend.no_forecast = !b->config.forecast};
    size_t of_measure = 0, room = most && most < n ? most : n;
    const char *measure = "";
    bool totals = false;
    b->room = room;
    b->series = briefing_get(b, room, sizeof *b->series, err);
    b->sections = briefing_get(b, room, sizeof *b->sections, err);
    if (b->series == NULL || b->sections == NULL)
        return -1;
    b->brief.series = b->series;
    b->brief.sections = b->sections;
    for (size_t i = 0; i < n && b->brief.n_series < room; i++) {
        struct gathered *x = all[i];
        if (strcmp(measure, x->report.series.measure) != 0) {
            measure = x->report.series.measure;
            of_measure = 0;
            totals = false;
        }
        /* Parts would be read as more of the same. */
        if (most && (of_measure == BRIEFING_MEASURE || (totals && *x->report.series.group)))
            continue;
        if (gather_points(&b->gather, b->store, x, &o, err) < 0)
            return -1;
        if (report_latest(&x->report) == NULL)
            continue;
        if (take(b, x, err) < 0)
            return -1;
        totals = totals || *x->report.series.group == '\0';
        of_measure++;
    }
    briefing_draw_all(b);
    return 0;
}

/* The places that are configured, as series name them. */
static int resolve_places(struct briefing *b, const char **places, size_t *n, struct error *err)
{
    const struct brief_config *c = &b->config;
    for (*n = 0; *n < c->n_places; ++*n) {
        struct place_text place;
        if (parse_place(c->places[*n], "place", &place, err) < 0)
            return -1;
        const char *text = *place.code ? place.code : place.name;
        places[*n] = arena_text(&b->memory, text, strlen(text), err);
        if (places[*n] == NULL)
            return -1;
    }
    return 0;
}

/* The most promising series of each measure. */
static int choose_default(struct briefing *b, struct error *err)
{
    const struct brief_config *c = &b->config;
    const char *places[BRIEF_LIST], *measure = "";
    size_t n = 0, n_places = 0;
    bool rich = false;
    if (resolve_places(b, places, &n_places, err) < 0 ||
        gather_pattern(&b->gather, b->store, NULL, err) < 0)
        return -1;
    struct candidate *all = briefing_get(b, b->gather.n, sizeof *all, err);
    struct gathered **order = briefing_get(b, b->gather.n, sizeof *order, err);
    if (all == NULL || order == NULL)
        return -1;
    for (size_t i = 0; i < b->gather.n; i++) {
        struct gathered *x = b->gather.at[i];
        const struct series *s = &x->report.series;
        if (strcmp(measure, s->measure) != 0)
            rich = is_rich(b, i, measure = s->measure);
        if (!listed(c->measures, c->n_measures, s->measure) ||
            !listed(places, n_places, *s->place ? s->place : s->place_name))
            continue;
        all[n++] = (struct candidate){.series = x,
                                      .rich = c->n_measures == 0 && rich,
                                      .measure = measure_order(c, s->measure),
                                      .fresh = x->last + 90 >= b->brief.as_of};
    }
    if (n > 1)
        qsort(all, n, sizeof *all, by_promise);
    for (size_t i = 0; i < n; i++)
        order[i] = all[i].series;
    return take_series(b, order, n, BRIEFING_SERIES, err);
}

/* The configured series, in their order; series of one measure together where it first occurs. */
static int choose_configured(struct briefing *b, struct error *err)
{
    const struct brief_config *c = &b->config;
    size_t n = 0;
    for (size_t i = 0; i < c->n_series; i++)
        if (gather_pattern(&b->gather, b->store, c->series[i], err) < 0)
            return -1;
    struct gathered **order = briefing_get(b, b->gather.n, sizeof *order, err);
    if (order == NULL)
        return -1;
    for (size_t i = 0; i < b->gather.n; i++) {
        struct gathered *x = b->gather.at[i];
        size_t at = n;
        while (at > 0 &&
               strcmp(order[at - 1]->report.series.measure, x->report.series.measure) != 0)
            at--;
        at = at > 0 ? at : n;
        memmove(order + at + 1, order + at, (n - at) * sizeof *order);
        order[at] = x;
        n++;
    }
    return take_series(b, order, n, 0, err);
}

static void add_key(struct brief *brief, size_t series)
{
    for (size_t i = 0; i < brief->n_key; i++)
        if (brief->key[i] == series)
            return;
    if (brief->n_key < 4)
        brief->key[brief->n_key++] = series;
}

/* Key figures: those configured; else up to two of each measure that has a trend to tell, then the
 * first series of each measure, then the second. */
static int choose_keys(struct briefing *b, struct error *err)
{
    struct brief *brief = &b->brief;
    for (size_t i = 0; i < b->config.n_key; i++) {
        size_t k = 0;
        while (k < brief->n_series && strcmp(b->series[k].report.code, b->config.key[i]) != 0)
            k++;
        if (k == brief->n_series)
            return error_set(err, ERR_UNKNOWN,
                             "the key figure \"%.160s\" is no series of this briefing: write it as "
                             "'sitstat trend --all' lists it, and add it with series = ...",
                             b->config.key[i]);
        add_key(brief, k);
    }
    for (size_t round = 0; b->config.n_key == 0 && round < 2; round++)
        for (size_t i = 0; i < brief->n_sections; i++)
            if (round < b->sections[i].n &&
                b->series[b->sections[i].first + round].report.points->n >= TREND_LEAST)
                add_key(brief, b->sections[i].first + round);
    for (size_t round = 0; b->config.n_key == 0 && round < BRIEFING_MEASURE; round++)
        for (size_t i = 0; i < brief->n_sections; i++)
            if (round < b->sections[i].n)
                add_key(brief, b->sections[i].first + round);
    return 0;
}

int briefing_select(struct briefing *b, day_t as_of, struct error *err)
{
    struct brief *brief = &b->brief;
    bool configured = b->config.n_series > 0;
    brief->as_of = as_of;
    brief->last = DAY_NONE;
    if (gather_facts(&b->gather, b->store, err) < 0 ||
        (configured ? choose_configured(b, err) : choose_default(b, err)) < 0)
        return -1;
    brief->left_out = configured ? 0 : b->gather.n - brief->n_series;
    return choose_keys(b, err);
}
