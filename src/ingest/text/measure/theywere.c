/* theywere.c - what befell those counted, told by the next half of the sentence: "Three marines
 * were less lucky; they were captured near Sirte on Sunday". */
#include "../figure/draft.h"
#include "counts.h"
#include "theywere.h"

#define THEY_FAR 12 /* tokens from the number to the semicolon */

bool draft_they_were(const struct drafts *all, size_t k)
{
    static const uint64_t fates = 1ull << VERB_die | 1ull << VERB_injure | 1ull << VERB_arrest |
                                  1ull << VERB_detain | 1ull << VERB_evacuate;
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    const struct quantity *next = d->q + 1;
    size_t from = d->q->unit_last, i;
    if (!draft_counts_people(d->noun) || d->q->unit_last == d->q->unit_first || d->inherited ||
        (d->q->outer_first > s->first + 1u &&
         p->tokens[d->q->outer_first - 1].type == TOKEN_WORD) ||
        p->language == LANGUAGE_FR)
        return false;
    i = parse_semicolon(p, from, from + THEY_FAR < s->last ? from + THEY_FAR : s->last);
    if (!parse_mark(p, i, ';') || !parse_function(p, i + 1, F_they) ||
        (next < p->quantities + p->n_quantities && next->sentence == d->sentence &&
         next->first < i))
        return false;
    size_t v = i + 2;
    while (v < s->last && (parse_function(p, v, F_be) || parse_function(p, v, F_have)))
        v++;
    size_t n;
    const struct entry *e =
        v > i + 2 && parse_function(p, v - 1, F_be) ? parse_match(p, v, ROLE_verb, &n) : NULL;
    if (e == NULL || !(fates >> (int)e->value & 1))
        return false;
    d->noun = NOUN_people;
    d->verb = (uint8_t)e->value;
    d->verb_first = (uint32_t)v;
    d->verb_last = (uint32_t)(v + n);
    draft_set_rule(d, draft_rule(NOUN_people, (int)e->value));
    d->clause_last = s->last;
    return true;
}

#define WHO_MOST 5 /* tokens that say who the sentence is of: "the newly displaced people" */

/* "They were", "These included", "The displaced people comprised": the token behind the verb that
 * parts those told before, whom NOUN calls, where it does; 0: the sentence from token FIRST on
 * opens otherwise. */
static size_t parts_verb(const struct parse *p, size_t first, size_t end, int *noun)
{
    size_t i = first, n = 0;
    *noun = NOUN_people;
    if (parse_function(p, i, F_they) || parse_in(p, i, SET_these) || parse_reads(p, i, "this"))
        i++;
    bool bare = i > first, who = bare;
    if (!bare && !parse_function(p, i, F_the))
        return 0;
    for (i += bare ? 0u : 1u; i < end && i < first + WHO_MOST; i++) {
        if (who && (parse_among(p, i, "included", "include", "includes", "comprised") ||
                    (bare && i == first + 1u && parse_among(p, i, "were", "are"))))
            return i + 1;
        if (who && parse_among(p, i, "consisted", "consist") && parse_function(p, i + 1, F_of))
            return i + 2;
        const struct entry *e = parse_match(p, i, ROLE_noun, &n);
        if (e != NULL && draft_counts_people((uint8_t)e->value)) {
            who = true;
            *noun = (int)e->value == NOUN_household ? *noun : (int)e->value;
        }
        if (p->tokens[i].type != TOKEN_WORD || parse_function(p, i, F_be) ||
            parse_function(p, i, F_have))
            return 0;
    }
    return 0;
}

/* "15,000 women, over 3,200 men and 20,400 children": is nothing but such a list in tokens [FROM,
 * TO)? */
static bool only_list(const struct parse *p, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (parse_mark(p, i, ';') || parse_mark(p, i, ':') || parse_function(p, i, F_who) ||
            parse_function(p, i, F_that) || parse_function(p, i, F_be) ||
            parse_function(p, i, F_have) || parse_one(p, i, ROLE_modal) ||
            (parse_may(p, i, ROLE_verb) && !parse_may(p, i, ROLE_noun)))
            return false;
    return true;
}

/* May those whom B counts be called by NOUN? */
static bool called(const struct draft *b, int noun)
{
    const struct measure_rule *r = draft_rule((uint8_t)noun, VERB_none);
    return noun == NOUN_people || b->noun == noun ||
           (r != NULL && draft_is(b->measure, r->measure)) ||
           (noun == NOUN_displaced && draft_is(b->measure, "new-displacements"));
}

bool draft_opens_parts(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    int noun;
    size_t verb = d->inherited && !d->bare ? parts_verb(p, s->first, s->last, &noun) : 0;
    return verb > 0 && verb <= d->q->outer_first;
}

bool draft_made_up_of(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    const struct draft *b = d, *whole = NULL;
    size_t verb, behind = d->q->unit_last;
    int noun;
    if (d->sentence == 0 || s->starts_line || d->noun != NOUN_people || d->bare ||
        p->language == LANGUAGE_FR || parse_function(p, behind, F_who) ||
        parse_function(p, behind, F_that) ||
        (verb = parts_verb(p, s->first, s->last, &noun)) == 0 || verb > d->q->outer_first ||
        !only_list(p, verb, d->q->outer_first))
        return false;
    while (b > all->at && b[-1].sentence == d->sentence)
        b--;
    for (; b > all->at && b[-1].sentence + 1 == d->sentence; b--)
        if (b[-1].measure != NULL && draft_counts_people(b[-1].noun) && called(b - 1, noun) &&
            b[-1].q->value.type != NUMBER_NONE &&
            (whole == NULL || number_double(b[-1].q->value) > number_double(whole->q->value)))
            whole = b - 1;
    if (whole == NULL || d->q->value.type == NUMBER_NONE ||
        p->sentences[whole->sentence].paragraph != s->paragraph ||
        number_double(d->q->value) >= number_double(whole->q->value))
        return false;
    draft_take(d, whole);
    return true;
}

bool draft_and_displaced(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *b = d - 1;
    size_t i = d->q->unit_last, o = draft_outset(p, d->q, d->clause_first);
    bool passive = false, past = false;
    if (d->noun != NOUN_displaced || i <= d->q->unit_first ||
        !parse_among(p, i - 1, "displaced", "uprooted") || o <= b->q->last ||
        !(parse_function(p, o - 1, F_and) || parse_mark(p, o - 1, ',')) ||
        parse_function(p, i, F_be) || parse_function(p, i, F_have) || parse_function(p, i, F_who) ||
        !(draft_is(b->measure, "killed") || draft_is(b->measure, "injured") ||
          draft_is(b->measure, "homes-destroyed") || draft_is(b->measure, "homes-damaged")))
        return false;
    if (parse_is(p, i, ROLE_noun, NOUN_people) || parse_is(p, i, ROLE_noun, NOUN_household))
        return false; /* "300 displaced people were moved" */
    while (b > all->at && b[-1].measure != NULL && b[-1].sentence == d->sentence)
        b--; /* "40 people were killed, 30 injured and 300 displaced" */
    for (size_t w = b->q->last; w < o; w++) {
        if (parse_mark(p, w, ';') || parse_function(p, w, F_who) || parse_function(p, w, F_that))
            return false;
        passive |= parse_function(p, w, F_be);
        past |= parse_in(p, w, SET_past) || parse_function(p, w, F_have);
    }
    if (!passive || !past)
        return false;
    draft_no_verb(d, VERB_displace);
    draft_set_rule(d, draft_rule(NOUN_people, VERB_displace));
    return true;
}
