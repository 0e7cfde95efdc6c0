/* text_aakinds_test.c - texts of our own in the turns of news stories: numbers taken back, people
 * brought out by ship, forces by their strength, words that say something else, places told by
 * "there" and "here". */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case kinds[] = {
    /* numbers that hold no longer */
    {"2023-02-10",
     "As many as 50 peacekeepers are held in Mali, he said, revising upwards the 31 he had given "
     "on Saturday.",
     "50 detained stock @MLI 2023-02-10..2023-02-10, 31 detained stock @MLI 2023-02-04..2023-02-04 "
     "old"},
    {"2023-02-10", "At first the army had spoken of 19 hostages in Gaza, then of 24.",
     "19 detained stock @Gaza 2023-02-10..2023-02-10 by army, 24 detained stock @Gaza "
     "2023-02-10..2023-02-10 by army"},
    {"2023-02-10",
     "Gunmen killed 120 people in Israel, a number which the government revised down two weeks ago "
     "from 140.",
     "120 killed cumulative @ISR ..2023-02-10, 140 killed cumulative @ISR ..2023-02-10 old"},
    {"2023-02-10",
     "12 people were killed in Kyiv, three of them children. An hour later the service corrected "
     "the toll to 13.",
     "12 killed cumulative @Kyiv ..2023-02-10 old, 3 killed cumulative @Kyiv ..2023-02-10, 13 "
     "killed cumulative @Kyiv ..2023-02-10 by service"},
    {"2023-02-10",
     "Chad, having said last week that it would contribute 400 soldiers, now talks of fewer than "
     "100.",
     "400 troop-deployments flow <TCD .. old, 100 troop-deployments flow <TCD .. forecast"},
    /* until then */
    {"2023-02-10",
     "The bridge was closed on Tuesday. Until then 1,006 relief flights had landed in Sarajevo "
     "since July 3.",
     "1006 aid-flights cumulative @Sarajevo 2022-07-03..2023-02-07"},
    {"2023-02-10", "By then 3,000 refugees will have reached Chad.",
     "3000 refugee-arrivals flow @TCD .. forecast"},
    /* whom somebody wants set free is held, whom he wants is not */
    {"2023-02-10", "The rebels in Mali want some 40 jailed comrades set free.",
     "40 detained stock @MLI 2023-02-10..2023-02-10"},
    /* a government speaks of its own country, a spokesman sits elsewhere */
    {"2023-02-10",
     "NAIROBI, Kenya - The fighting in South Sudan goes on. The health ministry in Juba lists 189 "
     "dead.",
     "189 killed cumulative @SSD ..2023-02-10 by health ministry in Juba"},
    {"2023-02-10",
     "The refugees came from Lebanon. More than 500,000 have fled their homes, Beirut says.",
     "500000 new-displacements cumulative @LBN ..2023-02-10 by Beirut"},
    {"2023-02-10", "The raid in Yemen went wrong. London said that 12 people had been killed.",
     "12 killed cumulative @YEM ..2023-02-10 by London"},
    {"2023-02-10",
     "ADANA, Turkey - Crews have dropped 1,230 tons of food, said Ron Gill, a spokesman at the "
     "Incirlik base, 30 miles to the west.",
     "1230 aid-weight cumulative @TUR ..2023-02-10 by Ron Gill"},
    /* people brought out */
    {"2023-02-10",
     "The evacuation goes on. The ferry put 1,687 people from more than 50 countries ashore in "
     "Jeddah on Wednesday.",
     "1687 evacuations flow @Jeddah 2023-02-08..2023-02-08"},
    {"2023-02-10",
     "The evacuation goes on. A car ferry unloaded 900 tired passengers in Larnaca on Tuesday.",
     "900 evacuations flow @Larnaca 2023-02-07..2023-02-07"},
    {"2023-02-10",
     "The evacuation goes on. A liner sailed from Beirut on Tuesday with 1,044 Americans.",
     "1044 evacuations flow <Beirut 2023-02-07..2023-02-07"},
    {"2023-02-10",
     "The evacuation goes on. A liner sank off Beirut on Tuesday with 1,044 Americans.", ""},
    {"2023-02-10",
     "The refugees are safe. The 220 people came down the gangway in Malta on Tuesday.",
     "220 evacuations flow @MLT 2023-02-07..2023-02-07"},
    {"2023-02-10",
     "The rebels walked 134 residents of Marawi, one of them on a door, over the bridge.",
     "134 evacuations cumulative <Marawi ..2023-02-10"},
    {"2023-02-10",
     "The evacuation goes on. Britain, with 220 nationals out so far, closed its embassy in Mali.",
     "220 evacuations cumulative <MLI ..2023-02-10"},
    {"2023-02-10",
     "Another 840 Europeans left Chad on Thursday, bringing to 2,670 the number flown out since "
     "Monday.",
     "840 evacuations flow <TCD 2023-02-09..2023-02-09, 2670 evacuations cumulative <TCD "
     "2023-02-06..2023-02-09"},
    {"2023-02-10",
     "The ship took 278 people to Jeddah on Tuesday and two C-130s flew 250 more there a day "
     "later.",
     "278 evacuations flow @Jeddah 2023-02-07..2023-02-07, 250 evacuations flow @Jeddah "
     "2023-02-08..2023-02-08"},
    {"2023-02-10", "France counts 538 evacuees of 41 nations, 209 of them its own.",
     "538 evacuations cumulative ..2023-02-10 by France, 209 evacuations cumulative ..2023-02-10 "
     "by France"},
    {"2023-02-10",
     "Two C-130s landed in the desert of Libya and plucked 150 oil workers from a strip.",
     "150 evacuations cumulative <LBY ..2023-02-10"},
    /* the dead */
    {"2023-02-10",
     "A relief plane had gone down near Jasenik on Tuesday, killing its crew of four.",
     "4 killed flow @Jasenik 2023-02-07..2023-02-07"},
    {"2023-02-10", "The relief plane has a crew of four.", ""},
    {"2023-02-10", "Thirteen marines fell in a house-to-house battle in Marawi on Tuesday.",
     "13 killed flow @Marawi 2023-02-07..2023-02-07"},
    {"2023-02-10",
     "How many Ivorians died in Abidjan is a matter of dispute. The minister put the figure at 62, "
     "with 1,300 injured. The army concedes twenty.",
     "62 killed cumulative @Abidjan ..2023-02-10 by minister, 1300 injured cumulative @Abidjan "
     "..2023-02-10 by minister, 20 killed cumulative @Abidjan ..2023-02-10"},
    {"2023-02-10",
     "Nobody vouches for the dead. The ministry in Chad lists 189, and 1,910 injured.",
     "189 killed cumulative @TCD ..2023-02-10 by ministry in Chad, 1910 injured cumulative @TCD "
     "..2023-02-10 by ministry in Chad"},
    {"2023-02-10",
     "A raid hit a base in Bouake on Tuesday. Nine soldiers and an aid worker were killed.",
     "9 killed flow @Bouake 2023-02-07..2023-02-07"},
    /* who is held */
    {"2023-02-10", "The warlord still holds six brothers who came to see him in Mali.",
     "6 detained stock @MLI 2023-02-10..2023-02-10"},
    {"2023-02-10",
     "More than 8,000 soldiers are held by Russia. The ombudsman has a list of 16,000 civilians.",
     "8000 detained stock @RUS 2023-02-10..2023-02-10, 16000 detained stock @RUS "
     "2023-02-10..2023-02-10"},
    /* words that say something else */
    {"2023-02-10", "The 225 hostages filed out of the residence in Lima on Sunday.",
     "225 detained stock @Lima 2023-02-05..2023-02-05"},
    {"2023-02-10", "In June 1,200 villagers fled across the mountains to Nimba.",
     "1200 new-displacements flow @Nimba 2022-06-01..2022-06-30"},
    {"2023-02-10", "In June 1,200 villagers fled across the border to Guinea.",
     "1200 border-crossings flow @GIN 2022-06-01..2022-06-30"},
    {"2023-02-10",
     "On Sunday Avi, whose parents were killed in Gaza, was handed over with 13 others.", ""},
    {"2023-02-10",
     "Aid trucks came on Sunday. A hundred crossed into Gaza, said Omar of the crossings "
     "authority, among them two with gas.",
     "100 aid-convoys flow @Gaza 2023-02-05..2023-02-05 by Omar, 2 aid-convoys flow @Gaza "
     "2023-02-05..2023-02-05 by Omar"},
    /* forces */
    {"2023-02-10", "The guard in Mali is down to 300 men.",
     "300 troops stock @MLI 2023-02-10..2023-02-10"},
    {"2023-02-10",
     "The force will have 2,225 members: 1,500 Fijian troops and 230 Germans. They are to be in "
     "place by 7 August.",
     "2225 troops stock @FJI ..2023-08-07 forecast, 1500 troops stock @FJI <FJI ..2023-08-07 "
     "forecast, 230 troops stock @FJI <DEU ..2023-08-07 forecast"},
    {"2023-02-10", "France will send 300 soldiers to Mali. It is due to hold elections on 3 May.",
     "300 troop-deployments flow @MLI <FRA .. forecast"},
    {"2023-02-10", "The mission in Mali, authorised to reach 11,100 men, has 8,700.",
     "11100 troops stock @MLI .. forecast, 8700 troops stock @MLI 2023-02-10..2023-02-10"},
    {"2023-02-10",
     "A Jordanian battalion of 776 and an Indian one of 800 are expected in Mali by Tuesday.",
     "776 troop-deployments flow @MLI <IND ..2023-02-14 forecast, 800 troop-deployments flow @MLI "
     "<IND ..2023-02-14 forecast"},
    {"2023-02-10",
     "Another 1,900 troops landed in Haiti, and the minister said that 15,000 would be in the "
     "country by Sunday.",
     "1900 troop-deployments cumulative @HTI ..2023-02-10, 15000 troops stock @HTI ..2023-02-12 by "
     "minister forecast"},
    {"2023-02-10",
     "Britain plans to bring home by summer 3,000 of the 7,100 soldiers it has in Iraq.",
     "7100 troops stock @IRQ <GBR 2023-02-10..2023-02-10"},
    {"2023-02-10", "A force which in its best year had 15,000 soldiers in Mali left.",
     "15000 troops stock @MLI .."},
    {"2023-02-10", "On Monday 200 French infantrymen rolled in past the gates of Diabaly.",
     "200 troop-deployments flow <FRA 2023-02-06..2023-02-06"},
    {"2023-02-10",
     "Chad has promised 2,000 soldiers to Mali, and 400 Nigerians have come to Bamako.",
     "2000 troop-deployments flow @MLI <TCD .. forecast, 400 troop-deployments cumulative @Bamako "
     "<NGA ..2023-02-10"},
    /* there, here, inside and beyond */
    {"2023-02-10",
     "Bush will send 500 soldiers to Iraq. Some 300 will go to Baghdad and 200 to Mosul. With the "
     "3,200 Americans already there, it is a large force.",
     "500 troop-deployments flow @IRQ .. forecast, 300 troop-deployments flow @Baghdad .. "
     "forecast, 200 troop-deployments flow @Mosul .. forecast, 3200 troops stock @IRQ <USA "
     "2023-02-10..2023-02-10"},
    {"2023-02-10", "BUNIA, Congo - Some 100 French soldiers landed here on Tuesday.",
     "100 troop-deployments flow @BUNIA <FRA 2023-02-07..2023-02-07"},
    {"2023-02-10",
     "MALI - 7,500 people have fled to Niger. UNHCR expects 300,000 more inside the country and "
     "407,000 beyond its borders.",
     "7500 refugee-arrivals cumulative @NER <MLI ..2023-02-10, 300000 new-displacements flow @MLI "
     ".. by UNHCR forecast, 407000 refugee-arrivals flow .. by UNHCR forecast"},
    {"2023-02-10",
     "LIBYA - More than 100,000 people have crossed out of Libya, half to Tunisia and half to "
     "Egypt.",
     "100000 border-crossings cumulative <LBY ..2023-02-10"},
    {"2023-02-10",
     "LARNACA, Cyprus - Officials said that 13,200 evacuees had arrived from Lebanon by Wednesday.",
     "13200 evacuations cumulative @CYP <LBN ..2023-02-08 by Officials"},
    /* sites, ages, households, who lives somewhere */
    {"2023-02-10",
     "The refugees came. The government of Chad has opened 23 schools as reception centres.",
     "23 sites stock @TCD 2023-02-10..2023-02-10"},
    {"2023-02-10",
     "Three children from one family were killed in Kyiv. \"I'm 68,\" a refugee said.",
     "3 killed cumulative @Kyiv ..2023-02-10"},
    {"2023-02-10", "The evacuation goes on. There are 3,000 Indians in Sudan.", ""},
    {"2023-02-10", "The night before, fourteen people had been hurt in Kyiv.",
     "14 injured cumulative @Kyiv ..2023-02-09"},
    {"2023-02-10",
     "In Chad 14,200 refugees live in tents, down from a high of 16,800 in July; about 6,000 have "
     "gone back to Sudan.",
     "14200 refugees stock @TCD 2023-02-10..2023-02-10, 16800 refugees stock @TCD "
     "2022-07-31..2022-07-31, 6000 returns cumulative @SDN ..2023-02-10"},
    {"2023-02-10",
     "The swap goes on. 8,000 Ukrainians were held by Russia; at least 800 of them are still in "
     "Russian prisons.",
     "8000 detained stock @RUS <UKR 2023-02-10..2023-02-10, 800 detained stock @RUS <UKR "
     "2023-02-10..2023-02-10"},
    {"2023-02-10",
     "KYIV - \"With what I had, I could protect two places,\" the colonel said. Refugees came.",
     ""},
    {"2023-02-10", "Sixty soldiers died in Mali. France has lost one, a pilot.",
     "60 killed cumulative @MLI ..2023-02-10, 1 killed cumulative @MLI ..2023-02-10"},
    {"2023-02-10", "Iraq itself has promised 10 million dollars.",
     "10000000 funding-pledged cumulative @IRQ <IRQ ..2023-02-10"},
    {"2023-02-10", "London is thinking about 1,800 soldiers for Mali.",
     "1800 troops stock @MLI <GBR .. forecast"},
    {"2023-02-10",
     "The army said 9,500 people had been evacuated from Aleppo, including 4,500 fighters.",
     "9500 evacuations cumulative <Aleppo ..2023-02-10 by army, 4500 evacuations cumulative "
     "<Aleppo ..2023-02-10 by army"},
    {"2023-02-10", "The refugees wait. Some 1,800 people are on buses to Gondar.",
     "1800 evacuations cumulative @Gondar ..2023-02-10"},
    {"2023-02-10", "A doctor in Mali had counted eleven coffins.",
     "11 killed cumulative @MLI ..2023-02-10 by doctor in Mali"},
    {"2023-02-10", "The Red Crescent delivered 200 coffins to Derna.", ""},
    {"2023-02-10", "The church mission in Mali has 800 members.", ""},
    /* of whom the other half of the sentence tells */
    {"2023-02-10",
     "LIBYA. Three Dutch marines were less lucky; they were captured near Sirte on Tuesday.",
     "3 detained flow @Sirte <NLD 2023-02-07..2023-02-07"},
    {"2023-02-10", "Some 300 soldiers came to Mali; they are there to train others.",
     "300 troop-deployments cumulative @MLI ..2023-02-10"},
    {"2023-02-10", "The army took 500 Britons out on Sunday; 80 left for Senegal on Monday.",
     "500 evacuations flow 2023-02-05..2023-02-05, 80 evacuations flow @SEN "
     "2023-02-06..2023-02-06"},
    {"2023-02-10", "Some 500 Syrians crossed on Sunday; 80 left for Germany on Monday.",
     "500 border-crossings flow @DEU <SYR 2023-02-05..2023-02-05, 80 border-crossings flow @DEU "
     "<SYR 2023-02-06..2023-02-06"},
};

START_TEST(tells_kinds)
{
    told_check(&kinds[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_aakinds", tells_kinds, sizeof kinds / sizeof *kinds);
}
