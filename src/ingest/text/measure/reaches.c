/* reaches.c - whom or what "reached", "received" and "given" reach: people with help, a place that
 * people come to, a number that a count comes to. */
#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"

/* "were reached with aid", "16 families reached in the camp": somebody reached them; "1,200
 * refugees reached Chad" has a place for its object. */
static bool reached_passive(const struct parse *p, const struct quantity *q, size_t i)
{
    if (i < q->last || !parse_reads(p, i, "reached"))
        return false;
    return (i > 0 && parse_function(p, i - 1, F_be)) || i + 1 >= p->n_tokens ||
           p->tokens[i + 1].type == TOKEN_MARK || parse_function(p, i + 1, F_in) ||
           parse_function(p, i + 1, F_via) || parse_function(p, i + 1, F_with) ||
           parse_function(p, i + 1, F_by) || parse_match(p, i + 1, ROLE_timeword, NULL) != NULL;
}

/* "Orders to leave were issued to 47 foreigners": what they were given is no aid. */
static bool papers_before(const struct parse *p, size_t first, size_t i)
{
    for (size_t k = i; k > first && k + 10 > i; k--)
        if (parse_in(p, k - 1, SET_papers))
            return true;
    return false;
}

/* "A boat reached Lampedusa with 300 migrants": did "reached" at token I bring Q's people to a
 * place?
 */
static bool reached_with(const struct parse *p, const struct quantity *q, size_t i)
{
    size_t o = q->outer_first, at = i + (parse_function(p, i + 1, F_the) ? 2u : 1u);
    if (i + 2 >= o ||
        !(parse_function(p, o - 1, F_with) || parse_among(p, o - 1, "carrying", "bringing")))
        return false;
    for (size_t k = p->sentences[q->sentence].places; k < parse_places_end(p, q->sentence); k++)
        if (p->places[k].first == at && p->places[k].last < o)
            return true;
    return false;
}

/* "the number of refugees has reached three million": a count that has come to so many; nobody came
 * there. */
static bool count_reaches(const struct parse *p, const struct quantity *q, const struct draft *d,
                          size_t i)
{
    if (i + 1 == q->outer_first && d->noun_at < i && d->noun_at > 1 &&
        parse_in(p, d->noun_at - 2, SET_totals))
        return true; /* "the number of Afghans who have gone home since May has reached" */
    for (size_t k = i; i < q->first && k > d->clause_first && k + 12 > i; k--)
        if (parse_in(p, k - 1, SET_reckoned))
            return true; /* "the number of refugees has reached three million" */
    return false;
}

/* Does a place's name begin at token I? */
static bool names_place(const struct parse *p, const struct quantity *q, size_t i)
{
    for (size_t k = p->sentences[q->sentence].places; k < parse_places_end(p, q->sentence); k++)
        if (p->places[k].first == i)
            return true;
    return false;
}

/* "reaching a total of 643 men and 4,107 women": the first number of the list in which Q stands,
 * behind the verb at token I. */
static const struct quantity *list_head(const struct parse *p, const struct quantity *q, size_t i)
{
    while (
        q > p->quantities && q[-1].sentence == q->sentence && q[-1].outer_first > i &&
        !q[-1].dropped && q[-1].form == QUANTITY_COUNT && q->outer_first > 0 &&
        q[-1].unit_last + 1u >= q->outer_first && q[-1].unit_last > q[-1].unit_first &&
        (parse_function(p, q->outer_first - 1u, F_and) || parse_mark(p, q->outer_first - 1u, ',')))
        q--;
    return q;
}

/* "The number of people reached in May was 300", "People reached: 300": is "reached" at token I,
 * before Q, what was done to the people named right before it? */
static bool reached_people(const struct parse *p, const struct quantity *q, size_t i)
{
    if (i == 0 || i >= q->first || !parse_reads(p, i, "reached"))
        return false;
    const struct entry *e = parse_match(p, i - 1, ROLE_noun, NULL);
    return e != NULL && draft_counts_people((uint8_t)e->value) &&
           (parse_mark(p, i + 1, ':') || parse_function(p, i + 1, F_be) ||
            parse_function(p, i + 1, F_in) || parse_function(p, i + 1, F_by) ||
            parse_function(p, i + 1, F_with) || parse_function(p, i + 1, F_via) ||
            parse_reads(p, i + 1, "so") || parse_match(p, i + 1, ROLE_timeword, NULL) != NULL);
}

bool verb_reaches_other(const struct parse *p, const struct quantity *q, const struct draft *d,
                        int verb, size_t i, size_t n)
{
    static const char *const here[] = {"here", "above", "below", "earlier", "previously",
                                       "by",   "on",    "in",    NULL};
    bool reach = verb == VERB_reach, reaches = parse_in(p, i, SET_reaches);
    if (!reach && verb != VERB_arrive)
        return false;
    if (reaches && n == 1 && reached_people(p, q, i))
        return !reach;
    if (parse_in(p, i + n - 1, SET_reaches) && count_reaches(p, q, d, i))
        return true;
    if (reaches && d->noun == NOUN_money && parse_reads(p, i, "reaching") &&
        !parse_sentence_in(&p->sentences[d->sentence], SET_resources))
        return true; /* "a decrease was reported in Idleb, reaching SYP 183,563" */
    if (reaches && !reach && i < q->first && i > 0 && parse_function(p, i - 1, F_be))
        return true; /* "80,000 have been reached, while 642,000 children received" */
    if (reaches && i >= q->last && q + 1 < p->quantities + p->n_quantities &&
        q[1].outer_first == i + n && q[1].sentence == q->sentence && !q[1].dropped)
        return true; /* "to another million people, thus reaching two million" */
    const struct quantity *head = reaches && i < q->first ? list_head(p, q, i) : q;
    bool load = reaches && i < q->first && reached_with(p, head, i);
    if (load)
        return reach;
    if (!reach) /* "the programme reached 1.2 million people", "to reach 16,000 by Sunday" */
        return reached_passive(p, q, i) ||
               (reaches && i < q->first &&
                i + (parse_reads(p, i, "reaching") ? 6u : 4u) > head->outer_first);
    if (n == 1 && parse_reads(p, i, "given") && parse_spelled(p, i + 1, here))
        return true; /* "the estimate of 43,000 people given here on Saturday" */
    bool last_reaches = parse_in(p, i + n - 1, SET_reaches);
    if (last_reaches && i >= q->last &&
        (n == 1 ? !reached_passive(p, q, i) : names_place(p, q, i + n)))
        return true; /* "12,300 migrants reached Italy", "are expected to reach Malta" */
    if (n > 1 && i >= q->last && parse_function(p, i + n - 1, F_to) && d->noun == NOUN_people &&
        !parse_reads(p, i + n - 2, "access"))
        return true; /* "2,600 people were brought to Cyprus", but "gained access to water" */
    if (last_reaches && (parse_function(p, i + n, F_the) || parse_function(p, i + n, F_a)) &&
        (parse_in(p, i + n + 1, SET_kind) || parse_in(p, i + n + 1, SET_ground) ||
         parse_in(p, i + n + 1, SET_premises)))
        return true; /* "walked with 3 children to reach the camp" */
    return n > 1 && i < q->first && papers_before(p, d->clause_first, i);
}
