/* rate.c - numbers that are rates: "2,000 a day", "daily crossings fell to 25,000". */
#include "../figure/draft.h"
#include "../where/where.h"
#include "../measure/counts.h"
#include "figuretime.h"

#define RATE_MOST 12 /* tokens */

static const char *const rate_names[] = {"per day", "per week", "per month", "per year"};

/* "fled in less than a week", "in the space of a month", "in just a day": does "a week" at token I,
 * behind the number that ends at FROM, tell how long it took? */
static bool spans(const struct parse *p, size_t i, size_t from)
{
    if (!parse_among(p, i - 1, "than", "under", "just", "of", "about", "around", "almost", "nearly",
                     "only", "barely", "roughly", "hardly", "over"))
        return false;
    for (size_t k = i - 1; k > from && k + 5 > i; k--)
        if (parse_function(p, k - 1, F_in) || parse_function(p, k - 1, F_within) ||
            parse_reads(p, k - 1, "inside"))
            return true;
    return false;
}

/* "2,000 a day": the number is a rate, and the time it names no period. */
static void told_rate(const struct drafts *all, struct draft *d)
{
    static const uint64_t rates =
        1ull << TW_daily | 1ull << TW_weekly | 1ull << TW_monthly | 1ull << TW_yearly;
    const struct parse *p = all->p;
    size_t first = p->sentences[d->sentence].first;
    size_t each; /* "fournit chaque jour 60 000 repas" */
    const struct entry *told = parse_match_back(p, first, d->q->outer_first, ROLE_timeword, &each);
    if (told != NULL && told->value >= TW_daily && told->value <= TW_yearly) {
        d->rate = rate_names[(int)told->value - TW_daily];
        return;
    }
    /* "Daily crossings fell to 25,000", "weekly asylum applications"; over a column, too */
    size_t from = d->row ? 0 : first;
    for (size_t i = d->noun_at; d->noun_at < d->q->first && i > from && i + 2 > d->noun_at; i--) {
        const struct entry *e = (parse_times_of(p, i - 1) & rates) == 0
                                    ? NULL
                                    : parse_match(p, i - 1, ROLE_timeword, NULL);
        if (e != NULL && e->value >= TW_daily && e->value <= TW_yearly) {
            d->rate = rate_names[(int)e->value - TW_daily];
            return;
        }
    }
    size_t every;
    const struct entry *opening = (parse_times_of(p, first) & rates) == 0
                                      ? NULL
                                      : parse_match(p, first, ROLE_timeword, &every);
    if (opening != NULL && opening->value >= TW_daily && opening->value <= TW_yearly && every > 1 &&
        parse_in(p, first, SET_each)) { /* "Every day about 350 trucks cross" */
        d->rate = rate_names[(int)opening->value - TW_daily];
        return;
    }
    size_t end = p->sentences[d->sentence].last, i = d->q->last;
    end = parse_semicolon(p, i, end < i + RATE_MOST ? end : i + RATE_MOST);
    for (; (i = parse_next(p, i, end, TRAIT_opening)) < end; i++) {
        size_t n;
        if (p->tokens[i].type == TOKEN_DIGITS)
            return;
        if (!(parse_times_of(p, i) & rates))
            continue;
        const struct entry *e = parse_match(p, i, ROLE_timeword, &n);
        if (e != NULL && n == 2 && spans(p, i, d->q->last))
            continue;
        if (e != NULL && i > d->q->unit_last && n == 1 &&
            (parse_function(p, i - 1, F_its) || parse_function(p, i - 1, F_a) ||
             parse_function(p, i - 1, F_the)) &&
            p->tokens[i].end - p->tokens[i].start > 4)
            continue; /* "households that rely on their daily incomes", "and a monthly subsidy" */
        if (e != NULL && n == 1 && i > d->q->unit_last && parse_superlative(p, i - 1))
            continue; /* "the highest monthly figure since 2019" */
        if (e != NULL && ((parse_is(p, i + n, ROLE_timeword, TW_ago) &&
                           !parse_function(p, i + n + 1, F_to)) || /* "a week back to Haiti" */
                          parse_is(p, i + n, ROLE_timeword, TW_earlier) ||
                          parse_is(p, i + n, ROLE_timeword, TW_later)))
            continue; /* "fewer than 300 a year ago" */
        if (e != NULL && n == 2 && i > d->q->unit_last && i > d->q->outer_last &&
            (parse_function(p, i + n, F_after) || parse_is(p, i + n, ROLE_timeword, TW_after)))
            continue; /* "900 families were living in Hatay a month after the quake" */
        if (e != NULL && e->value >= TW_daily && e->value <= TW_yearly &&
            !(i > 0 && (parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_within) ||
                        parse_function(p, i - 1, F_over)))) {
            d->rate = rate_names[(int)e->value - TW_daily];
            return;
        }
    }
}

#define RATE_TIMES 20 /* a number so many times the rate is of no such time */

void draft_rate(const struct drafts *all, struct draft *d)
{
    const struct draft *before = d > all->at ? d - 1 : NULL;
    told_rate(all, d);
    if (d->rate != NULL || before == NULL || before->rate == NULL ||
        before->sentence != d->sentence || before->measure == NULL ||
        !draft_is(before->measure, d->measure) || d->q->unit_last > d->q->unit_first ||
        !(times_compared(all->p, d->q) || draft_from_to(all->p, before->q)) ||
        d->q->value.type == NUMBER_NONE || before->q->value.type == NUMBER_NONE)
        return;
    if (number_double(d->q->value) < RATE_TIMES * number_double(before->q->value))
        d->rate = before->rate; /* "5,000 a day, up from 1,500 in July" */
}
