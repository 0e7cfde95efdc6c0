/* capacity.c - for how many a shelter is built, and the beds in it. */
#include "../figure/draft.h"
#include "counts.h"
#include "capacity.h"

/* Behind "for": "laid out by British soldiers for 30,000 people", "laid out two decades ago for
 * 90,000": who built it for them, or when, stands between. */
static bool laid_out(const struct parse *p, size_t first, size_t i)
{
    static const char *const built[] = {"laid",     "built",    "erected", "pitched", "constructed",
                                        "designed", "prepared", "set",     "put",     NULL};
    static const uint64_t timely = TIME_ROLES | NUMBER_ROLES | 1ull << ROLE_function;
    size_t by = 0;
    bool when = false, only = true; /* are there words of time, and no others? */
    for (size_t k = i - 1; k > first && k + 10 > i && p->tokens[k - 1].type == TOKEN_WORD; k--) {
        const struct token *t = &p->tokens[k - 1];
        if (parse_function(p, k - 1, F_by))
            by = k - 1;
        else if ((by > 0 || (when && only)) && parse_spelled(p, k - 1, built))
            return by == 0 || by <= k + 1;
        when |= (t->roles & TIME_ROLES) != 0;
        only &= (t->roles & timely) != 0;
    }
    return false;
}

/* Behind "for": "built in 1991 for 90,000 people": the capacity's words with a year between. */
static const struct entry *built_for(const struct parse *p, const struct draft *d,
                                     const struct quantity *q)
{
    size_t i = q->outer_first;
    static const struct entry planned = {.value = NOUN_capacity};
    if (i >= d->clause_first + 3u &&
        (parse_mark(p, i - 3, ',') || parse_is(p, i - 3, ROLE_noun, NOUN_site) ||
         (parse_function(p, i - 3, F_be) &&
          (d->bare || q->unit_last == q->unit_first || parse_in(p, i - 4, SET_camplike)))) &&
        parse_reads(p, i - 2, "planned"))
        return &planned; /* "Cegrane camp, planned for 25,000", "a camp planned for 900" */
    if (i >= d->clause_first + 3u && parse_mark(p, i - 2, ',') &&
        parse_mark(p, q->outer_last, ',') &&
        (parse_may(p, i - 3, ROLE_ordinal) || parse_is(p, i - 3, ROLE_noun, NOUN_site)))
        return &planned; /* "a fifth, for 20,000, should open in May" */
    if (i > d->clause_first && laid_out(p, d->clause_first, i))
        return &planned;
    if (i < d->clause_first + 4u || p->tokens[i - 2].type != TOKEN_DIGITS ||
        !parse_function(p, i - 3, F_in))
        return NULL;
    const struct word *w = &words[p->tokens[i - 4].word];
    if (!(w->roles >> ROLE_noun & 1))
        return NULL;
    const struct entry *e, *end = word_role(w, ROLE_noun, p->tokens[i - 1].word, &e);
    for (; e < end; e++)
        if (e->value == NOUN_capacity && e->more == 1 && e->next[0] == p->tokens[i - 1].word)
            return e;
    return NULL;
}

/* "capacity 10,000, to be extended to 16,000". */
bool capacity_extended(const struct parse *p, const struct draft *d)
{
    static const char *const grows[] = {"extended", "expanded", "enlarged", "increased", "raised",
                                        "extend",   "expand",   "enlarge",  "grow",      "rise",
                                        "doubled",  "brought",  NULL};
    size_t i = d->q->outer_first;
    return i > d->clause_first + 1u && parse_function(p, i - 1, F_to) &&
           parse_spelled(p, i - 2, grows);
}

/* "The shelter in Nicosia has 2,500 cots": what people sleep on there are its places. */
bool capacity_beds(const struct parse *p, const struct draft *d)
{
    static const char *const fitted[] = {"fitted", "equipped", "furnished", "kitted", NULL};
    const struct quantity *q = d->q;
    size_t i = q->outer_first;
    if (q->noun != NOUN_item || q->head == UINT32_MAX || !parse_in(p, q->head, SET_bedding) ||
        i < d->clause_first + 2u)
        return false;
    for (size_t k = i - 1; parse_function(p, i - 1, F_with) && k > i - 3; k--)
        if (parse_spelled(p, k - 1, fitted))
            return true; /* "The hall has been fitted out with 1,800 cots" */
    if (!parse_function(p, i - 1, F_have))
        return false;
    for (size_t k = d->clause_first; k < i; k++)
        if (parse_is(p, k, ROLE_noun, NOUN_site) || parse_is(p, k, ROLE_noun, NOUN_hall) ||
            parse_in(p, k, SET_lodging) || parse_in(p, k, SET_hall))
            return true; /* "The old customs hall has 1,000 camp beds" */
    return false;
}

/* "Denmark sent 144 tents, Estonia 1,500 folding beds": beds that are brought, and shelter nobody
 * yet. */
bool capacity_beds_brought(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *b = k > 0 ? d - 1 : NULL;
    if (d->noun != NOUN_place || d->q->head >= p->n_tokens ||
        !parse_either(p, d->q->head, "beds", "bunks"))
        return false;
    size_t n, i = d->q->outer_first;
    const struct entry *e = parse_match_back(p, d->clause_first, i, ROLE_verb, &n);
    if (e != NULL && p->tokens[i - 1].functions == 0) /* but "with 5,200 beds" */
        return e->value == VERB_deliver || e->value == VERB_deploy;
    if (b == NULL || b->sentence != d->sentence || b->measure == NULL ||
        !draft_is(b->measure, "relief-items"))
        return false;
    for (size_t j = b->q->unit_last; j < i; j++)
        if (parse_function(p, j, F_have) || parse_function(p, j, F_be) ||
            (parse_one(p, j, ROLE_verb) && !parse_may(p, j, ROLE_noun)))
            return false;
    return true;
}

/* "a camp for 25,000", "built in 1991 for 90,000 people": sets the capacity that people are told
 * for. */
/* "whose capacity is 7,930", "the capacity of the centre stands at 700". */
static bool capacity_is(const struct parse *p, const struct draft *d)
{
    static const char *const capacity[] = {"capacity", NULL}, *const other[] = {
                                                                  "daily",   "weekly",  "monthly",
                                                                  "storage", "testing", "carrying",
                                                                  "lending", NULL};
    size_t i = d->q->outer_first;
    if (i < d->clause_first + 2u)
        return false;
    if (parse_function(p, i - 1, F_at) && parse_in(p, i - 2, SET_stands))
        i--;
    else if (!parse_function(p, i - 1, F_be))
        return false;
    for (size_t k = i - 1; k > d->clause_first && k + 7 > i; k--) {
        if (p->tokens[k - 1].type != TOKEN_WORD || parse_function(p, k - 1, F_be))
            return false;
        if (parse_spelled(p, k - 1, capacity))
            return !parse_spelled(p, k - 2, other) && (k + 1 == i || parse_function(p, k, F_of));
    }
    return false;
}

/* "the rehabilitation of damaged houses for 206 families": whose homes are mended. */
static bool repaired(const struct parse *p, const struct draft *d)
{
    static const char *const mends[] = {"rehabilitation", "reconstruction", "repair",
                                        "repairs",        "repairing",      "renovation",
                                        "rebuilding",     "restoration",    NULL};
    for (size_t i = d->q->outer_first; i > d->clause_first && i + 10 > d->q->outer_first; i--)
        if (parse_spelled(p, i - 1, mends))
            return true;
    return false;
}

/* "serve as dormitories for 4,900 displaced people", "turned into a shelter for 300": people are
 * there. I: the first token of what they are said to be for. */
static bool in_use(const struct parse *p, const struct draft *d, size_t i)
{
    for (size_t end = i; i > d->clause_first + 1u && i + 3u > end; i--) {
        if (parse_reads(p, i - 1, "as"))
            return parse_among(p, i - 2, "serve", "serves", "serving", "served", "used", "act",
                               "acts", "acting", "double", "doubles", "doubling");
        if (parse_function(p, i - 1, F_into))
            return parse_among(p, i - 2, "turned", "converted", "made", "transformed");
    }
    return false;
}

#define CAMP_BACK 16 /* tokens from what a camp is to hold to its name */

/* "a new camp is to take 15,000 people", "the second site, near Zwedru, will house 4,000": room in
 * a camp that is one more, or not ready yet. */
bool capacity_to_hold(const struct parse *p, const struct draft *d)
{
    static const char *const more[] = {"new",     "second",     "third",  "fourth", "fifth",
                                       "another", "additional", "future", NULL};
    size_t i = d->q->outer_first, first = p->sentences[d->sentence].first;
    if (i < first + 5u || !parse_in(p, i - 1, SET_houses))
        return false;
    i--;
    if (parse_function(p, i - 1, F_to) && parse_among(p, i - 2, "is", "are"))
        i--;
    else if (!parse_reads(p, i - 1, "will"))
        return false;
    for (size_t k = i - 1; k > first && k + CAMP_BACK > i; k--) {
        if (p->tokens[k - 1].type == TOKEN_MARK && p->tokens[k - 1].mark == ';')
            return false;
        if (!parse_is(p, k - 1, ROLE_noun, NOUN_site) && !parse_in(p, k - 1, SET_camplike))
            continue;
        for (size_t a = k - 1; a > first && a + 4 > k; a--)
            if (parse_spelled(p, a - 1, more))
                return true;
        return parse_among(p, d->q->unit_last, "when", "once");
    }
    return false;
}

bool capacity_built(const struct parse *p, struct draft *d)
{
    const struct quantity *q = d->q;
    static const uint64_t people =
        1ull << TEXT_NOUN_COUNT | 1ull << NOUN_people | 1ull << NOUN_household |
        1ull << NOUN_refugee | 1ull << NOUN_displaced | 1ull << NOUN_evacuee | 1ull << NOUN_seeker;
    size_t n = 0;
    if (!(people >> d->noun & 1) || q->form != QUANTITY_COUNT ||
        parse_in(p, q->unit_last, SET_each))
        return false; /* "classrooms built for 45 pupils each" */
    if (capacity_is(p, d) || capacity_to_hold(p, d)) {
        d->noun = NOUN_capacity;
        return true;
    }
    const struct entry *e = parse_match_back(p, d->clause_first, q->outer_first, ROLE_noun, &n);
    if (e == NULL && q->outer_first > 0 && parse_function(p, q->outer_first - 1u, F_for))
        e = built_for(p, d, q);
    if (e == NULL || (int)e->value != NOUN_capacity ||
        (q->unit_first != q->unit_last && d->noun == TEXT_NOUN_COUNT && !counted_demonym(p, q)))
        return false;
    if (repaired(p, d))
        return false;
    if (n > 0 && in_use(p, d, q->outer_first - n)) {
        d->noun = d->noun == NOUN_refugee || d->noun == NOUN_seeker ? d->noun : NOUN_displaced;
        return true;
    }
    d->noun = NOUN_capacity;
    return true;
}

/* "876 at full capacity", "876 of which are full": does a bare number say how many are full? */
static bool are_full(const struct parse *p, const struct quantity *q)
{
    static const char *const full[] = {"full", "overcrowded", NULL};
    size_t i = q->outer_last;
    if (q->unit_last > q->unit_first || q->form != QUANTITY_COUNT)
        return false;
    if (parse_function(p, i, F_of) &&
        (parse_function(p, i + 1, F_them) || parse_among(p, i + 1, "which", "these")))
        i += 2;
    i += parse_function(p, i, F_be) || parse_function(p, i, F_have) ? 1u : 0u;
    i += parse_function(p, i, F_at) || parse_reads(p, i, "reached") ? 1u : 0u;
    bool fully = parse_spelled(p, i, full) || parse_either(p, i, "maximum", "already");
    return parse_reads(p, i + (fully ? 1u : 0u), "capacity") ||
           (parse_spelled(p, i, full) && p->tokens[i + 1].type != TOKEN_WORD);
}

bool capacity_full(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (!are_full(all->p, d->q))
        return false;
    for (size_t j = k; j > 0 && k - j < 3 && all->at[j - 1].sentence == d->sentence; j--)
        if (all->at[j - 1].measure != NULL && draft_is(all->at[j - 1].measure, "sites")) {
            draft_take(d, &all->at[j - 1]);
            return true;
        }
    return false;
}

/* Does the sentence of D, or the one before it, name a site: beds are a hospital's, too? */
static bool of_site(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    const struct sentence *from = d->sentence > 0 && s[-1].paragraph == s->paragraph ? s - 1 : s;
    for (size_t i = from->first; i < s->last; i++)
        if (parse_is(p, i, ROLE_noun, NOUN_site))
            return true;
    return false;
}

/* "21,450 beds, of which 17,204 were taken", "300 places, 204 of them occupied": are those whom the
 * number K counts in the places told right before? */
static bool are_taken(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *b = d - 1;
    size_t i = d->q->outer_last;
    if (k == 0 || b->measure == NULL || b->sentence != d->sentence ||
        d->q->form != QUANTITY_COUNT || d->q->unit_last > d->q->unit_first ||
        !draft_is(b->measure, "shelter-capacity") ||
        number_double(d->q->value) > 2 * number_double(b->q->value))
        return false;
    i += parse_function(p, i, F_of) ? 2u : 0u;
    i += parse_function(p, i, F_be) ? 1u : 0u;
    i += parse_among(p, i, "now", "already", "currently", "still") ? 1u : 0u;
    return parse_among(p, i, "taken", "occupied", "filled") && !parse_function(p, i + 1, F_by) &&
           !parse_function(p, i + 1, F_to) && of_site(p, d);
}

bool capacity_taken(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (!are_taken(all, k))
        return false;
    draft_no_verb(d, VERB_shelter);
    d->noun = all->of_refugees ? NOUN_refugee : NOUN_people;
    draft_set_rule(d, draft_rule(d->noun, all->of_refugees ? VERB_none : VERB_shelter));
    d->bare = true;
    return true;
}
