/* briefing_plan.c - which charts a briefing has: one of each run of comparable series, and one of
 * each series.
 *
 * They are planned series by series, as these come: what to draw of the first is known as soon as
 * the second is there, and gnuplot is ready by then. */
#include <stdio.h>
#include <string.h>

#include "cli/briefing_draw.h"
#include "sitstat/place.h"
#include "sitstat/text.h"

static void *get(struct drawing *d, size_t n, size_t size, struct error *err)
{
    void *at = arena_get(&d->memory, (n ? n : 1) * size, err);
    if (at)
        memset(at, 0, (n ? n : 1) * size);
    return at;
}

const char *drawing_keep(struct drawing *d, struct buffer *text, int failed, struct error *err)
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
    return drawing_keep(d, &name, failed, err);
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
    return drawing_keep(d, &text, failed, err);
}

static int keep_script(struct drawing *d, const struct job *job, struct error *err)
{
    struct brief_chart *out = job->out;
    struct buffer script;
    buffer_init(&script, 0);
    int failed = chart_script(&job->chart, &script, NULL, err);
    out->script_len = script.len;
    out->script = drawing_keep(d, &script, failed, err);
    out->script_file = out->script ? file_name(d, job, ".gp", err) : NULL;
    return out->script_file ? 0 : -1;
}

static struct job *new_job(struct drawing *d, struct error *err)
{
    return get(d, 1, sizeof(struct job), err);
}

/* The place of the next chart of a section on its page. */
static struct brief_chart *next_chart(struct drawing *d, struct brief_section *section)
{
    struct brief_chart *chart = &d->charts[d->n_charts++];
    if (section->n_charts++ == 0)
        section->charts = chart;
    return chart;
}

/* Puts JOB, the chart of N series from FIRST on, in its place OUT. */
static int add_chart(struct drawing *d, struct brief_chart *out, struct job *job, size_t first,
                     size_t n, const char *what, struct error *err)
{
    struct chart *chart = &job->chart;
    char id[32];
    job->out = out;
    job->code = d->b->series[first].report.code;
    job->what = what;
    job->number = (size_t)(out - d->charts) + 1;
    snprintf(id, sizeof id, "chart%zu", job->number);
    chart->id = arena_text(&d->memory, id, strlen(id), err);
    *out = (struct brief_chart){.title = chart->title,
                                .alt = chart->alt ? chart->alt : chart->title,
                                .file = file_name(d, job, ".svg", err),
                                .first = first,
                                .n = n};
    if (chart->id == NULL || out->file == NULL || (d->b->scripts && keep_script(d, job, err) < 0))
        return -1;
    *d->last = job;
    d->last = &job->next;
    return 0;
}

static bool comparable(const struct report_series *a, const struct report_series *b)
{
    /* A total does not stand beside its parts, nor a line beside a single figure. */
    return a->series.kind == b->series.kind && strcmp(a->series.unit, b->series.unit) == 0 &&
           charting_is_whole(&a->series) == charting_is_whole(&b->series) &&
           (a->points->n < 3) == (b->points->n < 3);
}

/* The chart of series I alone. A picture of fewer than LEAST figures says no more than these. */
static int plan_own(struct drawing *d, size_t i, size_t least, struct error *err)
{
    const struct report_series *r = &d->b->series[i].report;
    if (r->points->n < least)
        return 0;
    struct brief_chart *out = next_chart(d, &d->b->sections[d->run.section]);
    struct job *job = new_job(d, err);
    d->charting.publishers = publishers(d, i, 1, err);
    return job == NULL || d->charting.publishers == NULL ||
                   charting_trend(&d->charting, r, &job->chart, err) < 0 ||
                   add_chart(d, out, job, i, 1, "", err) < 0
               ? -1
               : 0;
}

/* The chart of all series of the run, which stands before theirs. */
static int plan_compared(struct drawing *d, struct error *err)
{
    const struct run *run = &d->run;
    const struct report_series **r = get(d, run->n, sizeof *r, err);
    struct job *job = new_job(d, err);
    d->charting.publishers = publishers(d, run->first, run->n, err);
    if (r == NULL || job == NULL || d->charting.publishers == NULL)
        return -1;
    for (size_t i = 0; i < run->n; i++)
        r[i] = &d->b->series[run->first + i].report;
    return charting_many(&d->charting, r, run->n, &job->chart, err) < 0 ||
                   add_chart(d, run->compared, job, run->first, run->n, "-compared", err) < 0
               ? -1
               : 0;
}

int drawing_plan_end(struct drawing *d, struct error *err)
{
    struct run run = d->run;
    int result = run.n == 0   ? 0
                 : run.n == 1 ? plan_own(d, run.first, 2, err)
                              : plan_compared(d, err);
    d->run.n = 0;
    return result;
}

int drawing_plan(struct drawing *d, size_t i, size_t section, struct error *err)
{
    struct briefing *b = d->b;
    struct run *run = &d->run;
    /* At most one chart a series and one a run of two or more. */
    if (d->charts == NULL && ((d->charts = get(d, 2 * b->room, sizeof *d->charts, err)) == NULL ||
                              (d->drawn = get(d, 2 * b->room, sizeof *d->drawn, err)) == NULL))
        return -1;
    if (run->n > 0 &&
        (run->section != section || !comparable(&b->series[i - 1].report, &b->series[i].report)) &&
        drawing_plan_end(d, err) < 0)
        return -1;
    if (run->n++ == 0) {
        *run = (struct run){.section = section, .first = i, .n = 1};
        return 0; /* whether it stands alone is not known yet */
    }
    if (run->n == 2) {
        run->compared = next_chart(d, &b->sections[section]);
        if (plan_own(d, i - 1, 3, err) < 0)
            return -1;
    }
    return plan_own(d, i, 3, err);
}
