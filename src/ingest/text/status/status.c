/* status.c - is a figure a fact, a forecast, a target, denied, or replaced by the text itself?
 *
 * A modal ("will", "expected", "planned") governs the numbers that follow it in its clause, and one
 * that stands right before it as its subject ("650 are due by Friday"). */
#include <string.h>

#include "../figure/draft.h"
#include "../period/figuretime.h"
#include "../figure/aside.h"
#include "../measure/counts.h"
#include "status.h"

static const struct entry *modal_at(const struct parse *p, size_t i, size_t *n)
{
    return parse_may(p, i, ROLE_modal) && !status_has_done(p, i) ? parse_match(p, i, ROLE_modal, n)
                                                                 : NULL;
}

static bool function_phrase(const struct parse *p, size_t i, int function)
{
    const struct entry *e = parse_match(p, i, ROLE_function, NULL);
    return e != NULL && (int)e->value == function;
}

/* Marks and words that no modal reaches across. */
static bool stops(const struct parse *p, size_t i, bool forward)
{
    const struct token *t = &p->tokens[i];
    if (t->type == TOKEN_LINE || (t->type == TOKEN_MARK && strchr(";_", t->mark) != NULL))
        return true;
    if (t->type == TOKEN_MARK && t->mark == '.' && (i + 1 >= p->n_tokens || !parse_glued(p, i + 1)))
        return true;
    if (forward && parse_mark(p, i, ':') && !parse_glued(p, i + 1))
        for (size_t k = i + 2; k < i + 8 && k < p->n_tokens && p->tokens[k].type != TOKEN_LINE; k++)
            if (parse_function(p, k, F_have))
                return true; /* "hardly anybody wants to stay: 21 applications have been" */
    if (forward && parse_function(p, i, F_and) && parse_function(p, i + 1, F_have))
        return true; /* "will fly in food and has set aside 76 million" */
    if (forward && i > 0 && parse_mark(p, i - 1, ',') &&
        (parse_function(p, i, F_who) || parse_in(p, i, SET_whose)))
        return true; /* "approved 50 million for Jordan, which hosts 660,000" */
    if (forward && i > 0 && parse_mark(p, i - 1, ',') && parse_is(p, i, ROLE_hint, HINT_where))
        return true; /* "en Albanie, où 2 300 soldats sont déjà" */
    if (forward)
        return parse_function(p, i, F_but) || parse_function(p, i, F_while) ||
               function_phrase(p, i, F_compared) ||
               (function_phrase(p, i, F_including) &&
                parse_spelled(p, i, (const char *const[]){"among", NULL}));
    return parse_function(p, i, F_and) || parse_function(p, i, F_but) ||
           parse_function(p, i, F_while) || t->type == TOKEN_DIGITS ||
           parse_function(p, i, F_that) || parse_function(p, i, F_they);
}

/* A verb of the past behind a comma starts a clause of its own: "would come, after 300 arrived". */
static bool governs_forward(const struct parse *p, size_t modal, size_t number)
{
    bool comma = false,
         aside = modal > 0 && parse_mark(p, modal - 1, ',') && p->tokens[modal].end > 2 &&
                 memcmp(p->text + p->tokens[modal].end - 2, "ed", 2) == 0,
         relative = modal > 1 &&
                    (parse_function(p, modal - 1, F_that) || parse_function(p, modal - 1, F_who)) &&
                    parse_may(p, modal - 2, ROLE_noun),
         built = modal > 0 && parse_is(p, modal - 1, ROLE_noun, NOUN_site) &&
                 parse_function(p, modal + 1, F_for);
    for (size_t i = modal; i < number; i++) {
        if (stops(p, i, true) || (comma && parse_function(p, i, F_have)))
            return false; /* "will give 9 million, Australia has promised 4" */
        if (built && (comma || (i > modal + 1 && parse_one(p, i, ROLE_verb))))
            return false; /* "a camp planned for 900 people hosts 1,400" */
        if ((relative || aside) && comma)
            return false; /* "a camp that can be reached on foot, doctors said", ", planned for
                           * 30,000, holds" */
        comma |= parse_mark(p, i, ',');
    }
    return true;
}

/* Is the number at token I what the one before it carries? */
static bool carried(const struct parse *p, size_t number, size_t i)
{
    static const char *const with[] = {"with", "carrying", "bringing", "laden", NULL};
    for (size_t k = i; k > number && k + 5 > i; k--)
        if (parse_spelled(p, k - 1, with) ||
            (parse_mark(p, i - 1, '.') || (parse_mark(p, i - 1, ',') && parse_glued(p, i))))
            return true;
    return false;
}

/* Does the "and" at token I only join words of the subject, up to the modal? */
static bool joins_nouns(const struct parse *p, size_t i, size_t modal)
{
    for (size_t k = i + 1; k < modal; k++)
        if (p->tokens[k].type != TOKEN_WORD || parse_may(p, k, ROLE_verb) ||
            parse_function(p, k, F_more) || parse_function(p, k, F_another) ||
            parse_function(p, k, F_have) || parse_function(p, k, F_be) ||
            parse_one(p, k, ROLE_say) || parse_function(p, k, F_it) ||
            (p->tokens[k].flags & T_CAPITAL))
            return false;
    return modal > i + 1 && modal <= i + 4; /* not "fed 2,000 and hopes" */
}

/* "3,500 places in modular homes, army camps and a former convent would be": is what stands from
 * token NUMBER to the MODAL a subject without a verb? */
static bool is_subject(const struct parse *p, size_t number, size_t modal)
{
    static const uint64_t verbal = 1ull << ROLE_modal | 1ull << ROLE_say;
    bool joined = false;
    if (modal > number + 20)
        return false;
    for (size_t i = number; i < modal; i++) {
        const struct token *t = &p->tokens[i];
        if (i + 1 == modal && parse_function(p, i, F_be))
            break; /* "are due" */
        joined |= parse_function(p, i, F_and);
        if (parse_function(p, i, F_and) && i > number && parse_mark(p, i - 1, ',') &&
            (p->tokens[i + 1].flags & T_CAPITAL))
            return false; /* ", and Hungary will take 900" */
        if (t->type == TOKEN_MARK ? t->mark != ',' && t->mark != '-' && t->mark != 's'
                                  : t->type != TOKEN_WORD)
            return false;
        if (parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
            parse_function(p, i, F_who) || parse_function(p, i, F_that) ||
            parse_function(p, i, F_but) || parse_function(p, i, F_while) ||
            parse_function(p, i, F_when) || parse_function(p, i, F_it) ||
            parse_function(p, i, F_he) || parse_function(p, i, F_they) ||
            ((t->roles & verbal) != 0 && !(t->functions >> F_a & 1)) ||
            (parse_may(p, i, ROLE_verb) && !parse_may(p, i, ROLE_function) &&
             !parse_may(p, i, ROLE_noun)))
            return false;
    }
    return joined && !parse_mark(p, modal - 1, ',') && !parse_function(p, modal - 1, F_and);
}

/* ", with 88 tonnes of stores, is expected": the number stands aside within the subject. */
static bool aside_of_subject(const struct parse *p, size_t outer, size_t number, size_t modal)
{
    static const char *const with[] = {"with", "carrying", "bearing", "for", NULL};
    if (outer > 1 && parse_mark(p, outer - 1, ',') && parse_mark(p, number, ',') &&
        modal > number && modal <= number + 2u)
        return true; /* "The first contingent, 400 Kenyans, is expected" */
    if (outer < 2 || !parse_spelled(p, outer - 1, with) || !parse_mark(p, outer - 2, ','))
        return false;
    for (size_t i = number; i < modal && i < number + 10; i++)
        if (parse_mark(p, i, ','))
            return i + 2 >= modal;
    return false;
}

static bool governs_backward(const struct parse *p, size_t number, size_t modal)
{
    int commas = 0;
    if (is_subject(p, number, modal))
        return true;
    if (modal > number + 12)
        return false;
    for (size_t i = number; i < modal; i++) {
        if (parse_mark(p, i, ',') &&
            (parse_function(p, i + 1, F_with) || parse_function(p, i + 1, F_who) ||
             parse_function(p, i + 1, F_in) || parse_function(p, i + 1, F_at))) {
            size_t k = i + 1;
            while (k < modal && !parse_mark(p, k, ','))
                k++;
            if (k < modal)
                i = k + 1; /* ", with 15 tanks, are to arrive" */
        }
        if (p->tokens[i].type == TOKEN_DIGITS && carried(p, number, i))
            continue; /* "two flights carrying 17 tonnes of medicine will land" */
        if (parse_function(p, i, F_and) && joins_nouns(p, i, modal))
            continue; /* "medicine and medical equipment will" */
        if (stops(p, i, false))
            return false;
        commas += parse_mark(p, i, ',') && !parse_glued(p, i + 1);
    }
    if (commas ==
        1) /* "un navire, chargé de 150 tonnes, doit quitter": the number is in an aside */
        for (size_t i = number; i > 1 && i + 6 > number; i--)
            if (parse_mark(p, i - 1, ',') && !parse_glued(p, i))
                return p->language == LANGUAGE_FR;
    return commas == 0 || commas == 2; /* "two flights, on Thursday, will ..." */
}

/* "is not expected", "no plan to send": what is denied gives no figure. */
static bool denied(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t n;
    for (size_t i = s->first; (i = parse_next(p, i, d->q->first, TRAIT_modal)) < d->q->first; i++) {
        const struct entry *e = modal_at(p, i, &n);
        if (e != NULL && (int)e->value == MODAL_denial && governs_forward(p, i, d->q->first))
            return true;
    }
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

/* "against a target of 2 million", "the aim is zero", "it wants 30 a day": what is aimed at. */
static bool aimed_at(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    bool link =
        i > d->clause_first && (parse_function(p, i - 1, F_of) || parse_function(p, i - 1, F_be) ||
                                parse_function(p, i - 1, F_at));
    if (i > d->clause_first && parse_in(p, i - 1, SET_wants))
        return true;
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
                                       "deemed",   "estimated", "considered", NULL};
    const struct entry *e =
        parse_in(p, i, SET_feared) ? parse_match(p, i + 1, ROLE_verb, NULL) : NULL;
    if (e != NULL || (parse_in(p, i, SET_feared) &&
                      parse_spelled(p, i + 1, (const char *const[]){"trapped", "dead", NULL})))
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

/* "3 May", "Camp Hope", "the response plan", "visas to Afghans at risk": part of a name or of a
 * phrase, which says of nothing that it is to come. */
static bool no_modal(const struct parse *p, const struct draft *d, const struct modal *m)
{
    size_t i = m->i, first = p->sentences[d->sentence].first;
    bool capital = (p->tokens[i].flags & T_CAPITAL) != 0;
    const struct quantity *next = d->q + 1;
    if (i == m->unit_end && parse_in(p, i, SET_intended) &&
        next < p->quantities + p->n_quantities && next->whole && next->sentence == d->sentence &&
        next->unit_last == d->q->unit_last)
        return true; /* "has put up 400 of 2,500 tents planned" */
    if (i > first && parse_function(p, i - 1, F_a) && parse_in(p, i, SET_intended) &&
        i + 1 != d->q->first && p->tokens[i + 1].type == TOKEN_DIGITS)
        return true; /* "the first 200 of a planned 1,000": only those are yet to come */
    if (capital && !(p->tokens[i].flags & T_UPPER) && i > first &&
        p->tokens[i - 1].type != TOKEN_MARK)
        return true; /* "3 May", "Camp Hope" */
    if (capital && (i > first || parse_mark(p, i + 1, ':')) && parse_one(p, i, ROLE_month))
        return true; /* "(May round: 697,000)" */
    if (i > first && parse_function(p, i, F_at) &&
        ((p->tokens[i - 1].flags & T_CAPITAL) || parse_may(p, i + m->n, ROLE_noun)))
        return true; /* "visas to Afghans at risk", "821 at risk children" */
    if (parse_in(p, i, SET_due) && parse_function(p, i + 1, F_to) && i > first &&
        !parse_function(p, i - 1, F_be) && !parse_may(p, i + 2, ROLE_verb))
        return true; /* "remained closed due to insecurity" */
    return held_to_be(p, i) || is_noun(p, i);
}

/* A form of "be" that tells what is or was, and not "be" itself. */
static bool are_or_were(const struct parse *p, size_t i)
{
    return parse_function(p, i, F_be) && p->tokens[i].end - p->tokens[i].start > 2 &&
           !parse_spelled(p, i, (const char *const[]){"being", NULL});
}

/* "7,000 may have died", "fears that 34 lost their lives": a guess at what has been. */
static bool guesses(const struct parse *p, const struct draft *d, const struct modal *m)
{
    static const char *const fears[] = {"fear", "fears", "feared", NULL};
    static const char *const died[] = {"lost", "died", "drowned", "perished", NULL};
    size_t i = m->i, next = m->i + m->n;
    bool be = false;
    for (size_t k = d->q->last; !m->before && k < i && k < d->q->last + 8u; k++) {
        if (be && parse_function(p, k, F_or))
            return true; /* "41,791 buildings are down or will have to be pulled down" */
        be |= parse_function(p, k, F_be);
    }
    if (parse_function(p, i, F_on) && !m->before && d->verb == VERB_die && i >= d->verb_last)
        return true; /* "4,808 died on the way" */
    if (parse_function(p, next, F_have) && parse_in(p, i, SET_guess) &&
        next + 1 != d->q->outer_first)
        return true;
    bool feared = m->before && i + 6 > d->q->first && parse_spelled(p, i, fears);
    if (feared && parse_spelled(p, d->verb_first, died))
        return true;
    if (feared && (parse_function(p, m->unit_end, F_have) || are_or_were(p, m->unit_end)))
        return true; /* "fear that 40 people are missing": so they are, if the fear is right */
    return parse_function(p, next, F_be) && parse_in(p, i, SET_guess) &&
           next + 1 == d->q->outer_first &&
           (strcmp(d->measure, "killed") == 0 || strcmp(d->measure, "injured") == 0 ||
            strcmp(d->measure, "missing") == 0); /* "the true number may be over 3,000" */
}

/* "planned for 2,800", "said it would give 35 million", "its 1,960 peacekeepers will stay": what is
 * counted is so already. */
static bool so_already(const struct parse *p, const struct draft *d, const struct modal *m)
{
    static const char *const stay[] = {"stay", "remain", "continue", NULL};
    size_t i = m->i;
    if (d->noun == NOUN_capacity && m->before && i + 4 > d->q->outer_first &&
        !parse_is(p, i, ROLE_hint, HINT_later))
        return true; /* "planned for 2,800", "can hold 300": what it is built for */
    if (i >= d->verb_first && i < d->verb_last && d->noun == NOUN_money)
        return true; /* "said it would give 35 million" is a pledge made */
    if (d->noun == NOUN_money && m->before &&
        parse_spelled(p, i, (const char *const[]){"approved", "agreed", "authorised", NULL}))
        return true; /* "approved a package worth 158 million" */
    if (i >= m->unit_end && d->noun == NOUN_troop && parse_spelled(p, i + m->n, stay))
        return true; /* "its 1,960 peacekeepers will stay" */
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
    if (aside_over(p, p->sentences[d->sentence].first, i, d->q->first))
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
    static const char *const past[] = {"came", "went", "left", "fled", "got", "took", "fell", NULL};
    size_t o = d->q->outer_first;
    bool next = o > i + 2 && parse_function(p, o - 1, F_and) && parse_mark(p, o - 2, ',');
    for (; i < d->q->first && !next; i++)
        next = parse_mark(p, i, ':') && !parse_glued(p, i + 1);
    if (!next || d->verb_first < d->q->last || d->verb_last <= d->verb_first ||
        parse_function(p, d->verb_first - 1u, F_be))
        return false;
    const struct token *t = &p->tokens[d->verb_first];
    return (t->end - t->start > 3 && memcmp(p->text + t->end - 2, "ed", 2) == 0) ||
           parse_spelled(p, d->verb_first, past);
}

/* Does modal M reach D's number? */
static bool governs(const struct parse *p, const struct draft *d, const struct modal *m)
{
    if (m->before && past_in_next(p, d, m->i))
        return false;
    if (m->before || m->i < m->unit_end)
        return governs_forward(p, m->i, d->q->first);
    if (d->noun == NOUN_troop) {
        size_t close = aside_with(p, d->q);
        if (close > 0 && m->i > close && !troops_of_force(p, d))
            return false; /* "Germany, with 90 soldiers there, wants to stay" */
    }
    return governs_backward(p, m->unit_end, m->i) ||
           aside_of_subject(p, d->q->outer_first, m->unit_end, m->i);
}

/* "650 are due by Friday": makes D a forecast where a modal of its sentence governs it. */
static void foretold(const struct parse *p, struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    struct modal m = {.unit_end = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last};
    for (size_t i = s->first; (i = parse_next(p, i, s->last, TRAIT_modal)) < s->last; i++) {
        const struct entry *e = modal_at(p, i, &m.n);
        if (e == NULL || (int)e->value != MODAL_forecast || (i >= d->q->first && i < d->q->last))
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

/* "Italy has offered 2,100 soldiers": they have not gone. */
static bool only_offered(const struct parse *p, const struct draft *d)
{
    return strcmp(d->measure, "troop-deployments") == 0 && d->verb == VERB_pledge &&
           d->verb_last > d->verb_first &&
           !parse_spelled(p, d->verb_first, (const char *const[]){"put", "announced", NULL});
}

void draft_status(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    bool target = d->status == STATUS_TARGET;
    d->status = STATUS_ACTUAL;
    if (denied(p, d)) {
        d->measure = NULL;
        return;
    }
    if (strcmp(d->measure, "funding-required") == 0) {
        d->status = status_superseded(all, k) ? STATUS_SUPERSEDED : STATUS_TARGET;
        return;
    }
    if (target || aimed_at(p, d) ||
        (draft_is(d->measure, "people-reached") && draft_targeted(p, d))) {
        d->status = STATUS_TARGET;
        return;
    }
    if (status_superseded(all, k))
        d->status = STATUS_SUPERSEDED;
    if (from_now(p, d) || status_compared_past(p, d))
        return;
    foretold(p, d);
    const struct mention *coming =
        d->status == STATUS_ACTUAL && d->noun != NOUN_money ? tense_tomorrow(p, d) : NULL;
    if (coming != NULL) {
        d->status = STATUS_FORECAST;
        d->status_why = coming->span;
    }
    pledged(p, d);
    if (d->status == STATUS_ACTUAL && (only_offered(p, d) || status_brought_by_it(all, d)))
        d->status = STATUS_FORECAST;
    if (d->status == STATUS_FORECAST && status_are_already(p, d)) {
        d->status = STATUS_ACTUAL;
        d->status_why = (struct span){0, 0};
        return;
    }
    if (d->status == STATUS_ACTUAL && status_foretold_too(all, d))
        d->status = STATUS_FORECAST;
}
