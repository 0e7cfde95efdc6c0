/* text_bringhome_test.c - who brings people home and who sends them there */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2025-09-10", "Mali aims to bring home 9,000 refugees this year.",
     "9000 returns flow @MLI 2025-01-01..2025-12-31 forecast"},
    {"2025-09-10", "Mali has brought back 9,000 refugees from Niger.",
     "9000 returns cumulative @MLI <NER ..2025-09-10"},
    {"2025-09-10", "Turkey sent home 9,000 refugees.", "9000 returns cumulative <TUR ..2025-09-10"},
};

TOLD_PROGRAM("text_bringhome", told)
