/* counts.h - steps by which measure.c finds what a number measures, by the file that takes each. */
#ifndef SITSTAT_TEXT_COUNTS_H
#define SITSTAT_TEXT_COUNTS_H

#include "../figure/draft.h"
#include "forces.h"

/* "has received 224 million out of 1.72 billion": sets the second to what is required. */
bool sums_out_of(const struct drafts *all, size_t k);

bool countable_noun(struct drafts *all, size_t k);
/* countable.c: could number K count anything at all? Sets its clause and its noun. */
bool countable_nobody(const struct parse *p, const struct draft *d);
/* nobody.c: does D's number, whose noun is known, count nothing by the words around it? */
bool countable_otherwise(const struct parse *p, const struct draft *d);
/* otherwise.c: is something told of D's people, soldiers or carriers that nobody measures? */
bool countable_such(const struct drafts *all, size_t k);
/* notsuch.c: is number K none that goes on with cases of a disease or the like? */
bool countable_people(const struct parse *p, const struct draft *d);

/* "40 gunmen arrived on motorcycles": do armed men move, who are neither refugees nor displaced? */
bool draft_armed_move(const struct parse *p, const struct draft *d);
/* Are D's people not counted for having fallen ill? */
bool bracket_holds(const struct parse *p, size_t open, const struct quantity *q, size_t most);
/* splitup.c: does a bracket at token OPEN hold Q, which stands no more than MOST tokens behind it?
 */
bool draft_splits(const struct drafts *all, size_t k);
/* splitup.c: is figure K a part in brackets behind its whole? Sets its measure then. */
bool countable_split(const struct drafts *all, size_t k);
/* Is it none behind a number of people that counts nothing? */
bool draft_fall_together(const struct drafts *all, size_t k);
/* fate.c: are figure K's soldiers killed or hurt with the others of a list? Sets the measure. */
bool draft_hit_too(const struct drafts *all, size_t k);
/* fate.c: "killed 30 rebels, 4 soldiers and 12 villagers": goes figure K on with the list of those
 * whom a verb or a label before killed or hurt? Sets the measure. */
bool draft_hit_among(const struct drafts *all, size_t k);
/* fate.c: "nine were hurt on Monday, among them seven soldiers": are figure K's soldiers some of
 * those whom a number before killed, hurt or held? Sets the measure. */
bool sums_go_on(const struct drafts *all, size_t k);
/* sums.c: does figure K, a sum that no verb says anything of, go on with the one before? Sets its
 * measure then. */
bool sums_of_share(const struct drafts *all, size_t k);
/* "14.5 per cent funded ($61.6 million)": sets what a share comes to that was paid. */
bool sums_added(const struct drafts *all, size_t k);
/* "adds 30 million to the 33 million it released": sets the measure of what is given on top. */
bool sums_raised(const struct drafts *all, size_t k);
/* "raised its Sudan aid to 130 million": sets the measure of what it is raised to. */
bool sums_of_line(const struct drafts *all, size_t k);
/* "Funding: $371 million of $4.07 billion": what has come in of what is needed; sets the measure.
 */
const struct draft *sums_whole(struct drafts *all, size_t k);
/* The sum told before of which figure K tells a part or the total; NULL: none. */

bool place_in_list(const struct parse *p, const struct quantity *q);
/* where/wherecost.c: "Dead: Goma, 40; Bukavu, 12": does a place, and no person of that age, stand
 * with a comma before Q in a list behind a colon? */

bool draft_kills_nobody(const struct parse *p, const struct draft *d);
bool draft_unhurt(const struct parse *p, const struct draft *d);
/* unhurt.c: are D's people, near a word of harm, safe or free? */
/* nodeath.c: is D, which a word of death or harm stands near, no count of anyone dead or hurt? */

bool sharing_unit(const struct parse *p, const struct quantity *q);
/* sharing.c: has Q, without a unit, that of what is told right behind it: "five to 10 per cent"? */

/* ---- ages.c */
bool ages_of_them(const struct parse *p, const struct quantity *q);
/* "most of them over 60", "12 were over 70 and three under five". */
bool ages_at(const struct parse *p, size_t i);
/* "children under 5", "under the age of 18": do the digits at token I tell an age? */
bool ages_multiplied(const struct parse *p, const struct quantity *q);
/* "one should multiply that by ten". */
bool ages_pronoun(const struct parse *p, const struct quantity *q);
/* "one must ask": anybody, and nobody who is counted. */
bool ages_somebody(const struct parse *p, const struct quantity *q, size_t first);
/* "a nurse of 27 from Kottayam": an age; FIRST is where the sentence begins. */

/* ---- apart.c */
bool draft_told_apart(const struct drafts *all, size_t k);
/* Do words apart from its noun and its verb tell what figure K measures? Sets its measure then. */
static inline void draft_no_verb(struct draft *d, uint8_t verb)
{ /* VERB is said by none of its words */
    d->verb = verb;
    d->verb_first = d->verb_last = 0;
}
static inline void draft_set_rule(struct draft *d, const struct measure_rule *r)
{
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
}

/* ---- again.c */
bool counts_again(const struct parse *p, const struct draft *d, const struct draft *before);
/* "2,740 people (688 families)", "688 families / 2,740 people": does D tell those of BEFORE again,
 * in other units? */
bool counts_that_number(const struct parse *p, const struct draft *d);
/* "With the arrival of tanks, that number will climb to 2,200": does D count again what was told
 * before, whatever else its clause names? */
bool counts_conceded(struct drafts *all, size_t k);
/* "4,300 have been killed; Moscow admits 498": takes what the number before K counts. */

/* ---- andmore.c */
bool nothing_places_more(const struct parse *p, const struct quantity *q);
/* "to Roraima, Acre and 14 more": does Q count the places that a list of them leaves out? */

/* ---- befell.c */
bool draft_befell(const struct drafts *all, struct draft *d);
/* "2,274 are dead", "some 300 drowned": is D, without a noun, itself who it happened to? */
bool draft_befell_behind(const struct parse *p, const struct quantity *q);
/* "In the boat, 11 died": does what befell them follow Q, so that the words before its comma are no
 * label? */
bool draft_helps_others(const struct drafts *all, const struct draft *d);
/* "38 volunteers have given out 11,000 meals": people of a trade who help others. */

/* ---- brought.c */
bool draft_brought_out(const struct drafts *all, size_t k);
/* "The ferry unloaded 900 passengers", "with 220 nationals out so far": sets their measure. */
bool draft_total_evacuated(const struct parse *p, const struct quantity *q);
/* "840 left, bringing to 2,670 the number flown out": is Q of those the total behind it counts? */
bool draft_more_inside(const struct drafts *all, size_t k);
/* "7,500 have fled abroad. It expects 300,000 more inside the country": sets their measure. */
bool draft_beyond_borders(const struct drafts *all, size_t k);
/* "300,000 inside the country and 407,000 beyond its borders": sets the measure of those. */
bool draft_listed_too(const struct drafts *all, size_t k);
/* "8,000 are held. The ombudsman has a list of 16,000 civilians": sets the measure of those. */

/* ---- carried.c */
bool draft_coached(const struct parse *p, const struct draft *d);
bool draft_aboard(const struct parse *p, const struct draft *d);
bool draft_deported(const struct parse *p, const struct draft *d);
/* "a deportation flight with 22 people": does the clause of D tell of one? */
bool draft_held(const struct parse *p, const struct draft *d);
bool draft_home(const struct parse *p, const struct draft *d);
bool draft_built_before(const struct drafts *all, const struct draft *d);
/* Tells the number before D in its sentence how many a camp is built for? */
bool draft_carried_off(const struct parse *p, const struct draft *d);
bool draft_handed(const struct parse *p, const struct draft *d);
/* "handed 2,150 households a blanket and two mats each": are they who is given something? */
bool draft_provided_to(const struct parse *p, const struct draft *d);
bool draft_by_carrier(const struct parse *p, const struct draft *d);
/* "left on six buses". */
bool draft_load(const struct parse *p, const struct draft *d, struct draft *load);
/* "15 lorries carrying 300 tonnes", "41 planes dropped 158 tons": sets LOAD to D as told of the
 * number of what they bring, right behind theirs; false: they bring none. */
const struct measure_rule *draft_seen(const struct parse *p, const struct draft *d);
/* "The clinic has seen 850 patients": the rule of whom it treated; NULL: it is not said. */
bool draft_reached_nothing(const struct parse *p, const struct draft *d);
/* "People reached (as of 8 May): 12,400", "12,400 people reached": by help, where no
 * place is. */
bool draft_carried_back(const struct parse *p, const struct draft *d);
/* "took 163 migrants back to Guinea": home, and out of no danger. */
bool draft_admitted(const struct parse *p, const struct draft *d);
/* "The hospital has admitted 95 patients", "admitted 311 children last week": to be treated. */

/* ---- carrier.c */
bool draft_carries_people(const struct parse *p, const struct draft *d);
/* "11 charter flights took 2,915 persons to Larnaca": what carries people brings no aid. */
bool draft_left_together(const struct drafts *all, const struct draft *d);
/* "left Palanca for Husi on 14 coaches", "have left under the evacuation programme": does somebody
 * see to it that the people of D, who leave, go? */
bool draft_after_evacuated(const struct drafts *all, const struct draft *d);
/* "took 700 off, and 250 more leave tomorrow", "Of these, 150 left": as those told before. */

/* ---- counted.c */
bool counted_on_the_move(const struct parse *p, const struct quantity *q);
/* "A group of 300 Hondurans crossed": people who go together, and no team. */
bool counted_demonym(const struct parse *p, const struct quantity *q);
/* "4,200 Venezuelans": a people's name as the noun. */

/* ---- custody.c */
bool draft_freed(const struct parse *p, const struct draft *d);
bool draft_to_be_freed(const struct parse *p, const struct draft *d, bool sought);
/* "demanded the release of 18 soldiers": they are held, where that is SOUGHT; else they are free.
 */
bool draft_wanted_free(const struct parse *p, const struct draft *d);
/* "wants some 400 comrades set free": who is held now. */
bool draft_pulled_out(const struct parse *p, const struct draft *d);
/* D's prisoners are let go, its troops withdrawn. */
bool draft_police_picks(const struct drafts *all, const struct draft *d);
/* "Hungary's police picked up 4,330 on Sunday": are D's people caught, and not brought to safety?
 */

/* ---- driven.c */
bool draft_stays_inside(const struct drafts *all, const struct draft *d, const struct place_ref *r);
/* "fled from Memba to Eráti", told of Mozambique: is R a part of the report's own
 * country, to which nobody came from another? */
bool draft_flees_town(const struct drafts *all, const struct draft *d);
/* "70,000 Rohingya fled the town": who flees a town, and nowhere abroad, is displaced. */
bool draft_driven_out(const struct parse *p, const struct draft *d);
bool draft_flee_again(const struct drafts *all, const struct draft *d);
/* "3,000 IDPs were also forced to flee". */
bool draft_kept_from(const struct parse *p, const struct draft *d);
/* "stopped 4,600 migrants from leaving". */
bool draft_by_country(const struct parse *p, const struct draft *d);
/* "Chile has expelled 1,103". */
bool draft_after_crossing(const struct drafts *all, const struct draft *d);
/* "3,812 persons entered Poland and 3,540 left". */
bool draft_participle(const struct parse *p, const struct draft *d);
bool draft_of_before(const struct parse *p, const struct quantity *q, size_t i);
/* Is the word at token I what the number before Q is said to be: "500 are missing and"? */

/* ---- ellipsis.c */
bool draft_revised_from(const struct parse *p, const struct quantity *q);
/* "The authorities have revised it down from 2,053": is Q what the count told before replaced? */
bool draft_brings_total(const struct parse *p, const struct draft *d);
/* ", bringing the total to 41,300": a count that runs on. */
const struct mention *draft_lately(const struct parse *p, const struct draft *d,
                                   const struct draft *before);
/* "Deaths: 1,325 (last 24 hours: 11)": the time within which D, in brackets, is of BEFORE; NULL. */
bool draft_elliptic(const struct parse *p, const struct quantity *q);
/* Could Q, without a noun, stand for one told before? */
bool draft_compared(const struct drafts *all, size_t k, struct draft *d);
/* Does D only compare with a number before it: "down from 74,100"? Then it counts the same. */
bool draft_inherit(struct drafts *all, size_t k);
/* What an elliptic number counts: as the figure before it in the same paragraph or list. */
bool draft_such(const struct drafts *all, size_t k);
/* "has 60 military trainers. ... between 200 and 300 such trainers": sets what the same word
 * counted before. */
bool draft_does_so(const struct drafts *all, size_t k);
/* "75,000 made the crossing. In October 60,000 people did so": what those told before did. */
bool draft_same_block(const struct parse *p, uint32_t a, uint32_t b);
void draft_take(struct draft *d, const struct draft *from);
bool draft_noun(struct drafts *all, size_t k);
/* Sets what number K counts, from the words around it; false where it counts nothing. */

/* ---- fate.c */
int draft_fate(const struct parse *p, struct draft *d);
/* The verb of what befell D's people, told by words apart; sets where. VERB_none: none. */
bool draft_fate_of_trade(const struct drafts *all, size_t k);
/* "Four journalists died", "killed 12 traders": does figure K count people by what befell them? */

/* ---- runin.c */
bool runin_noun(const struct parse *p, struct draft *d);
/* "Shelters. 835 are open": takes the noun that stands apart before D's number. */

/* ---- goeson.c */
bool draft_other_label(const struct drafts *all, size_t k);
/* "Refugees: 660,000 / Work permits issued: 6,400": is the label of figure K, below one that tells
 * what it counts itself, of something else? Labels go on with what they say of people
 * ("Registered"), with a place, a kind of places ("Rural areas") or a name, whose words are
 * capital. */
bool draft_goes_on(struct drafts *all, size_t k);
/* The same, but for numbers of people behind those of things. */

/* ---- labelnone.c */
bool label_of_none(const struct parse *p, size_t first, size_t stop);
/* Is the label in tokens [FIRST, STOP) one of what no measure counts: "Released", "Vehicles"? */

/* ---- grown.c */
bool draft_displacement_grows(const struct drafts *all, size_t k);
/* "Internal displacement has tripled, to a million people": sets their measure. */

/* ---- howmany.c */
bool how_many_asked(const struct parse *p, struct draft *d);
/* "how many soldiers it keeps there; analysts put them at 8,000": sets the noun asked for. */
bool how_many_of_those(const struct parse *p, struct draft *d);
/* "Relief flights resumed on Monday. Six landed": of what the sentence before opens with; sets the
 * noun. */
const struct draft *how_many_by(const struct drafts *all, size_t k);
/* "112,438 refugees, among them 76,910 new ones. By county: Nimba 69,127": the first figure of the
 * sentence before, which the list divides; NULL: K begins no such list. */
bool how_many_in_aside(const struct drafts *all, size_t k);
/* "The soldiers there, 2,300 at present, should leave": sets how many of their noun there are,
 * whatever the verb behind the aside says of them. */

/* ---- inhabitants.c */
bool nothing_inhabitants(const struct parse *p, const struct quantity *q);
/* "his town of 60,000", "In Kuldiga, population 600,". */
bool nothing_has_inhabitants(const struct parse *p, const struct quantity *q);
bool nothing_by_words(const struct parse *p, const struct quantity *q);
/* nocount.c: "Women outnumber men three to two", "A tent holds six": do the words beside Q say so?
 */
/* "Derna, which had about 90,000 inhabitants". */

/* ---- inland.c */
bool draft_displaced_within(const struct drafts *all, const struct draft *d);
/* "Displaced last week: 1,120 families": in that time, and not how many are. */
void draft_inland(const struct drafts *all, struct draft *d);
/* "2,000 families who fled Sake have reached Minova": who goes from one place of a
 * country to another is displaced or evacuated, and has not arrived in any country. */

/* ---- label.c */
size_t label_of_list(const struct parse *p, const struct quantity *q);
/* "Houses destroyed: Derna 400; Sousa 120": the colon behind the label of a list of names and
 * numbers in which Q stands; 0: it stands in none. */
bool label_carries(int noun);
/* Is it a noun that a number may stand for at some distance: "the number of refugees passed two
 * million"? */
bool label_carries_change(int noun);
/* One that a number stands for where it is what that changed to: "aid flights rose to 153"? */
enum label { LABEL_NONE, LABEL_NOUN, LABEL_SITE, LABEL_OTHER };
enum label draft_label(const struct drafts *all, size_t k, struct draft *d);
/* "Injured: 14,366", "the number of dead rose to 57": sets the noun told before the number. */

/* ---- measure.c */
static inline bool draft_counts_people(int noun)
{ /* and not things; true where there is no noun */
    static const uint64_t things =
        1ull << NOUN_site | 1ull << NOUN_hall | 1ull << NOUN_home | 1ull << NOUN_building |
        1ull << NOUN_money | 1ull << NOUN_weight | 1ull << NOUN_item | 1ull << NOUN_flight |
        1ull << NOUN_aircraft | 1ull << NOUN_vehicle | 1ull << NOUN_convoy | 1ull << NOUN_train |
        1ull << NOUN_ship | 1ull << NOUN_capacity | 1ull << NOUN_place;
    return !(things >> noun & 1);
}
int draft_measure(struct drafts *d, size_t k);
void draft_own_noun(const struct parse *p, struct draft *d);
/* What D's own noun says against the measure that others gave it: "43,000 homes in need of repair".
 */
size_t aside_skip_from(const struct parse *p, size_t comma, size_t to);
static inline bool aside_may_open(const struct token *t)
{ /* may one begin with T, right behind a comma: ", carrying", ", most of them", ", six days late"?
   */
    return t->more != 0 || ((t[1].functions | t[2].functions | t[3].functions) >> F_of & 1) ||
           t->type == TOKEN_DIGITS || (t->roles >> ROLE_digit & 1) || (t->functions >> F_or & 1);
}
static inline size_t aside_skip(const struct parse *p, size_t comma, size_t to)
{
    return parse_mark(p, comma, ',') && aside_may_open(&p->tokens[comma + 1])
               ? aside_skip_from(p, comma, to)
               : comma;
}
/* aside.c: the comma that closes ", 27 of them from Turkey,", which opens at COMMA, before token
 * TO; COMMA: none opens there. */

/* ---- nothing.c */
bool draft_kills_crew(const struct parse *p, const struct quantity *q, size_t first);
/* "killing its crew of four": is Q, behind "crew of", who died? FIRST: of the sentence. */
bool draft_counts_nothing(const struct parse *p, const struct quantity *q);

/* ---- noun.c */
bool draft_list_noun(const struct drafts *all, size_t k, struct draft *d);
bool draft_bracket_noun(const struct drafts *all, struct draft *d);
bool draft_bracket_next(const struct parse *p, const struct quantity *before,
                        const struct quantity *q);
/* Does Q go on with the list "Ancuabe (12,300), Chiure (45,957)" that BEFORE begins? */
bool draft_line_counts(const struct parse *p, const struct quantity *q, uint32_t s);
/* Does sentence S, which is before number Q, hold a number that counts? */
bool draft_heading_between(const struct drafts *all, size_t k);
/* Does a heading without a number stand between figure K and the one before? */
bool draft_heading_noun(const struct drafts *all, struct draft *d);
/* What the heading over a bare line counts: "Landings on Lampedusa / 12 Sept 5,018". */
bool draft_part_of(const struct parse *p, const struct draft *whole, const struct draft *part);
/* "94,081 of them", "including 42 children": does the text make PART a part of WHOLE? */

/* ---- numberof.c */
bool draft_number_behind(const struct parse *p, const struct quantity *q);
/* "brings to 14,900 the number of people forced out": is what Q counts told behind it? */
bool draft_number_of(const struct drafts *all, size_t k, struct draft *d);
/* Sets the noun of "the number of people killed there rose to 436". */
bool draft_people_at(const struct parse *p, uint32_t sentence, size_t i);
/* Are people named at token I: "the number of Iraqis", "of Congolese in Uganda", but not "of
 * Congolese soldiers"? */
bool draft_toll_reached(const struct drafts *all, size_t k, struct draft *d);
/* The same of "The death toll from the worst flood in six decades passed 2,800". */
bool draft_from_to(const struct parse *p, const struct quantity *q);
/* "from 900 to 1,400", "from 151 down to 39": is Q what a count changed from? */
bool draft_force_numbers(const struct parse *p, const struct draft *d);
/* "The EU force numbers 1,100". */
bool draft_force_grows(const struct parse *p, const struct quantity *q, size_t first);
/* "The force would grow to 1,300". */

/* ---- onemore.c */
bool draft_more_of_one(const struct drafts *all, size_t k);
/* "A navy ship unloaded rice; two more are due": sets the noun of what brings more. */
const struct measure_rule *draft_traffic(const struct drafts *all, size_t k,
                                         const struct measure_rule *r);
/* "84,300 people entered. On the same day 5,100 vehicles crossed": the rule of people who cross,
 * where those told before did, for figure K, and not R, that of aid; else R. */
bool draft_displaced_now(const struct drafts *all, const struct draft *d);
/* stays.c: "are displaced", "remain displaced" is a stock; "displaced by", "since", "between" is
 * not. */
bool draft_number_of_line(const struct parse *p, const struct draft *d);
/* numberof.c: "No. of people in need   7.5 million", "# of refugees 340,000": does the line of D
 * count what it names before its number? */
bool draft_displaced_then(const struct drafts *all, size_t k);
/* stays.c: "Displaced since 17 October: 365,688", "Displaced on 24 March: 5,412": does the label of
 * figure K count who was displaced then? Sets its measure. */
bool draft_measure_guests(const char *measure);
/* onemore.c: may MEASURE be parted by where people come from: refugees, asylum-seekers? */
bool draft_nationals_below(const struct drafts *all, size_t k);
/* "127,163 refugees / 77,233 Congolese": is figure K, all that its line says, of those whom the
 * line over it counts? Sets its measure. */
bool draft_flies_sorties(const struct parse *p, const struct draft *d);
/* "61 helicopters flew 188 sorties": what flies them is no flight itself. */
bool draft_restated(const struct parse *p, const struct draft *d);
/* "counts 40 dead. On Sunday it had spoken of 31": given before by whoever gave that one. */
bool draft_there_now(const struct parse *p, const struct draft *d);
/* "there were three camps. Today there are eight". */
bool counted_others(const struct parse *p, const struct quantity *q);
/* "5 others". */
bool counted_other_things(const struct parse *p, const struct draft *d);
/* "burnt 14 classrooms and occupy eight others": more of the things before. */
bool counted_said_of_people(const struct parse *p, size_t i);
/* "are in 87 shelters, and 7,800 others are displaced": is what stands at token I said of people
 * only? */
bool draft_those_of(const struct drafts *all, size_t k);
/* "33 lives, those of 31 refugees": sets the measure of the lives. */

/* ---- predicate.c */
void draft_stays(const struct parse *p, struct draft *d, bool all_of_refugees);
void draft_predicate(const struct parse *p, struct draft *d);
/* Set what a number without a noun counts, by what it is said to do or to be. */
bool draft_in_sites_too(const struct drafts *all, size_t k);
/* "5,240 were missing and 834,849 in welfare centres": sets the measure of who is there. */
bool draft_says_of_them(const struct parse *p, const struct draft *d);
/* "1,650 of whom have been displaced": do only small words part the verb from the part that it is
 * said of? */
bool draft_has_protection(const struct drafts *all, size_t k);
/* "38,412 persons displaced from Ukraine held temporary protection", "1.8 million of them hold a
 * protection permit": what people have says more than what drove them out. Sets the measure. */
bool draft_stays_protected(const struct drafts *all, size_t k);
/* "265,300 of them live in Bogotá", of those who hold a permit: they hold it there. */
const struct measure_rule *draft_predicate_noun(const struct parse *p, const struct draft *d);
/* The rule of what people are said to be; NULL: none. */

/* ---- ratio.c */
bool draft_of_hundred(const struct parse *p, const struct quantity *q);
/* "Of 100 people who arrive, 86 are women": is Q a round number of those who come at any time, or
 * the part of it? */
bool draft_ratio(const struct parse *p, const struct quantity *q);
/* "9 in 10", "1 for every 5": is Q a part of a ratio, which counts nothing? */
bool draft_base_of_all(const struct parse *p, const struct quantity *q);
/* "Of the strip's 2.3 million people 1.7 million are displaced": is Q all who live there? */

/* ---- reading.c */
static inline const struct measure_rule *draft_rule(int noun, int verb)
{
    const struct measure_rule *r = &measure_rules[noun][verb];
    return r->measure != NULL ? r : NULL;
}
const struct measure_rule *draft_adjust(const struct drafts *all, struct draft *d,
                                        const struct measure_rule *r);
/* The rule that R becomes by the words around, NULL: none. May change D's noun. */

/* ---- ruins.c */
bool ruins_follow(struct drafts *all, size_t k);
/* "HOUSES: 11,940 totally damaged, 47,300 partially": what is ruined and has no noun are homes,
 * where the line over it says so and no other noun or number of the sentence counts anything else.
 */
bool ruins_open_line(const struct parse *p, struct draft *d);
/* "18,100 (approx.) were damaged or destroyed": homes, whatever was told before. */
bool ruins_how(const struct drafts *all, size_t k);
/* "Damaged houses: 507,108 (totally: 168,345; partially: 338,763)": how far the homes told before
 * are ruined. */

/* ---- rule.c */
const struct draft *draft_of_these(const struct drafts *all, const struct draft *d);
/* The figure of which D, as its sentence opens, tells a part. */
bool draft_targeted(const struct parse *p, const struct draft *d);
/* "Target: 1.2 million people", "8.4 million targeted". */
bool draft_appeal_for(const struct drafts *all, size_t k);
/* Is figure K told in the sentence of an appeal, so that it says for how many? */
const struct measure_rule *draft_choose_rule(struct drafts *all, size_t k, int cost);
/* The rule of figure K, whose verb is COST away; NULL: it counts nothing of the measures. */

/* ---- stays.c */
const struct measure_rule *stays_somewhere(const struct parse *p, const struct draft *d);
/* "30,000 Burundians are still on the beach": the rule of who stays; NULL: it is not said. */

/* ---- stoodfor.c */
const struct draft *draft_stood_for(const struct drafts *all, size_t k);
/* The figure before K, in the same paragraph or list, that K counts the same as; NULL: none. */

/* ---- sums.c */
bool draft_converts(const struct parse *p, const struct draft *d, const struct draft *before);
/* "200 million euros (about 241 million dollars)": is D the sum of BEFORE in other money? */
const struct draft *draft_shared_sum(struct drafts *all, size_t k);
/* "The money is divided as follows: / UNICEF: 20 million": the sum that a list shares out; NULL. */

/* ---- under.c */
const struct measure_rule *draft_under(struct drafts *all, const struct draft *d);
/* The rule of D's noun and of the verb in the line that stands over D's; NULL: none. */
bool draft_population(struct drafts *all, struct draft *d);
/* "Population of the main camps" over D's line: it tells who lives in each; sets the measure. */
const struct measure_rule *draft_troops_under(struct drafts *all, const struct draft *d,
                                              const struct measure_rule *r);
/* "Government troops: 70" under "Killed", "Dead": what a heading says befell the soldiers of D,
 * whom a label names; R, their own rule, where none does. */
static inline bool draft_befalls(const char *measure)
{ /* is it whom something befell? */
    return draft_is(measure, "killed") || draft_is(measure, "injured") ||
           draft_is(measure, "missing") || draft_is(measure, "detained");
}
bool draft_under_noun(struct drafts *all, const struct draft *d, int noun);
/* Does the line that stands over D's name NOUN? */

/* ---- business.c */

void business_told(struct drafts *all);
/* Notes whether the window of ALL, or one before it, speaks of people's need, of trade, of
 * business. */
bool business_only(const struct drafts *all, const struct draft *d);
/* Does D, which has a measure, count what is bought and sold, who is employed, a navy's ships? */

/* ---- weight.c */

bool weight_no_aid(const struct parse *p, const struct quantity *q);
/* "2,750 tonnes of ammonium nitrate", "a bag of 50 kg", "the 7,951 tonne ferry": is Q a
 * weight, and no aid's? */
#endif
