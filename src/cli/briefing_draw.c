/* briefing_draw.c - the charts of a briefing, all from one gnuplot process.
 *
 * gnuplot takes most of the time of a briefing. So it starts before the series are selected, and a
 * second thread draws each section as soon as it is selected, while the first one goes on, gathers
 * the evidence and writes the pages around the pictures: it only needs to know what charts there
 * will be. The thread reads the words of the briefing and the sections that are ready with their
 * series, which nobody changes any more, writes only the charts of those sections, and has memory
 * of its own. */
#include "cli/briefing_draw.h"

#include <signal.h>
#include <stdlib.h>

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
    out->svg = drawing_keep(d, &svg, failed, err);
    if (out->svg == NULL)
        return -1;
    pthread_mutex_lock(&d->lock);
    d->drawn[d->n_drawn++] = out;
    pthread_cond_broadcast(&d->change);
    pthread_mutex_unlock(&d->lock);
    return 0;
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

/* How many series are ready, and their SECTIONS, once there are more than N or BUSY, or when there
 * will be no more: then *ALL. */
static size_t series_ready(struct drawing *d, size_t n, bool busy, size_t *sections, bool *all)
{
    pthread_mutex_lock(&d->lock);
    while (d->ready <= n && !d->all && !busy)
        pthread_cond_wait(&d->change, &d->lock);
    size_t ready = d->ready;
    *sections = d->sections;
    *all = d->all;
    pthread_mutex_unlock(&d->lock);
    return ready;
}

/* Plans what is ready, then draws a chart, and so on. */
static int plan_and_draw(struct drawing *d, struct error *err)
{
    size_t n = 0, section = 0, sections = 0;
    for (bool all = false, told = false;;) {
        size_t ready = series_ready(d, n, d->first != NULL, &sections, &all);
        for (; n < ready; n++) {
            while (section + 1 < sections && d->b->sections[section + 1].first <= n)
                section++;
            if (drawing_plan(d, n, section, err) < 0)
                return -1;
        }
        if (all && !told) {
            if (drawing_plan_end(d, err) < 0)
                return -1;
            tell(d, false, 0, NULL);
        }
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

int briefing_draw_series(struct briefing *b, struct error *err)
{
    struct drawing *d = b->drawing;
    if (!d->open) {
        *err = d->err;
        return -1;
    }
    if (d->ready == 0)
        start(d);
    pthread_mutex_lock(&d->lock);
    d->ready = b->brief.n_series;
    d->sections = b->brief.n_sections;
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

void briefing_draw_all(struct briefing *b)
{
    no_more(b->drawing);
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

const struct brief_chart *briefing_draw_next(struct briefing *b, struct error *err)
{
    struct drawing *d = b->drawing;
    if (d->ready == 0 || wait_for(d, &d->planned, err) < 0)
        return NULL;
    pthread_mutex_lock(&d->lock);
    while (d->n_seen == d->n_drawn && !d->done)
        pthread_cond_wait(&d->change, &d->lock);
    const struct brief_chart *chart = d->n_seen < d->n_drawn ? d->drawn[d->n_seen++] : NULL;
    pthread_mutex_unlock(&d->lock);
    return chart;
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
