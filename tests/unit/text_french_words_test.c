/* text_french_words_test.c - French reports: the ways in which they write numbers, name what is
 * counted, say who states it and when. Each row is a kind of sentence. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/extract.h"

#define DAY "2022-03-16" /* a Wednesday */

static struct extraction read_text(const char *text, const char *language)
{
    struct extract_options o = {.published = DAY_NONE, .language = language};
    struct extraction e;
    struct error err = {0};
    ck_assert_int_eq(date_parse_day(DAY, &o.published, &err), 0);
    ck_assert_msg(extract_text(text, strlen(text), &o, &e, &err) == 0, "%s", err.text);
    return e;
}

/* One line for a figure: number, qualifier, measure, status, place, origin, start, end, speaker and
 * currency, "-" where there is none. */
static void show(const struct extracted *x, char *out, size_t size)
{
    const struct figure *f = &x->figure;
    char first[DATE_TEXT], last[DATE_TEXT], number[64];
    const char *place = f->series.place[0] != '\0' ? f->series.place : f->series.place_name;
    const char *origin = f->series.origin[0] != '\0' ? f->series.origin : f->series.origin_name;
    if (f->value.type != NUMBER_NONE)
        snprintf(number, sizeof number, "%.15g", number_double(f->value));
    else
        snprintf(number, sizeof number, "%.15g..%.15g", number_double(f->low),
                 number_double(f->high));
    date_format(f->period.first, first);
    date_format(f->period.last, last);
    snprintf(out, size, "%s %s %s %s %s %s %s %s %s %s", number, qualifier_name(f->qualifier),
             f->series.measure, status_name(f->status), place[0] ? place : "-",
             origin[0] ? origin : "-", first[0] ? first : "-", last[0] ? last : "-",
             f->attributed_to[0] ? f->attributed_to : "-", x->currency[0] ? x->currency : "-");
}

/* FIGURES: those of the text, parted by "; ". */
static const struct {
    const char *text, *figures;
} reports[] = {
    /* what is counted, and what happens to it */
    {"Au Burundi, 590 réfugiés ont regagné leur pays mardi.",
     "590 exact returns actual BDI - 2022-03-15 2022-03-15 - -"},
    {"Quelque 600 000 personnes ont besoin d'une aide au Tchad.",
     "600000 about people-in-need actual TCD - 2022-03-16 2022-03-16 - -"},
    {"La force comptera 3 700 soldats au Mali.", "3700 exact troops forecast MLI - - - - -"},
    {"Mardi, trois avions-cargos ont atterri à Beyrouth.",
     "3 exact aid-flights actual Beyrouth - 2022-03-15 2022-03-15 - -"},
    {"Au Niger, 2 300 habitations se sont effondrées.",
     "2300 exact homes-destroyed actual NER - - 2022-03-16 - -"},
    {"Le Canada a accordé 4 millions de dollars canadiens au Niger.",
     "4000000 exact funding-committed actual NER CAN - 2022-03-16 - CAD"},
    {"La Suisse a versé 2 millions de francs suisses au Tchad.",
     "2000000 exact funding-received actual TCD CHE - 2022-03-16 - CHF"},
    /* round numbers are about so many */
    {"Un convoi d’une trentaine de camions est arrivé mardi à Djibo.",
     "30 about aid-convoys actual Djibo - 2022-03-15 2022-03-15 - -"},
    {"Plus d'une centaine de personnes ont été tuées au Mali.",
     "100 more_than killed actual MLI - - 2022-03-16 - -"},
    {"Une dizaine de milliers de réfugiés sont arrivés au Tchad.",
     "10000 about refugee-arrivals actual TCD - - 2022-03-16 - -"},
    {"Un millier de soldats français sont stationnés au Tchad.",
     "1000 about troops actual TCD FRA 2022-03-16 2022-03-16 - -"},
    /* who states it: before the verb of saying, behind it, in apposition, by a pronoun */
    {"Au Mali, 12 personnes sont mortes, a annoncé mardi la Protection civile. Quelque 300 ont été "
     "blessées, a-t-elle ajouté.",
     "12 exact killed actual MLI - - 2022-03-15 Protection civile -; "
     "300 about injured actual MLI - - 2022-03-16 Protection civile -"},
    {"« Nous avons enregistré 11 250 arrivées au Tchad », a expliqué le ministre de l'Intérieur, "
     "Pascal Moreau.",
     "11250 exact refugee-arrivals actual TCD - - 2022-03-16 Pascal Moreau -"},
    {"Au Liban, le ministère de la Santé fait état de 2 169 tués.",
     "2169 exact killed actual LBN - - 2022-03-16 ministère de la Santé -"},
    {"Au Mali, le gouvernement, lui, parle de 165 000 déplacés.",
     "165000 exact idps actual MLI - 2022-03-16 2022-03-16 gouvernement -"},
    {"L'Italie a annoncé 60 millions d'euros pour le Liban mardi.",
     "60000000 exact funding-pledged actual LBN ITA 2022-03-15 2022-03-15 - EUR"},
    /* "la veille" is no unit, and a single dot before three digits groups them */
    {"En Haïti, 2.207 morts ont été recensés, contre 2.189 la veille.",
     "2207 exact killed actual HTI - - 2022-03-16 - -; "
     "2189 exact killed actual HTI - - 2022-03-15 - -"},
    /* a list bears its money once */
    {"La Suède a promis 50 millions d'euros au Tchad, la France 30 et le Canada 12.",
     "50000000 exact funding-pledged actual TCD SWE - 2022-03-16 - EUR; "
     "30000000 exact funding-pledged actual TCD FRA - 2022-03-16 - EUR; "
     "12000000 exact funding-pledged actual TCD CAN - 2022-03-16 - EUR"},
    /* parts of a country, kinds of places, and money that names a country */
    {"Mardi, 40 civils sont morts dans l'est de la RDC.",
     "40 exact killed actual COD - 2022-03-15 2022-03-15 - -"},
    {"Mardi, 87 personnes ont péri dans la région de Maradi.",
     "87 exact killed actual Maradi - 2022-03-15 2022-03-15 - -"},
    {"LES CAYES (Haïti), 16 mars – Quelque 3 000 personnes sont sans abri.",
     "3000 about idps actual HTI - 2022-03-16 2022-03-16 - -"},
    {"Au Niger, 900 millions de dollars US sont requis.",
     "900000000 exact funding-required target NER - 2022-03-16 2022-03-16 - USD"},
    /* the day of an event is that of its toll */
    {"Le séisme qui a frappé le sud du Pérou samedi dernier a fait 210 morts.",
     "210 exact killed actual PER - 2022-03-12 2022-03-16 - -"},
    /* who lives where, and who is taken out */
    {"Au Tchad, une centaine de ménages vivent désormais dans des écoles.",
     "100 about idps actual TCD - 2022-03-16 2022-03-16 - -"},
    {"Au Niger, des camps hébergent 8 500 sinistrés.",
     "8500 exact idps actual NER - 2022-03-16 2022-03-16 - -"},
    {"Mardi, l'armée a évacué une quarantaine de blessés de Djibo vers Ouagadougou.",
     "40 about evacuations actual Ouagadougou Djibo 2022-03-15 2022-03-15 - -"},
    {"Au Pérou, 600 personnes, soit 40 % de la population des villages touchés, ont besoin d'aide.",
     "600 exact people-in-need actual PER - 2022-03-16 2022-03-16 - -"},
    /* what is counted stands behind its number */
    {"Le HCR estime à 90 000 le nombre de réfugiés soudanais au Tchad.",
     "90000 exact refugees actual TCD SDN 2022-03-16 2022-03-16 HCR -"},
    {"En France, 17 000 Ukrainiens environ sont arrivés mardi.",
     "17000 about migrant-arrivals actual FRA UKR 2022-03-15 2022-03-15 - -"},
    /* times told from another */
    {"Au 30 septembre 2021, le Tchad accueillait 355 000 réfugiés, contre 430 000 un an plus tôt.",
     "355000 exact refugees actual TCD - 2021-09-30 2021-09-30 - -; "
     "430000 exact refugees actual TCD - 2020-09-30 2020-09-30 - -"},
    {"Pour le Niger, l'appel lancé le 1er mars porte sur 9 millions de dollars jusqu'à la fin de "
     "l'année.",
     "9000000 exact funding-required target NER - - 2022-12-31 - USD"},
    /* where people go home to, and from where */
    {"Mardi, 590 réfugiés burundais ont regagné leur pays depuis le camp de Nduta, en Tanzanie.",
     "590 exact returns actual BDI Nduta 2022-03-15 2022-03-15 - -"},
    {"Mardi, trois avions émiratis ont atterri à Beyrouth.",
     "3 exact aid-flights actual Beyrouth ARE 2022-03-15 2022-03-15 - -"},
    {"Au premier semestre 2021, le Tchad a accueilli 8 927 réfugiés, contre 7 309 un an plus tôt.",
     "8927 exact refugee-arrivals actual TCD - 2021-01-01 2021-06-30 - -; "
     "7309 exact refugee-arrivals actual TCD - 2020-01-01 2020-06-30 - -"},
    {"Au Niger, 300 personnes sont arrivées depuis le 1er mars. La semaine écoulée, il en est "
     "arrivé "
     "120.",
     "300 exact refugee-arrivals actual NER - 2022-03-01 2022-03-16 - -; "
     "120 exact refugee-arrivals actual NER - 2022-03-10 2022-03-16 - -"},
    {"La Suède enverra 30 soldats au Mali lundi prochain.",
     "30 exact troop-deployments forecast MLI SWE 2022-03-21 2022-03-21 - -"},
    {"Le PAM fournit chaque jour 60 000 repas chauds en Haïti.",
     "60000 exact relief-items actual HTI - - 2022-03-16 - -"},
    /* what replaces a number */
    {"Le gouvernement a porté de 95 à 112 le nombre de morts au Pérou.",
     "95 exact killed superseded PER - - 2022-03-16 - -; "
     "112 exact killed actual PER - - 2022-03-16 - -"},
    {"Le Danemark a relevé sa promesse de 20 à 35 millions d'euros pour l'Ukraine.",
     "20000000 exact funding-pledged superseded UKR DNK - 2022-03-16 - EUR; "
     "35000000 exact funding-pledged actual UKR DNK - 2022-03-16 - EUR"},
    /* men of a force, people who fled, money of two unions */
    {"Le contingent compte désormais 5 100 hommes au Niger.",
     "5100 exact troops actual NER - 2022-03-16 2022-03-16 - -"},
    {"Quelque 2 500 habitants auraient fui le village de Kaya, au Burkina Faso.",
     "2500 about new-displacements actual - Kaya - 2022-03-16 - -"},
    {"Plus de 4 millions de personnes ont fui vers les pays voisins du Soudan.",
     "4000000 more_than refugee-arrivals actual - SDN - 2022-03-16 - -"},
    {"Le Niger a débloqué 45 milliards de francs CFA.",
     "45000000000 exact funding-committed actual - NER - 2022-03-16 - XOF"},
    /* where a report is about: not where donors met */
    {"GENÈVE – Les donateurs réunis lundi à Genève ont promis 1,7 milliard de dollars pour le "
     "Yémen. "
     "La Norvège donnera 200 millions de couronnes.",
     "1700000000 exact funding-pledged actual YEM - 2022-03-14 2022-03-14 - USD; "
     "200000000 exact funding-pledged actual YEM NOR 2022-03-14 2022-03-14 - NOK"},
    {"L'ONU réclame 3 milliards de dollars pour le Yémen ; elle n'en a reçu que 130 millions.",
     "3000000000 exact funding-required target YEM - 2022-03-16 2022-03-16 - USD; "
     "130000000 exact funding-received actual YEM - - 2022-03-16 - USD"},
    {"L'ONG a reçu mardi 5 millions d'euros de la Belgique pour le Niger.",
     "5000000 exact funding-received actual NER BEL 2022-03-15 2022-03-15 - EUR"},
    {"Besoins de financement au Mali : 68,1 M USD, financés à 4 %.",
     "68100000 exact funding-required target MLI - 2022-03-16 2022-03-16 - USD"},
    {"Au Mali, 838 000 personnes sont déplacées à l'intérieur du pays et 245 000 Maliens sont "
     "réfugiés dans les pays voisins.",
     "838000 exact idps actual MLI - 2022-03-16 2022-03-16 - -; "
     "245000 exact refugees actual - MLI 2022-03-16 2022-03-16 - -"},
    {"Avant le 1er mars, le Tchad accueillait près de 126 000 réfugiés.",
     "126000 nearly refugees actual TCD - 2022-02-28 2022-02-28 - -"},
    {"Un navire, chargé de 150 tonnes de vivres, doit quitter Djibouti pour le Yémen.",
     "150 exact aid-weight forecast YEM DJI - - - -"},
    {"Le Rwanda a annoncé l'envoi de 400 soldats au Mozambique.",
     "400 exact troop-deployments forecast MOZ RWA - - Rwanda -"},
    {"Au Kenya, le nouveau site pourra accueillir entre 5 000 et 6 000 personnes.",
     "5000..6000 between shelter-capacity forecast KEN - - - - -"},
    {"Réfugiés au Burundi : 86 400\n – dans des camps : 55 000\n\nRéfugiés burundais\n Tanzanie : "
     "125 600\n",
     "86400 exact refugees actual BDI - 2022-03-16 2022-03-16 - -; "
     "55000 exact refugees actual BDI - 2022-03-16 2022-03-16 - -; "
     "125600 exact refugees actual TZA BDI 2022-03-16 2022-03-16 - -"},
    {"En Estonie, 300 soldats arriveront en juin, portant l'effectif à 800.",
     "300 exact troop-deployments forecast EST - 2022-06-01 2022-06-30 - -; "
     "800 exact troops forecast EST - - 2022-06-30 - -"},
    {"Au Pérou, 20 personnes sont mortes ; le précédent bilan était de 17 morts.",
     "20 exact killed actual PER - - 2022-03-16 - -; "
     "17 exact killed superseded PER - - 2022-03-16 - -"},
    {"L'Allemagne a versé 10 millions d'euros au HCR pour le Niger.",
     "10000000 exact funding-received actual NER DEU - 2022-03-16 - EUR"},
    {"Douze camions sont arrivés à Goma mardi, contre 25 la semaine précédente.",
     "12 exact aid-convoys actual Goma - 2022-03-15 2022-03-15 - -; "
     "25 exact aid-convoys actual Goma - 2022-03-07 2022-03-13 - -"},
    /* one region that a report names again and again */
    {"Quatre avions ont largué mardi 30 tonnes de riz sur le Tigré. Au moins sept personnes ont "
     "été "
     "tuées lundi au Tigré. Le bilan est de 1 210 morts.",
     "4 exact aid-flights actual Tigré - 2022-03-15 2022-03-15 - -; "
     "30 exact aid-weight actual Tigré - 2022-03-15 2022-03-15 - -; "
     "7 at_least killed actual Tigré - 2022-03-14 2022-03-14 - -; "
     "1210 exact killed actual Tigré - - 2022-03-16 - -"},
    {"Chaque jour, entre 3 000 et 5 000 personnes franchissent la frontière au Pérou.",
     "3000..5000 between border-crossings actual PER - - 2022-03-16 - -"},
    {"Le plan de réponse pour le Mali (254 M$) est financé à 1 %.",
     "254000000 exact funding-required target MLI - 2022-03-16 2022-03-16 - USD"},
    {"Le Japon a porté son aide au Niger de 2 à 15 millions d'euros.",
     "2000000 exact funding-pledged superseded NER JPN - 2022-03-16 - EUR; "
     "15000000 exact funding-pledged actual NER JPN - 2022-03-16 - EUR"},
    {"Plus de 670 000 personnes étaient déjà déplacées au Mozambique.",
     "670000 more_than idps actual MOZ - 2022-03-16 2022-03-16 - -"},
    {"BEYROUTH, 15 mars – L'explosion de samedi a tué 158 personnes.",
     "158 exact killed actual LBN - 2022-03-12 2022-03-16 - -"},
    {"Le Canada a promis 3 millions d'euros au Liban, le Royaume-Uni 5 millions de livres.",
     "3000000 exact funding-pledged actual LBN CAN - 2022-03-16 - EUR; "
     "5000000 exact funding-pledged actual LBN GBR - 2022-03-16 - GBP"},
    {"Le PAM cherche 77 millions de dollars pour le Bangladesh. Le Qatar a promis 15 millions.",
     "77000000 exact funding-required target BGD - 2022-03-16 2022-03-16 - USD; "
     "15000000 exact funding-pledged actual BGD QAT - 2022-03-16 - USD"},
    {"L'OTAN va porter à 8 000 hommes sa force en Albanie, où 2 300 soldats sont déjà arrivés.",
     "8000 exact troops forecast ALB OTAN - - - -; "
     "2300 exact troop-deployments actual ALB OTAN - 2022-03-16 - -"},
    {"La France a accepté d'accueillir 6 000 réfugiés.",
     "6000 exact refugee-arrivals forecast FRA - - - - -"},
    {"L'armée a secouru 10 000 sinistrés au Brésil.",
     "10000 exact evacuations actual BRA - - 2022-03-16 - -"},
    {"LES CAYES (Haïti), 16 mars – Le bilan du séisme qui a frappé le sud-ouest d'Haïti samedi "
     "dernier "
     "s'est alourdi à 2 207 morts, a annoncé lundi la Protection civile.",
     "2207 exact killed actual HTI - 2022-03-12 2022-03-14 Protection civile -"},
    {"La République dominicaine a expulsé 31 000 Haïtiens en janvier, contre 24 000 en décembre.",
     "31000 exact returns actual HTI DOM 2022-01-01 2022-01-31 - -; "
     "24000 exact returns actual HTI DOM 2021-12-01 2021-12-31 - -"},
    {"Un million d'Haïtiens sont déplacés, trois fois plus qu'il y a un an.",
     "1000000 exact idps actual HTI - 2022-03-16 2022-03-16 - -"},
    {"La gare a vu passer 19 000 personnes mardi en Pologne.",
     "19000 exact border-crossings actual POL - 2022-03-15 2022-03-15 - -"},
    /* no figures */
    {"Au Niger, neuf habitations sur dix ont perdu leur toit. J'ai perdu neuf membres de ma "
     "famille.",
     ""},
    {"Au Niger, la route nationale 4 est coupée au kilomètre 35. Composez le 115.", ""},
    {"La Moldavie, 2,6 millions d'habitants, a fermé ses écoles. Le Niger a eu des rafales à 235.",
     ""},
    {"Au Niger, le prix d'un sac de 50 kilos est passé de 250 à 500 francs.", ""},
};

START_TEST(reads_a_report)
{
    struct extraction e = read_text(reports[_i].text, "fr");
    char all[2048] = "", one[512];
    for (size_t k = 0; k < e.n_figures; k++) {
        show(&e.figures[k], one, sizeof one);
        strcat(strcat(all, k > 0 ? "; " : ""), one);
    }
    ck_assert_msg(strcmp(all, reports[_i].figures) == 0, "%s\n  %s\n  not %s", reports[_i].text,
                  all, reports[_i].figures);
    extraction_free(&e);
}
END_TEST

/* What a word is in French is nothing in an English text. */
START_TEST(french_words_mean_nothing_in_english)
{
    struct extraction e = read_text(
        "The Observatorio Venezolano de Violencia reported that 7,523 people died in Peru.", "en");
    ck_assert_uint_eq(e.n_figures, 1);
    ck_assert_str_eq(e.figures[0].figure.attributed_to, "Observatorio Venezolano de Violencia");
    extraction_free(&e);
}
END_TEST

int main(void)
{
    Suite *s = suite_create("text_french_words");
    TCase *t = tcase_create("words");
    tcase_add_loop_test(t, reads_a_report, 0, sizeof reports / sizeof *reports);
    tcase_add_test(t, french_words_mean_nothing_in_english);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
