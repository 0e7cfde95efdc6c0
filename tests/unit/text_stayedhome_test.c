/* text_stayedhome_test.c - who is displaced at home beside those who fled abroad. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2023-06-01", "Khartoum, Sudan. About 400,000 fled to Egypt; 1.5 million remain displaced.",
     "400000 refugee-arrivals cumulative @EGY <SDN ..2023-06-01, 1500000 idps stock @SDN "
     "2023-06-01..2023-06-01"},
    {"2023-06-01",
     "Khartoum, Sudan. About 400,000 fled to Egypt. Some 1.5 million people remain displaced.",
     "400000 refugee-arrivals cumulative @EGY <SDN ..2023-06-01, 1500000 idps stock @SDN "
     "2023-06-01..2023-06-01"},
    {"2023-06-01",
     "About 400,000 Sudanese have fled to Egypt. Some 1.5 million people are internally displaced.",
     "400000 refugee-arrivals cumulative @EGY <SDN ..2023-06-01, 1500000 idps stock @SDN "
     "2023-06-01..2023-06-01"},
    {"2023-06-01",
     "More than 400,000 people have fled from Sudan to Egypt and 300,000 to Chad, while 1.5 "
     "million are displaced.",
     "400000 refugee-arrivals cumulative @EGY <SDN ..2023-06-01, 300000 refugee-arrivals "
     "cumulative @TCD <SDN ..2023-06-01, 1500000 idps stock @SDN 2023-06-01..2023-06-01"},
    {"2023-06-01",
     "Since the war in Sudan began, 1.2 million have fled to neighbouring countries and 3.4 "
     "million have been displaced within the country.",
     "1200000 refugee-arrivals cumulative <SDN ..2023-06-01, 3400000 new-displacements cumulative "
     "@SDN ..2023-06-01"},
    {"2023-06-01",
     "Chad hosts 400,000 refugees from Sudan and 380,000 internally displaced people.",
     "400000 refugees stock @TCD <SDN 2023-06-01..2023-06-01, 380000 idps stock @TCD "
     "2023-06-01..2023-06-01"},
    {"2023-06-01",
     "Chad hosts 400,000 refugees from Sudan. It also has 380,000 internally displaced people.",
     "400000 refugees stock @TCD <SDN 2023-06-01..2023-06-01, 380000 idps stock @TCD "
     "2023-06-01..2023-06-01"},
    {"2023-06-01", "Chad is home to 400,000 refugees from Sudan and 380,000 IDPs.",
     "400000 refugees stock @TCD <SDN 2023-06-01..2023-06-01, 380000 idps stock @TCD "
     "2023-06-01..2023-06-01"},
    {"2023-06-01", "Slovakia hosts 97,000 displaced persons from Ukraine.",
     "97000 refugees stock @SVK <UKR 2023-06-01..2023-06-01"},
};

TOLD_PROGRAM("text_stayedhome", told)
