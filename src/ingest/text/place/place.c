/* place.c - the places and peoples that a sentence names, with the preposition before each. */
#include <string.h>

#include "governing.h"
#include "lookup.h"
#include "../words/ownwords.h"

#define EVERY_COUNTRY UINT64_MAX /* as place_country_bit() */

struct naming { /* a sentence that is read for its places, and what its words need not be asked for
                 */
    struct parse *p;
    const struct sentence *s;
    uint32_t sentence;
    bool french;
    bool own;          /* the user has words of his own */
    bool storms;       /* names one, or the text did before */
    bool money;        /* has a word or a sign of a currency */
    bool numbered;     /* has a kind of place that goes by numbers */
    bool payers;       /* it has a word for a body that pays */
    uint64_t anaphors; /* of PLACE_ANAPHORS those that it has */
};

/* "Zone 4", "Village 8", "Region VIII": a name made of a kind and a number. */
static size_t numbered_name(const struct naming *n, size_t i)
{
    const struct parse *p = n->p;
    if (!n->numbered || i + 1 >= n->s->last || !parse_in(p, i, SET_numbered))
        return 0;
    const struct token *t = &p->tokens[i + 1];
    bool number = t->type == TOKEN_DIGITS ||
                  (t->type == TOKEN_WORD && strchr("IVX", p->text[t->start]) != NULL);
    if (!number)
        return 0;
    if (t->type == TOKEN_DIGITS && t->end - t->start <= 2)
        return i + 2;
    size_t roman = strspn(p->text + t->start, "IVX");
    return t->type == TOKEN_WORD && roman == t->end - t->start ? i + 2 : 0;
}

static int add_place(struct parse *p, const struct place_ref *r, struct error *err)
{
    if (p->n_places >= p->size_places) {
        void *more = parse_grow(p->places, &p->size_places, p->n_places, sizeof *p->places);
        if (more == NULL)
            return error_memory(err);
        p->places = more;
    }
    p->places[p->n_places++] = *r;
    p->names_written |= r->written;
    return 0;
}

/* Is token I a word that begins with a capital letter? */
static inline bool capital_word(const struct parse *p, size_t i)
{
    return p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL);
}

/* "Cyclone Mocha", and "Mocha" from then on: a storm's name is no place. */
static bool names_storm(struct parse *p, size_t i, size_t first)
{
    const struct token *t = &p->tokens[i];
    size_t len = p->storm.end - p->storm.start;
    if (i > first && parse_in(p, i - 1, SET_storm) && (p->tokens[i - 1].flags & T_CAPITAL)) {
        p->storm = (struct span){t->start, t->end};
        return true;
    }
    return len > 0 && t->end - t->start == len &&
           memcmp(p->text + t->start, p->text + p->storm.start, len) == 0;
}

static bool hyphened(const struct parse *p, size_t i, size_t end)
{
    return i + 1 < end && parse_mark(p, i, '-') && parse_glued(p, i) && parse_glued(p, i + 1) &&
           p->tokens[i + 1].type == TOKEN_WORD;
}

/* Does a name go on at token I with a particle and a capital: "Eldorado do Sul", "Strait of
 * Otranto"? */
static inline bool particle(const struct parse *p, size_t i)
{
    if (p->language == LANGUAGE_FR || i + 1 >= p->n_tokens || !capital_word(p, i + 1) ||
        (p->tokens[i].flags & T_CAPITAL))
        return false;
    return parse_in(p, i, SET_particle) ||
           (i > 0 && parse_function(p, i, F_of) && parse_in(p, i - 1, SET_water));
}

/* "Marib City", "Kuwait City": is the capital word at token I what tells the city from the province
 * or the country of its name? */
static inline bool named_city(const struct parse *p, size_t i)
{
    return (p->tokens[i].flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL &&
           parse_in(p, i, SET_townlike) && parse_reads(p, i, "city");
}

/* Does R, in a sentence that opens its line, say where the report was filed, or head what follows?
 */
static void notes_head(const struct naming *n, struct place_ref *r)
{
    const struct parse *p = n->p;
    const struct sentence *s = n->s;
    r->dateline = place_in_dateline(p, s, r->first, r->last);
    if (r->first != s->first)
        return;
    r->section =
        r->dateline && parse_mark(p, r->last, '.') && (p->tokens[r->first].flags & T_UPPER);
    bool alone = s->heading && /* "BANGLADESH" over its lines */
                 (r->last == s->last || p->tokens[r->last].type == TOKEN_LINE);
    r->section |= alone && n->sentence > 0;
    r->section |= r->last + 1 == s->last && parse_mark(p, r->last, '.'); /* "Yemen. Since the" */
    r->section |= n->sentence > 0 && r->type == PLACE_NAME && r->last < s->last &&
                  !parse_glued(p, r->last) && /* "Mali - Niger sent" */
                  (parse_mark(p, r->last, '-') || parse_mark(p, r->last, '_'));
}

/* Adds R as the place M: with the word of the compass before it, without its kind behind it. */
static int add_named(const struct naming *n, struct place_ref *r, const struct place_match *m,
                     struct error *err)
{
    const struct parse *p = n->p;
    const struct sentence *s = n->s;
    r->place = m->place;
    r->type = (uint8_t)m->type;
    r->seat = m->place->type != PLACE_COUNTRY && r->function == TEXT_FUNCTION_COUNT &&
              parse_in(p, r->first, SET_seat) &&
              !(r->first > 0 && parse_is(p, r->first - 1, ROLE_verb, VERB_leave));
    size_t direction = r->first;
    if ((m->place->type == PLACE_COUNTRY || m->place->type == PLACE_REGION) &&
        m->type == PLACE_NAME)
        direction = place_direction(p, s->first, r->first);
    r->part |= direction < r->first; /* "eastern Congo" */
    r->first = (uint32_t)direction;
    if (s->starts_line)
        notes_head(n, r);
    if (m->place->type == PLACE_SITE && r->last > r->first + 1 &&
        parse_among(p, r->last - 1, "centre", "center", "bridge"))
        do
            r->last--; /* "Nyakabande transit centre" */
        while (r->last > r->first + 1 && parse_in(p, r->last - 1, SET_sitely));
    if (r->last > r->first + 1 && m->place->type != PLACE_COUNTRY && m->place->country[0] != '\0' &&
        (parse_in(p, r->last - 1, SET_kind) || parse_reads(p, r->last - 1, "division")) &&
        !named_city(p, r->last - 1) && !parse_reads(p, r->last - 1, "valley"))
        r->last--; /* but "the Lake Chad region" is more than the lake, and "Swat Valley" than Swat
                    */
    else if (m->type == PLACE_NAME && named_city(p, r->last))
        r->last++;
    return add_place(n->p, r, err);
}

/* May token I begin a name? *SMALL: it is written in small letters, as a people's name in French.
 */
static inline bool begins_name(const struct naming *n, size_t i, bool *small)
{
    struct parse *p = n->p;
    const struct token *t = &p->tokens[i];
    size_t first = n->s->first, n_words;
    *small = !(t->flags & T_CAPITAL);
    if (t->type != TOKEN_WORD ||
        (*small && !(n->french && i > first && !parse_known(p, i) &&
                     p->tokens[i - 1].type == TOKEN_WORD))) /* "réfugiés ukrainiens" */
        return false;
    if (n->money &&
        (parse_one(p, i, ROLE_currency) ||
         (parse_match(p, i, ROLE_currency, &n_words) != NULL && n_words > 1) ||
         (i > first && parse_may(p, i - 1, ROLE_currency) &&
          parse_match_back(p, i - 1, i + 1, ROLE_currency, &n_words) != NULL && n_words > 1)))
        return false; /* "Swiss francs", "dollars US" */
    if (n->french && i > first + 1 && parse_mark(p, i - 1, '-') && parse_glued(p, i) &&
        (p->tokens[i - 2].flags & T_CAPITAL))
        return false; /* "Croissant-Rouge" */
    return *small || !n->storms || (!names_storm(p, i, first) && !parse_in(p, i, SET_storm));
}

/* "the Emergency Relief Fund": the token behind a name in capitals of two words or more that ends
 * in what pays; 0: there is none at token I. */
static size_t payer_at(const struct parse *p, size_t i, size_t end)
{
    for (size_t k = i + 1; k < end && k < i + 6 && capital_word(p, k); k++)
        if (parse_in(p, k, SET_payer))
            return k + 1;
    return 0;
}

/* "New Bataan", "Las Colinas": a word that begins a name and is none, whatever is known of the
 * rest.
 */
static inline bool fore_name(const struct parse *p, size_t i)
{
    return (p->tokens[i].flags & T_CAPITAL) && parse_in(p, i, SET_fore) &&
           p->tokens[i + 1].type == TOKEN_WORD && (p->tokens[i + 1].flags & T_CAPITAL);
}

/* "Bar Elias", told of Lebanon: a town of another country whose name goes on with a word that no
 * table knows is a namesake of the first word only. */
static bool begins_longer(struct parse *p, const struct place_match *m, size_t i, size_t end)
{
    const struct token *t = &p->tokens[i + 1];
    struct folded f;
    struct place_match next;
    if (i + 1 >= end || t->type != TOKEN_WORD || t->word != 0 ||
        (t->flags & (T_CAPITAL | T_UPPER)) != T_CAPITAL || m->place->type == PLACE_COUNTRY ||
        m->type != PLACE_NAME)
        return false;
    if (p->country == NULL) {
        p->turned_unless = p->turned_unless == NULL ? m->place->country : p->turned_unless;
        p->turned_by |= strcmp(p->turned_unless, m->place->country) != 0 ? EVERY_COUNTRY : 0;
        return false;
    }
    if (strcmp(m->place->country, p->country) == 0)
        return false;
    return place_name_at(p, i + 1, end, &f, &next) == 0;
}

/* "Rusayo 1: 88,300": 1 where token I numbers a part of the place before it, else 0. */
static inline uint32_t part_number(const struct parse *p, const struct sentence *s, size_t i)
{
    return i + 2 < s->last && p->tokens[i].type == TOKEN_DIGITS && parse_mark(p, i + 1, ':') &&
           p->tokens[i].end - p->tokens[i].start <= 2 && p->tokens[i + 2].type == TOKEN_DIGITS;
}

struct name {                   /* what is known of the name that begins at a token */
    size_t number;              /* the token behind "Zone 4"; 0: it is no such name */
    const struct own_term *own; /* of the user's own words; NULL: none */
    size_t own_last;            /* the token behind it */
    struct folded f;
    struct place_match m; /* of the gazetteer, where `len` > 0 */
    size_t len;
    size_t k;   /* the last of the words of `f` that are its name */
    bool named; /* a place of the gazetteer, for sure */
};

/* Takes note of the first sentence of which a name depends on the report's country. */
static void by_country(struct parse *p, uint32_t sentence, bool depends)
{
    if (depends && sentence < p->by_country)
        p->by_country = sentence;
}

/* "at Burnt Forest", "in Lost Creek": is the participle at token I the first word of a name, behind
 * a preposition of place in prose? */
static bool participle_begins(const struct parse *p, const struct sentence *s, size_t i)
{
    static const uint64_t leads = 1ull << F_in | 1ull << F_at | 1ull << F_near | 1ull << F_from;
    const struct token *t = &p->tokens[i], *next = t + 1;
    char last = p->text[t->end - 1];
    return i > s->first && !s->heading && (t->roles & PLACE_COMMON) == 1ull << ROLE_verb &&
           ((t[-1].functions & leads) || (t[-1].mark == ',' && parse_mark(p, i + 2, '('))) &&
           (last == 't' || last == 'd') && !(t->flags & T_UPPER) && i + 1 < s->last &&
           next->type == TOKEN_WORD && (next->flags & T_CAPITAL) && !(next->flags & T_UPPER) &&
           !(next->roles & PLACE_COMMON);
}

/* Looks up the name at token I; false: it is none, by itself. */
static inline bool look_up(const struct naming *in, size_t i, bool small, struct name *n)
{
    struct parse *p = in->p;
    const struct sentence *s = in->s;
    bool common = (p->tokens[i].roles & PLACE_COMMON) &&
                  (words[p->tokens[i].word].own & p->tokens[i].roles & PLACE_COMMON);
    n->number = numbered_name(in, i);
    n->own = n->number > 0 || !in->own ? NULL : own_place(p, i, s->last, &n->own_last);
    n->named = false;
    n->len = n->number > 0 || n->own != NULL ? 0 : place_name_at(p, i, s->last, &n->f, &n->m);
    if (n->len == 0) /* most capitals stand at the start of a sentence */
        return n->own != NULL || n->number > 0 ||
               (!small && (!common || participle_begins(p, s, i)));
    bool point = parse_in(p, i, SET_points); /* "the East" of the report's country */
    by_country(p, in->sentence, n->m.shared || point);
    for (n->k = 0; n->k < n->f.words && n->f.ends[n->k] != n->len;)
        n->k++;
    if (point && n->k <= 1 && p->country == NULL)
        p->turned_by |= 1ull << place_country_bit(n->m.place->country);
    if (small && n->m.type == PLACE_NAME)
        return false;
    n->named = n->k < n->f.words && !place_doubtful(p, i, s->first, &n->m, n->k + 1);
    if (n->named && n->k == 0 && n->m.place->type != PLACE_COUNTRY && fore_name(p, i))
        return false;
    return n->named || !common;
}

/* "the Emergency Relief Fund": adds the payer R, unless the gazetteer knows the whole of its name.
 * 1: added; 0: it does; -1: no memory. */
static int add_payer(const struct naming *n, struct place_ref *r, struct error *err)
{
    struct parse *p = n->p;
    struct folded f;
    struct place_match known = {0};
    size_t len = place_name_at(p, r->first, n->s->last, &f, &known);
    by_country(p, r->sentence, len > 0 && known.shared);
    if (len > 0 && f.words > 0 && f.ends[f.words - 1] == len)
        return 0;
    r->payer = r->written = true;
    r->function = place_function(p, n->s->first, r->first);
    return add_place(p, r, err) < 0 ? -1 : 1;
}

/* "Polish border guards": does a service that stands at its border follow at token I? */
static bool border_service(const struct parse *p, size_t i)
{
    return parse_reads(p, i, "border") &&
           parse_among(p, i + 1, "guards", "guard", "police", "service", "officials", "officers",
                       "agency", "force");
}

/* "Palma, Mozambique", "the town of Palma in": may a country stand behind token I? */
static inline bool leads_on_to(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return t->mark == ',' || (t->functions >> F_in & 1) != 0 || (t->sets >> SET_kind & 1) != 0;
}

/* Adds the place N of the gazetteer, or the longer name that begins or ends as it does: "New
 * Bataan", "Bar Elias", "Eldorado do Sul". */
static int add_known(const struct naming *in, struct place_ref *r, const struct name *n,
                     struct error *err)
{
    struct parse *p = in->p;
    const struct sentence *s = in->s;
    size_t i = r->first, behind = n->f.tokens[n->k] + 1u;
    bool town = n->m.place->type != PLACE_COUNTRY && n->m.type == PLACE_NAME;
    if (n->k == 0 && town && i > s->first && fore_name(p, i - 1)) {
        r->first--;
        r->written = true;
        return add_place(p, r, err);
    }
    size_t hall = town && capital_word(p, behind) ? place_hall(p, behind) : 0;
    if (hall == 0 && town && capital_word(p, behind) &&
        parse_among(p, behind, "field", "airfield", "airstrip"))
        hall = behind + 1; /* "Henderson Field" is no town in Nevada */
    if (hall > 0) {
        r->written = true;
        r->last = (uint32_t)hall;
        return add_place(p, r, err);
    }
    if (town && leads_on_to(p, behind) && place_told_elsewhere(p, &n->m, behind, s->last)) {
        r->written = true; /* "Palma in Mozambique", which the gazetteer has in Spain alone */
        r->last = (uint32_t)behind;
        return add_place(p, r, err);
    }
    if (n->k == 0 && begins_longer(p, &n->m, i, s->last)) {
        r->written = true;
        r->last++;
        return add_place(p, r, err);
    }
    r->last = (uint32_t)behind;
    if (town && capital_word(p, behind) && place_roman(p, s, r->last)) {
        r->written = true;
        r->last++;
        if (parse_function(p, r->last, F_and) && place_roman(p, s, r->last + 1u))
            r->last += 2; /* "Stenkovac I and II" */
        return add_place(p, r, err);
    }
    r->last += part_number(p, s, r->last);
    bool pair = p->n_places > 0 && p->places[p->n_places - 1].last + 1u == i &&
                parse_mark(p, i - 1, '-'); /* "the Polish-Belarusian border" */
    if (!pair && parse_in(p, r->last < p->n_tokens ? r->last : r->first, SET_feature) &&
        !border_service(p, r->last)) {
        r->last = r->first + 1;
        return 0;
    }
    if (town && (particle(p, r->last) || place_half(p, r->last, s->last))) {
        r->written = true;
        r->last += 2;
        return add_place(p, r, err);
    }
    struct place_ref named = *r;
    return add_named(in, &named, &n->m, err);
}

/* "in the State", "the City's care": is the capital word at token I what kind of place is meant,
 * and no name? */
static bool kind_alone(const struct parse *p, const struct sentence *s, size_t i)
{
    return i > s->first && parse_function(p, i - 1, F_the) && parse_in(p, i, SET_kind) &&
           !(p->tokens[i].flags & T_UPPER);
}

/* "Roche-à-Bateau", "Rusayo 1: 88,300", "Zone 4": adds a name that no table knows, with the words
 * that go on with it, where the words around say that it is a place. */
static int add_unknown(const struct naming *in, struct place_ref *r, const struct name *n,
                       struct error *err)
{
    struct parse *p = in->p;
    const struct sentence *s = in->s;
    size_t i = r->first;
    if (n->number > 0) {
        r->written = true;
        r->last = (uint32_t)n->number;
        return add_place(p, r, err);
    }
    bool opens = i == s->first, heads = opens && s->starts_line && place_heads_block(p, s, i);
    r->dateline = opens && place_files_report(p, s, i);
    if (!heads && !r->dateline && !place_new(p, s, i, r->function, n->len > 0))
        return 0;
    r->written = true;
    r->section = heads;
    r->first -= i > s->first && fore_name(p, i - 1);
    while (r->last < s->last &&
           ((p->tokens[r->last].type == TOKEN_WORD && (p->tokens[r->last].flags & T_CAPITAL)) ||
            hyphened(p, r->last, s->last) || particle(p, r->last)))
        r->last += p->tokens[r->last].type == TOKEN_WORD && !particle(p, r->last) ? 1 : 2;
    r->last += (uint32_t)possessed_land(p, r->last);
    r->last += part_number(p, s, r->last);
    if ((r->last == r->first + 1 && kind_alone(p, s, r->first)) || place_of_programme(p, r->last))
        return 0; /* "in the State" */
    if (r->last > r->first + 1 && parse_one(p, r->last - 1, ROLE_speaker) &&
        !parse_in(p, r->last - 1, SET_kind)) {
        r->last = r->first + 1; /* "FAO Sudan Situation Report": a place may stand within */
        return 0;               /* "60 million to the Red Cross" */
    }
    return add_place(p, r, err);
}

/* Adds the place whose name begins at R's first token, if it is one; R ends where to read on. */
static int add_name(const struct naming *in, struct place_ref *r, bool small, struct error *err)
{
    struct parse *p = in->p;
    struct name n;
    size_t payer = small || !in->payers ? 0 : payer_at(p, r->first, in->s->last);
    if (payer > 0 && !parse_function(p, r->first, F_the)) {
        r->last = (uint32_t)payer;
        int added = add_payer(in, r, err);
        if (added != 0)
            return added;
    }
    if (!look_up(in, r->first, small, &n)) {
        r->last = r->first + 1;
        return 0;
    }
    bool listed =
        p->n_places > 0 && p->places[p->n_places - 1].function == F_from && place_listed_from(p, r);
    r->function = listed ? F_from : place_function(p, in->s->first, r->first);
    if (n.own != NULL) {
        r->last = (uint32_t)n.own_last;
        r->place = n.own->place;
        r->type = n.own->place_type;
        r->dateline = place_in_dateline(p, in->s, r->first, r->last);
        return add_place(p, r, err);
    }
    return n.named ? add_known(in, r, &n, err) : add_unknown(in, r, &n, err);
}

/* Adds the place that token I stands for or begins the name of, if there is one; *NEXT: the token
 * to read on from. */
static inline int add_place_at(const struct naming *in, size_t i, size_t *next, struct error *err)
{
    struct parse *p = in->p;
    const struct token *t = &p->tokens[i];
    struct place_ref again;
    bool small, again_told = (t->sets & in->anaphors) != 0 ||
                             (!in->french && (t->functions >> F_it & 1) != 0);
    if (again_told && place_stands_for(p, in->s, i, &again) && add_place(p, &again, err) < 0)
        return -1;
    if (!begins_name(in, i, &small))
        return 0;
    struct place_ref r = {.first = (uint32_t)i, .last = (uint32_t)i + 1, .sentence = in->sentence};
    int added = add_name(in, &r, small, err);
    *next = r.last;
    return added;
}

/* Which of the 64 tokens from FROM on, up to the end of the sentence, may be places: bits. Nearly
 * all words of a text are not, but in French a people's name has no capital. */
static inline uint64_t may_be_places(const struct naming *in, size_t from)
{
    uint64_t bits = in->french ? ~0ull : parse_trait_bits(in->p, from, TRAIT_naming);
    size_t left = in->s->last - from;
    return left < 64 ? bits & ((1ull << left) - 1) : bits;
}

int parse_places(struct parse *p, uint32_t sentence, struct error *err)
{
    const struct sentence *s = &p->sentences[sentence];
    const struct extract_words *own = p->options->words;
    bool french = p->language == LANGUAGE_FR;
    const struct naming in = {
        .p = p,
        .s = s,
        .sentence = sentence,
        .french = french,
        .own = own != NULL && own->n > 0,
        .storms = (s->sets >> SET_storm & 1) || p->storm.end > p->storm.start,
        .money = s->roles >> ROLE_currency & 1,
        .numbered = s->sets >> SET_numbered & 1,
        .payers = parse_sentence_in(s, SET_payer),
        .anaphors = french ? 0 : PLACE_ANAPHORS & s->sets,
    };
    size_t next = s->first;
    for (size_t from = s->first; from < s->last; from += 64)
        for (uint64_t bits = may_be_places(&in, from); bits != 0; bits &= bits - 1) {
            size_t i = from + (size_t)__builtin_ctzll(bits);
            if (i >= next && add_place_at(&in, i, &next, err) < 0)
                return -1;
        }
    return 0;
}
