/* tense.c - what the tense of a figure's clause says of its period: over, still running, yet to be.
 */
#include "figuretime.h"
#include "../figure/aside.h"

bool tense_so_far(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t n;
    if (!(s->roles >> ROLE_timeword & 1))
        return false;
    for (size_t i = s->first; (i = parse_next(p, i, s->last, TRAIT_time)) < s->last; i++) {
        if (!(parse_times_of(p, i) >> TW_sofar & 1) ||
            (i < d->q->first && parse_semicolon(p, i, d->q->first) < d->q->first))
            continue; /* "has so far brought in 8.7 million; Norway pledged 4 million" */
        const struct entry *e = parse_match(p, i, ROLE_timeword, &n);
        if (e != NULL && (int)e->value == TW_sofar && !aside_between(p, d->q->last, i))
            return true; /* not "gave 20 million to Turkey, where it has so far paid 5" */
    }
    return false;
}

/* "have fled", "has received": a present perfect before the verb. */
bool tense_perfect(const struct parse *p, const struct draft *d)
{
    if (d->verb_first == d->verb_last) { /* "had made 97 relief flights" */
        size_t o = d->q->outer_first;
        if (p->language != LANGUAGE_FR && d->q->unit_last > d->q->unit_first &&
            parse_function(p, d->q->unit_last, F_have) &&
            !parse_function(p, d->q->unit_last + 1u, F_a) &&
            !parse_function(p, d->q->unit_last + 1u, F_the))
            return true; /* "28 relief flights had landed" */
        return p->language != LANGUAGE_FR && o >= d->clause_first + 2u && d->noun == NOUN_flight &&
               parse_function(p, o - 2, F_have) && p->tokens[o - 1].type == TOKEN_WORD;
    }
    const struct sentence *s = &p->sentences[d->sentence];
    if (d->verb_last > d->verb_first + 1u && p->language != LANGUAGE_FR &&
        parse_function(p, d->verb_first, F_have))
        return true; /* "has sent", as one verb */
    for (size_t i = d->verb_first; i > s->first && i + 4 > d->verb_first; i--)
        if (parse_function(p, i - 1, F_have))
            return true;
    return false;
}

/* "Twenty-seven persons are confirmed dead": as many as there are by now. */
bool tense_are_so_far(const struct parse *p, const struct draft *d)
{
    static const char *const are[] = {"are", "is", "remain", "remains", "sont", "restent", NULL};
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    return toll_counts(d->measure) && parse_spelled(p, i, are);
}

/* "flew in on Saturday, and 19 more are expected tomorrow": does another clause or another number
 * begin between the number of D and the time M? */
static bool told_between(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t from = m->first >= d->q->last ? d->q->last : m->last;
    size_t to = m->first >= d->q->last ? m->first : d->q->first;
    for (size_t i = from; i < to; i++)
        if (p->tokens[i].type == TOKEN_DIGITS || parse_one(p, i, ROLE_modal))
            return true; /* "has taken 600 people off and will fetch 200 more tomorrow" */
    const struct quantity *next = d->q + 1;
    if (next < p->quantities + p->n_quantities && next->sentence == d->sentence && !next->dropped &&
        next->first >= from && next->last <= to && next->words)
        return true; /* "three planes today, six tomorrow" */
    for (size_t i = from; i + 1 < to; i++)
        if (parse_mark(p, i, ',') &&
            (parse_function(p, i + 1, F_and) || parse_function(p, i + 1, F_but) ||
             parse_function(p, i + 1, F_who)))
            return true;
    return false;
}

const struct mention *tense_tomorrow(const struct parse *p, const struct draft *d)
{
    if (d->kind == KIND_STOCK || tense_perfect(p, d))
        return NULL;
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence);
         k++) {
        const struct mention *m = &p->mentions[k];
        if (m->type == MENTION_DATE && m->relative && m->period.first > p->published &&
            m->lead == TEXT_TIMEWORD_COUNT && parse_one(p, m->first, ROLE_day) &&
            m->first >= d->clause_first && m->last <= d->clause_last && !told_between(p, d, m) &&
            !aside_over(p, &p->sentences[d->sentence], m->first, d->q->first))
            return m;
    }
    return NULL;
}

bool tense_timetable(const struct parse *p, const struct draft *d, const struct mention *at)
{
    static const char *const comes[] = {"arrive", "arrives", "follow", "follows", "land",
                                        "lands",  "dock",    "docks",  "sail",    "sails",
                                        "depart", "departs", "leave",  "leaves",  NULL};
    if (d->kind == KIND_STOCK || d->noun == NOUN_money || at->first < d->q->last)
        return false;
    for (size_t i = at->first; i > d->q->last && i + 10 > at->first; i--) {
        if (p->tokens[i - 1].type == TOKEN_MARK)
            return false;
        if (parse_spelled(p, i - 1, comes))
            return !parse_function(p, i - 2, F_the) && !parse_function(p, i - 2, F_a) &&
                   !parse_among(p, i - 2, "did", "on", "of", "to");
    }
    return false;
}

/* "and it will give another 20 million". */
bool tense_yet_to_be(const struct parse *p, const struct draft *d)
{
    size_t n, first = p->sentences[d->sentence].first;
    return d->verb_last > d->verb_first && d->verb_first > 0 &&
           (parse_one(p, d->verb_first, ROLE_modal) || /* "have" begins "have yet to" */
            parse_match_back(p, first, d->verb_first, ROLE_modal, &n) != NULL);
}

bool tense_in_force(const struct parse *p, const struct draft *d)
{
    static const char *const force[] = {"valid", "active", "current", "in", NULL};
    size_t i = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    if (!draft_is(d->measure, "temporary-protection") || !parse_function(p, i, F_be))
        return false;
    i += parse_among(p, i + 1, "still", "now", "currently") ? 2u : 1u;
    return parse_spelled(p, i, force) &&
           (!parse_function(p, i, F_in) || parse_among(p, i + 1, "force", "effect", "use"));
}
