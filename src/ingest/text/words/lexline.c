/* lexline.c - line ends: those that only wrap a sentence are white space, the others are tokens. */
#include <string.h>

#include "lexer.h"

/* Words that never end a line of their own: what follows belongs to them. */
static bool leads_on(const struct lexer *x, const struct token *t)
{
    static const uint64_t joins = 1ull << ROLE_before | 1ull << ROLE_digit | 1ull << ROLE_tens,
                          open = 1ull << F_the | 1ull << F_a | 1ull << F_of | 1ull << F_to |
                                 1ull << F_from | 1ull << F_in | 1ull << F_into | 1ull << F_at |
                                 1ull << F_on | 1ull << F_by | 1ull << F_for | 1ull << F_with |
                                 1ull << F_and | 1ull << F_or | 1ull << F_be | 1ull << F_have |
                                 1ull << F_that;
    if (t->type == TOKEN_MARK)
        return t->mark == ',';
    if (t->type != TOKEN_WORD || (t->flags & T_CAPITAL))
        return false;
    if (words[t->word].roles & joins) /* of any language: it is not told yet */
        return true;
    return (((x->french ? 0 : t->functions) | word_french[t->word].functions) & open) != 0;
}

/* Is the line from byte AT to END a row of a table: its cells parted by a tab or a wide gap, or at
 * least twice by two spaces, which no sentence ends before, or by "|"? */
static bool columns(const struct lexer *x, size_t at, size_t end)
{
    size_t most = at + 200 < end ? at + 200 : end, gaps = 0;
    for (size_t k = at; k + 2 < most && gaps < 2; k++) {
        const unsigned char *s = x->s + k;
        if (*s == '\t' || (*s == ' ' && s[1] == ' ' && s[2] == ' '))
            return true;
        gaps += *s == '|' || (*s == ' ' && s[1] == ' ' && k > at && strchr(".!?:", s[-1]) == NULL);
    }
    return gaps == 2;
}

/* Is the line from byte AT on a label and its number: "deaths: 522", "injuries ..... 8,321"? */
static bool labels_number(const struct lexer *x, size_t at)
{
    size_t most = at + 120 < x->len ? at + 120 : x->len, dots = 0, digits = 0;
    bool sign = false;
    for (; at < most && x->s[at] != '\n' && x->s[at] != '\r'; at++) {
        unsigned char c = x->s[at];
        bool digit = c >= '0' && c <= '9';
        dots = c == '.' ? dots + 1 : 0;
        if (!sign) {
            sign = c == ':' || dots == 3;
            if (digit)
                return false;
        } else if (digit) {
            digits++;
        } else if (strchr(" .,~%", c) == NULL) {
            return false; /* more than a number */
        }
    }
    return digits > 0;
}

/* "About 40 trucks were sent on 3" before a line that begins with "May"? */
static bool parts_date(const struct lexer *x, const struct token *day, size_t next)
{
    size_t n = day->end - day->start;
    return day->type == TOKEN_DIGITS && n <= 2 && (lexer_word(x, next)->roles >> ROLE_month & 1);
}

/* "in late", "last", "the week ended" before a line that begins with "October", "Monday"? */
static bool parts_name(const struct lexer *x, const struct token *t, size_t next)
{
    return t->type == TOKEN_WORD && !(t->flags & T_CAPITAL) &&
           (words[t->word].own >> ROLE_timeword & 1) &&
           (lexer_word(x, next)->roles & (1ull << ROLE_month | 1ull << ROLE_weekday));
}

/* "It hit the hill on August" before a line that begins with "12, 1985" or "1985"? */
static bool parts_month(const struct lexer *x, const struct token *month, size_t next)
{
    size_t n = 0;
    if (x->p->n_tokens < 2 || month->type != TOKEN_WORD ||
        !(words[month->word].roles >> ROLE_month & 1) || month[-1].type != TOKEN_WORD ||
        (month[-1].flags & T_CAPITAL))
        return false;
    while (next + n < x->len && x->s[next + n] >= '0' && x->s[next + n] <= '9')
        n++;
    return ((n > 0 && n <= 2) || (n == 4 && (x->s[next] == '1' || x->s[next] == '2'))) &&
           next + n < x->len && strchr(", .", x->s[next + n]) != NULL;
}

/* Has the line that begins at byte AT a label, which ends soon? */
static bool has_label(const struct lexer *x, size_t at)
{
    size_t most = at + 40 < x->len ? at + 40 : x->len;
    while (at < most && x->s[at] != ':' && lexer_classes[x->s[at]] != B_LINE)
        at++;
    return at < most && x->s[at] == ':';
}

/* At a line end: does the sentence go on in the next line? NEXT is its first byte. */
static bool wraps(const struct lexer *x, size_t next)
{
    const struct parse *p = x->p;
    if (p->n_tokens == 0 || next >= x->len)
        return false;
    const struct token *t = &p->tokens[p->n_tokens - 1];
    unsigned char c = x->s[next];
    if (t->type == TOKEN_LINE || t->mark == '.' || /* nearly always */
        (t->type == TOKEN_MARK && strchr(":;!?", t->mark) != NULL))
        return false;
    if (((p->gaps || x->bars) && columns(x, x->line_start, t->end)) ||
        (t->type == TOKEN_DIGITS && labels_number(x, x->line_start) && labels_number(x, next)))
        return false;
    if ((c >= 'a' && c <= 'z') || c == '(')
        return c != 'o' || next + 1 >= x->len || x->s[next + 1] != ' '; /* "o" as a bullet */
    size_t n;
    if (lexer_classes[c] == B_OTHER ||
        (lexer_classes[c] == B_HIGH && lexer_sign(x, next, &n) != 'a'))
        return false;
    size_t width = t->end - x->line_start;
    bool goes_on = leads_on(x, t) || parts_date(x, t, next) || parts_month(x, t, next) ||
                   parts_name(x, t, next) ||
                   (width >= 60 && t->type == TOKEN_WORD && !(t->flags & T_CAPITAL));
    return goes_on && !has_label(x, next) &&
           (leads_on(x, t) || !labels_number(x, next)); /* "Killed in strikes (Ministry): 46" */
}

int lexer_line(struct lexer *x)
{
    size_t start = x->at, at = start, lines = 0;
    for (; at < x->len; at++) {
        uint8_t class = lexer_classes[x->s[at]];
        if (class != B_LINE && class != B_SPACE)
            break;
        lines += x->s[at] == '\n' || x->s[at] == '\f';
    }
    x->at = at;
    bool wrapped = lines == 1 && wraps(x, at);
    x->line_start = x->at;
    if (wrapped) {
        x->flags |= T_SPACE;
        return 0;
    }
    struct token *t = add_token(x, TOKEN_LINE, start, x->at);
    if (t == NULL)
        return -1;
    t->traits = 1u << TRAIT_boundary | 1u << TRAIT_ending;
    if (lines > 1)
        t->flags |= T_BLANK;
    x->flags = T_SPACE | T_START;
    return 0;
}
