/* place_name_test.c - looking places up by name, as written and as offices write them. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/place.h"
#include "sitstat/text.h"

struct expected {
    const char *name, *code;
};

/* CODE is a place's code, or "name, country" where it has none, or "" for no place. */
static void check_names(const struct expected *rows, size_t n, const char *country)
{
    for (size_t i = 0; i < n; i++) {
        struct place_match match;
        char got[128] = "";
        if (place_find_name(rows[i].name, strlen(rows[i].name), country, &match)) {
            if (match.place->code[0])
                snprintf(got, sizeof got, "%s", match.place->code);
            else
                snprintf(got, sizeof got, "%s, %s", match.place->name, match.place->country);
        }
        ck_assert_msg(strcmp(got, rows[i].code) == 0, "\"%s\" gives \"%s\", not \"%s\"",
                      rows[i].name, got, rows[i].code);
    }
}

#define CHECK_NAMES(rows, country) check_names(rows, sizeof(rows) / sizeof *(rows), country)

START_TEST(countries_in_many_languages)
{
    static const struct expected rows[] = {{"Türkiye", "TUR"},
                                           {"TURKEY", "TUR"},
                                           {"Tuerkei", "TUR"},
                                           {"Elfenbeinküste", "CIV"},
                                           {"Costa d'Avorio", "CIV"},
                                           {"CÔTE D’IVOIRE", "CIV"},
                                           {"Cote dIvoire", "CIV"},
                                           {"Кот-д’Івуар", "CIV"},
                                           {"Польща", "POL"},
                                           {"Zaire", "COD"},
                                           {"Swaziland", "SWZ"},
                                           {"Burma", "MMR"},
                                           {"State of Palestine", "PSE"},
                                           {"Macedonia", "MKD"},
                                           {"Czech Republic", "CZE"},
                                           {"Viet Nam", "VNM"},
                                           {"U.S.", "USA"},
                                           {"EE.UU.", "USA"},
                                           {"Great Britain", "GBR"},
                                           {"Kosovo", "XKX"},
                                           {"Jordan", "JOR"},
                                           {"Georgia", "GEO"},
                                           {"Niger", "NER"},
                                           {"Guinea", "GIN"}};
    CHECK_NAMES(rows, NULL);
}
END_TEST

START_TEST(names_turned_around_and_shortened)
{
    static const struct expected rows[] = {{"Congo, Democratic Republic of the", "COD"},
                                           {"Congo, Dem. Rep.", "COD"},
                                           {"Dem. Rep. of the Congo", "COD"},
                                           {"Republic of the Congo", "COG"},
                                           {"Congo, Rep.", "COG"},
                                           {"Iran, Islamic Rep.", "IRN"},
                                           {"Iran (Islamic Republic of)", "IRN"},
                                           {"Dem. People's Rep. of Korea", "PRK"},
                                           {"Korea, Rep.", "KOR"},
                                           {"Lao People's Dem. Rep.", "LAO"},
                                           {"Bosnia & Herzegovina", "BIH"},
                                           {"Herzegovina and Bosnia", "BIH"},
                                           {"Gambia, The", "GMB"},
                                           {"the Sudan", "SDN"},
                                           {"N. Macedonia", "MKD"},
                                           {"S. Sudan", "SSD"},
                                           {"St. Lucia", "LCA"},
                                           {"Marshall Is.", "MHL"},
                                           {"Micronesia (Fed. States of)", "FSM"},
                                           {"Tanzania, United Rep. of", "TZA"}};
    CHECK_NAMES(rows, NULL);
}
END_TEST

START_TEST(names_with_notes)
{
    static const struct expected rows[] = {
        {"Germany (until 1990 former territory of the FRG)", "DEU"},
        {"Serbia and Kosovo: S/RES/1244 (1999)", "SRB"},
        {"Kosovo (under United Nations Security Council Resolution 1244/99)", "XKX"},
        {"Congo, Dem. Rep. (Zaire)", "COD"},
        {"Korea (Nord, Dem. VR)", "PRK"},
        {"Palau (USA)", "PLW"},
        {"Guinea (Bissau)", "GNB"},
        {"Georgia (USA)", "US-GA"},
        {"Myanmar/Burma", "MMR"},
        {"France (1)", "FRA"},
        {"France*", "FRA"},
        {"France 2/", "FRA"},
        {"Africa, regional", "Africa, "},
        {"\xC2\xA0 Poland\t", "POL"}};
    CHECK_NAMES(rows, NULL);
}
END_TEST

START_TEST(what_is_no_place)
{
    static const struct expected rows[] = {{"", ""},
                                           {"  ", ""},
                                           {"Total", ""},
                                           {"Others", ""},
                                           {"Stateless", ""},
                                           {"Unknown", ""},
                                           {"Other (Syria)", ""},
                                           {"Extra-EU-28", ""},
                                           {"12", ""},
                                           {"refugees", ""},
                                           {"()", ""},
                                           {"(", ""},
                                           {",", ""},
                                           {"Not a place, Syria", ""},
                                           {"Poland and Ukraine", ""},
                                           {"Korea (other)", ""},
                                           {"Kenya/Uganda", ""}};
    CHECK_NAMES(rows, NULL);
}
END_TEST

START_TEST(below_countries)
{
    static const struct expected rows[] = {{"Rzeszow", "Rzeszów, POL"},
                                           {"Przemyśl", "Przemyśl, POL"},
                                           {"Kiev", "UA-30"},
                                           {"Kharkov oblast", "UA-63"},
                                           {"Харківська область", "UA-63"},
                                           {"Lublin voivodeship", "PL-06"},
                                           {"Sindh Province", "PK-SD"},
                                           {"Lombardia", "IT-25"},
                                           {"Bayern", "DE-BY"},
                                           {"Nord-Kivu", "CD-NK"},
                                           {"Tripoli, Lebanon", "Tripoli, LBN"},
                                           {"Goma, North Kivu, DRC", "Goma, COD"},
                                           {"Northern, Sudan", "SD-NO"},
                                           {"Zaatari refugee camp", "Zaatari, JOR"},
                                           {"Za'atari", "Zaatari, JOR"},
                                           {"Vysne Nemecke border crossing", "Vyšné Nemecké, SVK"},
                                           {"Gaza", "Gaza Strip, PSE"},
                                           {"the Horn of Africa", "Horn of Africa, "},
                                           {"Europäische Union", "European Union, "},
                                           {"Sudan - Darfur", "Darfur, SDN"}};
    CHECK_NAMES(rows, NULL);
}
END_TEST

START_TEST(the_country_tells_namesakes_apart)
{
    static const struct expected none[] = {{"Punjab", "PK-PB"}, {"Georgia", "GEO"}};
    static const struct expected usa[] = {{"Georgia", "US-GA"}};
    static const struct expected india[] = {{"Punjab", "IN-PB"}};
    static const struct expected haiti[] = {{"Sud", "HT-SD"}};
    static const struct expected mozambique[] = {{"Gaza", "MZ-G"}};
    CHECK_NAMES(none, NULL);
    CHECK_NAMES(usa, "USA");
    CHECK_NAMES(india, "IND");
    CHECK_NAMES(haiti, "HTI");
    CHECK_NAMES(mozambique, "MOZ");
}
END_TEST

static struct place_match find(const char *name)
{
    struct place_match match = {0};
    ck_assert_msg(place_find_name(name, strlen(name), NULL, &match), "no \"%s\"", name);
    return match;
}

START_TEST(kinds_of_names_and_flags)
{
    ck_assert_int_eq(find("Poland").type, PLACE_NAME);
    ck_assert_int_eq(find("Polish").type, PLACE_ADJECTIVE);
    ck_assert_int_eq(find("polonaises").type, PLACE_ADJECTIVE);
    ck_assert_int_eq(find("Poles").type, PLACE_PEOPLE);
    ck_assert_int_eq(find("Rohingya").type, PLACE_PEOPLE);
    ck_assert_str_eq(find("Rohingya").place->code, "MMR");
    ck_assert(find("US").acronym && find("DRC").acronym && find("США").acronym);
    ck_assert(!find("Poland").acronym);
    ck_assert(find("Nice").common && find("Reading").common && find("Split").common);
    ck_assert(!find("Poland").common && !find("Kharkiv").common);
}
END_TEST

START_TEST(ambiguous_names_say_so)
{
    static const char *const ambiguous[] = {"Congo", "Congolese", "Korea", "Punjab", "Tripoli"};
    static const char *const clear[] = {"Georgia", "Niger", "Jordan", "Paris", "Kharkiv", "Sudan"};
    for (size_t i = 0; i < sizeof ambiguous / sizeof *ambiguous; i++)
        ck_assert_msg(find(ambiguous[i]).ambiguous, "%s is ambiguous", ambiguous[i]);
    for (size_t i = 0; i < sizeof clear / sizeof *clear; i++)
        ck_assert_msg(!find(clear[i]).ambiguous, "%s is clear", clear[i]);
    ck_assert_str_eq(find("Congo").place->code, "COG");
    struct place_match all[8];
    ck_assert_uint_eq(place_find_namesakes("congo", 5, all, 8), 2);
    ck_assert_str_eq(all[1].place->code, "COD");
    ck_assert_uint_ge(place_find_namesakes("georgia", 7, all, 8), 2);
    ck_assert_str_eq(all[1].place->code, "US-GA");
    ck_assert_uint_eq(place_find_namesakes("no such place", 13, all, 8), 0);
}
END_TEST

START_TEST(the_longest_name_in_a_text)
{
    static const struct {
        const char *text;
        size_t len;
        const char *code;
    } rows[] = {{"south sudan and sudan", 11, "SSD"},
                {"sudan and south sudan", 5, "SDN"},
                {"democratic republic of the congo said", 32, "COD"},
                {"united states", 13, "USA"},
                {"united nations", 0, ""},
                {"polandish", 0, ""},
                {"", 0, ""},
                {"republic of poland", 18, "POL"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct place_match match;
        size_t len = place_find_longest(rows[i].text, strlen(rows[i].text), NULL, &match);
        ck_assert_msg(len == rows[i].len, "\"%s\": %zu bytes", rows[i].text, len);
        if (len > 0)
            ck_assert_str_eq(match.place->code, rows[i].code);
    }
    ck_assert(place_name_prefix("democratic republic", 19));
    ck_assert(place_name_prefix("south", 5));
    ck_assert(!place_name_prefix("democratic republi", 18));
    ck_assert(!place_name_prefix("nowhere at all", 14));
}
END_TEST

/* A name that is read word by word, and the countries with which another place would be meant. */
START_TEST(names_that_a_country_turns)
{
    static const struct {
        const char *words[3];
        const char *code, *turned_by, *not_by;
    } rows[] = {{{"tripoli"}, "LBY", "LBN", "LBY"},
                {{"south", "sudan"}, "SSD", NULL, "SDN"},
                {{"poland"}, "POL", NULL, "LBN"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct place_walk walk = {0};
        struct place_match match = {0};
        char text[64] = "";
        for (size_t k = 0; k < 3 && rows[i].words[k] != NULL; k++) {
            size_t len = strlen(text);
            snprintf(text + len, sizeof text - len, "%s%s", k > 0 ? " " : "", rows[i].words[k]);
            place_walk_word(&walk, text, strlen(text));
        }
        ck_assert_uint_eq(place_walk_end(&walk, NULL, &match), strlen(text));
        ck_assert_str_eq(match.place->country, rows[i].code);
        uint64_t turns = place_walk_turns(&walk);
        if (rows[i].turned_by != NULL)
            ck_assert(turns >> place_country_bit(rows[i].turned_by) & 1);
        else
            ck_assert_uint_eq(turns, 0);
        ck_assert(!(turns >> place_country_bit(rows[i].not_by) & 1));
    }
}
END_TEST

/* Whatever is in the tables can be found: every place by its own name in its own country. */
START_TEST(every_place_is_found)
{
    size_t elsewhere = 0;
    for (size_t i = 0; i < place_count(); i++) {
        const struct place *place = place_at(i);
        struct place_match match;
        ck_assert_msg(place_find_name(place->name, strlen(place->name), place->country, &match),
                      "%s", place->name);
        if (strcmp(match.place->country, place->country) != 0) {
            elsewhere++;
            fprintf(stderr, "%s is in %s, not %s\n", place->name, match.place->country,
                    place->country);
        }
    }
    ck_assert_uint_eq(elsewhere, 0);
    ck_assert_uint_gt(place_count(), 25000);
    ck_assert_ptr_null(place_at(place_count()));
}
END_TEST

/* Every label of a country, in each language, is that country's name. */
START_TEST(every_label_is_found)
{
    static const char *const languages[] = {"en", "fr", "de", "es", "it", "pt", "pl", "uk", "ru"};
    size_t countries = 0;
    for (size_t i = 0; i < place_count() && place_at(i)->type == PLACE_COUNTRY; i++, countries++)
        for (size_t j = 0; j < sizeof languages / sizeof *languages; j++) {
            const char *label = place_label(place_at(i)->code, languages[j]);
            struct place_match match;
            ck_assert_ptr_nonnull(label);
            ck_assert_msg(place_find_name(label, strlen(label), NULL, &match) &&
                              match.place == place_at(i),
                          "%s: %s", place_at(i)->code, label);
        }
    ck_assert_uint_eq(countries, 250);
}
END_TEST

/* No input may hang, crash or be read past its end, however long or broken. */
START_TEST(hostile_names)
{
    static const char *const pieces[] = {
        "(",     ")",    ",",        "/",       " - ",           "a",
        "Korea", "\xFF", "\xE2\x80", "of the ", "refugee camp ", "1 "};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        size_t len = strlen(pieces[i]), n = 300 / len;
        char *text = malloc(n * len);
        ck_assert_ptr_nonnull(text);
        for (size_t j = 0; j < n; j++)
            memcpy(text + j * len, pieces[i], len);
        for (size_t j = 0; j <= n * len; j++) {
            struct place_match match;
            char *exact = malloc(j ? j : 1);
            ck_assert_ptr_nonnull(exact);
            memcpy(exact, text, j);
            place_find_name(exact, j, NULL, &match);
            place_find_longest(exact, j, NULL, &match);
            free(exact);
        }
        free(text);
    }
}
END_TEST

/* Asks of the first word of a name, in capitals and as it is. */
static bool begins(const char *folded, size_t len)
{
    char upper[64];
    for (size_t i = 0; i < len; i++)
        upper[i] = (char)(folded[i] & ~0x20);
    return place_may_begin(folded, len) && place_may_begin(upper, len);
}

START_TEST(first_words_of_names)
{
    size_t asked = 0, no = 0;
    struct buffer folded;
    buffer_init(&folded, 0);
    for (size_t i = 0; i < place_count(); i++) {
        buffer_clear(&folded);
        ck_assert_int_eq(text_fold(place_at(i)->name, strlen(place_at(i)->name), &folded, NULL), 0);
        size_t len = strspn(buffer_string(&folded), "abcdefghijklmnopqrstuvwxyz");
        bool word = len > 0 && len < 64 && (folded.data[len] == ' ' || folded.data[len] == '\0');
        ck_assert_msg(!word || begins(folded.data, len), "%s", place_at(i)->name);
        asked += word;
    }
    buffer_free(&folded);
    ck_assert_uint_gt(asked, 10000);
    for (int i = 0; i < 26 * 26 * 26; i++) { /* no name begins so */
        char word[] = {
            'q', 'x', (char)('a' + i % 26), (char)('a' + i / 26 % 26), (char)('a' + i / 676),
            'j', 'w'};
        no += !place_may_begin(word, sizeof word);
    }
    ck_assert_uint_gt(no, 26 * 26 * 26 * 3 / 4);
}
END_TEST

START_TEST(largest_cities)
{
    for (size_t c = 0; c < place_count(); c++) {
        const struct place *country = place_at(c), *largest = NULL;
        if (country->type != PLACE_COUNTRY)
            continue;
        for (size_t i = 0; i < place_count(); i++) {
            const struct place *p = place_at(i);
            if (p->type == PLACE_CITY && strcmp(p->country, country->code) == 0 &&
                (largest == NULL || p->population > largest->population))
                largest = p;
        }
        ck_assert_msg(place_largest_city(country->code) == largest, "%s", country->code);
    }
    ck_assert_str_eq(place_largest_city("UKR")->name, "Kyiv");
    ck_assert_ptr_null(place_largest_city(""));
    ck_assert_ptr_null(place_largest_city("ZZZ"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("place_name");
    TCase *tests = tcase_create("all");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, countries_in_many_languages);
    tcase_add_test(tests, names_turned_around_and_shortened);
    tcase_add_test(tests, names_with_notes);
    tcase_add_test(tests, what_is_no_place);
    tcase_add_test(tests, below_countries);
    tcase_add_test(tests, the_country_tells_namesakes_apart);
    tcase_add_test(tests, kinds_of_names_and_flags);
    tcase_add_test(tests, ambiguous_names_say_so);
    tcase_add_test(tests, the_longest_name_in_a_text);
    tcase_add_test(tests, names_that_a_country_turns);
    tcase_add_test(tests, every_place_is_found);
    tcase_add_test(tests, every_label_is_found);
    tcase_add_test(tests, hostile_names);
    tcase_add_test(tests, first_words_of_names);
    tcase_add_test(tests, largest_cities);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
