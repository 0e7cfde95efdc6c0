/* superseded.c - numbers that the text itself takes back or replaces by others: "a toll of 20,213,
 * since corrected", "raised its pledge from A to B". */
#include <string.h>

#include "../figure/draft.h"
#include "../measure/counts.h"
#include "status.h"

/* "670 were dead; that number has been replaced": another sentence half takes it back. */
static bool replaced_behind(const struct parse *p, const struct draft *d)
{
    static const char *const points[] = {"that", "this", "the", "which", "an", "a", NULL};
    const struct sentence *s = &p->sentences[d->sentence];
    if (!parse_sentence_in(s, SET_toll))
        return false;
    for (size_t i = d->q->last; i + 3 < s->last && i < d->q->last + 14u; i++) {
        if (p->tokens[i].type == TOKEN_DIGITS)
            return false;
        if (!parse_in(p, i, SET_toll) || !parse_spelled(p, i - 1, points))
            continue;
        if (parse_in(p, i - 2, SET_wrong) || parse_in(p, i - 2, SET_correcting))
            return true; /* "the centre has replaced that figure by 2,000" */
        size_t k = i + 1;
        while (k < i + 5 && (parse_function(p, k, F_have) || parse_function(p, k, F_be) ||
                             parse_either(p, k, "since", "now")))
            k++;
        return k > i + 1 && parse_in(p, k, SET_wrong);
    }
    return false;
}

#define NEXT_FAR 16 /* tokens of the next sentence */

/* "gave 11,300 as the number of dead. It has been replaced by the ministry's count", "That figure
 * was wrong": does the next sentence take back the last number of this one? */
static bool replaced_next(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence], *next = s + 1;
    if (d->sentence + 1 >= p->n_sentences || next->paragraph != s->paragraph ||
        (k + 1 < p->n_quantities && p->quantities[k + 1].sentence == d->sentence) ||
        p->language == LANGUAGE_FR || !parse_sentence_in(next, SET_wrong))
        return false;
    bool spoken = parse_sentence_in(s, SET_toll);
    for (size_t i = next->first; i < next->last && i < next->first + NEXT_FAR; i++) {
        bool that =
            i > next->first && parse_in(p, i, SET_toll) && parse_either(p, i - 1, "that", "this");
        if (p->tokens[i].type == TOKEN_DIGITS)
            return false;
        if (!that && !(spoken && parse_function(p, i, F_it)))
            continue;
        size_t v = i + 1;
        while (parse_function(p, v, F_have) || parse_function(p, v, F_be) ||
               parse_either(p, v, "since", "now"))
            v++;
        if (v > i + 1 && parse_in(p, v, SET_wrong))
            return true;
    }
    return false;
}

#define CORRECTED_NEAR 9 /* tokens from the number to the mark */

/* "was given as 25; it has since been corrected to 29", "was put at 25 on Sunday. It was later
 * revised to 29": what follows names the number that replaces it. */
static bool corrected_to(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    size_t end = i + CORRECTED_NEAR;
    while (i < end && i < p->n_tokens && !parse_mark(p, i, ';') && !parse_mark(p, i, '.') &&
           !parse_mark(p, i, ','))
        if (p->tokens[i++].type == TOKEN_LINE)
            return false;
    size_t v = ++i;
    if (parse_function(p, i, F_a) && parse_in(p, i + 1, SET_toll))
        v = i += 2; /* ", a figure that was later revised to 29" */
    if (parse_function(p, i, F_it) || parse_in(p, i, SET_which))
        v++;
    v += v > i && parse_in(p, v, SET_toll) ? 1u : 0u;
    size_t be = v;
    while (v < be + 5u && (parse_function(p, v, F_have) || parse_function(p, v, F_be) ||
                           parse_among(p, v, "since", "later", "now", "subsequently", "then",
                                       "depuis", "ensuite")))
        v++;
    return v > be && parse_among(p, v, "corrected", "revised", "corrigé", "révisé", "rectifié") &&
           (parse_function(p, v + 1, F_to) || parse_function(p, v + 2, F_to));
}

/* "correcting a toll of 20,213", "the figure of 1,000 was mistaken": it is taken back. */
static bool taken_back(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    bool told = false;
    size_t far = p->language == LANGUAGE_FR ? 8 : 5;
    const struct sentence *s = &p->sentences[d->sentence];
    bool may = parse_sentence_in(s, SET_toll) || parse_sentence_in(s, SET_correcting);
    for (size_t k = i; may && k > d->clause_first && k + far > i; k--) {
        if (p->tokens[k - 1].type != TOKEN_WORD)
            break;
        told |= parse_in(p, k - 1, SET_toll);
        if (p->language == LANGUAGE_FR && k > d->clause_first + 1 && parse_in(p, k - 1, SET_toll) &&
            (parse_is(p, k - 2, ROLE_hint, HINT_former) || parse_is(p, k, ROLE_hint, HINT_former)))
            return true; /* "un précédent bilan faisait état de 17 morts" */
        if (parse_in(p, k - 1, SET_correcting) && !parse_function(p, i - 1, F_to))
            return true;
    }
    bool own = i > d->clause_first + 2u && parse_mark(p, i - 1, 's');
    size_t by = own ? i - 3 : i - 2;
    if (i > d->clause_first + 2u && (own || parse_function(p, i - 1, F_the)) &&
        parse_among(p, by, "replaces", "supersedes", "corrects"))
        return true; /* "The total replaces yesterday's 51,300", "It replaces the 512 of Monday" */
    if (i > d->clause_first + 2u && parse_function(p, i - 1, F_of) && parse_in(p, i - 2, SET_toll))
        for (size_t k = i - 2; k > d->clause_first && k + 6 > i; k--)
            if (parse_in(p, k - 1, SET_revises))
                return true; /* "has lowered its earlier count of 7,010 dead" */
    bool be = false;
    for (size_t k = d->q->last; told && k < d->q->last + 16u && k < d->clause_last; k++) {
        be |= parse_function(p, k, F_be);
        if (be && parse_in(p, k, SET_wrong))
            return true;
        if (be && parse_in(p, k, SET_revises) &&
            (parse_function(p, k + 1, F_to) || parse_function(p, k + 2, F_to)))
            return true; /* "The estimate of 43,000 has been revised down to 40,018" */
    }
    return false;
}

/* "cut its count of the dead to 3,958, from 11,300", "to 102 from 323": what the lower number
 * replaces. */
static bool lowered(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *b = k > 0 ? d - 1 : NULL;
    size_t o = d->q->outer_first; /* "to 3,958, from the 11,300 that it had reported" */
    o -= o > 2 && parse_function(p, o - 1, F_the) ? 1u : 0u;
    if (b == NULL || b->measure == NULL || b->sentence != d->sentence || !d->inherited || o < 2 ||
        !(parse_mark(p, o - 2, ',') || b->q->outer_last + 1u == o ||
          (b->q->unit_last > b->q->unit_first && b->q->unit_last + 1u == o)) ||
        !parse_function(p, b->q->outer_first - 1u, F_to))
        return false;
    size_t said = b->q->outer_first - 2u; /* "was revised to 145 from 132" */
    if (b->q->outer_last + 1u == o && parse_in(p, said, SET_revises) &&
        parse_function(p, said - 1, F_be))
        return true;
    if (number_double(b->q->value) >= number_double(d->q->value))
        return false;
    for (size_t j = b->q->outer_first; j > p->sentences[d->sentence].first + 1u; j--)
        if (parse_in(p, j - 1, SET_toll) &&
            (parse_in(p, j - 2, SET_revises) || (j > 2 && parse_in(p, j - 3, SET_revises)) ||
             (j > 3 && parse_in(p, j - 4, SET_revises))))
            return true; /* "lowered its death toll" */
    return false;
}

/* "down from an earlier count of 24", "from an initial estimate of 24": a count that the sentence
 * itself calls an old one. */
static bool earlier_count(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    if (i < d->clause_first + 5u || !parse_function(p, i - 1, F_of) ||
        !parse_in(p, i - 2, SET_toll) ||
        !parse_among(p, i - 3, "earlier", "previous", "initial", "preliminary", "original"))
        return false;
    return parse_function(p, i - 5, F_from) &&
           (parse_function(p, i - 4, F_a) || parse_function(p, i - 4, F_the) ||
            parse_function(p, i - 4, F_its));
}

#define RAISED_FAR 14 /* tokens from a sum to the one that it was raised to */

/* "a pledge of 2 million, raised on Sunday to 3 million", "the appeal of 20 million was raised to
 * 35 million": a sum that the next one takes the place of. "Gave 2 million and raised its pledge to
 * 3" are two sums. */
static bool raised_to(const struct parse *p, const struct draft *d)
{
    const struct quantity *next = d->q + 1, *end = p->quantities + p->n_quantities;
    while (next < end && next->dropped)
        next++; /* a date */
    if (d->q->form != QUANTITY_MONEY || next >= end || next->sentence != d->sentence ||
        next->form != QUANTITY_MONEY)
        return false;
    size_t i = d->q->outer_last, to = next->outer_first - 1u;
    if (!parse_function(p, to, F_to) || to > i + RAISED_FAR)
        return false;
    for (; i < to && !parse_function(p, i, F_and) && !parse_function(p, i, F_but); i++)
        if ((parse_in(p, i, SET_revises) || parse_in(p, i, SET_raises)) &&
            (parse_function(p, i - 1, F_be) || parse_mark(p, i - 1, ',') ||
             parse_among(p, i - 1, "later", "since", "then", "been")))
            return i + 1 == to || parse_function(p, i + 1, F_on) ||
                   parse_function(p, i + 1, F_in) || parse_one(p, i + 1, ROLE_timeword) ||
                   parse_one(p, i + 1, ROLE_day);
    return false;
}

/* "A report that gave 11,300 on Saturday was corrected a day later to 3,958": a count that the next
 * number of the sentence takes the place of. */
static bool put_right(const struct parse *p, const struct draft *d)
{
    const struct quantity *next = d->q + 1, *end = p->quantities + p->n_quantities;
    while (next < end && next->dropped)
        next++; /* a date */
    if (d->q->form != QUANTITY_COUNT || next >= end || next->sentence != d->sentence ||
        next->form != QUANTITY_COUNT || !parse_sentence_in(&p->sentences[d->sentence], SET_revises))
        return false;
    size_t i = d->q->outer_last, to = next->outer_first - 1u;
    if (!parse_function(p, to, F_to) || to > i + RAISED_FAR)
        return false;
    for (; i < to && p->tokens[i].type == TOKEN_WORD; i++)
        if (parse_function(p, i, F_be) &&
            (parse_among(p, i + 1, "corrected", "revised") ||
             (parse_among(p, i + 1, "later", "since", "soon", "then", "subsequently") &&
              parse_among(p, i + 2, "corrected", "revised"))))
            return true;
    return false;
}

/* "revised from A to B", "raised its pledge from A to B": A holds no longer. */
bool status_superseded(const struct drafts *all, size_t k)
{
    bool money = all->at[k].noun == NOUN_money; /* arrivals that increased were no mistake */
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->q->outer_first, to = d->q->outer_last;
    i -= i > s->first + 1u && parse_function(p, i - 1, F_the); /* "from the 11,300 of March" */
    if (taken_back(p, d) || earlier_count(p, d) || replaced_behind(p, d) || replaced_next(all, k) ||
        corrected_to(p, d) || draft_revised_from(p, d->q) || raised_to(p, d) || put_right(p, d))
        return true;
    bool from = i > s->first && (parse_function(p, i - 1, F_from) ||
                                 (p->language == LANGUAGE_FR && parse_function(p, i - 1, F_of)));
    if (!from)
        return false;
    if (k > 0 && i > s->first + 1u && parse_in(p, i - 2, SET_revises) &&
        all->at[k - 1].sentence == d->sentence && all->at[k - 1].measure != NULL && d->bare &&
        parse_function(p, i - 3, F_have))
        return true; /* "a forecast it has cut from 1.5 million" */
    if (d->q->form == QUANTITY_MONEY || d->q->unit_last > to)
        to = d->q->unit_last > to ? d->q->unit_last : to;
    if (k > 0 && i > s->first + 2u && all->at[k - 1].sentence == d->sentence &&
        all->at[k - 1].measure != NULL &&
        (parse_in(p, i - 2, SET_revises) || parse_in(p, i - 3, SET_revises)) && d->inherited &&
        !money)
        return true; /* "3,958 dead, a number revised down from 11,300" */
    if (lowered(all, k))
        return true;
    const struct entry *way = parse_match(p, to, ROLE_before, NULL);
    if (way != NULL && (way->value == HEDGE_increase || way->value == HEDGE_decrease))
        to++; /* "from 151 down to 39" */
    if (!parse_function(p, to, F_to))
        return false;
    for (size_t j = i - 1; j > s->first && j + 14 > i; j--)
        if (!(p->tokens[j - 1].flags & T_CAPITAL) &&
            (parse_in(p, j - 1, SET_revises) || (money && parse_in(p, j - 1, SET_raises))))
            return true;
    return false;
}
