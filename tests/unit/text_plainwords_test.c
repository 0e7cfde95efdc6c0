/* text_plainwords_test.c - everyday sentences: several givers, sums without a currency, people
 * lifted off roofs, cut off, in trucks, "Several hundred" at the head. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"1991-04-22",
     "Geneva, 22 April 1991. U.S., British and French aircraft have brought 8,900 tons of food to "
     "Turkey.",
     "8900 aid-weight cumulative @TUR ..1991-04-22"},
    {"1991-04-22",
     "Geneva, 22 April 1991. American, British and French crews dropped 1,140 tons of food over "
     "northern Iraq last week.",
     "1140 aid-weight flow @northern Iraq 1991-04-15..1991-04-21"},
    {"1991-04-22", "A joint British and French task force of 900 marines landed in Sierra Leone.",
     "900 troop-deployments cumulative @SLE ..1991-04-22"},
    {"1991-04-22",
     "Two American and three French planes landed in Goma, Zaire, with 40 tonnes of food.",
     "2 aid-flights cumulative @Goma <USA ..1991-04-22, 3 aid-flights cumulative @Goma <FRA "
     "..1991-04-22, 40 aid-weight cumulative @Goma <FRA ..1991-04-22"},
    {"2013-01-29",
     "Addis Ababa, 29 January 2013\n\nDonors promised $455.5 million for Mali.\n\nJapan offered "
     "120 million.",
     "455500000 funding-pledged cumulative @MLI ..2013-01-29, 120000000 funding-pledged cumulative "
     "@MLI <JPN ..2013-01-29"},
    {"2013-01-29",
     "Donors promised $455.5 million for Mali.\n\nThe conference drew 120 million viewers.",
     "455500000 funding-pledged cumulative @MLI ..2013-01-29"},
    {"2000-03-02",
     "South African helicopters have lifted 7,900 people, give or take, from roofs and trees in "
     "the Limpopo valley of Mozambique since 27 February.",
     "7900 evacuations cumulative <Limpopo 2000-02-27..2000-03-02"},
    {"2000-03-02", "South African helicopters have lifted 7,900 people off roofs in Mozambique.",
     "7900 evacuations cumulative <MOZ ..2000-03-02"},
    {"2000-03-02", "Growth has lifted 7,900 people from poverty in Mozambique.", ""},
    {"2000-03-02", "Tens of thousands are still cut off in Mozambique.",
     "20000 people-affected stock @MOZ 2000-03-02..2000-03-02"},
    {"2000-03-02", "Some 4,000 remain stranded on rooftops in Mozambique.",
     "4000 people-affected stock @MOZ 2000-03-02..2000-03-02"},
    {"2000-03-02", "In Mozambique, 4,000 people are now cut off from all help.",
     "4000 people-affected stock @MOZ 2000-03-02..2000-03-02"},
    {"2000-03-02",
     "South African helicopters have lifted 7,900 people from roofs in Mozambique. There were five "
     "aircraft last week. There are twelve now.",
     "7900 evacuations cumulative <MOZ ..2000-03-02"},
    {"2000-03-02", "On Monday 900 refugees crossed into Uganda in four trucks.",
     "900 border-crossings flow @UGA 2000-02-28..2000-02-28"},
    {"2023-06-01", "Several thousand people fled to Chad.",
     "2000 refugee-arrivals cumulative @TCD ..2023-06-01"},
    {"2023-06-01", "Several hundred people were killed in Chad.",
     "200 killed cumulative @TCD ..2023-06-01"},
    {"2023-06-01", "Fifty, at least, have died in the Bahamas.",
     "50 killed cumulative @BHS ..2023-06-01"},
    {"2019-09-10", "The storm killed 50 people, 42 on Abaco and eight on Grand Bahama.",
     "50 killed cumulative @BHS ..2019-09-10, 42 killed cumulative @Abaco ..2019-09-10, 8 killed "
     "cumulative @Grand Bahama ..2019-09-10"},
};

TOLD_PROGRAM("text_plainwords", told)
