/* nowthere.c - who is somewhere by now: in a camp that "has grown to 11,870 persons", in the
 * hospital that eleven of those who were shot at "are in". */
#include "../figure/draft.h"
#include "counts.h"
#include "nowthere.h"

/* "has grown to": does what stands before token O, where a number begins, tell that something has
 * come to be so large? */
static bool has_grown(const struct parse *p, size_t o)
{
    return parse_function(p, o - 1, F_to) &&
           parse_among(p, o - 2, "grown", "grew", "swollen", "swelled", "swelling", "expanded",
                       "ballooned", "shrunk", "shrank");
}

/* Does the sentence S name a camp before token END? SUBJECT: as what it is about, "Palorinya
 * settlement, opened in December, has reached", and not "aid in the camp". */
static bool camp_before(const struct parse *p, const struct sentence *s, size_t end, bool subject)
{
    static const uint64_t leading = 1ull << F_in | 1ull << F_at | 1ull << F_of | 1ull << F_to |
                                    1ull << F_from | 1ull << F_near | 1ull << F_for;
    bool camp = false;
    for (size_t i = s->first; i < end && !(camp && subject); i++) {
        if (parse_mark(p, i, ';') || parse_function(p, i, F_while) ||
            (subject && (p->tokens[i].functions & leading) != 0))
            return false;
        camp |= parse_among(p, i, "camp", "settlement", "site");
    }
    return camp;
}

bool camp_has_grown(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    size_t o = d->q->outer_first;
    if (o < s->first + 3u)
        return false;
    bool grown = has_grown(p, o), reached = !grown &&
                                            parse_either(p, o - 1, "reached", "reaches") &&
                                            !d->bare && d->q->unit_last == d->q->unit_first + 1u;
    if ((d->noun != NOUN_people && d->noun != NOUN_refugee && d->noun != NOUN_displaced &&
         d->noun != NOUN_household) ||
        d->q->form != QUANTITY_COUNT || !(grown || reached) || !camp_before(p, s, o, reached))
        return false;
    bool refugees = d->noun == NOUN_refugee || (all->of_refugees && d->noun != NOUN_displaced);
    uint8_t noun = d->noun;
    draft_no_verb(d, VERB_shelter);
    draft_set_rule(
        d, draft_rule(refugees ? NOUN_refugee : NOUN_people, refugees ? VERB_none : VERB_shelter));
    d->unit = noun == NOUN_household ? "households" : NULL;
    return true;
}

bool toll_in_hospital(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->outer_last;
    if (!draft_is(d->measure, "killed") || d->q->form != QUANTITY_COUNT)
        return false;
    const struct quantity *b = d->q > p->quantities ? d->q - 1 : NULL;
    bool left = b != NULL && b->sentence == d->sentence && b->outer_first > d->clause_first &&
                parse_among(p, b->outer_first - 1u, "left", "leaving", "leaves") &&
                parse_function(p, d->q->outer_first - 1u, F_and) && parse_function(p, i, F_in);
    if (left)
        i--; /* "left 131 dead and 77 in hospital" */
    i += parse_function(p, i, F_more) || parse_among(p, i, "others", "other") ? 1u : 0u;
    if (!left && !parse_function(p, i, F_be) &&
        !parse_among(p, i, "remain", "remained", "lie", "lay"))
        return false;
    i++;
    i += parse_either(p, i, "still", "now") ? 1u : 0u;
    if (!parse_function(p, i, F_in) || !parse_either(p, i + 1, "hospital", "hospitals"))
        return false;
    d->noun = NOUN_injured;
    draft_no_verb(d, VERB_none);
    d->measure = draft_rule(NOUN_injured, VERB_none)->measure; /* of the same kind */
    return true;
}

/* The last figure before K, of its sentence or the one before, of people who are somewhere; NULL:
 * none. */
static const struct draft *guests_before(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    for (size_t j = k; j > 0 && all->at[j - 1].sentence + 1 >= d->sentence; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure != NULL)
            return (draft_is(b->measure, "idps") || draft_is(b->measure, "refugees") ||
                    draft_is(b->measure, "asylum-seekers")) &&
                           number_double(b->q->value) > number_double(d->q->value)
                       ? b
                       : NULL;
    }
    return NULL;
}

bool some_remain(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    size_t i = q->unit_last > q->last ? q->unit_last : q->outer_last;
    if (!(d->bare || d->noun == NOUN_people) || q->form != QUANTITY_COUNT ||
        !parse_reads(p, i, "remain") ||
        (p->tokens[i + 1].type == TOKEN_WORD && !parse_in(p, i + 1, SET_there)))
        return false;
    const struct draft *b = guests_before(all, k);
    if (b == NULL)
        return false;
    draft_take(d, b);
    d->inherited = false;
    d->kind = KIND_STOCK;
    d->verb_first = (uint32_t)i;
    d->verb_last = (uint32_t)i + 1;
    return true;
}
