/* actor.c - whose government acts: "the Treasury has released 17 million rand", "the army has sent
 * 200 soldiers", where the sentence names no country that gives or sends. */
#include <string.h>

#include "where.h"

/* Money that one country alone uses tells whose government spends it (ISO 4217). */
static const char moneys[] =
    "AUD:AUS CAD:CAN GBP:GBR NZD:NZL JPY:JPN SEK:SWE NOK:NOR DKK:DNK CZK:CZE PLN:POL HUF:HUN "
    "RON:ROU UAH:UKR RUB:RUS TRY:TUR INR:IND PKR:PAK LKR:LKA NPR:NPL BDT:BGD IDR:IDN PHP:PHL "
    "THB:THA MYR:MYS SGD:SGP VND:VNM CNY:CHN KRW:KOR TWD:TWN BRL:BRA MXN:MEX COP:COL CLP:CHL "
    "ARS:ARG PEN:PER ZAR:ZAF KES:KEN UGX:UGA TZS:TZA ETB:ETH NGN:NGA GHS:GHA MZN:MOZ MWK:MWI "
    "ZMW:ZMB EGP:EGY MAD:MAR DZD:DZA TND:TUN LYD:LBY IQD:IRQ JOD:JOR KWD:KWT SAR:SAU QAR:QAT "
    "AED:ARE ILS:ISR LBP:LBN IRR:IRN AFN:AFG DEM:DEU FRF:FRA ITL:ITA ESP:ESP";

const char actor_acts[] = "whose government acts";

/* "the federal government", "the Home Office minister", "the Treasury": the word at token I, with
 * an article before it. */
static bool is_actor(const struct parse *p, const struct sentence *s, size_t i)
{
    static const char *const actors[] = {"government", "minister",   "ministry", "army",
                                         "president",  "cabinet",    "treasury", "military",
                                         "navy",       "parliament", NULL};
    if (!draft_spelled(p, i, actors))
        return false;
    for (size_t k = i; k > s->first && k + 4 > i; k--)
        if (parse_function(p, k - 1, F_the))
            return true;
        else if (p->tokens[k - 1].type != TOKEN_WORD || p->tokens[k - 1].functions != 0)
            return false;
    return false;
}

size_t actor_at(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    for (size_t i = s->first + 1; i < s->first + 9u && i < d->q->outer_first; i++)
        if (is_actor(p, s, i))
            return i;
    return 0;
}

/* A country of the report by its code, as a name or by its people. */
static const struct place_ref *mentioned(const struct parse *p, const char *country)
{
    for (size_t i = 0; i < p->n_places && i < 400; i++) {
        const struct place_ref *r = &p->places[i];
        if (r->place != NULL && memcmp(r->place->country, country, 3) == 0 && !r->part &&
            (r->place->type == PLACE_COUNTRY || r->type != PLACE_NAME))
            return r;
    }
    return NULL;
}

/* Where the report was filed, unless agencies file from there about elsewhere. */
static const struct place_ref *filed_from(const struct parse *p)
{
    for (size_t i = 0; i < p->n_places && p->places[i].sentence <= 2; i++) {
        const struct place_ref *r = &p->places[i];
        if (r->dateline && r->place != NULL && r->type == PLACE_NAME &&
            !parse_in(p, r->first, SET_desk) && r->place->country[0] != '\0')
            return mentioned(p, r->place->country);
    }
    return NULL;
}

const struct place_ref *actor_country(struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t at = actor_at(p, d), last = at + 1;
    if (at == 0)
        return NULL;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        if (r->first == last + 1u && r->function == F_of && r->place != NULL &&
            r->place->type == PLACE_COUNTRY)
            return r; /* "the Government of India" */
        if (r->last <= d->q->outer_first && r->last > p->sentences[d->sentence].first &&
            !r->dateline)
            return NULL; /* another one may give */
    }
    const struct place_ref *own = NULL;
    const char *money = d->q->currency[0] != '\0' ? strstr(moneys, d->q->currency) : NULL;
    if (money != NULL && money[3] == ':' && (own = mentioned(p, money + 4)) != NULL)
        return own;
    if (money != NULL)
        return NULL;
    own = filed_from(p);
    return own != NULL ? own : drafts_land(all);
}
