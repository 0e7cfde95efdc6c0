/* text_hostages_sentences_test.c - sentences of our own in the manner of newspapers about
 * prisoners, hostages and victims told in lists, about people taken off by ships, and about troops
 * to come. */
#include "sentences.h"

static const struct sentence sentences[] = {
    /* lists of those whom one verb killed */
    {"The raid killed 30 rebels, 4 soldiers and 12 villagers.",
     "30 killed cumulative; 4 killed cumulative; 12 killed cumulative"},
    {"The fighting has cost the lives of 202 militants, 58 soldiers and police and 26 civilians.",
     "202 killed cumulative; 58 killed cumulative; 26 killed cumulative"},
    {"The blast wounded 14 shoppers and 3 soldiers.",
     "14 injured cumulative; 3 injured cumulative"},
    {"The raid killed 30 people, and 400 soldiers were sent to the town.",
     "30 killed cumulative; 400 troop-deployments cumulative"},
    /* who is held, and who is exchanged or let go */
    {"About 700 soldiers are in the hands of the rebels.", "700 detained stock"},
    {"Some 300 peacekeepers are in rebel hands.", "300 detained stock"},
    {"On Tuesday 303 soldiers were exchanged for 303 others.", "-"},
    {"They completed the swap on Sunday, 1,000 soldiers for 1,000.", "-"},
    {"Israel let 39 young men out of its prisons on Sunday.", "-"},
    {"In return Kyiv let 40 men go.", "-"},
    /* how many died, answered in the next sentence */
    {"How many people died in the riots is disputed. The minister put the figure at 62.",
     "62 killed cumulative"},
    /* when they died in it */
    {"Four people died in clashes at Makeni last week.", "4 killed flow 2024-06-03..2024-06-09"},
    {"Some 40 people were killed in an attack on Tuesday.",
     "40 killed flow 2024-06-11..2024-06-11"},
    {"Four people died in the floods that began on Tuesday.",
     "4 killed cumulative 2024-06-11..2024-06-14"},
    {"More than 500 people died in the landslide of 11 June.",
     "500 killed cumulative 2024-06-11..2024-06-14"},
    /* parts of those who are there */
    {"Some 40,000 people out of 50,000 have fled.", "40000 new-displacements cumulative"},
    {"Some 1.7 million out of 2.3 million people are displaced.", "1700000 idps stock"},
    {"The programme reached 40,000 people out of 90,000 targeted.",
     "40000 people-reached cumulative; 90000 people-reached cumulative@"},
    /* taken off */
    {"HMS Gloucester took 180 people off on Tuesday.", "180 evacuations flow"},
    {"HMS Gloucester took 180 people off on Tuesday and the navy is to evacuate 400 more on "
     "Sunday.",
     "180 evacuations flow 2024-06-11..2024-06-11; 400 evacuations flow! 2024-06-16..2024-06-16"},
    {"The ferry put 600 people ashore in Jeddah on Wednesday.", "600 evacuations flow"},
    {"The company took 180 workers off the payroll.", "-"},
    /* troops to come, and what is an army's own */
    {"London is thinking about sending 1,800 soldiers.", "1800 troop-deployments flow!"},
    {"London is thinking about 1,800 troops.", "1800 troops stock!"},
    {"Five brigades, 17,500 soldiers in all, will go to Baghdad; 4,000 marines are bound for "
     "Anbar.",
     "17500 troop-deployments flow!; 4000 troop-deployments flow!"},
    {"Some 300 Australian and New Zealand soldiers landed in Dili on Thursday.",
     "300 troop-deployments flow"},
    {"The plane brought 48 tons of army equipment.", "-"},
    {"The plane brought 48 tons of food.", "48 aid-weight cumulative"},
    {"Sixty planes with paratroopers were in the air.", "-"},
    {"The 3,300 soldiers that the bloc plans to send are being trained.",
     "3300 troop-deployments flow!"},
    {"Some 400 soldiers have come of the 3,300 that the bloc is due to deploy.",
     "400 troop-deployments cumulative; 3300 troop-deployments flow!"},
    /* burnt things, and people got out */
    {"On Monday 200 soldiers rolled into Diabaly past burnt-out cars.",
     "200 troop-deployments flow"},
    {"Some 12 people were badly burnt in the fire.", "12 injured cumulative"},
    {"Britain got 500 citizens out on Monday.", "500 evacuations flow"},
    /* what a sentence before opens with */
    {"Relief flights resumed on Monday. Six landed in Goma.", "6 aid-flights flow"},
    {"The aid trucks are rolling again. Forty crossed at Rafah on Sunday.", "40 aid-convoys flow"},
    {"Buses are rolling again. Forty crossed at Rafah on Sunday.", "40 border-crossings flow"},
    {"Food trucks wait at the border. Some 3,000 crossed on foot on Sunday.",
     "3000 border-crossings flow"},
    {"Eleven soldiers have been killed. France has lost one.",
     "11 killed cumulative; 1 killed cumulative"},
    {"The party lost 26 seats. The other has lost 12.", "-"},
    /* ages */
    {"\"I'm 68,\" she said. \"I was one of 300 refugees.\"", "300 refugees stock"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_hostages_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
