/* phrase.c - the noun phrase of a number, word by word: where it ends, and which word is its head.
 */
#include <string.h>

#include "../parse.h"

static bool is_word(const struct parse *p, size_t i, size_t end)
{
    return i < end && p->tokens[i].type == TOKEN_WORD;
}

/* "668,000 peoplewere evacuated": a noun that lost the space behind it, as text taken from a page
 * often has it; its noun, or TEXT_NOUN_COUNT. */
static uint8_t glued_noun(const struct parse *p, size_t i)
{
    static const struct {
        char last;
        const char *text;
        size_t len;
    } behind[] = {{'e', "were", 4}, {'e', "have", 4}, {'s', "was", 3}, {'e', "are", 3},
                  {'o', "who", 3},  {'d', "had", 3},  {'n', "in", 2},  {'d', "and", 3}};
    const struct token *t = &p->tokens[i];
    const char *s = p->text + t->start;
    size_t len = t->end - t->start;
    if (t->word != 0 || len < 8 || len > 2 * WORD_PIECE || (t->flags & T_CAPITAL))
        return TEXT_NOUN_COUNT;
    for (size_t k = 0; k < sizeof behind / sizeof *behind; k++) {
        if (behind[k].last != s[len - 1])
            continue; /* nearly always */
        size_t n = behind[k].len, head = len - n;
        if (head < 5 || memcmp(s + head, behind[k].text, n) != 0)
            continue;
        const struct word *w = word_find(s, head);
        const struct entry *e, *end;
        if (!(w->own >> ROLE_noun & 1))
            continue;
        for (end = word_role(w, ROLE_noun, 0, &e); e < end; e++)
            if (e->language & p->language)
                return (uint8_t)e->value;
    }
    return TEXT_NOUN_COUNT;
}

/* "5,200 Ukrainians so far this year": a time that no noun phrase goes across. */
static bool until_now(const struct parse *p, size_t i)
{
    if (parse_in(p, i, SET_respective)) /* "4,500 remain." */
        return p->tokens[i + 1].type != TOKEN_WORD || parse_reads(p, i, "respectively");
    if (!parse_may(p, i, ROLE_timeword))
        return false;
    const struct entry *e = parse_match(p, i, ROLE_timeword, NULL);
    return e != NULL && (e->value == TW_sofar || e->value == TW_after || e->value == TW_before ||
                         e->value == TW_todate || e->value == TW_since || e->value == TW_until ||
                         e->value == TW_asof || e->value == TW_ago || e->value == TW_now ||
                         e->value == TW_by || /* "before the end of" */
                         ((e->value == TW_last || e->value == TW_this || e->value == TW_next) &&
                          parse_one(p, i + 1, ROLE_timeunit)));
}

/* "the 22 missing rectifiers": a word that only describes what nobody counts here. */
static bool adjectival(const struct parse *p, const struct quantity *q, size_t last)
{
    size_t i = q->head + 1u;
    if (q->head == UINT32_MAX || (q->noun != NOUN_missing && q->noun != NOUN_injured))
        return false;
    const struct token *t = &p->tokens[i];
    return i < last && t->type == TOKEN_WORD && t->word == 0 && !(t->flags & T_CAPITAL) &&
           p->text[t->end - 1] == 's' && last == i + 1;
}

/* "1,200 Danish and Estonian soldiers", "French, Belgian and Czech troops": where names in a row
 * start at token I and lead to a noun, the token of that noun; else I. */
static size_t names_join(const struct parse *p, size_t i, size_t end)
{
    size_t k = i;
    while (k + 1 < end && p->tokens[k].type == TOKEN_WORD && (p->tokens[k].flags & T_CAPITAL) &&
           (parse_mark(p, k + 1, ',') || parse_function(p, k + 1, F_and))) {
        k += 2;
        if (parse_function(p, k, F_and))
            k++;
    }
    if (k == i || k + 1 >= end || !(p->tokens[k].flags & T_CAPITAL) || parse_one(p, k, ROLE_noun))
        return i;
    for (k++; k < end && k < i + 12 &&
              (parse_one(p, k, ROLE_adjective) ||
               (p->tokens[k].type == TOKEN_WORD && (p->tokens[k].flags & T_CAPITAL) &&
                !parse_one(p, k, ROLE_noun)));)
        k++; /* "300 Australian and New Zealand soldiers", "French and West African troops" */
    if (k + 1 < end && parse_among(p, k, "island", "islander", "state", "coast") &&
        parse_is(p, k + 1, ROLE_noun, NOUN_troop))
        k++; /* "300 Australian and Pacific island soldiers" */
    return k < end && parse_one(p, k, ROLE_noun) ? k : i;
}

/* "228 sick and elderly people": do two adjectives from token I on, of which the first is no noun,
 * lead to people? */
static bool adjectives_join(const struct parse *p, size_t i, size_t end)
{
    if (i + 3 >= end || !parse_function(p, i + 1, F_and) || (p->tokens[i].flags & T_CAPITAL) ||
        p->tokens[i].functions != 0 || parse_one(p, i, ROLE_noun) || parse_one(p, i, ROLE_verb))
        return false;
    const struct token *second = &p->tokens[i + 2];
    bool folk = parse_is(p, i + 3, ROLE_noun, NOUN_people) ||
                parse_is(p, i + 3, ROLE_noun, NOUN_household) ||
                parse_is(p, i + 3, ROLE_noun, NOUN_migrant) ||
                parse_is(p, i + 3, ROLE_noun, NOUN_refugee);
    return folk && second->type == TOKEN_WORD && !(second->flags & T_CAPITAL) &&
           second->functions == 0 &&
           (!parse_one(p, i + 2, ROLE_verb) || parse_is(p, i + 2, ROLE_noun, NOUN_injured));
}

/* "sent 1,220 home last week", "flew 127 Gambians home": does "home", right behind Q or whom it
 * counts, say where to? */
static bool goes_home(const struct parse *p, const struct quantity *q, size_t i)
{
    if (number_double(q->value) == 1)
        return false;
    const struct token *whom = &p->tokens[i - 1];
    if (i > q->outer_last && parse_is(p, i - 1, ROLE_verb, VERB_return))
        return true; /* "76,000 returned home", "127 Gambians returned home" */
    if (i == q->outer_last + 1u && (whom->flags & T_CAPITAL) && p->text[whom->end - 1] == 's')
        return true;
    if (i != q->outer_last)
        return false;
    const struct token *t = &p->tokens[i + 1];
    return t->type != TOKEN_WORD || t->functions != 0 || (t->roles & TIME_ROLES) != 0;
}

struct stretch_of_phrase { /* tokens */
    size_t first, at, end;
};

/* Is the word of noun E, where the phrase has come to, the verb of what it counts instead? */
static bool verb_at(const struct parse *p, const struct quantity *q, const struct entry *e,
                    struct stretch_of_phrase at)
{
    static const uint64_t camps_where =
        1ull << F_in | 1ull << F_at | 1ull << F_on | 1ull << F_out | 1ull << F_near | 1ull << F_by;
    size_t i = at.at, end = at.end;
    bool head = q->head != UINT32_MAX, right = head && q->head + 1 == i;
    if (head && i + 1 < end && parse_among(p, i, "camp", "shelter") &&
        ((p->tokens[i + 1].functions & camps_where) != 0 || parse_in(p, i + 1, SET_beside)))
        return true; /* "40,000 people camp in the parks", "900 refugee families camp along it" */
    if (i > at.first && e->value == NOUN_crossing && q->noun == TEXT_NOUN_COUNT &&
        (parse_function(p, i + 1, F_into) || parse_function(p, i + 1, F_to)) &&
        parse_reads(p, i, "crossing"))
        return true; /* "counted 900 Lebanese crossing into Syria" */
    if (i > at.first && i + 1 == end && parse_may(p, i, ROLE_verb) &&
        (e->value == NOUN_dead || e->value == NOUN_injured) && end < p->n_tokens &&
        p->tokens[end].type != TOKEN_LINE && p->tokens[end].type != TOKEN_MARK)
        return true; /* "two quakes killed almost 9,000" */
    if (i + 1 == end && right && parse_in(p, i, SET_house) && q->noun != NOUN_other &&
        p->tokens[end].type != TOKEN_LINE)
        return true; /* "a camp planned for 9,000 people shelters 31,000" */
    return e->value == NOUN_crossing && right && q->noun == NOUN_people &&
           p->text[p->tokens[i].end - 1] == 'g'; /* "334,812 people crossing from Ukraine" */
}

/* A noun phrase while it is read. */
struct phrase {
    size_t first, last, end; /* tokens: read so far [first, last), at most to end */
    uint8_t general; /* the closer word's noun, where a general one follows: "refugee children" */
};

static bool has_head(const struct quantity *q)
{
    return q->head != UINT32_MAX;
}

/* "C-130": walks past the number that a hyphen joins on to the name of an aircraft; 0: none. */
static size_t model_number(const struct parse *p, struct quantity *q, const struct phrase *at,
                           size_t i)
{
    if (p->tokens[i].type != TOKEN_MARK || p->tokens[i].mark != '-' || i + 1 >= at->end ||
        p->tokens[i + 1].type != TOKEN_DIGITS || !parse_glued(p, i + 1))
        return 0;
    if (!has_head(q) && i > at->first && parse_in(p, i - 1, SET_airframe) &&
        (p->tokens[i - 1].flags & T_CAPITAL)) {
        q->noun = NOUN_aircraft; /* "two C-17s", "one An-124" */
        q->head = (uint32_t)(i - 1);
    }
    return 2;
}

/* Takes noun E, N words at token I, as the head so far; false: the phrase ends before it, or with
 * it where `last` moves on. */
static bool take_noun(const struct parse *p, struct quantity *q, struct phrase *at,
                      const struct entry *e, size_t i, size_t n)
{
    uint8_t noun = (uint8_t)e->value;
    if (noun == NOUN_capacity && has_head(q) && !parse_one(p, i, ROLE_noun))
        return false; /* "390,000 people will hold the status" */
    if (noun == NOUN_capacity && n > 1 && parse_is(p, i, ROLE_noun, NOUN_site))
        noun = NOUN_site; /* "three new camps for 45,000" */
    else if (noun == NOUN_capacity && n > 1 && parse_is(p, i, ROLE_noun, NOUN_item)) {
        q->noun = NOUN_item; /* "6,500 tents for refugees", "900 more tents for Saturday" */
        q->head = (uint32_t)i;
        at->last = i + n - 1;
        return false;
    }
    if (n == 1 && noun == NOUN_home && (has_head(q) ? q->noun != NOUN_other : goes_home(p, q, i)) &&
        parse_reads(p, i, "home")) {
        if (parse_is(p, i - 1, ROLE_verb, VERB_return))
            at->last = i - 1;
        return false; /* "to have 200,000 families home", "sent 1,220 home last week" */
    }
    if ((noun == NOUN_people || noun == NOUN_household) && q->noun != TEXT_NOUN_COUNT &&
        q->noun != NOUN_people) {
        at->general = q->noun; /* "refugee children": the closer word says more */
    } else {
        q->noun = noun;
        at->general = TEXT_NOUN_COUNT;
    }
    q->head = (uint32_t)i;
    at->last = i + n;
    return true;
}

/* The noun at token I, N words long, that goes on with the phrase; NULL: none. */
static const struct entry *noun_in(const struct parse *p, size_t i, size_t *n)
{
    const struct entry *e = parse_match(p, i, ROLE_noun, n);
    if (e != NULL && *n == 1 && (e->value == NOUN_injured || e->value == NOUN_dead) &&
        parse_mark(p, i + 1, '-') && parse_glued(p, i + 1) && parse_glued(p, i + 2) &&
        p->tokens[i + 2].type == TOKEN_WORD)
        return NULL; /* "1,780 burned-out houses" */
    return e;
}

/* Does the phrase end before the word at token I, which is no noun? */
static bool ends_before(const struct parse *p, const struct quantity *q, const struct phrase *at,
                        size_t i)
{
    if (p->language == LANGUAGE_FR && i > at->first && parse_one(p, i, ROLE_after))
        return true; /* "17 000 Ukrainiens environ" */
    if (has_head(q) && p->tokens[i].type == TOKEN_WORD && parse_known(p, i) &&
        !parse_one(p, i, ROLE_adjective))
        return true;
    bool joined_on = i > at->first && parse_glued(p, i) && parse_mark(p, i - 1, '-') &&
                     parse_glued(p, i - 1) && p->tokens[i].type == TOKEN_WORD &&
                     p->tokens[i + 1].type == TOKEN_WORD; /* "the worst-hit people" */
    bool compound = i == at->first && parse_mark(p, i + 1, '-') && parse_glued(p, i + 1) &&
                    parse_glued(p, i + 2) && p->tokens[i + 2].type == TOKEN_WORD &&
                    p->tokens[i + 3].type == TOKEN_WORD; /* "1,780 burned-out houses" */
    return (unit_closes(p, i) && !joined_on && !compound) || parse_one(p, i, ROLE_weekday) ||
           parse_one(p, i, ROLE_month) || parse_one(p, i, ROLE_day) || until_now(p, i) ||
           i >= at->first + 10 || (has_head(q) && (p->tokens[i].flags & T_CAPITAL));
}

/* Reads the phrase on from token `last`, as far as it goes. */
static void phrase_read(struct parse *p, struct quantity *q, struct phrase *at)
{
    size_t i = at->first, n;
    while (is_word(p, i, at->end) ||
           (i > at->first && i < at->end && p->tokens[i].type == TOKEN_MARK &&
            strchr("-/'s", p->tokens[i].mark) && parse_glued(p, i))) {
        size_t model = model_number(p, q, at, i);
        if (model > 0) {
            at->last = i += model;
            continue;
        }
        const struct entry *e = noun_in(p, i, &n);
        if (e != NULL && e->value == NOUN_dead && has_head(q) && parse_reads(p, i, "lives"))
            return; /* "a community of 85 people lives there" */
        if (e != NULL && n == 1 &&
            verb_at(p, q, e, (struct stretch_of_phrase){at->first, i, at->end}))
            return;
        if (e != NULL && i + n <= at->end) {
            if (!take_noun(p, q, at, e, i, n))
                return;
            i = at->last;
            if (given_ends(p, q, i - n, n))
                return;
            continue;
        }
        uint8_t glued = p->tokens[i].type == TOKEN_WORD ? glued_noun(p, i) : TEXT_NOUN_COUNT;
        if (glued != TEXT_NOUN_COUNT) {
            q->noun = glued;
            q->head = (uint32_t)i;
            at->last = i + 1;
            return;
        }
        if (ends_before(p, q, at, i))
            return;
        size_t joined = names_join(p, i, at->end);
        if (joined == i && !has_head(q) && adjectives_join(p, i, at->end))
            joined = i + 3;
        at->last = i = joined > i ? joined : i + 1;
    }
}

void unit_phrase(struct parse *p, struct quantity *q, size_t i, size_t end)
{
    struct phrase at = {.first = i, .last = i, .end = end, .general = TEXT_NOUN_COUNT};
    phrase_read(p, q, &at);
    if (at.general != TEXT_NOUN_COUNT)
        q->noun = at.general;
    if (adjectival(p, q, at.last))
        q->noun = NOUN_other;
    if (at.last > at.first) {
        q->unit_first = (uint32_t)at.first;
        q->unit_last = (uint32_t)at.last;
        if (!has_head(q))
            q->head = (uint32_t)at.last - 1;
    }
}
