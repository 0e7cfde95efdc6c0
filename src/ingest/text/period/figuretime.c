/* figuretime.c - the times of its sentence that could be a figure's, weighed by distance and by
 * what stands between. */
#include <string.h>

#include "figuretime.h"
#include "../time/when.h"
#include "../figure/aside.h"
#include "../measure/counts.h"

bool times_bracketed(const struct parse *p, const struct mention *m)
{
    size_t i = m->first;
    while (i > 1 && i + 2 > m->first && parse_one(p, i - 1, ROLE_function))
        i--;
    return i > 0 && parse_mark(p, i - 1, '(') &&
           (parse_mark(p, m->last, ':') || p->tokens[m->last].type == TOKEN_DIGITS);
}

/* "Britain, which gave 120 million last year, offered 95": tokens [FIRST, LAST) stand in an aside
 * that is over before the number of Q. */
bool times_in_aside(const struct parse *p, size_t first, size_t last, const struct quantity *q)
{
    bool over = false;
    for (size_t i = last; i < q->first && i < last + 8 && !over; i++)
        over = parse_mark(p, i, ',');
    for (size_t i = first; over && i > 0 && i + 10 > first; i--) {
        if (parse_mark(p, i - 1, ','))
            return parse_function(p, i, F_who);
        if (p->tokens[i - 1].type == TOKEN_LINE)
            return false;
    }
    return false;
}

/* "promised 1.78 billion, and on Thursday Norway announced": a time behind the number that opens
 * the next clause. */
static bool opens_clause(const struct parse *p, const struct quantity *q, const struct mention *m)
{
    size_t i = m->first;
    if (i < q->last + 2u)
        return false;
    if (parse_function(p, i - 1, F_on) || parse_function(p, i - 1, F_in) ||
        parse_function(p, i - 1, F_by))
        i--;
    return i > q->last + 1u && parse_function(p, i - 1, F_and) && parse_mark(p, i - 2, ',');
}

/* "has room for 700; on Tuesday more than 1,000 slept there", "has 800 places, held 1,034 on
 * Wednesday": the time of a number that another clause tells. */
static bool later_clause(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct quantity *q = d->q;
    bool number = false, semicolon = false;
    for (size_t i = q->last; i < m->first; i++)
        if ((parse_in(p, i, SET_bringing) && i > 0 && parse_mark(p, i - 1, ',')) ||
            (parse_function(p, i, F_of) &&
             parse_spelled(p, i - 1, (const char *const[]){"top", NULL})))
            return true; /* "gave 25 million, bringing its total this year to 93 million", "on top
                          * of the 100 million it pledged in April" */
    for (size_t i = q->last; i < m->last + 12u && i < p->sentences[d->sentence].last; i++) {
        semicolon |= parse_mark(p, i, ';') && i < m->first;
        number |= semicolon && (p->tokens[i].type == TOKEN_DIGITS || parse_one(p, i, ROLE_digit)) &&
                  (i < m->first || i >= m->last);
    }
    for (const struct quantity *o = q + 1;
         o < p->quantities + p->n_quantities && o->sentence == q->sentence && o->last < m->first;
         o++) {
        size_t own = o->unit_last > o->unit_first ? o->unit_last : o->outer_last;
        if (!o->dropped && (parse_function(p, own, F_that) || parse_function(p, own, F_who)))
            return true; /* "600 million on top of the 34 billion that it has given since 2022" */
    }
    if (opens_clause(p, q, m) &&
        (parse_function(p, m->last, F_it) || parse_function(p, m->last, F_he) ||
         parse_function(p, m->last, F_they)))
        return true; /* "has paid 60 million, and on Sunday it promised" */
    return number || aside_began(p, d, m->first) ||
           aside_over(p, p->sentences[d->sentence].first, q->first, m->first) ||
           aside_of_other(p, q->last, m->first, m->last);
}

/* "400,000 fled to Chad, 100,000 of them this month": the time of a part. */
static bool of_part(const struct parse *p, size_t from, size_t to)
{
    bool part = false;
    for (size_t i = from + 1; i < to; i++) {
        if (part && parse_mark(p, i, ','))
            return false; /* ", 27 of them from Turkey, landed between" */
        if (parse_function(p, i, F_of) && parse_function(p, i + 1, F_who) && i + 2 < to &&
            p->tokens[i + 2].type == TOKEN_DIGITS)
            return true; /* "12 billion, of which 2.1 billion had been paid by 10 June" */
        part |= parse_function(p, i, F_of) && p->tokens[i - 1].type == TOKEN_DIGITS &&
                (parse_function(p, i + 1, F_them) || parse_function(p, i + 1, F_who) ||
                 parse_spelled(p, i + 1, (const char *const[]){"whom", NULL}));
    }
    return part;
}

/* "up from fewer than 25,000 a week ago, and 115 camps": the time of a number told for comparison,
 * before Q's. */
static bool of_compared(const struct parse *p, const struct quantity *q, const struct mention *m)
{
    for (const struct quantity *o = q; o > p->quantities && o[-1].sentence == q->sentence; o--) {
        const struct quantity *b = o - 1;
        if (b->dropped || b->last > m->first)
            continue;
        return m->first <= b->last + 3u && times_compared(p, b);
    }
    return false;
}

/* "30 trucks came on Saturday, and two ships docked on Sunday": does a time of its own stand behind
 * Q, while M, before it, dates the number told before? */
static bool time_of_before(const struct parse *p, const struct quantity *q, const struct mention *m)
{
    size_t i = m->last;
    const struct quantity *next = q + 1, *end = p->quantities + p->n_quantities;
    if (!parse_mark(p, i, ',') && !parse_function(p, i, F_and) && !parse_function(p, i, F_but) &&
        !parse_function(p, i, F_while))
        return false;
    bool number = false;
    for (const struct quantity *o = q; o > p->quantities && o[-1].sentence == q->sentence; o--)
        number |= !o[-1].dropped && o[-1].last <= m->first && o[-1].form != QUANTITY_PERCENT;
    size_t own = (size_t)(m - p->mentions) + 1;
    while (own < parse_mentions_end(p, q->sentence) && p->mentions[own].first < q->last)
        own++;
    if (!number || own >= parse_mentions_end(p, q->sentence))
        return false;
    const struct mention *b = &p->mentions[own];
    size_t stop = next < end && next->sentence == q->sentence ? next->first : b->first + 1u;
    for (i = q->last; i < b->first; i++)
        if (parse_mark(p, i, ';') || (parse_mark(p, i, ',') && parse_function(p, i + 1, F_and)))
            return false;
    return b->type == MENTION_DATE && b->first < stop && !b->said &&
           b->lead == TEXT_TIMEWORD_COUNT &&
           (parse_function(p, b->first - 1u, F_on) || parse_function(p, b->first - 1u, F_in));
}

/* "A decision of October has borne fruit, but 483,000 people are still stateless": does M belong to
 * the clause before, while Q's is told in the present? */
static bool of_clause_before(const struct parse *p, const struct quantity *q,
                             const struct mention *m)
{
    size_t i = m->last, end = p->sentences[q->sentence].last;
    while (i + 1 < q->first && !(parse_mark(p, i, ',') && (parse_function(p, i + 1, F_but) ||
                                                           parse_function(p, i + 1, F_and) ||
                                                           parse_function(p, i + 1, F_while))))
        i++;
    if (i + 1 >= q->first)
        return false;
    for (size_t k = i; k > m->last; k--)
        if (p->tokens[k].type == TOKEN_DIGITS)
            return false;
    if (i == m->last && m->first <= p->sentences[q->sentence].first + 2u)
        return false; /* "On 1 June, and 300 are" */
    for (size_t k = i; k < q->last + 8u && k < end && !parse_mark(p, k, ';'); k++)
        if (parse_function(p, k, F_be))
            return !parse_in(p, k, SET_past) && (p->language != LANGUAGE_FR);
    return false;
}

/* "The camp, opened on 2 April with room for 50,000, holds 21,300": when a place was set up dates
 * nobody who is there. */
static bool set_up(const struct parse *p, const struct mention *m)
{
    size_t i = m->lead < TEXT_TIMEWORD_COUNT ? m->lead_first : m->first;
    i -= i > 0 && (parse_function(p, i - 1, F_on) || parse_function(p, i - 1, F_in)) ? 1u : 0u;
    return i > 1 && parse_in(p, i - 1, SET_founded) && !parse_function(p, i - 2, F_be);
}

#define FAR 100         /* more than any time may cost */
#define STRIKES_MOST 11 /* tokens */
#define BRACKET_MOST 10 /* tokens */
#define SAID_MOST 20    /* what the day costs at most on which it was said */

/* "Four planes dropped 5,000 blankets and 14,112 meals on Monday": is what stands between the
 * subject Q and the time M, told once for all, only what the subject did? */
static bool one_deed(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct quantity *q = d->q, *o = q + 1, *end = p->quantities + p->n_quantities;
    size_t own = q->unit_last > q->last ? q->unit_last : q->last;
    if (parse_function(p, own, F_with) && o < end && o->outer_first == own + 1u &&
        o->sentence == q->sentence)
        for (own = o->last; own < d->verb_first && own < o->last + 10u; own++)
            if (p->tokens[own].type != TOKEN_WORD)
                break; /* "A 21-truck convoy with 560 tonnes of sorghum reached Adré on Sunday" */
    bool object = d->verb_last == q->outer_first && d->verb_first < d->verb_last;
    if (d->kind == KIND_STOCK || d->verb_last == d->verb_first ||
        (!object && (d->verb_first < q->last || d->verb_first > own + 2u)) ||
        m->first < d->verb_last)
        return false; /* "had handed out 9,000 meals, 1,400 tarps and 60 tents by Tuesday" */
    for (; o < end && o->sentence == q->sentence && o->first < m->first; o++)
        if (!o->dropped && o->unit_last == o->unit_first && o->form == QUANTITY_COUNT)
            return false;
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence); k++)
        if (p->mentions[k].first >= q->last && p->mentions[k].last <= m->first &&
            p->mentions[k].type == MENTION_DATE)
            return false;
    for (size_t i = object ? q->last : d->verb_last; i < m->first; i++)
        if (parse_match(p, i, ROLE_verb, NULL) != NULL && p->tokens[i].functions == 0 &&
            !parse_may(p, i, ROLE_noun))
            return false;
    return true;
}

/* "A boat sank off Molyvos on Sunday; at least five people drowned": is M, before the semicolon,
 * when that happened of which D's people died? */
static bool died_then(const struct parse *p, const struct draft *d, const struct mention *m)
{
    if ((!draft_is(d->measure, "killed") && !draft_is(d->measure, "injured")) ||
        d->verb_first < d->q->last || d->verb_last <= d->verb_first ||
        parse_function(p, d->verb_first - 1u, F_have) || m->period.first != m->period.last ||
        !(p->sentences[d->sentence].sets >> SET_begins & 1) || tense_so_far(p, d))
        return false;
    for (size_t i = p->sentences[d->sentence].first; i < m->first; i++)
        if (parse_in(p, i, SET_begins))
            return true;
    return false;
}

/* "on the Drodro site (Djugu) killed": is the bracket that opens at token I over before token TO,
 * and without a number? */
static bool closes(const struct parse *p, size_t i, size_t to)
{
    size_t end = i + BRACKET_MOST < to ? i + BRACKET_MOST : to;
    while (i < end && !parse_mark(p, i, ')') && p->tokens[i].type != TOKEN_DIGITS)
        i++;
    return i < end && parse_mark(p, i, ')');
}

/* "8,412 families (38,676 individuals) between 8 and 19 May", "500 families, or 2,100 people, by
 * Friday": from token FROM, right behind number Q, on to what stands behind its noun and what tells
 * it again; else FROM. */
static size_t past_bracket(const struct parse *p, const struct quantity *q, size_t from, size_t to)
{
    size_t i = q->unit_last > q->outer_last ? q->unit_last : q->outer_last, end = i + BRACKET_MOST;
    char close = parse_mark(p, i, '(') ? ')' : ',';
    bool again = parse_function(p, i + 1, F_or) || parse_in(p, i + 1, SET_thatis);
    if (from != q->last || (close == ',' && !(parse_mark(p, i, ',') && again)))
        return from;
    for (i++; i < to && i < end && !(parse_mark(p, i, close) && !parse_glued(p, i + 1));)
        i++;
    return i < to && i < end ? i + 1 : from;
}

static int cost_of(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct quantity *q = d->q;
    size_t from = m->first >= q->last ? q->last : m->last;
    size_t to = m->first >= q->last ? m->first : q->first;
    int cost = 0;
    bool one = m->first >= q->last && one_deed(p, d, m);
    size_t opening = p->sentences[d->sentence].first;
    bool struck = m->last <= q->first && died_then(p, d, m);
    if (times_in_aside(p, m->first, m->last, q) || beside_time(p, m, q) ||
        (m->first < q->first && parse_mark(p, q->outer_first - 1u, ',') &&
         draft_where_over(p, m->first, q->first)) ||
        aside_participle(p, m->first, q->first) ||
        (m->first < q->first && (aside_over(p, opening, m->first, q->first) ||
                                 times_owned(p, d, m) || times_over_now(p, d, m))))
        return FAR;
    for (size_t i = m->last; d->status == STATUS_ACTUAL && i + 1 < q->outer_first; i++)
        if (parse_mark(p, i, ',') && parse_in(p, i + 1, SET_bringing))
            return FAR; /* "landed on Wednesday, bringing to 1,800 the number since 10 May" */
    if (m->first < q->first && of_compared(p, q, m) &&
        (d->kind == KIND_STOCK || parse_function(p, q->outer_last + 1u, F_them) ||
         (parse_mark(p, m->last, ',') && parse_function(p, m->last + 1u, F_and)) ||
         (q->outer_first > m->last && parse_function(p, q->outer_first - 1u, F_to))))
        return FAR; /* "has fallen from 1,500 in July to 1,000" */
    if (m->first >= q->last &&
        ((m->lead != TW_asof && later_clause(p, d, m)) || of_part(p, q->last, m->first)))
        return FAR;
    for (size_t i = past_bracket(p, q, from, to); i < to && cost < FAR; i++) {
        static const uint64_t counts =
                                  1ull << ROLE_digit | 1ull << ROLE_teen | 1ull << ROLE_function,
                              sets = 1ull << SET_comparing | 1ull << SET_now;
        const struct token *t = &p->tokens[i];
        if (t->mark == ',') /* "450 soldiers, 230 of them Italian and 220 French, landed on" */
            i = aside_skip_from(p, i, to);
        if ((t->roles >> ROLE_timeword & 1) && parse_is(p, i, ROLE_timeword, TW_after))
            cost += aside_after(p, q, m, i);
        if (t->type == TOKEN_WORD && !((words[t->word].roles | t->roles) & counts) &&
            !(t->sets & sets)) {
            cost++; /* nearly all: a step like any other */
            continue;
        }
        bool number = (t->type == TOKEN_DIGITS &&
                       (i == 0 || p->tokens[i - 1].type != TOKEN_MARK || !parse_glued(p, i))) ||
                      parse_one(p, i, ROLE_digit) || parse_one(p, i, ROLE_teen);
        if (parse_function(p, i, F_who))
            cost += 6;
        if (m->first >= q->last && parse_in(p, i, SET_comparing) &&
            !(one && p->tokens[i + 1].type == TOKEN_DIGITS)) /* "more than 34 tonnes" */
            cost += 20;                                      /* "60% more than in March" */
        if (parse_in(p, i, SET_now))
            cost += 15; /* "came ashore on Thursday to back the force, which now counts 776" */
        if (parse_function(p, i, F_not) ||
            (parse_mark(p, i, '(') && !parse_mark(p, m->last, ')') && !closes(p, i, to)))
            cost += 21; /* "468 (yesterday: 447)" */
        cost += number && one ? 2
                : number      ? (d->kind == KIND_STOCK && m->first >= q->last &&
                                    !(i > 0 && parse_function(p, i - 1, F_in))
                                     ? 16
                                     : 9)
                : t->type == TOKEN_MARK && t->mark == ';' ? (struck ? 1 : 15)
                                                          : 1;
        const struct entry *e = m->first >= q->last ? parse_match(p, i, ROLE_function, NULL) : NULL;
        bool said = m->said && p->language == LANGUAGE_FR; /* "contre 2 189, a-t-il dit lundi" */
        if (e != NULL && !said &&
            (e->value == F_compared || parse_function(p, i, F_against) ||
             (parse_function(p, i, F_from) && i > 0 && (parse_mark(p, i - 1, ',') || i == from) &&
              p->tokens[i + 1].type == TOKEN_DIGITS)))
            cost += 20; /* "1,800, up from 800 on Tuesday", "1,571, from 1,424 a day earlier" */
    }
    bool apart = false;
    for (size_t i = from; i < to && !apart; i++)
        apart = parse_mark(p, i, ';');
    if (opens_clause(p, q, m))
        cost += 12;
    if (apart && m->first < q->first && d->bare == false && !struck)
        cost += 15; /* "landed on Saturday; Italy plans to send" */
    if (m->first < q->first && m->first <= p->sentences[d->sentence].first + 2 && cost > 6 &&
        !apart)
        cost = 6;
    return m->first < q->first ? cost + 1 : cost;
}

/* "down from 55 on Monday", "against 20,000 at the peak": told for comparison only. */
bool times_compared(const struct parse *p, const struct quantity *q)
{
    size_t n, i = q->outer_first;
    if (i > 0 && (parse_function(p, i - 1, F_from) || parse_function(p, i - 1, F_against)))
        return true;
    const struct entry *e = parse_match_back(p, i > 3 ? i - 3 : 0, i, ROLE_function, &n);
    return e != NULL && (int)e->value == F_compared;
}

/* "double last year's request": behind the number, a time that owns something else. "In Monday's
 * attack" tells the day all the same. */
static bool of_another(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct token *t = &p->tokens[m->last < p->n_tokens ? m->last : m->last - 1];
    bool own = m->last > 0 && p->tokens[m->last - 1].end >= 2 &&
               p->text[p->tokens[m->last - 1].end - 1] == 's' &&
               (p->text[p->tokens[m->last - 1].end - 2] == '\'' ||
                (unsigned char)p->text[p->tokens[m->last - 1].end - 2] == 0x99);
    bool next = t->end - t->start <= 4 && t->end > t->start && p->text[t->end - 1] == 's' &&
                (p->text[t->start] == '\'' || (unsigned char)p->text[t->start] == 0xE2);
    size_t i = m->first - (m->first > 0);
    bool within = m->lead != TEXT_TIMEWORD_COUNT || parse_function(p, i, F_in) ||
                  parse_function(p, i, F_at) || parse_function(p, i, F_by) ||
                  parse_function(p, i, F_of) || parse_function(p, i, F_on);
    return m->first >= d->q->outer_last && !within && (own || next);
}

/* "from Thursday to Monday", "between 1 and 4 May": does M tell both of its ends? */
static bool from_to(const struct parse *p, const struct mention *m)
{
    size_t i = m->first - (m->first > 0);
    return m->period.first != DAY_NONE && m->period.precision == PRECISION_SPAN &&
           (parse_function(p, m->first, F_from) || parse_function(p, i, F_from) ||
            parse_function(p, m->first, F_between) || parse_function(p, i, F_between));
}

/* "the attack on Thursday killed 169": what the event did, it did that day. */
static bool strikes(const struct parse *p, const struct draft *d, const struct mention *m)
{
    if (d->q->last <= m->first && m->first > 0 && parse_function(p, m->first - 1u, F_in) &&
        parse_mark(p, m->last, 's') && m->period.first == m->period.last)
        return true; /* "were killed in Monday's fighting" */
    size_t verb = d->verb_first;
    if (verb == d->verb_last && m->last < d->q->outer_first &&
        parse_spelled(p, d->q->outer_first - 1u, (const char *const[]){"left", "leaving", NULL}))
        verb = d->q->outer_first - 1u; /* "left dozens dead" */
    else if (verb == d->verb_last)
        return false;
    if (verb >= d->q->first || m->last > verb || verb >= m->last + STRIKES_MOST ||
        (m->period.first != m->period.last && !from_to(p, m)))
        return false;
    for (size_t i = m->last; i < verb; i++)
        if (parse_function(p, i, F_have) || p->tokens[i].type == TOKEN_DIGITS ||
            (verb >= m->last + 5u &&
             (parse_mark(p, i, ',') || (i >= m->last + 5u && parse_may(p, i, ROLE_verb)))))
            return false; /* "the attack of 21 November on the camp near Drodro killed 44" */
    return true;          /* "Saturday's quake killed", "on Saturday, killing" */
}

/* "GENEVA, July 22 -": when the report was filed. */
bool times_in_dateline(const struct parse *p, const struct mention *m)
{
    const struct sentence *s = &p->sentences[m->sentence];
    return m->sentence <= 2 && s->starts_line &&
           m->first <=
               s->first +
                   (p->language == LANGUAGE_FR ? 7u : 4u) && /* "LES CAYES (Haïti), 20 août" */
           (parse_mark(p, m->last, '_') || parse_mark(p, m->last, '-') ||
            parse_mark(p, m->last, '('));
}

/* "in the first full week of March (3-9 March)": brackets behind M tell which part of it is meant.
 */
static bool closer_in_brackets(const struct parse *p, const struct mention *m)
{
    const struct mention *in = m + 1;
    return in->sentence == m->sentence && in->type == MENTION_DATE && m->last + 1 == in->first &&
           parse_mark(p, m->last, '(') && parse_mark(p, in->last, ')') &&
           in->period.first >= m->period.first && in->period.last <= m->period.last &&
           in->period.last - in->period.first < m->period.last - m->period.first;
}

void times_gather(const struct drafts *all, const struct draft *d, struct times *t)
{
    const struct parse *p = all->p;
    *t = (struct times){.at_cost = 30, .since_cost = 40};
    for (size_t i = p->sentences[d->sentence].mentions; i < parse_mentions_end(p, d->sentence);
         i++) {
        const struct mention *m = &p->mentions[i];
        if (times_lasts(p, m) && cost_of(p, d, m) <= 12)
            t->lasting = m;
        if (i > 0 && m[-1].sentence == m->sentence && m[-1].type == MENTION_DATE &&
            m[-1].last + 1 == m->first && parse_mark(p, m[-1].last, '(') &&
            parse_mark(p, m->last, ')') && !closer_in_brackets(p, m - 1))
            continue; /* "before Easter (20 April)" */
        if (i + 1 < parse_mentions_end(p, d->sentence) && closer_in_brackets(p, m))
            continue; /* "in the first full week of March (3-9 March)" */
        if (m->sentence != d->sentence || m->period.last == DAY_NONE || m->type != MENTION_DATE ||
            (m->event && m->lead != TW_since && d->status != STATUS_TARGET &&
             !(d->kind == KIND_STOCK && m->first >= d->q->last &&
               parse_function(p, m->first - 1u, F_on)) &&
             !strikes(p, d, m)) ||
            of_another(p, d, m) || beside_plan(all, d, m) || beside_who(p, d, m))
            continue;
        if (d->noun == NOUN_money && !draft_is(d->measure, "funding-required") && m->first > 0 &&
            (parse_function(p, m->first, F_for) || parse_function(p, m->first - 1, F_for)))
            continue; /* "has paid 8.7 million of its appeal for February to July" */
        if (d->noun == NOUN_capacity && m->last + 1u == d->q->outer_first &&
            parse_function(p, m->last, F_for))
            continue; /* "laid out two decades ago for 90,000": since when, and there is room still
                       */
        size_t opens = m->first; /* "(in the last 24 hours: 11)" */
        opens -= opens > 0 && parse_function(p, opens - 1, F_the) ? 1u : 0u;
        opens -= opens > 0 && parse_function(p, opens - 1, F_in) ? 1u : 0u;
        if ((m->first > d->q->first && times_bracketed(p, m)) ||
            (opens > d->q->first && parse_mark(p, opens - 1, '(') &&
             (parse_mark(p, m->last, ':') || p->tokens[m->last].type == TOKEN_DIGITS)))
            continue; /* "111 (hier : 92)", "125 (yesterday 127)" */
        if (d->kind == KIND_STOCK && set_up(p, m))
            continue;
        int cost = cost_of(p, d, m) + (m->first < d->q->first && times_compared(p, d->q) ? 4 : 0);
        if (m->said && m->first >= d->q->last && cost > SAID_MOST && cost < FAR &&
            aside_times_only(p, d, i))
            cost = SAID_MOST; /* however long what was said is, where it tells no other time */
        if (m->said && m->first < d->q->first && p->language != LANGUAGE_FR)
            cost += 10; /* "said on Wednesday that 48,204 people had crossed in September" */
        if (m->last <= d->q->first && time_of_before(p, d->q, m))
            cost += 8;
        if ((d->kind == KIND_STOCK || d->noun == NOUN_missing || d->verb == VERB_vanish) &&
            m->last <= d->q->first && of_clause_before(p, d->q, m))
            cost += 40;
        if (m->last <= d->q->first && m->period.first == m->period.last &&
            draft_is(d->measure, "funding-required"))
            cost += 6; /* when it was asked for, not for how long */
        if (d->status == STATUS_FORECAST && m->period.last <= p->published)
            cost += 10; /* when it was said, not when it will be */
        if (times_in_dateline(p, m) || times_set_out(p, d, i))
            cost += 15; /* told where nothing else is */
        if (i > p->sentences[d->sentence].mentions && times_set_out(p, d, i - 1) && cost > 12 &&
            cost < FAR)
            cost = 12; /* when it came */
        if (strcmp(d->measure, "funding-required") == 0 && m->period.precision == PRECISION_YEAR &&
            m->first >= d->q->last && cost < 20)
            cost -= 10; /* "the 3.85 billion that the UN seeks for 2021" */
        if (strcmp(d->measure, "funding-required") == 0 && m->lead == TW_until &&
            m->first >= d->q->last && cost < 30)
            cost -= cost < 20 ? 10 : 20; /* "jusqu'à la fin de l'année", "for 900 people until" */
        if (draft_is(d->measure, "funding-required") && m->lead == TW_until && m->lead_first > 0 &&
            parse_spelled(p, m->lead_first - 1,
                          (const char *const[]){"runs", "run", "running", "lasts", "lasting",
                                                "covers", "covering", NULL}))
            cost = 2; /* "the appeal, which runs until March" */
        if (m->lead == TW_since && beside_best_since(p, m))
            continue;
        if (m->lead == TW_since || aside_since(p, d, m)) {
            if (cost < t->since_cost) {
                t->since = m;
                t->since_cost = cost;
            }
        } else if (cost < t->at_cost &&
                   (d->kind != KIND_STOCK || cost <= 20 || m->lead == TW_asof ||
                    m->lead == TW_end || d->status == STATUS_TARGET ||
                    (m->lead == TW_by && d->status == STATUS_FORECAST))) {
            t->at = m;
            t->at_cost = cost;
        }
    }
}
