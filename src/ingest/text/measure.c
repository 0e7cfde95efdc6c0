/* measure.c - what a number measures: its noun, the verb that governs it, and the rule of both. */
#include <string.h>

#include "draft.h"

static bool boundary(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (t->type == TOKEN_LINE)
        return true;
    return t->type == TOKEN_MARK && (t->mark == ';' || t->mark == '_' ||
                                     (t->mark == '.' && !parse_glued(p, i + 1)));
}

void draft_clause(const struct parse *p, const struct quantity *q, uint32_t *first, uint32_t *last)
{
    const struct sentence *s = &p->sentences[q->sentence];
    uint32_t a = q->first, b = q->last;
    while (a > s->first && !boundary(p, a - 1))
        a--;
    while (b < s->last && !boundary(p, b))
        b++;
    *first = a;
    *last = b;
}

/* How far the words at token I are from the number, in steps that cross marks and other numbers. */
static int distance(const struct parse *p, const struct quantity *q, size_t i)
{
    int cost = 0;
    size_t from = i < q->first ? i : q->last, to = i < q->first ? q->first : i;
    for (size_t k = from; k < to && cost < 60; k++) {
        const struct token *t = &p->tokens[k];
        if (t->type == TOKEN_MARK && t->mark == ',')
            cost += 4;
        else if (t->type == TOKEN_MARK && strchr(":()_", t->mark) != NULL)
            cost += 5;
        else if (t->type == TOKEN_MARK && t->mark == ';')
            cost += 12;
        else if (t->type == TOKEN_DIGITS)
            cost += 3;
        else if (parse_function(p, k, F_and) || parse_function(p, k, F_but) ||
                 parse_function(p, k, F_while) || parse_function(p, k, F_who))
            cost += parse_function(p, k, F_who) && i >= q->first ? 0 : 3;
        else if (t->type == TOKEN_WORD)
            cost += 1;
    }
    return cost;
}

static const struct measure_rule *rule_of(int noun, int verb)
{
    const struct measure_rule *r = &measure_rules[noun][verb];
    return r->measure != NULL ? r : NULL;
}

/* The verb that NOUN's rules know and that is nearest to the number. */
static int find_verb(const struct parse *p, const struct quantity *q, int noun, size_t first,
                     size_t last, struct draft *d)
{
    int best = 1000;
    for (size_t i = first; i < last; i++) {
        size_t n;
        if (i >= q->outer_first && i < q->last)
            continue;
        if (!parse_may(p, i, ROLE_verb))
            continue;
        const struct word *w = &words[p->tokens[i].word];
        for (size_t k = 0; k < w->n; k++) {
            const struct entry *e = &word_entries[w->first + k];
            if (e->role != ROLE_verb || !(e->language & p->language))
                continue;
            size_t m = 0;
            while (m < e->more && i + m + 1 < last && p->tokens[i + m + 1].word == e->next[m])
                m++;
            if (m < e->more || rule_of(noun, (int)e->value) == NULL)
                continue;
            n = m + 1;
            /* the number's own noun may be a verb's form too: "57 injured" */
            int cost = distance(p, q, i) - (int)(2 * m) + (i < q->first ? 1 : 0);
            if ((int)e->value == VERB_host || (int)e->value == VERB_register)
                cost += 2;
            if (cost < best) {
                best = cost;
                d->verb = (uint8_t)e->value;
                d->verb_first = (uint32_t)i;
                d->verb_last = (uint32_t)(i + n);
            }
        }
    }
    return best;
}

/* Is token I within another number or the noun phrase that it counts? */
static bool counted(const struct drafts *all, size_t i)
{
    for (size_t k = all->n; k > 0 && k + 4 > all->n; k--) {
        const struct quantity *q = all->at[k - 1].q;
        if (i >= q->outer_first && i < (q->unit_last > q->outer_last ? q->unit_last : q->outer_last))
            return true;
    }
    return false;
}

/* "Injured: 14,366", "Houses destroyed – 12": the label before the number as its noun. */
static bool noun_before(const struct drafts *all, const struct quantity *q, size_t first,
                        struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = q->outer_first, n;
    if (i == first)
        return false;
    bool label = parse_mark(p, i - 1, ':') || parse_mark(p, i - 1, '-') ||
                 parse_mark(p, i - 1, '_') || parse_mark(p, i - 1, '.') ||
                 parse_mark(p, i - 1, '(') || parse_mark(p, i - 1, ',');
    size_t stop = label ? i - 1 : i;
    bool found = false;
    uint8_t verb = VERB_none;
    for (size_t k = stop; k > first && k + 14 > stop; k--) {
        if (parse_mark(p, k - 1, ';') || counted(all, k - 1))
            break;
        const struct entry *e = parse_match(p, k - 1, ROLE_noun, &n);
        if (e != NULL && (int)e->value != NOUN_other && k - 1 + n <= stop) {
            d->noun = (uint8_t)e->value; /* the first of them is the head: "IDPs in sites" */
            d->noun_at = (uint32_t)(k - 1);
            found = true;
        }
        e = parse_match(p, k - 1, ROLE_verb, NULL);
        if (e != NULL && k - 1 == first)
            verb = (uint8_t)e->value;
    }
    if (!found && label && rule_of(NOUN_people, verb) != NULL) { /* "Crossed at Ras Ajdir: 2,485" */
        d->noun = NOUN_people;
        d->noun_at = (uint32_t)first;
        return true;
    }
    return found;
}

static bool same_block(const struct parse *p, uint32_t a, uint32_t b)
{
    return b - a <= 2 || p->sentences[a].paragraph == p->sentences[b].paragraph;
}

/* What an elliptic number counts: as the figure before it in the same paragraph or list. */
static bool inherit(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    for (size_t j = k; j > 0 && k - j < 6; j--) {
        const struct draft *before = &all->at[j - 1];
        if (!same_block(all->p, before->sentence, d->sentence))
            return false;
        if (before->measure == NULL || before->noun == NOUN_money)
            continue;
        d->noun = before->noun;
        d->verb = before->verb;
        d->measure = before->measure;
        d->kind = before->kind;
        d->unit = before->unit;
        d->inherited = true;
        return true;
    }
    return false;
}

/* A number without a noun that may stand for one told before: "94,081 of them", "30,513 in Sri
 * Lanka", "Germany: more than 4,500". */
static bool elliptic(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->outer_last;
    if (q->form != QUANTITY_COUNT || q->attached)
        return false;
    double v = number_double(q->value);
    if (i < s->last && parse_mark(p, i, ',') && q->outer_first > s->first &&
        parse_mark(p, q->outer_first - 1, ',') && q->qualifier == QUALIFIER_EXACT && v < 110)
        return false; /* ", 61," is an age */
    if (q->outer_first > s->first && parse_mark(p, q->outer_first - 1, ',') && v < 110 &&
        (i >= s->last || parse_mark(p, i, '.')) && q->outer_first > s->first + 1 &&
        (p->tokens[q->outer_first - 2].flags & T_CAPITAL))
        return false;
    if (i >= s->last || p->tokens[i].type != TOKEN_WORD)
        return true;
    return q->unit_first == q->unit_last || q->unit_first > i;
}

/* "9 in 10", "seven in ten", "1 for every 5": a ratio counts nothing. */
static bool ratio(const struct parse *p, size_t k)
{
    const struct quantity *q = &p->quantities[k];
    for (int side = -1; side <= 1; side += 2) {
        if ((side < 0 && k == 0) || (side > 0 && k + 1 >= p->n_quantities))
            continue;
        const struct quantity *o = &p->quantities[k + (size_t)side];
        const struct quantity *a = side < 0 ? o : q, *b = side < 0 ? q : o;
        if (a->sentence != b->sentence || b->first < a->last || b->first > a->last + 3)
            continue;
        size_t i = a->last;
        bool link = parse_function(p, i, F_in) || parse_function(p, i, F_outof) ||
                    parse_function(p, i, F_of) || parse_function(p, i, F_per) ||
                    (parse_function(p, i, F_for) && parse_function(p, i + 1, F_per)) ||
                    (parse_function(p, i, F_out) && parse_function(p, i + 1, F_of)) ||
                    (parse_function(p, i, F_to) && parse_function(p, i + 1, F_per));
        if (link && b->first <= i + 2 && number_double(a->value) < number_double(b->value) &&
            number_double(b->value) <= 100)
            return true;
    }
    return false;
}

/* "a family of five", "a crew of 5,300", "a group of 20": no count of what was done to them. */
static bool size_of_group(const struct parse *p, const struct quantity *q)
{
    static const char *const groups[] = {"family", "crew", "team", "group", "staff", "side", "party"};
    size_t i = q->outer_first;
    if (i < p->sentences[q->sentence].first + 2 || !parse_function(p, i - 1, F_of))
        return false;
    const struct token *t = &p->tokens[i - 2];
    for (size_t k = 0; k < sizeof groups / sizeof *groups; k++)
        if (t->end - t->start == strlen(groups[k]) &&
            memcmp(p->text + t->start, groups[k], strlen(groups[k])) == 0)
            return true;
    return false;
}

int draft_measure(struct drafts *all, size_t k)
{
    struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[q->sentence];
    d->noun = q->noun;
    d->noun_at = q->head;
    d->verb = VERB_none;
    draft_clause(p, q, &d->clause_first, &d->clause_last);
    if (q->form != QUANTITY_COUNT && q->form != QUANTITY_MONEY && q->form != QUANTITY_MEASURE &&
        q->form != QUANTITY_NONE)
        return -1;
    if (ratio(p, k) || size_of_group(p, q))
        return -1;
    if (q->form == QUANTITY_NONE && (d->noun == TEXT_NOUN_COUNT || d->noun == NOUN_other))
        return -1;
    if (d->noun == NOUN_other || (q->form == QUANTITY_MEASURE && d->noun == TEXT_NOUN_COUNT))
        return -1;
    if (d->noun == TEXT_NOUN_COUNT) {
        d->bare = true;
        if (!elliptic(p, q))
            return -1;
        if (!noun_before(all, q, d->clause_first, d) && !inherit(all, k))
            return -1;
    }
    int cost = find_verb(p, q, d->noun, d->clause_first, d->clause_last, d);
    const struct draft *before = k > 0 ? &all->at[k - 1] : NULL;
    if (cost > 24 && before != NULL && before->measure != NULL && before->noun == d->noun &&
        before->sentence == d->sentence) {
        d->verb = before->verb;
        d->measure = before->measure;
        d->kind = before->kind;
        return 0;
    }
    if (cost > 24) {
        cost = find_verb(p, q, d->noun, s->first, s->last, d);
        if (cost > 30) {
            d->verb = d->inherited ? d->verb : VERB_none;
            d->verb_first = d->verb_last = 0;
        }
    }
    const struct measure_rule *r = rule_of(d->noun, d->verb);
    const struct measure_rule *plain = rule_of(d->noun, VERB_none);
    if (plain != NULL && cost > 9)
        r = plain;
    if (r == NULL)
        return d->measure != NULL ? 0 : -1;
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    if (d->noun == NOUN_household)
        d->unit = "households";
    return 0;
}
