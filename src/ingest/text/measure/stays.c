/* stays.c - people of a nation who are said to be somewhere: "14,500 Ethiopians are there today".
 */
#include "../figure/draft.h"
#include "counts.h"

#define CROWD_LEAST 20 /* people, and no team or delegation */

/* Does what stands at token I say where somebody is: "on the quay", "there", "along the river"? */
static bool says_where(const struct parse *p, size_t i)
{
    static const uint64_t where = 1ull << F_in | 1ull << F_at | 1ull << F_on | 1ull << F_near;
    return (p->tokens[i].functions & where) != 0 || parse_in(p, i, SET_there) ||
           parse_in(p, i, SET_beside);
}

const struct measure_rule *stays_somewhere(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    size_t i = q->unit_last, end = i + 4;
    if (d->noun != NOUN_national || q->unit_last == q->unit_first || p->language == LANGUAGE_FR ||
        !parse_function(p, i, F_be) ||
        number_double(q->value.type != NUMBER_NONE ? q->value : q->low) < CROWD_LEAST)
        return NULL;
    for (i++; i < end && i < d->clause_last && p->tokens[i].type == TOKEN_WORD; i++) {
        if (!says_where(p, i))
            continue;
        for (size_t k = i + 1; k < i + 5 && k < d->clause_last && !parse_in(p, i, SET_there); k++)
            if (parse_in(p, k, SET_meeting) ||
                (words[p->tokens[k].word].own & p->tokens[k].roles & TIME_ROLES) != 0)
                return NULL; /* "in talks", "in the past week" */
        return draft_rule(NOUN_national, VERB_host);
    }
    return NULL;
}

/* "had been displaced and were being kept in 165 camps": where those are whom the verb before token
 * I drove out. */
static bool and_are_in_sites(const struct parse *p, const struct draft *d, size_t i)
{
    size_t end = i + 9;
    if (!parse_function(p, i, F_and) || !parse_function(p, i + 1, F_be))
        return false;
    for (i += 2; i < end && i < d->clause_last && p->tokens[i].type == TOKEN_WORD &&
                 !parse_function(p, i, F_in) && !parse_function(p, i, F_at);
         i++)
        ;
    if (!parse_function(p, i, F_in) && !parse_function(p, i, F_at))
        return false;
    for (i++; i < end + 3 && i < p->sentences[d->sentence].last; i++)
        if (parse_is(p, i, ROLE_noun, NOUN_site) || parse_in(p, i, SET_lodging))
            return true;
    return false;
}

/* ", and since 24 February 2.1 million have fled": does what opens at token J tell another number
 * with a verb behind it, that D, before J, is told apart from? */
static bool another_told(const struct parse *p, const struct draft *d, size_t j)
{
    const struct quantity *next = d->q + 1, *end = p->quantities + p->n_quantities;
    bool joins = parse_function(p, j, F_and) || parse_function(p, j, F_while) ||
                 parse_function(p, j, F_but) || parse_mark(p, j, ';');
    while (joins && next < end && next->sentence == d->sentence && next->dropped)
        next++;
    if (!joins || next >= end || next->sentence != d->sentence || next->outer_first <= j)
        return false;
    for (size_t i = next->last; i < d->clause_last && i < next->last + 8u; i++)
        if (parse_one(p, i, ROLE_verb) || parse_function(p, i, F_have) ||
            parse_function(p, i, F_be))
            return true;
    return false;
}

bool draft_displaced_now(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    static const char *const states[] = {"are",     "is",        "remain", "remained", "remains",
                                         "still",   "currently", "were",   "sont",     "restent",
                                         "étaient", "as",        NULL};
    static const char *const displaced[] = {"displaced", "uprooted", "déplacées", "déplacés", NULL};
    if (d->verb_last == d->verb_first + 3u && parse_function(p, d->verb_first + 1u, F_in) &&
        parse_among(p, d->verb_first, "live", "living", "remain"))
        return true; /* "still live in displacement" */
    if (d->verb_first == d->verb_last || !parse_spelled(p, d->verb_first, displaced))
        return false;
    if (and_are_in_sites(p, d, d->verb_last))
        return true;
    size_t i = d->verb_first, n;
    if (i > d->clause_first && parse_reads(p, i - 1, "internally"))
        i--;
    if (p->language == LANGUAGE_FR && i > d->clause_first + 1 && !parse_spelled(p, i - 1, states))
        i--; /* "étaient déjà déplacées" */
    if (p->language != LANGUAGE_FR && i > d->clause_first + 1 && parse_in(p, i - 1, SET_now))
        i--; /* "are now displaced" */
    if (i == d->clause_first || !parse_spelled(p, i - 1, states) ||
        parse_function(p, d->verb_last, F_by) || parse_function(p, d->verb_last, F_because))
        return false;
    bool past = parse_reads(p, i - 1, "were");
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence); k++)
        if (p->mentions[k].lead == TW_end && p->mentions[k].type == MENTION_DATE)
            return true; /* "at the end of March 714,000 people were displaced" */
    for (size_t j = i; j < d->clause_last; j++) {
        if (parse_mark(p, j, '(') ||
            (parse_function(p, j, F_of) &&
             (parse_function(p, j + 1, F_them) || parse_among(p, j + 1, "whom", "which"))))
            break; /* "are displaced (of whom 7.3 million since April)" */
        if (another_told(p, d, j))
            break; /* "are displaced, and since May 300,000 have fled" */
        const struct entry *e = parse_match(p, j, ROLE_timeword, &n);
        if (e != NULL && (int)e->value == TW_since)
            return false;
        if (e != NULL && (int)e->value == TW_asof)
            return true;
    }
    return !past;
}

bool draft_displaced_then(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    if (!s->starts_line || d->q->outer_first < s->first + 3u ||
        !parse_mark(p, d->q->outer_first - 1u, ':') || d->q->form != QUANTITY_COUNT)
        return false;
    for (size_t m = s->mentions; m < parse_mentions_end(p, d->sentence); m++) {
        const struct mention *at = &p->mentions[m];
        size_t i = at->lead < TEXT_TIMEWORD_COUNT ? at->lead_first : at->first;
        i -= i > s->first && at->lead == TEXT_TIMEWORD_COUNT && p->tokens[i - 1].functions != 0;
        if (at->last + 1u != d->q->outer_first || at->type != MENTION_DATE || at->lead == TW_asof ||
            at->lead == TW_end || i <= s->first || !parse_among(p, i - 1, "displaced", "uprooted"))
            continue;
        for (size_t j = s->first; j + 1 < i; j++)
            if (parse_in(p, j, SET_now) ||
                parse_spelled(p, j,
                              (const char *const[]){"currently", "still", "remain", "are", NULL}))
                return false;
        d->noun = d->noun == NOUN_household ? NOUN_household : NOUN_people;
        draft_no_verb(d, VERB_displace);
        draft_set_rule(d, draft_rule(NOUN_people, VERB_displace));
        return true;
    }
    return false;
}
