/* text_lostpower_test.c - what people lose who are alive */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2024-06-24", "3,000 people lost access to water.", ""},
    {"2024-06-24", "3,000 people lost power on Monday.", ""},
    {"2024-06-24", "300 people lost relatives in the flood.", ""},
    {"2024-06-24", "300 people lost their lives in the flood.",
     "300 killed cumulative ..2024-06-24"},
    {"2024-06-24", "300 people have lost lives and homes.", "300 killed cumulative ..2024-06-24"},
    {"2024-06-24", "The battalion of 800 soldiers lost 12.", "12 killed cumulative ..2024-06-24"},
    {"2024-06-24", "The bombing wounded 40 in Kharkiv, and 3,000 were left without power.",
     "40 injured cumulative @Kharkiv ..2024-06-24"},
    {"2024-06-24", "The bombing wounded 40 in Kharkiv and left 3,000 without electricity.",
     "40 injured cumulative @Kharkiv ..2024-06-24"},
};

TOLD_PROGRAM("text_lostpower", told)
