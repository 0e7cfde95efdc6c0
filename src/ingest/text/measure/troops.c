/* troops.c - soldiers by other names: men of a force, nationals and men told among troops, those of
 * another country whose verb was told before. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"

bool troops_of_forces(const struct parse *p, const struct quantity *q)
{
    static const char *const who[] = {"members", "member", "men", "women", NULL},
                             *const forces[] = {"forces",    "army",     "navy",     "brigade",
                                                "battalion", "regiment", "division", "troops",
                                                "garrison",  "military", NULL};
    if (q->head == UINT32_MAX || !parse_function(p, q->head + 1, F_of) ||
        !parse_spelled(p, q->head, who))
        return false;
    for (size_t i = q->head + 2; i < q->head + 8u && i < p->n_tokens; i++) {
        if (parse_spelled(p, i, forces))
            return true;
        if (p->tokens[i].type != TOKEN_WORD || parse_may(p, i, ROLE_verb))
            return false;
    }
    return false;
}

/* "France will send 500 men to Chad": the subject of the verb of sending before D is a country. */
static bool land_sends(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    if (d->q->unit_last != d->q->unit_first + 1u || !parse_function(p, d->q->unit_last, F_to) ||
        !(p->tokens[d->q->unit_last + 1u].flags & T_CAPITAL))
        return false;
    if (i < d->clause_first + 2u || !parse_is(p, i - 1, ROLE_verb, VERB_deploy))
        return false;
    i--;
    while (i > d->clause_first &&
           (parse_one(p, i - 1, ROLE_modal) || parse_function(p, i - 1, F_have) ||
            parse_function(p, i - 1, F_be) || parse_function(p, i - 1, F_to)))
        i--;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++)
        if (p->places[k].last == i && p->places[k].place != NULL &&
            p->places[k].type == PLACE_NAME &&
            (p->places[k].place->type == PLACE_COUNTRY || p->places[k].seat))
            return true;
    return false;
}

bool troops_men_of_force(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    if (p->language != LANGUAGE_FR) {
        if (forces_strength(p, d))
            return true;
        static const char *const counts[] = {"reach", "number", "total", "numbers", "totals", NULL};
        bool men = q->head < p->n_tokens && q->outer_first > d->clause_first &&
                   (parse_function(p, q->outer_first - 1, F_have) ||
                    parse_spelled(p, q->outer_first - 1u, counts)) &&
                   parse_reads(p, q->head, "men");
        static const char *const arms[] = {"army", "navy", "military", "marines", NULL};
        for (size_t i = d->clause_first; men && i < q->outer_first; i++)
            if (parse_in(p, i, SET_formation) || parse_spelled(p, i, arms))
                return true; /* "The navy has 3,000 men at work" */
        return !men && q->head < p->n_tokens && parse_reads(p, q->head, "men") && land_sends(p, d);
    }
    if (q->head == UINT32_MAX || !parse_is(p, q->head, ROLE_hint, HINT_men))
        return false;
    size_t n;
    const struct entry *e = parse_match_back(p, d->clause_first, q->outer_first, ROLE_verb, &n);
    if (e != NULL && (int)e->value == VERB_deploy)
        return true;
    for (size_t i = d->clause_first; i < q->head + 4u && i < d->clause_last; i++)
        if (parse_in(p, i, SET_formation) || parse_is(p, i, ROLE_noun, NOUN_troop))
            return true;
    return false;
}

bool troops_advance_party(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first;
    return i > 2 && q->form == QUANTITY_COUNT && parse_function(p, i - 1, F_of) &&
           parse_either(p, i - 3, "advance", "military");
}

/* "Forty Togolese soldiers landed, and nearly 100 Nigerians are expected": of what the figure
 * before tells. */
static const struct draft *among_troops(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    for (size_t j = k; j > 0 && k - j < 4; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure == NULL)
            continue;
        uint32_t apart =
            all->p->sentences[d->sentence].paragraph - all->p->sentences[b->sentence].paragraph;
        bool among = b->noun == NOUN_troop && strncmp(b->measure, "troop", 5) == 0 &&
                     apart <= (all->of_refugees || all->of_migrants ? 0 : 1);
        return among ? b : NULL;
    }
    return NULL;
}

/* "350 of its own men". */
static bool own_men(const struct parse *p, const struct quantity *q)
{
    bool its = q->outer_first > 0 && parse_function(p, q->outer_first - 1u, F_its) &&
               q->head == q->last; /* "its 2,050 men" */
    return q->head != UINT32_MAX && (q->head > q->last || its) &&
           (parse_reads(p, q->head, "men") || (!its && parse_reads(p, q->head, "people"))) &&
           (its || parse_function(p, q->head - 1, F_its) || parse_reads(p, q->head - 1, "own"));
}

/* "Britain is sending 1,000 marines, France 700 men": men who are sent among troops are troops. */
static bool men_sent(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    if (d->noun != NOUN_people || d->q->head >= p->n_tokens || !parse_reads(p, d->q->head, "men") ||
        among_troops(all, k) == NULL)
        return false;
    for (size_t i = d->clause_first; i < d->clause_last; i++)
        if (parse_is(p, i, ROLE_verb, VERB_deploy) || parse_is(p, i, ROLE_verb, VERB_station) ||
            parse_is(p, i, ROLE_verb, VERB_land) || parse_is(p, i, ROLE_verb, VERB_pledge))
            return true;
    return false;
}

/* "Frontex has 107 officers with us": are they those of a service that is no army? */
static bool of_service(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    if (!parse_reads(p, q->unit_last - 1u, "officers"))
        return false;
    for (size_t i = s->first; i < q->unit_last; i++)
        if (parse_among(p, i, "frontex", "europol", "customs", "immigration", "coastguard"))
            return true;
    return false;
}

/* "100 instructors", "200 officers", "80 pilots": soldiers where a force or troops are told of
 * beside them, and instructors wherever they are sent. */
bool troops_by_trade(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    if (q->unit_last == q->unit_first || !parse_in(p, q->unit_last - 1u, SET_soldierly) ||
        of_service(p, q))
        return false;
    if (among_troops(all, k) != NULL || troops_advance_party(p, q))
        return true;
    const struct entry *e = NULL;
    size_t n;
    if (parse_reads(p, q->unit_last - 1u, "instructors"))
        e = parse_match_back(p, d->clause_first, q->outer_first, ROLE_verb, &n);
    if (e != NULL && e->value == VERB_deploy)
        return true;
    for (size_t i = d->clause_first; i < d->clause_last; i++)
        if ((parse_in(p, i, SET_formation) || parse_is(p, i, ROLE_noun, NOUN_troop)) &&
            (i < q->first || i >= q->unit_last) && !parse_in(p, i, SET_team))
            return true;
    return false;
}

bool troops_stationed(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->outer_last;
    if (d->noun != NOUN_troop || !d->inherited)
        return false;
    bool will = parse_one(p, i, ROLE_modal); /* "15,000 would be in the country by Sunday" */
    i += will ? 1u : 0u;
    if (!parse_function(p, i, F_be))
        return false;
    bool within = will && parse_function(p, i + 1, F_in) && parse_function(p, i + 2, F_the) &&
                  parse_in(p, i + 3, SET_countrylike);
    i += parse_among(p, i + 1, "already", "currently", "still", "now") ? 2u : 1u;
    if (!within && !parse_is(p, i, ROLE_verb, VERB_station) &&
        !parse_among(p, i, "there", "deployed"))
        return false;
    d->measure = draft_rule(NOUN_troop, VERB_none)->measure;
    d->kind = KIND_STOCK;
    d->inherited = false; /* nor is what was told before of these */
    return true;
}

/* Do only words that no verb is among join number B to the one at token TO, with a comma or "and"?
 */
static bool joined_to(const struct parse *p, const struct draft *b, size_t to)
{
    bool comma = false;
    size_t first = b->q->unit_last > b->q->last ? b->q->unit_last : b->q->last;
    first += b->noun == NOUN_weight && parse_function(p, first, F_of); /* "tonnes of food" */
    for (size_t i = first; i < to; i++) {
        comma |= parse_mark(p, i, ',') || parse_function(p, i, F_and);
        if ((parse_one(p, i, ROLE_verb) && !parse_function(p, i, F_with)) ||
            parse_function(p, i, F_have) || parse_function(p, i, F_be) ||
            parse_function(p, i, F_of) || parse_mark(p, i, ';'))
            return false;
    }
    return comma;
}

bool troops_sent_too(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *b = k > 0 ? d - 1 : NULL;
    if (d->noun != NOUN_troop || b == NULL || b->noun != NOUN_troop || b->measure == NULL ||
        b->sentence != d->sentence ||
        (b->verb != VERB_deploy && d->q->unit_last == d->q->unit_first) ||
        !draft_is(b->measure, "troop-deployments") || draft_force_grows(p, d->q, d->clause_first))
        return false;
    const struct entry *own = parse_match(p, d->q->unit_last, ROLE_verb, NULL);
    return joined_to(p, b, d->q->outer_first) && own == NULL &&
           !parse_function(p, d->q->unit_last, F_be) && !parse_function(p, d->q->unit_last, F_have);
}

#define SENT_BACK 6 /* tokens from what is sent to its verb */

/* "Mexico has sent 22 planes with food, and 450 soldiers": sent as the aid before them. */
bool troops_with_aid(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *b = d - 1; /* there is one, a figure of the same sentence: NEED_BEFORE */
    size_t o = b->q->outer_first, i = d->q->unit_last;
    if (strncmp(b->measure, "aid-", 4) != 0 || i <= d->q->unit_first ||
        !joined_to(p, b, d->q->outer_first) || parse_match(p, i, ROLE_verb, NULL) != NULL ||
        parse_function(p, i, F_be) || parse_function(p, i, F_have))
        return false;
    bool sent = false;
    for (i = o; i > p->sentences[d->sentence].first && i + SENT_BACK > o &&
                p->tokens[i - 1].type == TOKEN_WORD && !sent;
         i--)
        sent = parse_among(p, i - 1, "sent", "send", "sends", "sending", "dispatched", "flown",
                           "flew");
    const struct measure_rule *r = sent ? draft_rule(NOUN_troop, VERB_deploy) : NULL;
    if (r == NULL)
        return false;
    d->measure = r->measure;
    d->verb = VERB_deploy;
    d->kind = b->kind;
    return true;
}

bool troops_kit(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *b = k > 0 ? d - 1 : NULL;
    if (b == NULL || b->sentence != d->sentence ||
        (d->noun != NOUN_vehicle && d->noun != NOUN_item && d->noun != NOUN_aircraft))
        return false;
    size_t i = d->q->outer_first - 1u;
    if (parse_function(p, i, F_with))
        return b->measure != NULL && b->noun == NOUN_troop &&
               b->q->last + 12u > i; /* "82 Canadians landed with eleven containers" */
    bool joined = parse_function(p, i, F_and) || parse_mark(p, i, ',');
    return joined && b->measure == NULL && b->q->unit_last <= i && b->q->unit_last + 2u > i &&
           troops_kit(all, k - 1); /* "and four light vehicles" */
}

/* "the last 650 Tanzanians of the regional force". */
static bool of_force(const struct parse *p, const struct quantity *q)
{
    size_t i = q->unit_last;
    if (!parse_function(p, i, F_of))
        return false;
    for (size_t k = i + 1; k < i + 6 && (p->tokens[k].type == TOKEN_WORD || parse_mark(p, k, 's'));
         k++)
        if (parse_in(p, k, SET_formation))
            return true;
    return false;
}

/* Was the country of R told shortly before as the one that something is in? */
static bool scene_of(const struct drafts *all, const struct place_ref *r)
{
    const struct parse *p = all->p;
    for (const struct place_ref *o = r; o > p->places && r < o + 8; o--)
        if (o[-1].place != NULL && o[-1].type == PLACE_NAME && o[-1].function == F_in &&
            place_same_country(o[-1].place, r->place))
            return true;
    return all->home != NULL && all->home->place != NULL &&
           place_same_country(all->home->place, r->place);
}

/* Is R a country, or in one, that people are in, go to or come from? */
static bool a_scene(const struct place_ref *r)
{
    return r->place != NULL && r->type == PLACE_NAME &&
           (r->function == F_in || r->function == F_into || r->function == F_to ||
            r->function == F_from);
}

/* "Germany will send 800 soldiers to Mali. Some 90,000 Syrians returned from Lebanon": are those
 * of D elsewhere than the troops of the figure before, told in another sentence? */
static bool elsewhere(const struct parse *p, const struct draft *d, const struct draft *troops)
{
    bool any = false;
    if (troops->sentence == d->sentence)
        return false;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++)
        for (size_t j = p->sentences[troops->sentence].places;
             a_scene(&p->places[k]) && j < parse_places_end(p, troops->sentence); j++) {
            if (!a_scene(&p->places[j]))
                continue;
            if (place_same_country(p->places[k].place, p->places[j].place))
                return false;
            any = true;
        }
    return any;
}

/* "Iran is sheltering 900,000 Iraqis", "the number of Iraqis who crossed", "4,208 Malians had
 * arrived", of those who are in
 * Mali: people in flight, though troops were told of before. */
static bool in_flight(const struct drafts *all, const struct draft *d)
{
    static const uint64_t verbs =
        1ull << VERB_host | 1ull << VERB_shelter | 1ull << VERB_hold | 1ull << VERB_register |
        1ull << VERB_displace | 1ull << VERB_flee | 1ull << VERB_protect | 1ull << VERB_apply |
        1ull << VERB_homeless | 1ull << VERB_deport | 1ull << VERB_evacuate;
    const struct parse *p = all->p;
    const struct quantity *q = d->q;
    struct draft own = *d;
    if (q->unit_last == q->unit_first)
        return true; /* soldiers are told by their nation where it stands with the number */
    if (draft_verb(p, q, NOUN_national, d->clause_first, d->clause_last, &own) <= 18 &&
        (verbs >> own.verb & 1))
        return true;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first >= q->unit_first && r->first < q->unit_last && r->place != NULL)
            return scene_of(all, r);
    }
    return false;
}

bool troops_told(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    if (d->noun == NOUN_national && of_force(all->p, d->q))
        return true;
    if (d->noun == NOUN_people && d->q->head < all->p->n_tokens &&
        parse_reads(all->p, d->q->head, "men") && of_force(all->p, d->q))
        return true; /* "The 400 men of the Sabre force" */
    if (d->noun == NOUN_national && d->noun_at < d->q->first &&
        parse_one(all->p, d->noun_at + 1u, ROLE_verb))
        return false; /* "the number of Iraqis displaced since January" */
    bool national = d->noun == NOUN_national;
    const struct draft *b = national || own_men(all->p, d->q) ? among_troops(all, k) : NULL;
    return (b != NULL && !(national && (in_flight(all, d) || elsewhere(all->p, d, b)))) ||
           men_sent(all, k);
}

bool troops_of_force(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->clause_first; i < d->q->outer_first; i++)
        if (parse_in(p, i, SET_formation))
            return true;
    return false;
}

/* The verb that ends before number Q, past "its", "all", "the last" or the "of" of a noun. */
static const struct entry *verb_before(const struct parse *p, const struct quantity *q)
{
    static const char *const between[] = {"its",  "their",     "the",   "all",     "of",  "some",
                                          "last", "remaining", "about", "another", "out", NULL};
    size_t n, first = p->sentences[q->sentence].first, i = q->outer_first;
    const struct entry *e = parse_match_back(p, first, i, ROLE_verb, &n);
    for (int k = 0; k < 3 && e == NULL && i > first && parse_spelled(p, i - 1, between); k++)
        e = parse_match_back(p, first, --i, ROLE_verb, &n);
    return e;
}

/* "its plan to bring home by summer 3,000 of the 7,100 soldiers". */
static bool brings_home(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    for (; i > d->clause_first + 1u && i + 5u > d->q->outer_first; i--)
        if (parse_among(p, i - 1, "home", "back") &&
            parse_among(p, i - 2, "bring", "brings", "bringing", "brought"))
            return d->noun == NOUN_troop;
    return false;
}

bool troops_gone(const struct parse *p, const struct draft *d)
{
    size_t n, i = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    const struct sentence *s = &p->sentences[d->sentence];
    if (d->noun != NOUN_troop && d->noun != NOUN_flight)
        return false;
    if (brings_home(p, d))
        return true;
    if (parse_function(p, i, F_of) && parse_function(p, i + 1, F_them))
        i += parse_mark(p, i + 2, ',') ? 3u : 2u; /* "The Gabonese, 450 of them, have gone home" */
    while (i < s->last && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    const struct entry *behind = parse_match(p, i, ROLE_verb, &n), *before = verb_before(p, d->q);
    return (behind != NULL && (int)behind->value == VERB_withdraw) ||
           (before != NULL && (int)before->value == VERB_withdraw) ||
           (parse_among(p, i, "went", "gone", "go", "returned") && parse_reads(p, i + 1, "home"));
}

bool troops_police(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    if (d->measure == NULL || !draft_is(d->measure, "troops") || d->bare ||
        q->unit_last == q->unit_first)
        return false;
    bool police = parse_either(p, q->unit_last - 1u, "policemen", "policewomen");
    for (size_t i = q->unit_first; i < q->unit_last; i++)
        police |= parse_reads(p, i, "police") && !(i > 0 && parse_reads(p, i - 1, "military"));
    for (size_t i = p->sentences[d->sentence].first; police && i < p->sentences[d->sentence].last;
         i++)
        if ((i < q->unit_first || i >= q->unit_last) &&
            (parse_is(p, i, ROLE_noun, NOUN_troop) || parse_either(p, i, "mission", "force")))
            return false; /* "5,000 peacekeepers and 300 police officers" */
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        if (p->places[i].place != NULL && p->places[i].place->type == PLACE_COUNTRY &&
            p->places[i].function == TEXT_FUNCTION_COUNT && p->places[i].last <= q->first)
            return false; /* "Kenya has 400 police officers in Haiti" */
    return police && d->verb != VERB_deploy;
}
