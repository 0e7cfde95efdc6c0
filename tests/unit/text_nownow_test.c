/* text_nownow_test.c - sentences of our own about what holds now, beside what held then. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2014-09-24",
     "Zaatari, opened in July 2012 for 60,000, peaked at 156,000 in April 2013 and houses 79,000 "
     "now.",
     "79000 idps stock @Zaatari 2014-09-24..2014-09-24"},
    {"2014-09-24", "Zaatari peaked at 156,000 in April 2013 and now houses 79,000 people.",
     "79000 idps stock @Zaatari 2014-09-24..2014-09-24"},
    {"2014-09-24", "Dadaab held 486,000 refugees in 2011; 220,000 live there now.",
     "486000 refugees stock @Dadaab 2011-12-31..2011-12-31, 220000 refugees stock @Dadaab "
     "2014-09-24..2014-09-24"},
    {"2014-09-24", "In 2011 the camp held 486,000 people; today there are 220,000.",
     "486000 idps stock 2011-12-31..2011-12-31, 220000 idps stock 2014-09-24..2014-09-24"},
    {"2014-09-24", "The camp was opened in July 2012 and is now home to 79,000 people.",
     "79000 idps stock 2014-09-24..2014-09-24"},
    {"2014-09-24", "The force arrived in June and has 1,200 soldiers now.",
     "1200 troops stock 2014-09-24..2014-09-24"},
    {"2014-09-24", "Since June 1,200 soldiers have arrived and 900 are there now.",
     "1200 troop-deployments cumulative 2014-06-01..2014-09-24, 900 troops stock "
     "2014-09-24..2014-09-24"},
    {"2014-09-24", "The centre opened in March with 300 beds and now has 500.",
     "300 shelter-capacity stock 2014-09-24..2014-09-24, 500 shelter-capacity stock "
     "2014-09-24..2014-09-24"},
    {"2014-09-24", "As of 1 May 300 people were in the camp; the number is now 450.",
     "300 idps stock 2014-05-01..2014-05-01, 450 idps stock 2014-09-24..2014-09-24"},
};

TOLD_PROGRAM("text_nownow", told)
