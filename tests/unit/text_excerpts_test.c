/* text_excerpts_test.c - what excerpts of real reports say in ways that no report written for a
 * test did: names, notes and shares beside numbers, who is given something, who is displaced
 * abroad. */
#include "told_fixture.h"

/* TEXT has these figures, "value measure @place <origin last-day by speaker status". */
static const struct told_case excerpts[] = {
    /* notes, names and numbers that cannot be */
    {"2019-09-20", "The Observatory reported 10,422 homicides and 7,523 people 5 having died.",
     "10422 killed 2019-09-20 by Observatory, 7523 killed 2019-09-20 by Observatory"},
    {"2019-09-20", "Some 969 persons were treated across FHI 360's clinics.",
     "969 people-reached 2019-09-20"},
    {"2019-09-20", "There are 1,762,793 million individuals who are displaced in Nigeria.", ""},
    {"2019-09-20", "These cards are part of a batch of 40,000 donated by UNICEF.", ""},
    {"2019-09-20", "Of the households, 6% reported that they had at least one missing member.", ""},
    {"2018-02-01", "Some 124 individuals were disembarked at Tripoli Naval Base.",
     "124 refugee-arrivals @Tripoli 2018-02-01"},
    /* what is said of people and is no measure; words of other phrases */
    {"2019-09-20", "Around 300 migrant children under five years of age have been screened.", ""},
    {"2019-09-20", "Over 1,300 migrant children were pursuing their education.", ""},
    {"2019-09-20", "Case workers in 11 provinces of return assessed 60 new households.", ""},
    {"2019-09-20",
     "Departments impacted by the crisis met, and 10 members of the staff were trained.", ""},
    {"2019-09-20",
     "Kits were provided in support of 30 people with special needs and 16 volunteers.",
     "30 people-reached 2019-09-20, 16 people-reached 2019-09-20"},
    /* who is given something */
    {"2019-09-20",
     "An additional 52,000 households in Bait al-Faqih will receive a one-off ration.",
     "52000 people-reached @Bait al-Faqih forecast"},
    {"2019-09-20", "In Goma 3,250 children between 6 and 59 months received supplementation.",
     "3250 people-reached @Goma 2019-09-20"},
    {"2019-09-20", "NRC completed the distribution of kits to 227 families in Hajjah.",
     "227 people-reached @Hajjah 2019-09-20"},
    {"2019-09-20", "Cash grants for rehabilitation of damaged houses for 206 families were paid.",
     "206 people-reached 2019-09-20"},
    {"2019-09-20", "410 hygiene kits, 500 bars of soap and 81 RHUs were distributed.",
     "410 relief-items 2019-09-20, 500 relief-items 2019-09-20, 81 relief-items 2019-09-20"},
    /* towns of a country, what heads an item, who is displaced abroad */
    {"2019-09-20", "In Yemen's capital city of Sana'a, partners provided water to 1,500 IDPs.",
     "1500 people-reached @Sana'a 2019-09-20"},
    {"2019-09-20", "In the Yemeni capital of Sana'a, partners provided water to 1,500 IDPs.",
     "1500 people-reached @Sana'a 2019-09-20"},
    {"2019-09-20", "Kharkiv: Shelling in Izium displaced 50 families.",
     "50 new-displacements @Izium 2019-09-20"},
    {"2019-09-20", "Nigeria: In Maiduguri, 300 people were displaced.",
     "300 new-displacements @Maiduguri 2019-09-20"},
    {"2019-09-20", "Venezuela: UNHCR distributed 410 hygiene kits in Apure.",
     "410 relief-items @Apure 2019-09-20"},
    {"2019-09-20",
     "Some 1.8 million Nigerians are displaced in the northeast, and another 226,000 across the "
     "border in Cameroon.",
     "1800000 idps @NGA 2019-09-20, 226000 refugees @CMR <NGA 2019-09-20"},
    {"2019-09-20", "More than 300,000 Nigerians are displaced in neighbouring countries.",
     "300000 refugees <NGA 2019-09-20"},
    {"2021-06-29", "In Nigeria millions are poor. Millions of Nigerians live in poverty.", ""},
    /* need, want and what water and fire did */
    {"2019-09-20", "Of the 2.5 million people in need of nutrition support, some are in Haya.",
     "2500000 people-in-need @Haya 2019-09-20"},
    {"2019-09-20", "There are 287,600 refugees in urgent need of nutrition.",
     "287600 people-in-need 2019-09-20"},
    {"2019-09-20", "Rain left an estimated 345 individuals without shelter due to flooding.",
     "345 idps 2019-09-20"},
    {"2019-09-20", "There are 320,000 deaths due to drowning each year.",
     "320000 killed 2019-09-20"},
    {"2019-09-20", "The attack caused the death of one woman, and injured a driver.",
     "1 killed 2019-09-20"},
    /* the same people in other units; rates of something else; notes; who wrote what */
    {"2019-09-20",
     "266 households (approximately 1,130 individuals) were moved and this will continue in March.",
     "266 evacuations 2019-09-20, 1130 evacuations 2019-09-20"},
    {"2019-09-20", "More than 340 individuals (140 families) received core-relief items.",
     "340 people-reached 2019-09-20, 140 people-reached 2019-09-20"},
    {"2019-09-20", "Storms affected 400 households that rely on their daily incomes.",
     "400 people-affected 2019-09-20"},
    {"2019-09-20", "In all 292 people (110 males and 182 females) were reached 5 with messages.",
     "292 people-reached 2019-09-20, 110 people-reached 2019-09-20, 182 people-reached 2019-09-20"},
    {"2019-09-20", "The Assessment (SARA)6 carried out by WHO found much.", ""},
    {"2019-09-20", "Over 5,000 patients have died (Caracas Chronicles 21/02/2019).",
     "5000 killed 2019-09-20"},
    {"2019-09-20", "A survey across five camps found that older people had less food.", ""},
    {"2019-09-20", "The project reached 643 males and 4,107 females at Yandarari Gana.",
     "643 people-reached @Yandarari Gana 2019-09-20, "
     "4107 people-reached @Yandarari Gana 2019-09-20"},
    {"2019-09-20",
     "Some 318 houses were damaged in Asheikri, Kawuri, Maanna, Balle and Gumsa wards.",
     "318 homes-damaged @Asheikri, Kawuri, Maanna, Balle and Gumsa 2019-09-20"},
    /* a bracket that heads what follows */
    {"2021-06-30",
     "[28th Jun 2021, Borno State] Partners moved 950 tons of food to Rann two weeks ago.",
     "950 aid-weight @Rann 2021-06-16"},
    /* a named month in the perfect */
    {"2021-06-30", "In May, a total of nine deaths have been reported in Goma.",
     "9 killed @Goma 2021-05-31"},
    {"2018-08-25",
     "In April 2016, WFP ran three airlifts to Sana'a. During the month of April, a vessel carried "
     "180 tonnes to Aden.",
     "3 aid-flights @Sana'a 2016-04-30, 180 aid-weight @Aden 2016-04-30"},
    /* names of programmes, halls and years; stores that things come from; parts of no figure */
    {"2019-09-20",
     "Some 430 migrants were assisted to return through IOM's Voluntary Humanitarian Return "
     "programme.",
     "430 people-reached 2019-09-20"},
    {"2019-09-20", "Two dozen injured persons fled to Wahd Kamsin Mosque 51, the police said.",
     "24 injured 2019-09-20 by police"},
    {"2019-09-20", "A total of 35 trucks were sent from the central warehouse of Caracas.",
     "35 aid-convoys <Caracas 2019-09-20"},
    {"2019-09-20", "UNHCR supported them with 490 emergency shelters.",
     "490 relief-items 2019-09-20"},
    {"2019-09-20",
     "UNSMIL recorded 98 civilian casualties (29 deaths and 69 injured), including 64 men and 13 "
     "women.",
     "29 killed @LBY 2019-09-20 by UNSMIL, 69 injured @LBY 2019-09-20 by UNSMIL"},
    {"2019-09-20", "The station has two police officers.", ""},
    {"2019-09-20", "The highest price was reported in Idleb, reaching SYP 183,563.", ""},
    {"2019-09-20",
     "School feeding programs are disrupted, placing three million children at risk of "
     "undernutrition.",
     ""},
    {"2019-09-20",
     "Some 4.8 million children received vaccination, and 405,000 women accessed health care.",
     "4800000 people-reached 2019-09-20, 405000 people-reached 2019-09-20"},
    {"2019-09-20", "Partners worked in Aleppo, Idleb and Homs. Aid was given to 2,053 girls.",
     "2053 people-reached @Aleppo, Idleb and Homs 2019-09-20"},
    {"2019-09-20", "Alvaro is one of 1,056 producers. In Ecuador the project gave USD 953,000.",
     "953000 funding-received @ECU 2019-09-20"},
    /* what lost its space; what is earned; what is not; per so many */
    {"2019-09-20", "Since 2018.4,213 shelters were built.", ""},
    {"2019-09-20", "It enacted a 20 to100 per cent tax exemption and helped 400 people.",
     "400 people-reached 2019-09-20"},
    {"2019-09-20", "Companies with profits higher than one million dollars contributed.", ""},
    {"2019-09-20", "Some 25,000 women did not receive prenatal care.", ""},
    {"2019-09-20", "The rate in 2008 was 15 deaths per 1,000 live births.", ""},
    {"2019-09-20", "Refugees pay rent from a low of zero in the older camps.", ""},
    /* what has been, whatever may be; who gives; whom a bracket or "with" is of */
    {"2019-09-20", "It may be due to the incident in which seven people were killed.",
     "7 killed 2019-09-20"},
    {"2019-09-20",
     "WASHINGTON, June 11 (PAHO) -- The Government of Canada gave 7.5 million dollars.",
     "7500000 funding-received <CAN 2019-06-11"},
    {"2019-09-20",
     "In Nigeria 12,318 people were killed, with Borno recording 3,069 of these deaths.",
     "12318 killed @NGA 2019-09-20, 3069 killed @Borno 2019-09-20"},
    {"2019-09-20",
     "In all 897 refugees were evacuated to UNHCR's Emergency Transit Mechanism (ETM) in Niger.",
     "897 evacuations @NER 2019-09-20"},
    {"2019-09-20", "A convoy counted 70 vehicles carrying families out of the city.", ""},
    {"2019-09-20", "WFP fed 37,837 pupils in 127 schools.", "37837 people-reached 2019-09-20"},
    {"2019-09-20", "About 28,000 people displaced from Homs and other areas have returned.",
     "28000 returns <Homs 2019-09-20"},
    /* who was killed, and who fled; the way home; where people were brought */
    {"2019-09-20", "Militants of the attack that killed 90 had taken shelter in Sindh.",
     "90 killed @Sindh 2019-09-20"},
    {"2019-09-20",
     "Clashes displaced 14,000 people in Shan state. Some crossed the border to China. More than "
     "1,200 people returned from China through the border gate.",
     "14000 new-displacements @Shan 2019-09-20, 1200 returns <CHN 2019-09-20"},
    {"2019-09-20",
     "Some 12,000 people were displaced by conflict in Leer, Mayendit and Koch counties to a "
     "civilian protection site in Bentiu.",
     "12000 new-displacements @Bentiu <Leer, Mayendit and Koch 2019-09-20"},
    {"2019-09-20", "Some 15,000 people were displaced on Java island by rains.",
     "15000 new-displacements @Java 2019-09-20"},
    {"2019-09-20",
     "In Kashmir, 1,500 people moved away from areas at risk of shelling as fears of a war "
     "mounted.",
     "1500 evacuations <Kashmir 2019-09-20"},
    /* what its own noun says; a name over two lines */
    {"2019-09-20", "The flooding left 43,000 homes in need of repair.",
     "43000 homes-damaged 2019-09-20"},
    {"2019-09-20", "In Homs 200 people had to be placed in temporary emergency shelters.",
     "200 idps @Homs 2019-09-20"},
    {"2019-09-20", "A total of 160 volunteers in the affected localities assessed the situation.",
     ""},
    {"2019-09-20", "The Ministry of\nNational Solidarity also said that 120 people died.",
     "120 killed 2019-09-20 by Ministry of National Solidarity"},
    /* whose time is whose; what people take, host or average; what was destroyed */
    {"2021-06-29",
     "The 213 confirmed cases, including 42 deaths, mark an increase \xe2\x80\x93 already a third "
     "of "
     "those of last year.",
     "42 killed 2021-06-29"},
    {"2021-06-29",
     "Some 27 migrants disembarked, compared with May (53 migrants) and April (67 migrants).",
     "27 migrant-arrivals 2021-06-29, 53 migrant-arrivals 2021-05-31, "
     "67 migrant-arrivals 2021-04-30"},
    {"2021-06-29", "Three Rohingya returned to Camp 22 after fleeing from Bhashan Char.",
     "3 returns @Camp 22 2021-06-29"},
    {"2021-06-29", "He said that 268,000 students have taken the exam.", ""},
    {"2021-06-29", "It affected 489 schools; of those, 26 are accommodating displaced people.", ""},
    {"2021-06-29", "The refugees risk having one, or both, of the following consequences.", ""},
    {"2021-06-29", "The average number of children per camp is 500.", ""},
    {"2021-06-29", "It fully destroyed 1 structure and 2 makeshift shelters.",
     "2 homes-destroyed 2021-06-29"},
    {"2021-06-29", "It gave kits to 850,000 students and allocated a monthly subsidy to others.",
     "850000 people-reached 2021-06-29"},
    {"2021-06-29",
     "Since May 940,000 people have been displaced, in addition to 2.7 million who were already "
     "displaced.",
     "940000 new-displacements 2021-06-29, 2700000 idps 2021-06-29"},
    /* by how much a stock grew; hunger; who is told something */
    {"2021-06-29", "The number of IDPs fell by 200,000 to 3 million.", "3000000 idps 2021-06-29"},
    {"2021-06-29", "An estimated 1.3 million people are facing Crisis or worse (IPC Phase 3).",
     "1300000 people-in-need 2021-06-29"},
    {"2021-06-29", "A total of 28,093 persons were sensitized on key messages.",
     "28093 people-reached 2021-06-29"},
    /* no name of who says so */
    {"2019-09-20",
     "Teachers Village camp that houses 22,250 IDPs within the Greater Maiduguri area indicated "
     "this.",
     "22250 idps @Maiduguri 2019-09-20"},
    {"2019-03-15", "The Report on arrivals covering 24 - 31 December 2018, recorded 8,248 IDPs.",
     "8248 idps 2018-12-31"},
};

START_TEST(told_as_meant)
{
    told_check(&excerpts[_i], told_fields);
}
END_TEST

int main(void)
{
    return table_run("text_excerpts", told_as_meant, sizeof excerpts / sizeof *excerpts);
}
