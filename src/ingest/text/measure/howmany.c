/* howmany.c - what a number counts where that was asked for or told before: "how many soldiers are
 * there; analysts put them at 8,000", "By county: Nimba 69,127". */
#include "../figure/draft.h"
#include "counts.h"

/* "put them at 8,000", "puts the number at", "speaks of 300": is the number of D what somebody says
 * of how many there are? */
static bool answers(const struct parse *p, const struct draft *d, size_t first)
{
    static const char *const speaks[] = {"speaks", "speak", "spoke", "talks", "talk", NULL};
    size_t i = d->q->outer_first;
    if (d->q->form != QUANTITY_COUNT || d->q->unit_last > d->q->unit_first || i < first + 2)
        return false;
    if (parse_function(p, i - 1, F_at))
        return parse_function(p, i - 2, F_them) || parse_function(p, i - 2, F_it) ||
               parse_in(p, i - 2, SET_totals) || parse_in(p, i - 2, SET_toll);
    return parse_function(p, i - 1, F_of) && parse_spelled(p, i - 2, speaks);
}

/* "how many people died", "how many people have been killed": does a verb of dying stand right
 * behind the people at token I? */
static bool died_behind(const struct parse *p, size_t i)
{
    size_t end = ++i + 3;
    while (i < end && (parse_function(p, i, F_have) || parse_function(p, i, F_be)))
        i++;
    return parse_is(p, i, ROLE_verb, VERB_die);
}

bool how_many_asked(const struct parse *p, struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t first = s->first;
    if (p->language == LANGUAGE_FR || !answers(p, d, first))
        return false;
    if (d->sentence > 0 && s[-1].paragraph == s->paragraph)
        first = s[-1].first;
    for (size_t i = d->q->outer_first; i > first + 1; i--) {
        const struct entry *e = parse_reads(p, i - 1, "many") && parse_reads(p, i - 2, "how")
                                    ? parse_match(p, i, ROLE_noun, NULL)
                                    : NULL;
        if (e == NULL && parse_reads(p, i - 1, "many") && parse_reads(p, i - 2, "how") &&
            (p->tokens[i].flags & T_CAPITAL) && died_behind(p, i)) {
            d->noun = NOUN_dead; /* "How many Ivorians died" */
            d->noun_at = (uint32_t)i;
            return true;
        }
        if (e == NULL)
            continue;
        d->noun = (uint8_t)e->value;
        d->noun_at = (uint32_t)i;
        if (e->value == NOUN_people && died_behind(p, i))
            d->noun = NOUN_dead;
        return e->value != NOUN_other;
    }
    return false;
}

/* The carriers of aid that sentence S, which tells no number, opens with: "The aid trucks roll
 * again", "Relief flights resumed". NULL: it opens with something else. */
static const struct entry *carriers_in(const struct parse *p, const struct sentence *s)
{
    static const uint64_t carriers = 1ull << NOUN_vehicle | 1ull << NOUN_flight |
                                     1ull << NOUN_aircraft | 1ull << NOUN_ship |
                                     1ull << NOUN_train | 1ull << NOUN_convoy;
    for (size_t i = s->first; i < s->first + 3u && i < s->last; i++) {
        size_t n = 0;
        const struct entry *e = parse_match(p, i, ROLE_noun, &n);
        bool aid = n > 1 || (i > s->first && parse_in(p, i - 1, SET_relief));
        if (e != NULL && (carriers >> (int)e->value & 1))
            return aid || e->value == NOUN_ship ? e : NULL; /* others may carry anybody */
    }
    return NULL;
}

/* "Planes are no longer the problem: thirty-four landed on Monday": does bare Q, behind the
 * sentence's own aircraft, tell how many of them landed? */
static bool landed_of(const struct parse *p, const struct quantity *q, const struct sentence *s)
{
    if (q->form != QUANTITY_COUNT || q->unit_last > q->unit_first ||
        number_double(q->value) > 300 || q->outer_first < s->first + 2u ||
        !parse_mark(p, q->outer_first - 1u, ':') || !parse_reads(p, q->outer_last, "landed"))
        return false;
    for (size_t i = s->first; i < s->first + 3u && i + 1 < q->outer_first; i++)
        if (parse_is(p, i, ROLE_noun, NOUN_aircraft) || parse_is(p, i, ROLE_noun, NOUN_flight))
            return p->text[p->tokens[i].end - 1] == 's';
    return false;
}

/* "Nobody vouches for the dead. The ministry lists 189, and 1,910 injured": is D, with no noun, of
 * the dead of whom the sentence before speaks? */
static bool dead_and_injured(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q, *next = q + 1;
    const struct sentence *s = &p->sentences[d->sentence];
    if (q->form != QUANTITY_COUNT || q->unit_last > q->unit_first || d->sentence == 0 ||
        next >= p->quantities + p->n_quantities || next->sentence != d->sentence ||
        next->noun != NOUN_injured || next->outer_first > q->outer_last + 3u ||
        s[-1].paragraph != s->paragraph || !(s[-1].roles >> ROLE_noun & 1))
        return false;
    for (size_t i = s[-1].first; i < s[-1].last; i++)
        if (parse_is(p, i, ROLE_noun, NOUN_dead) || parse_is(p, i, ROLE_verb, VERB_die))
            return true;
    return false;
}

/* "had counted eleven coffins": not those that are sent or needed. */
static bool coffins(const struct parse *p, const struct quantity *q, size_t first)
{
    return q->form == QUANTITY_COUNT && q->outer_first > first &&
           parse_reads(p, q->last, "coffins") &&
           parse_among(p, q->outer_first - 1u, "counted", "counts", "saw", "seen", "buried");
}

bool how_many_of_those(const struct parse *p, struct draft *d)
{
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    if (dead_and_injured(p, d) || coffins(p, q, s->first)) {
        d->noun = NOUN_dead;
        return true;
    }
    if (q->form == QUANTITY_COUNT && q->unit_last == q->unit_first &&
        parse_reads(p, q->outer_last, "as") && parse_reads(p, q->outer_last + 1u, "missing")) {
        d->noun = NOUN_missing; /* "lists 9,000 as missing" */
        return true;
    }
    if (landed_of(p, q, s)) {
        d->noun = NOUN_aircraft;
        return true;
    }
    if (q->form != QUANTITY_COUNT || q->unit_last > q->unit_first || d->sentence == 0 ||
        q->outer_first > s->first || s[-1].paragraph != s->paragraph || s[-1].numeric ||
        p->language != LANGUAGE_EN)
        return false;
    const struct entry *verb = parse_match(p, q->outer_last, ROLE_verb, NULL);
    if (verb == NULL ||
        (verb->value != VERB_cross && verb->value != VERB_arrive && verb->value != VERB_land) ||
        parse_reads(p, q->outer_last + 2u, "foot"))
        return false;
    const struct entry *e = carriers_in(p, s - 1);
    if (e == NULL)
        return false;
    d->noun = (uint8_t)e->value;
    return true;
}

const struct draft *how_many_by(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *whole = NULL;
    const struct sentence *s = &p->sentences[d->sentence];
    if (k < 2 || d->sentence == 0 || p->language == LANGUAGE_FR ||
        !parse_function(p, s->first, F_by) || !parse_mark(p, s->first + 2, ':') ||
        d->q->outer_first > s->first + 8u || s[-1].paragraph != s->paragraph)
        return NULL;
    for (size_t j = k; j > 0 && k - j < 6 && all->at[j - 1].sentence + 1 >= d->sentence; j--)
        if (all->at[j - 1].sentence < d->sentence && all->at[j - 1].measure != NULL &&
            number_double(all->at[j - 1].q->value) > number_double(d->q->value))
            whole = &all->at[j - 1];
    return whole;
}

/* ", 2,300 at present,", ", now 41,000,": does the number of D stand in an aside of its own? */
static bool aside_of_number(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, end = d->q->outer_last + 5u, k = d->q->outer_last;
    if (d->q->unit_last > d->q->unit_first || i < d->clause_first + 3u)
        return false;
    i -= parse_in(p, i - 1, SET_now) ? 1u : 0u;
    if (!parse_mark(p, i - 1, ','))
        return false;
    while (k < end && k < d->clause_last && p->tokens[k].type == TOKEN_WORD &&
           !parse_one(p, k, ROLE_verb) && !parse_one(p, k, ROLE_noun))
        k++;
    return parse_mark(p, k, ',') && !parse_function(p, d->q->outer_last, F_of) &&
           !parse_function(p, k + 1, F_and);
}

bool how_many_in_aside(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    const struct measure_rule *r = draft_rule(d->noun, VERB_none);
    if (!d->bare || d->inherited || all->p->language == LANGUAGE_FR || r == NULL ||
        !label_carries(d->noun) || d->noun_at >= d->q->first || !aside_of_number(all->p, d))
        return false;
    for (size_t i = d->noun_at; i < d->q->outer_first; i++)
        if (parse_function(all->p, i, F_be) || parse_function(all->p, i, F_have) ||
            all->p->tokens[i].type == TOKEN_DIGITS)
            return false; /* "the refugees are in Chad, 4,000 in all," */
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    return true;
}
