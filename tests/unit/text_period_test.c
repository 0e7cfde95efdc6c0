/* text_period_test.c - when figures hold, what kind and status that makes them, and who states
 * them: in sentences, under the headings of a diary, in lists below their intro. */
#include "told_fixture.h"

/* Each figure as "value kind first..last by speaker status", ", " between; a day alone where it is
 * both ends. */
static const struct told_case told[] = {
    /* a day over the lines */
    {"2018-05-07",
     "Field diary\n\nThursday 3 May\nEleven trucks reached Marib with 300 tonnes of wheat. The "
     "mayor says that 4,000 displaced people are in the schools.\n\nFriday 4 May\nWe gave out "
     "2,100 blankets.\n",
     "11 flow 2018-05-03, 300 flow 2018-05-03, 4000 stock 2018-05-03 by mayor, "
     "2100 flow 2018-05-04"},
    {"2018-05-07", "The army has 300 soldiers in Viña del Mar and 40 in Mar del Plata.",
     "300 stock 2018-05-07, 40 stock 2018-05-07"},
    /* by how much a stock grew, since the time that it is compared with */
    {"2021-06-29", "The number of refugees is 3 million, up by 200,000 from last month.",
     "3000000 stock 2021-06-29, 200000 flow 2021-06-01..2021-06-29"},
    {"2021-06-29", "The number of IDPs rose by 200,000 to 3 million.",
     "200000 flow ..2021-06-29, 3000000 stock 2021-06-29"},
    /* up to a day that is over, and one that is to come */
    {"2021-06-29", "By 31 March 300 people had died.", "300 cumulative ..2021-03-31"},
    {"2021-06-29", "WFP delivered 300 tons of food by the end of May.",
     "300 cumulative ..2021-05-31"},
    {"2021-06-29", "In June 53 migrants (May: 67) and in April (71 migrants) came to Malta.",
     "53 flow 2021-06-01..2021-06-29, 67 flow 2021-05-01..2021-05-31, "
     "71 flow 2021-04-01..2021-04-30"},
    /* a table whose columns are times */
    {"2018-05-07",
     "Asylum applications in Austria\n\nMonth       2017     2018\nMarch     1,600    900\nJan-Apr "
     "  5,900    3,700",
     "1600 flow 2017-03-01..2017-03-31, 900 flow 2018-03-01..2018-03-31, 5900 flow "
     "2017-01-01..2017-04-30, 3700 flow 2018-01-01..2018-04-30"},
    {"2018-05-07", "Arrivals in Spain by month\n\tMarch\tApril\n2017\t152\t802\n2018\t867\t420",
     "152 flow 2017-03-01..2017-03-31, 802 flow 2017-04-01..2017-04-30, 867 flow "
     "2018-03-01..2018-03-31, 420 flow 2018-04-01..2018-04-30"},
    {"2018-05-07",
     "Refugees in Chad\n\n           2016    2017   2018\nLac    1,600   9,000   9,500",
     "1600 stock 2016-12-31, 9000 stock 2017-12-31, 9500 stock 2018-05-07"},
    {"2018-05-07", "In Mar 2018 the army sent 300 soldiers to Goma.",
     "300 flow 2018-03-01..2018-03-31"},
    {"2018-05-07",
     "Another 85 marines flew into Mosul on Tuesday to pitch tents that the army hopes will last.",
     "85 flow 2018-05-01"},
    {"2018-05-07", "On Thursday 85 marines are to arrive with tents that will last.",
     "85 flow 2018-05-10 forecast"},
    {"2018-05-07", "The army has 900 soldiers there. Plans call for 2,000, among them 500 Britons.",
     "900 stock 2018-05-07, 2000 stock forecast, 500 stock forecast"},
    {"2018-05-07", "The plan calls for 2,000 soldiers in Iraq.", "2000 stock forecast"},
    {"2018-05-07", "SITREP 4. ALL FIGURES TO LAST LIGHT 5 MAY.\n\nA. British troops in Kabul: 96.",
     "96 stock 2018-05-05"},
    {"2018-05-07", "CHAD\n\nCamps on 30 April\nFarchana: refugees 3,100\nGaga: refugees 1,870",
     "3100 stock 2018-04-30, 1870 stock 2018-04-30"},
    {"2018-05-07",
     "Toll, according to the civil defence on Saturday evening:\nDead: 1,204\nInjured: more than "
     "3,000\n",
     "1204 cumulative ..2018-05-05 by civil defence, "
     "3000 cumulative ..2018-05-05 by civil defence"},
    {"2018-05-07",
     "Since 12 April the Turkish Red Crescent has\n- distributed 12,000 blankets\n- brought 400 "
     "tonnes of flour to Idlib\n",
     "12000 cumulative 2018-04-12..2018-05-07, 400 cumulative 2018-04-12..2018-05-07"},
    {"2018-05-07", "Landed yesterday at Sanaa airport:\n- Qatar: three cargo flights, 60 tonnes\n",
     "3 flow 2018-05-06, 60 flow 2018-05-06"},
    {"2018-05-07",
     "1. Today. Two aid flights landed in Juba.\n2. Tomorrow. Three relief flights are planned to "
     "Malakal.\n",
     "2 flow 2018-05-07, 3 flow 2018-05-08 forecast"},
    {"2018-05-07",
     "MARIB, 7 MAY\n\n- Returns to Aden, 1 Jan-30 Apr 2018: 11,300 (of whom 614 deported)\n",
     "11300 flow 2018-01-01..2018-04-30, 614 flow 2018-01-01..2018-04-30"},
    /* on the way, in a day's fighting, said by "it" */
    {"2018-05-07", "On Saturday nine people died when their bus hit a lorry on the way from Taiz.",
     "9 flow 2018-05-05"},
    {"2018-05-07", "Four medics drowned on Sunday when they were on their way to Aden.",
     "4 flow 2018-05-06"},
    {"2018-05-07", "On Thursday 20 trucks with flour are on their way to Aden.",
     "20 flow 2018-05-10 forecast"},
    {"2018-05-07", "Three soldiers were killed and nine wounded in Friday's clashes in Taiz.",
     "3 flow 2018-05-04, 9 flow 2018-05-04"},
    {"2018-05-07", "The police said 12 people died in Sunday's blast in Taiz.",
     "12 flow 2018-05-06 by police"},
    {"2018-05-07",
     "The ministry on Saturday put the number of dead at 310. Some 90 people are missing, it said.",
     "310 cumulative ..2018-05-05 by ministry, 90 cumulative ..2018-05-05 by ministry"},
    {"2018-05-07",
     "The ministry on Saturday lowered its death toll to 310, from the 420 it had reported.",
     "310 cumulative ..2018-05-05 by ministry, 420 cumulative ..2018-05-05 by ministry old"},
    {"2018-05-07", "By the end of July we want to reach 25,000 people.",
     "25000 cumulative ..2018-07-31 target"},
    {"2018-05-07",
     "The official said 800 soldiers could be sent to Aden, in addition to the 2,100 marines who "
     "have been there since April.",
     "800 flow by official forecast, 2100 stock 2018-05-07 by official"},
    /* promised at a conference */
    {"2018-05-07",
     "The donors' conference for Yemen met on Friday. France promised 20 million euros, and Norway "
     "pledged 90 million kroner.",
     "20000000 flow 2018-05-04, 90000000 flow 2018-05-04"},
    {"2018-05-07",
     "YEMEN CONFERENCE, GENEVA, 4 MAY 2018\n\nWHO PLEDGED WHAT\n- Kuwait: $90 million over three "
     "years\n- Japan: $20 million\n",
     "90000000 flow 2018-05-04, 20000000 flow 2018-05-04"},
    {"2018-05-07",
     "Donors met at a summit on Friday. Since the flood France has promised 20 million euros.",
     "20000000 cumulative ..2018-05-07"},
    /* the day as of which a report holds */
    {"2018-05-07",
     "YEMEN UPDATE\n\nKey figures (as of 5 May 2018)\n- 12,000 displaced people in Taiz\n\n"
     "Airlift\nThe planes have brought 400 tonnes of flour to Sanaa.\n",
     "12000 stock 2018-05-05, 400 cumulative ..2018-05-05"},
    {"2018-05-07",
     "YEMEN UPDATE\n7 May 2018\n\nKey figures (as of 5 May)\n- 12,000 displaced people in Taiz\n\n"
     "Airlift\nThe planes have brought 400 tonnes of flour to Sanaa.\n",
     "12000 stock 2018-05-05, 400 cumulative ..2018-05-07"},
    {"2018-05-07",
     "YEMEN UPDATE no. 4\nDate of issue: 7 May 2018. Information as of 5 May.\n\n12,000 people are "
     "displaced in Taiz.\n",
     "12000 stock 2018-05-05"},
    {"2018-05-07",
     "YEMEN UPDATE\nNo. 4 | 7 May 2018 (figures of 5 May)\n\n12,000 people are displaced in "
     "Taiz.\n",
     "12000 stock 2018-05-05"},
    {"2018-05-07",
     "YEMEN UPDATE\nReporting period: 29 April to 5 May\n\n12,000 people are displaced in Taiz.\n",
     "12000 stock 2018-05-05"},
    {"2018-05-07",
     "YEMEN UPDATE. All figures are current to Saturday.\n\n12,000 people are displaced in Taiz.\n",
     "12000 stock 2018-05-05"},
    {"2018-05-07",
     "YEMEN UPDATE\nThe first plane took off on 5 May.\n\n12,000 people are displaced in Taiz.\n",
     "12000 stock 2018-05-07"},
    {"2018-05-07",
     "12,000 people are displaced in Taiz (figure of Saturday). 400 people are "
     "displaced in Aden.\n",
     "12000 stock 2018-05-05, 400 stock 2018-05-07"},
    /* spans and times told from others */
    {"2019-06-20",
     "In the six months to the end of March 4,210 asylum applications were lodged in Cyprus.",
     "4210 flow 2018-10-01..2019-03-31"},
    {"2019-06-20",
     "In the year to 31 May 12,000 people applied for asylum in Malta, against 9,000 in the same "
     "period a year earlier.",
     "12000 flow 2018-06-01..2019-05-31, 9000 flow 2017-06-01..2018-05-31"},
    {"2019-06-20",
     "Arrivals in Spain since 1 January stand at 9,800 migrants, against 13,000 in the same period "
     "of last year.",
     "9800 cumulative 2019-01-01..2019-06-20, 13000 flow 2018-01-01..2018-06-20"},
    {"2019-06-20", "On Tuesday of last week a plane took 40 people back to Guinea.",
     "40 flow 2019-06-11"},
    {"2019-06-20",
     "In the past week 1,130 refugees arrived in Niger, where there had been 2,450 the week "
     "before.",
     "1130 flow 2019-06-14..2019-06-20, 2450 flow 2019-06-07..2019-06-13"},
    {"2019-06-20",
     "At the end of December, she reckons, the country will have 60,000 people from Ukraine under "
     "protection.",
     "60000 stock 2019-12-31 forecast"},
    {"2019-06-20", "The World Food Programme reports that eleven trucks left Goma at dawn.",
     "11 flow 2019-06-20 by World Food Programme"},
    {"2019-06-20", "A convoy of 20 trucks left Mombasa on Sunday and reached Juba on Wednesday.",
     "20 flow 2019-06-19"},
    {"2019-06-20", "In May alone 10,400 asylum-seekers were registered in Germany.",
     "10400 flow 2019-05-01..2019-05-31"},
    {"2019-06-20", "The minister announced today a further 5 million euros for Yemen.",
     "5000000 flow 2019-06-20 by minister"},
    /* tolls that run on */
    {"2019-06-20",
     "Nine days after the 11 June earthquake, the ministry put the number of dead at 1,204. Some "
     "3,000 people were injured, according to the health ministry.",
     "1204 cumulative 2019-06-11..2019-06-20 by ministry, "
     "3000 cumulative 2019-06-11..2019-06-20 by health ministry"},
    {"2019-06-20", "Twenty are still missing, down from 61 on Monday.",
     "20 cumulative ..2019-06-20, 61 cumulative ..2019-06-17"},
    {"2019-06-20",
     "The toll of the flood of 12 June stands at 40 dead. On Monday there had been 25 missing.",
     "40 cumulative 2019-06-12..2019-06-20, 25 cumulative 2019-06-12..2019-06-17"},
    {"2019-06-20", "The Red Cross put the number of missing in the town on Monday at 314.",
     "314 cumulative ..2019-06-17 by Red Cross"},
    {"2019-06-20", "One death was added on Monday.", "1 flow 2019-06-17"},
    {"2019-06-20",
     "Cyclone Idai crossed the coast on 14 June. The disaster office counts 112 dead and 35 "
     "missing.",
     "112 cumulative 2019-06-14..2019-06-20 by disaster office, "
     "35 cumulative 2019-06-14..2019-06-20 by disaster office"},
    /* counts that run from a start, and what is not part of them */
    {"2019-06-20", "Since 10 May 1,400 refugees have crossed into Chad, or nearly 40 a day.",
     "1400 cumulative 2019-05-10..2019-06-20, 40 flow 2019-05-10..2019-06-20"},
    {"2019-06-20", "As of 15 June, 1,204 refugees had arrived there from Sudan since 18 March.",
     "1204 cumulative 2019-03-18..2019-06-15"},
    {"2019-06-20",
     "Since Friday the army has fed 20,000 people, and its helicopters flew 33 relief sorties over "
     "Beira on Tuesday.",
     "20000 cumulative 2019-06-14..2019-06-20, 33 flow 2019-06-18"},
    {"2019-06-20",
     "Since 2017 Japan has paid $70 million for Yemen, and it will give another $20 million.",
     "70000000 cumulative 2017-01-01..2019-06-20, 20000000 cumulative ..2019-06-20"},
    /* what governs a number from afar */
    {"2019-06-20", "Of the 1,100 soldiers planned, 600 have arrived in Estonia.",
     "1100 stock forecast, 600 cumulative ..2019-06-20"},
    {"2019-06-20", "On the way back they brought 640 people to safety in Goma.",
     "640 cumulative ..2019-06-20"},
    {"2019-06-20", "Three planes with tents and blankets are due in Goma on Monday.",
     "3 flow 2019-06-24 forecast"},
    {"2019-06-20",
     "Two ships with 12,000 tonnes of wheat on board are due in Beirut by the end of the month.",
     "2 flow ..2019-06-30 forecast, 12000 flow ..2019-06-30 forecast"},
    {"2019-06-20", "The aim is to feed 203,000 people by August.",
     "203000 cumulative ..2019-08-31 target"},
    /* who states it: beyond asides, in clauses without a verb, by pronouns and titles */
    {"2019-06-20",
     "The Red Cross, whose volunteers have been on the islands where no official has gone, speaks "
     "of 5,000 dead. Russian officials, for their part, speak of 400 dead.",
     "5000 cumulative ..2019-06-20 by Red Cross, 400 cumulative ..2019-06-20 by Russian officials"},
    {"2019-06-20",
     "On Wednesday the ministry's control room gave the number of dead as 3,199. IOM gave hot "
     "meals to 7,900 people in Haiti.",
     "3199 cumulative ..2019-06-19 by ministry's control room, 7900 cumulative ..2019-06-20"},
    {"2019-06-20",
     "The hospital says that 365 people have died. Norway has promised 2 million kroner for more "
     "ships, with which it expects to bring out 5,000 people.",
     "365 cumulative ..2019-06-20 by hospital, 2000000 cumulative ..2019-06-20, "
     "5000 flow by Norway forecast"},
    {"2019-06-20",
     "The government in Rome opened two camps, and said that it had taken in 4,000 refugees.",
     "2 stock 2019-06-20, 4000 cumulative ..2019-06-20 by government in Rome"},
    {"2019-06-20",
     "The city hall believes that 25,000 people are homeless, but hotels offered 1,200 free beds.",
     "25000 stock 2019-06-20 by city hall, 1200 stock 2019-06-20"},
    {"2019-06-20",
     "Some 1,450 displaced people are in schools; by the end of June, the palace expects, it will "
     "be fewer than 500.",
     "1450 stock 2019-06-20, 500 stock ..2019-06-30 by palace forecast"},
    {"2019-06-20",
     "The ministry's spokesman, Colonel Adam Nagy, answered questions. There were 4,300 soldiers "
     "in Hungary, he said. The colonel said that Slovakia hosted 1,200 troops.",
     "4300 stock 2019-06-20 by Adam Nagy, 1200 stock 2019-06-20 by Adam Nagy"},
    {"2019-06-20", "Chad reports 60 dead; Niger, at least 179 dead and 30 missing.",
     "60 cumulative ..2019-06-20 by Chad, 179 cumulative ..2019-06-20 by Niger, "
     "30 cumulative ..2019-06-20 by Niger"},
    {"2019-06-20",
     "UNHCR expects that 860,000 people could flee Sudan; it has asked donors for $445 million.",
     "860000 flow by UNHCR forecast, 445000000 stock 2019-06-20 target"},
    {"2019-06-20",
     "There are 541 U.S. soldiers in Liberia, Rear Adm. Paul Kessler said. \"We have buried 312 "
     "people,\" said the mayor, Ali Deeb. \"Yesterday we buried 11 people.\"",
     "541 stock 2019-06-20 by Paul Kessler, 312 cumulative ..2019-06-20 by Ali Deeb, "
     "11 flow 2019-06-19 by Ali Deeb"},
    {"2019-06-20", "The agency has 40 staff. It estimates that 12,000 people are displaced in Wau.",
     "12000 stock 2019-06-20 by agency"},
    {"2018-05-07",
     "1. Summary. The airport is open.\n2. Landed today at Sanaa\n Qatar: three cargo flights\n "
     "Oman: one cargo flight\n",
     "3 flow 2018-05-07, 1 flow 2018-05-07"},
    {"2019-06-20",
     "TROPICAL CYCLONE IDA\n\nIda crossed the coast on 14 June. The disaster office has revised "
     "its count of the dead from 24 to 11.",
     "24 cumulative 2019-06-14..2019-06-20 by disaster office old, "
     "11 cumulative 2019-06-14..2019-06-20 by disaster office"},
    {"2019-06-20",
     "The number of people killed by the earthquake rose to 436 on Monday, the disaster agency "
     "said. In Lombok 37 people died.",
     "436 cumulative ..2019-06-17 by disaster agency, 37 cumulative ..2019-06-20"},
    {"2019-06-20",
     "The earthquake that hit the island of Lombok on 12 June has killed 436 people. In Mataram 37 "
     "have died.",
     "436 cumulative 2019-06-12..2019-06-20, 37 cumulative 2019-06-12..2019-06-20"},
    {"2019-06-20", "After the attack families set out for Goma on 12 June. The toll is 14 dead.",
     "14 cumulative ..2019-06-20"},
    {"2018-05-07", "Deaths confirmed: 31\nMissing: 8\n",
     "31 cumulative ..2018-05-07, 8 cumulative ..2018-05-07"},
    /* a toll is of the day on which it is told, where that is later than its event */
    {"2018-10-09", "The quake of September 28 killed 2,010 people, the agency said on Tuesday.",
     "2010 cumulative 2018-09-28..2018-10-09 by agency"},
    {"2018-10-09", "The quake of 28 September killed 2,010 people, the agency said.",
     "2010 flow 2018-09-28 by agency"},
    {"2018-10-09",
     "The eruption of 3 October and the waves, some as high as a house, killed three.",
     "3 flow 2018-10-03"},
    {"2018-10-09", "On Friday a bomb killed 12 people, police said on Friday.",
     "12 flow 2018-10-05 by police"},
    /* what a clause brings about ends with it */
    {"2018-10-09",
     "On Sunday 433 migrants landed in Julok, taking arrivals there to 1,791 since May.",
     "433 flow 2018-10-07, 1791 cumulative 2018-05-01..2018-10-07"},
    {"2018-10-09", "On Sunday 433 migrants landed in Julok. Since May 1,791 have come.",
     "433 flow 2018-10-07, 1791 cumulative 2018-05-01..2018-10-09"},
    /* limits of the next year, and of an appeal */
    {"2018-10-09", "The UN has launched an appeal for 71 million dollars until mid-March.",
     "71000000 stock ..2019-03-15 target"},
    {"2018-10-09", "The UN has launched an appeal for 71 million dollars by the end of February.",
     "71000000 stock ..2019-02-28 target"},
    {"2018-10-09", "The appeal, which runs to the end of December, asks for 35 million dollars.",
     "35000000 stock ..2018-12-31 target"},
    /* both ends of a time behind a comparison */
    {"2018-10-09", "Last week 412 refugees arrived, against 987 from 17 to 23 September.",
     "412 flow 2018-10-01..2018-10-07, 987 flow 2018-09-17..2018-09-23"},
    {"2018-10-09", "Last week 412 refugees arrived, down from 987 a week before.",
     "412 flow 2018-10-01..2018-10-07, 987 flow 2018-09-24..2018-09-30"},
    /* the time of the whole report, told by a sentence of its own */
    {"2018-10-09", "BAIDOA, SOMALIA. Week of 1-7 October 2018.\n\nFlights in: 47\nCargo: 512 t",
     "47 flow 2018-10-01..2018-10-07, 512 flow 2018-10-01..2018-10-07"},
    /* a day of last month named so, and who says it behind "and" */
    {"2024-06-14", "Some 300 people have fled since last April 21.",
     "300 cumulative 2024-04-21..2024-06-14"},
    {"2024-06-14", "A fire killed 25 people last November 23.", "25 flow 2023-11-23"},
    {"2024-06-14", "In last May 23 people died.", "23 flow 2024-05-01..2024-05-31"},
    {"2024-06-14", "A blast killed 14 on Monday in the 6-1/2-year-old war.", "14 flow 2024-06-10"},
    {"2024-06-14", "The plane hit a hill north of the capital on August\n12, 1985, and 520 died.",
     "520 flow 1985-08-12"},
    {"2024-06-14",
     "The rebels said they had fled north and an army spokesman said 12 men were killed.",
     "12 cumulative ..2024-06-14 by army spokesman"},
};

static void tell(const struct extracted *x, char *out, size_t size)
{
    static const char *const kinds[] = {
        [KIND_STOCK] = "stock", [KIND_FLOW] = "flow", [KIND_CUMULATIVE] = "cumulative"};
    const struct period *p = &x->figure.period;
    char day[DATE_TEXT];
    told_number(x, out, size);
    told_add(out, size, " ", kinds[x->figure.series.kind]);
    if (p->first != DAY_NONE && p->first != p->last)
        told_add(out, size, " ", date_format(p->first, day));
    if (p->last != DAY_NONE)
        told_add(out, size,
                 p->first == p->last    ? " "
                 : p->first == DAY_NONE ? " .."
                                        : "..",
                 date_format(p->last, day));
    told_end(x, out, size);
}

START_TEST(tells_when_and_who)
{
    told_check(&told[_i], tell);
}
END_TEST

int main(void)
{
    return table_run("text_period", tells_when_and_who, sizeof told / sizeof *told);
}
