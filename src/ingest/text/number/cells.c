/* cells.c - rows of tables: which sentences are one, and the cell that a number stands in. */
#include "numeral.h"

static bool cell_before(const struct parse *p, size_t i)
{
    return parse_gap(p, i) || parse_mark(p, i - 1, '|');
}

#define CELL_WORDS 15 /* what has more is prose */

/* Is sentence S a row of a table, of three cells or more, or two that a tab or a wide gap parts? A
 * line that is spread to its margins has wide gaps, too, but about words that are no cell. */
bool number_row(const struct parse *p, const struct sentence *s)
{
    size_t gaps = 0, wide = 0, n = 0;
    for (size_t i = s->first + 1u; i < s->last && s->starts_line; i++) {
        if (!cell_before(p, i)) {
            if (++n > CELL_WORDS)
                return false;
            continue;
        }
        n = 0;
        const char *from = p->text + p->tokens[i].start;
        if (p->tokens[i].functions != 0 && i + 1 < s->last && cell_before(p, i + 1))
            return false;
        gaps++;
        wide += parse_gap(p, i) && (from[-1] == '\t' || from[-3] == ' ');
    }
    return gaps > 1 || wide > 0;
}

/* Lets R see only the cell that token I of row S stands in: what is in the next one is no label,
 * unit or hedge of it.
 */
void number_within_cell(struct number_reader *r, const struct sentence *s, size_t i)
{
    r->first = r->end = i;
    while (r->first > s->first && !cell_before(r->p, r->first))
        r->first--;
    do
        r->end++;
    while (r->end < s->last && !cell_before(r->p, r->end) && !parse_mark(r->p, r->end, '|'));
}
