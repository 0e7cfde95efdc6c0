/* text_adkinds_test.c - texts of our own: asides, parts behind a colon, heads that no table knows,
 * sums that some gave of another, what is planned, waits or is put right, what counts nothing. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case kinds[] = {
    /* an aside between dashes does not part a number from its time; what shooting does is done then
     */
    {"2023-02-10", "Three planes – from Rome, Lisbon and Madrid – reached Maputo on Thursday.",
     "3 aid-flights flow @Maputo 2023-02-09..2023-02-09"},
    {"2023-02-10", "Some 300 people – 120 on Monday – were killed in Goma in January.",
     "300 killed flow @Goma 2023-01-01..2023-01-31, 120 killed flow @Goma "
     "2023-02-06..2023-02-06"},
    {"2023-02-10", "Three planes – the last one on Tuesday – have landed in Maputo.",
     "3 aid-flights cumulative @Maputo ..2023-02-10"},
    {"2023-02-10", "Troops fired on a vehicle in Goma on Tuesday; two people were killed.",
     "2 killed flow @Goma 2023-02-07..2023-02-07"},
    /* times */
    {"2023-02-10",
     "Yesterday 6,415 people entered Croatia; from midnight until this report, 2,477.",
     "6415 border-crossings flow @HRV 2023-02-09..2023-02-09, 2477 border-crossings flow "
     "@HRV 2023-02-10..2023-02-10"},
    {"2023-02-10", "600 soldiers help us in Lithuania. Estonia will send a hundred on the 24th.",
     "600 troops stock @LTU 2023-02-10..2023-02-10, 100 troop-deployments flow @LTU <EST "
     "2023-02-24..2023-02-24 forecast"},
    {"2023-02-10",
     "The UN seeks $72.7 million for Ecuador over three months, to help 350,000 people.",
     "72700000 funding-required stock @ECU 2023-02-10..2023-05-09 target, 350000 "
     "people-reached cumulative @ECU 2023-02-10..2023-05-09 target"},
    {"2023-02-10",
     "Twelve people died in Derna on Monday. The Red Crescent still lists 9,000 people as "
     "missing.",
     "12 killed flow @Derna 2023-02-06..2023-02-06, 9000 missing cumulative @Derna "
     "..2023-02-10 by Red Crescent"},
    /* bodies that are no places, what lies on the way, the side of a border, a region told again */
    {"2023-02-10", "Japan will give $100 million to the U.N. fund for Somalia.",
     "100000000 funding-pledged cumulative @SOM <JPN ..2023-02-10"},
    {"2023-02-10", "Some 2,477 people crossed the Darién jungle from Colombia into Panama.",
     "2477 border-crossings cumulative @PAN <COL ..2023-02-10"},
    {"2023-02-10", "At Paso Canoas, on the Costa Rican side, 3,000 people crossed on Monday.",
     "3000 border-crossings flow @Paso Canoas 2023-02-06..2023-02-06"},
    {"2023-02-10", "Divers pulled 24 bodies from Derna's harbour on Sunday.",
     "24 killed flow @Derna 2023-02-05..2023-02-05"},
    {"2023-02-10",
     "Officials said 1,240 bodies had been found across Gujarat, 860 of them in Kutch "
     "district. More than 61,000 people have been hurt in the state.",
     "1240 killed cumulative @Gujarat ..2023-02-10 by Officials, 860 killed cumulative "
     "@Kutch ..2023-02-10 by Officials, 61000 injured cumulative @Gujarat ..2023-02-10"},
    {"2023-02-10", "26 people died on Monday in Congo: eleven in Goma, nine in Bukavu.",
     "26 killed flow @COD 2023-02-06..2023-02-06, 11 killed flow @Goma "
     "2023-02-06..2023-02-06, 9 killed flow @Bukavu 2023-02-06..2023-02-06"},
    {"2023-02-10", "26 people died on Monday: 12 men and 14 women in Goma.",
     "26 killed flow @Goma 2023-02-06..2023-02-06, 12 killed flow @Goma "
     "2023-02-06..2023-02-06, 14 killed flow @Goma 2023-02-06..2023-02-06"},
    {"2023-02-10", "Across the Rift Valley in Kenya we gave out 4,100 blankets.",
     "4100 relief-items cumulative @Rift Valley ..2023-02-10"},
    {"2023-02-10", "Largest camp in Mozambique: Chiaquelane (48,000 people)",
     "48000 idps stock @MOZ 2023-02-10..2023-02-10"},
    {"2023-02-10",
     "Ivorians in Liberia\n\nZleh Town. The camp houses 640 refugees.\n\nBahn. The camp "
     "houses 2,906 refugees.\n",
     "640 refugees stock @Zleh Town 2023-02-10..2023-02-10, 2906 refugees stock @Bahn "
     "2023-02-10..2023-02-10"},
    {"2023-02-10", "Kenya\n\nPEOPLE IN CAMPS\nNakuru showground: 9,870\nEldoret: 7,400\n",
     "9870 idps stock @Nakuru 2023-02-10..2023-02-10, 7400 idps stock @Eldoret "
     "2023-02-10..2023-02-10"},
    /* money */
    {"2023-02-10",
     "The World Bank redirected $300 million of existing loans to the relief effort in "
     "India.",
     "300000000 funding-committed cumulative @IND <World Bank ..2023-02-10"},
    {"2023-02-10",
     "US$13.6 million had come in for Chad by 1 March, of which the United States gave 3.6 "
     "and Italy 2.2.",
     "13600000 funding-received cumulative @TCD ..2023-02-10, 3600000 funding-received "
     "cumulative @TCD <USA ..2023-02-10, 2200000 funding-received cumulative @TCD <ITA "
     "..2023-02-10"},
    {"2023-02-10",
     "The EU released one million euros for Ecuador on Sunday. Today the Commissioner "
     "announced four million more.",
     "1000000 funding-committed flow @ECU <EU 2023-02-05..2023-02-05, 4000000 "
     "funding-pledged flow @ECU 2023-02-10..2023-02-10 by Commissioner"},
    {"2023-02-10", "The US raised its share from $156 million to $510 million for Pakistan.",
     "156000000 funding-pledged cumulative @PAK <USA ..2023-02-10 old, 510000000 "
     "funding-pledged cumulative @PAK <USA ..2023-02-10"},
    /* people who are moved, sent back, given cash */
    {"2023-02-10",
     "The first flight, a deportation flight with 127 migrants, landed in Caracas on "
     "Wednesday.",
     "127 returns flow @Caracas 2023-02-08..2023-02-08"},
    {"2023-02-10",
     "On Saturday 1,800 people were taken by train to Dobova, and another 1,200 by bus to "
     "Zagreb.",
     "1800 evacuations flow @Dobova 2023-02-04..2023-02-04, 1200 evacuations flow @Zagreb "
     "2023-02-04..2023-02-04"},
    {"2023-02-10",
     "As of this morning 10,370 Canadians had been taken out of Lebanon. Of these, 1,150 "
     "left Beirut on Monday.",
     "10370 evacuations cumulative <LBN ..2023-02-10, 1150 evacuations flow <Beirut "
     "2023-02-06..2023-02-06"},
    {"2023-02-10", "18,300 refugees in Moldova had received their first 2,200 lei.",
     "18300 people-reached cumulative @MDA ..2023-02-10"},
    {"2023-02-10", "Mexico has sent Haiti 22 planes with food, and 450 soldiers.",
     "22 aid-flights cumulative @HTI <MEX ..2023-02-10, 450 troop-deployments cumulative "
     "@HTI <MEX ..2023-02-10"},
    {"2023-02-10", "The Red Crescent lists 9,000 as missing in Derna.",
     "9000 missing cumulative @Derna ..2023-02-10 by Red Crescent"},
    {"2023-02-10", "The refugees in Goma number 62,000.",
     "62000 refugees stock @Goma 2023-02-10..2023-02-10"},
    /* what stands, is to be, is put right */
    {"2023-02-10", "There are 44 planned camps, which house 38,700 people, in Pakistan.",
     "44 sites stock @PAK 2023-02-10..2023-02-10, 38700 idps stock @PAK "
     "2023-02-10..2023-02-10"},
    {"2023-02-10", "An estimated 350,000 homeless people in Pakistan will not come down.",
     "350000 idps stock @PAK 2023-02-10..2023-02-10"},
    {"2023-02-10", "Some 350,000 people will be displaced in Pakistan.",
     "350000 new-displacements flow @PAK .. forecast"},
    {"2023-02-10", "The new camp in Zwedru will take 15,000 people.",
     "15000 shelter-capacity stock @Zwedru .. forecast"},
    {"2023-02-10", "Eight trucks with food are waiting in Aqaba.",
     "8 aid-convoys flow @Aqaba .. forecast"},
    {"2023-02-10", "WFP sent 300 tonnes of rice to Beira, where people are waiting.",
     "300 aid-weight cumulative @Beira ..2023-02-10"},
    {"2023-02-10", "WFP sent 300 tonnes of rice to people who are waiting in Beira.",
     "300 aid-weight cumulative @Beira ..2023-02-10"},
    {"2023-02-10",
     "A U.N. report that gave 11,300 dead in Derna on Saturday was corrected a day later "
     "to 3,958.",
     "11300 killed flow @Derna 2023-02-04..2023-02-04 by U.N. old, 3958 killed flow @Derna "
     "2023-02-05..2023-02-05 by U.N."},
    /* what counts nothing */
    {"2023-02-10", "117,480 refugees are in Liberia. Women outnumber men three to two.",
     "117480 refugees stock @LBR 2023-02-10..2023-02-10"},
    {"2023-02-10", "There are 3,000 refugees in Croatia; our trains hold 1,600 passengers each.",
     "3000 refugees stock @HRV 2023-02-10..2023-02-10"},
    {"2023-02-10", "300 displaced people are in Goma. A tent holds six.",
     "300 idps stock @Goma 2023-02-10..2023-02-10"},
    {"2023-02-10", "A new arrival gets food for 21 days, a mat, 2 jerrycans in Kenya.", ""},
    {"2023-02-10",
     "600 soldiers help us in Lithuania. Frontex has 107 officers and 33 vehicles with us.",
     "600 troops stock @LTU 2023-02-10..2023-02-10"},
    {"2023-02-10", "The ship carries 80 tonnes of relief stores and 4 helicopters to Tonga.",
     "80 aid-weight cumulative @TON ..2023-02-10"},
    {"2023-02-10", "38 flights have brought people home from Lebanon.", ""},
    {"2023-02-10",
     "38 flights landed in Beirut with aid. Consular staff in Beirut number 62, up from 12 "
     "at the outset.",
     "38 aid-flights cumulative @Beirut ..2023-02-10"},
    {"2023-02-10", "French jets flew 135 combat sorties over Mali.", ""},
    /* days, loads and places of what went before */
    {"2023-02-10", "Four boats sank off Samos at the weekend; 22 people drowned.",
     "22 killed flow @Samos 2023-02-04..2023-02-05"},
    {"2023-02-10", "A plane landed in Beira on Tuesday, bringing 30 tonnes of rice.",
     "30 aid-weight flow @Beira 2023-02-07..2023-02-07"},
    {"2023-02-10",
     "Planes are no longer the problem: thirty-four landed at Bhuj on Monday with "
     "blankets.",
     "34 aid-flights flow @Bhuj 2023-02-06..2023-02-06"},
    {"2023-02-10",
     "Moldova\n\nBerlin, 5 February. Germany pledged €50 million for Moldova. Romania will "
     "give €100 million.\n",
     "50000000 funding-pledged cumulative @MDA <DEU ..2023-02-05, 100000000 "
     "funding-pledged cumulative @MDA <ROU ..2023-02-05"},
    {"2023-02-10",
     "Mozambique floods\n\nThree planes reached Maputo on Thursday. WFP has so far "
     "distributed 1,060 tonnes of maize.",
     "3 aid-flights flow @Maputo 2023-02-09..2023-02-09, 1060 aid-weight cumulative @MOZ "
     "..2023-02-10"},
    {"2023-02-10",
     "Dadaab: 399,346 refugees (31 January: 396,700). The camp was laid out for 90,000 "
     "people.",
     "399346 refugees stock @Dadaab 2023-02-10..2023-02-10, 396700 refugees stock @Dadaab "
     "2023-01-31..2023-01-31, 90000 shelter-capacity stock @Dadaab 2023-02-10..2023-02-10"},
    /* what is given to an appeal is not asked for */
    {"2023-02-10", "Norway gave NOK 15 million to the appeal for Angola.",
     "15000000 funding-received cumulative @AGO <NOR ..2023-02-10"},
    {"2023-02-10", "Norway has pledged 15 million kroner towards UNHCR's appeal for Angola.",
     "15000000 funding-pledged cumulative @AGO <NOR ..2023-02-10"},
    {"2023-02-10", "The UN launched a $15 million appeal for Angola.",
     "15000000 funding-required stock @AGO 2023-02-10..2023-02-10 target"},
    {"2023-02-10",
     "Kuwait gave Pakistan $100 million. Another 50 million will come from the Emirates.",
     "100000000 funding-received cumulative @PAK <KWT ..2023-02-10, 50000000 "
     "funding-received cumulative @PAK <ARE .. forecast"},
    {"2023-02-10", "The Federation is flying in 10,000 tents to Pakistan.",
     "10000 relief-items flow @PAK .. forecast"},
    /* the displaced of one country in another; at whose border, and villages */
    {"2023-02-10", "Slovakia hosts 97,000 displaced persons from Ukraine.",
     "97000 refugees stock @SVK <UKR 2023-02-10..2023-02-10"},
    {"2023-02-10", "Mali: 4,000 displaced people from Gao are in Mopti.",
     "4000 idps stock @Mopti <Gao 2023-02-10..2023-02-10"},
    {"2023-02-10", "In Latvia, guards detained 47 people at the border with Belarus on Thursday.",
     "47 detained flow @LVA 2023-02-09..2023-02-09"},
    {"2023-02-10", "As of 8 a.m., 156 settlements in Ukraine were without electricity.", ""},
};

START_TEST(tells_kinds)
{
    told_check(&kinds[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_adkinds", tells_kinds, sizeof kinds / sizeof *kinds);
}
