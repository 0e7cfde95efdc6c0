/* antecedent.c - whom "he", "it", "they" and "the colonel" stand for when they state a figure. */
#include <string.h>
#include <strings.h>

#include "speaker.h"

#define NAMED_BACK 12 /* sentences */

static size_t token_at(const struct parse *p, const struct sentence *s, uint32_t byte)
{
    size_t i = s->first;
    while (i + 1 < s->last && p->tokens[i].end <= byte)
        i++;
    return i;
}

static bool capital(const struct parse *p, size_t i)
{
    return p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL);
}

static bool ends_subject(const struct parse *p, size_t i)
{
    return parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
           parse_may(p, i, ROLE_modal) || parse_may(p, i, ROLE_say) || parse_may(p, i, ROLE_verb);
}

#define DATELINE_MOST 12 /* tokens behind the place of a dateline */

/* "Amnesty published pictures that it said showed": is token I, behind a name, a verb of the past
 * that no table knows? */
static bool past_verb(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return t->type == TOKEN_WORD && t->word == 0 && capital(p, i - 1) && t->end - t->start > 4 &&
           memcmp(p->text + t->end - 2, "ed", 2) == 0;
}

bool speaker_subject(const struct parse *p, size_t first, size_t last, struct span *out)
{
    size_t a = first, b;
    if (parse_mark(p, a, '"') || parse_mark(p, a, '*') || parse_mark(p, a, '-'))
        a++;
    if (parse_function(p, a, F_on) || parse_may(p, a, ROLE_weekday)) /* "On Monday the coalition" */
        while (a < last && a < first + 5 &&
               (parse_function(p, a, F_on) || parse_may(p, a, ROLE_weekday) ||
                parse_may(p, a, ROLE_month) || parse_mark(p, a, ',') ||
                p->tokens[a].type == TOKEN_DIGITS))
            a++;
    while (a < last && parse_function(p, a, F_the))
        a++;
    if (parse_one(p, a, ROLE_function) && !(p->tokens[a].flags & T_UPPER))
        return false; /* "In Tine", "One" */
    if (parse_one(p, a, ROLE_digit) || parse_one(p, a, ROLE_teen) || parse_one(p, a, ROLE_tens) ||
        parse_one(p, a, ROLE_before) || parse_one(p, a, ROLE_vague))
        return false; /* "Eighty-three of these deaths, it says", "Nearly 1.9 million people" */
    for (b = a; b < last && b < a + 9; b++) {
        bool joins = (parse_function(p, b, F_of) || parse_function(p, b, F_in) ||
                      parse_function(p, b, F_for)) &&
                     b > a && (capital(p, b + 1) || parse_function(p, b + 1, F_the));
        if (b > a + 1 && !capital(p, b) && capital(p, b - 1) && capital(p, b - 2) && !joins)
            break; /* "Ana Ruiz runs" */
        if (!capital(p, b) && (ends_subject(p, b) || (b > a && past_verb(p, b))) && !joins)
            break;
        if (!joins && !speaker_name_word(p, b) && !(b > a && parse_function(p, b, F_the)))
            break;
    }
    if (b == a || b >= last || p->tokens[a].type != TOKEN_WORD || !speaker_worth(p, a, b) ||
        parse_one(p, b - 1, ROLE_event))
        return false; /* also "Floods have killed 145 people" */
    *out = speaker_trim(p, a, b);
    return out->end > out->start;
}

/* "the ministry's spokesman, Colonel Adam Nagy, answered", "the mayor, Ali Deeb,": the last person
 * that sentence S names with a title, TITLE if there is one. */
static bool person(const struct parse *p, const struct sentence *s, const struct span *title,
                   struct span *out)
{
    bool found = false;
    for (size_t i = s->first; i + 1 < s->last; i++) {
        size_t n, k;
        if (!parse_may(p, i, ROLE_title) || parse_match(p, i, ROLE_title, &n) == NULL)
            continue;
        if (title != NULL &&
            (p->tokens[i + n - 1].end - p->tokens[i + n - 1].start != title->end - title->start ||
             strncasecmp(p->text + p->tokens[i + n - 1].start, p->text + title->start,
                         title->end - title->start) != 0))
            continue;
        k = i + n;
        k += parse_mark(p, k, '.') || parse_mark(p, k, ',');
        size_t b = k;
        while (b < s->last && capital(p, b) && !parse_may(p, b, ROLE_title))
            b++;
        if (b < k + 2 || b > k + 4)
            continue;
        *out = (struct span){p->tokens[k].start, p->tokens[b - 1].end};
        found = true;
    }
    return found;
}

/* "officials": no "he". */
static bool plural(const struct parse *p, const struct span *who)
{
    char first = p->text[who->start];
    return first >= 'a' && first <= 'z' && p->text[who->end - 1] == 's';
}

/* "MANILA (Wire) - Floods have": the token at which sentence S begins behind its dateline. */
static size_t past_dateline(const struct parse *p, uint32_t s)
{
    size_t i = p->sentences[s].first, end = i;
    for (size_t k = p->sentences[s].places; k < parse_places_end(p, s); k++)
        if (p->places[k].dateline)
            end = p->places[k].last;
    for (size_t k = end; end > i && k < end + DATELINE_MOST && k < p->sentences[s].last; k++)
        if ((parse_mark(p, k, '-') && !parse_glued(p, k)) || parse_mark(p, k, '_'))
            return k + 1;
    return i;
}

/* "..., the agency said. Tanzania has received 245,000, it said": does the subject of the sentence, a
 * country, not say what it did, where the sentence before names who speaks? */
static bool says_of_country(const struct parse *p, uint32_t sentence, size_t i, struct span *who)
{
    const struct sentence *s = &p->sentences[sentence], *b = s - 1;
    if (sentence == 0 || !parse_mark(p, i - 1, ',') || b->paragraph != s->paragraph ||
        s->places == parse_places_end(p, sentence))
        return false;
    const struct place_ref *r = &p->places[s->places];
    return r->first <= s->first + 1u && r->place != NULL && r->place->type == PLACE_COUNTRY &&
           r->type == PLACE_NAME &&
           speaker_in(p, sentence - 1, b->first, b->last, b->last, who) == SOMEBODY;
}

bool antecedent_of(const struct parse *p, uint32_t sentence, struct span *who)
{
    const struct sentence *s = &p->sentences[sentence];
    size_t i = token_at(p, s, who->start);
    bool thing = parse_function(p, i, F_it) || parse_function(p, i, F_they);
    bool one = !thing && !speaker_first(p, i);
    if (i > s->first + 3 && speaker_in(p, sentence, s->first, i, i, who) == SOMEBODY)
        return true;
    if (thing && i > s->first + 3 && says_of_country(p, sentence, i, who))
        return true;
    if (thing && i > s->first + 3 && speaker_subject(p, s->first, i, who))
        return true;
    for (uint32_t back = sentence; back > 0 && sentence - back < 4; back--) {
        const struct sentence *b = &p->sentences[back - 1];
        if (speaker_in(p, back - 1, b->first, b->last, b->last, who) == SOMEBODY &&
            !(one && plural(p, who)))
            return true;
        size_t first = past_dateline(p, back - 1);
        if (thing && back == sentence && speaker_subject(p, first, b->last, who))
            return true;
        if (!thing && (person(p, b, NULL, who) ||
                       (back == sentence && capital(p, b->first) && capital(p, b->first + 1) &&
                        speaker_subject(p, b->first, b->last, who))))
            return true;
    }
    return false;
}

void antecedent_named(const struct parse *p, uint32_t sentence, struct span *who)
{
    const struct sentence *s = &p->sentences[sentence];
    size_t i = token_at(p, s, who->start);
    if (p->tokens[i].start != who->start || p->tokens[i].end != who->end || capital(p, i) ||
        !parse_one(p, i, ROLE_title))
        return;
    struct span title = *who;
    for (uint32_t back = sentence; back > 0 && sentence - back < NAMED_BACK; back--)
        if (person(p, &p->sentences[back - 1], &title, who))
            return;
}
