/* counted.c - what a number counts: its own noun, one told before or behind it, or who it is said
 * of. */
#include "../figure/draft.h"
#include "housed.h"
#include "counts.h"
#include "capacity.h"
#include "rolls.h"

/* "2,000 American and 900 French soldiers": names of peoples that share the noun behind. */
static bool adjective_of_next(const struct parse *p, const struct quantity *q)
{
    size_t k = (size_t)(q - p->quantities) + 1;
    return k < p->n_quantities && parse_function(p, q->unit_last, F_and) &&
           p->quantities[k].outer_first == q->unit_last + 1u &&
           p->quantities[k].unit_last > p->quantities[k].unit_first + 1u &&
           p->text[p->tokens[q->unit_last - 1].end - 1] != 's';
}

/* "30,000 Yazidis have escaped": a people that no table knows. */
static bool unknown_people(const struct parse *p, const struct quantity *q)
{
    const struct token *t = &p->tokens[q->unit_first];
    return q->unit_last == q->unit_first + 1u && q->unit_first == q->outer_last &&
           t->type == TOKEN_WORD && t->word == 0 &&
           (t->flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL && p->text[t->end - 1] == 's' &&
           p->text[t->start + 1] >= 'a' && /* no acronym: "LGAs" */
           q->unit_last < p->n_tokens && p->tokens[q->unit_last].type == TOKEN_WORD;
}

/* "19 relief flights have landed: eight Australian, seven from New Zealand": a people's adjective
 * tells whose of the things before the number counts. */
static bool of_the_same(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    if (k == 0 || d[-1].measure == NULL || draft_counts_people(d[-1].noun) ||
        d[-1].sentence != d->sentence || d->q->form != QUANTITY_COUNT)
        return false;
    for (size_t j = k; j > 0 && k - j < 12; j--) {
        const struct draft *w = &all->at[j - 1]; /* the whole, maybe in the sentence before */
        if (w->sentence != d->sentence && (w->sentence + 1 != d->sentence || !d[-1].inherited ||
                                           !draft_same_block(all->p, w->sentence, d->sentence)))
            return false;
        if (w->measure != NULL && !w->inherited && w->noun == d[-1].noun &&
            w->q->form == QUANTITY_COUNT && number_double(d->q->value) < number_double(w->q->value))
            return true;
    }
    return false;
}

/* "two vessels with 800 aboard", "a trawler with 350 on board": people. */
static bool aboard(const struct parse *p, const struct quantity *q)
{
    static const char *const on[] = {"aboard", NULL}, *const board[] = {"board", NULL};
    size_t i = q->outer_last;
    return q->form == QUANTITY_COUNT &&
           (parse_spelled(p, i, on) ||
            (parse_function(p, i, F_on) && parse_spelled(p, i + 1, board)));
}

/* "That brings to 226,000 the number of refugees in Albania": what is counted stands behind. */
static bool number_of_behind(const struct parse *p, struct draft *d)
{
    size_t i = d->q->outer_last, next = (size_t)(d->q - p->quantities) + 1;
    if (parse_function(p, i, F_to) && next < p->n_quantities &&
        p->quantities[next].outer_first == i + 1) /* "from 95 to 112 the number of" */
        i = p->quantities[next].outer_last;
    if (!parse_function(p, i, F_the))
        return false;
    i++;
    if (parse_in(p, i, SET_totals) && parse_in(p, i + 1, SET_totals))
        i++; /* "the total number of" */
    if (!parse_in(p, i, SET_totals) || !parse_function(p, i + 1, F_of))
        return false;
    for (size_t k = i + 2; k < i + 6 && k < d->clause_last; k++) {
        const struct entry *e = parse_match(p, k, ROLE_noun, NULL);
        if (e == NULL && !draft_people_at(p, d->sentence, k))
            continue;
        d->noun = e != NULL ? (uint8_t)e->value : NOUN_national;
        d->noun_at = (uint32_t)k;
        return true;
    }
    return false;
}

/* "the camps, of which there are 16": the noun before the comma, or what no table knows. */
static bool of_which_there_are(const struct parse *p, struct draft *d)
{
    size_t n, i = d->q->outer_first;
    if (!parse_sentence_in(&p->sentences[d->sentence], SET_there))
        return false;
    i -= i > 0 && (parse_in(p, i - 1, SET_now) || parse_in(p, i - 1, SET_already)) ? 1u : 0u;
    if (i < d->clause_first + 6u || !parse_function(p, i - 1, F_be) ||
        !parse_in(p, i - 2, SET_there) || !parse_function(p, i - 3, F_who) ||
        !parse_function(p, i - 4, F_of) || !parse_mark(p, i - 5, ','))
        return false;
    const struct entry *e = parse_match_back(p, d->clause_first, i - 5, ROLE_noun, &n);
    bool known = e != NULL && e->value != NOUN_item; /* nobody brought the latrines there */
    d->noun = known ? (uint8_t)e->value : NOUN_other;
    d->noun_at = (uint32_t)(i - 5 - (e != NULL ? n : 1));
    return true;
}

/* "Schools, 117 of which were hit": the noun before the comma. */
static bool of_which(const struct parse *p, struct draft *d)
{
    size_t n, i = d->q->outer_first, after = d->q->outer_last;
    if (i < d->clause_first + 2u || !parse_mark(p, i - 1, ',') || !parse_function(p, after, F_of) ||
        !(parse_function(p, after + 1, F_who) || parse_reads(p, after + 1, "whom")))
        return false;
    const struct entry *e = parse_match_back(p, d->clause_first, i - 1, ROLE_noun, &n);
    if (e == NULL ||
        (d->q > p->quantities && d->q[-1].sentence == d->sentence && d->q[-1].unit_last >= i - 1))
        return false;
    if (i > d->clause_first + n + 2u && parse_function(p, i - 2 - n, F_be))
        return false; /* "people have been affected, 1,650 of whom": what they are said to be */
    d->noun = (uint8_t)e->value;
    d->noun_at = (uint32_t)(i - 1 - n);
    return true;
}

/* "Some 3,800 spent Wednesday night in 58 shelters". */
static bool spends_night(const struct parse *p, struct draft *d)
{
    return parse_either(p, d->q->outer_last, "spent", "spend") && draft_fate(p, d) == VERB_shelter;
}

/* "Forty-three buses took 2,100 to Piraeus". */
static bool carried(const struct parse *p, struct draft *d)
{
    if (d->q->form != QUANTITY_COUNT ||
        !(draft_carried_off(p, d) || draft_home(p, d) || spends_night(p, d)))
        return false; /* "Mexico sent 1,220 home last week" */
    d->noun = NOUN_people;
    return true;
}

/* "drought has displaced 1.37 million": the verb E, N words long, that stands before the number has
 * a subject, and is no label. */
static bool displaces(const struct parse *p, const struct draft *d, const struct entry *e, size_t n)
{
    size_t i = draft_outset(p, d->q, d->clause_first) - n;
    return e->value == VERB_displace && i > d->clause_first &&
           p->tokens[i - 1].type == TOKEN_WORD &&
           (parse_function(p, i - 1, F_have) || p->tokens[i - 1].functions == 0 ||
            (parse_function(p, i - 1, F_and) && d->q > p->quantities &&
             d->q[-1].sentence == d->sentence)) && /* "have confined 4,800 and displaced 1,150" */
           !parse_is(p, i - 1, ROLE_noun, NOUN_people) &&
           !parse_is(p, i - 1, ROLE_noun, NOUN_household) && !parse_one(p, i - 1, ROLE_adjective);
}

/* "1,940 applications for voluntary service": not for a refuge. */
static bool for_something_else(const struct parse *p, const struct quantity *q)
{
    static const char *const refuge[] = {"asylum",     "protection", "refugee", "international",
                                         "subsidiary", "temporary",  "refuge",  NULL};
    size_t i = q->unit_last;
    if (!parse_function(p, i, F_for) || parse_may(p, i + 1, ROLE_timeword) ||
        parse_function(p, i + 1, F_the) || p->tokens[i + 1].type != TOKEN_WORD)
        return false;
    for (size_t k = i + 1; k < i + 4; k++)
        if (parse_spelled(p, k, refuge))
            return false;
    return true;
}

/* Is one of the tokens from I to END of SET? */
static bool of_set(const struct parse *p, size_t i, size_t end, unsigned set)
{
    for (; i < end; i++)
        if (parse_in(p, i, set))
            return true;
    return false;
}

/* "Three nurses were killed", "killed two journalists": people of a trade, where something befell
 * them. */
static bool struck_trade(const struct parse *p, const struct draft *d)
{
    static const uint64_t verbs = 1ull << VERB_die | 1ull << VERB_injure | 1ull << VERB_vanish |
                                  1ull << VERB_arrest | 1ull << VERB_detain;
    const struct quantity *q = d->q;
    size_t n, i = q->unit_last;
    if (q->form != QUANTITY_COUNT || q->unit_last == q->unit_first ||
        !(parse_in(p, q->unit_last - 1, SET_trades) || parse_in(p, q->head, SET_trades)))
        return false;
    const struct entry *e = parse_match_back(p, d->clause_first, q->outer_first, ROLE_verb, &n);
    if (e != NULL && (verbs >> (int)e->value & 1))
        return true;
    for (; i < q->unit_last + 8u && i < d->clause_last; i++) {
        e = parse_match(p, i, ROLE_verb, NULL);
        if (e != NULL && p->tokens[i].functions == 0 && !(p->tokens[i].flags & T_CAPITAL))
            return (verbs >> (int)e->value & 1) != 0;
        if (p->tokens[i].type != TOKEN_WORD)
            return false;
    }
    return false;
}

/* Changes the noun behind number K where the words around it tell better what it is. */
static void settle_own(const struct drafts *all, size_t k)
{
    static const char *const taken[] = {"hostage", "prisoner", "captive", NULL};
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    if (d->noun == NOUN_detainee && q->unit_last > q->unit_first + 1u &&
        parse_spelled(p, q->unit_last - 1, taken))
        d->noun = NOUN_people; /* "took 87 people hostage" */
    if ((d->noun == NOUN_other || d->noun == TEXT_NOUN_COUNT) && struck_trade(p, d))
        d->noun = NOUN_people;
    if ((d->noun == NOUN_application && for_something_else(p, q)) ||
        (d->noun == NOUN_site && q->head < q->unit_last &&
         of_set(p, q->unit_first, q->head, SET_serves)))
        d->noun = NOUN_other; /* "26 sample collection sites": they shelter nobody */
    if ((d->noun == NOUN_other || d->noun == TEXT_NOUN_COUNT) && q->unit_last > q->unit_first &&
        draft_fate_of_trade(all, k))
        d->noun = NOUN_people;
    if (capacity_beds(p, d))
        d->noun = NOUN_place;
    else if (d->noun == NOUN_place && capacity_beds_brought(all, k))
        d->noun = NOUN_item;
    if ((d->noun == NOUN_people || d->noun == NOUN_other) && troops_of_forces(p, q))
        d->noun = NOUN_troop;
    if (d->noun == NOUN_troop && !(p->tokens[q->unit_first].flags & T_CAPITAL) &&
        of_set(p, q->unit_first, q->unit_last, SET_civil))
        d->noun = NOUN_people; /* "133 humanitarian personnel", not "280 British medical ones" */
    if (d->noun == NOUN_people && (forces_under_arms(p, d) || troops_men_of_force(p, d)))
        d->noun = NOUN_troop;
    bool others =
        d->noun == NOUN_people && counted_others(p, q) && !counted_said_of_people(p, q->unit_last);
    if (others && counted_other_things(p, d))
        d->noun = NOUN_other;
    if (others && k > 0 && d[-1].measure != NULL && d[-1].sentence == d->sentence &&
        !draft_counts_people(d[-1].noun))
        d->noun = d[-1].noun; /* "20 trucks crossed and 5 others turned back" */
}

/* "Displaced: 22,500 people": a label tells more of people than their noun. */
static bool labelled_people(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    size_t i = d->q->outer_first;
    if ((d->noun != NOUN_people && d->noun != NOUN_household) || i <= d->clause_first)
        return false;
    if (!parse_mark(all->p, i - 1, ':'))
        return rolls_named(all, k);
    struct draft label = *d;
    if (draft_label(all, k, &label) != LABEL_NOUN || label.noun == NOUN_people ||
        label.noun == NOUN_household || draft_rule(label.noun, VERB_none) == NULL ||
        label.noun == NOUN_site || label.noun == NOUN_hall)
        return true; /* also "Macia camp: 22,500 people": who is there */
    if (d->noun == NOUN_household)
        d->unit = "households";
    d->noun = label.noun;
    return true;
}

/* "to be extended to 16,000", "Schools, 117 of which were hit", "The EU force numbers 1,100": words
 * apart from the number tell what it counts. */
static bool noun_apart(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    bool such = parse_sentence_in(s, SET_such), toll = s->sets >> SET_toll & 1;
    if (k > 0 && d[-1].measure != NULL && d[-1].sentence == d->sentence &&
        d[-1].noun == NOUN_capacity && capacity_extended(p, d)) {
        d->noun = NOUN_capacity;
        return true;
    }
    if (number_of_behind(p, d) || of_which(p, d) || of_which_there_are(p, d) ||
        draft_number_of(all, k, d) || (toll && draft_toll_reached(all, k, d)) ||
        (such && draft_such(all, k)) || how_many_asked(p, d) || how_many_of_those(p, d))
        return true;
    if (d->noun != TEXT_NOUN_COUNT || q->form != QUANTITY_COUNT)
        return d->noun != TEXT_NOUN_COUNT;
    bool to = q->outer_first > 0 && parse_function(p, q->outer_first - 1u, F_to);
    if (!draft_force_numbers(p, d) && !(to && draft_force_grows(p, q, d->clause_first)) &&
        !(q->unit_last == q->unit_first ? troops_advance_party(p, q) : troops_by_trade(all, k)))
        return false;
    d->noun = NOUN_troop;
    return true;
}

/* "a landslide that killed 392": people, whatever was told before. E, of N words, is the verb
 * before the number; NULL: none. */
static bool are_victims(const struct parse *p, const struct draft *d, const struct entry *e,
                        size_t n)
{
    return e != NULL &&
           (e->value == VERB_die || e->value == VERB_injure || displaces(p, d, e, n)) &&
           d->q->form == QUANTITY_COUNT &&
           (d->q->unit_first == d->q->unit_last ||
            parse_among(p, d->q->unit_first, "ourselves", "themselves"));
}

/* "the runway, 2,250 metres long, has lost 250 to cracks": metres, after the verb E. */
static bool of_length(const struct drafts *all, size_t k, const struct entry *e)
{
    const struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    return e != NULL && e->value == VERB_die && q->unit_first == q->unit_last && k > 0 &&
           d[-1].sentence == d->sentence && q[-1].form == QUANTITY_MEASURE && !q[-1].dropped &&
           q[-1].noun != NOUN_weight;
}

/* What number K counts by the label before it, its people's name (NATIONAL), the list or the
 * heading it stands in, or what befell those it counts. */
static bool noun_of_block(struct drafts *all, size_t k, bool national)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    bool none = counts_that_number(p, d) || draft_befell_behind(p, q);
    enum label label = none ? LABEL_NONE : draft_label(all, k, d);
    if (label == LABEL_OTHER)
        return false;
    d->bare = label != LABEL_NONE || !national;
    if (label == LABEL_NONE && national)
        d->noun = troops_advance_party(p, q) ? NOUN_troop : NOUN_national;
    if (label != LABEL_NONE || national)
        return true;
    bool row =
        s->starts_line && (q->outer_last >= s->last || p->tokens[q->outer_last].type == TOKEN_LINE);
    if ((row || p->language == LANGUAGE_FR) && draft_heading_between(all, k) &&
        draft_heading_noun(all, d))
        return true; /* it says what the lines below it count */
    return draft_list_noun(all, k, d) || draft_goes_on(all, k) || draft_bracket_noun(all, d) ||
           draft_heading_noun(all, d) || draft_befell(all, d) || carried(p, d);
}

/* "A third flight landed yesterday. Four more are scheduled": of what the sentence before tells one
 * of; sets the noun. */
static bool more_of_one(const struct parse *p, struct draft *d)
{
    static const uint64_t carriers = 1ull << NOUN_flight | 1ull << NOUN_aircraft |
                                     1ull << NOUN_ship | 1ull << NOUN_convoy | 1ull << NOUN_train,
                          of_people = 1ull << VERB_die | 1ull << VERB_injure | 1ull << VERB_vanish |
                                      1ull << VERB_flee | 1ull << VERB_evacuate |
                                      1ull << VERB_return | 1ull << VERB_detain |
                                      1ull << VERB_displace | 1ull << VERB_arrest;
    const struct sentence *s = &p->sentences[d->sentence], *b = s - 1;
    if (d->q->form != QUANTITY_COUNT || !parse_function(p, d->q->outer_last, F_more) ||
        d->sentence == 0 || b->paragraph != s->paragraph || !parse_function(p, b->first, F_a))
        return false;
    size_t behind = d->q->outer_last + 1u;
    while (parse_function(p, behind, F_be) || parse_function(p, behind, F_have))
        behind++;
    const struct entry *does = parse_match(p, behind, ROLE_verb, NULL);
    if (does != NULL && (of_people >> (int)does->value & 1))
        return false; /* "A ship hit a pier. Two more died" */
    for (size_t i = b->first + 1; i < b->first + 5u && i < b->last; i++) {
        const struct entry *e =
            parse_one(p, i, ROLE_noun) ? parse_match(p, i, ROLE_noun, NULL) : NULL;
        if (e == NULL || !(carriers >> (int)e->value & 1))
            continue;
        d->noun = (uint8_t)e->value;
        d->noun_at = (uint32_t)i;
        d->bare = true;
        return true;
    }
    return false;
}

/* What number K counts, whose noun neither stands behind it nor is told by words apart. */
static bool noun_told_before(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    size_t n = 0;
    bool national = counted_demonym(p, q) || unknown_people(p, q);
    if (national && of_the_same(all, k)) {
        draft_take(d, d - 1);
        return true;
    }
    if (more_of_one(p, d))
        return true;
    if (!national && !draft_elliptic(p, q) && !(q->form == QUANTITY_COUNT && counted_others(p, q)))
        return false;
    if (draft_other_label(all, k))
        return false;
    if (!national && runin_noun(p, d))
        return true;
    if (aboard(p, q) || (parse_function(p, q->outer_last, F_be) && housed_in_so_many(p, d)) ||
        (q > p->quantities && q[-1].sentence == q->sentence && draft_base_of_all(p, q - 1))) {
        d->noun = NOUN_people;
        return true;
    }
    if (national && adjective_of_next(p, q) && draft_list_noun(all, k, d)) {
        d->bare = true;
        return true; /* "2,000 American and 900 French soldiers" */
    }
    const struct entry *e =
        parse_match_back(p, d->clause_first, draft_outset(p, q, d->clause_first), ROLE_verb, &n);
    if (of_length(all, k, e))
        return false;
    if (are_victims(p, d, e, n) || draft_kills_crew(p, q, d->clause_first)) {
        d->noun = NOUN_people;
        return true;
    }
    if (national && e != NULL && displaces(p, d, e, n)) {
        d->noun = NOUN_national; /* "Fighting has displaced 90,000 Congolese" */
        return true;
    }
    if (ruins_follow(all, k)) {
        bool building = k > 0 && d[-1].sentence == d->sentence && d[-1].noun == NOUN_building;
        d->noun = building ? NOUN_building : NOUN_home;
        return true;
    }
    if (!national && ruins_open_line(p, d))
        return true;
    if (!national && draft_more_of_one(all, k))
        return true;
    if (!national && draft_compared(all, k, d)) {
        d->bare = true;
        return true;
    }
    return noun_of_block(all, k, national);
}

/* What is counted, from the words right around the number; false where nothing is. */
bool draft_noun(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    d->noun = d->q->noun;
    d->noun_at = d->q->head;
    if (forces_strong(p, d))
        return true;
    settle_own(all, k);
    return capacity_built(p, d) || labelled_people(all, k) ||
           (d->noun == TEXT_NOUN_COUNT && k > 0 && d[-1].measure != NULL &&
            capacity_taken(all, k)) ||
           d->noun != TEXT_NOUN_COUNT || noun_apart(all, k) || noun_told_before(all, k);
}
