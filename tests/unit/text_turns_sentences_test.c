/* text_turns_sentences_test.c - sentences of our own with turns of phrase that count, compare,
 * part, take back or say nothing of anybody. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    /* numbers that count nothing */
    {"The patrol reports two wounded by shelling at 0940 on Tuesday.",
     "2 injured flow 2024-06-11..2024-06-11"},
    {"By 0600 on Friday 4,300 people had crossed at Medyka.", "4300 border-crossings flow"},
    {"The ferry sank off Samar; five passengers drowned, twins of nine among them.",
     "5 killed cumulative"},
    {"Four people died in the fire, among them sisters of six and eight.", "4 killed cumulative"},
    {"In Tacloban, population 240,000, some 1,200 people sleep in churches.", "1200 idps stock"},
    {"Landlords get 5,000 crowns a person, no more than 15,000 a flat.", "-"},
    {"The castaways were brought ashore by two fishermen.", "-"},
    {"A herder was killed by four villagers on Friday.", "-"},
    {"The office received 300 applications for permits and 1,200 applications for asylum in May.",
     "1200 asylum-applications flow"},
    {"The family paid a smuggler 18,000 dollars.", "-"},
    {"The classrooms were built for 45 pupils each.", "-"},
    {"The charity, whose nurses saw 140 patients on Monday, says that it needs another doctor.",
     "-"},
    {"The airline suspended 12 flights to Khartoum.", "-"},
    {"Turkey has cancelled its six weekly flights to Kabul.", "-"},
    {"Ten aid flights were called off because of the ash.", "-"},
    {"There are nine taps and the latrines, of which there are 16.", "-"},
    {"The camps, of which there are 16, hold 4,000 refugees.",
     "16 sites stock; 4000 refugees stock"},
    /* what is compared with a number has just that many */
    {"In May there were 4,970 deportations, fewer than the 5,610 of April.",
     "4970 returns flow; 5610 returns flow"},
    /* "the number of", "that of", "now number" */
    {"He put the number of collapsed houses at 3,400 and that of schools at 61.",
     "3400 homes-destroyed cumulative"},
    {"The ministry put the number of dead at 57 and that of the injured at 412.",
     "57 killed cumulative; 412 injured cumulative"},
    {"The number of the missing stands at 88, that of bridges cut at 14.", "88 missing cumulative"},
    {"Officials put the number of refugees at 40,000 and that of their cattle at 9,000.",
     "40000 refugees stock"},
    {"The number of the wounded rose to 210, that of the displaced to 6,500.",
     "210 injured cumulative; 6500 idps stock"},
    {"She expects the number of families in the city's shelters, now 2,480, to go beyond 3,000.",
     "2480 idps stock; 3000 idps stock!"},
    {"The dead in the province now number 180; a day earlier it was 168.",
     "180 killed cumulative; 168 killed cumulative"},
    {"The injured number 340 and the missing 12.", "340 injured cumulative; 12 missing cumulative"},
    /* parts, wholes and asides */
    {"Some 2.7 million of Malawi's 19 million people need food aid and 300,000 are displaced.",
     "2700000 people-in-need stock; 300000 idps stock"},
    {"A million of South Sudan's 12 million people are displaced.", "1000000 idps stock"},
    {"Some 30,000 of the town's 42,000 residents have fled.", "30000 new-displacements cumulative"},
    {"Officials said 11,000 people were missing and 1.4 million, a fifth of the population, were "
     "homeless.",
     "11000 missing cumulative; 1400000 idps stock"},
    {"Some 30,000, or one in ten residents, have fled.", "30000 new-displacements cumulative"},
    {"Twelve flights landed on Thursday with 96 tons of beans; six of them came from Mexico.",
     "12 aid-flights flow; 96 aid-weight flow; 6 aid-flights flow"},
    {"The convoy brought 500 tons of grain, 90 of them for Gaza.",
     "500 aid-weight cumulative; 90 aid-weight cumulative"},
    /* sent home, brought somewhere */
    {"Mexico sent 1,220 home last week over the bridge at Tecun Uman.", "1220 returns flow"},
    {"Turkey flew 190 home on Monday.", "190 returns flow"},
    {"Some 2,600 people were brought to Cyprus on Thursday.", "2600 evacuations flow"},
    /* troops */
    {"By the end of July the group will count some 1,140 soldiers, among them 450 Canadians, up "
     "to 325 Spaniards and 18 Albanians.",
     "1140 troops stock! ..2024-07-31; 450 troops stock! ..2024-07-31; 325 troops stock! "
     "..2024-07-31; 18 troops stock! ..2024-07-31"},
    {"On Sunday 300 French soldiers arrived in Estonia with 40 vehicles and 12 containers.",
     "300 troop-deployments flow"},
    {"Since Monday Paris has sent 450 soldiers to Chad, and an officer said the force would grow "
     "to "
     "1,300 by July.",
     "450 troop-deployments cumulative; 1300 troops stock!"},
    {"Among the Danes are six military instructors.", "6 troops stock"},
    /* room for people */
    {"The camps there were laid out two decades ago for 90,000 people.",
     "90000 shelter-capacity stock 2024-06-14..2024-06-14"},
    /* what is false, and who is to be let go */
    {"Claims on social media that 300 Dutch soldiers have been moved to the border are false.",
     "-"},
    /* whose verb it is */
    {"The number of people killed by the storm has risen to 447, the land minister said.",
     "447 killed cumulative"},
    {"The camp at Choucha has 20,000 places; 15,000 slept there last night.",
     "20000 shelter-capacity stock; 15000 idps stock"},
    {"Germany is sending 350 soldiers to Lithuania, where 550 are stationed already.",
     "350 troop-deployments flow!; 550 troops stock"},
    {"The 406 minors without parents were flown to Thessaloniki.", "406 evacuations cumulative"},
    {"Talk of 80 bodies in the cellar was \"a nasty rumour\", the mayor said.", "-"},
    {"A report that 40 soldiers were killed is a hoax, the ministry said.", "-"},
    {"Stories of 5,000 refugees on the bridge are not true.", "-"},
    {"The parents are demanding the release of 110 girls.", "110 detained stock"},
    {"Manila called for the release of 9 soldiers whom the rebels took in May.",
     "9 detained stock"},
    {"The rebels announced the release of 43 police officers.", "-"},
    {"The Red Cross helped with the release of 85 prisoners on Monday.", "-"},
    {"The site was prepared last month for 5,000 refugees.",
     "5000 shelter-capacity stock 2024-06-14..2024-06-14"},
    {"The hall in Nicosia has been fitted out with 1,800 cots.", "1800 shelter-capacity stock"},
    {"Denmark has sent 144 tents with heaters, Estonia 1,500 folding beds.",
     "144 relief-items cumulative; 1500 relief-items cumulative"},
    {"Nineteen centres with 5,400 beds have been opened.",
     "19 sites stock; 5400 shelter-capacity stock"},
    {"The barracks can lodge 240 people.", "240 shelter-capacity stock"},
    {"About 390,000 people will hold the status at the end of August.",
     "390000 temporary-protection stock!"},
    {"The number of displacement sites is 46.", "46 sites stock"},
    /* taken back */
    {"Officials first spoke of 670 missing; the disaster centre has replaced that figure by 2,000.",
     "670 missing cumulative~; 2000 missing cumulative"},
    {"Police reported 40 dead at first; the governor has corrected this number to 31.",
     "40 killed cumulative~; 31 killed cumulative"},
    {"The prefecture cut its list of missing people on Tuesday to 102 from 323.",
     "102 missing cumulative; 323 missing cumulative~"},
    /* lists and tables */
    {"Persons in centres: 74,114 (19,280 families) in 66 centres\n \xe2\x80\xa2 Guinobatan: "
     "21,600\n"
     " \xe2\x80\xa2 Camalig: 18,945",
     "74114 idps stock; 19280 idps stock; 66 sites stock; 21600 idps stock; 18945 idps stock"},
    {"In Goma 13,400 people are sleeping in 154 schools. Sake has 20,700 in 87.",
     "13400 idps stock; 154 sites stock; 20700 idps stock; 87 sites stock"},
    {"The commander asks for a paper with four signatures and has been shown three.", "-"},
    {"| | dead | injured |\n| Wajima | 81 | 271 |\n| Suzu | 91 | 187 |",
     "81 killed cumulative; 271 injured cumulative; 91 killed cumulative; 187 injured cumulative"},
    {"The fire killed two sisters and hurt a cousin.", "2 killed cumulative"},
    /* days */
    {"As of 9 June 12,300 had fled to Chad since 1 May. Another 3,100 went home to Sudan over the "
     "same period.",
     "12300 refugee-arrivals cumulative 2024-05-01..2024-06-09; 3100 returns flow "
     "2024-05-01..2024-06-09"},
    {"As of Monday the plan, which will run until December, had received $40 million.",
     "40000000 funding-received cumulative ..2024-06-10"},
    {"A convoy of 16 lorries with 300 tonnes of flour got to Gao from Niamey, 440 km away, on "
     "Tuesday.",
     "16 aid-convoys flow 2024-06-11..2024-06-11; 300 aid-weight flow 2024-06-11..2024-06-11"},
    {"At the end of May 4.2 million people held temporary protection in the EU. That is 31,000 "
     "more "
     "than at the end of April.",
     "4200000 temporary-protection stock 2024-05-31..2024-05-31; 31000 temporary-protection flow "
     "2024-05-01..2024-05-31"},
    {"At the end of May 92,000 refugees lived in Moldova. Most are in Chisinau (31,000) and Balti "
     "(9,400).",
     "92000 refugees stock 2024-05-31..2024-05-31; 31000 refugees stock 2024-05-31..2024-05-31; "
     "9400 refugees stock 2024-05-31..2024-05-31"},
    {"A bus plunged into a river near Gao on Monday; 14 passengers died.",
     "14 killed flow 2024-06-10..2024-06-10"},
    {"A dam burst in Derna on Sunday; more than 200 people have died since.",
     "200 killed cumulative 2024-06-09..2024-06-14"},
    /* what goes on with what was told */
    {"Eleven planes landed at Goma on Monday. Six were French, three Belgian and two Kenyan.",
     "11 aid-flights flow; 6 aid-flights flow; 3 aid-flights flow; 2 aid-flights flow"},
    {"Some 320 people were sent back to Chad last week. Another 500 are expected on Saturday.",
     "320 returns flow; 500 returns flow!"},
    {"On Tuesday 640 people were evacuated from Sumy. About 200 more are due tomorrow.",
     "640 evacuations flow; 200 evacuations flow!"},
    {"It had chartered seven ships; two turned up.", "-"},
    /* who is sheltered */
    {"The three schools in Gaza shelter nearly 9,000.", "9000 idps stock"},
    {"The largest of the camps is Bulengo, where 96,000 people queue for water.",
     "96000 idps stock"},
    {"He lives in Goma, where two million people depend on the lake.", "-"},
    {"Tens of thousands sit under the trees at Gambella.", "20000-99999 idps stock"},
    {"Volunteers have opened 12 churches to the displaced.", "12 sites stock"},
    {"The region opened 12 schools in May.", "-"},
    {"The number of evacuees rose to 12,400 as the river climbed.", "12400 idps stock"},
    {"The displaced already number 15,000.", "15000 idps stock"},
    {"Latvia has seven soldiers with the training mission in Mali.", "7 troops stock"},
    /* what is not done, what is only there, what each gets */
    {"Three years on, 870,000 people are yet to go home.", "870000 idps stock"},
    {"Some 4,000 families cannot return to their villages; 310 have done so.",
     "4000 idps stock; 310 returns cumulative"},
    {"The warehouse in Dubai holds 600 tonnes of medical supplies.", "-"},
    {"Volunteers handed 2,150 households a blanket and two mats each.",
     "2150 people-reached cumulative"},
    /* how much that is in comparison */
    {"Last month's 9,800 arrivals were the fewest since 2022.",
     "9800 refugee-arrivals flow 2024-05-01..2024-05-31"},
    {"The 312 deaths in May were the highest number since the war began.",
     "312 killed flow 2024-05-01..2024-05-31"},
    {"The EU has put 25 million euros on the table, bringing its total this year to 93 million.",
     "25000000 funding-pledged cumulative ..2024-06-14; 93000000 funding-pledged cumulative "
     "2024-01-01..2024-06-14"},
    {"The first 200 of a planned 1,000 Kenyan police officers landed in Haiti on Tuesday.",
     "200 troop-deployments flow 2024-06-11..2024-06-11; 1000 troop-deployments flow! .."},
    {"The toll was revised to 145 from 132 after hospitals reported.",
     "145 killed cumulative; 132 killed cumulative~"},
    {"The camp, meant for 8,000, is bursting with 21,000.",
     "8000 shelter-capacity stock; 21000 idps stock"},
    /* people of a trade, nobody, wrecks */
    {"Two nurses and a driver died when their ambulance was hit.", "2 killed cumulative"},
    {"Three staff of the Red Cross were killed on Sunday.", "3 killed flow"},
    {"Shelling killed three firefighters in Kharkiv on Sunday.", "3 killed flow"},
    {"Four hundred doctors are on strike.", "-"},
    {"None of the 400 trucks crossed.", "-"},
    {"Nobody has been able to help the 3,000 families there.", "-"},
    {"No aid has reached the 45,000 people in the camp since February.", "45000 idps stock"},
    {"A truck with 80 migrants crashed near Agadez on Saturday, killing 27.", "27 killed flow"},
    {"A bus carrying 44 refugees plunged into a ravine.", "-"},
    /* sums */
    {"The UAE announced $70 million for Sudan, on top of the $100 million it pledged in April.",
     "70000000 funding-pledged cumulative ..2024-06-14; 100000000 funding-pledged flow "
     "2024-04-01..2024-04-30"},
    {"Washington will add $315 million to its aid for Sudan.",
     "315000000 funding-pledged cumulative"},
    {"Finland will contribute EUR 3 million to the UNHCR appeal and EUR 2 million to WFP.",
     "3000000 funding-pledged cumulative; 2000000 funding-pledged cumulative"},
    {"The cabinet approved a package worth 158 million euros for Kenya.",
     "158000000 funding-pledged cumulative"},
    /* goes on */
    {"Thirty tonnes of food arrived by air on Monday; a further 70 will follow by road.",
     "30 aid-weight flow; 70 aid-weight flow!"},
    {"On 9 June, 3,812 persons entered Poland from Belarus and 3,540 left.",
     "3812 border-crossings flow; 3540 border-crossings flow"},
    {"Kassala hosts 160,000 displaced people, 40,000 more than in April.",
     "160000 idps stock 2024-06-14..2024-06-14; 40000 idps flow 2024-05-01..2024-06-14"},
    {"Parliament voted to send up to 800 troops to Latvia.", "800 troop-deployments flow!"},
    {"Since the start of the week police have arrested 114 people.",
     "114 detained cumulative 2024-06-10..2024-06-14"},
    /* labels and counts */
    {"Deaths: 163\nIn shelters: 55,791\nMunicipalities affected: 468",
     "163 killed cumulative; 55791 idps stock"},
    {"Shelters open: 58 (capacity 9,400, occupancy 6,120).",
     "58 sites stock; 9400 shelter-capacity stock; 6120 idps stock"},
    {"The number in shelters has dropped by 4,300 since Sunday to 51,500.", "51500 idps stock"},
    {"Six of the eleven dead were swept away in their cars.",
     "6 killed cumulative; 11 killed cumulative"},
    /* things of two sorts go on with no number of the sentence before */
    {"Of the houses 5,000 are destroyed. India has 9 army helicopters and 450 rescuers in the "
     "country, China 3 and 190.",
     "5000 homes-destroyed cumulative"},
    {"Hamas freed 17 hostages, Israel 39 prisoners.", "-"},
    {"Athens says that fewer than 700 people got through.", "700 border-crossings cumulative"},
    {"Inspectors have been to 16 of the 22 islands that were hit.", "-"},
    {"At least 1.3 million are marooned.", "1300000 people-affected stock"},
    {"Of the 5,700 buildings inspected so far, 1,900 are uninhabitable.", "-"},
    {"Israel's team, 150 strong, took out 19 people.", "19 evacuations cumulative"},
    {"The first convoy crossed with six trucks on Thursday. Fourteen trucks followed on Friday.",
     "6 aid-convoys flow; 14 aid-convoys flow"},
    /* of people, whatever was told before */
    {"The office received 103,000 asylum applications. Some 1,200 people were sent back to Morocco "
     "on "
     "Monday and 300 to Algeria.",
     "103000 asylum-applications cumulative; 1200 returns flow; 300 returns flow"},
    {"The number of asylum requests fell to 103,000. Some 900 were deported to Niger last week.",
     "103000 asylum-applications cumulative; 900 returns flow"},
    {"Italy counted 23,100 landings up to 10 June.",
     "23100 migrant-arrivals cumulative ..2024-06-10"},
    /* people in a sentence about places, men of a force */
    {"Most of them live in 104 camps around Goma. In May alone 37,000 fled from Masisi.",
     "104 sites stock; 37000 new-displacements flow"},
    {"The last 650 Tanzanians of the regional force landed at Goma on Monday.",
     "650 troop-deployments flow"},
    {"The mission has 10,300 blue helmets; its 2,050 men in South Kivu leave by 30 June.",
     "10300 troops stock"},
    {"UNHCR has opened six camps in Chad and plans 4 more by the end of August.",
     "6 sites stock; 4 sites stock!"},
    /* days and sums of a part */
    {"Since 10 May 11,380 people have been evacuated, 146 of them in the past day.",
     "11380 evacuations cumulative 2024-05-10..2024-06-14; 146 evacuations flow "
     "2024-06-13..2024-06-14"},
    {"Some 10,600 evacuees are still in hotels in Texas, down from 12,100 on Sunday, and another "
     "4,200 "
     "are in Louisiana.",
     "10600 idps stock 2024-06-14..2024-06-14; 12100 idps stock 2024-06-09..2024-06-09; 4200 idps "
     "stock 2024-06-14..2024-06-14"},
    {"UNHCR handed out 4,000 emergency kits in May and says it can house 900 people.",
     "4000 relief-items flow; 900 shelter-capacity stock"},
    {"Of the 10.4 million who have fled their homes and not come back, 6.5 million are abroad.",
     "10400000 new-displacements cumulative; 6500000 refugees stock"},
    {"The storm tore the roof off every second one.", "-"},
    {"Vovchansk, which had 17,000 inhabitants before the war, now has fewer than 100.", "-"},
    /* of one line, of a vehicle, of an apposition */
    {"UPDATE\nAs of 12 June 2024\n\n578,000 internally displaced (IOM, 10 June)\n1,133 injured in "
     "2024",
     "578000 idps stock 2024-06-10..2024-06-10; 1133 injured flow 2024-01-01..2024-06-12"},
    {"The offensive drove 53,100 people from the capital to the provinces.",
     "53100 new-displacements cumulative"},
    {"The first contingent of the mission, 400 Kenyans, is expected by the end of June.",
     "400 troop-deployments flow!"},
    {"Twenty trucks are expected to cross on Saturday, against some 500 a day in May.",
     "20 aid-convoys flow!; 500 aid-convoys flow"},
    {"The minister said that 1.1 million had returned and 2.6 million live outside the country.",
     "1100000 returns cumulative; 2600000 refugees stock"},
    /* whose verb, whose day */
    {"Some 433 migrants came ashore on Wednesday, bringing to 1,800 the number who have "
     "landed since 10 May.",
     "433 migrant-arrivals flow 2024-06-12..2024-06-12; 1800 migrant-arrivals cumulative "
     "2024-05-10..2024-06-12"},
    {"Myanmar has 1.1 million Rohingya, of whom 140,000 live in camps since the riots, when 200 "
     "people "
     "were killed.",
     "1100000 refugees stock; 140000 idps stock; 200 killed cumulative"},
    {"The aid will be paid in two tranches: the first, EUR 300 million, reached Kyiv today.",
     "300000000 funding-received flow"},
    {"The states have sent 8 million items of aid.", "8000000 relief-items cumulative"},
    {"Divers found three more bodies on Thursday, bringing the number of dead to 62.",
     "3 killed flow 2024-06-13..2024-06-13; 62 killed cumulative ..2024-06-14"},
    {"The centre at Lecce, which has 641 places, held 1,200 on Wednesday.",
     "641 shelter-capacity stock; 1200 idps stock"},
    {"Eighteen helicopters have rescued 5,912 people.", "5912 evacuations cumulative"},
    {"Some 1.2 million people lack clean water.", "1200000 people-in-need stock"},
    {"It has appealed for $252 million; Japan has come up with 6 million of it.",
     "252000000 funding-required stock@; 6000000 funding-pledged cumulative"},
    /* a clause that is over, a list that is none */
    {"At Korem, where 100 died each night last year, 7,500 people remain of 60,000.",
     "100 killed flow"},
    {"The quake killed at least 245, 115 of them in the capital.",
     "245 killed cumulative; 115 killed cumulative"},
    {"Soldiers have dug 52 people alive out of the ruins.", "-"},
    {"The navy has 3,000 men at work and the army 3,428.", "3000 troops stock; 3428 troops stock"},
    {"Some 3,800 spent Wednesday night in 58 shelters.", "3800 idps stock; 58 sites stock"},
    {"Baku gives its own losses as 192 soldiers.", "192 killed cumulative"},
    {"The EU has set aside 500,000 euros, which brings its aid to 1.17 million since January.",
     "500000 funding-committed cumulative; 1170000 funding-committed cumulative"},
    {"The fund pays for a lost house and half of that for one that is damaged.", "-"},
    /* plans, parts and carriers */
    {"The revised appeal seeks US$282 million for July-September.",
     "282000000 funding-required stock@ 2024-07-01..2024-09-30"},
    {"UNHCR has put up 400 of 2,500 tents planned at Bajed Kandala.",
     "400 relief-items cumulative; 2500 relief-items flow!"},
    {"Six flights landed on Monday: three from Qatar, two South African.",
     "6 aid-flights flow; 3 aid-flights flow; 2 aid-flights flow"},
    {"Dohuk, a governorate of 1.3 million, has taken in 130,000 people in five days.",
     "130000 refugee-arrivals flow"},
    /* who is meant, whose verb */
    {"Two quakes killed almost 9,000 in Nepal.", "9000 killed cumulative"},
    {"Three bombs injured 40 in Kabul on Monday.", "40 injured flow"},
    {"On Monday 20,000 people crossed into Austria. Vienna has 2,200 soldiers there. Trains took "
     "9,700 of "
     "them on to Germany.",
     "20000 border-crossings flow; 2200 troops stock; 9700 evacuations cumulative"},
    {"Fewer than 200 Americans who want to leave are still there.", "-"},
    {"Uganda has agreed to house 2,000 refugees, and 51 came on Wednesday.",
     "2000 refugees stock!; 51 refugee-arrivals flow"},
    {"A record 9,380 people walked in along the railway on Monday.", "9380 border-crossings flow"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_turns_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
