/* labelline.c - a number alone with its label, on one line or on two, as in blocks of key figures:
 *
 *     People reached   12,400            People in need | 5,000            9,100
 *                                                                          houses damaged
 *
 * Labels with a colon, a dash or dots are label.c's, which knows of lists behind them. */
#include <string.h>

#include "table.h"

#define LABEL_WORDS 9
#define PLAIN_WORDS 4 /* without a colon or the like */

struct line_label {
    uint32_t sentence;
    size_t first, last; /* tokens */
    bool sure;          /* a mark or a gap parts it from the number */
};

/* Do the tokens [I, END) hold nothing but marks and the line's end? */
static bool only_marks(const struct parse *p, size_t i, size_t end)
{
    while (i < end && (p->tokens[i].type == TOKEN_MARK || p->tokens[i].type == TOKEN_LINE))
        i++;
    return i >= end;
}

/* Is token I of SENTENCE one of a date: "arrived since April 2023"? */
static bool of_date(const struct parse *p, uint32_t sentence, size_t i)
{
    for (size_t k = p->sentences[sentence].mentions; k < parse_mentions_end(p, sentence); k++)
        if (i >= p->mentions[k].first && i < p->mentions[k].last)
            return true;
    return false;
}

/* Are the words of label L of a number in SENTENCE those of a title, and not of a sentence? */
static bool is_title(const struct parse *p, uint32_t sentence, const struct line_label *l)
{
    static const uint64_t saying = 1ull << F_be | 1ull << F_have | 1ull << F_that | 1ull << F_who |
                                   1ull << F_they | 1ull << F_it | 1ull << F_when |
                                   1ull << F_while | 1ull << F_a | 1ull << F_the;
    size_t n = 0;
    for (size_t i = l->first; i < l->last; i++) {
        bool number = p->tokens[i].type == TOKEN_DIGITS &&
                      (l->sentence == sentence || !of_date(p, l->sentence, i));
        if (number || p->tokens[i].type == TOKEN_LINE || (p->tokens[i].functions & saying) != 0 ||
            (!l->sure && parse_may(p, i, ROLE_say)))
            return false;
        n += p->tokens[i].type == TOKEN_WORD;
    }
    return n > 0 && n <= (l->sure ? LABEL_WORDS : PLAIN_WORDS) &&
           (l->sure || (p->tokens[l->first].flags & T_CAPITAL));
}

/* Takes the marks off both ends of L, and what stands in brackets behind it: "(as of 8 May)". */
static void trim(const struct parse *p, struct line_label *l)
{
    while (l->first < l->last && p->tokens[l->first].type == TOKEN_MARK)
        l->first++;
    while (l->last > l->first && p->tokens[l->last - 1].type == TOKEN_MARK) {
        if (!parse_mark(p, l->last - 1, ')')) {
            l->last--;
            continue;
        }
        while (l->last > l->first && !parse_mark(p, l->last - 1, '('))
            l->last--;
    }
}

/* The label before Q on its own line. */
static bool label_before(const struct parse *p, const struct sentence *s, const struct quantity *q,
                         struct line_label *l)
{
    size_t i = q->outer_first;
    bool total = parse_in(p, s->first, SET_totals); /* "Number of detained: 350" */
    size_t behind = q->outer_last;
    if (parse_mark(p, behind, '(')) /* "Shelters   1,180 (1,002 full)" */
        while (behind < s->last && !parse_mark(p, behind, ')'))
            behind++;
    if (i <= s->first || !(p->tokens[s->first].flags & T_START) ||
        !only_marks(p, behind, s->last) ||
        (p->tokens[i - 1].type == TOKEN_MARK &&
         strchr(total ? "|=*):" : "|=*)", p->tokens[i - 1].mark) == NULL))
        return false;
    l->first = s->first;
    l->last = i;
    l->sure = p->tokens[i - 1].type == TOKEN_MARK || parse_gap(p, i);
    trim(p, l);
    if (total && parse_function(p, l->first + 1, F_of) && l->first + 2 < l->last)
        l->first += 2;
    bool stop = q->outer_last < s->last && parse_mark(p, q->outer_last, '.');
    return l->first < l->last && (l->sure || !stop); /* "Floods displaced a further 4,000." */
}

/* Is sentence S a number and nothing else, "24.8M" and "USD 630.2 million" too? */
static bool is_number_line(const struct parse *p, const struct sentence *s)
{
    size_t i = s->first;
    while (i < s->last && (p->tokens[i].type != TOKEN_WORD || parse_may(p, i, ROLE_scale) ||
                           parse_may(p, i, ROLE_currency) ||
                           (i > s->first && p->tokens[i - 1].type == TOKEN_DIGITS &&
                            parse_glued(p, i) && p->tokens[i].end - p->tokens[i].start <= 2)))
        i++;
    return s->starts_line && s->numeric && i >= s->last;
}

#define PEERS_NEAR 4 /* sentences */

/* Does another number stand alone on its line near SENTENCE? One by itself may be that of a page or
 * of a section, above its heading; but no page is numbered "618,500". */
static bool has_peer(const struct parse *p, uint32_t sentence, const struct quantity *q)
{
    if (p->tokens[q->first].type == TOKEN_DIGITS && q->last > q->first + 2u &&
        number_double(q->value) >= 1000)
        return true;
    uint32_t first = sentence > PEERS_NEAR ? sentence - PEERS_NEAR : 0;
    for (uint32_t k = first; k < p->n_sentences && k <= sentence + PEERS_NEAR; k++)
        if (k != sentence && is_number_line(p, &p->sentences[k]))
            return true;
    return false;
}

/* The line beside that of Q, which stands alone on its own: the next one where the block begins
 * with a number, else the one before. */
static bool label_beside(const struct parse *p, uint32_t sentence, const struct quantity *q,
                         struct line_label *l)
{
    const struct sentence *s = &p->sentences[sentence], *head = s;
    if (!only_marks(p, s->first, q->outer_first) || !only_marks(p, q->outer_last, s->last) ||
        parse_mark(p, q->outer_last, '.') || !has_peer(p, sentence, q))
        return false; /* "1." is the number of a heading */
    while (head > p->sentences && head[-1].paragraph == s->paragraph)
        head--;
    const struct sentence *t = is_number_line(p, head) ? s + 1 : s - 1;
    if (t < p->sentences || t >= p->sentences + p->n_sentences || t->paragraph != s->paragraph ||
        !t->starts_line)
        return false;
    l->sentence = (uint32_t)(t - p->sentences);
    l->first = t->first;
    l->last = t->last;
    l->sure = true;
    while (l->last > l->first && p->tokens[l->last - 1].type == TOKEN_LINE)
        l->last--;
    trim(p, l);
    return l->first < l->last;
}

/* Does a name of a place stand in label L: "Cross River"? Not in "People killed in Sudan" that
 * stands on a line of its OWN, which says what the number beside it counts. */
static bool place_in(const struct parse *p, const struct line_label *l, bool own)
{
    for (size_t k = p->sentences[l->sentence].places; k < parse_places_end(p, l->sentence); k++)
        if (p->places[k].last > l->first && p->places[k].first < l->last &&
            !(own && p->places[k].place != NULL &&
              (p->places[k].type != PLACE_NAME ||
               (p->places[k].first > l->first + 1 && p->places[k].function < TEXT_FUNCTION_COUNT))))
            return true;
    return false;
}

/* Does a site, which counts who is in it, stand in label L? */
static bool of_site(const struct parse *p, const struct line_label *l)
{
    for (size_t i = l->first; i < l->last; i++)
        if (parse_is(p, i, ROLE_noun, NOUN_site) || parse_is(p, i, ROLE_noun, NOUN_hall))
            return true;
    return false;
}

/* "Evacuation centres   55": are sites, and nobody in them, all that label L names? */
static bool names_sites(const struct parse *p, const struct line_label *l)
{
    for (size_t i = l->first; i < l->last; i++) {
        size_t n;
        const struct entry *e = parse_match(p, i, ROLE_noun, &n);
        if (e != NULL)
            return l->sure && e->value == NOUN_site &&
                   p->text[p->tokens[i + n - 1].end - 1] == 's' &&
                   (i + n == l->last || !parse_may(p, i + n, ROLE_noun));
        if (p->tokens[i].functions != 0)
            return false;
    }
    return false;
}

bool draft_alone(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    static const char *const looked[] = {"assessed", "surveyed", "inspected",
                                         "checked",  "visited",  NULL};
    size_t i = d->q->outer_first;
    if (i > s->first + 1 && (parse_mark(p, i - 1, '+') || parse_mark(p, i - 1, '-')) &&
        parse_glued(p, i) && parse_mark(p, i - 2, '('))
        return true;
    if (i > s->first + 1 && parse_function(p, i - 1, F_of) &&
        p->tokens[i - 2].type == TOKEN_DIGITS && parse_spelled(p, d->q->outer_last, looked))
        return true; /* "Houses damaged: 4,546 of 9,000 assessed" */
    return d->q->form == QUANTITY_COUNT && is_number_line(p, s) &&
           only_marks(p, s->first, d->q->outer_first) && only_marks(p, d->q->outer_last, s->last) &&
           has_peer(p, d->sentence, d->q);
}

bool draft_label_line(const struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[d->sentence];
    struct line_label l = {.sentence = d->sentence};
    if (!s->starts_line || d->q->form != QUANTITY_COUNT || d->q->unit_last > d->q->unit_first ||
        !(label_before(p, s, d->q, &l) || label_beside(p, d->sentence, d->q, &l)) ||
        !is_title(p, d->sentence, &l))
        return false;
    bool place = place_in(p, &l, l.sentence != d->sentence);
    if (l.sure && !place && title_of_others(p, l.first, l.last) &&
        title_rule(p, l.sentence, l.first, l.last, d) == NULL)
        return true; /* "Hectares flooded   12,400": of nobody who was told before */
    if (place || (of_site(p, &l) && !names_sites(p, &l)))
        return false;
    const struct measure_rule *r = title_rule(p, l.sentence, l.first, l.last, d);
    if (r == NULL)
        return false;
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    d->unit = d->noun == NOUN_household ? "households" : d->unit;
    d->bare = true;
    if (l.sentence !=
        d->sentence) { /* its time and place are the number's: "in Chad since April" */
        d->under = l.sentence + 1;
        d->beside = true;
    }
    return true;
}
