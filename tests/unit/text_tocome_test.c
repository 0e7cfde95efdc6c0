/* text_tocome_test.c - sentences of our own about wholes that were planned or promised, of which
 * some has come. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2023-06-29", "In Beira 1,800 of the 5,000 planned tents have been delivered.",
     "1800 relief-items cumulative @Beira ..2023-06-29, 5000 relief-items flow @Beira .. forecast"},
    {"2023-06-29", "In Beira 1,800 of the 5,000 tents planned have been delivered.",
     "1800 relief-items cumulative @Beira ..2023-06-29, 5000 relief-items flow @Beira .. forecast"},
    {"2023-06-29", "In Beira 1,800 of 5,000 promised tents have been delivered.",
     "1800 relief-items cumulative @Beira ..2023-06-29, 5000 relief-items flow @Beira .. forecast"},
    {"2023-06-29", "Of the 5,000 beds promised, 900 have come.",
     "5000 shelter-capacity stock .. forecast, 900 shelter-capacity stock 2023-06-29..2023-06-29"},
    {"2023-06-29", "Of the 1,100 soldiers promised, 600 have arrived in Port-au-Prince.",
     "1100 troop-deployments flow @HTI .. forecast, 600 troop-deployments cumulative "
     "@Port-au-Prince ..2023-06-29"},
    {"2023-06-29", "Only 600 of the 1,100 soldiers promised have arrived in Port-au-Prince.",
     "600 troop-deployments cumulative @Port-au-Prince ..2023-06-29, 1100 troop-deployments flow "
     "@Port-au-Prince .. forecast"},
    {"2023-06-29", "Only 600 of the 1,100 promised soldiers have arrived in Port-au-Prince.",
     "600 troop-deployments cumulative @Port-au-Prince ..2023-06-29, 1100 troop-deployments flow "
     "@Port-au-Prince .. forecast"},
    {"2023-06-29", "Of the 1,100 planned, 600 soldiers have arrived in Port-au-Prince.",
     "600 troop-deployments cumulative @Port-au-Prince ..2023-06-29"},
    {"2023-06-29", "Of 45 flights planned for the week, 20 reached Goma.",
     "45 aid-flights flow @Goma 2023-06-26..2023-07-02 forecast, 20 aid-flights flow @Goma "
     "2023-06-26..2023-06-29"},
    {"2023-06-29", "Of the $500 million pledged, $120 million has been paid.",
     "500000000 funding-pledged cumulative ..2023-06-29, 120000000 funding-received cumulative "
     "..2023-06-29"},
    {"2023-06-29", "Only $120 million of the $500 million promised has been paid.",
     "120000000 funding-received cumulative ..2023-06-29, 500000000 funding-pledged cumulative "
     "..2023-06-29"},
    {"2023-06-29", "The Council authorised a force of up to 13,000 troops for Darfur.",
     "13000 troop-deployments flow @Darfur .. forecast"},
    {"2023-06-29", "The mandate allows 13,289 troops in the Central African Republic.",
     "13289 troops stock @CAF .. forecast"},
    {"2023-06-29", "The authorised strength of the mission in Mali is 13,289 troops.",
     "13289 troop-deployments flow @MLI .. forecast"},
    {"2023-06-29", "MINUSMA has a ceiling of 13,289 military personnel.",
     "13289 troops stock @MLI 2023-06-29..2023-06-29"},
    {"2023-06-29", "Some 300 of the 450 expected returnees have crossed at Renk.",
     "300 returns cumulative @Renk ..2023-06-29, 450 returns flow @Renk .. forecast"},
    {"2023-06-29", "So far 612 of a planned 2,500 soldiers have been deployed to Haiti.",
     "612 troop-deployments cumulative @HTI ..2023-06-29, 2500 troop-deployments flow @HTI .. "
     "forecast"},
    {"2023-06-29", "The mission has 600 of its authorised 2,500 soldiers in Haiti.",
     "600 troops stock @HTI 2023-06-29..2023-06-29, 2500 troop-deployments flow @HTI .. forecast"},
    {"2023-06-29", "The mission has only 600 of the 2,500 soldiers it needs in Haiti.",
     "600 troops stock @HTI 2023-06-29..2023-06-29, 2500 troops stock @HTI .. forecast"},
    {"2023-06-29", "Some 20 of the 45 planned flights reached Goma.",
     "20 aid-flights cumulative @Goma ..2023-06-29, 45 aid-flights flow @Goma .. forecast"},
    {"2023-06-29", "Only 200 of the 1,000 tents promised by Japan have reached Goma.",
     "200 relief-items cumulative @Goma ..2023-06-29, 1000 relief-items flow @Goma .. forecast"},
};

TOLD_PROGRAM("text_tocome", told)
