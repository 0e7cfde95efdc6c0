/* ahead.c - the words of a sentence that speak of what is to come, and the times that they govern.
 *
 * Only a time that leaves its year or its side open asks, so nothing is found out before. */
#include <string.h>

#include "../parse.h"
#include "when.h"
#include "../figure/aside.h"

/* "will", "may", "could" at token I, but not "to" and no month. */
static bool foretells(const struct parse *p, size_t i)
{
    const struct entry *e = parse_match(p, i, ROLE_modal, NULL);
    if (parse_function(p, i + 1, F_have) && !parse_function(p, i + 2, F_to) &&
        parse_among(p, i, "would", "could", "might", "may", "should"))
        return false; /* "would have begun" */
    if (i > 0 && parse_reads(p, i, "will") &&
        parse_among(p, i - 1, "own", "free", "their", "his", "her", "the"))
        return false; /* "have gone home of their own will" */
    if (parse_in(p, i + 1, SET_recalls))
        return false; /* "Readers will recall that on Friday" */
    if (i > 1 && parse_one(p, i - 1, ROLE_timeunit) && parse_function(p, i, F_on))
        return false; /* "after six days on the way" */
    if (parse_in(p, i, SET_due) && parse_function(p, i + 1, F_to) &&
        p->tokens[i + 2].type == TOKEN_WORD && !parse_may(p, i + 2, ROLE_verb))
        return false; /* "80 deaths in January were due to hunger" */
    if (e != NULL && e->value == MODAL_forecast && parse_function(p, i, F_on) && i > 0 &&
        (parse_in(p, i - 1, SET_past) ||
         (parse_one(p, i - 1, ROLE_verb) && !parse_one(p, i - 1, ROLE_noun)) ||
         p->tokens[i - 1].word == 0 || parse_function(p, i + 3, F_from)))
        return false; /* "died on the way", "were on their way", "hit a car on the way from" */
    if (i > 0 && parse_function(p, i - 1, F_a) && parse_in(p, i, SET_intended) &&
        p->tokens[i + 1].type == TOKEN_DIGITS)
        return false; /* "the first 200 of a planned 1,000 landed on Tuesday" */
    return e != NULL && e->value == MODAL_forecast && !parse_function(p, i, F_to) &&
           !((p->tokens[i].flags & T_CAPITAL) &&
             (parse_one(p, i, ROLE_month) ||
              (i > 0 && p->tokens[i - 1].type == TOKEN_WORD && !(p->tokens[i].flags & T_UPPER))));
}

#define AHEAD_BACK 60 /* tokens */
#define AHEAD_ON 30

/* "At the end of December, she reckons, ...": does nothing but the time's own words stand before
 * the last word of time? */
static bool opens_sentence(const struct when_context *c)
{
    for (size_t i = c->first; i < c->ahead->at; i++)
        if (c->p->tokens[i].type != TOKEN_WORD ||
            !(c->p->tokens[i].roles & (1ull << ROLE_timeword | 1ull << ROLE_function)))
            return false;
    return c->ahead->at <= c->first + 5u;
}

/* "flew into Zakho on Tuesday to pitch tents that the allies hope will": does a clause about the
 * noun before token I begin there, behind a verb of the past that the time at AT is of? */
static bool about_noun(const struct parse *p, size_t first, size_t at, size_t i)
{
    static const uint64_t verbal = 1ull << ROLE_say | 1ull << ROLE_verb | 1ull << ROLE_modal;
    if (!(parse_function(p, i, F_that) || parse_function(p, i, F_who)) || i < at + 3)
        return false;
    const struct token *b = &p->tokens[i - 1];
    if (b->type != TOKEN_WORD || b->functions != 0 || (b->roles & verbal))
        return false;
    for (size_t k = at; k > first + 1 && k + 14 > at; k--)
        if (parse_in(p, k - 1, SET_went))
            return !parse_may(p, k - 2, ROLE_modal);
    return false;
}

/* "said", "told", "approved", "was hit", but not "is expected", "to be approved": does the word at
 * token I tell what has been? */
static bool tells_past(const struct parse *p, size_t i)
{
    static const char *const open[] = {"expected", "planned",  "scheduled", "projected",
                                       "needed",   "intended", "predicted", "anticipated",
                                       "feared",   "required", NULL};
    const struct token *t = &p->tokens[i];
    if (t->type != TOKEN_WORD || t->end - t->start < 3)
        return false;
    if (parse_in(p, i, SET_past)) /* "was", "had" */
        return !parse_function(p, i + 1, F_to) && !(p->tokens[i + 1].flags & T_AHEAD);
    bool ed = t->end - t->start > 4 && memcmp(p->text + t->end - 2, "ed", 2) == 0;
    if (!parse_one(p, i, ROLE_say) && !(ed && (parse_one(p, i, ROLE_verb) || (t->flags & T_AHEAD))))
        return false;
    if (!(ed ? !parse_spelled(p, i, open) : parse_among(p, i, "said", "told")))
        return false;
    if (i > 0 && (t->flags & T_AHEAD) && t[-1].end > 2 &&
        memcmp(p->text + t[-1].end - 2, "ly", 2) == 0)
        return false; /* "at levels originally proposed" */
    return i == 0 || (!parse_one(p, i - 1, ROLE_modal) && !parse_function(p, i - 1, F_to) &&
                      !parse_among(p, i - 1, "be", "is", "are", "being", "as", "if"));
}

/* The token behind the time that starts at token AT: "May 3", "fourth quarter". */
static size_t behind(const struct parse *p, size_t at)
{
    return at + 1 + (p->tokens[at + 1].type == TOKEN_DIGITS || parse_one(p, at + 1, ROLE_timeunit));
}

/* "The plan launched on Monday seeks": is what was done to a paper told right before the time at
 * token AT? */
static bool brought_out(const struct parse *p, size_t first, size_t at)
{
    size_t i = at - (at > first && parse_function(p, at - 1, F_on) ? 1u : 0u);
    return i > first + 1 &&
           parse_among(p, i - 1, "launched", "published", "released", "issued", "unveiled",
                       "presented", "signed", "adopted", "updated") &&
           !parse_among(p, i - 2, "be", "is", "are", "being");
}

/* "approved the plan on Friday", "told the BBC on Friday", "said late Friday": is the verb that the
 * time at token AT follows one of the past? */
static bool follows_past(const struct parse *p, size_t first, size_t at)
{
    static const uint64_t verbal = 1ull << ROLE_say | 1ull << ROLE_verb | 1ull << ROLE_modal,
                          leads = 1ull << F_in | 1ull << F_at | 1ull << F_on | 1ull << F_to |
                                  1ull << F_over;
    if (p->language != LANGUAGE_EN || (p->tokens[behind(p, at)].flags & T_AHEAD))
        return false; /* "said that the talks on Friday would" */
    if (brought_out(p, first, at))
        return true;
    bool and =
        parse_function(p, behind(p, at), F_and); /* "took 180 people off on Tuesday and will" */
    for (size_t i = at;
         i > first && i + 10 > at &&
         (p->tokens[i - 1].type == TOKEN_WORD || (and&&p->tokens[i - 1].type == TOKEN_DIGITS));
         i--) {
        const struct token *t = &p->tokens[i - 1];
        if (and&&parse_in(p, i - 1, SET_went) && i > first + 1 &&
            !parse_one(p, i - 2, ROLE_modal) && !parse_function(p, i - 2, F_have) &&
            !parse_function(p, i - 2, F_be) && !parse_function(p, i - 2, F_to))
            return true;
        if (tells_past(p, i - 1)) /* but "said the meeting on Friday" is of the meeting */
            return i == at || !parse_reads(p, i - 1, "said") || (t[1].functions & leads) ||
                   parse_among(p, i, "late", "early");
        if (i > first + 1 && (parse_function(p, i - 2, F_the) || parse_function(p, i - 2, F_a)))
            continue; /* "the plan" */
        if ((t->flags & T_AHEAD) || parse_function(p, i - 1, F_by) ||
            parse_function(p, i - 1, F_that) ||
            ((t->roles & words[t->word].own & verbal) && !parse_one(p, i - 1, ROLE_noun)))
            return false;
    }
    return false;
}

/* "On Friday, the firm said that it would": is the first verb behind the time at token AT, which
 * opens the sentence, one of the past? */
static bool opens_past(const struct parse *p, size_t at, size_t last)
{
    if (p->language != LANGUAGE_EN)
        return false;
    for (size_t i = at + 1; i < last; i++) {
        const struct token *t = &p->tokens[i], *b = t - 1;
        bool behind = b->type == TOKEN_WORD && !parse_function(p, i - 1, F_the) &&
                      !parse_function(p, i - 1, F_a) && i > at + 1;
        if (behind && tells_past(p, i) && !parse_function(p, i + 1, F_by) &&
            !parse_function(p, i + 1, F_from))
            return true;
        if (t->flags & T_AHEAD)
            return false;
    }
    return false;
}

/* "plans to take 1,200 and moved 180 on Friday": does a verb of the past with a number of its own
 * begin at token I? */
static bool joined_past(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    bool ed = t->end - t->start > 4 && memcmp(p->text + t->end - 2, "ed", 2) == 0;
    return p->tokens[i + 1].type == TOKEN_DIGITS && t->type == TOKEN_WORD &&
           ((ed && parse_may(p, i, ROLE_verb)) || parse_in(p, i, SET_went) ||
            parse_in(p, i, SET_reaches));
}

/* Does the stretch around token AT, up to a semicolon or ", and", speak of what is to come? */
static bool looks_ahead(const struct when_context *c)
{
    const struct parse *p = c->p;
    const struct ahead *ahead = c->ahead;
    size_t at = ahead->at, first = at, last = at;
    if (ahead->first >= at + AHEAD_ON || ahead->last + AHEAD_BACK < at)
        return false;
    while (first > c->first && first + AHEAD_BACK > at && !parse_mark(p, first - 1, ';') &&
           !(parse_function(p, first - 1, F_while) && first > c->first + 1 &&
             parse_mark(p, first - 2, ',')) &&
           !(parse_function(p, first - 1, F_and) &&
             (parse_mark(p, first - 2, ',') || joined_past(p, first))))
        first--;
    bool opening = at <= c->first + 2u || opens_sentence(c);
    while (last < c->end && last < at + AHEAD_ON && !parse_mark(p, last, ';') &&
           (opening ? !(parse_mark(p, last, ',') && parse_function(p, last + 1, F_and))
                    : !(parse_mark(p, last, ',') && p->tokens[last + 1].type == TOKEN_WORD)))
        last++;
    for (size_t i = at; i + 1 < last; i++) /* "came on Sunday and wants to", "but will": a verb of
                                            * its own */
        if (parse_function(p, i, F_but) || about_noun(p, c->first, at, i) ||
            (parse_function(p, i, F_and) &&
             (parse_one(p, i + 1, ROLE_say) ||
              (parse_may(p, i + 1, ROLE_modal) && foretells(p, i + 1)))))
            last = i;
    if (opening ? opens_past(p, at, last) : follows_past(p, c->first, at))
        return false;
    for (size_t i = first; i < last; i++)
        if ((p->tokens[i].flags & T_AHEAD) &&
            !(i < at && aside_over(p, &p->sentences[c->sentence], i, at)))
            return true;
    return false;
}

/* "3 million had been paid by Monday", "had come in by then": up to when it had been done. */
static bool had_by(const struct parse *p, size_t first, size_t at)
{
    if (at <= first + 2 || !parse_function(p, at - 1, F_by))
        return false;
    for (size_t i = at - 1; i > first + 1 && i + 4 > at - 1; i--) {
        if (p->tokens[i - 1].type != TOKEN_WORD || parse_function(p, i - 1, F_to))
            return false;
        if (parse_function(p, i - 1, F_have))
            return !parse_may(p, i - 2, ROLE_modal);
    }
    return false;
}

/* "announced in January", "killed on Monday": the time of what has been done. */
static bool done_then(const struct parse *p, size_t first, size_t at)
{
    size_t i = at;
    if (had_by(p, first, at))
        return true;
    if (i > first && (parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_on)))
        i--;
    if (i < at && when_behind_say(p, first, i) < i)
        return true; /* "announced in Oslo on Thursday" */
    if (i == at || i < first + 2 || p->tokens[i - 1].type != TOKEN_WORD ||
        parse_may(p, i - 1, ROLE_modal))
        return false;
    const struct token *t = &p->tokens[i - 1], *b = t - 1;
    bool done = t->end - t->start > 4 && memcmp(p->text + t->end - 2, "ed", 2) == 0;
    bool be = b->end - b->start == 2 && memcmp(p->text + b->start, "be", 2) == 0;
    return (done && !be && !parse_may(p, i - 2, ROLE_modal)) || parse_one(p, i - 1, ROLE_say);
}

/* Marks the words of the sentence that speak of what is to come. */
static void mark(const struct when_context *c)
{
    const struct parse *p = c->p;
    struct ahead *ahead = c->ahead;
    ahead->told = true;
    ahead->first = c->end;
    for (size_t i = c->first; (i = parse_next(p, i, c->end, TRAIT_modal)) < c->end; i++)
        if (foretells(p, i)) {
            p->tokens[i].flags |= T_AHEAD;
            ahead->first = ahead->any ? ahead->first : i;
            ahead->last = i;
            ahead->any = true;
        }
}

#define TIME_WORDS 5 /* of a time, before its last */

/* "expires on Friday", "is on 10 July", "meets in October": a day to come, told in the present
 * tense.
 */
static bool scheduled(const struct when_context *c, size_t at)
{
    const struct parse *p = c->p;
    if (p->language != LANGUAGE_EN)
        return false;
    size_t i = at;
    while (i > c->first && i + TIME_WORDS > at &&
           (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_of) ||
            (p->tokens[i - 1].roles & words[p->tokens[i - 1].word].own & TIME_ROLES) != 0))
        i--; /* "by the end of the month" */
    if (i > c->first && (parse_function(p, i - 1, F_on) || parse_function(p, i - 1, F_in) ||
                         parse_function(p, i - 1, F_for) || parse_function(p, i - 1, F_by)))
        i--;
    size_t name = i;
    while (name > c->first && name + 3 > i && p->tokens[name - 1].type == TOKEN_WORD &&
           (p->tokens[name - 1].flags & T_CAPITAL))
        name--;
    if (name < i && name > c->first &&
        (parse_function(p, name - 1, F_in) || parse_function(p, name - 1, F_at) ||
         parse_function(p, name - 1, F_for)))
        i = name - 1; /* "opens in Paris on Friday" */
    if (i <= c->first + 1u || (p->tokens[i - 1].flags & T_CAPITAL))
        return false;
    if (parse_in(p, i - 1, SET_timetable) || parse_reads(p, i - 1, "reopen"))
        return !parse_among(p, i - 2, "not", "the", "a", "was", "were") &&
               !parse_is(p, i - 2, ROLE_timeunit, TIME_quarter); /* a heading: "Qtr ends Dec 31" */
    if (parse_function(p, i, F_for) && parse_among(p, i - 1, "set", "slated"))
        return true;
    if (i > c->first + 3u && parse_reads(p, i - 2, "be") && parse_function(p, i - 3, F_to))
        return !parse_among(p, i - 4, "was", "were"); /* "to be launched on the 20th" */
    return parse_function(p, i - 1, F_be) && parse_among(p, i - 1, "is", "are") &&
           (i < at || parse_one(p, at, ROLE_month));
}

/* "the attack on Friday", "the October quake": what has happened, whatever comes of it. */
static bool of_event(const struct parse *p, size_t first, size_t at)
{
    if (p->tokens[at + 1].mark == 's')
        return parse_one(p, at + 2, ROLE_event) || parse_one(p, at + 3, ROLE_event);
    return at > first + 2 &&
           (parse_function(p, at - 1, F_on) || parse_function(p, at - 1, F_in) ||
            parse_function(p, at - 1, F_of)) &&
           parse_one(p, at - 2, ROLE_event) &&
           (parse_function(p, at - 3, F_the) ||
            (at > first + 3 && parse_function(p, at - 4, F_the)));
}

void when_last_time(const struct when_context *c)
{
    const struct parse *p = c->p;
    struct ahead *ahead = c->ahead;
    for (size_t i = ahead->to; i > ahead->from; i--) {
        size_t word = parse_behind(p, ahead->from, i, TRAIT_time),
               digits = parse_behind(p, ahead->from, i, TRAIT_digits);
        i = word > digits ? word : digits;
        if (i == ahead->from)
            break;
        const struct token *t = &p->tokens[i - 1];
        if (t->type == TOKEN_DIGITS || (t->type == TOKEN_WORD && (t->roles & TIME_ROLES))) {
            ahead->at = i - 1;
            break;
        }
    }
    ahead->from = ahead->to;
}

bool when_future(const struct when_context *c)
{
    when_last_time(c);
    size_t at = c->ahead->at;
    size_t on = at != SIZE_MAX ? behind(c->p, at) : 0;
    if (at != SIZE_MAX && (parse_function(c->p, on, F_that) || parse_reads(c->p, on, "which") ||
                           (parse_in(c->p, on, SET_past) && !parse_may(c->p, on + 1, ROLE_modal))))
        return false; /* "told the UN on Monday that it would send", "the rise in May was linked" */
    size_t n;
    const struct entry *lead = at != SIZE_MAX && at > c->first
                                   ? parse_match_back(c->p, c->first, at, ROLE_timeword, &n)
                                   : NULL;
    if (lead != NULL && lead->value == TW_asof)
        return false; /* "As of Friday": up to which it was counted */
    if (at != SIZE_MAX && scheduled(c, at))
        return true;
    if (!c->ahead->told)
        mark(c);
    return c->ahead->any && at != SIZE_MAX && !of_event(c->p, c->first, at) &&
           !done_then(c->p, c->first, at) && looks_ahead(c) &&
           !(at > c->first && parse_is(c->p, at - 1, ROLE_timeword, TW_since));
}

/* "fell", "took", "died": is the word at token I a verb whose past is told by its form? */
static bool strong_past(const struct parse *p, size_t i)
{
    static const char *const past[] = {
        "took",  "came",  "left",   "held", "met",   "rose",    "sent",   "won",    "lost",
        "made",  "gave",  "saw",    "flew", "drove", "brought", "bought", "led",    "built",
        "grew",  "spoke", "stood",  "fled", "shot",  "sold",    "paid",   "became", "rained",
        "ended", "did",   "burned", "kept", "found", "put",     "ran",    "died",   NULL};
    const struct token *t = &p->tokens[i];
    if (t->type != TOKEN_WORD || t->functions != 0 || (t->flags & T_CAPITAL))
        return false;
    return (parse_in(p, i, SET_begins) || parse_in(p, i, SET_went) || parse_spelled(p, i, past)) &&
           (i == 0 || !parse_function(p, i - 1, F_to));
}

/* Does the sentence tell of the past around the time at token AT: before it, and behind it up to a
 * comma, which does not part a time that opens the sentence from its verb? */
static bool past_around(const struct when_context *c, size_t at)
{
    const struct parse *p = c->p;
    bool opening = at <= c->first + 4u;
    for (size_t i = at; i > c->first && i + 12 > at && p->tokens[i - 1].type != TOKEN_LINE; i--)
        if (strong_past(p, i - 1))
            return true;
    for (size_t i = at + 1; i < c->end && i < at + 16; i++) {
        if (tells_past(p, i) || strong_past(p, i))
            return true;
        if (p->tokens[i].type == TOKEN_LINE ||
            (!opening && parse_mark(p, i, ',') && !parse_glued(p, i + 1)))
            return false;
    }
    return false;
}

#define AHEAD_NEAR 14 /* tokens from "will" to the time in which it will be */

/* "will", "is expected", "plans", but not "was to", "planned", "would": is what the word at token I
 * tells still to come? */
static bool still_ahead(const struct parse *p, size_t i, size_t first)
{
    const struct token *t = &p->tokens[i];
    bool done = t->end - t->start > 4 && memcmp(p->text + t->end - 2, "ed", 2) == 0;
    bool be = i > first && parse_function(p, i - 1, F_be) && !parse_in(p, i - 1, SET_past);
    return !parse_in(p, i, SET_past) && !parse_reads(p, i, "would") && (!done || be) &&
           !(i > first && parse_in(p, i - 1, SET_past));
}

bool when_led_by(const struct when_context *c)
{
    when_last_time(c);
    size_t at = c->ahead->at, n;
    if (at == SIZE_MAX || at == c->first)
        return false;
    bool in = parse_function(c->p, at - 1, F_in);
    if (!in && !parse_may(c->p, at - 1, ROLE_timeword))
        return false;
    const struct entry *e = parse_match_back(c->p, c->first, at, ROLE_timeword, &n);
    bool by = e != NULL && (e->value == TW_by || e->value == TW_until || e->value == TW_end);
    if (!by && !in)
        return false;
    return when_future(c) && c->ahead->any && still_ahead(c->p, c->ahead->first, c->first) &&
           (by || (c->ahead->first < at && at < c->ahead->first + AHEAD_NEAR));
}

bool when_near_ahead(const struct when_context *c, day_t day)
{
    const struct parse *p = c->p;
    size_t at = c->ahead->at, n;
    if (day > c->published + 62 || at == SIZE_MAX || p->language != LANGUAGE_EN)
        return false;
    const struct entry *lead =
        at > c->first ? parse_match_back(p, c->first, at, ROLE_timeword, &n) : NULL;
    if (lead != NULL && (lead->value == TW_since || lead->value == TW_asof))
        return false;
    if (!c->ahead->told)
        mark(c);
    return !done_then(p, c->first, at) && !follows_past(p, c->first, at) && !past_around(c, at) &&
           !of_event(p, c->first, at);
}

/* "By the end of March WFP had moved 300 t of the planned 900": is "had" the first verb behind the
 * time at token AT, before all that is to come? */
static bool had_first(const struct when_context *c, size_t at)
{
    const struct parse *p = c->p;
    for (size_t i = at + 1; i + 1 < c->end && !(p->tokens[i].flags & T_AHEAD); i++) {
        if (parse_function(p, i, F_who) || parse_function(p, i, F_that) ||
            parse_among(p, i, "which", "where"))
            return false;
        if (parse_function(p, i, F_have) && parse_reads(p, i, "had"))
            return !parse_function(p, i + 1, F_to);
    }
    return false;
}

bool when_told_past(const struct when_context *c)
{
    const struct parse *p = c->p;
    bool past = false;
    if (!c->ahead->told)
        mark(c);
    if (c->ahead->any)
        return c->ahead->at != SIZE_MAX && opens_sentence(c) && had_first(c, c->ahead->at);
    for (size_t i = c->first; i < c->end; i++) {
        const struct token *t = &p->tokens[i];
        if (parse_is(p, i, ROLE_verb, VERB_need) || parse_is(p, i, ROLE_verb, VERB_require))
            return false; /* "need 300 million by the end of March" */
        bool done = parse_one(p, i, ROLE_verb) && t->end - t->start > 4 && i > c->first &&
                    memcmp(p->text + t->end - 2, "ed", 2) == 0 && !parse_reads(p, i - 1, "be");
        past |= done || (parse_in(p, i, SET_past) && parse_function(p, i, F_be)) ||
                (parse_function(p, i, F_have) && parse_reads(p, i, "had"));
    }
    return past;
}
