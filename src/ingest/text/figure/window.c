/* window.c - what holds for a whole document: its places and what it is about, its headings, its
 * event. The first window tells it, and the others take it over. */
#include <string.h>

#include "draft.h"
#include "../measure/counts.h"
#include "../place/lookup.h"
#include "../period/figuretime.h"
#include "../where/where.h"
#include "told.h"

/* "DISPLACEMENT MONITOR, JULY 2022" of August: the month that a report of the next one is about,
 * and not the one in which it came out. */
static bool month_over(const struct parse *p, const struct mention *m)
{
    return m->explicit_year && !p->undated && m->period.last < p->published &&
           m->period.last + 45 > p->published && m->lead == TEXT_TIMEWORD_COUNT;
}

/* "BAIDOA, SOMALIA. Week of 7-13 September 1992.": the sentence of M, at the head of the report,
 * tells nothing but a time. */
static bool only_time(const struct parse *p, const struct mention *m)
{
    const struct sentence *s = &p->sentences[m->sentence];
    if (m->sentence > 2)
        return false;
    for (size_t i = s->first; i < s->last; i++)
        if ((i < m->first || i >= m->last) && p->tokens[i].type != TOKEN_MARK &&
            p->tokens[i].type != TOKEN_LINE && !parse_in(p, i, SET_holding) &&
            !parse_in(p, i, SET_period) && !parse_may(p, i, ROLE_timeunit) &&
            !(p->tokens[i].roles >> ROLE_function & 1))
            return false;
    return true;
}

#define PLAN_AHEAD 6 /* days: a report on this week may come out before it is over */

/* The period that a heading gives: "week of 11–17 March" for what happened, "Appeal period: 22
 * March 2023 to 31 March 2024", which is yet to run, for what is aimed at. */
static void read_headings(struct drafts *d)
{
    const struct parse *p = d->p;
    for (size_t k = 0; k < p->n_mentions && p->mentions[k].sentence <= 4; k++) {
        const struct mention *m = &p->mentions[k];
        const struct sentence *s = &p->sentences[m->sentence];
        if (m->type != MENTION_DATE || (!s->heading && !only_time(p, m)) ||
            draft_titles(p, m->sentence) ||
            (m->sentence > 0 && m->sentence + 1u < p->n_sentences &&
             s[1].paragraph == s->paragraph && draft_titles(p, m->sentence + 1)))
            continue; /* the caption of a table is that table's */
        bool range = m->period.first < m->period.last && m->period.first != DAY_NONE &&
                     m->period.precision != PRECISION_YEAR &&
                     (m->period.precision != PRECISION_MONTH || month_over(p, m));
        for (size_t q = 0; q < p->n_quantities && range; q++)
            if (p->quantities[q].sentence == m->sentence && !p->quantities[q].dropped)
                range = false;
        bool plan = range && m->period.last > p->published + PLAN_AHEAD;
        if (plan && d->plan == NULL)
            d->plan = m;
        else if (range && !plan && d->heading == NULL)
            d->heading = m;
    }
}

#define TILE_NUMBER 6 /* tokens at most of a number alone on its line, above its label */
#define OPENING 3     /* sentences that tell what place a report is about */

/* The places of sentence S and, in its paragraph, of those that lead to a number. */
static int sentence_places(struct parse *p, uint32_t s, struct error *err)
{
    const struct sentence *t = &p->sentences[s], *next = s + 1 < p->n_sentences ? t + 1 : NULL;
    p->sentences[s].places = (uint32_t)p->n_places;
    bool heads = t->starts_line && t->last <= t->first + 4u; /* "Adré. The influx ..." */
    bool label = s > 0 && t->starts_line && t[-1].numeric && t[-1].paragraph == t->paragraph &&
                 t[-1].last <= t[-1].first + TILE_NUMBER; /* "310 / People injured in Kharkiv" */
    if (!t->numeric && s >= OPENING && !heads && !label &&
        (next == NULL || !next->numeric || (next->paragraph != t->paragraph && !t->heading)))
        return 0;
    return parse_places(p, s, err);
}

#define NAMESAKE_MOST 1000000 /* people of a town or province that may give way to a namesake */

/* "The rescuers left Bam. ... The Iranian authorities": the country which the text names and in
 * which a place about as large has the name of HOME, where it names nowhere that of HOME, as one of
 * Burkina Faso; NULL: there is none. */
static const char *namesake_named(struct parse *p, const struct place_ref *home)
{
    const char *own = p->country, *found = NULL;
    struct folded f;
    struct place_match m;
    if (home == NULL || home->place == NULL || home->place->type == PLACE_COUNTRY ||
        home->place->population >= NAMESAKE_MOST || !p->namesakes)
        return NULL;
    for (size_t k = 0; k < p->n_places; k++) {
        const struct place *o = p->places[k].place;
        if (o != NULL && o->type == PLACE_COUNTRY && place_same_country(o, home->place))
            return NULL;
    }
    for (size_t k = 0; k < p->n_places && found == NULL; k++) {
        const struct place *o = p->places[k].place;
        if (o == NULL || o->type != PLACE_COUNTRY || o->country[0] == '\0')
            continue;
        p->country = o->country;
        if (place_read_name(p, home->first, home->last, &f, &m) > 0 && m.shared &&
            place_same_country(m.place, o) && m.place->type != PLACE_COUNTRY &&
            m.place->population * 4 >= home->place->population)
            found = o->country;
    }
    p->country = own;
    return found;
}

/* All places, and where the report is about. Its opening tells the country, and that tells Congo
 * from Congo and Tripoli from Tripoli: where there were such names it is read once more. */
static int all_places(struct drafts *d, struct error *err)
{
    struct parse *p = d->p;
    uint32_t s = 0;
    p->by_country = UINT32_MAX;
    for (; s < p->n_sentences && s < OPENING; s++)
        if (sentence_places(p, s, err) < 0)
            return -1;
    struct home_weights weights;
    weights.n = weights.places = 0;
    drafts_home(d, &weights);
    if (d->home != NULL && d->home->place != NULL)
        p->country = d->home->place->country;
    bool storm = p->storm.end > p->storm.start;
    bool turned = p->country != NULL && (p->turned_by >> place_country_bit(p->country) & 1);
    turned |=
        p->country != NULL && p->turned_unless != NULL && strcmp(p->country, p->turned_unless) != 0;
    bool again = (turned && p->namesakes) || storm;
    if (again) {
        weights.n = weights.places = 0;
        s = storm || p->by_country >= s ? 0 : p->by_country;
        p->n_places = s < p->n_sentences ? p->sentences[s].places : 0;
    }
    size_t before = p->n_places;
    for (; s < p->n_sentences; s++)
        if (sentence_places(p, s, err) < 0)
            return -1;
    if (again || before == 0 || p->n_places > before)
        drafts_home(d, &weights);
    const char *other = namesake_named(p, d->home);
    if (other != NULL) {
        p->country = other;
        weights.n = weights.places = 0;
        for (p->n_places = s = 0; s < p->n_sentences; s++)
            if (sentence_places(p, s, err) < 0)
                return -1;
        drafts_home(d, &weights);
    }
    drafts_abroad(d, &weights);
    return 0;
}

/* Takes from the first window what it tells of the whole, and gives it to the others. */
static void share_whole(struct drafts *d)
{
    struct parse *p = d->p;
    struct whole *w = &p->whole;
    for (size_t k = 0; k < p->n_mentions && d->event == NULL; k++)
        if (p->mentions[k].event && p->mentions[k].lead != TW_until &&
            p->mentions[k].lead != TW_by && /* "no new storm until the 27th" */
            p->mentions[k].period.first == p->mentions[k].period.last &&
            (p->mentions[k].type == MENTION_DATE || p->mentions[k].type == MENTION_DURATION))
            d->event = &p->mentions[k];
    const struct mention *next = d->event != NULL ? d->event + 1 : NULL;
    if (next != NULL && next < p->mentions + p->n_mentions && next->event &&
        next->type == MENTION_DATE && next->sentence == d->event->sentence &&
        d->event->type == MENTION_DURATION)
        d->event = next; /* "three weeks after landfall on 16 December" */
    if (d->event == NULL)
        d->event = told_storm(p);
    if (d->event != NULL && !w->has_event) {
        w->event = *d->event;
        w->has_event = true;
    }
    if (w->told)
        return;
    w->told = true;
    w->has_home = d->home != NULL;
    w->has_heading = d->heading != NULL;
    w->has_plan = d->plan != NULL;
    w->home_is_place = d->home_is_place;
    w->several = d->several;
    w->of_refugees = d->of_refugees;
    w->of_migrants = d->of_migrants;
    w->has_crisis = d->crisis != NULL;
    if (w->has_home)
        w->home = *d->home;
    if (w->has_crisis)
        w->crisis = *d->crisis;
    if (w->has_heading)
        w->heading = *d->heading;
    if (w->has_plan)
        w->plan = *d->plan;
    w->crisis.first = w->crisis.last = 0;
    w->home.first = w->home.last = 0; /* its tokens are gone in the next window */
}

int drafts_open_window(struct drafts *d, struct error *err)
{
    struct parse *p = d->p;
    const struct whole *w = &p->whole;
    if (w->told) {
        for (uint32_t s = 0; s < p->n_sentences; s++)
            if (sentence_places(p, s, err) < 0)
                return -1;
        d->home = w->has_home ? &w->home : NULL;
        d->crisis = w->has_crisis ? &w->crisis : NULL;
        d->heading = w->has_heading ? &w->heading : NULL;
        d->plan = w->has_plan ? &w->plan : NULL;
        d->event = w->has_event ? &w->event : NULL;
        d->home_is_place = w->home_is_place;
        d->several = w->several;
        d->of_refugees = w->of_refugees;
        d->of_migrants = w->of_migrants;
    } else {
        if (all_places(d, err) < 0)
            return -1;
        read_headings(d);
        drafts_whose(d);
    }
    business_told(d);
    share_whole(d);
    return 0;
}
