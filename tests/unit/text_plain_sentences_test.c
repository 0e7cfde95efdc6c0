/* text_plain_sentences_test.c - sentences of our own about fears, ages, what a camp was planned
 * for, counts that reach a number, and parts of what was told before. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    /* a fear of what has been is no forecast */
    {"Relatives fear that 40 people are missing under the mud.", "40 missing cumulative"},
    {"The council fears that 300 miners were killed.", "300 killed cumulative"},
    {"Officials fear that 200 people could die.", "200 killed flow!"},
    /* a camp planned for so many holds others */
    {"Minawao, a camp planned for 20,000 refugees, hosts 58,000 Nigerians.",
     "20000 shelter-capacity stock; 58000 refugees stock"},
    {"A camp planned for 9,000 people shelters 31,000 displaced.",
     "9000 shelter-capacity stock; 31000 idps stock"},
    /* a count that reaches so many reaches nobody */
    {"Uganda has received 64,000 Congolese since 1 April. UNHCR expects the number to reach "
     "80,000.",
     "64000 refugee-arrivals cumulative; 80000 refugee-arrivals cumulative!"},
    {"About 2,400 Sudanese crossed on Monday. The total is expected to reach 9,000.",
     "2400 border-crossings flow; 9000 border-crossings cumulative!"},
    /* ages and multipliers count nobody */
    {"Gunmen killed 207 villagers in May, most of them over 60.", "207 killed flow"},
    {"The blast killed 14 men, all under 30.", "14 killed cumulative"},
    {"Of the dead, 12 were over 70 and three under five.",
     "12 killed cumulative; 3 killed cumulative"},
    {"The toll has reached 90, and a doctor said one should multiply it by ten.",
     "90 killed cumulative"},
    /* a month and how many */
    {"In May 3 WFP ships docked in Aden.", "3 aid-shipments flow 2024-05-01..2024-05-31"},
    {"In April 40 French soldiers landed in Niamey.",
     "40 troop-deployments flow 2024-04-01..2024-04-30"},
    /* who is told to be crossing has crossed; a part of them has a verb of its own */
    {"Since May the police have counted 334,000 people crossing from Ukraine. Some 1,900 of them "
     "have applied for asylum.",
     "334000 border-crossings cumulative; 1900 asylum-applications cumulative"},
    {"Since Friday 34,900 people have entered Croatia. On Monday 8,440 came in.",
     "34900 border-crossings cumulative; 8440 border-crossings flow"},
    {"Since May 9,000 people have entered Moldova. Temporary refuge has been granted to 6,200 of "
     "them, and 78 have applied for asylum.",
     "9000 border-crossings cumulative; 6200 temporary-protection stock; 78 asylum-applications "
     "cumulative"},
    /* one ship, then two more */
    {"A freighter unloaded 900 tonnes of wheat at Aden on Monday; three more are due by Friday.",
     "900 aid-weight flow; 3 aid-shipments flow!"},
    {"A plane with 40 tonnes of food landed in Goma, and three more are expected.",
     "40 aid-weight cumulative; 3 aid-flights flow!"},
    {"A bus with 40 people crashed in Ica; two more are missing.", "2 missing cumulative"},
    /* whose the lives were, and what is just there */
    {"Cholera has claimed 33 lives in Kigoma, those of 31 refugees and two Tanzanians.",
     "33 killed cumulative; 31 killed cumulative; 2 killed cumulative"},
    {"They sleep in Kagunga, a village with 15 latrines.", "-"},
    {"Britain will send 600 troops and six transport aircraft.", "600 troop-deployments flow!"},
    /* "a day back" is a rate, "by now" is over what was before */
    {"Pakistan sends about 3,000 Afghans a day back to Afghanistan.",
     "3000 returns flow ..2024-06-14"},
    {"Some 148,000 people fled from Aleppo between 6 and 10 May; roughly 130,000 are back by now.",
     "148000 new-displacements flow 2024-05-06..2024-05-10; 130000 returns "
     "cumulative ..2024-06-14"},
    {"April's decree offers papers to stateless Kurds, of whom there are still about 150,000 in "
     "Syria.",
     "150000 stateless stock 2024-06-14..2024-06-14"},
    /* what the same source gave before, and what there is today */
    {"The government puts the number of dead at 348. On Monday it still spoke of 212.",
     "348 killed cumulative; 212 killed flow"},
    {"In March there were three refugee camps in Chad. Today there are eight.",
     "3 sites stock; 8 sites stock"},
    {"The new figure of 480 dead replaces Monday's 512.",
     "480 killed cumulative; 512 killed flow~"},
    /* what counts something else than it seems to */
    {"The council has counted 1,780 burned-out houses.", "1780 homes-destroyed cumulative"},
    {"On Monday 14 helicopters carried out 60 flights.", "60 aid-flights flow"},
    {"A survey of 2,800 refugees shows that most want to stay.", "-"},
    {"The 400 men of the Sabre force left in February.", "-"},
    {"1/3 Hello from Las Palmas.\n\n2/3 El Hierro took in 612 migrants on Saturday.",
     "612 migrant-arrivals flow 2024-06-08..2024-06-08"},
    {"More than 9,000 families have received the grant so far.", "9000 people-reached cumulative"},
    {"Another nine trucks should get to Goma in July.", "9 aid-convoys flow!"},
    {"Estonia has 62,100 residents of undetermined citizenship.", "62100 stateless stock"},
    /* the displacement grows to so many, and the label of them */
    {"Internal displacement in Mali has risen to 330,000 people.", "330000 idps stock"},
    {"Displacement has doubled in a year, to 940,000 people, from 470,000 in June 2023.",
     "940000 idps stock; 470000 idps stock"},
    {"Displaced 12,000 people in 14 camps.", "12000 idps stock; 14 sites stock"},
    /* a plan of a year, months of the year, the day of a heading over rows */
    {"The 2024 plan asks for $87 million to assist 3.1 million of the 4.7 million people in need.",
     "87000000 funding-required stock@; 3100000 people-reached flow@; 4700000 people-in-need "
     "stock"},
    {"In the first three months of the year Uganda received 9,000 refugees.",
     "9000 refugee-arrivals flow 2024-01-01..2024-03-31"},
    {"Refugees from Sudan, 9 June\nChad 600,000\nEgypt 84,600",
     "600000 refugees stock 2024-06-09..2024-06-09; 84600 refugees stock 2024-06-09..2024-06-09"},
    {"IDPs by state (9 June)\nUnity 90,000\nJonglei 70,000",
     "90000 idps stock 2024-06-09..2024-06-09; 70000 idps stock 2024-06-09..2024-06-09"},
    {"TEMPORARY PROTECTION, refugees from Ukraine, 9 June\nCzechia 348,120\nIreland 84,600",
     "348120 temporary-protection stock; 84600 temporary-protection stock"},
    {"The 400 men of Denmark's Thor force left in February.", "-"},
    {"The mission has 486 peacekeepers. UNSCR 1289 authorised them.", "486 troops stock"},
    /* the same people in other units, whose time stands behind both */
    {"Some 240 families (1,020 ind.) went back to Sake between 3 and 5 June.",
     "240 returns flow; 1020 returns flow"},
    {"In Goma 1.2 lakh IDPs, i.e. 24,000 families, were registered as of 2 June.",
     "120000 idps stock; 24000 idps stock"},
    {"Attacks displaced 812 families (3,676 people) between 1 and 9 June 2024.",
     "812 new-displacements flow; 3676 new-displacements flow"},
    /* bullets that are signs, hedges in a label */
    {"> Congestion is high in Goma.\n> 482 people were displaced in Goma in May.",
     "482 new-displacements flow"},
    {"> 30 dead in Goma\n> 200 injured in Goma", "30 killed cumulative; 200 injured cumulative"},
    {"Stateless persons (est.): 16,820\nDead (confirmed): 12",
     "16820 stateless stock; 12 killed cumulative"},
    /* hours, streets, ages behind a percentage */
    {"The committee met at 1000 and counted 12 dead.", "12 killed cumulative"},
    {"The count started at 1200 refugees.", "1200 refugees stock"},
    {"The bridge at PK 12 is damaged. 30 houses on Calle 14 were destroyed.",
     "30 homes-destroyed cumulative"},
    {"Uganda hosts 1.5 million refugees. 57 per cent are under 18.", "1500000 refugees stock"},
    /* what projects did, and what somebody projects */
    {"In 2023 the fund's projects reached 9,000 people in Goma.", "9000 people-reached flow"},
    {"UNICEF projects 40,000 displaced people in Goma by July.", "40000 idps stock!"},
    /* goals in a label */
    {"NIGERIA\n\n2024 target for Borno: 300,000 people.", "300000 people-reached flow@"},
    /* others who are displaced, and others of the same */
    {"Some 4,316 people are in 87 shelters, and 7,800 others are displaced.",
     "4316 idps stock; 87 sites stock; 7800 idps stock"},
    {"Twenty aid trucks crossed at Rafah and five others turned back.",
     "20 aid-convoys cumulative; 5 aid-convoys cumulative"},
    /* letters behind a number */
    {"3.9 M people are in need and 1.2 M IDPs need food.",
     "3900000 people-in-need stock; 1200000 people-in-need stock"},
    {"The mast, 7.8 M high, fell on three cars.", "-"},
    {"Food: 312 t delivered to Goma since 2 June.", "312 aid-weight cumulative"},
    /* convoys of so many lorries */
    {"On Monday two convoys of 60 trucks got to Goma.", "2 aid-convoys flow; 60 aid-convoys flow"},
    {"One in ten convoys was looted.", "-"},
    /* carried home */
    {"A charter carried 127 Gambians home on Monday.", "127 returns flow"},
    {"A ship carried 400 refugees home in May.", "400 returns flow"},
    {"Ambulances took 12 patients home.", "-"},
    {"The flood destroyed 40 Roma homes.", "40 homes-destroyed cumulative"},
    /* a part of the money */
    {"Japan has pledged $30 million, of which 12 million in kind.",
     "30000000 funding-pledged cumulative; 12000000 funding-pledged cumulative"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_plain_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
