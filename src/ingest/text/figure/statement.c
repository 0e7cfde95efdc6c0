/* statement.c - the statements of a sentence: "WFP delivered 1,200 tonnes to Gaza on Tuesday, and
 * the quake in Nepal killed 8,900". What one tells of its place, its time and who gives does not
 * hold for another that has a verb of its own. */
#include "../measure/counts.h"
#include "draft.h"

#define OPENS_WITHIN 3 /* tokens from ", and" to the time that opens a statement */

#define JOINS (1ull << F_and | 1ull << F_while | 1ull << F_but)

/* Does ";", ", and", ", while" or ", but" at T part two statements of a sentence? */
static inline bool parts(const struct token *t)
{
    return t->mark == ';' || (t->mark == ',' && (t[1].functions & JOINS) != 0);
}

/* The statement of sentence S that token AT stands in. */
static void statement(const struct parse *p, const struct sentence *s, size_t at, size_t *first,
                      size_t *last)
{
    const struct token *t = p->tokens;
    size_t a = at, b = at;
    while (a > s->first && !parts(&t[a - 1]))
        a--;
    while (b < s->last && !parts(&t[b]))
        b++;
    *first = a;
    *last = b;
}

/* Is R a place of a country that tokens [FIRST, LAST) name? */
static bool named_in(const struct place_ref *r, size_t first, size_t last)
{
    return r->first >= first && r->last <= last && r->place != NULL &&
           r->place->country[0] != '\0' && r->type == PLACE_NAME;
}

/* Do the tokens [A, B) of sentence S and [C, D) of sentence O name places, and none of the same
 * country? */
static bool named_apart(const struct parse *p, uint32_t s, size_t a, size_t b, uint32_t o, size_t c,
                        size_t d)
{
    bool own = false, other = false;
    size_t end = parse_places_end(p, o);
    for (size_t j = p->sentences[o].places; j < end; j++)
        other |= named_in(&p->places[j], c, d);
    for (size_t k = p->sentences[s].places; other && k < parse_places_end(p, s); k++) {
        const struct place_ref *r = &p->places[k];
        if (!named_in(r, a, b))
            continue;
        own = true;
        for (size_t j = p->sentences[o].places; j < end; j++)
            if (named_in(&p->places[j], c, d) &&
                strcmp(p->places[j].place->country, r->place->country) == 0)
                return false;
    }
    return own && other;
}

bool draft_elsewhere(const struct parse *p, const struct draft *d, const struct draft *before)
{
    const struct sentence *s = &p->sentences[d->sentence], *o = &p->sentences[before->sentence];
    return s != o && strcmp(d->measure, before->measure) != 0 &&
           named_apart(p, d->sentence, s->first, s->last, before->sentence, o->first, o->last);
}

/* "killed 8,900 people, and 60,000 people were evacuated": do the verbs of the statement
 * [FIRST, LAST), which is read after D, let a number of D's noun count something else? */
static bool befalls_other(const struct parse *p, const struct draft *d, size_t first, size_t last)
{
    bool other = false;
    for (size_t i = first; d->measure != NULL && i < last; i++) {
        const struct entry *e =
            parse_may(p, i, ROLE_verb) ? parse_match(p, i, ROLE_verb, NULL) : NULL;
        const struct measure_rule *r = e != NULL ? draft_rule(d->q->noun, (int)e->value) : NULL;
        if (r != NULL && strcmp(r->measure, d->measure) == 0)
            return false;
        other |= r != NULL;
    }
    return other;
}

/* Does a number of the statement [FIRST, LAST) count something else than D? Two sums are not told
 * apart, since the countries beside them give them. */
static bool counts_other(const struct parse *p, const struct draft *d, size_t first, size_t last)
{
    const struct quantity *all = p->quantities, *end = all + p->n_quantities;
    for (const struct quantity *o = d->q; o > all && o[-1].sentence == d->sentence; o--) {
        const struct draft *b = d - (d->q - (o - 1)); /* each number has its draft */
        if (o[-1].first >= first && o[-1].last <= last && !o[-1].dropped && b->measure != NULL)
            return d->measure != NULL && strcmp(b->measure, d->measure) != 0 &&
                   (o[-1].form != QUANTITY_MONEY || d->q->form != QUANTITY_MONEY);
    }
    for (const struct quantity *o = d->q + 1; o < end && o->sentence == d->sentence; o++)
        if (o->first >= first && o->last <= last && !o->dropped && o->noun != TEXT_NOUN_COUNT &&
            (o->noun != d->q->noun || befalls_other(p, d, first, last)))
            return o->form != QUANTITY_MONEY || d->q->form != QUANTITY_MONEY;
    return false;
}

void draft_set_statement(const struct parse *p, struct draft *d)
{
    static const uint64_t helps = 1ull << F_have | 1ull << F_be;
    const struct quantity *q = d->q;
    size_t first, last;
    statement(p, &p->sentences[d->sentence], q->first, &first, &last);
    d->statement_first = (uint32_t)first;
    d->statement_last = (uint32_t)last;
    d->states = false;
    bool named = q->form != QUANTITY_COUNT || q->unit_last > q->unit_first;
    for (size_t i = first; named && i < last && !d->states; i++)
        d->states = (p->tokens[i].functions & helps) != 0 ||
                    (p->tokens[i].functions == 0 && parse_may(p, i, ROLE_verb));
}

bool draft_statement_opens(const struct parse *p, const struct draft *d, size_t at)
{
    if (at < d->statement_last)
        return false;
    for (size_t i = at; i + OPENS_WITHIN >= at && i > d->statement_last; i--)
        if (parts(&p->tokens[i - 1]))
            return true;
    return false;
}

bool draft_apart(const struct parse *p, const struct draft *d, size_t at)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t other, end;
    if (parse_places_end(p, d->sentence) < s->places + 2u || !draft_other_statement(p, d, at))
        return false;
    statement(p, s, at, &other, &end);
    return counts_other(p, d, other, end) &&
           named_apart(p, d->sentence, d->statement_first, d->statement_last, d->sentence, other,
                       end);
}

/* "has delivered 3,000 tents, and WFP trucked 400 tonnes on Thursday": is only D's statement in the
 * perfect, so that a time at token AT in the other, of something else, is not its own? */
static bool tense_apart(const struct parse *p, const struct draft *d, size_t at)
{
    size_t first, last;
    bool own = false, other = false;
    for (size_t i = d->statement_first; i < d->statement_last; i++)
        own |= parse_function(p, i, F_have) && !parse_in(p, i, SET_past); /* not "had left" */
    if (!own || p->language == LANGUAGE_FR)
        return false;
    statement(p, &p->sentences[d->sentence], at, &first, &last);
    for (size_t i = first; i < last; i++)
        other |= parse_function(p, i, F_have);
    return !other && counts_other(p, d, first, last);
}

bool draft_timed_apart(const struct parse *p, const struct draft *d, size_t at)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (!draft_other_statement(p, d, at))
        return false;
    if (tense_apart(p, d, at))
        return true;
    for (size_t k = s->mentions; k < parse_mentions_end(p, d->sentence); k++)
        if (p->mentions[k].first >= d->statement_first &&
            p->mentions[k].last <= d->statement_last && p->mentions[k].type == MENTION_DATE)
            return true;
    return false;
}

/* "WFP trucked", "an American C-141 is due with": do tokens [FIRST, LAST) name somebody? */
static bool names_somebody(const struct parse *p, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL) &&
            p->tokens[i].functions == 0 && !parse_one(p, i, ROLE_weekday) &&
            !parse_one(p, i, ROLE_month))
            return true;
    return false;
}

bool draft_placed_apart(const struct parse *p, const struct draft *d, const struct place_ref *named)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t first = d->statement_first, last = d->statement_last;
    if (!draft_other_statement(p, d, named->first))
        return false;
    if (d->group == GROUP_TROOPS || d->group == GROUP_AID || d->group == GROUP_MONEY)
        return names_somebody(p, first, d->q->outer_first) &&
               (named->function == TEXT_FUNCTION_COUNT || named->function == F_from ||
                named->function == F_by); /* who gives, and not where it goes */
    if (d->group == GROUP_AWAY)
        return false;
    for (size_t k = s->places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first >= first && r->last <= last && r->type == PLACE_NAME && !r->payer &&
            (r->place != NULL || r->written) &&
            (r->function == F_in || r->function == F_at || r->function == F_near ||
             (r->first <= first + 2u && r->function == TEXT_FUNCTION_COUNT)))
            return true;
    }
    return false;
}
