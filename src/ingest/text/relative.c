/* relative.c - times told from the day of publication: "yesterday", "last Friday", "the past three
 * weeks", "two days ago", "in the coming weeks". */
#include <stdio.h>
#include <string.h>

#include "when.h"

/* "[last|past|next|this] [N] unit": N units back, ahead, or the one now. */
static bool modified_unit(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    static const enum text_timeword leads[] = {TW_last, TW_past, TW_next, TW_upcoming, TW_this};
    size_t n = 0, at = i, last = 0;
    int lead = -1;
    bool the = parse_function(p, at, F_the);
    for (size_t pass = 0; pass < 2 && lead < 0; pass++) {
        at = i + (pass == 1 && the ? 1 : 0);
        for (size_t k = 0; k < sizeof leads / sizeof *leads && lead < 0; k++)
            if (when_word(c, at, leads[k], &n))
                lead = (int)leads[k];
    }
    if (lead < 0)
        return false;
    at += n;
    if (lead == TW_this && (when_word(c, at, TW_past, &n) || when_word(c, at, TW_last, &n) ||
                            when_word(c, at, TW_next, &n) || when_word(c, at, TW_upcoming, &n))) {
        lead = when_word(c, at, TW_next, &n) || when_word(c, at, TW_upcoming, &n) ? TW_upcoming
                                                                                  : TW_past;
        at += 1;
    }
    /* "Friday last week" is read from the weekday; here "last Friday", "next Monday" */
    const struct entry *e = at < c->end ? parse_match(p, at, ROLE_weekday, NULL) : NULL;
    if (e != NULL) {
        int today = date_weekday(c->published), wanted = (int)e->value;
        int back = (today - wanted + 7) % 7;
        day_t day;
        if (lead == TW_this) {
            day = c->published + wanted - today;
            if (day > c->published && !c->future && wanted - today > 3)
                day -= 7;
        } else if (lead == TW_next) {
            day = c->published - today + 7 + wanted;
        } else if (lead == TW_upcoming) {
            day = c->published + (back == 0 ? 7 : 7 - back);
        } else if (lead == TW_last) {
            day = c->published - today - 7 + wanted; /* of the week before */
            if (wanted > today)
                day = c->published - back;
        } else {
            day = c->published - (back == 0 ? 7 : back);
        }
        when_start(out, i, at + 1, MENTION_DATE);
        out->period = period_day(day);
        out->weekday = wanted;
        return true;
    }
    e = at < c->end ? parse_match(p, at, ROLE_month, NULL) : NULL;
    if (e != NULL && lead != TW_past && (p->tokens[at].flags & T_CAPITAL || e->value != 5)) {
        int y, m, d;
        date_to_civil(c->published, &y, &m, &d);
        if (lead == TW_last && (int)e->value >= m)
            y--;
        else if ((lead == TW_next || lead == TW_upcoming) && (int)e->value <= m)
            y++;
        when_start(out, i, at + 1, MENTION_DATE);
        out->year = y;
        out->month = (int)e->value;
        out->precision = PRECISION_MONTH;
        out->period = (struct period){0};
        return true;
    }
    const struct entry *s = at < c->end ? parse_match(p, at, ROLE_season, NULL) : NULL;
    int offset = lead == TW_this ? 0 : lead == TW_next || lead == TW_upcoming ? 1 : -1;
    if (s != NULL) {
        int y, m, d;
        date_to_civil(c->published, &y, &m, &d);
        when_start(out, i, at + 1, MENTION_VAGUE);
        snprintf(out->timex, sizeof out->timex, "%04d-%c%c", y + offset, (int)s->value >> 8,
                 (int)s->value & 0xff);
        return true;
    }
    s = at < c->end ? parse_match(p, at, ROLE_daypart, NULL) : NULL;
    if (s != NULL && lead == TW_this) {
        when_start(out, i, at + 1, MENTION_DATE);
        out->period = period_day(c->published);
        return true;
    }
    double count = 0;
    bool counted = when_count(c, at, &count, &last) && !parse_function(p, at, F_a);
    if (!counted)
        last = at;
    size_t again;
    if (counted && (when_word(c, last, TW_next, &again) || when_word(c, last, TW_upcoming, &again)))
        last += again;
    if ((e = when_unit_at(c, last, &last)) == NULL)
        return false;
    enum text_time unit = (enum text_time)(int)e->value;
    bool plural = p->text[p->tokens[last - 1].end - 1] == 's';
    when_start(out, i, last, MENTION_DATE);
    if (!counted && plural) {
        out->type = MENTION_VAGUE; /* "in the coming weeks", "recent days" */
        snprintf(out->timex, sizeof out->timex, "%s", offset < 0 ? "PAST_REF" : "FUTURE_REF");
        if (offset != 0)
            when_duration_text(out, -1, unit);
        return true;
    }
    if (counted && count < 0) {
        out->type = MENTION_DURATION;
        when_duration_text(out, count, unit);
        return true;
    }
    if (counted || (the && (lead == TW_past) && unit != TIME_decade) ||
        (lead == TW_past && i > c->first && parse_function(p, i - 1, F_in) && unit <= TIME_year &&
         p->text[p->tokens[at - 1].start] != 'p' + 0 && false)) {
        int k = counted ? (int)count : 1;
        if (offset < 0) {
            day_t first = when_moved(c->published, unit, -k);
            if (unit == TIME_hour || unit <= TIME_minute)
                first = c->published - (k + 23) / 24;
            else if (unit == TIME_dayunit || unit == TIME_week || unit == TIME_fortnight)
                first += 1;
            out->period = period_span(first, c->published);
            if (unit == TIME_quarter || (unit == TIME_year && false)) {
                struct period a = when_unit(unit, c->published, -k),
                              b = when_unit(unit, c->published, -1);
                out->period = period_span(a.first, b.last);
            }
        } else if (offset > 0 && unit == TIME_quarter) {
            out->period = period_span(when_unit(unit, c->published, 1).first,
                                      when_unit(unit, c->published, k).last);
        } else if (offset > 0) {
            out->period = period_span(c->published + 1, when_moved(c->published, unit, k));
        } else {
            out->period = period_span(when_moved(c->published, unit, -k) + 1, c->published);
        }
        if (counted)
            when_duration_text(out, k, unit);
        out->precision = out->period.precision;
        return true;
    }
    if (unit <= TIME_hour) {
        out->type = MENTION_DURATION;
        when_duration_text(out, 1, unit);
        return true;
    }
    if (unit == TIME_fortnight) {
        out->period = offset > 0 ? period_span(c->published + 1, c->published + 14)
                                 : period_span(c->published - 13, c->published);
        return true;
    }
    out->period = when_unit(unit, c->published, offset);
    out->precision = out->period.precision;
    return true;
}

/* "N units ago", "N units earlier|later", "in N units", "N units from today". */
static bool counted_unit(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    double count;
    size_t at = i, last, n;
    bool in = parse_function(p, i, F_in) || when_word(c, i, TW_within, &n);
    if (in)
        at++;
    if (parse_match(p, at, ROLE_before, &n) != NULL && at + n < c->end)
        at += n;
    if (!when_count(c, at, &count, &last))
        return false;
    if (parse_mark(p, last, '-') && parse_glued(p, last))
        return false;
    const struct entry *e = when_unit_at(c, last, &last);
    if (e == NULL)
        return false;
    enum text_time unit = (enum text_time)(int)e->value;
    bool ago = when_word(c, last, TW_ago, &n), earlier = !ago && when_word(c, last, TW_earlier, &n);
    if (earlier && p->tokens[last].end - p->tokens[last].start == 6 && last + n < c->end &&
        p->tokens[last + n].type != TOKEN_MARK)
        earlier = false; /* "2 weeks before Christmas" */
    bool later = !ago && !earlier && when_word(c, last, TW_later, &n);
    if (!ago && !earlier && !later) {
        if (parse_function(p, last, F_from) &&
            (parse_is(p, last + 1, ROLE_day, 0) || when_word(c, last + 1, TW_now, &n))) {
            later = true;
            n = 2;
        } else {
            n = 0;
            if (!in || !(parse_function(p, i, F_in)) || count != (int)count)
                return false;
            if (unit <= TIME_hour || !c->future)
                return false;
        }
    }
    if (count < 0) {
        when_start(out, i, last + n, MENTION_VAGUE);
        when_duration_text(out, count, unit);
        return true;
    }
    when_start(out, in && !ago && !earlier ? i : at, last + n, MENTION_DATE);
    int k = (int)count;
    day_t day = when_moved(c->published, unit, ago || earlier ? -k : k);
    if (unit <= TIME_hour && k < 24)
        day = c->published;
    out->period = period_day(day);
    out->precision = unit == TIME_year ? PRECISION_YEAR : PRECISION_DAY;
    return true;
}

static bool day_word(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t n, m;
    const struct entry *e = parse_match(p, i, ROLE_day, &n);
    if (e == NULL)
        return false;
    when_start(out, i, i + n, MENTION_DATE);
    out->period = period_day(c->published + (int)e->value);
    if (i + n < c->end && parse_match(p, i + n, ROLE_daypart, &m) != NULL)
        out->last += (uint32_t)m;
    if (n == 1 && (p->text[p->tokens[i].start] | 0x20) == 'o' && e->value == -1) /* "overnight" */
        out->period = period_span(c->published - 1, c->published);
    return true;
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

bool when_relative(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t n, last;
    if (day_word(c, i, out) || modified_unit(c, i, out) || counted_unit(c, i, out))
        return true;
    if (when_word(c, i, TW_todate, &n)) {
        int y, m, d;
        date_to_civil(c->published, &y, &m, &d);
        when_start(out, i, i + n, MENTION_DATE);
        out->period = period_span(date_from_civil(y, 1, 1), c->published);
        return true;
    }
    /* "the week", "the month": the one now; "the day" says nothing */
    const struct entry *e;
    if (parse_function(p, i, F_the) && (e = when_unit_at(c, i + 1, &last)) != NULL &&
        last == i + 2 && e->value >= TIME_dayunit && e->value <= TIME_year &&
        p->text[p->tokens[i + 1].end - 1] != 's' && e->value != TIME_weekday_unit &&
        (e->value == TIME_dayunit || last >= c->end || p->tokens[last].type == TOKEN_MARK) &&
        i > c->first &&
        (parse_function(p, i - 1, F_for) || parse_function(p, i - 1, F_of) ||
         e->value == TIME_weekend || (parse_function(p, i - 1, F_in) && e->value != TIME_dayunit) ||
         ends_day(p, i - 1))) {
        when_start(out, i, last, MENTION_DATE);
        out->period = when_unit((enum text_time)(int)e->value, c->published, 0);
        out->precision = out->period.precision;
        return true;
    }
    if (when_word(c, i, TW_now, &n)) {
        when_start(out, i, i + n, MENTION_VAGUE);
        snprintf(out->timex, sizeof out->timex, "PRESENT_REF");
        return true;
    }
    if (when_word(c, i, TW_recently, &n) || when_word(c, i, TW_future, &n)) {
        when_start(out, i, i + n, MENTION_VAGUE);
        snprintf(out->timex, sizeof out->timex, "%s",
                 when_word(c, i, TW_future, &n) ? "FUTURE_REF" : "PAST_REF");
        return true;
    }
    return false;
}
