/* calendarunit.c - years, quarters, halves and weeks by the calendar: "2022", "the 1990s", "Q1
 * 2019", "the week 31 of 2018". */
#include <stdio.h>
#include <string.h>

#include "when.h"

/* "Q1", "H2", "1Q", "the first quarter", "the second half of": its number. */
static bool quarter_number(const struct when_context *c, size_t i, int *k, bool *half, size_t *last)
{
    const struct parse *p = c->p;
    bool before = i + 1 < c->end && when_width(p, i) == 1 && when_digits(c, i + 1, 1, 1);
    bool behind = i + 1 < c->end && when_digits(c, i, 1, 1) && when_width(p, i + 1) == 1;
    if ((before || behind) && parse_glued(p, i + 1)) { /* "Q1", "1Q" */
        char letter = (char)(p->text[p->tokens[before ? i : i + 1].start] & 0x5f);
        *half = letter == 'H';
        *k = when_value(p, before ? i + 1 : i);
        *last = i + 2;
        return (letter == 'Q' || letter == 'H') && *k >= 1 && *k <= (*half ? 2 : 4);
    }
    size_t at = i + (parse_function(p, i, F_the) ? 1 : 0), unit;
    if (!when_small(c, at, 4, k, &unit) || *k < 1)
        return false;
    bool cardinal = p->tokens[at].type == TOKEN_WORD && parse_match(p, at, ROLE_digit, NULL);
    if (parse_mark(p, unit, '-') && parse_glued(p, unit) && !cardinal)
        unit++; /* "third-quarter profit" */
    *last = unit + 1;
    *half = false;
    if (parse_is(p, unit, ROLE_timeunit, TIME_quarter))
        return !cardinal;
    if (*k <= 2 && parse_is(p, unit, ROLE_timeunit, TIME_semester)) {
        *half = true; /* "premier semestre 2021" */
        return !cardinal;
    }
    *half = *k <= 2 && parse_match(p, unit, ROLE_fraction, NULL) && parse_function(p, *last, F_of);
    return *half;
}

/* The year that follows, or the one whose Kth quarter is meant: a coming one where
 * it is far nearer; 0: none. */
static int quarter_year(const struct when_context *c, int k, bool half, size_t *last, bool *given)
{
    const struct parse *p = c->p;
    size_t i = *last, at = i, n, end;
    int y, m, d;
    if (parse_mark(p, i, ',') || parse_mark(p, i, '-') || parse_mark(p, i, '/'))
        i++;
    if (parse_function(p, i, F_of) || parse_function(p, i, F_in))
        i++;
    if (parse_function(p, i, F_the))
        i++;
    *given = true;
    if (when_written_year(c, i, &y, &end)) {
        *last = end;
        return y;
    }
    date_to_civil(c->published, &y, &m, &d);
    bool before = when_word(c, i, TW_last, &n);
    if ((before || when_word(c, i, TW_this, &n)) && parse_is(p, i + n, ROLE_timeunit, TIME_year)) {
        *last = i + n + 1;
        return y - before;
    }
    if (i > at && parse_is(p, i, ROLE_timeunit, TIME_year)) {
        *last = i + 1;
        return y;
    }
    *given = false;
    if (half)
        return 0;
    day_t ahead = period_quarter(y, k).first - c->published;
    day_t ago = c->published - period_quarter(y - 1, k).last;
    return ahead > 0 && !when_future(c) && 2 * ahead >= ago ? y - 1 : y;
}

bool when_quarter(const struct when_context *c, size_t i, struct when *out)
{
    int k = 0;
    bool half = false, given;
    size_t last, at = i + (parse_function(c->p, i, F_the) ? 1 : 0);
    if (!when_counting(c, at) && when_width(c->p, i) != 1)
        return false;
    if (!quarter_number(c, i, &k, &half, &last))
        return false;
    int y = quarter_year(c, k, half, &last, &given);
    if (y == 0)
        return false;
    when_set(out, i, last, given ? y : 0, 0, 0);
    day_t first = date_from_civil(y, half ? 6 * k - 5 : 3 * k - 2, 1);
    out->period = half ? period_span(first, date_add_months(first, 6) - 1) : period_quarter(y, k);
    out->precision = half ? PRECISION_SPAN : PRECISION_QUARTER;
    snprintf(out->timex, sizeof out->timex, "%04d-%c%d", y, half ? 'H' : 'Q', k);
    return true;
}

/* Makes OUT the week that starts on MONDAY, by its number in the ISO year. */
static bool set_week(struct when *out, size_t first, size_t last, day_t monday, int year, int week)
{
    if (monday == DAY_NONE)
        return false;
    when_set(out, first, last, 0, 0, 0);
    out->period = period_span(monday, monday + 6);
    out->precision = PRECISION_WEEK;
    snprintf(out->timex, sizeof out->timex, "%04d-W%02d", year, week);
    return true;
}

/* "in the reporting week 6,915 arrived", "that week 12 people drowned": the number at token I
 * behind "week" is a count. */
static bool counts_in_week(const struct parse *p, size_t i, size_t first)
{
    bool led = i < first + 2 || parse_function(p, i - 2, F_in) || parse_function(p, i - 2, F_of) ||
               parse_function(p, i - 2, F_for) || p->tokens[i - 2].type != TOKEN_WORD;
    bool group = (parse_mark(p, i + 1, ',') || parse_mark(p, i + 1, '.')) &&
                 parse_glued(p, i + 1) && parse_glued(p, i + 2) &&
                 p->tokens[i + 2].type == TOKEN_DIGITS &&
                 p->tokens[i + 2].end - p->tokens[i + 2].start == 3;
    return group || parse_may(p, i + 1, ROLE_scale) || (!led && parse_may(p, i + 1, ROLE_noun));
}

/* "weeks 1 to 6", "weeks 1-6", "between weeks 1 and 6", "weeks 5 and 6": the number of the last of
 * several weeks from number K on, which token *LAST stands behind, and that is moved behind it; K:
 * there is but one. AT is the token of "weeks". */
static int last_week(const struct when_context *c, size_t at, int k, size_t *last)
{
    const struct parse *p = c->p;
    size_t i = *last, end;
    int to;
    bool run = parse_mark(p, i, '-') || parse_mark(p, i, '_') || parse_function(p, i, F_to);
    if (!run && !(parse_function(p, i, F_and) && p->text[p->tokens[at].end - 1] == 's'))
        return k;
    if (!when_small(c, i + 1, 53, &to, &end) || p->tokens[i + 1].type != TOKEN_DIGITS || to <= k ||
        parse_may(p, end, ROLE_noun))
        return k;
    if (!run && to > k + 1 && !(at > c->first && parse_function(p, at - 1, F_between)))
        return k; /* "in weeks 3 and 12" */
    *last = end;
    return to;
}

/* "week 31", "week 31 of 2018", "week 31 last year", "weeks 1 to 6 (2019)"; AT is the token of
 * "week". */
static bool week_number(const struct when_context *c, size_t i, size_t at, struct when *out)
{
    int k = 0, y, week;
    size_t last, n;
    if (!when_small(c, at + 1, 53, &k, &last) || c->p->tokens[at + 1].type != TOKEN_DIGITS ||
        counts_in_week(c->p, at + 1, c->first))
        return false;
    date_iso_week(c->published, &y, &week);
    int to = last_week(c, at, k, &last);
    bool within = parse_mark(c->p, last, '(') && parse_mark(c->p, last + 2, ')');
    size_t end = last, yi = last + (parse_function(c->p, last, F_of) || within ? 1 : 0);
    int current = y;
    if (when_written_year(c, yi, &y, &last)) {
        end = last;
    } else {
        bool before = when_word(c, yi, TW_last, &n),
             next = !before && when_word(c, yi, TW_next, &n);
        if ((before || next) && parse_is(c->p, yi + n, ROLE_timeunit, TIME_year)) {
            y = current + (next ? 1 : -1);
            end = yi + n + 1;
        } else if (date_from_iso_week(y, k, 1) > c->published + 182) {
            y--; /* "in week 50", read in January */
        }
    }
    if (!set_week(out, i, end, date_from_iso_week(y, k, 1), y, k))
        return false;
    day_t sunday = date_from_iso_week(y, to, 7);
    if (to > k && sunday != DAY_NONE) {
        out->period = period_span(out->period.first, sunday);
        out->precision = PRECISION_SPAN;
        snprintf(out->timex, sizeof out->timex, "%04d-W%02d/%04d-W%02d", y, k, y, to);
    }
    return true;
}

/* "the third week of 2018", "the last week of May": the Kth week, the last one where FINAL, of the
 * year or month at token IN. */
static bool week_of(const struct when_context *c, size_t i, size_t in, int k, bool final,
                    struct when *out)
{
    int y, year, week;
    size_t last;
    const struct entry *e;
    if (when_written_year(c, in, &y, &last)) {
        if (final)
            date_iso_week(date_from_civil(y, 12, 28), &year, &k);
        return set_week(out, i, last, date_from_iso_week(y, k, 1), y, k);
    }
    struct when inner;
    if (in < c->end && (e = when_month(c, in)) != NULL) {
        when_set(&inner, in, in + 1, 0, (int)e->value, 0);
        when_year_behind(c, &inner);
    } else if (in >= c->end || !when_relative(c, in, &inner) || inner.period.first == DAY_NONE ||
               inner.period.last - inner.period.first < 27) { /* "of last year", "of this month" */
        return false;
    }
    when_resolve(c, &inner);
    day_t first = inner.period.first;
    if (final && inner.period.last > first + 31)
        k = 53; /* of a year */
    day_t monday = first - date_weekday(first) + 1;
    if (date_weekday(first) > 4)
        monday += 7;
    monday += 7 * ((final && k < 5 ? 5 : k) - 1);
    while (final && monday + 3 > inner.period.last)
        monday -= 7;
    date_iso_week(monday, &year, &week);
    return set_week(out, i, inner.last, monday, year, week);
}

/* "week 31", "the third week of 2018", "the last week of May". */
bool when_week(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t at = i + (parse_function(p, i, F_the) ? 1 : 0), n, last;
    int k = 0;
    bool final = when_word(c, at, TW_last, &n);
    if (parse_is(p, at, ROLE_timeunit, TIME_week) && week_number(c, i, at, out))
        return true;
    if (!final && (!when_small(c, at, 53, &k, &last) || k <= 0))
        return false;
    size_t w = final ? at + n : last;
    return parse_is(p, w, ROLE_timeunit, TIME_week) && parse_function(p, w + 1, F_of) &&
           week_of(c, i, w + 2, k, final, out);
}

/* "2024 marks 20 years since", "as 1995 marks the end of it": no German money, which is no more. */
static bool marks_year(const struct when_context *c, size_t i, size_t last)
{
    return parse_reads(c->p, last, "marks") &&
           (when_value(c->p, i) > 2001 || c->p->tokens[last + 1].functions != 0);
}

/* "a 2015 report", but "a 2000 km march": no number has an article. */
static bool adds_year(const struct when_context *c, size_t i, size_t last)
{
    int y = when_value(c->p, i);
    return parse_function(c->p, i - 1, F_a) && y >= 1900 && y <= 2099 &&
           !parse_may(c->p, last, ROLE_measure) && !parse_may(c->p, last, ROLE_currency) &&
           !parse_may(c->p, last, ROLE_scale) && !parse_mark(c->p, last, '-');
}

/* "resolution 1973", "resolutions 2139, 2165 and 2191", "section 1981", "S/2021/34": does the
 * number at token I name something by its number? */
static bool numbers_text(const struct when_context *c, size_t i)
{
    static const char *const numbered[] = {"resolution", "resolutions", "unscr",    "section",
                                           "sections",   "article",     "articles", "windows",
                                           "boeing",     NULL};
    const struct parse *p = c->p;
    if (parse_mark(p, i + 1, '/') && parse_glued(p, i + 1) && parse_glued(p, i + 2) &&
        p->tokens[i + 2].type == TOKEN_DIGITS && i > c->first + 1 && parse_glued(p, i) &&
        parse_mark(p, i - 1, '/') && p->tokens[i - 2].type == TOKEN_WORD &&
        !parse_may(p, i - 2, ROLE_month))
        return true;
    if (parse_mark(p, i - 1, '('))
        return false; /* "resolution 2139 (2014)" */
    for (size_t k = i; k > c->first && k + 24 > i; k--) {
        const struct token *t = &p->tokens[k - 1];
        if (t->type == TOKEN_WORD && !parse_function(p, k - 1, F_and))
            return parse_spelled(p, k - 1, numbered);
        if (t->type == TOKEN_MARK && t->mark != ',' && t->mark != '(' && t->mark != ')')
            return false;
    }
    return false;
}

/* "reported 2019 earnings": what no one counts, so that a year stands before it. */
static bool uncounted(const struct parse *p, size_t i)
{
    static const char *const goods[] = {
        "earnings", "profit", "profits", "revenue", "revenues", "sales",     "exports",   "imports",
        "results",  "budget", "output",  "prices",  "levels",   "estimates", "elections", NULL};
    return parse_spelled(p, i, goods);
}

/* "and 2045 associated deaths", "a total of 2045 refugees": does the number at token I stand behind
 * a word that leads to no year, and before what it counts? */
static bool counts_out(const struct when_context *c, size_t i, size_t last)
{
    static const uint64_t leads = 1ull << F_in | 1ull << F_of | 1ull << F_the | 1ull << F_by |
                                  1ull << F_from | 1ull << F_to | 1ull << F_a;
    const struct parse *p = c->p;
    if (i <= c->first + 1u || last + 1 >= c->end || p->tokens[i - 1].type != TOKEN_WORD)
        return false;
    if (parse_function(p, i - 1, F_of) && parse_reads(p, i - 2, "total"))
        return true;
    const struct token *b = &p->tokens[i - 1], *t = &p->tokens[last], *noun = t + 1;
    return !(b->functions & leads) && !parse_may(p, i - 1, ROLE_timeword) &&
           !parse_may(p, i - 1, ROLE_month) && t->type == TOKEN_WORD && t->functions == 0 &&
           !(t->flags & T_CAPITAL) && noun->type == TOKEN_WORD &&
           parse_one(p, last + 1, ROLE_noun) && p->text[noun->end - 1] == 's' &&
           !parse_may(p, last, ROLE_verb);
}

/* A bare year needs a word that lets it be one: "in 2019", "2019 budget" but not "2019 people". */
static bool year_fits(const struct when_context *c, size_t i, size_t last)
{
    const struct parse *p = c->p;
    size_t n;
    if (p->tokens[i].type == TOKEN_WORD)
        return i > c->first && (parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_of)) &&
               parse_match_back(p, c->first, i, ROLE_before, &n) ==
                   NULL && /* "plus de deux mille" */
               !(last < c->end && parse_may(p, last, ROLE_noun));
    if (counts_out(c, i, last))
        return false;
    if (i > c->first && parse_glued(p, i)) {
        char m = p->tokens[i - 1].mark;
        if (p->tokens[i - 1].type != TOKEN_MARK || strchr("(=\"-/~", m) == NULL)
            return false;
        if (m == '-' && i - 1 > c->first && p->tokens[i - 2].type == TOKEN_WORD &&
            !parse_may(p, i - 2, ROLE_timeword) && (p->tokens[i - 2].flags & T_UPPER))
            return false;
        if (m == '-' && i - 1 > c->first && p->tokens[i - 2].type == TOKEN_DIGITS &&
            parse_glued(p, i - 1) && when_width(p, i - 2) < 4)
            return false;
    }
    const struct token *b = &p->tokens[i > c->first ? i - 1 : i];
    bool led = b->functions != 0 && !(b->functions >> F_and & 1); /* "in 2019" */
    if (i > c->first && !led && numbers_text(c, i))
        return false;
    if (i > c->first && (parse_match_back(p, c->first, i, ROLE_currency, &n) != NULL ||
                         parse_match_back(p, c->first, i, ROLE_before, &n) != NULL)) {
        const struct entry *e = parse_match_back(p, c->first, i, ROLE_before, &n);
        if (e == NULL || !parse_may(p, i - 1, ROLE_timeword))
            return false;
    }
    if (last >= c->end)
        return true;
    const struct token *t = &p->tokens[last];
    if (parse_glued(p, last) &&
        (t->type == TOKEN_WORD ||
         (t->mark != 0 && strchr("%.,:", t->mark) && last + 1 < c->end &&
          p->tokens[last + 1].type == TOKEN_DIGITS && parse_glued(p, last + 1))))
        return false;
    if (t->type == TOKEN_WORD && !(t->flags & T_CAPITAL)) {
        bool inside =
            i > c->first && (parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_of) ||
                             parse_function(p, i - 1, F_the) || adds_year(c, i, last) ||
                             (t->functions != 0 && parse_may(p, i - 1, ROLE_timeword)));
        inside |= uncounted(p, last); /* and "after 2000 in" */
        if (!inside && (parse_match(p, last, ROLE_noun, NULL) != NULL ||
                        parse_match(p, last, ROLE_adjective, NULL) != NULL ||
                        parse_may(p, last, ROLE_scale) || parse_may(p, last, ROLE_measure) ||
                        (parse_may(p, last, ROLE_currency) && !marks_year(c, i, last)) ||
                        parse_may(p, last, ROLE_timeunit) || t->word == 0)) {
            /* after a comma or at the start a year may still stand before a noun */
            bool plural = p->text[t->end - 1] == 's';
            return t->word == 0 &&
                   (!plural || (i > c->first && p->tokens[i - 1].type == TOKEN_MARK));
        }
    }
    return true;
}

/* "2018/19", "2014-15", "1988-92": a span of years. */
static void split_year(const struct when_context *c, struct when *w)
{
    const struct parse *p = c->p;
    size_t last = w->last;
    if ((!parse_mark(p, last, '/') && !parse_mark(p, last, '-')) || !parse_glued(p, last) ||
        !when_digits(c, last + 1, 2, 2) || !parse_glued(p, last + 1) ||
        (last + 2 < c->end && parse_glued(p, last + 2) && p->tokens[last + 2].mark != 0 &&
         strchr("-/", p->tokens[last + 2].mark) != NULL))
        return;
    int on = (when_value(p, last + 1) - w->year % 100 + 100) % 100;
    if (on != 1 && !(on > 1 && parse_mark(p, last, '-') && w->year % 100 + on < 100))
        return; /* "2019-21", but not "2019/21" */
    w->last = (uint32_t)last + 2;
    w->period = period_span(date_from_civil(w->year, 1, 1), date_from_civil(w->year + on, 12, 31));
    w->precision = PRECISION_SPAN;
    snprintf(w->timex, sizeof w->timex, "%04d/%04d", w->year, w->year + on);
}

/* Makes OUT the ten years from Y on. */
static void set_decade(struct when *out, size_t first, size_t last, int y)
{
    when_set(out, first, last, 0, 0, 0);
    out->period = period_span(date_from_civil(y, 1, 1), date_from_civil(y + 9, 12, 31));
    out->precision = PRECISION_SPAN;
    snprintf(out->timex, sizeof out->timex, "%03d", y / 10);
}

/* "the '90s", "the 80s", "the late 80's", but "in her 60s" and "in 50s". */
static bool short_decade(const struct when_context *c, size_t i)
{
    const struct parse *p = c->p;
    if (i == c->first || !when_digits(c, i, 2, 2) || when_value(p, i) % 10 != 0 ||
        !parse_glued(p, i + 1) ||
        !(p->tokens[i + 1].mark == 's' ||
          (p->text[p->tokens[i + 1].start] == 's' && when_width(p, i + 1) == 1)))
        return false;
    if (parse_mark(p, i - 1, '\''))
        return parse_glued(p, i);
    size_t n, at = i - (parse_mark(p, i - 1, '-') && parse_glued(p, i));
    const struct entry *e = parse_match_back(p, c->first, at, ROLE_timeword, &n);
    if (e != NULL && (e->value == TW_early || e->value == TW_mid || e->value == TW_late))
        at -= n;
    return when_value(p, i) >= 40 && /* and no age: "the late" is one entry, too */
           (parse_function(p, at, F_the) || (at > c->first && parse_function(p, at - 1, F_the)));
}

/* "the 1990's", "the late 1990's", but "in 2010's quake": is the year at token AT, behind "the" at
 * I perhaps, the first of ten? */
static bool names_decade(const struct when_context *c, size_t i, size_t at)
{
    static const char *const parts[] = {"early", "mid", "late", NULL};
    const struct parse *p = c->p;
    return i < at || when_value(p, at) < 2000 ||
           (i > c->first && (parse_function(p, i - 1, F_the) || parse_mark(p, i - 1, '-') ||
                             parse_spelled(p, i - 1, parts)));
}

/* "the 1990s", "1990s", "'90s", "15th century". */
static bool years_named(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    int k;
    size_t last, at = i + (parse_function(p, i, F_the) ? 1 : 0);
    if (when_digits(c, at, 4, 4) && at + 1 < c->end && parse_glued(p, at + 1) &&
        ((when_width(p, at + 1) == 1 && p->text[p->tokens[at + 1].start] == 's') ||
         (p->tokens[at + 1].mark == 's' && names_decade(c, i, at))) &&
        when_value(p, at) % 10 == 0) {
        set_decade(out, i, at + 2, when_value(p, at));
        return true;
    }
    if (short_decade(c, i)) {
        set_decade(out, i, i + 2, when_short_year(when_value(p, i)));
        return true;
    }
    if (when_near(c, i, 16, TRAIT_unit) && when_small(c, at, 30, &k, &last) && k > 0 &&
        parse_is(p, last, ROLE_timeunit, TIME_century)) {
        when_set(out, i, last + 1, 0, 0, 0);
        out->period = period_span(date_from_civil(k * 100 - 100 < 1 ? 1 : k * 100 - 100, 1, 1),
                                  date_from_civil(k * 100 - 1, 12, 31));
        out->precision = PRECISION_SPAN;
        snprintf(out->timex, sizeof out->timex, "%02d", k - 1);
        return true;
    }
    return false;
}

bool when_year(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    int y;
    size_t last, n;
    if (years_named(c, i, out))
        return true;
    if (when_word(c, i, TW_fiscal, &n) && when_written_year(c, i + n, &y, &last)) {
        when_set(out, i, last, y, 0, 0); /* "FY2021" */
        split_year(c, out);
        return true;
    }
    if (!when_written_year(c, i, &y, &last) || !year_fits(c, i, last))
        return false;
    const struct entry *e;
    struct when q;
    if (last + 1 < c->end && when_width(p, last) == 1 && p->tokens[last].type == TOKEN_WORD &&
        when_quarter(c, last, &q) && q.last == last + 2) { /* "2020 q1" */
        int number = when_value(p, last + 1);
        when_set(out, i, last + 2, y, 0, 0);
        out->period = period_quarter(y, number);
        out->precision = PRECISION_QUARTER;
        return true;
    }
    int k;
    bool half;
    size_t end;
    if (last + 1 < c->end && (p->tokens[last].roles >> ROLE_ordinal & 1) &&
        quarter_number(c, last, &k, &half, &end) && !half) { /* "the 2020 third quarter" */
        when_set(out, i, end, y, 0, 0);
        out->period = period_quarter(y, k);
        out->precision = PRECISION_QUARTER;
        return true;
    }
    if (last < c->end && (e = when_month(c, last)) != NULL) { /* "2017 April", "2017 April 3" */
        if (when_digits(c, last + 1, 1, 2) && when_calendar(c, last, &q) && q.year == 0 &&
            q.mday != 0 && q.precision == PRECISION_DAY && date_valid(y, q.month, q.mday)) {
            when_set(out, i, q.last, y, q.month, q.mday);
            return true;
        }
        when_set(out, i, last + 1, y, (int)e->value, 0);
        return true;
    }
    when_set(out, i, last, y, 0, 0);
    split_year(c, out);
    return true;
}
