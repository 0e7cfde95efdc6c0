/* text_setupin_test.c - sentences of our own about what was set up once and holds people now. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2014-09-10", "The three camps, laid out in 1991 for 90,000, hold 383,000 refugees.",
     "3 sites stock 2014-09-10..2014-09-10, 90000 shelter-capacity stock 2014-09-10..2014-09-10, "
     "383000 refugees stock 2014-09-10..2014-09-10"},
    {"2014-09-10", "The camp, opened in 2012, holds 79,000 people.",
     "79000 idps stock 2014-09-10..2014-09-10"},
    {"2014-09-10", "The camp, attacked on Monday, held 300 displaced people.",
     "300 idps stock 2014-09-10..2014-09-10"},
    {"2014-09-10", "The mission, set up in 2013, has 13,000 soldiers in Mali.",
     "13000 troops stock @MLI 2014-09-10..2014-09-10"},
    {"2014-09-10", "In 2013 the mission had 6,000 soldiers in Mali.",
     "6000 troops stock @MLI 2013-12-31..2013-12-31"},
    {"2014-09-10", "The mission, which in 2013 had 6,000 soldiers, has 13,000.",
     "6000 troops stock 2013-12-31..2013-12-31, 13000 troops stock 2014-09-10..2014-09-10"},
};

TOLD_PROGRAM("text_setupin", told)
