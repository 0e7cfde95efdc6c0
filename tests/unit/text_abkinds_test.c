/* text_abkinds_test.c - terse papers of our own from the field: rolls of camps, rows of days and of
 * gates, titles with a scale, beds that are taken, what only labels count. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case kinds[] = {
    /* rolls behind a heading in the line */
    {"2018-11-14", "YOLA, Nigeria\n\nIn the camps. Malkohi: 4,118. Fufore II: 1,004.",
     "4118 idps stock @Malkohi 2018-11-14..2018-11-14, 1004 idps stock @Fufore II "
     "2018-11-14..2018-11-14"},
    {"2018-11-14", "YOLA, Nigeria\n\nPOPULATION. MALKOHI 4,118, FUFORE 1,004. ALL ARE DISPLACED.",
     "4118 idps stock @MALKOHI 2018-11-14..2018-11-14, 1004 idps stock @FUFORE "
     "2018-11-14..2018-11-14"},
    {"2018-11-14", "YOLA, Nigeria\n\nDeaths. Malkohi: 34. Fufore: 31.",
     "34 killed cumulative @Malkohi ..2018-11-14, 31 killed cumulative @Fufore ..2018-11-14"},
    {"2018-11-14", "YOLA, Nigeria\n\n1. Population. Yola 565,000, Mubi 250,000.", ""},
    {"1994-06-02",
     "The refugees in Tanzania. The count of 30 May: Benaco 27,650 persons, Lumasi "
     "34,118.",
     "27650 refugees stock @Benaco 1994-05-30..1994-05-30, 34118 refugees stock @Lumasi "
     "1994-05-30..1994-05-30"},
    {"1994-06-02", "Deaths: Benaco 27 people, Lumasi 34.",
     "27 killed cumulative @Benaco ..1994-06-02, 34 killed cumulative @Lumasi ..1994-06-02"},
    {"1994-06-02",
     "Some 1,500 refugees enter Tanzania each day. In the last 24 hours 2,180. All are tired.",
     "1500 per day border-crossings flow @TZA ..1994-06-02, 2180 border-crossings flow @TZA "
     "1994-06-01..1994-06-02"},
    /* rows of days under a heading that only says so */
    {"2023-11-13", "MILAK, RETURNS FROM IRAN\n\nDay by day\nMon 6: 1,920\nTue 7: 2,415",
     "1920 returns flow @AFG <IRN 2023-11-06..2023-11-06, 2415 returns flow @AFG <IRN "
     "2023-11-07..2023-11-07"},
    {"2023-11-13", "MILAK, OPENING HOURS\n\nDaily\nMon 6: 13\nTue 7: 12", ""},
    /* ways in, and where they lead to */
    {"2025-02-11", "Aid trucks to Gedo by crossing point\nMandera: 40\nLiboi: 12",
     "40 aid-convoys cumulative @Gedo ..2025-02-11, 12 aid-convoys cumulative @Gedo ..2025-02-11"},
    {"2025-02-11", "Aid trucks in Somalia by town\nMandera: 40\nLiboi: 12",
     "40 aid-convoys cumulative @Mandera ..2025-02-11, 12 aid-convoys cumulative @Liboi "
     "..2025-02-11"},
    /* the scale of a column */
    {"2022-06-24",
     "SYLHET, BANGLADESH\n\nDistrict     Affected (lakh)   In shelters\nSylhet   29.99   1,07,905",
     "2999000 people-affected stock @Sylhet 2022-06-24..2022-06-24, 107905 idps stock @Sylhet "
     "2022-06-24..2022-06-24"},
    {"2022-06-24",
     "CHAD\n\nRegion   IDPs (in thousands)   Deaths\nLac   220   12\nKanem   14.5   3",
     "220000 idps stock @Lac 2022-06-24..2022-06-24, 12 killed cumulative @Lac ..2022-06-24, 14500 "
     "idps stock @Kanem 2022-06-24..2022-06-24, 3 killed cumulative @Kanem ..2022-06-24"},
    {"2022-06-24",
     "CHAD\n\nRegion   Change in IDPs (thousands)   Deaths\nLac   2   12\nKanem   1   3",
     "12 killed cumulative @Lac ..2022-06-24, 3 killed cumulative @Kanem ..2022-06-24"},
    /* ruined homes, allotted sums */
    {"2022-06-24", "Houses in Sylhet: 29,410 fully collapsed and 40,041 slightly damaged.",
     "29410 homes-destroyed cumulative @Sylhet ..2022-06-24, 40041 homes-damaged cumulative "
     "@Sylhet ..2022-06-24"},
    {"2022-06-24", "Bangladesh has allotted Tk 2 crore and 500 tents.",
     "20000000 funding-committed cumulative <BGD ..2022-06-24, 500 relief-items cumulative <BGD "
     "..2022-06-24"},
    /* who is taken on */
    {"2022-03-22",
     "On Monday 610 refugees left Palanca for Romania, across the Prut, on 14 coaches.",
     "610 evacuations flow @ROU <Palanca 2022-03-21..2022-03-21"},
    {"2022-03-22", "On Monday 610 refugees left Moldova by train for Romania.",
     "610 border-crossings flow @ROU <MDA 2022-03-21..2022-03-21"},
    {"2022-03-22", "In all 450 refugees have left Moldova under the air evacuation programme.",
     "450 evacuations cumulative <MDA ..2022-03-22"},
    {"2022-03-22",
     "On Monday 610 refugees were moved from Palanca to Cahul. Another 90 leave each week.",
     "610 evacuations flow @Cahul <Palanca 2022-03-21..2022-03-21, 90 per week evacuations flow "
     "@Cahul <Palanca ..2022-03-22"},
    {"2022-03-22", "In March 640 people were brought from Izium to transit sites in Dnipro.",
     "640 evacuations flow @Dnipro <Izium 2022-03-01..2022-03-22"},
    /* beds and places */
    {"2022-03-22", "The centres in Poland have 2,400 beds, of which 1,204 are taken.",
     "2400 shelter-capacity stock @POL 2022-03-22..2022-03-22, 1204 idps stock @POL "
     "2022-03-22..2022-03-22"},
    {"2022-03-22", "The hospital in Lublin has 240 beds, of which 204 are taken.", ""},
    {"2022-03-22", "Malkohi camp was planned for 1,000 people.",
     "1000 shelter-capacity stock @Malkohi 2022-03-22..2022-03-22"},
    {"2022-03-22", "A march in Nigeria was planned for 1,000 people.", ""},
    /* camps that have grown, and the wounded */
    {"2022-03-22", "Malkohi camp in Nigeria has grown to 11,870 people.",
     "11870 idps stock @Malkohi 2022-03-22..2022-03-22"},
    {"2022-03-22", "Aid in the camp in Nigeria has reached 11,870 people.",
     "11870 people-reached cumulative @NGA ..2022-03-22"},
    {"2022-03-22", "Armed men killed 34 people in Jos; eleven are in hospital.",
     "34 killed cumulative @Jos ..2022-03-22, 11 injured cumulative @Jos ..2022-03-22"},
    /* soldiers */
    {"2021-10-08", "The strength of the Force in Mali stood at 12,870.",
     "12870 troops stock @MLI 2021-10-08..2021-10-08"},
    {"2021-10-08", "In Mali the 450 Gabonese soldiers have gone home.", ""},
    {"2021-10-08", "Another 450 soldiers land in Bangui by the end of the month.",
     "450 troop-deployments flow @Bangui ..2021-10-31 forecast"},
    {"2021-10-08", "A ship with 400 tonnes of rice docks in Beira on 20 October.",
     "400 aid-weight flow @Beira 2021-10-20..2021-10-20 forecast"},
    /* arrivals at home, and as those before */
    {"2017-03-31",
     "BAIDOA, Somalia, 31 March\n\nIn March 71,040 new arrivals were counted. There are now "
     "184 sites.",
     "71040 new-displacements flow @BAIDOA 2017-03-01..2017-03-31, 184 sites stock @BAIDOA "
     "2017-03-31..2017-03-31"},
    {"2017-03-31",
     "ARUA, Uganda, 31 March\n\nIn March 71,040 new arrivals from South Sudan were counted.",
     "71040 refugee-arrivals flow @ARUA <SSD 2017-03-01..2017-03-31"},
    {"2015-10-09",
     "Some 7,000 migrants a day landed in Greece. Moria has 700 places. Arrivals since January: "
     "409,000.",
     "7000 per day migrant-arrivals flow @GRC ..2015-10-09, 700 shelter-capacity stock @Moria "
     "2015-10-09..2015-10-09, 409000 migrant-arrivals cumulative @GRC 2015-01-01..2015-10-09"},
    /* places that are another number's, or none */
    {"2023-12-07",
     "In Lviv 6,020 displaced people live in 74 sites, in Lutsk 1,311 live in 23 sites.",
     "6020 idps stock @Lviv 2023-12-07..2023-12-07, 74 sites stock @Lviv 2023-12-07..2023-12-07, "
     "1311 idps stock @Lutsk 2023-12-07..2023-12-07, 23 sites stock @Lutsk 2023-12-07..2023-12-07"},
    {"2023-12-07", "At least 68 people died in Kharkiv oblast and 40 in Sylhet division.",
     "68 killed cumulative @Kharkiv ..2023-12-07, 40 killed cumulative @Sylhet ..2023-12-07"},
    {"2023-09-19", "A bus crashed in Libya on the Benghazi road: five dead.",
     "5 killed cumulative @LBY ..2023-09-19"},
    {"1999-05-06", "Brazda camp was laid out by NATO engineers for 25,000.",
     "25000 shelter-capacity stock @Brazda 1999-05-06..1999-05-06"},
    /* as of the last day on which data were collected */
    {"2023-12-07",
     "Ukraine: sites, round 11 (data collected 20 November - 1 December 2023)\n\nThere were 318 "
     "sites.",
     "318 sites stock @UKR 2023-12-01..2023-12-01"},
    /* what is still to come, and what was told again */
    {"1994-06-02",
     "Some 3,412 refugees have arrived in Ngara. UNHCR expects 10,000 more before the end of the "
     "year.",
     "3412 refugee-arrivals cumulative @Ngara ..1994-06-02, 10000 refugee-arrivals flow @Ngara "
     "..1994-12-31 by UNHCR forecast"},
    {"1994-06-02", "Deaths in Chad: 68 since 17 May. Three were reported today.",
     "68 killed cumulative @TCD 1994-05-17..1994-06-02, 3 killed flow @TCD 1994-06-02..1994-06-02"},
    {"2017-03-10",
     "WFP gave flour to 6,300 families in Arua on Saturday and says it will go on until May.",
     "6300 households people-reached flow @Arua 2017-03-04..2017-03-04"},
    /* where it was, and where it was not */
    {"2023-02-20", "After the earthquake in Nepal centred on Gorkha 4,156 people have died.",
     "4156 killed cumulative @NPL ..2023-02-20"},
    {"2021-10-08",
     "BANGUI, Central African Republic\n\nOn Tuesday armed men killed 34 people in Bambari. The "
     "displaced number 722,000.",
     "34 killed flow @Bambari 2021-10-05..2021-10-05, 722000 idps stock @CAF "
     "2021-10-08..2021-10-08"},
    {"2017-03-31", "Who came to Baidoa in March?\n\nIn March they counted 71,040 displaced people.",
     "71040 idps stock @Baidoa 2017-03-31..2017-03-31"},
    {"2018-11-14",
     "IOM recorded 3,412 newly displaced people in Yola and Fufore from 5 to 11 November.",
     "3412 new-displacements flow @Yola and Fufore 2018-11-05..2018-11-11 by IOM"},
    {"2018-11-14", "YOLA, NIGERIA. THE IDPS.\n\nCAMPS: MALKOHI 4,118, FUFORE 1,004 (NEW).",
     "4118 idps stock @MALKOHI 2018-11-14..2018-11-14, 1004 idps stock @FUFORE "
     "2018-11-14..2018-11-14"},
    {"1999-05-06", "Brazda was laid out by engineers for 25,000.",
     "25000 shelter-capacity stock @Brazda 1999-05-06..1999-05-06"},
    {"2018-12-10",
     "Since April 3,271 people have been flown from Roraima to other states: Acre, Bahia, Goiás "
     "and 14 more.",
     "3271 evacuations cumulative <Roraima 2018-04-01..2018-12-10"},
    {"2023-02-20",
     "Engineers in Nepal have looked at 3,400 homes. Of these 600 have collapsed and 90 are "
     "damaged.",
     "600 homes-destroyed cumulative @NPL ..2023-02-20, 90 homes-damaged cumulative @NPL "
     "..2023-02-20"},
    /* what counts nothing */
    {"2023-02-20", "Personnel in the field: 249,158\nVehicles and machines: 12,322", ""},
    {"2023-02-20", "Deaths in Chad: 68, all by drowning. Snakebites: 19.",
     "68 killed cumulative @TCD ..2023-02-20"},
    {"2023-02-20", "Latrines in Chad: 1 for 240 people. One teacher for 146 pupils.", ""},
    {"2023-02-20", "In Chad 12 aid trucks have arrived. One overturned at km 87.",
     "12 aid-convoys cumulative @TCD ..2023-02-20"},
    {"2023-02-20", "Interviews in Chad: 301 site managers.", ""},
    {"2023-02-20", "The shelter Malkohi 3 took in 384 refugees from Sudan.",
     "384 refugee-arrivals cumulative <SDN ..2023-02-20"},
};

START_TEST(tells_kinds)
{
    told_check(&kinds[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_abkinds", tells_kinds, sizeof kinds / sizeof *kinds);
}
