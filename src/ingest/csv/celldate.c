/* celldate.c - dates in every form that the field's tables hold. */
#include "ingest/csv/celldate.h"

#include <ctype.h>
#include <string.h>

#include "sitstat/text.h"

enum { TOKENS_MOST = 6 };

/* A date's parts: numbers and words, with the mark that stood before each. */
struct token {
    const char *s;
    size_t len;
    int number; /* -1: a word */
    char mark;
};

/* Cuts a time of day off: "2017-03-30T00:00:00", "30/03/2017 14:05 UTC". */
static size_t without_time(const char *s, size_t len)
{
    for (size_t i = 4; i + 4 < len; i++)
        if ((s[i] == 'T' || s[i] == ' ') && isdigit((unsigned char)s[i + 1]) &&
            (s[i + 2] == ':' || (isdigit((unsigned char)s[i + 2]) && s[i + 3] == ':')) &&
            (s[i] == ' ' || isdigit((unsigned char)s[i - 1])))
            return i;
    return len;
}

static size_t tokenize(const char *s, size_t len, struct token *out)
{
    size_t n = 0, i = 0;
    char mark = 0;
    while (i < len) {
        unsigned char c = (unsigned char)s[i];
        bool digit = isdigit(c), word = isalpha(c) || c >= 0x80;
        if (!digit && !word) {
            if (mark == 0 || mark == ' ')
                mark = (char)c;
            i++;
            continue;
        }
        if (n == TOKENS_MOST)
            return 0;
        struct token *t = &out[n++];
        *t = (struct token){.s = s + i, .number = -1, .mark = mark};
        size_t from = i;
        if (digit) {
            int value = 0;
            while (i < len && isdigit((unsigned char)s[i]) && i - from < 9)
                value = value * 10 + (s[i++] - '0');
            t->number = value;
        } else {
            while (i < len && (isalpha((unsigned char)s[i]) || (unsigned char)s[i] >= 0x80))
                i++;
        }
        t->len = i - from;
        mark = 0;
    }
    return n;
}

static enum date_result take(struct period p, struct period *out)
{
    if (p.first == DAY_NONE)
        return DATE_NONE;
    *out = p;
    return DATE_FINE;
}

static enum date_result take_day(int year, int month, int day, struct period *out)
{
    return date_valid(year, month, day) ? take(period_day(date_from_civil(year, month, day)), out)
                                        : DATE_NONE;
}

static enum date_result take_month(int year, int month, struct period *out)
{
    return month >= 1 && month <= 12 && date_valid(year, month, 1)
               ? take(period_month(year, month), out)
               : DATE_NONE;
}

static bool is_year(const struct token *t)
{
    return t->len == 4 && t->number >= 1500 && t->number <= 2500;
}

/* Two numbers and a year: the order of the first two is the question. */
static enum date_result figures(const struct words *w, const struct token *t, enum date_order order,
                                struct period *out, struct date_evidence *e)
{
    int a = t[0].number, b = t[1].number, year = t[2].number;
    if (t[0].mark == '-' || a > 31 || b > 31 || a < 1 || b < 1)
        return DATE_NONE;
    if (t[2].len == 2 && w->century == 0)
        return DATE_SHORT_YEAR;
    if (t[2].len == 2)
        year += w->century;
    else if (!is_year(&t[2]))
        return DATE_NONE;
    struct date_evidence none = {0}, *seen = e ? e : &none;
    if (a > 12 && b > 12)
        return DATE_NONE;
    /* figures with full stops are written day first everywhere */
    if (t[1].mark == '.' && t[2].mark == '.')
        return b > 12 ? DATE_NONE : take_day(year, b, a, out);
    if (a > 12) {
        seen->day_first++;
        return order == ORDER_MONTH_FIRST ? DATE_NONE : take_day(year, b, a, out);
    }
    if (b > 12) {
        seen->month_first++;
        return order == ORDER_DAY_FIRST ? DATE_NONE : take_day(year, a, b, out);
    }
    if (a == b) {
        seen->same++;
        return take_day(year, a, a, out);
    }
    seen->either++;
    if (order == ORDER_UNKNOWN)
        return DATE_AMBIGUOUS;
    return order == ORDER_DAY_FIRST ? take_day(year, b, a, out) : take_day(year, a, b, out);
}

/* Last days "the 1st", "2nd", "1er" and "de", "of" say nothing of their own. */
static bool is_filler(const struct token *t)
{
    static const char *const fillers[] = {"st",   "nd", "rd", "th",  "er", "de",   "of",
                                          "del",  "di", "r",  "o",   "do", "roku", "року",
                                          "года", "г",  "р",  "end", "as", "the",  "on"};
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++)
        if (t->len == strlen(fillers[i]) && strncasecmp(t->s, fillers[i], t->len) == 0)
            return true;
    return false;
}

static bool word_is(const struct token *t, const char *a, const char *b)
{
    return (t->len == strlen(a) && strncasecmp(t->s, a, t->len) == 0) ||
           (t->len == strlen(b) && strncasecmp(t->s, b, t->len) == 0);
}

/* A month's name with a year, and perhaps a day. */
static enum date_result named(const struct words *w, struct token *t, size_t n, struct period *out)
{
    int month = 0, year = 0, day = 0;
    for (size_t i = 0; i < n; i++) /* a word that is no month makes no date of its numbers */
        if (t[i].number < 0 && words_month(w, t[i].s, t[i].len) == 0)
            return DATE_NONE;
    for (size_t i = 0; i < n; i++) {
        if (t[i].number < 0) {
            int m = words_month(w, t[i].s, t[i].len);
            if (m == 0 || month != 0)
                return DATE_NONE;
            month = m;
        } else if (is_year(&t[i]) && year == 0) {
            year = t[i].number;
        } else if (t[i].len == 2 && w->century && month != 0 && year == 0 && i + 1 == n) {
            year = w->century + t[i].number; /* "Jan-22", "5 Jan 22" */
        } else if (t[i].len <= 2 && t[i].number >= 1 && t[i].number <= 31 && day == 0) {
            day = t[i].number;
        } else {
            return t[i].len == 2 ? DATE_SHORT_YEAR : DATE_NONE;
        }
    }
    if (month == 0)
        return DATE_NONE;
    if (year == 0)
        return day ? DATE_SHORT_YEAR : DATE_NONE;
    return day ? take_day(year, month, day, out) : take_month(year, month, out);
}

/* "Q1 2022", "2022 Q1", "week 5 2022", "2022 W05", "2022M03", "2022-S1". */
static enum date_result part_of_year(const struct token *t, size_t n, struct period *out)
{
    int year = 0, part = 0;
    bool quarter = false, week = false, month = false, half = false;
    for (size_t i = 0; i < n; i++) {
        if (t[i].number < 0) {
            quarter = quarter || word_is(&t[i], "q", "quarter") || word_is(&t[i], "t", "quartal");
            week = week || word_is(&t[i], "w", "week") || word_is(&t[i], "kw", "wk");
            month = month || word_is(&t[i], "m", "month"); /* Eurostat: 2022M03, 2022S1 */
            half = half || word_is(&t[i], "s", "h");
            if (!quarter && !week && !month && !half)
                return DATE_NONE;
        } else if (is_year(&t[i])) {
            year = t[i].number;
        } else if (t[i].len <= 2) {
            part = t[i].number;
        } else {
            return DATE_NONE;
        }
    }
    if (year == 0 || part == 0 || quarter + week + month + half != 1)
        return DATE_NONE;
    if (month)
        return take_month(year, part, out);
    if (half)
        return part <= 2 ? take(period_span(date_from_civil(year, 6 * part - 5, 1),
                                            period_month(year, 6 * part).last),
                                out)
                         : DATE_NONE;
    if (quarter)
        return part <= 4 ? take(period_quarter(year, part), out) : DATE_NONE;
    day_t monday = date_from_iso_week(year, part, 1);
    return monday == DAY_NONE ? DATE_NONE : take(period_span(monday, monday + 6), out);
}

bool cell_iso_day(const char *s, size_t len, struct period *out)
{
    if (len != 10 || s[4] != '-' || s[7] != '-')
        return false;
    int digits[8];
    for (int i = 0, k = 0; i < 10; i++) {
        if (i == 4 || i == 7)
            continue;
        if (s[i] < '0' || s[i] > '9')
            return false;
        digits[k++] = s[i] - '0';
    }
    int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    day_t day = date_from_civil(year, digits[4] * 10 + digits[5], digits[6] * 10 + digits[7]);
    if (day == DAY_NONE)
        return false;
    *out = (struct period){day, day, PRECISION_DAY};
    return true;
}

static enum date_result one_number(const struct token *t, struct period *out)
{
    int v = t->number;
    if (t->len == 4)
        return is_year(t) ? take(period_year(v), out) : DATE_NONE;
    if (t->len == 6)
        return v / 100 >= 1900 && v / 100 < 2200 ? take_month(v / 100, v % 100, out) : DATE_NONE;
    if (t->len == 8)
        return take_day(v / 10000, v / 100 % 100, v % 100, out);
    return DATE_NONE;
}

enum date_result cell_date_parse(const struct words *w, const char *s, size_t len,
                                 enum date_order order, struct period *out,
                                 struct date_evidence *evidence)
{
    struct token t[TOKENS_MOST];
    if (cell_iso_day(s, len, out))
        return DATE_FINE;
    s = text_trim(s, &len);
    if (len < 4 || len > 48)
        return DATE_NONE;
    len = without_time(s, len);
    if (cell_iso_day(s, len, out) || date_parse_iso(s, len, out) == 0)
        return DATE_FINE;
    size_t all = tokenize(s, len, t), n = 0;
    for (size_t i = 0; i < all; i++) /* 1er, of */
        if (t[i].number >= 0 || !is_filler(&t[i]))
            t[n++] = t[i];
    /* a weekday before the rest */
    if (n > 3 && t[0].number < 0 && words_weekday(w, t[0].s, t[0].len)) {
        memmove(t, t + 1, --n * sizeof *t);
        t[0].mark = 0;
    }
    if (n == 1 && t[0].number >= 0 && t[0].len == len)
        return one_number(&t[0], out);
    bool numbers = true;
    for (size_t i = 0; i < n; i++)
        numbers = numbers && t[i].number >= 0;
    if (numbers && n == 3 && is_year(&t[0]))
        return take_day(t[0].number, t[1].number, t[2].number, out);
    if (numbers && n == 3)
        return figures(w, t, order, out, evidence);
    if (numbers && n == 2 && is_year(&t[0]) && t[1].len <= 2 && strchr("-/.", t[1].mark))
        return take_month(t[0].number, t[1].number, out);
    if (numbers && n == 2 && is_year(&t[1]) && t[0].len <= 2 && strchr("-/.", t[1].mark))
        return take_month(t[1].number, t[0].number, out);
    if (numbers || n < 2)
        return DATE_NONE;
    enum date_result result = part_of_year(t, n, out);
    return result == DATE_NONE ? named(w, t, n, out) : result;
}
