/* text_borderside_test.c - sentences of our own about border services, the other direction, schemes
 * and who gives protection. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2022-06-16", "Polish officers have cleared 3.12 million people fleeing Ukraine.",
     "3120000 border-crossings cumulative @POL <UKR ..2022-06-16"},
    {"2022-06-16", "Polish border guards have cleared 3.12 million people fleeing Ukraine.",
     "3120000 border-crossings cumulative @POL <UKR ..2022-06-16"},
    {"2022-06-16", "Polish officers cleared 31,200 people on Monday.",
     "31200 border-crossings flow @POL 2022-06-13..2022-06-13"},
    {"2022-06-16", "Romanian police registered 2,100 Ukrainians on Monday.",
     "2100 refugees stock @ROU <UKR 2022-06-13..2022-06-13"},
    {"2022-06-16", "Romanian border police said 2,100 Ukrainians had entered on Monday.",
     "2100 border-crossings flow @ROU <UKR 2022-06-13..2022-06-13 by Romanian border police"},
    {"2022-06-16", "Hungary granted temporary protection to 117 people on Friday.",
     "117 temporary-protection flow @HUN 2022-06-10..2022-06-10"},
    {"2022-06-16", "On Friday Hungary gave 117 people temporary protection.",
     "117 temporary-protection cumulative @HUN ..2022-06-10"},
    {"2022-06-16", "Czech authorities issued 2,300 visas on Monday.",
     "2300 temporary-protection flow @CZE 2022-06-13..2022-06-13"},
    {"2022-06-16", "Britain has received 180,800 applications under the Homes for Ukraine scheme.",
     "180800 asylum-applications cumulative @GBR ..2022-06-16"},
    {"2022-06-16", "Britain has issued 154,500 visas under the Homes for Ukraine scheme.",
     "154500 temporary-protection cumulative @GBR ..2022-06-16"},
    {"2022-06-16",
     "Canada has approved 120,000 applications under its Canada-Ukraine emergency travel "
     "programme.",
     "120000 asylum-applications cumulative @CAN ..2022-06-16"},
    {"2022-06-16",
     "Some 22,100 people crossed from Ukraine on 3 May, 6% fewer than the day before, and 24,600 "
     "in the other direction.",
     "22100 border-crossings flow <UKR 2022-05-03..2022-05-03, 24600 border-crossings flow @UKR "
     "2022-05-03..2022-05-03"},
    {"2022-06-16",
     "Some 22,100 people crossed from Ukraine to Poland on Tuesday and 24,600 in the opposite "
     "direction.",
     "22100 border-crossings flow @POL <UKR 2022-06-14..2022-06-14, 24600 border-crossings flow "
     "@UKR <POL 2022-06-14..2022-06-14"},
    {"2022-06-16",
     "On Tuesday 22,100 people crossed from Ukraine to Poland and 24,600 went the other way.",
     "22100 border-crossings flow @POL <UKR 2022-06-14..2022-06-14, 24600 border-crossings flow "
     "@UKR <POL 2022-06-14..2022-06-14"},
    {"2022-06-16", "Hungary gave 117 people temporary protection.",
     "117 temporary-protection cumulative @HUN ..2022-06-16"},
    {"2022-06-16", "On Friday Hungary gave 117 people temporary protection.",
     "117 temporary-protection cumulative @HUN ..2022-06-10"},
    {"2022-06-16", "On Friday Hungary counted 117 dead.",
     "117 killed flow @HUN 2022-06-10..2022-06-10 by Hungary"},
    {"2022-06-16", "On Friday the ministry gave 117 as the number of dead.",
     "117 killed cumulative ..2022-06-10 by ministry"},
    {"2022-06-16", "On Monday Kenya reported 11 dead.",
     "11 killed cumulative @KEN ..2022-06-13 by Kenya"},
    {"2022-06-16", "On Monday police reported 11 dead in Nairobi.",
     "11 killed cumulative @Nairobi ..2022-06-13 by police"},
};

TOLD_PROGRAM("text_borderside", told)
