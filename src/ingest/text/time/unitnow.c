/* unitnow.c - the unit of the calendar that is now, told without a pointer: "the week", "the
 * weekend", "at year-end", "by mid-year". */
#include <string.h>

#include "when.h"

/* Does a verb stand at token I, as in "is", "has been", "will be", "look", "stood at"? */
static bool says_of(const struct parse *p, size_t i)
{
    return parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
           (parse_one(p, i, ROLE_modal) && p->tokens[i].functions == 0) ||
           (parse_one(p, i, ROLE_verb) && !parse_may(p, i, ROLE_noun) &&
            !parse_may(p, i, ROLE_adjective) && !parse_may(p, i, ROLE_timeword));
}

/* "ending the day", "to finish the day": of the markets, the day of publication. */
static bool ends_day(const struct parse *p, size_t i)
{
    static const char *const verbs[] = {"end", "ending", "ended", "finish", "finished", "closing"};
    const struct token *t = &p->tokens[i];
    for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
        if (t->end - t->start == strlen(verbs[k]) &&
            memcmp(p->text + t->start, verbs[k], strlen(verbs[k])) == 0)
            return true;
    return false;
}

/* "before the month is out", "before the year ends": the token behind what says that the unit
 * before token I is over; I where nothing does. */
static size_t is_over(const struct parse *p, size_t i)
{
    if (parse_among(p, i, "ends", "closes"))
        return i + 1;
    return parse_reads(p, i, "is") && parse_among(p, i + 1, "out", "over", "up") ? i + 2 : i;
}

/* "the week", "the month": the one now; "the day" says nothing. */
bool when_unit_now(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t last;
    const struct entry *e = when_unit_at(c, i + 1, &last);
    if (e == NULL || last != i + 2 || e->value < TIME_dayunit || e->value > TIME_year ||
        p->text[p->tokens[i + 1].end - 1] == 's' || e->value == TIME_weekday_unit ||
        (parse_mark(p, last, '-') && parse_glued(p, last)))
        return false; /* "in the year-ago period", "the day-to-day" */
    if (parse_reads(p, i - 1, "before") && e->value >= TIME_week && e->value <= TIME_year &&
        e->value != TIME_weekend && is_over(p, last) > last) {
        when_start(out, i, is_over(p, last), MENTION_DATE);
        out->period = when_unit((enum text_time)(int)e->value, c->published, 0);
        out->precision = out->period.precision;
        return true;
    }
    bool of = parse_function(p, i - 1, F_of), in = parse_function(p, i - 1, F_in);
    bool day = e->value == TIME_dayunit, weekend = e->value == TIME_weekend;
    if (!(parse_function(p, i - 1, F_for) || of || weekend || (in && !day) || ends_day(p, i - 1)))
        return false;
    bool ends = day || weekend || last >= c->end || p->tokens[last].type == TOKEN_MARK;
    bool part = of && i > c->first + 1 && e->value >= TIME_week &&
                p->tokens[last].type == TOKEN_WORD && parse_may(p, i - 2, ROLE_timeword);
    bool counted = of && last < c->end && p->tokens[last].type == TOKEN_DIGITS;
    bool said = !in && e->value >= TIME_week && says_of(p, last); /* "for the year were poor" */
    if (!ends && !part && !counted && !said)
        return false;
    when_start(out, i, last, MENTION_DATE);
    bool over = weekend && !when_future(c) && date_weekday(c->published) < 6;
    out->period = when_unit((enum text_time)(int)e->value, c->published, over ? -1 : 0);
    out->precision = out->period.precision;
    return true;
}

/* "at year-end", "by the month-end", "by mid-year": the last day of the unit at token I, or the day
 * in its middle, that of one that is over where the sentence tells of what has been. */
bool when_unit_edge(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    const struct entry *e = parse_match(p, i, ROLE_timeunit, NULL);
    if (e == NULL || e->value < TIME_month || e->value > TIME_year || p->language != LANGUAGE_EN)
        return false;
    enum text_time unit = (enum text_time)(int)e->value;
    size_t end = i + 1 + (parse_mark(p, i + 1, '-') && parse_glued(p, i + 1)), first = i, n;
    bool mid = unit == TIME_year && i > c->first + 1 && parse_mark(p, i - 1, '-') &&
               parse_glued(p, i) && parse_reads(p, i - 2, "mid");
    bool last = !mid && parse_reads(p, end, "end") &&
                (end > i + 1 || (i > c->first && (parse_function(p, i - 1, F_at) ||
                                                  parse_function(p, i - 1, F_by) ||
                                                  when_word(c, i - 1, TW_since, &n))));
    if ((!mid && !last) || (i > c->first && (parse_is(p, i - 1, ROLE_timeword, TW_fiscal) ||
                                             parse_reads(p, i - 1, "financial"))))
        return false;
    first -= mid ? 2u : 0u;
    size_t past_end = mid ? i + 1 : end + 1;
    int year;
    struct period of = when_unit(unit, c->published, 0);
    if (unit == TIME_year && past_end < c->end && when_written_year(c, past_end, &year, &n)) {
        of = period_year(year);
        past_end = n;
    } else if ((mid ? of.first + 180 : of.last) > c->published + 100 && !when_future(c) &&
               (when_told_past(c) || !(first > c->first && parse_function(p, first - 1, F_by)))) {
        of = when_unit(unit, c->published, -1); /* "stood at 40 million at year-end" */
    }
    when_start(out, first, past_end, MENTION_DATE);
    out->period = period_day(of.last);
    if (mid) {
        out->precision = PRECISION_YEAR;
        out->period = of;
        when_part(out, TW_mid);
        out->precision = PRECISION_DAY;
    }
    return true;
}
