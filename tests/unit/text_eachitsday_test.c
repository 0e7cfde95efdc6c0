/* text_eachitsday_test.c - sentences of our own about lists of days with their numbers, and reports
 * that nobody confirms. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2018-09-06", "The toll was 41 on Monday, 56 on Tuesday and 73 by Thursday.",
     "41 killed cumulative ..2018-09-03, 56 killed cumulative ..2018-09-04, 73 killed cumulative "
     "..2018-09-06"},
    {"2018-09-06", "On Monday the camp had 300 people, on Tuesday 900, on Wednesday 2,100.",
     "300 idps stock 2018-09-03..2018-09-03, 900 idps stock 2018-09-04..2018-09-04, 2100 idps "
     "stock 2018-09-05..2018-09-05"},
    {"2018-09-06", "Arrivals: Monday 300, Tuesday 450, Wednesday 610.",
     "300 refugee-arrivals flow 2018-09-03..2018-09-03, 450 refugee-arrivals flow "
     "2018-09-04..2018-09-04, 610 refugee-arrivals flow 2018-09-05..2018-09-05"},
    {"2018-09-06", "In 2015, 2016 and 2017 Italy took in 153,842, 181,436 and 119,369 people.",
     "153842 refugee-arrivals flow @ITA 2015-01-01..2015-12-31, 181436 refugee-arrivals flow @ITA "
     "2016-01-01..2016-12-31, 119369 refugee-arrivals flow @ITA 2017-01-01..2017-12-31"},
    {"2018-09-06", "The ministry revised Sunday's toll of 112 to 99.",
     "112 killed cumulative ..2018-09-02 by ministry old, 99 killed cumulative ..2018-09-02 by "
     "ministry"},
    {"2018-09-06", "An earlier report of 300 dead was wrong; the figure is 30.", ""},
    {"2018-09-06", "The army denied that 40 of its soldiers had been killed.", ""},
    {"2018-09-06", "Rebels claimed to have killed 40 soldiers; the army put its losses at seven.",
     "40 killed cumulative ..2018-09-06 by Rebels, 7 killed cumulative ..2018-09-06 by army"},
    {"2018-09-06", "The UN could not confirm reports that 300 people had died.", ""},
    {"2018-09-06", "Neither side gave a figure, but medics counted 63 bodies.",
     "63 killed cumulative ..2018-09-06"},
    {"2018-09-06", "Fewer people came in May (1,200) than in April (3,400).",
     "1200 refugee-arrivals flow 2018-05-01..2018-05-31, 3400 refugee-arrivals flow "
     "2018-04-01..2018-04-30"},
    {"2018-09-06", "The figure does not include 4,000 people in private homes.",
     "4000 idps stock 2018-09-06..2018-09-06"},
    {"2018-09-06", "Excluding the 4,000 in private homes, 12,000 people are in shelters.",
     "4000 idps stock 2018-09-06..2018-09-06, 12000 idps stock 2018-09-06..2018-09-06"},
    {"2018-09-06", "With the 212 who landed on Sunday, 4,300 people have arrived this month.",
     "212 refugee-arrivals flow 2018-09-02..2018-09-02, 4300 refugee-arrivals flow "
     "2018-09-01..2018-09-06"},
    {"2018-09-06", "Of 4,300 arrivals this month, 212 came on Sunday alone.",
     "4300 refugee-arrivals flow 2018-09-01..2018-09-06, 212 refugee-arrivals flow "
     "2018-09-02..2018-09-02"},
    {"2018-09-06", "The tribe says 300 died, a figure that could not be confirmed.",
     "300 killed cumulative ..2018-09-06 by tribe"},
    {"2018-09-06", "The UN was unable to verify reports that 300 people had died.", ""},
    {"2018-09-06", "The UN confirmed reports that 300 people had died.",
     "300 killed cumulative ..2018-09-06 by UN"},
    {"2018-09-06", "In May and June 1,200 and 3,400 people arrived in Italy.",
     "1200 refugee-arrivals flow @ITA 2018-05-01..2018-05-31, 3400 refugee-arrivals flow @ITA "
     "2018-06-01..2018-06-30"},
    {"2018-09-06", "Some 1,200 and 3,400 people arrived in May and June respectively.",
     "1200 refugee-arrivals flow 2018-05-01..2018-05-31, 3400 refugee-arrivals flow "
     "2018-06-01..2018-06-30"},
};

TOLD_PROGRAM("text_eachitsday", told)
