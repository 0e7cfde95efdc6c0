/* text_apposed_where_test.c - sentences of our own about where figures hold: a town that a country's
 * adjective stands before, a camp in apposition, a speaker of somewhere else. */
#include "told_fixture.h"

/* Each figure as "value measure @place <origin", ", " between. */
static const struct {
    const char *text, *figures;
} scenes[] = {
    {"Some sixty British marines reached the Iraqi town of Zakho on Friday.",
     "60 troop-deployments @Zakho <GBR"},
    {"A convoy of 12 trucks reached the Syrian city of Duma on Monday.", "12 aid-convoys @Duma"},
    {"Some 200 refugees reached the Greek island of Kos on Friday.", "200 refugee-arrivals @Kos"},
    {"Musenyi, a site in Rutana with space for 10,000 people, is full.",
     "10000 shelter-capacity @Musenyi"},
    {"Azraq, a camp in the desert of Zarqa that was built for 5,000, holds 11,000 refugees.",
     "5000 shelter-capacity @Azraq, 11000 refugees @Azraq"},
    {"Trapani: 410 migrants landed on Monday and 300 on Sunday, according to the prefect of "
     "Sicily.",
     "410 migrant-arrivals @Trapani, 300 migrant-arrivals @Trapani"},
    {"Some 200 Afghans were flown home from Berlin to Kabul last week.",
     "200 returns @Kabul <Berlin"},
    {"The 12 bodies found on the beach at Zuwara were taken to Tripoli.", "12 killed @Zuwara"},
    {"Refugees in Adré\n  Camp A  412\n  Camp B  1,028\nChad, 6 June 2024: 16,760.",
     "412 refugees @Adré, 1028 refugees @Adré, 16760 refugees @TCD"},
};

START_TEST(tells_where)
{
    told_where_check(scenes[_i].text, scenes[_i].figures);
}
END_TEST

int main(void)
{
    return table_run("text_apposed_where", tells_where, sizeof scenes / sizeof *scenes);
}
