/* text_shareaside_test.c - shares told aside between a number and its verb */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2024-06-24",
     "In Gaza, 1.9 million people, about 90 per cent of the population, have been displaced.",
     "1900000 new-displacements cumulative @Gaza ..2024-06-24"},
    {"2024-06-24",
     "Some 1.9 million people, or 90 per cent of the population, have been displaced in Gaza.",
     "1900000 new-displacements cumulative @Gaza ..2024-06-24"},
    {"2024-06-24",
     "Some 1.9 million people, 90 per cent of the population, have been displaced in Gaza.",
     "1900000 new-displacements cumulative @Gaza ..2024-06-24"},
    {"2024-06-24", "Some 3,000 homes, or 90 per cent of all homes, were destroyed in Gaza.",
     "3000 homes-destroyed cumulative @Gaza ..2024-06-24"},
    {"2024-06-24",
     "Some 3,000 refugees, about 90 per cent of them women, arrived in Chad on Monday.",
     "3000 refugee-arrivals flow @TCD 2024-06-24..2024-06-24"},
};

TOLD_PROGRAM("text_shareaside", told)
