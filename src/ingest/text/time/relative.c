/* relative.c - times told from the day of publication: "yesterday", "last Friday", "a week ago". */
#include <stdio.h>
#include <string.h>

#include "when.h"

/* The word that points from the day of publication: "last", "past", "next", "upcoming", "this". */
struct pointer {
    enum text_timeword word;
    int offset; /* -1 back, 0 the one now, 1 ahead */
    size_t at;  /* the token behind it */
    bool the;
};

static bool ahead_at(const struct when_context *c, size_t i, size_t *n)
{
    return when_word(c, i, TW_next, n) || when_word(c, i, TW_upcoming, n);
}

/* The word that points at token I, which takes *N tokens; TEXT_TIMEWORD_COUNT: none does. */
static enum text_timeword pointing_word(const struct when_context *c, size_t i, size_t *n)
{
    static const enum text_timeword order[] = {TW_last, TW_past, TW_next, TW_upcoming, TW_this};
    if (i >= c->end || !(when_words(c, i) & POINTING_TIMES))
        return TEXT_TIMEWORD_COUNT;
    for (size_t k = 0; k < sizeof order / sizeof *order; k++)
        if (when_word(c, i, order[k], n))
            return order[k];
    return TEXT_TIMEWORD_COUNT;
}

static bool pointer_at(const struct when_context *c, size_t i, struct pointer *out)
{
    size_t n = 0;
    bool the = parse_function(c->p, i, F_the);
    enum text_timeword word = pointing_word(c, i, &n);
    if (word == TEXT_TIMEWORD_COUNT && the)
        word = pointing_word(c, ++i, &n);
    if (word == TEXT_TIMEWORD_COUNT)
        return false;
    *out = (struct pointer){.word = word, .at = i + n, .the = the};
    if (out->word == TW_this) { /* "this past Friday", "this coming week" */
        if (ahead_at(c, out->at, &n))
            out->word = TW_upcoming;
        else if (when_word(c, out->at, TW_past, &n) || when_word(c, out->at, TW_last, &n))
            out->word = TW_past;
        out->at += out->word != TW_this;
    }
    bool ahead = out->word == TW_next || out->word == TW_upcoming;
    out->offset = out->word == TW_this ? 0 : ahead ? 1 : -1;
    return true;
}

/* "last Friday", "next Monday"; "Friday last week" is read from the weekday. */
static bool pointed_weekday(const struct when_context *c, size_t i, const struct pointer *to,
                            struct when *out)
{
    const struct entry *e = parse_match(c->p, to->at, ROLE_weekday, NULL);
    if (e == NULL)
        return false;
    int today = date_weekday(c->published), wanted = (int)e->value;
    int back = (today - wanted + 7) % 7;
    day_t day = c->published - (back == 0 ? 7 : back);
    if (to->word == TW_this) {
        day = c->published + wanted - today;
        if (day > c->published && !when_future(c) && wanted - today > 3)
            day -= 7;
    } else if (to->word == TW_next) {
        day = c->published - today + 7 + wanted;
    } else if (to->word == TW_upcoming) {
        day = c->published + (back == 0 ? 7 : 7 - back);
    } else if (to->word == TW_last && wanted <= today) {
        day = c->published - today - 7 + wanted; /* of the week before */
    }
    when_start(out, i, to->at + 1, MENTION_DATE);
    out->period = period_day(day);
    out->weekday = wanted;
    return true;
}

/* "last March", "last March 5", "this summer". */
static bool pointed_name(const struct when_context *c, size_t i, const struct pointer *to,
                         struct when *out)
{
    const struct parse *p = c->p;
    const struct entry *e = parse_match(p, to->at, ROLE_month, NULL);
    int y, m, d;
    date_to_civil(c->published, &y, &m, &d);
    if (e != NULL && to->word != TW_past &&
        (p->tokens[to->at].flags & T_CAPITAL || e->value != 5)) {
        if (to->word == TW_last && (int)e->value >= m)
            y--;
        else if (to->offset > 0 && (int)e->value <= m)
            y++;
        size_t last = to->at + 1;
        int day = when_day_behind(c, &last);
        when_set(out, i, last, y, (int)e->value, day);
        out->relative = true;
        return true;
    }
    if ((e = parse_match(p, to->at, ROLE_season, NULL)) != NULL) {
        when_start(out, i, to->at + 1, MENTION_VAGUE);
        snprintf(out->timex, sizeof out->timex, "%04d-%c%c", y + to->offset, (int)e->value >> 8,
                 (int)e->value & 0xff);
        return true;
    }
    if (to->word == TW_this && parse_match(p, to->at, ROLE_daypart, NULL) != NULL) {
        when_start(out, i, to->at + 1, MENTION_DATE);
        out->period = period_day(c->published);
        return true;
    }
    return false;
}

/* The days of N units back or ahead, up to or from the day of publication. */
static struct period counted_days(const struct when_context *c, const struct when_amount *a,
                                  int offset)
{
    day_t day = c->published;
    if (a->unit == TIME_quarter && offset != 0) {
        int k = (int)a->count;
        struct period first = when_unit(a->unit, day, offset < 0 ? -k : 1);
        return period_span(first.first, when_unit(a->unit, day, offset < 0 ? -1 : k).last);
    }
    day_t other = when_moved(day, a, offset > 0 ? 1 : -1);
    if (offset > 0)
        return period_span(day + 1, other);
    bool whole = a->hours == 0 && (a->months == 0 || offset == 0);
    return period_span(other + whole, day);
}

/* Makes A only the first part of the amount at token I: "6 months" of "6 months and 5 days". */
static void first_amount(const struct when_context *c, size_t i, struct when_amount *a)
{
    double count;
    size_t last;
    if (!when_count(c, i, &count, &last))
        return;
    const struct entry *e = when_unit_at(c, last, &last);
    if (e == NULL || last == a->last)
        return;
    when_amount_of(a, count, (enum text_time)(int)e->value);
    a->last = last;
}

/* "over the last year", "in the last month": the time up to now, as "the past year" is. */
static bool over_last(const struct when_context *c, size_t i, const struct pointer *to)
{
    const struct parse *p = c->p;
    return to->word == TW_last && i > c->first && p->language == LANGUAGE_EN &&
           parse_reads(p, to->at - 1, "last") && !parse_function(p, to->at + 1, F_of) &&
           (parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_over) ||
            parse_among(p, i - 1, "during", "within"));
}

/* "[last|past|next|this] [N] unit": N units back, ahead, or the one now. */
static bool pointed_unit(const struct when_context *c, size_t i, const struct pointer *to,
                         struct when *out)
{
    const struct parse *p = c->p;
    struct when_amount a;
    bool counted = !parse_function(p, to->at, F_a) && when_amount(c, to->at, &a);
    if (!counted) {
        const struct entry *e = when_unit_at(c, to->at, &a.last);
        if (e == NULL)
            return false;
        when_amount_of(&a, 1, (enum text_time)(int)e->value);
        if (to->the && to->word == TW_last && parse_function(p, a.last, F_of) &&
            parse_function(p, a.last + 1, F_the))
            return false; /* "on the last day of the talks" */
        bool the = to->the || (i > c->first && parse_function(p, i - 1, F_the));
        if (the && to->word == TW_last && a.unit == TIME_dayunit &&
            parse_reads(p, to->at - 1, "last") && !over_last(c, i, to))
            return false; /* "is the last day for it" */
    }
    if (counted && to->offset < 0 && parse_is(p, a.last, ROLE_timeword, TW_ago))
        first_amount(c, to->at, &a); /* "for the last 6 months and 5 days ago they left" */
    when_start(out, i, a.last, MENTION_DATE);
    bool several = p->text[p->tokens[a.last - 1].end - 1] == 's'; /* "mois" has it always */
    if (p->language == LANGUAGE_FR && to->word == TW_this)
        several &= p->text[p->tokens[to->at - 1].end - 1] == 's';
    if (!counted && several) {
        out->type = MENTION_VAGUE; /* "in the coming weeks", "recent days" */
        if (to->offset != 0)
            when_duration_text(out, -1, a.unit);
        return true;
    }
    if ((counted && a.count < 0) || (!counted && a.unit <= TIME_hour)) {
        out->type = MENTION_DURATION;
        when_duration_text(out, a.count, a.unit);
        return true;
    }
    if (counted ||
        (to->the && (to->word == TW_past || over_last(c, i, to)) && a.unit != TIME_weekend)) {
        out->period = counted_days(c, &a, to->offset);
        if (!counted && a.unit == TIME_dayunit && to->offset < 0)
            out->period = period_span(c->published - 1, c->published); /* as "the past 24 hours" */
        if (counted)
            when_duration_text(out, a.count, a.unit);
    } else if (a.unit == TIME_fortnight) {
        out->period = to->offset > 0 ? period_span(c->published + 1, c->published + 14)
                                     : period_span(c->published - 13, c->published);
    } else {
        bool over = a.unit == TIME_weekend && to->offset == 0 && !when_future(c) &&
                    date_weekday(c->published) < 6; /* "this weekend 20 people died" */
        out->period = when_unit(a.unit, c->published, over ? -1 : to->offset);
        static const char *const working[] = {"working", "work", "workweek", NULL};
        if (a.unit == TIME_week && parse_spelled(p, to->at, working))
            out->period = period_span(out->period.first, out->period.first + 4);
    }
    out->precision = out->period.precision;
    return out->period.first > DAY_NONE + 1;
}

static bool pointed(const struct when_context *c, size_t i, struct when *out)
{
    struct pointer to;
    const struct parse *p = c->p;
    bool the = parse_function(p, i, F_the);
    if (p->language == LANGUAGE_FR && i > c->first && parse_function(p, i - 1, F_to) &&
        parse_is(p, i + 1, ROLE_timeunit, TIME_dayunit) && !the)
        return false; /* "à ce jour" is no day */
    return (parse_may(p, i, ROLE_timeword) || (the && parse_may(p, i + 1, ROLE_timeword))) &&
           pointer_at(c, i, &to) && to.at < c->end &&
           (pointed_weekday(c, i, &to, out) || pointed_name(c, i, &to, out) ||
            pointed_unit(c, i, &to, out));
}

/* "5 upcoming years", "the two previous months". */
static bool counted_pointer(const struct when_context *c, size_t i, struct when *out)
{
    double count;
    struct pointer to;
    struct when_amount a;
    size_t at = i + (parse_function(c->p, i, F_the) ? 1 : 0), last;
    if (at >= c->end || parse_function(c->p, at, F_a) || !when_count(c, at, &count, &last) ||
        count < 1 || !pointer_at(c, last, &to) || to.the || to.word == TW_this)
        return false;
    const struct entry *e = when_unit_at(c, to.at, &last);
    if (e == NULL || e->value <= TIME_hour ||
        (count > 1 && c->p->text[c->p->tokens[last - 1].end - 1] != 's'))
        return false; /* "up from 60 last week" */
    when_amount_of(&a, count, (enum text_time)(int)e->value);
    when_start(out, i, last, MENTION_DATE);
    when_duration_text(out, count, a.unit);
    out->period = counted_days(c, &a, to.offset);
    out->precision = out->period.precision;
    return out->period.first > DAY_NONE + 1;
}

/* "a week ago today", "a week ago Tuesday": the day that the units of A are counted back from,
 * where one stands at *LAST. */
static day_t ago_from(const struct when_context *c, size_t *last)
{
    const struct parse *p = c->p;
    size_t n = 0;
    const struct entry *e = *last < c->end ? parse_match(p, *last, ROLE_day, &n) : NULL;
    if (e != NULL && e->value <= 0) {
        *last += n;
        return c->published + (int)e->value;
    }
    if (*last >= c->end || !parse_one(p, *last, ROLE_weekday))
        return c->published;
    e = parse_match(p, *last, ROLE_weekday, NULL);
    ++*last;
    return c->published - (date_weekday(c->published) - (int)e->value + 7) % 7;
}

/* "in two weeks' time", "opens in ten days": a day to come, though the sentence says it in no other
 * way; *LAST is the token behind the unit. */
static bool counts_ahead(const struct when_context *c, size_t i, size_t *last)
{
    static const char *const time[] = {"time", NULL};
    const struct parse *p = c->p;
    size_t k = *last;
    if (k < c->end && p->tokens[k].type == TOKEN_MARK && parse_glued(p, k)) {
        k++;
        if (k < c->end && parse_glued(p, k) && when_width(p, k) == 1)
            k++; /* the s behind an apostrophe */
    }
    if (k < c->end && parse_spelled(p, k, time)) {
        *last = k + 1;
        return true;
    }
    return i > c->first && parse_in(p, i - 1, SET_timetable);
}

/* "N units ago", "N units later", "in N units", "N units from today". */
static bool counted_unit(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    struct when_amount a;
    size_t at = i, n = 0;
    if (!when_near(c, i, 16, TRAIT_unit))
        return false;
    bool in = parse_function(p, i, F_in);
    if (in || when_word(c, i, TW_within, &n))
        at++;
    if (at > i && parse_match(p, at, ROLE_before, &n) != NULL && at + n < c->end)
        at += n; /* "in about two weeks" */
    if (!when_amount(c, at, &a))
        return false;
    const struct entry *half =
        at == i && i > c->first && a.count == 1 ? parse_match(p, i - 1, ROLE_fraction, &n) : NULL;
    if (half != NULL && half->value == 0.5 && parse_function(p, i, F_a)) { /* "half a year ago" */
        when_amount_of(&a, 0.5, a.unit);
        at--;
    }
    bool ago = when_word(c, a.last, TW_ago, &n) || when_earlier(c, a.last, &n);
    if (ago && n == 1 && !parse_reads(p, a.last, "ago") &&
        (parse_function(p, a.last + 1, F_to) || parse_function(p, a.last + 1, F_into)))
        return false; /* "10,000 people a week back to Haiti": every week */
    bool later = !ago && when_word(c, a.last, TW_later, &n);
    if (!ago && !later) {
        n = 0;
        if (parse_function(p, a.last, F_from) &&
            (parse_is(p, a.last + 1, ROLE_day, 0) || when_word(c, a.last + 1, TW_now, &n)))
            n = 2;
        else if (!in || a.count != (int)a.count || a.unit <= TIME_hour ||
                 !(counts_ahead(c, i, &a.last) || when_future(c)))
            return false;
    }
    if (a.count < 0) {
        when_start(out, i, a.last + n, MENTION_VAGUE);
        when_duration_text(out, a.count, a.unit);
        return true;
    }
    when_start(out, in && !ago ? i : at, a.last + n, MENTION_DATE);
    size_t end = a.last + n;
    day_t from = ago && a.unit >= TIME_week ? ago_from(c, &end) : c->published;
    out->last = (uint32_t)end;
    day_t day = a.months == 0 && a.days == 0 && a.hours < 24 ? c->published
                                                             : when_moved(from, &a, ago ? -1 : 1);
    out->period = period_day(day);
    out->precision = a.unit == TIME_year ? PRECISION_YEAR : PRECISION_DAY;
    return day != DAY_NONE;
}

static bool day_word(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t n, m;
    const struct entry *e = parse_match(p, i, ROLE_day, &n);
    if (e == NULL && i > 0 && parse_mark(p, i - 1, '(') && parse_reads(p, i, "day") &&
        parse_reads(p, i + 1, "before") && parse_mark(p, i + 2, ':')) {
        when_start(out, i, i + 2, MENTION_DATE); /* "4,433 (day before: 3,900)" */
        out->period = period_day(c->published - 1);
        return true;
    }
    if (e == NULL ||
        (parse_reads(p, i, "midnight") && !(i > c->first && (parse_function(p, i - 1, F_from) ||
                                                             parse_function(p, i - 1, F_between)))))
        return false; /* "from midnight until this report" */
    when_start(out, i, i + n, MENTION_DATE);
    out->period = period_day(c->published + (int)e->value);
    if (i + n < c->end && parse_match(p, i + n, ROLE_daypart, &m) != NULL)
        out->last += (uint32_t)m;
    if (n == 1 && (p->text[p->tokens[i].start] | 0x20) == 'o' && e->value == -1) /* "overnight" */
        out->period = period_span(c->published - 1, c->published);
    return true;
}

/* "la semaine dernière", "le mois prochain": French points behind the unit. */
static bool pointed_behind(const struct when_context *c, size_t i, struct when *out)
{
    size_t n, last, at = i + (parse_function(c->p, i, F_the) ? 1 : 0);
    const struct entry *e = c->p->language == LANGUAGE_FR ? when_unit_at(c, at, &last) : NULL;
    if (e == NULL || e->value <= TIME_hour)
        return false;
    if (when_word(c, last, TW_earlier, &n) && when_anchored(c, i, out))
        return true; /* "la semaine précédente", before the one told */
    bool back = when_word(c, last, TW_last, &n), ahead = !back && when_word(c, last, TW_next, &n);
    if (!back && !ahead && when_word(c, last, TW_past, &n)) { /* "la semaine écoulée" */
        struct when_amount a;
        when_amount_of(&a, 1, (enum text_time)(int)e->value);
        when_start(out, i, last + n, MENTION_DATE);
        out->period = counted_days(c, &a, -1);
        out->precision = out->period.precision;
        return true;
    }
    if (!back && !ahead)
        return false;
    when_start(out, i, last + n, MENTION_DATE);
    out->period = when_unit((enum text_time)(int)e->value, c->published, back ? -1 : 1);
    out->precision = out->period.precision;
    return true;
}

/* "il y a trois semaines". */
static bool ago_before(const struct when_context *c, size_t i, struct when *out)
{
    struct when_amount a;
    size_t n;
    if (c->p->language != LANGUAGE_FR || !when_word(c, i, TW_ago, &n) ||
        !when_amount(c, i + n, &a) || a.count < 0)
        return false;
    when_start(out, i, a.last, MENTION_DATE);
    out->period = period_day(when_moved(c->published, &a, -1));
    out->precision = a.unit == TIME_year ? PRECISION_YEAR : PRECISION_DAY;
    return true;
}

/* May token T begin a count of units: "two", "a", "12", "several"? */
static bool may_count(const struct token *t)
{
    return t->type == TOKEN_DIGITS || (t->roles & WHEN_COUNTS) != 0 ||
           (t->functions >> F_a & 1) != 0 || (t->sets >> SET_several & 1) != 0;
}

/* May token I begin a time told from another: "the day after", "the Friday before", "two weeks
 * later", "that month", "the same period"? */
static bool may_be_anchored(const struct when_context *c, size_t i)
{
    static const uint64_t named = 1ull << ROLE_timeunit | 1ull << ROLE_weekday,
                          told_from = 1ull << TW_same | 1ull << TW_next | 1ull << TW_last;
    const struct token *t = &c->p->tokens[i];
    if ((when_words(c, i) >> TW_same & 1) || (may_count(t) && when_near(c, i + 1, 4, TRAIT_unit)))
        return true;
    return parse_function(c->p, i, F_the) && ((t->roles >> ROLE_day & 1) || (t[1].roles & named) ||
                                              (when_words(c, i + 1) & told_from));
}

bool when_relative(const struct when_context *c, size_t i, struct when *out)
{
    static const uint64_t alone = 1ull << TW_now | 1ull << TW_recently | 1ull << TW_future;
    const struct parse *p = c->p;
    size_t n;
    if (p->language == LANGUAGE_FR && (ago_before(c, i, out) || pointed_behind(c, i, out)))
        return true;
    /* each is asked only where token I may be its first */
    const struct token *t = &p->tokens[i];
    uint64_t times = when_words(c, i);
    bool the = parse_function(p, i, F_the), counts = may_count(t);
    if (may_be_anchored(c, i) && when_anchored(c, i, out))
        return true;
    if (day_word(c, i, out))
        return true;
    if (((times & POINTING_TIMES) || the) && pointed(c, i, out))
        return true;
    bool inside = (t->functions >> F_in & 1) || (times >> TW_within & 1);
    if ((counts || inside) && counted_unit(c, i, out))
        return true;
    if ((the ? may_count(t + 1) : counts) && counted_pointer(c, i, out))
        return true;
    if ((times >> TW_todate & 1) &&
        when_word(c, i, TW_todate, &n)) { /* "year to date", "MTD": told by the first letter */
        char letter = p->text[p->tokens[i].start] | 0x20;
        enum text_time unit = letter == 'm'   ? TIME_month
                              : letter == 'w' ? TIME_week
                              : letter == 'q' ? TIME_quarter
                                              : TIME_year;
        when_start(out, i, i + n, MENTION_DATE);
        out->period = period_span(when_unit(unit, c->published, 0).first, c->published);
        return true;
    }
    if (the && i > c->first && when_unit_now(c, i, out))
        return true;
    if (!(times & alone))
        return false;
    if (when_word(c, i, TW_now, &n)) {
        when_start(out, i, i + n, MENTION_VAGUE);
        snprintf(out->timex, sizeof out->timex, "PRESENT_REF");
        return true;
    }
    if (when_word(c, i, TW_recently, &n) || when_word(c, i, TW_future, &n)) {
        struct when longer;
        if (n > 1 && pointed(c, i + 1, &longer) && longer.last > i + n)
            return false; /* "in the past 24 hours" */
        when_start(out, i, i + n, MENTION_VAGUE);
        snprintf(out->timex, sizeof out->timex, "%s",
                 when_word(c, i, TW_future, &n) ? "FUTURE_REF" : "PAST_REF");
        return true;
    }
    return false;
}
