/* text_newsturns_test.c - sentences of our own in the manner of news, hearings and live pages:
 * events that only a verb tells, whose turn it is, who moves whom, sums added to sums, and where
 * things are that a sentence does not place. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case turns[] = {
    /* events */
    {"2023-10-02", "The earth shook at 11.11 p.m. on Friday. The toll is 2,862.",
     "2862 killed cumulative 2023-09-29..2023-10-02"},
    {"2023-10-02",
     "Two dams above Derna burst in the small hours of Monday.\n\nMore than 5,300 people are dead, "
     "the interior ministry said.",
     "5300 killed cumulative @LBY 2023-10-02..2023-10-02 by interior ministry"},
    {"2023-10-02",
     "A magnitude 7.1 earthquake hit Mexico City at 1.14 pm on Tuesday. At least 225 people have "
     "been killed, officials said.",
     "225 killed cumulative @Mexico City 2023-09-26..2023-10-02 by officials"},
    {"2023-10-02",
     "The ferry sank off Java on Saturday. By Monday rescuers had pulled 45 bodies from the water; "
     "30 people are missing.",
     "45 killed cumulative @Java 2023-09-30..2023-10-02, 30 missing cumulative @Java "
     "2023-09-30..2023-10-02"},
    {"2023-10-02", "A wooden boat sank off Molyvos on Sunday; at least five people drowned.",
     "5 killed flow @Molyvos 2023-10-01..2023-10-01"},
    {"2023-10-02",
     "The coalition collapsed on Friday. So far 1,127 people have been killed in the fighting.",
     "1127 killed cumulative ..2023-10-02"},
    {"2023-10-02", "A fire broke out in Moria camp on Tuesday night. 13 people have been killed.",
     "13 killed cumulative @Moria 2023-09-26..2023-10-02"},
    {"2023-10-02", "It has been ten days since the quake. The toll is 2,862.",
     "2862 killed cumulative 2023-09-22..2023-10-02"},
    /* turns */
    {"2023-10-02",
     "Mr Duncan Farleigh: The Government have pledged £134 million since 31 July to Pakistan.",
     "134000000 funding-pledged cumulative @PAK 2023-07-31..2023-10-02 by Duncan Farleigh"},
    {"2023-10-02",
     "Senator OYELARAN: The death toll in Vanuatu was revised on the 17th from 24 to 11. How?",
     "24 killed cumulative @VUT ..2023-09-17 by OYELARAN old, 11 killed cumulative @VUT "
     "..2023-09-17 by OYELARAN"},
    {"2023-10-02",
     "15:02 IOM: at least 30,000 people are displaced in Derna and another 6,085 in Benghazi.",
     "30000 idps stock @Derna 2023-10-02..2023-10-02 by IOM, 6085 idps stock @Benghazi "
     "2023-10-02..2023-10-02 by IOM"},
    {"2023-10-02",
     "17:55 Red Crescent spokesman Tawfik Mansouri: more than 10,000 people are still missing in "
     "Derna.",
     "10000 missing cumulative @Derna ..2023-10-02 by Tawfik Mansouri"},
    {"2023-10-02", "According to the Palestinian Prisoners' Club 8,300 people remain behind bars.",
     "8300 detained stock @PSE 2023-10-02..2023-10-02 by Palestinian Prisoners' Club"},
    {"2023-10-02",
     "Fighting has uprooted 237,000 people since January, the UN refugee agency said on Friday in "
     "Geneva.",
     "237000 new-displacements cumulative 2023-01-01..2023-09-29 by UN refugee agency"},
    /* moved */
    {"2023-10-02", "About 300 French and West African soldiers arrived in Bamako on Thursday.",
     "300 troop-deployments flow @Bamako 2023-09-28..2023-09-28"},
    {"2023-10-02", "About 6,000 people, out of 9,000 in the camp, have left for Kenya.",
     "6000 refugee-arrivals cumulative @KEN ..2023-10-02"},
    {"2023-10-02", "1.7 million people, out of 2.3 million, are displaced in Gaza.",
     "1700000 idps stock @Gaza 2023-10-02..2023-10-02"},
    {"2023-10-02", "About 4,000 Britons live in Sudan.", ""},
    {"2023-10-02", "Some 8,300 remain in custody.", "8300 detained stock 2023-10-02..2023-10-02"},
    {"2023-10-02", "The party won 120 seats, of which 40 are held by women.", ""},
    {"2023-10-02", "Some 18,000 people were able to leave Sumy on Tuesday.",
     "18000 new-displacements flow <Sumy 2023-09-26..2023-09-26"},
    {"2023-10-02", "Some 18,000 people were not able to leave Sumy.", ""},
    {"2023-10-02", "Some 8,400 refugees are eligible for aid but unable to return.",
     "8400 refugees stock 2023-10-02..2023-10-02"},
    {"2023-10-02",
     "Twelve evacuation trains left Kyiv for Lviv on Tuesday with 14,000 people on board.",
     "14000 evacuations flow @Lviv <Kyiv 2023-09-26..2023-09-26"},
    {"2023-10-02", "Sixteen C-17s and one C-130 left Kabul on Thursday with 6,000 people on board.",
     "6000 evacuations flow <Kabul 2023-09-28..2023-09-28"},
    {"2023-10-02", "A boat from Zuwara with 80 people on board reached Lampedusa.",
     "80 migrant-arrivals cumulative @Lampedusa <Zuwara ..2023-10-02"},
    {"2023-10-02", "Twelve trains left Kyiv for Lviv with 14,000 evacuees.",
     "14000 evacuations cumulative @Lviv <Kyiv ..2023-10-02"},
    {"2023-10-02", "Hungary's police picked up 4,330 migrants on Sunday.",
     "4330 detained flow @HUN 2023-10-01..2023-10-01"},
    {"2023-10-02", "The coast guard picked up 43 people at sea on Sunday.",
     "43 evacuations flow 2023-10-01..2023-10-01"},
    {"2023-10-02", "Britain has placed 1,000 troops on standby.", ""},
    {"2023-10-02", "WFP operates 13 helicopters in Nepal.", ""},
    {"2023-10-02", "France will send 500 men to Chad, where it already has 1,000.",
     "500 troop-deployments flow @TCD <FRA .. forecast, 1000 troops stock @TCD <FRA "
     "2023-10-02..2023-10-02"},
    {"2023-10-02", "France has sent 40 people to help with the search.", ""},
    {"2023-10-02", "Germany will send 100 soldiers to Mali, where 900 are already deployed.",
     "100 troop-deployments flow @MLI <DEU .. forecast, 900 troops stock @MLI <DEU "
     "2023-10-02..2023-10-02"},
    {"2023-10-02", "Seven planes landed in Tirana on Friday. Germany will take 10,000.",
     "7 aid-flights flow @Tirana 2023-09-29..2023-09-29, 10000 refugee-arrivals flow @DEU <ALB .. "
     "forecast"},
    {"2023-10-02",
     "A convoy of nine vehicles with food and water got through from Wabag on Saturday.",
     "9 aid-convoys flow <Wabag 2023-09-30..2023-09-30"},
    {"2023-10-02", "Some 2,000 shelters burned in the fire.",
     "2000 homes-destroyed cumulative ..2023-10-02"},
    {"2023-10-02",
     "The earthquake destroyed 18,000 houses outright and left cracks in 40,000 more.",
     "18000 homes-destroyed cumulative ..2023-10-02, 40000 homes-damaged cumulative ..2023-10-02"},
    {"2023-10-02", "Some 36,000 have sought shelter: 7,000 in its two bases, the rest in churches.",
     "36000 idps stock 2023-10-02..2023-10-02, 7000 idps stock 2023-10-02..2023-10-02"},
    {"2023-10-02", "Some 605,000 people have come over; 93,000 are still in its camps.",
     "605000 refugee-arrivals cumulative ..2023-10-02, 93000 refugees stock "
     "2023-10-02..2023-10-02"},
    {"2023-10-02", "Zaatari camp, planned for 60,000, houses 80,000 people.",
     "60000 shelter-capacity stock @Zaatari 2023-10-02..2023-10-02, 80000 idps stock @Zaatari "
     "2023-10-02..2023-10-02"},
    {"2023-10-02",
     "Of the 2,400 Kenyan police promised to Haiti some 400 had landed by the end of August.",
     "2400 troop-deployments flow @HTI <KEN .. forecast, 400 troop-deployments "
     "cumulative @HTI <KEN ..2023-08-31"},
    {"2023-10-02", "The town was putting up 12,000 people a night.",
     "12000 per day idps flow ..2023-10-02"},
    /* sums */
    {"2023-10-02", "Canada will add C$100 million to the C$25 million it gave in February.",
     "100000000 funding-pledged cumulative <CAN ..2023-10-02, 25000000 funding-received flow <CAN "
     "2023-02-01..2023-02-28"},
    {"2023-10-02", "Norway added 40 million kroner to the 60 million it gave in May.",
     "40000000 funding-received cumulative <NOR ..2023-10-02, 60000000 funding-received flow <NOR "
     "2023-05-01..2023-05-31"},
    {"2023-10-02", "Canada will add C$100 million to the C$25 million pledged in February.",
     "100000000 funding-pledged cumulative <CAN ..2023-10-02, 25000000 funding-pledged flow <CAN "
     "2023-02-01..2023-02-28"},
    {"2023-10-02", "On Monday Washington announced $53 million for Sudan.",
     "53000000 funding-pledged flow @SDN <USA 2023-10-02..2023-10-02"},
    {"2023-10-02",
     "Donors pledged 6.7 billion euros for Syria: 4.9 billion in grants and 1.8 billion for next "
     "year. The European Union remains the largest donor with 2.3 billion. Germany committed 1.58 "
     "billion, the United Kingdom 330 million and Norway 177 million.",
     "6700000000 funding-pledged cumulative @SYR ..2023-10-02, 4900000000 funding-pledged "
     "cumulative @SYR ..2023-10-02, 1800000000 funding-pledged cumulative @SYR ..2023-10-02, "
     "2300000000 funding-pledged cumulative @SYR <European Union ..2023-10-02, 1580000000 "
     "funding-committed cumulative @SYR <DEU ..2023-10-02, 330000000 funding-committed cumulative "
     "@SYR <GBR ..2023-10-02, 177000000 funding-committed cumulative @SYR <NOR ..2023-10-02"},
    {"2023-10-02",
     "Macedonia holds 204,000 refugees. Germany has earmarked 415 million marks for the Kurds and "
     "Japan $10 million.",
     "204000 refugees stock @MKD 2023-10-02..2023-10-02, 415000000 funding-committed cumulative "
     "<DEU ..2023-10-02, 10000000 funding-committed cumulative <JPN ..2023-10-02"},
    /* places */
    {"2023-10-02",
     "La Soufrière eruption, St Vincent and the Grenadines\n\nPersons in public shelters: 4,433",
     "4433 idps stock @VCT 2023-10-02..2023-10-02"},
    {"2023-10-02", "Tripoli clashes, Lebanon\n\nKilled: 33",
     "33 killed cumulative @LBN ..2023-10-02"},
    {"2023-10-02",
     "VALLETTA — A ferry came in from Tripoli on Friday. Fighting in Libya goes on in Misrata and "
     "Zawiya.\n\nMore than 300 people have been killed so far.",
     "300 killed cumulative @LBY ..2023-10-02"},
    {"2023-10-02",
     "BAIDOA, SOMALIA. Week of 7–13 September 1992.\n\nFlights in: 47\nCargo: 512 t of maize",
     "47 aid-flights flow @BAIDOA 1992-09-07..1992-09-13, 512 aid-weight flow @BAIDOA "
     "1992-09-07..1992-09-13"},
    {"2023-10-02", "Fighting in Juba goes on. Some 10,000 people are sheltering in UN bases.",
     "10000 idps stock @Juba 2023-10-02..2023-10-02"},
    {"2023-10-02", "At Kibungo, on the Rwandan side, WFP has unloaded 3,400 tons of maize.",
     "3400 aid-weight cumulative @Kibungo ..2023-10-02"},
    {"2023-10-02",
     "Over 16,000 people fled Drodro for Rhoe, where about 35,000 IDPs now crowd around the base.",
     "16000 new-displacements cumulative @Rhoe <Drodro ..2023-10-02, 35000 idps stock @Rhoe "
     "2023-10-02..2023-10-02"},
    {"2023-10-02",
     "The queue at Adre has not got shorter. Chad now hosts 158,000 Sudanese, on top of the "
     "410,000 who had been there for years.",
     "158000 refugees stock @TCD <SDN 2023-10-02..2023-10-02, 410000 refugees stock @TCD <SDN "
     "2023-10-02..2023-10-02"},
    {"2023-10-02",
     "KYIV - The war in Ukraine goes on.\n\nOf the 4.2 million people who have fled, 2.4 million "
     "went to Poland and 640,000 to Romania.",
     "4200000 refugee-arrivals cumulative <UKR ..2023-10-02, 2400000 refugee-arrivals cumulative "
     "@POL <UKR ..2023-10-02, 640000 refugee-arrivals cumulative @ROU <UKR ..2023-10-02"},
    {"2023-10-02",
     "The war goes on in Mozambique. UNHAS has flown 22 tonnes of food to Palma. WFP has assisted "
     "9,800 people so far.",
     "22 aid-weight cumulative @Palma ..2023-10-02, 9800 people-reached cumulative @MOZ "
     "..2023-10-02"},
    {"2023-10-02", "Close to 6 million Venezuelans live abroad, 1.7 million of them in Colombia.",
     "6000000 refugees stock <VEN 2023-10-02..2023-10-02, 1700000 refugees stock @COL <VEN "
     "2023-10-02..2023-10-02"},
    {"2023-10-02", "Another 300 Chinese workers left Libya by ship on Friday.",
     "300 border-crossings flow <LBY 2023-09-29..2023-09-29"},
    {"2023-10-02",
     "Floods have hit Chokwe in Mozambique. Helicopters have plucked 9,850 people off roofs since "
     "Sunday.",
     "9850 evacuations cumulative <Chokwe 2023-10-01..2023-10-02"},
    {"2023-10-02",
     "In Gaza hospitals are full. On Wednesday, 41 patients were evacuated to Jordan.",
     "41 evacuations flow @JOR <Gaza 2023-09-27..2023-09-27"},
    {"2023-10-02", "More than 300 were killed on the way.", "300 killed cumulative ..2023-10-02"},
    /* times */
    {"2023-10-02",
     "Germany received 218,000 asylum applications last year, 47 per cent more than in 2021; "
     "Syrians filed 71,000 of them.",
     "218000 asylum-applications flow @DEU 2022-01-01..2022-12-31, 71000 asylum-applications flow "
     "@DEU <SYR 2022-01-01..2022-12-31"},
    {"2023-10-02",
     "Poland has issued 1.6 million protection permits, of which 960,000 were still valid on 1 "
     "May.",
     "1600000 temporary-protection cumulative @POL ..2023-10-02, 960000 temporary-protection stock "
     "@POL 2023-05-01..2023-05-01"},
    {"2023-10-02",
     "Since 14 August the United States has moved out 14,000 people and since the end of July "
     "19,000.",
     "14000 evacuations cumulative 2023-08-14..2023-10-02, 19000 evacuations cumulative "
     "2023-07-31..2023-10-02"},
    {"2023-10-02",
     "By Monday noon 400,000 Rwandans had returned from eastern Zaire since Friday, U.N. officials "
     "said.",
     "400000 returns cumulative @RWA <eastern Zaire 2023-09-29..2023-10-02 by U.N. officials"},
    {"2023-10-02",
     "Displaced from Hodeidah governorate since 1 June: 5,200 households\nKilled in air strikes "
     "(Min. of Health, Sana'a): 46",
     "5200 households new-displacements cumulative <Hodeidah 2023-06-01..2023-10-02, 46 killed "
     "cumulative @Hodeidah ..2023-10-02"},
};

START_TEST(tells_turns)
{
    told_check(&turns[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_newsturns", tells_turns, sizeof turns / sizeof *turns);
}
