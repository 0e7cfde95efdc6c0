/* period.c - the days for which a figure holds, and with them its kind: stock, flow, cumulative. */
#include <string.h>

#include "draft.h"

static int cost_of(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct quantity *q = d->q;
    size_t from = m->first >= q->last ? q->last : m->last;
    size_t to = m->first >= q->last ? m->first : q->first;
    int cost = 0;
    for (size_t i = from; i < to; i++) {
        const struct token *t = &p->tokens[i];
        cost += t->type == TOKEN_DIGITS ? 4 : t->type == TOKEN_MARK && t->mark == ';' ? 15 : 1;
    }
    if (m->first < q->first && m->first <= p->sentences[d->sentence].first + 2 && cost > 6)
        cost = 6;
    return m->first < q->first ? cost + 1 : cost;
}

struct times {
    const struct mention *at, *since;
    int at_cost, since_cost;
};

static void gather(const struct drafts *all, const struct draft *d, struct times *t)
{
    const struct parse *p = all->p;
    *t = (struct times){.at_cost = 45, .since_cost = 60};
    for (size_t i = 0; i < p->n_mentions; i++) {
        const struct mention *m = &p->mentions[i];
        if (m->sentence != d->sentence || m->period.last == DAY_NONE || m->type != MENTION_DATE)
            continue;
        int cost = cost_of(p, d, m);
        if (m->lead == TW_since) {
            if (cost < t->since_cost) {
                t->since = m;
                t->since_cost = cost;
            }
        } else if (cost < t->at_cost) {
            t->at = m;
            t->at_cost = cost;
        }
    }
}

static bool so_far(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t n;
    for (size_t i = s->first; i < s->last; i++) {
        const struct entry *e = parse_match(p, i, ROLE_timeword, &n);
        if (e != NULL && (int)e->value == TW_sofar)
            return true;
    }
    return false;
}

/* "have fled", "has received": a present perfect before the verb. */
static bool perfect(const struct parse *p, const struct draft *d)
{
    if (d->verb_first == d->verb_last)
        return false;
    const struct sentence *s = &p->sentences[d->sentence];
    for (size_t i = d->verb_first; i > s->first && i + 4 > d->verb_first; i--)
        if (parse_function(p, i - 1, F_have))
            return true;
    return false;
}

static const char *const rate_names[] = {"per day", "per week", "per month", "per year"};

/* "2,000 a day": the number is a rate, and the time it names no period. */
static void find_rate(const struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    for (size_t i = d->q->last; i < d->q->last + 12u && i < p->sentences[d->sentence].last; i++) {
        size_t n;
        if (p->tokens[i].type == TOKEN_DIGITS || parse_mark(p, i, ';'))
            return;
        const struct entry *e = parse_match(p, i, ROLE_timeword, &n);
        if (e != NULL && e->value >= TW_daily && e->value <= TW_yearly) {
            d->rate = rate_names[(int)e->value - TW_daily];
            return;
        }
    }
}

void draft_period(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    struct times t;
    gather(all, d, &t);
    find_rate(all, d);
    d->period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
    bool ahead = d->status == STATUS_FORECAST || d->status == STATUS_TARGET;
    if (d->kind != KIND_STOCK && (perfect(all->p, d) || so_far(all->p, d)))
        d->kind = KIND_CUMULATIVE;
    if (d->rate != NULL)
        d->kind = KIND_FLOW;
    if (t.since != NULL && !ahead && !(d->kind == KIND_STOCK && t.at != NULL)) {
        if (d->kind != KIND_STOCK || true)
            d->kind = KIND_CUMULATIVE;
        d->period.first = t.since->period.first;
        d->period.last = all->as_of;
        d->period_why = t.since->span;
        return;
    }
    if (t.at != NULL) {
        d->period = t.at->period;
        d->period_why = t.at->span;
        bool limit = t.at->lead == TW_by || t.at->lead == TW_until || t.at->lead == TW_before ||
                     t.at->lead == TW_end;
        if (ahead && (limit || d->kind == KIND_STOCK))
            d->period.first = DAY_NONE;
        else if (d->kind == KIND_STOCK)
            d->period = period_day(t.at->period.last);
        else if (d->kind == KIND_CUMULATIVE && (limit || t.at->lead == TW_asof || so_far(all->p, d)))
            d->period.first = DAY_NONE;
        else if (d->kind == KIND_CUMULATIVE)
            d->kind = KIND_FLOW;
        return;
    }
    if (ahead)
        return;
    if (d->inherited && k > 0 && all->at[k - 1].measure != NULL &&
        all->at[k - 1].sentence == d->sentence) {
        d->period = all->at[k - 1].period;
        d->kind = all->at[k - 1].kind;
        d->period_rule = "as the figure before";
        return;
    }
    d->period_rule = "the day of publication";
    if (d->kind == KIND_STOCK)
        d->period = period_day(all->as_of);
    else if (d->kind == KIND_CUMULATIVE || d->rate != NULL)
        d->period.last = all->as_of;
}
