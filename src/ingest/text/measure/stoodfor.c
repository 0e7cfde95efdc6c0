/* stoodfor.c - the figure before it that a number without a noun stands for: not what another
 * sentence told aside, nor what only adds to a figure. */
#include "../figure/draft.h"
#include "counts.h"

/* "Spain has sent 86 rescuers and Qatar 87": the number before names what both count. */
static bool shares_unit(const struct parse *p, const struct quantity *before,
                        const struct quantity *q)
{
    if (before->unit_last == before->unit_first || before->form != QUANTITY_COUNT ||
        before->sentence != q->sentence)
        return false;
    for (size_t i = before->unit_last; i < q->outer_first; i++)
        if (!parse_mark(p, i, ',') && !parse_function(p, i, F_and) &&
            !(p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL)))
            return false;
    return true;
}

/* "600,000 homes are without power, down from 2.6 million". */
static bool compares(const struct parse *p, const struct quantity *before, const struct quantity *q)
{
    size_t n, i = q->outer_first;
    const struct entry *e = parse_match_back(p, before->last, i, ROLE_function, &n);
    bool against = parse_function(p, i - 1, F_against);
    return before->sentence == q->sentence && (before->unit_last > before->unit_first || against) &&
           before->form == QUANTITY_COUNT &&
           (against || (e != NULL && (int)e->value == F_compared));
}

/* "UNHCR's figure is 23,300", "The number is to rise to 3,300": is Q said to be the count of what
 * was told before? */
static bool is_tally(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->outer_first;
    if (!(s->sets >> SET_tally & 1) || i < s->first + 2u ||
        !(parse_function(p, i - 1, F_be) || parse_function(p, i - 1, F_to) ||
          parse_function(p, i - 1, F_at) || parse_in(p, i - 1, SET_stands)))
        return false;
    for (size_t k = s->first; k + 1 < i && k < s->first + 8u; k++)
        if (parse_in(p, k, SET_tally))
            return !parse_function(p, k + 1, F_of) && !parse_function(p, k + 1, F_for);
    return false;
}

/* "the final count could exceed 54,000": what the toll before it counted. */
static bool of_toll(const struct parse *p, const struct draft *d)
{
    static const char *const passes[] = {"exceed",  "pass",     "reach", "top",     "surpass",
                                         "hit",     "climb",    "rise",  "exceeds", "passed",
                                         "reached", "exceeded", "to",    "at",      NULL};
    size_t i = d->q->outer_first;
    if (!(p->sentences[d->sentence].sets >> SET_toll & 1) || i < d->clause_first + 2u ||
        !(parse_spelled(p, i - 1, passes) || (d->q->hedge.end > d->q->hedge.start)))
        return false;
    for (size_t k = i; k > d->clause_first && k + 8 > i; k--)
        if (parse_in(p, k - 1, SET_toll))
            return !parse_function(p, k, F_of);
    return false;
}

/* May a number alone stand for what another sentence told? It begins its sentence or line, a verb
 * or "more" follows, or the sentence tells a place or a day: "They are calling 5,300" does not. */
static bool stands_for(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = q->outer_last;
    if (s->starts_line || q->outer_first <= s->first + 2 || parse_may(p, i, ROLE_verb) ||
        parse_may(p, i, ROLE_modal) || parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
        parse_function(p, i, F_of) || parse_function(p, i, F_more) ||
        parse_function(p, i, F_another) || parse_function(p, q->outer_first - 1, F_another) ||
        is_tally(p, q) || draft_revised_from(p, q) || of_toll(p, d))
        return true;
    for (size_t k = s->places; k < parse_places_end(p, d->sentence); k++)
        if (!p->places[k].dateline)
            return true;
    return parse_mentions_end(p, d->sentence) > s->mentions;
}

/* "Treatment units. Seventeen are planned": prose of a paragraph of its own goes on with nothing.
 */
static bool new_paragraph(const struct parse *p, uint32_t a, uint32_t b)
{
    return p->sentences[a].paragraph != p->sentences[b].paragraph && !p->sentences[b].starts_line;
}

/* "Vovchansk, which had 17,000 inhabitants, now has fewer than 100": as many live there. */
static bool of_inhabitants(const struct parse *p, const struct draft *before, const struct draft *d)
{
    const struct quantity *o = before->q;
    return before->sentence == d->sentence && o->head < p->n_tokens &&
           parse_function(p, d->q->outer_first - 1u, F_have) && o->outer_first > 0 &&
           parse_function(p, o->outer_first - 1u, F_have) &&
           parse_either(p, o->head, "inhabitants", "residents");
}

/* "asks for a paper with four signatures and has been shown three": does D, the object of a verb,
 * go on with the number of other things that its sentence told just before? */
static bool asks_for_more(const struct parse *p, const struct draft *before, const struct draft *d)
{
    const struct quantity *o = before->q, *q = d->q;
    size_t i = q->outer_first;
    if (before->sentence == d->sentence && o->form == QUANTITY_COUNT && !o->dropped && o->words &&
        q->words && o->unit_last == i - 1u && o->unit_last > o->unit_first &&
        parse_mark(p, i - 1, ';') && number_double(q->value) <= number_double(o->value))
        return true; /* "It had chartered seven ships; two turned up" */
    return before->sentence == d->sentence && !o->dropped && o->form == QUANTITY_COUNT &&
           o->unit_last > o->unit_first && o->unit_last < i &&
           number_double(q->value) <= number_double(o->value) && q->words && o->words &&
           (q->outer_last >= p->n_tokens || p->tokens[q->outer_last].type != TOKEN_WORD) &&
           p->tokens[i - 1].type == TOKEN_WORD && p->tokens[i - 1].functions == 0 &&
           !(p->tokens[i - 1].flags & T_CAPITAL);
}

/* Does the sentence of figure K count two sorts of other things before it, which it may go on with?
 */
static bool other_things(const struct drafts *all, size_t k)
{
    size_t n = 0;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == all->at[k].sentence; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure != NULL)
            return false;
        n += !b->q->dropped && b->q->form == QUANTITY_COUNT && b->q->unit_last > b->q->unit_first;
    }
    return n > 1;
}

/* Does somebody say something, "said that", between the two tokens? */
static bool said_between(const struct parse *p, size_t from, size_t to)
{
    for (size_t i = from; i + 1 < to; i++)
        if (parse_function(p, i + 1, F_that) && parse_one(p, i, ROLE_say))
            return true;
    return false;
}

/* Does D, right behind BEFORE, which counts nothing that is measured, go on with that, so that it
 * counts nothing either? */
static bool goes_on_with_nothing(const struct parse *p, const struct draft *before,
                                 const struct draft *d, bool of_them)
{
    const struct quantity *b = before->q, *q = d->q;
    bool together = before->sentence == d->sentence, count = b->form == QUANTITY_COUNT;
    if (asks_for_more(p, before, d) || of_inhabitants(p, before, d))
        return true;
    if (b->dropped)
        return false;
    bool fewer = number_double(q->value) <= number_double(b->value);
    if ((shares_unit(p, b, q) && (fewer || !of_them)) || compares(p, b, q))
        return true; /* but "538 evacuees of 41 nations, 209 of them" */
    if (before->sentence + 1 == d->sentence && before->noun == NOUN_other && count &&
        !p->sentences[d->sentence].starts_line && parse_function(p, q->outer_first - 1u, F_to))
        return true; /* "in five regions. It may spread to eight" */
    if (!together)
        return false;
    if (before->noun == NOUN_aircraft && p->language != LANGUAGE_FR &&
        !parse_in(p, q->outer_first - 1u, SET_carries))
        return true; /* "nine aircraft and fuel for six" */
    if (b->form == QUANTITY_MEASURE && said_between(p, b->last, q->outer_first))
        return false; /* "at Cap-Haitien, 85 miles north, and Perry said that 15,000 would" */
    if (!of_them &&   /* "in the past 24 hours, 6 of them" */
        (b->form == QUANTITY_MONEY || b->form == QUANTITY_MEASURE))
        return true; /* "was 900 shillings at Christmas and is 2,200 now" */
    if (!count || number_double(q->value) > number_double(b->value))
        return false;
    return of_them || /* "saw 170 patients, 70 of them children" */
           ((before->noun == NOUN_national || before->noun == NOUN_people) &&
            parse_function(p, p->sentences[d->sentence].first, F_of));
    /* "Of 2.86 million Venezuelans half a million have no papers" */
}

/* Whether a number counts as a figure before it: it does; that one is passed over; none is. */
enum step { STEP_TAKE, STEP_PAST, STEP_NONE };

static bool is_site(const struct draft *d)
{
    return d->noun == NOUN_site || d->noun == NOUN_hall;
}

/* The step past figure J, of a sentence before that of K, which has OWN_LINE: stands at the head of
 * its line or its sentence. */
static enum step past_sentence(const struct drafts *all, size_t k, size_t j, bool own_line,
                               bool of_them)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *before = &all->at[j];
    if (other_things(all, k))
        return STEP_NONE; /* "9 helicopters and 450 rescuers, China 3 and 190" */
    if (!own_line && (before->noun == NOUN_dead || before->noun == NOUN_injured) &&
        !draft_revised_from(p, d->q) && !of_toll(p, d) && !draft_restated(p, d) &&
        !draft_there_now(p, d))
        return STEP_NONE; /* the dead of another sentence: "opened the site to 40,000" */
    if (!own_line && !of_them && is_site(before) &&
        !parse_function(p, d->q->outer_first - 1u, F_another) &&
        !parse_function(p, d->q->outer_last, F_more) && !draft_there_now(p, d)) {
        bool people = j > 0 && before[-1].measure != NULL &&
                      before[-1].sentence == before->sentence &&
                      draft_counts_people(before[-1].noun);
        return people ? STEP_PAST  /* "80,000 refugees in nine camps. In Lebanon it registered" */
                      : STEP_NONE; /* "has opened 33 camps. Bangladesh turned back 80" */
    }
    if (!stands_for(p, d) || new_paragraph(p, before->sentence, d->sentence))
        return STEP_NONE;
    return STEP_TAKE;
}

/* Does K stand for a figure before J, which only adds to that one? */
static bool passes_over(const struct drafts *all, size_t k, size_t j, bool own_line, bool of_them)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *before = &all->at[j];
    const struct draft *whole =
        j > 0 && before[-1].measure != NULL && before[-1].sentence == before->sentence ? before - 1
                                                                                       : NULL;
    bool together = before->sentence == d->sentence;
    if (whole != NULL && (together || own_line) && is_site(before) &&
        draft_counts_people(whole->noun) &&
        number_double(d->q->value) > 3 * number_double(before->q->value))
        return true; /* "50,896 people in 50 schools; 18,000 were left" */
    if (of_them && (before->q->form != d->q->form ||
                    (!together && before->q->value.type != NUMBER_NONE &&
                     number_double(before->q->value) < number_double(d->q->value))))
        return true; /* "88 flights have brought 1,900 tonnes, 31 of them" */
    if (whole != NULL && own_line && !together && draft_part_of(p, whole, before))
        return true; /* "South Sudan 525,900 incl. 430,400 returnees / Ethiopia 47,300" */
    if (whole != NULL && own_line && !together && whole->measure == before->measure &&
        parse_mark(p, before->q->outer_first - 1u, '(') && before->unit != NULL)
        return true; /* "74,114 (19,280 families) in 66 centres / Daraga: 14,070" */
    return before->noun == NOUN_money || before->noun == NOUN_weight ||
           before->noun == NOUN_capacity || (before->noun == NOUN_place && !together);
}

/* "In the last 24 hours 2,180", "revised down two weeks ago from 1,400": is the number BEFORE one
 * of the time that stands right before D? */
static bool of_time(const struct parse *p, const struct draft *before, const struct draft *d)
{
    size_t end = d->q->outer_first;
    end -= parse_mark(p, end - 1, ':') || draft_revised_from(p, d->q) ? 1u : 0u;
    for (size_t m = p->sentences[before->sentence].mentions;
         p->language != LANGUAGE_FR && m < parse_mentions_end(p, before->sentence); m++)
        if (p->mentions[m].type == MENTION_DATE && p->mentions[m].first <= before->q->first &&
            p->mentions[m].last >= before->q->last && p->mentions[m].last == end)
            return true;
    return false;
}

const struct draft *draft_stood_for(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    bool of_them = parse_function(p, d->q->outer_last, F_of) &&
                   parse_function(p, d->q->outer_last + 1, F_them);
    for (size_t j = k; j > 0 && k - j < 6; j--) {
        const struct draft *before = &all->at[j - 1];
        if (!draft_same_block(p, before->sentence, d->sentence))
            return NULL;
        if (before->measure == NULL) {
            if (j == k && of_time(p, before, d))
                continue;
            if (j == k && goes_on_with_nothing(p, before, d, of_them))
                return NULL;
            continue;
        }
        bool own_line = s->starts_line || is_tally(p, d->q) || d->q->outer_first <= s->first + 2u;
        enum step step = before->sentence == d->sentence
                             ? STEP_TAKE
                             : past_sentence(all, k, j - 1, own_line, of_them);
        if (step == STEP_NONE)
            return NULL;
        if (step == STEP_TAKE && !passes_over(all, k, j - 1, own_line, of_them))
            return before;
    }
    return NULL;
}
