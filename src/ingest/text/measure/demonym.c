/* demonym.c - numbers of people told by their people's name ("4,200 Venezuelans"), or as a group on
 * its way. */
#include "../figure/draft.h"
#include "counts.h"

/* "12,000 Bosnian Muslims", "300 Sudanese Copts": a name that no table knows behind a people's. */
static bool group_of(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    const struct token *t = &p->tokens[q->unit_last - 1];
    return r->last + 1u == q->unit_last && t->type == TOKEN_WORD && t->word == 0 &&
           (t->flags & T_CAPITAL) && p->text[t->end - 1] == 's';
}

/* "4,200 Venezuelans": a people's name as the noun. */
bool counted_demonym(const struct parse *p, const struct quantity *q)
{
    for (size_t k = p->sentences[q->sentence].places; k < parse_places_end(p, q->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first >= q->outer_last && r->first < q->unit_last && r->place != NULL &&
            (r->type == PLACE_PEOPLE ||
             (r->type == PLACE_ADJECTIVE && (r->last >= q->unit_last || group_of(p, q, r)))))
            return true;
    }
    return false;
}

#define GROUP_LEAST 20 /* people on the way together, and no team that does something */

bool counted_on_the_move(const struct parse *p, const struct quantity *q)
{
    size_t i = q->unit_last > q->unit_first ? q->unit_last : q->outer_last;
    bool folk = q->unit_last == q->unit_first || q->noun == NOUN_people ||
                q->noun == NOUN_refugee || q->noun == NOUN_migrant || q->noun == NOUN_household ||
                counted_demonym(p, q);
    return folk && q->form == QUANTITY_COUNT && q->outer_first > 1 &&
           number_double(q->value) >= GROUP_LEAST &&
           parse_either(p, q->outer_first - 2, "group", "groups") &&
           (parse_may(p, i, ROLE_verb) || parse_function(p, i, F_have) ||
            parse_function(p, i, F_be));
}
