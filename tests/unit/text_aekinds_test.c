/* text_aekinds_test.c - texts of our own in the manner of the development set: what will be
 * recalled, nouns that stand apart before their numbers, lines that places lead, totals of several
 * countries. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case kinds[] = {
    /* what is said of what is known, of others, or of yesterday is no forecast */
    {"2023-02-10", "You will remember that 200 people were killed in Nepal on Monday.",
     "200 killed flow @NPL 2023-02-06..2023-02-06"},
    {"2023-02-10",
     "Officials in Georgia say 400,000 Kurds are camped within sight of soldiers who will not let "
     "them go further.",
     "400000 refugees stock @GEO 2023-02-10..2023-02-10 by Officials in Georgia"},
    {"2023-02-10", "500 soldiers who will arrive on Sunday are from Mali.",
     "500 troop-deployments flow <MLI 2023-02-12..2023-02-12 forecast"},
    {"2023-02-10", "The figures will change: yesterday's count of 6,076 dead in Georgia is low.",
     "6076 killed flow @GEO 2023-02-09..2023-02-09"},
    {"2023-02-10",
     "Japan will send tents to those displaced in Lebanon, whom officials put at half a million.",
     "500000 idps stock @LBN 2023-02-10..2023-02-10 by officials"},
    /* when it is to come */
    {"2023-02-10", "Two navy ships with 360 t of supplies, ETA Wednesday, are bound for Libya.",
     "2 aid-shipments flow @LBY 2023-02-15..2023-02-15 forecast, 360 aid-weight flow @LBY "
     "2023-02-15..2023-02-15 forecast"},
    {"2023-02-10", "France will have 2,500 troops in Mali before the week is out.",
     "2500 troops stock @MLI <FRA ..2023-02-12 forecast"},
    {"2023-02-10", "300 people had died in Iran before the month was out.",
     "300 killed cumulative @IRN ..2023-02-10"},
    {"2023-02-10", "The government will put up four camps in Brazil; work begins next week.",
     "4 sites stock @BRA .. forecast"},
    {"2023-02-10",
     "Two planes landed at Osh on Wednesday and brought 800 tents. Four more will follow by "
     "Saturday.",
     "2 aid-flights flow @Osh 2023-02-08..2023-02-08, 800 relief-items flow @Osh "
     "2023-02-08..2023-02-08, 4 aid-flights flow @Osh ..2023-02-11 forecast"},
    /* a noun that stands apart before its number */
    {"2023-02-10", "BRAZIL\n\nShelters. 835 are open.",
     "835 sites stock @BRA 2023-02-10..2023-02-10"},
    {"2023-02-10", "BRAZIL\n\nCamps. 300 were burnt to death in the fire.",
     "300 killed cumulative @BRA ..2023-02-10"},
    {"2023-02-10",
     "HONDURAS\n\nPeople displaced: 44,000\n\nSHELTERS\nThere are 1,375 of them, nearly all "
     "schools.",
     "44000 idps stock @HND 2023-02-10..2023-02-10, 1375 sites stock @HND 2023-02-10..2023-02-10"},
    {"2023-02-10", "Winter tents, 3,200 of them, reached Islamabad on Monday.",
     "3200 relief-items flow @Islamabad 2023-02-06..2023-02-06"},
    {"2023-02-10", "Blankets, 4,000 in all, were flown to Canoas, Brazil, on Monday.",
     "4000 relief-items flow @Canoas 2023-02-06..2023-02-06"},
    /* lines that places lead */
    {"2023-02-10",
     "Mauritania – 57,239 refugees, of whom 46,000 in Mbéra. Arrivals are running at about 400 a "
     "day.\nBurkina Faso – 46,237.\nNiger – 28,954.",
     "57239 refugees stock @MRT 2023-02-10..2023-02-10, 46000 refugees stock @Mbéra "
     "2023-02-10..2023-02-10, 400 per day refugee-arrivals flow @MRT ..2023-02-10, 46237 refugees "
     "stock "
     "@BFA 2023-02-10..2023-02-10, 28954 refugees stock @NER 2023-02-10..2023-02-10"},
    {"2023-02-10", "Chad: 400 dead, 30 missing\nNiger: 20",
     "400 killed cumulative @TCD ..2023-02-10, 30 missing cumulative @TCD ..2023-02-10, 20 killed "
     "cumulative @NER ..2023-02-10"},
    /* sums and their parts */
    {"2023-02-10",
     "Thailand's cabinet has set aside 100 million baht for the bereaved, a million for each "
     "family.",
     "100000000 funding-committed cumulative <THA ..2023-02-10"},
    {"2023-02-10", "They paid 3,000 dollars, a month's wage at 100 dollars a week, for Lebanon.",
     ""},
    {"2023-02-10", "DKK 15 million of the new grant is earmarked for Chad.",
     "15000000 funding-committed cumulative @TCD ..2023-02-10"},
    {"2023-02-10",
     "Japan today announced a grant of 25 million dollars to Chad, which brings to 110 million "
     "dollars the amount that Japan has given.",
     "25000000 funding-pledged flow @TCD <JPN 2023-02-10..2023-02-10, 110000000 funding-received "
     "flow @TCD <JPN 2023-02-10..2023-02-10"},
    /* where */
    {"2023-02-10", "The health ministry in Bishkek had by this morning recorded 189 deaths.",
     "189 killed cumulative @KGZ ..2023-02-10"},
    {"2023-02-10",
     "Egeland, asked in Geneva how the appeal for $312 million was doing, said 37 million was "
     "paid.",
     "312000000 funding-required stock 2023-02-10..2023-02-10 target, 37000000 funding-received "
     "cumulative ..2023-02-10"},
    {"2023-02-10",
     "SURIN, Thailand -- At least 35 people have been killed: 22 in Thailand and 13 in Cambodia.",
     "35 killed cumulative ..2023-02-10, 22 killed cumulative @THA ..2023-02-10, 13 killed "
     "cumulative @KHM ..2023-02-10"},
    {"2023-02-10", "In Asia 35 people have been killed: 22 in Thailand and 13 in Cambodia.",
     "35 killed cumulative @Asia ..2023-02-10, 22 killed cumulative @THA ..2023-02-10, 13 killed "
     "cumulative @KHM ..2023-02-10"},
    {"2023-02-10", "Cambodia says 134,707 of its people have fled their homes.",
     "134707 new-displacements cumulative @KHM ..2023-02-10 by Cambodia"},
    {"2023-02-10", "Ukraine says 20,000 people have been displaced from Kherson.",
     "20000 new-displacements cumulative <Kherson ..2023-02-10 by Ukraine"},
    {"2023-02-10",
     "Displaced people are in Eldoret (14,700), Burnt Forest (9,300) and Timboroa (6,000 or so).",
     "14700 idps stock @Eldoret 2023-02-10..2023-02-10, 9300 idps stock @Burnt Forest "
     "2023-02-10..2023-02-10, 6000 idps stock @Timboroa 2023-02-10..2023-02-10"},
    {"2023-02-10", "NIAMEY, Niger — The health ministry of Chad said 30 people had died.",
     "30 killed cumulative @TCD ..2023-02-10 by health ministry of Chad"},
    {"2023-02-10", "NIAMEY, Niger — The government of Chad said 30 people died in Zinder.",
     "30 killed cumulative @Zinder ..2023-02-10 by government of Chad"},
    /* what counts, and what does not */
    {"2023-02-10",
     "133,000 people born in Latvia remain without a nationality, eight years after ruling 168-13.",
     "133000 stateless stock @LVA 2023-02-10..2023-02-10"},
    {"2023-02-10", "Three babies were born in the camp in Latvia.", ""},
    {"2023-02-10", "France is sending a ship with ten more helicopters.", ""},
    {"2023-02-10", "The wait for lorries has risen from 9 hours to 14.", ""},
    {"2023-02-10",
     "Seven vehicles were seized in Austria, one of them a refrigerated lorry (3.5 t).", ""},
    {"2023-02-10", "A truck (20 t) with rice arrived in Goma on Sunday.",
     "20 aid-weight flow @Goma 2023-02-05..2023-02-05"},
    {"2023-02-10", "Lithuania is assisted by 124 Frontex officers and by 258 soldiers.",
     "258 troops stock @LTU <LTU 2023-02-10..2023-02-10"},
    {"2023-02-10", "The airlift made 118 rotations out of Mombasa to Baidoa.",
     "118 aid-flights cumulative @Baidoa <Mombasa ..2023-02-10"},
    {"2023-02-10",
     "They are a small part of the 138,000 people whom Thailand's army had evacuated from Surin by "
     "Sunday.",
     "138000 evacuations cumulative <Surin ..2023-02-05"},
    {"2023-02-10", "So far, he said, 61 trucks had made it up the track from Uludere to Semdinli.",
     "61 aid-convoys cumulative @Semdinli <Uludere ..2023-02-10"},
    {"2023-02-10", "LIBYA\n* WFP: food for 5,000 families to date.",
     "5000 households people-reached cumulative @LBY ..2023-02-10 by WFP"},
    {"2023-02-10", "Libya: enough food for 5,000 families so far.", ""},
};

START_TEST(tells_kinds)
{
    told_check(&kinds[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_aekinds", tells_kinds, sizeof kinds / sizeof *kinds);
}
