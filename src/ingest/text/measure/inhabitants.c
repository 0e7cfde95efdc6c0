/* inhabitants.c - who lives somewhere, and is no count of anybody: "a town of 60,000". */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "partof.h"

/* "a community of 85 people fled": did all of those whom Q counts go? */
static bool moved_all(const struct parse *p, const struct quantity *q)
{
    size_t i = q->unit_last;
    if (i == q->unit_first || !parse_either(p, q->outer_first - 2u, "community", "hamlet"))
        return false;
    while (i < q->unit_last + 3u && (parse_function(p, i, F_have) || parse_function(p, i, F_be)))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    return e != NULL && (e->value == VERB_flee || e->value == VERB_displace ||
                         e->value == VERB_evacuate || e->value == VERB_leave);
}

/* "his town of 60,000", "a country of 12 million": inhabitants. */
bool nothing_inhabitants(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first;
    if (i >= 1 && parse_mark(p, i - 1, ',') && q->unit_last > q->unit_first &&
        parse_mark(p, q->unit_last, ',') &&
        parse_is(p, q->unit_last - 1u, ROLE_hint, HINT_inhabitants))
        return true; /* "La Moldavie, 2,6 millions d'habitants, a" */
    if (i >= 2 && parse_function(p, i - 1, F_with) && parse_mark(p, i - 2, ',') &&
        q->unit_last == q->unit_first + 1u && parse_mark(p, q->unit_last, ',') &&
        !(q > p->quantities && q[-1].sentence == q->sentence &&
          (q[-1].noun == NOUN_site || q[-1].noun == NOUN_hall)))
        return true; /* "Sweden, with 10 million people, has", but "12 camps, with 640 people," */
    if (i >= 4 && parse_function(p, i - 1, F_to) && !parse_in(p, i - 2, SET_camplike))
        for (size_t k = i - 1; k > 2 && k + 6 > i; k--) /* "the population of Brežice to 24,201" */
            if (parse_function(p, k - 1, F_of) && (p->tokens[k].flags & T_CAPITAL) &&
                parse_reads(p, k - 2, "population"))
                return true;
    if ((q->noun == NOUN_people && draft_base_of_all(p, q)) || partof_befell(p, q))
        return true;
    static const char *const population[] = {"population", "pop", NULL};
    if (i >= 2 && (parse_mark(p, i - 2, ',') || parse_mark(p, i - 2, '(')) &&
        parse_spelled(p, i - 1, population))
        return true; /* "In Kuldiga, population 600, villagers" */
    return i >= 2 && parse_function(p, i - 1, F_of) && parse_in(p, i - 2, SET_settled) &&
           !moved_all(p, q);
}

/* "Derna, which had about 90,000 inhabitants", where that is no camp. */
bool nothing_has_inhabitants(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first;
    if (i < 2 || q->noun != NOUN_people || q->head >= p->n_tokens ||
        !parse_function(p, i - 1, F_have) || !parse_either(p, q->head, "inhabitants", "residents"))
        return false;
    for (size_t k = p->sentences[q->sentence].places; k < parse_places_end(p, q->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->last < i && r->last + 4u > i && r->place != NULL)
            return r->place->type != PLACE_SITE;
    }
    return parse_function(p, i - 2, F_who);
}
