/* text_unlabelled2_test.c - texts of our own in the manner of humanitarian bulletins: when it was
 * that "said that on", weeks and lists, what a count has risen to, who needs help. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case told[] = {
    /* said that on a day: the day of what is told, not of saying */
    {"2018-12-31", "The cluster reported that on 20 November three civilians were killed in Aden.",
     "3 killed flow @Aden 2018-11-20..2018-11-20 by cluster"},
    {"2018-12-31", "UNHCR said on 20 November that 300 people had been killed in Aden.",
     "300 killed cumulative @Aden ..2018-11-20 by UNHCR"},
    /* "over" behind a verb that may take it: a hedge before a number */
    {"2018-03-12",
     "UNHCR has evacuated over 1,200 refugees and asylum-seekers from Libya since November 2017.",
     "1200 evacuations cumulative <LBY 2017-11-01..2018-03-12"},
    {"2018-03-12", "The army took over three banks in Mali.", ""},
    /* what befalls asylum-seekers */
    {"2018-03-12",
     "Two asylum-seekers died in a fire in Calais and 40 asylum-seekers were injured.",
     "2 killed cumulative @Calais ..2018-03-12, 40 injured cumulative @Calais ..2018-03-12"},
    {"2018-03-12", "Malta has 3,000 asylum-seekers; police detained 300 asylum-seekers in May.",
     "3000 asylum-seekers stock @MLT 2018-03-12..2018-03-12, 300 detained flow @MLT "
     "2017-05-01..2017-05-31"},
    /* who was rescued at sea comes from no country that a later sentence names */
    {"2018-07-24",
     "The coast guard rescued 1,756 people at sea in May. On Friday, 310 people were disembarked "
     "in Libya.",
     "1756 evacuations flow 2018-05-01..2018-05-31, 310 refugee-arrivals flow @LBY "
     "2018-07-20..2018-07-20"},
    {"2018-07-24",
     "Floods hit Beira in Mozambique. The coast guard rescued 300 people from rooftops.",
     "300 evacuations cumulative <Beira ..2018-07-24"},
    /* weeks in a row, and one told again in brackets */
    {"2019-03-07",
     "In the reporting week 6 (4 - 10 February, 2019), cholera spread and ten people died in "
     "Nigeria.",
     "10 killed flow @NGA 2019-02-04..2019-02-10"},
    {"2019-03-07",
     "Between weeks 1 and 6 (2019), ten people died in Mali, against 37 in the same period in "
     "2018.",
     "10 killed flow @MLI 2018-12-31..2019-02-10, 37 killed flow @MLI 2017-12-31..2018-02-10"},
    {"2020-01-07", "In week 50, ten people died in Mali. In weeks 51-52, 20 people died in Mali.",
     "10 killed flow @MLI 2019-12-09..2019-12-15, 20 killed flow @MLI 2019-12-16..2019-12-29"},
    {"2019-03-07", "In week 5 and 12 people were hurt in Mali.",
     "12 injured flow @MLI 2019-01-28..2019-02-03"},
    {"2019-03-07",
     "2.1 In the reporting week, 4-10 February, 37 cases were reported from Edo (10), Ondo (12) "
     "and Kebbi (15) with ten deaths.",
     "10 killed cumulative @NGA ..2019-03-07"},
    /* the first of a list that shares a number out is not the place of all */
    {"2019-03-07",
     "Ten deaths were reported in Edo (2), Ondo (2), Ebonyi (4) and Plateau (2) States.",
     "10 killed cumulative @NGA ..2019-03-07, 2 killed cumulative @Edo ..2019-03-07, 2 killed "
     "cumulative @Ondo ..2019-03-07, 4 killed cumulative @Ebonyi ..2019-03-07, 2 killed cumulative "
     "@Plateau ..2019-03-07"},
    {"2019-02-26",
     "There were 16 cases in eight states (Bauchi 12, Edo 4). Eight deaths were recorded.",
     "8 killed cumulative @NGA ..2019-02-26"},
    {"2019-02-26", "Floods displaced 900 people in three camps in Idlib (Syria).",
     "900 new-displacements cumulative @Idlib <SYR ..2019-02-26, 3 sites stock @Idlib "
     "2019-02-26..2019-02-26"},
    /* quarters of a year that is over */
    {"2021-03-22",
     "In the first three quarters of the year, partners reached 3.2 million people in Mali.",
     "3200000 people-reached flow @MLI 2020-01-01..2020-09-30"},
    {"2021-03-22",
     "In the first three quarters of the year, partners plan to reach 3.2 million people in Mali.",
     "3200000 people-reached flow @MLI 2021-01-01..2021-09-30 forecast"},
    /* who speaks */
    {"2019-01-03", "According to the latest UN estimates, 5 million people in Yemen need food.",
     "5000000 people-in-need stock @YEM 2019-01-03..2019-01-03 by UN"},
    {"2020-03-03", "UNSMIL/OHCHR recorded 29 deaths in Libya.",
     "29 killed cumulative @LBY ..2020-03-03 by UNSMIL/OHCHR"},
    {"2020-03-03",
     "Figures from OCHA and UNHCR show that 35 people died in Peru. IOM and WFP said 12 were hurt.",
     "35 killed cumulative @PER ..2020-03-03 by OCHA and UNHCR, 12 injured cumulative @PER "
     "..2020-03-03 by IOM and WFP"},
    {"2020-03-03", "Food came from WFP and UNHCR said 35 people died in Peru.",
     "35 killed cumulative @PER ..2020-03-03 by UNHCR"},
    /* money and households */
    {"2020-06-22", "Canada has given 7.5 million Canadian dollars (about USD$5.3 million) to Peru.",
     "7500000 funding-received cumulative @PER <CAN ..2020-06-22, 5300000 funding-received "
     "cumulative @PER <CAN ..2020-06-22"},
    {"2018-12-27", "NRC gave food to 70 IDP families in Yemen.",
     "70 households people-reached cumulative @YEM ..2018-12-27"},
    /* a comma before "and" in a list of those of whom one verb tells */
    {"2019-07-24", "Five militants, four women, two boys, and one driver were killed in Kano.",
     "5 killed cumulative @Kano ..2019-07-24, 4 killed cumulative @Kano ..2019-07-24, 2 killed "
     "cumulative @Kano ..2019-07-24, 1 killed cumulative @Kano ..2019-07-24"},
    {"2019-07-24",
     "The mission has 300 soldiers and 40 policemen, and 12 people were killed in Kano.",
     "300 troops stock @Kano 2019-07-24..2019-07-24, 40 troops stock @Kano 2019-07-24..2019-07-24, "
     "12 killed cumulative @Kano ..2019-07-24"},
    /* what is to come by a month that was just over */
    {"2020-01-11", "In Somalia 2.1 million people will be displaced by December.",
     "2100000 new-displacements flow @SOM ..2020-12-31 forecast"},
    {"2020-01-11",
     "By December 2.1 million people had been displaced in Somalia, and more will be.",
     "2100000 new-displacements cumulative @SOM ..2019-12-31"},
    /* ahead of a day */
    {"2019-10-08", "Ahead of the vote, 300 refugees arrived in Peru on 14 June.",
     "300 refugee-arrivals flow @PER 2019-06-14..2019-06-14"},
    /* what people gain and lack */
    {"2018-02-07",
     "Some 23,000 children in Libya gained access to education, and 16 million people lack health "
     "care.",
     "23000 people-reached cumulative @LBY ..2018-02-07, 16000000 people-in-need stock @LBY "
     "2018-02-07..2018-02-07"},
    {"2018-02-07", "In Yemen 3 million people rely on humanitarian assistance.",
     "3000000 people-in-need stock @YEM 2018-02-07..2018-02-07"},
    {"2019-07-24", "The attack led to the death of one staff member and three children in Borno.",
     "1 killed cumulative @Borno ..2019-07-24, 3 killed cumulative @Borno ..2019-07-24"},
    /* deaths within a year, and what a year is compared with */
    {"2019-03-28",
     "Some 120 people were killed in Mali in 2018, up from the 80 deaths recorded in 2014.",
     "120 killed flow @MLI 2018-01-01..2018-12-31, 80 killed flow @MLI 2014-01-01..2014-12-31"},
    {"2019-03-28", "The toll rose to 300 in Mali in February, up from 200 in January.",
     "300 killed cumulative @MLI ..2019-02-28, 200 killed cumulative @MLI ..2019-01-31"},
    {"2018-03-04",
     "Despite the delay to the 2017/18 school year, UNICEF distributed 119,000 bags in Yemen.",
     "119000 relief-items cumulative @YEM ..2018-03-04"},
    {"2019-03-28", "In Mali, 80 deaths in January were due to hunger.",
     "80 killed flow @MLI 2019-01-01..2019-01-31"},
    {"2019-03-28", "In Mali, 80 troops are due to arrive in May.",
     "80 troop-deployments flow @MLI 2019-05-01..2019-05-31 forecast"},
    {"2019-02-28", "The projects benefit 27,000 people in Yemen.",
     "27000 people-reached cumulative @YEM ..2019-02-28"},
    /* who needs help */
    {"2021-01-27", "Some 122 refugees in Lebanon need help, and 40 migrants are in need of food.",
     "122 people-in-need stock @LBN 2021-01-27..2021-01-27, 40 people-in-need stock @LBN "
     "2021-01-27..2021-01-27"},
    {"2021-01-27", "Libya hosts 122 refugees who need help.",
     "122 refugees stock @LBY 2021-01-27..2021-01-27"},
    /* a count says what its number counts */
    {"2019-03-13",
     "In May 20,000 people fled, bringing the camp population to more than 30,000 individuals in "
     "Chad.",
     "20000 new-displacements flow @TCD 2018-05-01..2018-05-31, 30000 idps stock @TCD "
     "2019-03-13..2019-03-13"},
    {"2019-03-13", "The number of refugees in Chad will rise to 30,000 people.",
     "30000 refugees stock @TCD .. forecast"},
    {"2019-03-13",
     "Floods displaced 200 people in January, bringing the total to 3,000 people in Mali.",
     "200 new-displacements flow @MLI 2019-01-01..2019-01-31, 3000 new-displacements cumulative "
     "@MLI ..2019-03-13"},
    /* help that is only meant */
    {"2020-08-17",
     "Aimed at distributing 1,500 kits and 3,800 blankets in Peru, the campaign is a joint effort.",
     "1500 relief-items flow @PER .. forecast, 3800 relief-items flow @PER .. forecast"},
    {"2020-08-17", "Some 300 families were selected to receive aid in Peru.",
     "300 households people-reached cumulative @PER .. forecast"},
    {"2019-09-27",
     "Agreements were signed to provide food to 143,794 children in Peru between September and "
     "January 2020.",
     "143794 people-reached flow @PER 2019-09-01..2020-01-31 forecast"},
    {"2018-09-01", "Parcels designed to last a month were given to 300 people in Peru.",
     "300 people-reached cumulative @PER ..2018-09-01"},
    /* shelters that burn or are washed away are homes */
    {"2018-09-01", "Some 220 shelters belonging to displaced people were washed away in Somalia.",
     "220 homes-destroyed cumulative @SOM ..2018-09-01"},
    {"2018-09-01", "Some 115 shelters are open to people whose homes were damaged in Somalia.",
     "115 sites stock @SOM 2018-09-01..2018-09-01"},
    /* whom help reached */
    {"2020-11-27", "The number of people reached in September was 93,561 in Somalia.",
     "93561 people-reached flow @SOM 2020-09-01..2020-09-30"},
    {"2020-11-27", "The number of refugees has reached 93,561 in Chad.",
     "93561 refugees stock @TCD 2020-11-27..2020-11-27"},
    /* a sentence that adds to the one before */
    {"2021-04-23",
     "In January, partners reached 1,815 people in Mali. In addition, 597 kits were handed out.",
     "1815 people-reached flow @MLI 2021-01-01..2021-01-31, 597 relief-items flow @MLI "
     "2021-01-01..2021-01-31"},
    {"2021-04-23",
     "In January, partners reached 1,815 people in Mali. Additionally, 555 people have been fed.",
     "1815 people-reached flow @MLI 2021-01-01..2021-01-31, 555 people-reached cumulative @MLI "
     "..2021-04-23"},
    /* households that a count tells of */
    {"2021-05-18",
     "The number of displaced families in Mali rose from 9,000 to 14,000. Displaced families in "
     "Chad: 90.",
     "9000 households idps stock @MLI .., 14000 households idps stock @MLI 2021-05-18..2021-05-18, "
     "90 households idps stock @TCD 2021-05-18..2021-05-18"},
    {"2021-05-18", "The number of displaced people living with host families in Mali is 90,000.",
     "90000 idps stock @MLI 2021-05-18..2021-05-18"},
    {"2021-05-18",
     "Some 1.5 million people are living in hard-to-reach areas of Somalia, and 300 are living in "
     "tents.",
     "300 idps stock @SOM 2021-05-18..2021-05-18"},
    {"2018-08-15", "DR Congo: 40 people were killed in Beni on Monday.",
     "40 killed flow @Beni 2018-08-13..2018-08-13"},
    {"2021-05-18",
     "Half of the country's 11 million people need aid in South Sudan; all of the 300 people in "
     "Wau need food.",
     "300 people-in-need stock @Wau 2021-05-18..2021-05-18"},
    /* "over" behind "distributed" is a hedge before goods */
    {"2019-03-15", "WFP distributed over 300 tonnes of food and over 1,200 tents in Nigeria.",
     "300 aid-weight cumulative @NGA ..2019-03-15, 1200 relief-items cumulative @NGA ..2019-03-15"},
    {"2019-03-15", "In Mali 400 tents were distributed over 30 camps.",
     "400 relief-items cumulative @MLI ..2019-03-15, 30 sites stock @MLI 2019-03-15..2019-03-15"},
    /* what a refugee population has come to, and people reached within a time */
    {"2021-05-18",
     "Some 4,120 new arrivals were registered in May, bringing the refugee population in Ethiopia "
     "to 335,000.",
     "4120 refugee-arrivals flow @ETH 2021-05-01..2021-05-18, 335000 refugees stock @ETH "
     "2021-05-18..2021-05-18"},
    {"2021-05-18", "UNHCR puts the number of refugees in Ethiopia at 335,000 people.",
     "335000 refugees stock @ETH 2021-05-18..2021-05-18 by UNHCR"},
    {"2021-05-18", "People reached (Jan-Apr 2021): 340,000 in Haiti.",
     "340000 people-reached flow @HTI 2021-01-01..2021-04-30"},
    {"2021-05-18", "People reached (as of 3 May): 340,000 in Haiti.",
     "340000 people-reached cumulative @HTI ..2021-05-03"},
};

TOLD_PROGRAM("text_unlabelled2", told)
