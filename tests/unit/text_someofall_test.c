/* text_someofall_test.c - sentences of our own that tell what befell some of those whom they count
 * first, and of sorties, meals, bills and places that count nobody. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case some[] = {
    {"2023-10-02", "Some 31,000 people have not returned to their homes in Ituri.",
     "31000 idps stock @Ituri 2023-10-02..2023-10-02"},
    {"2023-10-02", "Of the 12,000 who fled Goma, 3,400 are unable to return.",
     "12000 new-displacements cumulative <Goma ..2023-10-02, 3400 idps stock @COD <Goma "
     "2023-10-02..2023-10-02"},
    {"2023-10-02", "Officials say 3,000 may be dead in Derna.",
     "3000 killed cumulative @Derna ..2023-10-02 by Officials"},
    {"2023-10-02", "The army said 300 of the 400 soldiers at the Kidal base were killed.",
     "300 killed cumulative @Kidal ..2023-10-02 by army"},
    {"2023-10-02", "Eleven of 60 people aboard the boat died.",
     "11 killed cumulative ..2023-10-02"},
    {"2023-10-02", "Eleven of 60 migrants drowned off Zuwara.",
     "11 killed cumulative @Zuwara ..2023-10-02"},
    {"2023-10-02", "Twelve of 40 houses in Tanauan were destroyed.",
     "12 homes-destroyed cumulative @Tanauan ..2023-10-02"},
    {"2023-10-02", "Seven of ten houses in Tacloban were destroyed.", ""},
    {"2023-10-02", "Of the 60 people aboard, eleven died.", "11 killed cumulative ..2023-10-02"},
    {"2023-10-02", "Of the 60 people aboard, most drowned.", ""},
    {"2023-10-02", "Of 60 people aboard the boat, eleven drowned.",
     "11 killed cumulative ..2023-10-02"},
    {"2023-10-02", "Of 60 people killed on Sunday, eleven were children.",
     "60 killed flow 2023-10-01..2023-10-01, 11 killed flow 2023-10-01..2023-10-01"},
    {"2023-10-02", "The boat had 60 people aboard, and 11 of them drowned.",
     "11 killed cumulative ..2023-10-02"},
    {"2023-10-02", "The bus had 60 people aboard and 11 died.",
     "11 killed cumulative ..2023-10-02"},
    {"2023-10-02", "About 600 people took part, 11 of whom were injured.",
     "11 injured cumulative ..2023-10-02"},
    {"2023-10-02", "On the ferry, 40 were hurt.", "40 injured cumulative ..2023-10-02"},
    {"2023-10-02", "Some 19 men passed at the first attempt.", ""},
    {"2023-10-02", "The warehouse in Beira holds enough food for 40,000 people.", ""},
    {"2023-10-02",
     "At the border post of Medininkai, guards turned back 46 migrants on Monday, Vilnius said.",
     "46 border-crossings flow @LTU 2023-10-02..2023-10-02 by Vilnius"},
    {"2023-10-02", "Sudan's neighbours have taken in 1.2 million people since April.",
     "1200000 refugee-arrivals cumulative 2023-04-01..2023-10-02"},
    {"2023-10-02", "The monthly bill of the camp at Dadaab is $7 million.", ""},
    {"2023-10-02", "NATO aircraft have flown 6,000 sorties over Libya since March.", ""},
    {"2023-10-02", "The RAF flew 14 sorties to Sarajevo with food on Monday.",
     "14 aid-flights flow @Sarajevo <GBR 2023-10-02..2023-10-02"},
    {"2023-10-02", "More than 12,000 civilians have come out of eastern Ghouta, the army said.",
     "12000 new-displacements cumulative <Ghouta ..2023-10-02 by army"},
    {"2023-10-02",
     "The UN appeal, to be launched on the 20th, will ask for $29.2 million over six months.",
     "29200000 funding-required stock 2023-10-20..2024-04-19 target"},
    {"2023-10-02", "Some 900 of the 1,000 places in the Calais centre are occupied.",
     "1000 shelter-capacity stock @Calais 2023-10-02..2023-10-02"},
    /* what a clause brings a total to, or compares with */
    {"2023-10-02", "Another 14 bodies were recovered overnight, taking the toll to 112.",
     "14 killed flow 2023-10-01..2023-10-02, 112 killed cumulative ..2023-10-02"},
    {"2023-10-02", "Another 14 people died on Sunday, taking the death toll to 112.",
     "14 killed flow 2023-10-01..2023-10-01, 112 killed cumulative ..2023-10-02"},
    {"2023-10-02", "On Sunday 14 more people died, which brings the number of dead to 112.",
     "14 killed flow 2023-10-01..2023-10-01, 112 killed cumulative ..2023-10-01"},
    {"2023-10-02", "Some 300 refugees arrived on Sunday, taking the total in Chad to 12,400.",
     "300 refugee-arrivals flow @TCD 2023-10-01..2023-10-01, 12400 refugee-arrivals cumulative "
     "@TCD ..2023-10-02"},
    {"2023-10-02", "The ministry said 48 people were killed, half of them in Aleppo.",
     "48 killed cumulative @SYR ..2023-10-02 by ministry"},
    {"2023-10-02", "Some 12,000 people are homeless, two thirds of them in Pisco.",
     "12000 idps stock @PER 2023-10-02..2023-10-02"},
    {"2023-10-02", "The ministry said 48 people were killed, all of them in Aleppo.",
     "48 killed cumulative @Aleppo ..2023-10-02 by ministry"},
    {"2023-10-02", "The Netherlands will give 10 million euros, twice what it gave last year.",
     "10000000 funding-pledged cumulative <NLD ..2023-10-02"},
    {"2023-10-02", "Japan gave $30 million, more than it had given in 2021.",
     "30000000 funding-received cumulative <JPN ..2023-10-02"},
    {"2023-10-02", "Italy cut its contribution by 12 million euros to 30 million.",
     "30000000 funding-received cumulative <ITA ..2023-10-02"},
    {"2023-10-02", "Some 1,800 of 5,000 planned tents have arrived.",
     "1800 relief-items cumulative ..2023-10-02, 5000 relief-items flow .. forecast"},
    {"2023-10-02", "Kenya will send 1,000 police officers, of whom 400 have already arrived.",
     "1000 troop-deployments flow <KEN .. forecast, 400 troop-deployments cumulative <KEN "
     "..2023-10-02"},
    {"2023-10-02", "Kenya will send 1,000 police officers, 400 of whom have already arrived.",
     "1000 troop-deployments flow <KEN .. forecast, 400 troop-deployments cumulative <KEN "
     "..2023-10-02"},
    {"2023-10-10", "The airlift ended on Sunday after 212 flights and 3,900 tonnes.",
     "212 aid-flights cumulative ..2023-10-08, 3900 aid-weight cumulative ..2023-10-08"},
    {"2023-10-10", "Donors met in Brussels on Tuesday and pledged 5.6 billion euros.",
     "5600000000 funding-pledged flow 2023-10-10..2023-10-10"},
};

START_TEST(tells_some_of_all)
{
    told_check(&some[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_someofall", tells_some_of_all, sizeof some / sizeof *some);
}
