/* text_lists_sentences_test.c - sentences of our own about lists, labels, headings and sentences
 * that go on with each other. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    {"KEY FIGURES\n25M people in need\n6.7M internally displaced\n2M refugees in neighbouring "
     "countries\n$2.7B required\n16% funded",
     "25000000 people-in-need stock; 6700000 idps stock; 2000000 refugees stock; 2700000000 "
     "funding-required stock@"},
    {"Key figures (10 June)\n• 12,400 arrivals since 1 May\n• 310 arrivals per day on average\n• 4 "
     "reception sites\n• 9,000 places",
     "12400 refugee-arrivals cumulative; 310 refugee-arrivals flow; 4 sites stock; 9000 "
     "shelter-capacity stock"},
    {"Sudan: 2.1 million refugees. Where they are: Chad 610,000, Egypt 500,000, South Sudan "
     "680,000.",
     "2100000 refugees stock; 610000 refugees stock; 500000 refugees stock; 680000 refugees stock"},
    {"Evacuated by helicopter: 412\nEvacuated by train: 3,100",
     "412 evacuations cumulative; 3100 evacuations cumulative"},
    {"Reception places in Greece will grow to 30,000 by the end of December.",
     "30000 shelter-capacity stock!"},
    {"In Kaya 3,160 emergency shelters were put up in May. In Dori the mayor opened 14 emergency "
     "shelters.",
     "3160 relief-items flow; 14 sites stock"},
    {"The agency reached 8,000 people in May. The wind should reach force 7 by Sunday.",
     "8000 people-reached flow"},
    {"Casualties: dead 312, injured 1,420, missing 45.",
     "312 killed cumulative; 1420 injured cumulative; 45 missing cumulative"},
    {"Dead: 312\nInjured: 1,420\nMissing: 45\nHouses destroyed: 2,310\nHouses damaged: "
     "8,400\nDisplaced: 61,000",
     "312 killed cumulative; 1420 injured cumulative; 45 missing cumulative; 2310 homes-destroyed "
     "cumulative; 8400 homes-damaged cumulative; 61000 idps stock"},
    {"The quake killed 2,100 people. Another 9,300 were hurt. Some 18,000 houses collapsed; 32,000 "
     "more were damaged.",
     "2100 killed cumulative; 9300 injured cumulative; 18000 homes-destroyed cumulative; 32000 "
     "homes-damaged cumulative"},
    {"About 40,000 people have fled. Most are staying with relatives, but 9,000 are in schools.",
     "40000 new-displacements cumulative; 9000 idps stock"},
    {"In Adré, 8,000 refugees are waiting. Of these, 3,000 arrived last week.",
     "8000 refugees stock; 3000 refugee-arrivals flow"},
    {"UNHCR moved 1,200 refugees to Farchana last week. It plans to move 5,000 more this month.",
     "1200 evacuations flow; 5000 evacuations flow!"},
    {"France has sent two planes with 60 tonnes of aid. A third with 28 tonnes is to leave on "
     "Monday.",
     "2 aid-flights cumulative; 60 aid-weight cumulative; 28 aid-weight flow!"},
    {"Some 3,000 soldiers are stationed in the town. Another 1,500 are on their way.",
     "3000 troops stock; 1500 troop-deployments flow!"},
    {"Kenya has sent 400 police officers to Haiti. Jamaica has promised 200, Benin 1,500.",
     "400 troop-deployments cumulative; 200 troop-deployments flow!; 1500 troop-deployments flow!"},
    {"Germany pledged 244 million euros and France 110 million. The United States announced 315 "
     "million dollars.",
     "244000000 funding-pledged cumulative; 110000000 funding-pledged cumulative; 315000000 "
     "funding-pledged cumulative"},
    {"The appeal for 2.7 billion dollars is 16 per cent funded: 431 million dollars has been "
     "received.",
     "2700000000 funding-required stock@; 431000000 funding-received cumulative"},
    {"The number of asylum seekers in Ireland's reception centres is 30,200. A year ago it was "
     "20,900.",
     "30200 asylum-seekers stock; 20900 asylum-seekers stock"},
    {"In May 1,780 people applied for asylum, 300 fewer than in April.",
     "1780 asylum-applications flow"},
    {"The EU allocated 18 million euros; Italy and Spain gave 3 million euros each.",
     "18000000 funding-committed cumulative; 3000000 funding-received cumulative"},
    {"Funding: $371 million of $4.07 billion (9%)",
     "371000000 funding-received cumulative; 4070000000 funding-required stock@"},
    {"The agency has opened 33 camps in the delta. The navy turned back 80 at the Naf.",
     "33 sites stock"},
    {"In April donors promised two billion euros for Sudan. Of the pledges, 350 million came from "
     "the "
     "EU and 244 million from Germany.",
     "2000000000 funding-pledged flow; 350000000 funding-received cumulative; 244000000 "
     "funding-received cumulative"},
    {"Police arrested 60 people in Lagos on Monday and 25 in Kano on Tuesday.",
     "60 detained flow; 25 detained flow"},
    {"Rafah had sheltered 1.4 million people; a million have left since 6 May.",
     "1400000 idps stock; 1000000 new-displacements cumulative"},
    {"The storm has left 31 dead in Haiti and 12 in Jamaica.",
     "31 killed cumulative; 12 killed cumulative"},
    {"Seven of the dead were children.", "7 killed cumulative"},
    {"Nineteen of the injured are in intensive care.", "19 injured cumulative"},
    {"Among the arrivals were 310 children without parents.", "310 refugee-arrivals cumulative"},
    {"Half a million Ukrainians now live in Czechia, 340,000 of them under temporary protection.",
     "500000 refugees stock; 340000 temporary-protection stock"},
    {"WFP has enough food for 20,000 people. It needs 900 tonnes.", "-"},
    {"By Friday 44 bodies had been found, 31 of them in Derna.",
     "44 killed cumulative; 31 killed cumulative"},
    {"The army says it has rescued 300 people; 70 were lifted out by helicopter.",
     "300 evacuations cumulative; 70 evacuations cumulative"},
    {"Our teams fed 4,000 people on Monday and 5,200 on Tuesday.",
     "4000 people-reached flow; 5200 people-reached flow"},
    {"Houses destroyed: Derna 400; Sousa 120\nArrested: Lagos 60; Kano 25",
     "400 homes-destroyed cumulative; 120 homes-destroyed cumulative; 60 detained cumulative; 25 "
     "detained cumulative"},
    {"Tents delivered: Derna 400, Sousa 120\nPeople in need: Derna 40,000 and Sousa 12,000",
     "400 relief-items cumulative; 120 relief-items cumulative; 40000 people-in-need stock; 12000 "
     "people-in-need stock"},
    {"Shelters: Derna 4; Sousa 12\nCamps: Kutupalong 600,000; Nayapara 22,000",
     "4 sites stock; 12 sites stock; 600000 idps stock; 22000 idps stock"},
    {"Evacuated from La Lima by boat: 36,890", "36890 evacuations cumulative"},
    {"Returns\nMay: 12,300\nApril: 9,800", "12300 returns flow; 9800 returns flow"},
    {"Crossings at Torkham\nMonday 3,100\nTuesday 2,900",
     "3100 border-crossings flow; 2900 border-crossings flow"},
    {"Leyte: 12,400 in 61 evacuation centres\nSamar: 3,900 in 22 schools\nInjured: 40 in 3 camps",
     "12400 idps stock; 61 sites stock; 3900 idps stock; 22 sites stock; 40 injured cumulative; 3 "
     "sites stock"},
    {"The mayor counted 2,300 in nine schools, and another 700 are in four churches.",
     "2300 idps stock; 9 sites stock; 700 idps stock; 4 sites stock"},
    {"Displaced people by district: Lira 4,100, Gulu 3,300, Kitgum 2,700.",
     "4100 idps stock; 3300 idps stock; 2700 idps stock"},
    {"The province counts 14 camps with 38,000 people. The largest, Bulengo, has 12,000.",
     "14 sites stock; 38000 idps stock; 12000 idps stock"},
    {"The navy has taken 600 people off the island and will fetch 200 more tomorrow.",
     "600 evacuations cumulative; 200 evacuations flow!"},
    {"A hundred and ten relief flights have landed in Khartoum since May, eleven of them this "
     "week.",
     "110 aid-flights cumulative; 11 aid-flights flow"},
    {"Deaths by district\nBaghlan 180\nGhor 55\nFaryab 66",
     "180 killed cumulative; 55 killed cumulative; 66 killed cumulative"},
    {"Arrivals by country (May)\nChad: 12,300\nEgypt: 9,800",
     "12300 refugee-arrivals flow; 9800 refugee-arrivals flow"},
    {"Displaced persons per province, 10 June\n- Ituri: 1,400,000\n- North Kivu: 2,600,000",
     "1400000 idps stock; 2600000 idps stock"},
    {"Beds in reception centres\nVienna 1,200\nGraz 800",
     "1200 shelter-capacity stock; 800 shelter-capacity stock"},
    {"Where the refugees are:\n• Kutupalong: 22,000\n• Nayapara: 18,500",
     "22000 refugees stock; 18500 refugees stock"},
    {"Troop contributions\nKenya 400\nBenin 1,500\nJamaica 200",
     "400 troops stock; 1500 troops stock; 200 troops stock"},
    {"Pledges\nGermany: €244 million\nFrance: €110 million",
     "244000000 funding-pledged cumulative; 110000000 funding-pledged cumulative"},
    {"Funding\nRequired: $2.7 billion\nReceived: $431 million\nGap: $2.27 billion",
     "2700000000 funding-required stock@; 431000000 funding-received cumulative; 2270000000 "
     "funding-required stock@"},
    {"Aid sent so far\n- 12 flights\n- 340 tonnes of food\n- 4,000 tents\n- 15,000 blankets",
     "12 aid-flights cumulative; 340 aid-weight cumulative; 4000 relief-items cumulative; 15000 "
     "relief-items cumulative"},
    {"Distributed this week:\n  blankets 3,200\n  kitchen sets 410\n  tents 150",
     "3200 relief-items flow; 410 relief-items flow; 150 relief-items flow"},
    {"We have so far delivered:\n* 3,200 blankets\n* 410 kitchen sets",
     "3200 relief-items cumulative; 410 relief-items cumulative"},
    {"Border crossings, Tuesday 11 June\nMedyka 8,100\nKorczowa 4,300",
     "8100 border-crossings flow; 4300 border-crossings flow"},
    {"Entries from Ukraine, 11 June: 21,400. Exits: 22,300.",
     "21400 border-crossings flow; 22300 border-crossings flow"},
    {"Evacuated on 11 June\nKharkiv region: 340\nDonetsk region: 210",
     "340 evacuations flow; 210 evacuations flow"},
    {"Damage\nHouses destroyed 1,200\nHouses damaged 3,400\nSchools damaged 12",
     "1200 homes-destroyed cumulative; 3400 homes-damaged cumulative"},
    {"Damaged houses: 3,400. Destroyed houses: 1,200.",
     "3400 homes-damaged cumulative; 1200 homes-destroyed cumulative"},
    {"Human toll: 57 dead, 8 missing, 120 injured",
     "57 killed cumulative; 8 missing cumulative; 120 injured cumulative"},
    {"Evacuation centres: 41. People in them: 9,300.", "41 sites stock; 9300 idps stock"},
    {"Convoys\n4 June: 12 trucks to El Fasher\n9 June: 20 trucks to Nyala",
     "12 aid-convoys flow; 20 aid-convoys flow"},
    {"Asylum claims, first quarter: 23,400 (2023: 19,800)",
     "23400 asylum-applications flow; 19800 asylum-applications flow"},
    {"Returns to date: 12,300; of these from Pakistan 9,000.",
     "12300 returns cumulative; 9000 returns cumulative"},
    {"Dead 57 (+3), injured 120 (+14).", "57 killed cumulative; 120 injured cumulative"},
    {"Assisted in May: 210,000 people with food, 34,000 with cash.",
     "210000 people-reached flow; 34000 people-reached flow"},
    {"Stateless people by country: Ivory Coast 930,000, Myanmar 630,000.",
     "930000 stateless stock; 630000 stateless stock"},
    {"Some 400 people are dead or missing.", "400 killed cumulative"},
    {"The storm damaged or destroyed 1,200 homes.", "1200 homes-damaged cumulative"},
    {"Twelve apartment blocks collapsed.", "12 homes-destroyed cumulative"},
    {"Two hundred and ten Kosovars were flown to Kiel on Tuesday.", "210 evacuations flow"},
    {"More than 12,000 Bosnian Muslims have been driven from Banja Luka.",
     "12000 new-displacements cumulative"},
    {"Hungary has 46,000 East Germans in its camps.", "46000 refugees stock"},
    {"West Germany took in 12,000 East Germans in three days.", "12000 refugee-arrivals flow"},
    {"The airlift brought 2,400 tonnes into Sarajevo in July.", "2400 aid-weight flow"},
    {"In one day 23 planes put down at Sarajevo.", "23 aid-flights flow"},
    {"Blue helmets escorted 14 lorries into Gorazde on Sunday.", "14 aid-convoys flow"},
    {"UNHCR convoys reached the town with 130 tonnes of flour.", "130 aid-weight cumulative"},
    {"Britain is to send 900 troops to Bosnia.", "900 troop-deployments flow!"},
    {"An extra 2,400 French soldiers will be sent.", "2400 troop-deployments flow!"},
    {"Dutch troops in Srebrenica number 450.", "450 troops stock"},
    {"Serb forces are holding 370 peacekeepers.", "370 detained stock"},
    {"About 8,000 men are missing from Srebrenica.", "8000 missing cumulative"},
    {"In Tuzla 6,000 people spent the night on the airfield.", "6000 idps stock"},
    {"Tuzla air base was crowded with 20,000 refugees from Srebrenica.", "20000 refugees stock"},
    {"Ferries took 2,100 people across the strait.", "2100 evacuations cumulative"},
    {"Soldiers counted 700 bodies in the church.", "700 killed cumulative"},
    {"Tents for 10,000 people arrived on Monday.", "10000 shelter-capacity stock"},
    {"The Swedes have given 40 tents.", "40 relief-items cumulative"},
    {"The UN mission, 13,500 strong, is to grow to 17,000.",
     "13500 troops stock; 17000 troops stock!"},
    {"Over 300,000 people live in tents.", "300000 idps stock"},
    {"In Idlib 830,000 people are on the run.", "830000 new-displacements cumulative"},
    {"The Taliban freed 400 inmates.", "-"},
    {"China lent two planes and 40 tonnes of rice.", "40 aid-weight cumulative"},
    {"The quake has made 900,000 people homeless.", "900000 idps stock"},
    {"Nearly 4,000 have been dug out alive.", "-"},
    {"Half a million Kurds have crossed the mountains into Turkey.",
     "500000 border-crossings cumulative"},
    {"British Airways will fly 120 evacuees to London.", "120 evacuations flow!"},
    {"Thirty-one coaches left Vukovar with 1,600 women and children.",
     "1600 evacuations cumulative"},
    {"Relief workers buried 300 people on Sunday.", "300 killed flow"},
    {"Cholera killed 1,800 people in a week.", "1800 killed flow"},
    {"The toll could exceed 5,000.", "5000 killed cumulative!"},
    {"Missing persons reports: 2,300.", "2300 missing cumulative"},
    {"Six of the miners are dead.", "6 killed cumulative"},
    {"A fisherman said 40 people had been swept away.", "40 missing cumulative"},
    {"Nobody knows what became of 200 villagers.", "200 missing cumulative"},
    {"In Kathmandu 40,000 people camp in the parks.", "40000 idps stock"},
    {"India flew in 300 soldiers with dogs.", "300 troop-deployments cumulative"},
    {"Sudan: dead 507 \xc2\xb7 missing 537 \xc2\xb7 injured 1,332",
     "507 killed cumulative; 537 missing cumulative; 1332 injured cumulative"},
    {"Displaced: 553,614 people / 121,892 households", "553614 idps stock; 121892 idps stock"},
    {"Newly displaced last week: 1,120 households (\xe2\x89\x88 7,840 individuals). Since May: "
     "6,500+ "
     "households.",
     "1120 new-displacements flow 2024-06-03..2024-06-09; 7840 new-displacements flow "
     "2024-06-03..2024-06-09; 6500 new-displacements cumulative 2024-05-01..2024-06-14"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_lists_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
