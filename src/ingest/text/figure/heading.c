/* heading.c - the heading over a line, or the title right over it: where its lines hold, where what
 * they count comes from, who it says them from. */
#include <string.h>

#include "draft.h"
#include "told.h"

#define LINES 20        /* how far a heading reaches */
#define HEADING_MOST 14 /* tokens */

size_t told_line_end(const struct parse *p, const struct sentence *s)
{
    size_t i = s->last;
    while (i > s->first && p->tokens[i - 1].type == TOKEN_LINE)
        i--;
    return i > s->first ? i - 1 : i;
}

bool told_begins_line(const struct parse *p, uint32_t s)
{
    const struct sentence *t = &p->sentences[s];
    return t->starts_line || (s > 0 && t[-1].starts_line && t[-1].last <= t[-1].first + 2 &&
                              p->tokens[t[-1].first].type == TOKEN_DIGITS);
}

/* "(2)", "2." before what a line says: the token behind it. */
static size_t past_numbering(const struct parse *p, const struct sentence *t)
{
    size_t i = t->first + (parse_mark(p, t->first, '(') ? 1u : 0u);
    if (i >= t->last || p->tokens[i].type != TOKEN_DIGITS ||
        p->tokens[i].end - p->tokens[i].start > 2)
        return t->first;
    return parse_mark(p, i + 1, ')') || parse_mark(p, i + 1, '.') ? i + 2 : t->first;
}

/* "Landed today at Chaklala", "(3) Shelters in Ishikawa", "In the province so far:". */
static bool heads(const struct parse *p, uint32_t s)
{
    const struct sentence *t = &p->sentences[s];
    size_t end = told_line_end(p, t), k = t->mentions, last = parse_mentions_end(p, s), said = end;
    if (parse_mark(p, end, ')')) /* "(as of 14 October)" makes it no longer */
        while (said > t->first && !parse_mark(p, said, '('))
            said--;
    if (t->bullet || !told_begins_line(p, s) || said + 1 > t->first + HEADING_MOST ||
        p->tokens[t->last - 1].type != TOKEN_LINE ||
        (p->tokens[end].type == TOKEN_MARK && strchr(".!?\"", p->tokens[end].mark) != NULL))
        return false;
    for (size_t i = past_numbering(p, t); t->numeric && i < t->last; i++) {
        while (k < last && p->mentions[k].last <= i)
            k++;
        bool number = p->tokens[i].type == TOKEN_DIGITS || parse_one(p, i, ROLE_digit) ||
                      parse_one(p, i, ROLE_teen);
        if (number && !(k < last && i >= p->mentions[k].first))
            return false;
    }
    return true;
}

/* The one place that the heading in sentence S says to be the scene of what stands under it. */
static const struct place_ref *heading_scene(const struct parse *p, uint32_t s)
{
    static const uint64_t leading = 1ull << F_in | 1ull << F_at | 1ull << F_to | 1ull << F_into |
                                    1ull << F_on | 1ull << F_across | 1ull << F_within |
                                    1ull << F_near;
    const struct place_ref *one = NULL;
    for (size_t i = p->sentences[s].places; i < parse_places_end(p, s); i++) {
        const struct place_ref *r = &p->places[i];
        if (r->payer || r->type != PLACE_NAME || r->dateline || r->function == F_from ||
            (one != NULL && one->place != NULL && r->place != NULL &&
             r->place->type == PLACE_COUNTRY && place_same_country(one->place, r->place)))
            continue;
        if (one != NULL || r->function >= TEXT_FUNCTION_COUNT || !(leading >> r->function & 1))
            return NULL;
        one = r;
    }
    return one;
}

/* "          2022      2023": does sentence S name nothing but times, as the titles of a table? */
static bool only_times(const struct parse *p, uint32_t s)
{
    size_t i = p->sentences[s].first;
    for (size_t k = p->sentences[s].mentions; k < parse_mentions_end(p, s); k++) {
        if (p->mentions[k].first != i)
            return false;
        i = p->mentions[k].last;
    }
    return i > p->sentences[s].first && p->tokens[i].type == TOKEN_LINE;
}

#define NO_HEADING UINT32_MAX

/* The heading over sentence S: the title only where S is a line right under it. */
static uint32_t heading_over(const struct parse *p, uint32_t s)
{
    const struct sentence *own = &p->sentences[s];
    for (uint32_t h = s; h > 0 && s - h < LINES; h--) {
        const struct sentence *t = &p->sentences[h - 1];
        if (t->paragraph + 1 < own->paragraph || (h == 1 && !own->starts_line))
            return NO_HEADING;
        if (heads(p, h - 1) && !only_times(p, h - 1) && !draft_titles(p, h - 1))
            return h - 1;
        if (t->paragraph != own->paragraph)
            return NO_HEADING;
    }
    return NO_HEADING;
}

const struct place_ref *told_scene(const struct parse *p, uint32_t s)
{
    uint32_t h = heading_over(p, s);
    return h != NO_HEADING ? heading_scene(p, h) : NULL;
}

bool told_by_gate(const struct parse *p, uint32_t s)
{
    uint32_t h = heading_over(p, s);
    if (h == NO_HEADING || heading_scene(p, h) == NULL)
        return false;
    for (size_t i = p->sentences[h].first; i + 1 < p->sentences[h].last; i++)
        if (parse_function(p, i, F_by) && parse_among(p, i + 1, "gate", "gates", "crossing",
                                                      "crossings", "border", "checkpoint", "entry"))
            return true;
    return false;
}

const struct place_ref *told_source(const struct parse *p, uint32_t s)
{
    const struct place_ref *one = NULL;
    uint32_t h = heading_over(p, s);
    if (h == NO_HEADING)
        return NULL;
    for (size_t i = p->sentences[h].places; i < parse_places_end(p, h); i++)
        if (p->places[i].function == F_from && one != NULL)
            return NULL;
        else if (p->places[i].function == F_from)
            one = &p->places[i];
    return one;
}

bool told_by(const struct parse *p, uint32_t s, struct span *out)
{
    uint32_t h = heading_over(p, s);
    if (h == NO_HEADING || h == 0)
        return false;
    const struct sentence *t = &p->sentences[h];
    size_t close = told_line_end(p, t), open;
    close -= parse_mark(p, close, ':') ? 1 : 0;
    for (open = close; open > t->first && close - open < 9 && !parse_mark(p, open, '(');)
        open--;
    if (!parse_mark(p, close, ')') || !parse_mark(p, open, '('))
        return false;
    size_t a = open + 1, b;
    bool source = parse_either(p, a, "source", "sources");
    a += source ? (parse_mark(p, a + 1, ':') ? 2u : 1u) : 0u;
    for (b = a; b < close && p->tokens[b].type == TOKEN_WORD &&
                ((p->tokens[b].flags & T_CAPITAL) || parse_may(p, b, ROLE_speaker));)
        b++;
    bool dated = parse_mark(p, b, ',') && parse_mentions_end(p, h) > t->mentions;
    if (b == a || !(source || dated) || parse_may(p, a, ROLE_month))
        return false;
    *out = (struct span){p->tokens[a].start, p->tokens[b - 1].end};
    return true;
}
