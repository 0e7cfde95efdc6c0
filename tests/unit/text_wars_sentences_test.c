/* text_wars_sentences_test.c - sentences of our own about wars, disasters and accidents, in which
 * words of death and harm stand beside numbers that count nobody dead or hurt, and others that do.
 */
#include "sentences.h"

static const struct sentence sentences[] = {
    /* years and days beside a word of death */
    {"The papers were burned after the king's death in 1727.", "-"},
    {"On May 7, 1978 death came for the singer, and on March 8, 1930 murders shook the town.", "-"},
    {"After his 1955 death his papers were sold.", "-"},
    {"About 120,000 people were evacuated and 25 were killed after a fire at the reactor last "
     "April 21.",
     "120000 evacuations cumulative; 25 killed cumulative"},
    {"A blast killed 12 men. The talks go on at the lake on July 27 and 28.",
     "12 killed cumulative"},
    /* what shares a unit that stands behind the next */
    {"The storm killed 40 people. The budget will be cut by four to 12 per cent.",
     "40 killed cumulative"},
    {"The flood killed 25 people. The rain would go on for two to several weeks.",
     "25 killed cumulative"},
    {"A quake killed two people. Quakes of force seven do heavy damage.", "2 killed cumulative"},
    {"The blast killed 14 in the 5-1/2-year-old conflict.", "14 killed cumulative"},
    /* lives that are saved, bodies of a state, victims of an affair */
    {"The plan would save 24 lives and improve the lives of 300 children.", "-"},
    {"The war has taken the lives of 3,000 people and cost 40 more lives.",
     "3000 killed cumulative; 40 killed cumulative"},
    {"The disease has threatened the lives of over a million people.", "-"},
    {"The two bodies would agree on a text; the treaty set up three regulatory bodies.", "-"},
    {"The car failed eight body and three floor tests.", "-"},
    {"Rescuers found 12 bodies in the river, of which two had been identified.",
     "12 killed cumulative"},
    {"The other three victims of the affair resigned, and 20 victims of the attack were buried.",
     "20 killed cumulative"},
    /* what is lost */
    {"The bank lost 44,000 in the quarter after losses of 501,000 in the one before.", "-"},
    {"A firm had a loss of 118 million dollars, which included losses of 19.3 million.", "-"},
    {"The party lost six of its 47 seats and the other lost one.", "-"},
    {"Orders froze the property of the two men after the death of a third.", "-"},
    {"A pact for 380,000 workers is needed, or there will be a loss of jobs.", "-"},
    {"The battalion of 800 soldiers lost 12 in the ambush.", "12 killed cumulative"},
    /* who is sentenced, who did it, who survived */
    {"The court sentenced six activists to death for murder.", "-"},
    {"The rebels killed 30 villagers, and 12 soldiers died when up to 800 rebels attacked the "
     "base.",
     "30 killed cumulative; 12 killed cumulative"},
    {"The army killed or wounded 1,500 rebels.", "-"},
    {"The army said 1,500 rebels were killed, wounded or captured.", "-"},
    {"Two patients died, but the three survivors improved.", "2 killed cumulative"},
    {"At least 40 soldiers and guerrillas including a U.S. military adviser died on Sunday.",
     "40 killed flow"},
    /* hurt, missing, safe */
    {"Police came after six people including four guards were wounded at the shrine.",
     "6 injured cumulative; 4 injured cumulative"},
    {"One man was admitted to hospital and 30 people were treated for bone fractures.",
     "1 injured cumulative; 30 injured cumulative"},
    {"Forty people were admitted to hospital with severe diarrhoea.", "-"},
    {"The fire killed one miner and sent 17 to hospital.",
     "1 killed cumulative; 17 injured cumulative"},
    {"A fire last week killed one miner and one carpenter.",
     "1 killed cumulative; 1 killed cumulative"},
    {"Two primary school children were hurt by glass.", "2 injured cumulative"},
    {"Seven youths were knifed and shot to death on Sunday.", "7 killed flow"},
    {"The quake claimed 300 lives and caused 4,000 persons to disappear.",
     "300 killed cumulative; 4000 missing cumulative"},
    {"Some miners were hurt, but the 56 who emerged safely are well.", "-"},
    {"Eleven miners who were missing after a fire were found alive.", "-"},
    {"A fire that burned for hours killed one miner; 57 miners were trapped.",
     "1 killed cumulative"},
    {"A fire killed one carpenter and trapped 44 others for a day.", "1 killed cumulative"},
    {"One miner has died and 44 miners remain trapped.", "1 killed cumulative"},
    {"More than 9,000 people were trapped by floods and at least 50 were injured.",
     "50 injured cumulative"},
    {"Twelve hostages were found dead.", "12 killed cumulative"},
    /* who is held */
    {"Police arrested four men and issued warrants against 50 others.", "4 detained cumulative"},
    {"Eight officials arrested on Friday have been released from jail.", "-"},
    {"The firm has 9,000,000 shares, of which 1,734,000 are held by a bank.", "-"},
    {"Seven men who refused to leave the land were arrested.", "7 detained cumulative"},
    {"Three officers were arrested. They are charged with 12 counts of fraud.",
     "3 detained cumulative"},
    /* who is saved */
    {"The ferry was carrying 540 people and 345 were rescued.", "345 evacuations cumulative"},
    {"Some 200 people were rescued from a sinking ferry carrying 540 people.",
     "200 evacuations cumulative"},
    {"There was no hope of rescuing any of about 220 passengers.", "-"},
    {"Hundreds of farmers brought the traffic to a standstill.", "-"},
    {"The fair brings together 200 traders.", "-"},
    {"Some 300 men entered the temple after a fight.", "-"},
    /* ships, vehicles and claims */
    {"Two ferries sank near Chandpur, 160 drowned and 140 died when a launch capsized off Johor.",
     "160 killed cumulative; 140 killed cumulative"},
    {"The jets hit two ships, and the army seized hundreds of vehicles armed with machine guns.",
     "-"},
    {"The missile killed 37 Americans and led to a plan to protect 11 Kuwaiti oil tankers.",
     "37 killed cumulative"},
    {"The 8,100 tonne ferry sank with 40 tonnes of flour.", "40 aid-weight cumulative"},
    {"Lawyers said there had been about 54,000 claims filed by those hurt by asbestos.", "-"},
    /* what has been, though the sentence speaks of what may be */
    {"Five managers will face charges following a disaster when 160 miners died.",
     "160 killed cumulative"},
    {"Questions about the crash that killed 120 people will be settled in court.",
     "120 killed cumulative"},
    {"The state is considering steps after the quake that killed 300 people, left 4,000 homeless "
     "and cost a billion.",
     "300 killed cumulative; 4000 idps stock"},
    {"The official toll of 300 dead and 4,000 missing could rise.",
     "300 killed cumulative; 4000 missing cumulative"},
    {"It would be the worst wreck since a liner sank with the loss of nearly 400 lives.",
     "400 killed cumulative"},
    {"A ship in which up to 140 bodies could still be trapped rose on Sunday.",
     "140 killed cumulative"},
    {"More than 500 people arrested during riots will face trial.", "500 detained cumulative"},
    {"Police denied rumours of riots after a man killed one person and injured two others.",
     "1 killed cumulative; 2 injured cumulative"},
    {"Officials warned of a storm that could kill 3,000 people.", "3000 killed flow!"},
    {"Preparations had begun for the evacuation of 112,000 people.", "112000 evacuations flow!"},
    /* ages in brackets */
    {"Sixty people were killed, among them Musa Said (58), Carlu Lalu (40) and Al Makki Kardella "
     "(17).",
     "60 killed cumulative"},
    {"Thirty people died in Edo (12), Ondo (11) and Bauchi (7).",
     "30 killed cumulative; 12 killed cumulative; 11 killed cumulative; 7 killed cumulative"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_wars_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
