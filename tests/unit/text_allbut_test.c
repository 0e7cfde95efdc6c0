/* text_allbut_test.c - sentences of our own about all but so many, and ratios. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2016-09-16", "An outbreak of cholera killed 31 people, all but two of them refugees.",
     "31 killed cumulative ..2016-09-16"},
    {"2016-09-16", "All but 20 of the 300 houses in the village were destroyed.", ""},
    {"2016-09-16", "All but three of the 40 passengers were killed.", ""},
    {"2016-09-16", "Of 100 people who arrive, 86 are women and children.", ""},
    {"2016-09-16", "Of 1,000 refugees, 300 were vaccinated.",
     "1000 refugees stock 2016-09-16..2016-09-16, 300 people-reached cumulative ..2016-09-16"},
    {"2016-09-16", "Of ten who cross, seven are children.", ""},
    {"2016-09-16", "Of the 100 people who arrived, 86 are women and children.",
     "100 refugee-arrivals cumulative ..2016-09-16, 86 refugee-arrivals cumulative ..2016-09-16"},
    {"2016-09-16", "Of 100 soldiers sent in May, 12 were killed.",
     "100 troop-deployments flow 2016-05-01..2016-05-31, 12 killed flow 2016-05-01..2016-05-31"},
};

TOLD_PROGRAM("text_allbut", told)
