/* unit.c - the noun phrase behind (or before) each number: what it counts. */
#include <string.h>

#include "../parse.h"

static bool is_word(const struct parse *p, size_t i, size_t end)
{
    return i < end && p->tokens[i].type == TOKEN_WORD;
}

bool unit_closes(const struct parse *p, size_t i)
{
    static const uint64_t closing = 1ull << ROLE_function | 1ull << ROLE_say | 1ull << ROLE_modal;
    uint64_t roles = words[p->tokens[i].word].own & p->tokens[i].roles;
    if ((roles & (1ull << ROLE_noun | 1ull << ROLE_adjective)) ||
        parse_match(p, i, ROLE_noun, NULL) != NULL)
        return false;
    if ((p->tokens[i].flags & T_UPPER) &&
        (parse_function(p, i, F_them) ||
         parse_spelled(p, i, (const char *const[]){"un", "eu", NULL})))
        return false; /* "1,000 US troops", not "us" */
    const struct token *t = &p->tokens[i];
    if (t->word == 0 && t->end - t->start > 4 && i + 1 < p->n_tokens &&
        p->language != LANGUAGE_FR && !(t->flags & T_CAPITAL) &&
        memcmp(p->text + t->end - 2, "ed", 2) == 0 &&
        (p->tokens[i + 1].type == TOKEN_MARK || parse_function(p, i + 1, F_on) ||
         parse_function(p, i + 1, F_to) || parse_function(p, i + 1, F_in) ||
         parse_function(p, i + 1, F_from) || parse_function(p, i + 1, F_at)))
        return true; /* "of whom 7,900 travelled on to Hungary" */
    if (!(roles & closing) && t->end - t->start > 4 &&
        memcmp(p->text + t->end - 3, "ing", 3) == 0 && i + 1 < p->n_tokens &&
        parse_match(p, i + 1, ROLE_noun, NULL) != NULL && parse_one(p, i + 1, ROLE_noun) &&
        parse_is(p, i + 1, ROLE_noun, NOUN_site))
        return false; /* "holding centres" */
    if (!(roles & closing) && t->end - t->start > 4 && memcmp(p->text + t->end - 2, "ed", 2) == 0 &&
        i + 1 < p->n_tokens && i > 0 && p->tokens[i - 1].type == TOKEN_DIGITS &&
        p->language != LANGUAGE_FR && parse_in(p, i + 1, SET_places))
        return false; /* "taken out of 47 flooded villages" */
    if (!(roles & closing) && t->end - t->start > 4 && memcmp(p->text + t->end - 2, "ed", 2) == 0 &&
        i + 1 < p->n_tokens &&
        (parse_is(p, i + 1, ROLE_noun, NOUN_building) || parse_is(p, i + 1, ROLE_noun, NOUN_home)))
        return false; /* "805 collapsed buildings" */
    return (roles & closing) != 0 || parse_match(p, i, ROLE_verb, NULL) != NULL;
}

/* Between the number and its noun: "of", "the", "more", "or so". */
static size_t skip_links(const struct parse *p, size_t i, size_t end)
{
    for (int k = 0; k < 4 && i < end; k++) {
        size_t n;
        if (parse_mark(p, i, '"') || (parse_mark(p, i, '-') && parse_glued(p, i)))
            i++;
        else if (parse_function(p, i, F_all) || parse_function(p, i, F_total) ||
                 parse_function(p, i, F_of) || parse_function(p, i, F_the) ||
                 parse_function(p, i, F_its) || parse_function(p, i, F_more) ||
                 parse_function(p, i, F_another))
            i++;
        else if (parse_function(p, i, F_they) && k > 0) /* "of these children" */
            i++;
        else if (parse_function(p, i, F_or) && parse_match(p, i, ROLE_after, &n) != NULL)
            i += n;
        else
            break;
    }
    return i;
}

/* "668,000 peoplewere evacuated": a noun that lost the space behind it, as text taken from a page
 * often has it; its noun, or TEXT_NOUN_COUNT. */
static uint8_t glued_noun(const struct parse *p, size_t i)
{
    static const char *const behind[] = {"were", "have", "was", "are", "who", "had", "in", "and"};
    const struct token *t = &p->tokens[i];
    const char *s = p->text + t->start;
    size_t len = t->end - t->start;
    if (t->word != 0 || len < 8 || len > 2 * WORD_PIECE || (t->flags & T_CAPITAL))
        return TEXT_NOUN_COUNT;
    for (size_t k = 0; k < sizeof behind / sizeof *behind; k++) {
        size_t n = strlen(behind[k]), head = len - n;
        if (head < 5 || memcmp(s + head, behind[k], n) != 0)
            continue;
        uint16_t w = word_find(word_piece(s, head), word_tail(s, head), head, s);
        const struct entry *e, *end;
        if (w == 0 || !(words[w].own >> ROLE_noun & 1))
            continue;
        for (end = word_role(&words[w], ROLE_noun, 0, &e); e < end; e++)
            if (e->language & p->language)
                return (uint8_t)e->value;
    }
    return TEXT_NOUN_COUNT;
}

/* "5,200 Ukrainians so far this year": a time that no noun phrase goes across. */
static bool until_now(const struct parse *p, size_t i)
{
    if (parse_in(p, i, SET_respective))
        return true;
    if (!parse_may(p, i, ROLE_timeword))
        return false;
    const struct entry *e = parse_match(p, i, ROLE_timeword, NULL);
    return e != NULL && (e->value == TW_sofar || e->value == TW_after || e->value == TW_before ||
                         e->value == TW_todate || e->value == TW_since || e->value == TW_until ||
                         e->value == TW_asof || e->value == TW_ago || e->value == TW_now ||
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
    for (k++; k < end && k < i + 12 && parse_one(p, k, ROLE_adjective);)
        k++;
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
    if (head && i + 1 < end &&
        parse_spelled(p, i, (const char *const[]){"camp", "shelter", NULL}) &&
        ((p->tokens[i + 1].functions & camps_where) != 0 || parse_in(p, i + 1, SET_beside)))
        return true; /* "40,000 people camp in the parks", "900 refugee families camp along it" */
    if (i > at.first && e->value == NOUN_crossing && q->noun == TEXT_NOUN_COUNT &&
        (parse_function(p, i + 1, F_into) || parse_function(p, i + 1, F_to)) &&
        parse_spelled(p, i, (const char *const[]){"crossing", NULL}))
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

/* The noun phrase that starts at token I; its end, and the head among its words. */
static void phrase_at(struct parse *p, struct quantity *q, size_t i, size_t end)
{
    size_t first = i, last = i, n;
    uint8_t general = TEXT_NOUN_COUNT;
    while (is_word(p, i, end) || (i > first && i < end && p->tokens[i].type == TOKEN_MARK &&
                                  strchr("-/'s", p->tokens[i].mark) && parse_glued(p, i))) {
        if (p->tokens[i].type == TOKEN_MARK && p->tokens[i].mark == '-' && i + 1 < end &&
            p->tokens[i + 1].type == TOKEN_DIGITS && parse_glued(p, i + 1)) {
            if (q->head == UINT32_MAX && i > first && parse_in(p, i - 1, SET_airframe) &&
                (p->tokens[i - 1].flags & T_CAPITAL)) {
                q->noun = NOUN_aircraft; /* "two C-17s", "one An-124" */
                q->head = (uint32_t)(i - 1);
            }
            i += 2; /* "C-130" */
            last = i;
            continue;
        }
        const struct entry *e = parse_match(p, i, ROLE_noun, &n);
        if (e != NULL && n == 1 && (e->value == NOUN_injured || e->value == NOUN_dead) &&
            parse_mark(p, i + 1, '-') && parse_glued(p, i + 1) && parse_glued(p, i + 2) &&
            p->tokens[i + 2].type == TOKEN_WORD)
            e = NULL; /* "1,780 burned-out houses" */
        if (e != NULL && n == 1 && verb_at(p, q, e, (struct stretch_of_phrase){first, i, end}))
            break;
        if (e != NULL && i + n <= end) {
            uint8_t noun = (uint8_t)e->value;
            if (noun == NOUN_capacity && q->head != UINT32_MAX && !parse_one(p, i, ROLE_noun))
                break; /* "390,000 people will hold the status" */
            if (noun == NOUN_capacity && n > 1 && parse_is(p, i, ROLE_noun, NOUN_site))
                noun = NOUN_site; /* "three new camps for 45,000" */
            else if (noun == NOUN_capacity && n > 1 && parse_is(p, i, ROLE_noun, NOUN_item)) {
                q->noun = NOUN_item; /* "6,500 tents for refugees", "900 more tents for Saturday" */
                q->head = (uint32_t)i;
                last = i + n - 1;
                break;
            }
            bool weak = noun == NOUN_people || noun == NOUN_household;
            if (n == 1 && noun == NOUN_home &&
                (q->head != UINT32_MAX ? q->noun != NOUN_other : goes_home(p, q, i)) &&
                parse_spelled(p, i, (const char *const[]){"home", NULL}))
                break; /* "to have 200,000 families home", "sent 1,220 home last week" */
            if (weak && q->noun != TEXT_NOUN_COUNT && q->noun != NOUN_people) {
                general = q->noun; /* "refugee children": the closer word says more */
            } else {
                q->noun = noun;
                general = TEXT_NOUN_COUNT;
            }
            q->head = (uint32_t)i;
            i += n;
            last = i;
            continue;
        }
        uint8_t glued = p->tokens[i].type == TOKEN_WORD ? glued_noun(p, i) : TEXT_NOUN_COUNT;
        if (glued != TEXT_NOUN_COUNT) {
            q->noun = glued;
            q->head = (uint32_t)i++;
            last = i;
            break;
        }
        if (p->language == LANGUAGE_FR && i > first && parse_one(p, i, ROLE_after))
            break; /* "17 000 Ukrainiens environ" */
        if (q->head != UINT32_MAX && p->tokens[i].type == TOKEN_WORD && parse_known(p, i) &&
            !parse_one(p, i, ROLE_adjective))
            break;
        bool joined_on = i > first && parse_glued(p, i) && parse_mark(p, i - 1, '-') &&
                         parse_glued(p, i - 1) && p->tokens[i].type == TOKEN_WORD &&
                         p->tokens[i + 1].type == TOKEN_WORD; /* "the worst-hit people" */
        bool compound = i == first && parse_mark(p, i + 1, '-') && parse_glued(p, i + 1) &&
                        parse_glued(p, i + 2) && p->tokens[i + 2].type == TOKEN_WORD &&
                        p->tokens[i + 3].type == TOKEN_WORD; /* "1,780 burned-out houses" */
        if ((unit_closes(p, i) && !joined_on && !compound) || parse_one(p, i, ROLE_weekday) ||
            parse_one(p, i, ROLE_month) || parse_one(p, i, ROLE_day) || until_now(p, i) ||
            i >= first + 10)
            break;
        if (q->head != UINT32_MAX && (p->tokens[i].flags & T_CAPITAL))
            break;
        size_t joined = names_join(p, i, end);
        if (joined == i && q->head == UINT32_MAX && adjectives_join(p, i, end))
            joined = i + 3;
        if (joined > i) {
            i = joined;
            last = i;
            continue;
        }
        i++;
        last = i;
    }
    if (general != TEXT_NOUN_COUNT)
        q->noun = general;
    if (adjectival(p, q, last))
        q->noun = NOUN_other;
    if (last > first) {
        q->unit_first = (uint32_t)first;
        q->unit_last = (uint32_t)last;
        if (q->head == UINT32_MAX)
            q->head = (uint32_t)last - 1;
    }
}

static void find_unit(struct parse *p, struct quantity *q, size_t end)
{
    size_t i = q->outer_last;
    if (q->form == QUANTITY_MONEY || q->form == QUANTITY_MEASURE) {
        q->noun =
            q->form == QUANTITY_MONEY ? NOUN_money
            : q->physical == UNIT_tonne || q->physical == UNIT_pound || q->physical == UNIT_kilogram
                ? NOUN_weight
                : TEXT_NOUN_COUNT;
        return;
    }
    if (parse_mark(p, i, '(')) { /* "447 (57.8%) LGAs" */
        size_t k = i + 1;
        while (k < end && k < i + 8 && !parse_mark(p, k, ')'))
            k++;
        bool aside = p->tokens[i + 1].type == TOKEN_DIGITS || k <= i + 2; /* "(rounded)" */
        if (k < end && parse_mark(p, k, ')') && k <= i + 5 && is_word(p, k + 1, end) &&
            !unit_closes(p, k + 1) && aside)
            i = k + 1;
    }
    size_t from = i;
    i = skip_links(p, i, end);
    if (i > from && i + 2 < end && p->tokens[i].type == TOKEN_WORD && parse_mark(p, i + 1, 's') &&
        parse_glued(p, i + 1) && parse_match(p, i + 2, ROLE_noun, NULL) != NULL)
        i += 2;                                                 /* "60 of the capital's sites" */
    bool time = (i > from && parse_one(p, i, ROLE_timeunit)) || /* "329,120 the year before" */
                parse_match(p, from, ROLE_day, NULL) != NULL;   /* "2 189 la veille" */
    if (is_word(p, i, end) && !time)
        phrase_at(p, q, i, end);
    if (q->form == QUANTITY_PERCENT && !parse_function(p, from, F_of) &&
        !parse_function(p, from, F_all) && q->noun == TEXT_NOUN_COUNT)
        q->unit_last = q->unit_first; /* "a 5 per cent drop" */
}

/* "500 of the 4,000 villagers", "3.2 billion of the 6 billion euros": the part is in the unit of
 * the whole. */
static void take_unit_of_whole(struct parse *p, struct quantity *q, struct quantity *whole)
{
    size_t i = q->outer_last;
    if (q->form != QUANTITY_COUNT || whole->dropped || q->sentence != whole->sentence ||
        !parse_function(p, i, F_of) ||
        (whole->form != QUANTITY_COUNT && whole->form != QUANTITY_MONEY))
        return;
    i++;
    if (parse_function(p, i, F_the) || parse_function(p, i, F_its) || parse_function(p, i, F_they))
        i++;
    else if (parse_function(p, i, F_a) && parse_in(p, i + 1, SET_intended))
        i += 2; /* "the first 200 of a planned 1,000 police officers" */
    size_t owner =
        i; /* "18 of the country's 23 provinces", "a million of South Sudan's 12 million" */
    while (owner < i + 4 && owner < whole->outer_first && p->tokens[owner].type == TOKEN_WORD)
        owner++;
    bool owned = owner > i && p->tokens[owner].mark == 's' && owner + 1u == whole->outer_first;
    if (owned ? q->unit_last > whole->outer_first : q->unit_last > q->unit_first)
        return; /* it has a noun of its own: the owner is none */
    if (owned)
        i = owner + 1;
    if (i != whole->outer_first)
        return;
    whole->whole = true;
    q->form = whole->form;
    q->noun = whole->noun;
    memcpy(q->currency, whole->currency, sizeof q->currency);
    if (q->form == QUANTITY_MONEY)
        return;
    q->unit_first = whole->unit_first;
    q->unit_last = whole->unit_last;
    q->head = whole->head;
}

/* "Eleven flights landed with 96 tons; six of them came from Mexico": does the sentence of Q count
 * before weight O as many things or more, of which Q may be a part? */
static bool counted_above(const struct parse *p, const struct quantity *q, const struct quantity *o)
{
    for (; o > p->quantities && o[-1].sentence == q->sentence; o--)
        if (!o[-1].dropped && o[-1].form == QUANTITY_COUNT && o[-1].noun != TEXT_NOUN_COUNT &&
            number_double(o[-1].value) >= number_double(q->value))
            return true;
    return false;
}

/* "310,000 tonnes of food and 128,000 of fuel", "two more, carrying 52,000": of what was weighed
 * before, up to three numbers back; NULL: it does not go on so. */
static const struct quantity *weighed_before(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first;
    const struct quantity *o = q - 1;
    bool hauls = i > 0 && parse_in(p, i - 1, SET_hauls) && !parse_function(p, i - 1, F_with) &&
                 p->tokens[q->outer_last].type == TOKEN_MARK;
    bool joined = i > 0 && parse_function(p, i - 1, F_and) &&
                  parse_function(p, q->outer_last, F_of) &&
                  !parse_function(p, q->outer_last + 1u, F_them) &&
                  !parse_function(p, q->outer_last + 1u, F_who);
    if (joined)
        return o->noun == NOUN_weight ? o : NULL;
    for (int back = 0; hauls && back < 3 && o->sentence == q->sentence; back++, o--) {
        if (!o->dropped && o->form == QUANTITY_MEASURE && o->noun == NOUN_weight)
            return o;
        if (o == p->quantities)
            break;
    }
    return NULL;
}

/* "500,000 tons of grain, 90,000 of which", "30 tonnes arrived; a further 70 will follow": what is
 * weighed goes on. */
static void take_unit_before(const struct parse *p, struct quantity *q, const struct quantity *o)
{
    size_t i = q->outer_last;
    if (q->form == QUANTITY_COUNT && q->sentence == o->sentence) {
        const struct quantity *w = weighed_before(p, q);
        if (w != NULL) {
            q->form = w->form;
            q->noun = w->noun;
            q->physical = w->physical;
            q->unit_last = q->unit_first;
            return;
        }
    }
    bool them = parse_function(p, i + 1, F_them);
    bool more = q->outer_first > 0 && parse_function(p, q->outer_first - 1u, F_another) &&
                (parse_may(p, i, ROLE_modal) || parse_may(p, i, ROLE_verb) ||
                 parse_function(p, i, F_be) || parse_function(p, i, F_have));
    if (q->form == QUANTITY_COUNT && q->unit_last == q->unit_first && q->sentence == o->sentence &&
        o->form == QUANTITY_MEASURE && o->noun == NOUN_weight &&
        (more || (parse_function(p, i, F_of) && (parse_function(p, i + 1, F_who) || them) &&
                  !(them && counted_above(p, q, o))))) {
        q->form = o->form;
        q->noun = o->noun;
        q->physical = o->physical;
    }
}

void parse_units(struct parse *p)
{
    for (size_t k = 0; k < p->n_quantities; k++) {
        struct quantity *q = &p->quantities[k];
        if (q->dropped)
            continue;
        size_t end = p->sentences[q->sentence].last;
        if (k + 1 < p->n_quantities && p->quantities[k + 1].sentence == q->sentence &&
            p->quantities[k + 1].outer_first < end && !p->quantities[k + 1].dropped &&
            p->quantities[k + 1].form != QUANTITY_PERCENT)
            end = p->quantities[k + 1].outer_first;
        find_unit(p, q, end);
    }
    for (size_t k = 0; k + 1 < p->n_quantities; k++)
        if (!p->quantities[k].dropped)
            take_unit_of_whole(p, &p->quantities[k], &p->quantities[k + 1]);
    for (size_t k = 1; k < p->n_quantities; k++)
        if (!p->quantities[k].dropped)
            take_unit_before(p, &p->quantities[k], &p->quantities[k - 1]);
    for (size_t k = 1, money = 0; k < p->n_quantities; k++) {
        if (p->quantities[k - 1].form == QUANTITY_MONEY && !p->quantities[k - 1].dropped)
            money = k;
        if (!p->quantities[k].dropped && money > 0 && k - money < 6)
            unit_money_before(p, &p->quantities[k], &p->quantities[money - 1]);
    }
    for (size_t k = 0; k < p->n_quantities; k++)
        if (!p->quantities[k].dropped)
            unit_show(p, k);
}
