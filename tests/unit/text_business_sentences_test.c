/* text_business_sentences_test.c - sentences of our own from news on business, whose tonnes, ships,
 * planes, workers and sums are no figures, and from news on aid that speaks of trade as well. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    /* goods that are grown, mined, made and sold */
    {"Jordan will tender on Monday for 45,000 tonnes of barley.", "-"},
    {"Kwacha Mining said its ore body holds 3.1 million tons. It will ship 90,000 tons in May.",
     "-"},
    {"Sugar exporters sold 12,000 tonnes to Egypt. They delivered 7,000 tonnes there in June.",
     "-"},
    {"Lorry makers shipped 4,100 trucks in May, as sales rose.", "-"},
    {"The coffee board sold 32,000 bags and delivered 9,000 bags at the higher price.", "-"},
    {"The airline will operate 11 flights a week to Lisbon and lease four planes.", "-"},
    {"Wartburg Corp ran 40 training centres and 12 reception centres. Its customers liked it.",
     "-"},
    {"The plant brought in 300 workers. Some 85,000 workers were affected at other companies.",
     "-"},
    {"Norsk Inc holds 2,890,000 of the shares. Its managers moved 700 people to the new factory.",
     "-"},
    {"Volume was 1,900 lots with 410 crosses, dealers said. Analysts saw 300 more crossed.", "-"},
    {"Tarn Corp will issue 154 million francs of notes. It spent 20 million euros on its plant.",
     "-"},
    {"The company transports 300 tonnes of flour to Gaza.", "300 aid-weight cumulative"},
    {"The company paid 12 million euros to its holders. Profit fell.", "-"},
    {"The company pledged 20 million euros to flood victims.",
     "20000000 funding-pledged cumulative"},
    {"The Red Cross gave 30 tents to workers of the company.", "30 relief-items cumulative"},
    {"Five miners were killed at the company's plant.", "5 killed cumulative"},
    /* the same where a text speaks of somebody's need */
    {"The flood ruined crops. Traders sold 9,000 tonnes of maize to Kenya.", "-"},
    {"WFP helps the hungry there. Output rose to 31,000 tonnes, and 12,000 tonnes were delivered "
     "to mills.",
     "-"},
    {"Aid goes on. Exports reached 7,000 tonnes in May. That compares with the 5,000 tonnes "
     "delivered in April.",
     "-"},
    {"Chad's traders exported 900 tonnes. The Red Crescent handed out 300 tonnes of relief food.",
     "300 aid-weight cumulative"},
    {"Pakistan has offered 40,000 tonnes of wheat as food aid, though prices fell.",
     "40000 aid-weight flow!"},
    {"Two trains with 900 tons of flour left Poland for Ukraine on Tuesday.",
     "2 aid-convoys flow; 900 aid-weight flow"},
    {"The drought cut the crop to 11 million bags, and 3 million bags were delivered.", "-"},
    /* ships of a navy */
    {"The war has hurt civilians. Greece has sent seven ships, among them two frigates, to the "
     "strait.",
     "-"},
    {"The war has hurt civilians. Frigates escorted 12 tankers that left the strait.", "-"},
    {"The war has hurt civilians. Three navy vessels unloaded 480 tonnes of rice at Palu.",
     "3 aid-shipments cumulative; 480 aid-weight cumulative"},
    /* what is weighed: oil to eat, what burnt, what is in store, the ship */
    {"WFP delivered 400 tonnes of vegetable oil to Gaza on Monday.", "400 aid-weight flow"},
    {"Relief planes flew 30 tonnes of cooking oil to Goma.", "30 aid-weight cumulative"},
    {"The aid ship brought 40 tonnes of oil, rice and beans.", "40 aid-weight cumulative"},
    {"Some 9,000 tonnes of heavy oil reached the shore after the storm.", "-"},
    {"Floods damaged 7,000 tonnes of rice in Sindh.", "-"},
    {"WFP has 2,000 tonnes of food in stock in Goma for the hungry.", "-"},
    {"The fund had only 90,000 tonnes of grain left in its silos to fight the famine.", "-"},
    {"The 6,300 tonne ferry left Mersin; 31 survivors were rescued.", "31 evacuations cumulative"},
    {"The 9,000-tonne relief ship docked at Port Sudan on Monday.", "-"},
    {"The relief ship of 12,000 gross tons docked at Port Sudan on Monday.", "-"},
    {"A 25-tonne consignment of medicines reached Kabul on Monday.", "25 aid-weight flow"},
    /* ships that sank, planes by their model */
    {"After two ferries sank near Barisal, 88 drowned when a launch capsized.",
     "88 killed cumulative"},
    {"Relief crews will unload 14 ships stranded by the storm.", "-"},
    {"An A310-300 aircraft with 30 tonnes of relief goods landed in Goma on Friday.",
     "30 aid-weight flow"},
    {"A Boeing 747-400 plane carrying 90 tonnes of relief goods landed in Erbil on Friday.",
     "90 aid-weight flow"},
    /* sites that shelter nobody */
    {"Jets struck 40 launch sites and two missile sites in the north on Monday.", "-"},
    {"The rebels hit three oil sites and 12 military sites overnight.", "-"},
    /* what is entered, passed and tried, and is no border */
    {"A blockade by 400 lorry drivers entered its third week.", "-"},
    {"A blockade by 400 lorry drivers entered today its third week.", "-"},
    {"About 300 men entered the temple complex.", "-"},
    {"The ruler survived four coup attempts before the famine.", "-"},
    {"Two attempts to mediate failed before the famine.", "-"},
    {"On Monday guards stopped 63 attempts to enter Latvia from Belarus.",
     "63 border-crossings flow"},
    /* what firms and treasuries borrow, earn and take in */
    {"Halvorsen Foods has raised 40 million Swiss francs through a five-year bond. It will pay "
     "investors two percent.",
     "-"},
    {"The cannery said turnover rose to 310 million kroner last year. Its profits fell, and the "
     "company paid 12 million kroner in dividends to its shareholders.",
     "-"},
    {"The treasury allocated 2.4 billion euros at its auction. Investors had sought securities for "
     "five billion euros.",
     "-"},
    {"Bids came in for 900 million zlotys, dealers said. The ministry had offered 1.5 billion "
     "zlotys of bonds at the weekly tender.",
     "-"},
    {"The deficit widened, and a shortfall of 600 million euros in taxes remains. Economists "
     "expect imports to grow.",
     "-"},
    {"The ministry announced cuts of 30 billion pesos. Analysts doubt that exports will grow.",
     "-"},
    {"Varga Motors has received a contract of 61 million dollars for 200 engines.", "-"},
    {"The lawsuit calls for 40 million dollars; a lower court gave the plaintiff 9 million "
     "dollars.",
     "-"},
    /* the staff, the clients and the papers of firms */
    {"The closing of its plant affects 1,900 employees, the carmaker said. Sales had fallen.", "-"},
    {"The channel now reaches 3 million households, its owner told investors. Advertising "
     "revenues doubled.",
     "-"},
    {"New applications for unemployment benefits rose to 41,000. The economy is slow, and "
     "employers "
     "wait. Companies hire nobody.",
     "-"},
    {"Lindqvist already holds 1,400,000 of the shares. Analysts expect a takeover.", "-"},
    {"Of the notes, 18,300 were held by foreign investors. The bonds mature in May.", "-"},
    {"The brokers moved 250 people to Leeds. Their profits had fallen, analysts said.", "-"},
    {"The labour force fell to 4.2 million in March. Exports shrank, and employers wait.", "-"},
    {"La filiale a levé 40 millions d'euros auprès d'investisseurs. Ses ventes reculent.", "-"},
    /* aid told in such a text, and business told in one of a crisis */
    {"Exports fell, and investors sold shares. Norway promised 30 million kroner in aid to "
     "farmers.",
     "30000000 funding-pledged cumulative"},
    {"Les exportations reculent, les ventes aussi. L'Allemagne a promis 40 millions d'euros d'aide "
     "au Liban.",
     "40000000 funding-pledged cumulative"},
    {"The flood destroyed the market. Shelters are full and donors are slow. The company has "
     "given 300,000 euros, and the bank's shareholders promised 2 million euros.",
     "300000 funding-received cumulative; 2000000 funding-pledged cumulative"},
    {"Dockers stay out, and exporters lose sales. France sent 300 marines to Réunion on Monday.",
     "300 troop-deployments flow"},
    {"The World Bank approved 90 million dollars for Nepal on Friday.",
     "90000000 funding-committed flow"},
    {"The market collapsed in the quake. The economy will take years. Shares fell, and 800 people "
     "were rescued from the shops.",
     "800 evacuations cumulative"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_business_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
