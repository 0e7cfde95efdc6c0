/* notsuch.c - numbers of what no measure counts, whatever was told before: cases of a disease,
 * samples and incidents, and people who are counted because they fell ill. */
#include "../figure/draft.h"
#include "counts.h"

/* "12 new cases", but French "1 240 cases détruites": huts. */
static bool is_case(const struct parse *p, size_t i)
{
    return parse_in(p, i, SET_cases) && !parse_is(p, i, ROLE_noun, NOUN_home);
}

/* Does what number Q counts end in a word such as "cases"? */
static bool counts_cases(const struct parse *p, const struct quantity *q)
{
    for (size_t i = q->unit_first; i < q->unit_last; i++)
        if (is_case(p, i))
            return true;
    return false;
}

/* "Air Canada has ordered 18 aircraft from Boeing": planes that an airline buys. */
static bool planes_bought(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    bool airline = false, deal = false;
    if (d->noun != NOUN_aircraft && d->noun != NOUN_flight)
        return false;
    for (size_t i = s->first; i < s->last; i++) {
        if (parse_among(p, i, "aid", "relief", "humanitarian"))
            return false; /* "The airline bought food, and two planes flew the aid to Kabul" */
        airline |= parse_in(p, i, SET_airline);
        deal |= parse_in(p, i, SET_deal) || parse_in(p, i, SET_commerce);
    }
    return airline && deal;
}

/* "An A310-300 aircraft", "a Boeing 747-400 plane": what number Q is of is a model's name. */
static bool is_model(const struct parse *p, const struct quantity *q)
{
    size_t i = q->first;
    if ((q->noun != NOUN_aircraft && q->noun != NOUN_flight) || q->form != QUANTITY_COUNT ||
        i < 2 || !parse_mark(p, i - 1, '-') || !parse_glued(p, i - 1) || !parse_glued(p, i))
        return false;
    const struct token *t = &p->tokens[i - 2];
    return p->text[t->end - 1] >= '0' && p->text[t->end - 1] <= '9' &&
           (t->type == TOKEN_WORD || parse_in(p, i - 3, SET_airline) || t->end - t->start == 3);
}

/* "three coup attempts", "previous attempts to negotiate": attempts at what is no crossing. */
static bool attempts_other(const struct parse *p, const struct quantity *q)
{
    static const char *const deeds[] = {"coup",      "suicide",  "assassination",
                                        "murder",    "takeover", "rescue",
                                        "hijacking", "escape",   NULL};
    size_t i = q->unit_last;
    if (q->noun != NOUN_crossing || i <= q->unit_first || !parse_reads(p, i - 1, "attempts"))
        return false;
    if (i > q->unit_first + 1u && parse_spelled(p, i - 2, deeds))
        return true;
    if (!parse_function(p, i, F_to) || p->tokens[i + 1].type != TOKEN_WORD)
        return false;
    const struct entry *e = parse_match(p, i + 1, ROLE_verb, NULL);
    return e == NULL || (e->value != VERB_cross && e->value != VERB_leave &&
                         e->value != VERB_reach && e->value != VERB_arrive);
}

/* "the number of PDM conducted in 2020 to 127": do the words from token I, before TO, behind "the
 * number of", name what no table knows: an acronym, or a plural and no people? */
static bool of_unknown(const struct parse *p, size_t i, size_t to)
{
    const struct token *t = &p->tokens[i];
    if (t->type != TOKEN_WORD || t->word != 0 ||
        ((t->flags & T_CAPITAL) && !(t->flags & T_UPPER)) ||
        (!(t->flags & T_UPPER) && p->text[t->end - 1] != 's'))
        return false;
    for (size_t k = i; k < i + 4 && k < to; k++)
        if (parse_match(p, k, ROLE_noun, NULL) != NULL)
            return false;
    return true;
}

/* "bringing the number of cases confirmed since March to 3,390": do the words from token FROM to TO
 * name cases, and nothing that is counted since? */
static bool cases_between(const struct parse *p, size_t from, size_t to)
{
    for (size_t i = to; i > from; i--) {
        if (is_case(p, i - 1))
            return true;
        if (parse_function(p, i, F_of) && parse_reads(p, i - 1, "number"))
            return of_unknown(p, i + 1, to);
        const struct entry *e = parse_match(p, i - 1, ROLE_noun, NULL);
        if (e != NULL && e->value != NOUN_other && e->value != NOUN_people)
            return false; /* "incidents affecting civilians" */
    }
    return false;
}

/* Does a verb behind number D say what befell those that it counts? */
static bool befell(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_last, start = i;
    if (parse_function(p, i, F_of))
        return true; /* "of them", "of whom" */
    while (i < start + 4 && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    return e != NULL && (e->value == VERB_die || e->value == VERB_injure || e->value == VERB_flee ||
                         e->value == VERB_vanish || e->value == VERB_displace ||
                         e->value == VERB_arrest || e->value == VERB_detain);
}

/* "78 cases have been reported: one in Camp 1E, six in Camp 1W", "35 new cases from Edo (12), Ondo
 * (12)": a number without a noun that goes on with cases. */
static bool of_cases(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t end = q->outer_first;
    if (q->noun != TEXT_NOUN_COUNT || q->form != QUANTITY_COUNT ||
        !(parse_sentence_in(s, SET_cases) || parse_sentence_in(s, SET_totals)) || befell(p, d))
        return false; /* it speaks of no case and of no number of anything */
    for (const struct quantity *o = q; o > p->quantities && o[-1].sentence == d->sentence; o--) {
        const struct quantity *b = o - 1;
        if (b->dropped || b->form == QUANTITY_ORDINAL || b->form == QUANTITY_PERCENT)
            continue;
        if (cases_between(p, b->outer_last, end) || counts_cases(p, b))
            return true;
        if (b->unit_last > b->unit_first || all->at[b - p->quantities].measure != NULL)
            return false;
        end = b->outer_first;
    }
    return cases_between(p, s->first, end);
}

/* "3,186 refugees, 1,687 of whom live in camps, have been confirmed as positive", "304 people were
 * in home-isolation": who fell ill. */
static bool are_ill(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    if (q->form != QUANTITY_COUNT || !parse_sentence_in(&p->sentences[d->sentence], SET_ill) ||
        !draft_counts_people(d->noun) || d->noun == NOUN_dead || d->noun == NOUN_troop)
        return false;
    size_t last = q->unit_last > q->last ? q->unit_last : q->last;
    for (size_t i = last; i < d->clause_last; i++) {
        if (!parse_in(p, i, SET_ill) ||
            (p->tokens[i + 1].type == TOKEN_WORD && p->tokens[i + 1].functions == 0))
            continue; /* "positive changes", "the isolation centre" */
        const struct token *b = &p->tokens[i - 1];
        if (i == last || parse_mark(p, i - 1, '-') || parse_function(p, i - 1, F_in) ||
            parse_function(p, i - 1, F_be) || parse_function(p, i - 1, F_have) ||
            (b->type == TOKEN_WORD && !parse_function(p, i - 1, F_and) &&
             p->text[p->tokens[i].end - 1] != 'd')) /* but "has killed 142 and infected 4,120" */
            return true;
    }
    return false;
}

/* "33 areas affected", "six highly food insecure counties", "30 delivery points", "10 out of the 33
 * districts": does number Q count what people live in, whatever else the words behind it may be? */
static bool counts_areas(const struct parse *p, const struct quantity *q)
{
    static const uint64_t closing =
        1ull << F_of | 1ull << F_in | 1ull << F_to | 1ull << F_from | 1ull << F_at | 1ull << F_on |
        1ull << F_by | 1ull << F_for | 1ull << F_with | 1ull << F_who | 1ull << F_be |
        1ull << F_have | 1ull << F_and | 1ull << F_across | 1ull << F_its | 1ull << F_the;
    if (q->form != QUANTITY_COUNT || q->noun == NOUN_site ||
        !parse_sentence_in(&p->sentences[q->sentence], SET_areal))
        return false;
    size_t i = q->outer_last;
    if (q->qualifier == QUALIFIER_VAGUE && parse_function(p, i, F_of))
        i++; /* "thousands of acres" */
    if (parse_function(p, i, F_out) && parse_function(p, i + 1, F_of))
        i += 2 + parse_function(p, i + 2, F_the);
    i += i > q->outer_last && i < p->n_tokens && p->tokens[i].type == TOKEN_DIGITS;
    for (size_t end = i + 4; i < end && i < p->n_tokens && p->tokens[i].type == TOKEN_WORD; i++) {
        if (parse_in(p, i, SET_areal))
            return true;
        if ((p->tokens[i].functions & closing) != 0 || parse_is(p, i, ROLE_noun, NOUN_people) ||
            parse_is(p, i, ROLE_noun, NOUN_household))
            return false;
    }
    return false;
}

#define LIST_LONG 60 /* tokens */

/* "in nine States (Ebonyi - 1, Gombe - 1)", behind what counts nothing: a list in brackets of how
 * many there are where. */
static bool lists_others(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    if (d->q->noun != TEXT_NOUN_COUNT || d->q->form != QUANTITY_COUNT)
        return false;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == d->sentence; j--) {
        const struct draft *w = &all->at[j - 1];
        if (bracket_holds(p, w->q->unit_last, d->q, LIST_LONG))
            return all->at[j].q->first > w->q->unit_last && w->measure == NULL && !w->q->dropped &&
                   (w->q->noun == NOUN_other || w->q->noun == TEXT_NOUN_COUNT) &&
                   w->q->form == QUANTITY_COUNT && w->q->unit_last > w->q->unit_first;
    }
    return false;
}

/* "holds 500 and 1,000 songs": a number without a noun that shares that of the next one, which is
 * of something else. */
static bool shares_other(const struct parse *p, const struct quantity *q)
{
    const struct quantity *next = q + 1;
    return q->noun == TEXT_NOUN_COUNT && q->unit_last == q->unit_first &&
           q->form == QUANTITY_COUNT && next < p->quantities + p->n_quantities &&
           next->sentence == q->sentence && next->form == QUANTITY_COUNT && !next->dropped &&
           (parse_function(p, q->outer_last, F_and) || parse_function(p, q->outer_last, F_or)) &&
           next->outer_first == q->outer_last + 1u && next->unit_last > next->unit_first &&
           (next->noun == NOUN_other ||
            (next->noun == TEXT_NOUN_COUNT && p->tokens[next->unit_first].roles == 0 &&
             !(p->tokens[next->unit_first].flags & T_CAPITAL)));
}

/* "no hope of rescuing any of the 220 passengers": of all of them something is asked or denied; but
 * "any of the 17 taken to hospital". */
static bool any_of(const struct parse *p, const struct quantity *q)
{
    static const uint64_t leads = 1ull << F_of | 1ull << F_the;
    size_t i = q->outer_first, first = p->sentences[q->sentence].first;
    if (i == 0 || (p->tokens[i - 1].functions & leads) == 0)
        return false;
    i -= i > first && parse_function(p, i - 1, F_the);
    return i > first + 1u && parse_function(p, i - 1, F_of) && parse_reads(p, i - 2, "any") &&
           !parse_verb_starts(p, q->unit_last, 1ull << VERB_die | 1ull << VERB_injure);
}

/* "the 7,951 tonne ferry", "the 2,223 tonnes dw Anna", "a 40,000-tonne capacity": how big it is. */
static bool own_size(const struct parse *p, const struct quantity *q)
{
    static const char *const sizes[] = {
        "dw",      "dwt",   "deadweight", "gross", "displacement", "ferry", "ferries", "tanker",
        "tankers", "liner", "capacity",   "boat",  "trawler",      "crane", NULL};
    size_t i = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
    if (q->noun != NOUN_weight)
        return false;
    i += parse_mark(p, i, '-');
    return parse_spelled(p, i, sizes) ||
           (q->unit_last == q->unit_first && parse_is(p, i, ROLE_noun, NOUN_ship)) ||
           (parse_is(p, i, ROLE_noun, NOUN_ship) && !parse_function(p, i, F_of));
}

/* "54,000 claims filed by those hurt by asbestos", "526,000 claimants": of money, where the text
 * tells of no asylum. */
static bool claims_money(const struct parse *p, const struct draft *d)
{
    static const char *const suits[] = {
        "compensation", "damages",  "insurance",  "asbestos",    "jobless", "unemployment",
        "lawyers",      "court",    "judge",      "property",    "loan",    "loans",
        "mortgage",     "patent",   "shares",     "software",    "injured", "hurt",
        "disaster",     "billion",  "million",    "license",     "licence", "bank",
        "drug",         "market",   "jobs",       "job",         "hired",   "college",
        "university",   "customer", "customers",  "corporation", "company", "insurers",
        "franchise",    "blocks",   "processing", "banks",       "corp",    "inc",
        "benefits",     "victims",  NULL};
    static const uint64_t nouns = 1ull << NOUN_refugee | 1ull << NOUN_migrant |
                                  1ull << NOUN_displaced | 1ull << NOUN_protection |
                                  1ull << NOUN_protected | 1ull << NOUN_stateless;
    const struct sentence *s = &p->sentences[d->sentence];
    bool money = false;
    for (size_t i = s->first; i < s->last && !money; i++)
        money = parse_spelled(p, i, suits);
    if (!money)
        return false;
    for (size_t i = 0; i < p->n_tokens; i++) {
        if (!(p->tokens[i].roles & (1ull << ROLE_noun | 1ull << ROLE_verb)))
            continue;
        if (parse_reads(p, i, "asylum") || parse_reads(p, i, "asile"))
            return false;
        const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
        if (e != NULL && e->value < 64 && (nouns >> (int)e->value & 1))
            return false;
    }
    return p->from == 0; /* a later window goes on with what the first told of */
}

bool countable_such(const struct drafts *all, size_t k)
{
    const struct quantity *q = all->at[k].q;
    if (any_of(all->p, q) || (q->form == QUANTITY_MEASURE && own_size(all->p, q)) ||
        ((q->noun == NOUN_application || q->noun == NOUN_seeker) &&
         claims_money(all->p, &all->at[k])))
        return false;
    return !shares_other(all->p, all->at[k].q) && !of_cases(all, k) &&
           !counts_areas(all->p, all->at[k].q) && !lists_others(all, k) &&
           !planes_bought(all->p, &all->at[k]) && !is_model(all->p, all->at[k].q) &&
           !attempts_other(all->p, all->at[k].q);
}

/* "318 individuals have departed on resettlement", "accepted for resettlement": to third countries,
 * which no measure counts. */
static bool are_resettled(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last, end = i + 8;
    static const uint64_t leads = 1ull << F_for | 1ull << F_on;
    if (!draft_counts_people(d->noun) || d->bare || !(p->sentences[d->sentence].functions & leads))
        return false;
    for (; i < end && i < d->clause_last && p->tokens[i].type == TOKEN_WORD; i++)
        if (parse_reads(p, i, "resettlement") &&
            (parse_function(p, i - 1, F_for) || parse_function(p, i - 1, F_on)))
            return true;
    return false;
}

/* "left 1.25 million workers without pay": what they lack is no home. */
static bool left_without(const struct parse *p, const struct draft *d)
{
    static const char *const left[] = {"left", "leaves", "leaving", "leave", NULL},
                             *const roof[] = {"home",   "homes",  "shelter", "roof", "shelters",
                                              "houses", "food",   "water",   "aid",  "help",
                                              "power",  "access", NULL};
    size_t o = d->q->outer_first, i = d->q->unit_last;
    if (d->noun != NOUN_people || d->q->unit_last == d->q->unit_first || o <= d->clause_first ||
        !parse_spelled(p, o - 1, left))
        return false;
    i += parse_reads(p, i, "temporarily");
    if (!parse_reads(p, i, "without"))
        return false;
    for (size_t k = i + 1; k < i + 4; k++)
        if (parse_spelled(p, k, roof))
            return false;
    return true;
}

/* "2,700 boys have been recruited": done to people is what no rule knows of. */
static bool undergo_other(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last, start = i;
    if (d->noun != NOUN_people || d->bare || i <= d->q->unit_first || p->language == LANGUAGE_FR)
        return false;
    if (parse_function(p, i, F_and) && parse_is(p, i + 1, ROLE_noun, NOUN_people))
        start = i += 2; /* "women and girls" */
    const struct entry *e =
        parse_mark(p, i, ',') ? parse_match(p, i + 1, ROLE_function, NULL) : NULL;
    size_t close = i + 1;
    while (e != NULL && (int)e->value == F_including && close < i + 20 && close < d->clause_last &&
           !parse_mark(p, close, ','))
        close++; /* ", including girls of four," */
    if (parse_mark(p, close, ','))
        start = i = close + 1;
    while (i < start + 3 && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    const struct token *t = &p->tokens[i];
    if (parse_function(p, i + 1, F_and) && parse_may(p, i + 2, ROLE_verb))
        return false; /* "were knifed and shot dead" */
    return i > start && parse_function(p, i - 1, F_be) && t->type == TOKEN_WORD && t->word == 0 &&
           t->end - t->start > 4 && memcmp(p->text + t->end - 2, "ed", 2) == 0;
}

bool countable_people(const struct parse *p, const struct draft *d)
{
    return !undergo_other(p, d) && !are_resettled(p, d) && !left_without(p, d) && !are_ill(p, d);
}

bool draft_armed_move(const struct parse *p, const struct draft *d)
{
    static const char *const moved[] = {"refugee-arrivals", "migrant-arrivals",  "border-crossings",
                                        "refugees",         "new-displacements", "idps"};
    if (d->q->head >= p->n_tokens || !parse_in(p, d->q->head, SET_gunmen))
        return false;
    for (size_t i = 0; i < sizeof moved / sizeof *moved; i++)
        if (draft_is(d->measure, moved[i]))
            return true;
    return false;
}
