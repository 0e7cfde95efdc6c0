/* text_ac2kinds_test.c - more texts of our own on disasters and money: sums told by halves, counts
 * that go on, aid on its way, labels, places that are no place of a figure. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case kinds[] = {
    /* sums without a scale or a currency of their own, and what is added to them */
    {"2023-02-10",
     "The agency needs $37 million for Somalia and has received 11. Water comes first.",
     "37000000 funding-required stock @SOM 2023-02-10..2023-02-10 target, 11000000 "
     "funding-received cumulative @SOM ..2023-02-10"},
    {"2023-02-10", "The agency needs $37 million for Somalia and has received 11 trucks.",
     "37000000 funding-required stock @SOM 2023-02-10..2023-02-10 target, 11 aid-convoys "
     "cumulative @SOM ..2023-02-10"},
    {"2023-02-10",
     "Outside the Union, Kuwait has promised 41 and Qatar 50 million dollars for Lebanon.",
     "41000000 funding-pledged cumulative @LBN <KWT ..2023-02-10, 50000000 funding-pledged "
     "cumulative @LBN <QAT ..2023-02-10"},
    {"2023-02-10",
     "The EU released 33 million euros for Lebanon, while Germany increases its support to 20 "
     "million.",
     "33000000 funding-committed cumulative @LBN <EU ..2023-02-10, 20000000 funding-pledged "
     "cumulative @LBN <DEU ..2023-02-10"},
    {"2023-02-10",
     "Japan gave Lebanon 5 million euros. France adds 30 million to the 33 million it gave in May.",
     "5000000 funding-received cumulative @LBN <JPN ..2023-02-10, 30000000 funding-pledged "
     "cumulative @LBN <FRA ..2023-02-10, 33000000 funding-received flow @LBN <FRA "
     "2022-05-01..2022-05-31"},
    {"2023-02-10",
     "Japan announced aid of 50 million euros to Chad. France contributes 30 million of this "
     "total.",
     "50000000 funding-pledged cumulative @TCD <JPN ..2023-02-10, 30000000 funding-pledged "
     "cumulative @TCD <FRA ..2023-02-10"},
    {"2023-02-10",
     "The pledge of two billion pesos to Manila was raised to 10 billion, to be given to towns.",
     "2000000000 funding-pledged cumulative @Manila ..2023-02-10 old, 1e+10 funding-pledged "
     "cumulative @Manila ..2023-02-10"},
    {"2023-02-10", "Spain declared 206 million euros available for La Palma.",
     "206000000 funding-committed cumulative @La Palma <ESP ..2023-02-10 by Spain"},
    {"2023-02-10",
     "Malawi's government has released 1.6 billion kwacha for unforeseen expenditure.",
     "1600000000 funding-committed cumulative @MWI ..2023-02-10"},
    {"2023-02-10",
     "The Lima conference of May 2018, which raised 11 million dollars for Peru, is over.",
     "11000000 funding-received flow @PER 2018-05-01..2018-05-31"},
    {"2023-02-10",
     "Aid to Peru is told since the Lima conference of May 2018, which raised 11 million dollars.",
     "11000000 funding-received flow @PER 2018-05-01..2018-05-31"},
    {"2023-02-10", "The floods in Pakistan go on. UK funds have provided water for 800,000 people.",
     "800000 people-reached cumulative @PAK <GBR ..2023-02-10"},
    {"2023-02-10",
     "Japan adds 3 million euros for Chad to the 5 million it gave in May, while Peru gives 2 "
     "million.",
     "3000000 funding-pledged cumulative @TCD <JPN ..2023-02-10, 5000000 funding-received flow "
     "@TCD <JPN 2022-05-01..2022-05-31, 2000000 funding-received cumulative @TCD <PER "
     "..2023-02-10"},
    /* counts that go on in the past with one up to a day that was told */
    {"2023-02-10",
     "By last evening the army had counted 225 deaths in Malawi. Persons injured stood at 707, and "
     "41 were missing. 18,751 households had been displaced and were being kept in 165 camps.",
     "225 killed cumulative @MWI ..2023-02-09 by army, 707 injured cumulative @MWI ..2023-02-09, "
     "41 missing cumulative @MWI ..2023-02-09, 18751 households idps stock @MWI "
     "2023-02-09..2023-02-09, 165 sites stock @MWI 2023-02-09..2023-02-09"},
    {"2023-02-10", "By Tuesday 20 people had died in Chad. Rescuers have found 30 more since.",
     "20 killed cumulative @TCD ..2023-02-07, 30 killed cumulative @TCD 2023-02-07..2023-02-10"},
    {"2023-02-10",
     "The radio doubled the toll of the storm on Wednesday. In Chad 77 people were dead, it said.",
     "77 killed cumulative @TCD ..2023-02-08 by radio"},
    {"2023-02-10", "The radio put the toll of the quake of 3 February in Chad at 30 dead.",
     "30 killed cumulative @TCD 2023-02-03..2023-02-10 by radio"},
    {"2023-02-10", "In Iran 58 people died on 3, 4 and 7 February.",
     "58 killed flow @IRN 2023-02-03..2023-02-07"},
    {"2023-02-10", "In Somalia 67,000 people will need help between now and May.",
     "67000 people-in-need stock @SOM ..2023-05-31 forecast"},
    /* aid that has set out, carriers and their load */
    {"2023-02-10",
     "The Orca left Manila on Tuesday with 120 tonnes of rice for Siargao, due in on Sunday.",
     "120 aid-weight flow @Siargao <Manila 2023-02-12..2023-02-12 forecast"},
    {"2023-02-10",
     "The Orca sails from Toulon on Monday with 300 tonnes and should dock at Tyre on Thursday.",
     "300 aid-weight flow @Tyre <Toulon 2023-02-16..2023-02-16 forecast"},
    {"2023-02-10",
     "A ship with 300 tonnes of rice docked at Aden on Monday and should reach Djibouti on Friday.",
     "300 aid-weight flow @Aden 2023-02-06..2023-02-06"},
    {"2023-02-10", "Chad promised four planeloads of tents to Herat that have yet to take off.",
     "4 aid-flights flow @Herat <TCD .. forecast"},
    {"2023-02-10", "Another 250 soldiers will leave Agra for Adana on Sunday in two aircraft.",
     "250 troop-deployments flow @Adana 2023-02-12..2023-02-12 forecast"},
    {"2023-02-10",
     "Three aircraft chartered in Zurich took 58 tonnes of tents to Kerman on Monday.",
     "3 aid-flights flow @Kerman 2023-02-06..2023-02-06, 58 aid-weight flow @Kerman "
     "2023-02-06..2023-02-06"},
    {"2023-02-10",
     "We have put nine aircraft into Suva. The last C-17 carried water. Two more will go tomorrow.",
     "9 aid-flights cumulative @Suva ..2023-02-10, 2 aid-flights flow @Suva 2023-02-11..2023-02-11 "
     "forecast"},
    {"2023-02-10", "Three cargo planes into Goma today, six tomorrow if the strip holds.",
     "3 aid-flights flow @Goma 2023-02-10..2023-02-10, 6 aid-flights flow @Goma "
     "2023-02-11..2023-02-11 forecast"},
    {"2023-02-10", "Two ships chartered by Guyana for Haiti are due tomorrow.",
     "2 aid-shipments flow @HTI <GUY 2023-02-11..2023-02-11 forecast"},
    {"2023-02-10", "The ship also carries two Chinooks to Tonga.", ""},
    {"2023-02-10",
     "Supplies landed at Aden: 11 tonnes of fuel oil. A wreck has spilled 9 tonnes of fuel oil.",
     "11 aid-weight cumulative @Aden ..2023-02-10"},
    {"2023-02-10", "The air base at Goma receives five commercial flights a day.", ""},
    /* labels and titles */
    {"2023-02-10",
     "| Region | Affected | Houses, total damage | Houses, partial |\n| --- | --- | --- | --- |\n| "
     "Caraga | 776,441 | 65,016 | 88,240 |",
     "776441 people-affected stock @Caraga 2023-02-10..2023-02-10, 65016 homes-destroyed "
     "cumulative @Caraga ..2023-02-10, 88240 homes-damaged cumulative @Caraga ..2023-02-10"},
    {"2023-02-10",
     "Relief, Akita Prefecture, Japan\n\nTown      Dead    Missing\nOga        81    "
     "91\nPrefecture   202    102",
     "81 killed cumulative @Oga ..2023-02-10, 91 missing cumulative @Oga ..2023-02-10, 202 killed "
     "cumulative @Akita ..2023-02-10, 102 missing cumulative @Akita ..2023-02-10"},
    {"2023-02-10",
     "Quake in Japan\n\nDead: 202\n\nDwellings\nDamaged to any degree: 1,411 (a first count)\nOf "
     "these totally destroyed: 206",
     "202 killed cumulative @JPN ..2023-02-10, 1411 homes-damaged cumulative @JPN ..2023-02-10, "
     "206 homes-destroyed cumulative @JPN ..2023-02-10"},
    {"2023-02-10",
     "The storm in Fiji\n\nRegistered in private homes: 1,790 families / 6,208 persons",
     "1790 households idps stock @FJI 2023-02-10..2023-02-10, 6208 idps stock @FJI "
     "2023-02-10..2023-02-10"},
    {"2023-02-10",
     "Fiji\n\nPre-emptively evacuated from coastal towns of Vanua Levu before landfall on 6 "
     "February: 197 families.",
     "197 households evacuations flow <Vanua Levu 2023-02-06..2023-02-06"},
    {"2023-02-10", "Floods in Fiji\n\nPersonnel in operation: 27,651 - Vehicles: 4,398", ""},
    /* where */
    {"2023-02-10",
     "They counted three deaths in Tonga, and on the islands of Mango and Atata homes were "
     "destroyed.",
     "3 killed cumulative @TON ..2023-02-10"},
    {"2023-02-10", "The envoys met in Tonga. Britain's ambassador calls 200 dead too low a count.",
     "200 killed cumulative @TON ..2023-02-10"},
    {"2023-02-10",
     "A quake hit Herat on Wednesday. It killed one, according to the regional hospital.",
     "1 killed flow @Herat 2023-02-08..2023-02-08 by regional hospital"},
    {"2023-02-10",
     "Our man was at the cemetery of Martouba in Libya, where over a thousand were buried.",
     "1000 killed cumulative @Martouba ..2023-02-10"},
    {"2023-02-10",
     "The storm in the Bahamas is over. Marsh Harbour clinic says fourteen bodies are there.",
     "14 killed cumulative @Marsh Harbour ..2023-02-10 by Marsh Harbour clinic"},
    {"2023-02-10", "DERNA, Libya. Live updates\n\nThe EU frees 500,000 euros.",
     "500000 funding-committed cumulative @LBY <EU ..2023-02-10"},
    {"2023-02-10",
     "Ten days after the quake rescuers left Bam, the Iranian police say. Japan gave 5 million "
     "dollars.",
     "5000000 funding-received cumulative @IRN <JPN ..2023-02-10"},
    {"2023-02-10", "In Congo 76,000 are displaced in Goma + Bukavu + Kindu.",
     "76000 idps stock @Goma + Bukavu + Kindu 2023-02-10..2023-02-10"},
    {"2023-02-10", "The boats took 340 people, most of them children, to Beira.",
     "340 evacuations cumulative @Beira ..2023-02-10"},
    {"2023-02-10",
     "The bishop's men in Beira reckon that 480 died, and the army of Mozambique counts 110 ruined "
     "homes.",
     "480 killed cumulative @MOZ ..2023-02-10 by bishop's men in Beira, 110 homes-destroyed "
     "cumulative @MOZ ..2023-02-10 by army of Mozambique"},
    {"2023-02-10", "The quake in Japan damaged 1,411 homes (the count has not begun in Oga).",
     "1411 homes-damaged cumulative @JPN ..2023-02-10"},
    /* what is no count, no forecast, no death */
    {"2023-02-10", "UN staff reckon with 45,000 homeless in Bam. They reckon with 900 more by May.",
     "45000 idps stock @Bam 2023-02-10..2023-02-10 by UN staff, 900 idps stock @Bam ..2023-05-31 "
     "by UN staff forecast"},
    {"2023-02-10", "In Goma 300 people died. One may doubt it.",
     "300 killed cumulative @Goma ..2023-02-10"},
    {"2023-02-10", "No sailor goes ashore at Suva: 23 of them tested positive on Tuesday.", ""},
    {"2023-02-10", "In Labutta 300 people from drowned villages have crammed into pagodas.",
     "300 idps stock @Labutta 2023-02-10..2023-02-10"},
    {"2023-02-10", "In the quake all 283 houses fell in Herat. Seven hundred graves were dug.",
     "283 homes-destroyed cumulative @Herat ..2023-02-10, 700 killed cumulative @Herat "
     "..2023-02-10"},
    /* days */
    {"2023-02-10",
     "The radio doubled the toll of the storm on Wednesday. In Chad 77 people were dead. A day "
     "before it had been 43 dead.",
     "77 killed cumulative @TCD ..2023-02-08, 43 killed flow @TCD 2023-02-07..2023-02-07"},
    {"2023-02-10", "The mayor of Zinda Jan. In Herat 283 homes are destroyed.",
     "283 homes-destroyed cumulative @Herat ..2023-02-10"},
    {"2023-02-10",
     "The pledge of 2 million euros for Chad was raised to 3 million yesterday.\nPledges from "
     "abroad: USA $200,000 for Chad",
     "2000000 funding-pledged flow @TCD 2023-02-09..2023-02-09 old, 3000000 funding-pledged flow "
     "@TCD 2023-02-09..2023-02-09, 200000 funding-pledged cumulative @TCD <USA ..2023-02-10"},
    /* sums in parts, and what is to be made available */
    {"2023-02-10", "Only 38 of the 120 million euros promised to Haiti has been paid out.",
     "38000000 funding-received cumulative @HTI ..2023-02-10, 120000000 funding-pledged cumulative "
     "@HTI ..2023-02-10"},
    {"2023-02-10",
     "Of 2.4 billion dollars pledged in Geneva for Pakistan, barely 500 million has arrived.",
     "2400000000 funding-pledged cumulative @PAK ..2023-02-10, 500000000 funding-received "
     "cumulative @PAK ..2023-02-10"},
    {"2023-02-10",
     "Germany's foreign office raised its Sudan aid by 20 million euros to 130 million.",
     "130000000 funding-pledged cumulative <DEU ..2023-02-10"},
    {"2023-02-10", "Ireland will make 5 million euros available to UNHCR for Ukraine.",
     "5000000 funding-pledged cumulative @UKR <IRL ..2023-02-10"},
    {"2023-02-10", "A flash appeal for Madagascar, worth $40 million, is only 12 per cent funded.",
     "40000000 funding-required stock @MDG 2023-02-10..2023-02-10 target"},
    {"2023-02-10",
     "The Turkish government has set aside 100 billion lira for quake victims in Hatay.",
     "1e+11 funding-committed cumulative @Hatay <TUR ..2023-02-10"},
    {"2023-02-10", "14 trucks carrying food for 30,000 people reached Pemba on Tuesday.",
     "14 aid-convoys flow @MOZ 2023-02-07..2023-02-07"},
    {"2023-02-10", "In Ecuador 70 people are still being searched for.",
     "70 missing cumulative @ECU ..2023-02-10"},
    {"2023-02-10",
     "Mr Dillon: Of this I know little. What I can say is that 166 people are homeless in Chad.",
     "166 idps stock @TCD 2023-02-10..2023-02-10 by Dillon"},
    {"2023-02-10", "Papua New Guinea has given K500,000 to victims of the landslide in Enga.",
     "500000 funding-received cumulative @Enga <PNG ..2023-02-10"},
    {"2023-02-10", "The foundation's gift of 100,000 francs is for Vanuatu's schools.",
     "100000 funding-received cumulative @VUT ..2023-02-10"},
    {"2023-02-10", "About 900 families were living under canvas in Hatay a month after the quake.",
     "900 households idps stock @Hatay 2023-02-10..2023-02-10"},
    {"2023-02-10", "Some 20 houses have slid into the river at Kasese in Uganda.",
     "20 homes-destroyed cumulative @Kasese ..2023-02-10"},
};

START_TEST(tells_kinds)
{
    told_check(&kinds[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_ac2kinds", tells_kinds, sizeof kinds / sizeof *kinds);
}
