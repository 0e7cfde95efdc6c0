/* scene.c - the place and the origin of a figure: those of its own sentence first, else as
 * inherit.c and source.c say. */
#include <string.h>
#include <strings.h>

#include "where.h"
#include "../figure/told.h"
#include "../measure/counts.h"

bool draft_measure_flees(const char *measure)
{
    return draft_is(measure, "refugees") || draft_is(measure, "refugee-arrivals") ||
           draft_is(measure, "temporary-protection") || draft_is(measure, "border-crossings");
}

/* "12 people were killed and 3,400 displaced by flooding in Beira": the one place that the sentence
 * says something happened in holds for all that happened. NULL: there is none, or there are
 * several. */
static const struct place_ref *only_place(const struct parse *p, const struct draft *d)
{
    const struct place_ref *one = NULL;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        if (r->dateline || r->payer || where_detail(p, i) || r->first >= d->clause_last ||
            where_landfall(p, r) || where_speaker_sits(p, d, r) || where_office_in(p, r) ||
            (r->first >= d->q->last && where_of_part(p, d->q, r)) || where_not_said(p, d, r))
            continue;
        uint32_t at = p->tokens[r->first].start;
        if (one != NULL || (r->function != F_in && r->function != F_at) || r->type != PLACE_NAME ||
            (at >= d->speaker.start && at < d->speaker.end))
            return NULL;
        one = r;
    }
    for (size_t i = d->q->last; one != NULL && i < one->first; i++) {
        const struct entry *e = parse_match(p, i, ROLE_function, NULL);
        if ((e != NULL && (int)e->value == F_including) ||
            (parse_function(p, i, F_of) && parse_function(p, i + 1, F_them)) ||
            parse_mark(p, i, ';'))
            return NULL; /* "200,000 are displaced, 35,000 of them in Beirut" */
    }
    return one;
}

/* "1,150 applications were lodged in the country, and the centre at Mucenieki was full": what comes
 * first holds. */
static bool country_before(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    size_t be = d->q->last + (parse_one(p, d->q->last, ROLE_modal) ? 1u : 0u);
    if (r->last <= d->q->first && parse_function(p, be, F_be) && parse_function(p, be + 1, F_in) &&
        parse_function(p, be + 2, F_the) && parse_in(p, be + 3, SET_countrylike))
        return true; /* "1,900 landed at Cap-Haitien, and 15,000 would be in the country" */
    for (size_t i = d->q->last; i + 2 < r->first; i++)
        if (parse_function(p, i, F_in) && parse_function(p, i + 1, F_the) &&
            parse_in(p, i + 2, SET_countrylike))
            return true;
    return false;
}

/* "362,000 in Haiti, 160,000 of them in the capital". */
static bool capital_behind(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->q->last; i < d->q->last + 8u && i + 1 < d->clause_last; i++)
        if (parse_function(p, i, F_the) && parse_in(p, i + 1, SET_capital))
            return true;
    return false;
}

/* "has offered Jakarta a billion", "Berlin expects 800,000": a capital for its government. */
static bool means_country(const struct parse *p, const struct draft *d, enum group group)
{
    const struct place_ref *r = d->place;
    if (!r->seat || r->function < TEXT_FUNCTION_COUNT)
        return false;
    size_t i = r->last; /* "Vienna now reckons", "Berlin still expects" */
    i += parse_in(p, i, SET_now) || parse_is(p, i, ROLE_timeword, TW_now) ||
                 parse_among(p, i, "still", "also")
             ? 1u
             : 0u;
    bool says = parse_one(p, i, ROLE_say) ||
                (parse_one(p, i, ROLE_modal) && p->text[p->tokens[i].end - 1] == 's');
    const struct entry *e = group == GROUP_PEOPLE ? parse_match(p, i, ROLE_verb, NULL) : NULL;
    if (e != NULL && (e->value == VERB_repel || e->value == VERB_deport || e->value == VERB_arrest))
        return true; /* "Vilnius turned back 203 people" */
    return says || (group == GROUP_MONEY && r->first > 0 && parse_may(p, r->first - 1, ROLE_verb));
}

/* "attempts to cross the Polish-Belarusian border", told of Poland: from the other country. */
static bool at_border(struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    if (!draft_is(d->measure, "border-crossings") || all->home == NULL || all->home->place == NULL)
        return false;
    for (size_t i = p->sentences[d->sentence].places; i + 1 < parse_places_end(p, d->sentence);
         i++) {
        const struct place_ref *a = &p->places[i], *b = a + 1;
        if (a->place == NULL || b->place == NULL || !parse_mark(p, a->last, '-') ||
            b->first != a->last + 1u || !parse_in(p, b->last, SET_feature))
            continue;
        bool first = place_same_country(a->place, all->home->place);
        if (!first && !place_same_country(b->place, all->home->place))
            continue;
        d->place = first ? a : b;
        d->origin = first ? b : a;
        d->country_only = true;
        return true;
    }
    return false;
}

/* Place and origin of FROM, which D goes on with, by RULE. */
static bool take_both(struct draft *d, const struct draft *from, const char *rule)
{
    place_take(d, from);
    d->origin = from->origin;
    d->origin_rule = rule;
    return true;
}

/* "12 May   Egypt   3   38.5": what the cells of its row say, else where the report is about. */
static bool of_row(struct finding *f)
{
    struct draft *d = f->d;
    d->origin = draft_row_origin(f->all->p, d);
    if (d->origin != NULL)
        d->origin_rule = "as its column says";
    d->place = draft_row_place(f->all->p, d);
    if (d->place == NULL && d->origin == NULL && draft_row_of_countries(f->all->p, d))
        return true;
    bool beside = f->k > 0 && d[-1].row && d[-1].sentence == d->sentence && d[-1].place != NULL &&
                  d[-1].place_rule == NULL && d[-1].place->sentence != d->sentence;
    if (d->place == NULL && d->origin == NULL && beside) { /* what a title names is its column's */
        d->place = f->all->home;
        d->place_rule = place_of_report;
    }
    if (d->place == NULL && draft_row_of_all(f->all->p, d)) {
        d->place = f->all->home;
        d->place_rule = place_of_report;
    }
    if (d->place == NULL && d->origin != NULL && d->group == GROUP_TROOPS) {
        const struct place_ref *home = f->all->home; /* the mission's, and no contingent */
        const struct sentence *s = home != NULL ? &f->all->p->sentences[home->sentence] : NULL;
        bool row = false;
        for (size_t i = home != NULL ? home->last : 0; s != NULL && i < s->last && !row; i++)
            row = parse_gap(f->all->p, i) || parse_mark(f->all->p, i, '|');
        d->place = row ? NULL : home;
        d->place_rule = row ? NULL : place_of_report;
    } else if (d->place == NULL && d->origin != NULL) {
        place_inherit(f);
    }
    const struct sentence *s = f->all->p->sentences;
    if (d->place != NULL && d->origin != NULL && d->place == f->all->home &&
        (d->sum ? s[d->place->sentence].paragraph == s[d->sentence].paragraph
                : d->place->sentence == d->origin->sentence && d->origin->sentence != d->sentence))
        d->place = NULL; /* another title's, another giver's country is not what it is about */
    if (d->place != NULL && d->origin == NULL)
        origin_of_heading(f->all->p, d);
    return d->place != NULL || d->origin != NULL;
}

/* A row of a table, a part of a number, a sum that is shared out or told again in another currency:
 * what another figure says holds for it. */
static bool as_another(struct finding *f)
{
    struct draft *d = f->d;
    if ((d->row && of_row(f)) || place_of_nation(f) || origin_breakdown(f))
        return true;
    if (place_of_whole(f->all, f->k) || place_of_compared(f->all, f->k))
        return true;
    const struct draft *sum = d->group == GROUP_MONEY ? draft_shared_sum(f->all, f->k) : NULL;
    if (sum != NULL)
        return take_both(d, sum, "as the sum that is shared out");
    return f->k > 0 && draft_converts(f->all->p, d, d - 1) &&
           take_both(d, d - 1, "as the figure before");
}

/* "2 million Burkinabè are uprooted": the people of the noun phrase, who are at home; NULL: none.
 */
static const struct place_ref *people_at_home(const struct parse *p, const struct draft *d)
{
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        bool whose = d->noun == NOUN_national || r->last == d->q->unit_last;
        if (r->first >= d->q->outer_last && r->first < d->q->unit_last && whose &&
            r->type != PLACE_NAME && r->place != NULL && r->place->type == PLACE_COUNTRY &&
            r->place->country[0] != '\0')
            return r;
    }
    return NULL;
}

/* "1.8 million Nigerians are displaced, and 226,000 in Cameroon": is the country R told of the next
 * number? */
static bool beyond_next(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    const struct quantity *next = d->q + 1;
    return next < p->quantities + p->n_quantities && next->sentence == d->sentence &&
           !next->dropped && next->last <= r->first && r->place != NULL &&
           r->place->type == PLACE_COUNTRY && people_at_home(p, d) != NULL;
}

/* "12 people died in Beira": what its own sentence says; true: a line or a border says all. */
static bool in_own_sentence(struct finding *f)
{
    const struct parse *p = f->all->p;
    struct draft *d = f->d;
    struct weights *w = &f->w;
    where_weigh(p, d, d->group, w);
    if (d->beside)
        where_of_label(p, d, w);
    if (origin_of_line(p, d) || at_border(f->all, d))
        return true;
    if (w->place != NULL && country_before(p, d, w->place))
        w->place = NULL;
    if (w->place != NULL && w->place->place != NULL && w->place->place->type == PLACE_COUNTRY &&
        w->place->last <= d->q->first && w->place_cost > 2 && capital_behind(p, d) &&
        place_capital(f->all, d) != NULL)
        w->place = &f->all->capital;
    if (w->place == NULL && d->group == GROUP_HARM)
        w->place = only_place(p, d);
    if ((draft_is(d->measure, "idps") || draft_is(d->measure, "new-displacements")) &&
        (w->place == NULL || beyond_next(p, d, w->place)) &&
        (w->place = people_at_home(p, d)) != NULL)
        d->place_rule = "the country of the people who are displaced";
    struct draft load;
    if (w->place == NULL && d->group == GROUP_AID && draft_load(p, d, &load)) {
        struct weights of_load;
        where_weigh(p, &load, d->group, &of_load);
        w->place = of_load.place; /* "15 lorries with 300 tonnes pulled into Zamzam" */
    }
    d->place = w->place;
    d->origin = w->origin;
    origin_in_row(f);
    return false;
}

/* "the government will send 40 doctors": the country of who acts, where D tells of what is given or
 * sent; NULL: not told. */
static const struct place_ref *acting_country(struct drafts *all, const struct draft *d)
{
    bool sent = d->group == GROUP_AID && d->origin == NULL && d->verb_first < d->verb_last &&
                d->verb_last <= d->q->first; /* "the Army dispatched six trucks" */
    return d->group == GROUP_MONEY || sent || draft_is(d->measure, "troop-deployments") ||
                   draft_is(d->measure, "troops")
               ? actor_country(all, d)
               : NULL;
}

/* Where it comes from: from who acts, from where the figures before say, from the country that
 * people leave; true: they went back to where those before fled from, which says the place too. */
static bool from_where(struct finding *f)
{
    struct draft *d = f->d;
    f->before = place_model(f->all, f->k);
    if (f->before != NULL && f->before->sentence != d->sentence &&
        place_left_home(f->all, f->before) && !origin_of_these(f->all->p, d, f->before))
        f->before = NULL; /* who left the country says nothing of those who came */
    const struct place_ref *acts = acting_country(f->all, d);
    if (d->place == NULL && d->origin == NULL && origin_goes_back(d, f->before))
        return true;
    if (acts != NULL && (d->origin == NULL || d->origin->first >= d->q->last)) {
        d->origin = acts;
        d->origin_rule = actor_acts;
    }
    origin_inherit(f->all, f->k, f->before, &f->w);
    leaving_origin(f->all, d, f->before, &f->w);
    if (d->origin != NULL &&
        (d->origin == d->place ||
         (d->place != NULL && d->origin->place != NULL && d->origin->place == d->place->place &&
          draft_is(d->measure, "people-reached"))))
        d->origin = NULL;
    if (d->group == GROUP_AID && d->origin != NULL && origin_own_society(f->all, d))
        d->origin = NULL;
    return false;
}

/* "in northern Burundi, 8,000 people were displaced from Cibitoke": the place only says again where
 * they come from. */
static bool origin_again(struct finding *f)
{
    struct draft *d = f->d;
    if (d->place == NULL || d->origin == NULL)
        return false;
    if (d->group == GROUP_AWAY && d->origin->as != 0 &&
        &f->all->p->places[d->origin->as - 1] == d->place) {
        d->place = NULL; /* "the fighting in Hodeidah ... have fled the governorate" */
        return true;
    }
    if (!draft_is(d->measure, "new-displacements") || d->place != f->w.place ||
        d->origin != f->w.origin || d->origin->function != F_from ||
        d->origin->first < d->q->last || d->place->last > d->q->first ||
        (d->place->function != F_in && d->place->function != F_of))
        return false;
    d->place = NULL;
    d->place_rule = place_only_origin;
    return true;
}

/* "Berlin expects 800,000", "in Türkiye and Syria": whether its own place stands for the country,
 * for several places of it, or for one of several countries. */
static bool more_than_place(struct finding *f)
{
    struct draft *d = f->d;
    bool own = d->place != NULL && d->place == f->w.place;
    d->country_only =
        own && (means_country(f->all->p, d, d->group) ||
                (d->group == GROUP_TROOPS && d->place->last + 2u == d->q->outer_first &&
                 parse_function(f->all->p, d->place->last, F_of)));
    /* "400 have come to Bamako of the 3,300 that are due": all of them to the country */
    return own && place_in_row(f);
}

/* "40 trucks crossed into Gaza": what crosses a border goes to the country behind it. */
static void aid_crosses(const struct drafts *all, struct draft *d)
{
    if (d->group == GROUP_AID && d > all->at && d->inherited && d[-1].measure != NULL &&
        d[-1].place == d->place && d[-1].sentence == d->sentence &&
        !(d->place != NULL && d->place->first == d->q->outer_last + 1u)) {
        d->country_only = d[-1].country_only; /* "82 trucks entered Gaza, compared with 189" */
        return;
    }
    if (d->place == NULL || d->group != GROUP_AID || d->verb != VERB_cross ||
        (d->place->first > 2u && parse_reads(all->p, d->place->first - 2u, "far") &&
         parse_reads(all->p, d->place->first - 1u, "as")))
        return;
    bool town =
        d->place->place != NULL && d->place->place->type != PLACE_COUNTRY &&
        (d->place->function == F_in ||  /* "in Andijan, across the border" */
         d->place->function == F_for || /* "left for Lviv" */
         d->place->function == F_into ||
         (all->p->language == LANGUAGE_FR && d->place->type == PLACE_NAME &&
          (d->place->function == F_at || d->place->function == F_to)) || /* "entrés à" */
         (d->place->first == d->verb_last && parse_reads(all->p, d->verb_first, "entered")));
    if (town)
        return;
    d->country_only = true;
    if (all->home_is_place && all->home->place != NULL && d->place->place != NULL &&
        place_same_country(all->home->place, d->place->place)) {
        d->place = all->home;
        d->country_only = false;
    }
}

/* "The government in Yerevan said 26 died": the country of who says so, where no place is named;
 * and a seat that stands for its country beside another one. */
static void of_authorities(struct finding *f)
{
    const struct parse *p = f->all->p;
    struct draft *d = f->d;
    const struct draft *before = f->before;
    bool goes_on = before != NULL && before->sentence == d->sentence && d->group == GROUP_HARM &&
                   before->group == GROUP_HARM && before->place != NULL &&
                   before->place->sentence == d->sentence; /* "in Derna ..., and 10,100 missing" */
    if (d->place == NULL && !goes_on &&
        (d->group == GROUP_HARM || draft_is(d->measure, "border-crossings")) &&
        (d->place = where_of_speaker(p, d)) != NULL &&
        (parse_in(p, d->place->first, SET_seat) ||
         (d->place->function == F_in && parse_in(p, d->place->first - 2, SET_actor))))
        d->country_only = true; /* also "The government in Maputo puts the dead at 348" */
    if (d->place == NULL && draft_is(d->measure, "new-displacements") &&
        (d->origin == NULL || d->origin->seat) && (d->place = where_of_speaker(p, d)) != NULL) {
        d->country_only = true; /* "500,000 have fled their homes, Beirut says": in Lebanon */
        d->origin = NULL;
    }
    if (d->place == NULL && !goes_on && (d->place = place_of_border_service(p, d)) != NULL)
        d->country_only = true;
    if (d->place != NULL && d->place->seat && d->place->last == d->q->outer_first && f->k > 0 &&
        d[-1].sentence == d->sentence && d[-1].country_only && d->place->sentence == d->sentence)
        d->country_only = true; /* "Vilnius reported 110 attempts and Warsaw 223" */
}

/* "In Bonn, the German government promised 415 million": where who gives has its seat is not where
 * the money goes, unless the report is about that country. */
static void at_givers(struct finding *f)
{
    const struct drafts *all = f->all;
    struct draft *d = f->d;
    const struct place_ref *r = d->place, *o = d->origin;
    if (d->group != GROUP_MONEY || r == NULL || r != f->w.place || o == NULL || r->place == NULL ||
        o->place == NULL || r->place->type == PLACE_COUNTRY || r->function != F_in ||
        r->last > d->q->first || !place_same_country(r->place, o->place) ||
        (all->home != NULL && all->home->place != NULL &&
         place_same_country(all->home->place, o->place)))
        return;
    d->place = NULL;
}

/* The steps are taken in this order; the first that says all ends it. */
void place_find(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    struct finding f = {.all = all, .k = k, .d = d};
    d->group = where_group(d->measure);
    if ((!d->beside && as_another(&f)) || in_own_sentence(&f))
        return;
    if (place_of_lost(&f))
        return;
    origin_of_item(&f);
    if (from_where(&f) || origin_again(&f) || more_than_place(&f) || leaving_country(&f))
        return;
    at_givers(&f);
    if (d->place == NULL && d->group == GROUP_MONEY && d->origin != NULL &&
        d->origin->last < all->p->n_tokens && parse_reads(all->p, d->origin->last, "itself")) {
        d->place = d->origin; /* "Iraq itself has promised 10 billion" for the same purpose */
        d->country_only = true;
        return;
    }
    aid_crosses(all, d);
    of_authorities(&f);
    if (leaving_only_origin(&f) || leaving_abroad(&f) || where_speaker_own(&f))
        return;
    bool away =
        d->group == GROUP_AWAY && (d->origin != NULL || d->origin_rule == origin_of_several);
    if (d->place == NULL && away && d->noun == NOUN_evacuee && place_evacuees_came(&f))
        return;
    if (d->place == NULL && !away)
        place_inherit(&f);
    else if (d->place == NULL && d->origin != f.w.origin && f.before != NULL &&
             (d->inherited || f.before->sentence == d->sentence) && f.before->place != NULL &&
             draft_is(f.before->measure, d->measure))
        place_take(d, f.before); /* "were moved from Adré to Ourang. On Monday it was 340" */
}

/* "MONUSCO has 1,500 peacekeepers": is R a country by the short name of the mission there, which
 * sends nobody's soldiers? */
static bool is_mission(const struct parse *p, const struct place_ref *r)
{
    const struct token *t = &p->tokens[r->first];
    size_t len = t->end - t->start;
    return r->type == PLACE_NAME && r->last == r->first + 1u && (t->flags & T_UPPER) && len > 4 &&
           r->place != NULL && r->place->type == PLACE_COUNTRY &&
           strncasecmp(p->text + t->start, r->place->name, len) != 0;
}

void draft_place(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    place_find(all, k);
    leaving_stayed(all, k);
    actor_gave_before(all, k);
    if (place_turned_round(all, k))
        return;
    if (d->group == GROUP_TROOPS && d->origin != NULL && d->place != NULL &&
        d->place_rule == NULL && d->origin->place != NULL && d->place->place != NULL &&
        d->origin->type == PLACE_NAME && d->origin->sentence == d->sentence &&
        where_at_crossing(all->p, d->place)) {
        d->place = d->origin; /* "will send 2,000 soldiers to its border with Belarus" */
        d->country_only = true;
    }
    if (d->origin != NULL && d->place != NULL && d->place_rule != NULL &&
        draft_is(d->measure, "returns") && d->origin->place != NULL &&
        d->origin->place == d->place->place && d->origin->function == F_from)
        d->place = NULL; /* "returned from China through the border gate": to where is not told */
    if (d->origin != NULL && d->place != NULL && d->place_rule == place_of_report &&
        draft_is(d->measure, "refugees") && d->origin->place != NULL && d->place->place != NULL &&
        place_same_country(d->origin->place, d->place->place))
        d->place = NULL; /* a text that names no country but the one that they came from */
    place_taken_from(all, k);
    if (draft_is(d->measure, "detained") && d->place != NULL && d->place->function == F_from) {
        d->place = drafts_land(all); /* "migrants who had crossed from Belarus were detained" */
        d->place_rule = d->place != NULL ? place_of_report : NULL;
    }
    if (!origin_told_of(d->measure) || (d->origin != NULL && is_mission(all->p, d->origin))) {
        d->origin = NULL;
        d->origin_rule = NULL;
    }
}
