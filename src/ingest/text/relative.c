/* relative.c - times told from the day of publication: "yesterday", "last Friday", "the past three
 * weeks", "two days ago", "in the coming weeks"; and durations, sets and clock times. */
#include <stdio.h>
#include <string.h>

#include "when.h"

static void start(struct when *w, size_t first, size_t last, enum mention_type type)
{
    *w = (struct when){.first = (uint32_t)first, .last = (uint32_t)last, .type = type,
                       .relative = true, .precision = PRECISION_DAY};
    w->period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
}

struct period when_unit(enum text_time unit, day_t day, int offset)
{
    int y, m, d;
    date_to_civil(day, &y, &m, &d);
    switch (unit) {
    case TIME_week: {
        day_t monday = day - date_weekday(day) + 1 + 7 * offset;
        struct period p = period_span(monday, monday + 6);
        p.precision = PRECISION_WEEK;
        return p;
    }
    case TIME_weekend: {
        day_t saturday = day - date_weekday(day) + 6 + 7 * offset;
        return period_span(saturday, saturday + 1);
    }
    case TIME_month: {
        int months = y * 12 + m - 1 + offset;
        return period_month(months / 12, months % 12 + 1);
    }
    case TIME_quarter: {
        int quarters = y * 4 + (m - 1) / 3 + offset;
        return period_quarter(quarters / 4, quarters % 4 + 1);
    }
    case TIME_semester: {
        int halves = y * 2 + (m - 1) / 6 + offset;
        day_t first = date_from_civil(halves / 2, halves % 2 * 6 + 1, 1);
        return period_span(first, date_add_months(first, 6) - 1);
    }
    case TIME_year:
        return period_year(y + offset);
    case TIME_decade: {
        int decade = y / 10 * 10 + offset * 10;
        return period_span(date_from_civil(decade, 1, 1), date_from_civil(decade + 9, 12, 31));
    }
    case TIME_century: {
        int century = y / 100 * 100 + offset * 100;
        return period_span(date_from_civil(century, 1, 1), date_from_civil(century + 99, 12, 31));
    }
    default:
        return period_day(day + offset);
    }
}

/* DAY moved by N units; *DAYS is false where the unit is finer than a day. */
static day_t moved(day_t day, enum text_time unit, int n)
{
    switch (unit) {
    case TIME_second:
    case TIME_minute:
        return day;
    case TIME_hour:
        return day + (n >= 0 ? (n + 23) / 24 : -((-n + 23) / 24));
    case TIME_week:
        return day + 7 * n;
    case TIME_fortnight:
        return day + 14 * n;
    case TIME_month:
        return date_add_months(day, n);
    case TIME_quarter:
        return date_add_months(day, 3 * n);
    case TIME_semester:
        return date_add_months(day, 6 * n);
    case TIME_year:
        return date_add_months(day, 12 * n);
    case TIME_decade:
        return date_add_months(day, 120 * n);
    case TIME_century:
        return date_add_months(day, 1200 * n);
    default:
        return day + n;
    }
}

static const char *const unit_letters[TEXT_TIME_COUNT] = {
    [TIME_second] = "T%gS", [TIME_minute] = "T%gM", [TIME_hour] = "T%gH", [TIME_dayunit] = "%gD",
    [TIME_weekday_unit] = "%gD", [TIME_weekend] = "%gWE", [TIME_week] = "%gW",
    [TIME_fortnight] = "%gW", [TIME_month] = "%gM", [TIME_quarter] = "%gQ",
    [TIME_semester] = "%gH", [TIME_year] = "%gY", [TIME_decade] = "%gDE", [TIME_century] = "%gCE"};

static const struct entry *unit_at(const struct when_context *c, size_t i, size_t *last)
{
    size_t n;
    const struct entry *e = i < c->end ? parse_match(c->p, i, ROLE_timeunit, &n) : NULL;
    if (e != NULL)
        *last = i + n;
    return e;
}

/* "two", "a", "12", "half a", "several": how many units; -1 where the count is vague. */
static bool count_at(const struct when_context *c, size_t i, double *count, size_t *last)
{
    const struct parse *p = c->p;
    int k;
    if (i >= c->end)
        return false;
    if (parse_function(p, i, F_a)) {
        *count = 1;
        *last = i + 1;
        const struct token *t = &p->tokens[i + 1 < c->end ? i + 1 : i];
        if (t->end - t->start == 3 && memcmp(p->text + t->start, "few", 3) == 0) {
            *count = -1;
            *last = i + 2;
        } else if (parse_is(p, i + 1, ROLE_dozen, 2)) {
            *count = 2;
            *last = i + 2 + (parse_function(p, i + 2, F_of) ? 1 : 0);
        }
        return true;
    }
    if (p->tokens[i].type == TOKEN_DIGITS && p->tokens[i].end - p->tokens[i].start <= 4) {
        *count = 0;
        for (uint32_t b = p->tokens[i].start; b < p->tokens[i].end; b++)
            *count = *count * 10 + (p->text[b] - '0');
        *last = i + 1;
        if (i + 2 < c->end && parse_mark(p, i + 1, '.') && parse_glued(p, i + 1) &&
            parse_glued(p, i + 2) && p->tokens[i + 2].type == TOKEN_DIGITS) {
            *count += (p->text[p->tokens[i + 2].start] - '0') / 10.0;
            *last = i + 3;
        }
        return true;
    }
    if (parse_match(p, i, ROLE_ordinal, NULL) == NULL && when_small(c, i, 99, &k, last)) {
        *count = k;
        return true;
    }
    static const char *const vague[] = {"several", "few", "some", "many", "couple"};
    const struct token *t = &p->tokens[i];
    for (size_t v = 0; v < sizeof vague / sizeof *vague; v++)
        if (t->type == TOKEN_WORD && strlen(vague[v]) == t->end - t->start &&
            memcmp(vague[v], p->text + t->start, t->end - t->start) == 0) {
            *count = -1;
            *last = i + 1 + (v == 4 && parse_function(p, i + 1, F_of) ? 1 : 0);
            return true;
        }
    return false;
}

static void duration_timex(struct when *w, double count, enum text_time unit)
{
    char number[24];
    if (unit == TIME_fortnight)
        count *= 2;
    if (count < 0)
        snprintf(number, sizeof number, "P%sX", unit_letters[unit][0] == 'T' ? "T" : "");
    else
        snprintf(number, sizeof number, "P");
    if (count < 0) {
        const char *letter = strchr(unit_letters[unit], 'g') + 1;
        snprintf(w->timex, sizeof w->timex, "%s%s", number, letter);
    } else {
        char tail[24];
        snprintf(tail, sizeof tail, unit_letters[unit][0] == 'T' ? "T%g%s" : "%g%s", count,
                 strchr(unit_letters[unit], 'g') + 1);
        snprintf(w->timex, sizeof w->timex, "P%s", tail);
    }
}

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
        start(out, i, at + 1, MENTION_DATE);
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
        start(out, i, at + 1, MENTION_DATE);
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
        start(out, i, at + 1, MENTION_VAGUE);
        snprintf(out->timex, sizeof out->timex, "%04d-%c%c", y + offset, (int)s->value >> 8,
                 (int)s->value & 0xff);
        return true;
    }
    s = at < c->end ? parse_match(p, at, ROLE_daypart, NULL) : NULL;
    if (s != NULL && lead == TW_this) {
        start(out, i, at + 1, MENTION_DATE);
        out->period = period_day(c->published);
        return true;
    }
    double count = 0;
    bool counted = count_at(c, at, &count, &last) && !parse_function(p, at, F_a);
    if (!counted)
        last = at;
    size_t again;
    if (counted && (when_word(c, last, TW_next, &again) || when_word(c, last, TW_upcoming, &again)))
        last += again;
    if ((e = unit_at(c, last, &last)) == NULL)
        return false;
    enum text_time unit = (enum text_time)(int)e->value;
    bool plural = p->text[p->tokens[last - 1].end - 1] == 's';
    start(out, i, last, MENTION_DATE);
    if (!counted && plural) {
        out->type = MENTION_VAGUE; /* "in the coming weeks", "recent days" */
        snprintf(out->timex, sizeof out->timex, "%s", offset < 0 ? "PAST_REF" : "FUTURE_REF");
        if (offset != 0)
            duration_timex(out, -1, unit);
        return true;
    }
    if (counted && count < 0) {
        out->type = MENTION_DURATION;
        duration_timex(out, count, unit);
        return true;
    }
    if (counted || (the && (lead == TW_past) && unit != TIME_decade) ||
        (lead == TW_past && i > c->first && parse_function(p, i - 1, F_in) && unit <= TIME_year &&
         p->text[p->tokens[at - 1].start] != 'p' + 0 && false)) {
        int k = counted ? (int)count : 1;
        if (offset < 0) {
            day_t first = moved(c->published, unit, -k);
            if (unit == TIME_hour || unit <= TIME_minute)
                first = c->published - (k + 23) / 24;
            else if (unit == TIME_dayunit || unit == TIME_week || unit == TIME_fortnight)
                first += 1;
            out->period = period_span(first, c->published);
            if (unit == TIME_quarter || (unit == TIME_year && false)) {
                struct period a = when_unit(unit, c->published, -k), b =
                    when_unit(unit, c->published, -1);
                out->period = period_span(a.first, b.last);
            }
        } else if (offset > 0 && unit == TIME_quarter) {
            out->period = period_span(when_unit(unit, c->published, 1).first,
                                      when_unit(unit, c->published, k).last);
        } else if (offset > 0) {
            out->period = period_span(c->published + 1, moved(c->published, unit, k));
        } else {
            out->period = period_span(moved(c->published, unit, -k) + 1, c->published);
        }
        if (counted)
            duration_timex(out, k, unit);
        out->precision = out->period.precision;
        return true;
    }
    if (unit <= TIME_hour) {
        out->type = MENTION_DURATION;
        duration_timex(out, 1, unit);
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
    if (!count_at(c, at, &count, &last))
        return false;
    if (parse_mark(p, last, '-') && parse_glued(p, last))
        return false;
    const struct entry *e = unit_at(c, last, &last);
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
        start(out, i, last + n, MENTION_VAGUE);
        duration_timex(out, count, unit);
        return true;
    }
    start(out, in && !ago && !earlier ? i : at, last + n, MENTION_DATE);
    int k = (int)count;
    day_t day = moved(c->published, unit, ago || earlier ? -k : k);
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
    start(out, i, i + n, MENTION_DATE);
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
        start(out, i, i + n, MENTION_DATE);
        out->period = period_span(date_from_civil(y, 1, 1), c->published);
        return true;
    }
    /* "the week", "the month": the one now; "the day" says nothing */
    const struct entry *e;
    if (parse_function(p, i, F_the) && (e = unit_at(c, i + 1, &last)) != NULL &&
        last == i + 2 && e->value >= TIME_dayunit && e->value <= TIME_year &&
        p->text[p->tokens[i + 1].end - 1] != 's' &&
        e->value != TIME_weekday_unit &&
        (e->value == TIME_dayunit || last >= c->end || p->tokens[last].type == TOKEN_MARK) &&
        i > c->first &&
        (parse_function(p, i - 1, F_for) || parse_function(p, i - 1, F_of) ||
         e->value == TIME_weekend || (parse_function(p, i - 1, F_in) && e->value != TIME_dayunit) ||
         ends_day(p, i - 1))) {
        start(out, i, last, MENTION_DATE);
        out->period = when_unit((enum text_time)(int)e->value, c->published, 0);
        out->precision = out->period.precision;
        return true;
    }
    if (when_word(c, i, TW_now, &n)) {
        start(out, i, i + n, MENTION_VAGUE);
        snprintf(out->timex, sizeof out->timex, "PRESENT_REF");
        return true;
    }
    if (when_word(c, i, TW_recently, &n) || when_word(c, i, TW_future, &n)) {
        start(out, i, i + n, MENTION_VAGUE);
        snprintf(out->timex, sizeof out->timex, "%s",
                 when_word(c, i, TW_future, &n) ? "FUTURE_REF" : "PAST_REF");
        return true;
    }
    return false;
}

bool when_duration(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    double count;
    size_t last, n;
    for (enum text_timeword w = TW_daily; w <= TW_yearly; w = (enum text_timeword)(w + 1))
        if (when_word(c, i, w, &n) && n > 1) {
            static const char *const every[] = {"P1D", "P1W", "P1M", "P1Y"};
            start(out, i, i + n, MENTION_SET);
            snprintf(out->timex, sizeof out->timex, "%s", every[w - TW_daily]);
            return true;
        }
    if (!count_at(c, i, &count, &last))
        return false;
    if (parse_mark(p, last, '-') && parse_glued(p, last) && parse_glued(p, last + 1))
        last++;
    const struct entry *e = unit_at(c, last, &last);
    if (e == NULL)
        return false;
    if (parse_function(p, i, F_a) && (e->value == TIME_second || e->value == TIME_quarter))
        return false;
    start(out, i, last, MENTION_DURATION);
    duration_timex(out, count, (enum text_time)(int)e->value);
    if (parse_mark(p, last, '-') && parse_glued(p, last) && last + 1 < c->end &&
        parse_glued(p, last + 1)) /* "69-year-old" */
        out->type = MENTION_VAGUE;
    return true;
}

bool when_clock(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t at = i + 1, n;
    bool colon = false;
    if (p->tokens[i].type != TOKEN_DIGITS || p->tokens[i].end - p->tokens[i].start > 2)
        return false;
    while (at + 1 < c->end && (parse_mark(p, at, ':') || parse_mark(p, at, '.')) &&
           parse_glued(p, at) && parse_glued(p, at + 1) &&
           p->tokens[at + 1].type == TOKEN_DIGITS &&
           p->tokens[at + 1].end - p->tokens[at + 1].start == 2) {
        colon |= p->tokens[at].mark == ':';
        at += 2;
    }
    if (parse_mark(p, at, '-') && parse_glued(p, at)) {
        size_t other = at + 1;
        if (when_word(c, other, TW_am, &n) || when_word(c, other, TW_pm, &n))
            at = other;
    }
    bool noon = when_word(c, at, TW_am, &n) || when_word(c, at, TW_pm, &n);
    if (noon) {
        at += n;
        if (when_word(c, at, TW_clock, &n))
            at += n;
    } else if (when_word(c, at, TW_clock, &n)) {
        at += n;
    } else if (!colon) {
        return false;
    }
    start(out, i, at, MENTION_CLOCK);
    /* with a zone it is told as a time of the day of publication */
    if (when_word(c, at - 1, TW_clock, &n) && p->tokens[at - 1].end - p->tokens[at - 1].start == 3 &&
        (p->tokens[at - 1].flags & T_UPPER))
        out->period = period_day(c->published);
    return true;
}
