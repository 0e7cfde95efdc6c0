/* text_number_test.c - the reading of number phrases: values, ranges, what counts nothing. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/extract.h"

static struct extraction read_numbers(const char *text)
{
    struct extract_options o = {.all = true, .published = date_from_civil(2022, 3, 16)};
    struct extraction e;
    struct error err = {0};
    ck_assert_msg(extract_text(text, strlen(text), &o, &e, &err) == 0, "%s", err.text);
    return e;
}

static const struct {
    const char *text;
    double value;
} single[] = {
    {"They had one hundred and fifty-three thousand, four hundred and two goats.", 153402},
    {"They had a billion two hundred million goats.", 1.2e9},
    {"They had twelve hundred goats.", 1200},
    {"They had five point one four litres.", 5.14},
    {"They had three dozens of goats.", 36},
    {"They had 3 millions of goats.", 3e6},
    {"They had four score goats.", 80},
    {"They had 4.5 bn euros.", 4.5e9},
    {"They had 1 234 567 goats.", 1234567},
    {"They had 1.234.567 goats.", 1234567},
    {"They had 1 2/3 cups.", 5.0 / 3},
    {"They had a 1/4 inch of rain.", 0.25},
    {"They had 1\xe2\x81\x84"
     "32 of it.",
     1.0 / 32},
    {"They had nearly one quarter of them.", 0.25},
    {"They had five eighths of it.", 0.625},
    {"They had twenty-six and a half litres.", 26.5},
    {"They had one in five goats.", 0.2},
    {"They had minus one hundred degrees.", -100},
    {"They had 1e10 goats.", 1e10},
    {"They had 1.5 x 10^3 goats.", 1500},
    {"They had 7.25e-3 grams.", 0.00725},
    {"They had 4.2 M goats.", 4.2e6},
    {"They had 3 lakh 25 thousand goats.", 325000},
    {"They had 2 million 300 thousand goats.", 2.3e6},
    {"They had 5 dozens of eggs.", 60},
    {"They had a couple of hundred goats.", 200},
    {"They had two and three-quarters litres.", 2.75},
    {"They had three quarters of a million goats.", 750000},
    {"They had two thirds of a dozen goats.", 8},
    {"They had one point thirty-one litres.", 1.31},
    {"One in every three goats died.", 1.0 / 3},
    {"One out of each 4 goats died.", 0.25},
    {"They had minus 1/2 degree.", -0.5},
    {"Goats stood at 176.1 last year.", 176.1},
    {"The price went up 1/4 point.", 0.25},
    {"The notes cost 101-5/8 percent.", 101.625},
    {"They had a half-dozen goats.", 6},
    {"It took an hour and a half.", 1.5},
    {"It took two hours and a half.", 2.5},
    {"It took five-and-a-half hours.", 5.5},
    {"They had 4.5 mil goats.", 4.5e6},
    {"One-in-five goats died.", 0.2},
    {"Camp 4 hosts 300 goats.", 300},
    {"In the S&P 500 a goat costs 5%.", 5},
    {"In Phase 2 they had 28%.", 28},
    {"The FTSE 100 index was 4.7 off.", 4.7},
    {"They had 139 goats north of the lake, in World War Two.", 139},
    {"They had $US20 million.", 20e6},
    {"They got 120mm of rain.", 120},
    {"They had 65 dollars gross.", 65},
    {"They built a wall 1.2m thick.", 1.2},
    {"She won the 100m dash.", 100},
    {"They had to walk 500m.", 500},
    {"They had quarter million goats.", 250000},
    {"Plus or minus 5 percent.", 5},
    {"In Title 42 and under SDG 6, after COP28 and H1N1, they had 9 goats.", 9},
    {"Taxes on telephone calls by 10 percent.", 10},
};

/* Hedges of a label, bullets that are signs. */
static const struct {
    const char *text;
    enum qualifier qualifier; /* of the last number */
} hedged[] = {
    {"Goats (est.): 16,820", QUALIFIER_ABOUT},
    {"Goats (approx.): 300", QUALIFIER_ABOUT},
    {"Goats (confirmed): 300", QUALIFIER_EXACT},
    {"> They had goats.\n> 482 goats came.", QUALIFIER_EXACT},
    {"> 30 goats\n> 482 sheep", QUALIFIER_MORE_THAN},
    {"- 30 goats and > 482 sheep", QUALIFIER_MORE_THAN},
    {"Goats, not exceeding 300", QUALIFIER_AT_MOST},
    {"Goats, no greater than 300", QUALIFIER_AT_MOST},
    {"Goats, no lower than 300", QUALIFIER_AT_LEAST},
    {"Goat Inc <GOAT> 300 goats", QUALIFIER_EXACT},
    {"They spent 20 dollars on goats over five years.", QUALIFIER_EXACT},
    {"They had goats for over five years.", QUALIFIER_MORE_THAN},
    {"They had goats over five years ago.", QUALIFIER_MORE_THAN},
    {"We have distributed over 300 tents.", QUALIFIER_MORE_THAN},
    {"They had goats north of the 401.", QUALIFIER_EXACT},
    {"They had c. 300 goats.", QUALIFIER_ABOUT},
    {"They had est. 300 goats.", QUALIFIER_ABOUT},
    {"They had goats under the four treaties.", QUALIFIER_EXACT},
};

START_TEST(reads_hedges)
{
    struct extraction e = read_numbers(hedged[_i].text);
    ck_assert_msg(e.n_figures > 0, "%s", hedged[_i].text);
    ck_assert_msg(e.figures[e.n_figures - 1].figure.qualifier == hedged[_i].qualifier, "%s",
                  hedged[_i].text);
    extraction_free(&e);
}
END_TEST

START_TEST(reads_one_value)
{
    struct extraction e = read_numbers(single[_i].text);
    ck_assert_msg(e.n_figures == 1, "%s: %zu numbers", single[_i].text, e.n_figures);
    double got = number_double(e.figures[0].figure.value);
    ck_assert_msg(got > single[_i].value - 1e-6 && got < single[_i].value + 1e-6, "%s: %g",
                  single[_i].text, got);
    extraction_free(&e);
}
END_TEST

static const struct {
    const char *text;
    double low, high;
} ranges[] = {
    {"They had 20 through 100 goats.", 20, 100},
    {"They had 10 000-15 000 goats.", 10000, 15000},
    {"They had 1.5 to 2 million goats.", 1.5e6, 2e6},
    {"They had 44 kg to 50 kg of it.", 44, 50},
    {"They had between $5 million and $6 million.", 5e6, 6e6},
    {"They had several hundred goats.", 200, 999},
    {"They had 1.2-1.5 million goats.", 1.2e6, 1.5e6},
    {"They had 2.5-3.5 goats.", 2.5, 3.5},
    {"They cost between 13 dollars and 15 dollars.", 13, 15},
    {"They cost between $US160 million and $US171 million.", 160e6, 171e6},
    {"The herd shrank two to seven percent.", 2, 7},
    {"They cost between 13.50-to-14 dollars.", 13.5, 14},
    {"It was for 6- to 8-year-olds.", 6, 8},
    {"An expected one to two percent of it.", 1, 2},
};

START_TEST(reads_ranges)
{
    struct extraction e = read_numbers(ranges[_i].text);
    ck_assert_msg(e.n_figures == 1, "%s: %zu numbers", ranges[_i].text, e.n_figures);
    const struct figure *f = &e.figures[0].figure;
    ck_assert_int_eq(f->value.type, NUMBER_NONE);
    ck_assert_double_eq(number_double(f->low), ranges[_i].low);
    ck_assert_double_eq(number_double(f->high), ranges[_i].high);
    extraction_free(&e);
}
END_TEST

static const struct {
    const char *text;
    size_t numbers;
} counts[] = {
    {"The twenty-third of them fled.", 0},
    {"The twenty-first and the one hundred and second of them fled.", 0},
    {"They had twenty first aid kits.", 1},
    {"Of them 45 F and 12 M fled.", 2},
    {"The herd went from 20 to 40 goats.", 2},
    {"The herd had gone from 3 million to 5 million goats.", 2},
    {"They spent 2 million, 300 thousand of it on goats.", 2},
    {"The one hundred and twenty-fifth of them fled.", 0},
    {"The F-16 took Route 66 at 11:25.", 0},
    {"Children aged 6-59 months fled.", 0},
    {"The 26-35 year-olds fled.", 1}, /* a quantity of the text, though no count */
    {"A 60 year-old nurse spoke.", 1},
    {"The side won 3-1.", 0},
    {"Call +211 920 555 014 now.", 0},
    {"On 3, 5 and 9 March they fled.", 0},
    {"The number rose from 100 to 200.", 2},
    {"They had twenty, thirty and forty goats.", 3},
    {"See A/48/717/Add.5 and S/26694, and A/CONF.170.", 0},
    {"They carried 37 MT/139 m3 of hay.", 2},
    {"The price rose 1-3/8 to 49-5/8.", 2},
    {"Holdings rose 172 million rand to 4.2 billion rand.", 2},
    {"Then came a third quake, on a third day.", 0},
    {"A third of them fled, a third voted.", 2},
    {"It was a lengthy one, and the only reasonable one.", 0},
    {"It is to replace the current one, a friendly one.", 0},
    {"It was a charge involving one of his goats.", 1},
    {"On the night of 18/19 October and in Article 30 (2) of Agenda 21.", 0},
    {"As one may see, one goat fled.", 1},
    {"They won in the second half.", 0},
    {"They lived in Unit Three, and after World War Two.", 0},
    {"The number two maker of hay spoke.", 0},
    {"A 3-for-2 split was a one-on-one talk.", 0},
    {"They sold 3M shares when 3M said so.", 1},
    {"She has a 401k.", 0},
    {"The S&P 500 and the FTSE 100 fell, and S and P 500 futures.", 0},
    {"They live at 80 King Street, and 30 at home.", 1},
    {"They live at 16-18 Upper Mill Road.", 0},
    {"They met at 1300 local time and left by 1145, EST.", 0},
    {"6.2 In respect of goats nothing is known.", 0},
    {"In July 2012 Miles spoke.", 0},
    {"They fled in the late 80's.", 0},
    {"The year 2024 marks ten years of it.", 1},
    {"They paid 152/153 euros.", 2},
    {"They had another 200, 100 more.", 2},
    {"They had 10 (ten) kits.", 1},
    {"At 2300 hours, after decision 92/19, it was a 1\xe2\x80\x93"
     "1 draw.",
     0},
    {"The Group of Seven met at three p.m. on Monday.", 0},
    {"The 2018/19 year was good.", 0},
};

START_TEST(counts_only_what_counts)
{
    struct extraction e = read_numbers(counts[_i].text);
    ck_assert_msg(e.n_figures == counts[_i].numbers, "%s: %zu numbers", counts[_i].text,
                  e.n_figures);
    extraction_free(&e);
}
END_TEST

int main(void)
{
    Suite *s = suite_create("text_number");
    TCase *t = tcase_create("numbers");
    tcase_add_loop_test(t, reads_one_value, 0, sizeof single / sizeof *single);
    tcase_add_loop_test(t, reads_hedges, 0, sizeof hedged / sizeof *hedged);
    tcase_add_loop_test(t, reads_ranges, 0, sizeof ranges / sizeof *ranges);
    tcase_add_loop_test(t, counts_only_what_counts, 0, sizeof counts / sizeof *counts);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed == 0 ? 0 : 1;
}
