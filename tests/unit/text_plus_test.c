/* text_plus_test.c - "22+ tonnes", "1.5+ million": a plus between a number and its unit or its
 * scale. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2022-01-20", "A plane carried 22-plus tonnes of water containers to Tonga.",
     "22 aid-weight cumulative @TON ..2022-01-20"},
    {"2022-01-20", "A plane carried 22+ tonnes of food to Tonga.",
     "22 aid-weight cumulative @TON ..2022-01-20"},
    {"2022-01-20", "In Sudan 1.5+ million people are displaced, and 3-plus million have fled.",
     "1500000 idps stock @SDN 2022-01-20..2022-01-20, 3000000 new-displacements cumulative @SDN "
     "..2022-01-20"},
    {"2022-01-20", "In Sudan more than 150,000+ people are displaced.",
     "150000 idps stock @SDN 2022-01-20..2022-01-20"},
    {"2022-01-20", "US$ 22+ million received for Sudan.",
     "22000000 funding-received cumulative @SDN ..2022-01-20"},
    {"2022-01-20", "WFP delivered 1,200+ MT of food to Sudan.",
     "1200 aid-weight cumulative @SDN ..2022-01-20"},
    {"2022-01-20", "The UN gave Tonga 500,000+ euros.",
     "500000 funding-received cumulative @TON ..2022-01-20"},
    {"2022-01-20", "The 300+ km road to Tonga is closed.", ""},
};

TOLD_PROGRAM("text_plus", told)
