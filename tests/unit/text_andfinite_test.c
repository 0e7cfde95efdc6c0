/* text_andfinite_test.c - what stands behind 'and' with a finite verb of its own and is no forecast
 * of the verb before */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2025-09-10", "Germany will send 800 soldiers to Mali and 320 people were killed in Gao.",
     "800 troop-deployments flow @MLI <DEU .. forecast, 320 killed cumulative @Gao ..2025-09-10"},
    {"2025-09-10", "Germany will send 800 soldiers to Mali and France has 320 soldiers in Gao.",
     "800 troop-deployments flow @MLI <DEU .. forecast, 320 troops stock @Gao <FRA "
     "2025-09-10..2025-09-10"},
    {"2025-09-10", "France has 320 soldiers in Gao and Germany will send 800 soldiers to Mali.",
     "320 troops stock @Gao <FRA 2025-09-10..2025-09-10, 800 troop-deployments flow @MLI <DEU .. "
     "forecast"},
    {"2025-09-10",
     "WFP plans to feed 90,000 people in Mali and 320 people returned to Gao on Monday.",
     "90000 people-reached cumulative @MLI .. forecast, 320 returns flow @Gao "
     "2025-09-08..2025-09-08"},
    {"2025-09-10", "WFP plans to feed 90,000 people in Mali and 320 people need help in Gao.",
     "90000 people-reached cumulative @MLI .. forecast, 320 people-in-need stock @Gao "
     "2025-09-10..2025-09-10"},
    {"2025-09-10", "Germany will send 800 soldiers and 40 doctors to Mali.",
     "800 troop-deployments flow @MLI <DEU .. forecast"},
    {"2025-09-10", "Germany will send 800 soldiers to Mali and 40 doctors are to follow.",
     "800 troop-deployments flow @MLI <DEU .. forecast"},
};

TOLD_PROGRAM("text_andfinite", told)
