/* timecost.c - how far a time is from a figure of its sentence, in steps that grow with what stands
 * between them. */
#include <string.h>

#include "../figure/aside.h"
#include "../measure/counts.h"
#include "figuretime.h"

#define BRACKETS_MOST 40 /* tokens in brackets that are passed over */
#define BRACKET_MOST 10  /* tokens */
#define DASHES_MOST 16   /* tokens of an aside between dashes */

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

static bool number_word(const struct parse *p, size_t i)
{
    return p->tokens[i].type == TOKEN_DIGITS || parse_one(p, i, ROLE_digit) ||
           parse_one(p, i, ROLE_teen) || parse_one(p, i, ROLE_tens);
}

/* "has received 104 million, and the government last Thursday promised 12 billion": does M, behind
 * ", and", stand before a number of a clause of its own? */
static bool clause_with_number(const struct parse *p, const struct quantity *q,
                               const struct mention *m)
{
    size_t and = q->last, last = p->sentences[q->sentence].last;
    while (and < m->first && !(parse_mark(p, and, ',') && parse_function(p, and+1, F_and)))
        and++;
    for (size_t i = and; i < m->first; i++)
        if (number_word(p, i))
            return false;
    if (and+2u >= m->first || parse_function(p, and+2, F_on) || parse_function(p, and+2, F_in))
        return false; /* ", and on Monday 40" */
    for (size_t i = m->last; i < m->last + 8u && i < last; i++) {
        if (parse_mark(p, i, ',') || parse_mark(p, i, ';'))
            return false;
        if (number_word(p, i))
            return parse_one(p, m->last, ROLE_verb) || parse_one(p, m->last, ROLE_say);
    }
    return false;
}

/* "has room for 700; on Tuesday more than 1,000 slept there", "has 800 places, held 1,034 on
 * Wednesday": the time of a number that another clause tells. */
static bool later_clause(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    bool of = (s->functions >> F_of & 1) != 0 || parse_sentence_in(s, SET_bringing);
    for (size_t i = q->last; of && i < m->first; i++)
        if ((parse_in(p, i, SET_bringing) && i > 0 && parse_mark(p, i - 1, ',')) ||
            (parse_function(p, i, F_of) && parse_among(p, i - 1, "top")))
            return true; /* "gave 25 million, bringing its total this year to 93 million", "on top
                          * of the 100 million it pledged in April" */
    bool number = false;
    size_t clause = parse_semicolon(p, q->last, m->first);
    for (size_t i = clause; clause < m->first && i < m->last + 12u && i < s->last; i++)
        number |= (p->tokens[i].type == TOKEN_DIGITS || parse_one(p, i, ROLE_digit)) &&
                  (i < m->first || i >= m->last);
    for (const struct quantity *o = q + 1;
         o < p->quantities + p->n_quantities && o->sentence == q->sentence && o->last < m->first;
         o++) {
        size_t own = o->unit_last > o->unit_first ? o->unit_last : o->outer_last;
        if (!o->dropped && o->form != QUANTITY_ORDINAL &&
            (parse_function(p, own, F_that) || parse_function(p, own, F_who)))
            return true; /* "600 million on top of the 34 billion that it has given since 2022" */
    }
    if (opens_clause(p, q, m) &&
        (parse_function(p, m->last, F_it) || parse_function(p, m->last, F_he) ||
         parse_function(p, m->last, F_they)))
        return true; /* "has paid 60 million, and on Sunday it promised" */
    return number || clause_with_number(p, q, m) || aside_began(p, d, m->first) ||
           aside_over(p, s, q->first, m->first) || aside_of_other(p, q->last, m->first, m->last);
}

/* "400,000 fled to Chad, 100,000 of them this month": the time of a part. */
static bool of_part(const struct parse *p, const struct sentence *s, size_t from, size_t to)
{
    static const uint64_t whose = 1ull << F_who | 1ull << F_them;
    bool part = false;
    if (!(s->functions >> F_of & 1) ||
        !((s->functions & whose) != 0 || parse_sentence_in(s, SET_these)))
        return false; /* no "of them", "of which", "of whom" */
    for (size_t i = from + 1; i < to; i++) {
        if (part && parse_mark(p, i, ','))
            return false; /* ", 27 of them from Turkey, landed between" */
        if (parse_function(p, i, F_of) && parse_function(p, i + 1, F_who) && i + 2 < to &&
            p->tokens[i + 2].type == TOKEN_DIGITS)
            return true; /* "12 billion, of which 2.1 billion had been paid by 10 June" */
        part |= parse_function(p, i, F_of) && p->tokens[i - 1].type == TOKEN_DIGITS &&
                (parse_function(p, i + 1, F_them) || parse_function(p, i + 1, F_who) ||
                 parse_among(p, i + 1, "whom"));
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
    for (size_t i = object ? q->last : d->verb_last;
         (i = parse_next(p, i, m->first, TRAIT_verb)) < m->first; i++)
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
        parse_function(p, d->verb_first - 1u, F_have) || m->period.last > m->period.first + 1 ||
        !(p->sentences[d->sentence].sets >> SET_begins & 1) || tense_so_far(p, d))
        return false;
    size_t first = p->sentences[d->sentence].first;
    bool opens = m->first <= first + 2u; /* "On 7 March a convoy hit a mine; two soldiers died" */
    for (size_t i = first; i < (opens ? d->q->first : m->first); i++)
        if (parse_in(p, i, SET_begins))
            return true;
    return false;
}

/* Is M, told before D, the time of an aside, of a clause that is over, or of what D has changed
 * from? */
static bool over_before(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct quantity *q = d->q;
    if ((parse_mark(p, q->outer_first - 1u, ',') &&
         draft_where_over(p, &p->sentences[q->sentence], m->first, q->first)) ||
        aside_over(p, &p->sentences[d->sentence], m->first, q->first) || times_owned(p, d, m) ||
        times_over_now(p, d, m))
        return true;
    return of_compared(p, q, m) &&
           (d->kind == KIND_STOCK || parse_function(p, q->outer_last + 1u, F_them) ||
            (parse_mark(p, m->last, ',') && parse_function(p, m->last + 1u, F_and)) ||
            (q->outer_first > m->last && parse_function(p, q->outer_first - 1u, F_to)));
    /* "has fallen from 1,500 in July to 1,000" */
}

bool times_of_percent(const struct parse *p, const struct draft *d, const struct mention *m)
{
    static const char *const them[] = {"them", "whom", "these", "those", NULL};
    size_t n, i = m->lead < TEXT_TIMEWORD_COUNT ? m->lead_first : m->first;
    if (i <= d->q->last)
        return false;
    const struct entry *e = parse_match_back(p, i > 3 ? i - 3 : 0, i, ROLE_function, &n);
    bool share = e != NULL && (e->value == F_in || e->value == F_on) && i > 3 &&
                 parse_function(p, i - 3, F_of) && parse_spelled(p, i - 2, them);
    bool led = e != NULL && (e->value == F_compared || e->value == F_from || e->value == F_on);
    i -= share ? 3 : led ? n : 0;
    return (share || led || m->lead == TW_since) && i > d->q->last &&
           (parse_mark(p, i - 1, '%') ||
            parse_match_back(p, i > 3 ? i - 3 : 0, i, ROLE_percent, &n) != NULL);
}

/* Does what stands between M and D keep M from being D's time, however near it is? */
static bool kept_apart(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    if (times_in_aside(p, m->first, m->last, q) || beside_time(p, m, q) ||
        aside_participle(p, m->first, q->first) || (m->first < q->first && over_before(p, d, m)))
        return true;
    bool brings = d->status == STATUS_ACTUAL && parse_sentence_in(s, SET_bringing);
    for (size_t i = m->last; brings && i + 1 < q->outer_first; i++)
        if (parse_mark(p, i, ',') && parse_in(p, i + 1, SET_bringing) &&
            !(i + 2 == q->outer_first && q->unit_last > q->unit_first))
            return true; /* "landed on Wednesday, bringing to 1,800 the number since 10 May", but
                          * "landed on Wednesday, bringing 30 tonnes" */
    return m->first >= q->last &&
           ((m->lead != TW_asof && later_clause(p, d, m)) || of_part(p, s, q->last, m->first));
}

/* "7,100 and 4,650 refugees on Wednesday": is the number at token I of the list that Q's, without a
 * noun of its own, opens? */
static bool same_list(const struct parse *p, const struct quantity *q, size_t i)
{
    for (size_t k = q->outer_last; k < i; k++)
        if (p->tokens[k].type != TOKEN_DIGITS && !parse_mark(p, k, ',') &&
            !parse_function(p, k, F_and))
            return false;
    return i > q->outer_last;
}

/* What a number at token I costs between D and its time M; ONE: one deed joins both. */
static int number_between(const struct parse *p, const struct draft *d, const struct mention *m,
                          size_t i, bool one)
{
    if (one || same_list(p, d->q, i) || parse_among(p, i + 1, "countries", "nations"))
        return 2; /* "people from 50 countries landed on Monday" */
    return d->kind == KIND_STOCK && m->first >= d->q->last &&
                   !(i > 0 && parse_function(p, i - 1, F_in))
               ? 16
               : 9;
}

/* Does a comparison open at token I, FROM being the first behind D: ", up from 800 on Tuesday",
 * "1,571, from 1,424 a day earlier"? But M begins with its own "from 21 to 27 August". */
static bool compares_from(const struct parse *p, const struct mention *m, size_t i, size_t from)
{
    if (parse_function(p, i, F_from) && i + 1 == m->first && m->period.first < m->period.last)
        return false;
    static const uint64_t opens = 1ull << F_against | 1ull << F_from;
    if (!parse_function_starts(p, i, F_compared) && (p->tokens[i].functions & opens) == 0)
        return false; /* nearly all */
    const struct entry *e = parse_match(p, i, ROLE_function, NULL);
    return e != NULL &&
           (e->value == F_compared || parse_function(p, i, F_against) ||
            (parse_function(p, i, F_from) && i > 0 && (parse_mark(p, i - 1, ',') || i == from) &&
             p->tokens[i + 1].type == TOKEN_DIGITS));
}

/* "About 300 people (44 of them older, and 139 children) were evacuated on Monday": the token that
 * closes the brackets that open at token I, behind what D counts; I: they do not close before TO.
 */
static size_t past_brackets(const struct parse *p, const struct draft *d, size_t i, size_t to)
{
    if (i < d->q->last)
        return i;
    for (size_t k = i + 1; k < to && k < i + BRACKETS_MOST; k++)
        if (parse_mark(p, k, ')'))
            return k;
        else if (parse_mark(p, k, '('))
            break;
    return i;
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

/* Is token I a dash between words: "planes – from Rome – landed"? */
static bool dash_at(const struct parse *p, size_t i)
{
    return parse_mark(p, i, '_') ||
           (parse_mark(p, i, '-') && !parse_glued(p, i) && !parse_glued(p, i + 1));
}

/* "Three planes – from Rome and Lisbon – landed on Monday": the dash that closes the aside that the
 * one at token I opens; I: none does before TO. */
static size_t past_dashes(const struct parse *p, size_t i, size_t to)
{
    for (size_t k = i + 1; k < to && k < i + DASHES_MOST; k++)
        if (dash_at(p, k))
            return p->tokens[k].mark == p->tokens[i].mark ? k : i;
        else if (p->tokens[k].type == TOKEN_LINE || parse_mark(p, k, ';'))
            break;
    return i;
}

/* "the 10th Mountain Division": do the digits at token I count nothing? */
static bool is_ordinal(const struct parse *p, size_t i)
{
    return parse_glued(p, i + 1) && parse_among(p, i + 1, "th", "st", "nd", "rd");
}

/* "from more than 50 countries": does "than" at token I only hedge the number behind it? */
static bool hedges_next(const struct parse *p, size_t i)
{
    return p->tokens[i + 1].type == TOKEN_DIGITS && i > 1 &&
           (parse_function(p, i - 2, F_from) || parse_function(p, i - 2, F_in) ||
            parse_function(p, i - 2, F_to) || parse_function(p, i - 2, F_across));
}

/* May the word T, by its function, part a number from its time more than any word does? */
static inline bool parts_by_function(const struct token *t)
{
    static const uint64_t parts =
        1ull << F_who | 1ull << F_not | 1ull << F_against | 1ull << F_from;
    return (words[t->word].roles >> ROLE_function & 1) != 0 &&
           ((t->functions & parts) != 0 || (word_phrases[t->word].starts >> F_compared & 1) != 0);
}

/* The steps between D and its time M over tokens [FROM, TO); ONE, STRUCK: one_deed(), died_then().
 */
static int steps_between(const struct parse *p, const struct draft *d, const struct mention *m,
                         size_t from, size_t to, bool one, bool struck)
{
    int cost = 0;
    bool behind = m->first >= d->q->last;
    bool said = m->said && p->language == LANGUAGE_FR; /* "contre 2 189, a-t-il dit lundi" */
    for (size_t i = from; i < to && cost < TIMES_FAR; i++) {
        static const uint64_t counts = 1ull << ROLE_digit | 1ull << ROLE_teen,
                              sets = 1ull << SET_comparing | 1ull << SET_now;
        const struct token *t = &p->tokens[i];
        if (t->mark == ',') /* "450 soldiers, 230 of them Italian and 220 French, landed on" */
            i = aside_skip(p, i, to);
        else if (t->mark == '(' && t->type == TOKEN_MARK)
            i = past_brackets(p, d, i, to);
        else if (behind && t->type == TOKEN_MARK && dash_at(p, i)) {
            size_t closed = past_dashes(p, i, to);
            cost += closed > i ? 1 : 20; /* "mark an increase - already a third of last year's" */
            i = closed;
            continue;
        }
        t = &p->tokens[i];
        if ((t->roles >> ROLE_timeword & 1) && parse_is(p, i, ROLE_timeword, TW_after))
            cost += aside_after(p, d->q, m, i);
        if (t->type == TOKEN_WORD && !(t->roles & counts) && !(t->sets & sets) &&
            !parts_by_function(t)) {
            cost++; /* nearly all: a step like any other */
            continue;
        }
        bool number = (t->type == TOKEN_DIGITS && !is_ordinal(p, i) &&
                       (i == 0 || p->tokens[i - 1].type != TOKEN_MARK || !parse_glued(p, i))) ||
                      parse_one(p, i, ROLE_digit) || parse_one(p, i, ROLE_teen);
        if (parse_function(p, i, F_who))
            cost += 6;
        if (behind && parse_in(p, i, SET_comparing) && !hedges_next(p, i) &&
            !(one && p->tokens[i + 1].type == TOKEN_DIGITS)) /* "more than 34 tonnes" */
            cost += 20;                                      /* "60% more than in March" */
        if (parse_in(p, i, SET_now))
            cost += 15; /* "came ashore on Thursday to back the force, which now counts 776" */
        if (parse_function(p, i, F_not) ||
            (parse_mark(p, i, '(') && !parse_mark(p, m->last, ')') && !closes(p, i, to)))
            cost += 21; /* "468 (yesterday: 447)" */
        cost += number                                    ? number_between(p, d, m, i, one)
                : t->type == TOKEN_MARK && t->mark == ';' ? (struck ? 1 : 15)
                                                          : 1;
        if (behind && !said && compares_from(p, m, i, from))
            cost += d->q->form == QUANTITY_MONEY ? 28 : 20; /* "$400 million, up from 300" */
    }
    return cost;
}

/* "in June (3,453 individuals) and July (2,167)": is M what the bracket around Q says more of? */
static bool opens_bracket(const struct parse *p, const struct quantity *q, const struct mention *m)
{
    const struct mention *own = m + 1; /* "in April (March: 1.12 million)" */
    if (own < p->mentions + p->n_mentions && own->first > m->last && own->last <= q->outer_first)
        return false;
    if (!parse_mark(p, m->last, '(') || q->outer_first <= m->last ||
        q->outer_first > m->last + BRACKET_MOST || beside_dated(p, m))
        return false;
    for (size_t i = m->last; i < q->outer_first; i++)
        if (parse_mark(p, i, ')') || (i > m->last && p->tokens[i].type == TOKEN_DIGITS))
            return false;
    return true;
}

/* "In Idlib (as of 1 October), 1,072 cases were counted, among them six deaths": does M say as of
 * when the sentence tells all its numbers? */
static bool heads_all(const struct parse *p, const struct mention *m)
{
    if (m->lead != TW_asof)
        return false;
    for (size_t i = p->sentences[m->sentence].first; i < m->lead_first; i++)
        if (p->tokens[i].type == TOKEN_DIGITS || parse_mark(p, i, ','))
            return false;
    return true;
}

/* "In the reporting week 6 (4 - 10 February), ten people": the token behind M and behind the
 * bracket that only tells it again. */
static size_t behind_again(const struct parse *p, const struct mention *m)
{
    const struct mention *next = m + 1;
    bool again = next < p->mentions + p->n_mentions && next->first == m->last + 1u &&
                 parse_mark(p, m->last, '(') && parse_mark(p, next->last, ')');
    return again ? next->last + 1u : m->last;
}

/* Does M open sentence S, also as in "4.1 In the reporting week 6 (4 - 10 February), thirty"? */
static bool opens(const struct parse *p, const struct sentence *s, const struct mention *m)
{
    size_t i = m->first;
    if (i <= s->first + 2u)
        return true;
    i -= parse_reads(p, i - 1, "reporting") ? 1u : 0u;
    i -= i > s->first && parse_function(p, i - 1, F_the) ? 1u : 0u;
    i -= i > s->first && parse_function(p, i - 1, F_in) ? 1u : 0u;
    return i < m->first &&
           (i == s->first ||
            (i > s->first + 2u && p->tokens[i - 1].type == TOKEN_DIGITS &&
             parse_mark(p, i - 2, '.') && parse_glued(p, i - 1) && parse_glued(p, i - 2)));
}

int times_cost(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct quantity *q = d->q;
    if (opens_bracket(p, q, m))
        return 0;
    bool behind = m->first >= q->last, before = m->first < q->first;
    size_t from = behind ? q->last : m->last, to = behind ? m->first : q->first;
    from = before ? behind_again(p, m) : from;
    if (kept_apart(p, d, m))
        return TIMES_FAR;
    bool one = behind && one_deed(p, d, m);
    bool struck = m->last <= q->first && died_then(p, d, m);
    size_t room = behind ? aside_room(p, q) : 0;
    if (room > q->last && room > q->unit_last && room <= to)
        from = room; /* how many the sites are for does not part them from their time */
    int cost = steps_between(p, d, m, past_bracket(p, q, from, to), to, one, struck);
    bool apart = parse_semicolon(p, from, to) < to;
    if (opens_clause(p, q, m))
        cost += 12;
    if (apart && before && d->bare == false && !struck)
        cost += 15; /* "landed on Saturday; Italy plans to send" */
    if (before && cost > 6 && !apart &&
        (opens(p, &p->sentences[d->sentence], m) || heads_all(p, m)))
        cost = 6;
    return before ? cost + 1 : cost;
}
