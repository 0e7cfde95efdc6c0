/* shown.c - the unit of a number as it is shown: its own noun phrase, or the words elsewhere that
 * say what is counted: a subject, a label, a bracket, the number before it. */
#include <string.h>

#include "../figure/draft.h"

static bool is_word(const struct parse *p, size_t i, size_t end)
{
    return i < end && p->tokens[i].type == TOKEN_WORD;
}

static bool show_range(struct quantity *q, size_t first, size_t last)
{
    q->shown_first = (uint32_t)first;
    q->shown_last = (uint32_t)last;
    return last > first;
}

static bool ends_with(const struct parse *p, size_t i, const char *end)
{
    const struct token *t = &p->tokens[i];
    size_t n = strlen(end);
    return t->end - t->start > n && memcmp(p->text + t->end - n, end, n) == 0;
}

/* The noun phrase that starts at token I: its end. */
static size_t phrase_end(const struct parse *p, size_t i, size_t end, size_t most)
{
    size_t last = i;
    while (last < end && last < i + most &&
           (is_word(p, last, end) ? !unit_closes(p, last)
                                  : last > i && parse_glued(p, last) && parse_mark(p, last, '-')))
        last++;
    return last;
}

/* "two provisions of food baskets": what the head consists of, behind "of" at token I, belongs to
 * the unit. */
static size_t over_of(const struct parse *p, size_t i, size_t end)
{
    if (!is_word(p, i + 1, end) || (p->tokens[i + 1].flags & T_CAPITAL))
        return i;
    size_t last = phrase_end(p, i + 1, end, 4);
    return last > i + 1 ? last : i;
}

/* "8,653 were arrivals", "194,000 are women", but not "26 are hosting displaced people". */
static bool show_predicate(const struct parse *p, struct quantity *q, size_t end)
{
    size_t i = q->outer_last, n, start = i;
    while (i < end && i < start + 3 && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    if (i == start || !parse_function(p, i - 1, F_be))
        return false;
    for (size_t k = i; k < i + 3 && is_word(p, k, end); k++) {
        if (parse_match(p, k, ROLE_noun, &n) != NULL)
            return show_range(q, i, k + n);
        if (ends_with(p, k, "ing") || parse_match(p, k, ROLE_verb, NULL) != NULL)
            return false;
    }
    return false;
}

/* What stands before the colon at token COLON, back to FIRST. */
static bool show_before_colon(const struct parse *p, struct quantity *q, size_t first, size_t colon)
{
    size_t a = colon;
    while (a > first && colon - a < 6 && is_word(p, a - 1, colon) && !unit_closes(p, a - 1))
        a--;
    return !parse_one(p, a, ROLE_day) && show_range(q, a, colon);
}

/* "girls: 59,510", "Rice: increased by 12%", "Salt: no change (0%)". */
static bool show_label(const struct parse *p, struct quantity *q, size_t first)
{
    size_t i = q->outer_first, colon = SIZE_MAX;
    for (size_t k = i; k > first && k + 5 > i; k--)
        if (p->tokens[k - 1].mark == ':')
            colon = k - 1;
    return colon != SIZE_MAX && show_before_colon(p, q, first, colon);
}

static bool changes(const struct parse *p, size_t i)
{
    const struct entry *e = parse_match(p, i, ROLE_before, NULL);
    return e != NULL && (e->value == HEDGE_increase || e->value == HEDGE_decrease);
}

/* The first words of the stretch that ends at token LAST: its subject. */
static bool show_first(const struct parse *p, struct quantity *q, size_t first, size_t last)
{
    size_t a = last;
    while (a > first && last - a < 12 && p->tokens[a - 1].type != TOKEN_LINE &&
           !parse_mark(p, a - 1, ',') && !parse_mark(p, a - 1, ';'))
        a--;
    while (a < last && (parse_function(p, a, F_the) || parse_function(p, a, F_and)))
        a++;
    size_t b = a;
    while (b < last && b < a + 4 && is_word(p, b, last) && !parse_match(p, b, ROLE_verb, NULL) &&
           !parse_function(p, b, F_be) && !parse_function(p, b, F_have))
        b++;
    return show_range(q, a, b);
}

/* "the prevalence of malnutrition increased from 19 percent", "food imports (without cereals) fell
 * by 18 percent": the subject of a change; "output stays low, down 10 percent" has it before. */
static bool show_subject(const struct parse *p, struct quantity *q, size_t first)
{
    size_t verb = SIZE_MAX, i = q->outer_first;
    if (i >= first + 2 && changes(p, i - 1) && parse_mark(p, i - 2, ',') && i > first + 3)
        return show_first(p, q, first, i - 2);
    for (size_t k = i; k > first && k + 8 > i; k--) {
        if (p->tokens[k - 1].type == TOKEN_MARK && p->tokens[k - 1].mark != '-')
            break;
        if (changes(p, k - 1) || parse_function(p, k - 1, F_be))
            verb = k - 1;
    }
    if (verb == SIZE_MAX || verb <= first)
        return false;
    size_t a = verb;
    bool inside = false; /* of a bracket */
    while (a > first && verb - a < 10 && p->tokens[a - 1].type != TOKEN_LINE &&
           !parse_function(p, a - 1, F_while) && !parse_function(p, a - 1, F_and)) {
        const struct token *t = &p->tokens[a - 1];
        if (t->type == TOKEN_MARK && strchr("()", t->mark) != NULL)
            inside = t->mark == ')';
        else if (t->type == TOKEN_MARK && t->mark != '-' && !inside)
            break;
        a--;
    }
    return show_range(q, a, verb);
}

/* "the total number of mines removed is 200 thousand", "the number of cases remains forty-nine". */
static bool show_number_of(const struct parse *p, struct quantity *q, size_t first)
{
    static const char *const counts[] = {"number", "numbers", "total", "toll", "count", NULL};
    size_t i = q->outer_first;
    if (i <= first + 3 || !is_word(p, i - 1, i) || p->tokens[i - 1].type != TOKEN_WORD)
        return false;
    bool predicate = parse_function(p, i - 1, F_be) || parse_function(p, i - 1, F_to) ||
                     parse_function(p, i - 1, F_at) ||
                     parse_match(p, i - 1, ROLE_verb, NULL) != NULL || changes(p, i - 1);
    for (size_t k = i; predicate && k > first + 2 && k + 24 > i; k--) {
        if (parse_mark(p, k - 1, ';') || parse_mark(p, k - 1, ':'))
            return false;
        if (!parse_function(p, k - 1, F_of) || !parse_spelled(p, k - 2, counts))
            continue;
        size_t last = phrase_end(p, k, i, 5);
        return show_range(q, k, last);
    }
    return false;
}

/* "Most children received consultations for malaria (37%)": the subject that shares are of. */
static bool show_sharing_subject(const struct parse *p, struct quantity *q, size_t first)
{
    static const char *const parts[] = {"most", "many", "some", "few", "several", NULL};
    size_t n, last = first;
    if (!parse_spelled(p, first, parts))
        return false;
    for (size_t k = first + 1; k < first + 6 && k < q->first; k++) {
        if (parse_match(p, k, ROLE_noun, &n) != NULL)
            last = k + n;
        else if (!parse_function(p, k, F_and) && !parse_one(p, k, ROLE_adjective))
            break;
    }
    return show_range(q, first + 1, last > first ? last : first + 1);
}

/* "some students (15%)", "IDPs (1,483,566)": what stands before the bracket. */
static bool show_bracket(const struct parse *p, struct quantity *q, size_t first)
{
    size_t open = q->outer_first;
    if (open < first + 2 || !parse_mark(p, open - 1, '('))
        return false;
    size_t last = open - 1, a = last;
    bool small = false, noun = false;
    while (a > first && last - a < 5 && is_word(p, a - 1, last) && !unit_closes(p, a - 1)) {
        a--;
        small |= !(p->tokens[a].flags & T_CAPITAL) || parse_one(p, a, ROLE_noun);
        noun |= parse_one(p, a, ROLE_noun);
    }
    if (q->form == QUANTITY_PERCENT && !noun) {
        if (parse_reads(p, last - 1, "change") || changes(p, a))
            return show_label(p, q, first);
        if (show_sharing_subject(p, q, first))
            return true;
    }
    return small && show_range(q, a, last);
}

/* "high proportion (87.6%) of students" */
static bool show_behind_bracket(const struct parse *p, struct quantity *q, size_t end)
{
    size_t i = q->outer_last;
    if (!parse_mark(p, i, ')') || !parse_function(p, i + 1, F_of))
        return false;
    return show_range(q, i + 2, phrase_end(p, i + 2, end, 4));
}

/* Behind a percentage: "100 per cent in urban communities", "a 9 percent increase in coverage",
 * "a 28 percent month-on-month increase". */
static bool show_behind_percent(const struct parse *p, struct quantity *q, size_t end)
{
    size_t i = q->outer_last, n;
    if ((parse_function(p, i, F_in) || parse_function(p, i, F_between)) && is_word(p, i + 1, end) &&
        !(p->tokens[i + 1].flags & T_CAPITAL) && parse_match(p, i + 1, ROLE_timeword, &n) == NULL &&
        !parse_function(p, i + 1, F_the)) {
        size_t last = phrase_end(p, i + 1, end, 3);
        return last > i + 1 && show_range(q, i + 1, last);
    }
    size_t k = i;
    while (k < end && k < i + 6 && !changes(p, k) &&
           (is_word(p, k, end) ? !unit_closes(p, k) : parse_mark(p, k, '-')))
        k++;
    if (k >= end || !changes(p, k))
        return false;
    bool of = parse_function(p, k + 1, F_in) || parse_function(p, k + 1, F_of) ||
              parse_function(p, k + 1, F_on);
    bool word = is_word(p, k + 1, end) && p->tokens[k + 1].word == 0;
    if (k == i && !of && !word)
        return false;
    return show_range(q, i, of ? phrase_end(p, k + 2, end, 3) : k + 1 + word);
}

/* What earlier number O counts, for Q that names nothing. */
static bool show_other(struct quantity *q, const struct quantity *o)
{
    bool same = (q->form == QUANTITY_PERCENT) == (o->form == QUANTITY_PERCENT) ||
                q->form == QUANTITY_FRACTION || q->form == QUANTITY_PERCENT;
    if (!same || o->form == QUANTITY_MONEY || o->form == QUANTITY_MEASURE ||
        o->shown_first == o->shown_last)
        return false;
    return show_range(q, o->shown_first, o->shown_last);
}

/* Is percentage Q the subject of a verb: "14% said", "another 7% also lack"? */
static bool percent_acts(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_last;
    for (int k = 0; k < 2 && i < p->n_tokens; k++, i++) {
        if (p->tokens[i].type != TOKEN_WORD)
            return false;
        if (parse_match(p, i, ROLE_say, NULL) != NULL ||
            parse_match(p, i, ROLE_verb, NULL) != NULL || ends_with(p, i, "ed"))
            return true;
    }
    size_t a = q->outer_first;
    return a > 0 && parse_function(p, a - 1, F_another) && p->tokens[q->outer_last].word == 0;
}

static bool show_earlier(struct parse *p, size_t k)
{
    struct quantity *q = &p->quantities[k];
    bool percent = q->form == QUANTITY_PERCENT;
    for (size_t j = k; j > 0 && k - j < 6; j--) {
        const struct quantity *o = &p->quantities[j - 1];
        if (o->dropped || o->form == QUANTITY_NONE)
            continue;
        bool percents = percent && o->form == QUANTITY_PERCENT;
        if (q->sentence - o->sentence > (percents && !percent_acts(p, q) ? 0 : 1) ||
            (percent && !percents))
            return false;
        if (show_other(q, o))
            return true;
    }
    return false;
}

/* "18 of 27 LGAs", "three or four camps": the number beside it bears the unit. */
static bool show_beside(const struct parse *p, struct quantity *q, const struct quantity *next)
{
    if (next->sentence != q->sentence || next->first > q->last + 3u ||
        next->unit_last <= next->unit_first || next->form != q->form)
        return false;
    for (size_t i = q->last; i < next->outer_first; i++)
        if (parse_function(p, i, F_be) || parse_one(p, i, ROLE_noun))
            return false;
    return show_range(q, next->unit_first, next->unit_last);
}

/* The money of sum K: its sign or name, or that of the list that it stands in. */
static void show_money(struct parse *p, size_t k)
{
    struct quantity *q = &p->quantities[k];
    const struct quantity *a = k > 0 ? q - 1 : NULL, *b = q + 1;
    size_t n;
    if (parse_match_back(p, p->sentences[q->sentence].first, q->first, ROLE_currency, &n) != NULL)
        show_range(q, q->first - n, q->first);
    else if (a != NULL && a->sentence == q->sentence && a->form == QUANTITY_MONEY)
        show_range(q, a->shown_first, a->shown_last);
    else if (k + 1 < p->n_quantities && b->sentence == q->sentence && b->form == QUANTITY_MONEY)
        show_range(q, b->unit_first, b->unit_last);
}

/* What is counted, told elsewhere than behind the number. */
static void show_apart(struct parse *p, size_t k)
{
    struct quantity *q = &p->quantities[k];
    const struct sentence *s = &p->sentences[q->sentence];
    bool percent = q->form == QUANTITY_PERCENT;
    if ((k + 1 < p->n_quantities && show_beside(p, q, q + 1)) ||
        show_behind_bracket(p, q, s->last) || show_bracket(p, q, s->first) ||
        show_predicate(p, q, s->last) || (!percent && show_number_of(p, q, s->first)) ||
        show_label(p, q, s->first) || (percent && show_behind_percent(p, q, s->last)) ||
        (percent && show_subject(p, q, s->first)))
        return;
    show_earlier(p, k);
}

void unit_show(struct parse *p, size_t k)
{
    struct quantity *q = &p->quantities[k];
    if (!show_range(q, q->unit_first, q->unit_last)) {
        if (q->form == QUANTITY_MONEY)
            show_money(p, k);
        else
            show_apart(p, k);
    } else if (q->form == QUANTITY_COUNT && parse_function(p, q->unit_last, F_of)) {
        q->shown_last = (uint32_t)over_of(p, q->shown_last, p->sentences[q->sentence].last);
    }
}
