/* nodeath.c - numbers that a word of death or harm stands near and that count nobody: years, lives
 * that are saved, bodies of a state, people sentenced to death, those who did the killing. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"

/* The word at token I is the last of what number D counts, or what it is told to count. */
static bool counts_word(const struct parse *p, const struct draft *d, const char *one,
                        const char *many)
{
    const struct quantity *q = d->q;
    if (q->unit_last > q->unit_first && parse_either(p, q->unit_last - 1u, one, many))
        return true;
    return d->noun_at != UINT32_MAX && parse_either(p, d->noun_at, one, many);
}

/* "took the lives of 30", "cost 12 lives", "34 lives were lost": does a word from token FIRST to
 * LAST tell that lives were lost? */
static bool are_lost(const struct parse *p, size_t first, size_t last)
{
    static const char *const lost[] = {
        "lost",     "loss",    "losses",     "lose",      "loses", "losing",  "claim",
        "claims",   "claimed", "claiming",   "cost",      "costs", "costing", "took",
        "take",     "takes",   "taken",      "taking",    "toll",  "deaths",  "killed",
        "perished", "snuffed", "sacrificed", "sacrifice", "ended", "robbed",  NULL};
    for (size_t i = first; i < last; i++)
        if (parse_spelled(p, i, lost))
            return true;
    return false;
}

/* "would save 24 lives", "improves the lives of millions": nobody died. */
static bool lives_on(const struct parse *p, const struct draft *d)
{
    size_t first = d->clause_first, o = d->q->outer_first;
    bool lives = d->noun == NOUN_dead && counts_word(p, d, "lives", "life");
    size_t of = o;
    while (of > first && (parse_function(p, of - 1, F_the) || parse_function(p, of - 1, F_its)))
        of--;
    if (!lives && of > first + 1u && parse_function(p, of - 1, F_of))
        lives = parse_reads(p, of - 2, "lives");
    return lives && !are_lost(p, first, d->clause_last);
}

/* "three intergovernmental bodies", "eight body and three floor tests", "body parts". */
static bool bodies_of_state(const struct parse *p, const struct draft *d)
{
    static const char *const kinds[] = {"intergovernmental",
                                        "international",
                                        "regulatory",
                                        "governing",
                                        "treaty",
                                        "administrative",
                                        "professional",
                                        "statutory",
                                        "subsidiary",
                                        "expert",
                                        "executive",
                                        "legislative",
                                        "judicial",
                                        "celestial",
                                        "heavenly",
                                        "public",
                                        "official",
                                        "supervisory",
                                        "advisory",
                                        "elected",
                                        "regional",
                                        "national",
                                        "government",
                                        "governmental",
                                        "un",
                                        "water",
                                        "collective",
                                        "policy",
                                        "masonic",
                                        "sporting",
                                        "student",
                                        "standards",
                                        "specialised",
                                        "specialized",
                                        "supreme",
                                        "state",
                                        "federal",
                                        "constitutional",
                                        "church",
                                        "monitoring",
                                        "watchdog",
                                        "member",
                                        NULL};
    static const char *const acts[] = {
        "responsible", "agree",        "agreed",  "decide",  "decided",
        "complement",  "complemented", "reach",   "met",     "meet",
        "of",          "established",  "adopted", "charged", NULL};
    const struct quantity *q = d->q;
    size_t o = q->outer_first, last = q->unit_last, at = last - 1u;
    if (last == q->unit_first || !parse_either(p, at, "body", "bodies"))
        at = d->noun_at;
    if (at >= p->n_tokens || !parse_either(p, at, "body", "bodies"))
        return false;
    for (size_t i = at; i > 0 && i + 3 > at; i--)
        if (parse_spelled(p, i - 1, kinds))
            return true;
    if (at > 0 && parse_mark(p, at - 1, '-') && parse_glued(p, at))
        return true; /* "15 wide-bodies" */
    if (parse_reads(p, at, "body"))
        return number_double(q->value) != 1 || parse_either(p, at + 1, "parts", "part");
    o -= o > d->clause_first && parse_function(p, o - 1, F_the);
    if (at < q->outer_first || (o > d->clause_first && parse_function(p, o - 1, F_by)))
        return at > q->outer_first; /* "Bodies: 12", but "lending by the two bodies" */
    while (parse_one(p, last, ROLE_modal) || parse_function(p, last, F_be))
        last++;
    return parse_spelled(p, last, acts);
}

/* "the two other victims of the scandal": nobody was harmed but in his name. */
static bool of_scandal(const struct parse *p, const struct draft *d)
{
    static const char *const affairs[] = {
        "scandal", "scandals",       "affair",     "fraud",    "frauds",   "scam",      "scams",
        "theft",   "thefts",         "hoax",       "purge",    "takeover", "layoffs",   "inflation",
        "hacking", "discrimination", "harassment", "bullying", "crisis",   "recession", "asbestos",
        NULL};
    size_t i = d->q->unit_last, end = i + 4;
    if (!counts_word(p, d, "victim", "victims") || !parse_function(p, i, F_of))
        return false;
    for (i++; i < end; i++)
        if (parse_spelled(p, i, affairs))
            return true;
    return false;
}

/* "sentenced six activists to death": they are alive. */
static bool only_sentenced(const struct parse *p, const struct draft *d)
{
    static const char *const sentenced[] = {"sentenced", "sentences", "sentence", "sentencing",
                                            "condemned", "condemns",  "condemn",  NULL};
    const struct sentence *s = &p->sentences[d->sentence];
    bool death = false;
    for (size_t i = d->q->outer_last; i < d->q->unit_last + 10u && i < s->last && !death; i++)
        death = parse_function(p, i - 1, F_to) && parse_reads(p, i, "death");
    for (size_t i = d->q->outer_first > s->first + 6u ? d->q->outer_first - 6u : s->first;
         death && i < d->q->unit_last + 5u && i < s->last; i++)
        if (parse_spelled(p, i, sentenced))
            return true;
    return false;
}

/* "killed when 800 guerrillas attacked the base", "wounded as some 300 men stormed it": those who
 * are told behind the verb in a clause of their own. */
static bool in_own_clause(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    size_t o = q->outer_first, i = q->unit_last;
    if (o < d->clause_first + 1u || d->verb_last > o || d->verb_last <= d->verb_first ||
        i <= q->unit_first ||
        !(parse_function(p, o - 1, F_when) || parse_among(p, o - 1, "as", "after")))
        return false;
    for (size_t k = i - 1; k <= i; k++) {
        const struct token *t = &p->tokens[k];
        if (t->type == TOKEN_WORD && t->end - t->start > 4 && !(t->roles >> ROLE_noun & 1) &&
            !parse_is(p, k, ROLE_verb, VERB_die) && !parse_is(p, k, ROLE_verb, VERB_injure) &&
            memcmp(p->text + t->end - 2, "ed", 2) == 0)
            return true;
    }
    return false;
}

/* "killed or wounded 1,500 soldiers", "1,500 were killed or wounded": how many of either is not
 * told. */
static bool of_either(const struct parse *p, const struct draft *d)
{
    static const char *const dead[] = {"killed", "killing", "kill", "kills", "dead", NULL},
                             *const hurt[] = {"wounded", "injured", "wounding", "injuring", "wound",
                                              "injure",  "hurt",    "captured", NULL};
    const struct quantity *q = d->q;
    if (!(p->sentences[d->sentence].functions >> F_or & 1))
        return false;
    size_t from = q->outer_first > d->clause_first + 5u ? q->outer_first - 5u : d->clause_first,
           to = q->unit_last + 8u < d->clause_last ? q->unit_last + 8u : d->clause_last;
    for (size_t i = from; i + 2 < to; i++) {
        if ((!parse_function(p, i + 1, F_or) && !parse_mark(p, i + 1, ',')) ||
            !parse_spelled(p, i, dead) || (i + 3 < q->outer_first && i + 6 < q->outer_first))
            continue;
        size_t or = i + 1;
        if (parse_mark(p, or, ',') && parse_spelled(p, or +1, hurt))
            or += 2; /* "killed, wounded or captured" */
        if (!parse_function(p, or, F_or) || !parse_spelled(p, or +1, hurt))
            continue;
        size_t last = or +2; /* nothing else may stand between it and the number */
        if (last <= q->outer_first) {
            if (draft_outset(p, q, d->clause_first) == last)
                return true;
            continue;
        }
        size_t k = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
        while (k < i && (parse_function(p, k, F_be) || parse_function(p, k, F_have)))
            k++;
        if (k >= i)
            return true;
    }
    return false;
}

/* "but the three survivors improved": they are alive, unless they died later. */
static bool survived(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last;
    if (i == d->q->unit_first || !parse_either(p, i - 1, "survivors", "survivor"))
        return false;
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
           parse_either(p, i, "later", "also"))
        i++;
    return !parse_is(p, i, ROLE_verb, VERB_die);
}

/* "Eleven of its soldiers were killed. France has lost one": does a country lose so many, behind a
 * sentence of its paragraph that tells who was killed or hurt? */
static bool nation_lost(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->verb_first;
    if (d->sentence == 0 || s[-1].paragraph != s->paragraph ||
        !parse_sentence_in(s - 1, SET_befell))
        return false;
    while (i > s->first && parse_function(p, i - 1, F_have))
        i--;
    for (size_t k = s->places; k < parse_places_end(p, d->sentence); k++)
        if (p->places[k].last == i && p->places[k].place != NULL &&
            p->places[k].place->type == PLACE_COUNTRY && p->places[k].type == PLACE_NAME)
            return true;
    return false;
}

/* "lost 20 of its ships", "a loss of 44,000 in the quarter": what is lost, where nobody is told of.
 */
static bool lost_things(const struct parse *p, const struct draft *d)
{
    static const char *const lost[] = {"lost", "lose", "loses", "losing", "loss", "losses", NULL};
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    bool own = q->unit_last > q->unit_first &&
               !parse_among(p, q->unit_last - 1u, "seats", "points", "jobs", "games", "matches",
                            "votes", "tanks", "planes", "ships", "pence");
    if (own || d->verb_last <= d->verb_first || !parse_spelled(p, d->verb_first, lost) ||
        parse_sentence_in(s, SET_befell) || parse_sentence_in(s, SET_mishap) || nation_lost(p, d))
        return false;
    for (size_t i = s->first; i < q->outer_first; i++)
        if (parse_is(p, i, ROLE_noun, NOUN_troop))
            return false; /* "The battalion of 800 soldiers lost 12" */
    for (const struct quantity *b = q; b > p->quantities && b[-1].sentence == q->sentence; b--)
        if (b[-1].unit_last > b[-1].unit_first && b[-1].noun != TEXT_NOUN_COUNT &&
            b[-1].noun != NOUN_other && draft_counts_people(b[-1].noun))
            return false;
    return true;
}

/* "killed 37 men and led to a plan to protect 11 Kuwaiti tankers": things, whatever nation's. */
static bool counts_things(const struct parse *p, const struct draft *d)
{
    static const int things[] = {NOUN_vehicle, NOUN_ship,   NOUN_aircraft,
                                 NOUN_train,   NOUN_convoy, NOUN_flight};
    size_t last = d->q->unit_last;
    if (last == 0 || !parse_one(p, last - 1, ROLE_noun))
        return false;
    for (size_t i = 0; last > d->q->unit_first && i < sizeof things / sizeof *things; i++)
        if (parse_is(p, last - 1, ROLE_noun, things[i]))
            return true;
    return false;
}

/* "his 1955 death", "died in 1727": a year. */
static bool is_year(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    size_t i = q->first;
    double v = number_double(q->value);
    if (q->value.type == NUMBER_NONE || q->words || q->last != i + 1u || v < 1000 || v >= 2100 ||
        p->tokens[i].end - p->tokens[i].start != 4 || i <= p->sentences[d->sentence].first)
        return false;
    if (q->unit_last > q->unit_first)
        return parse_among(p, q->unit_last - 1u, "death", "total", "toll");
    return parse_function(p, i - 1, F_in) || (parse_function(p, i - 1, F_of) && v > 1200);
}

bool draft_kills_nobody(const struct parse *p, const struct draft *d)
{
    bool killed = draft_is(d->measure, "killed");
    if (!killed && !draft_is(d->measure, "injured") && !draft_is(d->measure, "homes-destroyed"))
        return false;
    if (d->row || d->q->form != QUANTITY_COUNT)
        return false;
    if (!killed)
        return is_year(p, d) || of_either(p, d) || in_own_clause(p, d);
    bool dead = d->noun == NOUN_dead;
    return is_year(p, d) || lives_on(p, d) ||
           (dead && (bodies_of_state(p, d) || of_scandal(p, d))) || only_sentenced(p, d) ||
           in_own_clause(p, d) || of_either(p, d) || survived(p, d) || counts_things(p, d) ||
           lost_things(p, d);
}
