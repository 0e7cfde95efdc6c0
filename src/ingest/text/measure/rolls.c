/* rolls.c - rolls of names and numbers that a heading within the line leads: "In the camps. Brazda:
 * 29,300. Cegrane: 32,700", "1. POPULATION. BENACO 274,500, LUMASI 38,900". */
#include "../figure/draft.h"
#include "../figure/told.h"
#include "counts.h"
#include "rolls.h"

#define HEADING_WORDS 4
#define NAME_WORDS 5 /* tokens of a name, with what parts it from its number */

/* Does a name, and nothing else, stand between the head of the sentence and number D? */
static bool behind_name(const struct parse *p, const struct draft *d)
{
    size_t first = p->sentences[d->sentence].first, i = d->q->outer_first;
    if (i <= first || i > first + NAME_WORDS || d->q->form != QUANTITY_COUNT)
        return false;
    for (size_t k = first; k < i; k++)
        if (!(p->tokens[k].flags & T_CAPITAL) &&
            !(k > first && k + 1 == i &&
              (parse_mark(p, k, ':') || parse_mark(p, k, '-') ||
               p->tokens[k].type == TOKEN_DIGITS)))
            return false;
    return p->tokens[first].type == TOKEN_WORD;
}

bool rolls_open(const struct parse *p, const struct draft *d)
{
    if (d->sentence == 0 || !behind_name(p, d))
        return false;
    const struct sentence *s = &p->sentences[d->sentence], *h = s - 1;
    return h->paragraph == s->paragraph && !h->numeric &&
           h->last <= h->first + HEADING_WORDS + 1u && parse_mark(p, h->last - 1, '.') &&
           told_begins_line(p, d->sentence - 1);
}

/* Does the text tell of people who had to leave their homes? */
static bool of_camps(const struct drafts *all)
{
    const struct parse *p = all->p;
    return all->of_refugees || parse_next(p, 0, p->n_tokens, TRAIT_displaced) < p->n_tokens;
}

bool rolls_people(const struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    const struct sentence *h = &p->sentences[d->sentence - 1], *s = h + 1;
    bool roll = false;
    bool camps = of_camps(all);
    for (size_t i = h->first; i < h->last; i++)
        roll |=
            parse_among(p, i, "population", "populations", "headcount", "inhabitants", "residents");
    for (size_t i = s->first; roll && !camps && i < s->last; i++)
        camps = parse_is(p, i, ROLE_noun, NOUN_site);
    if (!roll || !camps)
        return false; /* towns have a population, too */
    d->noun = all->of_refugees ? NOUN_refugee : NOUN_people;
    d->verb = all->of_refugees ? VERB_none : VERB_shelter;
    d->under = d->sentence;
    return true;
}

/* "count of 10 May": does the label before token COLON tell of a count of heads? */
static bool counts_heads(const struct parse *p, size_t first, size_t colon)
{
    for (size_t i = first; i < colon; i++)
        if (parse_among(p, i, "count", "headcount", "census", "population"))
            return true;
    return false;
}

bool rolls_named(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t colon = label_of_list(p, d->q);
    if (colon == 0)
        return false;
    struct draft label = *d;
    enum label found = draft_label(all, k, &label);
    bool people = label.noun == NOUN_people || label.noun == NOUN_household;
    if (found == LABEL_NOUN && !people && label.noun != NOUN_site && label.noun != NOUN_hall &&
        draft_rule(label.noun, VERB_none) != NULL) {
        d->unit = d->noun == NOUN_household ? "households" : d->unit;
        d->noun = label.noun;
        return true;
    }
    if (!counts_heads(p, p->sentences[d->sentence].first, colon) || !of_camps(all))
        return false;
    d->noun = all->of_refugees ? NOUN_refugee : NOUN_people;
    d->verb = all->of_refugees ? VERB_none : VERB_shelter;
    d->bare = true;
    return true;
}
