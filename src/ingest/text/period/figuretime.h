/* figuretime.h - the times of a sentence, weighed for one of its figures. */
#ifndef SITSTAT_TEXT_FIGURETIME_H
#define SITSTAT_TEXT_FIGURETIME_H

#include "../figure/draft.h"

struct times {
    const struct mention *at, *since;
    const struct mention *lasting; /* "in the space of five days" */
    int at_cost, since_cost;
};

void times_gather(const struct drafts *all, const struct draft *d, struct times *t);
/* The nearest time, the nearest "since" and what it lasted; NULL: the sentence has none. */
bool times_in_aside(const struct parse *p, size_t first, size_t last, const struct quantity *q);
/* Do tokens [FIRST, LAST) stand in an aside that is over before the number? */
bool times_bracketed(const struct parse *p, const struct mention *m);
/* Does M lead to a number in brackets: "100 (yesterday: 95)", "(at 18:00 yesterday: 95)"? */
bool times_compared(const struct parse *p, const struct quantity *q);
/* "down from 55 on Monday": is Q told for comparison only? */
bool times_in_dateline(const struct parse *p, const struct mention *m);
/* "GENEVA, July 22 -": when the report was filed. */
bool times_lasts(const struct parse *p, const struct mention *m);
/* "crossed in five days": does M tell how long it took, in days? */
bool times_of_appeal(const struct drafts *all, const struct draft *d, const struct mention *at,
                     struct period *out);
/* "a three-month flash appeal", "asks for 72 million over three months, to help 350,000": OUT is
 * the time that D, asked for on the day AT or, where none is told, of the report, is for; false:
 * not said. */
day_t times_lasting_first(const struct mention *m, day_t last);
/* The first of the days that duration M covers up to LAST; DAY_NONE where it is not in days. */
const struct mention *times_since_then(const struct parse *p, const struct draft *d, size_t *at);
/* sincethen.c: the day that "since then" in D's clause stands for, told before it in its paragraph;
 * AT is the token of "since". NULL: the clause has none, or no such day is told. */
void times_until_then(const struct drafts *all, struct draft *d);
/* "Until then 1,006 flights had landed since July": lets the count of D run up to the day that the
 * text told last. */
/* ---- nextsays.c */
void drafts_due_next(struct drafts *all);
/* "The force will have 2,225 members. They are to be in place by 7 August": dates what is foretold
 * by the next sentence, once all are drafted. */
/* ---- timecost.c */
#define TIMES_FAR 100 /* more than any time may cost */
int times_cost(const struct parse *p, const struct draft *d, const struct mention *m);
/* How far M is from D, in steps that grow with what stands between; TIMES_FAR: it is not D's. */
/* ---- beside.c */
bool beside_time(const struct parse *p, const struct mention *m, const struct quantity *q);
/* "(79,860 in March 2023), 12,915": stands M with a number of its own in brackets that are over
 * before Q? */
bool beside_dated(const struct parse *p, const struct mention *m);
/* "arrived in May (11,277 in April)": does the number of the bracket behind M have its own time? */
bool beside_in_bracket(const struct parse *p, const struct mention *m, const struct quantity *q);
/* Does M, in a bracket behind Q, tell the time of a number in it? */
bool beside_of_bracket(const struct parse *p, const struct draft *d, const struct mention *m);
/* "27 disembarked, compared with May (53 migrants)", "300 arrived (210 in April)": is M, behind D,
 * of a number that a bracket tells right behind it, or before it? */
bool beside_replaces(const struct parse *p, const struct draft *before, const struct draft *d);
/* "for October was given as 25; it has since been corrected to 29": does D replace BEFORE, and so
 * hold when that did? */
bool beside_part(const struct parse *p, const struct draft *b, const struct draft *d);
/* Has B, told before D in brackets or for comparison, a time that is not D's: "300, up from 210 on
 * Sunday, 40 of them"? */
bool beside_plan(const struct drafts *all, const struct draft *d, const struct mention *m);
/* "Of the $426 million needed from October to December, $51 million had come in": is M the time of
 * the appeal told before D, which is none? */
bool beside_whole(const struct parse *p, const struct draft *d, const struct mention *m);
/* "$121 million of the $607 million required in 2021 had been received by July": is M only the time
 * of the whole of which D is a part? */
bool beside_who(const struct parse *p, const struct draft *d, const struct mention *m);
/* "is holding 18 soldiers who were captured in July": is M only when that befell those whom D
 * counts, who are there now? */
int beside_event(const struct parse *p, const struct draft *d);
/* "Before the attack there were 690,000", "against 25,000 on the night of the storm": -1, the day
 * before the event; 0, that day; 1: neither is told. */
bool beside_best_since(const struct parse *p, const struct mention *m);
/* "were the fewest since 2022", "the largest influx since the war": how rare that was, and no start
 * of a count. */
/* ---- changeby.c */
const struct quantity *change_grown_since(const struct parse *p, const struct quantity *near,
                                          const struct mention *m);
/* "(up 12 from yesterday)", "(+12 since Monday)": the number of the sentence of NEAR that says how
 * much another has grown since M, which dates nothing else; NULL: M is no such time. */
bool change_only(const struct parse *p, const struct quantity *q);
/* Is Q such a number, which the next figure does not go on with? */
const struct mention *change_than(const struct parse *p, const struct draft *d);
/* "10,542 more than a week ago", "than at the end of May": the day since when so many have come;
 * NULL: it is not told. */
bool change_by(const struct drafts *all, struct draft *d, const struct draft *before);
bool othertime_holds_now(const struct parse *p, const struct draft *d, size_t from);
/* "220,000 live there now": from token FROM on, is the stock D told to hold now? */
bool othertime_long_past(const struct drafts *all, const struct draft *d, const struct mention *m);
/* "The 2010 earthquake killed 220,000", "died in last year's floods": is M, a month or a year, that
 * of an event which was over long before the report, and which did what D tells? */
bool othertime_ended(const struct parse *p, const struct draft *d, const struct mention *m);
/* "The airlift ended on Sunday after 212 flights": is M when what D counts came to its end? */
bool othertime_is(const struct parse *p, const struct draft *d, const struct mention *m);
/* othertime.c: is M the time of what another clause of D's sentence tells, or of another sum? */
bool othertime_was_ahead(const struct parse *p, const struct draft *d);
/* "having said that it would send 4,000": was what holds no longer to come? */
bool gift_then(const struct drafts *all, struct draft *d);
/* "the 60 million it gave in May": was D's sum given at a time that stands with that verb? Sets it.
 */
/* "rose by 8,210 from November": sets the period of what a stock grew by; false: D is none. */
bool change_falls(const struct parse *p, const struct quantity *q);
/* "fell by 300": by how many fewer there are. */
/* ---- setout.c */
bool times_set_out(const struct parse *p, const struct draft *d, size_t k);
/* "left Mombasa on Sunday and reached Juba on Wednesday": is mention K the day of setting out,
 * which is not the one that counts where that of the arrival is told too? */
bool times_to_then(const struct parse *p, const struct mention *m);
/* "to 31 December", "through to the end of March". */
/* ---- toll.c */
bool toll_counts(const char *measure);
/* Does the measure count what an event did, up to some day? */
bool toll_runs_on(const struct parse *p, const struct draft *d);
/* "the toll climbed to 27,268 on Thursday", "4,000 are still missing": counted up to that day? */
/* ---- tense.c */
bool tense_so_far(const struct parse *p, const struct draft *d);
/* "so far", "to date": counted up to now? */
bool tense_perfect(const struct parse *p, const struct draft *d);
/* "has taken in": told in the perfect? */
const struct mention *tense_tomorrow(const struct parse *p, const struct draft *d);
/* "The ship sails tomorrow with 440 tonnes": the day to come that D's clause names by a word. */
bool tense_timetable(const struct parse *p, const struct draft *d, const struct mention *at);
/* "The rest, 450 men, follows by the end of the month": does the verb between D and AT, a time to
 * come, tell of it in the present tense? */
bool tense_yet_to_be(const struct parse *p, const struct draft *d);
/* "and it will give another 20 million". */
bool tense_in_force(const struct parse *p, const struct draft *d);
/* "of which 325,000 were still valid": are D's protections those in force on a day? */
bool tense_are_so_far(const struct parse *p, const struct draft *d);
/* "there are 17 so far". */
/* ---- taken.c */
bool period_taken(const struct drafts *all, struct draft *d, const struct draft *before,
                  bool ahead);
/* Sets the period, or leaves it for the report's day; false: D is done. */
/* ---- addson.c */
bool times_adds_on(const struct parse *p, const struct draft *d, const struct draft *before);
/* "In addition, 40 were fed": does D's sentence add to that of BEFORE, in the same time? */
/* ---- then.c */
extern const char times_as_before[]; /* the rule of a period that the figure before gives */
bool then_counted(const struct parse *p, const struct draft *d, const struct draft *before);
/* Does D's sentence go on, in the past, with a count up to a day that BEFORE told? */
const struct mention *then_toll_told(const struct parse *p, const struct draft *d,
                                     const struct draft *before);
/* The day on which the sentence before D's told of a toll anew; NULL: it did not. */
/* ---- recap.c */
const struct mention *recap_time(const struct parse *p, const struct draft *d);
/* The time of the sentence before, into which D's sentence goes; NULL: it does not, or there is
 * none. */
/* ---- kind.c */
void kind_set(const struct drafts *all, struct draft *d, const struct times *t, bool ahead);
/* Sets the kind that the tense and a rate make, whatever the period. */
bool kind_within(const struct parse *p, const struct draft *d, const struct mention *at);
/* "registered 300 that day alone", "newly granted, 20-26 February": is D, of what is else a stock,
 * as many as were counted within the time AT? */

/* ---- former.c */
bool former_period(const struct drafts *all, const struct draft *d, const struct mention *at,
                   struct period *period);
/* "held 12,600 before the fire", "once sheltered 486,000", "at its peak": is D what was so once and
 * is no more, and AT no time of its own? Then the PERIOD is up to the day before the event, where
 * that is dated, else none. */

/* ---- since.c */
bool since_counts(const struct drafts *all, struct draft *d, const struct draft *before,
                  const struct times *t, bool ahead);
/* Sets the period of a count that runs on from a start; false: D is none. */
bool since_event(const struct parse *p, const struct draft *d);
/* "Five ships have docked since the eruption": from the event on? */
bool since_parted(const struct parse *p, size_t from, size_t to);
/* Has another clause begun between tokens FROM and TO, with a verb of its own? */
bool since_registers(const struct parse *p, const struct draft *d);
/* "has registered 40,200 refugees since January": how many came to be counted, not how many stay.
 */
/* ---- running.c */
bool running_week_before(const struct drafts *all, const struct draft *d, const struct mention *at);
/* "118 trucks in the week, against 94 in the previous week": the one before the week that the
 * heading tells, where the sentence names no other. */
bool running_in_brackets(const struct parse *p, const struct draft *d, const struct draft *before,
                         struct period *out);
/* "Trucks: 46 (previous week: 61)": sets OUT to the time before that of the figure BEFORE. */
bool running_on_since(const struct parse *p, const struct draft *d, const struct mention *at);
/* "Five people drowned on Tuesday; two are still missing": from that day on. */
bool running_since_began(const struct parse *p, const struct draft *d);
/* "and 462,000 since the war began": from a start that no date tells. */
bool running_revised_since(const struct parse *p, const struct mention *m,
                           const struct quantity *q);
/* "The estimate given here on Saturday has been revised to 40,018": the day M is that of the number
 * that Q replaces. */
const struct mention *times_meeting(const struct drafts *all, const struct draft *d);
/* meetingday.c: the day of the conference told before at which D's money was promised; NULL: none.
 */
/* ---- timeuse.c */
bool times_of_column(const struct drafts *all, struct draft *d);
/* Sets D's period and kind where the title over its column tells a time, "2022" over "August",
 * "Week 23", "Since 1 January"; false: it tells none. */
bool times_of_percent(const struct parse *p, const struct draft *d, const struct mention *m);
/* "58 people were killed (+9% from March)", "up 12 per cent since May": behind D, is M what a
 * percentage compares it with, or the time of a share of it: "40% of them in March"? */
bool times_owned(const struct parse *p, const struct draft *d, const struct mention *m);
/* "January's decree concerns Kurds, of whom there are 150,000". */
bool times_hands_over(const struct parse *p, size_t i, size_t end);
/* "gave out 7,500 blankets", "gave Haiti $5 million": does the verb at token I, which else states a
 * number, hand something over? */
bool times_of_source(const struct parse *p, const struct mention *m);
/* "18 killed (OCHA, 2 April)": is M the day on which the source in its bracket counted so many? */
struct period times_listed(const struct parse *p, const struct mention *at);
/* The days of the list in which AT stands, "28, 29 and 31 December"; its own period: in none. */
bool times_of_season(const struct parse *p, const struct mention *m);
/* "should the October-December rains fail": does M only tell which rains, which harvest? */
bool times_over_now(const struct parse *p, const struct draft *d, const struct mention *m);
/* "148,000 fled between 6 and 10 January; 130,000 are back by now": is M over where D holds? */

/* ---- period.c */
void draft_period(struct drafts *d, size_t k);
void draft_speaker(struct drafts *d, size_t k);
void money_settle(const struct drafts *all, struct quantity *q);
/* Which pesos, kroner, rupees, francs or shillings Q's are; no currency where nothing tells. */
#endif
