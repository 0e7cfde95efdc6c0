/* text_pastclause_test.c - sentences of our own with a clause of the past behind one of the future,
 * rates that fell, a charity's name. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2021-05-14",
     "UNHCR said the number of new arrivals at the Hamdayet transit centre had dropped from 3,000 "
     "a day to about 700.",
     "3000 per day refugee-arrivals flow @Hamdayet .. by UNHCR, 700 per day refugee-arrivals flow "
     "@Hamdayet ..2021-05-14 by UNHCR"},
    {"2021-05-14", "Crossings at Renk fell from 1,500 a day in July to 400.",
     "1500 per day border-crossings flow @Renk 2020-07-01..2020-07-31, 400 per day "
     "border-crossings flow @Renk ..2021-05-14"},
    {"2021-05-14",
     "\"We have 11,000 children without parents,\" said Marta Cohen of Save the Children.", ""},
    {"2021-05-14",
     "Save the Children says 300 schools in Tigray are closed and 11,000 children have no teacher.",
     ""},
    {"2021-05-14",
     "Ethiopia's federal police arrested 796 people on suspicion of planning attacks.",
     "796 detained cumulative @ETH ..2021-05-14"},
    {"2021-05-14", "Police detained 12 men accused of plotting to kill the president.",
     "12 detained cumulative ..2021-05-14"},
    {"2021-05-14", "Spain will send 300 soldiers and Italy has deployed 200 to Mali.",
     "300 troop-deployments flow @MLI <ESP .. forecast, 200 troop-deployments cumulative @MLI <ITA "
     "..2021-05-14"},
    {"2021-05-14", "The rebels captured 40 soldiers and say they hold 200.",
     "40 detained cumulative ..2021-05-14, 200 detained stock 2021-05-14..2021-05-14"},
    {"2021-05-14", "The camp is full and holds 3,000.", "3000 idps stock 2021-05-14..2021-05-14"},
};

TOLD_PROGRAM("text_pastclause", told)
