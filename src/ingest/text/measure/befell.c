/* befell.c - a number that is itself who it happened to: "2,274 are dead", "some 300 drowned". */
#include <string.h>

#include "../figure/draft.h"
#include "../figure/aside.h"
#include "counts.h"
#include "verbs.h"

/* "2,274 are dead", "some 300 drowned": a number that is itself who it happened to. */
bool draft_befell(const struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    bool of_arrivals = all->of_refugees || all->of_migrants; /* "In May 1,310 arrived" */
    if (d->q->form != QUANTITY_COUNT)
        return false;
    size_t i = counted_others(p, d->q) ? d->q->unit_last
                                       : aside_share(p, d->q->outer_last, d->clause_last);
    if (parse_reads(p, i, "of") &&
        (parse_function(p, i + 1, F_them) || parse_reads(p, i + 1, "whom")))
        i += 2; /* "The hamlet had 400 inhabitants. Ninety of them died" */
    bool who = parse_function(p, i, F_who) && parse_reads(p, i, "who");
    if (who)
        i++; /* "Of the 10.4 million who have fled their homes" */
    size_t start = i;
    size_t n;
    const struct entry *rate = parse_match(p, i, ROLE_timeword, &n);
    bool daily = rate != NULL && rate->value >= TW_daily && rate->value <= TW_yearly;
    if (daily) /* "some 3,000 a day are arriving" */
        start = i += n;
    bool more =
        d->q->outer_first > d->clause_first && parse_function(p, d->q->outer_first - 1u, F_another);
    if (parse_function(p, i, F_more) && !daily) {
        more = true; /* "thousands more are expected to be displaced" */
        start = ++i;
    }
    while (i < d->clause_last && i < start + 5 &&
           (parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
            (more && (parse_one(p, i, ROLE_modal) || parse_function(p, i, F_to))) ||
            (parse_among(p, i, "may", "might", "could", "must") &&
             (parse_function(p, i + 1, F_be) || parse_function(p, i + 1, F_have)))))
        i++; /* "another 200,000 could come", "some 3,000 may have died" */
    i += i > start && parse_among(p, i, "still", "already") ? 1u : 0u;
    if (parse_reads(p, i, "targeted")) {
        d->noun = NOUN_people; /* "8.4M targeted" */
        return true;
    }
    const struct entry *v = parse_match(p, i, ROLE_verb, NULL);
    if (v == NULL && i > start) /* "are cut off" is a verb of three words */
        v = parse_match(p, i - 1, ROLE_verb, NULL);
    int verb = v != NULL ? (int)v->value : VERB_none;
    bool stranded = verb == VERB_affect && v->more > 0; /* "4,000 remain stranded" */
    bool sleeping =
        (i > start || (v != NULL && v->more > 0)) && (verb == VERB_shelter || verb == VERB_host);
    v = parse_match_back(p, d->clause_first, draft_outset(p, d->q, d->clause_first), ROLE_verb, &n);
    if (v != NULL &&
        (v->value == VERB_die || v->value == VERB_arrest || v->value == VERB_injure ||
         v->value == VERB_displace || v->value == VERB_evacuate || v->value == VERB_shelter ||
         v->value == VERB_host || (v->value == VERB_hold && draft_built_before(all, d))))
        verb = (int)v->value; /* "killing 90", "floods displace 33,000" */
    bool counted = v != NULL && v->value == VERB_register; /* "counted 4,300 in its 17 centres" */
    if ((i > start || counted) &&
        parse_function(p, i, F_in)) /* "a further 76,600 are in public shelters" */
        for (size_t k = i + 1; k < i + 4 && k < d->clause_last; k++)
            if (parse_is(p, k, ROLE_noun, NOUN_site)) {
                d->noun = NOUN_people;
                return true;
            }
    const struct sentence *s = &p->sentences[d->sentence];
    bool houses = (parse_sentence_in(s, SET_house) || parse_sentence_in(s, SET_upward)) &&
                  draft_houses(p, d->q, d->clause_first);
    if (houses)
        verb = VERB_shelter; /* "Bulengo camp houses 96,000" */
    if (verb == VERB_none ||
        !(verb == VERB_die || verb == VERB_injure || verb == VERB_vanish || verb == VERB_flee ||
          verb == VERB_displace || verb == VERB_evacuate || verb == VERB_homeless ||
          verb == VERB_need || verb == VERB_cross || verb == VERB_return || verb == VERB_arrest ||
          verb == VERB_detain || (verb == VERB_shelter && (v != NULL || houses)) || sleeping ||
          (who && (verb == VERB_arrive || verb == VERB_land)) || stranded ||
          (verb == VERB_affect && i > start && parse_function(p, i - 1, F_be)) ||
          ((verb == VERB_host || verb == VERB_hold) && v != NULL && draft_built_before(all, d)) ||
          ((daily || (more && i > start) || (of_arrivals && i == start)) && verb == VERB_arrive)))
        return false;
    d->noun = NOUN_people;
    return true;
}

/* "The brigade's 38 volunteers have given out 11,000 meals": who helps others, and whom nobody
 * reached; but "38 volunteers have been given", "40 teachers received kits". */
bool draft_helps_others(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    static const char *const gets[] = {"received", "receive", "receives",  "got",  "get",
                                       "gets",     "getting", "benefited", "need", NULL};
    size_t last = d->q->unit_last;
    return d->q->unit_last > d->q->unit_first && parse_in(p, last - 1, SET_trades) &&
           d->verb_first >= last && d->verb_first <= last + 1u && d->verb_last > d->verb_first &&
           !parse_spelled(p, d->verb_first, gets) &&
           (d->verb_first == last ||
            (parse_function(p, last, F_have) && !parse_function(p, last, F_be)));
}

bool draft_befell_behind(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_last;
    if (q->outer_first == 0 || !parse_mark(p, q->outer_first - 1u, ','))
        return false;
    i += parse_reads(p, i, "of") && parse_reads(p, i + 1, "whom") ? 2u : 0u;
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    return e != NULL && (e->value == VERB_die || e->value == VERB_injure);
}
