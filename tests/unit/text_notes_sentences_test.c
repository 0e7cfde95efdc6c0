/* text_notes_sentences_test.c - marks that send the reader to a note, numbers of reports, and rows
 * of tables whose titles say what their numbers count, or do not. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    {"Some 588,770\u00b9 refugees\u00b2 fled to Chad.", "588770 refugee-arrivals cumulative"},
    {"Some 588,770[1] refugees fled to Chad.", "588770 refugee-arrivals cumulative"},
    {"Some 588,770 [2] refugees fled to Chad.", "588770 refugee-arrivals cumulative"},
    {"Some 588,770 refugees[1][b] fled to Chad.[3] On Tuesday 12 died.[4,5]",
     "588770 refugee-arrivals cumulative ..2024-06-14; 12 killed flow 2024-06-11..2024-06-11"},
    {"Some 588,770* refugees fled to Chad.", "588770 refugee-arrivals cumulative"},
    {"Some 588,770\u2020 refugees fled to Chad.", "588770 refugee-arrivals cumulative"},
    {"The fire burnt 40 km\u00b2 and destroyed 300 homes in Chad.",
     "300 homes-destroyed cumulative"},
    /* a line that ends within a date */
    {"About 40 trucks were sent to Chad on 3\nJune.", "40 aid-convoys flow 2024-06-03..2024-06-03"},
    /* the day of a month right before a number */
    {"On Jan. 12, 350 people were killed in Chad.", "350 killed flow 2024-01-12..2024-01-12"},
    {"On Jan. 12 350 people were killed in Chad.", "350 killed flow 2024-01-12..2024-01-12"},
    {"On May 8 350 people were killed in Chad.", "350 killed flow 2024-05-08..2024-05-08"},
    /* the number of a report */
    {"Displacement in Mozambique\n\nReport 84 \u2014 Period covered: 1 to 7 May 2024\n\n300 people "
     "were displaced.",
     "300 new-displacements flow 2024-05-01..2024-05-07"},
    {"DTM Report 84, Displacement\n\n300 people were displaced in Chad.",
     "300 new-displacements cumulative"},
    {"Officials report 84 dead in Chad.", "84 killed cumulative"},
    /* titles so long that their line looks like one of prose */
    {"Chad\n\nState  People affected (as of 3 June)  Internally displaced people  Deaths  Houses "
     "destroyed\n"
     "Lac  729,102  526,071  76  22,143\nKanem  471,991  185,243  12  8,870",
     "729102 people-affected stock; 526071 idps stock; 76 killed cumulative; 22143 homes-destroyed "
     "cumulative; "
     "471991 people-affected stock; 185243 idps stock; 12 killed cumulative; 8870 homes-destroyed "
     "cumulative"},
    {"Chad\n\nState | Affected people | Internally displaced people | Deaths | Houses that were "
     "destroyed\n"
     "Lac | 729,102 | 526,071 | 76 | 22,143",
     "729102 people-affected stock; 526071 idps stock; 76 killed cumulative; 22143 homes-destroyed "
     "cumulative"},
    {"Chad\n\nState  Refugees  Returnees  As of\nLac  572,201  16,569  12 May 2024",
     "572201 refugees stock; 16569 returns flow"},
    /* what a row counts, by what its first cell says, at the time or the place of its columns */
    {"Italy\n\n   2022   2023\nArrivals by sea   105,131   157,651",
     "105131 migrant-arrivals flow 2022-01-01..2022-12-31; 157651 migrant-arrivals flow "
     "2023-01-01..2023-12-31"},
    {"Chad\n\nWhat befell them   Moundou   Kanem   Total\nKilled   12   30   42\nDisplaced   310   "
     "900 "
     "  1,210",
     "12 killed cumulative; 30 killed cumulative; 42 killed cumulative; 310 idps stock; 900 idps "
     "stock; "
     "1210 idps stock"},
    {"Chad\n\nDistrict   Sector   People in need   People targeted   People reached\nMoundou   "
     "WASH   "
     "5,000   1,902   210",
     "5000 people-in-need stock; 1902 people-reached cumulative@; 210 people-reached cumulative"},
    {"Chad\n\nDistrict   Arrivals   Expected arrivals\nMoundou   210   1,902",
     "210 refugee-arrivals cumulative; 1902 refugee-arrivals flow!"},
    {"Chad\n\n   Target   Reached\nPeople   12,000   9,100",
     "12000 people-reached cumulative@; 9100 people-reached cumulative"},
    {"Chad\n\nDistrict   Household arrivals   Individual arrivals\nLac   210   1,902",
     "210 refugee-arrivals cumulative; 1902 refugee-arrivals cumulative"},
    /* cells that look like the groups of a telephone's number */
    {"Chad\n\nDistrict   Deaths   Injured   Homes destroyed   Displaced   Missing\nMoundou   1,902 "
     "  0   455   0   14",
     "1902 killed cumulative; 0 injured cumulative; 455 homes-destroyed cumulative; 0 idps stock; "
     "14 missing cumulative"},
    /* labels of key figures, on one line or on two, with what stands above them */
    {"Chad\n\nDeaths 12\nDetained 350\nPeople in need 5,000",
     "12 killed cumulative; 350 detained stock; 5000 people-in-need stock"},
    {"Chad\n\nDeaths | 12\nTents distributed | 350\nPeople affected | 5,000",
     "12 killed cumulative; 350 relief-items cumulative; 5000 people-affected stock"},
    {"Chad\n\nDeaths\t12\nPeople reached\t350\nHomes damaged\t5,000",
     "12 killed cumulative; 350 people-reached cumulative; 5000 homes-damaged cumulative"},
    {"Chad\n\n12\nDeaths\n\n350\nEvacuated\n\n5,000\nPeople displaced",
     "12 killed cumulative; 350 evacuations cumulative; 5000 idps stock"},
    {"Chad\n\nNumber of deaths: 12\nNumber of detained: 350\nTotal people reached: 5,000",
     "12 killed cumulative; 350 detained stock; 5000 people-reached cumulative"},
    {"Chad\n\n3\nSituation of refugees\n\nIt rains.", "-"},
    {"Chad\n\n12\ndeaths\n350\npeople injured", "12 killed cumulative; 350 injured cumulative"},
    {"Chad\n\nPeople reached (as of 8 June): 350", "350 people-reached cumulative"},
    {"Chad\n\n350 people reached", "350 people-reached cumulative"},
    {"Some 350 people reached Chad.", "350 refugee-arrivals cumulative"},
    /* numbers that lack a scale which their title or label tells */
    {"Chad\n\nSector | People in need (thousands)\nHealth | 125\nWASH | 300", "-"},
    {"Chad\n\nDistrict   Displaced ('000)   Deaths\nMoundou   12   5",
     "12000 idps stock; 5 killed cumulative"},
    {"Chad\n\nPeople in need (thousands): 125", "-"},
    {"Chad\n\nPeople in need (millions): 1.2", "-"},
    {"Chad\n\nPeople in need: 125 thousand", "125000 people-in-need stock"},
    /* titles that do not tell their columns apart */
    {"Chad\n\nDistrict   Arrivals   Departures   Arrivals   Departures\nMoundou   210   12   1,902 "
     "  31",
     "-"},
    /* a column whose title says nothing that is counted, and rows without titles, count nothing */
    {"Deaths in Chad\n\nState  Altitude  Deaths\nLac  282  76", "76 killed cumulative"},
    {"Deaths in Chad\n\nLac  282  76\nKanem  310  12", "-"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_notes_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
