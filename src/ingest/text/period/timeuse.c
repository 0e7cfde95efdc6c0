/* timeuse.c - whose time it is: that of an event that tolls count from, that of saying, or neither.
 */
#include <string.h>

#include "../figure/draft.h"
#include "figuretime.h"
#include "../time/when.h"

static bool event_soon(const struct parse *p, size_t i, size_t end)
{
    for (size_t k = i; k < end && k < i + 9; k++) { /* "the magnitude-7.0 earthquake" */
        if (parse_one(p, k, ROLE_event) || parse_in(p, k, SET_begins))
            return true; /* "six days after a boat from Mauritania capsized" */
        if (p->tokens[k].type == TOKEN_MARK && !parse_glued(p, k))
            return false;
        if (p->tokens[k].type == TOKEN_MARK && p->tokens[k].mark == ',')
            return false;
    }
    return false;
}

/* "the fighting that broke out on 7 August", "the quake struck on Friday": the day of the event. */
static bool event_began(const struct when_context *c, size_t i)
{
    const struct parse *p = c->p;
    /* "the quake that hit the island of Lombok on 5 August": the object comes between */
    size_t gap = 8, verb = i;
    while (verb > c->first + 1 && verb + gap > i &&
           (p->tokens[verb - 1].type == TOKEN_WORD || /* "le sud-ouest" */
            (parse_mark(p, verb - 1, '-') && parse_glued(p, verb - 1))) &&
           !parse_in(p, verb - 1, SET_begins))
        verb--;
    bool begin =
        verb > c->first + 1 && parse_in(p, verb - 1, SET_begins) &&
        !(p->tokens[verb - 1].flags & T_CAPITAL) &&
        (verb + 1 >= i || p->language == LANGUAGE_FR || parse_function(p, verb, F_the) ||
         parse_function(p, verb, F_at) || parse_function(p, verb, F_near) ||
         (parse_function(p, verb, F_in) && parse_reads(p, verb - 1, "out")) ||
         (parse_reads(p, verb - 1, "swept") && parse_among(p, verb, "through", "across")) ||
         (p->tokens[verb].flags & T_CAPITAL)); /* but "set out for Goma" */
    for (size_t k = verb - 1; begin && k > c->first && k + 16 > verb; k--)
        if (parse_one(p, k - 1, ROLE_event))
            return true;
    return false;
}

/* "the earth shook late on Friday", "two dams burst in the small hours of Monday", "the ferry sank
 * off Java on Saturday": an accident that no noun names, before the time at token I. */
static bool wrecked(const struct when_context *c, size_t i)
{
    static const char *const wrecks[] = {"capsized", "sank",     "collapsed", "exploded",
                                         "crashed",  "derailed", "burst",     "overturned",
                                         "shook",    "broke",    "caved",     "breached",
                                         NULL},
                             *const things[] = {"boat",  "ferry",   "vessel",   "dam",     "dams",
                                                "mine",  "bridge",  "building", "factory", "depot",
                                                "tower", "dinghy",  "raft",     "roof",    "levee",
                                                "dyke",  "reactor", "boats",    "levees",  "tanker",
                                                "plant", "earth",   "ground",   "market",  NULL};
    const struct parse *p = c->p;
    size_t verb = i;
    while (verb > c->first + 1 && verb + 9 > i && p->tokens[verb - 1].type == TOKEN_WORD &&
           !parse_spelled(p, verb - 1, wrecks))
        verb--;
    if (verb <= c->first + 1 || !parse_spelled(p, verb - 1, wrecks))
        return false;
    for (size_t k = verb - 1; k > c->first && k + 9 > verb; k--) {
        if (parse_mark(p, k - 1, ';') || parse_mark(p, k - 1, '.'))
            return false;
        if (parse_spelled(p, k - 1, things) || parse_is(p, k - 1, ROLE_noun, NOUN_ship) ||
            parse_is(p, k - 1, ROLE_noun, NOUN_train) ||
            parse_is(p, k - 1, ROLE_noun, NOUN_aircraft))
            return true;
    }
    return false;
}

/* "six days after a boat from Mauritania capsized": does a clause from I on tell of an event by its
 * verb? */
static bool struck_soon(const struct parse *p, size_t i, size_t end)
{
    static const char *const struck[] = {
        "capsized", "sank",   "collapsed", "exploded",   "crashed",   "derailed",
        "slammed",  "swept",  "tore",      "ripped",     "battered",  "ravaged",
        "engulfed", "buried", "burst",     "devastated", "flattened", NULL};
    bool subject = false;
    for (size_t k = i; k < end && k < i + 14; k++) {
        if (parse_mark(p, k, ',') || parse_mark(p, k, '.') || parse_mark(p, k, ';'))
            return false;
        if (subject && ((parse_in(p, k, SET_begins) && !parse_function(p, k, F_out)) ||
                        parse_spelled(p, k, struck) ||
                        (parse_among(p, k, "came", "come") && parse_among(p, k + 1, "down"))))
            return true;
        subject |= p->tokens[k].type == TOKEN_WORD && p->tokens[k].functions == 0;
    }
    return false;
}

/* "Nine days after the earthquake": told on the day of publication, which dates the event. */
static void days_after(const struct when_context *c, struct mention *m)
{
    int n = 0;
    char unit = '\0';
    size_t k;
    bool after = when_word(c, m->last, TW_after, &k) || parse_function(c->p, m->last, F_after) ||
                 (m->first > c->first && parse_function(c->p, m->first - 1u, F_be) &&
                  when_word(c, m->last, TW_since, &k)); /* "It is a week since the quake" */
    if ((m->type != MENTION_DURATION && m->type != MENTION_SET) || !after || c->sentence > 5 ||
        !(event_soon(c->p, m->last + 1u, c->end) || struck_soon(c->p, m->last + 1u, c->end)) ||
        m->timex[0] != 'P' || !timex_amount(m->timex + 1, &n, &unit) ||
        (unit != 'D' && unit != 'W'))
        return;
    m->event = true;
    m->type = MENTION_DURATION;
    m->period = period_day(c->published - n * (unit == 'W' ? 7 : 1));
}

/* "Three weeks after landfall on 16 December": the day M of the event from which the time before it
 * counts. */
static bool dates_event(const struct parse *p, const struct mention *m)
{
    const struct mention *after = p->n_mentions > 0 ? &p->mentions[p->n_mentions - 1] : NULL;
    if (after == m)
        after = p->n_mentions > 1 ? m - 1 : NULL;
    if (after == NULL || after->sentence != m->sentence || !after->event ||
        after->type != MENTION_DURATION || m->type != MENTION_DATE || after->last > m->first ||
        !(parse_function(p, after->last, F_after) ||
          parse_is(p, after->last, ROLE_timeword, TW_after)))
        return false;
    for (size_t i = after->last; i < m->first; i++)
        if (parse_mark(p, i, ',') || parse_mark(p, i, ';'))
            return false;
    return true;
}

/* "NOTO EARTHQUAKE (1 JANUARY, M7.6)": does the head of the report tell the day of its event in
 * brackets, and not its own? */
static bool titled_event(const struct when_context *c, const struct mention *m)
{
    const struct parse *p = c->p;
    return c->sentence <= 1 && p->sentences[c->sentence].heading && m->type == MENTION_DATE &&
           m->lead == TEXT_TIMEWORD_COUNT && m->period.first != DAY_NONE &&
           m->period.first == m->period.last && m->period.last + 1 < p->published &&
           m->first > c->first + 1u && parse_one(p, m->first - 2, ROLE_event);
}

/* "As of 1 p.m. on Tuesday": M, which is still to be joined to the clock before it. */
static bool behind_clock(const struct parse *p, const struct mention *m)
{
    const struct mention *clock = p->n_mentions > 0 ? &p->mentions[p->n_mentions - 1] : NULL;
    if (clock == m)
        clock = p->n_mentions > 1 ? m - 1 : NULL;
    return clock != NULL && clock->sentence == m->sentence && clock->type == MENTION_CLOCK &&
           clock->last + 2u >= m->first && clock->last <= m->first;
}

/* "hit Mexico City at 1.14 p.m. on Tuesday": where the time of M, before which is token BACK,
 * begins with a clock that is still to be joined to it. */
static size_t before_clock(const struct parse *p, const struct mention *m, size_t back)
{
    const struct mention *clock = p->n_mentions > 0 ? &p->mentions[p->n_mentions - 1] : NULL;
    if (!behind_clock(p, m))
        return back;
    clock -= clock == m ? 1 : 0;
    size_t i = clock->first;
    return i > 0 && parse_function(p, i - 1, F_at) ? i - 1 : i;
}

#define SOURCE_MOST 9 /* tokens of a bracket */
#define EVENT_BACK 9  /* tokens before a time that may say what follows an event */

/* "were killed in attacks in May", "wounded by floods in the first three months": a week or more
 * within which it all was, and not the day that a toll counts from; but "after the war in 2015". */
static bool within_span(const struct when_context *c, const struct mention *m)
{
    const struct parse *p = c->p;
    size_t i = m->first, n;
    if (m->type != MENTION_DATE || m->period.first == DAY_NONE ||
        m->period.last - m->period.first < 6 || m->lead != TEXT_TIMEWORD_COUNT ||
        m->period.last > p->published || i <= c->first)
        return false;
    i -= parse_function(p, i - 1, F_the) ? 1u : 0u;
    if (i <= c->first || !parse_function(p, i - 1, F_in))
        return false;
    for (size_t k = i - 1; k > c->first && k + EVENT_BACK > i; k--)
        if (when_word(c, k - 1, TW_since, &n) || when_word(c, k - 1, TW_after, &n) ||
            when_word(c, k - 1, TW_before, &n) || parse_function(p, k - 1, F_after) ||
            p->tokens[k - 1].type == TOKEN_DIGITS)
            return k > 1 && p->tokens[k - 1].type == TOKEN_DIGITS;
    return true;
}

/* "doubled the toll of Cyclone Nargis on Friday": does the event before token I only say whose toll
 * was told anew on the day behind it? */
static bool toll_told_anew(const struct parse *p, size_t first, size_t i)
{
    static const char *const tells[] = {"doubled", "raised",    "lifted", "lowered",
                                        "revised", "updated",   "put",    "increased",
                                        "tripled", "corrected", "cut",    NULL};
    size_t k = i;
    while (k > first && k + 5 > i && !parse_function(p, k - 1, F_of) &&
           !parse_function(p, k - 1, F_from) && !parse_in(p, k - 1, SET_begins))
        k--; /* not "of the violence that began on June 10" */
    if (k < first + 4u || !(parse_function(p, k - 1, F_of) || parse_function(p, k - 1, F_from)) ||
        !parse_in(p, k - 2, SET_toll))
        return false;
    for (size_t v = k - 2; v > first && v + 5 > k; v--)
        if (parse_spelled(p, v - 1, tells))
            return true;
    return false;
}

bool times_hands_over(const struct parse *p, size_t i, size_t end)
{
    if (!parse_among(p, i, "gave", "gives", "give"))
        return false;
    if (parse_among(p, i + 1, "out", "away"))
        return true;
    for (size_t k = i; k > 1 && k + 6 > i && p->tokens[k - 1].type == TOKEN_WORD; k--)
        if (parse_function(p, k - 1, F_who) && parse_function(p, k - 2, F_of))
            return true; /* "13.6 million, of which Japan gave 3.6" */
    for (size_t k = i + 1; k < end && k < i + 8u; k++)
        if (parse_is(p, k, ROLE_noun, NOUN_item) || parse_is(p, k, ROLE_noun, NOUN_weight) ||
            parse_one(p, k, ROLE_currency))
            return true;
        else if (parse_is(p, k, ROLE_noun, NOUN_dead) || parse_is(p, k, ROLE_noun, NOUN_injured))
            return false;
    return false;
}

/* "the 1,800 deaths recorded in 2014": does the participle at token I only say that those who are
 * counted right before it became known within M, a month or more? */
static bool counted_within(const struct parse *p, const struct mention *m, size_t i)
{
    if (m->period.last <= m->period.first + 26 || m->period.first == DAY_NONE || i == 0 ||
        !parse_function(p, m->first - 1u, F_in))
        return false;
    if (parse_reads(p, i, "reached")) /* "the number of people reached in May" */
        return parse_is(p, i - 1, ROLE_noun, NOUN_people) ||
               parse_is(p, i - 1, ROLE_noun, NOUN_household);
    return (parse_is(p, i - 1, ROLE_noun, NOUN_dead) ||
            parse_is(p, i - 1, ROLE_noun, NOUN_injured)) &&
           parse_among(p, i, "recorded", "reported", "registered", "documented", "confirmed");
}

/* "said on Friday", "the toll stood on Friday at": is M, before which is token BACK, when something
 * was told? SAYS: the sentence says something. */
static bool told_then(const struct when_context *c, const struct mention *m, size_t back, bool says)
{
    const struct parse *p = c->p;
    bool stands = parse_sentence_in(&p->sentences[c->sentence], SET_stands), said = false;
    back = says ? when_behind_say(p, c->first, back) : back;
    if (says && back > c->first && parse_function(p, back - 1, F_that))
        return false; /* "said that on Friday two people were killed" */
    for (size_t i = back; (says || stands) && i > c->first && i + 2 > back; i--)
        said |= (parse_one(p, i - 1, ROLE_say) && !parse_function(p, i - 2, F_be) &&
                 !parse_reads(p, i - 1, "reporting") && /* "in the reporting week 6" */
                 !counted_within(p, m, i - 1)) ||
                (parse_in(p, i - 1, SET_stands) && !(p->tokens[i - 1].flags & T_CAPITAL) &&
                 !counted_within(p, m, i - 1) &&
                 !(parse_mark(p, m->first - 1u, '(') && m->period.first < m->period.last) &&
                 /* "People reached (January)" */
                 (i == back || !(p->tokens[i].flags & T_CAPITAL))); /* not "reached Izium on" */
    return said;
}

/* Is the time that of an event ("the 26 December tsunami"), or of saying ("said on Friday")? */
void when_use(const struct when_context *c, struct mention *m)
{
    const struct parse *p = c->p;
    const struct sentence *s = &p->sentences[c->sentence];
    bool event = (s->roles >> ROLE_event & 1) != 0, says = (s->roles >> ROLE_say & 1) != 0;
    bool own = parse_mark(p, m->last, 's'); /* "Saturday's magnitude-7.8 earthquake" */
    for (size_t i = m->last; event && i < c->end && i < m->last + (own ? 9u : 2u); i++) {
        if (own && i > m->last && p->tokens[i].type == TOKEN_WORD && parse_may(p, i, ROLE_verb) &&
            !parse_one(p, i, ROLE_event))
            break;
        if (parse_mark(p, i, ',') ||
            (!own && parse_function(p, i, F_the) &&
             (m->lead == TW_by || m->lead == TW_asof || m->lead == TW_until || behind_clock(p, m))))
            break; /* "on Monday, the disaster agency said", "by Monday the floods had" */
        m->event |= parse_one(p, i, ROLE_event) && i > m->last - 1u;
    }
    size_t back = m->first;
    if (back > c->first &&
        (parse_function(p, back - 1, F_on) || parse_function(p, back - 1, F_of) ||
         parse_function(p, back - 1, F_the)))
        back--;
    days_after(c, m);
    if (parse_sentence_in(s, SET_begins)) {
        size_t told = before_clock(p, m, back);
        m->event |= (event && event_began(c, told)) || wrecked(c, told);
    }
    m->event |= dates_event(p, m);
    m->event |= event && parse_mark(p, m->first - 1u, '(') && titled_event(c, m);
    for (size_t i = back; event && i > c->first && i + 4 > back; i--) {
        if (p->tokens[i - 1].type != TOKEN_WORD || parse_may(p, i - 1, ROLE_speaker))
            break; /* "the disaster agency on Friday" */
        m->event |= parse_one(p, i - 1, ROLE_event);
    }
    if (m->event && parse_sentence_in(s, SET_toll) && back + 1u == m->first &&
        parse_function(p, back, F_on) && toll_told_anew(p, c->first, back))
        m->event = false;
    m->event &= !within_span(c, m);
    m->said |= told_then(c, m, back, says);
    if (m->last < c->end && m->type == MENTION_DATE && parse_one(p, m->last, ROLE_say) &&
        !parse_in(p, m->last, SET_proclaims))
        m->said = true; /* "the ministry on Monday put the toll at" */
    if (says && m->first > c->first && m->relative && parse_one(p, m->first - 1u, ROLE_say) &&
        parse_function(p, m->last, F_that))
        m->said = true; /* "having said last week that it would" */
    /* "on Friday X said", at the start of a sentence */
    if (says && m->first <= c->first + 1 && m->lead == TEXT_TIMEWORD_COUNT &&
        m->period.last - m->period.first < 2)
        for (size_t i = m->last; i < c->end && i < m->last + 8u; i++) {
            if (p->tokens[i].type == TOKEN_DIGITS)
                break;
            m->said |= parse_one(p, i, ROLE_say) && !parse_in(p, i, SET_proclaims) &&
                       !times_hands_over(p, i, c->end);
        }
}

/* "28, 29 and 31 December": do only a comma and "and" part day A from the later day B behind it? */
static bool days_listed(const struct parse *p, const struct mention *a, const struct mention *b)
{
    size_t i = a->last;
    i += parse_mark(p, i, ',') ? 1u : 0u;
    i += parse_function(p, i, F_and) ? 1u : 0u;
    return i > a->last && i == b->first && b->sentence == a->sentence && a->type == MENTION_DATE &&
           b->type == MENTION_DATE && b->lead == TEXT_TIMEWORD_COUNT &&
           a->period.first != DAY_NONE && a->period.first == a->period.last &&
           b->period.first == b->period.last && b->period.first > a->period.last &&
           b->period.first < a->period.last + 31 && b->period.last <= p->published;
}

struct period times_listed(const struct parse *p, const struct mention *at)
{
    const struct mention *a = at, *b = at, *end = p->mentions + p->n_mentions;
    while (b + 1 < end && days_listed(p, b, b + 1))
        b++;
    while (a > p->mentions && days_listed(p, a - 1, a))
        a--;
    return a == b || a->lead < TEXT_TIMEWORD_COUNT ? at->period
                                                   : period_span(a->period.first, b->period.last);
}

bool times_of_season(const struct parse *p, const struct mention *m)
{
    return parse_in(p, m->last, SET_seasonal);
}

/* "January's decree concerns stateless Kurds, of whom there are 150,000": a time of more than a day
 * that only says which thing is meant, told far before what holds now. */
bool times_owned(const struct parse *p, const struct draft *d, const struct mention *m)
{
    return d->kind == KIND_STOCK && m->period.first != m->period.last &&
           m->first <= p->sentences[d->sentence].first + 1u && parse_mark(p, m->last, 's') &&
           m->last + 8u < d->q->first;
}

/* "148,000 fled between 6 and 10 January; 130,000 are back by now": what holds now has none of the
 * time before the semicolon. */
bool times_over_now(const struct parse *p, const struct draft *d, const struct mention *m)
{
    if (!draft_is(d->measure, "returns") || !parse_mark(p, d->clause_first - 1u, ';') ||
        m->last >= d->clause_first)
        return false;
    for (size_t i = d->q->last; i < d->clause_last && i < d->q->last + 12u; i++)
        if (parse_in(p, i, SET_now) || parse_in(p, i, SET_already))
            return true;
    return false;
}

bool times_of_source(const struct parse *p, const struct mention *m)
{
    size_t i = m->first;
    if (!parse_mark(p, m->last, ')') || i < 3 ||
        !(parse_mark(p, i - 1, ',') || parse_mark(p, i - 1, '-') || parse_mark(p, i - 1, '_')))
        return false; /* also "(GoT - March 2023)" */
    for (i--; i > 1 && i + SOURCE_MOST > m->first && p->tokens[i - 1].type == TOKEN_WORD;)
        i--;
    return parse_mark(p, i - 1, '(') && i + 1u < m->first &&
           ((p->tokens[i].flags & T_CAPITAL) || parse_may(p, i, ROLE_speaker) ||
            parse_among(p, i, "source", "sources"));
}
