/* text_tenseapart_test.c - the time of one statement of a sentence, whose verb is of another tense
 * or befalls others */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2025-09-10",
     "The earthquake in Nepal killed 8,900 people, and about 60,000 people were evacuated from "
     "Vinnytsia in May.",
     "8900 killed cumulative @NPL ..2025-09-10, 60000 evacuations flow <Vinnytsia "
     "2025-05-01..2025-05-31"},
    {"2025-09-10", "The earthquake in Nepal killed 8,900 people and injured 20,000 in May.",
     "8900 killed flow @NPL 2025-05-01..2025-05-31, 20000 injured flow @NPL "
     "2025-05-01..2025-05-31"},
    {"2025-09-10",
     "UNICEF has delivered 3,000 tents to Kassala, and WFP trucked 400 tonnes of food to Port "
     "Sudan on Thursday.",
     "3000 relief-items cumulative @Kassala ..2025-09-10, 400 aid-weight flow @Port Sudan "
     "2025-09-04..2025-09-04"},
    {"2025-09-10",
     "On Monday 300 people were killed in El Fasher, and UNICEF has delivered 3,000 tents to "
     "Kassala.",
     "300 killed flow @El Fasher 2025-09-08..2025-09-08, 3000 relief-items cumulative @Kassala "
     "..2025-09-10"},
    {"2025-09-10",
     "The floods have affected 33 million people, according to the NDMA, and claimed 1,343 lives "
     "since June 14.",
     "33000000 people-affected cumulative ..2025-09-10 by NDMA, 1343 killed cumulative "
     "2025-06-14..2025-09-10 by NDMA"},
    {"2025-09-10", "UNICEF has delivered 3,000 tents and 400 kits to Kassala since Thursday.",
     "3000 relief-items cumulative @Kassala 2025-09-04..2025-09-10, 400 relief-items cumulative "
     "@Kassala 2025-09-04..2025-09-10"},
};

TOLD_PROGRAM("text_tenseapart", told)
