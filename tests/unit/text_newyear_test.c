/* text_newyear_test.c - sentences of our own about registrations since a day, plans' months, the
 * day after and soldiers committed. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case told[] = {
    {"2022-08-17", "Some 300 people were killed on Monday and 40 the next day.",
     "300 killed flow 2022-08-15..2022-08-15, 40 killed flow 2022-08-16..2022-08-16"},
    {"2022-08-17", "On 3 May 300 people crossed, and 450 the following day.",
     "300 border-crossings flow 2022-05-03..2022-05-03, 450 border-crossings flow "
     "2022-05-04..2022-05-04"},
    {"2022-08-17", "Police killed 12 people on Sunday and another four the day after.",
     "12 killed flow 2022-08-14..2022-08-14, 4 killed flow 2022-08-15..2022-08-15"},
    {"2022-08-17", "Uganda has registered 5,400 refugees since the new year.",
     "5400 refugees cumulative @UGA 2022-01-01..2022-08-17"},
    {"2022-08-17", "Since New Year 5,400 refugees have arrived in Uganda.",
     "5400 refugee-arrivals cumulative @UGA 2022-01-01..2022-08-17"},
    {"2022-08-17", "Since Christmas 5,400 refugees have arrived in Uganda.",
     "5400 refugee-arrivals cumulative @UGA 2021-12-25..2022-08-17"},
    {"2022-08-17", "Since Easter 5,400 refugees have arrived in Uganda.",
     "5400 refugee-arrivals cumulative @UGA 2022-04-17..2022-08-17"},
    {"2022-08-17", "By lunchtime on Tuesday 900 refugees had arrived at Nickelsdorf.",
     "900 refugee-arrivals cumulative @Nickelsdorf ..2022-08-16"},
    {"2022-08-17", "By sunset on Sunday rescuers had found 48 bodies.",
     "48 killed cumulative ..2022-08-14"},
    {"2022-08-17",
     "The UN has adjusted its appeal to 791 million dollars for the twelve months to November "
     "2022.",
     "791000000 funding-required stock 2021-12-01..2022-11-30 target"},
    {"2022-08-17", "UNHCR needs $40 million for the six months from July.",
     "40000000 funding-required stock 2022-07-01..2022-12-31 target"},
    {"2022-08-17", "The appeal asks for $90 million for the period July to December.",
     "90000000 funding-required stock 2022-07-01..2022-12-31 target"},
    {"2022-08-17", "Asylum applications this year come to 1,690.",
     "1690 asylum-applications flow 2022-01-01..2022-08-17"},
    {"2022-08-17", "Asylum applications since January total 1,690.",
     "1690 asylum-applications cumulative 2022-01-01..2022-08-17"},
    {"2022-08-17", "Arrivals in Italy this year amount to 31,600.",
     "31600 refugee-arrivals flow @ITA 2022-01-01..2022-08-17"},
    {"2022-08-17",
     "Australia has committed up to 1,500 soldiers to the mission in Solomon Islands.",
     "1500 troop-deployments flow @SLB <AUS .. forecast"},
    {"2022-08-17", "Fiji has committed 120 troops.", "120 troop-deployments flow <FJI .. forecast"},
    {"2022-08-17", "Since the new year 5,400 refugees have arrived in Uganda.",
     "5400 refugee-arrivals cumulative @UGA 2022-01-01..2022-08-17"},
    {"2022-08-17", "Since new year 5,400 refugees have arrived in Uganda.",
     "5400 refugee-arrivals cumulative @UGA 2022-01-01..2022-08-17"},
    {"2022-08-17", "Since the New Year 5,400 refugees have arrived in Uganda.",
     "5400 refugee-arrivals cumulative @UGA 2022-01-01..2022-08-17"},
    {"2022-08-17", "Some 5,400 refugees have arrived in Uganda since the new year.",
     "5400 refugee-arrivals cumulative @UGA 2022-01-01..2022-08-17"},
    {"2022-08-17", "Uganda has registered 5,400 refugees since the new year.",
     "5400 refugees cumulative @UGA 2022-01-01..2022-08-17"},
    {"2022-08-17", "Uganda has registered 5,400 refugees since January.",
     "5400 refugees cumulative @UGA 2022-01-01..2022-08-17"},
    {"2022-08-17", "Uganda has registered 5,400 refugees since New Year.",
     "5400 refugees cumulative @UGA 2022-01-01..2022-08-17"},
};

START_TEST(tells)
{
    told_check(&told[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_newyear", tells, sizeof told / sizeof *told);
}
