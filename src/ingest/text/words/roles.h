/* roles.h - the names that the word tables (data/ *_words.csv, lexicon.csv) may use.
 *
 * Shared by the table compiler (tools/words.c) and by the extractor, so that a name in a table and
 * a name in the code cannot differ. */
#ifndef SITSTAT_TEXT_ROLES_H
#define SITSTAT_TEXT_ROLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wordsets.h"

/* What a word or phrase can be. The value of an entry is a number, or a name of the list beside. */
#define TEXT_ROLES(X)                                                                              \
    X(digit)    /* 1..9, "one" */                                                                  \
    X(teen)     /* 10..19 */                                                                       \
    X(tens)     /* 20..90 */                                                                       \
    X(hundred)  /* 100 */                                                                          \
    X(scale)    /* 1000, 1000000, lakh, crore */                                                   \
    X(suffix)   /* scales that only follow digits: "m", "bn", "k" */                               \
    X(dozen)    /* 12, 20 (score), 2 (couple) */                                                   \
    X(round)    /* about so many: "centaine", "vingtaine" */                                       \
    X(fraction) /* 0.5, 0.25 */                                                                    \
    X(ordinal)  /* 1, 2, 3 */                                                                      \
    X(vague)    /* its size: dozens 12, hundreds 100, thousands 1000 */                            \
    X(zero)     /* zero, nought */                                                                 \
    X(none)     /* "no", "none", "not a single": zero where a count of a period is denied */       \
    X(minus)                                                                                       \
    X(point)                                                                                       \
    X(percent)                                                                                     \
    X(currency)     /* an ISO 4217 code */                                                         \
    X(measure)      /* a physical unit: names of TEXT_UNITS */                                     \
    X(month)        /* 1..12 */                                                                    \
    X(weekday)      /* 1..7 */                                                                     \
    X(timeunit)     /* names of TEXT_TIMES */                                                      \
    X(day)          /* days from the day of publication: yesterday -1 */                           \
    X(daypart)      /* "morning", "noon": ISO 8601-2 letters: MO MI AF EV NI */                    \
    X(season)       /* SP SU FA WI */                                                              \
    X(holiday)      /* MMDD, or days after Easter + 10000 */                                       \
    X(timeword)     /* names of TEXT_TIMEWORDS */                                                  \
    X(before)       /* a hedge before its number: names of TEXT_HEDGES */                          \
    X(after)        /* a hedge after its number or its noun */                                     \
    X(function)     /* names of TEXT_FUNCTIONS */                                                  \
    X(noun)         /* what is counted: names of TEXT_NOUNS */                                     \
    X(verb)         /* what happens to it: names of TEXT_VERBS */                                  \
    X(say)          /* a verb of saying */                                                         \
    X(modal)        /* names of TEXT_MODALS */                                                     \
    X(speaker)      /* a noun that can say something: "minister", "spokesman" */                   \
    X(title)        /* what goes before a name: "Mr", "Gen." */                                    \
    X(abbreviation) /* its full stop ends no sentence */                                           \
    X(distractor)   /* names of TEXT_DISTRACTORS */                                                \
    X(adjective)    /* what may stand between a number and its noun */                             \
    X(hint)         /* what a rule for one language asks for: names of TEXT_HINTS */               \
    X(event)        /* "earthquake", "cyclone": what a toll counts from */

#define TEXT_UNITS(X)                                                                              \
    X(length)                                                                                      \
    X(area)                                                                                        \
    X(volume)                                                                                      \
    X(tonne) X(pound) X(kilogram) X(weight) X(temperature) X(speed) X(energy) X(angle) X(other)

#define TEXT_TIMES(X)                                                                              \
    X(second)                                                                                      \
    X(minute)                                                                                      \
    X(hour)                                                                                        \
    X(dayunit)                                                                                     \
    X(weekday_unit)                                                                                \
    X(weekend) X(week) X(fortnight) X(month) X(quarter) X(semester) X(year) X(decade) X(century)

#define TEXT_TIMEWORDS(X)                                                                          \
    X(last)                                                                                        \
    X(next)                                                                                        \
    X(this)                                                                                        \
    X(ago)                                                                                         \
    X(later)                                                                                       \
    X(earlier)                                                                                     \
    X(early)                                                                                       \
    X(mid)                                                                                         \
    X(late)                                                                                        \
    X(start)                                                                                       \
    X(end)                                                                                         \
    X(since)                                                                                       \
    X(until)                                                                                       \
    X(by)                                                                                          \
    X(before)                                                                                      \
    X(after)                                                                                       \
    X(during)                                                                                      \
    X(past)                                                                                        \
    X(sofar)                                                                                       \
    X(todate)                                                                                      \
    X(asof)                                                                                        \
    X(now)                                                                                         \
    X(upcoming)                                                                                    \
    X(recently)                                                                                    \
    X(future)                                                                                      \
    X(daily)                                                                                       \
    X(weekly)                                                                                      \
    X(monthly) X(yearly) X(am) X(pm) X(clock) X(within) X(same) X(fiscal) X(ending) X(beginning)

#define TEXT_HEDGES(X)                                                                             \
    X(exact)                                                                                       \
    X(about)                                                                                       \
    X(nearly)                                                                                      \
    X(more_than) X(at_least) X(less_than) X(at_most) X(between) X(vague) X(increase) X(decrease)

/* "plain" words only end a noun phrase. */
#define TEXT_FUNCTIONS(X)                                                                           \
    X(the) X(a) X(of) X(to) X(from) X(in) X(into) X(at) X(on) X(by) X(for) X(with) X(via) X(across)\
    X(near) X(between) X(and) X(or) X(but) X(per) X(that) X(who) X(it) X(he) X(they) X(its)        \
    X(while) X(when) X(not) X(be) X(have) X(all) X(more) X(another) X(them) X(including)           \
    X(total) X(against) X(compared) X(out) X(over) X(because) X(outof) X(within) X(after)          \
    X(plain)

#define TEXT_NOUNS(X)                                                                              \
    X(people)                                                                                      \
    X(household)                                                                                   \
    X(refugee)                                                                                     \
    X(migrant)                                                                                     \
    X(small) /* one of the few words that tell French from English: language.c */                  \
    X(displaced)                                                                                   \
    X(returnee)                                                                                    \
    X(seeker)                                                                                      \
    X(application)                                                                                 \
    X(stateless)                                                                                   \
    X(troop)                                                                                       \
    X(dead)                                                                                        \
    X(injured)                                                                                     \
    X(missing)                                                                                     \
    X(casualty)                                                                                    \
    X(detainee)                                                                                    \
    X(flight)                                                                                      \
    X(aircraft)                                                                                    \
    X(vehicle)                                                                                     \
    X(convoy)                                                                                      \
    X(train)                                                                                       \
    X(ship)                                                                                        \
    X(item)                                                                                        \
    X(home)                                                                                        \
    X(building)                                                                                    \
    X(place)                                                                                       \
    X(site)                                                                                        \
    X(hall)                                                                                        \
    X(arrival)                                                                                     \
    X(crossing)                                                                                    \
    X(return )                                                                                     \
    X(displacement)                                                                                \
    X(evacuee)                                                                                     \
    X(beneficiary)                                                                                 \
    X(protection)                                                                                  \
    X(need)                                                                                        \
    X(affected)                                                                                    \
    X(appeal)                                                                                      \
    X(pledge) X(money) X(weight) X(capacity) X(homeless) X(influx) X(national) X(protected) X(other)

#define TEXT_VERBS(X)                                                                              \
    X(none)                                                                                        \
    X(cross)                                                                                       \
    X(arrive)                                                                                      \
    X(host)                                                                                        \
    X(shelter)                                                                                     \
    X(register)                                                                                    \
    X(displace)                                                                                    \
    X(flee)                                                                                        \
    X(return )                                                                                     \
    X(deport)                                                                                      \
    X(evacuate)                                                                                    \
    X(die)                                                                                         \
    X(injure)                                                                                      \
    X(vanish)                                                                                      \
    X(detain)                                                                                      \
    X(deploy)                                                                                      \
    X(station)                                                                                     \
    X(land)                                                                                        \
    X(deliver)                                                                                     \
    X(pledge)                                                                                      \
    X(commit)                                                                                      \
    X(give)                                                                                        \
    X(require)                                                                                     \
    X(destroy)                                                                                     \
    X(damage)                                                                                      \
    X(need)                                                                                        \
    X(affect)                                                                                      \
    X(reach)                                                                                       \
    X(apply)                                                                                       \
    X(protect)                                                                                     \
    X(homeless)                                                                                    \
    X(grant)                                                                                       \
    X(hold)                                                                                        \
    X(receive)                                                                                     \
    X(leave) X(aim) X(withdraw) X(sicken) X(deny) X(arrest) X(be) X(have) X(await) X(repel)

#define TEXT_MODALS(X) X(forecast) X(denial)

/* Words of a language that has a rule of its own. */
#define TEXT_HINTS(X)                                                                              \
    X(cfa)         /* money of two unions of countries */                                          \
    X(where)       /* opens a clause about a place: ", où" */                                     \
    X(men)         /* soldiers, where a force has them */                                          \
    X(former)      /* the one before: "le précédent bilan" */                                    \
    X(later)       /* will be able to: no capacity yet */                                          \
    X(coming)      /* comes from the place behind "de": "parti de Dakar" */                        \
    X(aside)       /* opens an aside: ", soit 40 %," */                                            \
    X(inhabitants) /* who lives somewhere */

#define TEXT_DISTRACTORS(X)                                                                        \
    X(label)                 /* the number after it is a name: "resolution 2254", "gate 24" */     \
    X(follow)                /* the number before it is no count: "o'clock", "years old" */        \
    X(phone) X(age) X(price) /* money in its clause is a price, not aid */

#define TEXT_NAME(prefix, name) prefix##name,
#define ROLE_ENUM(n) TEXT_NAME(ROLE_, n)
#define UNIT_ENUM(n) TEXT_NAME(UNIT_, n)
#define TIME_ENUM(n) TEXT_NAME(TIME_, n)
#define TW_ENUM(n) TEXT_NAME(TW_, n)
#define HEDGE_ENUM(n) TEXT_NAME(HEDGE_, n)
#define F_ENUM(n) TEXT_NAME(F_, n)
#define NOUN_ENUM(n) TEXT_NAME(NOUN_, n)
#define VERB_ENUM(n) TEXT_NAME(VERB_, n)
#define MODAL_ENUM(n) TEXT_NAME(MODAL_, n)
#define DIS_ENUM(n) TEXT_NAME(DIS_, n)
#define HINT_ENUM(n) TEXT_NAME(HINT_, n)
#define SET_ENUM(n) TEXT_NAME(SET_, n)

#define PHRASE_TIMES (1ull << ROLE_timeword | 1ull << ROLE_day | 1ull << ROLE_holiday)
#define TIME_ROLES                                                                                 \
    (1ull << ROLE_month | 1ull << ROLE_weekday | 1ull << ROLE_timeunit | 1ull << ROLE_season |     \
     1ull << ROLE_day | 1ull << ROLE_holiday | 1ull << ROLE_timeword)
#define NAMED_TIMES (TIME_ROLES & ~(1ull << ROLE_timeword))

/* The timewords that point, each of which some reader takes for the first word of a time, and
 * others that begin one; the rest ("since", "by", "early") only lead to one: see leads() in time.c.
 */
#define POINTING_TIMES                                                                             \
    (1ull << TW_last | 1ull << TW_next | 1ull << TW_this | 1ull << TW_past | 1ull << TW_upcoming | \
     1ull << TW_same)
#define OPENING_TIMES                                                                              \
    (POINTING_TIMES | 1ull << TW_ago | 1ull << TW_todate | 1ull << TW_now | 1ull << TW_recently |  \
     1ull << TW_future | 1ull << TW_fiscal | 1ull << TW_daily | 1ull << TW_weekly |                \
     1ull << TW_monthly | 1ull << TW_yearly)

/* Scales, and all that a number may begin with or consist of. */
#define SCALE_ROLES                                                                                \
    (1ull << ROLE_hundred | 1ull << ROLE_scale | 1ull << ROLE_dozen | 1ull << ROLE_round |         \
     1ull << ROLE_vague)
#define NUMBER_ROLES                                                                               \
    (1ull << ROLE_zero | 1ull << ROLE_digit | 1ull << ROLE_teen | 1ull << ROLE_tens |              \
     1ull << ROLE_none | 1ull << ROLE_fraction | SCALE_ROLES)

enum role_of_word { TEXT_ROLES(ROLE_ENUM) WORD_ROLES };
enum text_unit { TEXT_UNITS(UNIT_ENUM) TEXT_UNIT_COUNT };
enum text_time { TEXT_TIMES(TIME_ENUM) TEXT_TIME_COUNT };
enum text_timeword { TEXT_TIMEWORDS(TW_ENUM) TEXT_TIMEWORD_COUNT };
enum text_hedge { TEXT_HEDGES(HEDGE_ENUM) TEXT_HEDGE_COUNT };
enum text_function { TEXT_FUNCTIONS(F_ENUM) TEXT_FUNCTION_COUNT };
enum text_noun { TEXT_NOUNS(NOUN_ENUM) TEXT_NOUN_COUNT };
enum text_verb { TEXT_VERBS(VERB_ENUM) TEXT_VERB_COUNT };
enum text_modal { TEXT_MODALS(MODAL_ENUM) TEXT_MODAL_COUNT };
enum text_hint { TEXT_HINTS(HINT_ENUM) TEXT_HINT_COUNT };
enum text_set { TEXT_SETS(SET_ENUM) TEXT_SETS_END };
enum text_more_set { SET_MORE = 63, TEXT_MORE_SETS(SET_ENUM) TEXT_SET_COUNT };
#define MORE_SETS 64 /* the first of them */
#define MORE_BANKS 3 /* of 64 sets each */
enum text_distractor { TEXT_DISTRACTORS(DIS_ENUM) TEXT_DISTRACTOR_COUNT };

/* What stands for a place told before: "the camp". */
#define PLACE_ANAPHORS                                                                             \
    (1ull << SET_camplike | 1ull << SET_townlike | 1ull << SET_regionlike |                        \
     1ull << SET_countrylike | 1ull << SET_landlike | 1ull << SET_there)

/* What the loops over the tokens of a text look for: few tokens have any one of these, and where
 * they stand is kept as bits, so that a loop goes from one to the next (traits.c). A trait only
 * says that a token may be what its reader wants, in one of the languages: the reader looks itself.
 */
#define TEXT_TRAITS(X)                                                                             \
    X(digits)  /* digits, and signs of fractions */                                                \
    X(number)  /* may begin a number */                                                            \
    X(scale)   /* may follow a word that begins one: "several hundred" */                          \
    X(opening) /* may begin a time */                                                              \
    X(time)    /* has one of TIME_ROLES */                                                         \
    X(unit)    /* of time */                                                                       \
    X(month)                                                                                       \
    X(naming) /* a word with a capital letter; "it", "camp", which stand for a place told */       \
    X(verb)                                                                                        \
    X(modal)                                                                                       \
    X(say)                                                                                         \
    X(small)     /* one of the few words that tell French from English: language.c */              \
    X(displaced) /* a noun for refugees or displaced people */                                     \
    X(boundary)  /* a line end, or a sign that may end a clause */                                 \
    X(ending)    /* what may end a sentence */                                                     \
    X(paired)    /* any quotation mark, a round bracket */
#define TRAIT_ENUM(n) TEXT_NAME(TRAIT_, n)
enum text_trait { TEXT_TRAITS(TRAIT_ENUM) TEXT_TRAIT_COUNT };

static inline uint16_t word_traits(uint64_t roles, uint64_t sets, uint64_t functions,
                                   uint64_t times)
{ /* those that a word has by its entries: bits; TIMES are the timewords that start there */
    static const uint64_t counts = 1ull << ROLE_digit | 1ull << ROLE_teen | 1ull << ROLE_tens |
                                   1ull << ROLE_ordinal,
                          openers = 1ull << F_the | 1ull << F_in | 1ull << F_a;
    const bool has[TEXT_TRAIT_COUNT] = {
        [TRAIT_number] = (roles & NUMBER_ROLES) || (functions >> F_a & 1),
        [TRAIT_scale] = roles & SCALE_ROLES,
        [TRAIT_opening] = (roles & (counts | NAMED_TIMES)) || (functions & openers) ||
                          (sets >> SET_several & 1) ||
                          (times & (OPENING_TIMES | 1ull << TW_within)),
        [TRAIT_time] = roles & TIME_ROLES,
        [TRAIT_naming] = (functions >> F_it & 1) || (sets & PLACE_ANAPHORS),
        [TRAIT_unit] = roles >> ROLE_timeunit & 1,
        [TRAIT_month] = roles >> ROLE_month & 1,
        [TRAIT_verb] = roles >> ROLE_verb & 1,
        [TRAIT_modal] = roles >> ROLE_modal & 1,
        [TRAIT_say] = roles >> ROLE_say & 1,
    };
    unsigned bits = 0;
    for (int k = 0; k < TEXT_TRAIT_COUNT; k++)
        bits |= (unsigned)has[k] << k;
    return (uint16_t)bits;
}

_Static_assert(WORD_ROLES <= 64 && TEXT_FUNCTION_COUNT <= 64 && TEXT_TIMEWORD_COUNT <= 64 &&
                   TEXT_VERB_COUNT <= 64 && TEXT_NOUN_COUNT < 64 && TEXT_SETS_END <= MORE_SETS &&
                   TEXT_SET_COUNT <= (1 + MORE_BANKS) * MORE_SETS,
               "words.h keeps these as bits of 64");
_Static_assert(TEXT_TRAIT_COUNT <= 16, "a token keeps its traits as bits of 16");

/* A word is compared and hashed by its first and its last eight bytes, each as a number with its
 * first byte lowest, so that a lexer can take them from the text in one load. A shorter word has
 * its last byte highest: its piece has zeros where that of a longer one has letters. */
#define WORD_PIECE 8
static inline uint64_t word_piece(const void *bytes, size_t n)
{ /* of N bytes, at least one */
    uint64_t piece = 0;
    __builtin_memcpy(&piece, bytes, n < WORD_PIECE ? n : WORD_PIECE);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    piece = __builtin_bswap64(piece);
#endif
    return n < WORD_PIECE ? piece << 8 * (WORD_PIECE - n) : piece;
}
static inline uint64_t word_tail(const char *lower, size_t len)
{ /* the last eight bytes of a word of more than eight, else 0 */
    return len > WORD_PIECE ? word_piece(lower + len - WORD_PIECE, WORD_PIECE) : 0;
}
#define WORD_SLOT_BITS 15 /* of the hash table of words */
static inline uint32_t word_hash(uint64_t first, uint64_t tail)
{ /* multiplicative, with the constants of Steele and Lea's SplitMix64 (2014) */
    uint64_t hash = (first ^ tail * 0x9E3779B97F4A7C15ull) * 0xBF58476D1CE4E5B9ull;
    return (uint32_t)(hash >> (64 - WORD_SLOT_BITS));
}
static inline uint32_t word_next_slot(uint32_t i)
{
    return (i + 1) & ((1u << WORD_SLOT_BITS) - 1);
}
#endif
