/* text_ackinds_test.c - texts of our own on disasters and money: sums that others take the place of
 * or that go on with a sum, what can be confirmed, heads that name sites, numbers written oddly. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case kinds[] = {
    /* a sum that was raised holds no longer */
    {"2023-02-10", "Germany's pledge of 2 million euros to Chad was raised to 10 million.",
     "2000000 funding-pledged cumulative @TCD <DEU ..2023-02-10 old, 10000000 funding-pledged "
     "cumulative @TCD <DEU ..2023-02-10"},
    {"2023-02-10", "The pledge of A$2 million, raised on Sunday to A$3 million, is for Tonga.",
     "2000000 funding-pledged cumulative @TON ..2023-02-10 old, 3000000 funding-pledged flow @TON "
     "2023-02-05..2023-02-05"},
    {"2023-02-10", "Japan gave Chad 2 million euros and raised its pledge to 10 million euros.",
     "2000000 funding-received cumulative @TCD <JPN ..2023-02-10, 10000000 funding-pledged "
     "cumulative @TCD <JPN ..2023-02-10"},
    /* whose currency a later sum names, and who stands between the verb and the sum */
    {"2023-02-10", "Kuwait has promised 41 million and Qatar 50 million dollars for Lebanon.",
     "41000000 funding-pledged cumulative @LBN <KWT ..2023-02-10, 50000000 funding-pledged "
     "cumulative @LBN <QAT ..2023-02-10"},
    {"2023-02-10", "Norway has provided 2 million kroner to Iran and paid UNICEF 7.3 million.",
     "2000000 funding-received cumulative @IRN <NOR ..2023-02-10, 7300000 funding-received "
     "cumulative @IRN <NOR ..2023-02-10"},
    {"2023-02-10",
     "France announced emergency aid of 250 million euros for Lebanon. Germany has paid "
     "30.3 million of this total.",
     "250000000 funding-pledged cumulative @LBN <FRA ..2023-02-10, 30300000 funding-received "
     "cumulative @LBN <DEU ..2023-02-10"},
    {"2023-02-10", "The EU frees €500,000 as a first step for Libya.",
     "500000 funding-committed cumulative @LBY <EU ..2023-02-10"},
    /* a part has come as far as its own verb says */
    {"2023-02-10", "Japan pledged 20 million euros to Chad. Of this, 5 million has been disbursed.",
     "20000000 funding-pledged cumulative @TCD <JPN ..2023-02-10, 5000000 funding-received "
     "cumulative @TCD ..2023-02-10"},
    /* only the telling may be */
    {"2023-02-10", "I can confirm that 20 people were killed in Kabul.",
     "20 killed cumulative @Kabul ..2023-02-10"},
    {"2023-02-10", "The storm could kill 20 people in Fiji.", "20 killed flow @FJI .. forecast"},
    /* heads of columns and labels that name sites count people */
    {"2023-02-10",
     "| Region | In shelters | Outside evacuation centres | Evacuation centres open |\n"
     "| --- | --- | --- | --- |\n| Caraga | 121,703 | 3,000 | 44 |",
     "121703 idps stock @Caraga 2023-02-10..2023-02-10, 3000 idps stock @Caraga "
     "2023-02-10..2023-02-10, 44 sites stock @Caraga 2023-02-10..2023-02-10"},
    {"2023-02-10", "Inside evacuation centres in the Philippines: 121,703",
     "121703 idps stock @PHL 2023-02-10..2023-02-10"},
    /* numbers */
    {"2023-02-10", "On 3 February forty-odd thousand people fled Labutta.",
     "40000 new-displacements flow <Labutta 2023-02-03..2023-02-03"},
    {"2023-02-10",
     "People in shelters, Brazil: 77.405\nPeople affected: 2.118.989\nThe state got R$ 12.2 "
     "billion.",
     "77405 idps stock @BRA 2023-02-10..2023-02-10, 2118989 people-affected stock @BRA "
     "2023-02-10..2023-02-10, 1.22e+10 funding-received cumulative @BRA ..2023-02-10"},
    {"2023-02-10", "The counts in Syria add up to 3,377 dead.",
     "3377 killed cumulative @SYR ..2023-02-10"},
    /* days */
    {"2023-02-10", "A ship arrived at Kingstown on the 3rd with 28 tonnes of water.",
     "28 aid-weight flow @Kingstown 2023-02-03..2023-02-03"},
    {"2023-02-10", "By last evening the department had recorded 225 deaths in Malawi.",
     "225 killed cumulative @MWI ..2023-02-09 by department"},
    {"2023-02-10", "Persons in shelters, Malawi: 4,433 (day before: 3,900)",
     "4433 idps stock @MWI 2023-02-10..2023-02-10, 3900 idps stock @MWI 2023-02-09..2023-02-09"},
    /* people in the sites counted before them, and a load that is no aid */
    {"2023-02-10", "In 951 shelters in Honduras, 94,012 people.",
     "951 sites stock @HND 2023-02-10..2023-02-10, 94012 idps stock @HND 2023-02-10..2023-02-10"},
    {"2023-02-10", "In 3 camps in Chad, 500 people died of cholera.",
     "3 sites stock @TCD 2023-02-10..2023-02-10, 500 killed cumulative @TCD ..2023-02-10"},
    {"2023-02-10", "A 20-ton excavator was brought to Gorkha with 5 tonnes of rice.",
     "5 aid-weight cumulative @Gorkha ..2023-02-10"},
    {"2023-02-10",
     "The Red Crescent has pitched 87,000 tents in Iran, the Department says, which would be more "
     "than enough.",
     "87000 relief-items cumulative @IRN ..2023-02-10 by Department"},
    /* who is given something more */
    {"2023-02-10",
     "UNICEF has provided 46,600 tents, shelter kits for 75,000 families and clean water for "
     "800,000 people in Pakistan.",
     "46600 relief-items cumulative @PAK ..2023-02-10, 75000 households people-reached cumulative "
     "@PAK ..2023-02-10, 800000 people-reached cumulative @PAK ..2023-02-10"},
    {"2023-02-10", "UNICEF has provided 300 tents and enough food for 3,000 people in Pakistan.",
     "300 relief-items cumulative @PAK ..2023-02-10"},
    /* aircraft that arrive, and those that are a load */
    {"2023-02-10", "Five American C-130s with rice were let into Yangon on Friday.",
     "5 aid-flights flow @Yangon <USA 2023-02-10..2023-02-10"},
    {"2023-02-10", "The carrier brought six helicopters to Aceh.", ""},
};

START_TEST(tells_kinds)
{
    told_check(&kinds[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_ackinds", tells_kinds, sizeof kinds / sizeof *kinds);
}
