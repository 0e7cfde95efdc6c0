/* timelead.c - what stands before and around a mention: "since", "by the end of", "said on Friday".
 */
#include <stdio.h>
#include <string.h>

#include "when.h"

/* Words before a mention that narrow it or say how it holds. */
void when_leads(const struct when_context *c, struct when *w, struct mention *m)
{
    const struct parse *p = c->p;
    m->lead = TEXT_TIMEWORD_COUNT;
    for (int round = 0; round < 3; round++) {
        size_t n, at = m->first;
        size_t end = round == 0 ? at : m->lead_first;
        if (round == 0 && end > c->first && (parse_mark(p, end - 1, '-')) && parse_glued(p, end))
            end--;
        if (end > c->first && parse_function(p, end - 1, F_the))
            end--;
        if (p->n_mentions > 1 && p->mentions[p->n_mentions - 2].type == MENTION_CLOCK &&
            p->mentions[p->n_mentions - 2].last == end)
            end = p->mentions[p->n_mentions - 2].first; /* "as of 6 a.m. Thursday" */
        const struct entry *e = parse_match_back(p, c->first, end, ROLE_timeword, &n);
        if (e == NULL)
            return;
        enum text_timeword word = (enum text_timeword)(int)e->value;
        switch (word) {
        case TW_early:
        case TW_mid:
        case TW_late:
        case TW_start:
        case TW_end:
            if (w->precision != PRECISION_DAY && w->type == MENTION_DATE) {
                when_part(w, word);
                m->first = (uint32_t)(end - n);
                m->period = w->period;
                if (word == TW_end || word == TW_start)
                    m->lead = word;
            }
            m->lead_first = (uint32_t)(end - n);
            continue;
        case TW_since:
        case TW_until:
        case TW_by:
        case TW_before:
        case TW_after:
        case TW_during:
        case TW_asof:
        case TW_within:
        case TW_past:
            m->lead = word == TW_before && m->lead == TW_end ? TW_by : word;
            m->lead_first = (uint32_t)(end - n);
            return;
        default:
            return;
        }
    }
}

/* "Since the operation began on 17 October, ...": the date is where the clause starts from. */
void when_since(const struct when_context *c, struct mention *m)
{
    const struct parse *p = c->p;
    size_t n;
    for (size_t i = m->first; i > c->first && i + 14 > m->first; i--) {
        const struct token *t = &p->tokens[i - 1];
        if (t->type == TOKEN_DIGITS || (t->type == TOKEN_MARK && t->mark != '-' && t->mark != 's'))
            return;
        if (when_word(c, i - 1, TW_since, &n)) {
            m->lead = TW_since;
            m->lead_first = (uint32_t)(i - 1);
            return;
        }
    }
}

/* Is the time that of an event ("the 26 December tsunami"), or of saying ("said on Friday")? */
void when_use(const struct when_context *c, struct mention *m)
{
    const struct parse *p = c->p;
    for (size_t i = m->last; i < c->end && i < m->last + 2u; i++)
        m->event |= parse_one(p, i, ROLE_event) && i > m->last - 1u;
    size_t back = m->first;
    if (back > c->first &&
        (parse_function(p, back - 1, F_on) || parse_function(p, back - 1, F_of) ||
         parse_function(p, back - 1, F_the)))
        back--;
    for (size_t i = back; i > c->first && i + 4 > back; i--) {
        if (p->tokens[i - 1].type != TOKEN_WORD)
            break;
        m->event |= parse_one(p, i - 1, ROLE_event);
    }
    static const char *const states[] = {"stood", "stands", "reached", "rose", "climbed", "grew"};
    for (size_t i = back; i > c->first && i + 2 > back; i--) {
        const struct token *t = &p->tokens[i - 1];
        m->said |= parse_one(p, i - 1, ROLE_say);
        for (size_t k = 0; k < sizeof states / sizeof *states; k++)
            m->said |= t->end - t->start == strlen(states[k]) &&
                       memcmp(p->text + t->start, states[k], strlen(states[k])) == 0;
    }
    /* "on Friday X said", at the start of a sentence */
    if (m->first <= c->first + 1 && m->lead == TEXT_TIMEWORD_COUNT)
        for (size_t i = m->last; i < c->end && i < m->last + 8u; i++) {
            if (p->tokens[i].type == TOKEN_DIGITS)
                break;
            m->said |= parse_one(p, i, ROLE_say);
        }
}
