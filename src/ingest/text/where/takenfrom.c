/* takenfrom.c - where people were taken out of, whom a sentence only says to be brought to safety:
 * "ships have taken 8,400 people off", "41 patients were evacuated to Jordan". */
#include <string.h>

#include "where.h"

#define EVACUATED_BACK 6 /* figures */

static const char as_evacuated[] = "where those before were taken from",
                  of_struck[] = "where those were who did not get out";

/* The origin of those whom an evacuation before figure K, in its paragraph, took out; NULL: none.
 */
static const struct place_ref *as_before(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    for (size_t j = k; j > 0 && k - j < EVACUATED_BACK; j--) {
        const struct draft *b = &all->at[j - 1];
        if (p->sentences[b->sentence].paragraph != p->sentences[d->sentence].paragraph)
            break;
        if (b->measure != NULL && draft_is(b->measure, "evacuations") && b->origin != NULL)
            return b->origin;
    }
    return NULL;
}

/* Is R where those of D were brought to, or no more than the country that this is in? */
static bool where_brought(const struct draft *d, const struct place_ref *r)
{
    const struct place_ref *to = d->place;
    if (to == NULL)
        return false;
    if (to == r || (to->place != NULL && to->place == r->place))
        return true;
    return to->place != NULL && r->place != NULL && r->place->type == PLACE_COUNTRY &&
           place_same_country(to->place, r->place);
}

/* May people have been taken out of R, by how it stands in the sentence of D: "around Chokwe", but
 * not "France has brought"? A place told before may be. */
static bool stands_as_scene(const struct draft *d, const struct place_ref *r)
{
    static const uint64_t scenes = 1ull << F_in | 1ull << F_at | 1ull << F_on | 1ull << F_near |
                                   1ull << F_from | 1ull << F_within;
    return r->sentence != d->sentence || r->section ||
           (r->function < TEXT_FUNCTION_COUNT && (scenes >> r->function & 1) != 0);
}

/* "were rescued at sea", "the coast guard intercepted 300": were those of D on the water, of which
 * a country that a later sentence names says nothing? */
static bool on_water(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    for (size_t i = s->first; i + 1 < s->last; i++)
        if (parse_among(p, i, "coastguard", "coastguards", "intercepted", "interception",
                        "côtes") ||
            (parse_reads(p, i, "coast") && parse_either(p, i + 1, "guard", "guards")) ||
            (parse_reads(p, i + 1, "sea") && parse_function(p, i, F_at)) ||
            (parse_reads(p, i, "en") && parse_reads(p, i + 1, "mer")))
            return true;
    return false;
}

/* Does B count whom or what was sent somewhere, which is no water? */
static bool sent_there(const struct draft *b)
{
    return strncmp(b->measure, "troop", 5) == 0 || strncmp(b->measure, "aid-", 4) == 0;
}

/* Where figure K would be, were its people those whom the same befell and who did not get out: by
 * its own sentence, or where that names no scene (OWN is false), by what was told before. */
static const struct place_ref *where_struck(struct drafts *all, size_t k, bool own)
{
    struct draft *d = &all->at[k], kept = *d;
    d->measure = "killed";
    d->group = GROUP_HARM;
    d->place = d->origin = NULL;
    d->place_rule = d->origin_rule = NULL;
    d->inherited = false;
    if (own) {
        place_find(all, k);
    } else {
        const struct draft *b = place_model(all, k);
        struct finding f = {.all = all, .k = k, .d = d};
        f.before = b != NULL && draft_is(b->measure, "evacuations") ? NULL : b;
        if (b == NULL || !sent_there(b) || !on_water(all->p, d))
            place_inherit(&f);
    }
    const struct place_ref *r = d->place;
    *d = kept;
    return r != NULL && r->type == PLACE_NAME && !where_brought(d, r) && stands_as_scene(d, r)
               ? r
               : NULL;
}

void place_taken_from(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (d->measure == NULL || !draft_is(d->measure, "evacuations") || d->origin != NULL ||
        d->origin_rule != NULL)
        return;
    const struct place_ref *r = as_before(all, k);
    const char *rule = as_evacuated;
    if (r == NULL) {
        rule = of_struck;
        r = where_struck(all, k, true);
        r = r != NULL ? r : where_struck(all, k, false);
        if (r != NULL && r->sentence > d->sentence && on_water(all->p, d))
            return;
    }
    if (r == NULL || where_brought(d, r))
        return;
    d->origin = r;
    d->origin_rule = rule;
}

bool place_evacuees_came(struct finding *f)
{
    const struct parse *p = f->all->p;
    const struct draft *d = f->d;
    const struct place_ref *home = f->all->home;
    size_t i = d->q->unit_last;
    if (d->noun != NOUN_evacuee || d->origin == NULL || d->origin->place == NULL || home == NULL ||
        home->place == NULL || place_same_country(d->origin->place, home->place))
        return false;
    while (parse_function(p, i, F_have) || parse_function(p, i, F_be))
        i++;
    return parse_among(p, i, "arrived", "landed", "come", "arrive", "arriving", "came") &&
           place_reported(f);
}
