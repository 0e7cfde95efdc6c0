/* text_parts_where_test.c - texts of our own in which a place is that of a part, of a label, of a
 * region whose country is named before it, or of the hospital that speaks. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct {
    const char *text, *figures;
} scenes[] = {
    /* parts of a whole, each somewhere */
    {"Fiji: cyclone\n\nThe office has confirmed 11 deaths, five in Labasa and six in Nadi.",
     "11 killed @FJI, 5 killed @Labasa, 6 killed @Nadi"},
    {"Nepal: floods\n\nOfficials counted 120 dead, 70 in Jajarkot and 50 in Rukum.",
     "120 killed @NPL, 70 killed @Jajarkot, 50 killed @Rukum"},
    /* a number put at so many in one place, and in the next */
    {"He put the number of displaced in Pemba at 250,000 and in Palma at 80,000.",
     "250000 idps @Pemba, 80000 idps @Palma"},
    {"The number of dead in Derna stood at 4,000 and in Shahhat at 70.",
     "4000 killed @Derna, 70 killed @Shahhat"},
    /* the country of a region */
    {"UNHCR has registered 8,000 Sudanese in Chad's Ouadda\xc3\xaf province.",
     "8000 refugees @Ouadda\xc3\xaf <SDN"},
    {"Some 8,000 people are displaced in Mali's Mopti region.", "8000 idps @Mopti"},
    /* the hospital that counts */
    {"TIRANA, Albania - The hospital in Shkoder counted 12 dead and 40 wounded.",
     "12 killed @Shkoder, 40 injured @Shkoder"},
};

START_TEST(tells_where)
{
    told_where_check(scenes[_i].text, scenes[_i].figures);
}
END_TEST

int main(void)
{
    return table_run("text_parts_where", tells_where, sizeof scenes / sizeof *scenes);
}
