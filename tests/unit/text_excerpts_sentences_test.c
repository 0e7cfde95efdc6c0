/* text_excerpts_sentences_test.c - sentences of our own of the kinds that briefings of displacement
 * agencies and the press use: relative clauses, fears, parts of a whole, camps that grow. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    /* what is feared is a forecast, what came with the fear is none */
    {"As fears of a new war mounted, 1,500 people fled to Chad.",
     "1500 refugee-arrivals cumulative"},
    {"Fears of a flood drove 300 families from their homes.", "300 new-displacements cumulative"},
    {"Amid fears for the dam, 2,000 people left the town.", "2000 new-displacements cumulative"},
    {"Aid workers fear 40,000 people will flee.", "40000 new-displacements flow!"},
    {"UNHCR fears that 40,000 people could flee to Chad.", "40000 refugee-arrivals flow!"},
    {"There are fears of 3,000 deaths.", "3000 killed cumulative"},
    {"Some 2,400 children under 5 could die.", "2400 killed flow!"},
    {"Some 2,400 children under the age of 5 have died.", "2400 killed cumulative"},
    {"Some 2,400 children under 5 have been fed.", "2400 people-reached cumulative"},
    /* registered as displaced */
    {"In Sudan, 45,000 people are registered as displaced.", "45000 idps stock"},
    {"The ministry has 45,000 people registered as displaced in Sudan.", "45000 idps stock"},
    {"Some 45,000 people registered as displaced live in Sudan.", "45000 idps stock"},
    {"In Sudan, 45,000 people are registered as refugees.", "45000 refugees stock"},
    {"UNHCR registered 45,000 refugees in Sudan.", "45000 refugees stock"},
    /* displaced once more, and displaced so far */
    {"Some 3,000 IDPs were also forced to flee on Tuesday.",
     "3000 new-displacements flow 2024-06-11..2024-06-11"},
    {"In Sudan 3,000 IDPs fled the camp on Tuesday.",
     "3000 new-displacements flow 2024-06-11..2024-06-11"},
    {"In Sudan 3,000 IDPs are in camps.", "3000 idps stock"},
    {"In Sudan 3,000 IDPs who fled El Fasher are in camps.", "3000 idps stock"},
    {"In Sudan 3,000 IDPs were visited on Tuesday.", "3000 idps stock"},
    /* the time of a relative clause is not that of the main verb */
    {"Some 3,000 people displaced on 9 October crossed into Chad.",
     "3000 border-crossings cumulative ..2024-06-14"},
    {"Some 2,000 people who were displaced in May remained displaced as of 2 June.",
     "2000 idps stock 2024-06-02..2024-06-02"},
    {"Some 400 families displaced in May have returned home.",
     "400 returns cumulative ..2024-06-14"},
    {"Some 400 families were displaced on Tuesday.",
     "400 new-displacements flow 2024-06-11..2024-06-11"},
    {"Some 400 people evacuated on Monday slept in tents.",
     "400 evacuations flow 2024-06-10..2024-06-10"},
    {"Some 400 displaced people crossed into Chad on Tuesday.",
     "400 border-crossings flow 2024-06-11..2024-06-11"},
    /* who returned home, and homes */
    {"Over 350,000 people were displaced, of whom 76,000 returned home to Mosul.",
     "350000 new-displacements cumulative; 76000 returns cumulative"},
    {"Some 76,000 returned home in May.", "76000 returns flow"},
    {"Some 127 Gambians returned home on Monday.", "127 returns flow"},
    {"Some 127 Gambians have gone home.", "127 returns cumulative"},
    {"Some 76,000 homes burned down in May.", "76000 homes-destroyed flow"},
    {"They returned to 76 damaged homes.", "76 homes-damaged cumulative"},
    /* shelter that is taken or given, camps that grow */
    {"In Sudan, 3,000 people took shelter in a school.", "3000 new-displacements cumulative"},
    {"Some 300 people took shelter in Chad.", "300 refugee-arrivals cumulative"},
    {"Another 2,000 IDPs came, bringing the total camp population to 30,000.",
     "2000 new-displacements cumulative; 30000 idps stock"},
    {"In Goma, some 3,000 refugees arrived, bringing the camp population to 9,000.",
     "3000 refugee-arrivals cumulative; 9000 refugees stock"},
    {"The camp has a population of 9,000.", "-"},
    {"This brings the number of people assisted with emergency shelter in Iraq to 241,115.",
     "241115 people-reached cumulative"},
    {"The number of people in emergency shelter rose to 2,000.", "2000 idps stock"},
    /* all of a community, and how many live in one */
    {"In Sudan a whole community of 85 people fled.", "85 new-displacements cumulative"},
    {"The community of 85 people was evacuated.", "85 evacuations cumulative"},
    {"The village is a community of 85 people.", "-"},
    {"In a community of 85 people a man died.", "-"},
    {"A family of five fled.", "-"},
    /* a full stop without a space behind it, and decimals */
    {"Partners gave out 1,304 kits .182,663 masks were given out.",
     "1304 relief-items cumulative; 182663 relief-items cumulative"},
    {"China sent .5 million masks to Italy.", "500000 relief-items cumulative"},
    /* bullets of Symbol fonts */
    {"\xef\x82\xb7 300 people drowned.", "300 killed cumulative"},
    {"\xef\x82\xa7 300 people drowned.\n\xef\x82\xa7 40 families fled.",
     "300 killed cumulative; 40 new-displacements cumulative"},
    /* planes that are bought, and planes that bring aid */
    {"The airline has bought 20 planes and landed them in Oslo.", "-"},
    {"Boeing sold two aircraft, which landed in Kabul on Tuesday.", "-"},
    {"Ethiopian Airlines flew 18 planes with aid to Sudan.", "18 aid-flights cumulative"},
    {"Two Boeing planes with 40 tonnes of food landed in Kabul.",
     "2 aid-flights cumulative; 40 aid-weight cumulative"},
    /* brackets between a number and its time; what is compared */
    {"About 300 people (44 of them older, and 139 children) were evacuated on Monday.",
     "300 evacuations flow 2024-06-10..2024-06-10; 44 evacuations flow "
     "2024-06-10..2024-06-10; 139 evacuations flow 2024-06-10..2024-06-10"},
    {"About 300 people (Monday: 200) were evacuated.",
     "300 evacuations cumulative ..2024-06-14; 200 evacuations cumulative ..2024-06-10"},
    {"Some 9,000 people fled in May, similar to the 8,700 in April.",
     "9000 new-displacements flow 2024-05-01..2024-05-31; 8700 new-displacements flow "
     "2024-04-01..2024-04-30"},
    {"Some 9,000 people fled in May to a similar camp.", "9000 new-displacements flow"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_excerpts_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
