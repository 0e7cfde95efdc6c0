/* text_names_where_test.c - sentences of our own about which name is the place of a figure: longer
 * names, names of bodies, the place of the greater part, the place that a report was filed from. */
#include "told_fixture.h"

/* Each figure as "value measure @place <origin", ", " between. */
static const struct {
    const char *text, *figures;
} scenes[] = {
    /* the greater part */
    {"Chad: refugees\n\nOver 9,000 people crossed into Chad last week, mainly at Tine.",
     "9000 border-crossings @TCD"},
    {"More than 300,000 people have returned to Sudan, mostly to Khartoum and Al Jazirah.",
     "300000 returns @SDN"},
    {"Lebanon: floods\n\nIn May 41 people died, particularly in northern Akkar.", "41 killed @LBN"},
    /* names of several words */
    {"Ten people died in Guatemala City on Tuesday.", "10 killed @Guatemala City"},
    {"Since May 12,000 people have returned to Gaza City.", "12000 returns @Gaza City"},
    {"Some 12,000 people were displaced in southern Shan in May.",
     "12000 new-displacements @southern Shan"},
    {"About 900 people were evacuated from Kherson to other regions of Ukraine.",
     "900 evacuations @UKR <Kherson"},
    {"Some 400 families were moved to other parts of Zambia.", "400 evacuations @ZMB"},
    /* bodies */
    {"Yemen: clashes\n\nIn Taiz 300 people were displaced, according to the International "
     "Organization for "
     "Migration. Shells that fell there on Sunday killed three people.",
     "300 new-displacements @Taiz, 3 killed @Taiz"},
    {"Syria: conference\n\nThe largest pledges for Syria are those of Norway (EUR 40 million) and "
     "Japan (EUR 30 million).",
     "40000000 funding-pledged @SYR <NOR, 30000000 funding-pledged @SYR <JPN"},
    /* several countries */
    {"The UN asked for $2.1 billion for Burundi, Rwanda and Uganda.",
     "2100000000 funding-required"},
    /* who comes from a country is not in it */
    {"Chad: refugees\n\nFighting in Zalingei goes on. On Monday 3,400 new arrivals from Sudan were "
     "registered.",
     "3400 refugee-arrivals @TCD <SDN"},
    /* headings and datelines */
    {"Flash Update | Gaza\n27 October 2023\n\nAt least 320,000 people need tents. On Sunday 214 "
     "trucks entered Gaza.",
     "320000 people-in-need @Gaza, 214 aid-convoys @Gaza"},
    {"XALITLA, Mexico - The march rested on Friday. Some 700 migrants slept in the church of this "
     "border town.",
     "700 refugees @XALITLA"},
    {"GOMA, Congo - Shells fell all night. In this city 12 people died on Tuesday.",
     "12 killed @GOMA"},
};

START_TEST(tells_where)
{
    told_where_check(scenes[_i].text, scenes[_i].figures);
}
END_TEST

int main(void)
{
    return table_run("text_names_where", tells_where, sizeof scenes / sizeof *scenes);
}
