/* newname.c - names that no gazetteer knows: which of them are places, by the words around. */
#include <string.h>

#include "../where/where.h"
#include "lookup.h"

/* "Hands for Harvest": the name at token I goes on with the one before "for"; but "left Kigali for
 * Gisenyi" names two places. */
bool place_for_something(const struct parse *p, size_t i, size_t first)
{
    if (i <= first + 1 || !parse_function(p, i - 1, F_for))
        return false;
    const struct place_ref *before = p->n_places > 0 ? &p->places[p->n_places - 1] : NULL;
    return p->tokens[i - 2].type == TOKEN_WORD && (p->tokens[i - 2].flags & T_CAPITAL) &&
           !(before != NULL && before->last + 1 == i && before->first > first &&
             parse_is(p, before->first - 1, ROLE_verb, VERB_leave));
}

static inline bool hyphen_at(const struct parse *p, size_t i, size_t end)
{
    return parse_mark(p, i, '-') && i + 1 < end && parse_glued(p, i) && parse_glued(p, i + 1) &&
           p->tokens[i + 1].type == TOKEN_WORD && (p->tokens[i + 1].flags & T_CAPITAL);
}

bool place_half(struct parse *p, size_t i, size_t end)
{
    struct folded f;
    struct place_match known = {0};
    return hyphen_at(p, i, end) && !(p->tokens[i + 1].flags & T_UPPER) &&
           p->tokens[i + 1].roles == 0 && place_name_at(p, i + 1, end, &f, &known) == 0;
}

/* "Logone-et-Chari", "Bouches-du-Rhône": does the word at token I begin a name as only places have?
 */
static bool joined_by_particle(const struct parse *p, size_t i, size_t end)
{
    static const char *const joins[] = {"et", "sur", "en", "du", "de", "la", "aux", NULL};
    return i + 4 < end && parse_mark(p, i + 1, '-') && parse_glued(p, i + 1) &&
           parse_glued(p, i + 2) && parse_spelled(p, i + 2, joins) && hyphen_at(p, i + 3, end);
}

/* Past "(by train)" at token I where a number follows; else I. */
static size_t past_words_in_brackets(const struct parse *p, size_t i, size_t end)
{
    size_t k = i + 1;
    if (!parse_mark(p, i, '('))
        return i;
    while (k < end && k < i + 5 && p->tokens[k].type == TOKEN_WORD)
        k++;
    return k > i + 1 && k + 1 < end && parse_mark(p, k, ')') &&
                   p->tokens[k + 1].type == TOKEN_DIGITS
               ? k + 1
               : i;
}

/* "Lai   -   28100   3": is a cell behind token I, of the row of a table, a number? */
static bool number_cell(const struct parse *p, size_t i, size_t end)
{
    size_t most = i + 8;
    for (; i < end && i < most && p->tokens[i].type != TOKEN_LINE; i++)
        if (parse_gap(p, i) && p->tokens[i].type == TOKEN_DIGITS)
            return true;
    return false;
}

/* An unknown name right before a number: "Sindhupalchok 2,838", "Balukhali ..... 71,500". */
static bool names_number(const struct parse *p, size_t i, size_t end)
{
    size_t first = i;
    if (parse_in(p, i, SET_nowhere))
        return false;
    while (i < end && p->tokens[i].type == TOKEN_WORD &&
           ((p->tokens[i].flags & T_CAPITAL) || parse_in(p, i, SET_kind)))
        if (parse_in(p, i, SET_issues))
            return false; /* "UNICEF Sudan Situation Report No. 15" */
        else
            i += hyphen_at(p, i + 1, end) ? 2 : 1; /* "Raja-Jooseppi 532" */
    if ((p->tokens[first].flags & T_START) && parse_gap(p, i) && number_cell(p, i, end))
        return true;
    if (i >= end || p->tokens[i].type == TOKEN_WORD)
        return false; /* nearly all */
    if (i + 2 < end && p->tokens[i].type == TOKEN_DIGITS && parse_mark(p, i + 1, ':') &&
        p->tokens[i].end - p->tokens[i].start <= 2 && p->tokens[i + 2].type == TOKEN_DIGITS)
        i++; /* "Rusayo 1: 88,300" */
    i = past_words_in_brackets(p, i, end);
    bool bracket = i < end && parse_mark(p, i, '(') && !(p->tokens[i - 1].flags & T_UPPER);
    i += bracket ? 1 : 0;                                                   /* "Chiure (45,957)" */
    bool dash = (p->tokens[first].flags & T_START) && !parse_glued(p, i) && /* "Dobova – 1,904" */
                (parse_mark(p, i, '-') || parse_mark(p, i, '_'));
    i += dash ? 1u : 0u;
    while (i < end && (parse_mark(p, i, '.') || parse_mark(p, i, ':') || parse_mark(p, i, '|')))
        i++;
    if (i >= end || p->tokens[i].type != TOKEN_DIGITS || p->tokens[i].end - p->tokens[i].start > 3)
        return false;
    while (i + 2 < end && parse_glued(p, i + 1) && parse_glued(p, i + 2) &&
           (parse_mark(p, i + 1, ',') || parse_mark(p, i + 1, '.')) &&
           p->tokens[i + 2].type == TOKEN_DIGITS)
        i += 2; /* what is counted stands behind "Gaps: 5,000 families" */
    if (bracket)
        return (parse_mark(p, i + 1, ')') ||
                (parse_reads(p, i + 1, "or") && parse_reads(p, i + 2, "so") &&
                 parse_mark(p, i + 3, ')'))) &&
               p->tokens[i].end - p->tokens[i].start == 3 && parse_glued(p, i);
    if (i + 1 < end && p->tokens[i + 1].type == TOKEN_DIGITS && i > 0 && parse_gap(p, i + 1))
        return true; /* the next cell of a table */
    return i + 1 >= end ||
           (p->tokens[i + 1].type == TOKEN_MARK || p->tokens[i + 1].type == TOKEN_LINE);
}

size_t place_hall(const struct parse *p, size_t i)
{
    size_t k = i;
    while (k < i + 4 && p->tokens[k].type == TOKEN_WORD && (p->tokens[k].flags & T_CAPITAL))
        k++;
    if (k == i || !(parse_in(p, k - 1, SET_hall) || parse_in(p, k - 1, SET_camplike) ||
                    parse_is(p, k - 1, ROLE_noun, NOUN_hall)))
        return 0;
    size_t does = k + (parse_reads(p, k, "alone") ? 1u : 0u);
    if (parse_function(p, does, F_in) || parse_function(p, does, F_on) ||
        parse_function(p, does, F_near)) {
        size_t in = does + 1; /* "The Hertz Arena in Estero housed" */
        while (in < does + 4 && p->tokens[in].type == TOKEN_WORD &&
               (p->tokens[in].flags & T_CAPITAL))
            in++;
        does = in > does + 1 ? in : does;
    }
    does += parse_among(p, does, "still", "now", "also") ? 1u : 0u;
    does += parse_function(p, does, F_be) ? 1u : 0u;
    return parse_function(p, does, F_have) || parse_in(p, does, SET_hosting) ||
                   parse_in(p, does, SET_house) || parse_is(p, does, ROLE_verb, VERB_shelter)
               ? k
               : 0;
}

/* "The Bira factory hall in Bihać", "The Ada Isaacs Gym alone had", "the Blažuj barracks": does the
 * name of tokens [I, K) belong to a building that takes people in? */
static bool names_hall(const struct parse *p, size_t i, size_t k)
{
    if (place_hall(p, i) == k)
        return true;
    for (size_t j = k; j < k + 2 && p->tokens[j].type == TOKEN_WORD &&
                       p->tokens[j].functions == 0 && !(p->tokens[j].flags & T_CAPITAL);
         j++)
        if (parse_in(p, j, SET_hall) || parse_in(p, j, SET_lodging))
            return true;
    return false;
}

/* "Pagirinya settlement has", "Mugunga, a camp west of Goma": an unknown name of tokens [I, K)
 * whose kind stands right behind it, or in apposition. */
static bool kind_behind(const struct parse *p, const struct sentence *s, size_t i, size_t k)
{
    bool kind = k < p->n_tokens && p->tokens[k].more != 0; /* may be of one of these sets */
    if (kind && (parse_in(p, k, SET_behind) ||
                 (parse_in(p, k, SET_sitely) &&
                  (parse_in(p, k + 1, SET_behind) || parse_in(p, k + 1, SET_camplike)))))
        return true; /* also "Gazergah transit site" */
    if (k == i + 1 && !(p->tokens[i].flags & T_UPPER) && i > s->first &&
        p->tokens[i - 1].functions != 0 && parse_in(p, k + 1, SET_camplike) &&
        p->tokens[k].type == TOKEN_WORD && p->tokens[k].functions == 0)
        return true; /* "The Opatovac reception centre held" */
    if (i > s->first && parse_function(p, i - 1, F_the) && names_hall(p, i, k))
        return true;
    if (kind && parse_in(p, k, SET_hall) &&
        (parse_function(p, k + 1, F_have) || parse_in(p, k + 1, SET_hosting) ||
         parse_in(p, k + 1, SET_house)))
        return true; /* "Torwar hall has 500 beds" */
    if (!parse_mark(p, k, ',') || !parse_function(p, k + 1, F_a))
        return false;
    if (i == s->first)
        for (size_t j = k + 3; j < k + 5; j++) /* "Citywest, a conference hotel on the edge of" */
            if (parse_in(p, j, SET_behind) || parse_is(p, j, ROLE_noun, NOUN_hall))
                return p->tokens[j - 1].type == TOKEN_WORD;
    return parse_in(p, k + 2, SET_behind);
}

/* "Kibati, ten kilometers north of Goma, has swollen", "Sake, west of Goma, fell": an unknown name
 * of tokens [I, K) of which an aside says where it is. */
static bool located(const struct parse *p, const struct sentence *s, size_t i, size_t k)
{
    if (!parse_mark(p, k, ',') || p->tokens[i].end - p->tokens[i].start < 3)
        return false;
    if (i == s->first && parse_one(p, k + 1, ROLE_weekday) && parse_mark(p, k + 2, ':'))
        return true; /* "Lanzarote, Tuesday: a dinghy" */
    bool far = false;
    for (size_t j = k + 1; j < k + 6 && j < s->last && !parse_mark(p, j, ','); j++) {
        far |= parse_is(p, j, ROLE_measure, UNIT_length) || parse_in(p, j, SET_points);
        if (far && (parse_function(p, j + 1, F_of) || parse_function(p, j + 1, F_from)))
            return true;
    }
    return false;
}

#define TOLD_WITHIN 600 /* tokens */

/* "Salla received 531 of the applications": an unknown name that opens its sentence and takes
 * people in, where the text goes on to say what is in it, at it, or from it. */
static bool takes_in(const struct parse *p, const struct sentence *s, size_t i)
{
    const struct token *t = &p->tokens[i];
    size_t len = t->end - t->start, last = i + 1;
    if (i != s->first || len < 3)
        return false;
    while (last + 2 < s->last && parse_mark(p, last, '-') && parse_glued(p, last))
        last += 2;
    if (!parse_in(p, last, SET_receives) && !parse_in(p, last, SET_hosting))
        return false;
    for (size_t k = last; k + 1 < p->n_tokens && k < i + TOLD_WITHIN; k++) {
        const struct token *o = &p->tokens[k + 1];
        if (o->end - o->start == len && memcmp(p->text + o->start, p->text + t->start, len) == 0 &&
            (parse_function(p, k, F_in) || parse_function(p, k, F_at) ||
             parse_function(p, k, F_from) || parse_function(p, k, F_to)))
            return true;
    }
    return false;
}

/* "reached Taftan", "around Rutshuru", "reached Al Abdiyah": words that only a place follows. */
static bool led_to(const struct parse *p, const struct sentence *s, size_t i, bool unknown)
{
    if (i == s->first || !parse_in(p, i - 1, SET_towards))
        return false;
    const struct token *next = &p->tokens[i + 1];
    if (next->type != TOKEN_WORD || !(next->flags & T_CAPITAL))
        return unknown;
    return (unknown && i + 1 == s->last) ||
           (next->word == 0 && !(next->flags & T_UPPER) && parse_in(p, i, SET_particle));
}

/* "Toukra alone has 31,200": an unknown name that was a place before. */
bool place_told_before(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (!p->names_written || t->word != 0 || (t->flags & T_UPPER))
        return false;
    for (size_t k = p->n_places; k > 0 && k + 60 > p->n_places; k--) {
        const struct place_ref *r = &p->places[k - 1];
        const struct token *o = &p->tokens[r->first];
        if (r->written && !r->payer && r->last == r->first + 1u &&
            o->end - o->start == t->end - t->start &&
            memcmp(p->text + o->start, p->text + t->start, t->end - t->start) == 0)
            return true;
    }
    return false;
}

/* Do only commas and names that no table knows stand between tokens FIRST and LAST: ", Kawuri,
 * Balle/Gallaba"? */
static bool names_between(const struct parse *p, size_t first, size_t last)
{
    bool name = true;
    if (last > first + 16)
        return false;
    for (size_t i = first; i < last; i++) {
        const struct token *t = &p->tokens[i];
        bool part = parse_mark(p, i, '/') && parse_glued(p, i);
        bool named = t->type == TOKEN_WORD && t->word == 0 && (t->flags & T_CAPITAL);
        if (!part && !named && !(parse_mark(p, i, ',') && name))
            return false;
        name = named || part;
    }
    return true;
}

/* Is there no verb in tokens [FIRST, LAST), so that what follows opens the sentence? */
static bool nothing_done(const struct parse *p, size_t first, size_t last)
{
    for (size_t i = first; (i = parse_next(p, i, last, TRAIT_verb)) < last; i++)
        if (parse_match(p, i, ROLE_verb, NULL) != NULL)
            return false;
    return true;
}

/* "in Kemi and Kolari", "to Timai and Goldhap": an unknown name that "and" joins to a place. */
static bool joined(const struct parse *p, const struct sentence *s, size_t i)
{
    const struct place_ref *r = p->n_places > 0 ? &p->places[p->n_places - 1] : NULL;
    const struct token *t = &p->tokens[i];
    if (r == NULL || i < s->first + 3u || r->first <= s->first || r->last < s->first ||
        !parse_function(p, i - 1, F_and) || r->payer || t->word != 0 || (t->flags & T_UPPER) ||
        !names_between(p, r->last, i - 1))
        return false;
    while (r > p->places && r->function == TEXT_FUNCTION_COUNT && r[-1].sentence == r->sentence &&
           names_between(p, r[-1].last, r->first))
        r--; /* what leads to the first of a row leads to all */
    bool led = r->function == F_in || r->function == F_at || r->function == F_to;
    size_t k = i + 1;
    bool ends = k >= s->last || p->tokens[k].type == TOKEN_LINE ||
                (p->tokens[k].type == TOKEN_MARK && p->tokens[k].mark != 's') ||
                parse_may(p, k, ROLE_weekday) || parse_function(p, k, F_on) ||
                parse_function(p, k, F_from) || parse_in(p, k, SET_areal) || /* "and Gumsa wards" */
                (nothing_done(p, s->first, r->first) &&
                 (p->tokens[k].type == TOKEN_DIGITS || parse_may(p, k, ROLE_verb) ||
                  parse_in(p, k, SET_hosting))); /* "The camps at Nkamira and Mudende held" */
    return led && r->type == PLACE_NAME && ends &&
           !(r->place != NULL && r->place->type == PLACE_COUNTRY);
}

/* "through IOM's Voluntary Humanitarian Return programme": does the word at token I, behind a name,
 * say that it is that of something done? */
bool place_of_programme(const struct parse *p, size_t i)
{
    return parse_among(p, i, "programme", "program", "programmes", "project", "projects",
                       "initiative", "campaign", "mechanism", "scheme", "strategy", "framework",
                       "platform");
}

/* "through the Ministry of Health", "in Crisis (IPC Phase 3)", "the MoE": a body, a tool or an
 * acronym with small letters. */
static bool of_body(const struct parse *p, const struct sentence *s, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (parse_in(p, i, SET_body) && p->language != LANGUAGE_FR)
        return i > s->first || !s->heading;
    size_t len = t->end - t->start, small = 0, capitals = 0;
    if (t->word != 0 || len > 5 || (t->flags & T_UPPER))
        return false;
    for (size_t k = t->start; k < t->end; k++) {
        capitals += p->text[k] >= 'A' && p->text[k] <= 'Z';
        small += p->text[k] >= 'a' && p->text[k] <= 'z';
    }
    return capitals > 1 && small > 0 && capitals >= small;
}

size_t possessed_land(const struct parse *p, size_t i)
{
    return parse_mark(p, i, 's') && (p->tokens[i + 1].flags & T_CAPITAL) &&
                   (parse_in(p, i + 1, SET_landlike) || parse_in(p, i + 1, SET_townlike))
               ? 2
               : 0;
}

/* "the hamlet of Ouirgane", "residents of Lapu", "Estrela's mayor": does what only a place has
 * stand beside the name at token I, which no table knows? */
static bool led_by_kind(const struct parse *p, const struct sentence *s, size_t i, uint8_t function)
{
    if (where_officials(p, i + 1))
        return true;
    if (i <= s->first + 1u)
        return false;
    return (parse_function(p, i - 1, F_of) && parse_in(p, i - 2, SET_kind)) ||
           (function == F_of && parse_is(p, i - 2, ROLE_noun, NOUN_people));
}

/* Do the words behind or before the name at token I, which no table knows, or another place where
 * it was told, say that it is one? UPPER: it is in capitals. */
static bool told_by_others(const struct parse *p, const struct sentence *s, size_t i, bool upper)
{
    size_t k = i + 1; /* behind the capitals */
    while (k < s->last && k < i + 3 && p->tokens[k].type == TOKEN_WORD &&
           (p->tokens[k].flags & T_CAPITAL))
        k++;
    return (kind_behind(p, s, i, k) && !parse_superlative(p, i)) || /* "Largest camp in Goma:" */
           place_laid_out(p, s, i) ||
           (!upper && (located(p, s, i, k) || takes_in(p, s, i) || place_told_before(p, i)));
}

/* "in the COVID-19 pandemic", "to IOM", "the carrier USS": does the name at token I, which
 * stands before no number, look like that of a body, an illness or a ship? */
static bool acronym(const struct parse *p, const struct sentence *s, size_t i, uint8_t function)
{
    const struct token *t = &p->tokens[i];
    bool glued = i + 2 < s->last && parse_mark(p, i + 1, '-') && parse_glued(p, i + 1) &&
                 p->tokens[i + 2].type == TOKEN_DIGITS && parse_glued(p, i + 2);
    if (glued || (t->word == 0 && t->end - t->start <= 4) || parse_one(p, i, ROLE_abbreviation))
        return true; /* also "to the U.N. fund for Somalia" */
    return t->word == 0 && function != F_in && function != F_at && i > s->first &&
           !(p->tokens[s->first].flags & T_UPPER);
}

#define HEADLINE_WORDS 4

/* "SIX HURT IN SHOOTING AT TEMPLE IN AMRITSAR": is S all in capitals, so that they tell of no name?
 */
static bool in_capitals(const struct parse *p, const struct sentence *s)
{
    size_t n = 0;
    for (size_t i = s->first; s->capitals && i < s->last && n < HEADLINE_WORDS; i++)
        n += p->tokens[i].type == TOKEN_WORD && p->tokens[i].end - p->tokens[i].start >= 2;
    return n == HEADLINE_WORDS;
}

/* Is the name in capitals at token I a word of a headline? "RELIEF TO BENINA" ends in a place. */
static bool only_headline(const struct parse *p, const struct sentence *s, size_t i,
                          uint8_t function)
{
    bool last = i + 1 >= s->last || p->tokens[i + 1].type == TOKEN_LINE;
    if (p->tokens[i].word == 0 && parse_mark(p, i + 2, ',') && parse_glued(p, i + 2) &&
        parse_glued(p, i + 3))
        return false; /* "BENACO 274,500, LUMASI 38,900": a roll */
    return !(last && p->tokens[i].word == 0 && (function == F_to || function == F_from)) &&
           in_capitals(p, s);
}

/* Does the name that begins at token I end where it belongs to what is named behind it? */
static bool belongs_behind(const struct parse *p, const struct sentence *s, size_t i)
{
    for (i++; i < s->last && p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL);)
        i++;
    return place_of_following(p, i);
}

/* May the name at token I, which is not in the gazetteer and of no PLACE_COMMON word, be a place's,
 * by the words around it? BEGUN: a longer name there begins as one that is. */
/* "course", "report": does the noun at token I tell of what "on" names? */
static bool on_subject(const struct parse *p, size_t i)
{
    static const char *const about[] = {
        "course",    "courses",    "training", "trainings", "workshop",    "workshops",
        "session",   "sessions",   "seminar",  "guidance",  "report",      "reports",
        "law",       "policy",     "strategy", "messages",  "information", "survey",
        "surveys",   "convention", "campaign", "campaigns", "counselling", "counseling",
        "awareness", "group",      "trained",  "data",      NULL};
    return parse_spelled(p, i, about);
}

bool place_new(const struct parse *p, const struct sentence *s, size_t i, uint8_t function,
               bool begun)
{
    static const uint64_t leading = 1ull << F_over | 1ull << F_in | 1ull << F_at | 1ull << F_from |
                                    1ull << F_to | 1ull << F_into | 1ull << F_near | 1ull << F_via,
                          kinds = 1ull << SET_kind | 1ull << SET_regionlike | 1ull << SET_townlike;
    const struct token *t = &p->tokens[i];
    bool led = function < TEXT_FUNCTION_COUNT, upper = (t->flags & T_UPPER) != 0;
    bool unknown = t->word == 0 && !upper;
    if ((begun && belongs_behind(p, s, i)) ||
        (upper && i > s->first && only_headline(p, s, i, function)) ||
        (function == F_near && t->word == 0 && i > s->first && parse_function(p, i - 1, F_the) &&
         parse_function(p, i + 1, F_of) && (p->tokens[i + 2].flags & T_CAPITAL)))
        return false; /* also "off the Herald of Free Enterprise" */
    if ((t->sets & kinds) != 0 && p->n_places > 0 && p->places[p->n_places - 1].last == i &&
        !parse_mark(p, i - 1, ','))
        return false; /* "In Borno State 300 people died" */
    if (unknown && i > s->first + 2u && parse_function(p, i - 1, F_for) &&
        place_fled_for(p, s->first, i))
        return true;
    if (parse_in(p, i, SET_phases) ||
        (parse_function(p, i - (i > 0), F_for) && place_for_something(p, i, s->first)) ||
        of_body(p, s, i) || (parse_in(p, i, SET_team) && parse_function(p, i + 1, F_for)))
        return false; /* "to the International Organization for Migration" */
    if (joined_by_particle(p, i, s->last))
        return true;
    if (led && possessed_land(p, i + 1) > 0)
        return true; /* "on Randall's Island" */
    if (led_to(p, s, i, unknown) || (t->word == 0 && told_by_others(p, s, i, upper)))
        return true;
    bool number = names_number(p, i, s->last);
    if (upper && !number && acronym(p, s, i, function))
        return false;
    if (led && !begun && !upper && i > s->first && (p->tokens[i - 1].flags & T_UPPER) &&
        p->tokens[i - 1].type == TOKEN_WORD && p->tokens[i - 1].word == 0)
        return false; /* "from the USS Mesa Verde" */
    if (unknown && led_by_kind(p, s, i, function))
        return true;
    if ((t->sets >> SET_kind & 1) && i + 1 < s->last && !number && parse_may(p, i + 1, ROLE_noun))
        return false; /* "in State centres" */
    if (upper && (parse_one(p, i, ROLE_speaker) || function == F_with || function == F_by ||
                  parse_either(p, i, "un", "eu")))
        return false; /* "au HCR", "registered with UNHCR: 22,300", "in UN bases" */
    if (t->end - t->start == 1)
        return false; /* "in Q1" */
    if (function == F_on && i > s->first + 1u && on_subject(p, i - 2))
        return false; /* "a course on Infant and Young Child Feeding" */
    if (function == F_on && unknown && parse_function(p, i - 1, F_on) &&
        !(p->tokens[i + 1].type == TOKEN_WORD && (p->tokens[i + 1].flags & T_CAPITAL)))
        return true; /* an island: "on Efate" */
    return number || (led && (leading >> function & 1)) || joined(p, s, i);
}
