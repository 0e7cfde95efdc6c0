/* parse.h - what the stages of extraction hand on to each other.
 *
 * lexer → number → time → unit → place → clause → measure → attribution → figure. Each stage reads
 * what the ones before it left in a struct parse and adds its own array. A long text goes
 * through them window by window; the arrays grow by doubling and are used again for the next one.
 */
#ifndef SITSTAT_TEXT_PARSE_H
#define SITSTAT_TEXT_PARSE_H

#include <string.h>
#include <strings.h>

#include "sitstat/extract.h"
#include "sitstat/place.h"
#include "sitstat/text.h"

#include "words/words.h"

enum token_type { TOKEN_WORD, TOKEN_DIGITS, TOKEN_MARK, TOKEN_LINE };
enum token_flag {
    T_SPACE = 1,   /* white space before it */
    T_CAPITAL = 2, /* starts with a capital letter */
    T_UPPER = 4,   /* two or more capitals and no small letter */
    T_START = 8,   /* first of its line */
    T_BLANK = 16,  /* TOKEN_LINE: a blank line follows */
    T_QUOTED = 32,
    T_PLAIN = 64,  /* of plain letters only */
    T_AHEAD = 128, /* speaks of what is to come: set by when_future() */
};
struct token {
    uint32_t start, end;
    /* from here on as struct word_token, and copied from one: nearly every question asks for it */
    uint16_t word; /* in words[], 0: in no table */
    TOKEN_TYPE_MORE;
    uint8_t flags;
    char mark; /* TOKEN_MARK: the sign, typographic forms made plain; '_' is a long dash, '*' a
                * bullet, '"' any quote */
    uint16_t traits;                 /* bits of enum text_trait */
    uint64_t roles, sets, functions; /* all of the document's language */
};

struct sentence {
    uint32_t first, last;            /* tokens [first, last) */
    uint64_t roles, sets, functions; /* of all its words */
    uint64_t more[MORE_BANKS];       /* the sets behind the first 64 */
    bool numeric;                    /* holds a number */
    bool heading : 1;                /* ends its line without a full stop, or in capitals */
    bool starts_line : 1, bullet : 1;
    bool capitals : 1; /* every word of two letters or more is in capitals */
    uint32_t paragraph;
    uint32_t places, mentions; /* the first of this sentence, in the arrays of the parse */
};

enum quantity_form {
    QUANTITY_COUNT,
    QUANTITY_PERCENT,
    QUANTITY_MONEY,
    QUANTITY_MEASURE, /* physical units and durations */
    QUANTITY_TIMES,
    QUANTITY_FRACTION,
    QUANTITY_ORDINAL,
    QUANTITY_NONE, /* "no flights": zero where the sentence counts something */
};
struct quantity {
    uint32_t first, last; /* tokens of the number, [first, last) */
    uint32_t sentence;
    struct span span;
    struct number value, low, high;
    enum qualifier qualifier;
    struct span hedge; /* the words that make the qualifier */
    enum quantity_form form;
    char currency[4];
    uint8_t physical;                 /* enum text_unit of QUANTITY_MEASURE */
    bool words;                       /* written in words */
    bool dropped;                     /* part of a date, a name, a distractor: no quantity at all */
    bool attached;                    /* glued to letters: "777s", "12th" */
    bool whole;                       /* the 4,000 in "500 of the 4,000 villagers" */
    uint32_t outer_first, outer_last; /* with hedge, currency and unit sign */
    /* from unit.c: the noun phrase that says what is counted */
    uint32_t unit_first, unit_last; /* tokens; equal: none */
    uint32_t head;                  /* token of its head noun */
    uint8_t noun;                   /* enum text_noun, TEXT_NOUN_COUNT: none */
    uint32_t shown_first,
        shown_last; /* tokens of the unit as shown: its own or one told elsewhere */
};

enum mention_type { MENTION_DATE, MENTION_DURATION, MENTION_SET, MENTION_VAGUE, MENTION_CLOCK };
struct mention {
    uint32_t first, last; /* tokens */
    uint32_t sentence;
    struct span span;
    enum mention_type type;
    struct period period;
    char timex[40];
    enum text_timeword
        lead; /* TW_since, TW_by, TW_asof, ... before it; TEXT_TIMEWORD_COUNT: none */
    uint32_t lead_first;
    bool relative; /* told from the day of publication */
    bool explicit_year;
    bool event;   /* when the event was that tolls count from */
    bool said;    /* when it was said, not when it happened */
    bool clocked; /* "5 p.m. on Sunday": by then is within that day */
};

struct place_ref {
    uint32_t first, last; /* tokens */
    uint32_t sentence;
    const struct place *place;
    uint8_t type;     /* enum place_name_type */
    uint8_t function; /* enum text_function of the preposition, TEXT_FUNCTION_COUNT: none */
    bool written;     /* a name that no gazetteer knows: place is NULL */
    bool seat;        /* a capital as the subject: its country is meant */
    bool dateline;    /* where the report was filed: no place of a figure */
    bool part;        /* "eastern Congo": a part of the country without a name of its own */
    bool section;     /* "KHERSON. Rescuers ...": heads its paragraph */
    bool payer;       /* "the Ford Foundation": no place, but money may come from it */
    uint8_t detail;   /* enum place_detail: set by where_detail(), once all places are known */
    uint32_t as;      /* "the camp": 1-based number of the place that it stands for, 0: itself */
};
enum place_detail { DETAIL_NOT_ASKED, DETAIL_NO, DETAIL_YES };

/* What the first window tells of the whole document. */
struct whole {
    bool told;
    bool has_home, home_is_place, several, of_refugees, of_migrants, has_heading, has_plan,
        has_event, has_crisis;
    struct place_ref home, crisis;
    struct mention heading, plan, event;
    uint32_t of_need, of_market, of_trade; /* sentences so far that speak of each: business.c */
};

struct parse {
    const char *text;
    size_t from, len; /* the window is text[from, len) */
    struct whole whole;
    size_t passed_over; /* numbers */
    const struct extract_options *options;
    day_t published;
    bool undated;        /* `published` is only a stand-in */
    bool dayless;        /* and no day of the text stands in for it */
    uint8_t language;    /* bits of words.h */
    bool dots_group;     /* "1.234" is a thousand and more, as in much of Europe */
    bool gaps;           /* two spaces, a tab or a bar stand in it somewhere: it may hold tables */
    const char *country; /* alpha-3 that the document is about: tells namesakes apart; NULL: none */
    bool namesakes;      /* some name that was met is that of several places */
    uint32_t by_country; /* the first sentence of which a name depends on `country` */
    /* While `country` is NULL: those with which some name that was read would be another place or
     * none, as bits of place_country_bit(); and the only one with which it would not, NULL: not so.
     */
    uint64_t turned_by;
    const char *turned_unless;
    struct token *tokens; /* some empty ones stand behind the last, for those who look ahead */
    size_t n_tokens, size_tokens;
    uint64_t *traits; /* where each trait is: see parse_traits() */
    size_t size_traits;
    struct sentence *sentences;
    size_t n_sentences, size_sentences;
    struct quantity *quantities;
    size_t n_quantities, size_quantities;
    struct mention *mentions;
    size_t n_mentions, size_mentions;
    struct place_ref *places;
    size_t n_places, size_places;
    bool names_written;    /* some of the places is, or was, a name that no gazetteer knows */
    bool asked;            /* its figures are read: for its numbers, or for the next window */
    struct drafts *drafts; /* its figures, once they were asked for */
    size_t size_figures, size_dates; /* room in the extraction */
    struct span storm;               /* the name of the storm that the text is about */
    struct buffer scratch;           /* for folding names */
};

void *parse_grown(void *at, size_t *size, size_t each);
static inline void *parse_grow(void *at, size_t *size, size_t n, size_t each)
{
    return n < *size ? at : parse_grown(at, size, each);
}
/* Room for one more than N; NULL: no memory, AT stays. */
void parse_reset(struct parse *p);
/* As new, but for the memory that its arrays hold. */
void parse_free(struct parse *p);

/* ---- window.c, lexer.c, language.c, sentence.c */
#define WINDOW ((size_t)128 << 10) /* bytes */
size_t parse_window(const char *text, size_t len, size_t from);
/* The end of the window that starts at FROM. */
int parse_lex(struct parse *p, struct error *err);
void parse_language(struct parse *p);
/* As given or told by the first window; makes the tokens those of that language. */
int parse_traits(struct parse *p, struct error *err);
/* Notes which tokens have which traits, once they are all there. */
int parse_sentences(struct parse *p, struct error *err);
bool parse_note_ends(const struct parse *p, size_t i);
/* "about 274,000 students.167 In May": does the number of a note stand right behind the stop at
 * token I, and a word that opens a sentence behind that? */

const struct entry *parse_longest(const struct parse *p, size_t i, enum role_of_word role,
                                  size_t *n);
/* As parse_match(), for a token that may start such an entry. */
const struct entry *parse_longest_back(const struct parse *p, size_t first, size_t end,
                                       enum role_of_word role, size_t *n);
bool parse_valued(const struct parse *p, size_t i, enum role_of_word role, int value);
/* As parse_match_back() and parse_is(), for a token that may end or be such an entry. */
static inline bool parse_may(const struct parse *p, size_t i, enum role_of_word role)
{
    return i < p->n_tokens && (p->tokens[i].roles >> role & 1) != 0;
}
static inline bool parse_one(const struct parse *p, size_t i, enum role_of_word role)
{ /* token I alone has an entry of ROLE */
    return i < p->n_tokens && (p->tokens[i].roles >> role & 1) != 0 &&
           (words[p->tokens[i].word].own >> role & 1) != 0;
}
static inline const struct entry *parse_match(const struct parse *p, size_t i,
                                              enum role_of_word role, size_t *n)
{ /* the longest entry of ROLE that starts at token I, and its number of tokens; NULL: none */
    return parse_may(p, i, role) ? parse_longest(p, i, role, n) : NULL;
}
static inline const struct entry *parse_match_back(const struct parse *p, size_t first, size_t end,
                                                   enum role_of_word role, size_t *n)
{ /* the longest entry of ROLE that ends just before token END and starts at FIRST or later */
    return end > first && (word_phrases[p->tokens[end - 1].word].ends >> role & 1) != 0
               ? parse_longest_back(p, first, end, role, n)
               : NULL;
}
static inline bool parse_is(const struct parse *p, size_t i, enum role_of_word role, int value)
{ /* token I alone has an entry of ROLE with VALUE */
    return parse_one(p, i, role) && parse_valued(p, i, role, value);
}
static inline bool parse_function(const struct parse *p, size_t i, enum text_function function)
{
    return i < p->n_tokens && (p->tokens[i].functions >> function & 1) != 0;
}
static inline bool parse_function_starts(const struct parse *p, size_t i,
                                         enum text_function function)
{ /* may token I start an entry of FUNCTION, of one word or more? */
    return i < p->n_tokens && (word_phrases[p->tokens[i].word].starts >> function & 1) != 0;
}
static inline uint64_t parse_times_of(const struct parse *p, size_t i)
{ /* the timewords that may start at token I, bits of enum text_timeword */
    return (p->tokens[i].roles >> ROLE_timeword & 1)
               ? word_phrases[p->tokens[i].word].times[p->language >> 1]
               : 0;
}
static inline bool parse_in(const struct parse *p, size_t i, unsigned set)
{ /* is token I one of the words of SET (an enum text_set or text_more_set), in any case? */
    return i < p->n_tokens &&
           (set < MORE_SETS ? p->tokens[i].sets >> set & 1
                            : word_more_sets[p->tokens[i].more][set / 64 - 1] >> set % 64 & 1) != 0;
}
static inline bool parse_sentence_in(const struct sentence *s, unsigned set)
{ /* is any word of S one of SET? */
    return ((set < MORE_SETS ? s->sets : s->more[set / 64 - 1]) >> set % 64 & 1) != 0;
}
static inline bool token_says(const struct token *t, uint64_t verbs)
{ /* may T, which is not behind the last, start an entry that says one of VERBS, bits of enum
   * text_verb? An empty token stands behind the last one. */
    const struct word_verbs *w = &word_verbs[t->word];
    bool goes_on = w->next >> (t[1].word & 63) & 1;
    return ((goes_on ? w->starts : w->alone) & verbs) != 0;
}
static inline bool parse_verb_starts(const struct parse *p, size_t i, uint64_t verbs)
{ /* the same, for token I */
    return i < p->n_tokens && token_says(&p->tokens[i], verbs);
}
static inline bool parse_verb_ends(const struct parse *p, size_t first, size_t end, uint64_t verbs)
{ /* may one of them end just before token END, behind token FIRST or at it? */
    return end > first && (word_verbs[p->tokens[end - 1].word].ends & verbs) != 0;
}
__attribute__((always_inline)) static inline bool parse_reads(const struct parse *p, size_t i,
                                                              const char *word)
{ /* is token I this word, in any case? */
    size_t len = strlen(word);
    return i < p->n_tokens && p->tokens[i].end - p->tokens[i].start == len &&
           p->tokens[i].type == TOKEN_WORD &&
           ((p->text[p->tokens[i].start] ^ word[0]) & 31) == 0 && /* the same letter, in any case */
           strncasecmp(p->text + p->tokens[i].start, word, len) == 0;
}
static inline bool parse_either(const struct parse *p, size_t i, const char *word,
                                const char *other)
{
    return parse_reads(p, i, word) || parse_reads(p, i, other);
}
static inline bool parse_mark(const struct parse *p, size_t i, char mark)
{
    return i < p->n_tokens && p->tokens[i].mark == mark; /* no other token has one */
}
#define PARSE_TRAITS 16 /* numbers for every 64 tokens, one for each trait */
static inline uint64_t parse_trait_bits(const struct parse *p, size_t i, enum text_trait trait)
{ /* which of the 64 tokens from I on have TRAIT, the first one lowest; I is no more than n_tokens
   */
    const uint64_t *at = &p->traits[i / 64 * PARSE_TRAITS + trait];
    return at[0] >> (i & 63) | at[PARSE_TRAITS] << 1 << (63 - (i & 63));
}
static inline size_t parse_next(const struct parse *p, size_t i, size_t end, enum text_trait trait)
{ /* the first token from I on that has TRAIT; END where none before it has */
    while (i < end) {
        uint64_t bits = p->traits[i / 64 * PARSE_TRAITS + trait] >> (i & 63);
        if (bits != 0) {
            i += (size_t)__builtin_ctzll(bits);
            return i < end ? i : end;
        }
        i = (i | 63) + 1;
    }
    return end;
}
static inline size_t parse_behind(const struct parse *p, size_t first, size_t i,
                                  enum text_trait trait)
{ /* the token behind the last one before I, from FIRST on, that has TRAIT; FIRST where none has */
    while (i > first) {
        uint64_t bits = p->traits[(i - 1) / 64 * PARSE_TRAITS + trait] << (63 - ((i - 1) & 63));
        if (bits != 0) {
            i -= (size_t)__builtin_clzll(bits);
            return i > first ? i : first;
        }
        i = (i - 1) & ~(size_t)63;
    }
    return first;
}
static inline size_t parse_semicolon(const struct parse *p, size_t i, size_t end)
{ /* the first semicolon from token I on; END where none stands before it */
    while ((i = parse_next(p, i, end, TRAIT_boundary)) < end && !parse_mark(p, i, ';'))
        i++;
    return i;
}
static inline bool parse_near(const struct parse *p, size_t i, size_t last, size_t end,
                              enum text_trait trait)
{ /* has one of the tokens from I to LAST, which is near, and before END TRAIT? */
    size_t n = (last < end ? last + 1 : end) - i;
    return i < end && (parse_trait_bits(p, i, trait) & ((2ull << (n - 1)) - 1)) != 0;
}
static inline bool parse_known(const struct parse *p, size_t i)
{ /* a word of the tables, and not of another language; in French, where any people's name may end a
   * phrase of money, one that is something by itself */
    const struct token *t = &p->tokens[i];
    if (p->language == LANGUAGE_FR)
        return (words[t->word].own & t->roles) != 0;
    return t->word != 0 && (t->roles != 0 || word_french[t->word].roles == 0);
}
static inline bool parse_glued(const struct parse *p, size_t i)
{ /* no space between token I and the one before it */
    return i > 0 && i < p->n_tokens && p->tokens[i].start == p->tokens[i - 1].end;
}

static inline bool parse_gap(const struct parse *p, size_t i)
{ /* a tab or two spaces, as between the cells of a table, before token I */
    if (i == 0 || i >= p->n_tokens || p->tokens[i].start < p->tokens[i - 1].end + 1u)
        return false;
    const char *end = p->text + p->tokens[i].start;
    return end[-1] == '\t' ||
           (end[-1] == ' ' && p->tokens[i].start > p->tokens[i - 1].end + 1u && end[-2] == ' ');
}

static inline size_t parse_places_end(const struct parse *p, uint32_t sentence)
{ /* of the places of SENTENCE: they start at its `places` */
    return sentence + 1 < p->n_sentences ? p->sentences[sentence + 1].places : p->n_places;
}
static inline size_t parse_mentions_end(const struct parse *p, uint32_t sentence)
{
    return sentence + 1 < p->n_sentences ? p->sentences[sentence + 1].mentions : p->n_mentions;
}

/* ---- number.c, hedge.c, time.c, unit.c, place.c */
int parse_numbers(struct parse *p, struct error *err);
void parse_hedges(struct parse *p);
void parse_hedges_apart(struct parse *p);
/* Once units are known: "4,800 people, about, came", "60,000 refugees from Mali, roughly". */
int parse_times(struct parse *p, struct error *err);
void parse_units(struct parse *p);
bool unit_closes(const struct parse *p, size_t i);
/* unit.c: does token I end a noun phrase? Prepositions, verbs of being, conjunctions. */
void unit_phrase(struct parse *p, struct quantity *q, size_t i, size_t end);
/* phrase.c: sets the noun phrase that starts at token I, before END, and its head. */
bool given_ends(const struct parse *p, const struct quantity *q, size_t i, size_t n);
/* given.c: does the noun at token I, N words long, end Q's phrase, since it is who is given what
 * stands behind: "gave 9,000 refugees food parcels"? */
bool given_to(const struct parse *p, const struct quantity *q);
/* given.c: the same, of the whole of Q's phrase. */
bool given_behind(const struct parse *p, size_t i);
/* given.c: "families relief items" behind a number that ends before token I. */
size_t given_earlier(const struct parse *p, const struct quantity *q);
/* "the 60 million it gave in May", "the 25 million pledged in May": the token of the verb that says
 * what was done with Q before; 0: none does. */
void unit_show(struct parse *p, size_t k);
/* shown.c: the unit of quantity K as shown, its own or one told elsewhere. */
int parse_places(struct parse *p, uint32_t sentence, struct error *err);
bool place_stands_for(const struct parse *p, const struct sentence *s, size_t i,
                      struct place_ref *out);
/* anaphor.c: is token I of S the head of "the camp", "the country", for a place named before? */
/* Words that are no names by themselves: "The", "On", "Aid". */
#define PLACE_COMMON                                                                               \
    (1ull << ROLE_month | 1ull << ROLE_weekday | 1ull << ROLE_function | 1ull << ROLE_noun |       \
     1ull << ROLE_verb | 1ull << ROLE_timeword | 1ull << ROLE_day | 1ull << ROLE_adjective |       \
     1ull << ROLE_distractor | 1ull << ROLE_timeunit)
bool place_of_programme(const struct parse *p, size_t i);
bool place_new(const struct parse *p, const struct sentence *s, size_t i, uint8_t function,
               bool begun);
/* newname.c: may the name at token I, which is not in the gazetteer and of no PLACE_COMMON word, be
 * a place's, by the words around it? BEGUN: a longer name there begins as one that is. */
size_t place_hall(const struct parse *p, size_t i);
/* "Kendal Isaacs Gym alone had": the token behind the building whose name goes on at token I and
 * which takes people in; 0: there is none. */
size_t possessed_land(const struct parse *p, size_t i);
/* newname.c: "Randall's Island": the tokens from "'s" at I on, where a name goes on with them. */
bool place_laid_out(const struct parse *p, const struct sentence *s, size_t i);
/* laidout.c: "Brazda was laid out by engineers for 25,000": does the name that opens S at token I
 * belong to a camp? */
bool place_heads_block(const struct parse *p, const struct sentence *s, size_t i);
/* Is the name at token I, which is not in the gazetteer, all of the line that opens a block? */
bool place_half(struct parse *p, size_t i, size_t end);
/* "Mayo-Sava": does token I join what no table knows to the name before it, as it does not join the
 * ends of a road or a border, "Kyiv-Odesa"? */
bool place_for_something(const struct parse *p, size_t i, size_t first);
/* "Hands for Harvest": goes the name at token I on with the one before "for"? */
bool place_fled_for(const struct parse *p, size_t first, size_t i);
/* noplace.c: "over 16,000 people fled Drodro for Rhoe": does who leaves a place go to token I? */
bool parse_citation(const struct parse *p, size_t i, size_t first);
/* "(Cárdenas and Martínez, 2020)", "(Caracas Chronicles 21/02/2019)": is token I within brackets
 * that say who wrote something, and when? FIRST: of its sentence. */
bool place_doubtful(const struct parse *p, size_t i, size_t first, const struct place_match *m,
                    size_t n_tokens);
/* noplace.c: is the name of N_TOKENS at token I, which the gazetteer knows as M, no place there? */
bool place_of_following(const struct parse *p, size_t i);
/* noplace.c: "the Red Sea port of Djibouti", "the Karbala-8 offensive": does the name that ends at
 * token I only belong to what is named behind it? */
bool place_listed_from(const struct parse *p, const struct place_ref *r);
/* apposition.c: "from Iran (101) and Pakistan (20)": does R, not the first, go on such a list? */
bool place_files_report(const struct parse *p, const struct sentence *s, size_t i);
/* dateline.c: "HUIXTLA, Mexico -": is the name in capitals at token I, which opens a report and
 * that no gazetteer knows, of the town that it was filed from? */
bool place_in_dateline(const struct parse *p, const struct sentence *s, size_t first, size_t last);
/* dateline.c: do tokens [FIRST, LAST) of S name the place at the head of the report? */

/* ---- figure.c */
int parse_figures_open(struct parse *p, struct error *err);
/* What holds for all figures of the window: its places, what the text is about. */
int parse_figures(struct parse *p, struct error *err);
/* The figures. */
int parse_figures_add(struct parse *p, struct extraction *out, struct error *err);
/* Adds them. */
void parse_figures_free(struct parse *p);
void figure_choose_primary(struct extraction *out);
bool parse_word_spelled(const struct parse *p, const struct token *t, const char *const *list,
                        uint32_t seconds);
/* The first letters of the words of LIST: bits of what their five lowest bits are, in any case, and
 * above them those of the second ones. Of a list that stands in the source they are told when that
 * is compiled; all of one that is longer than SPELLED_MOST. */
#define SPELLED_MOST 64
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Warray-bounds" /* asked before it sees where a short list ends */
__attribute__((always_inline)) static inline uint64_t parse_letters(const char *const *list)
{
    uint64_t bits = 0;
#pragma GCC unroll 64
    for (size_t k = 0; k < SPELLED_MOST; k++) {
        if (list[k] == NULL)
            return bits;
        bits |= 1ull << (list[k][0] & 31) | 1ull << (32 + (list[k][1] & 31));
    }
    return UINT64_MAX;
}
#pragma GCC diagnostic pop
__attribute__((always_inline)) static inline bool parse_spelled(const struct parse *p, size_t i,
                                                                const char *const *list)
{ /* is token I one of the words of the NULL-ended LIST, in any case? Most begin as none of them. */
    if (i >= p->n_tokens || p->tokens[i].type != TOKEN_WORD)
        return false;
    uint64_t letters = parse_letters(list);
    if (!__builtin_constant_p(letters))
        letters = UINT64_MAX;
    return ((uint32_t)letters >> (p->text[p->tokens[i].start] & 31) & 1) != 0 &&
           parse_word_spelled(p, &p->tokens[i], list, (uint32_t)(letters >> 32));
}
/* The same, for words that stand where they are asked for: parse_among(p, i, "fear", "fears"). They
 * are laid down once, and not at each call as an array of that block would be. */
#define parse_among(p, i, ...)                                                                     \
    __extension__({                                                                                \
        static const char *const among[] = {__VA_ARGS__, NULL};                                    \
        parse_spelled(p, i, among);                                                                \
    })
bool parse_superlative(const struct parse *p, size_t i);
/* "most", "fewest", "first", "deadliest". */

/* ---- unitmoney.c */
void unit_money_before(const struct parse *p, struct quantity *q, const struct quantity *o);
/* "251 million, of which 46.2 million had been received": makes Q, behind money O, money of the
 * same currency, where only money's verbs stand with it. */
void unit_money_ahead(const struct parse *p, struct quantity *q, const struct quantity *o);
/* "Kuwait has promised 41 million and Qatar 50 million dollars": the same for Q before O. */
#endif
