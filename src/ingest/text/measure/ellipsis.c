/* ellipsis.c - numbers without a noun that stand for what was told before: "2,000 a day", "Chad
 * 910,000", "down from 2.6 million". */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"

bool draft_same_block(const struct parse *p, uint32_t a, uint32_t b)
{
    return b - a <= 2 || p->sentences[a].paragraph == p->sentences[b].paragraph;
}

void draft_take(struct draft *d, const struct draft *from)
{
    d->noun = from->noun;
    d->verb = from->verb;
    d->measure = from->measure;
    d->kind = from->kind;
    d->unit = from->unit;
    d->inherited = true;
}

/* "a number which the government revised down two weeks ago from 1,400": does nothing but a time
 * stand between what was revised and "from" at token FROM? */
static bool revised_then(const struct parse *p, const struct quantity *q, size_t from)
{
    const struct sentence *s = &p->sentences[q->sentence];
    if (!parse_sentence_in(s, SET_revises) || !parse_sentence_in(s, SET_toll))
        return false;
    for (size_t k = s->mentions; k < parse_mentions_end(p, q->sentence); k++) {
        const struct mention *m = &p->mentions[k];
        size_t v = m->first;
        if (m->last != from || v < s->first + 3u)
            continue;
        v -= parse_function(p, v - 1, F_on) || parse_function(p, v - 1, F_in) ? 1u : 0u;
        v -= parse_among(p, v - 1, "down", "up", "upwards", "downwards") ? 1u : 0u;
        return parse_in(p, v - 1, SET_revises) && !parse_function(p, v - 2, F_to);
    }
    return false;
}

bool draft_revised_from(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first;
    if (i < 3 || !parse_function(p, i - 1, F_from))
        return false;
    for (size_t k = i - 1; k > 1 && k + 3 > i; k--)
        if (parse_function(p, k - 1, F_it) || parse_in(p, k - 1, SET_toll))
            return parse_in(p, k - 2, SET_revises) || parse_in(p, k - 3, SET_revises);
    return revised_then(p, q, i - 1);
}

const struct mention *draft_lately(const struct parse *p, const struct draft *d,
                                   const struct draft *before)
{
    size_t i = d->q->outer_first;
    bool closed =
        parse_mark(p, d->q->outer_last, ')'); /* else "since May: 1,300; last 7 days: 41" */
    if (before->sentence != d->sentence || i < 4 || (!closed && !parse_mark(p, i - 1, ':')) ||
        before->kind == KIND_STOCK)
        return NULL;
    i -= parse_mark(p, i - 1, ':') ? 1 : 0;
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence);
         k++) {
        const struct mention *m = &p->mentions[k];
        size_t first = m->first - (parse_function(p, m->first - 1, F_the) ? 1u : 0u);
        first -= parse_function(p, first - 1, F_in) ? 1u : 0u;
        if (m->last == i && m->type == MENTION_DATE && m->period.first < m->period.last &&
            m->relative && first > 0 && parse_mark(p, first - 1, closed ? '(' : ';') &&
            m->period.last <= p->published)
            return m;
    }
    return NULL;
}

bool draft_brings_total(const struct parse *p, const struct draft *d)
{
    static const char *const raises[] = {"taking", "takes",   "took",    "raising",
                                         "raises", "pushing", "lifting", NULL};
    size_t i = d->q->outer_first;
    if (i < d->clause_first + 3u || !parse_function(p, i - 1, F_to))
        return false;
    size_t behind = d->q->outer_last; /* "bringing to 14,900 the number moved since April" */
    bool total = parse_function(p, behind, F_the) &&
                 (parse_in(p, behind + 1, SET_toll) || parse_in(p, behind + 1, SET_tally));
    for (size_t k = i - 1; k > d->clause_first && k + 9 > i; k--) {
        total |= parse_in(p, k - 1, SET_toll) || parse_in(p, k - 1, SET_tally);
        if (parse_in(p, k - 1, SET_brings) || parse_spelled(p, k - 1, raises))
            return total;
    }
    return false;
}

/* "housing 80,410 Syrians in nine camps, up from 74,100": compared with the number that is of its
 * size. */
static const struct draft *likest(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *best = NULL;
    size_t n, i = d->q->outer_first;
    if (k == 0 || d[-1].sentence != d->sentence)
        return NULL;
    const struct entry *e =
        i > 0 ? parse_match_back(all->p, d->clause_first, i, ROLE_function, &n) : NULL;
    double v = number_double(d->q->value), least = 4;
    if ((e == NULL || (int)e->value != F_compared) &&
        !(i > 0 && parse_function(all->p, i - 1, F_against)))
        return NULL;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == d->sentence && k - j < 5; j--) {
        const struct draft *b = &all->at[j - 1];
        double o = number_double(b->q->value);
        if (b->measure == NULL || o <= 0 || v <= 0 || b->q->form != d->q->form)
            continue;
        double ratio = o > v ? o / v : v / o;
        for (size_t m = b->q->last; best != NULL && m < best->q->first; m++)
            if (parse_mark(all->p, m, ';'))
                return best;     /* "9,600 fled; 6,200 are in 28 sites, against 8,900" */
        if (j == k && ratio < 8) /* "311 centres remain open, against 1,315 on Sunday" */
            return b;
        if (ratio < least) {
            least = ratio;
            best = b;
        }
    }
    return best;
}

bool draft_compared(const struct drafts *all, size_t k, struct draft *d)
{
    const struct draft *alike = likest(all, k);
    if (alike == NULL)
        return false;
    draft_take(d, alike);
    return true;
}

/* "1,450 people sleep in 32 schools; in June it will be fewer than 500": the first figure of the
 * sentence is what "it" goes on with. */
static const struct draft *it_is(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *first = NULL;
    size_t i = d->q->outer_first;
    while (i > d->clause_first &&
           (parse_function(p, i - 1, F_be) || parse_function(p, i - 1, F_have) ||
            parse_one(p, i - 1, ROLE_modal)))
        i--;
    if (i == d->q->outer_first || i == d->clause_first || !parse_function(p, i - 1, F_it))
        return NULL;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == d->sentence && k - j < 5; j--)
        if (all->at[j - 1].measure != NULL && all->at[j - 1].noun != NOUN_capacity)
            first = &all->at[j - 1]; /* not "Built for 60,000, ...; today it is 78,500" */
    const struct draft *b =
        k > 0 ? d - 1 : NULL; /* "On Monday 120 crossed. On Tuesday it was 90" */
    if (first == NULL && b != NULL && b->measure != NULL && b->sentence + 1 == d->sentence &&
        b->q->form == d->q->form &&
        p->sentences[b->sentence].paragraph == p->sentences[d->sentence].paragraph &&
        parse_mentions_end(p, d->sentence) > p->sentences[d->sentence].mentions)
        return b;
    return first;
}

/* "13,400 people sleep in 154 shelters. Canoas has 20,700 in 87": the sites that those told right
 * before are in, as the people before them were. */
static const struct draft *sites_too(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *b = d - 1;
    if (k < 2 || !parse_function(all->p, d->q->outer_first - 1u, F_in) || b->measure == NULL ||
        !b->inherited || !draft_counts_people(b->noun) || b->sentence != d->sentence ||
        b->q->outer_last + 1u != d->q->outer_first)
        return NULL;
    for (size_t j = k - 1; j > 0 && k - j < 5; j--)
        if (all->at[j - 1].measure != NULL &&
            (all->at[j - 1].noun == NOUN_site || all->at[j - 1].noun == NOUN_hall))
            return &all->at[j - 1];
    return NULL;
}

#define LINES_BACK 12 /* figures, over the lines above */

/* The mark behind the place that opens the line of number Q and stands right before it: "Niger –
 * 28,954"; 0: the line begins otherwise. */
static char place_leads(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t first = s->first + (s->bullet ? 1u : 0u);
    if (!s->starts_line || q->outer_first < first + 2u ||
        p->tokens[q->outer_first - 1].type != TOKEN_MARK)
        return 0;
    for (size_t k = s->places; k < parse_places_end(p, q->sentence); k++)
        if (p->places[k].first == first && p->places[k].last + 1u == q->outer_first)
            return p->tokens[q->outer_first - 1].mark;
    return 0;
}

/* "Mauritania – 57,239 refugees, of whom 46,000 in Mbéra. Arrivals are at 400 a day. / Burkina Faso
 * – 46,237": what the place that leads a line above counts, whatever else that line tells. */
static const struct draft *listed_alike(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    char mark = d->q->unit_last > d->q->unit_first ? 0 : place_leads(p, d->q);
    for (size_t j = k; mark != 0 && j > 0 && k - j < LINES_BACK; j--) {
        const struct draft *b = &all->at[j - 1];
        if (!draft_same_block(p, b->sentence, d->sentence))
            return NULL;
        if (b->measure != NULL && b->q->form == d->q->form && b->sentence != d->sentence &&
            place_leads(p, b->q) == mark)
            return j == k ? NULL : b; /* as any line goes on with the one before */
    }
    return NULL;
}

/* "millions more are threatened by hunger", "50 were discharged": done to D, which has no noun, is
 * what no rule knows of, so that it goes on with nothing. */
static bool done_otherwise(const struct parse *p, const struct draft *d)
{
    static const char *const freed[] = {"released", "freed", "discharged", "acquitted", NULL};
    size_t i = d->q->outer_last, start;
    i += parse_function(p, i, F_more) || parse_function(p, i, F_another);
    start = i;
    while (i < start + 3 && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    bool passive = i > start && parse_function(p, i - 1, F_be);
    const struct token *t = &p->tokens[i];
    size_t len = t->end - t->start;
    if (passive && t->type == TOKEN_WORD && len > 4 && memcmp(p->text + t->end - 2, "ly", 2) == 0) {
        t = &p->tokens[++i]; /* "conditionally released" */
        len = t->end - t->start;
    }
    if (!passive || t->type != TOKEN_WORD || len < 5 || memcmp(p->text + t->end - 2, "ed", 2) != 0)
        return false;
    if (parse_among(p, i, "reported", "recorded", "confirmed", "registered", "counted", "logged"))
        return false; /* "Three were reported today" */
    return parse_spelled(p, i, freed) ||
           (parse_match(p, i, ROLE_verb, NULL) == NULL &&
            parse_match(p, i, ROLE_noun, NULL) == NULL && !parse_may(p, i, ROLE_modal) &&
            !parse_function(p, i + 1, F_out));
}

/* Does its sentence tell a figure before K? */
static bool measured_before(const struct drafts *all, size_t k)
{
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == all->at[k].sentence; j--)
        if (all->at[j - 1].measure != NULL)
            return true;
    return false;
}

/* "Rescue teams, of whom 43 are at work", "7,500 people remain of 60,000": does the sentence itself
 * say of whom K is a part, whatever was told before? */
static bool part_of_own(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    size_t o = d->q->outer_first;
    if (o > d->clause_first + 2u && parse_function(p, o - 2, F_of) &&
        (parse_in(p, o - 1, SET_these) || parse_function(p, o - 1, F_who)) &&
        parse_mark(p, o - 3, ',') && !measured_before(all, k))
        return true;
    return o > 1 && parse_function(p, o - 1u, F_of) &&
           parse_among(p, o - 2u, "remain", "remained", "left", "survive");
}

/* What an elliptic number counts: as the figure before it in the same paragraph or list. */
bool draft_inherit(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (draft_compared(all, k, d))
        return true;
    if (done_otherwise(all->p, d) || part_of_own(all, k))
        return false;
    const struct draft *alike = it_is(all, k);
    if (alike == NULL)
        alike = listed_alike(all, k);
    if (alike == NULL)
        alike = sites_too(all, k);
    if (alike == NULL)
        alike = how_many_by(all, k);
    if (alike == NULL)
        alike = draft_stood_for(all, k);
    if (alike != NULL)
        draft_take(d, alike);
    return alike != NULL;
}

/* A number without a noun that may stand for one told before: "94,081 of them", "30,513 in Sri
 * Lanka", "Germany: more than 4,500", "2,000 a day". */
bool draft_elliptic(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->outer_last;
    if (q->form != QUANTITY_COUNT || q->attached)
        return false;

    if (parse_mark(p, i, '-') && parse_glued(p, i) && i + 1 < s->last && parse_glued(p, i + 1) &&
        p->tokens[i + 1].type == TOKEN_WORD)
        return false; /* "the 34-page communiqué" */
    if (i >= s->last || p->tokens[i].type != TOKEN_WORD)
        return true;
    if (q->qualifier == QUALIFIER_VAGUE && parse_function(p, i, F_of) &&
        p->language != LANGUAGE_FR && p->tokens[i + 1].functions == 0 &&
        !parse_in(p, i + 1, SET_these))
        return q->unit_first == q->unit_last; /* "dozens of shops" have a noun of their own */
    if (parse_among(p, i, "closer", "nearer") && parse_function(p, i + 1, F_to))
        return true; /* "thinks 200,000 closer to the truth" */
    if (parse_among(p, i, "ourselves", "themselves", "beyond"))
        return true; /* "buried 700 ourselves", "407,000 beyond its borders" */
    if (parse_function(p, i + 1, F_of) && p->tokens[i].functions == 0 &&
        p->text[p->tokens[i].end - 1] == 's')
        return q->unit_first == q->unit_last; /* "Forty-one offers of property" */
    if (parse_match(p, i, ROLE_verb, NULL) != NULL || parse_one(p, i, ROLE_modal) ||
        parse_match(p, i, ROLE_timeword, NULL) != NULL || parse_one(p, i, ROLE_weekday))
        return true;
    return q->unit_first == q->unit_last;
}

bool draft_does_so(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->outer_last;
    while (parse_function(p, i, F_have) || parse_one(p, i, ROLE_modal))
        i++;
    if (!draft_counts_people(d->noun) || !parse_in(p, i, SET_did) ||
        !(parse_either(p, i + 1, "so", "likewise") ||
          (parse_function(p, i + 1, F_the) && parse_in(p, i + 2, SET_same))))
        return false;
    for (size_t j = k; j > 0 && j + 4 > k; j--) {
        const struct draft *b = &all->at[j - 1];
        if (!draft_same_block(p, b->sentence, d->sentence))
            return false;
        if (b->measure == NULL || !draft_counts_people(b->noun))
            continue;
        draft_take(d, b);
        const struct measure_rule *r = draft_rule(NOUN_people, b->verb);
        if (r != NULL && verb_prevented(p, b->q, b->verb_first)) {
            d->measure = r->measure; /* "21,000 households cannot go home; 6,200 have done so" */
            d->kind = (enum kind)r->kind;
        }
        return true;
    }
    return false;
}

bool draft_such(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->unit_first, head = d->q->unit_last - 1u;
    if (d->q->unit_last < i + 2u || !parse_in(p, i, SET_such))
        return false;
    const struct token *t = &p->tokens[head];
    for (size_t j = k; j > 0 && j + 8 > k; j--) {
        const struct draft *b = &all->at[j - 1];
        const struct token *o = &p->tokens[b->q->unit_last - (b->q->unit_last > 0)];
        if (b->measure == NULL || b->q->unit_last == b->q->unit_first ||
            o->end - o->start != t->end - t->start ||
            memcmp(p->text + o->start, p->text + t->start, t->end - t->start) != 0)
            continue;
        d->noun = b->noun;
        d->noun_at = (uint32_t)head;
        return true;
    }
    return false;
}
