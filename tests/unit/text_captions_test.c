/* text_captions_test.c - texts of our own in which the line over a table or a list says what its
 * rows count, of when they are and where those counted come from. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case captions[] = {
    /* titles that only say how heads are counted */
    {"2023-10-19",
     "Afghanistan, 19 October 2023\n\nReturns from Pakistan, 1-15 October\nDistrict   People\n"
     "Herat      300\nZinda Jan  1,200",
     "300 returns flow @Herat <PAK 2023-10-01..2023-10-15, 1200 returns flow @Zinda Jan <PAK "
     "2023-10-01..2023-10-15"},
    {"2023-10-19",
     "Chad, 19 October 2023\n\nNew arrivals from Sudan\n\nCamp        Families   People\n"
     "Farchana    300        1,600\nIridimi     1,200      4,000",
     "300 households refugee-arrivals cumulative @Farchana <SDN ..2023-10-19, 1600 "
     "refugee-arrivals "
     "cumulative @Farchana <SDN ..2023-10-19, 1200 households refugee-arrivals cumulative @Iridimi "
     "<SDN "
     "..2023-10-19, 4000 refugee-arrivals cumulative @Iridimi <SDN ..2023-10-19"},
    {"2023-10-19",
     "Chad, 19 October 2023\n\nTable 4: Affected population\nDistrict   Families   People   "
     "Houses\nAti        300        1,600    20",
     "300 households people-affected stock @Ati 2023-10-19..2023-10-19, 1600 people-affected stock "
     "@Ati "
     "2023-10-19..2023-10-19"},
    {"2023-10-19",
     "Chad, 19 October 2023\n\nTable 4: Vaccination\nDistrict   Families   People\n"
     "Ati        300        1,600",
     ""},
    {"2023-10-19",
     "Chad, 19 October 2023\n\nShelter and NFI\nDistrict   Families   People\n"
     "Ati        300        1,600",
     ""},
    /* what numbers a table is no number of it */
    {"2023-10-19",
     "Afghanistan, 19 October 2023\n\nTable 1. Returns from Pakistan\nDistrict   People\n"
     "Herat      300",
     "300 returns cumulative @Herat <PAK ..2023-10-19"},
    {"2023-10-19",
     "Nepal, 19 October 2023\n\nFigure 2 - Displaced people by district, 15 October\n\n"
     "District   People\nJhapa      1,500",
     "1500 idps stock @Jhapa 2023-10-15..2023-10-15"},
    /* since when, over titles that are set in or not */
    {"2023-10-19",
     "Afghanistan, 19 October 2023\n\nContributions since 7 October\n  Donor             Amount\n"
     "  Australia         A$1 million\n  Norway            NOK 25 million",
     "1000000 funding-received cumulative @AFG <AUS 2023-10-07..2023-10-19, 25000000 "
     "funding-received cumulative @AFG <NOR 2023-10-07..2023-10-19"},
    {"2023-10-19",
     "Afghanistan, 19 October 2023\n\nCasualties since 7 October\nDistrict   Killed   Injured\n"
     "Herat      300      500",
     "300 killed cumulative @Herat 2023-10-07..2023-10-19, 500 injured cumulative @Herat "
     "2023-10-07..2023-10-19"},
    /* rows with dots, and the day of their sum */
    {"2023-07-10",
     "Ottawa, 10 July 2023\n\nPersonnel in Latvia, 1 July 2023, by sending country\n"
     "Canada ............ 847\nSpain ............. 506",
     "847 troops stock @LVA <CAN 2023-07-01..2023-07-01, 506 troops stock @LVA <ESP "
     "2023-07-01..2023-07-01"},
    {"1992-11-20",
     "Damak, Nepal, 20 November 1992\n\nBhutanese refugees in the camps, 15 November: 72,480\n"
     "  Beldangi I: 16,120\n  Beldangi II: 21,944",
     "72480 refugees stock @NPL <BTN 1992-11-15..1992-11-15, 16120 refugees stock @Beldangi I "
     "<BTN 1992-11-15..1992-11-15, 21944 refugees stock @Beldangi II <BTN 1992-11-15..1992-11-15"},
    {"2023-11-20", "Kakuma I has 4,500 refugees, Kakuma II 3,000.",
     "4500 refugees stock @Kakuma I 2023-11-20..2023-11-20, 3000 refugees stock @Kakuma II "
     "2023-11-20..2023-11-20"},
    /* the day of the event in a title's brackets, and that of the report */
    {"2024-01-09",
     "NOTO EARTHQUAKE (1 JANUARY, M7.6)\nDigest of 9 January 2024 - Japan\n\nThe dead now number "
     "180; a day earlier it was 168.",
     "180 killed cumulative @JPN 2024-01-01..2024-01-09, 168 killed cumulative @JPN "
     "2024-01-01..2024-01-08"},
    {"2024-01-09", "Kenya floods (9 January 2024)\n\nSome 180 people have died.",
     "180 killed cumulative @KEN ..2024-01-09"},
    /* one time behind a list of numbers */
    {"2002-01-25", "The camps in Bunia and Goma held 7,100 and 4,650 refugees on Wednesday.",
     "7100 refugees stock @Bunia 2002-01-23..2002-01-23, 4650 refugees stock @Goma "
     "2002-01-23..2002-01-23"},
    /* who gives states nothing */
    {"2024-01-09", "On Monday the army gave out 7,500 blankets.",
     "7500 relief-items flow 2024-01-08..2024-01-08"},
    {"2024-01-09", "On Monday the army gave 7,500 blankets to the displaced.",
     "7500 relief-items flow 2024-01-08..2024-01-08"},
};

START_TEST(tells_captions)
{
    told_check(&captions[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_captions", tells_captions, sizeof captions / sizeof *captions);
}
