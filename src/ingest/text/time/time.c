/* time.c - finds the times that each sentence tells and resolves them against the publication. */
#include <string.h>

#include "../parse.h"
#include "when.h"

#define COUNTS (1ull << ROLE_digit | 1ull << ROLE_teen | 1ull << ROLE_tens | 1ull << ROLE_ordinal)

/* Words that a time may begin with though no table of times has them. */
static const uint64_t openers = 1ull << F_the | 1ull << F_in | 1ull << F_a;

/* "several", "few": counts of when_count() that no table has; and "that" of "that month". */
static inline bool counts_vaguely(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return (t->sets >> SET_several & 1) != 0 &&
           (!(t->flags & T_CAPITAL) || memcmp(p->text + t->start, "That", 4) == 0);
}

/* Does an entry of another role than ROLE_timeword that names a time start at token I? */
static bool names_time(const struct parse *p, size_t i)
{
    static const enum role_of_word named[] = {ROLE_timeunit, ROLE_month,  ROLE_weekday,
                                              ROLE_day,      ROLE_season, ROLE_holiday};
    const struct token *t = &p->tokens[i];
    if (t->roles & words[t->word].own & NAMED_TIMES)
        return true;
    if (!when_entry(t, NAMED_TIMES))
        return false; /* and no phrase either */
    for (size_t k = 0; k < sizeof named / sizeof *named; k++)
        if (parse_match(p, i, named[k], NULL) != NULL)
            return true;
    return false;
}

/* Could a time begin with word I? Most words of a sentence could not, and this is far cheaper than
 * asking every reader: what it lets through covers the first words of all of them. */
static bool may_start(const struct when_context *c, size_t i)
{
    const struct parse *p = c->p;
    const struct token *t = &p->tokens[i], *next = t + 1;
    if ((t->roles & COUNTS) || (c->opening_words & OPENING_TIMES) || names_time(p, i) ||
        counts_vaguely(p, i))
        return true;
    if (i + 1 >= c->end)
        return false;
    if (t->end - t->start == 1 && next->type == TOKEN_DIGITS) /* "Q1" */
        return true;
    bool in = (t->functions >> F_in & 1) != 0 || (c->opening_words >> TW_within & 1) != 0;
    if (!in && !(t->functions & openers))
        return false;
    bool counted = next->type == TOKEN_DIGITS || (next->roles & COUNTS) || counts_vaguely(p, i + 1);
    if ((t->functions >> F_the & 1) != 0 &&
        (counted || when_entry(next, 1ull << ROLE_timeunit | 1ull << ROLE_weekday) ||
         when_rest(p, i + 1) ||
         ((parse_times_of(p, i + 1) & POINTING_TIMES) && when_entry(next, 1ull << ROLE_timeword))))
        return true;
    if (in &&
        (counted || (next->roles >> ROLE_before & 1) != 0 || (next->functions >> F_a & 1) != 0))
        return true;
    if (parse_function(p, i, F_a)) /* "a year", "a couple of hours", "a few-day" */
        for (size_t k = i + 1; k < c->end && k <= i + 4; k++)
            if (parse_may(p, k, ROLE_timeunit))
                return true;
    return false;
}

#define UNIT_REACH 16 /* tokens: further no reader looks for the unit or month that it needs */

/* Most words that may open a time are "the", "in" and "a", which have none of their own and start
 * one only in a phrase or by what follows: could one begin at word I? As may_start() asks, less
 * exactly, but before the words of time there are looked up, and of what every reader of
 * word_time() needs behind such a word: "in" and "several" a unit, "the" a count or a name. */
static inline bool leads_on(const struct when_context *c, size_t i)
{
    const struct parse *p = c->p;
    const struct token *t = &p->tokens[i], *next = t + 1;
    bool opens = (parse_times_of(p, i) & (OPENING_TIMES | 1ull << TW_within)) != 0;
    if ((t->roles & COUNTS) || when_entry(t, opens ? TIME_ROLES : NAMED_TIMES))
        return true;
    if (!(t->functions & openers) && !(t->sets >> SET_several & 1))
        return t->end - t->start == 1 && next->type == TOKEN_DIGITS; /* "Q1" */
    bool counted =
        next->type == TOKEN_DIGITS || (next->sets >> SET_several & 1) || (next->roles & COUNTS);
    if ((t->functions >> F_the & 1) &&
        (counted ||
         (next->roles & (1ull << ROLE_timeunit | 1ull << ROLE_timeword | 1ull << ROLE_weekday)) ||
         when_rest(p, i + 1)))
        return true;
    if ((t->sets >> SET_several & 1) && when_near(c, i + 1, 4, TRAIT_unit))
        return true;
    if ((t->functions >> F_in & 1) && when_near(c, i, UNIT_REACH, TRAIT_unit) &&
        (counted || (next->roles >> ROLE_before & 1) || (next->functions >> F_a & 1)))
        return true;
    if ((t->functions >> F_a & 1) && parse_near(p, i, i + 4, c->end, TRAIT_unit))
        return true;
    return t->end - t->start == 1 && next->type == TOKEN_DIGITS; /* "Q1" */
}

/* Far from any word of time only a year or a quarter can stand: "1998", "the 1990s", "Q1". */
static bool lone_time(const struct when_context *c, size_t i, struct when *w)
{
    const struct parse *p = c->p;
    const struct token *t = &p->tokens[i];
    bool digits = i + 1 < c->end && p->tokens[i + 1].type == TOKEN_DIGITS;
    if (digits && t->end - t->start == 1 && when_calendar(c, i, w))
        return true;
    return ((t->roles & COUNTS) || (digits && parse_function(p, i, F_the))) && when_year(c, i, w);
}

/* Does what stands behind the digits T count, so that no time begins with them but a year: "30
 * trucks", "12,345", "5%"? */
static bool only_counts(const struct token *t)
{
    static const uint64_t goes_on = TIME_ROLES | COUNTS | SCALE_ROLES | 1ull << ROLE_fraction |
                                    1ull << ROLE_before | 1ull << ROLE_function;
    const struct token *next = t + 1;
    if (next->type == TOKEN_WORD)
        return next->start > t->end && !(next->roles & goes_on) && next->functions == 0 &&
               !(next->sets >> SET_several & 1);
    bool group = next->mark == ',' && t[2].type == TOKEN_DIGITS && t[2].end - t[2].start == 3;
    return group || next->mark == '%' || next->mark == ')';
}

/* A time that begins with the digits of token I: each reader is asked only where the tokens behind
 * may be what it needs. */
static bool digits_time(const struct when_context *c, size_t i, bool near, struct when *w)
{
    static const uint64_t within = 1ull << ROLE_weekday | 1ull << ROLE_fraction;
    const struct token *t = &c->p->tokens[i], *next = t + 1;
    size_t width = t->end - t->start;
    if (i > c->first + 1 && when_ends_number(t, width))
        return false;
    if (only_counts(t))
        return (width == 8 && when_numeric(c, i, w)) || (width == 4 && when_year(c, i, w));
    char mark = next->mark; /* 0: no such sign */
    bool joined = mark == '-' || mark == '.' || mark == '/';
    uint64_t may = 1ull << ROLE_timeword | (width == 4 ? 1ull << ROLE_timeunit : 0);
    if ((joined || mark == ':' || (next->roles & may)) && width <= 4 && when_clock(c, i, w))
        return true;
    bool unit = when_near(c, i, UNIT_REACH, TRAIT_unit);
    bool ends = next->start == t->end && next->type == TOKEN_WORD; /* "4th" */
    bool inside = ends || (next->roles & within) || (next->functions >> F_of & 1);
    if (near && width <= 4 && (unit || inside) &&
        (when_within(c, i, w) || ((next->roles >> ROLE_weekday & 1) && when_beside(c, i, w))))
        return true;
    if (((joined && next->start == t->end) || width == 8) && when_numeric(c, i, w))
        return true;
    bool named = unit || ends || (next->roles >> ROLE_fraction & 1) ||
                 when_near(c, i, UNIT_REACH, TRAIT_month);
    if (near && width <= 3 && named && when_calendar(c, i, w))
        return true;
    if ((width == 4 || (width < 4 && unit) || next->mark == 's' || ends) && when_year(c, i, w))
        return true;
    return near && unit && (when_relative(c, i, w) || when_duration(c, i, w));
}

/* A time that begins with word I: each reader is asked only where the word may be its first. */
static bool word_time(const struct when_context *c, size_t i, struct when *w)
{
    static const uint64_t pointed = 1ull << TW_last | 1ull << TW_next | 1ull << TW_this,
                          sets = 1ull << TW_daily | 1ull << TW_weekly | 1ull << TW_monthly |
                                 1ull << TW_yearly;
    const struct token *t = &c->p->tokens[i];
    uint64_t roles = t->roles, times = c->opening_words;
    bool counts = (roles & COUNTS) != 0, the = (t->functions >> F_the & 1) != 0,
         single = t->end - t->start == 1,
         vague = (t->functions >> F_a & 1) || counts_vaguely(c->p, i);
    bool inner = counts || the || (roles >> ROLE_timeunit & 1) || (times >> TW_last & 1);
    if (((roles >> ROLE_holiday & 1) || (times & pointed)) && when_holiday(c, i, w))
        return true;
    if (inner && (when_within(c, i, w) || ((the || counts) && when_beside(c, i, w))))
        return true;
    if ((roles >> ROLE_weekday & 1) && when_weekday(c, i, w))
        return true;
    if ((inner || single || (roles >> ROLE_month & 1)) && when_calendar(c, i, w))
        return true;
    if (when_relative(c, i, w))
        return true;
    if ((roles >> ROLE_season & 1) && when_season(c, i, w))
        return true;
    bool numbered = the && (t[1].type == TOKEN_DIGITS || (t[1].roles & COUNTS));
    if ((counts || numbered || (times >> TW_fiscal & 1)) && when_year(c, i, w))
        return true;
    return (counts || vague || (times & sets)) && when_duration(c, i, w);
}

static inline bool one_time(const struct when_context *c, size_t i, bool near, struct when *w)
{
    const struct token *t = &c->p->tokens[i];
    if (t->type == TOKEN_DIGITS)
        return digits_time(c, i, near, w);
    if (!near)
        return lone_time(c, i, w);
    return t->type == TOKEN_WORD && may_start(c, i) && word_time(c, i, w);
}

/* "before the month is out", "before the year ends": by its last day. */
static bool is_over(const struct parse *p, const struct when *w)
{
    return w->last > w->first + 2u &&
           parse_among(p, w->last - 1u, "out", "over", "up", "ends", "closes");
}

/* Words before a mention that narrow it or say how it holds. */
static void leads(const struct when_context *c, struct when *w, struct mention *m)
{
    const struct parse *p = c->p;
    m->lead = TEXT_TIMEWORD_COUNT;
    for (int round = 0; round < 3; round++) {
        size_t n, at = m->first;
        size_t end = round == 0 ? at : m->lead_first;
        if (round == 0 && end > c->first && parse_mark(p, end - 1, '-') &&
            (parse_glued(p, end) || parse_glued(p, end - 1)))
            end--; /* "mid-May", "mid- May" */
        if (end > c->first && parse_function(p, end - 1, F_the))
            end--;
        if (p->n_mentions > 1 && p->mentions[p->n_mentions - 2].type == MENTION_CLOCK &&
            p->mentions[p->n_mentions - 2].last == end)
            end = p->mentions[p->n_mentions - 2].first; /* "as of 6 a.m. Thursday" */
        const struct entry *e = parse_match_back(p, c->first, end, ROLE_timeword, &n);
        if (e == NULL)
            return;
        enum text_timeword word = (enum text_timeword)(int)e->value;
        switch (word) {
        case TW_early:
        case TW_mid:
        case TW_late:
        case TW_start:
        case TW_end:
            if (w->precision != PRECISION_DAY && w->type == MENTION_DATE) {
                when_part(w, word);
                m->first = (uint32_t)(end - n);
                m->period = w->period;
                if (word == TW_end || word == TW_start)
                    m->lead = word;
            }
            m->lead_first = (uint32_t)(end - n);
            continue;
        case TW_since:
        case TW_until:
        case TW_by:
        case TW_before:
        case TW_after:
        case TW_during:
        case TW_asof:
        case TW_within:
        case TW_past:
            if (word == TW_asof && n == 1 && p->language == LANGUAGE_FR &&
                m->period.precision != PRECISION_DAY)
                return; /* "au premier trimestre" is no state of affairs */
            m->lead = word == TW_before && (m->lead == TW_end || is_over(p, w)) ? TW_by : word;
            m->lead_first = (uint32_t)(end - n);
            return;
        default:
            return;
        }
    }
}

/* "acheminé depuis Nairobi le 12 janvier", "depuis le Soudan": does what French says of a start,
 * and ends before token I, lead to a place? */
static bool from_place(const struct parse *p, size_t i)
{
    if (p->language != LANGUAGE_FR)
        return false;
    i += parse_function(p, i, F_the) ? 1u : 0u;
    return (p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL)) ||
           parse_among(p, i, "ville", "port", "aéroport", "camp", "base", "capitale");
}

/* "Since the operation began on 17 October, ...": the date is where the clause starts from. */
static void since_clause(const struct when_context *c, struct mention *m)
{
    const struct parse *p = c->p;
    size_t n;
    if (p->language == LANGUAGE_EN && !parse_sentence_in(&p->sentences[c->sentence], SET_since))
        return;
    for (size_t i = m->first; i > c->first && i + 14 > m->first; i--) {
        const struct token *t = &p->tokens[i - 1];
        if (t->type == TOKEN_DIGITS || (t->type == TOKEN_MARK && t->mark != '-' && t->mark != 's'))
            return;
        if (when_word(c, i - 1, TW_since, &n)) {
            if (from_place(p, i - 1 + n))
                return;
            m->lead = TW_since;
            m->lead_first = (uint32_t)(i - 1);
            return;
        }
    }
}

/* "in January 2021 ..., in February ...": a month goes on from the year told before it, where that
 * is not ahead. */
static void carry_year(const struct when_context *c, struct when *w)
{
    const struct parse *p = c->p;
    if (p->n_mentions < 1 || w->year != 0 || w->month == 0 || w->type != MENTION_DATE ||
        w->period.last != 0)
        return;
    const struct mention *m = &p->mentions[p->n_mentions - 1];
    if (m->sentence != c->sentence || m->type != MENTION_DATE || !m->explicit_year ||
        m->lead == TW_since || m->period.precision != PRECISION_MONTH)
        return;
    int y, month, d;
    date_to_civil(m->period.first, &y, &month, &d);
    y += w->month <= month;
    day_t first = date_from_civil(y, w->month, w->mday != 0 ? w->mday : 1);
    if (first == DAY_NONE || first > c->published)
        return;
    w->period = w->mday != 0 ? period_day(first) : period_month(y, w->month);
}

/* "from August 2019 until now", "from 1 May to date", "between March and now". */
static void up_to_now(const struct when_context *c, struct mention *m)
{
    const struct parse *p = c->p;
    size_t n, at = m->last;
    if (m->first == c->first || m->type != MENTION_DATE || m->period.first > c->published ||
        !(parse_function(p, m->first - 1, F_from) || parse_function(p, m->first - 1, F_between)))
        return;
    if (!when_word(c, at, TW_sofar, &n)) {
        if (!(parse_function(p, at, F_to) || parse_function(p, at, F_and) ||
              when_word(c, at, TW_until, &n)) ||
            !when_word(c, at + 1, TW_now, &n))
            return;
        n++;
    }
    m->period = period_span(m->period.first, c->published);
    m->last = (uint32_t)(at + n);
    m->first--;
    m->explicit_year = true;
}

/* "In April 2016, ... . During the month of April, ...": the year of a month that the sentence
 * before told with it, where no other time was told since; 0: none. */
static int year_told(const struct parse *p, const struct when *w, uint32_t sentence)
{
    const struct mention *m = p->n_mentions > 0 ? &p->mentions[p->n_mentions - 1] : NULL;
    int y, month, day;
    if (m == NULL || w->year != 0 || w->month == 0 || w->mday != 0 || w->relative ||
        m->sentence >= sentence || m->sentence + 2 < sentence || !m->explicit_year ||
        m->type != MENTION_DATE || m->period.precision != PRECISION_MONTH || w->first < 2 ||
        !parse_function(p, w->first - 1u, F_of) || !parse_reads(p, w->first - 2u, "month"))
        return 0;
    date_to_civil(m->period.first, &y, &month, &day);
    return month == w->month ? y : 0;
}

static struct mention *add_mention(struct parse *p, const struct when_context *c, struct when *w,
                                   uint32_t sentence)
{
    void *more = parse_grow(p->mentions, &p->size_mentions, p->n_mentions, sizeof *p->mentions);
    if (more == NULL)
        return NULL;
    p->mentions = more;
    int year = year_told(p, w, sentence);
    w->year = year != 0 ? year : w->year;
    struct mention *m = &p->mentions[p->n_mentions++];
    *m = (struct mention){.first = w->first,
                          .last = w->last,
                          .sentence = sentence,
                          .type = w->type,
                          .lead_first = w->first};
    if (w->mday != 0)
        when_next_date(c, w);
    when_resolve(c, w);
    m->type = w->type;
    m->period = w->period;
    m->relative = w->relative;
    m->explicit_year = w->year != 0;
    memcpy(m->timex, w->timex, sizeof m->timex);
    leads(c, w, m);
    m->period = w->period;
    if (m->lead == TEXT_TIMEWORD_COUNT)
        since_clause(c, m);
    if ((m->lead == TW_by || m->lead == TW_until) && w->year == 0 && w->month != 0 &&
        m->period.last < c->published && m->type == MENTION_DATE) {
        int y, mm, dd; /* a limit lies ahead: "until April", said in November */
        date_to_civil(m->period.last, &y, &mm, &dd);
        if (c->published - m->period.last > 60 && !(m->lead == TW_by && when_told_past(c))) {
            struct period past = m->period;
            w->year = y + 1;
            w->period = (struct period){0};
            when_resolve(c, w);
            m->period = w->period;
            if (past.last - past.first < 27 && w->precision == PRECISION_MONTH) {
                int next_day; /* "by mid-December", "until the end of April" */
                date_to_civil(past.last + 1, &y, &mm, &next_day);
                m->period.first = date_add_months(past.first, 12);
                m->period.last = next_day == 1 ? m->period.last : date_add_months(past.last, 12);
                m->period.first = past.first == past.last ? m->period.last : m->period.first;
            }
            w->year = 0;
        }
    }
    up_to_now(c, m);
    if (m->first > c->first + 2u && parse_mark(p, m->first - 2, '/'))
        when_week_of_day(c, m);
    when_use(c, m);
    m->span.start = p->tokens[m->first].start;
    m->span.end = p->tokens[m->last - 1].end;
    return m;
}

/* Numbers that are part of a date or a time of day count nothing. */
static void drop_numbers(struct parse *p, const struct mention *m, size_t *from)
{
    while (*from < p->n_quantities && p->quantities[*from].last <= m->first)
        ++*from;
    for (size_t k = *from; k < p->n_quantities && p->quantities[k].first < m->last; k++) {
        struct quantity *q = &p->quantities[k];
        bool duration = m->type == MENTION_DURATION || m->type == MENTION_SET ||
                        (m->type == MENTION_DATE && q->form == QUANTITY_MEASURE &&
                         q->unit_last <= m->last); /* "the last 50 years" */
        if (m->type == MENTION_VAGUE && q->form == QUANTITY_MEASURE)
            duration = true;
        if (!duration)
            q->dropped = true;
        else if (q->last > m->last && q->form == QUANTITY_COUNT)
            q->dropped = true;
    }
}

#define TRIGGER_REACH 7 /* tokens: "between the twenty-first and the thirtieth of May" */
#define BEYOND 8        /* tokens behind the sentence that a reader may look at */

/* The times of sentence S; *FROM is the first quantity that they may be part of. */
static int sentence_times(struct parse *p, uint32_t s, size_t *from, struct error *err)
{
    const struct sentence *t = &p->sentences[s];
    struct when before = {0}, w;
    struct ahead ahead = {.at = SIZE_MAX, .from = t->first};
    struct when_context c = {.p = p,
                             .first = t->first,
                             .end = t->last,
                             .published = p->published,
                             .sentence = s,
                             .opening = SIZE_MAX,
                             .ahead = &ahead};
    size_t reach = c.end + BEYOND < p->n_tokens ? c.end + BEYOND : p->n_tokens;
    c.units = parse_behind(p, c.first, reach, TRAIT_unit);
    c.months = parse_behind(p, c.first, reach, TRAIT_month);
    for (size_t i = c.first; (i = parse_next(p, i, c.end, TRAIT_opening)) < c.end;) {
        const struct token *k = &p->tokens[i];
        if (k->type == TOKEN_WORD ? !leads_on(&c, i) : k->type != TOKEN_DIGITS) {
            i++;
            continue;
        }
        bool the = p->tokens[i + 1].type == TOKEN_DIGITS && parse_function(p, i, F_the);
        ahead.to = i + 1 + (the && i + 1 < c.end); /* "a hundred on the 24th" */
        bool near = parse_near(p, i, i + TRIGGER_REACH, c.end, TRAIT_time);
        if (near && k->type == TOKEN_WORD)
            when_open(&c, i);
        if (!one_time(&c, i, near, &w) || w.last > c.end) {
            i++;
            continue;
        }
        carry_year(&c, &w);
        struct mention *m = add_mention(p, &c, &w, s);
        if (m == NULL)
            return error_memory(err);
        drop_numbers(p, m, from);
        if (p->n_mentions > 1)
            when_join(p, &c, &w, &before);
        before = w;
        when_last_time(&c);
        i = w.last > i ? w.last : i + 1;
        ahead.from = i;
    }
    return 0;
}

int parse_times(struct parse *p, struct error *err)
{
    size_t from = 0;
    for (size_t s = 0; s < p->n_sentences; s++) {
        struct sentence *t = &p->sentences[s];
        t->mentions = (uint32_t)p->n_mentions;
        if ((t->numeric || (t->sets >> SET_time & 1)) &&
            sentence_times(p, (uint32_t)s, &from, err) < 0)
            return -1;
    }
    return 0;
}
