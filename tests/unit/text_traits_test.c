/* What the loops over tokens look for: kept as bits, and told as the tokens themselves tell it. */
#include <check.h>
#include <string.h>

#include "ingest/text/parse.h"

static const char piece[] = "On 5 May, several hundred (½) of the 1,200 refugees may flee to U.S. "
                            "camps; a Q1 plan, é and so on!\nWill it rain? KYIV \"said\". ";

static void lex(struct parse *p, const struct extract_options *o, char *text, size_t len)
{
    struct error err;
    for (size_t at = 0; at < len; at++)
        text[at] = piece[at % (sizeof piece - 1)];
    *p = (struct parse){.text = text, .len = len, .options = o, .language = LANGUAGE_EN};
    ck_assert_int_eq(parse_lex(p, &err), 0);
    ck_assert_int_eq(parse_traits(p, &err), 0);
}

/* The same texts cut at many lengths, so that the last block has every number of tokens. */
START_TEST(each_trait_is_where_its_tokens_are)
{
    static char text[4000];
    struct extract_options o = {.published = 19056};
    struct parse p;
    for (size_t len = 1; len < sizeof text; len += len < 90 ? 1 : 397) {
        lex(&p, &o, text, len);
        for (int trait = 0; trait < TEXT_TRAIT_COUNT; trait++) {
            size_t next = p.n_tokens; /* the first token with TRAIT from I on */
            for (size_t i = p.n_tokens; i-- > 0;) {
                next = p.tokens[i].traits >> trait & 1 ? i : next;
                ck_assert_uint_eq(parse_next(&p, i, p.n_tokens, (enum text_trait)trait), next);
                size_t end = i + 5 < p.n_tokens ? i + 5 : p.n_tokens;
                ck_assert_uint_eq(parse_next(&p, i, end, (enum text_trait)trait),
                                  next < end ? next : end);
                ck_assert(parse_near(&p, i, i + 7, p.n_tokens, (enum text_trait)trait) ==
                          (next < p.n_tokens && next <= i + 7));
                ck_assert(!parse_near(&p, i, i + 7, i, (enum text_trait)trait));
            }
            size_t behind = 0; /* the last one before I */
            for (size_t i = 0; i <= p.n_tokens; i++) {
                size_t least = i > 70 ? i - 70 : 0;
                ck_assert_uint_eq(parse_behind(&p, 0, i, (enum text_trait)trait), behind);
                ck_assert_uint_eq(parse_behind(&p, least, i, (enum text_trait)trait),
                                  behind > least ? behind : least);
                if (i < p.n_tokens && (p.tokens[i].traits >> trait & 1) != 0)
                    behind = i + 1;
            }
        }
        parse_free(&p);
    }
}
END_TEST

/* No reader may be kept from a token that it would take. */
START_TEST(traits_leave_nothing_out)
{
    static char text[4000];
    struct extract_options o = {.published = 19056};
    struct parse p;
    size_t seen = 0;
    lex(&p, &o, text, sizeof text);
    for (size_t i = 0; i < p.n_tokens; i++) {
        const struct token *t = &p.tokens[i];
        struct {
            enum text_trait trait;
            bool due;
        } const due[] = {
            {TRAIT_digits, t->type == TOKEN_DIGITS || t->mark == 'f'},
            {TRAIT_number, t->type == TOKEN_DIGITS || t->mark == 'f' || t->mark == '.' ||
                               parse_may(&p, i, ROLE_digit) || parse_function(&p, i, F_a)},
            {TRAIT_scale, parse_may(&p, i, ROLE_hundred)},
            {TRAIT_opening,
             t->type == TOKEN_DIGITS || (t->roles & NAMED_TIMES) != 0 ||
                 (parse_times_of(&p, i) & OPENING_TIMES) != 0 || parse_function(&p, i, F_the) ||
                 parse_in(&p, i, SET_several) ||
                 (t->type == TOKEN_WORD && t->end - t->start == 1 && t[1].type == TOKEN_DIGITS)},
            {TRAIT_time, (t->roles & TIME_ROLES) != 0},
            {TRAIT_unit, parse_may(&p, i, ROLE_timeunit)},
            {TRAIT_month, parse_may(&p, i, ROLE_month)},
            {TRAIT_naming, (t->flags & T_CAPITAL) != 0 || (t->sets & PLACE_ANAPHORS) != 0},
            {TRAIT_verb, parse_may(&p, i, ROLE_verb)},
            {TRAIT_modal, parse_may(&p, i, ROLE_modal)},
            {TRAIT_say, parse_may(&p, i, ROLE_say)},
            {TRAIT_small, parse_function(&p, i, F_of)},
            {TRAIT_displaced, parse_is(&p, i, ROLE_noun, NOUN_refugee)},
            {TRAIT_boundary, t->type == TOKEN_LINE || t->mark == ';' || t->mark == '.'},
            {TRAIT_paired, t->mark == '"' || t->mark == '(' || t->mark == ')'},
            {TRAIT_ending, t->type == TOKEN_LINE || t->mark == '.' || t->mark == '!' ||
                               t->mark == '?' || text[t->end - 1] == '.'},
        };
        for (size_t k = 0; k < sizeof due / sizeof *due; k++) {
            if (!due[k].due)
                continue;
            seen |= (size_t)1 << due[k].trait;
            ck_assert_msg(t->traits >> due[k].trait & 1, "trait %d of '%.*s'", (int)due[k].trait,
                          (int)(t->end - t->start), text + t->start);
        }
    }
    ck_assert_uint_eq(seen, (((size_t)1 << TEXT_TRAIT_COUNT) - 1) & ~((size_t)1 << TRAIT_unit));
    parse_free(&p);
}
END_TEST

/* A word may be in sets on both sides of the first 64, and in several past them. */
START_TEST(sets_past_the_first_64)
{
    static char text[] = "Taken to the settlement, a lamp was Taken out.";
    struct extract_options o = {.published = 19056};
    struct error err;
    struct parse p = {.text = text, .len = strlen(text), .options = &o, .language = LANGUAGE_EN};
    ck_assert_int_eq(parse_lex(&p, &err), 0);
    size_t taken = 0, settlement = 3, lamp = 6;
    ck_assert(parse_in(&p, taken, SET_carries) && parse_in(&p, taken, SET_taken) &&
              parse_in(&p, taken, SET_sends) && !parse_in(&p, taken, SET_behind));
    ck_assert(parse_in(&p, settlement, SET_behind) && parse_in(&p, settlement, SET_camplike));
    for (unsigned set = MORE_SETS; set < TEXT_SET_COUNT; set++)
        ck_assert(!parse_in(&p, lamp, set) && !parse_in(&p, p.n_tokens, set));
    parse_free(&p);
}
END_TEST

int main(void)
{
    Suite *s = suite_create("text_traits");
    TCase *t = tcase_create("traits");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, each_trait_is_where_its_tokens_are);
    tcase_add_test(t, traits_leave_nothing_out);
    tcase_add_test(t, sets_past_the_first_64);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_NORMAL);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed != 0;
}
