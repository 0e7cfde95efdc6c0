/* text_longpast_test.c - sentences of our own about events long past, what was only promised, and
 * who else sent. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2023-02-12", "The 1999 quake killed 17,000.", "17000 killed flow 1999-01-01..1999-12-31"},
    {"2023-02-12", "The 2010 earthquake killed 220,000 people in Haiti.",
     "220000 killed flow @HTI 2010-01-01..2010-12-31"},
    {"2023-02-12", "The 2004 Indian Ocean tsunami killed 170,000 people in Aceh.",
     "170000 killed flow @Aceh 2004-01-01..2004-12-31"},
    {"2023-02-12", "The 1994 genocide killed 800,000 people in Rwanda.",
     "800000 killed flow @RWA 1994-01-01..1994-12-31"},
    {"2023-02-12", "In the 2014-16 epidemic 11,300 people died in West Africa.",
     "11300 killed flow @West Africa 2014-01-01..2016-12-31"},
    {"2023-02-12", "The July 2021 floods killed 134 people in the Ahr valley.",
     "134 killed flow @Ahr 2021-07-01..2021-07-31"},
    {"2023-02-12", "The 2022 floods killed 1,739 people in Pakistan and displaced 8 million.",
     "1739 killed flow @PAK 2022-01-01..2022-12-31, 8000000 new-displacements flow @PAK "
     "2022-01-01..2022-12-31"},
    {"2023-02-12", "Last year's floods killed 1,739 people in Pakistan.",
     "1739 killed flow @PAK 2022-01-01..2022-12-31"},
    {"2023-02-12", "The earthquake of 1999 killed 17,000 people.",
     "17000 killed flow 1999-01-01..1999-12-31"},
    {"2023-02-12", "China promised 100 million yuan, Japan 5,000 blankets.",
     "100000000 funding-pledged cumulative <CHN ..2023-02-12, 5000 relief-items flow <JPN .. "
     "forecast"},
    {"2023-02-12", "Kosovo sent 50 soldiers, Albania 53 and Bosnia 102.",
     "50 troop-deployments cumulative <XKX ..2023-02-12, 53 troop-deployments cumulative <ALB "
     "..2023-02-12, 102 troop-deployments cumulative <BIH ..2023-02-12"},
    {"2023-02-12", "China offered 30 tonnes of rice and Japan 5,000 blankets.",
     "30 aid-weight flow <CHN .. forecast, 5000 relief-items flow <JPN .. forecast"},
    {"2023-02-12", "Some 40 lorries went through Kerem Shalom on Sunday.",
     "40 aid-convoys flow @PSE 2023-02-12..2023-02-12"},
};

TOLD_PROGRAM("text_longpast", told)
