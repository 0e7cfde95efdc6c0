/* text_whoremains_test.c - clauses with "which" and "but", banks, heads, limits, who speaks in and
 * behind a quotation, who remains. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"1997-05-13",
     "Rome, 13 May 1997\n\nThe deployment of the protection force in Albania, which began at "
     "Durres on 15 April, is complete. The force numbers 6,556 men and women.",
     "6556 troops stock @ALB 1997-05-13..1997-05-13"},
    {"2000-03-03",
     "CHIBUTO, Mozambique - The government says the floods have killed 212 people and driven "
     "330,000 from their homes, but officials in Gaza province fear that thousands may have died "
     "there.",
     "212 killed cumulative @MOZ ..2000-03-03 by government, 330000 new-displacements cumulative "
     "@MOZ ..2000-03-03 by government, 2000 killed cumulative @Gaza ..2000-03-03 by officials in "
     "Gaza province"},
    {"2001-02-01",
     "Gujarat\n\nThe Asian Development Bank has offered a loan of $350 million for reconstruction "
     "in the State.",
     "350000000 funding-pledged cumulative @Gujarat <Asian Development Bank ..2001-02-01"},
    {"2021-11-19",
     "Lithuanian border guards did not admit 206 people who tried to cross from Belarus. Since the "
     "beginning of the year the Migration Department has received 3,120 asylum applications.",
     "206 border-crossings cumulative @LTU <BLR ..2021-11-19, 3120 asylum-applications cumulative "
     "@LTU <BLR 2021-01-01..2021-11-19"},
    {"2025-08-01", "SYRIA. Fighting that began on 13 July has displaced 191,000 people, IOM says.",
     "191000 new-displacements cumulative @SYR 2025-07-13..2025-08-01 by IOM"},
    {"2025-08-01", "SYRIA. Some 191,000 people have fled to Jordan since 13 July.",
     "191000 refugee-arrivals cumulative @JOR <SYR 2025-07-13..2025-08-01"},
    {"2022-01-25",
     "Wellington, 25 January 2022\n\nNew Zealand will give Tonga $2 million.\n\nTonga's government "
     "reports that three people lost their lives and that 84,000 have been affected by ash.",
     "2000000 funding-pledged cumulative @TON <NZL ..2022-01-25, 3 killed cumulative @TON "
     "..2022-01-25 by Tonga's government, 84000 people-affected stock @TON 2022-01-25..2022-01-25 "
     "by Tonga's government"},
    {"2014-03-11",
     "Travel time for lorries from Monrovia to Freetown is expected to drop from fourteen hours to "
     "eight.",
     ""},
    {"2014-03-11", "Liberia and Sierra Leone approved an axle load limit of 11.5 tonnes.", ""},
    {"1997-05-13",
     "The convoys brought 149 trucks to Albania. Of the Albanians who reached Italy, 10,500 hold a "
     "temporary residence permit.",
     "149 aid-convoys cumulative @ALB ..1997-05-13, 10500 temporary-protection stock @ITA <ALB "
     "1997-05-13..1997-05-13"},
    {"2024-02-08",
     "There were 27,169 international protection applicants in 263 centres in Ireland.",
     "27169 asylum-seekers stock @IRL 2024-02-08..2024-02-08, 263 sites stock @IRL "
     "2024-02-08..2024-02-08"},
    {"2024-02-08",
     "IRELAND\n\n3. Capacity\nForty-one offers of property were received during the week.",
     "41 shelter-capacity stock @IRL 2024-02-08..2024-02-08"},
    {"2022-01-25",
     "Foreign Minister Aroha Pennington announced aid today.\n\n\"This takes what we have promised "
     "Tonga to $3 million, and we stand ready to do more as Tonga tells us what it needs,\" she "
     "said.",
     "3000000 funding-pledged cumulative @TON ..2022-01-25 by Aroha Pennington"},
    {"1993-11-10",
     "Rwanda has taken in 375,000 Burundians, the U.N. refugee agency said on Tuesday. Tanzania "
     "has received 245,000 and Zaire 45,000, it said.",
     "375000 refugee-arrivals cumulative @RWA <BDI ..1993-11-09 by U.N. refugee agency, 245000 "
     "refugee-arrivals cumulative @TZA <BDI ..1993-11-09 by U.N. refugee agency, 45000 "
     "refugee-arrivals cumulative @COD <BDI ..1993-11-09 by U.N. refugee agency"},
    {"2022-06-27",
     "The United Nations has been able to confirm 770 deaths in Paktika, Afghanistan.",
     "770 killed cumulative @Paktika ..2022-06-27 by United Nations"},
    {"2006-08-21", "The camps near Goma held 128,000 people in May; fewer than 4,500 remain.",
     "128000 idps stock @Goma 2006-05-31..2006-05-31, 4500 idps stock @Goma "
     "2006-05-31..2006-05-31"},
    {"2006-08-21", "Of the 128,000 people in the camps near Goma fewer than 4,500 remain.",
     "128000 idps stock @Goma 2006-08-21..2006-08-21, 4500 idps stock @Goma "
     "2006-08-21..2006-08-21"},
    {"2006-08-21", "There were 128,000 refugees in Goma in May, and 4,500 remain.",
     "128000 refugees stock @Goma 2006-05-31..2006-05-31, 4500 refugees stock @Goma "
     "2006-05-31..2006-05-31"},
    {"2006-08-21", "The hospital has 40 beds; four remain.", ""},
};

TOLD_PROGRAM("text_whoremains", told)
