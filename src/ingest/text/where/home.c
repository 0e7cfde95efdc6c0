/* home.c - what place a report is about: where its figures hold that name no place. */
#include <string.h>

#include "where.h"

/* "Mozambique : point hebdomadaire sur Palma": the heading names another country than that of R,
 * which must be a namesake. */
static bool elsewhere(const struct parse *p, const struct place_ref *r)
{
    for (const struct place_ref *o = p->places; o < r && p->language == LANGUAGE_FR; o++)
        if (o->place != NULL && o->place->type == PLACE_COUNTRY && o->type == PLACE_NAME &&
            !place_same_country(o->place, r->place))
            return true;
    return false;
}

/* "Civil Defence - Rio Grande do Sul, Brazil": a part of a country that the letterhead names
 * together with its country. */
static bool letterhead(const struct parse *p, const struct place_ref *r)
{
    const struct place_ref *next = r + 1;
    size_t i = r->first;
    if (i == 0 || (!parse_mark(p, i - 1, '-') && !parse_mark(p, i - 1, '_')))
        return false; /* "Camp 5, Cox's Bazar, Bangladesh", "Wajir, Kenya, 3 March" */
    const struct place *city = r->place != NULL ? place_largest_city(r->place->country) : NULL;
    if (city != NULL && strcmp(city->name, r->place->name) == 0)
        return false; /* "Transcript - Tripoli, Libya, 9 May": where it was given */
    return r->place != NULL && r->place->type == PLACE_REGION && r->place->country[0] != '\0' &&
           r->type == PLACE_NAME && next < p->places + p->n_places &&
           next->sentence == r->sentence && next->first == r->last + 1u &&
           parse_mark(p, r->last, ',') && next->place != NULL && next->type == PLACE_NAME &&
           next->place->type == PLACE_COUNTRY && place_same_country(next->place, r->place);
}

/* "BAIDOA, SOMALIA. Week of 7-13 September", "Dadaab, Kenya, 28 July.": does a field report name
 * the place R that it is about, with its country, at its head? News go on with a dash. */
static bool field_report(const struct parse *p, const struct place_ref *r)
{
    const struct sentence *s = &p->sentences[r->sentence];
    const struct place_ref *next = r + 1;
    if (r->first > s->first + 1u || r->type != PLACE_NAME || r->place == NULL ||
        r->place->type == PLACE_COUNTRY || where_governs_country(p, r) ||
        next >= p->places + p->n_places || next->sentence != r->sentence ||
        next->first != r->last + 1u || !parse_mark(p, r->last, ',') || next->place == NULL ||
        next->place->type != PLACE_COUNTRY || !place_same_country(next->place, r->place))
        return false;
    size_t i = next->last;
    for (size_t k = s->mentions; k < parse_mentions_end(p, r->sentence); k++)
        if (p->mentions[k].first == i + 1u && parse_mark(p, i, ','))
            i = p->mentions[k].last;
    return i >= s->last || p->tokens[i].type == TOKEN_LINE || parse_mark(p, i, '.');
}

/* "Who came to Baidoa in March?": is the first line a question, over the text that answers it? */
static bool asks(const struct parse *p)
{
    const struct sentence *s = &p->sentences[0];
    return s->last > s->first + 2u && p->n_sentences > 1 && s[1].paragraph != s->paragraph &&
           (parse_mark(p, s->last - 1u, '?') || parse_mark(p, s->last - 2u, '?'));
}

/* "Deliveries to Gaza in the week of ...": a heading that says which place the report is about. */
static void home_of_heading(struct drafts *d)
{
    const struct parse *p = d->p;
    for (size_t k = 0; k < p->n_places && p->places[k].sentence == 0; k++) {
        const struct place_ref *r = &p->places[k];
        if (r->as != 0)
            continue;
        bool field = field_report(p, r);
        if (!p->sentences[0].heading && !field && !asks(p))
            return;
        bool about = r->function == F_to || r->function == F_in || r->function == F_on;
        about |= r->function == F_from && r->first > 2 && parse_function(p, r->first - 2, F_and) &&
                 parse_function(p, r->first - 3, F_to); /* "movements to and from Misrata" */
        about |= letterhead(p, r);
        about |= r->place != NULL && r->place->type != PLACE_COUNTRY && /* "[26 November, Homs]" */
                 parse_mark(p, p->sentences[0].first, '[');
        about |= r->first > 1 && parse_function(p, r->first - 1, F_of) &&
                 parse_in(p, r->first - 2, SET_kind); /* "REPORT, CITY OF MUNICH" */
        about |= parse_among(p, r->last, "district", "province", "county", "governorate");
        if ((about || field) && r->place != NULL && r->type == PLACE_NAME &&
            (!r->dateline || field || letterhead(p, r)) && !elsewhere(p, r)) {
            d->home = r;
            d->home_is_place = true;
            return;
        }
    }
}

/* "the Norwegian Refugee Council", "the High Commissioner for Refugees": does the word at token I
 * only name whoever helps? */
static bool names_agency(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (!(t->flags & T_CAPITAL) || (t->flags & T_UPPER))
        return false;
    return parse_among(p, i + 1, "council", "agency", "commission", "convention", "committee") ||
           (i > 1 && parse_function(p, i - 1, F_for) && (p->tokens[i - 2].flags & T_CAPITAL) != 0);
}

void drafts_whose(struct drafts *d)
{
    const struct parse *p = d->p;
    int refugees = 0, displaced = 0, migrants = 0;
    for (size_t i = 0; (i = parse_next(p, i, p->n_tokens, TRAIT_displaced)) < p->n_tokens; i++) {
        const struct entry *e, *end = word_role(&words[p->tokens[i].word], ROLE_noun, 0, &e);
        if (names_agency(p, i))
            continue;
        for (; e < end; e++) {
            if (!(e->language & p->language))
                continue;
            refugees += (int)e->value == NOUN_refugee;
            displaced += (int)e->value == NOUN_displaced;
            migrants += (int)e->value == NOUN_migrant;
        }
    }
    for (uint32_t s = 0; s < p->n_sentences && refugees + displaced + migrants == 0; s++)
        if (p->sentences[s].sets >> SET_boat & 1)
            for (size_t i = p->sentences[s].first; i < p->sentences[s].last; i++)
                migrants += parse_in(p, i, SET_boat) &&
                            parse_among(p, i, "cayuco", "cayucos", "patera", "pateras", "dinghy");
    d->of_refugees = refugees > displaced;
    d->of_migrants = migrants > refugees + displaced;
    d->inside = refugees + migrants == 0;
}

/* "- Malawi: 13 people died": does R head a line of a list by countries? */
static bool heads_line(const struct parse *p, const struct place_ref *r)
{
    const struct sentence *s = &p->sentences[r->sentence];
    if (!s->starts_line || !s->bullet || r->first > s->first + 1u || !parse_mark(p, r->last, ':'))
        return false;
    for (size_t i = r->last; i < r->last + 5u && i < s->last; i++)
        if (parse_one(p, i, ROLE_currency))
            return false; /* "- France: EUR 360 million" gives it */
    return true;
}

/* "94,081 in Indonesia, 30,513 in Sri Lanka and 9,682 in India": a report on several countries
 * gives a figure without a place to none of them. */
static bool tells_of_several(const struct drafts *d)
{
    const struct parse *p = d->p;
    const char *other = NULL;
    if (d->home == NULL || d->home_is_place)
        return false;
    for (size_t k = 0; k < p->n_places && k < 200; k++) {
        const struct place_ref *r = &p->places[k];
        if (r->place == NULL || r->type != PLACE_NAME || r->place->type != PLACE_COUNTRY ||
            (r->function != F_in && !heads_line(p, r)) || r->dateline ||
            place_same_country(r->place, d->home->place))
            continue;
        if (other != NULL && strcmp(other, r->place->country) != 0)
            return true;
        if (heads_line(p, r) && heads_line(p, d->home))
            return true;
        other = r->place->country;
    }
    return false;
}

bool place_come_from(const struct parse *p, const struct place_ref *o)
{
    while (o > p->places && o->function == TEXT_FUNCTION_COUNT && o[-1].sentence == o->sentence &&
           o[-1].last + 1 == o->first &&
           (parse_function(p, o[-1].last, F_and) || parse_mark(p, o[-1].last, ',')))
        o--;
    return o->function == F_from;
}

/* "Germany's contribution", "Norway pledged": does O give to where the report is about? */
static bool contributes(const struct parse *p, const struct place_ref *o)
{
    size_t i = o->last;
    if (o->type != PLACE_NAME || o->function < TEXT_FUNCTION_COUNT || i >= p->n_tokens)
        return false;
    if (p->tokens[i].type == TOKEN_DIGITS || parse_one(p, i, ROLE_currency))
        for (size_t k = i; k < i + 5 && p->tokens[k].type != TOKEN_LINE; k++)
            if (parse_one(p, k, ROLE_currency))
                return true; /* "and Norway 20 million kroner" */
    if (parse_mark(p, i, 's'))
        return parse_one(p, i + 1, ROLE_currency) || p->tokens[i + 1].type == TOKEN_DIGITS ||
               parse_among(p, i + 1, "contribution", "pledge", "donation", "grant", "share");
    if (p->tokens[i].type == TOKEN_DIGITS && o > p->places && o->first > 0 &&
        o[-1].sentence == o->sentence &&
        (p->tokens[o->first - 1].type == TOKEN_MARK || parse_function(p, o->first - 1, F_and)))
        return contributes(p, o - 1); /* "Kosovo sent 50 soldiers, Albania 53" */
    if (parse_in(p, i, SET_offers))
        return p->tokens[i + 1].type == TOKEN_DIGITS || parse_one(p, i + 1, ROLE_currency);
    return parse_in(p, i, SET_donates);
}

/* "La Soufrière eruption, St Vincent and the Grenadines": does the heading end in another country
 * than that of O, which only the name of something bears? */
static bool country_ends_heading(const struct parse *p, const struct place_ref *o)
{
    const struct sentence *s = &p->sentences[o->sentence];
    if (!s->heading || o->type != PLACE_NAME || o->place->type == PLACE_COUNTRY || o->dateline)
        return false;
    for (const struct place_ref *r = o + 1;
         r < p->places + p->n_places && r->sentence == o->sentence; r++)
        if (r->place != NULL && r->type == PLACE_NAME && r->place->type == PLACE_COUNTRY &&
            parse_mark(p, r->first - 1u, ',') &&
            (r->last >= s->last || p->tokens[r->last].type == TOKEN_LINE))
            return !place_same_country(r->place, o->place);
    return false;
}

/* How much a place counts for its country; headings and datelines count more. */
static int weight_of(const struct parse *p, const struct place_ref *o)
{
    const struct sentence *s = &p->sentences[o->sentence];
    int one = o->type == PLACE_NAME ? 2 : 1;
    if (o->last == o->first + 1u && parse_in(p, o->first, SET_twins) &&
        o->place->type == PLACE_COUNTRY)
        return 1; /* "Congo": the other places tell which */
    if (o->type == PLACE_ADJECTIVE && parse_reads(p, o->last, "border") &&
        parse_among(p, o->last + 1u, "guards", "guard", "police", "service"))
        return 3; /* "Lithuanian border guards": at its own border */
    if (o->last < p->n_tokens && parse_in(p, o->last, SET_actor) && p->language != LANGUAGE_FR)
        return 1; /* "the U.S. military": who acts or speaks, anywhere */
    if (o->sentence == 0 && country_ends_heading(p, o))
        return 1;
    if (o->function == F_of && o->first > 1 &&
        parse_among(p, o->first - 2, "initiative", "invitation", "request", "behalf",
                    "chairmanship", "auspices"))
        return 1; /* "at the initiative of France": who convened it */
    bool alone = o->function < TEXT_FUNCTION_COUNT; /* its own preposition tells */
    if (!s->heading && p->language != LANGUAGE_FR &&
        (alone ? o->function == F_from : place_come_from(p, o)))
        return 1; /* "260 migrants from Ethiopia and Somalia": told of where they are */
    if (o->function == F_in || o->function == F_at)
        one++;
    bool resettled =
        o->function == F_to && o->first > 1 && parse_in(p, o->first - 2, SET_resettling);
    if (resettled)
        return 1; /* "submitted for resettlement to Sweden" */
    if (contributes(p, o))
        return 1;
    bool subject = o->first <= s->first + 1 && o->function == TEXT_FUNCTION_COUNT && !o->dateline &&
                   o->place->type != PLACE_COUNTRY && !s->heading &&
                   p->tokens[o->last].type == TOKEN_WORD; /* "Alvaro is one of 1,056 producers" */
    if (o->sentence == 0 && o->type == PLACE_NAME && !subject)
        one += s->heading ? 5 : o->function < TEXT_FUNCTION_COUNT ? 4 : 2;
    if (o->sentence == 0 && o->first <= s->first + 2 && o->type == PLACE_NAME && !subject)
        one += 4; /* a dateline */
    else if (o->sentence <= 2 && o->sentence > 0 && s->heading && o->first == s->first &&
             o->type == PLACE_NAME && parse_mark(p, o->last, '|'))
        one += 5; /* "South Sudan | Issue 08" under "HUMANITARIAN BULLETIN" */
    else if (o->dateline && o->sentence <= 2 && o->first == s->first && s->heading)
        one++; /* "Warsaw, 4 April 2022" under the office that issues it */
    if (o->type == PLACE_NAME && o->place->type != PLACE_COUNTRY && parse_in(p, o->first, SET_desk))
        return 1; /* "GENEVA -": whatever it tells of is elsewhere */
    if (p->language == LANGUAGE_FR) {
        if (o->dateline && o->sentence == 0)
            one += 4; /* "BUJUMBURA -" */
        if (o->function == F_for && o->sentence <= 2)
            one += 3; /* "promis pour le Yémen" */
    }
    return one;
}

#define TITLES 2 /* lines under the first that may say what a report is about */

/* A report that names Tigray or Gaza again and again, and never its country, is about that place.
 */
static void home_of_one(struct drafts *d, size_t n)
{
    const struct parse *p = d->p;
    const struct place_ref *home = d->home;
    size_t same = 0;
    if (home == NULL || home->place->type == PLACE_COUNTRY || home->dateline ||
        home->sentence > TITLES || (home->sentence > 0 && !p->sentences[home->sentence].heading))
        return;
    for (size_t k = 0; k < n; k++) {
        const struct place_ref *r = &p->places[k];
        if (r->place == NULL || !place_same_country(r->place, home->place))
            continue;
        if (r->place->type == PLACE_COUNTRY)
            return;
        same += r->place == home->place;
    }
    d->home_is_place = same >= 2;
}

/* Which country of W the place O is in; HOME_WEIGHED: in none, or it stands for another place. */
static size_t country_at(struct home_weights *w, const struct place_ref *o)
{
    uint32_t code;
    size_t c = 0;
    if (o->as != 0 || o->place == NULL || o->place->country[0] == '\0')
        return HOME_WEIGHED;
    memcpy(&code, o->place->country, sizeof code); /* alpha-3 and its end */
    while (c < w->n && w->codes[c] != code)
        c++;
    if (c == w->n) {
        w->codes[c] = code;
        w->weights[w->n++] = 0;
    }
    return c;
}

/* Weighs the places that are not weighed yet, of the first N. */
static void weigh_places(const struct parse *p, struct home_weights *w, size_t n)
{
    for (; w->places < n; w->places++) {
        size_t k = w->places, c = country_at(w, &p->places[k]);
        w->country[k] = (uint8_t)c;
        if (c < HOME_WEIGHED)
            w->weights[c] += weight_of(p, &p->places[k]);
    }
}

#define CRISIS_LEAST 3 /* places that a report names in a country for that to be its crisis */

/* Was the report filed from the country that it is about, HOME of W? */
static bool filed_there(const struct drafts *d, const struct home_weights *w, size_t home)
{
    const struct parse *p = d->p;
    bool filed = false;
    for (size_t k = 0; k < w->places && p->places[k].sentence == 0 && home < HOME_WEIGHED; k++)
        filed |= p->places[k].dateline && w->country[k] == home;
    return filed;
}

/* "VALLETTA - ... Tripoli ... Benghazi ...": the country that a report tells of which was filed
 * from another one, HOME of W, which it hardly names; NULL: it tells of where it was filed, or of
 * several. */
static const struct place_ref *told_from(const struct parse *p, const struct home_weights *w,
                                         size_t home)
{
    const struct place_ref *found = NULL;
    size_t at[HOME_WEIGHED] = {0}, best = HOME_WEIGHED, n = w->places;
    for (size_t k = 0; k < n; k++) {
        const struct place_ref *r = &p->places[k];
        size_t c = w->country[k];
        if (c == HOME_WEIGHED || (c == home && r->dateline))
            continue;
        at[c]++;
        if (c != home)
            best = best == HOME_WEIGHED || at[c] > at[best] ? c : best;
    }
    if (best == HOME_WEIGHED || at[best] < CRISIS_LEAST)
        return NULL;
    for (size_t c = 0; c < w->n; c++)
        if (c != best && (c == home ? 2 * at[c] > at[best] : at[c] + 1 >= at[best]))
            return NULL;
    for (size_t k = 0; k < n; k++)
        if (w->country[k] == best && (found == NULL || (p->places[k].place->type == PLACE_COUNTRY &&
                                                        p->places[k].type == PLACE_NAME &&
                                                        found->place->type != PLACE_COUNTRY)))
            found = &p->places[k];
    return found;
}

/* The country that most of the beginning names. */
void drafts_home(struct drafts *d, struct home_weights *w)
{
    const struct parse *p = d->p;
    int best = 0;
    size_t n = p->n_places < HOME_WEIGHED ? p->n_places : HOME_WEIGHED;
    d->home = NULL;
    d->home_is_place = false;
    weigh_places(p, w, n);
    for (size_t k = 0; k < n; k++) {
        const struct place_ref *r = &p->places[k];
        if (w->country[k] == HOME_WEIGHED)
            continue;
        int weight = w->weights[w->country[k]];
        if (r->place->type == PLACE_COUNTRY && r->type == PLACE_NAME)
            weight++; /* so that the reference shown is the country's own name */
        if (weight > best) {
            best = weight;
            d->home = r;
        }
    }
    if (d->home != NULL && best <= 2 && d->home->place->type != PLACE_COUNTRY)
        d->home = NULL; /* one name of a town, which may be that of something else */
    home_of_one(d, n);
    home_of_heading(d);
}

void drafts_abroad(struct drafts *d, const struct home_weights *w)
{
    d->crisis = NULL;
    if (d->home != NULL && !d->home_is_place) {
        size_t home = w->country[d->home - d->p->places];
        d->crisis = filed_there(d, w, home) ? told_from(d->p, w, home) : NULL;
    }
    d->several = tells_of_several(d);
}
