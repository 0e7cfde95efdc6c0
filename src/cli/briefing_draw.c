/* briefing_draw.c - the charts of a briefing, all from one gnuplot process.
 *
 * gnuplot takes most of the time of a briefing. So it starts before the series are selected, and a
 * second thread draws each section as soon as it is selected, while the first one goes on, gathers
 * the evidence and writes the pages around the pictures: it only needs to know what charts there
 * will be. The thread reads the words of the briefing and the sections that are ready with their
 * series, which nobody changes any more, writes only the charts of those sections, and has memory
 * of its own. */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/briefing.h"
#include "cli/charting.h"
#include "sitstat/place.h"
#include "sitstat/text.h"

struct job { /* a chart that is planned; it lives until its picture is taken */
    struct chart chart;
    struct brief_chart *out;
    const char *code; /* of its first series, and what is said of it, for names of files */
    const char *what;
    size_t number; /* from 1 */
    struct job *next;
};

struct drawing {
    struct briefing *b;
    struct arena memory; /* of the charts */
    struct charting charting;
    struct chart_session session;
    bool open, threaded;
    pthread_t thread;
    pthread_mutex_t lock; /* of the next five */
    pthread_cond_t change;
    size_t ready;       /* sections that may be drawn */
    bool all;           /* there will be no more */
    bool planned, done; /* all charts of all sections are; or it failed */
    int result;
    struct error err;
    struct job *first, **last; /* those that gnuplot was not asked for yet */
    size_t number;             /* of the chart planned last */
    struct brief_chart *asked; /* the chart that gnuplot works on; NULL: none */
};

static void *get(struct drawing *d, size_t n, size_t size, struct error *err)
{
    void *at = arena_get(&d->memory, (n ? n : 1) * size, err);
    if (at)
        memset(at, 0, (n ? n : 1) * size);
    return at;
}

/* A copy of TEXT, which is freed; NULL where appending to it FAILED. */
static const char *keep(struct drawing *d, struct buffer *text, int failed, struct error *err)
{
    const char *copy = failed ? NULL : arena_text(&d->memory, buffer_string(text), text->len, err);
    buffer_free(text);
    return copy;
}

/* "charts/refugee-arrivals-pol-ukr.svg": letters and digits of CODE, one '-' for all else. */
static const char *file_name(struct drawing *d, const struct job *job, const char *ending,
                             struct error *err)
{
    const char *code = job->code;
    struct buffer folded, name;
    buffer_init(&folded, 0);
    buffer_init(&name, 0);
    int failed = text_fold(code, strlen(code), &folded, err) < 0 ||
                 buffer_printf(&name, err, "charts/%02zu-", job->number) < 0;
    size_t n = 0;
    for (const char *s = buffer_string(&folded); !failed && *s && n < 60; s++) {
        bool plain = (*s >= 'a' && *s <= 'z') || (*s >= '0' && *s <= '9');
        if (!plain && (name.len == 0 || name.data[name.len - 1] == '-'))
            continue;
        failed = buffer_char(&name, plain ? *s : '-', err);
        n++;
    }
    failed = failed || buffer_printf(&name, err, "%s%s", job->what, ending) < 0;
    buffer_free(&folded);
    return keep(d, &name, failed, err);
}

/* "UNHCR; Polish Border Guard": who published what the N series from FIRST on show. */
static const char *publishers(struct drawing *d, size_t first, size_t n, struct error *err)
{
    const struct briefing *b = d->b;
    struct buffer text;
    int failed = 0;
    buffer_init(&text, 0);
    for (size_t i = first; i < first + n && !failed; i++) {
        const char *name = b->series[i].report.publisher;
        bool known = false;
        for (size_t k = first; k < i && !known; k++)
            known = strcmp(b->series[k].report.publisher ? b->series[k].report.publisher : "",
                           name ? name : "") == 0;
        if (known || name == NULL || *name == '\0')
            continue;
        failed = (text.len > 0 && buffer_text(&text, "; ", err) < 0) ||
                 buffer_text(&text, name, err) < 0;
    }
    return keep(d, &text, failed, err);
}

/* The picture that gnuplot has been working on. */
static int take_chart(struct drawing *d, struct error *err)
{
    struct buffer svg;
    struct brief_chart *out = d->asked;
    if (out == NULL)
        return 0;
    d->asked = NULL;
    buffer_init(&svg, 0);
    int failed = chart_take(&d->session, &svg, err);
    out->svg_len = svg.len;
    out->svg = keep(d, &svg, failed, err);
    return out->svg ? 0 : -1;
}

static int keep_script(struct drawing *d, const struct job *job, struct error *err)
{
    struct brief_chart *out = job->out;
    struct buffer script;
    buffer_init(&script, 0);
    int failed = chart_script(&job->chart, &script, NULL, err);
    out->script_len = script.len;
    out->script = keep(d, &script, failed, err);
    out->script_file = out->script ? file_name(d, job, ".gp", err) : NULL;
    return out->script_file ? 0 : -1;
}

/* Asks for the first chart that is planned and takes the one before it, so that gnuplot never waits
 * for us. */
static int draw_next(struct drawing *d, struct error *err)
{
    struct job *job = d->first;
    if (chart_ask(&d->session, &job->chart, NULL, err) < 0 || take_chart(d, err) < 0)
        return -1;
    d->asked = job->out;
    d->first = job->next;
    if (d->first == NULL)
        d->last = &d->first;
    return 0;
}

static struct job *new_job(struct drawing *d, struct error *err)
{
    return get(d, 1, sizeof(struct job), err);
}

/* Adds JOB, the chart of N series from FIRST on, to the section. */
static int add_chart(struct drawing *d, struct brief_section *section, struct brief_chart *charts,
                     struct job *job, size_t first, size_t n, const char *what, struct error *err)
{
    struct chart *chart = &job->chart;
    char id[32];
    job->out = &charts[section->n_charts];
    job->code = d->b->series[first].report.code;
    job->what = what;
    job->number = ++d->number;
    snprintf(id, sizeof id, "chart%zu", job->number);
    chart->id = arena_text(&d->memory, id, strlen(id), err);
    *job->out = (struct brief_chart){.title = chart->title,
                                     .alt = chart->alt ? chart->alt : chart->title,
                                     .file = file_name(d, job, ".svg", err),
                                     .first = first,
                                     .n = n};
    if (chart->id == NULL || job->out->file == NULL ||
        (d->b->scripts && keep_script(d, job, err) < 0))
        return -1;
    *d->last = job;
    d->last = &job->next;
    section->n_charts++;
    return 0;
}

/* A place without a code that is no place of the gazetteer, or an area of many countries, is a
 * whole or a rest: "All countries", "Others". */
static bool is_total(const struct report_series *r)
{
    struct place_match match;
    const char *name = r->series.place_name;
    return *r->series.place == '\0' &&
           (!place_find_name(name, strlen(name), NULL, &match) || match.place->type == PLACE_AREA);
}

static bool comparable(const struct report_series *a, const struct report_series *b)
{
    /* A total does not stand beside its parts, nor a line beside a single figure. */
    return a->series.kind == b->series.kind && strcmp(a->series.unit, b->series.unit) == 0 &&
           is_total(a) == is_total(b) && (a->points->n < 3) == (b->points->n < 3);
}

/* The run of comparable series from FIRST on: one chart for all of them, and one for each. */
static int plan_run(struct drawing *d, struct brief_section *section, struct brief_chart *charts,
                    size_t first, size_t n, struct error *err)
{
    struct briefing *b = d->b;
    struct job *job;
    d->charting.publishers = publishers(d, first, n, err);
    if (d->charting.publishers == NULL)
        return -1;
    if (n > 1) {
        const struct report_series **r = get(d, n, sizeof *r, err);
        if (r == NULL)
            return -1;
        for (size_t i = 0; i < n; i++)
            r[i] = &b->series[first + i].report;
        if ((job = new_job(d, err)) == NULL ||
            charting_many(&d->charting, r, n, &job->chart, err) < 0 ||
            add_chart(d, section, charts, job, first, n, "-compared", err) < 0)
            return -1;
    }
    for (size_t i = first; i < first + n; i++) {
        const struct report_series *r = &b->series[i].report;
        /* A picture of one or two figures says no more than the figures. */
        if (r->points->n < (n > 1 ? 3u : 2u))
            continue;
        d->charting.publishers = publishers(d, i, 1, err);
        if (d->charting.publishers == NULL || (job = new_job(d, err)) == NULL ||
            charting_trend(&d->charting, r, &job->chart, err) < 0 ||
            add_chart(d, section, charts, job, i, 1, "", err) < 0)
            return -1;
    }
    return 0;
}

static int plan_section(struct drawing *d, struct brief_section *section, struct error *err)
{
    struct briefing *b = d->b;
    /* At most one chart a series and one a run of two or more. */
    struct brief_chart *charts = get(d, 2 * section->n, sizeof *charts, err);
    size_t end = section->first + section->n;
    if (charts == NULL)
        return -1;
    for (size_t i = section->first; i < end;) {
        size_t n = 1;
        while (i + n < end && comparable(&b->series[i].report, &b->series[i + n].report))
            n++;
        if (plan_run(d, section, charts, i, n, err) < 0)
            return -1;
        i += n;
    }
    section->charts = charts;
    return 0;
}

/* Says that all is planned, and where DONE that all is drawn or that RESULT is a failure. */
static void tell(struct drawing *d, bool done, int result, const struct error *err)
{
    pthread_mutex_lock(&d->lock);
    d->planned = true;
    d->done = done;
    d->result = result;
    if (result < 0)
        d->err = *err;
    pthread_cond_broadcast(&d->change);
    pthread_mutex_unlock(&d->lock);
}

/* How many sections are ready, once there are more than N or BUSY, or when there will be no more:
 * then *ALL. */
static size_t sections_ready(struct drawing *d, size_t n, bool busy, bool *all)
{
    pthread_mutex_lock(&d->lock);
    while (d->ready <= n && !d->all && !busy)
        pthread_cond_wait(&d->change, &d->lock);
    size_t ready = d->ready;
    *all = d->all;
    pthread_mutex_unlock(&d->lock);
    return ready;
}

/* Plans what is ready, then draws a chart, and so on. */
static int plan_and_draw(struct drawing *d, struct error *err)
{
    size_t n = 0;
    for (bool all = false, told = false;;) {
        size_t ready = sections_ready(d, n, d->first != NULL, &all);
        for (; n < ready; n++)
            if (plan_section(d, &d->b->sections[n], err) < 0)
                return -1;
        if (all && !told)
            tell(d, false, 0, NULL);
        told = all;
        if (d->first == NULL && all)
            return take_chart(d, err);
        if (d->first != NULL && draw_next(d, err) < 0)
            return -1;
    }
}

static void *draw(void *context)
{
    struct drawing *d = context;
    struct error err;
    charting_init(&d->charting, &d->b->wording, &d->memory, d->b->brief.as_of);
    int result = plan_and_draw(d, &err);
    tell(d, true, result, &err);
    chart_session_close(&d->session); /* while the first thread writes files: it takes a moment */
    return NULL;
}

int briefing_draw_open(struct briefing *b, struct error *err)
{
    struct drawing *d = b->drawing = calloc(1, sizeof *d);
    if (d == NULL)
        return error_memory(err);
    d->b = b;
    pthread_mutex_init(&d->lock, NULL);
    pthread_cond_init(&d->change, NULL);
    d->last = &d->first;
    /* Whether there is anything to draw is not known yet: a failure is told when there is. */
    d->open = chart_session_open(&d->session, NULL, NULL, &d->err) == 0;
    return 0;
}

static void start(struct drawing *d)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before); /* Ctrl-C belongs to the first thread */
    d->threaded = pthread_create(&d->thread, NULL, draw, d) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

int briefing_draw_section(struct briefing *b, struct error *err)
{
    struct drawing *d = b->drawing;
    if (!d->open) {
        *err = d->err;
        return -1;
    }
    if (d->ready == 0)
        start(d);
    pthread_mutex_lock(&d->lock);
    d->ready = b->brief.n_sections;
    pthread_cond_broadcast(&d->change);
    pthread_mutex_unlock(&d->lock);
    return 0;
}

static void no_more(struct drawing *d)
{
    pthread_mutex_lock(&d->lock);
    d->all = true;
    pthread_cond_broadcast(&d->change);
    pthread_mutex_unlock(&d->lock);
}

/* Waits until WHAT, one of the drawing's flags, is set. */
static int wait_for(struct drawing *d, const bool *what, struct error *err)
{
    if (d->ready == 0)
        return 0;
    no_more(d);
    if (!d->threaded && !d->done)
        draw(d); /* there was no second thread to be had: slower, not wrong */
    pthread_mutex_lock(&d->lock);
    while (!*what)
        pthread_cond_wait(&d->change, &d->lock);
    int result = d->result;
    if (result < 0 && err != NULL)
        *err = d->err;
    pthread_mutex_unlock(&d->lock);
    return result;
}

int briefing_draw_plan(struct briefing *b, struct error *err)
{
    return wait_for(b->drawing, &b->drawing->planned, err);
}

int briefing_draw_wait(struct briefing *b, struct error *err)
{
    return wait_for(b->drawing, &b->drawing->done, err);
}

void briefing_draw_free(struct briefing *b)
{
    struct drawing *d = b->drawing;
    if (d == NULL)
        return;
    no_more(d);
    if (d->threaded)
        pthread_join(d->thread, NULL);
    chart_session_close(&d->session); /* where nothing was drawn */
    arena_free(&d->memory);
    pthread_cond_destroy(&d->change);
    pthread_mutex_destroy(&d->lock);
    free(d);
    b->drawing = NULL;
}
