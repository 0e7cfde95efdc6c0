/* scales.c - the scale that a title, a label or a caption tells for the numbers under or behind it:
 * "Affected (lakh)", "People in need (thousands): 125". */
#include <math.h>
#include <string.h>

#include "table.h"

#define CAPTIONS_UP 3   /* sentences */
#define SCALED_MOST 3e8 /* of people: more is no scale that was meant */

bool title_noughts(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return t->type == TOKEN_DIGITS && t->end - t->start == 3 &&
           memcmp(p->text + t->start, "000", 3) == 0;
}

bool title_scaled(const struct parse *p, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (parse_may(p, i, ROLE_scale) || title_noughts(p, i) ||
            parse_either(p, i, "thousands", "millions"))
            return true;
    return false;
}

/* "IDPs by state (in thousands)", "USD million": does a line right over the titles in sentence S,
 * that tells no number, tell a scale? */
static bool caption_scaled(const struct parse *p, uint32_t s)
{
    for (uint32_t k = s; k > 0 && s - k < CAPTIONS_UP; k--) {
        const struct sentence *h = &p->sentences[k - 1];
        size_t end = h->last;
        while (end > h->first && p->tokens[end - 1].type != TOKEN_WORD)
            end--;
        if (end < h->last && parse_mark(p, end, '.'))
            return false; /* prose */
        for (size_t i = h->first; i < end; i++)
            if (title_scaled(p, i, i + 1) &&
                (i == h->first || p->tokens[i - 1].type != TOKEN_DIGITS))
                return true;
    }
    return false;
}

/* Does title C say by how much, or by what share, others have changed? */
static bool title_changes(const struct parse *p, const struct row *titles, size_t c)
{
    static const char *const changes[] = {
        "change",  "changes", "difference", "differences", "variation", "increase",   "decrease",
        "balance", "gap",     "trend",      "évolution",   "écart",     "différence", NULL};
    for (size_t i = titles->first[c]; i < titles->last[c]; i++)
        if (parse_spelled(p, i, changes) || parse_mark(p, i, '%') || parse_may(p, i, ROLE_percent))
            return true;
    return false;
}

bool title_untold(const struct parse *p, const struct row *titles, size_t c)
{
    return title_changes(p, titles, c) || title_scaled(p, titles->first[c], titles->last[c]) ||
           caption_scaled(p, titles->sentence);
}

/* "People in need (thousands): 125": does a bracket with a scale stand right before Q? */
static bool behind_scale(const struct parse *p, const struct quantity *q)
{
    size_t first = p->sentences[q->sentence].first, end = q->outer_first;
    while (end > first && p->tokens[end - 1].type == TOKEN_MARK && !parse_mark(p, end - 1, ')'))
        end--;
    if (end <= first + 1 || !parse_mark(p, end - 1, ')'))
        return false;
    size_t open = end - 1;
    while (open > first && open + 5 > end && !parse_mark(p, open, '('))
        open--;
    return parse_mark(p, open, '(') && title_scaled(p, open + 1, end - 1);
}

/* "(in thousands)": does a bracket hold Q, a scale without a number, and nothing else? */
static bool scale_alone(const struct parse *p, const struct quantity *q)
{
    size_t first = q->outer_first, last = q->outer_last;
    first -= first > 0 && parse_function(p, first - 1, F_in) ? 1u : 0u;
    while (last < p->sentences[q->sentence].last && p->tokens[last].type == TOKEN_WORD)
        last++; /* "(thousands of people; 30 April)" */
    return first > 0 && parse_mark(p, first - 1, '(') &&
           (parse_mark(p, last, ')') || parse_mark(p, last, ';') || parse_mark(p, last, ',')) &&
           title_scaled(p, first, q->outer_last);
}

#define LIST_UP 20 /* lines */

/* "Where people fled (thousands; 30 April)" over "Egypt   510": does a bracket of the line over the
 * lines around Q tell their scale? */
static bool list_scaled(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence], *h = s;
    if (!p->gaps || q->form != QUANTITY_COUNT || !s->starts_line || !parse_gap(p, q->outer_first))
        return false;
    while (h > p->sentences && s - h < LIST_UP && h[-1].starts_line &&
           h[-1].paragraph + 1 >= s->paragraph && (h[-1].numeric || h == s)) {
        h--;
        for (size_t i = h->first + 1u; i + 1 < h->last; i++)
            if (parse_mark(p, i, '(') &&
                (title_scaled(p, i + 1, i + 2) ||
                 (parse_function(p, i + 1, F_in) && title_scaled(p, i + 2, i + 3))))
                return true;
    }
    return false;
}

bool title_scale(const struct parse *p, const struct quantity *q)
{ /* few numbers stand right behind a sign, or have no value */
    size_t i = q->outer_first;
    const struct sentence *s = &p->sentences[q->sentence];
    bool sign = i > 0 && p->tokens[i - 1].type == TOKEN_MARK;
    if ((sign && q->form == QUANTITY_COUNT && behind_scale(p, q)) || title_noughts(p, q->first) ||
        (p->gaps && list_scaled(p, q)))
        return true;
    if (q->value.type != NUMBER_NONE)
        return false;
    return scale_alone(p, q) || (i > s->first && parse_mark(p, i - 1, ',') && s->heading &&
                                 title_scaled(p, i, q->outer_last));
    /* "Refugees registered, thousands of persons" */
}

/* The scale that is all that the bracket in tokens (OPEN, LAST) says, besides whom it counts:
 * "(lakh)", "('000)", "(in thousands of people)"; 0: it says something else. */
static double bracket_scale(const struct parse *p, size_t open, size_t last)
{
    double scale = 0;
    for (size_t i = open + 1; i + 1 < last; i++) {
        const struct entry *e = parse_match(p, i, ROLE_scale, NULL);
        double told = e != NULL                        ? e->value
                      : title_noughts(p, i)            ? 1e3
                      : parse_reads(p, i, "thousands") ? 1e3
                      : parse_reads(p, i, "millions")  ? 1e6
                                                       : 0;
        bool beside = p->tokens[i].type == TOKEN_MARK || p->tokens[i].functions != 0 ||
                      parse_is(p, i, ROLE_noun, NOUN_people);
        if (told > 0 ? scale > 0 : !beside)
            return 0;
        scale = told > 0 ? told : scale;
    }
    return scale;
}

double title_scale_told(const struct parse *p, const struct row *titles, size_t c)
{
    size_t open = titles->first[c], last = titles->last[c];
    if (!title_untold(p, titles, c))
        return 1;
    while (open < last && !parse_mark(p, open, '('))
        open++;
    if (open + 2 >= last || !parse_mark(p, last - 1, ')') ||
        title_scaled(p, titles->first[c], open) || caption_scaled(p, titles->sentence) ||
        title_changes(p, titles, c))
        return 0;
    return bracket_scale(p, open, last);
}

bool title_apply(struct quantity *q, double scale)
{
    struct number *const at[] = {&q->value, &q->low, &q->high};
    for (size_t k = 0; k < sizeof at / sizeof *at; k++)
        if (at[k]->type != NUMBER_NONE && !(number_double(*at[k]) * scale <= SCALED_MOST))
            return false;
    for (size_t k = 0; k < sizeof at / sizeof *at; k++)
        if (at[k]->type != NUMBER_NONE) {
            double value = number_double(*at[k]) * scale, near = round(value);
            *at[k] = fabs(value - near) < 1e-6 ? number_whole((int64_t)near) : number_real(value);
        }
    return true;
}
