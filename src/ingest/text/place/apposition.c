/* apposition.c - places that only say which other place is meant, or who speaks for theirs:
 * "Cúcuta, Colombia", "Mugunga, a camp west of Goma", "Estrela's mayor". */
#include <string.h>

#include "../where/where.h"

#define LISTED_MOST 10 /* tokens from a place of a list to the next, the number in brackets */

bool where_officials(const struct parse *p, size_t i)
{
    if (!parse_mark(p, i, 's'))
        return false;
    i += parse_in(p, i + 1, SET_townlike) ? 2 : 1;
    return parse_in(p, i, SET_official);
}

bool where_official(const struct parse *p, const struct place_ref *r)
{
    if (r->type != PLACE_NAME || (r->place != NULL && r->place->type == PLACE_COUNTRY))
        return false;
    size_t b = r->first - (r->first > 0);
    if (b > 0 && (r->function == F_in || r->function == F_at) && parse_in(p, b - 1, SET_clinic))
        return true; /* "The hospital in Vlora reported 16 dead" */
    return where_officials(p, r->last) ||
           (b > 0 && parse_function(p, b, F_of) && parse_in(p, b - 1, SET_official));
}

/* "ten kilometres north of", "just west of": from token I to the place at TO, how far it is. */
static bool distance_at(const struct parse *p, size_t i, size_t to)
{
    bool far = false;
    for (; i < to && !parse_mark(p, i, ','); i++)
        far |= parse_is(p, i, ROLE_measure, UNIT_length) ||
               (parse_in(p, i, SET_points) && parse_function(p, i + 1, F_of));
    return far;
}

/* "Busuma, a camp in Ruyigi that was laid out for", "Musenyi, a site in Rutana with space for": do
 * the words behind the comma at COMMA name a camp, and those from END on go on with it? */
static bool goes_on(const struct parse *p, size_t comma, size_t end)
{
    bool camp = false;
    for (size_t k = comma + 1; k < comma + 6 && k < end && !camp; k++)
        camp = parse_in(p, k, SET_camplike);
    return camp && p->language != LANGUAGE_FR &&
           (parse_function(p, end, F_that) || parse_function(p, end, F_who) ||
            parse_function(p, end, F_with));
}

/* "Mugunga, a camp west of Goma, holds": place I stands between commas that say what the place
 * before them is. */
static bool in_apposition(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i], *o = i > 0 ? r - 1 : NULL;
    if (o == NULL || o->sentence != r->sentence || o->type != PLACE_NAME ||
        !parse_mark(p, o->last, ',') || r->first > o->last + 10u ||
        !(parse_function(p, o->last + 1, F_a) || parse_function(p, o->last + 1, F_the) ||
          parse_function(p, o->last + 1, F_another) || distance_at(p, o->last + 1u, r->first)))
        return false;
    for (size_t k = o->last + 2; k < r->first; k++)
        if (p->tokens[k].type != TOKEN_WORD && p->tokens[k].type != TOKEN_DIGITS)
            return false;
    size_t end = r->last; /* "in Chad's east," */
    while (end < r->last + 4u && p->tokens[end].type == TOKEN_WORD)
        end++;
    return parse_mark(p, end, ',') || goes_on(p, o->last, r->last);
}

/* "the Iraqi town of Zakho": the country I only says which town is meant. */
static bool owns_town(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i], *o = r + 1;
    return r->type == PLACE_ADJECTIVE && o < p->places + p->n_places &&
           o->sentence == r->sentence && o->type == PLACE_NAME && o->place != NULL &&
           r->place != NULL && o->first <= r->last + 3u && parse_function(p, o->first - 1u, F_of) &&
           place_same_country(o->place, r->place) &&
           (parse_in(p, o->first - 2u, SET_kind) || parse_in(p, o->first - 2u, SET_townlike) ||
            parse_in(p, o->first - 2u, SET_landlike) || parse_in(p, o->first - 2u, SET_capital));
}

/* "le camp de Nduta, en Tanzanie", "Kidal, dans le nord du Mali": the country R behind a comma says
 * where O is. */
static bool behind_comma(const struct parse *p, const struct place_ref *o,
                         const struct place_ref *r)
{
    bool known = o->place != NULL && o->place->type != PLACE_COUNTRY;
    if (o->sentence != r->sentence || !parse_mark(p, o->last, ',') || r->first > o->last + 6u ||
        !(o->written || (known && place_same_country(o->place, r->place))) ||
        !(r->function == F_in || r->function == F_to || r->function == F_near))
        return false;
    for (size_t k = o->last + 1; k < r->first; k++)
        if (p->tokens[k].type != TOKEN_WORD ||
            !(p->tokens[k].functions != 0 || parse_in(p, k, SET_points)))
            return false;
    return true;
}

/* "In Gazargah, Herat city, more than": the town I of which the place before it is a part. */
static bool part_of_town(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i], *o = r - 1;
    return o->sentence == r->sentence && o->type == PLACE_NAME && r->type == PLACE_NAME &&
           parse_mark(p, o->last, ',') && r->first == o->last + 1u && r->place != NULL &&
           r->place->type != PLACE_COUNTRY &&
           (parse_in(p, r->last, SET_townlike) || parse_in(p, r->last, SET_regionlike)) &&
           parse_mark(p, r->last + 1u, ',');
}

/* "The Bira factory hall in Bihać", "The Las Raíces camp on Tenerife": do one or two words from
 * token I on say that the name before them is of a building or a camp that is in R? */
static bool hall_at(const struct parse *p, size_t i, const struct place_ref *r)
{
    size_t k = i;
    if (parse_in(p, i - 1, SET_hall) && (p->tokens[i - 1].flags & T_CAPITAL) && i + 1 == r->first &&
        (r->function == F_in || r->function == F_on))
        return true; /* "The Hertz Arena in Estero" */
    if (r->function != F_in && r->function != F_on && r->function != F_near)
        return false;
    while (k < i + 2 && p->tokens[k].type == TOKEN_WORD && !parse_in(p, k, SET_camplike) &&
           !parse_in(p, k, SET_hall) && !parse_in(p, k, SET_lodging))
        k++;
    return k < i + 2 && p->tokens[k].type == TOKEN_WORD && !(p->tokens[k].flags & T_CAPITAL) &&
           k + 2 == r->first;
}

/* "Moria camp on Lesvos": the island or region I says where the camp before it is. */
static bool of_site(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i], *o = r - 1;
    if (o->sentence == r->sentence && o->type == PLACE_NAME && r->type == PLACE_NAME &&
        hall_at(p, o->last, r))
        return true;
    if (o->sentence != r->sentence || o->type != PLACE_NAME || r->type != PLACE_NAME ||
        o->place == NULL || o->place->type != PLACE_SITE || r->place == NULL ||
        !place_same_country(o->place, r->place) || (r->function != F_on && r->function != F_in))
        return false;
    size_t k = o->last + (parse_in(p, o->last, SET_camplike) ? 1u : 0u);
    k += parse_function(p, k + 1, F_the) ? 1u : 0u;
    return k + 1 == r->first;
}

/* "In Paso Canoas, Costa Rica shelters 2,000": what country R does in O, which opens the sentence.
 */
static bool hosts_there(const struct parse *p, const struct place_ref *o, const struct place_ref *r)
{
    return o->first == p->sentences[r->sentence].first + 1u && o->function == F_in &&
           (parse_in(p, r->last, SET_hosting) || parse_in(p, r->last, SET_house));
}

/* "In Berlin, Germany pledged": R gives something, and does not say where Berlin is. */
static bool gives_there(const struct parse *p, const struct place_ref *o, const struct place_ref *r)
{
    static const int gives[] = {VERB_pledge, VERB_give, VERB_commit, VERB_grant};
    size_t i = r->last + (parse_function(p, r->last, F_have) ? 1u : 0u);
    if (o->first != p->sentences[r->sentence].first + 1u || o->function != F_in)
        return false;
    for (size_t k = 0; k < sizeof gives / sizeof *gives; k++)
        if (parse_is(p, i, ROLE_verb, gives[k]))
            return true;
    return false;
}

/* "Yemen's capital city of Sana'a", "Yemen's capital, Sana'a": do only words for a town stand
 * between the country R and its town O? */
static bool whose_town(const struct parse *p, const struct place_ref *r, const struct place_ref *o)
{
    bool town = false;
    if (o->sentence != r->sentence || o->type != PLACE_NAME || o->first > r->last + 6u ||
        o->place == NULL || r->place == NULL || r->place->type != PLACE_COUNTRY ||
        o->place->type == PLACE_COUNTRY || strcmp(o->place->country, r->place->country) != 0)
        return false;
    for (size_t i = r->last + 1u; i < o->first; i++) {
        bool kind = parse_in(p, i, SET_townlike) || parse_in(p, i, SET_capital);
        town |= kind;
        if (!kind && !parse_mark(p, i, ',') && !parse_function(p, i, F_of) &&
            !parse_in(p, i, SET_points) && !parse_one(p, i, ROLE_adjective))
            return false;
    }
    return town;
}

/* "in Senegal's Casamance region": country I says where the place behind it is. */
static bool possesses(const struct parse *p, size_t i)
{
    static const uint64_t where = 1ull << F_in | 1ull << F_at | 1ull << F_to | 1ull << F_into |
                                  1ull << F_across | 1ull << F_within;
    const struct place_ref *r = &p->places[i];
    return r->function < TEXT_FUNCTION_COUNT && (where >> r->function & 1) &&
           parse_mark(p, r->last, 's') && i + 1 < p->n_places &&
           (where_possessed(p, i + 1) || whose_town(p, r, r + 1));
}

/* "At Rusumo, on the Tanzanian side, 3,000 crossed": the country I says on which side O is. */
static bool says_side(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i], *o = r - 1;
    return o->sentence == r->sentence && o->type == PLACE_NAME &&
           (o->function == F_at || o->function == F_in) && parse_mark(p, o->last, ',') &&
           r->first == o->last + 3u && parse_function(p, o->last + 1u, F_on) &&
           parse_function(p, o->last + 2u, F_the) &&
           parse_among(p, r->last, "side", "bank", "shore");
}

/* "Benue state", "Farchana refugee camp": the token behind what a name at whose end token I stands
 * is. */
static size_t behind_kind(const struct parse *p, size_t i)
{
    size_t kind = i + (parse_in(p, i, SET_sitely) ? 1u : 0u);
    return parse_in(p, kind, SET_regionlike) || parse_in(p, kind, SET_kind) ? kind + 1 : i;
}

/* "in Pibor county, Jonglei state, South Sudan": does region I, with its country behind it, say
 * where the place before it is? */
static bool between_both(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i], *o = r - 1, *next = r + 1;
    size_t ends = behind_kind(p, r->last);
    return o->sentence == r->sentence && o->type == PLACE_NAME && r->type == PLACE_NAME &&
           o->function < TEXT_FUNCTION_COUNT && r->function == TEXT_FUNCTION_COUNT &&
           r->place != NULL && r->place->type == PLACE_REGION &&
           (o->place == NULL || (o->place->type != PLACE_COUNTRY && o->place != r->place)) &&
           behind_kind(p, o->last) + 1u == r->first && parse_mark(p, r->first - 1u, ',') &&
           next < p->places + p->n_places && next->sentence == r->sentence &&
           next->type == PLACE_NAME && next->place != NULL && next->place->type == PLACE_COUNTRY &&
           place_same_country(next->place, r->place) && parse_mark(p, ends, ',') &&
           next->first == ends + 1u;
}

/* "In Jojutla, Morelos, 300 houses fell", "clashes in Pinga, North Kivu, killed nine": the region I
 * of the town before it, and no next item of a list. */
static bool region_of_town(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i], *o = r - 1;
    size_t in = r->function == F_in ? 1u : 0u; /* ", in North Kivu," */
    if (r->place == NULL || r->place->type != PLACE_REGION || r->type != PLACE_NAME ||
        o->sentence != r->sentence || o->type != PLACE_NAME || o->function >= TEXT_FUNCTION_COUNT ||
        (r->function != TEXT_FUNCTION_COUNT && r->function != F_in) ||
        behind_kind(p, o->last) + 1u + in != r->first || !parse_mark(p, r->first - 1u - in, ',') ||
        !(o->written || (o->place != NULL && o->place->type == PLACE_CITY &&
                         place_same_country(o->place, r->place))))
        return false;
    size_t ends = behind_kind(p, r->last);
    const struct token *next = &p->tokens[ends + 1 < p->n_tokens ? ends + 1 : ends];
    return parse_mark(p, ends, ',') &&
           (next->type != TOKEN_WORD ||
            (!(next->flags & T_CAPITAL) && !(next->functions >> F_and & 1)));
}

bool where_qualifies(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i];
    if (possesses(p, i) || owns_town(p, i) ||
        (i > 0 && (in_apposition(p, i) || part_of_town(p, i) || of_site(p, i) || says_side(p, i))))
        return true;
    if (i > 0 && region_of_town(p, i))
        return true;
    if (i > 0 && between_both(p, i))
        return true;
    if (i == 0 || r->place == NULL || r->place->type != PLACE_COUNTRY)
        return false;
    const struct place_ref *o = &p->places[i - 1];
    if (behind_comma(p, o, r) &&
        (p->language == LANGUAGE_FR || (parse_mark(p, r->last, ',') && r->function == F_in)))
        return true;
    size_t ends = o->type == PLACE_NAME ? behind_kind(p, o->last) : o->last;
    bool apart = ends + 1 != r->first || !parse_mark(p, ends, ',');
    if (apart && (r->function != F_in || r->type != PLACE_NAME || r->first > o->last + 3))
        return false;
    size_t from =
        o->last + (p->language == LANGUAGE_FR && parse_mark(p, o->last, ',')); /* ", en" */
    for (size_t k = from; apart && k < r->first; k++)
        if (p->tokens[k].type != TOKEN_WORD ||
            (parse_may(p, k, ROLE_verb) && p->tokens[k].functions == 0)) /* "in jail" */
            return false;
    if (o->sentence == r->sentence && o->written && !o->payer && o->place == NULL && !apart &&
        o->function < TEXT_FUNCTION_COUNT && r->type == PLACE_NAME &&
        (parse_mark(p, r->last, ',') || hosts_there(p, o, r)))
        return true; /* "in Jhapa, eastern Nepal, 5,000 people": but "in Wau, Juba and Yei" */
    if (o->sentence == r->sentence && o->written && !o->payer && o->place == NULL && apart &&
        o->function < TEXT_FUNCTION_COUNT && r->first == o->last + 1u)
        return true; /* "in Kibati in Congo", of which no table knows the first */
    return o->sentence == r->sentence && o->place != NULL && o->place->type != PLACE_COUNTRY &&
           place_same_country(o->place, r->place) && !(!apart && gives_there(p, o, r));
}

/* "The health ministry in Bishkek had recorded 189 deaths": does R say where a ministry sits, which
 * tells of all its country? */
static bool ministry_sits(const struct parse *p, const struct place_ref *r)
{
    return parse_among(p, r->first - 2u, "ministry", "ministries") && r->place != NULL &&
           r->type == PLACE_NAME && r->place->type != PLACE_COUNTRY &&
           r->place->country[0] != '\0' && where_governs_country(p, r);
}

/* "The Health Ministry in Bishkek has registered 59 dead in Batken": does R say where the office
 * sits, and another place where they died? */
static bool office_sits(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    if (r->function == F_in && r->last < d->q->first && r->first >= 2 &&
        parse_function(p, r->last, F_have) && ministry_sits(p, r))
        return true;
    if (r->function != F_in || r->last >= d->q->first || r->first < 3 ||
        !parse_one(p, r->first - 2u, ROLE_speaker) ||
        !(p->tokens[r->first - 2].flags & T_CAPITAL) ||
        !(parse_function(p, r->last, F_have) || parse_one(p, r->last, ROLE_say)))
        return false;
    for (const struct place_ref *o = r + 1; o < p->places + p->n_places; o++)
        if (o->sentence != r->sentence)
            break;
        else if (o->first >= d->q->last && (o->function == F_in || o->function == F_across))
            return true;
    return false;
}

/* "said Ron Gilchrist, a spokesman at the Incirlik base": where who speaks works. */
static bool spokesman_at(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    size_t i = r->first;
    if (i < d->q->last + 4u || d->speaker.end == d->speaker.start ||
        d->speaker.start < p->tokens[d->q->last - 1].end || p->tokens[i].start < d->speaker.end)
        return false;
    i -= parse_function(p, i - 1, F_the) ? 1u : 0u;
    return (parse_function(p, i - 1, F_at) || parse_function(p, i - 1, F_in)) &&
           parse_one(p, i - 2, ROLE_speaker);
}

bool where_speaker_sits(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    if (office_sits(p, d, r))
        return true;
    if (spokesman_at(p, d, r))
        return true;
    bool works = r->function == F_at && parse_in(p, r->last, SET_clinic); /* "at Ayder hospital" */
    if ((r->function != F_in && !works) || r->first < d->q->last + 3u ||
        d->speaker.end == d->speaker.start)
        return false;
    size_t i = r->first - 2u;
    i -= works && parse_function(p, i + 1, F_the) ? 1u : 0u;
    return p->tokens[i].end == d->speaker.end && d->speaker.start > p->tokens[d->q->last - 1].end;
}

bool where_worst_of(const struct parse *p, size_t i)
{
    i += parse_in(p, i, SET_kind) ? 1u : 0u;
    if ((!parse_function(p, i, F_be) && !parse_function(p, i, F_have)) ||
        !parse_function(p, i + 1, F_the))
        return false;
    const struct token *t = &p->tokens[i + 2];
    return t->end - t->start > 3 && memcmp(p->text + t->end - 2, "st", 2) == 0 &&
           memcmp(p->text + t->start, "first", 5) != 0;
}

bool where_has_service(const struct parse *p, const struct place_ref *r)
{
    for (size_t i = r->last; i < r->last + 3u && (p->tokens[i].flags & T_CAPITAL); i++)
        if (parse_in(p, i, SET_service) || parse_in(p, i, SET_society))
            return true;
    return false;
}

bool place_listed_from(const struct parse *p, const struct place_ref *r)
{
    const struct place_ref *before = p->n_places > 0 ? &p->places[p->n_places - 1] : NULL;
    size_t i = r->first;
    if (before == NULL || before->sentence != r->sentence || before->function != F_from ||
        !parse_mark(p, before->last, '(') || p->tokens[before->last + 1].type != TOKEN_DIGITS ||
        i > before->last + LISTED_MOST)
        return false;
    if (parse_function(p, i - 1, F_and))
        i--;
    if (parse_mark(p, i - 1, ',') || parse_mark(p, i - 1, ';'))
        i--;
    return i < r->first && parse_mark(p, i - 1, ')');
}
