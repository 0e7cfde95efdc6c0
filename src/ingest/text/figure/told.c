/* told.c - what stands over a line and holds for its figures: the day as of which a report or a
 * block of it holds, the day of a diary's entry, the intro of a list, the scene of a heading. */
#include <string.h>
#include <strings.h>

#include "draft.h"
#include "told.h"

#define HEAD 3          /* sentences */
#define LINES 20        /* how far an intro reaches */
#define HEADING_MOST 14 /* tokens */

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

/* "Refugees from Sudan, 9 June", "IDPs by state (9 June)", "Camps on 9 June": does the day M close
 * a heading right over the rows of its own block, and date no event? */
static bool over_rows(const struct parse *p, const struct mention *m)
{
    const struct sentence *s = &p->sentences[m->sentence], *row = s + 1;
    size_t end = m->last + (parse_mark(p, m->last, ')') ? 1u : 0u);
    return m->first > s->first + 1u && m->sentence + 1 < p->n_sentences &&
           row->paragraph == s->paragraph && row->starts_line && row->numeric &&
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

/* The last token of sentence S before the end of its line. */
static size_t last_of(const struct parse *p, const struct sentence *s)
{
    size_t i = s->last;
    while (i > s->first && p->tokens[i - 1].type == TOKEN_LINE)
        i--;
    return i > s->first ? i - 1 : i;
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
    for (size_t i = t->first; i < t->last; i++)
        if ((i < m->first || i >= m->last) && (p->tokens[i].type == TOKEN_WORD ||
                                               (p->tokens[i].type == TOKEN_DIGITS && i > t->first)))
            return NULL;
    return m;
}

/* Does sentence S begin its line, but for a number: "2. Landed today"? */
static bool begins_line(const struct parse *p, uint32_t s)
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
    size_t end = last_of(p, t), k = t->mentions, last = parse_mentions_end(p, s), said = end;
    if (parse_mark(p, end, ')')) /* "(as of 14 October)" makes it no longer */
        while (said > t->first && !parse_mark(p, said, '('))
            said--;
    if (t->bullet || !begins_line(p, s) || said + 1 > t->first + HEADING_MOST ||
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
        if (heads(p, h - 1) && !only_times(p, h - 1))
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
    size_t close = last_of(p, t), open;
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

/* "Canada ............ 847", "Chad: 1,400": is sentence S a row of a label and its number? */
static bool label_row(const struct parse *p, const struct sentence *s)
{
    size_t i = s->first, end = last_of(p, s);
    if (!s->starts_line || !s->numeric || s->bullet || p->tokens[i].type != TOKEN_WORD)
        return false;
    while (i < end && p->tokens[i].type == TOKEN_WORD)
        i++;
    bool leader = parse_mark(p, i, '.') && p->tokens[i].end - p->tokens[i].start > 2;
    return (leader || parse_mark(p, i, ':')) && p->tokens[i + 1].type == TOKEN_DIGITS &&
           i + 2 >= end;
}

/* Does the line of sentence S lead to a list: "Toll, according to the ministry:", "Since 31 October
 * volunteers have"? */
static bool leads_list(const struct parse *p, uint32_t s)
{
    const struct sentence *t = &p->sentences[s];
    if (t->bullet || s + 1 >= p->n_sentences || !t[1].starts_line)
        return false;
    uint32_t under = p->tokens[t[1].first].start;
    bool indented = under > 0 && (p->text[under - 1] == ' ' || p->text[under - 1] == '\t');
    indented |= s + 2 < p->n_sentences && label_row(p, t + 1) && label_row(p, t + 2);
    size_t end = last_of(p, t);
    if (!begins_line(p, s) && !((t[1].bullet || indented) && parse_mark(p, end, ':')))
        return false; /* "485 died. By district:" over lines that are set off */
    bool open = t->heading || (!t->starts_line && !parse_mark(p, end, '.'));
    return (parse_mark(p, end, ':') || (open && (t[1].bullet || indented))) && !counts(p, s);
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
        if (rows && out->since == NULL && next->starts_line && parse_mark(p, last_of(p, t), ':'))
            out->since = since_of_sum(p, h - 1);
        const struct mention *day = day_alone(p, h - 1);
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
