/* status.h - fact, forecast, target, denied or replaced. */
#ifndef SITSTAT_TEXT_STATUS_H
#define SITSTAT_TEXT_STATUS_H

#include "../figure/draft.h"

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
bool status_has_done(const struct parse *p, size_t i);
/* "the fund's projects reached 1.9 million": is the word at token I, which ends in "s", a noun, as
 * what it did stands behind it? */
bool status_brought_by_it(const struct drafts *all, const struct draft *d);

/* "will give £100 million ($125 million)": is D the amount before it in another currency, which is
 * a fact? */
bool status_converted(const struct drafts *all, const struct draft *d);
/* "will send 500, bringing its force to 2,000". */
bool status_still_waits(const struct parse *p, const struct draft *d);
/* "Eight trucks with medicine are waiting at the border": aid that has not come. */
bool status_on_its_way(const struct parse *p, const struct draft *d);
/* onway.c: "left Manila with 120 tonnes, due in on Friday": aid that has not come yet. */
bool status_are_already(const struct parse *p, const struct draft *d);
/* "will have joined the 900 who are already there". */
bool status_aimed_too(const struct drafts *all, const struct draft *d);
/* "People to be assisted: 160,000 (32,000 households)": is D the target before it, told again in
 * brackets, or a part of it? */
bool status_foretold_too(const struct drafts *all, const struct draft *d);
/* "will send 500 soldiers, Spain 300", "will count 1,140, among them 450 Canadians": a forecast as
 * the one before. */
bool status_compared_past(const struct parse *p, const struct draft *d);
/* "expects 800,000 this year, after 202,834 in 2014": is D what has been? */
bool status_of_next(const struct parse *p, const struct draft *d, size_t modal);
/* "reached Andijan with 800 tents, and four more are due": behind ", and" the word at token MODAL
 * is of the next number, where D's is no subject of its own. */

bool status_only_offered(const struct parse *p, const struct draft *d);
/* "Italy has offered 2,100 soldiers": they have not gone. */
bool status_wants_to_reach(const struct parse *p, const struct draft *d);
/* "The plan aims to help 15,000", "the cluster wants to provide food to 9,000": is D who is aimed
 * at? But "plans to help" foretells. */

/* ---- tocome.c */
bool status_whole_to_come(const struct parse *p, const struct draft *d);
/* "20 of the 45 planned flights", "Of the 5,000 tents promised, 900 came": is D the whole? */
bool modal_in_opening(const struct parse *p, const struct draft *d, size_t modal);
/* There, is the word at token MODAL the whole's, where D is what has come? */

/* ---- modalreach.c */
bool modal_reaches(const struct parse *p, size_t modal, size_t number);
/* Does the modal at token MODAL reach the NUMBER behind it? A verb of the past behind a comma
 * starts a clause of its own: "would come, after 300 arrived". */
bool modal_may_tell(const struct parse *p, size_t i);
/* "I can confirm that 20 died", "Readers will recall that 200 were killed": only the telling may
 * be. */
bool modal_of_other(const struct parse *p, const struct quantity *q, size_t i);
/* "1,800 of 5,000 planned tents", "the first of six planned flights landed with 37 tonnes": does
 * the word at token I stand before what another number than Q counts? */
bool modal_of_subject(const struct parse *p, size_t number, size_t modal);
/* The same of a number, with its unit up to token NUMBER, that is its subject. */
bool modal_past_and(const struct parse *p, const struct draft *d, size_t end, size_t modal);
/* "France has 320 soldiers in Gao and Germany will send 800": does "and" stand between END, behind
 * D's number, which "has" leads to, and MODAL? */
bool modal_before_past(const struct parse *p, const struct draft *d, size_t modal);
/* "Spain will send 300 and Italy has deployed 200": between the word at token MODAL and D's number,
 * does another clause begin whose verb tells what is past? */
bool modal_past_aside(const struct parse *p, size_t outer, size_t number, size_t modal);
/* ", with 88 tonnes of stores, is expected": of a number from OUTER on, aside within the subject.
 */

/* ---- replaced.c */
bool status_replaced(const struct parse *p, const struct draft *d);
/* "the 318 he had given", "At first it spoke of 199, then of 240": does D hold no longer? */
void status_corrects(struct drafts *all, size_t k);
/* "12 were killed. An hour later it corrected the toll to 13": takes back those told before figure
 * K. */

/* ---- status.c */
void draft_status(struct drafts *d, size_t k);

/* ---- superseded.c */
bool status_superseded(const struct drafts *all, size_t k);
/* superseded.c: "revised from A to B", "raised its pledge from A to B": is figure K the A, which
 * holds no longer? */
enum status status_of_intro(struct drafts *all, const struct draft *d);
/* foretold.c: "Planned by 15 June:", "Targets for June:": what the intro of the list that D stands
 * in makes of its figures. */
/* ---- purpose.c */
bool status_for_purpose(const struct drafts *all, const struct draft *d);
/* "aimed at handing out 1,500 kits", "were selected to receive food": is D's help only meant? */
#endif
