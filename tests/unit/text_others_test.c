/* text_others_test.c - what a bare number behind those who are displaced tells by a verb of its own
 */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2025-09-10",
     "Some 1.2 million people are internally displaced in Ethiopia, and 300,000 have fled to "
     "Kenya.",
     "1200000 idps stock @ETH 2025-09-10..2025-09-10, 300000 refugee-arrivals cumulative @KEN <ETH "
     "..2025-09-10"},
    {"2025-09-10",
     "Some 1.2 million people are internally displaced in Ethiopia, and 300,000 have fled to Kenya "
     "since May.",
     "1200000 idps stock @ETH 2025-09-10..2025-09-10, 300000 refugee-arrivals cumulative @KEN <ETH "
     "2025-05-01..2025-09-10"},
    {"2025-09-10",
     "Some 1.2 million people are internally displaced in Ethiopia and since 24 February 2.1 "
     "million Ukrainians have fled to Poland.",
     "1200000 idps stock @ETH 2025-09-10..2025-09-10, 2100000 refugee-arrivals cumulative @POL "
     "<UKR 2025-02-24..2025-09-10"},
    {"2025-09-10",
     "Some 1.2 million people are internally displaced in Ethiopia, and 300,000 have been "
     "deported.",
     "1200000 idps stock @ETH 2025-09-10..2025-09-10, 300000 returns cumulative @ETH ..2025-09-10"},
    {"2025-09-10",
     "Some 1.2 million people are internally displaced in Ethiopia, and 300,000 have sought asylum "
     "in Germany.",
     "1200000 idps stock @ETH 2025-09-10..2025-09-10, 300000 asylum-applications cumulative @DEU "
     "..2025-09-10"},
    {"2025-09-10",
     "Ethiopia hosts 1.2 million refugees, and 300,000 have sought asylum in Germany.",
     "1200000 refugees stock @ETH 2025-09-10..2025-09-10, 300000 asylum-applications cumulative "
     "@DEU ..2025-09-10"},
    {"2025-09-10",
     "The floods destroyed 1.2 million homes in Ethiopia, and 300,000 have received food.",
     "1200000 homes-destroyed cumulative @ETH ..2025-09-10, 300000 people-reached cumulative @ETH "
     "..2025-09-10"},
    {"2025-09-10",
     "Some 1.2 million people are displaced in Ethiopia and have lived in 24 camps since May.",
     "1200000 new-displacements cumulative @ETH 2025-05-01..2025-09-10, 24 sites stock @ETH "
     "2025-09-10..2025-09-10"},
};

TOLD_PROGRAM("text_others", told)
