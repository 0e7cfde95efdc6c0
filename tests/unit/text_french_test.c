/* text_french_test.c - French as the proof that a language is data: number words, times, measures,
 * peoples' names in small letters, speakers. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/extract.h"

static struct extraction read_french(const char *text, bool all)
{
    struct extract_options o = {.published = DAY_NONE, .language = "fr", .all = all};
    struct extraction e;
    struct error err = {0};
    ck_assert_int_eq(date_parse_day("2022-03-16", &o.published, &err), 0); /* a Wednesday */
    ck_assert_msg(extract_text(text, strlen(text), &o, &e, &err) == 0, "%s", err.text);
    return e;
}

static const struct {
    const char *text;
    double value, low, high; /* -1: none */
} numbers[] = {
    {"Nous avons vu 12\xc2\xa0"
     "500 ch\xc3\xa8vres.",
     12500, -1, -1},
    {"Nous avons vu 1,8 million de ch\xc3\xa8vres.", 1.8e6, -1, -1},
    {"Nous avons vu vingt et une ch\xc3\xa8vres.", 21, -1, -1},
    {"Nous avons vu soixante et onze ch\xc3\xa8vres.", 71, -1, -1},
    {"Nous avons vu soixante-dix-sept ch\xc3\xa8vres.", 77, -1, -1},
    {"Nous avons vu quatre-vingts ch\xc3\xa8vres.", 80, -1, -1},
    {"Nous avons vu quatre-vingt-dix-neuf ch\xc3\xa8vres.", 99, -1, -1},
    {"Nous avons vu mille deux cent trente ch\xc3\xa8vres.", 1230, -1, -1},
    {"Nous avons vu deux millions trois cent mille ch\xc3\xa8vres.", 2300000, -1, -1},
    {"Nous avons vu un demi-million de ch\xc3\xa8vres.", 5e5, -1, -1},
    {"Nous avons vu une vingtaine de ch\xc3\xa8vres.", 20, -1, -1},
    {"Nous avons vu un millier de ch\xc3\xa8vres.", 1000, -1, -1},
    {"Nous avons vu des dizaines de milliers de ch\xc3\xa8vres.", -1, 20000, 99999},
    {"Nous avons vu entre 800 et 1 000 ch\xc3\xa8vres.", -1, 800, 1000},
};

START_TEST(reads_numbers)
{
    struct extraction e = read_french(numbers[_i].text, true);
    ck_assert_msg(e.n_figures == 1, "%s: %zu numbers", numbers[_i].text, e.n_figures);
    const struct figure *f = &e.figures[0].figure;
    if (numbers[_i].value >= 0) {
        ck_assert_double_eq_tol(number_double(f->value), numbers[_i].value, 1e-6);
    } else {
        ck_assert_double_eq(number_double(f->low), numbers[_i].low);
        ck_assert_double_eq(number_double(f->high), numbers[_i].high);
    }
    extraction_free(&e);
}
END_TEST

static const struct {
    const char *text, *raw, *measure, *place, *origin, *start, *end, *speaker, *currency;
    enum qualifier qualifier;
    enum status status;
} figures[] = {
    {"Plus de 1,8 million de r\xc3\xa9"
     "fugi\xc3\xa9s ukrainiens sont arriv\xc3\xa9s en Pologne depuis "
     "le 24 f\xc3\xa9vrier.",
     "1,8 million", "refugee-arrivals", "POL", "UKR", "2022-02-24", "2022-03-16", "", "",
     QUALIFIER_MORE_THAN, STATUS_ACTUAL},
    {"Hier, 68 000 personnes ont franchi la fronti\xc3\xa8re polonaise, selon les "
     "gardes-fronti\xc3\xa8res.",
     "68 000", "border-crossings", "POL", "", "2022-03-15", "2022-03-15",
     "gardes-fronti\xc3\xa8res", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Au Tchad, environ 579 000 r\xc3\xa9"
     "fugi\xc3\xa9s soudanais sont enregistr\xc3\xa9s.",
     "579 000", "refugees", "TCD", "SDN", "2022-03-16", "2022-03-16", "", "", QUALIFIER_ABOUT,
     STATUS_ACTUAL},
    {"Des inondations ont fait soixante-dix-sept morts au B\xc3\xa9nin lundi.", "soixante-dix-sept",
     "killed", "BEN", "", "2022-03-14", "2022-03-14", "", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Au moins 12 260 personnes ont \xc3\xa9t\xc3\xa9 bless\xc3\xa9"
     "es en Ha\xc3\xafti.",
     "12 260", "injured", "HTI", "", "", "2022-03-16", "", "", QUALIFIER_AT_LEAST, STATUS_ACTUAL},
    {"Trente-sept mille maisons ont \xc3\xa9t\xc3\xa9 d\xc3\xa9truites au N\xc3\xa9pal.",
     "Trente-sept mille", "homes-destroyed", "NPL", "", "", "2022-03-16", "", "", QUALIFIER_EXACT,
     STATUS_ACTUAL},
    {"Une vingtaine de vols humanitaires ont atterri \xc3\xa0 Bangui la semaine derni\xc3\xa8re.",
     "Une vingtaine", "aid-flights", "Bangui", "", "2022-03-07", "2022-03-13", "", "",
     QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"La France a d\xc3\xa9ploy\xc3\xa9 1 600 soldats au Mali.", "1 600", "troop-deployments",
     "MLI", "FRA", "", "2022-03-16", "", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Le Canada a promis 5 millions d'euros \xc3\xa0 Ha\xc3\xafti.", "5 millions",
     "funding-pledged", "HTI", "CAN", "", "2022-03-16", "", "EUR", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Le plan de r\xc3\xa9ponse n\xc3\xa9"
     "cessite 630 millions de dollars pour le Tchad.",
     "630 millions", "funding-required", "TCD", "", "2022-03-16", "2022-03-16", "", "USD",
     QUALIFIER_EXACT, STATUS_TARGET},
    {"L'Allemagne accueillera 1 553 migrants.", "1 553", "migrant-arrivals", "DEU", "", "", "", "",
     "", QUALIFIER_EXACT, STATUS_FORECAST},
    {"Le PAM a distribu\xc3\xa9 12 500 kits au Tchad.", "12 500", "relief-items", "TCD", "", "",
     "2022-03-16", "", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Un demi-million de personnes sont sans abri au Mozambique.", "Un demi-million", "idps", "MOZ",
     "", "2022-03-16", "2022-03-16", "", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Aucun vol n'a atterri \xc3\xa0 Goma dimanche.", "Aucun", "aid-flights", "Goma", "",
     "2022-03-13", "2022-03-13", "", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Il y a trois semaines, 140 personnes ont \xc3\xa9t\xc3\xa9 \xc3\xa9vacu\xc3\xa9"
     "es de Marioupol.",
     "140", "evacuations", "", "Marioupol", "2022-02-23", "2022-02-23", "", "", QUALIFIER_EXACT,
     STATUS_ACTUAL},
    {"Jusqu'\xc3\xa0 1,7 million de personnes sont touch\xc3\xa9"
     "es au Mozambique, a dit le ministre.",
     "1,7 million", "people-affected", "MOZ", "", "2022-03-16", "2022-03-16", "ministre", "",
     QUALIFIER_AT_MOST, STATUS_ACTUAL},
    {"Quelque 3 400 personnes ont fui le Niger.", "3 400", "new-displacements", "", "NER", "",
     "2022-03-16", "", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"La France va envoyer 500 soldats en Roumanie.", "500", "troop-deployments", "ROU", "FRA", "",
     "", "", "", QUALIFIER_EXACT, STATUS_FORECAST},
    {"Au Niger, 8 283 personnes \xc3\xa9taient d\xc3\xa9plac\xc3\xa9"
     "es au 28 f\xc3\xa9vrier.",
     "8 283", "idps", "NER", "", "2022-02-28", "2022-02-28", "", "", QUALIFIER_EXACT,
     STATUS_ACTUAL},
    {"Le Canada versera 25 millions d'euros au Niger.", "25 millions", "funding-pledged", "NER",
     "CAN", "", "2022-03-16", "", "EUR", QUALIFIER_EXACT, STATUS_ACTUAL},
};

static const char *place_of(const char *code, const char *name)
{
    return code[0] != '\0' ? code : name;
}

START_TEST(fills_every_field)
{
    struct extraction e = read_french(figures[_i].text, false);
    ck_assert_msg(e.n_figures == 1, "%s: %zu figures", figures[_i].text, e.n_figures);
    const struct figure *f = &e.figures[0].figure;
    char day[DATE_TEXT];
    ck_assert_str_eq(f->raw, figures[_i].raw);
    ck_assert_str_eq(f->series.measure, figures[_i].measure);
    ck_assert_str_eq(place_of(f->series.place, f->series.place_name), figures[_i].place);
    ck_assert_str_eq(place_of(f->series.origin, f->series.origin_name), figures[_i].origin);
    ck_assert_str_eq(date_format(f->period.first, day), figures[_i].start);
    ck_assert_str_eq(date_format(f->period.last, day), figures[_i].end);
    ck_assert_str_eq(f->attributed_to, figures[_i].speaker);
    ck_assert_str_eq(e.figures[0].currency, figures[_i].currency);
    ck_assert_int_eq(f->qualifier, figures[_i].qualifier);
    ck_assert_int_eq(f->status, figures[_i].status);
    extraction_free(&e);
}
END_TEST

/* A sentence or two tell their language as well as a long text does. */
static const struct {
    const char *text, *language;
} languages[] = {
    {"Le Niger accueille 250 000 r\xc3\xa9"
     "fugi\xc3\xa9s.",
     "fr"},
    {"Quelque 25 000 personnes ont travers\xc3\xa9 la fronti\xc3\xa8re mardi.", "fr"},
    {"L'arm\xc3\xa9"
     "e a \xc3\xa9vacu\xc3\xa9 1 200 habitants.",
     "fr"},
    {"Poland hosts 250,000 refugees.", "en"},
    {"C\xc3\xb4te d'Ivoire hosts 250,000 refugees.", "en"},
    {"Floods displace 33,000 near N'Djamena", "en"},
    {"", "en"},
};

START_TEST(short_texts_tell_their_language)
{
    struct extract_options o = {.published = DAY_NONE};
    struct extraction e;
    const char *text = languages[_i].text;
    ck_assert_int_eq(extract_text(text, strlen(text), &o, &e, NULL), 0);
    ck_assert_str_eq(e.language, languages[_i].language);
    extraction_free(&e);
}
END_TEST

static const char *const no_figures[] = {
    "Une famille de cinq personnes habite \xc3\xa0 c\xc3\xb4t\xc3\xa9.",
    ("Le minist\xc3\xa8re a d\xc3\xa9menti que 3 000 soldats aient \xc3\xa9t\xc3\xa9 "
     "envoy\xc3\xa9s."),
    "La baisse est de 87 % depuis le mois dernier.",
    "Il a trouv\xc3\xa9 une maison et un camion.",
};

START_TEST(finds_none_where_there_is_none)
{
    struct extraction e = read_french(no_figures[_i], false);
    ck_assert_msg(e.n_figures == 0, "%s: %zu figures", no_figures[_i], e.n_figures);
    extraction_free(&e);
}
END_TEST

START_TEST(a_rise_is_two_numbers)
{
    struct extraction e = read_french(
        "Le nombre de morts est pass\xc3\xa9 de 242 \xc3\xa0 294 au Mozambique.", false);
    ck_assert_uint_eq(e.n_figures, 2);
    ck_assert_double_eq(number_double(e.figures[1].figure.value), 294);
    extraction_free(&e);
}
END_TEST

START_TEST(the_language_is_told_from_the_text)
{
    const char *text = "Selon le HCR, plus de 300 r\xc3\xa9"
                       "fugi\xc3\xa9s de la ville de Goma et des "
                       "environs ont fui vers le Rwanda.";
    struct extract_options o = {.published = DAY_NONE};
    struct extraction e;
    struct error err = {0};
    ck_assert_int_eq(extract_text(text, strlen(text), &o, &e, &err), 0);
    ck_assert_str_eq(e.language, "fr");
    ck_assert_uint_eq(e.n_figures, 1);
    ck_assert_str_eq(e.figures[0].figure.series.place, "RWA");
    extraction_free(&e);
}
END_TEST

int main(void)
{
    Suite *s = suite_create("text_french");
    TCase *t = tcase_create("french");
    tcase_add_loop_test(t, reads_numbers, 0, sizeof numbers / sizeof *numbers);
    tcase_add_loop_test(t, fills_every_field, 0, sizeof figures / sizeof *figures);
    tcase_add_loop_test(t, short_texts_tell_their_language, 0,
                        sizeof languages / sizeof *languages);
    tcase_add_loop_test(t, finds_none_where_there_is_none, 0,
                        sizeof no_figures / sizeof *no_figures);
    tcase_add_test(t, a_rise_is_two_numbers);
    tcase_add_test(t, the_language_is_told_from_the_text);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
