/* modalreach.c - which numbers of its clause a modal ("will", "expected", "planned") reaches: those
 * that follow it, and one right before it as its subject ("650 are due by Friday"). */
#include <string.h>

#include "../measure/counts.h"
#include "status.h"

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
    if (forward && parse_mark(p, i, ':') && parse_is(p, i + 1, ROLE_day, -1))
        return true; /* "The figures will change: yesterday's count" */
    if (forward && i > 0 && parse_mark(p, i - 1, ',') &&
        (parse_function(p, i, F_who) || parse_in(p, i, SET_whose) || parse_reads(p, i, "whom")))
        return true; /* "approved 50 million for Jordan, which hosts 660,000" */
    if (forward && i > 0 && parse_mark(p, i - 1, ',') && parse_is(p, i, ROLE_hint, HINT_where))
        return true; /* "en Albanie, où 2 300 soldats sont déjà" */
    if (forward)
        return parse_function(p, i, F_but) || parse_function(p, i, F_while) ||
               function_phrase(p, i, F_compared) ||
               (function_phrase(p, i, F_including) && parse_reads(p, i, "among"));
    return parse_function(p, i, F_and) || parse_function(p, i, F_but) ||
           parse_function(p, i, F_while) || t->type == TOKEN_DIGITS ||
           parse_function(p, i, F_that) || parse_function(p, i, F_they);
}

bool modal_reaches(const struct parse *p, size_t modal, size_t number)
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
    if (i > 0 && parse_one(p, i - 1, ROLE_weekday))
        return false; /* "took 180 people off on Tuesday and the navy is to" */
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
            ((p->tokens[i + 1].flags & T_CAPITAL) || parse_function(p, i + 1, F_the)))
            return false; /* ", and Hungary will take 900", ", and the destroyer is on its way" */
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

bool modal_past_aside(const struct parse *p, size_t outer, size_t number, size_t modal)
{
    static const char *const with[] = {"with", "carrying", "bearing", "for", NULL};
    if (outer > 1 && parse_mark(p, outer - 1, ',') && parse_mark(p, number, ',') &&
        modal > number && modal <= number + 2u)
        return true; /* "The first contingent, 400 Kenyans, is expected" */
    if (outer > 1 && parse_mark(p, outer - 1, ',') && parse_function(p, number, F_in) &&
        parse_mark(p, number + 2, ',') && parse_among(p, number + 1, "all", "total") &&
        modal > number && modal <= number + 4u && !parse_function(p, modal + 1, F_be))
        return true; /* "Five brigades, 17,500 soldiers in all, will go" */
    if (outer < 2 || !parse_spelled(p, outer - 1, with) || !parse_mark(p, outer - 2, ','))
        return false;
    for (size_t i = number; i < modal && i < number + 10; i++)
        if (parse_mark(p, i, ','))
            return i + 2 >= modal;
    return false;
}

/* "are camped in sight of soldiers who will": does "who" at token I go on with a noun before it?
 * But "are among those who will". */
static bool tells_of_noun(const struct parse *p, size_t i)
{
    return i > 0 && p->tokens[i - 1].type == TOKEN_WORD && !parse_in(p, i - 1, SET_these);
}

bool modal_of_subject(const struct parse *p, size_t number, size_t modal)
{
    int commas = 0;
    bool said = false; /* something is said of them before */
    if (modal > number + 2 && parse_mark(p, modal - 2, ',') && parse_reads(p, modal - 1, "which"))
        for (size_t i = number; i < modal; i++)
            if (parse_one(p, i, ROLE_say))
                return false; /* "has put up 87,000 tents, it says, which would be enough" */
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
        if (p->tokens[i].type == TOKEN_DIGITS && (carried(p, number, i) || ages_at(p, i)))
            continue; /* "two flights carrying 17 tonnes of medicine will land" */
        if (parse_function(p, i, F_and) && joins_nouns(p, i, modal))
            continue; /* "medicine and medical equipment will" */
        if (stops(p, i, false) || (said && parse_function(p, i, F_who) && tells_of_noun(p, i)))
            return false;
        said |= parse_function(p, i, F_be) || parse_function(p, i, F_have);
        commas += parse_mark(p, i, ',') && !parse_glued(p, i + 1);
    }
    if (commas ==
        1) /* "un navire, chargé de 150 tonnes, doit quitter": the number is in an aside */
        for (size_t i = number; i > 1 && i + 6 > number; i--)
            if (parse_mark(p, i - 1, ',') && !parse_glued(p, i))
                return p->language == LANGUAGE_FR;
    return commas == 0 || commas == 2; /* "two flights, on Thursday, will ..." */
}

/* "reckon with 45,000 homeless in Bam": how many there are, where no time to come is told and no
 * "more". */
static bool reckoned(const struct parse *p, const struct quantity *q, size_t i)
{
    if (!parse_among(p, i, "reckon", "reckons") || !parse_function(p, i + 1, F_with) ||
        parse_function(p, q->outer_last, F_more))
        return false;
    for (size_t k = p->sentences[q->sentence].mentions; k < parse_mentions_end(p, q->sentence); k++)
        if (p->mentions[k].type == MENTION_DATE && p->mentions[k].period.last > p->published)
            return false;
    return true;
}

bool modal_of_other(const struct parse *p, const struct quantity *q, size_t i)
{
    const struct quantity *o = q, *end = p->quantities + p->n_quantities;
    if (reckoned(p, q, i))
        return true;
    if (i > q->last && parse_among(p, i, "planning", "preparing", "intending", "considering") &&
        (parse_function(p, i - 1, F_of) || parse_function(p, i - 1, F_for)))
        return true; /* "arrested 796 people on suspicion of planning attacks" */
    while (o + 1 < end && o[1].sentence == q->sentence && o[1].outer_last <= i)
        o++; /* the last one before the word */
    while (o > p->quantities && o[-1].sentence == q->sentence && (o->dropped || o->outer_last > i))
        o--;
    if (o == q || o->outer_last > i || i + 1 >= o->unit_last || o->form != QUANTITY_COUNT)
        return false;
    return q->first < i || q->first >= o->unit_last; /* but "200 of a planned 1,000 officers" */
}

bool modal_may_tell(const struct parse *p, size_t i)
{
    if (parse_in(p, i + 1, SET_recalls))
        return true; /* "Readers will recall that 200 were killed" */
    return parse_among(p, i, "can", "could", "may", "must", "should") &&
           (parse_match(p, i + 1, ROLE_say, NULL) != NULL ||
            parse_among(p, i + 1, "confirm", "tell", "report", "reveal", "verify"));
}

/* A verb of the past at token I, in one word: "released", "sent". */
static bool past_verb(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return (t->end - t->start > 3 && memcmp(p->text + t->end - 2, "ed", 2) == 0) ||
           parse_in(p, i, SET_went);
}

/* Is token I a finite "has", "were", "are", which nothing yet to come hangs on ("are to follow")?
 */
static bool is_finite(const struct parse *p, size_t i)
{
    return (parse_function(p, i, F_have) || parse_function(p, i, F_be)) &&
           !parse_among(p, i, "be", "been", "being", "having") && !parse_function(p, i + 1, F_to) &&
           !parse_among(p, i + 1, "due", "expected", "planned", "scheduled", "ready", "being") &&
           !parse_one(p, i + 1, ROLE_modal);
}

/* Is verb V one that people do by themselves, so that its "-ed" is no participle? */
static bool moves(uint8_t v)
{
    return v == VERB_return || v == VERB_arrive || v == VERB_flee || v == VERB_cross ||
           v == VERB_die || v == VERB_land;
}

bool modal_past_and(const struct parse *p, const struct draft *d, size_t end, size_t modal)
{
    if (d->q->outer_first == 0 || !is_finite(p, d->q->outer_first - 1u))
        return false;
    for (size_t i = end; i < modal; i++)
        if (parse_function(p, i, F_and))
            return true;
    return false;
}

/* "and 320 people were killed", "and France has 320 soldiers": does D's number stand in a clause of
 * its own with a finite verb, behind "and" after modal token MODAL? */
static bool and_tells(const struct parse *p, const struct draft *d, size_t modal)
{
    size_t o = d->q->outer_first, i = d->q->unit_last;
    if (i > d->q->unit_first && o > modal + 1u && parse_function(p, o - 1, F_and) &&
        (is_finite(p, i) || parse_either(p, i, "need", "needs") ||
         (i == d->verb_first && moves(d->verb) && past_verb(p, i))))
        return true;
    if (o < modal + 4u || !is_finite(p, o - 1) || !(p->tokens[o - 2].flags & T_CAPITAL))
        return false;
    for (i = o - 2; i > modal && i + 4 > o && (p->tokens[i].flags & T_CAPITAL); i--)
        if (parse_function(p, i - 1, F_and))
            return true;
    return false;
}

bool modal_before_past(const struct parse *p, const struct draft *d, size_t modal)
{
    size_t o = d->q->outer_first;
    if (and_tells(p, d, modal))
        return true;
    if (o > modal + 3u && parse_function(p, o - 2, F_and) && past_verb(p, o - 1))
        return true; /* "plans to take 1,200 and moved 180" */
    for (size_t k = modal + 1; k + 2 < o; k++) {
        if (!parse_function(p, k, F_and) && !parse_function(p, k, F_but) &&
            !parse_function(p, k, F_while))
            continue;
        for (size_t j = k + 2; j + 1 < o; j++) { /* behind a subject */
            if (parse_one(p, j, ROLE_modal) || p->tokens[j].type == TOKEN_DIGITS)
                break;
            if (parse_function(p, j, F_have) && past_verb(p, j + 1))
                return true;
        }
        if (d->verb_last == d->verb_first + 1u && d->verb_first > k + 1u && d->verb_last <= o &&
            past_verb(p, d->verb_first) && !parse_function(p, d->verb_first - 1u, F_be) &&
            !parse_function(p, d->verb_first - 1u, F_to))
            return true;
    }
    return false;
}
