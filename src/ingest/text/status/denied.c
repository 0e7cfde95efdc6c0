/* denied.c - numbers that the text disowns, repeats as a rumour, or tells of what was not done or
 * was called off. */

#include <string.h>

#include "../figure/draft.h"
#include "status.h"

/* "an estimate of 11,300 has been disowned": nobody holds to it. */
bool denied_disowned(const struct parse *p, const struct draft *d)
{
    static const char *const gone[] = {"disowned", "denied",      "rejected", "dismissed",
                                       "disputed", "discredited", NULL};
    size_t i = d->q->outer_first;
    bool be = false;
    if (i < d->clause_first + 2u || !parse_function(p, i - 1, F_of) ||
        !parse_in(p, i - 2, SET_toll))
        return false;
    for (size_t k = d->q->last; k < d->q->last + 16u && k < d->clause_last; k++) {
        be |= parse_function(p, k, F_be);
        if (be && parse_spelled(p, k, gone))
            return true;
    }
    return false;
}

/* "No forces are sent, and the report in Friday's paper that 400 had left is untrue": the "that" by
 * which a rumour within sentence S tells what stands before token NUMBER; NUMBER: it tells none. */
static size_t rumour_within(const struct parse *p, const struct sentence *s, size_t number)
{
    for (size_t i = number; i > s->first + 1 && i + 16 > number; i--) {
        if (!parse_function(p, i - 1, F_that))
            continue;
        for (size_t k = i - 1; k > s->first + 1 && k + 12 > i; k--)
            if (parse_in(p, k - 1, SET_rumour) &&
                (parse_function(p, k - 2, F_the) || parse_function(p, k - 2, F_a)))
                return i - 1;
        break;
    }
    return number;
}

/* "Reports that a force of 40,000 is being made ready are untrue", "Talk of 200 bodies was a cruel
 * rumour". */
/* "could not confirm reports that 300 had died": does a verb of proof, denied, lead to the rumour
 * at token I? */
static bool unproven(const struct parse *p, const struct sentence *s, size_t i)
{
    i -= i > s->first && (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_a)) ? 1u
                                                                                            : 0u;
    if (i < s->first + 2u || !parse_among(p, i - 1, "confirm", "verify", "substantiate",
                                          "corroborate", "confirmed", "verified"))
        return false;
    return parse_function(p, i - 2, F_not) || parse_reads(p, i - 2, "cannot") ||
           parse_reads(p, i - 2, "independently") || parse_in(p, i - 2, SET_denies) ||
           (parse_function(p, i - 2, F_to) && parse_in(p, i - 3, SET_unable));
}

bool denied_rumoured(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (!parse_sentence_in(s, SET_rumour))
        return false;
    for (size_t k = s->first + 2; k < d->q->first; k++)
        if (parse_among(p, k, "reports", "report", "claims", "claim") && unproven(p, s, k))
            return true;
    size_t i = s->first + (parse_function(p, s->first, F_a) || parse_function(p, s->first, F_the));
    i +=
        !parse_in(p, i, SET_rumour) && parse_in(p, i + 1, SET_rumour) ? 1 : 0; /* "Media reports" */
    size_t tells = i + 1; /* "Claims on social media that" */
    while (parse_in(p, i, SET_rumour) && tells < i + 5 && !parse_function(p, tells, F_that) &&
           !parse_function(p, tells, F_of) && !parse_function(p, tells, F_on) &&
           !parse_reads(p, tells, "about"))
        tells++;
    if (!parse_in(p, i, SET_rumour) || tells == i + 5)
        tells = rumour_within(p, s, d->q->first);
    if (tells >= d->q->first)
        return false;
    for (size_t be = d->q->last; be < s->last; be++)
        for (size_t k = be + 1; parse_function(p, be, F_be) && k < be + 5 && k < s->last; k++)
            if (parse_in(p, k, SET_untrue) ||
                (parse_function(p, k - 1, F_not) && parse_either(p, k, "true", "correct")) ||
                (parse_reads(p, k - 1, "without") &&
                 parse_among(p, k, "foundation", "basis", "substance")))
                return true;
    return false;
}

/* "600,000 people had still not been reached", "could not be evacuated": the verb is denied. */
bool denied_not_done(const struct parse *p, const struct draft *d)
{
    static const char *const yet[] = {"yet", "still", "ever", NULL};
    size_t i = d->verb_first, first = p->sentences[d->sentence].first;
    bool able = d->verb == VERB_reach || d->verb == VERB_evacuate || d->verb == VERB_deliver;
    if (!able || d->verb_last <= i || (i < d->q->first && i + 6 < d->q->first))
        return false; /* but who "cannot go home" is counted for that */
    while (i > first && (parse_function(p, i - 1, F_be) || parse_function(p, i - 1, F_have) ||
                         parse_spelled(p, i - 1, yet)))
        i--;
    return i > first && parse_function(p, i - 1, F_not);
}

/* "has cancelled its four weekly flights", "ten flights were called off", "460 vehicles were
 * stolen", "has purchased 12 aircraft", "two ferries sank": they bring nothing. */
bool draft_called_off(const struct parse *p, const struct draft *d)
{
    static const char *const cancels[] = {
        "cancelled", "canceled",  "cancels",  "cancel", "suspended", "suspends", "scrapped",
        "grounded",  "postponed", "halted",   "stolen", "hijacked",  "bought",   "buys",
        "buy",       "purchased", "purchase", "sold",   NULL};
    static const char *const wrecked[] = {
        "sank",       "sunk",     "sinking",   "capsized",  "collided",   "torpedoed", "attacked",
        "hit",        "captured", "seized",    "destroyed", "damaged",    "wrecked",   "burned",
        "burnt",      "lost",     "looted",    "bombed",    "shelled",    "ambushed",  "crashed",
        "derailed",   "hitting",  "attacking", "sink",      "protect",    "escort",    "escorting",
        "protecting", "armed",    "identical", "collide",   "overturned", NULL};
    size_t o = d->q->outer_first, k = d->q->unit_last;
    if (d->noun != NOUN_flight && d->noun != NOUN_convoy && d->noun != NOUN_ship &&
        d->noun != NOUN_vehicle && d->noun != NOUN_train && d->noun != NOUN_aircraft)
        return false;
    for (size_t i = o; i > d->clause_first && i + 3 > o; i--)
        if (parse_spelled(p, i - 1, cancels))
            return true;
    if (o > d->clause_first && parse_spelled(p, o - 1, wrecked))
        return true; /* "the jets hit two ships" */
    for (size_t i = d->q->unit_first; i < k; i++)
        if (parse_spelled(p, i, wrecked))
            return true; /* "hundreds of vehicles armed with guns" */
    while (parse_function(p, k, F_be) || parse_function(p, k, F_have))
        k++;
    return parse_spelled(p, k, cancels) || parse_spelled(p, k, wrecked) ||
           (k > d->q->unit_last && parse_reads(p, k, "called") && parse_reads(p, k + 1, "off"));
}
