/* text_counts_sentences_test.c - sentences of our own about who belongs to a group or a country,
 * and about numbers that only seem to count somebody. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    /* members of something, people under way together */
    {"Some 840 members of the caravan applied for asylum.", "840 asylum-applications cumulative"},
    {"Since May 12,000 members of the Karen minority have fled to Thailand.",
     "12000 refugee-arrivals cumulative"},
    {"Nine members of the committee met in Doha.", "-"},
    {"A group of about 900 crossed from Turkey into Greece on Sunday.",
     "900 border-crossings flow"},
    {"Two groups of 120 families returned to Aleppo on Monday.", "120 returns flow"},
    {"A group of 12 mediators arrived in Juba.", "-"},
    /* of one country and in another */
    {"5,000 citizens of Syria live in Jordan.", "5000 refugees stock"},
    {"Some 3,000 Sudanese nationals are still in Chad.", "3000 refugees stock"},
    {"About 7,400 people from Mali are staying in Algeria.", "7400 refugees stock"},
    {"Some 60,000 citizens of Oman live in Salalah.", "-"},
    {"Her old school is now home to 64 families.", "64 idps stock"},
    {"The island has 43 shelters; 5,400 people are staying in them.",
     "43 sites stock; 5400 idps stock"},
    {"The camp is new. Some 4,000 people live there.", "4000 idps stock"},
    {"The city has few parks. Some 4,000 people live there.", "-"},
    {"The villages are old, and 5,400 people live in them.", "-"},
    {"Deceased: 31", "31 killed cumulative"},
    {"The storm left 31 deceased and 12 missing.", "31 killed cumulative; 12 missing cumulative"},
    {"Donors pledged 900 million euros for Yemen, of which 600 million euros in grants.",
     "900000000 funding-pledged cumulative; 600000000 funding-pledged cumulative"},
    {"Norway grants 40 million dollars to Chad.", "40000000 funding-committed cumulative"},
    {"The ministry puts at 12,000 the number of Somalis in Kenya.", "12000 refugees stock"},
    {"The ministry puts at 12,000 the number of Chadian soldiers in Mali.", "12000 troops stock"},
    {"The fire brings to 30 the number of people who have died in Goma.", "30 killed cumulative"},
    {"The ship brought 900 people to Cyprus.", "900 evacuations cumulative"},
    {"The mission needs 300 soldiers. The law calls for 300 soldiers.", "-"},
    {"The response plan calls for 300 tents.", "-"},
    /* words for it */
    {"On Monday 4,130 foreigners were counted on entry.", "4130 border-crossings flow"},
    {"Nearly 90,000 people require immediate assistance.", "90000 people-in-need stock"},
    {"On Tuesday 61 patients were flown to Amman with 130 companions.",
     "61 evacuations flow; 130 evacuations flow"},
    {"The parish handed out 800 sandwiches on Tuesday.", "800 relief-items flow"},
    /* capacity, shelters, displaced */
    {"Some 12,000 people are in reception centres, whose capacity is 7,900.",
     "12000 idps stock; 7900 shelter-capacity stock"},
    {"The capacity of the new centre stands at 700.", "700 shelter-capacity stock"},
    {"The daily capacity of the mill is 700.", "-"},
    {"About 77,000 people sleep in shelters, of which there are now 640.",
     "77000 idps stock; 640 sites stock"},
    {"On Tuesday 130 American soldiers arrived in Erbil.\n\nThe UN puts the number of Iraqis "
     "displaced since January at 1.2 million.",
     "130 troop-deployments flow; 1200000 new-displacements cumulative"},
    {"Brazil announced on Thursday that it would spend 50 million reais on relief.",
     "50000000 funding-pledged flow"},
    {"Volunteers brought out 140 sick and elderly people on Saturday.", "140 evacuations flow"},
    {"On Monday 30 old and wounded civilians were evacuated.", "30 evacuations flow"},
    {"On 57 military and charter flights nobody was carried.", "-"},
    {"The island has houses for 9,000.", "9000 shelter-capacity stock"},
    /* of those who are refugees, and ashore */
    {"Some 900,000 Rohingya live near Teknaf, 640,000 of whom came in 2017.",
     "900000 refugees stock; 640000 refugee-arrivals flow"},
    {"About 90,000 Yazidis live in Dohuk, 40,000 of whom arrived in May.",
     "90000 refugees stock; 40000 refugee-arrivals flow"},
    {"Fishermen brought 60 migrants ashore near Zarzis on Monday.", "60 migrant-arrivals flow"},
    {"The coast guard brought 60 passengers ashore on Monday after the ferry sank.",
     "60 evacuations flow"},
    {"At the clinic 40 people with burns are being treated.", "40 injured cumulative"},
    {"On Friday 320 people accepted lodging offered by the town.", "320 people-reached flow"},
    /* more of what one came of */
    {"A relief flight landed in Goma on Monday. Two more are planned.", "2 aid-flights flow!"},
    {"A relief ship docked at Ashdod on Monday. Three more are expected.", "3 aid-shipments flow!"},
    {"A convoy reached Goma on Monday, and nine people died. Two more died on Tuesday.",
     "9 killed flow; 2 killed flow"},
    /* whom nobody counts */
    {"The hotline 0 700 331 20 is open day and night.", "-"},
    {"In a poll of 1,900 refugees in Lebanon half said that they would go back.", "-"},
    {"IOM interviewed 1,200 displaced households in Idlib in May.", "-"},
    {"Some 640 displaced families were surveyed in May.", "-"},
    {"The team assessed the damage and counted 640 displaced families.", "640 idps stock"},
    {"Partners have reached 40,000 people. The Flash Appeal 2024 has received $56 million.",
     "40000 people-reached cumulative; 56000000 funding-received cumulative"},
    {"Each household gets 6,000 hryvnias.", "-"},
    {"Every person will be paid 80,000 drams in July.", "-"},
    {"Every month Norway gives 20 million kroner to Chad.", "20000000 funding-received flow"},
    {"Cash machines give out no more than 300 dinars a day.", "-"},
    {"We lay on the floor, eleven of us under one blanket.", "-"},
    {"Shells killed four children of one family.", "4 killed cumulative"},
    {"Only two of the crossings are open. On Sunday 900 people crossed.",
     "900 border-crossings flow"},
    {"Turkey has reopened three border crossings.", "-"},
    {"The hospital sent 60 patients home on Monday.", "-"},
    {"Turkey sent 240 people home on Monday.", "240 returns flow"},
    {"Nine Afghans passed their final exam on Thursday.", "-"},
    {"Some 310 people passed the border on Monday.", "310 border-crossings flow"},
    {"The next course begins on 5 September with 12 places.", "-"},
    /* money by names of its own */
    {"The World Bank has promised Samoa 750,000 U.S. dollars.",
     "750000 funding-pledged cumulative"},
    {"Algeria has released 3 billion dinars for new roads.",
     "3000000000 funding-committed cumulative"},
    {"The U.S. has sent 40 soldiers to Samoa.", "40 troop-deployments cumulative"},
    /* more of the carriers, not of their load */
    {"Two Danish planes brought 1,500 tents to Pemba; three more are due on Friday.",
     "2 aid-flights cumulative; 1500 relief-items cumulative; 3 aid-flights flow!"},
    {"Four trucks reached Pemba on Monday with 90 tents, and six more are due by Friday.",
     "4 aid-convoys flow; 90 relief-items flow; 6 aid-convoys flow!"},
    {"Four trucks with 90 tents are due in Pemba by Friday.",
     "4 aid-convoys flow!; 90 relief-items flow!"},
    {"Denmark has sent 500 tents, and 300 more are due.",
     "500 relief-items cumulative; 300 relief-items flow!"},
    /* untrue reports */
    {"Media reports about a second camp with 3,000 places are without foundation.", "-"},
    {"Press reports on a force of 4,000 soldiers are without any basis.", "4000 troops stock"},
    {"Reports about a second camp with 3,000 places have reached us.",
     "3000 shelter-capacity stock"},
    /* people of a town, people by bus */
    {"All 62 people of Mango were taken to Nomuka.", "62 evacuations cumulative"},
    {"The 90 inhabitants of Lesser Tolo were flown to Apia.", "90 evacuations cumulative"},
    {"The army took 4,000 villagers by bus from Gao to Mopti.", "4000 evacuations cumulative"},
    {"The army took 40 prisoners by surprise from Gao to Mopti.", "40 detained stock"},
    /* hurt together, by whatever hedge */
    {"Three police officers and at least 40 villagers were hurt.",
     "3 injured cumulative; 40 injured cumulative"},
    {"Six soldiers and up to 20 farmers were killed.", "6 killed cumulative; 20 killed cumulative"},
    {"Denmark has 60 police officers and at least 40 soldiers there.",
     "60 troops stock; 40 troops stock"},
    /* cargo that is lost */
    {"About 85 tonnes of flour got wet in the port.", "-"},
    {"Some 40 tonnes of rice were spoiled by the flood.", "-"},
    {"About 85 tonnes of flour got to the port.", "85 aid-weight cumulative"},
    /* claims */
    {"Nearly 4,100 Ukrainians are waiting for an answer to their asylum claims.",
     "4100 asylum-seekers stock"},
    {"Some 300 Syrians await a decision on their applications.", "300 asylum-seekers stock"},
    /* at home, and not */
    {"Honduras: hurricane\n\nMore than 600,000 Hondurans are in schools and other shelters.",
     "600000 idps stock"},
    {"Honduras: refugees\n\nSome 6,000 Nicaraguans are in schools and other shelters.",
     "6000 refugees stock"},
    {"Denmark flew 46 signallers to Riga.", "46 troop-deployments cumulative"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_counts_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
