/* text_former_test.c - sentences of our own about what was so once: before the fire, at its peak.
 */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case told[] = {
    {"2023-06-29", "The camp held 12,600 people before the fire.", "12600 idps stock .."},
    {"2023-06-29", "Moria camp on Lesbos held 12,600 people before last week's fire.",
     "12600 idps stock @Moria 2023-06-18..2023-06-18"},
    {"2023-06-29", "Before the fire the Moria camp on Lesbos housed 12,600 people.",
     "12600 idps stock @Moria .."},
    {"2023-06-29", "Before the war, 12,600 refugees lived in the camp at Wad Sherifey.",
     "12600 refugees stock @Wad Sherifey .."},
    {"2023-06-29", "There were 12,600 refugees at the camp before the attack on Monday.",
     "12600 refugees stock 2023-06-25..2023-06-25"},
    {"2023-06-29", "There were 12,600 refugees at the camp before Monday's attack.",
     "12600 refugees stock 2023-06-25..2023-06-25"},
    {"2023-06-29", "Sudan hosted 1.1 million refugees before the war.",
     "1100000 refugees stock @SDN .."},
    {"2023-06-29", "Sudan hosted 1.1 million refugees before the war that began in April 2023.",
     "1100000 refugees stock @SDN 2023-03-31..2023-03-31"},
    {"2023-06-29", "Before the war 500 trucks a day entered Gaza.",
     "500 per day aid-convoys flow @Gaza .."},
    {"2023-06-29", "Prior to the offensive, the camp hosted 8,000 displaced people.",
     "8000 idps stock .."},
    {"2023-06-29", "On the eve of the war the camp hosted 8,000 displaced people.",
     "8000 idps stock .."},
    {"2023-06-29", "Until the army attacked, the camp hosted 8,000 displaced people.",
     "8000 idps stock .."},
    {"2023-06-29", "The mission had 13,000 soldiers before its withdrawal.",
     "13000 troops stock .."},
    {"2023-06-29", "The mission, which once had 13,000 soldiers in Mali, has left.",
     "13000 troops stock @MLI .."},
    {"2023-06-29", "At its peak the camp held 20,000 people.", "20000 idps stock .."},
    {"2023-06-29", "The camp, home to 20,000 people at its height, closed in June.",
     "20000 idps stock .."},
    {"2023-06-29", "The number of refugees in Dadaab peaked at 486,000 in 2011.",
     "486000 refugees stock @Dadaab 2011-12-31..2011-12-31"},
    {"2023-06-29", "Dadaab, which once sheltered 486,000 refugees, now holds 220,000.",
     "486000 refugees stock @Dadaab .., 220000 refugees stock @Dadaab 2023-06-29..2023-06-29"},
    {"2023-06-29", "Last year the camp held 9,000 people; now there are 4,000.",
     "9000 idps stock 2022-12-31..2022-12-31, 4000 idps stock 2023-06-29..2023-06-29"},
    {"2023-06-29", "There are 12,000 people in the camp who fled before the rains.",
     "12000 new-displacements cumulative ..2023-06-29"},
    {"2023-06-29", "The army deployed 2,000 soldiers before the vote.",
     "2000 troop-deployments cumulative ..2023-06-29"},
    {"2023-06-29", "Police detained 300 people before the march.",
     "300 detained cumulative ..2023-06-29"},
    {"2023-06-29", "The agency fed 12,000 people before the cyclone struck on 14 March.",
     "12000 people-reached cumulative ..2023-06-29"},
    {"2023-06-29", "The toll stood at 41 before the rescuers reached the village.",
     "41 killed cumulative ..2023-06-29"},
    {"2023-06-29", "Some 500 soldiers will be sent before the election.",
     "500 troop-deployments flow .. forecast"},
};

START_TEST(tells)
{
    told_check(&told[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_former", tells, sizeof told / sizeof *told);
}
