/* text_elsewhere_test.c - what a sentence of another country tells: who are no troops of the figure
 * before, whose time and origin are not its own */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2021-06-29",
     "Germany will send 800 soldiers to Mali in May. Some 90,000 Syrians returned home from "
     "Lebanon last year.",
     "800 troop-deployments flow @MLI <DEU 2022-05-01..2022-05-31 forecast, 90000 returns flow "
     "@SYR <LBN 2020-01-01..2020-12-31"},
    {"2021-06-29",
     "Germany will send 800 soldiers to Mali in May. Turkey deported 1,200 Afghans in April.",
     "800 troop-deployments flow @MLI <DEU 2022-05-01..2022-05-31 forecast, 1200 returns flow @AFG "
     "<TUR 2021-04-01..2021-04-30"},
    {"2021-06-29",
     "Germany will send 800 soldiers to Mali in May. Some 2,500 Eritreans arrived in Italy in "
     "April.",
     "800 troop-deployments flow @MLI <DEU 2022-05-01..2022-05-31 forecast, 2500 migrant-arrivals "
     "flow @ITA <ERI 2021-04-01..2021-04-30"},
    {"2021-06-29",
     "Germany will send 800 soldiers to Mali in May. Another 300 Belgians arrived on Monday.",
     "800 troop-deployments flow @MLI <DEU 2022-05-01..2022-05-31 forecast, 300 troop-deployments "
     "flow @MLI <BEL 2021-06-28..2021-06-28"},
    {"2021-06-29",
     "Germany will send 800 soldiers to Mali in May. Italy rescued 300 Eritreans at sea.",
     "800 troop-deployments flow @MLI <DEU 2022-05-01..2022-05-31 forecast, 300 evacuations "
     "cumulative ..2021-06-29"},
    {"2021-06-29",
     "Some 450,000 people fled Sudan in May. Germany received 229,000 asylum applications in 2020.",
     "450000 refugee-arrivals flow <SDN 2021-05-01..2021-05-31, 229000 asylum-applications flow "
     "@DEU 2020-01-01..2020-12-31"},
    {"2021-06-29",
     "On Monday Germany received 229 asylum applications. The earthquake in Nepal killed 8,900 "
     "people and destroyed 500,000 homes.",
     "229 asylum-applications flow @DEU 2021-06-28..2021-06-28, 8900 killed cumulative @NPL "
     "..2021-06-29, 500000 homes-destroyed cumulative @NPL ..2021-06-29"},
    {"2021-06-29",
     "Some 450 refugees crossed from Sudan into Chad on Monday. Twelve trucks with aid entered "
     "Gaza on Tuesday.",
     "450 border-crossings flow @TCD <SDN 2021-06-28..2021-06-28, 12 aid-convoys flow @Gaza "
     "2021-06-29..2021-06-29"},
    {"2021-06-29",
     "Some 300 people were killed in El Fasher on Monday. Some 25 million people need help.",
     "300 killed flow @El Fasher 2021-06-28..2021-06-28, 25000000 people-in-need stock @SDN "
     "2021-06-29..2021-06-29"},
    {"2021-06-29",
     "A bomb killed 34 in Bambari on Monday. Some 2.5 million people need humanitarian assistance.",
     "34 killed flow @Bambari 2021-06-28..2021-06-28, 2500000 people-in-need stock @CAF "
     "2021-06-29..2021-06-29"},
    {"2021-06-29",
     "Some 300 people were killed in El Fasher on Monday. Some 500,000 people there need help.",
     "300 killed flow @El Fasher 2021-06-28..2021-06-28, 500000 people-in-need stock @El Fasher "
     "2021-06-29..2021-06-29"},
};

TOLD_PROGRAM("text_elsewhere", told)
