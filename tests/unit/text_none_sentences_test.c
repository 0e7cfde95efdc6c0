/* text_none_sentences_test.c - sentences of our own with numbers that are no figures, as real
 * reports are full of them: notes, cases of disease, samples, prices, beds of clinics. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    /* notes, and what a PDF leaves of a text */
    {"Some 300 people were killed in Kaduna,12 the group said.", "300 killed cumulative"},
    {"The camp holds 4,500 refugees (as of March),7 while 300 more refugees wait outside.",
     "4500 refugees stock; 300 refugees stock"},
    {"\"We have nothing left\",14 said one of the 300 displaced people.", "300 idps stock"},
    {"Aid reached 12,000 people (half of them women).45 The fighting has killed 30 people.",
     "12000 people-reached cumulative; 30 killed cumulative"},
    {"Of these people, 40 were killed.3", "40 killed cumulative"},
    {"Within 18 months,10 aid workers have been killed.", "10 killed flow"},
    {"The staff drew up a joint e(cid:29)ort for 500 refugees.", "500 refugees stock"},
    {"The war killed 900 people by March 2020. 37 In the north 40 people died.",
     "900 killed cumulative; 40 killed cumulative"},
    {"It was the deadliest place for the 900 refugees in 2019.38", "900 refugees stock"},
    {"He begged a hall of 450 people not to leave the country.", "-"},
    {"She spoke to a room of 80 refugees and an audience of 3,000 people.", "-"},
    {"A hall of 200 beds has opened.", "200 shelter-capacity stock"},
    {"They brought 23 armoured vehicles and 14 combat vehicles.", "-"},
    {"They brought food on 23 vehicles.", "23 aid-convoys cumulative"},
    {"Since May, 31 patients with COVID- 19 have died.", "31 killed cumulative"},
    {"Of 4,000 refugees in the camp, many have lost money (Fig. 2).", "4000 refugees stock"},
    /* ages */
    {"Almost half of children under five in the camp, which holds 4,000 refugees, are hungry.",
     "4000 refugees stock"},
    {"The strike killed nine girls under 15 and four men.",
     "9 killed cumulative; 4 killed cumulative"},
    /* "one of" */
    {"One of the main reasons for the hunger is the war, which has killed 3,000 people.",
     "3000 killed cumulative"},
    {"The war is one of the longest and has killed 4,000 people.", "4000 killed cumulative"},
    {"One of the dead was a child.", "-"},
    {"One of the trucks carried 20 tents.", "20 relief-items cumulative"},
    /* cases of a disease, incidents, samples */
    {"Thirty new cases were reported from Edo (12), Ondo (11) and Bauchi (7) with two deaths.",
     "2 killed cumulative"},
    {"A total of 20 cases among refugees have been reported: eight in Camp 1E, four in Camp 6 and "
     "eight in Kutupalong.",
     "-"},
    {"Five people have died, bringing the number of cases confirmed since March to 3,390.",
     "5 killed cumulative"},
    {"Of the 107 cases, 40 (35 from among refugees and 5 from the town) were confirmed.", "-"},
    {"The number of incidents affecting civilians fell from nine to four.", "-"},
    {"Laboratories tested 1,306 samples, of which 164 came back in a week.", "-"},
    {"The army counted 12 incidents in which 40 were killed.", "40 killed cumulative"},
    {"Some 2,030 Syrian refugees and 16 migrants have tested positive for the virus.", "-"},
    {"In the camp 310 refugees were diagnosed with malaria and 12,000 refugees were vaccinated.",
     "12000 people-reached cumulative"},
    {"The 84 refugees in the group spoke of positive changes.", "84 refugees stock"},
    {"On Monday 304 refugees were in home-isolation.", "-"},
    /* what is split up in brackets */
    {"UNICEF reached 4,025 children (2,204 boys and 1,821 girls) in schools.",
     "4025 people-reached cumulative; 2204 people-reached cumulative; 1821 people-reached "
     "cumulative"},
    {"The flood killed 30 people (12 men; 18 women).",
     "30 killed cumulative; 12 killed cumulative; 18 killed cumulative"},
    {"Since May 1,200 families (700 households with children) have been displaced.",
     "1200 new-displacements cumulative; 700 new-displacements cumulative"},
    {"The study asked 800 adults (500 women and 300 men) about the roads.", "-"},
    {"Of 500 refugees interviewed, nine in ten want to go home.", "-"},
    {"The team surveyed 1,240 displaced families in May.", "-"},
    {"IOM interviewed 345 refugees; 12,000 refugees live there.", "12000 refugees stock"},
    {"WASH partners have provided safe water to more than 27,600 IDPs in Hodeidah.",
     "27600 people-reached cumulative"},
    {"The charity distributed kits to 70 refugee families on Sunday.", "70 people-reached flow"},
    /* registered, but no refugees */
    {"By mid-April 130,000 households had registered for the grant.", "-"},
    {"A total of 73 children (44 boys and 29 girls) were identified and registered as orphans.",
     "-"},
    {"The refugee agency has registered 4,300 families, all of them refugees from Sudan.",
     "4300 refugees stock"},
    /* what nobody did, or has handed out */
    {"By the end of June 600,000 people had still not been reached.", "-"},
    {"The convoy could not evacuate the 40 families on Monday.", "-"},
    {"Families eat two meals a day; before they went from three to two meals a day.", "-"},
    {"The country has 14 ventilators, and the clinic is made up of three tents.", "-"},
    {"The kitchens serve 3,000 meals a day.", "3000 relief-items flow"},
    /* centres and beds that shelter nobody */
    {"Currently 26 sample collection sites and 10 health centres are open.", "-"},
    {"The team runs 13 isolation and treatment centres with 641 beds.", "-"},
    {"The district has 43 ICU beds.", "-"},
    {"The 12 reception centres shelter 900 families.", "12 sites stock; 900 idps stock"},
    /* prices and rates */
    {"Feed now sells at SYP 2.3 million/MT; Norway gave 5 million dollars.",
     "5000000 funding-received cumulative"},
    {"Families pay 800 taka per month to the owner of the land.", "-"},
    {"He had to pay 75,000 pounds for every session at the hospital.", "-"},
    {"The state raised the monthly transfer of 240,000 pesos in June.", "-"},
    /* shelters that are homes, personnel that are no soldiers, victims who live */
    {"Heavy rain damaged seven shelters, affecting 100 people.",
     "7 homes-damaged cumulative; 100 people-affected cumulative"},
    {"Fire in the camp destroyed an estimated 200 family shelters.",
     "200 homes-destroyed cumulative"},
    {"On Monday 133 humanitarian personnel were evacuated.", "133 evacuations flow"},
    {"The base houses 280 British medical personnel.", "280 troops stock"},
    {"The project reached 15 victims of sexual violence in May.", "-"},
    {"Rescuers found 15 victims of the flood.", "15 killed cumulative"},
    /* what is no forecast */
    {"Schools stay closed due to insecurity, affecting 328,000 children.",
     "328000 people-affected cumulative"},
    {"Some 650 refugees are due to arrive on Friday.", "650 refugee-arrivals flow!"},
    /* samples, laws, camps with a number */
    {"In all 36 deaths were recorded: 64% (n=23) by violence, 8% (n=3) at birth.",
     "36 killed cumulative"},
    {"Decree DNU 70/2017 lets it deport 300 migrants a day.", "300 returns flow"},
    {"Dalori 2 camp and Bakassi camp shelter 12,000 families.", "12000 idps stock"},
    /* areas, and lists of what is in them */
    {"Hunger is worst in 10 out of the 33 areas affected by drought.", "-"},
    {"The cluster worked in six highly food insecure counties and five return villages.", "-"},
    {"Two people died in 14 LGAs in nine States (Ebonyi - 1, Gombe - 1).", "2 killed cumulative"},
    {"The rate in all the three Payams where 400 people died is high.", "400 killed cumulative"},
    {"The fund opened 30 delivery points and gave out 3,800 blankets.",
     "3800 relief-items cumulative"},
    {"About 1,300 households abandoned their villages.", "1300 new-displacements cumulative"},
    /* verbs with other senses */
    {"Three months have passed since school closures left 4.6 million students without classes.",
     "-"},
    {"This month 65 patients were referred and 50 patients were discharged.", "-"},
    {"Five to eight children could come together and learn.", "-"},
    {"As of Monday 3.5 million people have received at least one dose.", "-"},
    {"Three babies were born in the camp, which hosts 900 refugees.", "900 refugees stock"},
    {"A household of six members is given 50 dollars, and 40 families were displaced.",
     "40 new-displacements cumulative"},
    {"Maize production is put at 750,000 tonnes.", "-"},
    {"The stoves cut emissions by 300 tonnes of carbon.", "-"},
    /* soldiers and women in lists */
    {"Five militants, four Nigerian soldiers, and five civilians were killed in a battle.",
     "4 killed cumulative; 5 killed cumulative"},
    {"Seven soldiers and ten rebels died in Nganzai.", "7 killed cumulative; 10 killed cumulative"},
    {"Some 300 soldiers and 40 policemen were sent to Goma.",
     "300 troop-deployments cumulative; 40 troop-deployments cumulative"},
    {"The mission has 300 soldiers and 40 policemen, and 12 people were killed.",
     "300 troops stock; 40 troops stock; 12 killed cumulative"},
    {"More than 27,000 people have been killed in the north and thousands of women and girls "
     "have been abducted.",
     "27000 killed cumulative; 2000-9999 detained cumulative"},
    /* a day as of which, and a day on which */
    {"As of 29 May, the coast guard rescued 14,249 migrants (9,893 men) at sea.",
     "14249 evacuations cumulative; 9893 evacuations cumulative"},
    {"On 29 May, the coast guard rescued 249 migrants at sea.", "249 evacuations flow"},
    {"As of Monday 310 people were evacuated a day.", "310 evacuations flow"},
    /* numbers without a noun that go on with nothing */
    {"The blast hurt 60 people on Monday; 12 were questioned.", "60 injured flow"},
    {"Some 400 refugees crossed in May; 30 more were interviewed.", "400 border-crossings flow"},
    /* shares, crops, purchases, penalties */
    {"The plan targeted 93,000 families out of 203,000 in need.",
     "93000 people-reached cumulative@; 203000 people-in-need stock"},
    {"The flood covered thousands of acres and killed 12 people.", "12 killed cumulative"},
    {"The player holds 500 and 1,000 songs.", "-"},
    {"Some 1,595 households received tents while 2,088 were assisted with emergency shelter.",
     "1595 people-reached cumulative; 2088 people-reached cumulative"},
    {"The carrier has purchased 12 aircraft, and 460 vehicles were stolen.", "-"},
    {"The trade deficit rose by $43.6 billion, and the railway paid a penalty of $52,000.", "-"},
    {"Wheat needs are below the utilization requirement of 4.5 million tonnes.", "-"},
    /* resettled to third countries, admitted as patients, left without other things than a home */
    {"A total of 318 refugees have departed on resettlement from Libya to Canada (38) and "
     "France (4).",
     "-"},
    {"Canada has accepted 300 refugees.", "300 refugee-arrivals cumulative"},
    {"Since January 1,679 patients have been admitted to hospitals.", "-"},
    {"Mothers received treatment; and 3,571 children received supplements.",
     "3571 people-reached cumulative"},
    {"Some 130,000 people had received vouchers.", "130000 people-reached cumulative"},
    {"The war displaced 2 million people, left 1.25 million workers without pay.",
     "2000000 new-displacements cumulative"},
    {"The storm left 900 people homeless.", "900 idps stock"},
    {"There are 8,000 refugees, some of whom were killed on the way.", "8000 refugees stock"},
    {"Some 8.4 million people lack food and do not know how they will live.",
     "8400000 people-in-need stock"},
    /* names with a number, a misprinted year */
    {"At the Zero Point crossing and south of Kilo 16 two people died.", "2 killed cumulative"},
    {"On 22 August 219, a flight brought 600 kits.", "600 relief-items flow"},
    /* scores of a survey, terms of trade, who is at home */
    {"Dietary diversity scores among 900 refugees fell.", "900 refugees stock"},
    {"Scores of people were killed in Goma.", "40-99 killed cumulative"},
    {"A sheep was worth 284 kg/head, and 517 kg of flour could be bought with one.", "-"},
    {"In Nigeria millions of Nigerians live in poverty.", "-"},
    {"Earlier, another 104 and 85 dengue patients were admitted to clinics.", "-"},
    {"Health facilities admitted a total of 40,152 children for treatment.",
     "40152 people-reached cumulative"},
    {"The study (pp. 18) tells of 400 migrants who arrived in May.", "400 migrant-arrivals flow"},
    /* the number of what no table knows, pupils back at school, prisoners let go */
    {"In May 300 migrants arrived. The total number of PDM conducted in 2020 rose to 127.",
     "300 migrant-arrivals flow"},
    {"In May 300 migrants arrived. The number of Syrians rose to 500.",
     "300 migrant-arrivals flow; 500 refugees stock"},
    {"The halls reopened, allowing 127,000 students to go back to school.", "-"},
    {"Some 12,000 families went back to Aleppo.", "12000 returns cumulative"},
    {"Almost 800 people are detained and close to 8,600 have been conditionally released.",
     "800 detained stock"},
    /* what is only proposed or denied, and what is held to be so */
    {"Members proposed a bill to give aid to nine million households.",
     "9000000 people-reached cumulative!"},
    {"The funds do not enable it to give aid to nine million households.", "-"},
    {"Trucks failed to reach 45,000 people in the camp.", "-"},
    {"Some 7.2 million people were estimated to be in need of aid.",
     "7200000 people-in-need stock"},
    {"Thousands of people over the border in Chad have been killed.",
     "2000-9999 killed cumulative"},
    {"On Monday 300 people fled over the border.", "300 border-crossings flow"},
    /* metres, and what is lost */
    {"Of the 3,000 displaced people many walk at least 500m to a well.", "3000 idps stock"},
    {"Poverty rose with the loss of labour income to four million workers.", "-"},
    {"The loss of 300 soldiers in May weakened it.", "300 killed flow"},
    /* whose "reached" and "receiving" */
    {"Over 80,000 people have been reached in camps, while 642,000 children received leaflets.",
     "80000 people-reached cumulative; 642000 people-reached cumulative"},
    {"The plan extends it to another one million people, thus reaching two million people.",
     "2000000 people-reached cumulative"},
    {"It was seen in adults and one child, who are receiving treatment.", "-"},
    {"On 9 June 46 cases were found, raising the total number of cases to 168,442 with 2,122 "
     "deaths.",
     "2122 killed cumulative"},
    {"On 9 June a bus fell into a river with 22 deaths.", "22 killed flow"},
    {"More than 6,700 children have been injured and 2,700 boys have been recruited by forces.",
     "6700 injured cumulative"},
    {"Some 25 women were killed and 120 women and girls were raped.", "25 killed cumulative"},
    {"More than 6,700 children have been injured and 2,700 boys have been evacuated.",
     "6700 injured cumulative; 2700 evacuations cumulative"},
    {"Some 25 women were killed, while 120 women, including girls of twelve, were raped.",
     "25 killed cumulative"},
    {"The screening is reaching on average 300 children in each county.",
     "300 people-reached cumulative"},
    {"On Tuesday 350 soldiers withdrew from Goma.", "-"},
    {"In Goma, 350 soldiers were withdrawn.", "-"},
    {"Turkey turned away 12 aid flights.", "-"},
    {"After a year 350 peacekeepers went home from Goma.", "-"},
    {"Some 900 soldiers remain in Goma after 200 withdrew.", "900 troops stock"},
    {"Operations were scaled down; 300 workers lost their jobs.", "-"},
    {"The agency scaled back rations for 400,000 refugees in Kenya.", "400000 refugees stock"},
    {"Help is getting to 12,000 families in Gaza.", "12000 people-reached cumulative"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_none_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
