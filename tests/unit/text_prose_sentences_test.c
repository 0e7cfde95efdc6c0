/* text_prose_sentences_test.c - sentences of our own as bulletins, statements and wires write them:
 * what is aimed at, where people sleep, counts told again, sums of which a part came. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    /* who is aimed at, and who is only planned for */
    {"The plan aims to help 15,500 people in Mali.", "15500 people-reached cumulative@"},
    {"The cluster wants to provide food to 9,000 children by June.",
     "9000 people-reached cumulative@"},
    {"UNICEF plans to reach 9,000 children by June.", "9000 people-reached cumulative!"},
    {"Le plan vise à aider 15 000 personnes au Tchad.", "15000 people-reached cumulative@"},
    /* the time that "since" names, and one that began then */
    {"The raid in Mali is the deadliest since August, when 133 villagers were massacred.",
     "133 killed flow 2023-08-01..2023-08-31"},
    {"It was the worst attack since March 2023, when gunmen killed 50 soldiers in Tessit.",
     "50 killed flow 2023-03-01..2023-03-31"},
    {"Since March 2023, when the war began, 5,000 people have been killed.",
     "5000 killed cumulative 2023-03-01..2024-06-14"},
    /* what is to come, what was given, and who ranks behind whom */
    {"Britain will provide £100 million (about $125 million) for Mali.",
     "100000000 funding-pledged cumulative; 125000000 funding-pledged cumulative"},
    {"Marib hosts 1,200 displaced people, ahead of Sanaa with 860.",
     "1200 idps stock; 860 idps stock"},
    {"Spain has committed to sending 150 soldiers to Latvia in November.",
     "150 troop-deployments flow! 2024-11-01..2024-11-30"},
    {"Two more relief flights from Dubai are foreseen on Sunday.",
     "2 aid-flights flow! 2024-06-16..2024-06-16"},
    /* sums of which a part came, or that somebody hoped for or confirmed */
    {"The plan for Mali has received $224 million out of $1.72 billion.",
     "224000000 funding-received cumulative; 1720000000 funding-required stock@"},
    {"Donors promised $62 million, well short of the $90 million that the UN had hoped to raise.",
     "62000000 funding-pledged cumulative; 90000000 funding-required stock@"},
    {"Canada confirmed a further 30 million dollars for Ukraine.",
     "30000000 funding-pledged cumulative"},
    /* where people sleep */
    {"Some 4,000 people have sought refuge in 12 schools in Mopti.",
     "4000 idps stock; 12 sites stock"},
    {"Some 4,000 families found refuge in a church.", "4000 idps stock"},
    {"Some 4,000 Congolese have sought refuge in schools in Uganda.",
     "4000 refugee-arrivals cumulative"},
    {"Some 36 classrooms serve as dormitories for 4,900 displaced people.", "4900 idps stock"},
    {"The stadium was turned into a shelter for 4,900 families.", "4900 idps stock"},
    {"The new centre is a shelter for 4,900 people.", "4900 shelter-capacity stock"},
    {"Chad has 409,800 refugees. Roughly 190,000 still camp out in the open in Adré.",
     "409800 refugees stock; 190000 refugees stock"},
    {"Close to 2,000 people sleep in the open, the Norwegian Refugee Council said.",
     "2000 idps stock"},
    /* the same count again, whatever else arrives */
    {"Canada has 1,900 soldiers in Latvia. With the arrival of tanks, that number will climb to "
     "2,200.",
     "1900 troops stock; 2200 troops stock!"},
    {"In May 18 families went home. In the last report the figure for April was given as 25.",
     "18 returns flow; 25 returns flow"},
    {"In Britain, 170 Canadian instructors remain assigned to the operation.", "170 troops stock"},
    /* a unit told once, and what befell pupils */
    {"A plane brought deliveries of 15 and 8.5 tonnes of food to Luanda.",
     "15 aid-weight cumulative; 8.5 aid-weight cumulative"},
    {"Three pupils lost their lives and eleven were rushed to hospital on Sunday.",
     "3 killed flow; 11 injured flow"},
    {"At least 17 people are still being looked for.", "17 missing cumulative"},
    /* what the text itself takes back, and what replaces it */
    {"In May 18 families went home. The figure for April was given as 25; it has since been "
     "corrected to 29.",
     "18 returns flow 2024-05-01..2024-05-31; 25 returns flow~ 2024-04-01..2024-04-30; 29 returns "
     "flow 2024-04-01..2024-04-30"},
    {"The number of dead was put at 25. It was later revised to 29.", "25 killed cumulative~"},
    {"Officials reported 25 deaths, a figure that was later revised to 29.",
     "25 killed cumulative~; 29 killed cumulative"},
    {"The number of dead stood at 25 on Sunday. It has since risen.", "25 killed flow"},
    /* the same time as before, compared with another */
    {"Panama let in 64,100 people in May. In the same month 47,210 entered Honduras, compared with "
     "14,900 in May 2022.",
     "64100 refugee-arrivals flow 2024-05-01..2024-05-31; 47210 border-crossings flow "
     "2024-05-01..2024-05-31; 14900 border-crossings flow 2022-05-01..2022-05-31"},
    /* people in so many sites are no sites, and what they are compared with */
    {"Some 9,600 people fled Adré; 6,200 are sheltered in 28 sites.",
     "9600 new-displacements cumulative; 6200 idps stock; 28 sites stock"},
    {"Some 9,600 people fled Adré; 6,200 are being housed at more than 28 camps, against 8,900 on "
     "Monday.",
     "9600 new-displacements cumulative; 6200 idps stock; 28 sites stock; 8900 idps stock"},
    /* "depuis" leads to where from, or to since when */
    {"Un avion a acheminé 18 tonnes de vivres au Tchad depuis Nairobi le 12 janvier.",
     "18 aid-weight flow 2024-01-12..2024-01-12"},
    {"Quelque 6 200 personnes ont fui le Kivu depuis la chute de Goma le 10 juin.",
     "6200 new-displacements cumulative 2024-06-10..2024-06-14"},
    /* French huts are no cases of a disease */
    {"On compte au Tchad 1 240 cases détruites et 3 115 autres inondées.",
     "1240 homes-destroyed cumulative; 3115 homes-damaged cumulative"},
    /* a month within which an event fell is the figure's own time */
    {"In Mali 206 people were killed in attacks in May.", "206 killed flow 2024-05-01..2024-05-31"},
    {"In Mali MSF treated 206 survivors of violence in the first three months of the year.",
     "206 people-reached flow 2024-01-01..2024-03-31"},
    {"In Mali 206 people were killed in fighting in the past week.",
     "206 killed flow 2024-06-08..2024-06-14"},
    {"Since the war in 2015, 40,000 people have been killed in Mali.",
     "40000 killed cumulative 2015-01-01..2024-06-14"},
    /* dozens of things are no people, and a plan's own year */
    {"Some 38 people died and dozens of shops were looted.", "38 killed cumulative"},
    {"Some 380 people died, hundreds of whom were children.",
     "380 killed cumulative; 200-999 killed cumulative"},
    {"Agencies seek $3 billion under this year's plan for Mali.",
     "3000000000 funding-required stock@ 2024-01-01..2024-12-31"},
    {"The UN asks for $3 billion for Mali, double last year's request.",
     "3000000000 funding-required stock@ 2024-06-14..2024-06-14"},
    /* armed men die, but neither flee nor migrate */
    {"The army said it had killed \"more than 60 terrorists\" on Sunday.", "60 killed cumulative"},
    {"Twenty bandits died in the clash.", "20 killed cumulative"},
    {"Some 40 gunmen arrived on motorcycles and killed 12 villagers.", "12 killed cumulative"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_prose_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
