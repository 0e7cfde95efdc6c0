/* business.c - what a text on business counts, and no report on people in need: goods that are
 * grown, mined, bought and sold, employees, shares; and ships of war. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"

/* Does sentence S, which has a word for such a body, name the Red Cross or the Red Crescent? */
static bool names_red_cross(const struct parse *p, const struct sentence *s)
{
    for (size_t i = s->first; i + 1 < s->last; i++)
        if (parse_reads(p, i, "red") && parse_either(p, i + 1, "cross", "crescent"))
            return true;
    return false;
}

/* Does sentence S speak of aid, or of what calls for it? DISPLACED: its text tells of some. */
static inline bool speaks_of_need(const struct parse *p, const struct sentence *s, bool displaced)
{
    return parse_sentence_in(s, SET_need) || parse_sentence_in(s, SET_storm) ||
           (displaced && parse_next(p, s->first, s->last, TRAIT_displaced) < s->last) ||
           (parse_sentence_in(s, SET_society) && names_red_cross(p, s));
}

static bool of_need(const struct parse *p, const struct sentence *s)
{
    return speaks_of_need(p, s, true);
}

static bool of_trade(const struct sentence *s)
{
    return parse_sentence_in(s, SET_commerce) || parse_sentence_in(s, SET_harvest) ||
           parse_sentence_in(s, SET_deal);
}

/* Does sentence S tell of the markets: not "shares a border", "the banks of the Nile"? */
static bool of_market(const struct parse *p, const struct sentence *s)
{
    for (size_t i = s->first; parse_sentence_in(s, SET_market) && i < s->last; i++)
        if (parse_in(p, i, SET_market) &&
            !(parse_either(p, i, "shares", "share") &&
              (parse_function(p, i + 1, F_a) || parse_function(p, i + 1, F_the) ||
               parse_function(p, i + 1, F_its))) &&
            !(parse_reads(p, i, "banks") && parse_function(p, i + 1, F_of)))
            return true;
    return false;
}

void business_told(struct drafts *all)
{
    struct parse *p = all->p;
    struct whole *w = &p->whole;
    bool displaced = parse_next(p, 0, p->n_tokens, TRAIT_displaced) < p->n_tokens;
    for (uint32_t i = 0; i < p->n_sentences; i++) {
        const struct sentence *s = &p->sentences[i];
        w->of_need += speaks_of_need(p, s, displaced);
        w->of_market += of_market(p, s);
        w->of_trade += of_trade(s);
        all->of_money |= (s->roles >> ROLE_currency & 1) != 0;
    }
    all->of_trade = w->of_need == 0 && (w->of_trade > 0 || w->of_market > 1);
    all->of_business = w->of_market > 2 * w->of_need;
}

/* "Japan raised its aid to Manila to 75 billion yen": does sentence S tell of aid, whatever its
 * text is about? */
static bool tells_of_aid(const struct parse *p, const struct sentence *s)
{
    static const char *const aids[] = {"aid",      "donor",   "donors",      "humanitarian",
                                       "refugees", "victims", "humanitaire", "aide",
                                       "réfugiés", NULL};
    for (size_t i = s->first; parse_sentence_in(s, SET_need) && i < s->last; i++)
        if (parse_in(p, i, SET_need) && parse_spelled(p, i, aids))
            return true;
    return false;
}

/* "Output rose to 300 tonnes", "sold 4,000 trucks": does the sentence of number Q speak of trade,
 * and of nobody's need? */
static bool sold_there(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    bool sold = parse_sentence_in(s, SET_commerce);
    for (size_t i = s->first; !sold && parse_sentence_in(s, SET_harvest) && i < q->first; i++)
        sold = parse_in(p, i, SET_harvest);
    return sold && !of_need(p, s);
}

#define QUANTITIES_NEAR 6 /* in a sentence: those that may tell a ship's load */

/* "Italy has sent eight ships, including three frigates": a fleet, which has no load. */
static bool of_fleet(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (!parse_sentence_in(s, SET_naval))
        return false;
    if (d->noun != NOUN_ship)
        return parse_among(p, d->q->head, "tanker", "tankers"); /* "escorts 11 tankers" */
    const struct quantity *q = d->q, *end = p->quantities + p->n_quantities;
    while (q > p->quantities && q[-1].sentence == d->sentence && q + QUANTITIES_NEAR > d->q)
        q--;
    for (; q < end && q->sentence == d->sentence && q < d->q + QUANTITIES_NEAR; q++)
        if (q->noun == NOUN_weight)
            return false; /* "A navy ship unloaded 300 t of rice, two more are due" */
    return true;
}

/* "Exports came to 7,000 tonnes. It compares with the 5,000 tonnes of May": does D go on with goods
 * that were told before as those of a trade? */
static bool goes_on(const struct parse *p, const struct draft *d)
{
    if (p->sentences[d->sentence].starts_line)
        return false;
    for (const struct quantity *q = d->q; q > p->quantities && q + QUANTITIES_NEAR > d->q; q--)
        if (q[-1].sentence != d->sentence && q[-1].noun == d->noun)
            return p->sentences[q[-1].sentence].paragraph == p->sentences[d->sentence].paragraph &&
                   sold_there(p, q - 1);
    return false;
}

/* Are the goods that D counts those of a trade, the ships those of a navy? */
static bool no_aid(const struct parse *p, const struct draft *d)
{
    return !of_need(p, &p->sentences[d->sentence]) &&
           (of_fleet(p, d) || sold_there(p, d->q) || goes_on(p, d));
}

/* Where a text on business speaks of nobody's need, "85,000 workers were affected" and "holds
 * 2,890,000 of its shares" are no figures, nor is what it paid its holders; who was killed or
 * arrested there was. */
static bool of_nobody(const struct draft *d)
{
    static const char *const strife[] = {"killed", "injured", "homes-damaged", "homes-destroyed"};
    static const uint64_t uprooted = 1ull << NOUN_refugee | 1ull << NOUN_displaced |
                                     1ull << NOUN_migrant | 1ull << NOUN_returnee |
                                     1ull << NOUN_seeker | 1ull << NOUN_stateless;
    if (!d->bare && (uprooted >> d->noun & 1) != 0)
        return false; /* refugees are no customers */
    for (size_t i = 0; i < sizeof strife / sizeof *strife; i++)
        if (draft_is(d->measure, strife[i]))
            return false;
    if (draft_is(d->measure, "detained") && d->verb == VERB_arrest)
        return false; /* but "shares are held by" */
    return d->bare || !draft_is(d->measure, "people-in-need");
}

bool business_only(const struct drafts *all, const struct draft *d)
{
    if (strncmp(d->measure, "aid-", 4) == 0 || draft_is(d->measure, "relief-items"))
        return all->of_trade || no_aid(all->p, d);
    const struct sentence *s = &all->p->sentences[d->sentence];
    if (d->noun == NOUN_money)
        return all->of_business && !tells_of_aid(all->p, s);
    return all->of_business && of_nobody(d) && !of_need(all->p, s);
}
