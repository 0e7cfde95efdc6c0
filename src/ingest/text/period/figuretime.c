/* figuretime.c - the times of its sentence that could be a figure's, weighed by distance and by
 * what stands between. */
#include <string.h>

#include "figuretime.h"
#include "../time/when.h"
#include "../figure/aside.h"
#include "../measure/counts.h"

#define SAID_MOST 20 /* what the day costs at most on which it was said */

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
            return parse_function(p, i, F_who) || parse_either(p, i, "itself", "themselves");
        if (p->tokens[i - 1].type == TOKEN_LINE)
            return false;
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

/* "down from 55 on Monday", "against 20,000 at the peak": told for comparison only. */
bool times_compared(const struct parse *p, const struct quantity *q)
{
    size_t n, i = q->outer_first;
    if (i > 0 && (parse_function(p, i - 1, F_from) || parse_function(p, i - 1, F_against)))
        return true;
    if (i > 1 && parse_function(p, i - 1, F_the) &&
        parse_among(p, i - 2, "double", "twice", "half", "triple", "treble"))
        return true; /* "more than double the 248,284 of 2022" */
    if (i > 2 && parse_function(p, i - 1, F_the) && parse_function(p, i - 2, F_from) &&
        parse_among(p, i - 3, "up", "down", "increase", "decrease", "drop", "rise"))
        return true; /* "a rise from the 1,800 deaths of 2014" */
    if (i > 4 && parse_function(p, i - 1, F_of) && parse_function(p, i - 3, F_a) &&
        parse_among(p, i - 2, "high", "peak", "low", "maximum", "record"))
        i -= 3; /* "down from a high of 16,800 in July" */
    const struct entry *e = parse_match_back(p, i > 3 ? i - 3 : 0, i, ROLE_function, &n);
    return e != NULL && (int)e->value == F_compared;
}

/* "the $3.24 billion that this year's humanitarian plan calls for": does what time M owns ask for
 * the sum of D? */
static bool owns_plan(const struct parse *p, const struct draft *d, const struct mention *m)
{
    if (!draft_is(d->measure, "funding-required") || m->period.last < p->published)
        return false; /* not "double last year's request" */
    for (size_t i = m->last; i < m->last + 5u && i < d->clause_last; i++)
        if (parse_in(p, i, SET_plan) || parse_among(p, i, "appeal", "request"))
            return true;
    return false;
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
    return m->first >= d->q->outer_last && !within && (own || next) && !owns_plan(p, d, m);
}

/* "from Thursday to Monday", "between 1 and 4 May": does M tell both of its ends? */
static bool from_to(const struct parse *p, const struct mention *m)
{
    size_t i = m->first - (m->first > 0);
    return m->period.first != DAY_NONE && m->period.precision == PRECISION_SPAN &&
           (parse_function(p, m->first, F_from) || parse_function(p, i, F_from) ||
            parse_function(p, m->first, F_between) || parse_function(p, i, F_between));
}

/* "The quake of 14 August killed 2,207 people, the agency said on Sunday": a toll that D's sentence
 * dates by who tells it, behind the number, counts on from its event M. */
static bool told_later(const struct parse *p, const struct draft *d, const struct mention *m)
{
    if (!m->event || !toll_counts(d->measure) || m->period.first != m->period.last)
        return false;
    for (size_t i = p->sentences[d->sentence].mentions; i < parse_mentions_end(p, d->sentence); i++)
        if (p->mentions[i].said && p->mentions[i].first >= d->q->last &&
            p->mentions[i].period.last > m->period.last)
            return true;
    return false;
}

/* ", up to 15 metres high,": the token behind the aside that token I opens; I: it opens none. */
static size_t behind_aside(const struct parse *p, size_t i, size_t end)
{
    if (!parse_mark(p, i, ','))
        return i;
    for (size_t k = i + 2; k < end && k < i + 12u; k++)
        if (parse_mark(p, k, ','))
            return k + 1;
    return i;
}

#define STRIKES_MOST 11 /* tokens */

/* "Four people died in clashes at Makeni last week", "were killed in an attack on Tuesday": is the
 * event of M the one in which those whom D's verb, right behind the number, tells of died then? Not
 * "of 24 May", which names an event that tolls count on from. */
static bool died_in(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = d->verb_last;
    bool harm = d->verb == VERB_die || d->verb == VERB_injure;
    size_t unit = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    if (!harm || d->verb_last <= d->verb_first || d->verb_first < unit ||
        d->verb_first > unit + 1u || m->first <= i || parse_function(p, m->first - 1u, F_of) ||
        m->first > i + STRIKES_MOST ||
        !(parse_function(p, i, F_in) || parse_function(p, i - 1, F_in)) || m->lead == TW_since ||
        told_later(p, d, m) ||
        (d->verb_first == unit + 1u &&
         !(parse_function(p, unit, F_be) && parse_in(p, unit, SET_past))))
        return false;
    for (; i < m->first; i++)
        if (p->tokens[i].type != TOKEN_WORD || parse_function(p, i, F_that) ||
            parse_in(p, i, SET_begins))
            return false; /* "died in the fighting that began on Tuesday" */
    return true;
}

/* "A boat sank off Molyvos on Sunday; at least five people drowned", "and 40 were killed": the
 * simple past right behind the number tells what happened in the event just told. */
static bool died_then(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    if (d->verb_first < i || d->verb_last <= d->verb_first ||
        (d->verb != VERB_die && d->verb != VERB_injure) || m->last + 4u < d->q->outer_first ||
        m->last > d->q->outer_first || m->period.last > m->period.first + 1 ||
        !(parse_mark(p, m->last, ';') || parse_function(p, m->last, F_and) ||
          (parse_mark(p, m->last, ',') && parse_function(p, m->last + 1u, F_and))) ||
        told_later(p, d, m))
        return false;
    for (const struct mention *o = m + 1;
         o < p->mentions + p->n_mentions && o->sentence == m->sentence; o++)
        if (o->type == MENTION_DATE && o->first >= i)
            return false; /* "and 26 were hurt there on Tuesday" */
    return d->verb_first == i ||
           (d->verb_first == i + 1u && parse_function(p, i, F_be) && parse_in(p, i, SET_past));
}

/* "the attack on Thursday killed 169": what the event did, it did that day. */
static bool strikes(const struct parse *p, const struct draft *d, const struct mention *m)
{
    if (d->q->last <= m->first && m->first > 0 && parse_function(p, m->first - 1u, F_in) &&
        parse_mark(p, m->last, 's') && m->period.first == m->period.last)
        return true; /* "were killed in Monday's fighting" */
    if (died_in(p, d, m) || died_then(p, d, m))
        return true;
    size_t verb = d->verb_first;
    if (verb == d->verb_last && m->last < d->q->outer_first &&
        parse_among(p, d->q->outer_first - 1u, "left", "leaving"))
        verb = d->q->outer_first - 1u; /* "left dozens dead" */
    else if (verb == d->verb_last)
        return false;
    if (verb >= d->q->first || m->last > verb || verb >= m->last + 4 * STRIKES_MOST ||
        (m->period.last > m->period.first + 1 && !from_to(p, m)) || told_later(p, d, m))
        return false;                /* a weekend is as good as a day */
    bool far = verb >= m->last + 5u; /* "the attack of 21 May on the camp near Drodro killed 44" */
    size_t steps = 0;
    for (size_t i = m->last; i < verb; i++, steps++) {
        i = behind_aside(p, i, verb);
        if (parse_function(p, i, F_have) || p->tokens[i].type == TOKEN_DIGITS ||
            steps >= STRIKES_MOST ||
            (far && (parse_mark(p, i, ',') || (steps >= 5 && parse_may(p, i, ROLE_verb)))))
            return false;
    }
    return true; /* "Saturday's quake killed", "on Saturday, killing" */
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
    if (in->sentence != m->sentence || in->type != MENTION_DATE || m->last + 1 != in->first ||
        !parse_mark(p, m->last, '(') || !parse_mark(p, in->last, ')'))
        return false;
    if (m->relative && !in->relative && m->period.first < m->period.last &&
        in->period.first < in->period.last)
        return true; /* "in the last three months (April-June 2021)" */
    return in->period.first >= m->period.first && in->period.last <= m->period.last &&
           in->period.last - in->period.first < m->period.last - m->period.first;
}

/* "a 60 per cent increase since January": is M when a change of percent began, and not what D
 * counts? */
static bool of_percent(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = m->lead < TEXT_TIMEWORD_COUNT ? m->lead_first : m->first;
    for (const struct quantity *o = d->q + 1;
         o < p->quantities + p->n_quantities && o->sentence == d->sentence && o->first < m->first;
         o++)
        if (o->form == QUANTITY_PERCENT && o->outer_last <= i && o->outer_last + 2u >= i &&
            p->tokens[o->outer_last].type == TOKEN_WORD)
            return true;
    return false;
}

/* "reached 4,025 children, raising the total to 19,935 reached since January": is M since when a
 * total counts that is told behind D? */
static bool of_total(const struct parse *p, const struct draft *d, const struct mention *m)
{
    if (m->lead != TW_since)
        return false;
    for (const struct quantity *o = d->q + 1;
         o < p->quantities + p->n_quantities && o->sentence == d->sentence && o->first < m->first;
         o++)
        if (o->outer_first > d->q->last + 2u && parse_function(p, o->outer_first - 1u, F_to) &&
            parse_in(p, o->outer_first - 2u, SET_totals))
            return true;
    return false;
}

/* "On Monday 300 died in El Fasher, and UNICEF has delivered 3,000 tents", "..., and 25 million
 * need help": is M the day of another statement, where D's own says what has been done so far or
 * what is? */
static bool past_statement(const struct parse *p, const struct draft *d, const struct mention *m)
{
    if (m->period.last >= p->published || m->lead == TW_asof || m->lead == TW_since || m->said ||
        d->status != STATUS_ACTUAL || p->language == LANGUAGE_FR ||
        !draft_other_statement(p, d, m->first))
        return false;
    if (d->kind != KIND_STOCK)
        return tense_perfect(p, d) && !parse_in(p, d->verb_first - 1u, SET_past);
    return d->verb_last > d->verb_first && !parse_in(p, d->verb_first, SET_past) &&
           !(d->verb_first > 0 && parse_in(p, d->verb_first - 1u, SET_past)) &&
           (p->text[p->tokens[d->verb_first].end - 1] == 's' ||
            parse_among(p, d->verb_first, "need", "host", "shelter", "house", "hold") ||
            (d->verb_first > 0 && parse_among(p, d->verb_first - 1u, "are", "is")));
}

/* Is M no time of D's, by what it is or by what stands right beside it? */
static bool no_time_of(const struct drafts *all, const struct draft *d, const struct mention *m)
{
    const struct parse *p = all->p;
    if (m->sentence != d->sentence || m->period.last == DAY_NONE || m->type != MENTION_DATE ||
        (m->event && m->lead != TW_since && d->status != STATUS_TARGET &&
         !(d->kind == KIND_STOCK && m->first >= d->q->last &&
           parse_function(p, m->first - 1u, F_on)) &&
         !strikes(p, d, m) && !othertime_long_past(all, d, m)) ||
        of_another(p, d, m) || othertime_is(p, d, m) || beside_plan(all, d, m) ||
        beside_whole(p, d, m) || beside_who(p, d, m) || of_percent(p, d, m) || of_total(p, d, m) ||
        beside_of_bracket(p, d, m) || parse_citation(p, m->first, p->sentences[m->sentence].first))
        return true;
    size_t lead = m->lead < TEXT_TIMEWORD_COUNT ? m->lead_first : m->first;
    if (draft_statement_opens(p, d, lead) || (!m->said && draft_timed_apart(p, d, m->first)) ||
        past_statement(p, d, m))
        return true;
    bool opens_all = m->first <= p->sentences[m->sentence].first + 2u && m->first < d->q->first;
    if (!(opens_all && d->kind != KIND_STOCK) && draft_apart(p, d, m->first))
        return true;
    if (d->noun == NOUN_money && !draft_is(d->measure, "funding-required") && m->first > 0 &&
        (parse_function(p, m->first, F_for) || parse_function(p, m->first - 1, F_for)))
        return true; /* "has paid 8.7 million of its appeal for February to July" */
    if (d->noun == NOUN_capacity && m->last + 1u == d->q->outer_first &&
        parse_function(p, m->last, F_for))
        return true; /* "laid out two decades ago for 90,000": since when, and there is room still
                      */
    size_t opens = m->first; /* "(in the last 24 hours: 11)" */
    opens -= opens > 0 && parse_function(p, opens - 1, F_the) ? 1u : 0u;
    opens -= opens > 0 && parse_function(p, opens - 1, F_in) ? 1u : 0u;
    if ((m->first > d->q->first && times_bracketed(p, m)) ||
        (opens > d->q->first && parse_mark(p, opens - 1, '(') &&
         (parse_mark(p, m->last, ':') || p->tokens[m->last].type == TOKEN_DIGITS)))
        return true; /* "111 (hier : 92)", "125 (yesterday 127)" */
    return d->kind == KIND_STOCK && set_up(p, m);
}

bool times_to_then(const struct parse *p, const struct mention *m)
{
    size_t i = m->lead < TEXT_TIMEWORD_COUNT ? m->lead_first : m->first;
    if (i > 0 && parse_function(p, i - 1, F_the))
        i--;
    return i > 0 && parse_function(p, i - 1, F_to);
}

/* What COST of mention I becomes where D asks for money. */
static int cost_of_appeal(const struct parse *p, const struct mention *m, const struct quantity *q,
                          int cost)
{
    if (m->last <= q->first && m->period.first == m->period.last)
        cost += 6; /* when it was asked for, not for how long */
    if (m->period.precision == PRECISION_YEAR && m->first >= q->last && cost < 20)
        cost -= 10; /* "the 3.85 billion that the UN seeks for 2021" */
    if (m->lead == TW_until && m->first >= q->last && cost < 30)
        cost -= cost < 20 ? 10 : 20; /* "jusqu'à la fin de l'année", "for 900 people until" */
    bool to = m->lead != TW_until && times_to_then(p, m);
    size_t runs = m->lead < TEXT_TIMEWORD_COUNT ? m->lead_first : m->first;
    if (to) /* "the appeal runs to the end of July" */
        runs -= parse_function(p, runs - 1, F_the) ? 2 : 1;
    if ((m->lead == TW_until || to) && runs > 0 &&
        parse_among(p, runs - 1, "runs", "run", "running", "lasts", "lasting", "covers",
                    "covering"))
        cost = 2; /* "the appeal, which runs until March" */
    return cost;
}

/* times_cost() of mention I, and what it costs by what was said, was compared or set out then. */
static int cost_as(const struct parse *p, const struct draft *d, size_t i)
{
    const struct mention *m = &p->mentions[i];
    const struct quantity *q = d->q;
    int cost = times_cost(p, d, m) + (m->first < q->first && times_compared(p, q) ? 4 : 0);
    if (m->said && m->first >= q->last && cost > SAID_MOST && cost < TIMES_FAR &&
        aside_times_only(p, d, i))
        cost = SAID_MOST; /* however long what was said is, where it tells no other time */
    if (m->said && m->first < q->first && p->language != LANGUAGE_FR)
        cost += 10; /* "said on Wednesday that 48,204 people had crossed in September" */
    if (m->last <= q->first && time_of_before(p, q, m))
        cost += 8;
    if ((d->kind == KIND_STOCK || d->noun == NOUN_missing || d->verb == VERB_vanish) &&
        m->last <= q->first && of_clause_before(p, q, m))
        cost += 40;
    bool appeal = draft_is(d->measure, "funding-required");
    if (d->status == STATUS_FORECAST && m->period.last <= p->published)
        cost += 10; /* when it was said, not when it will be */
    if (times_in_dateline(p, m) || times_set_out(p, d, i) || times_of_season(p, m))
        cost += 15; /* told where nothing else is */
    if (i > p->sentences[d->sentence].mentions && times_set_out(p, d, i - 1) && cost > 12 &&
        cost < TIMES_FAR)
        cost = 12; /* when it came */
    return appeal ? cost_of_appeal(p, m, q, cost) : cost;
}

/* "before Easter (20 April)", "in the first full week of March (3-9 March)": is mention I told
 * again by the one beside it, which says more? */
static bool told_beside(const struct parse *p, const struct draft *d, size_t i)
{
    const struct mention *m = &p->mentions[i];
    if (i > 0 && m[-1].sentence == m->sentence && m[-1].type == MENTION_DATE &&
        m[-1].last + 1 == m->first && parse_mark(p, m[-1].last, '(') &&
        parse_mark(p, m->last, ')') && !closer_in_brackets(p, m - 1))
        return true;
    return i + 1 < parse_mentions_end(p, d->sentence) && closer_in_brackets(p, m);
}

/* "known since the conference of April 2018, which mobilised 11 billion": does a clause on what M
 * dates lead on to D's number? Then it is when that was, and no start. */
static bool which_then(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = m->last;
    if (m->lead != TW_since || !parse_mark(p, i, ',') || !parse_reads(p, i + 1, "which") ||
        m->last >= d->q->first || m->lead_first + 2u >= m->first)
        return false;
    for (i += 2; i < d->q->first; i++)
        if (parse_mark(p, i, ',') || parse_function(p, i, F_have))
            return false;
    return true;
}

/* "has moved out 14,000 people and since the end of July 19,000": is M the start of the number that
 * stands right behind it? */
static bool since_of_next(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct quantity *o = d->q + 1, *end = p->quantities + p->n_quantities;
    if (m->first < d->q->last || m->lead_first == 0 ||
        !parse_function(p, m->lead_first - 1u, F_and))
        return false;
    while (o < end && o->dropped)
        o++; /* the time itself */
    return o < end && o->sentence == d->sentence && o->outer_first == m->last &&
           o->unit_last == o->unit_first;
}

void times_gather(const struct drafts *all, const struct draft *d, struct times *t)
{
    const struct parse *p = all->p;
    *t = (struct times){.at_cost = 30, .since_cost = 40};
    for (size_t i = p->sentences[d->sentence].mentions; i < parse_mentions_end(p, d->sentence);
         i++) {
        const struct mention *m = &p->mentions[i];
        if (times_lasts(p, m) && times_cost(p, d, m) <= 12)
            t->lasting = m;
        if (told_beside(p, d, i) || no_time_of(all, d, m) || times_of_percent(p, d, m) ||
            change_grown_since(p, d->q, m) != NULL)
            continue;
        int cost = cost_as(p, d, i);
        if (m->lead == TW_since && (beside_best_since(p, m) || since_of_next(p, d, m)))
            continue;
        if ((m->lead == TW_since && !which_then(p, d, m)) || aside_since(p, d, m)) {
            if (cost < t->since_cost) {
                t->since = m;
                t->since_cost = cost;
            }
        } else if (cost < t->at_cost &&
                   (d->kind != KIND_STOCK || cost <= 20 || m->lead == TW_asof ||
                    m->lead == TW_end || d->status == STATUS_TARGET ||
                    ((m->lead == TW_by || m->lead == TW_until) && d->status == STATUS_FORECAST))) {
            t->at = m;
            t->at_cost = cost;
        }
    }
}
