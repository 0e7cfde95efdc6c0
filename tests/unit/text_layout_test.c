/* text_layout_test.c - how tables and heads of reports are laid out: what stands over a column or
 * over all of it holds for its numbers, and nothing that is no number of it is read as one. */
#include "told_fixture.h"

static const struct told_case layouts[] = {
    /* published on no day that is known: the number of a report is no day, and no day is made up */
    {"", "Niger\nSituation report 4, 20 March 2024\n\n12 people were killed.",
     "12 killed cumulative @NER ..2024-03-20"},
    {"", "Niger\nSitrep #3 \u2013 20 March 2024\n\n12 people were killed.",
     "12 killed cumulative @NER ..2024-03-20"},
    {"",
     "Niger\nRapport de situation N\u00b0 12, 20 mars 2024\n\n12 personnes ont \u00e9t\u00e9 "
     "tu\u00e9es.",
     "12 killed cumulative @NER ..2024-03-20"},
    {"", "Niger\n\n12 people were killed. Some 400 people are displaced.",
     "12 killed cumulative @NER .., 400 idps stock @NER .."},
    /* a scale that stands over the whole table: no number of it is one as it stands */
    {"2024-05-12",
     "Sudan, 12 May 2024\n\nIDPs by state (in thousands)\n\nState          IDPs   "
     "Returnees\nNorth Darfur   512    23\nKassala        201.5  11",
     ""},
    {"2024-06-30",
     "Syrian refugees registered, thousands of persons\n\nCountry   Jun 2023   Jun "
     "2024\nTurkey    3,351      3,112\nLebanon   795        774",
     ""},
    /* by how much numbers have changed is no number of people; a column's time is its own */
    {"2024-03-20",
     "Mozambique, 20 March 2024\n\nProvince\tPeople affected\tChange since last "
     "week\tHouses destroyed\nSofala\t45,200\t+1,200\t3,400\nTete\t12,900\t350\t810",
     "45200 people-affected stock @Sofala 2024-03-20..2024-03-20, 3400 homes-destroyed cumulative "
     "@Sofala ..2024-03-20, 12900 people-affected stock @Tete 2024-03-20..2024-03-20, 810 "
     "homes-destroyed cumulative @Tete ..2024-03-20"},
    {"2022-09-02",
     "Pakistan, 2 September 2022\n\nProvince   Deaths last 24 hrs   Deaths "
     "cumulative   Injured\nSindh      11                   470                 8,314",
     "11 killed flow @Sindh 2022-09-01..2022-09-02, 470 killed cumulative @Sindh ..2022-09-02, "
     "8314 injured cumulative @Sindh ..2022-09-02"},
    {"2023-08-28",
     "Greece: week 34 (21-27 August 2023)\n\nIsland   Arrivals this week   Arrivals "
     "previous week   Arrivals since 1 January\nLesvos   610                  455             "
     "         4,900",
     "610 refugee-arrivals flow @Lesvos 2023-08-21..2023-08-27, 455 refugee-arrivals flow @Lesvos "
     "2023-08-14..2023-08-20, 4900 refugee-arrivals cumulative @Lesvos 2023-01-01..2023-08-28"},
    {"2024-02-08",
     "DRC, 8 February 2024\n\nTerritory | New IDPs (1-7 Feb) | Total IDPs\nMasisi | "
     "42,000 | 412,000",
     "42000 new-displacements flow @Masisi 2024-02-01..2024-02-07, 412000 idps stock @Masisi "
     "2024-02-08..2024-02-08"},
    {"2022-03-11",
     "Ukraine: refugees crossing, 11 March 2022\n\nTo        From 24 Feb   On 10 "
     "March\nPoland    1,575,703     87,200",
     "1575703 border-crossings cumulative @POL 2022-02-24..2022-03-11, 87200 border-crossings "
     "flow @POL "
     "2022-03-10..2022-03-10"},
    /* a number alone between two labels is told of neither, nor is a change a number of its own */
    {"2024-10-15",
     "Sudan, 15 October 2024\n\n890,000\n\npeople affected\n\n226,000\n\npeople "
     "displaced\n\n15\n\ncounties flooded",
     ""},
    {"2023-11-30",
     "Sudan, 30 November 2023\n\n6,900,000 internally displaced\n(+700,000 since "
     "October)",
     "6900000 idps stock @SDN 2023-11-30..2023-11-30"},
    /* labels of what no measure counts are of nobody who was told before */
    {"2023-10-09",
     "Syria: hostilities, 9 October 2023\n\nPeople killed   54\nSchools affected   "
     "3\nHectares affected   900\nLivestock killed   80\nChildren out of school   700\nVehicles "
     "destroyed   4\nHealth facilities hit   12\nHouses burnt   67",
     "54 killed cumulative @SYR ..2023-10-09, 67 homes-destroyed cumulative @SYR ..2023-10-09"},
    {"2023-10-09",
     "Syria: hostilities, 9 October 2023\n\nDistrict   Livestock killed   Houses "
     "burnt\nIdleb      300                55",
     "55 homes-destroyed cumulative @Idleb ..2023-10-09"},
    /* numbers with their scale on a line, below them their labels */
    {"2024-10-15",
     "Sudan, 15 October 2024\n\n10.9M\nPeople displaced\n\n24.8M\nPeople in need\n\n"
     "USD 27M\nRequired",
     "10900000 idps stock @SDN 2024-10-15..2024-10-15, 24800000 people-in-need stock @SDN "
     "2024-10-15..2024-10-15"},
    {"2024-10-15",
     "Sudan, 15 October 2024\n\nSome 310 houses were damaged.\n\nOCHA Sudan | "
     "Situation Report 12   15 October 2024",
     "310 homes-damaged cumulative @SDN ..2024-10-15"},
    /* the households of a site are those whom another column names */
    {"2024-06-30",
     "Chad, 30 June 2024\n\nSite     Households   Refugees\nAdr\u00e9     52,300       "
     "215,800",
     "52300 households refugees stock @Adr\u00e9 2024-06-30..2024-06-30, 215800 refugees stock "
     "@Adr\u00e9 2024-06-30..2024-06-30"},
    /* what a percentage compares with is no time of the number before it */
    {"2024-04-30",
     "Mali, 30 April 2024\n\nTotal: 58 people killed (+9% from March)\n\nSome 33 "
     "people were injured, up 12 per cent since January. A total of 7 people were killed, 40% of "
     "them in March.",
     "58 killed cumulative @MLI ..2024-04-30, 33 injured cumulative @MLI ..2024-04-30, 7 killed "
     "cumulative @MLI ..2024-04-30"},
    /* a remark in another cell foretells nothing */
    {"2023-03-08",
     "Vanuatu, 8 March 2023\n\nProvince   Centres   Evacuees   Remarks\nShefa   9   "
     "310   assessment planned",
     "9 sites stock @Shefa 2023-03-08..2023-03-08, 310 evacuations cumulative @Shefa ..2023-03-08"},
    /* each cell is of its own column; the rest is of no place; a source's day is that of its count
     */
    {"2023-10-20",
     "Afghanistan, 20 October 2023\n\n| Indicator | Value | Source |\n| People killed "
     "| 1,480 | OCHA, 16 Oct |\n| Houses destroyed | 3,330 | IOM |\n| Houses damaged | ~ 8,400 | "
     "IOM "
     "|\n| Villages assessed | 300 of 382 | IOM |",
     "1480 killed cumulative @AFG ..2023-10-16, 3330 homes-destroyed cumulative @AFG ..2023-10-20, "
     "8400 homes-damaged cumulative @AFG ..2023-10-20"},
    {"2024-05-06",
     "Kenya, 6 May 2024\n\nCounty       Deaths   Injured\nGarissa      11       "
     "3\nOther counties   18   10\nUnknown      9        1\nTOTAL        38       14",
     "11 killed cumulative @Garissa ..2024-05-06, 3 injured cumulative @Garissa ..2024-05-06, 38 "
     "killed cumulative @KEN ..2024-05-06, 14 injured cumulative @KEN ..2024-05-06"},
    {"2024-11-20",
     "Lebanon, 20 November 2024\n\n            Since 8 Oct 2023   Last 24 "
     "hours\nKilled      3,558              14\nchildren    231 killed         2 "
     "killed\n\nShelters   "
     "1,180 (1,002 full)\nEvacuation centres   55",
     "3558 killed cumulative @LBN 2023-10-08..2024-11-20, 14 killed flow @LBN "
     "2024-11-19..2024-11-20, 231 killed cumulative @LBN 2023-10-08..2024-11-20, 2 killed flow "
     "@LBN 2024-11-19..2024-11-20, 1180 sites stock @LBN 2024-11-20..2024-11-20, 55 sites stock "
     "@LBN 2024-11-20..2024-11-20"},
    /* households, whatever befell them; a weekly number is a rate */
    {"2024-05-06",
     "Chad, 6 May 2024\n\nHouseholds affected: 3,000\nHouseholds displaced: 450\n\n"
     "Site   Families   Individuals\nTotal IDPs   930   4,700",
     "3000 households people-affected stock @TCD 2024-05-06..2024-05-06, 450 households idps stock "
     "@TCD 2024-05-06..2024-05-06, 930 households idps stock @TCD 2024-05-06..2024-05-06, 4700 "
     "idps stock @TCD 2024-05-06..2024-05-06"},
    {"2024-05-01",
     "Refugees from Sudan (1 May 2024)\n\nCountry   Refugees   Weekly "
     "arrivals\nEgypt   500,000   3,500",
     "500000 refugees stock @EGY <SDN 2024-05-01..2024-05-01, 3500 per week refugee-arrivals flow "
     "@EGY <SDN ..2024-05-01"},
    /* lines of small letters, with leaders or a colon, are lines of their own */
    {"2022-09-07", "Pakistan, 7 September 2022\n\ndeaths: 522\ninjuries: 8,321\nmissing: 5",
     "522 killed cumulative @PAK ..2022-09-07, 8321 injured cumulative @PAK ..2022-09-07, 5 "
     "missing "
     "cumulative @PAK ..2022-09-07"},
    {"2022-09-07",
     "Pakistan, 7 September 2022\n\nHouses:\n  fully damaged ..... 519\n  partly "
     "damaged ... 1,211",
     "519 homes-destroyed cumulative @PAK ..2022-09-07, 1211 homes-damaged cumulative @PAK "
     "..2022-09-07"},
    /* a share in per cent whose sign stands in the title */
    {"2023-07-05",
     "Ukraine, 5 July 2023\n\nPeople reached, by cluster\n\nCluster   In need   Reached   Reached "
     "%\nHealth    14,600    5,900     82",
     "14600 people-in-need stock @UKR 2023-07-05..2023-07-05, 5900 people-reached cumulative @UKR "
     "..2023-07-05"},
    {"2024-03-31",
     "Uganda, 31 March 2024\n\nRefugees by district\n\nDistrict   Active refugees   "
     "Relocated\nAdjumani   219,310           1,020",
     "219310 refugees stock @Adjumani 2024-03-31..2024-03-31"},
    {"",
     "Haiti: bulletin, week 12 (18-24 March 2024)\n\nDepartment   Deaths   IDPs\nNord   2   "
     "8,900",
     "2 killed flow @Nord 2024-03-18..2024-03-24, 8900 idps stock @Nord 2024-03-24..2024-03-24"},
    /* parts of the years over columns */
    {"2024-05-31",
     "Mediterranean: dead and missing at sea\nYear to date (1 January - 30 "
     "April)\n\nRoute     2022   2023\nEastern   60     88",
     "60 killed flow @Eastern 2022-01-01..2022-04-30, 88 killed flow @Eastern "
     "2023-01-01..2023-04-30"},
    {"2025-01-31",
     "Migrant arrivals in Italy by sea\n\nMonth      2022    2023\nJanuary    3,035   "
     "4,956\nFebruary   2,439   9,461\nTotal      5,474   14,417",
     "3035 migrant-arrivals flow @ITA 2022-01-01..2022-01-31, 4956 migrant-arrivals flow @ITA "
     "2023-01-01..2023-01-31, 2439 migrant-arrivals flow @ITA 2022-02-01..2022-02-28, 9461 "
     "migrant-arrivals flow @ITA 2023-02-01..2023-02-28, 5474 migrant-arrivals flow @ITA "
     "2022-01-01..2022-02-28, 14417 migrant-arrivals flow @ITA 2023-01-01..2023-02-28"},
    {"2021-04-20",
     "Timor-Leste, 20 April 2021\n\nMissing: 4 (-2)\nHouses damaged: 4,546 of 9,000 "
     "assessed",
     "4 missing cumulative @TLS ..2021-04-20, 4546 homes-damaged cumulative @TLS ..2021-04-20"},
    /* whose soldiers they are says nothing of where they serve */
    {"2024-01-31",
     "Mali, 31 January 2024\n\nTroops in the mission\n\nContributing country   Troops   "
     "Police\nRwanda        2,132    515\nBangladesh    1,403    180",
     "2132 troops stock @MLI <RWA 2024-01-31..2024-01-31, 1403 troops stock @MLI <BGD "
     "2024-01-31..2024-01-31"},
    /* what a row is called counts for more than the heading over all */
    {"2024-06-10",
     "Libya: migrants disembarked, 10 June 2024\n\n               This week   Since 1 "
     "January\nDisembarked    441         8,510\nDead           12          295",
     "441 migrant-arrivals flow @LBY 2024-06-10..2024-06-10, 8510 migrant-arrivals cumulative @LBY "
     "2024-01-01..2024-06-10, 12 killed flow @LBY 2024-06-10..2024-06-10, 295 killed cumulative "
     "@LBY 2024-01-01..2024-06-10"},
    /* a month and the number beside it, a name that ends in one, shelters that are full */
    {"2024-06-05",
     "DRC, 5 June 2024\n\nMonth      Killed   Injured\nMarch      20       9\nApril     "
     " 4        -",
     "20 killed flow @COD 2024-03-01..2024-03-31, 9 injured flow @COD 2024-03-01..2024-03-31, 4 "
     "killed flow @COD 2024-04-01..2024-04-30"},
    {"2024-10-04",
     "Lebanon, 4 October 2024\n\n| Governorate | Shelters | At capacity | IDPs "
     "(families) |\n| Beirut | 170 | 150 | 9,800 |",
     "170 sites stock @Beirut 2024-10-04..2024-10-04, 9800 households idps stock @Beirut "
     "2024-10-04..2024-10-04"},
    {"2021-03-01",
     "Iraq, 1 March 2021\n\nGovernorate   Camp   IDP families   IDPs\nNinewa   Jeddah "
     "5   1,890   7,300",
     "1890 households idps stock @Ninewa 2021-03-01..2021-03-01, 7300 idps stock @Ninewa "
     "2021-03-01..2021-03-01"},
    {"",
     "Yemen: Marib\nReporting period: 3 - 9 March 2024\n\nGovernorate   Households displaced "
     "this week   Households since 1 Jan 2024\nMarib   45   1,012",
     "45 households new-displacements flow @Marib 2024-03-03..2024-03-09"},
    {"2024-04-30",
     "Sudan: where people fled (thousands of people; 30 April 2024)\n\nEgypt           "
     "510\nChad            566",
     ""},
    /* a stop in a cell ends no row */
    {"2024-05-12",
     "Afghanistan, 12 May 2024\n\nProvince   Killed   Houses destroyed/damaged   "
     "Families affected\nBaghlan    300      1,000 / 2,200              c. 4,000\nTakhar     21    "
     "   "
     "80 / 310                   ~650",
     "300 killed cumulative @Baghlan ..2024-05-12, 1000 homes-destroyed cumulative @Baghlan "
     "..2024-05-12, 4000 households people-affected stock @Baghlan 2024-05-12..2024-05-12, 21 "
     "killed cumulative @Takhar ..2024-05-12, 80 homes-destroyed cumulative @Takhar ..2024-05-12, "
     "650 households people-affected stock @Takhar 2024-05-12..2024-05-12"},
    /* a label with a day in it is a label all the same; families that are displaced are families */
    {"2024-03-03",
     "Niger, 3 March 2024\n\nPeople killed (since 1 Jan)\n12\nHouses "
     "destroyed\n3,400\nFamilies displaced\n9,100",
     "12 killed cumulative @NER 2024-01-01..2024-03-03, 3400 homes-destroyed cumulative @NER "
     "..2024-03-03, 9100 households idps stock @NER "
     "2024-03-03..2024-03-03"},
    {"2024-03-03", "Niger, 3 March 2024\n\n12\npeople killed\n\n9,100\nfamilies displaced",
     "12 killed cumulative @NER ..2024-03-03, 9100 households idps stock @NER "
     "2024-03-03..2024-03-03"},
    /* ages in the first cell count nobody */
    {"2024-06-30",
     "Chad, 30 June 2024\n\n| Sex / age | Refugees | Returnees |\n| Male 0-17 | "
     "120,300 | 31,000 |\n| 60+ | 14,010 | 2,100 |",
     "120300 refugees stock @TCD 2024-06-30..2024-06-30, 31000 returns cumulative @TCD "
     "..2024-06-30, 14010 refugees stock @TCD 2024-06-30..2024-06-30, 2100 returns cumulative "
     "@TCD ..2024-06-30"},
    /* labels below one that tells what it counts: of something else, or of those told above */
    {"2024-06-30",
     "Refugees: 660,000\nWork permits issued: 6,400\nBirths per week: 80\nShops opened: 12",
     "660000 refugees stock 2024-06-30..2024-06-30"},
    {"2024-06-30", "Refugees: 660,000\nShops: 80\nUnregistered: 60,000\nBakeries: 9",
     "660000 refugees stock 2024-06-30..2024-06-30"},
    {"2024-06-30", "IDPs: 12,000\nZulumma: 3,000\nDaloriba: 2,400",
     "12000 idps stock 2024-06-30..2024-06-30, 3000 idps stock @Zulumma 2024-06-30..2024-06-30, "
     "2400 idps stock @Daloriba 2024-06-30..2024-06-30"},
    /* tables in Markdown, with their rulers as they stand */
    {"2024-06-30", "| Country | Refugees |\n|---|---:|\n| Rwanda | 2,132 |\n| Kenya | 1,000 |",
     "2132 refugees stock @RWA 2024-06-30..2024-06-30, 1000 refugees stock @KEN "
     "2024-06-30..2024-06-30"},
    {"2024-06-30",
     "Refugees by district\n\n| District | Total |\n| --- | --- |\n| Arua | 2,132 |\n| Gulu | "
     "1,000 |",
     "2132 refugees stock @Arua 2024-06-30..2024-06-30, 1000 refugees stock @Gulu "
     "2024-06-30..2024-06-30"},
    {"2024-06-30", "Health posts by district\n\n| District | Total |\n| --- | --- |\n| Arua | 32 |",
     ""},
    /* columns of where people come from */
    {"2024-06-30",
     "Refugees by country of asylum\n\n| Country | Syrian | Iraqi |\n| --- | --- | --- |\n"
     "| Jordan | 2,132 | 300 |",
     "2132 refugees stock @JOR <SYR 2024-06-30..2024-06-30, 300 refugees stock @JOR <IRQ "
     "2024-06-30..2024-06-30"},
    {"2024-06-30",
     "Uganda\n\n| Country of origin | South Sudan | Somalia |\n| --- | --- | --- |\n| Refugees | "
     "820,000 | 45,000 |",
     "820000 refugees stock @UGA <SSD 2024-06-30..2024-06-30, 45000 refugees stock @UGA <SOM "
     "2024-06-30..2024-06-30"},
    {"2024-06-30",
     "Refugees by district and origin\n\nDistrict | Burundi | DRC\nNyarugusu | 45,000 | 80,000",
     "45000 refugees stock @Nyarugusu <BDI 2024-06-30..2024-06-30, 80000 refugees stock @Nyarugusu "
     "<COD 2024-06-30..2024-06-30"},
    /* a list below a sum shares since when it counts; who returned did so from the country named */
    {"2024-06-30",
     "RETURNS TO MALI\n\nSince 8 May 140,000 Malians have come back from abroad:\nNiger: "
     "56,000\nAlgeria: 40,500",
     "140000 returns cumulative @MLI 2024-05-08..2024-06-30, 56000 returns cumulative @MLI <NER "
     "2024-05-08..2024-06-30, 40500 returns cumulative @MLI <DZA 2024-05-08..2024-06-30"},
    {"2024-06-30", "Since 8 May, 142 flights from Mombasa have brought 1,930 tonnes into Somalia.",
     "142 aid-flights cumulative @SOM <Mombasa 2024-05-08..2024-06-30, 1930 aid-weight cumulative "
     "@SOM <Mombasa 2024-05-08..2024-06-30"},
    {"2024-06-30",
     "Since 2017 Canada has given $140 million to Chad; Norway has given $5 million to Chad.",
     "140000000 funding-received cumulative @TCD <CAN 2017-01-01..2024-06-30, 5000000 "
     "funding-received cumulative @TCD <NOR ..2024-06-30"},
    /* what opens on a day to come, and how many there will be that day */
    {"2024-06-26", "The new centre in Gao opens on Monday with room for 150.",
     "150 shelter-capacity stock @Gao 2024-07-01..2024-07-01 forecast"},
    {"2024-06-26", "The centre in Gao is open until Monday and has 150 places.",
     "150 shelter-capacity stock @Gao 2024-06-26..2024-06-26"},
    {"2024-06-26", "Mali expects to host 40,000 refugees at the end of December.",
     "40000 refugees stock @MLI 2024-12-31..2024-12-31 by Mali forecast"},
    {"2024-06-26", "Mali expects to host 40,000 refugees by the end of December.",
     "40000 refugees stock @MLI ..2024-12-31 by Mali forecast"},
    /* who gives, and to whom */
    {"2024-06-30", "Kuwait has offered the Philippines $5 million.",
     "5000000 funding-pledged cumulative @PHL <KWT ..2024-06-30"},
    {"2024-06-30", "Norway gave the Philippines and Nepal $5 million in aid.",
     "5000000 funding-received cumulative <NOR ..2024-06-30"},
    {"2024-06-30", "The European Union announced 16 million euros for Croatia.",
     "16000000 funding-pledged cumulative @HRV <European Union ..2024-06-30 by European Union"},
    /* sums under titles that say their currency; those of sectors are parts of a whole */
    {"2024-06-30",
     "Sudan appeal\n\n| Donor | Pledged (US$) | Received (US$) |\n| --- | --- | --- |\n"
     "| Germany | 12,000,000 | 4,000,000 |\n| Norway | 3,000,000 | 2,500,000 |",
     "12000000 funding-pledged cumulative @SDN <DEU ..2024-06-30, 4000000 funding-received "
     "cumulative @SDN <DEU ..2024-06-30, 3000000 funding-pledged cumulative @SDN <NOR "
     "..2024-06-30, 2500000 funding-received cumulative @SDN <NOR ..2024-06-30"},
    {"2024-06-30",
     "Response plans 2024, in US$\n\nCountry | Requirements | Funding received\nSudan | "
     "2,700,000,000 | 430,000,000",
     "2700000000 funding-required stock @SDN 2024-06-30..2024-06-30 target, 430000000 "
     "funding-received cumulative @SDN ..2024-06-30"},
    {"2024-06-30",
     "Sector | Required (US$) | Received (US$)\nHealth | 12,500,000 | 4,000,000\nTotal | "
     "30,000,000 | 9,000,000",
     "30000000 funding-required stock 2024-06-30..2024-06-30 target, 9000000 funding-received "
     "cumulative ..2024-06-30"},
    {"2024-06-30", "Donor | Pledged | Received\nGermany | 12,500 | 4,000", ""},
    /* tiles: the label on the line below says when and where */
    {"2024-06-30", "618,500\nRefugees arrived since April 2023",
     "618500 refugee-arrivals cumulative 2023-04-01..2024-06-30"},
    {"2024-06-30", "12,400\nPeople killed in 2023\n\n310\nPeople injured in Bakhmut since March",
     "12400 killed flow @UKR 2023-01-01..2023-12-31, 310 injured cumulative @Bakhmut "
     "2024-03-01..2024-06-30"},
    {"2024-06-30",
     "418,500\nPeople displaced in Darfur\n\n1,200,300\nRefugees in Chad\n\n12,000\nSudanese "
     "refugees in Egypt",
     "418500 idps stock @Darfur 2024-06-30..2024-06-30, 1200300 refugees stock @TCD "
     "<SDN 2024-06-30..2024-06-30, 12000 refugees stock @EGY <SDN 2024-06-30..2024-06-30"},
    {"2024-06-30", "12\nRefugees arrived since April 2023", ""}, /* a page */
    {"2024-06-30", "IDPs: 660,000\nHosted by relatives: 40,000\nLiving in camps: 30,000",
     "660000 idps stock 2024-06-30..2024-06-30, 40000 idps stock 2024-06-30..2024-06-30, 30000 "
     "idps stock 2024-06-30..2024-06-30"},
};

START_TEST(tells_layouts)
{
    told_check(&layouts[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_layout", tells_layouts, sizeof layouts / sizeof *layouts);
}
