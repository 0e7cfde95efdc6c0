/* text_statements_test.c - two statements in one sentence, each with its own place, time, status
 * and giver. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2025-09-10",
     "WFP delivered 1,200 tonnes of food to Gaza on Tuesday, and the earthquake in Nepal killed "
     "8,900 people.",
     "1200 aid-weight flow @Gaza 2025-09-09..2025-09-09, 8900 killed cumulative @NPL ..2025-09-10"},
    {"2025-09-10",
     "WFP delivered 1,200 tonnes of food to Gaza on Tuesday; the floods in Pakistan destroyed "
     "45,000 homes.",
     "1200 aid-weight flow @Gaza 2025-09-09..2025-09-09, 45000 homes-destroyed cumulative @PAK "
     "..2025-09-10"},
    {"2025-09-10",
     "The earthquake in Nepal killed 8,900 people, while on Monday 340 refugees from Sudan crossed "
     "into Chad.",
     "8900 killed cumulative @NPL ..2025-09-10, 340 border-crossings flow @TCD <SDN "
     "2025-09-08..2025-09-08"},
    {"2025-09-10",
     "Norway has pledged 40 million dollars for Yemen, and twelve trucks with aid entered Gaza on "
     "Wednesday.",
     "40000000 funding-pledged cumulative @YEM <NOR ..2025-09-10, 12 aid-convoys flow @Gaza "
     "2025-09-10..2025-09-10"},
    {"2025-09-10",
     "On Monday 340 refugees from Sudan crossed into Chad, and Poland has registered 950,000 "
     "refugees from Ukraine.",
     "340 border-crossings flow @TCD <SDN 2025-09-08..2025-09-08, 950000 refugees stock @POL <UKR "
     "2025-09-10..2025-09-10"},
    {"2025-09-10",
     "Norway will give 30 million kroner, and Tawila in Sudan now shelters 380,000 displaced "
     "people.",
     "30000000 funding-pledged cumulative @SDN <NOR ..2025-09-10, 380000 idps stock @Tawila "
     "2025-09-10..2025-09-10"},
    {"2025-09-10",
     "On Monday 300 people were killed in El Fasher, and some 12,000 people fled from El Fasher to "
     "Tawila last week.",
     "300 killed flow @El Fasher 2025-09-08..2025-09-08, 12000 new-displacements flow @Tawila <El "
     "Fasher 2025-09-01..2025-09-07"},
    {"2025-09-10",
     "The UN plan for Sudan seeks $2.7 billion, while on Monday 300 people were killed in El "
     "Fasher.",
     "2700000000 funding-required stock @SDN 2025-09-10..2025-09-10 target, 300 killed flow @El "
     "Fasher 2025-09-08..2025-09-08"},
    {"2025-09-10",
     "Tawila in Sudan now shelters 380,000 displaced people, and the camp at Zamzam held 500,000 "
     "people in April.",
     "380000 idps stock @Tawila 2025-09-10..2025-09-10, 500000 idps stock @Zamzam "
     "2025-04-30..2025-04-30"},
    {"2025-09-10",
     "Germany will send 800 soldiers to Lithuania, while WFP delivered 1,200 tonnes of food to "
     "Gaza on Tuesday.",
     "800 troop-deployments flow @LTU <DEU .. forecast, 1200 aid-weight flow @Gaza "
     "2025-09-09..2025-09-09"},
    {"2025-09-10",
     "On Friday Germany pledged 32 million euros more for Somalia, and Ireland has given 10 "
     "million euros.",
     "32000000 funding-pledged flow @SOM <DEU 2025-09-05..2025-09-05, 10000000 funding-received "
     "cumulative @SOM <IRL ..2025-09-10"},
    {"2025-09-10", "On Monday 340 people arrived in Poland, and 120 in Hungary.",
     "340 refugee-arrivals flow @POL 2025-09-08..2025-09-08, 120 refugee-arrivals flow @HUN "
     "2025-09-08..2025-09-08"},
    {"2025-09-10", "In Lebanon 40 people were killed on Monday, and 60 were injured.",
     "40 killed flow @LBN 2025-09-08..2025-09-08, 60 injured flow @LBN 2025-09-08..2025-09-08"},
    {"2025-09-10", "By the end of December Kenya expects 200,000 refugees from Somalia.",
     "200000 refugees stock @KEN <SOM ..2025-12-31 by Kenya forecast"},
    {"2025-09-10",
     "Turkey sent two planes with 58 tonnes of flour to Tbilisi on Tuesday, and an American C-141 "
     "is due there on Saturday with 20 tonnes of medicine.",
     "2 aid-flights flow @Tbilisi <TUR 2025-09-09..2025-09-09, 58 aid-weight flow @Tbilisi <TUR "
     "2025-09-09..2025-09-09, 20 aid-weight flow @Tbilisi <USA 2025-09-13..2025-09-13 forecast"},
    {"2025-09-10",
     "Two planes with flour left Austria for Ukraine on Tuesday, and a third will follow on Friday "
     "with twenty generators.",
     "2 aid-flights flow @UKR <AUT 2025-09-09..2025-09-09, 20 relief-items flow @UKR <AUT "
     "2025-09-12..2025-09-12 forecast"},
};

TOLD_PROGRAM("text_statements", told)
