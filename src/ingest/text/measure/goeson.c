/* goeson.c - a number without a noun that goes on with the one before it, unless that counts things
 * and this one people. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"

#define CROWD_LEAST 500 /* people, and no more ships or aircraft than there are */

/* "Of the Albanians who reached Italy, 10,500 have a job": does the sentence open with the people of
 * whom D's number counts some? */
static bool of_the_people(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = s->first + 1u, o = d->q->outer_first;
    if (!parse_function(p, s->first, F_of) || o < s->first + 3u || !parse_mark(p, o - 1, ','))
        return false;
    i += parse_function(p, i, F_the) || parse_in(p, i, SET_these) ? 1u : 0u;
    const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
    if (e != NULL && e->value != NOUN_other)
        return draft_counts_people((int)e->value);
    for (size_t k = s->places; k < parse_places_end(p, d->sentence); k++)
        if (p->places[k].first == i)
            return p->places[k].type == PLACE_PEOPLE;
    return false;
}

/* "has agreed to take in 20,000", "only 180 were held there": what is said of the number is said of
 * people alone. */
static bool of_people(const struct parse *p, const struct draft *d, bool vehicles, bool place)
{
    static const char *const takes[] = {
        "accept",  "accepts",   "accepted",   "accepting", "admit",     "admits", "admitted",
        "welcome", "welcomes",  "welcomed",   "resettle",  "resettled", "absorb", "absorbed",
        "shelter", "sheltered", "sheltering", "would",     "will",      NULL};
    size_t n, i = d->q->outer_last;
    if (d->q->form != QUANTITY_COUNT)
        return false;
    if (of_the_people(p, d))
        return true;
    const struct entry *e = parse_match_back(p, d->clause_first, d->q->outer_first, ROLE_verb, &n);
    if (e != NULL && !vehicles && (e->value == VERB_arrive || e->value == VERB_shelter) &&
        (parse_function(p, d->q->outer_first - 1u, F_in) ||
         parse_spelled(p, d->q->outer_first - n, takes)))
        return true;
    size_t o = d->q->outer_first;
    o -= parse_function(p, o - 1, F_in) ? 1u : 0u;
    if (e != NULL && vehicles && number_double(d->q->value) >= CROWD_LEAST &&
        parse_among(p, o - 1, "take", "takes", "accept", "accepts", "admit", "admits", "absorb"))
        return true; /* "seven Chinooks shuttle from Tirana. Germany will take 10,000" */
    if (e != NULL && e->value == VERB_reach &&
        parse_among(p, d->q->outer_first - 1u, "fed", "feeds", "helped", "assisted", "treated",
                    "vaccinated"))
        return true; /* "180 flights a day. WFP fed 250,000" */
    if (place && draft_houses(p, d->q, d->clause_first))
        return true; /* "the four camps at Dollo Ado shelter close to 113,000" */
    if (e != NULL && e->value == VERB_evacuate &&
        (n > 1 || parse_in(p, d->q->outer_first - 1u, SET_evacuating)))
        return true; /* "flew out 3,400" */
    if (d->q->outer_first > d->clause_first && parse_in(p, d->q->outer_first - 1u, SET_put) &&
        parse_function(p, i, F_on) &&
        (parse_in(p, i + 1, SET_boat) || parse_in(p, i + 1, SET_carrier)))
        return true; /* "put 1,300 on boats" */
    size_t start = i;
    while (i < start + 3 && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    e = parse_match(p, i, ROLE_verb, NULL);
    if (vehicles && parse_among(p, i, "sent", "turned", "diverted"))
        return false; /* "43 flights landed, but eleven were sent back to Delhi" */
    if (e != NULL && place &&
        (e->value == VERB_cross || e->value == VERB_flee || e->value == VERB_return ||
         (e->value == VERB_arrive &&
          (i > start || number_double(d->q->value) >= 100)) || /* "in 104 camps. 37,000 reached" */
         e->value == VERB_die))
        return true; /* "since April 700,000 have crossed" */
    return e != NULL && i > start &&
           (e->value == VERB_detain || e->value == VERB_arrest || e->value == VERB_deport ||
            e->value == VERB_hold || e->value == VERB_injure);
}

/* "feeds 1.1 million people out of 2.3 million". */
static bool out_of(const struct parse *p, const struct draft *d)
{
    size_t n;
    const struct entry *e =
        parse_match_back(p, d->clause_first, d->q->outer_first, ROLE_function, &n);
    return e != NULL && (int)e->value == F_outof;
}

#define FLEET_MOST 100 /* ships or aircraft, and fewer than that */
#define LINES_MOST 64  /* how far back labels are looked through */

/* The colon behind the label of the line of D, which tells one number; 0: it is no such line. */
static size_t labelled(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->q->outer_first, end = d->q->outer_last;
    if (parse_mark(p, end, '(')) /* "Search areas: 14 (all in Hatay)" */
        while (end < s->last && !parse_mark(p, end - 1, ')'))
            end++;
    bool line = s->starts_line && i > s->first + 1u && end + 1u >= s->last;
    return line && parse_mark(p, i - 1, ':') ? i - 1 : 0;
}

/* "Snakebites: 19": is sentence S one word with its number? */
static bool word_and_number(const struct parse *p, const struct sentence *s)
{
    return p->tokens[s->first].type == TOKEN_WORD && parse_mark(p, s->first + 1u, ':') &&
           p->tokens[s->first + 2u].type == TOKEN_DIGITS;
}

/* Does a place of the gazetteer stand in the label of one of the lines from that of FIRST on? Then
 * names beside it that no gazetteer knows are places, too: "Kutupalong: 400,000". */
static bool lists_places(const struct drafts *all, const struct draft *first)
{
    const struct parse *p = all->p;
    const struct draft *most = all->at + all->n;
    most = most - first > LINES_MOST ? first + LINES_MOST : most;
    for (const struct draft *d = first; d < most; d++) {
        size_t end = labelled(p, d);
        if (end == 0 && d > first)
            return false;
        for (size_t j = p->sentences[d->sentence].places; j < parse_places_end(p, d->sentence); j++)
            if (p->places[j].place != NULL && p->places[j].last <= d->q->outer_first)
                return true;
        for (size_t i = p->sentences[d->sentence].first; d == first && i < end; i++)
            if (parse_in(p, i, SET_camplike) || parse_in(p, i, SET_townlike) ||
                parse_in(p, i, SET_regionlike))
                return true; /* "Refugees by camp: 660,000" */
    }
    return false;
}

/* "Shops", "Departures", "Unregistered", "Training": a word of English by its ending, where a name
 * that no gazetteer knows could stand. */
static bool ends_as_a_word(const struct parse *p, size_t i)
{
    static const char *const endings[] = {"s", "ed", "ing", "tion", "ment", NULL};
    const struct token *t = &p->tokens[i];
    const char *text = p->text + t->start;
    size_t len = t->end - t->start;
    for (size_t k = 0; endings[k] != NULL; k++) {
        size_t n = strlen(endings[k]);
        if (len > n + 2 && memcmp(text + len - n, endings[k], n) == 0)
            return !(n == 1 && strchr("siu", text[len - 2])); /* "Tunis", "Damascus" */
    }
    return false;
}

/* "Deaths: 68, all by drowning. Snakebites: 19.": does a word that is no name and that no table
 * knows label D in prose, where no roll of names goes on? */
static bool other_in_prose(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (s->starts_line || d->sentence == 0 || d->q->outer_first != s->first + 2u ||
        !word_and_number(p, s) || word_and_number(p, s - 1) || p->tokens[s->first].roles != 0 ||
        !ends_as_a_word(p, s->first))
        return false;
    for (size_t j = s->places; j < parse_places_end(p, d->sentence); j++)
        if (p->places[j].place != NULL)
            return false;
    return true;
}

bool draft_other_label(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    if (other_in_prose(p, d))
        return true;
    size_t end = labelled(p, d), first = s->first;
    while (first < end && p->tokens[first].type != TOKEN_WORD)
        first++;                   /* past a bullet */
    const struct draft *above = d; /* past those that go on and those that count nothing */
    while (end > 0 && above > all->at && d - above < LINES_MOST && labelled(p, above - 1) > 0 &&
           (above == d || above->inherited || above->measure == NULL))
        above--;
    if (above == d || above->inherited || above->measure == NULL ||
        parse_match(p, first, ROLE_verb, NULL) != NULL)
        return false;
    for (size_t j = s->places; j < parse_places_end(p, d->sentence); j++)
        if (p->places[j].last <= end && p->places[j].place != NULL)
            return false;
    for (size_t j = s->mentions; j < parse_mentions_end(p, d->sentence); j++)
        if (p->mentions[j].last <= end && p->mentions[j].type == MENTION_DATE)
            return false;
    bool small = false;
    for (size_t i = first; i < end; i++) {
        const struct token *t = &p->tokens[i];
        const struct entry *noun = parse_match(p, i, ROLE_noun, NULL);
        if ((noun != NULL && noun->value != NOUN_other) || (i == first && t->functions != 0) ||
            parse_in(p, i, SET_kind) || parse_in(p, i, SET_regionlike) ||
            parse_in(p, i, SET_townlike) || parse_in(p, i, SET_camplike) ||
            parse_in(p, i, SET_landlike))
            return false; /* "In camps: 6,400" */
        small |= i > first && t->type == TOKEN_WORD && (t->flags & T_CAPITAL) == 0;
    }
    return small || (end == first + 1 && ends_as_a_word(p, first) && !lists_places(all, above));
}

/* "lifted 7,900 people from roofs. There were five aircraft last week. There are twelve now. Malawi
 * has sent two": does number K, a small one, stand for carriers that were counted before it and are
 * no figure? */
static bool of_carriers(const struct drafts *all, size_t k)
{
    static const uint64_t carriers = 1ull << NOUN_aircraft | 1ull << NOUN_flight |
                                     1ull << NOUN_vehicle | 1ull << NOUN_ship | 1ull << NOUN_train;
    const struct draft *d = &all->at[k];
    if (d->q->form != QUANTITY_COUNT || number_double(d->q->value) >= FLEET_MOST)
        return false;
    for (size_t j = k; j > 0 && k - j < 4; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->q->dropped || b->q->form != QUANTITY_COUNT || b->q->unit_last == b->q->unit_first)
            continue;
        if (j > 1 && b[-1].measure != NULL && b[-1].sentence == b->sentence)
            return false; /* "105 of the Defence Force, with four helicopters" */
        return b->measure == NULL && b->sentence + 2 >= d->sentence && b->noun < TEXT_NOUN_COUNT &&
               (carriers >> b->noun & 1) != 0 && number_double(b->q->value) < FLEET_MOST;
    }
    return false;
}

bool draft_goes_on(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    bool found = draft_inherit(all, k);
    if (found && draft_counts_people(d->noun) && of_carriers(all, k))
        return false;
    if (found && !draft_counts_people(d->noun) && d->noun != NOUN_site && d->noun != NOUN_hall &&
        d->noun != NOUN_home && d->noun != NOUN_building && d->q->outer_first > d->clause_first &&
        parse_reads(all->p, d->q->outer_first - 1u, "where") &&
        parse_function(all->p, d->q->outer_last, F_be))
        return false; /* "21 trucks entered Foah, where 20,000 are besieged" */
    if (found && d->noun == NOUN_site && d->q->outer_first > d->clause_first &&
        parse_function(all->p, d->q->outer_first - 1u, F_for)) {
        d->noun = NOUN_capacity; /* "set up three camps at Ras Ajdir for 12,000" */
        d->measure = NULL;
        d->inherited = false;
        return true;
    }
    if (found && (d->noun == NOUN_people || d->noun == NOUN_household) && d->measure != NULL &&
        draft_is(d->measure, "people-reached") && out_of(all->p, d))
        return false;
    bool place = found && (d->noun == NOUN_site || d->noun == NOUN_hall || d->noun == NOUN_home ||
                           d->noun == NOUN_building || d->noun == NOUN_item);
    bool vehicles = found && !place;
    if ((found && draft_counts_people(d->noun)) || !of_people(all->p, d, vehicles, place))
        return found;
    if (of_the_people(all->p, d)) /* what those who opened the sentence did is told of all */
        d->clause_first = d->q->outer_first;
    d->noun = NOUN_people;
    d->verb = VERB_none;
    d->measure = NULL;
    d->unit = NULL;
    d->inherited = false;
    return true;
}
