/* unit.c - the noun phrase behind (or before) each number: what it counts. */
#include <string.h>

#include "../parse.h"

static bool is_word(const struct parse *p, size_t i, size_t end)
{
    return i < end && p->tokens[i].type == TOKEN_WORD;
}

/* "20 of the 45 scheduled flights": does the word at token I stand between a whole and its noun? */
static bool of_whole(const struct parse *p, size_t i)
{
    size_t k = i;
    while (k > 0 && (p->tokens[k - 1].type == TOKEN_DIGITS ||
                     (k < i && p->tokens[k - 1].type == TOKEN_MARK && parse_glued(p, k))))
        k--;
    return k > 0 && k < i &&
           (parse_may(p, i + 1, ROLE_noun) || parse_one(p, i + 1, ROLE_adjective)) &&
           (parse_function(p, k - 1, F_the) || parse_function(p, k - 1, F_of) ||
            parse_function(p, k - 1, F_its) || parse_function(p, k - 1, F_they));
}

bool unit_closes(const struct parse *p, size_t i)
{
    static const uint64_t closing = 1ull << ROLE_function | 1ull << ROLE_say | 1ull << ROLE_modal;
    uint64_t roles = words[p->tokens[i].word].own & p->tokens[i].roles;
    if (roles >> ROLE_modal & 1 && parse_reads(p, i, "likely") && p->tokens[i + 1].functions == 0)
        return false; /* "404 likely voters" */
    if ((roles & (1ull << ROLE_noun | 1ull << ROLE_adjective)) ||
        parse_match(p, i, ROLE_noun, NULL) != NULL)
        return false;
    if ((p->tokens[i].flags & T_UPPER) &&
        (parse_function(p, i, F_them) || parse_among(p, i, "un", "eu")))
        return false; /* "1,000 US troops", not "us" */
    const struct token *t = &p->tokens[i];
    if ((t->roles >> ROLE_say & 1) != 0 && parse_match(p, i, ROLE_say, NULL) != NULL)
        return true; /* "is 349 according to" */
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
    if (parse_in(p, i, SET_tocome) && of_whole(p, i))
        return false; /* "20 of the 45 scheduled flights" */
    return (roles & closing) != 0 || parse_match(p, i, ROLE_verb, NULL) != NULL;
}

/* Between the number and its noun: "of", "the", "more", "or so". */
static size_t skip_links(const struct parse *p, size_t i, size_t end)
{
    static const uint64_t links = 1ull << F_all | 1ull << F_total | 1ull << F_of | 1ull << F_the |
                                  1ull << F_its | 1ull << F_more | 1ull << F_another;
    for (int k = 0; k < 4 && i < end; k++) {
        size_t n;
        if ((p->tokens[i].functions & links) != 0 || parse_mark(p, i, '"') ||
            (parse_mark(p, i, '-') && parse_glued(p, i)))
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
        unit_phrase(p, q, i, end);
    if (q->form == QUANTITY_PERCENT && !parse_function(p, from, F_of) &&
        !parse_function(p, from, F_all) && q->noun == TEXT_NOUN_COUNT)
        q->unit_last = q->unit_first; /* "a 5 per cent drop" */
}

/* "500 of the 4,000 villagers", "3.2 billion of the 6 billion euros": the part is in the unit of
 * the whole. */
static void take_unit_of_whole(struct parse *p, struct quantity *q, struct quantity *whole)
{
    size_t i = q->outer_last;
    i += parse_function(p, i, F_out) ? 1u : 0u; /* "400 out of 500 soldiers" */
    if (!parse_function(p, i, F_of) || q->form != QUANTITY_COUNT || whole->dropped ||
        q->sentence != whole->sentence ||
        (whole->form != QUANTITY_COUNT && whole->form != QUANTITY_MONEY))
        return;
    i++;
    if (parse_function(p, i, F_the) || parse_function(p, i, F_its) || parse_function(p, i, F_they))
        i += parse_in(p, i + 1, SET_intended) ? 2u : 1u; /* "of its authorised 2,500 soldiers" */
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

/* "deliveries of 15 and 8.5 tonnes": the unit that only the second of two numbers bears. */
static void take_unit_ahead(const struct parse *p, struct quantity *q, const struct quantity *next)
{
    if (q->form != QUANTITY_COUNT || q->sentence != next->sentence || next->dropped ||
        next->form != QUANTITY_MEASURE || next->noun != NOUN_weight ||
        next->outer_first != q->outer_last + 1u || q->unit_last > q->unit_first ||
        !(parse_function(p, q->outer_last, F_and) || parse_function(p, q->outer_last, F_or)))
        return;
    q->form = next->form;
    q->noun = next->noun;
    q->physical = next->physical;
}

/* "190,000 still camp out in the open", "300 shelter under trees": a verb, which people do. */
static void drop_verb(const struct parse *p, struct quantity *q)
{
    static const uint64_t where = 1ull << F_in | 1ull << F_out | 1ull << F_on | 1ull << F_at |
                                  1ull << F_near | 1ull << F_within | 1ull << F_across;
    size_t i = q->unit_last;
    if (q->form != QUANTITY_COUNT || q->noun != NOUN_site || q->unit_last <= q->unit_first ||
        p->language == LANGUAGE_FR || number_double(q->value) < 2 ||
        !parse_either(p, i - 1, "camp", "shelter"))
        return;
    if ((p->tokens[i].functions & where) == 0 &&
        !parse_among(p, i, "under", "beneath", "along", "outside", "beside"))
        return;
    q->noun = NOUN_people;
    q->unit_first = q->unit_last = q->outer_last;
    q->head = UINT32_MAX;
}

#define TALLY_BACK 18 /* tokens between a count and the number that it comes to */

/* "The number of refugees has risen to 30,000 people", "bringing the camp population to 500
 * individuals": the count told before says whom Q counts, and not its own noun. */
static void drop_noun_of_count(const struct parse *p, struct quantity *q)
{
    static const uint64_t leads = 1ull << F_to | 1ull << F_from | 1ull << F_at;
    size_t n, i = q->outer_first;
    if (q->noun != NOUN_people || q->unit_last != q->unit_first + 1u || i == 0 ||
        (p->tokens[i - 1].functions & leads) == 0)
        return; /* nearly all */
    size_t first = p->sentences[q->sentence].first;
    bool at = parse_function(p, i - 1, F_at);
    bool grows = at && i > first + 1u &&
                 (parse_in(p, i - 2, SET_stands) || parse_reads(p, i - 2, "estimated"));
    if (q->form != QUANTITY_COUNT || i < first + 3u ||
        !parse_among(p, q->unit_first, "people", "persons", "individuals"))
        return;
    for (size_t k = i - 1; k > first && k + TALLY_BACK > i && !parse_mark(p, k - 1, ';'); k--) {
        const struct entry *e =
            parse_may(p, k - 1, ROLE_before) ? parse_match(p, k - 1, ROLE_before, &n) : NULL;
        grows |= (e != NULL && (e->value == HEDGE_increase || e->value == HEDGE_decrease)) ||
                 parse_among(p, k - 1, "climb", "climbs", "fall", "fell", "swell", "swelled");
        if (!parse_among(p, k - 1, "number", "total", "population", "tally", "figure"))
            continue;
        size_t b = k - 1;
        bool brings = false;
        for (; b > first && b + 5 > k && !brings && p->tokens[b - 1].type == TOKEN_WORD; b--)
            brings = parse_in(p, b - 1, SET_brings) ||
                     (at ? parse_in(p, b - 1, SET_puts)
                         : parse_among(p, b - 1, "raising", "taking", "pushing"));
        if (!grows && !brings)
            return;
        q->noun = TEXT_NOUN_COUNT;
        q->unit_first = q->unit_last = q->outer_last;
        q->head = UINT32_MAX;
        return;
    }
}

void parse_units(struct parse *p)
{
    bool weighed = false, paid = false; /* something is */
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
        drop_verb(p, q);
        drop_noun_of_count(p, q);
        weighed |= q->noun == NOUN_weight;
        paid |= q->form == QUANTITY_MONEY;
    }
    for (size_t k = 0; k + 1 < p->n_quantities; k++)
        if (!p->quantities[k].dropped)
            take_unit_of_whole(p, &p->quantities[k], &p->quantities[k + 1]);
    for (size_t k = 0; weighed && k + 1 < p->n_quantities; k++)
        if (!p->quantities[k].dropped)
            take_unit_ahead(p, &p->quantities[k], &p->quantities[k + 1]);
    for (size_t k = 1; weighed && k < p->n_quantities; k++)
        if (!p->quantities[k].dropped)
            take_unit_before(p, &p->quantities[k], &p->quantities[k - 1]);
    for (size_t k = 0; paid && k + 1 < p->n_quantities; k++)
        if (!p->quantities[k].dropped)
            unit_money_ahead(p, &p->quantities[k], &p->quantities[k + 1]);
    for (size_t k = 1, money = 0; paid && k < p->n_quantities; k++) {
        if (p->quantities[k - 1].form == QUANTITY_MONEY && !p->quantities[k - 1].dropped)
            money = k;
        if (!p->quantities[k].dropped && money > 0 && k - money < 6)
            unit_money_before(p, &p->quantities[k], &p->quantities[money - 1]);
    }
    for (size_t k = 0; k < p->n_quantities; k++)
        if (!p->quantities[k].dropped)
            unit_show(p, k);
}
