/* text_business_sentences_test.c - sentences of our own out of business news, whose sums and people
 * are no aid, beside others that tell of aid in the same words. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
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
