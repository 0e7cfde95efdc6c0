/* stacked.c - parts of a whole through time: areas or bars, absolute or as shares of 100 %. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "names.h"
#include "timeplot.h"

#define PARTS 6 /* five hues, and the rest together as "others" */
#define NAME_SHARE 0.24

/* The values of all parts on one day; a part without a figure on that day has none. */
struct slice {
    struct chart_point period;
    double part[PARTS];
    double sum;
};

struct stack {
    struct slice *at;
    size_t n, n_parts;
    bool missing; /* some part lacks a figure on some day */
};

static int compare_slices(const void *a, const void *b)
{
    const struct slice *x = a, *y = b;
    if (x->period.last != y->period.last)
        return (x->period.last > y->period.last) - (x->period.last < y->period.last);
    return (x->period.first > y->period.first) - (x->period.first < y->period.first);
}

/* One slice a period; the parts past the fifth are added to "others". False where there is no
 * memory or a value is negative: a stack of it means nothing. */
static bool stack_build(struct scene *s, struct stack *stack)
{
    const struct chart *c = s->chart;
    size_t total = 0, n = 0;
    stack->n_parts = c->n_series <= PARTS ? c->n_series : PARTS;
    for (size_t i = 0; i < c->n_series; i++)
        total += c->series[i].n;
    stack->at = calloc(total ? total : 1, sizeof *stack->at);
    if (stack->at == NULL) {
        error_memory(&s->err);
        s->failed = true;
        return false;
    }
    for (size_t i = 0; i < c->n_series; i++)
        for (size_t k = 0; k < c->series[i].n; k++) {
            const struct chart_point *p = &c->series[i].at[k];
            if (!isfinite(p->value) || p->last == DAY_NONE)
                continue;
            if (p->value < 0) {
                scene_refuse(s, ERR_REFUSED,
                             "negative values cannot be stacked; ask for another kind of chart");
                return false;
            }
            struct slice *slice = &stack->at[n++];
            slice->period = *p;
            for (size_t j = 0; j < PARTS; j++)
                slice->part[j] = NAN;
            slice->part[i < PARTS - 1 || c->n_series <= PARTS ? i : PARTS - 1] = p->value;
        }
    qsort(stack->at, n, sizeof *stack->at, compare_slices);
    for (size_t i = 0; i < n; i++) {
        bool same = stack->n > 0 && compare_slices(&stack->at[stack->n - 1], &stack->at[i]) == 0;
        struct slice *into = &stack->at[same ? stack->n - 1 : stack->n];
        if (!same) {
            *into = stack->at[i];
            stack->n++;
        } else
            for (size_t j = 0; j < PARTS; j++)
                if (isfinite(stack->at[i].part[j]))
                    into->part[j] =
                        (isfinite(into->part[j]) ? into->part[j] : 0) + stack->at[i].part[j];
    }
    for (size_t i = 0; i < stack->n; i++)
        for (size_t j = 0; j < stack->n_parts; j++) {
            if (isfinite(stack->at[i].part[j]))
                stack->at[i].sum += stack->at[i].part[j];
            else
                stack->missing = true;
        }
    return true;
}

static double height_of(const struct slice *slice, size_t parts, bool share)
{
    double sum = 0;
    for (size_t j = 0; j < parts; j++)
        sum += isfinite(slice->part[j]) ? slice->part[j] : 0;
    if (!share)
        return sum;
    return slice->sum > 0 ? 100 * sum / slice->sum : 0;
}

static void draw_one_area(struct scene *s, const struct timeplot *t, const struct stack *stack,
                          size_t part, bool share)
{
    size_t n = stack->n;
    scene_piece(s, "areas", SHADE_HUE + (int)part);
    for (size_t i = 0; i < 2 * n; i++) {
        const struct slice *slice = &stack->at[i < n ? i : 2 * n - 1 - i];
        scene_xy(s, "areas", time_middle(&t->x, &slice->period),
                 scale_at(&t->y, height_of(slice, i < n ? part + 1 : part, share)));
    }
}

static void draw_one_bar(struct scene *s, const struct timeplot *t, const struct slice *slice,
                         size_t part, bool share)
{
    double x = time_middle(&t->x, &slice->period), half = timeplot_bar_half(t, &slice->period);
    if (!isfinite(slice->part[part]) || slice->part[part] <= 0)
        return;
    scene_box(s, "bars", x - half, scale_at(&t->y, height_of(slice, part + 1, share)), x + half,
              scale_at(&t->y, height_of(slice, part, share)), SHADE_HUE + (int)part);
}

static size_t make_labels(const struct scene *s, const struct timeplot *t,
                          const struct stack *stack, bool share, struct end_label *labels,
                          char texts[PARTS][512], double *room)
{
    const struct chart *c = s->chart;
    const struct slice *last = &stack->at[stack->n - 1];
    for (size_t j = 0; j < stack->n_parts; j++) {
        bool others = j == PARTS - 1 && c->n_series > PARTS;
        const char *name = others ? s->words->others : c->series[j].name;
        double value = isfinite(last->part[j]) ? last->part[j] : 0;
        char number[TICK_TEXT];
        double percent = last->sum > 0 ? 100 * value / last->sum : 0;
        scale_number(s->words, !share ? value : percent < 9.95 ? percent : round(percent), number);
        /* what nobody counted on the last day is no 0 */
        if (!isfinite(last->part[j]))
            snprintf(number, sizeof number, "\xE2\x80\x93");
        else if (share)
            strncat(number, s->words->percent, sizeof number - strlen(number) - 1);
        labels[j] = (struct end_label){
            .shade = SHADE_HUE_TEXT + (int)j, .first = face_label, .rest = face_label};
        label_text(&labels[j], name ? name : "", number, s->width * NAME_SHARE, 3, texts[j],
                   sizeof texts[j]);
        *room = fmax(*room, labels[j].text.width);
        if (t == NULL)
            continue;
        labels[j].end = t->plot.right;
        labels[j].want =
            scale_at(&t->y, (height_of(last, j, share) + height_of(last, j + 1, share)) / 2);
    }
    return stack->n_parts;
}

static void draw_stack(struct scene *s, struct rect area, const struct stack *stack, bool share,
                       bool bars)
{
    const struct chart *c = s->chart;
    struct timeplot t = {0};
    struct extent e = extent_none();
    struct end_label labels[PARTS];
    char texts[PARTS][512];
    double room = 0;
    time_fit(&t.x, c->series, c->n_series);
    if (t.x.last - t.x.first < 3 * t.x.wide) {
        t.x.first -= t.x.wide;
        t.x.last += t.x.wide;
    }
    if (!bars && stack->n > 1)
        time_trim(&t.x);
    extent_add(&e, 0);
    for (size_t i = 0; i < stack->n; i++)
        extent_add(&e, share ? 100 : stack->at[i].sum);
    make_labels(s, NULL, stack, share, labels, texts, &room);
    t.y.suffix = share ? s->words->percent : NULL;
    if (!timeplot_begin(s, area, room + 16, &e, true, &t))
        return;
    bars |= stack->n < 2;
    bars = bars && timeplot_bars_fit(&t);
    for (size_t j = 0; j < stack->n_parts; j++) {
        if (!bars)
            draw_one_area(s, &t, stack, j, share);
        for (size_t i = 0; bars && i < stack->n; i++)
            draw_one_bar(s, &t, &stack->at[i], j, share);
    }
    size_t n = make_labels(s, &t, stack, share, labels, texts, &room);
    spread_labels(labels, n, t.plot.top - 8, t.plot.bottom + 8);
    draw_end_labels(s, t.plot.right + 12, labels, n);
    if (stack->missing)
        scene_note(s, "some series lack a figure on some days, so that the sums there are too low");
}

static void draw_parts(struct scene *s, struct rect area, bool share, bool bars)
{
    struct stack stack = {0};
    if (s->chart->log_scale)
        scene_refuse(s, ERR_REFUSED,
                     "parts of a whole cannot be shown on a log scale; leave --log "
                     "out or compare lines");
    else if (stack_build(s, &stack)) {
        if (stack.n == 0)
            frame_empty(s, area);
        else
            draw_stack(s, area, &stack, share, bars);
    }
    free(stack.at);
}

void draw_areas(struct scene *s, struct rect area)
{
    draw_parts(s, area, s->result->kind == CHART_SHARE_AREAS, false);
}

void draw_stacks(struct scene *s, struct rect area)
{
    draw_parts(s, area, s->result->kind == CHART_SHARE_STACKS, true);
}
