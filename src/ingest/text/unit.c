/* unit.c - the noun phrase behind (or before) each number: what it counts. */
#include <string.h>

#include "parse.h"

static bool is_word(const struct parse *p, size_t i, size_t end)
{
    return i < end && p->tokens[i].type == TOKEN_WORD;
}

/* Words that end a noun phrase: prepositions, verbs of being, conjunctions. */
static bool closes(const struct parse *p, size_t i)
{
    static const uint64_t closing = 1ull << ROLE_function | 1ull << ROLE_say | 1ull << ROLE_modal;
    uint64_t roles = words[p->tokens[i].word].own;
    if ((roles & (1ull << ROLE_noun | 1ull << ROLE_adjective)) ||
        parse_match(p, i, ROLE_noun, NULL) != NULL)
        return false;
    return (roles & closing) != 0 || parse_match(p, i, ROLE_verb, NULL) != NULL;
}

/* Between the number and its noun: "of", "the", "more", "or so". */
static size_t skip_links(const struct parse *p, size_t i, size_t end)
{
    for (int k = 0; k < 4 && i < end; k++) {
        size_t n;
        if (parse_mark(p, i, '"') || (parse_mark(p, i, '-') && parse_glued(p, i)))
            i++;
        else if (parse_function(p, i, F_all) || parse_function(p, i, F_total) ||
                 parse_function(p, i, F_of) || parse_function(p, i, F_the) ||
                 parse_function(p, i, F_its) || parse_function(p, i, F_more) ||
                 parse_function(p, i, F_another))
            i++;
        else if (parse_function(p, i, F_they) && k > 0) /* "of these children" */
            i++;
        else if (parse_function(p, i, F_or) && parse_match(p, i, ROLE_after, &n) != NULL)
            i += n;
        else
            break;
    }
    return i;
}

/* The noun phrase that starts at token I; its end, and the head among its words. */
static void phrase_at(struct parse *p, struct quantity *q, size_t i, size_t end)
{
    size_t first = i, last = i, n;
    uint8_t general = TEXT_NOUN_COUNT;
    while (is_word(p, i, end) || (i > first && i < end && p->tokens[i].type == TOKEN_MARK &&
                                  strchr("-/'s", p->tokens[i].mark) && parse_glued(p, i))) {
        if (p->tokens[i].type == TOKEN_MARK && p->tokens[i].mark == '-' && i + 1 < end &&
            p->tokens[i + 1].type == TOKEN_DIGITS && parse_glued(p, i + 1)) {
            i += 2; /* "C-130" */
            last = i;
            continue;
        }
        const struct entry *e = parse_match(p, i, ROLE_noun, &n);
        if (e != NULL && i + n <= end) {
            uint8_t noun = (uint8_t)e->value;
            bool weak = noun == NOUN_people || noun == NOUN_household;
            if (weak && q->noun != TEXT_NOUN_COUNT && q->noun != NOUN_people) {
                general = q->noun; /* "refugee children": the closer word says more */
            } else {
                q->noun = noun;
                general = TEXT_NOUN_COUNT;
            }
            q->head = (uint32_t)i;
            i += n;
            last = i;
            continue;
        }
        if (q->head != UINT32_MAX && p->tokens[i].type == TOKEN_WORD && p->tokens[i].word != 0 &&
            !parse_one(p, i, ROLE_adjective))
            break;
        if (closes(p, i) || parse_one(p, i, ROLE_weekday) || parse_one(p, i, ROLE_month) ||
            parse_one(p, i, ROLE_day) || i >= first + 10)
            break;
        if (q->head != UINT32_MAX && (p->tokens[i].flags & T_CAPITAL))
            break;
        i++;
        last = i;
    }
    if (general != TEXT_NOUN_COUNT)
        q->noun = general;
    if (last > first) {
        q->unit_first = (uint32_t)first;
        q->unit_last = (uint32_t)last;
        if (q->head == UINT32_MAX)
            q->head = (uint32_t)last - 1;
    }
}

static void find_unit(struct parse *p, struct quantity *q, size_t end)
{
    size_t i = q->outer_last;
    if (q->form == QUANTITY_MONEY || q->form == QUANTITY_MEASURE) {
        q->noun =
            q->form == QUANTITY_MONEY ? NOUN_money
            : q->physical == UNIT_tonne || q->physical == UNIT_pound || q->physical == UNIT_kilogram
                ? NOUN_weight
                : TEXT_NOUN_COUNT;
        return;
    }
    if (parse_mark(p, i, '(')) { /* "447 (57.8%) LGAs" */
        size_t k = i + 1;
        while (k < end && k < i + 8 && !parse_mark(p, k, ')'))
            k++;
        bool aside = p->tokens[i + 1].type == TOKEN_DIGITS || k <= i + 2; /* "(rounded)" */
        if (k < end && parse_mark(p, k, ')') && k <= i + 5 && is_word(p, k + 1, end) &&
            !closes(p, k + 1) && aside)
            i = k + 1;
    }
    size_t from = i;
    i = skip_links(p, i, end);
    if (is_word(p, i, end))
        phrase_at(p, q, i, end);
    if (q->form == QUANTITY_PERCENT && !parse_function(p, from, F_of) &&
        !parse_function(p, from, F_all) && q->noun == TEXT_NOUN_COUNT)
        q->unit_last = q->unit_first; /* "a 5 per cent drop" */
}

/* ---- the unit as shown, where it stands elsewhere ---- */

static bool show_range(struct quantity *q, size_t first, size_t last)
{
    q->shown_first = (uint32_t)first;
    q->shown_last = (uint32_t)last;
    return last > first;
}

/* "8,653 were arrivals", "194,000 are women". */
static bool show_predicate(const struct parse *p, struct quantity *q, size_t end)
{
    size_t i = q->outer_last, n, start = i;
    while (i < end && i < start + 3 && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    if (i == start)
        return false;
    for (size_t k = i; k < i + 3 && is_word(p, k, end); k++)
        if (parse_match(p, k, ROLE_noun, &n) != NULL)
            return show_range(q, i, k + n);
    return false;
}

/* "girls: 59,510", "Rice: increased by 12%": what stands before a colon. */
static bool show_label(const struct parse *p, struct quantity *q, size_t first)
{
    size_t i = q->outer_first, colon = 0;
    for (size_t k = i; k > first && k + 5 > i; k--)
        if (parse_mark(p, k - 1, ':'))
            colon = k;
    if (colon == 0)
        return false;
    size_t last = colon - 1, a = last;
    while (a > first && last - a < 6 && is_word(p, a - 1, last) && !closes(p, a - 1))
        a--;
    return show_range(q, a, last);
}

/* "the prevalence of malnutrition increased from 19 percent": the subject of a change. */
static bool show_subject(const struct parse *p, struct quantity *q, size_t first)
{
    size_t verb = 0, n;
    for (size_t k = q->outer_first; k > first && k + 8 > q->outer_first; k--) {
        const struct entry *e = parse_match(p, k - 1, ROLE_before, &n);
        if (p->tokens[k - 1].type == TOKEN_MARK && p->tokens[k - 1].mark != '-')
            break;
        if ((e != NULL && (e->value == HEDGE_increase || e->value == HEDGE_decrease)) ||
            parse_function(p, k - 1, F_be))
            verb = k - 1;
    }
    if (verb <= first)
        return false;
    size_t a = verb;
    while (a > first && verb - a < 10 && p->tokens[a - 1].type != TOKEN_LINE &&
           !(p->tokens[a - 1].type == TOKEN_MARK && p->tokens[a - 1].mark != '-') &&
           !parse_function(p, a - 1, F_while) && !parse_function(p, a - 1, F_and))
        a--;
    return show_range(q, a, verb);
}

/* "some students (15%)", "IDPs (1,483,566)": what stands before the bracket. */
static bool show_bracket(const struct parse *p, struct quantity *q, size_t first)
{
    size_t open = q->outer_first;
    if (open < first + 2 || !parse_mark(p, open - 1, '('))
        return false;
    size_t last = open - 1, a = last;
    bool small = false;
    while (a > first && last - a < 5 && is_word(p, a - 1, last) && !closes(p, a - 1)) {
        a--;
        small |= !(p->tokens[a].flags & T_CAPITAL) || parse_one(p, a, ROLE_noun);
    }
    return small && show_range(q, a, last);
}

/* "high proportion (87.6%) of students" */
static bool show_behind_bracket(const struct parse *p, struct quantity *q, size_t end)
{
    size_t i = q->outer_last, last;
    if (!parse_mark(p, i, ')') || !parse_function(p, i + 1, F_of))
        return false;
    for (i += 2, last = i; last < end && last < i + 4 && is_word(p, last, end) && !closes(p, last);)
        last++;
    return show_range(q, i, last);
}

static bool show_other(struct parse *p, struct quantity *q, const struct quantity *o)
{
    bool same = (q->form == QUANTITY_PERCENT) == (o->form == QUANTITY_PERCENT) ||
                q->form == QUANTITY_FRACTION || q->form == QUANTITY_PERCENT;
    if (o->dropped || !same || o->form == QUANTITY_MONEY || o->form == QUANTITY_MEASURE ||
        o->shown_first == o->shown_last)
        return false;
    (void)p;
    return show_range(q, o->shown_first, o->shown_last);
}

static void show_unit(struct parse *p, size_t k)
{
    struct quantity *q = &p->quantities[k];
    const struct sentence *s = &p->sentences[q->sentence];
    if (show_range(q, q->unit_first, q->unit_last))
        return;
    if (q->form == QUANTITY_MONEY) {
        size_t n;
        if (parse_match_back(p, s->first, q->first, ROLE_currency, &n) != NULL)
            show_range(q, q->first - n, q->first);
        return;
    }
    struct quantity *next = k + 1 < p->n_quantities ? &p->quantities[k + 1] : NULL;
    bool beside = next != NULL && next->sentence == q->sentence && next->first <= q->last + 3u;
    if (beside && next->unit_last > next->unit_first &&
        next->form == q->form) { /* "18 of 27 LGAs" */
        show_range(q, next->unit_first, next->unit_last);
        return;
    }
    if (show_behind_bracket(p, q, s->last) || show_bracket(p, q, s->first) ||
        show_predicate(p, q, s->last) || show_label(p, q, s->first) ||
        (q->form == QUANTITY_PERCENT && show_subject(p, q, s->first)))
        return;
    for (size_t j = k; j > 0 && k - j < 6; j--) {
        const struct quantity *o = &p->quantities[j - 1];
        bool percents = q->form == QUANTITY_PERCENT && o->form == QUANTITY_PERCENT;
        if (q->sentence - o->sentence > (percents ? 0 : 1) ||
            (q->form == QUANTITY_PERCENT && !percents))
            return;
        if (show_other(p, q, o))
            return;
    }
}

void parse_units(struct parse *p)
{
    for (size_t k = 0; k < p->n_quantities; k++) {
        struct quantity *q = &p->quantities[k];
        if (q->dropped)
            continue;
        size_t end = p->sentences[q->sentence].last;
        if (k + 1 < p->n_quantities && p->quantities[k + 1].sentence == q->sentence &&
            p->quantities[k + 1].outer_first < end && !p->quantities[k + 1].dropped &&
            p->quantities[k + 1].form != QUANTITY_PERCENT)
            end = p->quantities[k + 1].outer_first;
        find_unit(p, q, end);
    }
    for (size_t k = 0; k < p->n_quantities; k++)
        if (!p->quantities[k].dropped)
            show_unit(p, k);
}
