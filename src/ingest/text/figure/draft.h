/* draft.h - a figure while its fields are being found. */
#ifndef SITSTAT_TEXT_DRAFT_H
#define SITSTAT_TEXT_DRAFT_H

#include <string.h>

#include "../parse.h"

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

/* Names in a row of which none stands for all: "Bama, Banki and Gwoza". */
struct place_row {
    const struct place_ref *first, *last;
};

struct draft {
    const struct quantity *q;
    uint32_t sentence;
    uint32_t clause_first, clause_last;       /* tokens */
    uint32_t statement_first, statement_last; /* tokens, once it has a measure: statement.c */
    bool states;                              /* that has a verb */
    uint8_t noun, verb;
    uint32_t noun_at;               /* token, UINT32_MAX: inherited */
    uint32_t verb_first, verb_last; /* tokens; equal: no verb */
    bool inherited;                 /* noun taken from an earlier figure */
    bool bare;                      /* no noun of its own */
    bool row;                       /* of a table: table.c tells its noun and its place */
    bool part;                      /* only a part of it is what the sentence tells of: partof.c */
    bool sum;                       /* of money, there: moneytable.c */
    const char *measure;            /* NULL: no figure */
    enum kind kind;
    enum group group; /* set with its place */
    enum status status;
    struct span status_why;
    const struct place_ref *place, *origin;
    const char *place_rule, *origin_rule;
    bool country_only; /* of `place` only the country is meant */
    struct place_row places,
        origins; /* "in Kayin and Bago": where `place`, `origin` is the first */
    struct period period;
    struct span period_why;
    const char *period_rule;
    struct span speaker;
    const char *rate; /* "per day", ... or NULL */
    const char *unit; /* "households", ... or NULL */
    uint32_t shown;   /* 1-based number of its figure, 0: it is none */
    bool beside;      /* `under` is the line beside it that is its label */
    uint32_t under; /* one more than the sentence that heads it and says what it counts; 0: none */
};

/* ---- table.c */
void draft_evidence(const struct parse *p, const struct draft *d, struct span *shown);
/* Widens SHOWN, the sentence of D, to what says what its bare number counts: the label on the line
 * beside it, the titles of a table close above it. */

/* ---- moneytable.c */
bool draft_sum_in_row(const struct parse *p, const struct draft *d, struct quantity *q);
/* Is D's number Q a sum in a table, "12,000,000" under "Pledged (US$)"? Sets its currency. */
void draft_sum(const struct parse *p, struct draft *d);
/* Sets the measure of such a sum. */

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
    const struct place_ref *home;   /* where the document is about; NULL: not said */
    const struct place_ref *crisis; /* what a report filed elsewhere tells of; NULL: of `home` */
    struct place_ref land;          /* `home` as a country, where people come from */
    struct place_ref capital;       /* "the capital", once named; place NULL: not yet */
    bool home_is_place;             /* the place itself, not only its country */
    bool of_refugees;               /* it speaks more of refugees than of displaced people */
    bool of_migrants;               /* more of migrants than of either */
    bool inside;                    /* of neither: nobody in it is abroad */
    bool of_trade;                  /* of goods that are made and sold, and of nobody's need */
    bool of_business;               /* more of companies than of people's need */
    bool of_money;                  /* it may name a currency */
    bool several;                   /* its figures are told of more countries than that one */
    const struct mention *heading;  /* the period that a heading gives; NULL: none */
    const struct mention *plan;     /* that of an appeal or a plan; NULL: none */
    day_t as_of;                    /* the day its stocks hold for */
    size_t scanned;                 /* mentions that as_of() has seen */
    uint32_t told_paragraph;        /* where the last heading told a day as of which it holds */
    day_t told_day;                 /* that day, DAY_NONE: none so far */
    bool told_head;                 /* it stands at the head of the report and holds for all */
    struct told over;               /* the last one looked up */
    struct span as_of_why;
    const struct mention *event; /* what its tolls count from; NULL: nothing dated */
};

static inline bool draft_clause_is_all(const struct parse *p, const struct draft *d)
{ /* does no word of its sentence stand outside of D's clause? */
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->clause_last;
    while (i < s->last && (p->tokens[i].type == TOKEN_MARK || p->tokens[i].type == TOKEN_LINE))
        i++;
    return d->clause_first == s->first && i == s->last;
}
static inline bool countable_form(const struct quantity *q)
{ /* is Q of a form that may count something, by a noun of its own? */
    static const unsigned forms =
        1u << QUANTITY_COUNT | 1u << QUANTITY_MONEY | 1u << QUANTITY_MEASURE | 1u << QUANTITY_NONE;
    return (forms >> q->form & 1) != 0;
}
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
bool draft_where_over(const struct parse *p, const struct sentence *s, size_t inside,
                      size_t number);
/* Does token INSIDE stand in a clause with "where" that is over before NUMBER? */
bool draft_where_between(const struct parse *p, const struct sentence *s, size_t verb,
                         size_t number);
/* Does ", where" stand between token VERB and NUMBER? */
void drafts_pair(struct drafts *d);
/* "Poland and Moldova received 30,000 and 25,000 refugees": each its own, once all are drafted. */

/* ---- statement.c */
void draft_set_statement(const struct parse *p, struct draft *d);
/* Sets the statement that D stands in, and whether it states something: D names what it counts, and
 * a verb stands there. */
static inline bool draft_other_statement(const struct parse *p, const struct draft *d, size_t at)
{ /* does token AT of D's sentence stand in another statement than D, which has a verb of its own?
   */
    const struct sentence *s = &p->sentences[d->sentence];
    return d->states && (at < d->statement_first || at >= d->statement_last) && at >= s->first &&
           at < s->last; /* not so: "14,200 are there; about 6,000 have gone back to Haiti" */
}
bool draft_statement_opens(const struct parse *p, const struct draft *d, size_t at);
/* ", and on Monday 300 died": does token AT, behind D, open another statement? */
bool draft_timed_apart(const struct parse *p, const struct draft *d, size_t at);
/* ", and 12,000 fled last week": does token AT stand in another statement than D, which has a time
 * of its own? */
bool draft_placed_apart(const struct parse *p, const struct draft *d,
                        const struct place_ref *named);
/* "Tawila shelters 380,000, and the camp at Zamzam held 500,000": does NAMED stand in another
 * statement than D, which names where it holds, or is it whoever gives what that tells of? */
bool draft_elsewhere(const struct parse *p, const struct draft *d, const struct draft *before);
/* "Germany received 229 applications on Monday. The quake in Nepal killed 8,900": does the sentence
 * of D count something else, in no country that the sentence of BEFORE names? */
bool draft_apart(const struct parse *p, const struct draft *d, size_t at);
/* Does token AT stand in another statement than D, of something else in another country? */

/* ---- window.c */
int drafts_open_window(struct drafts *d, struct error *err);
/* Sets what holds for the whole document: read from the first window, taken over by the others.
 * Returns 0, or -1 with ERR set. */

/* ---- people.c */
void draft_whose_people(const struct drafts *all, struct draft *d);
/* Makes refugees of D's displaced people, or displaced people of its refugees, by whose they are
 * and where. */
bool draft_at_home(const struct drafts *all, const struct draft *d);
/* "Millions of Nigerians live in poverty in Nigeria": who are at home are no refugees. */
#endif
