/* aside.h - what a sentence tells between commas: where that ends, and what stands in it. */
#ifndef SITSTAT_TEXT_ASIDE_H
#define SITSTAT_TEXT_ASIDE_H

#include "draft.h"

/* ---- aside.c */
bool aside_opens(const struct parse *p, size_t comma);
/* ", which has", ", whose", ", where". */
bool aside_over(const struct parse *p, const struct sentence *s, size_t i, size_t to);
/* Does token I stand in such an aside of sentence S that is over before TO? */
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
size_t aside_room(const struct parse *p, const struct quantity *q);
/* "Four camps with room for 7,500 people are to open by June": the token behind the room that the
 * sites of Q have; that behind what Q counts, where none is told. */
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
#endif
