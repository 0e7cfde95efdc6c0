/* duration.c - counts of units of time, durations, sets and clock times. */
#include <stdio.h>
#include <string.h>

#include "when.h"

static const char *const unit_letters[TEXT_TIME_COUNT] = {
    [TIME_second] = "T%gS", [TIME_minute] = "T%gM",      [TIME_hour] = "T%gH",
    [TIME_dayunit] = "%gD", [TIME_weekday_unit] = "%gD", [TIME_weekend] = "%gWE",
    [TIME_week] = "%gW",    [TIME_fortnight] = "%gW",    [TIME_month] = "%gM",
    [TIME_quarter] = "%gQ", [TIME_semester] = "%gH",     [TIME_year] = "%gY",
    [TIME_decade] = "%gDE", [TIME_century] = "%gCE"};

const struct entry *when_unit_at(const struct when_context *c, size_t i, size_t *last)
{
    size_t n;
    const struct entry *e = i < c->end ? parse_match(c->p, i, ROLE_timeunit, &n) : NULL;
    if (e != NULL)
        *last = i + n;
    return e;
}

static bool and_a_half(const struct parse *p, size_t i)
{
    if (!parse_function(p, i, F_and) || !parse_function(p, i + 1, F_a))
        return false;
    const struct entry *e = parse_match(p, i + 2, ROLE_fraction, NULL);
    return e != NULL && e->value == 0.5;
}

/* "two", "a", "12", "half a", "several": how many units; -1 where the count is vague. */
bool when_count_at(const struct when_context *c, size_t i, double *count, size_t *last)
{
    const struct parse *p = c->p;
    int k;
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
        } else if (and_a_half(p, *last)) {
            *count += 0.5;
            *last += 3;
        }
        return true;
    }
    if (parse_match(p, i, ROLE_ordinal, NULL) == NULL && when_small(c, i, 99, &k, last)) {
        bool half = and_a_half(p, *last); /* "two and a half years" */
        *count = k + (half ? 0.5 : 0);
        *last += half ? 3 : 0;
        return true;
    }
    if (!parse_in(p, i, SET_several))
        return false;
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

void when_duration_text(struct when *w, double count, enum text_time unit)
{
    char number[24];
    if (unit == TIME_fortnight)
        count *= 2;
    if (count >= 0 && count < 100 && count == (int)count) { /* nearly always */
        const char *letters = unit_letters[unit];
        char *to = w->timex;
        *to++ = 'P';
        if (*letters == 'T')
            *to++ = *letters++;
        if (count > 9)
            *to++ = (char)('0' + (int)count / 10);
        *to++ = (char)('0' + (int)count % 10);
        letters += strlen("%g");
        memcpy(to, letters, strlen(letters) + 1);
        return;
    }
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

bool timex_amount(const char *at, int *n, char *unit)
{
    size_t digits = strspn(at, "0123456789");
    if (digits == 0 || digits > 6 || at[digits] == '\0' || strchr("SMHDWY", at[digits]) == NULL)
        return false;
    *n = 0;
    for (size_t i = 0; i < digits; i++)
        *n = *n * 10 + (at[i] - '0');
    *unit = at[digits];
    return true;
}

static bool is_clock(enum text_time unit)
{
    return unit == TIME_second || unit == TIME_minute || unit == TIME_hour;
}

void when_amount_of(struct when_amount *a, double count, enum text_time unit)
{
    static const int months[TEXT_TIME_COUNT] = {
        [TIME_month] = 1, [TIME_quarter] = 3,  [TIME_semester] = 6,
        [TIME_year] = 12, [TIME_decade] = 120, [TIME_century] = 1200};
    double k = count < 0 ? 0 : count;
    int whole = months[unit];
    a->count = count;
    a->unit = unit;
    a->months = (int)(k * whole);
    a->hours = unit == TIME_hour ? (int)k : 0;
    a->days = is_clock(unit)           ? 0
              : whole > 0              ? (int)(30 * (k * whole - a->months))
              : unit == TIME_week      ? (int)(7 * k)
              : unit == TIME_fortnight ? (int)(14 * k)
                                       : (int)k;
}

bool when_amount_at(const struct when_context *c, size_t i, struct when_amount *a)
{
    const struct parse *p = c->p;
    double count;
    size_t last;
    bool any = false;
    for (size_t at = i; when_count(c, at, &count, &last) && !(any && count < 0);) {
        if (parse_mark(p, last, '-') && parse_glued(p, last))
            break;
        const struct entry *e = when_unit_at(c, last, &last);
        if (e == NULL || (any && (e->value >= (double)a->unit || a->count < 0)))
            break;
        struct when_amount part;
        when_amount_of(&part, count, (enum text_time)(int)e->value);
        if (any) { /* "two years and three months" */
            a->months += part.months;
            a->days += part.days;
            a->hours += part.hours;
        } else {
            *a = part;
        }
        a->unit = part.unit;
        a->last = last;
        any = true;
        if (and_a_half(p, last) && count >= 0) { /* "a month and a half" */
            struct when_amount half;
            when_amount_of(&half, 0.5, part.unit);
            a->months += half.months;
            a->days += half.days;
            a->last = last + 3;
            break;
        }
        if (!parse_function(p, last, F_and) && !parse_mark(p, last, ','))
            break;
        at = last + 1;
    }
    return any;
}

bool when_duration(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    double count;
    size_t last, n;
    static const uint64_t sets =
        1ull << TW_daily | 1ull << TW_weekly | 1ull << TW_monthly | 1ull << TW_yearly;
    bool set = (when_words(c, i) & sets) != 0;
    for (enum text_timeword w = TW_daily; set && w <= TW_yearly; w = (enum text_timeword)(w + 1))
        if (when_word(c, i, w, &n) && n > 1) {
            static const char *const every[] = {"P1D", "P1W", "P1M", "P1Y"};
            when_start(out, i, i + n, MENTION_SET);
            snprintf(out->timex, sizeof out->timex, "%s", every[w - TW_daily]);
            return true;
        }
    if (!when_count(c, i, &count, &last))
        return false;
    if (parse_mark(p, last, '-') && parse_glued(p, last) && parse_glued(p, last + 1))
        last++;
    const struct entry *e = when_unit_at(c, last, &last);
    if (e == NULL)
        return false;
    if (parse_function(p, i, F_a) && (e->value == TIME_second || e->value == TIME_quarter))
        return false;
    if (e->value == TIME_quarter && parse_function(p, last, F_of))
        return false; /* "three quarters of them" */
    if (count >= 1800 && count < 2100 && p->text[p->tokens[last - 1].end - 1] != 's')
        return false; /* "the 2020 school year" */
    when_start(out, i, last, MENTION_DURATION);
    when_duration_text(out, count, (enum text_time)(int)e->value);
    if (parse_mark(p, last, '-') && parse_glued(p, last) && last + 1 < c->end &&
        parse_glued(p, last + 1)) /* "69-year-old" */
        out->type = MENTION_VAGUE;
    return true;
}

/* "on Tuesday in Everett at 18:00 UTC": the day that the sentence has told, else the publication's.
 */
static day_t day_told(const struct when_context *c)
{
    const struct parse *p = c->p;
    for (size_t k = p->n_mentions; k > 0 && p->mentions[k - 1].sentence == c->sentence; k--) {
        const struct mention *m = &p->mentions[k - 1];
        if (m->type == MENTION_DATE && m->period.precision == PRECISION_DAY &&
            m->period.first == m->period.last && m->period.last != DAY_NONE)
            return m->period.last;
    }
    return c->published;
}

/* "1950 hours", "at 0600 hrs": the time of a day. */
static bool hours(const struct when_context *c, size_t i, struct when *out)
{
    static const char *const said[] = {"hours", "hrs", NULL};
    int v = when_digits(c, i, 4, 4) ? when_value(c->p, i) : 9999;
    if (v >= 2400 || v % 100 > 59 || !parse_spelled(c->p, i + 1, said) ||
        !(v < 1000 ||
          (i > c->first && (parse_function(c->p, i - 1, F_at) || parse_mark(c->p, i - 1, ',') ||
                            parse_may(c->p, i - 1, ROLE_timeword)))))
        return false;
    when_start(out, i, i + 2, MENTION_CLOCK);
    return true;
}

bool when_clock(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t at = i + 1, n;
    bool colon = false;
    size_t digits = when_width(p, i);
    bool zone = when_word(c, at, TW_clock, &n) && (p->tokens[at].flags & T_UPPER);
    if (hours(c, i, out))
        return true;
    if (p->tokens[i].type != TOKEN_DIGITS || (digits > 2 && !(digits == 4 && zone)))
        return false; /* "0800 UTC" */
    while (at + 1 < c->end && (parse_mark(p, at, ':') || parse_mark(p, at, '.')) &&
           parse_glued(p, at) && parse_glued(p, at + 1) && p->tokens[at + 1].type == TOKEN_DIGITS &&
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
    when_start(out, i, at, MENTION_CLOCK);
    /* with a zone it is told as a time of the day of publication */
    if (when_word(c, at - 1, TW_clock, &n) &&
        p->tokens[at - 1].end - p->tokens[at - 1].start == 3 && (p->tokens[at - 1].flags & T_UPPER))
        out->period = period_day(day_told(c));
    return true;
}
