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
    /* what is yet to come, as the intro of a list says */
    {"2023-06-02",
     "Myanmar, 2 June 2023\n\nDistributed to date\n  Rice: 2,400 t\n  Tarpaulins: 8,600\n"
     "Planned by 15 June\n  Tarpaulins: 20,000",
     "2400 aid-weight cumulative @MMR ..2023-06-02, 8600 relief-items cumulative @MMR "
     "..2023-06-02, 20000 relief-items flow @MMR .. "
     "forecast"},
    {"2023-06-02", "Myanmar, 2 June 2023\n\nTargets for June:\n- 20,000 tarpaulins",
     "20000 relief-items flow @MMR .. target"},
    /* nationals under those of whom they are a part */
    {"2022-06-02", "Rwanda, May 2022\n\n127,163 refugees\n77,233 Congolese\n48,905 Burundians",
     "127163 refugees stock @RWA 2022-06-02..2022-06-02, 77233 refugees stock @RWA <COD "
     "2022-06-02..2022-06-02, 48905 refugees stock @RWA <BDI 2022-06-02..2022-06-02"},
    {"2022-06-02", "Rwanda, May 2022\n\nRefugees and asylum-seekers\n77,233 Congolese",
     "77233 refugees stock @RWA <COD 2022-06-02..2022-06-02"},
    /* the last cell of a row may be empty */
    {"2022-06-02", "Site | Deaths | Injured | Need\nBulen | 5 | 24 | Food\nTOTAL | 14 | 68 |",
     "5 killed cumulative @Bulen ..2022-06-02, 24 injured cumulative @Bulen ..2022-06-02, 14 "
     "killed cumulative ..2022-06-02, 68 injured cumulative ..2022-06-02"},
    /* the day of a source in brackets */
    {"2024-04-03", "Chad: 18 deaths and 30 injured (Ministry of Health, 2 April).",
     "18 killed cumulative @TCD ..2024-04-02, 30 injured cumulative @TCD ..2024-04-02"},
    {"2024-10-14", "2,309 killed and 10,782 injured since 8 October 2023 (MoPH, 13 October)",
     "2309 killed cumulative 2023-10-08..2024-10-13, 10782 injured cumulative "
     "2023-10-08..2024-10-13"},
    /* shares that came in, shelters that are full, who goes on to third countries */
    {"2024-10-14", "$425.7 million Flash Appeal: 14.5% funded ($61.6 million)",
     "425700000 funding-required stock 2024-10-14..2024-10-14 target, 61600000 funding-received "
     "cumulative ..2024-10-14"},
    {"2024-10-14", "Lebanon: 1,059 collective shelters open (876 at full capacity)",
     "1059 sites stock @LBN 2024-10-14..2024-10-14, 876 sites stock @LBN 2024-10-14..2024-10-14"},
    {"2024-10-14", "Since 2019 628 refugees have left for third countries.", ""},
    {"2024-10-14", "In May 204 refugees departed for resettlement countries: 120 to Norway.", ""},
    {"2024-04-03", "780 homes were destroyed and 15,400 flooded.",
     "780 homes-destroyed cumulative ..2024-04-03, 15400 homes-damaged cumulative ..2024-04-03"},
    {"2024-06-12", "10.1 million people are displaced (of whom 7.3 million since April 2023).",
     "10100000 idps stock 2024-06-12..2024-06-12, 7300000 idps stock 2024-06-12..2024-06-12"},
    {"2024-06-12",
     "The army evacuated 340 people on Monday, bringing to 14,900 the number rescued.",
     "340 evacuations flow 2024-06-10..2024-06-10, 14900 evacuations cumulative ..2024-06-12"},
    /* labels without a colon, pages, short names of bodies */
    {"2017-06-16",
     "HUMANITARIAN BULLETIN\nSouth Sudan | Issue 08 | 15 June 2017\n\nCholera outbreak P.1\nAid "
     "worker killed P.2\n\nNo. of refugees 340,000\nNo. of severely food insecure people 6.0 "
     "million",
     "340000 refugees stock @SSD 2017-06-16..2017-06-16, 6000000 people-in-need stock @SSD "
     "2017-06-16..2017-06-16"},
    {"2023-04-02", "3.3 million People displaced in T\u00fcrkiye (GoT, March 2023)",
     "3300000 idps stock @TUR 2023-03-31..2023-03-31"},
    {"2017-03-25",
     "Cumulative displaced since 17 October 2016: 365,688 individuals\nDisplaced on 24 March: "
     "5,412 "
     "individuals\nCurrently displaced on 24 March: 283,824",
     "365688 new-displacements cumulative 2016-10-17..2017-03-25, 5412 new-displacements flow "
     "2017-03-24..2017-03-24, 283824 idps stock 2017-03-24..2017-03-24"},
    /* missions, and who sends them soldiers */
    {"2022-04-05",
     "MINUSMA, 5 April 2022\n\nStrength as of 31 March: 11,944 troops\nTop troop contributors: "
     "Chad (1,435), Egypt (1,060)",
     "11944 troops stock @MLI 2022-03-31..2022-03-31, 1435 troops stock @MLI <TCD "
     "2022-03-31..2022-03-31, 1060 troops stock @MLI <EGY 2022-03-31..2022-03-31"},
    {"2022-04-05", "MONUSCO has about 1,500 peacekeepers in Goma.",
     "1500 troops stock @Goma 2022-04-05..2022-04-05"},
    {"2022-04-05", "On 7 March a convoy hit a mine near Mopti; two peacekeepers died.",
     "2 killed flow @Mopti 2022-03-07..2022-03-07"},
    /* where soldiers are, and whose they are in the bracket behind */
    {"2024-04-15",
     "The battlegroups are in Estonia (UK-led, 1,000 soldiers), Latvia (Canada, 2,200) and Hungary "
     "(800).",
     "1000 troops stock @EST <GBR 2024-04-15..2024-04-15, 2200 troops stock @LVA <CAN "
     "2024-04-15..2024-04-15, 800 troops stock @HUN 2024-04-15..2024-04-15"},
    {"2024-04-15", "Ukraine: war\n\n3,683 people were killed in territory occupied by Russia.",
     "3683 killed cumulative @UKR ..2024-04-15"},
    {"2024-04-15",
     "Some 520,085 people crossed the Dari\u00e9n in 2023, more than double the 248,284 of 2022; "
     "328,667 of them were Venezuelan.",
     "520085 border-crossings flow @Dari\u00e9n 2023-01-01..2023-12-31, 248284 border-crossings "
     "flow "
     "@Dari\u00e9n 2022-01-01..2022-12-31, 328667 border-crossings flow @Dari\u00e9n <VEN "
     "2023-01-01..2023-12-31"},
    {"2023-04-12",
     "Le Plan de r\u00e9ponse 2024 de 2,6 milliards de dollars est financ\u00e9 \u00e0 hauteur de "
     "3 % "
     "(68 millions).",
     "2600000000 funding-required stock 2024-01-01..2024-12-31 target, 68000000 funding-received "
     "cumulative ..2023-04-12"},
    /* a caption dates its table and nothing else; a total of towns is of the country */
    {"2024-05-03",
     "South Sudan, 3 May 2024\n\nTable 2: New arrivals from Sudan, 1 April to 2 May\nEntry point   "
     "Individuals\nJoda   15,604\nAbyei   2,050\nTotal   17,654\n\nFunding: US$ 200 million "
     "received",
     "15604 refugee-arrivals flow @Joda <SDN 2024-04-01..2024-05-02, 2050 refugee-arrivals flow "
     "@Abyei <SDN 2024-04-01..2024-05-02, 17654 refugee-arrivals flow @SSD <SDN "
     "2024-04-01..2024-05-02, 200000000 funding-received cumulative @SSD ..2024-05-03"},
    {"2024-05-20", "The appeal received $400 million, up from 300 million in 2022.",
     "400000000 funding-received cumulative ..2024-05-20, 300000000 funding-received flow "
     "2022-01-01..2022-12-31"},
    {"2023-03-24", "Deaths 511 (up 12 from yesterday), missing 533",
     "511 killed cumulative ..2023-03-24, 12 killed flow 2023-03-24..2023-03-24, 533 missing "
     "cumulative ..2023-03-24"},
    {"2023-03-24", "UNICEF Sudan Situation Report No. 15\n\n24.8 million people are in need.",
     "24800000 people-in-need stock @SDN 2023-03-24..2023-03-24"},
    /* soldiers who died abroad */
    {"2025-02-04",
     "KINSHASA, Feb 3 (News) - At least 900 people have been killed in Goma.\n\nSouth Africa has "
     "lost "
     "14 soldiers and Malawi three.",
     "900 killed cumulative @Goma ..2025-02-03, 14 killed cumulative @COD ..2025-02-04, 3 killed "
     "cumulative @COD ..2025-02-04"},
    {"2025-02-04", "Goma, Congo\n\nSouth Africa has lost 14 soldiers in eastern Congo.",
     "14 killed cumulative @eastern Congo ..2025-02-04"},
    {"2025-02-04", "KYIV - Ukraine has lost 31,000 soldiers.",
     "31000 killed cumulative @UKR ..2025-02-04"},
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
