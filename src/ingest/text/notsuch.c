/* notsuch.c - numbers of what no measure counts, whatever was told before: cases of a disease,
 * samples and incidents, and people who are counted because they fell ill or were asked. */
#include "draft.h"
#include "countable.h"

/* Does what number Q counts end in a word such as "cases"? */
static bool counts_cases(const struct parse *p, const struct quantity *q)
{
    for (size_t i = q->unit_first; i < q->unit_last; i++)
        if (parse_in(p, i, SET_cases))
            return true;
    return false;
}

/* "bringing the number of cases confirmed since March to 3,390": do the words from token FROM to TO
 * name cases, and nothing that is counted since? */
static bool cases_between(const struct parse *p, size_t from, size_t to)
{
    for (size_t i = to; i > from; i--) {
        if (parse_in(p, i - 1, SET_cases))
            return true;
        const struct entry *e = parse_match(p, i - 1, ROLE_noun, NULL);
        if (e != NULL && e->value != NOUN_other && e->value != NOUN_people)
            return false; /* "incidents affecting civilians" */
    }
    return false;
}

/* Does a verb behind number D say what befell those that it counts? */
static bool befell(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_last, start = i;
    if (parse_function(p, i, F_of))
        return true; /* "of them", "of whom" */
    while (i < start + 4 && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    return e != NULL && (e->value == VERB_die || e->value == VERB_injure || e->value == VERB_flee ||
                         e->value == VERB_vanish || e->value == VERB_displace ||
                         e->value == VERB_arrest || e->value == VERB_detain);
}

/* "78 cases have been reported: one in Camp 1E, six in Camp 1W", "35 new cases from Edo (12), Ondo
 * (12)": a number without a noun that goes on with cases. */
static bool of_cases(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    size_t end = q->outer_first;
    if (q->noun != TEXT_NOUN_COUNT || q->form != QUANTITY_COUNT || befell(p, d))
        return false;
    for (const struct quantity *o = q; o > p->quantities && o[-1].sentence == d->sentence; o--) {
        const struct quantity *b = o - 1;
        if (b->dropped || b->form == QUANTITY_ORDINAL || b->form == QUANTITY_PERCENT)
            continue;
        if (cases_between(p, b->outer_last, end) || counts_cases(p, b))
            return true;
        if (b->unit_last > b->unit_first || all->at[b - p->quantities].measure != NULL)
            return false;
        end = b->outer_first;
    }
    return cases_between(p, p->sentences[d->sentence].first, end);
}

/* "3,186 refugees, 1,687 of whom live in camps, have been confirmed as positive", "304 people were
 * in home-isolation": who fell ill. */
static bool are_ill(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    if (q->form != QUANTITY_COUNT || !draft_counts_people(d->noun) || d->noun == NOUN_dead ||
        d->noun == NOUN_troop)
        return false;
    size_t last = q->unit_last > q->last ? q->unit_last : q->last;
    for (size_t i = last; i < d->clause_last; i++) {
        if (!parse_in(p, i, SET_ill) ||
            (p->tokens[i + 1].type == TOKEN_WORD && p->tokens[i + 1].functions == 0))
            continue; /* "positive changes", "the isolation centre" */
        const struct token *b = &p->tokens[i - 1];
        if (i == last || parse_mark(p, i - 1, '-') || parse_function(p, i - 1, F_in) ||
            parse_function(p, i - 1, F_be) || parse_function(p, i - 1, F_have) ||
            (b->type == TOKEN_WORD && !parse_function(p, i - 1, F_and) &&
             p->text[p->tokens[i].end - 1] != 'd')) /* but "has killed 142 and infected 4,120" */
            return true;
    }
    return false;
}

/* "interviewed 345 IDPs", "of 500 households surveyed, 90 per cent": who was asked, and no count of
 * anyone. */
static bool were_asked(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first, end = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    end += parse_function(p, end, F_be);
    return d->q->form == QUANTITY_COUNT && draft_counts_people(d->noun) &&
           ((o > d->clause_first && parse_in(p, o - 1, SET_asked)) || parse_in(p, end, SET_asked));
}

bool countable_such(const struct drafts *all, size_t k)
{
    return !of_cases(all, k);
}

bool countable_people(const struct parse *p, const struct draft *d)
{
    return !are_ill(p, d) && !were_asked(p, d);
}
