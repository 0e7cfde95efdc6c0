/* brought.c - people whom somebody brings out of danger, told by what brings them: "The ferry
 * unloaded 900 passengers", "2,200 people climbed off a vessel", "with 220 nationals out so far".
 */
#include "../figure/draft.h"
#include "counts.h"

#define ASHORE_FAR 8 /* tokens: "put 900 people from more than 50 countries ashore" */

/* The token behind what D counts. */
static size_t behind(const struct draft *d)
{
    return d->q->unit_last > d->q->last ? d->q->unit_last : d->q->outer_last;
}

/* "put 900 people from 50 countries ashore", "unloaded 900 tired passengers". */
static bool put_ashore(const struct parse *p, const struct draft *d)
{
    size_t i = draft_outset(p, d->q, d->clause_first), end = behind(d);
    if (i == d->clause_first)
        return false;
    if (parse_among(p, i - 1, "unloaded", "disembarked", "offloaded"))
        return true;
    if (!parse_among(p, i - 1, "put", "set", "landed"))
        return false;
    for (size_t k = end; k < end + ASHORE_FAR && k < d->clause_last; k++)
        if (parse_reads(p, k, "ashore"))
            return true;
        else if (p->tokens[k].type == TOKEN_MARK || parse_function(p, k, F_and))
            return false;
    return false;
}

static bool is_vessel(const struct parse *p, size_t i)
{
    return parse_among(p, i, "ferry", "ferries", "liner", "ship", "vessel", "warship", "frigate",
                       "catamaran", "freighter", "hydrofoil", "hms", "destroyer");
}

/* "climbed off a vessel", "came down the gangway". */
static bool climbs_off(const struct parse *p, const struct draft *d)
{
    size_t i = behind(d);
    i += parse_function(p, i, F_from) && (p->tokens[i + 1].flags & T_CAPITAL) ? 2u : 0u;
    while (i < p->n_tokens && p->tokens[i].type != TOKEN_WORD && parse_glued(p, i) &&
           parse_glued(p, i + 1))
        i += 2; /* "from Guinea-Bissau" */
    if (!parse_among(p, i, "climbed", "came", "stepped", "walked", "filed", "got", "stumbled") ||
        !parse_among(p, i + 1, "off", "down"))
        return false;
    for (size_t k = i + 2; k < i + 6u && k < p->n_tokens && p->tokens[k].type == TOKEN_WORD; k++)
        if (is_vessel(p, k) || parse_in(p, k, SET_carrier) || parse_reads(p, k, "gangway"))
            return true;
    return false;
}

/* "a cruise liner, sailed last night with 1,044 Americans", "coming from Tripoli with 338
 * passengers", where nothing befell them. */
static bool sails_with(const struct parse *p, const struct draft *d)
{
    static const char *const sails[] = {"sailed", "left",    "docked",  "arrived", "came",
                                        "coming", "reached", "berthed", "steamed", "departed",
                                        "sails",  "sail",    NULL};
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->q->outer_first;
    if (i < s->first + 3u || !parse_function(p, i - 1, F_with))
        return false;
    bool vessel = parse_either(p, behind(d) - 1, "passengers", "evacuees"), sailed = false;
    for (size_t k = s->first; k < i; k++) {
        vessel |= is_vessel(p, k);
        sailed |= k + 7u > i && parse_spelled(p, k, sails);
    }
    for (size_t k = s->first; vessel && sailed && k < s->last; k++)
        if (parse_among(p, k, "sank", "sunk", "capsized", "crashed", "overturned", "migrants",
                        "cruise-goers", "tourists"))
            return false;
    return vessel && sailed;
}

/* "Britain, with 220 nationals out so far,": whom it has got out. */
static bool are_out(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, end = behind(d);
    if (i <= d->clause_first ||
        !(parse_function(p, i - 1, F_with) || parse_function(p, i - 1, F_have)))
        return false;
    return parse_among(p, end - 1, "nationals", "citizens", "people", "subjects") &&
           parse_function(p, end, F_out) &&
           (p->tokens[end + 1].type == TOKEN_MARK || parse_reads(p, end + 1, "so") ||
            parse_function(p, end + 1, F_by));
}

/* "walked 134 residents, one of them carried, over the bridge": to where it is safer. */
static bool led_over(const struct parse *p, const struct draft *d)
{
    size_t i = draft_outset(p, d->q, d->clause_first), end = behind(d);
    if (i == d->clause_first || !parse_among(p, i - 1, "walk", "walked", "escorted", "shepherded"))
        return false;
    if ((parse_function(p, end, F_of) || parse_function(p, end, F_from)) &&
        (p->tokens[end + 1].flags & T_CAPITAL))
        end += 2; /* "residents of Marawi" */
    size_t close = aside_skip(p, end, p->sentences[d->sentence].last);
    end = close > end ? close + 1 : end;
    return parse_function(p, end, F_over) || parse_function(p, end, F_across) ||
           (parse_function(p, end, F_out) && parse_function(p, end + 1, F_of));
}

/* "1,800 of their nationals are on buses to Gondar". */
static bool on_their_way(const struct parse *p, const struct draft *d)
{
    size_t i = behind(d);
    return parse_function(p, i, F_be) && !parse_in(p, i, SET_past) &&
           parse_function(p, i + 1, F_on) &&
           parse_among(p, i + 2, "buses", "coaches", "trains", "ferries") &&
           (parse_function(p, i + 3, F_to) || parse_function(p, i + 3, F_for) ||
            parse_reads(p, i + 3, "bound"));
}

bool draft_brought_out(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    if (!parse_sentence_in(&p->sentences[d->sentence], SET_brought) || p->whole.of_need == 0 ||
        all->of_migrants || p->language == LANGUAGE_FR || d->q->form != QUANTITY_COUNT ||
        (d->noun != NOUN_people && d->noun != NOUN_national && d->noun != NOUN_evacuee) ||
        !(put_ashore(p, d) || climbs_off(p, d) || sails_with(p, d) || are_out(p, d) ||
          led_over(p, d) || on_their_way(p, d)))
        return false;
    draft_no_verb(d, VERB_evacuate);
    draft_set_rule(d, draft_rule(NOUN_people, VERB_evacuate));
    return true;
}

/* "bringing to 2,670 the number flown out": says the next number, a total, that those it counts
 * are brought out of danger? */
bool draft_total_evacuated(const struct parse *p, const struct quantity *q)
{
    const struct quantity *next = q + 1;
    if (next >= p->quantities + p->n_quantities || next->sentence != q->sentence || next->dropped ||
        !parse_function(p, next->outer_first - 1u, F_to) ||
        !parse_in(p, next->outer_first - 2u, SET_brings))
        return false;
    size_t i = next->outer_last;
    i += parse_function(p, i, F_the) ? 1u : 0u;
    if (!parse_in(p, i, SET_totals))
        return false;
    for (size_t k = i + 1; k < i + 5u && k < p->n_tokens && p->tokens[k].type == TOKEN_WORD; k++)
        if (parse_is(p, k, ROLE_verb, VERB_evacuate) || parse_in(p, k, SET_evacuating) ||
            (parse_in(p, k, SET_carries) && parse_function(p, k + 1, F_out)))
            return true;
    return false;
}

/* "7,500 have fled abroad. It expects 300,000 more inside the country": who flees there. */
bool draft_more_inside(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->outer_last, o = d->q->outer_first;
    i += parse_function(p, i, F_more) ? 1u : 0u;
    if ((!parse_function(p, i, F_within) && !parse_reads(p, i, "inside")) ||
        !parse_function(p, i + 1, F_the) || !parse_in(p, i + 2, SET_countrylike) ||
        !draft_is(d->measure, "refugee-arrivals") || o <= d->clause_first ||
        !parse_among(p, o - 1, "expects", "expect", "expected", "foresees", "anticipates", "fears"))
        return false;
    d->noun = NOUN_people;
    draft_no_verb(d, VERB_displace);
    draft_set_rule(d, draft_rule(NOUN_people, VERB_displace));
    return true;
}

/* "expects 300,000 inside the country and 407,000 beyond its borders": who flees abroad. */
bool draft_beyond_borders(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *b = d - 1;
    size_t i = d->q->outer_last;
    if (!parse_among(p, i, "beyond", "outside") || !draft_counts_people(b->noun) ||
        !(parse_function(p, i + 1, F_its) || parse_function(p, i + 1, F_the)) ||
        !parse_among(p, i + 2, "borders", "frontiers", "border", "country") ||
        !(draft_is(b->measure, "new-displacements") || draft_is(b->measure, "idps")))
        return false;
    bool came = draft_is(b->measure, "new-displacements");
    d->noun = NOUN_refugee;
    draft_no_verb(d, came ? VERB_arrive : VERB_none);
    draft_set_rule(d, draft_rule(NOUN_refugee, came ? VERB_arrive : VERB_none));
    return true;
}

/* "has a list of 16,000 civilians", behind a number of those held: of the same. */
bool draft_listed_too(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *b = d - 1;
    size_t i = d->q->outer_first;
    if (d->noun != NOUN_people || d->bare || i < d->clause_first + 4u || b->measure == NULL ||
        !parse_function(p, i - 1, F_of) || !parse_among(p, i - 2, "list", "register", "roll") ||
        !(draft_is(b->measure, "detained") || draft_is(b->measure, "missing")) ||
        b->sentence + 1 < d->sentence ||
        p->sentences[b->sentence].paragraph != p->sentences[d->sentence].paragraph)
        return false;
    if (!parse_among(p, d->q->unit_last - 1u, "civilians", "people", "prisoners", "men", "women",
                     "hostages", "captives", "children", "persons"))
        return false; /* "a list of 300 suspects" */
    d->measure = b->measure;
    d->kind = KIND_STOCK;
    draft_no_verb(d, b->verb);
    return true;
}
