/* moneyword.c - whose pesos? Names of money that several countries use mean that of the country
 * that the sentence names or, failing that, the report is about; where neither uses them no
 * currency is said, rather than a wrong one. Codes are those of ISO 4217. */
#include <string.h>

#include "draft.h"
#include "../number/numeral.h"
#include "../period/figuretime.h"

static const struct {
    const char *word;
    const char *moneys; /* "country:currency", apart by a space */
} shared[] = {
    {"pesos", "MEX:MXN COL:COP PHL:PHP ARG:ARS CHL:CLP DOM:DOP URY:UYU CUB:CUP"},
    {"peso", "MEX:MXN COL:COP PHL:PHP ARG:ARS CHL:CLP DOM:DOP URY:UYU CUB:CUP"},
    {"rupees", "IND:INR PAK:PKR LKA:LKR NPL:NPR MUS:MUR"},
    {"rupee", "IND:INR PAK:PKR LKA:LKR NPL:NPR MUS:MUR"},
    {"kroner", "NOR:NOK DNK:DKK"},
    {"krone", "NOR:NOK DNK:DKK"},
    {"shillings", "KEN:KES UGA:UGX TZA:TZS SOM:SOS"},
    {"shilling", "KEN:KES UGA:UGX TZA:TZS SOM:SOS"},
    {"cfa", "BEN:XOF BFA:XOF CIV:XOF GNB:XOF MLI:XOF NER:XOF SEN:XOF TGO:XOF "
            "CMR:XAF CAF:XAF TCD:XAF COG:XAF GNQ:XAF GAB:XAF"},
    {"fcfa", "BEN:XOF BFA:XOF CIV:XOF GNB:XOF MLI:XOF NER:XOF SEN:XOF TGO:XOF "
             "CMR:XAF CAF:XAF TCD:XAF COG:XAF GNQ:XAF GAB:XAF"},
    {"lira", "TUR:TRY SYR:SYP LBN:LBP"},
    {"liras", "TUR:TRY SYR:SYP LBN:LBP"},
    {"dirhams", "ARE:AED MAR:MAD"},
    {"dinars", "DZA:DZD TUN:TND LBY:LYD IRQ:IQD JOR:JOD KWT:KWD BHR:BHD SRB:RSD"},
    {"couronnes", "SWE:SEK NOR:NOK DNK:DKK CZE:CZK ISL:ISK"},
    {"roupies", "IND:INR PAK:PKR LKA:LKR NPL:NPR MUS:MUR"},
    {"r", "ZAF:ZAR"},
    {"p", "PHL:PHP BWA:BWP"},
    {"sh", "KEN:KES UGA:UGX TZA:TZS SOM:SOS"},
    {"ksh", "KEN:KES"},
    {"ush", "UGA:UGX"},
    {"tsh", "TZA:TZS"},
    {"k", "ZMB:ZMW PNG:PGK MWI:MWK"},
    {"n", "NGA:NGN"},
    {"rm", "MYS:MYR"},
    {"francs", "CHE:CHF COD:CDF BDI:BIF RWA:RWF DJI:DJF GIN:GNF COM:KMF"},
};

#define RUPEES 2 /* in shared[] */

static const char *money_of(const char *moneys, const char *country)
{
    for (const char *m = moneys; *m != '\0'; m += m[7] == ' ' ? 8 : 7)
        if (memcmp(m, country, 3) == 0)
            return m + 4;
    return NULL;
}

/* "Norway gives 40 million kroner. Of that, 25 million goes to Sudan": a part without a currency of
 * its own is in that of the sum before it, as that was settled. */
static void as_sum_before(const struct parse *p, struct quantity *q)
{
    size_t n;
    if (q->outer_last > q->last || q->outer_first < q->first)
        return;
    for (const struct quantity *o = q; o > p->quantities && q - o < 6; o--) {
        const struct quantity *sum = o - 1;
        bool sign = sum->outer_first < sum->first; /* "Rs 500 crore on top of the 100 crore" */
        if (sum->form != QUANTITY_MONEY || (sum->outer_last <= sum->last && !sign))
            continue;
        const struct entry *e =
            sign ? parse_match_back(p, sum->outer_first, sum->first, ROLE_currency, &n)
                 : parse_match(p, sum->last, ROLE_currency, &n);
        unsigned long v = e != NULL ? (unsigned long)e->value : 0;
        const char named[] = {(char)(v >> 16 & 0xff), (char)(v >> 8 & 0xff), (char)(v & 0xff), 0};
        if (memcmp(named, q->currency, sizeof named) == 0)
            memcpy(q->currency, sum->currency, sizeof q->currency);
        return;
    }
}

/* The moneys that token I is a name of; NULL: it is the name of one, or of none. */
static const char *shared_by(const struct parse *p, size_t i)
{
    char first = (char)(p->text[p->tokens[i].start] | 0x20); /* tells nearly all of them apart */
    for (size_t k = 0; k < sizeof shared / sizeof *shared; k++)
        if (shared[k].word[0] == first && parse_reads(p, i, shared[k].word))
            return shared[k].moneys;
    return NULL;
}

void money_settle(const struct drafts *all, struct quantity *q)
{
    const struct parse *p = all->p;
    const char *moneys = NULL, *found = NULL;
    size_t n, last = q->outer_last;
    size_t sign = q->first; /* "Rs 100 crore", "Rs. 100" */
    if (sign > 0 && parse_mark(p, sign - 1, '.'))
        sign--;
    bool rupees = last <= q->last && sign > 0 && parse_reads(p, sign - 1, "rs");
    bool coined = number_coined(p, q->first);
    if (!rupees && !coined)
        as_sum_before(p, q);
    if (last <= q->last && !rupees && !coined)
        return;
    moneys = rupees ? shared[RUPEES].moneys : shared_by(p, coined ? q->first - 1 : last - 1);
    bool shared_name = parse_is(p, last - 1, ROLE_hint, HINT_cfa); /* "francs CFA" are two words */
    if (moneys == NULL ||
        (!shared_name && !coined && last > q->last + 1u &&
         parse_match(p, last - 2, ROLE_currency, &n) != NULL && n == 2)) /* "Colombian pesos" */
        return;
    for (size_t i = p->sentences[q->sentence].places; i < parse_places_end(p, q->sentence); i++) {
        if (found != NULL && p->places[i].first > q->first)
            break; /* the last one before the sum, else the first one behind it */
        const char *own = p->places[i].place != NULL && p->places[i].place->country[0] != '\0'
                              ? money_of(moneys, p->places[i].place->country)
                              : NULL;
        found = own != NULL ? own : found;
    }
    if (found == NULL && all->home != NULL && all->home->place != NULL &&
        all->home->place->country[0] != '\0')
        found = money_of(moneys, all->home->place->country);
    memset(q->currency, 0, sizeof q->currency);
    if (found != NULL)
        memcpy(q->currency, found, 3);
}
