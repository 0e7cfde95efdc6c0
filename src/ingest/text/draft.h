/* draft.h - a figure while its fields are being found. */
#ifndef SITSTAT_TEXT_DRAFT_H
#define SITSTAT_TEXT_DRAFT_H

#include <string.h>

#include "parse.h"

/* What the place and the origin of a measure mean. */
enum group {
    GROUP_OTHER,
    GROUP_PEOPLE,
    GROUP_AWAY,
    GROUP_TROOPS,
    GROUP_AID,
    GROUP_MONEY,
    GROUP_HARM
};

struct draft {
    const struct quantity *q;
    uint32_t sentence;
    uint32_t clause_first, clause_last; /* tokens */
    uint8_t noun, verb;
    uint32_t noun_at;               /* token, UINT32_MAX: inherited */
    uint32_t verb_first, verb_last; /* tokens; equal: no verb */
    bool inherited;                 /* noun taken from an earlier figure */
    bool bare;                      /* no noun of its own */
    bool row;                       /* of a table: table.c tells its noun and its place */
    const char *measure;            /* NULL: no figure */
    enum kind kind;
    enum group group; /* set with its place */
    enum status status;
    struct span status_why;
    const struct place_ref *place, *origin;
    const char *place_rule, *origin_rule;
    bool country_only;            /* of `place` only the country is meant */
    const struct place_ref *both; /* the place that "and" joins the next one to, where `place` is
                                   * still that one: "in Kayin and Bago" */
    struct period period;
    struct span period_why;
    const char *period_rule;
    struct span speaker;
    const char *rate; /* "per day", ... or NULL */
    const char *unit; /* "households", ... or NULL */
    uint32_t shown;   /* 1-based number of its figure, 0: it is none */
    uint32_t under; /* one more than the sentence that heads it and says what it counts; 0: none */
};

/* What stands over a sentence and holds for it. */
struct told {
    uint32_t sentence;           /* for which it was looked up */
    uint32_t intro;              /* sentence of the intro of its list; UINT32_MAX: none */
    const struct mention *day;   /* of a diary's entry or an intro; NULL: none */
    const struct mention *since; /* what an intro says its list counts from; NULL: nothing */
};

struct drafts {
    struct parse *p;
    struct draft *at;
    size_t n, size;
    const struct place_ref *home;  /* where the document is about; NULL: not said */
    struct place_ref land;         /* `home` as a country, where people come from */
    struct place_ref capital;      /* "the capital", once named; place NULL: not yet */
    bool home_is_place;            /* the place itself, not only its country */
    bool of_refugees;              /* it speaks more of refugees than of displaced people */
    bool of_migrants;              /* more of migrants than of either */
    bool inside;                   /* of neither: nobody in it is abroad */
    bool several;                  /* its figures are told of more countries than that one */
    const struct mention *heading; /* the period that a heading gives; NULL: none */
    day_t as_of;                   /* the day its stocks hold for */
    size_t scanned;                /* mentions that as_of() has seen */
    uint32_t told_paragraph;       /* where the last heading told a day as of which it holds */
    day_t told_day;                /* that day, DAY_NONE: none so far */
    bool told_head;                /* it stands at the head of the report and holds for all */
    struct told over;              /* the last one looked up */
    struct span as_of_why;
    const struct mention *event; /* what its tolls count from; NULL: nothing dated */
};

static inline bool draft_is(const char *measure, const char *code)
{ /* most codes differ in their first letter */
    return measure[0] == code[0] && strcmp(measure, code) == 0;
}
static inline size_t draft_outset(const struct parse *p, const struct quantity *q, size_t first)
{ /* where "another 60", "a further 214", "a total of 340" begins, from token FIRST on: the verb
   * that governs the number stands before it */
    size_t i = q->outer_first;
    if (i > first + 1 && parse_function(p, i - 1, F_of) && parse_function(p, i - 2, F_total))
        i -= 2;
    else if (i > first && (parse_function(p, i - 1, F_another) || parse_function(p, i - 1, F_more)))
        i--;
    else
        return i;
    return i > first && parse_function(p, i - 1, F_a) ? i - 1 : i;
}
double draft_sure(const struct parse *p, const struct draft *d, struct span unit);
/* sure.c: how likely all of its fields are right, 0 to 1; UNIT: of the words that say what is
 * counted. */
void draft_clause(const struct parse *p, const struct quantity *q, uint32_t *first, uint32_t *last);
/* The stretch of the sentence between clause boundaries that holds the number. */
void draft_set_clause(struct drafts *all, size_t k);
/* Sets the clause of figure K, found once for all its numbers. */
bool draft_where_over(const struct parse *p, size_t inside, size_t number);
/* Does token INSIDE stand in a clause with "where" that is over before NUMBER? */
bool draft_where_between(const struct parse *p, size_t verb, size_t number);
/* Does ", where" stand between token VERB and NUMBER? */
void draft_stays(const struct parse *p, struct draft *d, bool all_of_refugees);
void draft_predicate(const struct parse *p, struct draft *d);
/* predicate.c: set what a number without a noun counts, by what it is said to do or to be. */
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
enum label { LABEL_NONE, LABEL_NOUN, LABEL_SITE, LABEL_OTHER };
enum label draft_label(const struct drafts *all, size_t k, struct draft *d);
/* "Injured: 14,366", "the number of dead rose to 57": sets the noun told before the number. */
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
const struct measure_rule *draft_under(struct drafts *all, const struct draft *d);
/* under.c: the rule of D's noun and of the verb in the line that stands over D's; NULL: none. */
bool draft_population(struct drafts *all, struct draft *d);
/* "Population of the main camps" over D's line: it tells who lives in each; sets the measure. */
bool draft_under_noun(struct drafts *all, const struct draft *d, int noun);
/* Does the line that stands over D's name NOUN? */
bool draft_row(const struct drafts *all, struct draft *d);
/* Is D in a row of a table? Sets what the title of its column counts. */
const struct place_ref *draft_row_place(const struct parse *p, const struct draft *d);
/* The place in the column of where things went, else at the head of such a row; NULL: none. */
const struct place_ref *draft_row_origin(const struct parse *p, const struct draft *d);
/* The place in its column of where things came from: "From", "Donor"; NULL: there is none. */
bool draft_part_of(const struct parse *p, const struct draft *whole, const struct draft *part);
/* "94,081 of them", "including 42 children": does the text make PART a part of WHOLE? */
bool draft_converts(const struct parse *p, const struct draft *d, const struct draft *before);
/* "200 million euros (about 241 million dollars)": is D the sum of BEFORE in other money? */
bool draft_ratio(const struct parse *p, const struct quantity *q);
bool draft_base_of_all(const struct parse *p, const struct quantity *q);
/* "Of the strip's 2.3 million people 1.7 million are displaced": is Q all who live there? */
/* ---- inhabitants.c */
bool nothing_inhabitants(const struct parse *p, const struct quantity *q);
/* "his town of 60,000", "In Kuldiga, population 600,". */
bool nothing_has_inhabitants(const struct parse *p, const struct quantity *q);
/* "Derna, which had about 90,000 inhabitants". */
bool draft_counts_nothing(const struct parse *p, const struct quantity *q);
/* ---- ages.c */
bool ages_of_them(const struct parse *p, const struct quantity *q);
/* "most of them over 60", "12 were over 70 and three under five". */
bool ages_multiplied(const struct parse *p, const struct quantity *q);
/* "one should multiply that by ten". */
bool ages_pronoun(const struct parse *p, const struct quantity *q);
/* "one must ask": anybody, and nobody who is counted. */
bool draft_spelled(const struct parse *p, size_t i, const char *const *list);
/* Is token I one of the NULL-ended LIST, in any case? */
bool draft_superlative(const struct parse *p, size_t i);
/* "most", "fewest", "first", "deadliest". */
int draft_distance(const struct parse *p, const struct quantity *q, size_t i);
/* How far token I is from the number, in steps that grow with marks and other numbers between. */
int draft_verb(const struct parse *p, const struct quantity *q, int noun, size_t first, size_t last,
               struct draft *d);
/* Sets the verb that NOUN's rules know and that is nearest to the number; its cost, 1000: none. */
bool verb_refused(const struct parse *p, const struct quantity *q, const struct draft *d, int verb,
                  size_t i, size_t n);
/* verbnot.c: does VERB at token I, N words long, not govern Q's number: "the Red Cross"? */
bool verb_prevented(const struct parse *p, const struct quantity *q, size_t i);
/* "cannot go home", "are yet to return": is the verb at token I what Q's people do not do? */
bool verb_counts(const struct parse *p, size_t i);
/* "counted", "recorded": who counts people does not say what they do. */
static inline const struct measure_rule *draft_rule(int noun, int verb)
{
    const struct measure_rule *r = &measure_rules[noun][verb];
    return r->measure != NULL ? r : NULL;
}
const struct measure_rule *draft_adjust(const struct drafts *all, struct draft *d,
                                        const struct measure_rule *r);
/* The rule that R becomes by the words around, NULL: none. May change D's noun. */
bool draft_stays_inside(const struct drafts *all, const struct draft *d, const struct place_ref *r);
/* driven.c: "fled from Memba to Eráti", told of Mozambique: is R a part of the report's own
 * country, to which nobody came from another? */
bool draft_displaced_within(const struct drafts *all, const struct draft *d);
/* inland.c: "Displaced last week: 1,120 families": in that time, and not how many are. */
void draft_inland(const struct drafts *all, struct draft *d);
/* inland.c: "2,000 families who fled Sake have reached Minova": who goes from one place of a
 * country to another is displaced or evacuated, and has not arrived in any country. */
bool draft_flees_town(const struct drafts *all, const struct draft *d);
/* driven.c: "70,000 Rohingya fled the town": who flees a town, and nowhere abroad, is displaced. */
bool draft_driven_out(const struct parse *p, const struct draft *d);
bool draft_by_country(const struct parse *p, const struct draft *d);
/* "Chile has expelled 1,103". */
bool draft_after_crossing(const struct drafts *all, const struct draft *d);
/* "3,812 persons entered Poland and 3,540 left". */
bool draft_coached(const struct parse *p, const struct draft *d);
bool draft_aboard(const struct parse *p, const struct draft *d);
bool draft_held(const struct parse *p, const struct draft *d);
bool draft_home(const struct parse *p, const struct draft *d);
bool draft_built_before(const struct drafts *all, const struct draft *d);
/* Tells the number before D in its sentence how many a camp is built for? */
bool draft_participle(const struct parse *p, const struct draft *d);
bool draft_of_before(const struct parse *p, const struct quantity *q, size_t i);
/* Is the word at token I what the number before Q is said to be: "500 are missing and"? */
bool draft_number_of(const struct drafts *all, size_t k, struct draft *d);
/* numberof.c: sets the noun of "the number of people killed there rose to 436". */
bool draft_toll_reached(const struct drafts *all, size_t k, struct draft *d);
/* The same of "The death toll from the worst flood in six decades passed 2,800". */
bool draft_from_to(const struct parse *p, const struct quantity *q);
/* "from 900 to 1,400", "from 151 down to 39": is Q what a count changed from? */
bool draft_force_numbers(const struct parse *p, const struct draft *d);
/* "The EU force numbers 1,100". */
bool draft_force_grows(const struct parse *p, const struct quantity *q, size_t first);
/* "The force would grow to 1,300". */
bool draft_houses(const struct parse *p, const struct quantity *q, size_t first);
/* "The six shelters in Mocoa house 2,740 people": verbs that are nouns as well. */
int draft_fate(const struct parse *p, struct draft *d);
/* fate.c: the verb of what befell D's people, told by words apart; sets where. VERB_none: none. */
bool draft_more_of_one(const struct drafts *all, size_t k);
/* onemore.c: "A navy ship unloaded rice; two more are due": sets the noun of what brings more. */
bool draft_flies_sorties(const struct parse *p, const struct draft *d);
/* "61 helicopters flew 188 sorties": what flies them is no flight itself. */
bool draft_displacement_grows(const struct drafts *all, size_t k);
/* grown.c: "Internal displacement has tripled, to a million people": sets their measure. */
bool draft_restated(const struct parse *p, const struct draft *d);
/* "counts 40 dead. On Sunday it had spoken of 31": given before by whoever gave that one. */
bool draft_there_now(const struct parse *p, const struct draft *d);
/* "there were three camps. Today there are eight". */
bool draft_those_of(const struct drafts *all, size_t k);
/* "33 lives, those of 31 refugees": sets the measure of the lives. */
bool draft_fate_of_trade(const struct drafts *all, size_t k);
/* "Four journalists died", "killed 12 traders": does figure K count people by what befell them? */
bool draft_carried_off(const struct parse *p, const struct draft *d);
bool draft_provided_to(const struct parse *p, const struct draft *d);
bool draft_by_carrier(const struct parse *p, const struct draft *d);
/* "left on six buses". */
bool draft_load(const struct parse *p, const struct draft *d, struct draft *load);
/* "15 lorries carrying 300 tonnes", "41 planes dropped 158 tons": sets LOAD to D as told of the
 * number of what they bring, right behind theirs; false: they bring none. */
const struct measure_rule *draft_seen(const struct parse *p, const struct draft *d);
/* "The clinic has seen 850 patients": the rule of whom it treated; NULL: it is not said. */
bool draft_carried_back(const struct parse *p, const struct draft *d);
/* "took 163 migrants back to Guinea": home, and out of no danger. */
bool draft_revised_from(const struct parse *p, const struct quantity *q);
/* "The authorities have revised it down from 2,053": is Q what the count told before replaced? */
const struct draft *draft_of_these(const struct drafts *all, const struct draft *d);
/* rule.c: the figure of which D, as its sentence opens, tells a part. */
bool draft_brings_total(const struct parse *p, const struct draft *d);
/* ", bringing the total to 41,300": a count that runs on. */
/* ---- howmany.c */
bool how_many_asked(const struct parse *p, struct draft *d);
/* "how many soldiers it keeps there; analysts put them at 8,000": sets the noun asked for. */
const struct draft *how_many_by(const struct drafts *all, size_t k);
/* "112,438 refugees, among them 76,910 new ones. By county: Nimba 69,127": the first figure of the
 * sentence before, which the list divides; NULL: K begins no such list. */
bool how_many_in_aside(const struct drafts *all, size_t k);
/* "The soldiers there, 2,300 at present, should leave": sets how many of their noun there are,
 * whatever the verb behind the aside says of them. */
/* ---- stays.c, wholes.c */
const struct measure_rule *stays_somewhere(const struct parse *p, const struct draft *d);
/* "30,000 Burundians are still on the beach": the rule of who stays; NULL: it is not said. */
bool wholes_only(const struct parse *p, const struct draft *d);
/* "Of the island's 26,000 houses, 4,700 are destroyed", "have looked at 21,000 houses": does D say
 * how many homes there are or were looked at, and not how many are ruined? */
/* ---- unitmoney.c */
void unit_money_before(const struct parse *p, struct quantity *q, const struct quantity *o);
/* "251 million, of which 46.2 million had been received": makes Q, behind money O, money of the
 * same currency, where only money's verbs stand with it. */
/* ---- befell.c */
bool draft_befell(const struct drafts *all, struct draft *d);
/* "2,274 are dead", "some 300 drowned": is D, without a noun, itself who it happened to? */
/* ---- capacity.c */
bool capacity_built(const struct parse *p, struct draft *d);
/* "a camp for 25,000", "built in 1991 for 90,000 people": sets the capacity that people are told
 * for. */
bool capacity_extended(const struct parse *p, const struct draft *d);
/* "capacity 10,000, to be extended to 16,000". */
bool capacity_beds(const struct parse *p, const struct draft *d);
/* "The shelter in Nicosia has 2,500 cots": what people sleep on there are its places. */
bool capacity_beds_brought(const struct drafts *all, size_t k);
/* "Denmark sent 144 tents, Estonia 1,500 folding beds": beds that shelter nobody yet. */
bool counted_on_the_move(const struct parse *p, const struct quantity *q);
/* counted.c: "A group of 300 Hondurans crossed": people who go together, and no team. */
bool counted_others(const struct parse *p, const struct quantity *q);
/* counted.c: "5 others". */
bool counted_demonym(const struct parse *p, const struct quantity *q);
/* counted.c: "4,200 Venezuelans": a people's name as the noun. */
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
bool draft_admitted(const struct parse *p, const struct draft *d);
/* "The hospital has admitted 95 patients", "admitted 311 children last week": to be treated. */
/* ---- troops.c, custody.c */
bool troops_of_forces(const struct parse *p, const struct quantity *q);
/* "800 members of the Canadian Armed Forces", "600 men of the 3rd brigade" are troops. */
bool troops_men_of_force(const struct parse *p, const struct draft *d);
/* "la force compte 3 700 hommes", "a dépêché 400 hommes", "the force will have 4,000 men": men of a
 * force that the clause names. */
bool troops_advance_party(const struct parse *p, const struct quantity *q);
/* "an advance party of 43 Canadians", "an advance team of 18": soldiers. */
bool troops_of_force(const struct parse *p, const struct draft *d);
/* "The battalion, with 800 men, will land": does the clause name a force before the number? */
bool troops_by_trade(const struct drafts *all, size_t k);
/* "100 instructors", "200 officers": are they soldiers by what is told beside them? */
bool troops_stationed(const struct drafts *all, size_t k);
/* "is sending 350 soldiers to Lithuania, where 550 are stationed": sets the measure of those. */
bool troops_sent_too(const struct drafts *all, size_t k);
/* "is sending 1,000 marines to Iraq, France 700 men": troops whose verb is the one told before. */
bool troops_kit(const struct drafts *all, size_t k);
/* "600 soldiers landed with 40 vehicles and 12 containers": is figure K what troops bring along? */
bool troops_told(const struct drafts *all, size_t k);
/* Is figure K, of a people or of men, told among troops? */
bool draft_freed(const struct parse *p, const struct draft *d);
bool draft_to_be_freed(const struct parse *p, const struct draft *d, bool sought);
/* "demanded the release of 18 soldiers": they are held, where that is SOUGHT; else they are free.
 */
bool draft_pulled_out(const struct parse *p, const struct draft *d);
/* custody.c: D's prisoners are let go, its troops withdrawn. */
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
bool draft_goes_on(struct drafts *all, size_t k);
/* The same, but for numbers of people behind those of things. */
bool draft_same_block(const struct parse *p, uint32_t a, uint32_t b);
void draft_take(struct draft *d, const struct draft *from);
bool draft_noun(struct drafts *all, size_t k);
/* Sets what number K counts, from the words around it; false where it counts nothing. */
bool draft_targeted(const struct parse *p, const struct draft *d);
/* "Target: 1.2 million people", "8.4 million targeted". */
bool draft_appeal_for(const struct drafts *all, size_t k);
/* Is figure K told in the sentence of an appeal, so that it says for how many? */
const struct measure_rule *draft_choose_rule(struct drafts *all, size_t k, int cost);
/* The rule of figure K, whose verb is COST away; NULL: it counts nothing of the measures. */
bool draft_counts_people(int noun);
int draft_measure(struct drafts *d, size_t k);
size_t aside_skip_from(const struct parse *p, size_t comma, size_t to);
static inline size_t aside_skip(const struct parse *p, size_t comma, size_t to)
{
    return parse_mark(p, comma, ',') ? aside_skip_from(p, comma, to) : comma;
}
/* aside.c: the comma that closes ", 27 of them from Turkey,", which opens at COMMA, before token
 * TO; COMMA: none opens there. */
bool aside_opens(const struct parse *p, size_t comma);
/* ", which has", ", whose", ", where". */
bool aside_over(const struct parse *p, size_t first, size_t i, size_t to);
/* Does token I stand in such an aside of the sentence from FIRST on, that is over before TO? */
bool aside_participle(const struct parse *p, size_t i, size_t to);
/* "Djibo, besieged since 2022, has": does token I stand in such an aside that is over before TO? */
bool aside_began(const struct parse *p, const struct draft *d, size_t at);
/* "sent 1,300 soldiers to put down the mutiny that broke out on 7 June": does a clause behind D
 * tell when something else began, at the time at token AT? */
bool aside_since(const struct parse *p, const struct draft *d, const struct mention *m);
/* "The outbreak that began in March has killed 300": does M, before the number, tell since when D
 * is counted? */
int aside_after(const struct parse *p, const struct quantity *q, const struct mention *m, size_t i);
/* What "after" at token I costs between Q and its time M. */
bool aside_times_only(const struct parse *p, const struct draft *d, size_t i);
/* Do all times of D's sentence but mention I only tell when something began? */
size_t aside_with(const struct parse *p, const struct quantity *q);
/* "Germany, with 90 soldiers at the base, wants to stay": the comma that closes the aside in which
 * number Q stands as what somebody has; 0: it stands in none. */
bool aside_between(const struct parse *p, size_t from, size_t to);
/* Does an aside open between FROM and TO that is not over at TO? */
size_t aside_share(const struct parse *p, size_t i, size_t to);
/* ", a quarter of the population,": the token behind such an aside that I opens; else I. */
bool aside_of_other(const struct parse *p, size_t from, size_t to, size_t behind);
/* The same, where it tells of something else: of a place, of what somebody has, or of a number from
 * token BEHIND on. */
const struct draft *draft_shared_sum(struct drafts *all, size_t k);
/* "The money is divided as follows: / UNICEF: 20 million": the sum that a list shares out; NULL. */
void draft_status(struct drafts *d, size_t k);
/* ---- denied.c */
bool denied_disowned(const struct parse *p, const struct draft *d);
/* "an estimate of 11,300 has been disowned": nobody holds to it. */
bool denied_rumoured(const struct parse *p, const struct draft *d);
/* "Reports that a force of 40,000 is being made ready are untrue". */
bool denied_not_done(const struct parse *p, const struct draft *d);
/* "600,000 people had still not been reached". */
bool draft_called_off(const struct parse *p, const struct draft *d);
/* "has cancelled its four weekly flights": they bring nothing. */
/* ---- foretold.c */
const struct measure_rule *draft_more_to_come(const struct drafts *all, const struct draft *d);
/* "230,000 have fled here. She expects 30,000 more people": the rule by which those told before
 * were counted who came, crossed or fled; NULL: none are expected. */
bool status_brought_by_it(const struct drafts *all, const struct draft *d);
/* "will send 500, bringing its force to 2,000". */
bool status_are_already(const struct parse *p, const struct draft *d);
/* "will have joined the 900 who are already there". */
bool status_foretold_too(const struct drafts *all, const struct draft *d);
/* "will send 500 soldiers, Spain 300", "will count 1,140, among them 450 Canadians": a forecast as
 * the one before. */
bool status_compared_past(const struct parse *p, const struct draft *d);
/* "expects 800,000 this year, after 202,834 in 2014": is D what has been? */
bool status_superseded(const struct drafts *all, size_t k);
/* superseded.c: "revised from A to B", "raised its pledge from A to B": is figure K the A, which
 * holds no longer? */
void draft_place(struct drafts *d, size_t k);
void draft_rate(const struct drafts *all, struct draft *d);
/* Sets "per day" and the like. */
void draft_period(struct drafts *d, size_t k);
void draft_speaker(struct drafts *d, size_t k);
void money_settle(const struct drafts *all, struct quantity *q);
/* Which pesos, kroner, rupees, francs or shillings Q's are; no currency where nothing tells. */
void drafts_pair(struct drafts *d);
/* "Poland and Moldova received 30,000 and 25,000 refugees": each its own, once all are drafted. */
const struct place_ref *drafts_land(struct drafts *all);
/* The country that the report is about, as an origin; NULL: not said. */
day_t told_as_of(struct drafts *d, uint32_t s);
/* The day for which the stocks of sentence S hold: that of its entry, or the "as of" of the heading
 * over its block. Each S is no less than the one before. */
const struct told *told_over(struct drafts *d, uint32_t s);
/* What stands over sentence S: valid until the next call. */
const struct place_ref *told_scene(const struct parse *p, uint32_t s);
/* Where all holds that stands under the heading over sentence S, as that says; NULL: it does not.
 */
const struct place_ref *told_source(const struct parse *p, uint32_t s);
/* Where it comes from, as that says: "Trucks from Egypt that entered". */
bool told_by(const struct parse *p, uint32_t s, struct span *out);
/* "Casualties (WHO, 18 September)", "(source: OCHA)": who the heading over sentence S says it from.
 */
const struct mention *told_storm(const struct parse *p);
/* When the storm that the text is about struck; NULL: not told. */
bool draft_measure_flees(const char *measure);
static inline bool draft_flees(const struct draft *d)
{ /* does the measure count people who fled a country? */
    return d->measure != NULL && draft_measure_flees(d->measure);
}
void drafts_origins(struct drafts *all);
/* Where refugees come from, for figures that do not say so, once all are drafted. */
void drafts_home(struct drafts *d);
void drafts_whose(struct drafts *d);
/* Who the report is about tells who "28,500 people" in a camp are: refugees, migrants or others. */
#endif
