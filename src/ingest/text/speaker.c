/* speaker.c - who states a figure: before, after and around the verb of saying. */
#include <string.h>

#include "draft.h"

void draft_speaker(struct drafts *all, size_t k)
{
    struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    for (size_t i = s->first; i < s->last; i++) {
        size_t n;
        if (!parse_may(p, i, ROLE_say) || parse_match(p, i, ROLE_say, &n) == NULL)
            continue;
        size_t a = i;
        while (a > s->first && p->tokens[a - 1].type == TOKEN_WORD &&
               ((p->tokens[a - 1].flags & T_CAPITAL) || parse_may(p, a - 1, ROLE_speaker)))
            a--;
        if (a < i) {
            d->speaker = (struct span){p->tokens[a].start, p->tokens[i - 1].end};
            return;
        }
        size_t b = i + n;
        if (parse_function(p, b, F_the))
            b++;
        a = b;
        while (b < s->last && p->tokens[b].type == TOKEN_WORD &&
               ((p->tokens[b].flags & T_CAPITAL) || parse_may(p, b, ROLE_speaker)))
            b++;
        if (b > a) {
            d->speaker = (struct span){p->tokens[a].start, p->tokens[b - 1].end};
            return;
        }
    }
}
