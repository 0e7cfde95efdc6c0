/* measure.c - what a number measures: its noun, the verb that governs it, and the rule of both. */
#include <string.h>

#include "draft.h"

static bool boundary(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (t->type == TOKEN_LINE)
        return true;
    return t->type == TOKEN_MARK &&
           (t->mark == ';' || t->mark == '_' || t->mark == '|' ||
            (t->mark == '.' && !parse_glued(p, i + 1) &&
             !(i > 0 && parse_glued(p, i) && parse_one(p, i - 1, ROLE_abbreviation))));
}

void draft_clause(const struct parse *p, const struct quantity *q, uint32_t *first, uint32_t *last)
{
    const struct sentence *s = &p->sentences[q->sentence];
    uint32_t a = q->first, b = q->last;
    while (a > s->first &&
           (!boundary(p, a - 1) || p->tokens[a - 1].end - p->tokens[a - 1].start > 2))
        a--;
    while (b < s->last && !boundary(p, b))
        b++;
    *first = a;
    *last = b;
}

static const struct measure_rule *rule_of(int noun, int verb)
{
    const struct measure_rule *r = &measure_rules[noun][verb];
    return r->measure != NULL ? r : NULL;
}

static bool same_block(const struct parse *p, uint32_t a, uint32_t b)
{
    return b - a <= 2 || p->sentences[a].paragraph == p->sentences[b].paragraph;
}

static void take(struct draft *d, const struct draft *from)
{
    d->noun = from->noun;
    d->verb = from->verb;
    d->measure = from->measure;
    d->kind = from->kind;
    d->unit = from->unit;
    d->inherited = true;
}

/* "Spain has sent 86 rescuers and Qatar 87": the number before names what both count. */
static bool shares_unit(const struct parse *p, const struct quantity *before,
                        const struct quantity *q)
{
    if (before->unit_last == before->unit_first || before->form != QUANTITY_COUNT ||
        before->sentence != q->sentence)
        return false;
    for (size_t i = before->unit_last; i < q->outer_first; i++)
        if (!parse_mark(p, i, ',') && !parse_function(p, i, F_and) &&
            !(p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL)))
            return false;
    return true;
}

/* "600,000 homes are without power, down from 2.6 million". */
static bool compares(const struct parse *p, const struct quantity *before, const struct quantity *q)
{
    size_t n, i = q->outer_first;
    const struct entry *e = parse_match_back(p, before->last, i, ROLE_function, &n);
    bool against = parse_function(p, i - 1, F_against);
    return before->sentence == q->sentence && (before->unit_last > before->unit_first || against) &&
           before->form == QUANTITY_COUNT &&
           (against || (e != NULL && (int)e->value == F_compared));
}

/* May a number alone stand for what another sentence told? It begins its sentence or line, a verb
 * or "more" follows, or the sentence tells a place or a day: "They are calling 5,300" does not. */
static bool stands_for(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = q->outer_last;
    if (s->starts_line || q->outer_first <= s->first + 2 || parse_may(p, i, ROLE_verb) ||
        parse_may(p, i, ROLE_modal) || parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
        parse_function(p, i, F_of) || parse_function(p, i, F_more) ||
        parse_function(p, i, F_another) || parse_function(p, q->outer_first - 1, F_another))
        return true;
    for (size_t k = s->places; k < parse_places_end(p, d->sentence); k++)
        if (!p->places[k].dateline)
            return true;
    return parse_mentions_end(p, d->sentence) > s->mentions;
}

/* "housing 80,410 Syrians in nine camps, up from 74,100": compared with the number that is of its
 * size. */
static const struct draft *likest(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *best = NULL;
    size_t n, i = d->q->outer_first;
    const struct entry *e =
        i > 0 ? parse_match_back(all->p, d->clause_first, i, ROLE_function, &n) : NULL;
    double v = number_double(d->q->value), least = 4;
    if ((e == NULL || (int)e->value != F_compared) &&
        !(i > 0 && parse_function(all->p, i - 1, F_against)))
        return NULL;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == d->sentence && k - j < 5; j--) {
        const struct draft *b = &all->at[j - 1];
        double o = number_double(b->q->value);
        if (b->measure == NULL || o <= 0 || v <= 0 || b->q->form != d->q->form)
            continue;
        double ratio = o > v ? o / v : v / o;
        if (ratio < least) {
            least = ratio;
            best = b;
        }
    }
    return best;
}

/* What an elliptic number counts: as the figure before it in the same paragraph or list. */
static bool inherit(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    const struct draft *alike = likest(all, k);
    if (alike != NULL) {
        take(d, alike);
        return true;
    }
    for (size_t j = k; j > 0 && k - j < 6; j--) {
        const struct draft *before = &all->at[j - 1];
        if (!same_block(all->p, before->sentence, d->sentence) ||
            (before->measure == NULL && !before->q->dropped && j == k &&
             (shares_unit(all->p, before->q, d->q) || compares(all->p, before->q, d->q))))
            return false;
        if (before->sentence != d->sentence && before->measure != NULL && !stands_for(all->p, d))
            return false;
        if (before->measure == NULL || before->noun == NOUN_money || before->noun == NOUN_weight ||
            before->noun == NOUN_capacity)
            continue;
        take(d, before);
        return true;
    }
    return false;
}

/* A number without a noun that may stand for one told before: "94,081 of them", "30,513 in Sri
 * Lanka", "Germany: more than 4,500", "2,000 a day". */
static bool elliptic(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->outer_last;
    if (q->form != QUANTITY_COUNT || q->attached)
        return false;
    if (i >= s->last || p->tokens[i].type != TOKEN_WORD)
        return true;
    if (parse_match(p, i, ROLE_verb, NULL) != NULL || parse_one(p, i, ROLE_modal) ||
        parse_match(p, i, ROLE_timeword, NULL) != NULL || parse_one(p, i, ROLE_weekday))
        return true;
    return q->unit_first == q->unit_last;
}

/* "4,200 Venezuelans": a people's name as the noun. */
static bool demonym(const struct parse *p, const struct quantity *q)
{
    for (size_t k = p->sentences[q->sentence].places; k < parse_places_end(p, q->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first >= q->outer_last && r->first < q->unit_last && r->place != NULL &&
            (r->type == PLACE_PEOPLE || (r->type == PLACE_ADJECTIVE && r->last >= q->unit_last)))
            return true;
    }
    return false;
}

/* "30,000 Yazidis have escaped": a people that no table knows. */
static bool unknown_people(const struct parse *p, const struct quantity *q)
{
    const struct token *t = &p->tokens[q->unit_first];
    return q->unit_last == q->unit_first + 1u && q->unit_first == q->outer_last &&
           t->type == TOKEN_WORD && t->word == 0 &&
           (t->flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL && p->text[t->end - 1] == 's' &&
           q->unit_last < p->n_tokens && p->tokens[q->unit_last].type == TOKEN_WORD;
}

static bool clause_has(const struct parse *p, const struct draft *d, int noun)
{
    for (size_t i = d->clause_first; i < d->clause_last; i++) {
        const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
        if (e != NULL && (int)e->value == noun)
            return true;
    }
    return false;
}

/* "are displaced", "remain displaced" is a stock; "displaced by", "since", "between" is not. */
static bool displaced_now(const struct parse *p, const struct draft *d)
{
    static const char *const states[] = {"are",     "is",      "remain",    "remained",
                                         "remains", "still",   "currently", "were",
                                         "sont",    "restent", "étaient",   NULL};
    static const char *const displaced[] = {"displaced", "déplacées", "déplacés", NULL};
    if (d->verb_first == d->verb_last || !draft_spelled(p, d->verb_first, displaced))
        return false;
    static const char *const inside[] = {"internally", NULL};
    size_t i = d->verb_first, n;
    if (i > d->clause_first && draft_spelled(p, i - 1, inside))
        i--;
    if (i == d->clause_first || !draft_spelled(p, i - 1, states) ||
        parse_function(p, d->verb_last, F_by) || parse_function(p, d->verb_last, F_because))
        return false;
    bool past = draft_spelled(p, i - 1, (const char *const[]){"were", NULL});
    for (size_t j = i; j < d->clause_last; j++) {
        const struct entry *e = parse_match(p, j, ROLE_timeword, &n);
        if (e != NULL && (int)e->value == TW_since)
            return false;
        if (e != NULL && (int)e->value == TW_asof)
            return true;
    }
    return !past;
}

/* "fled from South Ossetia to North Ossetia": a flight with a destination is an arrival there. */
static bool moves_to(const struct parse *p, const struct draft *d)
{
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first > d->verb_first && r->first < d->verb_last + 12 && r->last <= d->clause_last &&
            (r->function == F_to || r->function == F_into || r->function == F_for))
            return true;
    }
    return false;
}

/* "fled to other countries", "have fled abroad". */
static bool abroad(const struct parse *p, const struct draft *d)
{
    static const char *const out[] = {"abroad", NULL}, *const countries[] = {"countries", "states",
                                                                             NULL};
    for (size_t i = d->verb_last; i < d->verb_last + 6u && i < d->clause_last; i++)
        if (draft_spelled(p, i, out) || draft_spelled(p, i, countries))
            return true;
    return false;
}

static bool by_boat(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->clause_first; i < d->clause_last; i++)
        if (parse_in(p, i, SET_boat))
            return true;
    return false;
}

/* "destroyed or damaged": both together are damaged. */
static bool or_damaged(const struct parse *p, const struct draft *d)
{
    size_t i = d->verb_last, b = d->verb_first;
    bool behind = (parse_function(p, i, F_or) || parse_mark(p, i, '/')) &&
                  parse_match(p, i + 1, ROLE_verb, NULL) != NULL &&
                  parse_is(p, i + 1, ROLE_verb, VERB_damage);
    bool before = b >= d->clause_first + 2u &&
                  (parse_function(p, b - 1, F_or) || parse_mark(p, b - 1, '/')) &&
                  parse_is(p, b - 2, ROLE_verb, VERB_damage);
    return behind || before;
}

/* "Romania hosts 450,000 people", but "450,000 people live in the region". */
static bool hosts(const struct parse *p, const struct draft *d)
{
    static const char *const hosting[] = {"host",    "hosts",     "hosted",
                                          "hosting", "accueille", "accueillent",
                                          "héberge", "hébergent", NULL};
    return draft_spelled(p, d->verb_first, hosting);
}

/* "has taken in 5,200 Ukrainians": whom a country takes in are refugees. */
static bool taken_in(const struct parse *p, const struct draft *d)
{
    static const char *const taking[] = {
        "taken",    "took",     "take",     "takes",    "taking",    "received", "receives",
        "admitted", "welcomed", "accepted", "absorbed", "accueilli", NULL};
    return d->verb_last <= d->q->first && draft_spelled(p, d->verb_first, taking);
}

/* "took 3,800 people from Kukes to Elbasan", "flew 43,610 refugees out of": who is carried
 * somewhere is evacuated. */
static bool carried_off(const struct parse *p, const struct draft *d)
{
    static const char *const carry[] = {"took",  "take",  "taking", "taken",    "carried",
                                        "carry", "flew",  "flown",  "drove",    "ferried",
                                        "moved", "bused", "flying", "carrying", NULL};
    const struct quantity *q = d->q;
    size_t i = q->outer_first, to = q->unit_last > q->last ? q->unit_last : q->last;
    for (size_t k = to; k < to + 2 && i > d->clause_first; k++)
        if (parse_function(p, k, F_out) && parse_function(p, k + 1, F_of) &&
            (parse_may(p, i - 1, ROLE_verb) ||
             draft_spelled(p, i - 1,
                           (const char *const[]){"lifted", "got", "pulled", "lift", NULL})))
            return true;
    if (i == d->clause_first || !draft_spelled(p, i - 1, carry))
        return false;
    for (size_t k = to; k < to + 2; k++)
        if (parse_function(p, k, F_from) || parse_function(p, k, F_to) ||
            (parse_function(p, k, F_out) && parse_function(p, k + 1, F_of)))
            return true;
    return false;
}

/* "provided food and cash to nearly 940,000 people": whom something is given is reached. */
static bool provided_to(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    if (i < d->clause_first + 3u || !parse_function(p, i - 1, F_to))
        return false;
    for (size_t k = i - 1; k > d->clause_first && k + 9 > i; k--) {
        const struct token *t = &p->tokens[k - 1];
        if (t->type == TOKEN_DIGITS || (t->type == TOKEN_MARK && strchr(",;:.", t->mark) != NULL))
            return false;
        const struct entry *e = parse_match(p, k - 1, ROLE_verb, NULL);
        if (e != NULL && (e->value == VERB_deliver || e->value == VERB_give))
            return !draft_spelled(p, k - 1, (const char *const[]){"with", "of", NULL});
    }
    return false;
}

/* Readings that the words around change: who leaves a country crosses a border, who lives in a camp
 * is sheltered, who lives somewhere else is just a resident. */
static const struct measure_rule *adjust(const struct drafts *all, struct draft *d,
                                         const struct measure_rule *r)
{
    const struct parse *p = all->p;
    bool generic = d->noun == NOUN_people || d->noun == NOUN_household;
    if (d->verb == VERB_leave && d->noun == NOUN_people)
        for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++)
            if (p->places[k].first == d->verb_last && p->places[k].place != NULL &&
                p->places[k].place->type == PLACE_COUNTRY)
                return rule_of(NOUN_people, VERB_cross);
    if (d->verb == VERB_flee && generic && (moves_to(p, d) || abroad(p, d)))
        return rule_of(NOUN_refugee, VERB_arrive);
    if (d->noun == NOUN_national && d->verb == VERB_arrive && taken_in(p, d))
        return rule_of(NOUN_refugee, VERB_arrive);
    if ((generic || d->noun == NOUN_refugee || d->noun == NOUN_national) && carried_off(p, d))
        return rule_of(NOUN_people, VERB_evacuate);
    if (generic && provided_to(p, d))
        return rule_of(NOUN_people, VERB_reach);
    if (d->noun == NOUN_migrant && r == rule_of(NOUN_migrant, VERB_none) &&
        clause_has(p, d, NOUN_site))
        return rule_of(NOUN_migrant, VERB_host);
    if (d->verb == VERB_arrive && d->noun == NOUN_people && by_boat(p, d))
        return rule_of(NOUN_migrant, VERB_arrive);
    if (d->verb == VERB_destroy && (d->noun == NOUN_home || d->noun == NOUN_building) &&
        or_damaged(p, d))
        return rule_of(d->noun, VERB_damage);
    if (d->verb == VERB_detain && d->verb_first < d->q->first &&
        draft_spelled(p, d->verb_first, (const char *const[]){"detained", NULL}) &&
        !parse_function(p, d->verb_first - 1, F_be))
        return rule_of(d->noun, VERB_arrest); /* "police detained 27 men" */
    if (generic && all->of_refugees && (d->verb == VERB_shelter || d->verb == VERB_host) &&
        (d->verb == VERB_shelter || d->bare || hosts(p, d) || clause_has(p, d, NOUN_site)))
        return rule_of(NOUN_refugee, VERB_none);
    if (d->verb == VERB_host && generic && !clause_has(p, d, NOUN_site))
        return NULL;
    if (d->verb == VERB_displace && generic && displaced_now(p, d))
        return rule_of(NOUN_displaced, VERB_none);
    if (d->noun == NOUN_troop && strcmp(r->measure, "troops") == 0) {
        size_t a = d->q->outer_first;
        bool more =
            parse_function(p, d->q->outer_last, F_another) ||
            parse_function(p, d->q->outer_last, F_more) ||
            (a > 0 && (parse_function(p, a - 1, F_more) || parse_function(p, a - 1, F_another)));
        if (more)
            return rule_of(NOUN_troop, VERB_deploy);
    }
    return r;
}

/* "2,274 are dead", "some 300 drowned": a number that is itself who it happened to. */
static bool befell(const struct parse *p, struct draft *d)
{
    size_t i = d->q->outer_last, start = i;
    while (i < d->clause_last && i < start + 4 &&
           (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    size_t n;
    const struct entry *v = parse_match(p, i, ROLE_verb, NULL);
    int verb = v != NULL ? (int)v->value : VERB_none;
    v = parse_match_back(p, d->clause_first, d->q->outer_first, ROLE_verb, &n);
    if (v != NULL &&
        (v->value == VERB_die || v->value == VERB_injure || v->value == VERB_displace ||
         v->value == VERB_evacuate || v->value == VERB_shelter || v->value == VERB_host))
        verb = (int)v->value; /* "killing 90", "floods displace 33,000" */
    if (d->q->form != QUANTITY_COUNT || verb == VERB_none ||
        !(verb == VERB_die || verb == VERB_injure || verb == VERB_vanish || verb == VERB_flee ||
          verb == VERB_displace || verb == VERB_evacuate || verb == VERB_homeless ||
          verb == VERB_need || verb == VERB_cross || verb == VERB_return || verb == VERB_arrest ||
          (verb == VERB_shelter && v != NULL)))
        return false;
    d->noun = NOUN_people;
    return true;
}

/* "built in 1991 for 90,000 people": the capacity's words with a year between. */
static const struct entry *built_for(const struct parse *p, const struct draft *d,
                                     const struct quantity *q)
{
    size_t i = q->outer_first;
    static const struct entry planned = {.value = NOUN_capacity};
    if (i >= d->clause_first + 3u && parse_function(p, i - 1, F_for) && parse_mark(p, i - 3, ',') &&
        draft_spelled(p, i - 2, (const char *const[]){"planned", NULL}))
        return &planned; /* "Cegrane camp, planned for 25,000" */
    if (i < d->clause_first + 4u || !parse_function(p, i - 1, F_for) ||
        p->tokens[i - 2].type != TOKEN_DIGITS || !parse_function(p, i - 3, F_in))
        return NULL;
    const struct word *w = &words[p->tokens[i - 4].word];
    if (!(w->roles >> ROLE_noun & 1))
        return NULL;
    const struct entry *e, *end = word_role(w, ROLE_noun, p->tokens[i - 1].word, &e);
    for (; e < end; e++)
        if (e->value == NOUN_capacity && e->more == 1 && e->next[0] == p->tokens[i - 1].word)
            return e;
    return NULL;
}

/* "camps are sheltering 444,000", "130,000 are in the camps": people, whatever was told before. */
static void stays(const struct parse *p, struct draft *d, bool all_of_refugees)
{
    size_t n, i = d->q->outer_last;
    const struct entry *e = parse_match_back(p, d->clause_first, d->q->outer_first, ROLE_verb, &n);
    bool folk = d->noun == NOUN_site || d->noun == NOUN_people || d->noun == NOUN_arrival;
    if (folk && e != NULL && (e->value == VERB_shelter || e->value == VERB_host)) {
        d->noun = NOUN_people;
        d->measure = NULL;
    }
    struct draft people = *d;
    people.noun = NOUN_people;
    people.inherited = true;
    bool strange = d->inherited && d->measure != NULL &&
                   (d->noun == NOUN_dead || d->noun == NOUN_injured || d->noun == NOUN_missing ||
                    d->noun == NOUN_affected || d->noun == NOUN_need || d->noun == NOUN_homeless ||
                    d->noun == NOUN_arrival || d->noun == NOUN_home ||
                    d->noun == NOUN_beneficiary || d->noun == NOUN_protection);
    if (strange &&
        draft_verb(p, d->q, NOUN_people, d->clause_first, d->clause_last, &people) <= 3 &&
        people.verb != VERB_register && people.verb != VERB_reach &&
        !(d->noun == NOUN_arrival && (people.verb == VERB_arrive || people.verb == VERB_cross))) {
        d->noun = NOUN_people; /* "the army has rescued 51,000" after numbers of the affected */
        d->measure = NULL;
    }
    size_t o = d->q->outer_first;
    static const char *const there[] = {"there", NULL};
    if (strange && o >= d->clause_first + 2u && parse_function(p, o - 1, F_be) &&
        draft_spelled(p, o - 2, there)) {
        d->noun = NOUN_people; /* "in Bati there are between 20,000 and 25,000" */
        d->verb = VERB_shelter;
        d->measure = rule_of(all_of_refugees ? NOUN_refugee : NOUN_people,
                             all_of_refugees ? VERB_none : VERB_shelter)
                         ->measure;
        d->kind = KIND_STOCK;
    }
    if (d->noun == NOUN_arrival && parse_function(p, i, F_be) && parse_function(p, i + 1, F_in)) {
        d->noun = NOUN_refugee;
        d->measure = NULL;
    }
}

/* "two vessels with 800 aboard", "a trawler with 350 on board": people. */
static bool aboard(const struct parse *p, const struct quantity *q)
{
    static const char *const on[] = {"aboard", NULL}, *const board[] = {"board", NULL};
    size_t i = q->outer_last;
    return q->form == QUANTITY_COUNT &&
           (draft_spelled(p, i, on) ||
            (parse_function(p, i, F_on) && draft_spelled(p, i + 1, board)));
}

/* "800 members of the Canadian Armed Forces", "600 men of the 3rd brigade" are troops. */
static bool of_forces(const struct parse *p, const struct quantity *q)
{
    static const char *const who[] = {"members", "member", "men", "women", NULL},
                             *const forces[] = {"forces",    "army",     "navy",     "brigade",
                                                "battalion", "regiment", "division", "troops",
                                                "garrison",  "military", NULL};
    if (q->head == UINT32_MAX || !draft_spelled(p, q->head, who) ||
        !parse_function(p, q->head + 1, F_of))
        return false;
    for (size_t i = q->head + 2; i < q->head + 8u && i < p->n_tokens; i++) {
        if (draft_spelled(p, i, forces))
            return true;
        if (p->tokens[i].type != TOKEN_WORD || parse_may(p, i, ROLE_verb))
            return false;
    }
    return false;
}

/* "That brings to 226,000 the number of refugees in Albania": what is counted stands behind. */
static bool number_of_behind(const struct parse *p, struct draft *d)
{
    static const char *const totals[] = {"number", "total", "count", "tally", NULL};
    size_t i = d->q->outer_last;
    if (!parse_function(p, i, F_the))
        return false;
    i++;
    if (draft_spelled(p, i, totals) && draft_spelled(p, i + 1, totals))
        i++; /* "the total number of" */
    if (!draft_spelled(p, i, totals) || !parse_function(p, i + 1, F_of))
        return false;
    for (size_t k = i + 2; k < i + 6 && k < d->clause_last; k++) {
        const struct entry *e = parse_match(p, k, ROLE_noun, NULL);
        if (e == NULL)
            continue;
        d->noun = (uint8_t)e->value;
        d->noun_at = (uint32_t)k;
        return true;
    }
    return false;
}

/* What is counted, from the words right around the number; false where nothing is. */
static bool find_noun(struct drafts *all, size_t k)
{
    struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    size_t n;
    d->noun = q->noun;
    d->noun_at = q->head;
    if ((d->noun == NOUN_people || d->noun == NOUN_other) && of_forces(p, q))
        d->noun = NOUN_troop;
    bool people = d->noun == TEXT_NOUN_COUNT || d->noun == NOUN_people || d->noun == NOUN_household;
    if (people && q->form == QUANTITY_COUNT) {
        const struct entry *e = parse_match_back(p, d->clause_first, q->outer_first, ROLE_noun, &n);
        if (e == NULL)
            e = built_for(p, d, q);
        if (e != NULL && (int)e->value == NOUN_capacity &&
            (q->unit_first == q->unit_last || d->noun != TEXT_NOUN_COUNT)) {
            d->noun = NOUN_capacity;
            return true;
        }
    }
    if ((d->noun == NOUN_people || d->noun == NOUN_household) && q->outer_first > d->clause_first &&
        parse_mark(p, q->outer_first - 1, ':')) {
        struct draft label = *d;
        if (draft_label(all, k, &label) == LABEL_NOUN && label.noun != NOUN_people &&
            label.noun != NOUN_household && rule_of(label.noun, VERB_none) != NULL) {
            if (d->noun == NOUN_household)
                d->unit = "households";
            d->noun = label.noun;
        }
        return true;
    }
    if (d->noun == TEXT_NOUN_COUNT && number_of_behind(p, d))
        return true;
    if (d->noun != TEXT_NOUN_COUNT)
        return true;
    bool national = demonym(p, q) || unknown_people(p, q);
    if (!national && !elliptic(p, q))
        return false;
    if (aboard(p, q)) {
        d->noun = NOUN_people;
        return true;
    }
    const struct entry *e = parse_match_back(p, d->clause_first, q->outer_first, ROLE_verb, &n);
    if (e != NULL && (e->value == VERB_die || e->value == VERB_injure) &&
        q->unit_first == q->unit_last && q->form == QUANTITY_COUNT) {
        d->noun = NOUN_people; /* "a landslide that killed 392", whatever was told before */
        return true;
    }
    enum label label = draft_label(all, k, d);
    if (label == LABEL_OTHER)
        return false;
    d->bare = label != LABEL_NONE || !national;
    if (label == LABEL_NONE && national)
        d->noun = NOUN_national;
    return label != LABEL_NONE || national || draft_list_noun(all, k, d) || inherit(all, k) ||
           draft_bracket_noun(all, d) || draft_heading_noun(all, d) || befell(p, d);
}

/* "250,000 had been hurt", "a million were homeless": the predicate says who is counted. */
static void predicate(const struct parse *p, struct draft *d)
{
    size_t i = d->q->outer_last, n;
    bool of_them = parse_function(p, i, F_of) && parse_function(p, i + 1, F_them);
    if (of_them)
        i += 2;
    if (parse_function(p, i, F_who) && parse_function(p, i + 1, F_be))
        i++; /* "the 2.9 million who were internally displaced" */
    size_t start = i;
    while (i < d->clause_last && i < start + 3 &&
           (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    if (i == start && !parse_one(p, i, ROLE_verb))
        return;
    for (size_t k = i; k < d->clause_last && k < i + 4; k++) {
        const struct entry *e = parse_match(p, k, ROLE_noun, &n);
        if (e != NULL && i > start && parse_function(p, i - 1, F_be) &&
            (int)e->value != NOUN_other && rule_of((int)e->value, VERB_none) != NULL) {
            bool refugee = (int)e->value == NOUN_refugee && d->inherited &&
                           (d->verb == VERB_cross || d->verb == VERB_arrive);
            d->noun = (uint8_t)e->value;
            d->verb = refugee ? VERB_arrive : VERB_none;
            d->measure = rule_of(d->noun, d->verb)->measure;
            d->kind = (enum kind)rule_of(d->noun, d->verb)->kind;
            return;
        }
    }
    bool result = d->noun == NOUN_dead || d->noun == NOUN_injured || d->noun == NOUN_missing;
    const struct entry *v = parse_match(p, i, ROLE_verb, &n);
    if (v != NULL && result && rule_of(NOUN_people, (int)v->value) != NULL)
        d->noun = NOUN_people;
}

/* "4.4 million people were known to be stateless": what people are said to be. */
static const struct measure_rule *predicate_noun(const struct parse *p, struct draft *d)
{
    bool be = false;
    for (size_t i = d->q->unit_last; i < d->clause_last && i < d->q->unit_last + 7u; i++) {
        be |= parse_function(p, i, F_be);
        const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
        if (p->tokens[i].type != TOKEN_WORD)
            break;
        if (be && e != NULL && e->value == NOUN_site && parse_function(p, i - 1, F_in))
            return rule_of(NOUN_people, VERB_shelter); /* "were now in camps" */
        if (be && e != NULL && e->value != NOUN_people && e->value != NOUN_household &&
            rule_of((int)e->value, VERB_none) != NULL)
            return rule_of((int)e->value, VERB_none);
    }
    return NULL;
}

/* A number of people in the sentence of an appeal is whom it is for. */
static bool appeal_for(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    for (size_t j = k; j > 0 && k - j < 3; j--)
        if (all->at[j - 1].sentence == d->sentence && all->at[j - 1].measure != NULL &&
            strcmp(all->at[j - 1].measure, "funding-required") == 0)
            return true;
    return false;
}

static bool is_price(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->clause_first; i < d->clause_last; i++) {
        const struct entry *e = parse_match(p, i, ROLE_distractor, NULL);
        if (e != NULL && (int)e->value == DIS_price && draft_distance(p, d->q, i) <= 12)
            return true;
    }
    return false;
}

/* The clause of Q, found once for all its numbers. */
static void set_clause(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    const struct draft *before = k > 0 ? d - 1 : NULL;
    if (before != NULL && before->sentence == d->sentence && before->clause_last >= d->q->last &&
        before->q->last <= d->q->first) {
        d->clause_first = before->clause_first;
        d->clause_last = before->clause_last;
    } else {
        draft_clause(all->p, d->q, &d->clause_first, &d->clause_last);
    }
}

static bool dated(const struct parse *p, uint32_t sentence)
{
    for (size_t k = p->sentences[sentence].mentions; k < parse_mentions_end(p, sentence); k++)
        if (p->mentions[k].type == MENTION_DATE)
            return true;
    return false;
}

/* Could number K count anything at all? Sets its clause and its noun. */
static bool counts(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    if (q->form != QUANTITY_COUNT && q->form != QUANTITY_MONEY && q->form != QUANTITY_MEASURE &&
        q->form != QUANTITY_NONE)
        return false;
    if (q->form == QUANTITY_NONE && !dated(p, q->sentence))
        return false; /* "no soldier was hurt" */
    if (draft_ratio(p, q) || draft_counts_nothing(p, q))
        return false;
    set_clause(all, k);
    return find_noun(all, k) && d->noun != NOUN_other &&
           !(q->whole && (d->noun == NOUN_people || d->noun == NOUN_household)) &&
           !(d->bare && q->form != QUANTITY_COUNT) && !(d->noun == NOUN_money && is_price(p, d)) &&
           !(d->noun == NOUN_place && q->outer_first > p->sentences[q->sentence].first &&
             parse_function(p, q->outer_first - 1, F_in));
}

static void no_verb(struct draft *d, uint8_t verb)
{
    d->verb = verb;
    d->verb_first = d->verb_last = 0;
}

/* The measure told before or by the predicate stays, where its own rule is the same. */
static void keep_measure(struct drafts *all, struct draft *d)
{
    const struct measure_rule *same = rule_of(d->noun, d->verb);
    if (same == NULL || strcmp(same->measure, d->measure) != 0 ||
        (same = adjust(all, d, same)) == NULL)
        return;
    d->measure = same->measure;
    d->kind = (enum kind)same->kind;
}

/* Does the figure before tell of the same sort of people or things? */
static bool is_alike(const struct draft *before, const struct draft *d, bool generic)
{
    return before != NULL && before->measure != NULL && before->sentence == d->sentence &&
           (before->noun == d->noun || (generic && before->noun == NOUN_displaced) ||
            (generic && before->noun == NOUN_affected));
}

/* The rule of D's noun and verb; COST: how far the verb is. NULL: there is none. */
static const struct measure_rule *choose_rule(struct drafts *all, size_t k, int cost)
{
    struct draft *d = &all->at[k];
    const struct draft *before = k > 0 ? d - 1 : NULL;
    bool generic = d->noun == NOUN_people || d->noun == NOUN_household;
    if (d->noun == NOUN_hall || d->noun == NOUN_site)
        for (size_t i = d->q->unit_last; i < d->q->unit_last + 4u && i < d->clause_last; i++)
            if (draft_spelled(all->p, i, (const char *const[]){"closed", "shut", "reopened", NULL}))
                return NULL; /* "2,087 schools have closed" */
    const struct measure_rule *r = rule_of(d->noun, d->verb);
    const struct measure_rule *plain = rule_of(d->noun, VERB_none);
    if (plain != NULL && cost > 9)
        r = plain;
    if (r == NULL && (generic || d->noun == NOUN_national))
        r = predicate_noun(all->p, d);
    if (r == NULL && (generic || d->noun == NOUN_national) &&
        (carried_off(all->p, d) || provided_to(all->p, d)))
        r = rule_of(NOUN_people, VERB_reach);
    if (r != NULL && d->noun == NOUN_vehicle && d->verb == VERB_cross && before != NULL &&
        before->measure != NULL && same_block(all->p, before->sentence, d->sentence) &&
        strcmp(before->measure, "border-crossings") == 0)
        r = rule_of(NOUN_people, VERB_cross);
    bool vessel = d->noun == NOUN_vehicle || d->noun == NOUN_train || d->noun == NOUN_ship;
    if (r == NULL && vessel && d->bare) /* "Trucks via Bab al-Hawa: 95" */
        r = rule_of(d->noun, VERB_arrive);
    if (r != NULL)
        r = adjust(all, d, r);
    if ((r == NULL || cost > 8) && (d->noun == NOUN_people || d->noun == NOUN_household) &&
        appeal_for(all, k)) {
        r = rule_of(NOUN_people, VERB_reach);
        d->status = STATUS_TARGET;
    }
    return r;
}

/* "Norway came first with 30 million, then Germany with 20": money that no verb says anything of is
 * what the sum before it was, where it is somebody's. */
static bool money_goes_on(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    if (d->noun != NOUN_money)
        return false;
    const struct draft *before = NULL;
    for (size_t j = k; j > 0 && k - j < 6 && before == NULL; j--)
        if (all->at[j - 1].measure != NULL &&
            strcmp(all->at[j - 1].measure, "funding-required") != 0)
            before = &all->at[j - 1];
    if (before == NULL || before->noun != NOUN_money ||
        !same_block(p, before->sentence, d->sentence) || d->sentence > before->sentence + 1)
        return false;
    bool named = before->sentence == d->sentence;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        named |= p->places[i].last <= d->q->first && p->places[i].type == PLACE_NAME;
    if (named) {
        d->measure = before->measure;
        d->kind = before->kind;
    }
    return named;
}

bool draft_converts(const struct parse *p, const struct draft *d, const struct draft *before)
{
    size_t i = before->q->outer_last;
    return d->q->form == QUANTITY_MONEY && before->q->form == QUANTITY_MONEY &&
           before->sentence == d->sentence && before->measure != NULL &&
           memcmp(d->q->currency, before->q->currency, sizeof d->q->currency) != 0 &&
           parse_mark(p, i, '(') && d->q->outer_first >= i + 1 && d->q->outer_first <= i + 4;
}

int draft_measure(struct drafts *all, size_t k)
{
    struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *before = k > 0 ? d - 1 : NULL;
    const struct sentence *s = &p->sentences[d->sentence];
    d->verb = VERB_none;
    if (!counts(all, k))
        return -1;
    if (before != NULL && draft_converts(p, d, before)) {
        take(d, before);
        return 0;
    }
    if (d->bare) {
        stays(p, d, all->of_refugees);
        predicate(p, d);
    }
    uint8_t verb = d->verb;
    int cost = draft_verb(p, d->q, d->noun, d->clause_first, d->clause_last, d);
    bool generic = d->noun == NOUN_people || d->noun == NOUN_household;
    bool part =
        (generic || d->noun == NOUN_national) && before != NULL && draft_part_of(p, before, d);
    if (cost > (part ? 6 : generic ? 18 : 24) && (part || is_alike(before, d, generic))) {
        take(d, before);
        d->inherited = d->bare;
        return 0;
    }
    if (cost > 24)
        cost = draft_verb(p, d->q, d->noun, s->first, s->last, d);
    if (cost > 30 || (d->bare && d->measure != NULL && cost > 8)) {
        no_verb(d, verb);
        if (d->measure != NULL) {
            keep_measure(all, d);
            return 0;
        }
    }
    if (generic && cost > 18 && d->verb_first != d->verb_last)
        no_verb(d, verb);
    const struct measure_rule *r = choose_rule(all, k, cost);
    if (r == NULL && d->noun == NOUN_national && before != NULL && before->measure != NULL &&
        before->sentence == d->sentence) { /* "5,500, including 1,000 Thais" */
        d->measure = before->measure;
        d->kind = before->kind;
        return 0;
    }
    if (r == NULL)
        return d->measure != NULL || money_goes_on(all, k) ? 0 : -1;
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    if (strcmp(d->measure, "people-reached") == 0 && appeal_for(all, k))
        d->status = STATUS_TARGET;
    if (d->noun == NOUN_household)
        d->unit = "households";
    return 0;
}
