/* fate.c - what befell people, told by words apart from the verb: "took 130 people into custody",
 * "cost 60 civilians their lives", "have been taken from Roseau to Saint Lucia". */
#include <string.h>

#include "counts.h"

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
    {{"taken", "hostage"}, VERB_arrest}, /* "12 were killed and 240 taken hostage" */
    {{"taken", "captive"}, VERB_arrest},
    {{"taken", "prisoner"}, VERB_arrest},
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
    {{"to", "hospital"}, VERB_injure},
    {{"running", "for"}, VERB_displace},
};

/* In lower case. */
static inline char first_letter(const struct parse *p, size_t i)
{
    return i < p->n_tokens ? (char)(p->text[p->tokens[i].start] | 0x20) : '\0';
}

static bool spelled(const struct parse *p, size_t i, const char *word)
{ /* most words differ in their first letter */
    return first_letter(p, i) == word[0] && parse_reads(p, i, word);
}

/* "their lives" is lost by whoever the verb costs it, saved by others. */
static bool takes_lives(const struct parse *p, const struct draft *d)
{
    static const char *const takes[] = {"cost", "costs", "costing", "robbed", NULL};
    size_t i = d->q->outer_first;
    for (size_t k = i; k > d->clause_first && k + 4 > i; k--)
        if (parse_spelled(p, k - 1, takes))
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
    if ((parse_function(p, i, F_of) || parse_function(p, i, F_from)) &&
        (p->tokens[i + 1].flags & T_CAPITAL))
        for (i += 2; i < d->clause_last && (p->tokens[i].flags & T_CAPITAL);)
            i++; /* "all 62 people of Mango were taken" */
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
        if (parse_spelled(p, k, elsewhere))
            return false;
    return true;
}

/* "took 4,000 refugees by bus from Ferrerio to Mentao": is somebody brought from place to place? */
static bool takes_along(const struct parse *p, const struct draft *d, size_t i)
{
    size_t o = d->q->outer_first;
    if (o == d->clause_first || !parse_in(p, o - 1, SET_carries))
        return false;
    if (!parse_reads(p, i, "by") ||
        !(parse_in(p, i + 1, SET_carrier) || parse_in(p, i + 1, SET_boat)) ||
        !parse_function(p, i + 2, F_from))
        return false;
    i += 2;
    for (size_t k = i + 2; k < i + 7 && k + 1 < d->clause_last; k++)
        if (p->tokens[k].type != TOKEN_WORD)
            return false;
        else if (parse_function(p, k, F_to))
            return (p->tokens[k + 1].flags & T_CAPITAL) != 0;
    return false;
}

/* "the evacuation of 60 families from their homes": they are moved out of danger. */
static bool is_evacuated(const struct parse *p, const struct draft *d)
{
    size_t n;
    const struct entry *e =
        parse_match_back(p, d->clause_first, draft_outset(p, d->q, d->clause_first), ROLE_verb, &n);
    return e != NULL && e->value == VERB_evacuate;
}

/* "killed one and sent 17 to hospital": who is sent there is hurt, but for patients. */
static bool sends_hurt(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    return o > d->clause_first &&
           parse_among(p, o - 1, "sent", "sends", "sending", "put", "puts", "putting") &&
           !(d->noun_at < p->n_tokens && parse_reads(p, d->noun_at, "patients"));
}

int draft_fate(const struct parse *p, struct draft *d)
{
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last, at;
    if (takes_along(p, d, i)) {
        d->verb_first = d->q->outer_first - 1u;
        d->verb_last = d->q->outer_first;
        return VERB_evacuate;
    }
    if (parse_sentence_in(&p->sentences[d->sentence], SET_taken) && is_taken(p, d, &at)) {
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
    static const char *const spent[] = {"spent", "spend", "spends", NULL}, *const nights[] = {
                                                                               "night", "nights",
                                                                               NULL};
    if (parse_spelled(p, i, spent))
        for (size_t k = i + 1; k < i + 4; k++)
            if (parse_spelled(p, k, nights)) {
                d->verb_first = (uint32_t)i;
                d->verb_last = (uint32_t)i + 1;
                return VERB_shelter; /* "Some 3,800 spent Wednesday night in 58 shelters" */
            }
    bool be = parse_function(p, i, F_be);
    if (i > d->q->unit_first + 1u && parse_among(p, i - 1, "hostage", "prisoner", "captive"))
        i--; /* the word ends the noun phrase */
    if (!parse_in(p, i, SET_fate) && !(be && parse_in(p, i + 1, SET_fate)))
        return VERB_none;
    const char begins[2] = {first_letter(p, i), first_letter(p, i + 1)};
    for (size_t k = 0; k < sizeof fates / sizeof *fates; k++) {
        size_t n = 0, from = be && fates[k].verb == VERB_shelter ? i + 1 : i;
        if (fates[k].words[0][0] != begins[from > i])
            continue; /* nearly all */
        while (n < 3 && fates[k].words[n] != NULL && spelled(p, from + n, fates[k].words[n]))
            n++;
        if (n == 0 || (n < 3 && fates[k].words[n] != NULL) ||
            (fates[k].verb == VERB_die && n == 2 && !takes_lives(p, d)) ||
            (fates[k].verb == VERB_displace && is_evacuated(p, d)) ||
            (fates[k].verb == VERB_injure && !sends_hurt(p, d)))
            continue;
        size_t o = d->q->outer_first;
        bool verb = o > d->clause_first && p->tokens[o - 1].type == TOKEN_WORD;
        d->verb_first = (uint32_t)(verb ? o - 1 : 0);
        d->verb_last = (uint32_t)(verb ? o : 0);
        return fates[k].verb;
    }
    return VERB_none;
}

/* "four soldiers, and five civilians were killed": a list of subjects whose verb stands behind the
 * last of them, at token *AT. The verb's value; VERB_none: none is near, or it tells of no harm. */
static int verb_of_list(const struct parse *p, const struct draft *d, size_t *at)
{
    size_t i = d->q->unit_last, end = i + 24;
    bool joined = false;
    for (size_t k = d->q->outer_first; k > d->clause_first && !parse_mark(p, k - 1, ':'); k--)
        if (parse_function(p, k - 1, F_have) || parse_function(p, k - 1, F_be) ||
            (parse_may(p, k - 1, ROLE_verb) && !parse_may(p, k - 1, ROLE_noun)))
            return VERB_none; /* "has 300 soldiers and 40 policemen, and 12 people were killed" */
    for (; i < end && i < d->clause_last && !parse_function(p, i, F_be); i++) {
        const struct token *t = &p->tokens[i];
        joined |= parse_function(p, i, F_and);
        *at = i;
        if (joined && parse_among(p, i, "died", "perished", "drowned"))
            return VERB_die; /* "soldiers and guerrillas including a U.S. adviser died" */
        size_t hedge;
        if (parse_match(p, i, ROLE_before, &hedge) != NULL) {
            i += hedge - 1; /* "and at least 80 villagers" */
            continue;
        }
        if ((t->type == TOKEN_MARK &&
             (t->mark == '.' ? !parse_glued(p, i) : strchr(",\"()", t->mark) == NULL)) ||
            t->type == TOKEN_LINE || parse_function(p, i, F_in) || parse_function(p, i, F_to) ||
            parse_function(p, i, F_who) || parse_function(p, i, F_have) ||
            (parse_may(p, i, ROLE_verb) && !parse_may(p, i, ROLE_noun)))
            return VERB_none;
    }
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have))
        i++;
    const struct entry *e = joined ? parse_match(p, i, ROLE_verb, NULL) : NULL;
    *at = i;
    return e != NULL && (e->value == VERB_die || e->value == VERB_injure) ? (int)e->value
                                                                          : VERB_none;
}

bool draft_fall_together(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (d->noun != NOUN_troop || d->bare || d->q->unit_last == d->q->unit_first)
        return false;
    size_t at = d->q->unit_last;
    int verb = forces_fell(all->p, d) ? VERB_die : verb_of_list(all->p, d, &at);
    const struct measure_rule *r = verb != VERB_none ? draft_rule(NOUN_people, verb) : NULL;
    if (r == NULL)
        return false;
    d->noun = NOUN_people;
    d->verb = (uint8_t)verb;
    d->verb_first = (uint32_t)at;
    d->verb_last = (uint32_t)at + 1;
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    return true;
}

/* ", ", "and", "and police, ": do only small words and one noun more part the list's last noun,
 * which ends before token I, from a number at token TO? */
static bool list_goes_on(const struct parse *p, size_t i, size_t to)
{
    size_t n;
    if (parse_function(p, i, F_and) && parse_match(p, i + 1, ROLE_noun, &n) != NULL &&
        i + 1 + n < to)
        i += 1 + n; /* "58 soldiers and police and 26 civilians" */
    size_t from = i;
    while (i < to && (parse_mark(p, i, ',') || parse_function(p, i, F_and)))
        i++;
    return i == to && i > from;
}

/* "Dead: 27 civilians, 70 soldiers": does a label begin the list that B is in? */
static bool labelled(const struct parse *p, const struct draft *b)
{
    size_t o = b->q->outer_first;
    return b->inherited || (o > b->clause_first && parse_mark(p, o - 1, ':'));
}

/* Is something told of those counted before token I: "were sent", "who came"? */
static bool does_something(const struct parse *p, size_t i)
{
    return parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
           parse_function(p, i, F_who) ||
           (parse_may(p, i, ROLE_verb) && !parse_may(p, i, ROLE_function));
}

bool draft_hit_too(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *b = d - 1;
    const struct quantity *q = d->q;
    bool people = d->noun == NOUN_troop || d->noun == NOUN_people;
    if (!people || d->bare || q->unit_last == q->unit_first ||
        b->q->unit_last == b->q->unit_first || b->q->form != QUANTITY_COUNT ||
        b->verb_first >= b->q->first || !(b->verb_last > b->verb_first || labelled(p, b)) ||
        !(draft_is(b->measure, "killed") || draft_is(b->measure, "injured")) ||
        !list_goes_on(p, b->q->unit_last, q->outer_first))
        return false;
    if (does_something(p, q->unit_last))
        return false; /* "killed 30 rebels, and 400 soldiers were sent" */
    draft_take(d, b);
    d->noun = NOUN_people;
    d->inherited = b->verb_last == b->verb_first; /* as a label says */
    d->verb_first = b->verb_first;
    d->verb_last = b->verb_last;
    return true;
}

bool draft_hit_among(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    size_t o = q->outer_first, n;
    if (d->bare || q->unit_last == q->unit_first || o <= d->clause_first ||
        does_something(p, q->unit_last))
        return false;
    const struct entry *e = parse_match_back(p, d->clause_first, o, ROLE_function, &n);
    if (!(e != NULL && (int)e->value == F_including) && !parse_mark(p, o - 1, ':') &&
        !parse_mark(p, o - 1, '_'))
        return false;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == d->sentence; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure == NULL)
            continue; /* the day */
        if (!draft_befalls(b->measure) || number_double(b->q->value) <= number_double(q->value))
            return false;
        draft_take(d, b);
        d->noun = NOUN_people;
        d->inherited = false;
        d->verb_first = b->verb_first;
        d->verb_last = b->verb_last;
        return true;
    }
    return false;
}

/* Does the word at token I name people by what they do: "traders", "journalists", "firemen", or ONE
 * of them? */
static bool trade(const struct parse *p, size_t i, bool one)
{
    const struct token *t = &p->tokens[i];
    const char *end = p->text + t->end;
    size_t len = t->end - t->start;
    if (parse_in(p, i, SET_trade))
        return true;
    if (one && t->word == 0 && len > 4 &&
        (memcmp(end - 2, "er", 2) == 0 || memcmp(end - 3, "ist", 3) == 0 ||
         memcmp(end - 3, "man", 3) == 0))
        return true;
    return (len > 5 && (memcmp(end - 3, "ers", 3) == 0 || memcmp(end - 3, "ors", 3) == 0 ||
                        memcmp(end - 3, "ees", 3) == 0 || memcmp(end - 3, "men", 3) == 0)) ||
           (len > 6 && (memcmp(end - 4, "ists", 4) == 0 || memcmp(end - 4, "ians", 4) == 0));
}

bool draft_fate_of_trade(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *b = k > 0 ? d - 1 : NULL;
    const struct quantity *q = d->q;
    size_t i = q->unit_last;
    if (p->language == LANGUAGE_FR || i == q->unit_first || q->form != QUANTITY_COUNT ||
        p->tokens[i - 1].type != TOKEN_WORD ||
        !trade(p, i - 1, q->words && number_double(q->value) == 1))
        return false;
    if (b != NULL && b->measure != NULL && b->noun == NOUN_people && b->sentence == d->sentence &&
        b->q->unit_last + 1u == q->outer_first && parse_function(p, q->outer_first - 1u, F_and) &&
        (draft_is(b->measure, "killed") || draft_is(b->measure, "injured") ||
         draft_is(b->measure, "detained")))
        return true; /* "killed three editors and 14 nurses" */
    size_t o = draft_outset(p, q, d->clause_first);
    if (o > d->clause_first && parse_in(p, o - 1, SET_befell))
        return true;                     /* "killed 12 traders and injured three firefighters" */
    const struct quantity *next = q + 1; /* "20,000 visitors and 5,000 residents were evacuated" */
    if (next < p->quantities + p->n_quantities && next->sentence == q->sentence &&
        parse_function(p, i, F_and) && next->outer_first == i + 1u &&
        next->unit_last > next->unit_first)
        i = next->unit_last;
    size_t verb = i;
    while (i < verb + 3u && (parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
                             parse_function(p, i, F_who)))
        i++;
    static const char *const moved[] = {"evacuated", "rescued", "displaced", "uprooted", NULL};
    return i < p->sentences[d->sentence].last &&
           (parse_in(p, i, SET_befell) ||
            (i > verb && parse_function(p, i - 1, F_be) && parse_spelled(p, i, moved)));
}
