/* text_nextclause_test.c - who speaks of one clause alone, behind a time that opens it */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2025-09-10",
     "The earthquake in Nepal killed 8,900 people, and by the end of the year Kenya expects "
     "200,000 refugees from Somalia.",
     "8900 killed cumulative @NPL ..2025-09-10, 200000 refugees stock @KEN <SOM ..2025-12-31 by "
     "Kenya forecast"},
    {"2025-09-10",
     "The earthquake in Nepal killed 8,900 people, and in May the ministry of health said 300 were "
     "missing.",
     "8900 killed cumulative @NPL ..2025-09-10, 300 missing flow @NPL 2025-05-01..2025-05-31 by "
     "ministry of health"},
    {"2025-09-10",
     "The earthquake in Nepal killed 8,900 people and injured 20,000, the ministry of health said.",
     "8900 killed cumulative @NPL ..2025-09-10 by ministry of health, 20000 injured cumulative "
     "@NPL ..2025-09-10 by ministry of health"},
};

TOLD_PROGRAM("text_nextclause", told)
