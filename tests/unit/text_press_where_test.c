/* text_press_where_test.c - sentences of our own in which the name of a person, an office or the
 * place of a part stands beside the place that counts. */
#include <stdlib.h>

#include "told_fixture.h"

/* Each figure as "value measure @place <origin", ", " between. */
static const struct {
    const char *text, *figures;
} scenes[] = {
    {"Kenya: floods\n\nIts chairman, Pedro Santiago, was blunt. He put the missing at 300.",
     "300 missing @KEN"},
    {"Kenya: floods\n\nIts capital, Nairobi, counted 300 dead.", "300 killed @Nairobi"},
    {"Some 9,000 people are living in 317 camps across Malawi, 64 of which are in Blantyre.",
     "9000 idps @MWI, 317 sites @MWI, 64 sites @Blantyre"},
    {"Across Malawi 9,000 people are living in 317 camps, 64 of which are in Blantyre.",
     "9000 idps @MWI, 317 sites @MWI, 64 sites @Blantyre"},
    {"595 people were killed and 385 injured when a cyclone struck Sylhet.",
     "595 killed @Sylhet, 385 injured @Sylhet"},
    {"595 people were killed and 385 were injured when a cyclone struck Sylhet.",
     "595 killed @Sylhet, 385 injured @Sylhet"},
    {"Heavy rain in Chad killed 12 people, and 30 died in Beira.",
     "12 killed @TCD, 30 killed @Beira"},
    {"France pledged $53 million, Japan $83 million and Germany $90 million for Yemen.",
     "53000000 funding-pledged @YEM <FRA, 83000000 funding-pledged @YEM <JPN, 90000000 "
     "funding-pledged @YEM <DEU"},
    {"In June 674 people fled to Chad and 583 to Kenya.",
     "674 refugee-arrivals @TCD, 583 refugee-arrivals @KEN"},
    {"In Herat, 130 people were killed; in Goma, 35.", "130 killed @Herat, 35 killed @Goma"},
    {"Gaziantep reported 67 deaths and Mersin 8.", "67 killed @Gaziantep, 8 killed @Mersin"},
    {"The mayor of Goma said that 468 people were displaced.", "468 new-displacements @Goma"},
    {"The authorities in Beira said that 468 people were detained.", "468 detained @Beira"},
    {"The Health Ministry in Bishkek said that 468 people were displaced.",
     "468 new-displacements @KGZ"},
    {"In Goma, 606 families were evacuated on Tuesday.", "606 evacuations <Goma"},
    {"Japan pledged 3 million Swiss francs to Haiti.", "3000000 funding-pledged @HTI <JPN"},
    {"Le Japon a promis 3 millions de francs suisses à Haïti.",
     "3000000 funding-pledged @HTI <JPN"},
    {"Hier, 12 camions d'aide sont entrés à Goma.", "12 aid-convoys @Goma"},
    {"Plus de deux mille personnes ont été tuées à Goma.", "2000 killed @Goma"},
    {"Presque 84\u00a0986 personnes ont été tuées au Niger.", "84986 killed @NER"},
    {"In Goma, 606 families were evacuated from Sake.", "606 evacuations <Sake"},
    {"Louisiana's official death count rose on Sunday to 71.", "71 killed @Louisiana"},
    {"The Health Ministry in Bishkek has registered 59 dead and 144 wounded in Batken since 14 "
     "May.",
     "59 killed @Batken, 144 injured @Batken"},
    {"The Health Ministry in Gaza has registered 59 dead since Sunday.", "59 killed @Gaza"},
    {"Sudan: El Fasher\n\nAt least 81,800 people have been displaced from El Fasher. Fewer than "
     "12,000 of them made it to Tawila.",
     "81800 new-displacements <El Fasher, 12000 new-displacements @Tawila <El Fasher"},
    {"Sudan: El Fasher\n\nAt least 81,800 people have been displaced from El Fasher. Some 12,000 "
     "of them made it to Chad.",
     "81800 new-displacements <El Fasher, 12000 refugee-arrivals @TCD <El Fasher"},
    /* lists of where they come from, with numbers in brackets */
    {"Afghanistan: returns\n\nIt assisted the return of 121 refugees from Iran (101) and Pakistan "
     "(20).",
     "121 returns @AFG, 101 returns @AFG <IRN, 20 returns @AFG <PAK"},
    {"Arrivals in Rwanda: 1,200 from Burundi (900), Uganda (200) and Kenya (100).",
     "1200 refugee-arrivals @RWA, 900 refugee-arrivals @RWA <BDI, 200 refugee-arrivals @RWA <UGA, "
     "100 refugee-arrivals @RWA <KEN"},
    {"Aid flights landed in Kenya (10) and Uganda (20).",
     "10 aid-flights @KEN, 20 aid-flights @UGA"},
    /* where they were driven from, and to */
    {"Some 400 people were displaced by conflict in Leer to a site in Bentiu.",
     "400 new-displacements @Bentiu <Leer"},
    {"Some 400 people were displaced by conflict in Leer.", "400 new-displacements @Leer"},
    {"Some 400 people were displaced by conflict in Leer, said a woman in Bentiu.",
     "400 new-displacements @Leer"},
    /* names of peoples and of what they fall ill with */
    {"Nigeria: health\n\nLassa fever is back in the town. Some 30 people died.", "30 killed @NGA"},
    {"Congo: clashes\n\nThe Luba, a Bantu ethnic group, came. Some 30 people died.",
     "30 killed @COD"},
    {"Some 30 people died in Luba, a town in Equatorial Guinea.", "30 killed @Luba"},
    {"Some 30 people died in Apia, a community on the coast of Samoa.", "30 killed @Apia"},
    /* places that adjoin */
    {"In Syria, 40,000 people fled to nearby Idlib.", "40000 new-displacements @Idlib"},
    {"Some 4,000 people fled neighbouring Sudan.", "4000 refugee-arrivals <SDN"},
    {"Neighbouring villages in Syria took in 4,000 people.", "4000 refugee-arrivals @SYR"},
    /* a capital that says so, with its day between */
    {"Uzbekistan: influx\n\nTashkent on Monday put the number of arrivals at 75,000.",
     "75000 refugee-arrivals @UZB"},
    {"Kenya: floods\n\nNairobi on Friday put the death toll at 300.", "300 killed @KEN"},
    {"Jamaica's officials say that 45 people died in Haiti.", "45 killed @HTI"},
};

START_TEST(tells_where)
{
    told_where_check(scenes[_i].text, scenes[_i].figures);
}
END_TEST

int main(void)
{
    return table_run("text_press_where", tells_where, sizeof scenes / sizeof *scenes);
}
