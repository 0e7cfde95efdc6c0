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

/* Does an article stand before the word at token I: "the federal government", "the Treasury"? */
static bool with_article(const struct parse *p, const struct sentence *s, size_t i)
{
    for (size_t k = i; k > s->first && k + 4 > i; k--)
        if (parse_function(p, k - 1, F_the))
            return true;
        else if (p->tokens[k - 1].type != TOKEN_WORD || p->tokens[k - 1].functions != 0)
            return false;
    return false;
}

/* "the National Armed Forces", "the Coast Guard". */
static bool is_service(const struct parse *p, size_t i)
{
    static const char *const whose[] = {"armed", "air",      "defence", "defense", "border",
                                        "coast", "national", "self",    "ground",  NULL};
    return i > 0 && parse_in(p, i, SET_service) && parse_spelled(p, i - 1, whose);
}

/* The first word of a government, or with FORCES also of a service of its, that acts in the
 * sentence of D; 0: there is none. */
static size_t acting(const struct parse *p, const struct draft *d, bool forces)
{
    const struct sentence *s = &p->sentences[d->sentence];
    for (size_t i = s->first + 1; i < s->first + 9u && i < d->q->outer_first; i++)
        if ((parse_in(p, i, SET_actor) || (forces && is_service(p, i))) && with_article(p, s, i))
            return i;
    return 0;
}

size_t actor_at(const struct parse *p, const struct draft *d)
{
    return acting(p, d, false);
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

const struct place_ref *actor_by_money(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    const char *money = d->q->currency[0] != '\0' ? strstr(moneys, d->q->currency) : NULL;
    if (money == NULL || money[3] != ':' || d->q->form != QUANTITY_MONEY ||
        draft_is(d->measure, "funding-required") || draft_is(d->measure, "funding-received"))
        return NULL;
    for (size_t j = k; j > 0 && k - j < 12; j--) {
        const struct place_ref *o = all->at[j - 1].origin;
        if (all->at[j - 1].measure != NULL && all->at[j - 1].group == GROUP_MONEY && o != NULL &&
            o->place != NULL && memcmp(o->place->country, money + 4, 3) == 0)
            return o;
    }
    return NULL;
}

const struct place_ref *actor_country(struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t at = acting(p, d, true), last = at + 1;
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

bool actor_gives_to(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    static const int gives[] = {VERB_give, VERB_pledge, VERB_commit, VERB_grant};
    const struct place_ref *first = r;
    if (r->function != TEXT_FUNCTION_COUNT || r->last > q->first || r->last + 4 < q->outer_first)
        return false;
    while (first > p->places && first[-1].sentence == r->sentence && first->first > 0 &&
           (parse_function(p, first->first - 1, F_and) || parse_mark(p, first->first - 1, ',')) &&
           first[-1].last + 1u == first->first)
        first--; /* "gave Chad and Mali 5 million" */
    size_t i = first->first;
    i -= i > 1 && parse_function(p, i - 1, F_the) ? 1u : 0u;
    for (size_t k = 0; i > 0 && k < sizeof gives / sizeof *gives; k++)
        if (parse_is(p, i - 1, ROLE_verb, gives[k]))
            return true;
    return false;
}

void actor_gave_before(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (d->place == NULL || d->origin == NULL || d->origin == d->place ||
        (d->group != GROUP_TROOPS && d->group != GROUP_AID && d->group != GROUP_MONEY))
        return;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == d->sentence; j--)
        if (all->at[j - 1].measure != NULL && all->at[j - 1].origin == d->place) {
            place_take(d, &all->at[j - 1]);
            return;
        }
}
