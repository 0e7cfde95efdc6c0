/* place_code_test.c - looking places up by code, p-codes, labels. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/place.h"

static const char *found(const struct place *place)
{
    return place == NULL ? "" : place->code[0] ? place->code : place->name;
}

START_TEST(codes_of_every_scheme)
{
    static const struct {
        const char *code, *place;
    } rows[] = {{"POL", "POL"},
                {"pl", "POL"},
                {"616", "POL"},
                {"004", "AFG"},
                {"EL", "GRC"},
                {"GR", "GRC"},
                {"UK", "GBR"},
                {"gb", "GBR"},
                {"XK", "XKX"},
                {"XKX", "XKX"},
                {"UA-63", "UA-63"},
                {"pl-18", "PL-18"},
                {"EU27_2020", "European Union"},
                {"AB9", "Abyei"},
                {"AUS", "AUS"},
                {"4", ""},
                {"XX", ""},
                {"", ""},
                {"POLAND", ""},
                {"UA-99", ""},
                {"GFR", ""},
                {"A-VERY-LONG-CODE", ""}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct place *place = place_find_code(rows[i].code, strlen(rows[i].code));
        ck_assert_msg(strcmp(found(place), rows[i].place) == 0, "%s gives %s", rows[i].code,
                      found(place));
    }
}
END_TEST

/* A name in capitals must not read as another country's code. */
START_TEST(acronyms_are_no_foreign_codes)
{
    for (char a = 'A'; a <= 'Z'; a++)
        for (char b = 'A'; b <= 'Z'; b++)
            for (int c = 'A' - 1; c <= 'Z'; c++) {
                const char text[] = {a, b, (char)c, '\0'};
                size_t len = c < 'A' ? 2 : 3;
                struct place_match match;
                const struct place *by_code = place_find_code(text, len);
                if (by_code && by_code->type == PLACE_COUNTRY &&
                    place_find_name(text, len, NULL, &match) && match.acronym)
                    ck_assert_msg(match.place == by_code, "%.*s is %s by name", (int)len, text,
                                  match.place->name);
            }
}
END_TEST

START_TEST(unhcr_codes_are_their_own)
{
    static const struct {
        const char *code, *place;
    } rows[] = {{"GFR", "DEU"}, {"SRV", "VNM"}, {"AUS", "AUT"}, {"AUL", "AUS"}, {"chd", "TCD"},
                {"SYR", "SYR"}, {"AFG", "AFG"}, {"COD", "COD"}, {"COB", "COG"}, {"DEU", ""},
                {"AUT", ""},    {"PL", ""},     {"XXX", ""},    {"", ""}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct place *place = place_find_unhcr(rows[i].code, strlen(rows[i].code));
        ck_assert_msg(strcmp(found(place), rows[i].place) == 0, "%s gives %s", rows[i].code,
                      found(place));
    }
}
END_TEST

START_TEST(countries_and_regions_by_their_codes)
{
    size_t regions = 0;
    for (size_t i = 0; i < place_count(); i++) {
        const struct place *place = place_at(i);
        if (place->type == PLACE_COUNTRY) {
            ck_assert_ptr_eq(place_country(place->code), place);
            ck_assert_str_eq(place->country, place->code);
        }
        if (place->code[0])
            ck_assert_ptr_eq(place_find_code(place->code, strlen(place->code)), place);
        if (place->type == PLACE_REGION) {
            regions++;
            ck_assert_ptr_nonnull(place_country(place->country));
        }
    }
    ck_assert_uint_gt(regions, 5000);
    ck_assert_ptr_null(place_country("PL"));
    ck_assert_ptr_null(place_country("616"));
    ck_assert_ptr_null(place_country("UA-63"));
    ck_assert_ptr_null(place_country("XXX"));
    ck_assert_ptr_null(place_country(""));
}
END_TEST

START_TEST(pcodes)
{
    static const struct {
        const char *pcode, *country;
    } rows[] = {{"AF01", "AFG"},      {"UA-18", "UKR"},   {"SDN002", "SDN"}, {"SY020001", "SYR"},
                {"ht0811", "HTI"},    {"SO11", "SOM"},    {"CD_61", "COD"},  {"UA0502003", "UKR"},
                {"AF", NULL},         {"AFG", NULL},      {"01", NULL},      {"QQ01", NULL},
                {"ABCD1", NULL},      {"AF 01 x?", NULL}, {"", NULL},        {"A1", NULL},
                {"Afghanistan", NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *country = place_pcode_country(rows[i].pcode, strlen(rows[i].pcode));
        ck_assert_msg((country == NULL) == (rows[i].country == NULL) &&
                          (country == NULL || strcmp(country, rows[i].country) == 0),
                      "%s gives %s", rows[i].pcode, country ? country : "none");
    }
}
END_TEST

START_TEST(labels)
{
    ck_assert_str_eq(place_label("COD", "en"), "DR Congo");
    ck_assert_str_eq(place_label("COD", "fr"), "RD Congo");
    ck_assert_str_eq(place_label("UKR", "uk"), "Україна");
    ck_assert_str_eq(place_label("POL", "fr"), "Pologne");
    ck_assert_str_eq(place_label("POL", "xx"), "Poland");
    ck_assert_str_eq(place_label("UA-63", "fr"), "Kharkiv Oblast");
    ck_assert_ptr_null(place_label("XXX", "en"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("place_code");
    TCase *tests = tcase_create("all");
    tcase_add_test(tests, codes_of_every_scheme);
    tcase_add_test(tests, acronyms_are_no_foreign_codes);
    tcase_add_test(tests, unhcr_codes_are_their_own);
    tcase_add_test(tests, countries_and_regions_by_their_codes);
    tcase_add_test(tests, pcodes);
    tcase_add_test(tests, labels);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
