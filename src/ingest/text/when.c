/* when.c - what every reader of time expressions needs: digits, small numbers, years in words. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "when.h"

size_t when_width(const struct parse *p, size_t i)
{
    return p->tokens[i].end - p->tokens[i].start;
}

bool when_is_digits(const struct when_context *c, size_t i, size_t least, size_t most)
{
    const struct parse *p = c->p;
    return i < c->end && p->tokens[i].type == TOKEN_DIGITS && when_width(p, i) >= least &&
           when_width(p, i) <= most;
}

int when_digits(const struct parse *p, size_t i)
{
    int v = 0;
    for (uint32_t k = p->tokens[i].start; k < p->tokens[i].end && v < 100000000; k++)
        v = v * 10 + (p->text[k] - '0');
    return v;
}

bool when_word(const struct when_context *c, size_t i, enum text_timeword word, size_t *n)
{
    const struct parse *p = c->p;
    if (i >= c->end)
        return false;
    const struct word *w = &words[p->tokens[i].word];
    if ((w->times[p->language >> 1] >> word & 1) == 0)
        return false;
    for (size_t k = 0; k < w->n; k++) {
        const struct entry *e = &word_entries[w->first + k];
        if (e->role != ROLE_timeword || (int)e->value != (int)word || !(e->language & p->language))
            continue;
        size_t m = 0;
        while (m < e->more && i + m + 1 < c->end && p->tokens[i + m + 1].word == e->next[m])
            m++;
        if (m == e->more) {
            *n = m + 1;
            return true;
        }
    }
    return false;
}

bool when_small(const struct when_context *c, size_t i, int most, int *value, size_t *last)
{
    const struct parse *p = c->p;
    const struct entry *e;
    if (when_is_digits(c, i, 1, 3)) {
        *value = when_digits(p, i);
        *last = i + 1;
        if (*last < c->end && parse_glued(p, *last) && p->tokens[*last].type == TOKEN_WORD) {
            static const char *const ends[] = {"st", "nd", "rd", "th", "er"};
            bool found = false;
            for (size_t k = 0; k < 5; k++)
                found |= when_width(p, *last) == 2 &&
                         strncasecmp(p->text + p->tokens[*last].start, ends[k], 2) == 0;
            if (found)
                ++*last;
        }
        return *value <= most;
    }
    if (i >= c->end)
        return false;
    if ((e = parse_match(p, i, ROLE_ordinal, NULL)) || (e = parse_match(p, i, ROLE_digit, NULL)) ||
        (e = parse_match(p, i, ROLE_teen, NULL))) {
        *value = (int)e->value;
        *last = i + 1;
        return *value <= most;
    }
    if ((e = parse_match(p, i, ROLE_tens, NULL)) != NULL) {
        *value = (int)e->value;
        *last = i + 1;
        size_t next = i + 1 + (parse_mark(p, i + 1, '-') ? 1 : 0);
        if (next < c->end &&
            ((e = parse_match(p, next, ROLE_digit, NULL)) ||
             (e = parse_match(p, next, ROLE_ordinal, NULL))) &&
            e->value < 10) {
            *value += (int)e->value;
            *last = next + 1;
        }
        return *value <= most;
    }
    return false;
}

bool when_written_year(const struct when_context *c, size_t i, int *year, size_t *last)
{
    const struct parse *p = c->p;
    if (when_is_digits(c, i, 4, 4)) {
        *year = when_digits(p, i);
        *last = i + 1;
        return *year >= 1800 && *year <= 2199;
    }
    int high, low;
    size_t at, end;
    if (i >= c->end || p->tokens[i].type != TOKEN_WORD || !when_small(c, i, 20, &high, &at))
        return false;
    if (high == 2 && parse_is(p, at, ROLE_scale, 1000)) {
        at++;
        if (parse_function(p, at, F_and))
            at++;
        *year = 2000;
        *last = at;
        if (when_small(c, at, 99, &low, &end)) {
            *year += low;
            *last = end;
        }
        return true;
    }
    bool hundred = parse_match(p, at, ROLE_hundred, NULL) != NULL;
    if (high < (hundred ? 15 : 18) || high > 20)
        return false;
    if (hundred) {
        at++;
        if (parse_function(p, at, F_and))
            at++;
    } else if (at < c->end && parse_mark(p, at, '-')) {
        at++;
    }
    if (!when_small(c, at, 99, &low, &end) || low < 10 || p->tokens[at].type != TOKEN_WORD)
        return false;
    *year = high * 100 + low;
    *last = end;
    return true;
}

int when_short_year(int y)
{
    return y < 40 ? 2000 + y : 1900 + y;
}

void when_set(struct when *w, size_t first, size_t last, int year, int month, int mday)
{
    *w = (struct when){.first = (uint32_t)first,
                       .last = (uint32_t)last,
                       .year = year,
                       .month = month,
                       .mday = mday};
    w->precision = mday ? PRECISION_DAY : month ? PRECISION_MONTH : PRECISION_YEAR;
}
