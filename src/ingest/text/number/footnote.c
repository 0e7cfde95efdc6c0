/* footnote.c - numbers that only mark a place in a text or an age in it: notes behind a comma, a
 * bracket or a quotation ("others,25 it is"), what a PDF leaves of a letter, "children under five".
 */
#include <math.h>
#include <string.h>

#include "../parse.h"
#include "numeral.h"

/* Does what stands behind a note go on with the sentence, and does nothing there be counted? */
static bool goes_on(const struct parse *p, size_t i)
{
    static const uint64_t counted = 1ull << F_of | 1ull << F_be | 1ull << F_have | 1ull << F_more |
                                    1ull << F_and | 1ull << F_to;
    const struct token *t = &p->tokens[i];
    if (i >= p->n_tokens || t->type == TOKEN_LINE)
        return true;
    if (t->type == TOKEN_MARK)
        return strchr(".,;:", t->mark) != NULL && !parse_glued(p, i + 1);
    size_t len = t->end - t->start;
    bool going = len > 5 && memcmp(p->text + t->end - 3, "ing", 3) == 0;
    return t->type == TOKEN_WORD && (t->flags & T_SPACE) != 0 && !parse_may(p, i, ROLE_noun) &&
           ((t->functions != 0 && (t->functions & counted) == 0) || going);
}

/* "enrolled,25 it is", "(CFS),23 representing", "deaths in 2019)539, with", "households”.177 At".
 */
static bool glued_note(const struct parse *p, size_t first, size_t i, size_t last)
{
    if (i < first + 2)
        return false;
    const struct token *mark = &p->tokens[i - 1], *before = &p->tokens[i - 2];
    if (mark->type != TOKEN_MARK || !parse_glued(p, i) || !parse_glued(p, i - 1))
        return false;
    bool closed = before->type == TOKEN_MARK && strchr(")\"", before->mark) != NULL,
         word = before->type == TOKEN_WORD && before->end - before->start > 3 &&
                !(before->flags & T_UPPER) && !parse_may(p, i - 2, ROLE_abbreviation);
    bool line = last >= p->n_tokens || p->tokens[last].type == TOKEN_LINE,
         capital = !line && p->tokens[last].type == TOKEN_WORD &&
                   (p->tokens[last].flags & T_CAPITAL) && (p->tokens[last].flags & T_SPACE);
    if (mark->mark == '.')
        return (closed && (capital || line)) || (word && line) ||
               (before->type == TOKEN_WORD && parse_note_ends(p, i - 1));
    if (mark->mark == ')' && (before->flags & T_UPPER) && before->end - before->start > 2 &&
        i > first + 2u && parse_mark(p, i - 3, '('))
        return true; /* "the Assessment (SARA)6 carried out by" */
    if (mark->mark == ')' || mark->mark == '"')
        return goes_on(p, last) && (p->tokens[i].flags & T_SPACE) == 0;
    return mark->mark == ',' && (closed || (word && !(before->flags & T_CAPITAL))) &&
           goes_on(p, last) && p->tokens[last].mark != ',';
}

/* "37 Among health workers, ...": a note that the line break before it set apart. */
static bool opens_sentence(const struct parse *p, size_t i, size_t last)
{
    static const uint64_t opening = 1ull << F_in | 1ull << F_at | 1ull << F_on | 1ull << F_for |
                                    1ull << F_the | 1ull << F_with | 1ull << F_while |
                                    1ull << F_when | 1ull << F_it | 1ull << F_they |
                                    1ull << F_between | 1ull << F_because;
    const struct token *t = &p->tokens[last];
    return i > 0 && p->tokens[i - 1].type != TOKEN_LINE && last < p->n_tokens &&
           (t->flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL && (t->functions & opening) != 0;
}

/* "in December 2017.14 Among": the year and a note, and no fraction. */
static bool noted_year(const struct parse *p, size_t first, const struct numeral *n)
{
    size_t i = n->first, last = n->last;
    if (last != i + 3 || i == first || n->value < 1990 || n->value > 2040 || n->scale > 1 ||
        n->grouped || n->value == floor(n->value))
        return false;
    bool capital = last < p->n_tokens && p->tokens[last].type == TOKEN_WORD &&
                   (p->tokens[last].flags & T_CAPITAL);
    return (capital || last >= p->n_tokens || p->tokens[last].type == TOKEN_LINE) &&
           (parse_may(p, i - 1, ROLE_month) || parse_function(p, i - 1, F_in));
}

/* "children under five need", "girls under 18": an age, where nothing behind is counted. */
static bool age_limit(const struct parse *p, size_t first, const struct numeral *n)
{
    static const char *const below[] = {"under", "below", NULL};
    size_t i = n->first;
    return n->value <= 18 && i >= first + 2 && parse_is(p, i - 2, ROLE_noun, NOUN_people) &&
           parse_spelled(p, i - 1, below) && !parse_may(p, n->last, ROLE_noun) &&
           !parse_may(p, n->last, ROLE_adjective);
}

/* The first digit of a year such as 1998 or 2017 at token I, maybe with a note behind it? */
static bool is_year(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return i < p->n_tokens && t->type == TOKEN_DIGITS && t->end - t->start >= 4 &&
           t->end - t->start <= 5 &&
           (memcmp(p->text + t->start, "20", 2) == 0 || memcmp(p->text + t->start, "19", 2) == 0);
}

/* "decree DNU 70/2017": the law of that number and year, at token I of either. */
static bool law_number(const struct parse *p, size_t first, size_t i)
{
    if (!parse_mark(p, i + 1, '/') && !(i > first && parse_mark(p, i - 1, '/')))
        return false; /* most numbers */
    if (is_year(p, i) && i >= first + 3 && parse_mark(p, i - 1, '/') && parse_glued(p, i) &&
        parse_glued(p, i - 1) && p->tokens[i - 2].type == TOKEN_DIGITS)
        i -= 2;
    return i > first && p->tokens[i].type == TOKEN_DIGITS && parse_mark(p, i + 1, '/') &&
           parse_glued(p, i + 1) && parse_glued(p, i + 2) && is_year(p, i + 2) &&
           !parse_glued(p, i) && p->tokens[i - 1].type == TOKEN_WORD &&
           (p->tokens[i - 1].flags & T_CAPITAL);
}

/* "have to walk at least 500m", "500m away": metres, and no millions. */
bool number_metres(const struct parse *p, size_t first, const struct numeral *n)
{
    static const char *const far[] = {"walk",   "walking", "walked", "distance", "radius",
                                      "within", "swim",    "every",  NULL},
                             *const off[] = {"away",  "deep",      "long", "high",   "wide",
                                             "thick", "tall",      "dash", "sprint", "hurdles",
                                             "relay", "freestyle", NULL};
    size_t i = n->first, last = n->last;
    if ((last != i + 2 && !(last == i + 4 && parse_mark(p, i + 1, '.'))) ||
        !parse_glued(p, last - 1) || p->text[p->tokens[last - 1].start] != 'm' ||
        p->tokens[last - 1].end - p->tokens[last - 1].start != 1 || n->grouped)
        return false; /* "500m", "1.2m" */
    for (size_t k = i; k > first && k + 5 > i; k--)
        if (parse_spelled(p, k - 1, far))
            return true;
    return parse_spelled(p, last, off);
}

/* "3M said", "her 401k": a company's name, and what is named for a law. */
static bool coined_name(const struct parse *p, size_t first, const struct numeral *n)
{
    size_t i = n->first, last = n->last, k;
    if (last != i + 2 || !parse_glued(p, i + 1) || p->tokens[i + 1].end != p->tokens[i].end + 1 ||
        parse_match_back(p, first, i, ROLE_currency, &k) != NULL)
        return false;
    char letter = p->text[p->tokens[i].end];
    if (n->value == 401000)
        return letter == 'k';
    const struct token *t = &p->tokens[last];
    bool counts = (t->type == TOKEN_WORD && t->functions == 0 && !parse_one(p, last, ROLE_say) &&
                   !parse_one(p, last, ROLE_modal)) ||
                  parse_function(p, last, F_of) || parse_function(p, last, F_more);
    return n->value == 3000000 && letter == 'M' && !counts;
}

/* "7,523 people 5 having died": a note behind what another number counts, where nothing is counted
 * behind it. */
static bool set_off_note(const struct parse *p, size_t first, size_t i, size_t last)
{
    const struct token *t = &p->tokens[last];
    if (i >= first + 2u && parse_function(p, last, F_with) && parse_one(p, i - 1, ROLE_verb) &&
        parse_function(p, i - 2, F_be))
        return true; /* "people were reached 5 with messages" */
    bool going = t->type == TOKEN_WORD && t->end - t->start > 5 && !parse_may(p, last, ROLE_noun) &&
                 memcmp(p->text + t->end - 3, "ing", 3) == 0;
    return going && i >= first + 2u && p->tokens[i - 1].type == TOKEN_WORD &&
           parse_may(p, i - 1, ROLE_noun) && p->tokens[i - 2].type == TOKEN_DIGITS;
}

/* "since 2018.4,213 people": the end of a sentence that lost its space parts neither number. */
static bool run_together(const struct parse *p, size_t first, const struct numeral *n)
{
    size_t i = n->first;
    if (n->last == i + 3 && n->value > 1990 && n->value < 2040 && n->value != floor(n->value) &&
        parse_mark(p, n->last, ',') && parse_glued(p, n->last) && parse_glued(p, n->last + 1) &&
        p->tokens[n->last + 1].type == TOKEN_DIGITS)
        return true;
    return i >= first + 4 && n->last == i + 1 && parse_mark(p, i - 1, ',') && parse_glued(p, i) &&
           parse_glued(p, i - 1) && parse_mark(p, i - 3, '.') && parse_glued(p, i - 2) &&
           parse_glued(p, i - 3) && is_year(p, i - 4);
}

bool number_footnote(const struct parse *p, size_t first, const struct numeral *n)
{
    size_t i = n->first, last = n->last;
    if (run_together(p, first, n))
        return true;
    if (n->vague && i > first && parse_reads(p, i, "scores") &&
        p->tokens[i - 1].type == TOKEN_WORD && p->tokens[i - 1].functions == 0 &&
        !parse_may(p, i - 1, ROLE_verb) && !parse_function(p, last, F_of))
        return true; /* "dietary diversity scores" */
    if (n->scale > 1 && coined_name(p, first, n))
        return true;
    if (n->scale > 1 || n->grouped || n->vague)
        return false;
    if (noted_year(p, first, n) || age_limit(p, first, n) || law_number(p, first, i))
        return true;
    const struct token *t = &p->tokens[i];
    if (i > first && n->words && last < p->n_tokens && p->tokens[last].type == TOKEN_WORD &&
        (t->flags & p->tokens[last].flags & T_CAPITAL) && p->tokens[i - 1].type == TOKEN_WORD)
        return true; /* "at the Zero Point crossing", "Three Gorges" */
    if (i == first && last == i + 3 && parse_mark(p, i + 1, '.') && t->type == TOKEN_DIGITS)
        return opens_sentence(p, i + 1, last); /* "6.2 In respect of" */
    if (t->type != TOKEN_DIGITS || last != i + 1 || t->end - t->start > NOTE_DIGITS)
        return false;
    if (i == first)
        return opens_sentence(p, i, last);
    if (i >= first + 2 && parse_mark(p, i - 1, '=') && parse_reads(p, i - 2, "n"))
        return true; /* "64% (n=23)": so many of a sample */
    if (parse_in(p, last, SET_camplike) && (p->tokens[i - 1].flags & T_CAPITAL) &&
        p->tokens[i - 1].type == TOKEN_WORD && p->tokens[i - 1].functions == 0)
        return true; /* "Dalori 2 camp" */
    if (parse_mark(p, last, 's') && (p->tokens[i - 1].flags & T_CAPITAL))
        return true; /* "FHI 360's clinics" */
    if (i >= first + 2 && parse_glued(p, i) && parse_mark(p, i - 1, ':') &&
        parse_reads(p, i - 2, "cid"))
        return true; /* "e(cid:29)ort": a letter that the PDF's font does not name */
    if (i >= first + 2 && !parse_glued(p, i) && parse_mark(p, i - 1, '-') &&
        parse_glued(p, i - 1) && (p->tokens[i - 2].flags & T_UPPER) &&
        (words[p->tokens[i - 2].word].own & ~(1ull << ROLE_distractor)) == 0)
        return true; /* "COVID- 19" */
    return set_off_note(p, first, i, last) || glued_note(p, first, i, last);
}
