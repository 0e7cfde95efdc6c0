/* where.h - the places of a sentence, weighed for one of its figures. */
#ifndef SITSTAT_TEXT_WHERE_H
#define SITSTAT_TEXT_WHERE_H

#include "../figure/draft.h"

struct weights {
    const struct place_ref *place, *origin;
    int place_cost, origin_cost;
    bool own_origin; /* the noun phrase itself names the origin: "American troops" */
    bool many;       /* it names several: "Danish and Estonian soldiers" */
};

struct weighing { /* a place of the sentence, and the figure that it is weighed for */
    const struct parse *p;
    const struct draft *d;
    const struct quantity *q; /* that of the figure */
    const struct place_ref *r;
    size_t i; /* which place of the text R is */
    enum group group;
    int cost; /* how far R is from the number, once what does not ask for it has not settled it */
    /* What stands between R and the number. */
    uint64_t functions;        /* of its words */
    bool signs, comma, closed; /* any, a comma, the end of brackets */
    struct weights *w;
};

struct finding { /* the place and the origin of a figure, while they are looked for */
    struct drafts *all;
    size_t k; /* which figure */
    struct draft *d;
    const struct draft *before;    /* the figure that it may take its place from; NULL: none */
    const struct place_ref *scene; /* of the sentence before, once looked for; NULL: none */
    struct weights w;              /* what its own sentence says */
};

enum group where_group(const char *measure);
/* group.c: what its place and its origin mean. */
int where_cost(const struct weighing *x);
/* wherecost.c: how far the place is from the number, in steps; 0: it labels the number. */
bool where_bracketed(const struct parse *p, size_t i, size_t end);
/* Do brackets in which token I stands close before END? */
bool where_of_part(const struct parse *p, const struct quantity *q, const struct place_ref *r);
/* Stands R behind Q in an aside that tells of another number? */
bool where_parted(const struct parse *p, const struct quantity *q, const struct place_ref *r);
/* Do marks, a clause of time or another number part Q from the place R behind it? */
bool where_of_another(const struct weighing *x);
/* wherenot.c: is it a place of another number, of an aside or of another clause? */
const struct place_ref *place_of_border_service(const struct parse *p, const struct draft *d);
/* "Polish border guards have cleared 22,000": the country whose service counts crossings at its own
 * border; NULL: none does, or those of several. */
bool place_turned_round(const struct drafts *all, size_t k);
/* "and 24,600 in the other direction": sets the place and the origin of figure K to the origin and
 * the place of that before it; false: it does not say so. */
bool where_named_for(const struct parse *p, const struct place_ref *r);
/* namedfor.c: "occupied by Russia", "laid out by NATO engineers", "on the Benghazi road": does R
 * say whose something is or which, and not where? */
bool where_held_by(const struct weighing *x);
/* namedfor.c: "8,000 Ukrainians held by Russia": is R who holds them, and so where they are? */
bool where_not(const struct weighing *x);
/* wherenot.c: says it nothing of where the figure holds, though its sentence names it? */
bool where_qualifies(const struct parse *p, size_t i);
/* "Cúcuta, Colombia", "Ramstein air base in Germany": place I only says which one is meant. */
static inline bool where_detail(const struct parse *p, size_t i)
{ /* the same, found once for all figures of the sentence */
    struct place_ref *r = &p->places[i];
    if (r->detail == DETAIL_NOT_ASKED)
        r->detail = where_qualifies(p, i) ? DETAIL_YES : DETAIL_NO;
    return r->detail == DETAIL_YES;
}
bool where_possessed(const struct parse *p, size_t i);
/* governed.c: "Ethiopia's Tigray region": is place I a part of the country named before it? */
bool where_speaker_sits(const struct parse *p, const struct draft *d, const struct place_ref *r);
/* "says the Ministry of Defence in London": does R say where who states D's number sits? */
bool where_officials(const struct parse *p, size_t i);
/* "'s mayor", "'s town hall" at token I: who speaks for the town before it. */
bool place_of_compared(struct drafts *all, size_t k);
/* compared.c: "against 24,000 in December": takes the place of the number before. */
bool where_worst_of(const struct parse *p, size_t i);
/* "is the worst hit", "has the most victims", from token I on: of the place before it. */
bool where_has_service(const struct parse *p, const struct place_ref *r);
/* "The U.S. Coast Guard says": whose service it is that acts or speaks, and no scene. */
bool where_official(const struct parse *p, const struct place_ref *r);
/* "Estrela's mayor", "the mayor of Estrela": does R say for which town somebody speaks? */
bool origin_own_society(const struct drafts *all, const struct draft *d);
/* "The Syrian Arab Red Crescent has distributed 6,500 mattresses", told of Syria: what a country's
 * own body hands out there comes from nowhere. */
bool where_at_crossing(const struct parse *p, const struct place_ref *r);
/* "the border with Ukraine", "crossings with": R is the country on the other side. */
bool where_landfall(const struct parse *p, const struct place_ref *r);
/* "came ashore in Mecufi": where a storm landed, no scene of what it did. */
const struct draft *place_model(const struct drafts *all, size_t k);
/* What figure K takes its place from: the number before it in its sentence, else the first figure
 * of the last sentence before that has one. */
void place_take(struct draft *d, const struct draft *from);
bool place_evacuees_came(struct finding *f);
/* takenfrom.c: "13,200 evacuees had arrived from Lebanon", told of Cyprus: sets their place. */
bool place_reported(struct finding *f);
/* inherit.c: sets where the event struck, or what the report is about; false: neither is known. */
const struct place_ref *place_scene_before(const struct drafts *all, const struct draft *d);
/* scenebefore.c: the last place that the sentence before D names as its scene; NULL: none. */
void place_inherit(struct finding *f);
/* inherit.c: sets the place of a figure whose own sentence names none. */
void where_weigh(const struct parse *p, const struct draft *d, enum group group, struct weights *w);
/* The place and the origin that the figure's own sentence gives it; NULL where it gives none. */

extern const char origin_by_parts[]; /* the rule of an origin that holds for a part only */
bool parts_by_country(const struct drafts *all, size_t k);
/* breakdown.c: is figure K the whole of parts in several countries? Then it is of none of them. */
bool origin_breakdown(struct finding *f);
/* breakdown.c: sets both, where a country labels a part of a total: "1,200 (DRC 900; Burundi 240)".
 */

/* ---- recipient.c */
bool place_not_told(struct finding *f);
/* "Norway gives 40 million", in a report on Norway: is no place told, and no default holds? Sets
 * the rule. */

/* ---- leaving.c; true: the step says all, and nothing else is asked */
extern const char place_only_origin[]; /* the rule of a place that is not told */
bool place_left_home(const struct drafts *all, const struct draft *d);
/* Does figure D tell of people who left the country that the report is about? */
void leaving_origin(struct drafts *all, struct draft *d, const struct draft *before,
                    const struct weights *w);
/* "Another 2,214 left for Ukraine": the origin of who leaves the report's country or goes home. */
bool leaving_country(struct finding *f);
/* "15,980 persons left the country": they come from there, and where they are is not told. */
bool leaving_only_origin(struct finding *f);
/* "860,000 people could flee Sudan": only where they come from is told. */
void leaving_stayed(struct drafts *all, size_t k);
/* "400,000 fled to Egypt. Some 1.5 million remain displaced": who did not leave is where those
 * before came from. Sets the place of figure K. */
bool leaving_abroad(struct finding *f);
/* "245,000 Malians are refugees in neighbouring countries": no place; who left for another country
 * comes from the report's own. */

/* ---- meant.c */
bool place_funds(const struct draft *d);
/* Does D count money that is asked for, promised or given? */
bool place_in_origin(const struct draft *d, const struct place_ref *r);
/* Lies R in the country from which the people of D came to another? */
bool place_country_acts(const struct parse *p, const struct draft *d);
/* "In January the country took in 6,300": does it do what D tells of? */
bool place_told_once(const struct draft *d);
/* "fled to Chad and Egypt", "for Mali and Niger": does D count what goes to several places? */
bool place_come_from(const struct parse *p, const struct place_ref *o);
/* home.c: "from Ethiopia and Somalia": does somebody come from O? */
const struct place_ref *place_capital(struct drafts *all, const struct draft *d);
/* "in the capital": the city that it stands for; NULL: the clause does not say so. */
bool place_told_of_several(const struct parse *p, const struct draft *d);
/* "half to Tunisia and half to Egypt", "407,000 beyond its borders": is D of several countries? */
bool place_spans_region(const struct parse *p, const struct draft *d);
/* "across the region", "in a neighbouring country": more than the report's own country. */
bool place_country_named(const struct drafts *all, const struct draft *d);
/* "inside the country": the one that the report is about, near the number of D. */
const struct place_ref *place_airport_named(const struct drafts *all, const struct draft *d);
/* "landed at the airport": the city where the report was filed; NULL: not told. */
const struct place_ref *place_whose_toll(const struct parse *p, const struct draft *d);
/* "raised Algeria's death toll from 2,162 to 2,218": whose toll the number is; NULL: not told. */

/* ---- actor.c */
extern const char place_as_before[], place_of_report[], place_of_heading[];
/* rules of a place that is taken over */
extern const char actor_acts[]; /* the rule of such an origin */
size_t actor_at(const struct parse *p, const struct draft *d);
/* The token of "the government", "the army" that acts in the figure's sentence; 0: none. */
const struct place_ref *actor_country(struct drafts *all, const struct draft *d);
/* Whose that is: by its money, by where the report was filed, by what it is about; NULL: not told.
 */

const struct place_ref *actor_by_money(const struct drafts *all, size_t k);
/* "Denmark will give DKK 145 million. DKK 60 million is for Diffa": the giver told before whose
 * money figure K is told in; NULL: none. */
const struct place_ref *event_place(const struct parse *p);
/* eventplace.c: where the event struck that the report opens with; NULL: not told, or several. */
void actor_gave_before(struct drafts *all, size_t k);
/* "Kosovo sent 50 soldiers, Albania 53": who sent those told before is no place of figure K, which
 * has that of those. */
bool actor_gives_to(const struct parse *p, const struct quantity *q, const struct place_ref *r);
/* "paid Turkey 3.2 billion", "offered the Philippines a loan of": is R, behind the verb, whom the
 * sum Q is given to? */

/* ---- source.c */
bool origin_told_of(const char *measure);
/* May what MEASURE counts come from somewhere? */
bool origin_of_line(const struct parse *p, struct draft *d);
/* Takes the country that labels the line of D as who sent it, the heading's place as where. */
void origin_of_item(struct finding *f);
/* "Top countries of origin: / - Syria 1,147": makes the country that labels D's line its origin. */
extern const char place_of_list[];
bool place_of_lost(struct finding *f);
/* nation.c: "South Africa has lost 14 soldiers and Malawi three": sets where they died, abroad, to
 * where the report is about. */
bool place_of_nation(struct finding *f);
/* nation.c: "Latvia (Canada, 2,200)": sets where soldiers are and whose they are, as their list
 * says. */
void origin_of_heading(const struct parse *p, struct draft *d);
/* "Evacuated from Lebanon to Cyprus": sets the origin of D, a line under a heading, to where that
 * says it comes from, and its place where it has none. */
bool origin_of_these(const struct parse *p, const struct draft *d, const struct draft *before);
/* "Of these, 250,000 crossed into Rwanda", "some 11,000 of them": is D of those who fled, told by
 * BEFORE in the sentence before? */
bool origin_goes_back(struct draft *d, const struct draft *before);
/* Sets place and origin of those who went back, where BEFORE tells of those who fled. */
void origin_inherit(struct drafts *all, size_t k, const struct draft *before,
                    const struct weights *w);
/* Sets the origin of figure K, where its own sentence names none. */

/* ---- governed.c */
void where_add(struct weights *w, const struct place_ref *r, bool origin, int cost);
/* Takes R as the place or the origin where no other costs less. */
uint8_t where_function(const struct parse *p, enum group group, size_t i);
/* The preposition by which place I is governed, also where a verb stands for it. */
void where_away(const struct parse *p, const struct draft *d, const struct place_ref *r,
                uint8_t function, int cost, struct weights *w);
void where_governed(const struct parse *p, const struct draft *d, enum group group, size_t i,
                    uint8_t function, int cost, struct weights *w);
/* Weigh a place by FUNCTION: of people who left, and of everything else. */

/* ---- home.c */
#define HOME_WEIGHED 200 /* places: the beginning of a report tells */
struct home_weights {    /* the countries that it names, few of them; set as far as the counts go */
    uint32_t codes[HOME_WEIGHED];
    int weights[HOME_WEIGHED];
    size_t n;
    uint8_t country[HOME_WEIGHED]; /* of each place; HOME_WEIGHED: none */
    size_t places;                 /* weighed so far */
};
void drafts_home(struct drafts *d, struct home_weights *w);
void drafts_abroad(struct drafts *d, const struct home_weights *w);
/* Once home is known for good: which country else the report tells of, or that it tells of several.
 */
void drafts_whose(struct drafts *d);
/* Who the report is about tells who "28,500 people" in a camp are: refugees, migrants or others. */

/* ---- origin.c */
const struct place_ref *drafts_land(struct drafts *all);
/* The country that the report is about, as an origin; NULL: not said. */

/* ---- takenfrom.c */
void place_taken_from(struct drafts *all, size_t k);
/* Sets the origin of figure K, an evacuation whose sentence does not say where from. */

/* ---- scene.c */
void place_find(struct drafts *all, size_t k);
/* Sets the place and the origin of figure K by the steps that its measure asks for. */
void draft_place(struct drafts *d, size_t k);
void draft_rate(const struct drafts *all, struct draft *d);
/* Sets "per day" and the like. */
bool draft_measure_flees(const char *measure);
static inline bool draft_flees(const struct draft *d)
{ /* does the measure count people who fled a country? */
    return d->measure != NULL && draft_measure_flees(d->measure);
}
void drafts_share_tail(struct drafts *all);
/* sharedtail.c: gives the place behind the last number of a list to those before it that have none.
 */
void drafts_total_of_parts(struct drafts *all);
/* partsum.c: takes the place from a total whose parts are in several countries. */
void drafts_origins(struct drafts *all);
/* Where refugees come from, for figures that do not say so, once all are drafted. */

bool where_does(const struct parse *p, const struct place_ref *r);
/* wherenot.c: "Borno state recording": does a verb in "-ing" follow R, as what it does? */

/* ---- leadlabel.c */
bool where_leads(const struct weighing *x);
/* "Kharkiv: Shelling displaced 50 families": weighs the place that heads the item; false: it heads
 * none. */

void where_of_label(const struct parse *p, const struct draft *d, struct weights *w);
/* "1,200,300 / Refugees in Chad": the place and the origin in the label on the line beside. */

/* ---- boundfor.c */
bool where_bound_for(const struct weighing *x);
/* "which should be at Mwanza by Saturday", "Marsh Harbour clinic says fourteen bodies": weighs what
 * such clauses and speakers tell; false: it is nothing of the kind. */

/* ---- notthere.c */
bool where_not_said(const struct parse *p, const struct draft *d, const struct place_ref *r);
/* Is R where those are who said what stands in another clause, or told not to be counted? */
bool where_not_there(const struct weighing *x);
/* Is the place that is weighed one of another clause, of who speaks or gives, of where something
 * was chartered? Weighs it as the origin where it is that. */

/* ---- placerow.c */
extern const char origin_of_several[];
/* The rule of an origin that is not told, since the sentence names several countries. */
bool where_row(const struct parse *p, size_t i, struct place_row *row);
/* Is place I in a row of names, "Bama, Banki and Gwoza"? ROW: all of it. */
bool where_in_list(const struct parse *p, const struct place_ref *r);
/* "reported from eight states (Edo, Imo and Ondo)": is R one of a counted list in brackets? */
bool place_in_row(struct finding *f);
/* Whether the place of its figure is the first of a row; true: of countries, none of which it is.
 */
void origin_in_row(struct finding *f);
/* The same of its origin. */

/* ---- whosetown.c */
const char *where_country_of(const struct parse *p, const struct place_ref *r);
/* The country (ISO 3166-1 alpha-3) of R, which no gazetteer knows; "": not told. */

/* ---- whosays.c */
const struct place_ref *where_of_speaker(const struct parse *p, const struct draft *d);
/* "Turkish authorities said 75,780 people were injured", "Beirut says 500,000 have fled": their own
 * country, where the report tells of it as a scene too; NULL: it is not told. */
bool where_spoken_at(const struct parse *p, const struct draft *d, const struct place_ref *r);
/* "In Washington, an official said", "said on Friday in Geneva": where it was said, not where it
 * holds. */
bool where_seat_says(const struct parse *p, const struct place_ref *r);
/* "Vilnius reported", "Tashkent on Monday put": is seat R the subject of a verb of saying, perhaps
 * with its day between? */
bool where_speaker_acts(struct finding *f);
/* "Tunisia's national guard said it had foiled 103 attempts": takes the country of who acts. */
bool where_speaker_is(struct finding *f);
bool where_speaker_own(struct finding *f);
/* "Cambodia says 134,707 of its people have fled": its own people, who were there. */

/* Is R a capital, or a country's largest town, which most capitals are? */
bool where_governs_country(const struct parse *p, const struct place_ref *r);

/* "The United States flew 1,120 Ecuadorians home": is the place weighed the country that sends
 * them? Then they come from there. */
bool where_sends_home(const struct weighing *x);

/* "gave $253 million, followed by Britain": does the place weighed only come next in a list? */
bool where_of_parts(const struct weighing *x);
/* compared.c: "26 died: eleven in Goma, nine in Bukavu": is the place that of a part alone? */
bool where_one_of(const struct weighing *x);
/* "Farchana, one of 14 camps in eastern Chad, hosts 27,000": is R told aside of the place before
 * it?
 */
bool where_of_rest(const struct weighing *x);
/* "Of 480,000 refugees in Chad, 370,000 come from Sudan": is R where only a part comes from? */
bool where_with_number(const struct parse *p, const struct quantity *q, const struct place_ref *r);
/* ", with most (228) in Borno": is R, behind Q, where only a number holds that "with" leads to? */
bool where_with_another(const struct weighing *x);
/* namedbeside.c: "12,318 were killed, with Borno recording the most (3,069)", "290 camps, with most
 * (228) in Borno": does "with" lead from Q's clause to what another number tells of, in R? */
bool where_ranks_next(const struct weighing *x);

/* "the UN's coordinator in Addis Ababa said": is R the seat of the office of who speaks? */
bool where_office_in(const struct parse *p, const struct place_ref *r);

/* "runs the base at Rukla and has 1,600 soldiers in the country": is it a town before a number that
 * is told of all its country? */
bool where_in_country(const struct weighing *x);
/* "The mayor of Goma said that 468 people were displaced": takes the town of who says so, unless it
 * is from where the whole country is governed. */

bool where_shares_out(const struct parse *p, uint32_t sentence);
/* "9,227 were in Katsina, 37,555 in Sokoto and 125,289 in Borno": does the sentence tell numbers of
 * several places, so that the next one has none of them for its scene? */
bool where_shared_over(const struct drafts *all, const struct draft *d, const struct draft *before);
/* "In Katsina 300 people died, 40 in Sokoto. Some 3,000 were injured": does the sentence of BEFORE
 * share its figures of one measure out over places of one country, of which none is that of the
 * next sentence? */
bool place_of_whole(struct drafts *all, size_t k);
/* "Moldova hosts 105,000, among them 48,000 children": a part is where its whole is, unless a place
 * stands between or right behind it. */
/* struckplace.c: takes the place that was attacked or hit, where its dead are counted behind it. */
bool where_struck_there(const struct weighing *x);

/* fledfrom.c: "refugees who fled fighting in South Sudan": takes where that went on as the origin.
 */
bool where_fled_from(const struct weighing *x);
#endif
