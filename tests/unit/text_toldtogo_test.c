/* text_toldtogo_test.c - sentences of our own about people told to leave, who is resettled, totals
 * a verb brings, the WHO. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2023-06-30",
     "Rescuers recovered three more bodies on Monday, which takes the death toll to 82.",
     "3 killed flow 2023-06-26..2023-06-26, 82 killed cumulative ..2023-06-26"},
    {"2023-06-30",
     "Rescuers recovered three more bodies on Monday, which brings the number of dead to 82.",
     "3 killed flow 2023-06-26..2023-06-26, 82 killed cumulative ..2023-06-26"},
    {"2023-06-30", "Three more bodies were found on Monday. That takes the toll to 82.",
     "3 killed flow 2023-06-26..2023-06-26, 82 killed cumulative ..2023-06-30"},
    {"2023-06-30", "About 40,000 people fled Chad and Niger last month.",
     "40000 refugee-arrivals flow 2023-05-01..2023-05-31"},
    {"2023-06-30", "Canada will resettle 40,000 Afghans by the end of the year.",
     "40000 refugee-arrivals flow @CAN <AFG ..2023-12-31 forecast"},
    {"2023-06-30", "Canada has resettled 30,680 Afghans.",
     "30680 refugee-arrivals cumulative @CAN <AFG ..2023-06-30"},
    {"2023-06-30", "Pakistan ordered 1.7 million undocumented Afghans to leave by 1 November.", ""},
    {"2023-06-30", "Pakistan has told 1.7 million Afghans to leave the country.", ""},
    {"2023-06-30", "Israel ordered 1.1 million people to leave northern Gaza.", ""},
    {"2023-06-30", "The authorities told 40,000 residents to evacuate.", ""},
    {"2023-06-30", "UNHCR repatriated 350 Burundians from Rwanda in two convoys this week.",
     "350 returns flow @BDI <RWA 2023-06-26..2023-06-30"},
    {"2023-06-30", "Some 1,200 people went home to Syria in 40 buses.",
     "1200 returns cumulative @SYR ..2023-06-30"},
    {"2023-06-30", "The death toll of the Derna flood stands at 4,014, WHO says.",
     "4014 killed cumulative @Derna ..2023-06-30 by WHO"},
    {"2023-06-30", "The toll stands at 4,014, the WHO said.",
     "4014 killed cumulative ..2023-06-30 by WHO"},
    {"2023-06-30", "WHO says 4,014 people have died in Derna.",
     "4014 killed cumulative @Derna ..2023-06-30 by WHO"},
    {"2023-06-30", "The toll stands at 4,014, IOM says; the Libyan Red Crescent speaks of 11,300.",
     "4014 killed cumulative @LBY ..2023-06-30 by IOM, 11300 killed cumulative @LBY ..2023-06-30 "
     "by Libyan Red Crescent"},
};

TOLD_PROGRAM("text_toldtogo", told)
