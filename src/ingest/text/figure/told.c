/* told.c - what stands over a line and holds for its figures: the day as of which a report or a
 * block of it holds, the day of a diary's entry, the intro of a list. */
#include <string.h>
#include <strings.h>

#include "draft.h"
#include "table.h"
#include "told.h"

#define HEAD 3   /* sentences */
#define LINES 20 /* how far an intro reaches */

/* Does the sentence or the line of the day M, near the head of the report, say nothing but that all
 * its figures hold as of that day: "Information as of 14 March.", "All figures are current to
 * Tuesday", "Situation report 6, 24 March (figures of 23 March)", "Reporting period: 7-13 March"?
 */
static bool all_hold(const struct parse *p, const struct mention *m)
{
    const struct sentence *s = &p->sentences[m->sentence];
    size_t i = m->first, end = m->last;
    bool heads = s->heading && m->lead == TW_asof; /* "KEY FIGURES (as of 5 March)": a block's */
    if (m->sentence > (s->heading ? HEAD : 2 * HEAD) || heads || m->type != MENTION_DATE)
        return false;
    while (i > s->first && (p->tokens[i - 1].type == TOKEN_MARK
                                ? p->tokens[i - 1].mark != '(' && p->tokens[i - 1].mark != '|'
                                : parse_in(p, i - 1, SET_holding) ||
                                      (p->tokens[i - 1].roles >> ROLE_function & 1) ||
                                      parse_match(p, i - 1, ROLE_timeword, NULL) != NULL))
        i--;
    while (i < m->first && !parse_in(p, i, SET_holding))
        i++;
    bool told =
        i < m->first && (i == s->first || (p->tokens[i - 1].roles >> ROLE_function & 1) ||
                         (p->tokens[i - 1].type == TOKEN_MARK && !parse_mark(p, i - 1, ',')));
    while (end < s->last && p->tokens[end].type != TOKEN_WORD)
        end++;
    if (told && parse_reads(p, i, "cut") && m->lead == TW_since)
        return false; /* "where the road has been cut since 31 December" */
    return told && end == s->last;
}

/* Does the head of the report give the day of publication? Then an "as of" of the head's block is
 * that block's, else it is all that dates the report. */
static bool head_dated(const struct parse *p)
{
    for (size_t k = 0; k < p->n_mentions && p->mentions[k].sentence <= HEAD; k++)
        if (p->mentions[k].type == MENTION_DATE && p->mentions[k].lead != TW_asof &&
            p->mentions[k].period.first == p->published)
            return true;
    return false;
}

/* Does sentence S hold a number besides its times and the one that numbers it? */
static bool counts(const struct parse *p, uint32_t s)
{
    const struct sentence *t = &p->sentences[s];
    size_t k = t->mentions, end = parse_mentions_end(p, s);
    for (size_t i = t->first + 1; t->numeric && i < t->last; i++) {
        while (k < end && p->mentions[k].last <= i)
            k++;
        if (p->tokens[i].type == TOKEN_DIGITS && !(k < end && i >= p->mentions[k].first))
            return true;
    }
    return false;
}

/* Does a table with titles over its columns begin in the line under sentence S, or in the next
 * paragraph? */
static bool titles_follow(const struct parse *p, uint32_t s)
{
    const struct sentence *t = &p->sentences[s], *titles = t + 1;
    struct row row;
    if (!p->gaps || s + 2 >= p->n_sentences || !titles->starts_line || !t[2].starts_line ||
        !t[2].numeric || titles->paragraph > t->paragraph + 1)
        return false;
    table_read_row(p, t + 2, &row);
    size_t cells = row.n;
    return cells > 1 && table_titles_over(p, s + 2, cells, &row) && row.sentence == s + 1;
}

/* "Refugees from Sudan, 9 June", "IDPs by state (9 June)", "Camps on 9 June": does the day M close
 * a heading right over the rows of its own block, and date no event? */
static bool over_rows(const struct parse *p, const struct mention *m)
{
    const struct sentence *s = &p->sentences[m->sentence], *row = s + 1;
    bool last = m->sentence + 1 >= p->n_sentences;
    size_t end = m->last + (parse_mark(p, m->last, ')') ? 1u : 0u);
    return m->first > s->first + 1u && !last &&
           ((row->paragraph == s->paragraph && row->starts_line && row->numeric) ||
            titles_follow(p, m->sentence)) &&
           (parse_mark(p, m->first - 1u, ',') || parse_mark(p, m->first - 1u, '(') ||
            parse_function(p, m->first - 1u, F_on)) &&
           (end >= s->last || p->tokens[end].type == TOKEN_LINE) && !m->event &&
           !(s->roles >> ROLE_event & 1) && !(s->sets >> SET_begins & 1) && !counts(p, m->sentence);
}

/* "SITUATION ON 21 MARCH", "The toll at 3 May": does the day M, of a heading without a number, say
 * when what it speaks of was so? */
static bool dates_state(const struct parse *p, const struct mention *m)
{
    const struct sentence *s = &p->sentences[m->sentence];
    size_t end = m->last + (parse_mark(p, m->last, ':') ? 1u : 0u), i = m->first;
    i -= i > s->first && parse_function(p, i - 1, F_the) ? 1u : 0u;
    return i > s->first + 1u &&
           (parse_function(p, i - 1, F_on) || parse_function(p, i - 1, F_at)) &&
           (parse_in(p, i - 2, SET_holding) || parse_in(p, i - 2, SET_tally)) &&
           (end >= s->last || p->tokens[end].type == TOKEN_LINE) && !m->event &&
           !counts(p, m->sentence);
}

/* "Casualties (WHO, 18 September)": the day M in the bracket that closes a heading dates its block.
 */
static bool closes_heading(const struct parse *p, const struct mention *m)
{
    const struct sentence *s = &p->sentences[m->sentence];
    if (m->lead != TEXT_TIMEWORD_COUNT || m->type != MENTION_DATE ||
        m->period.first != m->period.last)
        return false;
    if (over_rows(p, m) || dates_state(p, m))
        return true;
    if (m->sentence == 0 || !parse_mark(p, m->last, ')') ||
        counts(p, m->sentence) || /* "578,000 displaced (IOM, 10 June)" dates that line alone */
        (m->last + 1u < s->last && p->tokens[m->last + 1].type != TOKEN_LINE &&
         !parse_mark(p, m->last + 1u, ':')))
        return false;
    for (size_t i = m->first; i > s->first + 1u && i + 8 > m->first; i--)
        if (parse_mark(p, i - 1, '('))
            return true;
    return false;
}

#define DATA_OLDEST 60 /* days before the publication */

/* "KEY NUMBERS, 31 MAY 2024" of 14 June: is M the day of the numbers that the title speaks of? */
static bool dates_numbers(const struct parse *p, const struct mention *m)
{
    const struct sentence *s = &p->sentences[m->sentence];
    if (m->sentence > 1 || !s->heading || m->lead != TEXT_TIMEWORD_COUNT || m->event ||
        m->type != MENTION_DATE || m->period.first != m->period.last || !m->explicit_year ||
        m->period.last + DATA_OLDEST < p->published || m->period.last + 2 > p->published ||
        m->first <= s->first || p->tokens[m->first - 1].type != TOKEN_MARK ||
        (m->last < s->last && p->tokens[m->last].type != TOKEN_LINE))
        return false;
    for (size_t i = s->first; i < m->first; i++)
        if (parse_in(p, i, SET_tally))
            return true;
    return false;
}

/* The paragraph that the heading in sentence S is of: its own, or the next where it stands alone.
 */
static uint32_t headed(const struct parse *p, uint32_t s)
{
    const struct sentence *t = &p->sentences[s];
    bool alone = (s == 0 || t[-1].paragraph != t->paragraph) && s + 1 < p->n_sentences &&
                 t[1].paragraph != t->paragraph;
    return t->paragraph + (alone ? 1u : 0u);
}

day_t told_as_of(struct drafts *d, uint32_t s)
{
    const struct parse *p = d->p;
    for (; d->scanned < p->n_mentions && p->mentions[d->scanned].sentence < s; d->scanned++) {
        const struct mention *m = &p->mentions[d->scanned];
        if (m->period.last == DAY_NONE || m->period.last > p->published ||
            m->period.last + 800 < p->published)
            continue; /* "as of 1800 hrs" is no year */
        if (draft_titles(p, m->sentence))
            continue;
        const struct sentence *over = &p->sentences[m->sentence];
        bool bracket = m->sentence == 0 && over->heading && parse_mark(p, over->first, '[');
        if (bracket || all_hold(p, m) || dates_numbers(p, m)) {
            d->told_day = m->period.last;
            d->told_head = true;
            continue;
        }
        if (!p->sentences[m->sentence].heading || (m->lead != TW_asof && !closes_heading(p, m)))
            continue;
        d->told_day = m->period.last;
        d->told_paragraph = headed(p, m->sentence);
        d->told_head |=
            m->lead == TW_asof && m->sentence <= HEAD && m->sentence + 1 < p->n_sentences &&
            (p->sentences[m->sentence + 1].paragraph != p->sentences[m->sentence].paragraph ||
             !head_dated(p));
    }
    const struct told *over = told_over(d, s);
    if (over->day != NULL && over->day->period.last <= p->published)
        return over->day->period.last;
    bool told =
        d->told_day != DAY_NONE && (d->told_head || d->told_paragraph == p->sentences[s].paragraph);
    return told ? d->told_day : p->published;
}

/* "Berlin, 5 April. The conference": is what stands before the day M of sentence S, which runs on
 * behind it, the name of where that was? Not that of the report's own dateline. */
static bool filed_then(const struct parse *p, const struct sentence *s, const struct mention *m)
{
    if (s->paragraph == 0 || !s->starts_line || s + 1 >= p->sentences + p->n_sentences ||
        s[1].starts_line || m->first <= s->first + 1u || m->first > s->first + 4u ||
        !parse_mark(p, m->first - 1u, ',') || !parse_mark(p, m->last, '.'))
        return false;
    for (size_t i = s->first; i + 1 < m->first; i++)
        if (p->tokens[i].type != TOKEN_WORD || !(p->tokens[i].flags & T_CAPITAL))
            return false;
    return true;
}

/* "Saturday 4 March", "Tomorrow.": the day that is all that sentence S says; NULL: it says more. */
static const struct mention *day_alone(const struct parse *p, uint32_t s)
{
    const struct sentence *t = &p->sentences[s];
    if (t->mentions + 1 != parse_mentions_end(p, s))
        return NULL;
    const struct mention *m = &p->mentions[t->mentions];
    if (m->type != MENTION_DATE || m->period.first != m->period.last ||
        m->period.last == DAY_NONE || m->lead != TEXT_TIMEWORD_COUNT)
        return NULL;
    if (filed_then(p, t, m))
        return m;
    for (size_t i = t->first; i < t->last; i++)
        if ((i < m->first || i >= m->last) && (p->tokens[i].type == TOKEN_WORD ||
                                               (p->tokens[i].type == TOKEN_DIGITS && i > t->first)))
            return NULL;
    return m;
}

/* "Canada ............ 847", "Chad: 1,400": is sentence S a row of a label and its number? */
static bool label_row(const struct parse *p, const struct sentence *s)
{
    size_t i = s->first, end = told_line_end(p, s);
    if (!s->starts_line || !s->numeric || s->bullet || p->tokens[i].type != TOKEN_WORD)
        return false;
    while (i < end && p->tokens[i].type == TOKEN_WORD)
        i++;
    bool leader = parse_mark(p, i, '.') && p->tokens[i].end - p->tokens[i].start > 2;
    return (leader || parse_mark(p, i, ':')) && p->tokens[i + 1].type == TOKEN_DIGITS &&
           i + 2 >= end;
}

/* Is the line of sentence S set in from the margin, or set off by a bullet? */
static bool set_in(const struct parse *p, const struct sentence *s)
{
    uint32_t start = p->tokens[s->first].start;
    return s->bullet || (start > 0 && (p->text[start - 1] == ' ' || p->text[start - 1] == '\t'));
}

/* Does the line of sentence S lead to a list: "Toll, according to the ministry:", "Since 31 October
 * volunteers have"? */
static bool leads_list(const struct parse *p, uint32_t s)
{
    const struct sentence *t = &p->sentences[s];
    if (t->bullet || s + 1 >= p->n_sentences || !t[1].starts_line ||
        (s > 0 && titles_follow(p, s - 1)))
        return false; /* also the titles of a table */
    bool apart = set_in(p, t + 1) || titles_follow(p, s) ||
                 (s + 2 < p->n_sentences && label_row(p, t + 1) && label_row(p, t + 2));
    size_t end = told_line_end(p, t);
    if (!told_begins_line(p, s) && !(apart && parse_mark(p, end, ':')))
        return false; /* "485 died. By district:" over lines that are set off */
    bool open = t->heading || (!t->starts_line && !parse_mark(p, end, '.'));
    return (parse_mark(p, end, ':') || (open && apart)) && !counts(p, s);
}

/* "MILAK, 11 JULY": the day of the report at its head. */
static bool dates_report(const struct parse *p, const struct mention *m)
{
    return m->sentence <= HEAD && m->period.first == p->published && !m->relative;
}

/* The one day or span that an intro names for what its list counts. */
static void intro_times(const struct parse *p, uint32_t s, struct told *out)
{
    const struct mention *found = NULL;
    for (size_t k = p->sentences[s].mentions; k < parse_mentions_end(p, s); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->type != MENTION_DATE || m->period.last == DAY_NONE || m->event || dates_report(p, m))
            continue;
        if (m->lead == TW_since)
            out->since = m;
        else if (found != NULL)
            return;
        else
            found = m;
    }
    if (found != NULL && out->since == NULL && found->period.first != DAY_NONE &&
        (found->period.first == found->period.last || found->period.last <= p->published))
        out->day = found; /* "Top five countries of origin in February:" */
}

/* "Since 8 December 1,382,000 have come back:" over those of each country: since when the sum in
 * sentence S counts, and with it its parts; NULL: it does not say. */
static const struct mention *since_of_sum(const struct parse *p, uint32_t s)
{
    const struct mention *since = NULL;
    for (size_t k = p->sentences[s].mentions; k < parse_mentions_end(p, s); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->type != MENTION_DATE || m->event || since != NULL)
            return NULL;
        since = m->lead == TW_since ? m : NULL;
    }
    return since;
}

/* "Refugees in the camps, 15 November: 72,480" over a line that is set in: the day of the sum in
 * sentence S, and of its parts; NULL: it tells none. */
static const struct mention *day_of_sum(const struct parse *p, uint32_t s)
{
    const struct sentence *t = &p->sentences[s];
    if (t->mentions + 1 != parse_mentions_end(p, s) || set_in(p, t) || !set_in(p, t + 1))
        return NULL;
    const struct mention *m = &p->mentions[t->mentions];
    if (m->type != MENTION_DATE || m->period.first == DAY_NONE ||
        m->period.first != m->period.last || m->lead != TEXT_TIMEWORD_COUNT || m->event)
        return NULL;
    size_t end = told_line_end(p, t);
    for (size_t i = m->last; i <= end; i++)
        if (i == m->last ? !parse_mark(p, i, ':') : p->tokens[i].type == TOKEN_WORD)
            return NULL;
    return m->last < end ? m : NULL;
}

/* What stands over sentence S. */
static void look_over(const struct parse *p, uint32_t s, struct told *out)
{
    const struct sentence *own = &p->sentences[s];
    bool rows = true; /* only rows so far */
    *out = (struct told){.sentence = s, .intro = UINT32_MAX};
    for (uint32_t h = s; h > 0 && s - h < LINES; h--) {
        const struct sentence *t = &p->sentences[h - 1], *next = t + 1;
        rows = rows && next->starts_line;
        bool colon = next->paragraph == t->paragraph + 1 && rows && leads_list(p, h - 1);
        if (t->paragraph != own->paragraph && !colon)
            return;
        if (rows && out->intro == UINT32_MAX && leads_list(p, h - 1)) {
            out->intro = h - 1;
            intro_times(p, h - 1, out);
            if (out->day != NULL || out->since != NULL)
                return;
        }
        if (rows && out->since == NULL && next->starts_line &&
            parse_mark(p, told_line_end(p, t), ':'))
            out->since = since_of_sum(p, h - 1);
        const struct mention *day = day_alone(p, h - 1);
        day = day == NULL && rows ? day_of_sum(p, h - 1) : day;
        if (day != NULL && !dates_report(p, day)) {
            out->day = day;
            return;
        }
    }
}

const struct told *told_over(struct drafts *d, uint32_t s)
{
    if (d->over.sentence != s)
        look_over(d->p, s, &d->over);
    return &d->over;
}

/* "Pam crossed the islands on 13 March", "the cyclone came ashore on Friday": the day on which the
 * storm that the text is about struck; NULL: it tells none. */
const struct mention *told_storm(const struct parse *p)
{
    size_t len = p->storm.end - p->storm.start;
    for (size_t k = 0; len > 0 && k < p->n_mentions; k++) {
        const struct mention *m = &p->mentions[k];
        const struct sentence *s = &p->sentences[m->sentence];
        size_t i = m->first;
        if (m->type != MENTION_DATE || m->period.first != m->period.last ||
            m->period.last > p->published || m->said || s->heading)
            continue;
        while (i > s->first && i + 12 > m->first && !parse_in(p, i - 1, SET_begins) &&
               !parse_reads(p, i - 1, "crossed"))
            i--;
        if (i == s->first || i + 12 <= m->first)
            continue;
        for (size_t j = i - 1; j > s->first && j + 5 > i; j--) {
            const struct token *t = &p->tokens[j - 1];
            if (parse_in(p, j - 1, SET_storm) || parse_function(p, j - 1, F_it) ||
                (t->end - t->start == len &&
                 strncasecmp(p->text + t->start, p->text + p->storm.start, len) == 0))
                return m;
        }
    }
    return NULL;
}
