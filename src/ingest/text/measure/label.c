/* label.c - what a number counts by the label or the noun told before it: "Injured: 14,366". */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "housed.h"

#define COUNTED_BEFORE 4 /* numbers */

/* The numbers before another one that no label reaches into, each with the noun phrase that it
 * counts. */
struct counted {
    size_t first[COUNTED_BEFORE], last[COUNTED_BEFORE]; /* tokens */
    size_t n, end;                                      /* END: the token behind all of them */
};

static struct counted counted_before(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct counted c = {.n = 0, .end = 0};
    for (size_t j = k; j > 0 && j + COUNTED_BEFORE > k; j--) {
        const struct quantity *q = all->at[j - 1].q;
        bool duration = q->form == QUANTITY_MEASURE && q->noun != NOUN_weight;
        if (q->dropped || q->form == QUANTITY_PERCENT || duration)
            continue;
        size_t last = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
        if (last + 1 < p->n_tokens && parse_function(p, last, F_and) &&
            parse_may(p, last + 1, ROLE_noun))
            last += 2; /* "refugees and migrants" */
        c.first[c.n] = q->outer_first;
        c.last[c.n++] = last;
        c.end = last > c.end ? last : c.end;
    }
    return c;
}

/* Is token I within one of them? */
static bool within(const struct counted *c, size_t i)
{
    for (size_t k = 0; i < c->end && k < c->n; k++)
        if (i >= c->first[k] && i < c->last[k])
            return true;
    return false;
}

/* Nouns that a number may stand for at some distance: "the number of refugees passed two million".
 */
bool label_carries(int noun)
{
    static const uint64_t nouns =
        1ull << NOUN_refugee | 1ull << NOUN_migrant | 1ull << NOUN_displaced |
        1ull << NOUN_returnee | 1ull << NOUN_seeker | 1ull << NOUN_application |
        1ull << NOUN_stateless | 1ull << NOUN_dead | 1ull << NOUN_injured | 1ull << NOUN_missing |
        1ull << NOUN_arrival | 1ull << NOUN_influx | 1ull << NOUN_crossing | 1ull << NOUN_return |
        1ull << NOUN_displacement | 1ull << NOUN_evacuee | 1ull << NOUN_troop;
    return (nouns >> noun & 1) != 0;
}

/* Nouns that a bare number stands for only where it is what they changed to: "aid flights rose to
 * 153 on Tuesday from 25". Elsewhere a number behind them may be anything's. */
bool label_carries_change(int noun)
{
    static const uint64_t nouns = 1ull << NOUN_flight | 1ull << NOUN_vehicle | 1ull << NOUN_ship |
                                  1ull << NOUN_place | 1ull << NOUN_capacity | 1ull << NOUN_site |
                                  1ull << NOUN_protected | 1ull << NOUN_homeless |
                                  1ull << NOUN_detainee | 1ull << NOUN_affected | 1ull << NOUN_need;
    return (nouns >> noun & 1) != 0;
}

/* Does number Q say what something rose or fell to, or from? */
static bool changed_to(const struct parse *p, const struct quantity *q, size_t first)
{
    size_t i = q->outer_first;
    if (i > first && parse_among(p, i - 1, "number", "numbers", "numbered", "totalled"))
        return true;
    if (i == first || !(parse_function(p, i - 1, F_to) || parse_function(p, i - 1, F_from)))
        return false;
    for (size_t k = i - 1; k > first && i - k < 8; k--) {
        const struct entry *e = parse_match(p, k - 1, ROLE_before, NULL);
        if (e != NULL && (e->value == HEDGE_increase || e->value == HEDGE_decrease))
            return true;
    }
    return false;
}

/* "the number of people buried in Bam at 28,000". */
static bool number_of(const struct parse *p, size_t i)
{
    return i > 1 && parse_function(p, i - 1, F_of) &&
           parse_among(p, i - 2, "number", "numbers", "total", "count");
}

/* Is the label that starts at token FIRST only where those told before are: "– dans des camps :"?
 */
static bool within_sites(const struct parse *p, size_t first, const struct draft *d)
{
    size_t i = d->noun_at;
    if (d->noun != NOUN_site && d->noun != NOUN_hall && d->noun != NOUN_household)
        return false;
    while (i > first && (parse_function(p, i - 1, F_of) || parse_function(p, i - 1, F_the)))
        i--;
    return i > first && parse_function(p, i - 1, F_in) && i <= first + 3;
}

/* "the troops there are 450", "put the soldiers at 2,000": is Q said to be how many they are? */
static bool numbers_troops(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first - (q->outer_first > 0);
    i -= i > 0 && parse_in(p, i, SET_now) && parse_mark(p, i - 1, ','); /* ", now 2,500," */
    return parse_function(p, i, F_to) || parse_function(p, i, F_at) || parse_function(p, i, F_be) ||
           parse_function(p, i, F_of) || parse_in(p, i, SET_stands) ||
           p->tokens[i].type == TOKEN_MARK || p->language == LANGUAGE_FR;
}

#define LABEL_MOST 12 /* tokens of a label */
#define SITES_MOST 99 /* that one place has */

/* The words before a number that may be its label, and what was found among them. */
struct words_before {
    size_t first, stop; /* tokens */
    bool label;         /* a mark sets them off: "Injured:" */
    bool list;          /* names and numbers follow it: "Injured: Lagos 60, Kano 25" */
    bool change;        /* the number is what they changed to */
    bool aside;         /* it stands in brackets behind a number told */
    bool found;         /* the draft's noun is set from them */
    bool site;          /* they name a site that a number between counts */
    uint8_t verb;       /* at the head of a label */
};

/* "9,600 are in the camps, down from 23,000": no label is looked for. */
static bool compares(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    size_t n;
    if (k == 0 || d[-1].measure == NULL || d[-1].sentence != d->sentence ||
        d[-1].q->form != d->q->form || all->p->language == LANGUAGE_FR)
        return false;
    const struct entry *than =
        parse_match_back(all->p, d->clause_first, d->q->outer_first, ROLE_function, &n);
    return than != NULL && than->value == F_compared;
}

/* "Evacuated by helicopter: 412", "Killed in camps: 12": does the noun at token I of the label that
 * starts at token FIRST only say how or where it befell those whom the first word tells of? */
static bool by_what(const struct parse *p, size_t first, size_t i)
{
    if (p->language == LANGUAGE_FR || !parse_one(p, first, ROLE_verb) ||
        parse_one(p, first, ROLE_noun))
        return false;
    i -= i > first + 1 && (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_a));
    if (!parse_function(p, i - 1, F_by) && !parse_function(p, i - 1, F_in) &&
        !parse_function(p, i - 1, F_from) && !parse_function(p, i - 1, F_on) &&
        !parse_function(p, i - 1, F_at))
        return false;
    const struct entry *e = parse_match(p, first, ROLE_verb, NULL);
    return e != NULL && draft_rule(NOUN_people, (int)e->value) != NULL;
}

/* "Cholera cases (2022) 12,200": a line of something that no measure counts. */
static bool line_of_other(const struct parse *p, const struct draft *d)
{
    size_t first = d->clause_first, i = d->q->outer_first;
    if (!p->sentences[d->sentence].starts_line || d->q->outer_last + 1u < d->clause_last ||
        i >= first + 8)
        return false;
    for (size_t j = first; j < i; j++) {
        const struct entry *e = parse_match(p, j, ROLE_noun, NULL);
        if (e != NULL && e->value == NOUN_other && e->more == 0 &&
            !(j > first && by_what(p, first, j)))
            return true;
    }
    return false;
}

/* "Of the country's bridges 94 are down": of what no measure counts, whatever was told before. */
static bool of_others(const struct parse *p, const struct draft *d)
{
    size_t n, i = d->q->outer_first, first = p->sentences[d->sentence].first;
    if (d->q->unit_last > d->q->unit_first || i < first + 2)
        return false;
    const struct entry *e = parse_match_back(p, first, i, ROLE_noun, &n);
    if (e == NULL || (e->value != NOUN_other && e->value != NOUN_hall))
        return false;
    for (size_t k = i - n; k > first && k + 6 > i; k--)
        if (parse_function(p, k - 1, F_of))
            return k - 1 == first || parse_function(p, k - 2, F_and) || parse_mark(p, k - 2, ',');
    return false;
}

/* "a battalion of more than 500". */
static bool of_formation(const struct parse *p, struct draft *d)
{
    size_t i = d->q->outer_first;
    if (i < d->clause_first + 2u || !parse_function(p, i - 1, F_of) ||
        !parse_in(p, i - 2, SET_formation))
        return false;
    d->noun = NOUN_troop;
    d->noun_at = (uint32_t)(i - 2);
    return true;
}

/* May token I stand within a list of names and numbers: a name, a number, what parts them? */
static bool in_list(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (t->type == TOKEN_DIGITS || (t->flags & T_CAPITAL))
        return true;
    if (t->type == TOKEN_MARK)
        return strchr(",;|()-~", t->mark) != NULL || (t->mark == '.' && parse_glued(p, i + 1));
    return t->type == TOKEN_WORD && ((t->roles & (SCALE_ROLES | 1ull << ROLE_before)) ||
                                     parse_function(p, i, F_and) || parse_function(p, i, F_the) ||
                                     parse_in(p, i, SET_particle) || parse_in(p, i, SET_kind));
}

/* "Flights on 11 September: Baidoa 5": is token I part of a time? */
static bool dated_at(const struct parse *p, uint32_t sentence, size_t i)
{
    for (size_t k = p->sentences[sentence].mentions; k < parse_mentions_end(p, sentence); k++)
        if (i >= p->mentions[k].first && i < p->mentions[k].last)
            return true;
    return false;
}

size_t label_of_list(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->outer_first;
    bool named = i >= s->first + 3 && (p->tokens[i - 1].flags & T_CAPITAL) &&
                 p->tokens[i - 1].type == TOKEN_WORD;
    if (i < s->first + 3 || q->form != QUANTITY_COUNT || !(named || place_in_list(p, q)))
        return 0;
    while (i > s->first && !parse_mark(p, i - 1, ':') && in_list(p, i - 1))
        i--;
    if (i <= s->first + 1 || !parse_mark(p, i - 1, ':') || i > s->first + LABEL_MOST)
        return 0;
    for (size_t k = s->first; k < i - 1; k++)
        if (p->tokens[k].type == TOKEN_DIGITS && !dated_at(p, q->sentence, k))
            return 0;
    return i - 1;
}

/* Where the words before number K begin and end, and whether they are a label. */
static struct words_before words_before(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    size_t first = d->clause_first, i = q->outer_first, stop = i, colon = label_of_list(p, q);
    if (colon > 0)
        return (struct words_before){.first = p->sentences[d->sentence].first,
                                     .stop = colon,
                                     .label = true,
                                     .list = true,
                                     .verb = VERB_none};
    for (; stop > first && i - stop < 3; stop--)
        if (p->tokens[stop - 1].type == TOKEN_MARK && p->tokens[stop - 1].mark != ',')
            break;
    bool label = stop > first && p->tokens[stop - 1].type == TOKEN_MARK &&
                 strchr(":-_.(", p->tokens[stop - 1].mark) != NULL && stop == i;
    if (parse_mark(p, i - 1, ',') && (q->outer_last >= d->clause_last)) {
        label = true; /* "food packs delivered to Region VIII, 150,500;" */
        stop = i;
    }
    bool line = !label && draft_number_of_line(p, d);
    return (struct words_before){
        .first = line ? p->sentences[d->sentence].first : first,
        .stop = label ? stop - 1 : i,
        .label = label || line,
        .change = !label && changed_to(p, q, first),
        .aside = label && parse_mark(p, q->outer_last, ')') && k > 0 && d[-1].measure != NULL &&
                 d[-1].sentence == d->sentence, /* "had protection in Finland (December: 92,675)" */
        .verb = VERB_none,
    };
}

/* "410,000 are displaced and 88,000 Malians": is the noun at token I what others are said to be? */
static bool said_of_others(const struct parse *p, const struct quantity *q, size_t first, size_t i)
{
    if (i <= first || !parse_may(p, i, ROLE_verb))
        return false;
    if (p->language != LANGUAGE_FR && i > first + 1 && parse_function(p, i - 1, F_be) &&
        (parse_function(p, i - 2, F_have) || parse_in(p, i - 1, SET_past)) &&
        parse_is(p, i, ROLE_noun, NOUN_displaced))
        return true; /* "have been displaced since May, 9,000 of them last week" */
    return ((q->unit_last > q->unit_first || p->language == LANGUAGE_FR) &&
            parse_function(p, i - 1, F_be)) ||
           (p->language != LANGUAGE_FR && draft_of_before(p, q, i));
}

/* "has 420 soldiers at the crossing, and 100 more": a place on the border, and nobody's crossings.
 */
static bool crossing_point(const struct parse *p, size_t i)
{
    return i > 1 && p->text[p->tokens[i].end - 1] != 's' &&
           (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_a)) &&
           (parse_function(p, i - 2, F_at) || parse_function(p, i - 2, F_near) ||
            parse_function(p, i - 2, F_from) || parse_function(p, i - 2, F_via));
}

/* The figure before number K in its sentence that K may be a part of; NULL: none. */
static const struct draft *whole_before(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *b = d;
    do {
        if (b == all->at || all->p->language == LANGUAGE_FR)
            return NULL;
        b--;
    } while (b->q->dropped && b->sentence == d->sentence); /* "since 26 April:" */
    return b->measure != NULL && b->sentence == d->sentence &&
                   number_double(b->q->value) > number_double(d->q->value)
               ? b
               : NULL;
}

/* "40,000 have fled to neighbouring countries: 21,300 to Sudan": does the noun at token I only say
 * where, in prose that has told what the numbers behind the colon are parts of? */
static bool where_to(const struct drafts *all, size_t k, size_t first, size_t i)
{
    const struct parse *p = all->p;
    const struct draft *whole = whole_before(all, k);
    if (whole == NULL || whole->q->unit_last >= i)
        return false;
    size_t to = i;
    bool and = to > first && parse_function(p, to - 1, F_and); /* "in gyms and churches" */
    while (to > first && to + (and? 4 : 2) > i && p->tokens[to - 1].type == TOKEN_WORD &&
           (p->tokens[to - 1].functions == 0 || parse_function(p, to - 1, F_the) ||
            parse_function(p, to - 1, F_a) || parse_function(p, to - 1, F_and)))
        to--;
    return to > first && (parse_function(p, to - 1, F_to) || parse_function(p, to - 1, F_in) ||
                          parse_function(p, to - 1, F_into) || parse_function(p, to - 1, F_from) ||
                          parse_function(p, to - 1, F_across));
}

/* Sets the noun of D, number K, to the first one of the words W that it may stand for: the head of
 * "IDPs in sites". Another number and what it counts end the search. */
static void find_noun(const struct drafts *all, size_t k, struct draft *d, struct words_before *w)
{
    const struct parse *p = all->p;
    const struct counted others = counted_before(all, k);
    size_t n;
    for (size_t j = w->stop; j > w->first && j + 14 > w->stop; j--) {
        size_t i = j - 1;
        if (parse_mark(p, i, ';') || (w->aside && parse_mark(p, i, '(')))
            break;
        if (within(&others, i)) {
            w->site |= w->label && parse_match(p, i, ROLE_noun, NULL) != NULL &&
                       parse_is(p, i, ROLE_noun, NOUN_site);
            if (!w->site)
                break;
            continue;
        }
        const struct entry *e = parse_match(p, i, ROLE_noun, &n);
        if (e != NULL && !w->label && said_of_others(p, d->q, w->first, i))
            e = NULL;
        if (e != NULL && w->label && i > w->first &&
            (by_what(p, w->first, i) || where_to(all, k, w->first, i)))
            e = NULL;
        if (e != NULL && e->value == NOUN_crossing && !w->label && crossing_point(p, i))
            e = NULL;
        bool compound = w->found && i + n == d->noun_at; /* "family food packs" */
        if (compound && e != NULL && d->noun == NOUN_affected && e->value == NOUN_other)
            d->noun = NOUN_other; /* "Municipalities affected: 468" */
        if (e != NULL && e->value == NOUN_troop && !w->label && !w->change &&
            !numbers_troops(p, d->q))
            break; /* "Dominican soldiers turned back 640" */
        if (e != NULL && i + n <= w->stop && !compound &&
            (w->label || label_carries((int)e->value) ||
             (e->value == NOUN_people && number_of(p, i)) ||
             (w->change && label_carries_change((int)e->value)))) {
            d->noun = (uint8_t)e->value;
            d->noun_at = (uint32_t)i;
            w->found = true;
        }
        e = w->label && i <= w->first + 1 ? parse_match(p, i, ROLE_verb, NULL) : NULL;
        if (e != NULL)
            w->verb = (uint8_t)e->value;
    }
}

static bool site_at(const struct parse *p, size_t i)
{ /* "shelters", "reception centres" */
    const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
    return e != NULL && e->value == NOUN_site;
}

/* "Persons in shelters: 613,400": does the label W say where the people that it names are? */
static bool people_in_sites(const struct parse *p, const struct draft *d,
                            const struct words_before *w)
{
    if (w->label && d->noun == NOUN_site && d->noun_at > w->first && d->noun_at <= w->first + 2 &&
        (parse_function(p, w->first, F_in) || parse_function(p, w->first, F_within)))
        return true; /* "In shelters: 55,791" */
    if (!w->label ||
        (d->noun != NOUN_people && d->noun != NOUN_household && d->noun != NOUN_evacuee))
        return false;
    for (size_t j = d->noun_at + 1; j + 1 < w->stop; j++)
        if (parse_function(p, j, F_in) &&
            (site_at(p, j + 1) || (j + 2 == w->stop && parse_function(p, j + 1, F_them))))
            return true;
    return false;
}

/* "HOUSES. Destroyed 29,300, damaged 44,800": homes, where the words before W's end say no more
 * than that; "Schools damaged 12" are none. */
static enum label ruined(const struct parse *p, struct draft *d, const struct words_before *w)
{
    size_t n;
    const struct entry *done = parse_match_back(p, w->first, w->stop, ROLE_verb, &n);
    if (done == NULL || (done->value != VERB_destroy && done->value != VERB_damage))
        return LABEL_NONE;
    size_t at = w->stop - n;
    if (at > w->first &&
        (parse_is(p, at - 1, ROLE_noun, NOUN_hall) || parse_is(p, at - 1, ROLE_noun, NOUN_other)))
        return LABEL_OTHER;
    if (at != w->first && !parse_mark(p, at - 1, ',') && !parse_mark(p, at - 1, ';') &&
        !parse_mark(p, at - 1, '.') && !parse_is(p, at - 1, ROLE_noun, NOUN_home))
        return LABEL_NONE;
    d->noun = NOUN_home;
    d->noun_at = (uint32_t)at;
    return LABEL_NOUN;
}

/* "Displaced from", "to", "by flooding": what happened, and not how many are displaced. */
static bool moved(const struct parse *p, size_t i)
{
    return p->language != LANGUAGE_FR && (parse_function(p, i, F_from) ||
                                          parse_function(p, i, F_to) || parse_function(p, i, F_by));
}

/* "the number in shelters": does the noun at token I say where those are whose number is told? */
static bool number_in(const struct parse *p, size_t i)
{
    i -= i > 1 && (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_its)) ? 1u : 0u;
    return i > 1 && parse_function(p, i - 1, F_in) && parse_in(p, i - 2, SET_totals);
}

enum label draft_label(const struct drafts *all, size_t k, struct draft *d)
{
    const struct parse *p = all->p;
    if (d->q->outer_first == d->clause_first || compares(all, k))
        return LABEL_NONE;
    if (parse_function(p, d->q->outer_last, F_of) &&
        parse_function(p, d->q->outer_last + 1, F_them)) {
        const struct draft *whole = whole_before(all, k);
        if (whole != NULL && draft_counts_people(whole->noun))
            return LABEL_NONE; /* "50,000 fled since the troops came on 12 May, 9,000 of them" */
    }
    if (line_of_other(p, d) || of_others(p, d))
        return LABEL_OTHER;
    if (of_formation(p, d))
        return LABEL_NOUN;
    struct words_before w = words_before(all, k);
    if (w.label && label_of_none(p, w.first, w.stop))
        return LABEL_OTHER;
    find_noun(all, k, d, &w);
    if (w.found && ((w.label && p->language == LANGUAGE_FR && within_sites(p, w.first, d)) ||
                    housed_sought(p, d->noun_at)))
        return LABEL_NONE; /* "– dans des sites : 190 411", of those told before */
    if (w.found && d->noun == NOUN_displaced && d->noun_at == w.first && moved(p, w.first + 1))
        d->noun = NOUN_people; /* "Displaced from: Bay 31,450": how many were */
    if (w.found && !w.label && d->noun == NOUN_site && number_in(p, d->noun_at)) {
        d->noun = NOUN_people; /* "the number in shelters is down to 9,800" */
        d->verb = VERB_shelter;
        return LABEL_SITE;
    }
    if (w.found && people_in_sites(p, d, &w)) {
        d->noun = d->noun == NOUN_household ? NOUN_household : NOUN_people;
        d->verb = VERB_shelter;
        return LABEL_SITE;
    }
    bool all_sites = parse_function(p, w.first, F_all) && w.label; /* "All camps: 118,600" */
    bool crowd = (w.list || all_sites) && (d->noun == NOUN_site || d->noun == NOUN_hall) &&
                 number_double(d->q->value) > SITES_MOST; /* "Camps: Kutupalong 600,000" */
    if (w.found && w.label && (crowd || housed_in_sites_told(p, k, d)))
        w.site = true;
    else if (w.found)
        return d->noun == NOUN_other ? LABEL_OTHER : LABEL_NOUN;
    if (w.site) { /* "In 154 centres: 127,626" */
        d->noun = NOUN_people;
        d->verb = VERB_shelter;
        return LABEL_SITE;
    }
    enum label label = ruined(p, d, &w);
    if (label == LABEL_NONE && w.label && measure_rules[NOUN_people][w.verb].measure != NULL) {
        d->noun = NOUN_people; /* "Crossed at Ras Ajdir: 2,485" */
        d->noun_at = (uint32_t)w.first;
        label = LABEL_NOUN;
    }
    return label;
}
