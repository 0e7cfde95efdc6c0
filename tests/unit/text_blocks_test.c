/* text_blocks_test.c - blocks of a report under their headings, parts of a whole told behind it,
 * and what is told by whom and until when: each figure with all of its fields. */
#include "told_fixture.h"

/* Each figure as "value measure kind @place <origin first..last by speaker status". */
static const struct told_case blocks[] = {
    /* numbers that only count the parts of a thread */
    {"2024-11-29",
     "Thread on Lampedusa\n\n2/ Landings since Monday: 1,012.\n\n3/ On Tuesday 207 people were "
     "rescued off Lampedusa.",
     "1012 migrant-arrivals cumulative @Lampedusa 2024-11-25..2024-11-29, 207 evacuations flow "
     "<Lampedusa 2024-11-26..2024-11-26"},
    /* for how many it would do */
    {"2022-04-05",
     "Mali. A plane brought 10 tonnes of flour to Gao on Monday, enough for 3,500 children. "
     "Trucks with food for 1,200 families reached Gao.",
     "10 aid-weight flow @Gao 2022-04-04..2022-04-04"},
    {"2022-04-05", "Mali. The camp at Gao has enough room for 3,500 people.",
     "3500 shelter-capacity stock @Gao 2022-04-05..2022-04-05"},
    /* a town that counts has, a country may say so */
    {"2022-04-05", "SOMALIA\n\nBaidoa counts 574 sites with 597,000 people in them.",
     "574 sites stock @Baidoa 2022-04-05..2022-04-05, 597000 idps stock @Baidoa "
     "2022-04-05..2022-04-05"},
    /* who says it */
    {"2022-04-05", "Burundi. Some 5,000 people fled Bururi, local authorities say.",
     "5000 new-displacements cumulative <Bururi ..2022-04-05 by local authorities"},
    {"2022-04-05",
     "Burundi. The army put the dead at 90. Forty of these deaths, it says, were in Gitega.",
     "90 killed cumulative @BDI ..2022-04-05 by army, 40 killed cumulative @Gitega ..2022-04-05 "
     "by army"},
    /* by an hour of a day, and from what it is now */
    {"2022-04-05",
     "Poland. On Saturday 12,200 refugees reached Warsaw and a further 1,400 by 5 p.m. on "
     "Sunday.",
     "12200 refugee-arrivals flow @Warsaw 2022-04-02..2022-04-02, 1400 refugee-arrivals flow "
     "@Warsaw 2022-04-03..2022-04-03"},
    {"2022-04-05",
     "Chad. The number of refugees is expected to climb to 1.3 million by June, from 900,000 "
     "now.",
     "1300000 refugees stock @TCD ..2022-06-30 forecast, 900000 refugees stock @TCD "
     "2022-04-05..2022-04-05"},
    /* revised */
    {"2022-04-05", "LIBYA\n\nKilled: 1,482. The authorities have revised it down from 2,053.",
     "1482 killed cumulative @LBY ..2022-04-05, 2053 killed cumulative @LBY ..2022-04-05 by "
     "authorities old"},
    /* who has no nationality */
    {"2022-04-05",
     "Latvia had 189,000 non-citizens on 1 January. In Kuwait 92,000 people have no nationality.",
     "189000 stateless stock @LVA 2022-01-01..2022-01-01, 92000 stateless stock @KWT "
     "2022-04-05..2022-04-05"},
    /* troops among troops */
    {"2022-04-05",
     "Some 7,500 soldiers are in East Timor. South Korea will send 419 men, Thailand 200 men.",
     "7500 troops stock @TLS 2022-04-05..2022-04-05, 419 troop-deployments flow @TLS <KOR .. "
     "forecast, 200 troop-deployments flow @TLS <THA .. forecast"},
    {"2022-04-05", "An advance party of 18 is in Dili. The force will have up to 4,000 men.",
     "18 troops stock @Dili 2022-04-05..2022-04-05, 4000 troops stock @Dili .. forecast"},
    {"2022-04-05", "Latvia. The Canadian-led battlegroup had 1,700 soldiers on 1 April.",
     "1700 troops stock @LVA 2022-04-01..2022-04-01"},
    /* what stands over bare lines */
    {"2023-09-19",
     "LIBYA\n\nThe toll stands at 3,958.\n\nDisplaced persons by municipality\nDerna: "
     "30,000\nBenghazi: 6,018",
     "3958 killed cumulative @LBY ..2023-09-19, 30000 idps stock @Derna 2023-09-19..2023-09-19, "
     "6018 idps stock @Benghazi 2023-09-19..2023-09-19"},
    {"2023-09-19",
     "LIBYA\n\nSome 40 people were injured.\n\nDeliveries by destination (tonnes)\nDerna "
     "870\nBenghazi 512",
     "40 injured cumulative @LBY ..2023-09-19, 870 aid-weight cumulative @Derna ..2023-09-19, "
     "512 aid-weight cumulative @Benghazi ..2023-09-19"},
    {"2023-09-19",
     "LIBYA: STORM\n\n21 schools reopened.\n\nCasualties (WHO, 18 September)\n3,958 bodies "
     "found\n1,200 missing\n\nSites (source: IOM)\n12 camps",
     "3958 killed cumulative @LBY ..2023-09-18 by WHO, 1200 missing cumulative @LBY ..2023-09-18 "
     "by WHO, 12 sites stock @LBY 2023-09-19..2023-09-19 by IOM"},
    {"2023-09-19", "Philippines. Damaged houses: 507,108 (totally: 168,345; partially: 338,763)",
     "507108 homes-damaged cumulative @PHL ..2023-09-19, 168345 homes-destroyed cumulative @PHL "
     "..2023-09-19, 338763 homes-damaged cumulative @PHL ..2023-09-19"},
    /* names that head a block */
    {"2023-07-10",
     "CHAD\n\nAdr\xc3\xa9"
     ". The influx goes on since the fighting in El Geneina. Some 7,630 "
     "people crossed in a week.\n\nFarchana. 1,800 families have received mats.",
     "7630 border-crossings flow @Adr\xc3\xa9"
     " 2023-07-04..2023-07-10, 1800 people-reached "
     "cumulative @Farchana ..2023-07-10"},
    /* weeks before that of the report, and numbers behind "week" */
    {"2024-06-13",
     "Chad: update for 6\xe2\x80\x93"
     "12 June 2024\n\nDuring the reporting week 6,915 refugees "
     "were received, against 4,480 the week before.",
     "6915 refugee-arrivals flow @TCD 2024-06-06..2024-06-12, 4480 refugee-arrivals flow @TCD "
     "2024-05-30..2024-06-05"},
    /* parts told in the next sentence */
    {"2025-03-11",
     "BURUNDI \xe2\x80\x94"
     " CONGOLESE INFLUX\n\nNew arrivals: 63,900 since 14 February. Of "
     "these, 42,200 entered through Rugombo.",
     "63900 refugee-arrivals cumulative @BDI <COD 2025-02-14..2025-03-11, 42200 refugee-arrivals "
     "cumulative @BDI <COD 2025-02-14..2025-03-11"},
    /* what holds in one clause only */
    {"2025-03-11",
     "Burundi. The appeal has so far brought in $8.7 million; Norway pledged $4 million last "
     "Thursday.",
     "8700000 funding-received cumulative @BDI ..2025-03-11, 4000000 funding-pledged flow @BDI "
     "<NOR 2025-03-06..2025-03-06"},
    {"2024-03-13", "Burundi. The UN appeal of $40.4 million for February to July is 20% funded.",
     "40400000 funding-required stock @BDI 2024-02-01..2024-07-31 target"},
    {"2001-10-19",
     "The UN appeal of $584 million for Afghanistan, which runs until March, has drawn pledges "
     "of $600 million.",
     "584000000 funding-required stock @AFG ..2002-03-31 target, 600000000 funding-pledged "
     "cumulative @AFG ..2001-10-19"},
    /* in camps that have a name */
    {"2024-06-13", "The war has sent refugees from Syria. Za'atari now has 23,600 inhabitants.",
     "23600 refugees stock @Za'atari <SYR 2024-06-13..2024-06-13"},
    {"2024-06-13",
     "Syria. One convoy, of 32 trucks, entered As-Sweida on 11 June. The Syrian Arab Red "
     "Crescent has distributed 6,500 mattresses.",
     "1 aid-convoys flow @As-Sweida 2024-06-11..2024-06-11, 32 aid-convoys flow @As-Sweida "
     "2024-06-11..2024-06-11, 6500 relief-items cumulative @As-Sweida ..2024-06-13"},
    {"2024-06-13",
     "Haiti. Our clinic in Jacmel has seen 850 patients so far. A doctor saw 170 patients on "
     "Tuesday.",
     "850 people-reached cumulative @Jacmel ..2024-06-13"},
    {"2022-11-30", "Somalia. Since January 2021, drought has displaced 1.37 million.",
     "1370000 new-displacements cumulative <SOM 2021-01-01..2022-11-30"},
    /* numbers and signs */
    {"2023-09-19",
     "LIBYA. The estimate of 43,000-plus displaced people given here on Saturday has been "
     "revised to 40,018.",
     "43000 idps stock @LBY 2023-09-16..2023-09-16 old, 40018 idps stock @LBY "
     "2023-09-19..2023-09-19"},
    {"2022-03-21",
     "SLOVAKIA. On Sunday 5,100 people crossed from Ukraine. Since 24.02. the total is 253 592.",
     "5100 border-crossings flow @SVK <UKR 2022-03-20..2022-03-20, 253592 border-crossings "
     "cumulative @SVK <UKR 2022-02-24..2022-03-21"},
    {"2020-04-14", "Vanuatu. Teams have counted 2,710 destroyed and 4,085 damaged houses in Sanma.",
     "2710 homes-destroyed cumulative @Sanma ..2020-04-14 by Teams, 4085 homes-damaged "
     "cumulative @Sanma ..2020-04-14 by Teams"},
    /* who says it, and where they sit */
    {"2022-03-21",
     "SYRIA. At least 30 people died, says the Ministry of Defence in London. Some 12 were hurt, "
     "according to the Ministry of Health.",
     "30 killed cumulative @SYR ..2022-03-21 by Ministry of Defence, 12 injured cumulative @SYR "
     "..2022-03-21 by Ministry of Health"},
    /* totals, and what is still so */
    {"2022-03-21",
     "Slovakia. Some 1,866 people from Ukraine were granted temporary protection on Sunday, "
     "bringing the total to 41,300.",
     "1866 temporary-protection stock @SVK <UKR 2022-03-20..2022-03-20, 41300 "
     "temporary-protection cumulative @SVK <UKR ..2022-03-21"},
    {"2011-07-28",
     "Canada will give C$50 million to Somalia. This brings Canada's pledges since the start of "
     "the year to C$72 million.",
     "50000000 funding-pledged cumulative @SOM <CAN ..2011-07-28, 72000000 funding-pledged "
     "cumulative @SOM <CAN 2011-01-01..2011-07-28"},
    {"2015-10-22", "Greece. Five people drowned off Lesvos on Tuesday; two are still missing.",
     "5 killed flow @Lesvos 2015-10-20..2015-10-20, 2 missing cumulative @Lesvos "
     "2015-10-20..2015-10-22"},
    {"2024-11-29",
     "Spain. Arrivals in the Canary Islands: 41,425 between 1 Jan and 15 Nov, vs 32,436 in the "
     "same stretch of 2023.",
     "41425 refugee-arrivals flow @Canary Islands 2024-01-01..2024-11-15, 32436 refugee-arrivals "
     "flow @Canary Islands 2023-01-01..2023-11-15"},
    {"2024-11-29",
     "Kenya. The drought affects 3.7 million people. The flood affected 20,000 people in May.",
     "3700000 people-affected stock @KEN 2024-11-29..2024-11-29, 20000 people-affected flow @KEN "
     "2024-05-01..2024-05-31"},
    /* where from and where to */
    {"2022-03-21",
     "SLOVAKIA. On Sunday 1,031 people left for Ukraine. Asylum applications by citizens of "
     "Ukraine since 24 February: 171.",
     "1031 border-crossings flow @UKR <SVK 2022-03-20..2022-03-20, 171 asylum-applications "
     "cumulative @SVK <UKR 2022-02-24..2022-03-21"},
    {"2024-02-19",
     "DR CONGO: NORTH KIVU\n\nBetween 7 and 15 February about 144,000 people arrived in Goma "
     "from Sake.",
     "144000 new-displacements flow @Goma <Sake 2024-02-07..2024-02-15"},
    {"1999-05-04",
     "Macedonia. Some 1,640 refugees were flown out last week, to Germany, Turkey and Norway.",
     "1640 evacuations flow 1999-04-26..1999-05-02"},
    {"2012-08-30",
     "Turkey has 80,000 Syrian refugees in nine camps. In Lebanon, UNHCR has registered 37,240.",
     "80000 refugees stock @TUR <SYR 2012-08-30..2012-08-30, 9 sites stock @TUR "
     "2012-08-30..2012-08-30, 37240 refugees stock @LBN <SYR 2012-08-30..2012-08-30"},
    {"2025-03-11",
     "Burundi. Musenyi site: 6,700 refugees; capacity 10,000, to be extended to 16,000 by the "
     "end of April.",
     "6700 refugees stock @Musenyi 2025-03-11..2025-03-11, 10000 shelter-capacity stock @Musenyi "
     "2025-03-11..2025-03-11, 16000 shelter-capacity stock @Musenyi ..2025-04-30 forecast"},
    /* when, said of what is brought; what only a heading tells */
    {"2022-04-08",
     "UKRAINE. A convoy of seven trucks reached Izium on Tuesday with 300 blankets. Five trucks "
     "entered Sumy on Monday.",
     "7 aid-convoys flow @Izium 2022-04-05..2022-04-05, 300 relief-items flow @Izium "
     "2022-04-05..2022-04-05, 5 aid-convoys flow @Sumy 2022-04-04..2022-04-04"},
    {"2023-07-10",
     "CHAD\n\nKEY FIGURES\n13 camps\n\nOPERATIONAL UPDATE\nAdr\xc3\xa9"
     ". The influx goes on "
     "since the fighting in El Geneina. Some 7,630 people crossed in May.",
     "13 sites stock @TCD 2023-07-10..2023-07-10, 7630 border-crossings flow @Adr\xc3\xa9"
     " "
     "2023-05-01..2023-05-31"},
    {"2024-02-19",
     "DR CONGO\n\n2. Sites around Goma\n106 sites with 630,000 people in them\nRusayo 1: "
     "88,300\nBulengo 110,200",
     "106 sites stock @Goma 2024-02-19..2024-02-19, 630000 idps stock @Goma "
     "2024-02-19..2024-02-19, 88300 idps stock @Rusayo 1 2024-02-19..2024-02-19, 110200 idps "
     "stock @Bulengo 2024-02-19..2024-02-19"},
    {"2024-02-19",
     "Chad. The camp is full. It has 90 latrines. Donors have paid $8.7 million for 2024.",
     "8700000 funding-received cumulative @TCD ..2024-02-19"},
    /* lines of days, plans that run on, days of an attack */
    {"2021-09-03",
     "HAITI\n\nAIR \xe2\x80\x93 cargo flights landed at Les Cayes\n30 Aug: 4\n31 Aug: 6\n",
     "4 aid-flights flow @Les Cayes 2021-08-30..2021-08-30, 6 aid-flights flow @Les Cayes "
     "2021-08-31..2021-08-31"},
    {"2021-09-03", "HAITI\n\nVisits to camps in Les Cayes\n30 Aug: 4\n31 Aug: 6\n", ""},
    {"2024-06-09",
     "Haiti: emergency appeal\n\nOperating period: 3 June-30 November 2024\nFunding "
     "requirement: CHF 2 million\nPeople to be assisted: 5,000\n\nThe Red Cross has handed out "
     "900 kits.",
     "2000000 funding-required stock @HTI 2024-06-03..2024-11-30 target, 5000 people-reached "
     "cumulative @HTI 2024-06-03..2024-11-30 target, 900 relief-items cumulative @HTI "
     "..2024-06-09"},
    {"2024-06-09",
     "DRC. The attack of 2 June on the Drodro site (Djugu) killed 44 people (revised up from 29) "
     "and injured 26.",
     "44 killed flow @Drodro 2024-06-02..2024-06-02, 29 killed flow @Drodro "
     "2024-06-02..2024-06-02 old, 26 injured flow @Drodro 2024-06-02..2024-06-02"},
    /* tables whose line above says what is counted, and whose titles what befell it or when */
    {"2024-06-09",
     "HAITI\n\nHouses by commune, as of 8 June:\n\n              Destroyed   Damaged\n"
     "Aquin            1,200     3,400\n",
     "1200 homes-destroyed cumulative @Aquin ..2024-06-08, 3400 homes-damaged cumulative @Aquin "
     "..2024-06-08"},
    {"2024-06-09",
     "KENYA\n\nREFUGEE ARRIVALS\n\n             May 2024   Jan-May 2024\nDadaab        1,200     "
     " 9,400\n",
     "1200 refugee-arrivals flow @Dadaab 2024-05-01..2024-05-31, 9400 refugee-arrivals flow "
     "@Dadaab 2024-01-01..2024-05-31"},
    {"2024-06-09",
     "NIGER\n\nIDPs by region:\n\n             31 March   31 May\nDiffa        120,000    "
     "131,000\n",
     "120000 idps stock @Diffa 2024-03-31..2024-03-31, 131000 idps stock @Diffa "
     "2024-05-31..2024-05-31"},
    {"2024-06-09",
     "CHAD\n\nPrices by market:\n\n            May     June\nAbeche      1,200     3,400\n", ""},
    {"2024-06-09",
     "CHAD\n\nSchools by region\n\n         destroyed   damaged\nAbeche      12     34\n", ""},
    /* rows with parts, times in brackets, numbered headings */
    {"2024-02-02",
     "1. Sudan \xe2\x80\x93"
     " Refugees (31 Jan 2024)\nChad 553,150\nEgypt 450,000\nSouth Sudan "
     "525,900 incl. 430,400 South Sudanese returnees\nEthiopia 47,300",
     "553150 refugees stock @TCD <SDN 2024-01-31..2024-01-31, 450000 refugees stock @EGY <SDN "
     "2024-01-31..2024-01-31, 525900 refugees stock @SSD <SDN 2024-01-31..2024-01-31, 430400 "
     "returns cumulative @SSD <SDN ..2024-01-31, 47300 refugees stock @ETH <SDN "
     "2024-01-31..2024-01-31"},
    {"2022-09-05",
     "Pakistan\n\nDeaths: 1,325 (last 24 hours: 11)\nInjured: 12,703 (in the past 24 hours: 98)",
     "1325 killed cumulative @PAK ..2022-09-05, 11 killed flow @PAK 2022-09-04..2022-09-05, "
     "12703 injured cumulative @PAK ..2022-09-05, 98 injured flow @PAK 2022-09-04..2022-09-05"},
    /* offices whose name is a town's, borders with a neighbour, the way out */
    {"2022-04-04",
     "Poland: Ministry of Interior\nWarsaw, 4 April 2022\n\nOn Sunday 21,000 people entered "
     "Poland at crossings with Ukraine. Poland is full. Another 16,400 left for Ukraine, and "
     "462,000 since the war began.",
     "21000 border-crossings flow @POL <UKR 2022-04-03..2022-04-03, 16400 border-crossings flow "
     "@UKR <POL 2022-04-03..2022-04-03, 462000 border-crossings cumulative @UKR <POL "
     "..2022-04-04"},
    {"2024-05-15",
     "South Sudan. Some 34,000 people shelter in the UN base in Malakal. IOM has registered "
     "7,830 new arrivals at the Malakal transit centre.",
     "34000 idps stock @Malakal 2024-05-15..2024-05-15, 7830 refugee-arrivals cumulative "
     "@Malakal ..2024-05-15"},
    /* who is treated, who lives where */
    {"2024-05-15",
     "South Sudan. The hospital in Nasir has admitted 95 patients. Derna, which had 90,000 "
     "inhabitants, lies in ruins.",
     "95 people-reached cumulative @Nasir ..2024-05-15"},
    {"2023-09-16",
     "Libya. The mayor, Ali Ghaithi, told Al-Arabiya that deaths in Derna could reach 18,000. "
     "The UN seeks $71 million to help 250,000 of the worst-hit people.",
     "18000 killed cumulative @Derna .. by Ali Ghaithi forecast, 71000000 funding-required stock "
     "@LBY 2023-09-16..2023-09-16 target, 250000 people-reached cumulative @LBY .. target"},
    {"2011-09-16",
     "KENYA\n\nDadaab now hosts 453,000 people, nearly all of them Somalis. Arrivals have fallen "
     "from 1,500 a day in July to 1,000 a day.",
     "453000 refugees stock @Dadaab <SOM 2011-09-16..2011-09-16, 1500 refugee-arrivals flow "
     "@Dadaab <SOM 2011-07-01..2011-07-31, 1000 refugee-arrivals flow @Dadaab <SOM ..2011-09-16"},
    {"1999-06-12",
     "Albania. UNHCR puts the refugees at 860,000: 444,600 in Albania and 247,400 in Macedonia. "
     "WFP gave 8,900 tons of food to 430,000 people in May.",
     "860000 refugees stock @ALB 1999-06-12..1999-06-12 by UNHCR, 444600 refugees stock @ALB "
     "1999-06-12..1999-06-12 by UNHCR, 247400 refugees stock @MKD 1999-06-12..1999-06-12 by "
     "UNHCR, 8900 aid-weight flow @ALB 1999-05-01..1999-05-31 by WFP, 430000 people-reached flow "
     "@ALB 1999-05-01..1999-05-31 by WFP"},
    {"2020-09-10", "Greece. Some 12,600 people lived in Moria camp on Lesvos.",
     "12600 idps stock @Moria 2020-09-10..2020-09-10"},
};

static const char *kind_told(enum kind kind)
{
    return kind == KIND_STOCK ? "stock" : kind == KIND_FLOW ? "flow" : "cumulative";
}

static void tell(const struct extracted *x, char *out, size_t size)
{
    const struct series *s = &x->figure.series;
    const struct period *days = &x->figure.period;
    char day[DATE_TEXT];
    told_number(x, out, size);
    told_add(out, size, " ", s->measure);
    told_add(out, size, " ", kind_told(s->kind));
    told_add(out, size, " @", s->place[0] != '\0' ? s->place : s->place_name);
    told_add(out, size, " <", s->origin[0] != '\0' ? s->origin : s->origin_name);
    told_add(out, size, " ", days->first != DAY_NONE ? date_format(days->first, day) : "..");
    told_add(out, size, days->first != DAY_NONE ? ".." : "",
             days->last != DAY_NONE ? date_format(days->last, day) : "");
    told_end(x, out, size);
}

START_TEST(tells_blocks)
{
    told_check(&blocks[_i], tell);
}
END_TEST

int main(void)
{
    return table_run("text_blocks", tells_blocks, sizeof blocks / sizeof *blocks);
}
