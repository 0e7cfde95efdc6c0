/* text_extract_test.c - figures out of sentences: numbers, qualifiers, measures, places, periods,
 * speakers; and that hostile text costs linear time. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "sitstat/extract.h"

static struct extraction read_text(const char *text, const char *day, bool all)
{
    struct extract_options o = {.published = DAY_NONE, .all = all, .dates = true};
    struct extraction e;
    struct error err = {0};
    ck_assert_int_eq(date_parse_day(day, &o.published, &err), 0);
    ck_assert_msg(extract_text(text, strlen(text), &o, &e, &err) == 0, "%s", err.text);
    return e;
}

/* ---- numbers ---- */

static const struct {
    const char *text;
    double value, low, high; /* low or high -1: none */
} numbers[] = {
    {"We saw 12,500 goats.", 12500, -1, -1},
    {"We saw 12 500 goats.", 12500, -1, -1},
    {"We saw 1.2 million goats.", 1.2e6, -1, -1},
    {"We saw twelve thousand five hundred goats.", 12500, -1, -1},
    {"We saw half a million goats.", 5e5, -1, -1},
    {"We saw two and a half million goats.", 2.5e6, -1, -1},
    {"We saw 3 lakh goats.", 3e5, -1, -1},
    {"We saw 12,34,567 goats.", 1234567, -1, -1},
    {"We saw a hundred and twenty goats.", 120, -1, -1},
    {"We saw half a dozen goats.", 6, -1, -1},
    {"We saw forty-two goats.", 42, -1, -1},
    {"We saw two thirds of them.", 2.0 / 3, -1, -1},
    {"We saw one hundred and thirty-two fifths.", 26.4, -1, -1},
    {"We saw tens of thousands of goats.", -1, 20000, 99999},
    {"We saw a few hundred goats.", -1, 200, 999},
    {"We saw between 5,000 and 6,000 goats.", -1, 5000, 6000},
    {"We saw 10-12,000 goats.", -1, 10000, 12000},
    {"We saw from 3 to 5 million goats.", -1, 3e6, 5e6},
};

START_TEST(reads_numbers)
{
    struct extraction e = read_text(numbers[_i].text, "2022-03-05", true);
    ck_assert_uint_eq(e.n_figures, 1);
    const struct figure *f = &e.figures[0].figure;
    if (numbers[_i].value >= 0) {
        ck_assert_double_eq_tol(number_double(f->value), numbers[_i].value, 1e-6);
    } else {
        ck_assert_int_eq(f->value.type, NUMBER_NONE);
        ck_assert_double_eq(number_double(f->low), numbers[_i].low);
        ck_assert_double_eq(number_double(f->high), numbers[_i].high);
    }
    extraction_free(&e);
}
END_TEST

static const char *const no_numbers[] = {
    "The F-16 left gate 24 at 6 p.m. on 5 May 2021.",
    "Call the hotline on +48 22 555 0100.",
    "Resolution 2254 was read out.",
    "COVID-19 closed the road.",
    "She was aged 40.",
};

START_TEST(leaves_distractors_out)
{
    struct extraction e = read_text(no_numbers[_i], "2022-03-05", true);
    ck_assert_uint_eq(e.n_figures, 0);
    extraction_free(&e);
}
END_TEST

/* ---- whole figures ---- */

static const struct {
    const char *text, *raw, *measure, *place, *origin, *start, *end, *speaker;
    enum qualifier qualifier;
    enum status status;
} figures[] = {
    {"The mayor, Jan Kos, said Poland had taken in more than 700,000 refugees from Ukraine.",
     "700,000", "refugee-arrivals", "POL", "UKR", "", "2022-03-05", "Jan Kos", QUALIFIER_MORE_THAN,
     STATUS_ACTUAL},
    {"Moldova expects at least 40,000 refugees from Ukraine by the end of April.", "40,000",
     "refugees", "MDA", "UKR", "", "2022-04-30", "Moldova", QUALIFIER_AT_LEAST, STATUS_FORECAST},
    {"There are nearly 10,000 American troops in Poland.", "10,000", "troops", "POL", "USA",
     "2022-03-05", "2022-03-05", "", QUALIFIER_NEARLY, STATUS_ACTUAL},
    {"Since 24 February, 1.4 million people have crossed into Poland from Ukraine.", "1.4 million",
     "border-crossings", "POL", "UKR", "2022-02-24", "2022-03-05", "", QUALIFIER_EXACT,
     STATUS_ACTUAL},
    {"On Thursday 57 people were killed in Kharkiv, according to the police.", "57", "killed",
     "Kharkiv", "", "2022-03-03", "2022-03-03", "police", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Some 3,200 houses were destroyed in Nepal yesterday.", "3,200", "homes-destroyed", "NPL", "",
     "2022-03-04", "2022-03-04", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"Two relief flights landed in Rzeszow on Friday.", "Two", "aid-flights", "Rzeszow", "",
     "2022-03-04", "2022-03-04", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Norway pledged 20 million euros to Moldova.", "20 million", "funding-pledged", "MDA", "NOR",
     "", "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    /* the origin is what was fled, a country rather than its region */
    {"Uganda took in about 4,300 people who fled Kenya.", "4,300", "refugee-arrivals", "UGA", "KEN",
     "", "2022-03-05", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"About 900 refugees from Ukraine's Kherson region arrived in Moldova on Friday.", "900",
     "refugee-arrivals", "MDA", "UKR", "2022-03-04", "2022-03-04", "", QUALIFIER_ABOUT,
     STATUS_ACTUAL},
    /* where a report was filed has the airport, and the country has not the region's money */
    {"GOMA, Congo (Lake Post) \xe2\x80\x93 Four relief flights landed at the airport on Friday.",
     "Four", "aid-flights", "GOMA", "", "2022-03-04", "2022-03-04", "", QUALIFIER_EXACT,
     STATUS_ACTUAL},
    {"AMMAN, Jordan (Lake Post) \xe2\x80\x93 The regional plan asks donors for $30 million.",
     "30 million", "funding-required", "", "", "2022-03-05", "2022-03-05", "", QUALIFIER_EXACT,
     STATUS_TARGET},
    /* a week named in full is the period, also after "have" */
    {"Some 600 people have crossed into Poland over the past week.", "600", "border-crossings",
     "POL", "", "2022-02-27", "2022-03-05", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    /* what rose is what the number counts; a daily count is a rate */
    {"Aid flights to Moldova rose to 153 on Friday.", "153", "aid-flights", "MDA", "", "2022-03-04",
     "2022-03-04", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Daily arrivals in Moldova fell to 2,500.", "2,500", "refugee-arrivals", "MDA", "", "",
     "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    /* behind the number, "last year's" is of something else */
    {"UNHCR appealed for $550m for Moldova, double last year's request.", "550m",
     "funding-required", "MDA", "", "2022-03-05", "2022-03-05", "", QUALIFIER_EXACT, STATUS_TARGET},
    /* the noun that governs the number says what befell them */
    {"The army confirmed the deaths of 30 soldiers in Nepal.", "30", "killed", "NPL", "", "",
     "2022-03-05", "army", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Some 1.5 million Haitians are homeless.", "1.5 million", "idps", "HTI", "", "2022-03-05",
     "2022-03-05", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"The authorities' latest count is 56 dead in Nepal.", "56", "killed", "NPL", "", "",
     "2022-03-05", "authorities", QUALIFIER_EXACT, STATUS_ACTUAL},
    /* in capitals it is the country, and who "were reached" did not arrive */
    {"More than 300 US soldiers landed in Poland on Friday.", "300", "troop-deployments", "POL",
     "USA", "2022-03-04", "2022-03-04", "", QUALIFIER_MORE_THAN, STATUS_ACTUAL},
    {"Some 8,700 people were reached with clean water in Moldova.", "8,700", "people-reached",
     "MDA", "", "", "2022-03-05", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    /* a year that is not over ends on the day; no noun phrase goes across "so far" */
    {"Sweden has taken in 5,200 Ukrainians so far this year.", "5,200", "refugee-arrivals", "SWE",
     "UKR", "2022-01-01", "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    /* a bare number behind the verb of a headline; what is no place */
    {"Floods displace 33,000 in Nepal", "33,000", "new-displacements", "NPL", "", "", "2022-03-05",
     "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"UNHCR has helped 12,000 people in the COVID-19 pandemic.", "12,000", "people-reached", "", "",
     "", "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Fighting goes on in Burkina Faso. In the East, 1,200 people were killed.", "1,200", "killed",
     "East", "", "", "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    /* a dateline's day yields to "since"; who are in camps; a place of the next clause */
    {"CHISINAU, 5 March 2022 \xe2\x80\x93 Some 600 people have crossed into Moldova since fighting "
     "broke out in mid-February.",
     "600", "border-crossings", "MDA", "", "2022-02-15", "2022-03-05", "", QUALIFIER_ABOUT,
     STATUS_ACTUAL},
    {"In Nepal 1,100 people were now in camps.", "1,100", "idps", "NPL", "", "2022-03-05",
     "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"A quake hit Nepal. France sent 18 tonnes of medical aid; Qatar flew in doctors.", "18",
     "aid-weight", "NPL", "FRA", "", "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"In Nepal the camp now shelters 4,500.", "4,500", "idps", "NPL", "", "2022-03-05",
     "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"The EU sent Nepal 90 trucks of aid, Chad gave tents.", "90", "aid-convoys", "NPL", "EU", "",
     "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"The quake hit Syria, and did damage in Turkey. In Syria rain fell. Turkish authorities said "
     "75,780 people were injured.",
     "75,780", "injured", "TUR", "", "", "2022-03-05", "Turkish authorities", QUALIFIER_EXACT,
     STATUS_ACTUAL},
    {"The World Bank offered $178 million to Nepal.", "178 million", "funding-pledged", "NPL",
     "World Bank", "", "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"The ministry of health in Haiti says 207 people have been killed since 1 March.", "207",
     "killed", "HTI", "", "2022-03-01", "2022-03-05", "ministry of health in Haiti",
     QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Some 600 refugees were expelled to Syria on Friday.", "600", "returns", "SYR", "",
     "2022-03-04", "2022-03-04", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    /* a start behind the text's own day: the period is the one that is said, and never ends before
       it */
    {"Some 8,000 refugees arrived in Poland since May 2023.", "8,000", "refugee-arrivals", "POL",
     "", "2023-05-01", "2023-05-31", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"Egypt has received 68 relief flights since 1 March.", "68", "aid-flights", "EGY", "",
     "2022-03-01", "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Some 450 Rohingya landed in Indonesia on Friday.", "450", "migrant-arrivals", "IDN", "MMR",
     "2022-03-04", "2022-03-04", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"In Nepal about 300,000 are in need.", "300,000", "people-in-need", "NPL", "", "2022-03-05",
     "2022-03-05", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"Some 5,000 crossed into Moldova on Friday.", "5,000", "border-crossings", "MDA", "",
     "2022-03-04", "2022-03-04", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"Friday's quake killed 157 people in Nepal.", "157", "killed", "NPL", "", "2022-03-04",
     "2022-03-04", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"In January, 12,300 migrants reached Italy.", "12,300", "migrant-arrivals", "ITA", "",
     "2022-01-01", "2022-01-31", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Some 2,100 people remain internally displaced in Nepal.", "2,100", "idps", "NPL", "",
     "2022-03-05", "2022-03-05", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    /* what the figure stands beside: fields that other words of the sentence make */
    {"The UN says that 5,200 people in Nepal need food aid.", "5,200", "people-in-need", "NPL", "",
     "2022-03-05", "2022-03-05", "UN", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"More than 2,000 Yemenis are in need of help.", "2,000", "people-in-need", "YEM", "",
     "2022-03-05", "2022-03-05", "", QUALIFIER_MORE_THAN, STATUS_ACTUAL},
    {"Chad deported 2,500 Malians last week.", "2,500", "returns", "MLI", "TCD", "2022-02-21",
     "2022-02-27", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"That brings to about 26,000 the number of refugees in Albania.", "26,000", "refugees", "ALB",
     "", "2022-03-05", "2022-03-05", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"Some 800 members of the Polish army are stationed in Latvia.", "800", "troops", "LVA", "POL",
     "2022-03-05", "2022-03-05", "", QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"The figure of 1,000 soldiers in Latvia was mistaken and is replaced by another.", "1,000",
     "troops", "LVA", "", "2022-03-05", "2022-03-05", "", QUALIFIER_EXACT, STATUS_SUPERSEDED},
    {"Over the weekend 600 people crossed into Moldova.", "600", "border-crossings", "MDA", "",
     "2022-03-05", "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"On 3 March, an attack on the market of Togora killed 60 people.", "60", "killed", "Togora",
     "", "2022-03-03", "2022-03-03", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Army trucks took 3,800 people from Kukes to Elbasan on Friday.", "3,800", "evacuations",
     "Elbasan", "Kukes", "2022-03-04", "2022-03-04", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Partners provided food and cash to nearly 40,000 people in Moldova.", "40,000",
     "people-reached", "MDA", "", "", "2022-03-05", "", QUALIFIER_NEARLY, STATUS_ACTUAL},
    {"Egypt has sent 26 relief flights to Chad so far.", "26", "aid-flights", "TCD", "EGY", "",
     "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"NATO says it will send up to 8,000 soldiers to Albania.", "8,000", "troop-deployments", "ALB",
     "NATO", "", "", "NATO", QUALIFIER_AT_MOST, STATUS_FORECAST},
    {"Sweden has offered to take in 10,000 refugees from Kosovo.", "10,000", "refugee-arrivals",
     "SWE", "XKX", "", "", "", QUALIFIER_EXACT, STATUS_FORECAST},
    {"The ministry said that 65,000 refugees have come to Chad since October and more might "
     "follow.",
     "65,000", "refugee-arrivals", "TCD", "", "2021-10-01", "2022-03-05", "ministry",
     QUALIFIER_EXACT, STATUS_ACTUAL},
    {"The Emergency Relief Fund has released $20 million for Haiti.", "20 million",
     "funding-committed", "HTI", "Emergency Relief Fund", "", "2022-03-05", "", QUALIFIER_EXACT,
     STATUS_ACTUAL},
    {"Norway will give ten million kroner to Chad.", "ten million", "funding-pledged", "TCD", "NOR",
     "", "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Britain gave 5 million pounds to Nepal.", "5 million", "funding-received", "NPL", "GBR", "",
     "2022-03-05", "Britain", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"The toll in Chad and Niger passed 2,300 dead.", "2,300", "killed", "", "", "", "2022-03-05",
     "", QUALIFIER_MORE_THAN, STATUS_ACTUAL},
    {"Around 5,500 displaced people, many of them from Aleppo, were camping in Kilis, said Mahmoud "
     "Zein, a volunteer.",
     "5,500", "idps", "Kilis", "Aleppo", "2022-03-05", "2022-03-05", "Mahmoud Zein",
     QUALIFIER_ABOUT, STATUS_ACTUAL},
    {"By the UN's reckoning, 4,000 people crossed into Colombia on Friday.", "4,000",
     "border-crossings", "COL", "", "2022-03-04", "2022-03-04", "UN", QUALIFIER_EXACT,
     STATUS_ACTUAL},
    {"By the WFP's reckoning, 5,000 people crossed into Colombia on Friday.", "5,000",
     "border-crossings", "COL", "", "2022-03-04", "2022-03-04", "WFP", QUALIFIER_EXACT,
     STATUS_ACTUAL},
    {"More than 6,000 people crossed into Austria on Friday, and an officer warned parents to stay "
     "at home.",
     "6,000", "border-crossings", "AUT", "", "2022-03-04", "2022-03-04", "", QUALIFIER_MORE_THAN,
     STATUS_ACTUAL},
    {"The camp at Cegrane, planned for 25,000, is full.", "25,000", "shelter-capacity", "Cegrane",
     "", "2022-03-05", "2022-03-05", "", QUALIFIER_EXACT, STATUS_ACTUAL},
    {"Three hundred refugees received from Sudan since 1 March are in Chad.", "Three hundred",
     "refugee-arrivals", "TCD", "SDN", "2022-03-01", "2022-03-05", "", QUALIFIER_EXACT,
     STATUS_ACTUAL},
    {"The agency needed $27 million to carry on in Chad.", "27 million", "funding-required", "TCD",
     "", "2022-03-05", "2022-03-05", "", QUALIFIER_EXACT, STATUS_TARGET},
    {"Two planes with relief goods landed in Chad on Thursday.", "Two", "aid-flights", "TCD", "",
     "2022-03-03", "2022-03-03", "", QUALIFIER_EXACT, STATUS_ACTUAL},
};

static const char *place_of(const char *code, const char *name)
{
    return code[0] != '\0' ? code : name;
}

START_TEST(fills_every_field)
{
    struct extraction e = read_text(figures[_i].text, "2022-03-05", false);
    ck_assert_uint_eq(e.n_figures, 1);
    const struct extracted *x = &e.figures[0];
    const struct figure *f = &x->figure;
    char day[DATE_TEXT];
    ck_assert_str_eq(f->raw, figures[_i].raw);
    ck_assert(memcmp(figures[_i].text + x->span.start, f->raw, strlen(f->raw)) == 0);
    ck_assert_str_eq(f->series.measure, figures[_i].measure);
    ck_assert_str_eq(place_of(f->series.place, f->series.place_name), figures[_i].place);
    ck_assert_str_eq(place_of(f->series.origin, f->series.origin_name), figures[_i].origin);
    ck_assert_str_eq(date_format(f->period.first, day), figures[_i].start);
    ck_assert_str_eq(date_format(f->period.last, day), figures[_i].end);
    ck_assert_str_eq(f->attributed_to, figures[_i].speaker);
    ck_assert_int_eq(f->qualifier, figures[_i].qualifier);
    ck_assert_int_eq(f->status, figures[_i].status);
    extraction_free(&e);
}
END_TEST

/* ---- what a number must not be taken for ---- */

static const struct {
    const char *text, *raw, *measure;
    enum status status;
} readings[] = {
    {"At least 12 people were killed and 3,400 displaced by flooding in Chad.", "3,400",
     "new-displacements", STATUS_ACTUAL},
    {"Fighting in Chad killed 30 people and forced 5,000 from their homes.", "5,000",
     "new-displacements", STATUS_ACTUAL},
    {"The epidemic in Chad has infected 4,500 people and killed 123.", "123", "killed",
     STATUS_ACTUAL},
    {"Ethiopia opened three new camps for 45,000 Eritreans.", "45,000", "shelter-capacity",
     STATUS_ACTUAL},
    {"Shelters in Nepal are full, with 12,000 people in 85 schools.", "12,000", "idps",
     STATUS_ACTUAL},
    {"In Haiti 5.4 million people face acute hunger.", "5.4 million", "people-in-need",
     STATUS_ACTUAL},
    {"Inspectors in Nepal have counted 805 collapsed buildings.", "805", "homes-destroyed",
     STATUS_ACTUAL},
    {"The United States will give $9 million to Chad, Australia has promised 4 million Australian "
     "dollars.",
     "4 million", "funding-pledged", STATUS_ACTUAL},
    {"UNHCR fears that 34 people lost their lives in Nepal.", "34", "killed", STATUS_ACTUAL},
    {"Two flights carrying 17 tonnes of medicine and medical equipment will land in Nepal "
     "tomorrow.",
     "Two", "aid-flights", STATUS_FORECAST},
};

START_TEST(reads_the_right_measure)
{
    struct extraction e = read_text(readings[_i].text, "2022-03-05", false);
    bool found = false;
    for (size_t k = 0; k < e.n_figures; k++)
        if (strcmp(e.figures[k].figure.raw, readings[_i].raw) == 0) {
            ck_assert_str_eq(e.figures[k].figure.series.measure, readings[_i].measure);
            ck_assert_int_eq(e.figures[k].figure.status, readings[_i].status);
            found = true;
        }
    ck_assert(found);
    extraction_free(&e);
}
END_TEST

static const char *const figureless[] = {
    "A boat carrying 60 migrants sank off Tunisia.",
    "She walked 40 kilometres with 3 children to reach the camp of 12,000.",
    "The airspace of Moldova is closed between 22.00 and 6.00.",
};

START_TEST(takes_no_figure)
{
    struct extraction e = read_text(figureless[_i], "2022-03-05", false);
    ck_assert_uint_eq(e.n_figures, 0);
    extraction_free(&e);
}
END_TEST

/* Lists of places and of numbers go together, one by one, and numbers share their scale. */
static const struct {
    const char *text, *measure;
    struct {
        long value;
        const char *place, *origin;
    } of[3];
} lists[] = {
    {"Norway, Denmark and Sweden will contribute 30, 25 and 40 million euros respectively.",
     "funding-pledged",
     {{30000000, "", "NOR"}, {25000000, "", "DNK"}, {40000000, "", "SWE"}}},
    {"Poland, Hungary and Slovakia received 30,000, 25,000 and 40,000 refugees respectively.",
     "refugee-arrivals",
     {{30000, "POL", ""}, {25000, "HUN", ""}, {40000, "SVK", ""}}},
    {"Germany and France sent 500 and 300 troops to Mali.",
     "troop-deployments",
     {{500, "MLI", "DEU"}, {300, "MLI", "FRA"}}},
    {"Ethiopia (823,000), Kenya (550,000) and Uganda (1.6m) host most refugees.",
     "refugees",
     {{823000, "ETH", ""}, {550000, "KEN", ""}, {1600000, "UGA", ""}}},
    {"Two hundred tents and 8,000 blankets were flown to Moldova.",
     "relief-items",
     {{200, "MDA", ""}, {8000, "MDA", ""}}},
    /* the rows of a table are places of their own, not datelines */
    {"| Country | Refugees |\n| Poland | 1,830,711 |\n| Hungary | 263,888 |\n| Slovakia | 204,862 "
     "|",
     "refugees",
     {{1830711, "POL", ""}, {263888, "HUN", ""}, {204862, "SVK", ""}}},
    {"Refugees by country\nPoland \xe2\x80\x93 1.8 million\nHungary \xe2\x80\x93 263,888",
     "refugees",
     {{1800000, "POL", ""}, {263888, "HUN", ""}}},
    {"Floods killed 40 and injured 90 people in Chad.", "killed", {{40, "TCD", ""}}},
    {"In Chad and Niger, 400 and 250 people were killed.",
     "killed",
     {{400, "TCD", ""}, {250, "NER", ""}}},
};

START_TEST(lists_go_together)
{
    struct extract_options o = {.published = date_from_civil(2022, 3, 5)};
    struct extraction e;
    ck_assert_int_eq(extract_text(lists[_i].text, strlen(lists[_i].text), &o, &e, NULL), 0);
    for (size_t k = 0; k < 3 && lists[_i].of[k].place != NULL; k++) {
        ck_assert_uint_gt(e.n_figures, k);
        const struct figure *f = &e.figures[k].figure;
        ck_assert_double_eq(number_double(f->value), (double)lists[_i].of[k].value);
        ck_assert_str_eq(f->series.measure, lists[_i].measure);
        ck_assert_str_eq(f->series.place, lists[_i].of[k].place);
        ck_assert_str_eq(f->series.origin, lists[_i].of[k].origin);
    }
    extraction_free(&e);
}
END_TEST

static const char *const no_figures[] = {
    "The governor denied that 3,000 soldiers had been sent to the island.",
    "It is not true that 900 troops left.",
    "A family of five lives next door.",
    "Nine in ten people like the new road.",
    "The team beat Lodwar 3-1, and Deng, 21, scored twice.",
    "A cup of rice costs 40 dollars.",
    "In May the exchange rate on the black market in the north reached 3,200 pounds a dollar.",
    "The programme helps 127 schools.",
    "In Round 34 of the survey, teams went back.",
    "Millions of people have lost their livelihoods.",
    "Through receiving the transfer, 740,000 people now have bank accounts.",
};

START_TEST(finds_no_figure_where_there_is_none)
{
    struct extraction e = read_text(no_figures[_i], "2022-03-05", false);
    ck_assert_uint_eq(e.n_figures, 0);
    extraction_free(&e);
}
END_TEST

START_TEST(a_replaced_number_is_superseded)
{
    struct extraction e =
        read_text("The ministry revised the number of dead from 112 to 99.", "2022-03-05", false);
    ck_assert_uint_eq(e.n_figures, 2);
    ck_assert_int_eq(e.figures[0].figure.status, STATUS_SUPERSEDED);
    ck_assert_int_eq(e.figures[1].figure.status, STATUS_ACTUAL);
    extraction_free(&e);
}
END_TEST

START_TEST(repeats_and_parts_are_linked)
{
    struct extraction e = read_text("In Poland 900 people were killed, 40 of them in Lublin.\n\n"
                                    "In Poland 900 people were killed.",
                                    "2022-03-05", false);
    ck_assert_uint_eq(e.n_figures, 3);
    ck_assert_uint_eq(e.figures[1].total, 1);
    ck_assert(e.figures[2].repeated);
    ck_assert_uint_eq(e.figures[2].again.start, e.figures[0].span.start);
    extraction_free(&e);
}
END_TEST

START_TEST(reads_french)
{
    struct extraction e = read_text("Depuis le 24 février, plus de douze mille cinq cents réfugiés "
                                    "sont arrivés dans la ville et dans les villages de la région.",
                                    "2022-03-05", false);
    ck_assert_str_eq(e.language, "fr");
    ck_assert_uint_eq(e.n_figures, 1);
    const struct figure *f = &e.figures[0].figure;
    char day[DATE_TEXT];
    ck_assert_double_eq(number_double(f->value), 12500);
    ck_assert_int_eq(f->qualifier, QUALIFIER_MORE_THAN);
    ck_assert_str_eq(f->series.measure, "refugee-arrivals");
    ck_assert_str_eq(date_format(f->period.first, day), "2022-02-24");
    extraction_free(&e);
}
END_TEST

/* ---- dates ---- */

static const struct {
    const char *text, *date;
} dates[] = {
    {"It began on 24 February 2022.", "2022-02-24"},
    {"It began on February 24.", "2022-02-24"},
    {"It began yesterday.", "2022-03-04"},
    {"It began on Tuesday.", "2022-03-01"},
    {"It began last week.", "2022-W08"},
    {"It began in January 2021.", "2021-01"},
    {"It began in the third quarter of 2020.", "2020-Q3"},
    {"It began three weeks ago.", "2022-02-12"},
    {"It lasted from 1 January to 3 February 2022.", "2022-01-01/2022-02-03"},
    {"It began 3 days after 12 January 2022.", "2022-01-15"},
    {"It lasted between Sunday and Tuesday.", "2022-02-27/2022-03-01"},
    {"It began at Easter 2021.", "2021-04-04"},
};

START_TEST(resolves_dates)
{
    struct extraction e = read_text(dates[_i].text, "2022-03-05", false);
    ck_assert_uint_eq(e.n_dates, 1);
    ck_assert_str_eq(e.dates[0].date, dates[_i].date);
    extraction_free(&e);
}
END_TEST

/* A giver that stands for no country, in a report that is about none. */
START_TEST(a_sum_without_a_country)
{
    struct extraction e = read_text("New York earmarked $1 billion for the City in this budget. "
                                    "The government allocated $143 million.",
                                    "2022-03-05", true);
    ck_assert_uint_eq(e.n_figures, 2);
    extraction_free(&e);
}
END_TEST

/* ---- hostile text ---- */

static const char *const hostile[] = {
    "1",      ",",     "hundred ",       "([",      "\xff\xc3(", "1,2,3,",
    "1:1:",   "1.1.",  "and one ",       "twenty-", "May 5 ",    "half a ",
    "$ 5 m ", "2019 ", "5 people said ", "a\n",     "1 000 ",    "Poland Kyiv "};

static double seconds_for(const char *piece, size_t bytes)
{
    struct extract_options o = {.published = 19000, .all = true, .dates = true};
    struct extraction e;
    size_t n = strlen(piece), len = bytes / n * n;
    char *text = malloc(len);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < len; i += n)
        memcpy(text + i, piece, n);
    clock_t start = clock();
    ck_assert_int_eq(extract_text(text, len, &o, &e, NULL), 0);
    double used = (double)(clock() - start) / CLOCKS_PER_SEC;
    extraction_free(&e);
    free(text);
    return used;
}

START_TEST(time_is_linear)
{
    double small = seconds_for(hostile[_i], 50000), large = seconds_for(hostile[_i], 400000);
    /* eight times the text: quadratic work would be sixty-four times the time */
    ck_assert_msg(large < 0.2 || large < 20 * small, "%.3f s, then %.3f s", small, large);
}
END_TEST

START_TEST(a_huge_text_is_refused)
{
    struct extract_options o = {.published = DAY_NONE};
    struct extraction e;
    struct error err;
    ck_assert_int_eq(extract_text("", EXTRACT_MOST + 1, &o, &e, &err), -1);
    ck_assert_int_eq(err.code, ERR_LIMIT);
}
END_TEST

static void same_text(const char *a, const char *b)
{
    ck_assert_str_eq(a, b);
}

/* An extractor's memory is used again: nothing of one text may be seen in the next. */
START_TEST(many_texts_one_by_one)
{
    static const char *const texts[] = {
        "In Kyiv 12 people were killed yesterday. The minister said 1,500 fled to Poland.",
        "",
        "Selon le ministre, 250 personnes ont été tuées dans la ville de Goma et les environs.",
        "Nothing is counted here.",
        "Cyclone Mocha hit on Monday. In Sittwe 40 people died, 5% of the 800 injured.",
        "Mocha has 30,000 refugees. Up to 5,000 of them will leave next week."};
    struct extract_options o = {.published = DAY_NONE, .all = true, .dates = true};
    struct extractor *x;
    struct error err = {0};
    ck_assert_int_eq(extractor_new(&x, &err), 0);
    for (size_t k = 0; k < 6 * 6; k++) {
        const char *text = texts[k % 2 ? k / 6 : k % 6];
        struct extraction e;
        ck_assert_int_eq(date_parse_day(k % 3 ? "2022-03-05" : "2001-07-01", &o.published, &err),
                         0);
        if (k % 7 == 6) /* after a failure it reads on */
            ck_assert_uint_eq(
                extractor_read(x, &(struct extract_source){"", EXTRACT_MOST + 1, &o}, 1, &err), 0);
        struct extract_source all[3]; /* the one in the middle with others around it */
        for (size_t i = 0; i < 3; i++)
            all[i] = (struct extract_source){i == 1 ? text : texts[(k + i) % 6], 0, &o};
        for (size_t i = 0; i < 3; i++)
            all[i].len = strlen(all[i].text);
        if (k % 5 == 4)
            all[2].len = EXTRACT_MOST + 1; /* those before one that fails are read */
        ck_assert_uint_eq(extractor_read(x, all, 3, &err), k % 5 == 4 ? 2 : 3);
        const struct extraction *f = extractor_found(x, 1);
        ck_assert_int_eq(extract_text(text, strlen(text), &o, &e, &err), 0);
        same_text(f->language, e.language);
        ck_assert_uint_eq(f->n_figures, e.n_figures);
        ck_assert_uint_eq(f->n_dates, e.n_dates);
        for (size_t i = 0; i < e.n_figures; i++) {
            const struct extracted *a = &f->figures[i], *b = &e.figures[i];
            same_text(a->figure.raw, b->figure.raw);
            same_text(a->figure.series.measure, b->figure.series.measure);
            same_text(a->figure.series.place, b->figure.series.place);
            same_text(a->figure.series.place_name, b->figure.series.place_name);
            same_text(a->figure.attributed_to, b->figure.attributed_to);
            same_text(a->unit, b->unit);
            ck_assert(a->primary == b->primary && a->repeated == b->repeated);
            ck_assert_int_eq(a->figure.period.last, b->figure.period.last);
        }
        for (size_t i = 0; i < e.n_dates; i++)
            same_text(f->dates[i].timex, e.dates[i].timex);
        extraction_free(&e);
    }
    extractor_free(x);
    extractor_free(NULL);
}
END_TEST

#define LOOP(test, table) tcase_add_loop_test(t, test, 0, (int)(sizeof table / sizeof *table))

int main(void)
{
    Suite *s = suite_create("text_extract");
    TCase *t = tcase_create("text_extract");
    tcase_set_timeout(t, 60);
    LOOP(reads_numbers, numbers);
    LOOP(leaves_distractors_out, no_numbers);
    LOOP(fills_every_field, figures);
    LOOP(reads_the_right_measure, readings);
    LOOP(takes_no_figure, figureless);
    LOOP(lists_go_together, lists);
    LOOP(finds_no_figure_where_there_is_none, no_figures);
    LOOP(resolves_dates, dates);
    LOOP(time_is_linear, hostile);
    tcase_add_test(t, a_replaced_number_is_superseded);
    tcase_add_test(t, repeats_and_parts_are_linked);
    tcase_add_test(t, reads_french);
    tcase_add_test(t, a_sum_without_a_country);
    tcase_add_test(t, a_huge_text_is_refused);
    tcase_add_test(t, many_texts_one_by_one);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed != 0;
}
