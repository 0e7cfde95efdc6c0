/* scenebefore.c - the place that the sentence before a figure names as its scene. */
#include "where.h"

/* "ont fui le quartier de Solino": nobody stayed there. */
static bool fled(const struct parse *p, const struct place_ref *r)
{
    size_t i = r->first - (r->first > 0);
    if (i > 1 && parse_function(p, i, F_of) && parse_in(p, i - 1, SET_kind))
        i -= 2;
    if (i > 0 && parse_function(p, i, F_the))
        i--;
    return parse_is(p, i, ROLE_verb, VERB_flee) || parse_is(p, i, ROLE_verb, VERB_leave);
}

/* "L'Arabie saoudite a promis": who gives something, and no scene of anything. */
static bool gives(const struct parse *p, const struct place_ref *r)
{
    static const int verbs[] = {VERB_pledge, VERB_give, VERB_commit, VERB_grant};
    if (r->function != TEXT_FUNCTION_COUNT)
        return false;
    for (size_t i = r->last; i < r->last + 3u && i < p->n_tokens; i++) {
        const struct entry *e = parse_match(p, i, ROLE_verb, NULL); /* "will add" */
        for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
            if (parse_is(p, i, ROLE_verb, verbs[k]) || (e != NULL && (int)e->value == verbs[k]))
                return true;
    }
    return false;
}

/* May the name R, which no gazetteer knows, be a scene: "at Isikveren", "Lanzarote, Tuesday:", "the
 * hamlet of Tafeghaghte"? */
static bool written_scene(const struct parse *p, const struct place_ref *r)
{
    if (!r->written || r->payer)
        return false;
    return r->function == F_at || r->function == F_in || r->function == F_on ||
           parse_mark(p, r->last, ',') ||
           (r->first > 1 && parse_function(p, r->first - 1, F_of) &&
            parse_in(p, r->first - 2, SET_kind));
}

/* "16,400 left for Ukraine": gone there, and no scene of what is told next. */
static bool left_for(const struct parse *p, const struct place_ref *r)
{
    return r->function == F_for && r->first > 1 &&
           parse_among(p, r->first - 2, "left", "leave", "departed", "headed");
}

/* "The deployment in Albania, which began at Durres": is R told aside, in a clause about something
 * of the sentence behind the place FOUND? */
static bool in_which_clause(const struct parse *p, const struct place_ref *found,
                            const struct place_ref *r)
{
    for (size_t k = r->first; found != NULL && k > found->last; k--)
        if (parse_mark(p, k - 1, ',') && (parse_reads(p, k, "which") || parse_reads(p, k, "whose")))
            return true;
    return false;
}

/* Is R in a list of the places that a number was counted in, "in nine states (Rivers, Imo, ...",
 * and not the head of one that is told in full, "in three regions (Aleppo, Idleb and Homs)"? */
static bool in_part_list(const struct parse *p, const struct place_ref *r)
{
    struct place_row row;
    return where_in_list(p, r) && !(where_row(p, (size_t)(r - p->places), &row) && row.first == r);
}

/* The last place that the sentence before names as its scene. */
const struct place_ref *place_scene_before(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct place_ref *found = NULL;
    if (d->sentence == 0 || where_shares_out(p, d->sentence - 1u))
        return NULL;
    for (size_t i = p->sentences[d->sentence - 1].places; i < p->sentences[d->sentence].places;
         i++) {
        const struct place_ref *r = &p->places[i];
        if (r->dateline || (r->place == NULL && !written_scene(p, r)) || r->type != PLACE_NAME ||
            place_come_from(p, r) || r->function == F_by || parse_one(p, r->last, ROLE_say) ||
            (r->place != NULL && r->place->country[0] == '\0' &&
             (p->tokens[r->first].flags & T_UPPER)) || /* "NATO's columns" */
            gives(p, r) ||
            where_has_service(p, r) || left_for(p, r) || in_which_clause(p, found, r) ||
            (p->language == LANGUAGE_FR && r->first > 0 && fled(p, r)) ||
            p->sentences[r->sentence].paragraph != p->sentences[d->sentence].paragraph)
            continue;
        if ((found == NULL || r->function == F_in || r->function == F_at) && !where_detail(p, i) &&
            !in_part_list(p, r))
            found = r;
    }
    return found;
}
