/* text_clauses_sentences_test.c - sentences of our own in which another clause, an aside or a word
 * beside the number changes what is counted, when, and whether it is to come. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    /* a day of what was done, before a clause of what will be */
    {"Estonia sent 80 soldiers to Mali on Sunday but will send no more.",
     "80 troop-deployments flow 2024-06-09..2024-06-09"},
    {"Slovakia took in 640 refugees on Monday but may close the gate.",
     "640 refugee-arrivals flow 2024-06-10..2024-06-10"},
    {"On Tuesday 12 people were killed near Gao but the road will stay open.",
     "12 killed flow 2024-06-11..2024-06-11"},
    /* an aside of parts between the number and its day */
    {"Some 330 marines, 180 of them Greek and 150 Dutch, landed in Beira on Tuesday.",
     "330 troop-deployments flow 2024-06-11..2024-06-11; "
     "180 troop-deployments flow 2024-06-11..2024-06-11; "
     "150 troop-deployments flow 2024-06-11..2024-06-11"},
    {"At least 70 people, 40 of them women and 12 children, drowned off Tunisia on Monday.",
     "70 killed flow 2024-06-10..2024-06-10; 40 killed flow 2024-06-10..2024-06-10; "
     "12 killed flow 2024-06-10..2024-06-10"},
    /* when something else began */
    {"Chad has sent 900 soldiers to Niger after the mutiny that broke out on 3 June, the army "
     "said on Monday.",
     "900 troop-deployments cumulative ..2024-06-10"},
    {"The outbreak that began in March has killed 300 people, the ministry said on Monday.",
     "300 killed cumulative 2024-03-01..2024-06-10"},
    {"The airlift that started on 2 June has brought 300 tonnes of flour to Gaza.",
     "300 aid-weight cumulative 2024-06-02..2024-06-14"},
    {"Floods have killed 918 people, 34 of them since Saturday, and affected 3 million in 52 "
     "districts, the Disaster Management Bureau said on Monday.",
     "918 killed cumulative ..2024-06-10; 34 killed cumulative 2024-06-08..2024-06-10; "
     "3000000 people-affected cumulative 2024-06-08..2024-06-10"},
    /* of the time before, told behind the number */
    {"Costa Rica got 30,000 asylum claims in 2022. Nicaraguans lodged 21,000 of them, after 78 in "
     "2017.",
     "30000 asylum-applications flow 2022-01-01..2022-12-31; "
     "21000 asylum-applications flow 2022-01-01..2022-12-31; "
     "78 asylum-applications flow 2017-01-01..2017-12-31"},
    /* sent, but only home */
    {"Since 1 June Malta has flown 310 of them back to Tunisia.", "310 returns cumulative"},
    /* from a number that is there to one that is to come */
    {"Ghana's contingent is to grow from 300 to 850 by July.",
     "300 troops stock; 850 troops stock!"},
    {"The number of refugees in Uganda is expected to rise from 600,000 to 700,000 by December.",
     "600000 refugees stock; 700000 refugees stock!"},
    /* whom soldiers and others help */
    {"They will support 240 police officers in Port Moresby.", "-"},
    {"The mission has trained 1,900 Somali soldiers.", "-"},
    {"Norway will equip 600 border guards.", "-"},
    /* so many for one of them */
    {"Each flat in Lviv has nine people in it.", "-"},
    {"Every flight to Juba brings 15 tonnes of food.", "-"},
    {"In Almaty a household can claim 210,000 tenge.", "-"},
    {"Each of the 12 camps in Chad was visited.", "12 sites stock"},
    {"Every day 300 people cross into Chad.", "300 border-crossings flow"},
    /* of what no measure counts */
    {"The storm destroyed 6,000 homes. Of the province's bridges 41 are down.",
     "6000 homes-destroyed cumulative"},
    {"The storm destroyed 6,000 homes. Of its schools 12 were destroyed and of its clinics 5.",
     "6000 homes-destroyed cumulative"},
    /* patients are taken in by no country */
    {"The clinics in Sylhet have taken in 410 patients since Monday.",
     "410 people-reached cumulative"},
    /* a label with hours of its own */
    {"Deaths in the past 24 hours: 31", "31 killed flow 2024-06-13..2024-06-14"},
    {"Refugee arrivals, last 48 hours: 1,310", "1310 refugee-arrivals flow"},
    /* numbers of four digits and more are no farther from their verb */
    {"In Yemen 302 soldiers and 1,400 rebels have been killed.",
     "302 killed cumulative; 1400 killed cumulative"},
    {"Of the 200 in need, 140 have received help.",
     "200 people-in-need stock; 140 people-reached cumulative"},
    /* words for it */
    {"Some 30 people have frozen to death in Moldova.", "30 killed cumulative"},
    {"About 9,000 Syrians are thought to be in Cyprus.", "9000 refugees stock"},
    {"Police in Minsk are holding 44 opposition supporters.", "44 detained stock"},
    {"The army has flown 12 cargo missions to Derna.", "12 aid-flights cumulative"},
    {"Some 400 Sudanese families live with relatives in Cairo.", "400 refugees stock"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_clauses_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
