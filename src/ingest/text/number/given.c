/* given.c - what somebody gives, and to whom. "gave 9,000 refugees food parcels": the phrase behind
 * a giver's number ends with those who are given something; what they are given is another's. */
#include "../parse.h"

/* Is the noun of Q's kind, N tokens at I, in the plural: "refugees" but not "refugee cards"? */
static bool several_people(const struct parse *p, uint8_t noun, size_t i, size_t n)
{
    static const uint64_t folk =
        1ull << NOUN_people | 1ull << NOUN_household | 1ull << NOUN_refugee |
        1ull << NOUN_displaced | 1ull << NOUN_migrant | 1ull << NOUN_returnee |
        1ull << NOUN_evacuee | 1ull << NOUN_seeker | 1ull << NOUN_affected | 1ull << NOUN_homeless;
    const struct token *t = &p->tokens[i + n - 1];
    return (folk >> noun & 1) != 0 &&
           (p->text[t->end - 1] == 's' ||
            parse_among(p, i + n - 1, "people", "children", "women", "men", "displaced"));
}

/* Does token I begin what somebody is given: "food parcels", "a blanket", "essential items"? */
static bool thing_at(const struct parse *p, size_t i)
{
    static const char *const kept[] = {
        "protection", "asylum",  "status",  "residence", "refuge",      "sanctuary",  "shelter",
        "permits",    "visas",   "papers",  "documents", "temporary",   "permission", "home",
        "back",       "injured", "wounded", "dead",      "citizenship", NULL};
    const struct token *t = &p->tokens[i];
    if (parse_function(p, i, F_a))
        return p->tokens[i + 1].type == TOKEN_WORD && !parse_one(p, i + 1, ROLE_timeunit) &&
               !parse_spelled(p, i + 1, kept);
    return t->type == TOKEN_WORD && t->functions == 0 && !(t->flags & T_CAPITAL) &&
           (words[t->word].own & t->roles & TIME_ROLES) == 0 && !parse_spelled(p, i, kept) &&
           (parse_match(p, i, ROLE_noun, NULL) != NULL ||
            parse_match(p, i, ROLE_verb, NULL) == NULL) &&
           !parse_one(p, i, ROLE_after);
}

bool given_ends(const struct parse *p, const struct quantity *q, size_t i, size_t n)
{
    return q->outer_first > p->sentences[q->sentence].first &&
           parse_in(p, q->outer_first - 1u, SET_giving) && several_people(p, q->noun, i, n) &&
           thing_at(p, i + n) && !parse_is(p, i + n, ROLE_noun, NOUN_people) &&
           !parse_is(p, i + n, ROLE_noun, NOUN_household);
}

bool given_to(const struct parse *p, const struct quantity *q)
{
    size_t i = q->unit_last;
    if (i == q->unit_first || q->head >= i || !given_ends(p, q, q->head, i - q->head))
        return false;
    return parse_function(p, i, F_a) || parse_in(p, i, SET_relief) ||
           parse_is(p, i, ROLE_noun, NOUN_item) || parse_is(p, i + 1, ROLE_noun, NOUN_item) ||
           !parse_among(p, q->outer_first - 1u, "sent", "brought");
}

bool given_behind(const struct parse *p, size_t i)
{
    size_t n;
    for (size_t k = i; k < i + 4 && p->tokens[k].type == TOKEN_WORD; k++) {
        const struct entry *e = parse_match(p, k, ROLE_noun, &n);
        if (e != NULL && several_people(p, (uint8_t)e->value, k, n))
            return thing_at(p, k + n);
    }
    return false;
}

size_t given_earlier(const struct parse *p, const struct quantity *q)
{
    static const char *const gave[] = {"gave",        "given",     "pledged",   "promised",
                                       "released",    "announced", "paid",      "provided",
                                       "granted",     "offered",   "committed", "allocated",
                                       "contributed", "sent",      NULL};
    size_t i = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
    if (q->outer_first > 0 && parse_function(p, q->outer_first - 1u, F_the) &&
        parse_spelled(p, i, gave))
        return i; /* "the 25 million pledged in February" */
    i += parse_function(p, i, F_that) || parse_reads(p, i, "which") ? 1u : 0u;
    if (!parse_function(p, i, F_it) && !parse_function(p, i, F_they) && !parse_function(p, i, F_he))
        return 0;
    i++;
    while (parse_function(p, i, F_have) || parse_among(p, i, "already", "first", "earlier"))
        i++;
    return parse_spelled(p, i, gave) ? i : 0;
}
