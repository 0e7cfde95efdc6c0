/* status.c - is a figure a fact, a forecast, a target, denied, or replaced by the text itself? */
#include <string.h>

#include "../figure/draft.h"
#include "../period/figuretime.h"
#include "../figure/aside.h"
#include "../figure/told.h"
#include "../measure/capacity.h"
#include "../measure/counts.h"
#include "status.h"

/* May T start a modal of sort MODAL? An empty token stands behind the last one. */
static bool may_be_modal(const struct token *t, enum text_modal modal)
{
    const struct word_phrases *w = &word_phrases[t->word];
    bool goes_on = w->modal_next >> (t[1].word & 63) & 1;
    return ((goes_on ? w->modals : w->modal) >> modal & 1) != 0;
}

/* The next modal of sort MODAL from token *I on, before END: sets *I to it and *N to its number of
 * tokens; false where there is none. */
static bool next_modal(const struct parse *p, size_t *i, size_t end, enum text_modal modal,
                       size_t *n)
{
    uint64_t bits;
    for (size_t from = *i; from < end; from += 64)
        for (bits = parse_trait_bits(p, from, TRAIT_modal); bits != 0; bits &= bits - 1) {
            *i = from + (size_t)__builtin_ctzll(bits);
            if (*i >= end)
                return false;
            if (may_be_modal(&p->tokens[*i], modal) && !status_has_done(p, *i)) {
                const struct entry *e = parse_match(p, *i, ROLE_modal, n);
                if (e != NULL && (int)e->value == (int)modal)
                    return true;
            }
        }
    return false;
}

/* "denied rumours of riots after a man killed one person": does "after" part what is denied, from
 * token I on, from what happened before? */
static bool parted_by_event(const struct parse *p, const struct draft *d, size_t i)
{
    static const uint64_t harm = 1ull << VERB_die | 1ull << VERB_injure;
    if (!draft_is(d->measure, "killed") && !draft_is(d->measure, "injured"))
        return false;
    for (; i + 1 < d->q->first; i++)
        if (parse_reads(p, i, "after"))
            for (size_t k = i + 1; k < d->q->last + 8u; k++)
                if (parse_verb_starts(p, k, harm))
                    return true;
    return false;
}

/* "is not expected", "no plan to send": what is denied gives no figure. */
static bool denied(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t n;
    for (size_t i = s->first; next_modal(p, &i, d->q->first, MODAL_denial, &n); i++)
        if (modal_reaches(p, i, d->q->first) && !parted_by_event(p, d, i + n))
            return true;
    if (d->inherited && draft_is(d->measure, "detained") && draft_freed(p, d))
        return true; /* "arrested 60 protesters but released 22" */
    if (denied_disowned(p, d) || denied_rumoured(p, d) || denied_not_done(p, d))
        return true;
    size_t before = d->q->outer_first;
    if (before > s->first && parse_function(p, before - 1, F_the))
        before--;
    return before > s->first && parse_function(p, before - 1, F_not);
}

/* "the response plan is funded": a plan is no forecast, where nobody plans to do something. */
static bool is_noun(const struct parse *p, size_t i)
{
    bool one = p->text[p->tokens[i].end - 1] != 's'; /* "The UN plan for Somalia": nobody plans */
    return i > 0 && parse_in(p, i, SET_plan) &&
           (!parse_function(p, i + 1, F_to) || (one && parse_function(p, i + 1, F_for))) &&
           !(p->tokens[i + 1].type == TOKEN_DIGITS &&
             parse_function(p, i - 1, F_and)) && /* "has built 3,200 and plans 4,000 more" */
           (p->tokens[i - 1].type == TOKEN_WORD || parse_mark(p, i - 1, 's') ||
            (p->tokens[i - 1].type == TOKEN_DIGITS && i > 1 && /* "The 2023 plan" */
             parse_function(p, i - 2, F_the))) &&
           (!(p->tokens[i - 1].flags & T_CAPITAL) || parse_function(p, i - 1, F_the) ||
            parse_function(p, i - 1, F_a) || (one && i > 1 && parse_function(p, i - 2, F_the))) &&
           !parse_function(p, i - 1, F_it) && !parse_function(p, i - 1, F_he) &&
           !parse_function(p, i - 1, F_they) && !parse_function(p, i - 1, F_who) &&
           (parse_mark(p, i - 1, 's') || p->text[p->tokens[i - 1].end - 1] != 's');
}

/* "The projects benefit 27,000 people", "in the projects": undertakings, and no forecast. */
static bool undertakings(const struct parse *p, size_t i)
{
    return parse_reads(p, i, "projects") &&
           (parse_function(p, i + 1, F_in) || parse_function(p, i + 1, F_be) ||
            (i > 0 &&
             (parse_function(p, i - 1, F_the) || parse_among(p, i - 1, "these", "those", "such"))));
}

/* "against a target of 2 million", "the aim is zero", "it wants 30 a day": what is aimed at. */
static bool aimed_at(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    bool link =
        i > d->clause_first && (parse_function(p, i - 1, F_of) || parse_function(p, i - 1, F_be) ||
                                parse_function(p, i - 1, F_at));
    if (i > d->clause_first && parse_in(p, i - 1, SET_wants))
        return !draft_wanted_free(p, d);
    if (i >= d->clause_first + 4u && parse_one(p, i - 1, ROLE_verb) &&
        parse_function(p, i - 2, F_to) && parse_function(p, i - 3, F_be) &&
        parse_in(p, i - 4, SET_aim)) /* "the aim is to vaccinate 203,000" */
        return true;
    if (link && parse_function(p, i - 1, F_be)) /* "the aim of the addendum is 850,000" */
        for (size_t k = i - 1; k > d->clause_first && k + 7 > i; k--)
            if ((parse_function(p, k - 1, F_of) || parse_function(p, k - 1, F_for)) &&
                k >= d->clause_first + 2u && parse_in(p, k - 2, SET_aim))
                return true;
    return link && i >= d->clause_first + 2u && parse_in(p, i - 2, SET_aim);
}

/* "are known to be stateless": what is held to be so is no forecast. */
static bool held_to_be(const struct parse *p, size_t i)
{
    static const char *const held[] = {"known",    "believed",  "thought",    "said",
                                       "reported", "found",     "reckoned",   "feared",
                                       "deemed",   "estimated", "considered", "stated",
                                       "judged",   "described", NULL};
    const struct entry *e =
        parse_in(p, i, SET_feared) ? parse_match(p, i + 1, ROLE_verb, NULL) : NULL;
    if (e != NULL || (parse_in(p, i, SET_feared) && parse_either(p, i + 1, "trapped", "dead")))
        return true; /* "forty people are feared trapped" */
    return i > 0 && parse_function(p, i, F_to) && parse_spelled(p, i - 1, held);
}

/* "is to climb to 8.3 million by June, from 7.8 million now": what it climbs from is a fact. */
static bool from_now(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, n;
    size_t end = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    if (i > d->clause_first + 1u && parse_in(p, i - 1, SET_now) &&
        (parse_mark(p, i - 2, ',') || parse_mark(p, i - 2, '(')))
        return true; /* "expects the number of families, now 5,480, to go beyond 6,000" */
    if (i > d->clause_first && parse_function(p, i - 1, F_against) && d->inherited)
        return true; /* "20 trucks are expected, against 500 a day before the war" */
    if (i == d->clause_first || !parse_function(p, i - 1, F_from))
        return false;
    if (d->kind == KIND_STOCK && draft_from_to(p, d->q))
        return true; /* "is to grow from 42 to 160 by Sunday" */
    const struct entry *day = parse_match(p, end, ROLE_day, &n);
    const struct entry *now = parse_match(p, end, ROLE_timeword, &n);
    return (day != NULL && day->value == 0) || (now != NULL && (int)now->value == TW_now) ||
           parse_in(p, end, SET_now);
}

/* A modal of what is to come, as it stands to the number that it may govern. */
struct modal {
    size_t i, n;     /* its first token, its number of tokens */
    size_t unit_end; /* of what the number counts */
    bool before;     /* it stands before the number */
};

/* "floods": a noun, where the verb would have no "s". */
static bool in_s(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return t->end - t->start > 2 && memcmp(p->text + t->end - 2, "ss", 2) != 0 &&
           p->text[t->end - 1] == 's';
}

/* "flooding": no infinitive. */
static bool in_ing(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return t->end - t->start > 4 && memcmp(p->text + t->end - 3, "ing", 3) == 0;
}

/* "3 May", "Camp Hope", "the response plan", "visas to Afghans at risk": part of a name or of a
 * phrase, which says of nothing that it is to come. */
static bool no_modal(const struct parse *p, const struct draft *d, const struct modal *m)
{
    size_t i = m->i, first = p->sentences[d->sentence].first;
    bool capital = (p->tokens[i].flags & T_CAPITAL) != 0;
    const struct quantity *next = d->q + 1;
    if ((i == m->unit_end || i + 1 == m->unit_end) && parse_in(p, i, SET_intended) &&
        next < p->quantities + p->n_quantities && next->whole && next->sentence == d->sentence &&
        next->unit_last == d->q->unit_last)
        return true; /* "has put up 400 of 2,500 tents planned" */
    if (i > first && (parse_function(p, i - 1, F_a) || parse_function(p, i - 1, F_its)) &&
        parse_in(p, i, SET_intended) && i + 1 != d->q->first &&
        p->tokens[i + 1].type == TOKEN_DIGITS)
        return true; /* "the first 200 of a planned 1,000": only those are yet to come */
    if (capital && !(p->tokens[i].flags & T_UPPER) && i > first &&
        p->tokens[i - 1].type != TOKEN_MARK)
        return true; /* "3 May", "Camp Hope" */
    if (capital && (i > first || parse_mark(p, i + 1, ':')) && parse_one(p, i, ROLE_month))
        return true; /* "(May round: 697,000)" */
    if (i > first && parse_function(p, i, F_at) &&
        ((p->tokens[i - 1].flags & T_CAPITAL) || parse_may(p, i + m->n, ROLE_noun)))
        return true; /* "visas to Afghans at risk", "821 at risk children" */
    if (parse_reads(p, i, "considering") && parse_function(p, i + 1, F_that))
        return true; /* "(considering that there are 500 a school)" */
    if (i > first && parse_function(p, i, F_at) && parse_in(p, i - 1, SET_areal))
        return true; /* "moved away from areas at risk" */
    if (i > first && parse_reads(p, i, "will") &&
        parse_among(p, i - 1, "own", "free", "their", "his", "her", "the"))
        return true; /* "have gone home of their own will" */
    bool thing = in_s(p, i + 2) || in_ing(p, i + 2);
    if (parse_in(p, i, SET_due) && parse_function(p, i + 1, F_to) && i > first &&
        (parse_function(p, i - 1, F_be)
             ? thing || parse_function(p, i + 2, F_the) || parse_one(p, i + 2, ROLE_event) ||
                   d->noun == NOUN_dead
             : thing || !parse_may(p, i + 2, ROLE_verb)))
        return true; /* "remained closed due to insecurity", "80 deaths were due to floods" */
    if (parse_function(p, i, F_to) && i > first && parse_reads(p, i - 1, "had"))
        return true; /* "200 residents had to be rescued": so they were */
    if (i > first && !m->before && parse_either(p, i, "fears", "fear") &&
        parse_either(p, i - 1, "as", "amid"))
        return true; /* "moved away as fears of an escalation mounted" */
    if (m->before && i + 2 < d->q->outer_first &&
        (parse_function(p, i + 1, F_of) || parse_function(p, i + 1, F_for) ||
         parse_function(p, i + 1, F_over)) &&
        parse_either(p, i, "fears", "fear"))
        return true; /* "as fears of a new war mounted, 1,500 fled", but "fears of 3,000 deaths" */
    if (modal_may_tell(p, i) || modal_of_other(p, d->q, i) ||
        (parse_reads(p, i, "planned") && parse_is(p, i + 1, ROLE_noun, NOUN_site) &&
         !parse_function(p, i + 2, F_for)))
        return true; /* also "44 planned camps house 38,000": laid out, and not grown by itself */
    return held_to_be(p, i) || undertakings(p, i) ||
           (m->n == 1 && is_noun(p, i)); /* but "the plan calls for" */
}

/* A form of "be" that tells what is or was, and not "be" itself. */
static bool are_or_were(const struct parse *p, size_t i)
{
    return parse_function(p, i, F_be) && p->tokens[i].end - p->tokens[i].start > 2 &&
           !parse_reads(p, i, "being");
}

/* "7,000 may have died", "fears that 34 lost their lives": a guess at what has been. */
static bool guesses(const struct parse *p, const struct draft *d, const struct modal *m)
{
    static const char *const fears[] = {"fear", "fears", "feared", NULL};
    static const char *const died[] = {"lost", "died", "drowned", "perished", NULL};
    size_t i = m->i, next = m->i + m->n;
    if (d->noun == NOUN_dead && d->q->unit_last > d->q->unit_first &&
        parse_among(p, d->q->unit_first, "bodies", "corpses"))
        return true; /* "140 bodies could still be trapped": they are dead, wherever they are */
    bool be = false;
    for (size_t k = d->q->last; !m->before && k < i && k < d->q->last + 8u; k++) {
        if (be && parse_function(p, k, F_or))
            return true; /* "41,791 buildings are down or will have to be pulled down" */
        be |= parse_function(p, k, F_be);
    }
    if (parse_function(p, i, F_on) && !m->before && i >= d->verb_last &&
        (draft_is(d->measure, "killed") || draft_is(d->measure, "missing")))
        return true; /* "4,808 died on the way" */
    if (parse_function(p, next, F_have) && parse_in(p, i, SET_guess) &&
        next + 1 != d->q->outer_first)
        return true;
    if (parse_function(p, next, F_be) && parse_in(p, i, SET_guess) &&
        parse_among(p, next + 1, "dead", "missing", "injured", "trapped", "buried", "hurt",
                    "under"))
        return true; /* "some 3,000 may be dead": as far as anybody knows */
    bool feared = m->before && i + 6 > d->q->first && parse_spelled(p, i, fears);
    if (feared && parse_spelled(p, d->verb_first, died))
        return true;
    if (feared && (parse_function(p, m->unit_end, F_have) || are_or_were(p, m->unit_end)))
        return true; /* "fear that 40 people are missing": so they are, if the fear is right */
    return parse_function(p, next, F_be) && parse_in(p, i, SET_guess) &&
           next + 1 == d->q->outer_first &&
           (draft_is(d->measure, "killed") || draft_is(d->measure, "injured") ||
            draft_is(d->measure, "missing")); /* "the true number may be over 3,000" */
}

/* "planned for 2,800", "said it would give 35 million", "its 1,960 peacekeepers will stay": what is
 * counted is so already. */
static bool so_already(const struct parse *p, const struct draft *d, const struct modal *m)
{
    static const char *const stay[] = {"stay", "remain", "continue", NULL};
    size_t i = m->i;
    if (d->noun == NOUN_capacity && m->before && i + 4 > d->q->outer_first &&
        !parse_is(p, i, ROLE_hint, HINT_later) && !capacity_to_hold(p, d))
        return true; /* "planned for 2,800", "can hold 300": what it is built for */
    if (i >= d->verb_first && i < d->verb_last && d->noun == NOUN_money)
        return true; /* "said it would give 35 million" is a pledge made */
    if ((d->noun == NOUN_money || draft_is(d->measure, "temporary-protection") ||
         draft_is(d->measure, "asylum-applications")) &&
        m->before && parse_among(p, i, "approved", "agreed", "authorised"))
        return true; /* "approved a package worth 158 million" */
    if (i >= m->unit_end && d->noun == NOUN_troop && parse_spelled(p, i + m->n, stay))
        return true; /* "its 1,960 peacekeepers will stay" */
    if (m->before && d->verb_first > i && d->verb_last > d->verb_first &&
        d->verb_last <= d->q->first && parse_in(p, d->verb_first - 1u, SET_already))
        return true; /* "which had planned for 20,000, has already registered 34,000" */
    if (m->before && d->verb_first >= m->unit_end && d->verb_last > d->verb_first &&
        parse_function(p, d->verb_first - 1u, F_have) && parse_in(p, d->verb_first - 1u, SET_past))
        return true; /* "Of the 2,400 police promised some 400 had landed" */
    if (m->before && given_earlier(p, d->q) > 0)
        return true; /* "will add 100 million to the 25 million it gave in February" */
    return m->before && parse_in(p, m->unit_end, SET_already);
    /* "will give 5 million, on top of 4.5 million already paid" */
}

/* "of the 1,100 planned, 600 have arrived": the modal before the number is of another clause. */
static bool of_other_clause(const struct parse *p, const struct draft *d, const struct modal *m)
{
    size_t i = m->i;
    if (!m->before)
        return false;
    if (parse_mark(p, i + m->n, ',') || parse_function(p, i, F_on))
        return true; /* "of the 1,100 planned, 600 have arrived", "on the way back" */
    if (modal_in_opening(p, d, i))
        return true; /* "of the 45 flights planned for the week, 20 came" */
    if (aside_over(p, &p->sentences[d->sentence], i, d->q->first))
        return true; /* "Hungary, which hopes to finish its fence, detained 2,706" */
    bool to_be = parse_function(p, i + 1, F_be) && i + 4 == d->q->outer_first &&
                 parse_function(p, i + 3, F_to); /* "to be extended to 16,000" */
    return parse_function(p, i, F_to) && !to_be; /* "to be put up": only behind its number */
}

/* "will be paid in two tranches: the first, 300 million, reached Kyiv today", "has agreed to house
 * 2,000, and 51 came": behind a colon or ", and" after modal I, a number whose own verb tells what
 * is past. */
static bool past_in_next(const struct parse *p, const struct draft *d, size_t i)
{
    size_t o = d->q->outer_first;
    bool next = o > i + 2 && parse_function(p, o - 1, F_and) && parse_mark(p, o - 2, ',');
    for (; i < d->q->first && !next; i++)
        next = parse_mark(p, i, ':') && !parse_glued(p, i + 1);
    if (!next || d->verb_first < d->q->last || d->verb_last <= d->verb_first ||
        parse_function(p, d->verb_first - 1u, F_be))
        return false;
    const struct token *t = &p->tokens[d->verb_first];
    return (t->end - t->start > 3 && memcmp(p->text + t->end - 2, "ed", 2) == 0) ||
           parse_in(p, d->verb_first, SET_went);
}

/* "the 3,300 soldiers that the bloc plans to send": is modal M in a clause right behind D that says
 * what others are yet to do with those whom D counts? */
static bool in_relative_clause(const struct parse *p, const struct draft *d, const struct modal *m)
{
    size_t i = m->unit_end, verb = m->i + 1;
    if (!parse_among(p, i, "that", "which", "whom") || m->i <= i + 1 || m->i > i + 7)
        return false;
    verb += parse_function(p, verb, F_to);
    if (d->inherited ? !parse_may(p, verb, ROLE_verb) : d->verb_first != verb)
        return false;
    for (i++; i < m->i; i++)
        if (p->tokens[i].type != TOKEN_WORD || parse_one(p, i, ROLE_verb) ||
            parse_one(p, i, ROLE_say) || parse_function(p, i, F_have))
            return false;
    return true;
}

/* Does modal M reach D's number? */
static bool governs(const struct parse *p, const struct draft *d, const struct modal *m)
{
    if (m->before && (past_in_next(p, d, m->i) || modal_before_past(p, d, m->i)))
        return false;
    if (draft_other_statement(p, d, m->i))
        return false; /* "Norway will give 30 million, and Tawila shelters 380,000 people" */
    if (!m->before && modal_past_and(p, d, m->unit_end, m->i))
        return false;
    if (m->before || m->i < m->unit_end)
        return modal_reaches(p, m->i, d->q->first);
    if (d->noun == NOUN_troop) {
        size_t close = aside_with(p, d->q);
        if (close > 0 && m->i > close && !troops_of_force(p, d))
            return false; /* "Germany, with 90 soldiers there, wants to stay" */
    }
    return !status_of_next(p, d, m->i) &&
           (modal_of_subject(p, m->unit_end, m->i) || in_relative_clause(p, d, m) ||
            modal_past_aside(p, d->q->outer_first, m->unit_end, m->i));
}

/* "650 are due by Friday": makes D a forecast where a modal of its sentence governs it. */
static void foretold(const struct parse *p, struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    struct modal m = {.unit_end = aside_room(p, d->q)};
    for (size_t i = s->first; next_modal(p, &i, s->last, MODAL_forecast, &m.n); i++) {
        if (i >= d->q->first && i < d->q->last)
            continue;
        m.i = i;
        m.before = i < d->q->first;
        if (!no_modal(p, d, &m) && !guesses(p, d, &m) && !so_already(p, d, &m) &&
            !of_other_clause(p, d, &m) && governs(p, d, &m)) {
            d->status_why = (struct span){p->tokens[i].start, p->tokens[i + m.n - 1].end};
            d->status = STATUS_FORECAST;
        }
    }
}

/* "said it would provide 1 billion": a pledge is made, and no forecast. */
static void pledged(const struct parse *p, struct draft *d)
{
    bool told = draft_is(d->measure, "funding-pledged") &&
                parse_in(p, d->verb_first, SET_announced) && d->verb_first < d->verb_last &&
                p->tokens[d->verb_first].end <= d->status_why.start;
    if (d->status != STATUS_FORECAST || !(told || draft_is(d->measure, "funding-received")) ||
        d->verb_last > d->q->first || d->verb_last <= d->verb_first ||
        d->status_why.end > p->tokens[d->q->first].start)
        return;
    const struct measure_rule *pledge = draft_rule(NOUN_money, VERB_pledge);
    d->measure = pledge->measure;
    d->kind = (enum kind)pledge->kind;
    d->status = STATUS_ACTUAL;
    d->status_why = (struct span){0, 0};
}

void draft_status(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    bool target = d->status == STATUS_TARGET,
         planned = d->row && d->status == STATUS_FORECAST; /* as its title says */
    d->status = STATUS_ACTUAL;
    if (denied(p, d)) {
        d->measure = NULL;
        return;
    }
    if (draft_is(d->measure, "funding-required")) {
        d->status = status_superseded(all, k) ? STATUS_SUPERSEDED : STATUS_TARGET;
        return;
    }
    if (planned) {
        d->status = STATUS_FORECAST;
        return;
    }
    if (target || aimed_at(p, d) ||
        (draft_is(d->measure, "people-reached") &&
         (draft_targeted(p, d) || status_wants_to_reach(p, d))) ||
        status_aimed_too(all, d)) {
        d->status = STATUS_TARGET;
        return;
    }
    bool replaced = status_replaced(p, d);
    if (replaced || status_superseded(all, k))
        d->status = STATUS_SUPERSEDED;
    if (status_whole_to_come(p, d)) {
        d->status = STATUS_FORECAST;
        return;
    }
    if (replaced || (draft_is(d->measure, "detained") && draft_wanted_free(p, d)) || d->part ||
        from_now(p, d) || status_compared_past(p, d))
        return;
    foretold(p, d);
    if (d->row && d->status == STATUS_FORECAST && !draft_row_has(p, d, d->status_why)) {
        d->status = STATUS_ACTUAL;
        d->status_why = (struct span){0, 0};
        return;
    }
    const struct mention *coming =
        d->status == STATUS_ACTUAL && d->noun != NOUN_money ? tense_tomorrow(p, d) : NULL;
    if (coming != NULL) {
        d->status = STATUS_FORECAST;
        d->status_why = coming->span;
    }
    pledged(p, d);
    if (d->status == STATUS_FORECAST && status_converted(all, d)) {
        d->status = STATUS_ACTUAL;
        d->status_why = (struct span){0, 0};
        return;
    }
    if (d->status == STATUS_ACTUAL &&
        (status_only_offered(p, d) || status_still_waits(p, d) || status_on_its_way(p, d) ||
         status_brought_by_it(all, d) || status_for_purpose(all, d)))
        d->status = STATUS_FORECAST;
    if (d->status == STATUS_FORECAST && status_are_already(p, d)) {
        d->status = STATUS_ACTUAL;
        d->status_why = (struct span){0, 0};
        return;
    }
    if (d->status == STATUS_ACTUAL && status_foretold_too(all, d))
        d->status = STATUS_FORECAST;
    if (d->status == STATUS_ACTUAL)
        d->status = status_of_intro(all, d);
}
