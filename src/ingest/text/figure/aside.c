/* aside.c - what a sentence tells aside, between commas: ", most of them children,", ", which has
 * 800 places,". What stands there is told of what is before it, and of nothing behind. */
#include <string.h>

#include "draft.h"
#include "../measure/counts.h"
#include "aside.h"

/* "most of them", "27 of whom", "half of these", "nearly all of which". */
static bool part_of_them(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (!((t[1].functions | t[2].functions | t[3].functions) >> F_of & 1))
        return false;
    for (size_t k = i + 1; k < i + 4; k++)
        if (parse_function(p, k, F_of) &&
            (parse_function(p, k + 1, F_them) || parse_function(p, k + 1, F_who) ||
             parse_among(p, k + 1, "whom", "these", "those")))
            return true;
    return false;
}

static bool relative(const struct parse *p, size_t i)
{
    return parse_function(p, i, F_who) || parse_in(p, i, SET_whose) ||
           ((parse_function(p, i, F_with) || parse_function(p, i, F_of) ||
             parse_function(p, i, F_in) || parse_function(p, i, F_from) ||
             parse_function(p, i, F_at)) &&
            parse_function(p, i + 1, F_who));
}

/* ", carrying 21 tons of goods, arrived": the comma that closes what is carried, where a verb goes
 * on before token TO; else COMMA. */
static size_t load_ends(const struct parse *p, size_t comma, size_t to)
{
    for (size_t k = comma + 2; k < to && k < comma + 14; k++) {
        if (p->tokens[k].type == TOKEN_LINE || parse_mark(p, k, ';'))
            break;
        if (parse_mark(p, k, ',') && !parse_glued(p, k + 1) &&
            (parse_may(p, k + 1, ROLE_verb) || parse_function(p, k + 1, F_be) ||
             parse_function(p, k + 1, F_have)))
            return k;
    }
    return comma;
}

/* ", six days late because of the rain, reached", ", 50 km down the road, has": the comma that
 * closes an aside about so many hours or miles, where a verb goes on; COMMA: none opens there. */
static size_t so_far_or_long(const struct parse *p, size_t comma, size_t to)
{
    size_t unit = comma + 2;
    if (parse_glued(p, comma + 1) ||
        !(p->tokens[comma + 1].type == TOKEN_DIGITS || parse_one(p, comma + 1, ROLE_digit)) ||
        !(parse_one(p, unit, ROLE_timeunit) || parse_is(p, unit, ROLE_measure, UNIT_length)))
        return comma;
    return load_ends(p, comma, to);
}

/* ", about 90 per cent of the population, have been", ", or 90% of them, are": the comma that
 * closes an aside about a share of those told of, where a verb goes on; COMMA: none opens there. */
static size_t share_ends(const struct parse *p, size_t comma, size_t to)
{
    size_t i = comma + 1, n = 1;
    i += parse_function(p, i, F_or) ? 1u : 0u;
    i += parse_may(p, i, ROLE_before) ? 1u : 0u;
    while (p->tokens[i].type == TOKEN_DIGITS ||
           (parse_mark(p, i, '.') && p->tokens[i + 1].type == TOKEN_DIGITS))
        i++;
    if (i == comma + 1 || p->tokens[i - 1].type != TOKEN_DIGITS ||
        (!parse_mark(p, i, '%') && parse_match(p, i, ROLE_percent, &n) == NULL) ||
        !parse_function(p, i + n, F_of))
        return comma;
    return load_ends(p, comma, to);
}

/* ", and a million, or one in five Lebanese, are on the move": does another number begin at token
 * I, behind "and", that is no part of those told of? */
static bool others_follow(const struct parse *p, size_t i)
{
    if (!parse_function(p, i, F_and))
        return false;
    i++;
    bool number = p->tokens[i].type == TOKEN_DIGITS || parse_one(p, i, ROLE_digit) ||
                  (parse_function(p, i, F_a) && parse_one(p, i + 1, ROLE_scale));
    return number && !part_of_them(p, i);
}

size_t aside_skip_from(const struct parse *p, size_t comma, size_t to)
{
    size_t last = comma;
    if (parse_in(p, comma + 1, SET_hauls) || /* or "1.7 million, out of 2.3 million, are" */
        (parse_function(p, comma + 1, F_out) && parse_function(p, comma + 2, F_of)))
        return load_ends(p, comma, to);
    size_t share = share_ends(p, comma, to);
    if (share > comma)
        return share;
    if (!part_of_them(p, comma + 1))
        return so_far_or_long(p, comma, to);
    for (size_t k = comma + 1; k < to && k < comma + 24; k++) {
        if (parse_mark(p, k, ';') || p->tokens[k].type == TOKEN_LINE)
            break;
        if (parse_mark(p, k, ',') && others_follow(p, k + 1))
            return k;
        if (parse_mark(p, k, ',') && !(p->tokens[k + 1].flags & T_CAPITAL))
            last = k; /* the last comma: names in a list have their own */
        else if (parse_mark(p, k, ',') && last == comma)
            last = comma;
    }
    return last;
}

/* ", a quarter of the population,", ", or one in five residents,": where token I opens an aside
 * that only says how many that is, the token behind it, where a verb goes on; else I. */
size_t aside_share(const struct parse *p, size_t i, size_t to)
{
    static const uint64_t opens = 1ull << F_a | 1ull << F_or;
    if (!parse_mark(p, i, ',') || parse_glued(p, i + 1) ||
        !((p->tokens[i + 1].functions & opens) || parse_may(p, i + 1, ROLE_fraction) ||
          parse_may(p, i + 1, ROLE_before)))
        return i;
    bool share = false;
    for (size_t k = i + 2; k < to && k < i + 12 && !parse_mark(p, k, ';'); k++) {
        share |= parse_function(p, k, F_of) || parse_function(p, k, F_in);
        if (parse_mark(p, k, ',') && !parse_glued(p, k + 1))
            return share && (parse_function(p, k + 1, F_be) || parse_function(p, k + 1, F_have) ||
                             parse_may(p, k + 1, ROLE_verb))
                       ? k + 1
                       : i;
    }
    return i;
}

/* A comma, but not that of "2,450". */
static bool comma_at(const struct parse *p, size_t i)
{
    return parse_mark(p, i, ',') && !parse_glued(p, i + 1);
}

bool aside_opens(const struct parse *p, size_t comma)
{
    return parse_mark(p, comma, ',') && relative(p, comma + 1);
}

/* The comma that opens the aside in which token I stands; 0: it stands in none. */
static size_t opened(const struct parse *p, size_t first, size_t i)
{
    for (size_t k = i; k > first && k + 16 > i; k--) {
        char mark = p->tokens[k - 1].mark; /* most tokens have none */
        if (mark == ',' && aside_opens(p, k - 1))
            return k - 1;
        if (mark == ';' || (mark == ',' && comma_at(p, k - 1)))
            return 0;
    }
    return 0;
}

bool aside_over(const struct parse *p, const struct sentence *s, size_t i, size_t to)
{
    bool may = (s->functions >> F_who & 1) || parse_sentence_in(s, SET_whose); /* else none opens */
    if (!may || opened(p, s->first, i) == 0)
        return false;
    for (size_t k = i; k < to; k++)
        if (comma_at(p, k))
            return k + 1 < to && !parse_function(p, k + 1, F_and);
    return false;
}

/* "The first site there, opened on Sunday,": is it a site that the aside is about? */
static bool site_before(const struct parse *p, size_t comma)
{
    size_t i = comma - (comma > 0);
    i -= i > 0 && parse_in(p, i, SET_there) ? 1u : 0u;
    return parse_is(p, i, ROLE_noun, NOUN_site);
}

bool aside_participle(const struct parse *p, size_t i, size_t to)
{
    size_t open = i;
    while (open > 0 && open + 5 > i && !comma_at(p, open))
        open--;
    const struct token *t = &p->tokens[open + 1];
    if (!comma_at(p, open) || open + 1 >= i || (t->flags & T_CAPITAL) || t->end - t->start < 5 ||
        memcmp(p->text + t->end - 2, "ed", 2) != 0 ||
        !((p->tokens[open - (open > 0)].flags & T_CAPITAL) || site_before(p, open)))
        return false;
    for (size_t k = i; k < to && k < i + 6; k++)
        if (comma_at(p, k))
            return k + 1 < to && !parse_function(p, k + 1, F_and);
    return false;
}

/* The comma that opens an aside between FROM and TO that is not over at TO; SIZE_MAX: none does. */
static size_t open_at(const struct parse *p, size_t from, size_t to)
{
    for (size_t k = from; k < to; k++)
        if (aside_opens(p, k)) {
            for (size_t j = k + 1; j < to; j++)
                if (comma_at(p, j))
                    return SIZE_MAX;
            return k;
        }
    return SIZE_MAX;
}

bool aside_between(const struct parse *p, size_t from, size_t to)
{
    return open_at(p, from, to) != SIZE_MAX;
}

bool aside_of_other(const struct parse *p, size_t from, size_t to, size_t behind)
{
    size_t k = open_at(p, from, to);
    if (k == SIZE_MAX)
        return false;
    if (parse_either(p, k + 1, "where", "whose"))
        return true;
    for (size_t j = behind; j < behind + 12 && j < p->n_tokens; j++) {
        if (p->tokens[j].type == TOKEN_DIGITS)
            return true; /* ", which last Friday had spoken of 700" */
        if (p->tokens[j].type == TOKEN_LINE)
            break;
    }
    return false;
}

/* Is D what is sent or given for the sake of what is told with it? Those whom something befell it
 * befell when that began. */
static bool sent_or_given(const struct draft *d)
{
    return d->noun == NOUN_money || d->noun == NOUN_troop ||
           draft_is(d->measure, "troop-deployments") || strncmp(d->measure, "aid-", 4) == 0 ||
           draft_is(d->measure, "relief-items");
}

/* Is token I the end of "broke out", "began", where "that" or "which" is its subject? */
static bool which_began(const struct parse *p, size_t i, size_t from)
{
    static const char *const begins[] = {"out",    "began",  "begun", "started", "erupted",
                                         "flared", "struck", "hit",   NULL};
    if (i < from + 2u || !parse_in(p, i, SET_begins) || !parse_spelled(p, i, begins))
        return false;
    for (size_t k = i; k > from && k + 3 > i; k--)
        if (parse_function(p, k - 1, F_that) || parse_function(p, k - 1, F_who))
            return true;
    return false;
}

bool aside_began(const struct parse *p, const struct draft *d, size_t at)
{
    size_t i = at, from = d->q->last;
    i -= i > from && (parse_function(p, i - 1, F_on) || parse_function(p, i - 1, F_in)) ? 1u : 0u;
    return i > from && which_began(p, i - 1, from) && sent_or_given(d);
}

bool aside_since(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t first = p->sentences[d->sentence].first;
    if (m->first >= d->q->first || d->kind == KIND_STOCK ||
        !(p->sentences[d->sentence].sets >> SET_begins & 1))
        return false;
    for (size_t i = m->last; i < d->q->first; i++) /* "that began in March has killed" */
        if (parse_mark(p, i, ',') || parse_mark(p, i, ';'))
            return false;
    for (size_t i = m->first; i > first && i + 6 > m->first; i--)
        if (p->tokens[i - 1].type != TOKEN_WORD)
            return false;
        else if (which_began(p, i - 1, first))
            return !parse_either(p, i - 1, "struck", "hit");
    return false;
}

int aside_after(const struct parse *p, const struct quantity *q, const struct mention *m, size_t i)
{
    if (m->last <= q->first)
        return 8; /* "shut it on Wednesday after 6,200 arrived on Tuesday" */
    bool compares = i > 0 && parse_mark(p, i - 1, ',') && p->tokens[i + 1].type == TOKEN_DIGITS;
    return compares ? 20 : 0; /* "lodged 23,148, after 78 in 2017" */
}

bool aside_times_only(const struct parse *p, const struct draft *d, size_t i)
{
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence); k++)
        if (k != i && !(p->mentions[k].lead == TW_since && p->mentions[k].type == MENTION_DATE) &&
            !aside_began(p, d, p->mentions[k].first))
            return false;
    return true;
}

#define WITH_BACK 10
#define WITH_LONG 14

size_t aside_with(const struct parse *p, const struct quantity *q)
{
    size_t first = p->sentences[q->sentence].first, last = p->sentences[q->sentence].last;
    size_t k = q->outer_first;
    while (k > first && k + WITH_BACK > q->outer_first && !comma_at(p, k - 1))
        k--;
    if (k < first + 2 || !comma_at(p, k - 1) || !parse_function(p, k, F_with))
        return 0;
    for (k = q->last; k < last && k < q->last + WITH_LONG; k++)
        if (comma_at(p, k))
            return k;
    return 0;
}

#define ROOM_FAR 4 /* tokens from the sites to how many they are for */

size_t aside_room(const struct parse *p, const struct quantity *q)
{
    const struct quantity *o = q + 1;
    size_t own = q->unit_last > q->last ? q->unit_last : q->last;
    if ((q->noun != NOUN_site && q->noun != NOUN_hall) || o >= p->quantities + p->n_quantities ||
        o->sentence != q->sentence || o->dropped || o->outer_first > own + ROOM_FAR ||
        !(parse_function(p, o->outer_first - 1u, F_for) ||
          parse_function(p, o->outer_first - 1u, F_with)))
        return own;
    for (size_t i = own; i < o->outer_first; i++)
        if (p->tokens[i].type != TOKEN_WORD || parse_function(p, i, F_be))
            return own;
    return o->unit_last > o->last ? o->unit_last : o->last;
}
