/* numberof.c - what a number counts whose count is spoken of: "the number of people killed by the
 * earthquake that hit Lombok rose to 436", "the EU force numbers 1,100". */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"

#define FAR 28 /* tokens between "the number of" and the number */

bool draft_from_to(const struct parse *p, const struct quantity *q)
{
    size_t to = q->outer_last;
    if (q->outer_first == 0 || !parse_function(p, q->outer_first - 1u, F_from))
        return false;
    if ((parse_function(p, to, F_a) || parse_function(p, to, F_per)) &&
        parse_one(p, to + 1, ROLE_timeunit))
        to += 2; /* "from 3,000 a day to 700" */
    for (size_t k = p->sentences[q->sentence].mentions; k < parse_mentions_end(p, q->sentence); k++)
        if (p->mentions[k].first == to ||
            (p->mentions[k].first == to + 1u &&
             (parse_function(p, to, F_in) || parse_function(p, to, F_on) ||
              parse_function(p, to, F_at)))) {
            to = p->mentions[k].last; /* "from 12,000 in May to 9,000" */
            break;
        }
    const struct entry *way = parse_match(p, to, ROLE_before, NULL);
    if (way != NULL && (way->value == HEDGE_increase || way->value == HEDGE_decrease))
        to++;
    return parse_function(p, to, F_to);
}

/* Does a word before the number of Q say how many there are? */
static bool linked(const struct parse *p, const struct quantity *q, size_t first)
{
    static const char *const says[] = {"reached", "reaches",  "passed",  "passes",    "topped",
                                       "hit",     "exceeded", "exceeds", "surpassed", "now",
                                       "pass",    "exceed",   "top",     "reach",     "surpass",
                                       "beyond",  NULL};
    size_t i = q->outer_first;
    return i > first + 2 &&
           (parse_function(p, i - 1, F_to) || parse_function(p, i - 1, F_at) ||
            parse_function(p, i - 1, F_be) || parse_in(p, i - 1, SET_stands) ||
            parse_spelled(p, i - 1, says) ||
            (q->hedge.end > q->hedge.start && q->qualifier == QUALIFIER_MORE_THAN) ||
            draft_from_to(p, q));
}

/* Does another number that counts stand between token FROM and number K? The one in "has risen from
 * 900 to 1,400" is of the same count. */
static bool counted_between(const struct drafts *all, size_t k, size_t from)
{
    const struct parse *p = all->p;
    const struct quantity *q = all->at[k].q;
    for (size_t j = k; j > 0; j--) {
        const struct quantity *o = all->at[j - 1].q;
        if (o->sentence != q->sentence || o->first < from)
            return false;
        bool aside = parse_mark(p, o->outer_last, ',') && o->outer_first > 1 &&
                     parse_mark(p, o->outer_first - 2u, ','); /* ", now 5,480," */
        bool by = o->outer_first > 0 && parse_function(p, o->outer_first - 1u, F_by);
        if (!o->dropped && o->form != QUANTITY_PERCENT && !aside && !by &&
            !draft_from_to(all->p, o))
            return true; /* but "dropped by 4,300 to 51,500" */
    }
    return false;
}

/* Does "of" at token J of the sentence that starts at FIRST say what is counted: "the number of",
 * or a second one behind it: "put the number of dead at 312 and of injured at 1,420", "that of"? */
static bool counts_of(const struct parse *p, size_t first, size_t j)
{
    if (!parse_function(p, j, F_of) || j == first)
        return false;
    if (parse_in(p, j - 1, SET_totals))
        return true;
    size_t i = j - 1;
    if (i > first && parse_function(p, i, F_that))
        i--;
    if (!parse_function(p, i, F_and) && !parse_mark(p, i, ','))
        return false;
    for (size_t k = i; k > first + 1 && k + FAR > i; k--)
        if (parse_function(p, k - 1, F_of) && parse_in(p, k - 2, SET_totals))
            return true;
    return false;
}

bool draft_people_at(const struct parse *p, uint32_t sentence, size_t i)
{
    for (size_t k = p->sentences[sentence].places; k < parse_places_end(p, sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first != i || r->type == PLACE_NAME)
            continue;
        const struct token *next = &p->tokens[r->last];
        return r->type == PLACE_PEOPLE || next->type != TOKEN_WORD || next->functions != 0;
    }
    return false;
}

/* One past the people named at token I, who only say whose "South Sudanese refugees" are; I: none.
 */
static size_t past_people(const struct parse *p, uint32_t sentence, size_t i)
{
    for (size_t k = p->sentences[sentence].places; k < parse_places_end(p, sentence); k++)
        if (p->places[k].first == i && p->places[k].type == PLACE_ADJECTIVE)
            return p->places[k].last;
    return i;
}

/* D's people are away from home. */
static void set_sheltered(struct draft *d)
{
    const struct measure_rule *r = draft_rule(NOUN_people, VERB_shelter);
    d->noun = NOUN_people;
    d->verb = VERB_shelter;
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    d->bare = true;
}

/* "the number of people in shelters": sets the measure of those who are there. */
static void in_sites(const struct parse *p, size_t i, struct draft *d)
{
    if ((d->noun != NOUN_people && d->noun != NOUN_household) || !parse_function(p, i, F_in))
        return;
    for (size_t k = i + 1; k < i + 6 && !parse_mark(p, k, ','); k++)
        if (parse_is(p, k, ROLE_noun, NOUN_site)) {
            uint8_t noun = d->noun;
            set_sheltered(d);
            d->noun = noun;
        }
}

bool draft_number_behind(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_last;
    return q->unit_last == q->unit_first && q->outer_first > p->sentences[q->sentence].first + 1u &&
           parse_function(p, q->outer_first - 1u, F_to) && parse_function(p, i, F_the) &&
           parse_in(p, i + 1, SET_totals) && parse_function(p, i + 2, F_of);
}

/* "gave 11,300 as the number of dead", "named 45 as the toll", "bringing to 14,900 the number of
 * people forced out": sets the noun told behind. */
static bool given_as(const struct parse *p, struct draft *d)
{
    size_t i = d->q->outer_last, n;
    bool brought = draft_number_behind(p, d->q);
    i += parse_function(p, i, F_be) ? 2u : 0u; /* "was given as" */
    if (brought)
        i--;
    else if (!parse_reads(p, i, "as"))
        return false;
    if (d->q->unit_last > d->q->unit_first ||
        !(parse_function(p, i + 1, F_the) || parse_function(p, i + 1, F_its)))
        return false;
    bool of = parse_in(p, i + 2, SET_totals) && parse_function(p, i + 3, F_of);
    const struct entry *e = parse_match(p, i + (of ? 4 : 2), ROLE_noun, &n);
    if (e == NULL || e->value == NOUN_other || !(of || e->value == NOUN_dead))
        return false;
    d->noun = (uint8_t)e->value;
    d->noun_at = (uint32_t)(i + (of ? 4 : 2));
    return true;
}

/* Is a camp, or one that is named, told of at token I: "the camp", "Zaatari camp", "Kilis"? Sets
 * LAST, the token behind it. */
static bool camp_at(const struct parse *p, uint32_t sentence, size_t i, size_t *last)
{
    i += parse_function(p, i, F_the) ? 1u : 0u;
    for (size_t k = p->sentences[sentence].places; k < parse_places_end(p, sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first != i)
            continue;
        *last = r->last;
        if (r->place != NULL && r->place->type == PLACE_SITE)
            return true;
        if (parse_in(p, r->last - 1, SET_camplike))
            return true;
        i = r->last; /* "Adre camp", where the name does not hold it */
    }
    *last = i + 1;
    return parse_in(p, i, SET_camplike);
}

/* "The camp's population has doubled to 41,000", "the population of Zaatari camp stands at 78,000":
 * sets who lives in a camp that the sentence counts before K. */
static bool camp_population(const struct drafts *all, size_t k, struct draft *d)
{
    const struct parse *p = all->p;
    size_t first = p->sentences[d->sentence].first, i = d->q->outer_first, last;
    for (size_t j = i; j > first && j + 16 > i; j--) {
        if (parse_mark(p, j - 1, ';'))
            return false;
        bool home = j + 1 == i && parse_reads(p, j - 1, "home"); /* "the camp, home to 86,000" */
        if (!home && !parse_reads(p, j - 1, "population"))
            continue;
        bool camp = !home && parse_function(p, j, F_of) && camp_at(p, d->sentence, j + 1, &last);
        for (size_t a = j - 1; !camp && a > first && a + 5 > j; a--)
            camp = camp_at(p, d->sentence, a - 1, &last) && last + 3 > j &&
                   (last + 1 == j || parse_mark(p, last, home ? ',' : 's') ||
                    (home && parse_function(p, last, F_be)));
        if (!camp || counted_between(all, k, j))
            return false;
        set_sheltered(d);
        d->noun_at = (uint32_t)(j - 1);
        bool guests = k > 0 && d[-1].sentence == d->sentence && d[-1].noun == NOUN_refugee;
        if (all->of_refugees || guests) {
            d->noun = NOUN_refugee;
            d->verb = VERB_none;
            d->measure = draft_rule(NOUN_refugee, VERB_none)->measure;
        }
        return true;
    }
    return false;
}

bool draft_number_of(const struct drafts *all, size_t k, struct draft *d)
{
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t first = s->first, i = d->q->outer_first;
    if (d->q->form == QUANTITY_COUNT && given_as(p, d))
        return true;
    if (d->q->form == QUANTITY_COUNT && d->q->unit_last == d->q->unit_first &&
        (parse_sentence_in(s, SET_camplike) || (i > first + 1 && parse_reads(p, i - 2, "home"))) &&
        linked(p, d->q, first) && camp_population(all, k, d))
        return true;
    bool told = parse_sentence_in(s, SET_totals) || (s->functions >> F_that & 1);
    if (!told || d->q->form != QUANTITY_COUNT || !linked(p, d->q, first))
        return false;
    for (size_t j = i - 1; j > first && j + FAR > i && !parse_mark(p, j, ';'); j--) {
        bool that = parse_function(p, j - 1, F_that); /* "and that of bridges at 94" */
        if (parse_function(p, j, F_in) && parse_in(p, j - 1, SET_totals) &&
            parse_function(p, j - 2, F_the) && !counted_between(all, k, j)) {
            d->noun = NOUN_people; /* "The number in shelters has dropped to 51,500" */
            in_sites(p, j, d);
            if (d->measure != NULL)
                return true;
            d->noun = TEXT_NOUN_COUNT;
        }
        if (!counts_of(p, first, j) && !(that && parse_function(p, j, F_of)))
            continue;
        if (!that && !parse_function(p, i - 1, F_at) && counted_between(all, k, j))
            return false;
        if (that)
            d->noun = NOUN_other; /* unless it is a noun that the tables know */
        for (size_t n = j + 1; n < j + 6 && n < i; n++) {
            size_t len = 1;
            const struct entry *e = parse_match(p, n, ROLE_noun, &len);
            if (e == NULL && (len = past_people(p, d->sentence, n)) > n) {
                const struct entry *behind = parse_match(p, len, ROLE_noun, NULL);
                n = behind != NULL && behind->value != NOUN_other ? len : n;
                e = n == len ? parse_match(p, n, ROLE_noun, &len) : NULL;
            }
            bool people = e == NULL && draft_people_at(p, d->sentence, n);
            bool those =
                n == j + 1 && parse_reads(p, n, "those") && parse_function(p, n + 1, F_who);
            if (e == NULL && !people && !those)
                continue;
            if (e != NULL && e->value == NOUN_other)
                return that;
            d->noun = those ? NOUN_people : people ? NOUN_national : (uint8_t)e->value;
            d->noun_at = (uint32_t)n;
            if (d->noun == NOUN_evacuee)
                set_sheltered(d); /* "the number of evacuees fell to 20,000": who is still away */
            in_sites(p, n + len, d);
            return true;
        }
        return that;
    }
    return false;
}

/* "The force would grow to 1,300": Q, from token FIRST on, is how many soldiers that has then. */
bool draft_force_grows(const struct parse *p, const struct quantity *q, size_t first)
{
    size_t i = q->outer_first, grows = 0;
    if (q->form != QUANTITY_COUNT || i < first + 3u || !parse_function(p, i - 1, F_to))
        return false;
    for (size_t k = i - 1; k > first && k + 9 > i; k--) {
        const struct entry *e = parse_match(p, k - 1, ROLE_before, NULL);
        if (e != NULL && (e->value == HEDGE_increase || e->value == HEDGE_decrease) && k + 4 > i)
            grows = k;
        if (grows > 0 && parse_in(p, k - 1, SET_formation))
            return true;
        if (p->tokens[k - 1].type != TOKEN_WORD)
            return false;
    }
    return false;
}

/* Does a figure of its own stand between token FROM and number K? */
static bool figure_between(const struct drafts *all, size_t k, size_t from)
{
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == all->at[k].sentence; j--)
        if (all->at[j - 1].measure != NULL && all->at[j - 1].q->first > from)
            return true;
    return false;
}

bool draft_toll_reached(const struct drafts *all, size_t k, struct draft *d)
{
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->q->outer_first;
    if (!(s->sets >> SET_toll & 1) || d->q->form != QUANTITY_COUNT ||
        d->q->unit_last > d->q->unit_first || !linked(p, d->q, s->first))
        return false;
    for (size_t j = i - 1; j > d->clause_first && j + FAR > i; j--)
        if (parse_in(p, j - 1, SET_toll) && parse_is(p, j - 1, ROLE_noun, NOUN_dead)) {
            if (figure_between(all, k, j))
                return false;
            d->noun = NOUN_dead;
            d->noun_at = (uint32_t)(j - 1);
            return true;
        }
    return false;
}

bool draft_force_numbers(const struct parse *p, const struct draft *d)
{
    static const char *const numbers[] = {"numbers", "number", "numbered", "counts",
                                          "counted", "totals", "totalled", NULL};
    size_t i = d->q->outer_first;
    if (i < d->clause_first + 2u || !parse_spelled(p, i - 1, numbers))
        return false;
    for (size_t k = i - 1; k > d->clause_first && k + 8 > i; k--)
        if (parse_in(p, k - 1, SET_formation) || parse_is(p, k - 1, ROLE_noun, NOUN_troop) ||
            (parse_reads(p, k - 1, "police") && k > d->clause_first + 1u &&
             parse_either(p, k - 2, "un", "mission")))
            return true; /* also "UN police number 2,100" */
    return false;
}

bool draft_number_of_line(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = s->first + (s->bullet ? 1u : 0u);
    if (!s->starts_line ||
        (d->q->outer_last < s->last && p->tokens[d->q->outer_last].type != TOKEN_LINE))
        return false;
    if (!parse_mark(p, i, '#') &&
        !parse_among(p, i, "no", "no.", "nos", "number", "total", "nombre"))
        return false;
    i += parse_mark(p, i + 1, '.') ? 2u : 1u;
    return parse_function(p, i, F_of) && i < d->q->outer_first;
}
