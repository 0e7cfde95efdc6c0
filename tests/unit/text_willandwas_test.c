/* text_willandwas_test.c - sentences of our own that tell of what is to come and of what has been.
 */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2021-06-29",
     "The ministry expects 4,000 more arrivals this week and has opened five new sites.",
     "4000 refugee-arrivals flow 2021-06-28..2021-07-04 by ministry forecast, 5 sites stock "
     "2021-06-29..2021-06-29 by ministry"},
    {"2021-06-29",
     "Greece plans to take 1,200 people from the islands to the mainland and moved 180 on Friday.",
     "1200 evacuations flow .. forecast, 180 evacuations flow 2021-06-25..2021-06-25"},
    {"2021-06-29",
     "Norway has given 10 million kroner and will send 20 tonnes of medicine next week.",
     "10000000 funding-received cumulative <NOR ..2021-06-29, 20 aid-weight flow <NOR "
     "2021-07-05..2021-07-11 forecast"},
    {"2021-06-29", "The WFP hopes to feed 400,000 people by June and reached 212,000 in April.",
     "400000 people-reached cumulative ..2021-06-30 forecast, 212000 people-reached flow "
     "2021-04-01..2021-04-30"},
    {"2021-06-29", "Some 800 soldiers are to leave by Christmas, but 3,000 will stay.", ""},
    {"2021-06-29", "The camp is to be enlarged to 20,000 places; at present it has 12,000.",
     "20000 shelter-capacity stock .. forecast, 12000 shelter-capacity stock "
     "2021-06-29..2021-06-29"},
    {"2021-06-29", "Aid workers fear 300 people died and 2,000 were injured.",
     "300 killed cumulative ..2021-06-29 by Aid workers, 2000 injured cumulative ..2021-06-29 by "
     "Aid workers"},
    {"2021-06-29",
     "If the dam breaks, 30,000 people would have to be evacuated; 4,000 left on Sunday.",
     "30000 evacuations flow .. forecast, 4000 evacuations flow 2021-06-27..2021-06-27"},
    {"2021-06-29",
     "Turkey says it could open the border to 100,000 people; last year it let in 24,000.",
     "100000 refugee-arrivals flow @TUR .. by Turkey forecast, 24000 refugee-arrivals flow @TUR "
     "2020-01-01..2020-12-31 by Turkey"},
    {"2021-06-29", "The UN wanted to evacuate 500 wounded but only 40 got out.",
     "500 evacuations flow .. forecast, 40 evacuations cumulative ..2021-06-29"},
    {"2021-06-29", "Britain had promised 450 million pounds and has paid 120 million.",
     "450000000 funding-pledged cumulative <GBR ..2021-06-29, 120000000 funding-received "
     "cumulative <GBR ..2021-06-29"},
    {"2021-06-29", "After the ceasefire 120 trucks a day should enter; on Sunday 63 did.",
     "120 per day aid-convoys flow .. forecast, 63 aid-convoys flow 2021-06-27..2021-06-27"},
    {"2021-06-29", "The government aims to close all 44 camps and has already shut 12.", ""},
    {"2021-06-29",
     "UNHCR, which needs $455 million, has received $123 million and may have to cut rations for "
     "300,000 people.",
     "455000000 funding-required stock 2021-06-29..2021-06-29 target, 123000000 funding-received "
     "cumulative ..2021-06-29"},
    {"2021-06-29",
     "The IOM said 1,146 people died at sea between January and June, against 513 a year earlier.",
     "1146 killed flow 2021-01-01..2021-06-29 by IOM, 513 killed flow 2020-01-01..2020-06-30 by "
     "IOM"},
    {"2021-06-29",
     "Two thirds of the 46,000 people in need have been reached, and the rest will get help in "
     "July.",
     "46000 people-in-need stock 2021-06-29..2021-06-29"},
    {"2021-06-29",
     "The number of homeless may reach 200,000, the president said; 88 deaths are confirmed.",
     "200000 idps stock .. by president forecast, 88 killed cumulative ..2021-06-29 by president"},
    {"2021-06-29", "MSF expects to treat 9,000 children this year; last year it treated 7,400.",
     "9000 people-reached flow 2021-01-01..2021-12-31 by MSF forecast, 7400 people-reached flow "
     "2020-01-01..2020-12-31 by MSF"},
    {"2021-06-29", "Fewer than half of the 3,200 evacuees have been able to return.",
     "3200 evacuations cumulative ..2021-06-29"},
    {"2021-06-29", "None of the 1,700 detainees has been charged.", ""},
};

TOLD_PROGRAM("text_willandwas", told)
