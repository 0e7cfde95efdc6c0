/* text_prose_where_test.c - sentences of our own in which a country or a capital stands beside a
 * figure for another reason than where it holds. */
#include <stdlib.h>

#include "told_fixture.h"

/* Each figure as "value measure @place <origin", ", " between. */
static const struct {
    const char *text, *figures;
} scenes[] = {
    {"Panama: returns\n\nMexico sent 1,120 Hondurans home last month.", "1120 returns @HND <MEX"},
    {"Panama: returns\n\nChile has flown 1,120 Haitians home since May.", "1120 returns @HTI <CHL"},
    {"The United States flew 1,120 Ecuadorians home from Panama.", "1120 returns @ECU <PAN"},
    {"India flew 300 Indian workers home from Sudan on Monday.", "300 returns @IND <SDN"},
    {"Ethiopia: drought\n\nSome 12,000 people are displaced, Ann Kerr, the UN's coordinator in "
     "Addis "
     "Ababa, said.",
     "12000 idps @ETH"},
    {"Donors promised Ethiopia $600 million. The United States topped the list with $253 million, "
     "followed by Britain with $100 million.",
     "600000000 funding-pledged @ETH, 253000000 funding-pledged @ETH <USA, 100000000 "
     "funding-pledged @ETH <GBR"},
    {"Germany runs the base at Rukla in Lithuania and has 1,600 soldiers in the country.",
     "1600 troops @LTU <DEU"},
    {"Congo: food\n\nThe UN opened an office in Goma and now feeds 12,000 people in the country.",
     "12000 people-reached @COD"},
    {"In Goma 12,000 people are displaced in this part of the country.", "12000 idps @Goma"},
};

START_TEST(tells_where)
{
    told_where_check(scenes[_i].text, scenes[_i].figures);
}
END_TEST

int main(void)
{
    return table_run("text_prose_where", tells_where, sizeof scenes / sizeof *scenes);
}
