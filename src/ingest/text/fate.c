/* fate.c - what befell people, told by words apart from the verb: "took 130 people into custody",
 * "cost 60 civilians their lives", "have been taken from Roseau to Saint Lucia". */
#include <string.h>

#include "draft.h"

/* What stands right behind whom it befell. */
static const struct {
    const char *words[3];
    int verb;
} fates[] = {
    {{"into", "custody"}, VERB_arrest},
    {{"into", "detention"}, VERB_arrest},
    {{"prisoner"}, VERB_arrest},
    {{"hostage"}, VERB_arrest},
    {{"captive"}, VERB_arrest},
    {{"to", "safety"}, VERB_evacuate},
    {{"to", "higher", "ground"}, VERB_evacuate},
    {{"to", "safer", "places"}, VERB_evacuate},
    {{"to", "safer", "areas"}, VERB_evacuate},
    {{"out", "of", "danger"}, VERB_evacuate},
    {{"their", "lives"}, VERB_die},
    {{"his", "life"}, VERB_die},
    {{"her", "life"}, VERB_die},
    {{"to", "their", "deaths"}, VERB_die},
    {{"in", "it"}, VERB_shelter},
    {{"in", "them"}, VERB_shelter},
    {{"under", "its", "roof"}, VERB_shelter},
    {{"from", "their", "homes"}, VERB_displace},
    {{"out", "of", "their"}, VERB_displace},
    {{"running", "for"}, VERB_displace},
};

static bool spelled(const struct parse *p, size_t i, const char *word)
{
    const char *const list[] = {word, NULL};
    return draft_spelled(p, i, list);
}

/* "their lives" is lost by whoever the verb costs it, saved by others. */
static bool takes_lives(const struct parse *p, const struct draft *d)
{
    static const char *const takes[] = {"cost", "costs", "costing", "robbed", NULL};
    size_t i = d->q->outer_first;
    for (size_t k = i; k > d->clause_first && k + 4 > i; k--)
        if (draft_spelled(p, k - 1, takes))
            return true;
    return false;
}

/* Is somebody taken by boat, bus or plane from one place to another: "pupils are to be taken from
 * Wajima to Hakusan"? *AT is the token of the participle. */
static bool is_taken(const struct parse *p, const struct draft *d, size_t *at)
{
    static const char *const elsewhere[] = {"hospital", "hospitals", "court", "custody",
                                            "prison",   "jail",      "task",  NULL};
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    if (parse_function(p, i, F_more) || parse_function(p, i, F_another))
        i++; /* "up to 5,000 more are to be flown to Canada" */
    if (parse_function(p, i, F_of) &&
        (parse_function(p, i + 1, F_them) || parse_function(p, i + 1, F_who)))
        i += 2; /* "58,400 of them have been relocated to" */
    size_t close = aside_skip(p, i, d->clause_last);
    if (close > i)
        i = close + 1; /* ", most of them elderly," */
    size_t start = i;
    bool be = false;
    while (i < start + 4 && i < d->clause_last &&
           (parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
            parse_function(p, i, F_to) || parse_one(p, i, ROLE_modal))) {
        be |= parse_function(p, i, F_be);
        i++;
    }
    if (!be || !parse_in(p, i, SET_taken))
        return false;
    *at = i++;
    if (!parse_function(p, i, F_from) && !parse_function(p, i, F_to) &&
        !parse_function(p, i, F_out) && !spelled(p, i, "off"))
        return false;
    for (size_t k = i + 1; k < i + 4 && k < d->clause_last; k++)
        if (draft_spelled(p, k, elsewhere))
            return false;
    return true;
}

int draft_fate(const struct parse *p, struct draft *d)
{
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last, at;
    if (is_taken(p, d, &at)) {
        d->verb_first = (uint32_t)at;
        d->verb_last = (uint32_t)at + 1;
        return VERB_evacuate;
    }
    if (parse_function(p, i, F_on) && d->q->outer_first > d->clause_first &&
        parse_in(p, d->q->outer_first - 1u, SET_put) &&
        (parse_in(p, i + 1, SET_boat) || parse_in(p, i + 1, SET_carrier))) {
        d->verb_first = d->q->outer_first - 1u;
        d->verb_last = d->q->outer_first;
        return VERB_evacuate; /* "put 1,300 on boats for Malakal" */
    }
    bool be = parse_function(p, i, F_be);
    if (i > d->q->unit_first + 1u &&
        draft_spelled(p, i - 1, (const char *const[]){"hostage", "prisoner", "captive", NULL}))
        i--; /* the word ends the noun phrase */
    if (!parse_in(p, i, SET_fate) && !(be && parse_in(p, i + 1, SET_fate)))
        return VERB_none;
    for (size_t k = 0; k < sizeof fates / sizeof *fates; k++) {
        size_t n = 0, from = be && fates[k].verb == VERB_shelter ? i + 1 : i;
        while (n < 3 && fates[k].words[n] != NULL && spelled(p, from + n, fates[k].words[n]))
            n++;
        if (n == 0 || (n < 3 && fates[k].words[n] != NULL) ||
            (fates[k].verb == VERB_die && n == 2 && !takes_lives(p, d)))
            continue;
        size_t o = d->q->outer_first;
        bool verb = o > d->clause_first && p->tokens[o - 1].type == TOKEN_WORD;
        d->verb_first = (uint32_t)(verb ? o - 1 : 0);
        d->verb_last = (uint32_t)(verb ? o : 0);
        return fates[k].verb;
    }
    return VERB_none;
}
