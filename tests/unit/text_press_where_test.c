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
    {"Louisiana's official death count rose on Sunday to 71.", "71 killed @Louisiana"},
    {"The Health Ministry in Bishkek has registered 59 dead and 144 wounded in Batken since 14 "
     "May.",
     "59 killed @Batken, 144 injured @Batken"},
    {"The Health Ministry in Gaza has registered 59 dead since Sunday.", "59 killed @Gaza"},
    {"Sudan: El Fasher\n\nAt least 81,800 people have been displaced from El Fasher. Fewer than "
     "12,000 of them made it to Tawila.",
     "81800 new-displacements <El Fasher, 12000 new-displacements @Tawila"},
    {"Sudan: El Fasher\n\nAt least 81,800 people have been displaced from El Fasher. Some 12,000 "
     "of them made it to Chad.",
     "81800 new-displacements <El Fasher, 12000 refugee-arrivals @TCD <SDN"},
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
