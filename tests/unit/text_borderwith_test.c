/* text_borderwith_test.c - borders with another country, and sums of which a part came in */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2024-06-03", "Poland said it would send 2,000 soldiers to its border with Belarus.",
     "2000 troop-deployments flow @POL <POL .. by Poland forecast"},
    {"2024-06-03", "Poland has 2,000 soldiers at the border with Belarus.",
     "2000 troops stock @POL <POL 2024-06-03..2024-06-03"},
    {"2024-06-03", "Some 2,000 soldiers were deployed at Poland's border with Belarus.",
     "2000 troop-deployments cumulative @POL ..2024-06-03"},
    {"2024-06-03", "The appeal is 27 per cent funded, with $120 million received of $450 million.",
     "120000000 funding-received cumulative ..2024-06-03, 450000000 funding-required stock "
     "2024-06-03..2024-06-03 target"},
    {"2024-06-03", "So far $120 million has been received of the $450 million.",
     "120000000 funding-received cumulative ..2024-06-03, 450000000 funding-required stock "
     "2024-06-03..2024-06-03 target"},
    {"2024-06-03", "Only $120 million of $450 million has been received.",
     "120000000 funding-received cumulative ..2024-06-03, 450000000 funding-required stock "
     "2024-06-03..2024-06-03 target"},
    {"2024-06-03", "Donors have paid $120 million of the $450 million pledged in May.",
     "120000000 funding-received cumulative ..2024-06-03, 450000000 funding-pledged flow "
     "2024-05-01..2024-05-31"},
};

TOLD_PROGRAM("text_borderwith", told)
