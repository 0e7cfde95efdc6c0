/* trend_window.c - the items that are tested: from the last break or turning point on. */
#include "trend_parts.h"

#include <math.h>
#include <stdlib.h>

#include "ar1.h"
#include "items.h"
#include "numeric.h"
#include "sitstat/breaks.h"
#include "sitstat/describe.h"

int sample_make(struct sample *s, const struct trend *t, struct error *err)
{
    size_t room = t->n - t->window;
    *s = (struct sample){.step = 1};
    double *block = numeric_new(3 * room, err);
    s->item = malloc((room ? room : 1) * sizeof *s->item);
    if (!block || !s->item) {
        free(block);
        free(s->item);
        *s = (struct sample){0};
        return error_memory(err);
    }
    s->day = block;
    s->position = block + room;
    s->value = block + 2 * room;
    for (size_t i = t->window; i < t->n; i++) {
        if (t->items[i].flags & TREND_PROVISIONAL)
            continue;
        s->item[s->n] = i;
        s->day[s->n] = items_day(&t->items[i]);
        s->position[s->n] =
            s->n ? s->position[s->n - 1] + items_periods_between(t, s->item[s->n - 1], i) : 0;
        s->value[s->n] = t->items[i].value;
        s->n++;
    }
    return 0;
}

void sample_free(struct sample *s)
{
    free(s->day);
    free(s->item);
    *s = (struct sample){0};
}

void window_last(struct trend *t, size_t length)
{
    size_t seen = 0;
    t->window = 0;
    for (size_t i = t->n; i-- > 0;) {
        if (t->items[i].flags & TREND_PROVISIONAL)
            continue;
        if (++seen == length) {
            t->window = i;
            break;
        }
    }
}

/* Whether logarithms tell a line with AR(1) errors better than values: both likelihoods in the unit
 * of the values (Box and Cox 1964; with n - 2 for restricted ones). LOGS holds n, and is filled
 * where all values are positive; else false. */
bool sample_prefers_logs(const struct sample *s, double *logs, bool *positive)
{
    double phi, as_values, as_logs, jacobian = 0, n = (double)s->n;
    *positive = false;
    for (size_t i = 0; i < s->n; i++) {
        if (!(s->value[i] > 0))
            return false;
        logs[i] = log(s->value[i]);
        jacobian += logs[i];
    }
    *positive = true;
    ar1_likelihood(s->position, s->value, s->n, s->step, &phi, &as_values);
    ar1_likelihood(s->position, logs, s->n, s->step, &phi, &as_logs);
    return as_logs - (n - 2) / n * jacobian > as_values;
}

static double mean_of(const struct sample *s, size_t from, size_t to)
{
    return stats_mean(s->value + from, to - from);
}

/* Finds breaks among the window's items, and lets the window begin at the last of them. Where
 * logarithms tell the series better, a break is a shift of these. */
int window_find_breaks(struct trend *t, struct error *err)
{
    struct sample s;
    struct breaks found;
    bool positive;
    int result = -1;
    if (sample_make(&s, t, err))
        return -1;
    double *logs = numeric_new(s.n, err);
    if (!logs ||
        stats_breaks(sample_prefers_logs(&s, logs, &positive) ? logs : s.value, s.n, &found, err))
        goto out;
    t->break_p = found.p;
    t->breaks = calloc(found.n ? found.n : 1, sizeof *t->breaks);
    if (!t->breaks) {
        error_memory(err);
        goto out;
    }
    t->n_breaks = found.n;
    for (size_t i = 0; i < found.n; i++) {
        const struct level_break *b = &found.at[i];
        size_t from = i ? found.at[i - 1].at : 0, to = i + 1 < found.n ? found.at[i + 1].at : s.n;
        t->breaks[i] = (struct trend_break){.item = s.item[b->at],
                                            .day = t->items[s.item[b->at]].first,
                                            .earliest = t->items[s.item[b->earliest]].first,
                                            .latest = t->items[s.item[b->latest]].first,
                                            .before = mean_of(&s, from, b->at),
                                            .after = mean_of(&s, b->at, to),
                                            .p = b->p};
    }
    if (found.n) {
        t->window = t->breaks[found.n - 1].item;
        t->since_break = true;
    }
    result = 0;
out:
    free(logs);
    sample_free(&s);
    return result;
}

/* Finds the latest turning point of the window, and lets the window begin there. */
int window_find_turn(struct trend *t, struct error *err)
{
    struct sample s;
    struct level_break turn;
    bool positive, found;
    int result = -1;
    if (sample_make(&s, t, err))
        return -1;
    double *logs = numeric_new(s.n, err);
    if (!logs || stats_turn(sample_prefers_logs(&s, logs, &positive) ? logs : s.value, s.n, &found,
                            &turn, err))
        goto out;
    t->turn.p = turn.p;
    if (found) {
        t->turn.item = t->window = s.item[turn.at];
        t->turn.day = t->items[t->turn.item].first;
        t->turn.earliest = t->items[s.item[turn.earliest]].first;
        t->turn.latest = t->items[s.item[turn.latest]].first;
        t->since_turn = true;
        t->since_break = false;
    }
    result = 0;
out:
    free(logs);
    sample_free(&s);
    return result;
}
