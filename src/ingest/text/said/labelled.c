/* labelled.c - who states a figure without a verb of saying: as the label of its sentence
 * ("Lebanese health ministry: 381 killed"), or as the next in a row ("Chad reports 60 dead; Niger,
 * 179"). */
#include "speaker.h"
#include "../where/where.h"

#define LABEL_MOST 8 /* words */

/* Is a place named from token A on, before B? */
static bool places_within(const struct parse *p, uint32_t sentence, size_t a, size_t b)
{
    for (size_t k = p->sentences[sentence].places; k < parse_places_end(p, sentence); k++)
        if (p->places[k].first >= a && p->places[k].last <= b && p->places[k].type == PLACE_NAME)
            return true;
    return false;
}

/* The colon behind the label that begins at token A; A: there is none, as in most sentences. */
static size_t label_end(const struct parse *p, size_t a, size_t end)
{
    size_t b = a, colon = a;
    while (colon < end && colon < a + LABEL_MOST && p->tokens[colon].mark != ':')
        colon++;
    if (!parse_mark(p, colon, ':'))
        return a;
    while (b < end && b < a + LABEL_MOST &&
           (speaker_name_word(p, b) ||
            (b > a && (parse_function(p, b, F_of) || parse_function(p, b, F_the) ||
                       parse_function(p, b, F_for) || parse_function(p, b, F_and)))))
        b++;
    return parse_mark(p, b, ':') ? b : a;
}

/* Do tokens [A, B) name an office or a body: in two words or more, or by letters that nobody knows?
 * "Police: 3 killed" tells who died. */
static bool names_speaker(const struct parse *p, uint32_t sentence, size_t a, size_t b)
{
    bool office = false;
    if (parse_one(p, a, ROLE_function) && !(p->tokens[a].flags & T_UPPER))
        return false; /* "By department: Sud 20,957" */
    for (size_t i = a; i < b; i++)
        office |= parse_one(p, i, ROLE_speaker);
    const struct token *t = &p->tokens[a];
    bool letters = b == a + 1 && (t->flags & T_UPPER) &&
                   (t->word == 0 || parse_one(p, a, ROLE_speaker) || parse_reads(p, a, "who")) &&
                   !places_within(p, sentence, a, b);
    return letters || (office && b > a + 1);
}

/* The token of sentence S behind its bullet, its clock ("17:55", "[7:40 am]") and its article. */
static size_t label_start(const struct parse *p, const struct sentence *s)
{
    size_t a = s->first, k;
    while (a < s->last && p->tokens[a].type == TOKEN_MARK)
        a++;
    if (p->tokens[a].type == TOKEN_DIGITS) {
        for (k = a + 1; k < s->last && k < a + 6u && p->tokens[k].type != TOKEN_WORD; k++)
            ; /* "17:55", "11.05 -" */
        k += parse_among(p, k, "am", "pm", "gmt", "utc", "a.m", "p.m") ? 1u : 0u;
        while (k < s->last && p->tokens[k].type == TOKEN_MARK)
            k++;
        a = k > a + 2u ? k : a;
    }
    while (a < s->last && parse_function(p, a, F_the))
        a++;
    return a;
}

#define TURN_MOST 12 /* sentences that one speaker's turn goes on */

bool speaker_turn(const struct parse *p, const struct draft *d, struct span *out)
{
    const struct sentence *s = &p->sentences[d->sentence];
    for (size_t k = 0; k < TURN_MOST && s > p->sentences && !s->starts_line; k++)
        s--;
    size_t a = label_start(p, s), b = a, n;
    bool titled = false;
    if (!s->starts_line && s > p->sentences)
        return false;
    for (; b < s->last && b < a + LABEL_MOST && !parse_mark(p, b, ':'); b++) {
        if (p->tokens[b].type == TOKEN_MARK ? p->tokens[b].mark != '.' && p->tokens[b].mark != '-'
                                            : p->tokens[b].type != TOKEN_WORD)
            return false;
        titled |= parse_match(p, b, ROLE_title, &n) != NULL;
    }
    if (!titled || b < a + 2u || b >= d->q->first || !parse_mark(p, b, ':') ||
        p->tokens[b - 1].word != 0 || !(p->tokens[b - 1].flags & T_CAPITAL) ||
        parse_match(p, b - 1, ROLE_title, &n) != NULL ||
        places_within(p, (uint32_t)(s - p->sentences), b - 1, b) ||
        (parse_reads(p, b - 1, "congo") && parse_reads(p, b - 2, "dr")))
        return false; /* "General Hospital: 12", "DR Congo: 40 died" */
    while (parse_match(p, a, ROLE_title, &n) != NULL && a + n < b)
        a += n + (parse_mark(p, a + n, '.') ? 1u : 0u); /* "Senator OYELARAN" */
    *out = speaker_trim(p, a, b);
    return out->end > out->start;
}

bool speaker_label(const struct parse *p, const struct draft *d, struct span *out)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t a = label_start(p, s);
    size_t b = label_end(p, a, s->last);
    if (b == a || b >= d->q->first || !names_speaker(p, d->sentence, a, b) ||
        (d->noun_at != UINT32_MAX && d->noun_at < d->q->first && d->verb_last <= d->q->first))
        return false; /* "Army hospital: 12" */
    enum group group = d->measure != NULL ? where_group(d->measure) : GROUP_OTHER;
    if (group == GROUP_AID || group == GROUP_MONEY || group == GROUP_TROOPS)
        return false; /* "World Bank: $2 billion" tells who gives */
    *out = speaker_trim(p, a, b);
    return out->end > out->start;
}

/* Is a capital named at token I that stands for its government? */
static bool seat_at(const struct parse *p, uint32_t sentence, size_t i)
{
    for (size_t k = p->sentences[sentence].places; k < parse_places_end(p, sentence); k++)
        if (p->places[k].first == i)
            return p->places[k].seat;
    return false;
}

static size_t token_of(const struct parse *p, const struct sentence *s, uint32_t byte)
{
    size_t i = s->first;
    while (i + 1 < s->last && p->tokens[i].end <= byte)
        i++;
    return i;
}

bool speaker_gapped(const struct parse *p, const struct draft *d, struct span *out)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t a = d->q->outer_first, b;
    while (a > s->first && p->tokens[a - 1].type == TOKEN_WORD &&
           (p->tokens[a - 1].flags & T_CAPITAL) && !parse_may(p, a - 1, ROLE_weekday) &&
           !parse_may(p, a - 1, ROLE_month))
        a--;
    if (a < d->q->outer_first && a > s->first + 2u && d->bare && p->tokens[a].start > out->end &&
        out->end > out->start && (parse_function(p, a - 1, F_and) || parse_mark(p, a - 1, ',')) &&
        seat_at(p, d->sentence, a) && seat_at(p, d->sentence, token_of(p, s, out->start))) {
        *out = speaker_trim(p, a, d->q->outer_first);
        return true; /* "Vilnius reported 110 attempts and Warsaw 223" */
    }
    a = d->q->first;
    while (a > s->first && a + 24 > d->q->first && !parse_mark(p, a - 1, ';'))
        a--;
    if (a == s->first || !parse_mark(p, a - 1, ';'))
        return false;
    for (b = a; speaker_name_word(p, b) || parse_function(p, b, F_the);)
        b++;
    if (b == a || b >= d->q->first || !speaker_worth(p, a, b) ||
        !(parse_mark(p, b, ',') || parse_function(p, b, F_of)))
        return false;
    for (size_t k = b + 1; k < b + 5; k++)
        if (p->tokens[k].type == TOKEN_DIGITS) {
            *out = speaker_trim(p, a, b);
            return true;
        }
    return false;
}
