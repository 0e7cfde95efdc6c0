/* text_layout_test.c - how tables and heads of reports are laid out: what stands over a column or
 * over all of it holds for its numbers, and nothing that is no number of it is read as one. */
#include "told_fixture.h"

static const struct told_case layouts[] = {
    /* published on no day that is known: the number of a report is no day, and no day is made up */
    {"", "Niger\nSituation report 4, 20 March 2024\n\n12 people were killed.",
     "12 killed cumulative @NER ..2024-03-20"},
    {"", "Niger\nSitrep #3 \u2013 20 March 2024\n\n12 people were killed.",
     "12 killed cumulative @NER ..2024-03-20"},
    {"",
     "Niger\nRapport de situation N\u00b0 12, 20 mars 2024\n\n12 personnes ont \u00e9t\u00e9 "
     "tu\u00e9es.",
     "12 killed cumulative @NER ..2024-03-20"},
    {"", "Niger\n\n12 people were killed. Some 400 people are displaced.",
     "12 killed cumulative @NER .., 400 idps stock @NER .."},
    /* a scale that stands over the whole table: no number of it is one as it stands */
    {"2024-05-12",
     "Sudan, 12 May 2024\n\nIDPs by state (in thousands)\n\nState          IDPs   "
     "Returnees\nNorth Darfur   512    23\nKassala        201.5  11",
     ""},
    {"2024-06-30",
     "Syrian refugees registered, thousands of persons\n\nCountry   Jun 2023   Jun "
     "2024\nTurkey    3,351      3,112\nLebanon   795        774",
     ""},
    /* by how much numbers have changed is no number of people; a column's time is its own */
    {"2024-03-20",
     "Mozambique, 20 March 2024\n\nProvince\tPeople affected\tChange since last "
     "week\tHouses destroyed\nSofala\t45,200\t+1,200\t3,400\nTete\t12,900\t350\t810",
     "45200 people-affected stock @Sofala 2024-03-20..2024-03-20, 3400 homes-destroyed cumulative "
     "@Sofala ..2024-03-20, 12900 people-affected stock @Tete 2024-03-20..2024-03-20, 810 "
     "homes-destroyed cumulative @Tete ..2024-03-20"},
    {"2022-09-02",
     "Pakistan, 2 September 2022\n\nProvince   Deaths last 24 hrs   Deaths "
     "cumulative   Injured\nSindh      11                   470                 8,314",
     "11 killed flow @Sindh 2022-09-01..2022-09-02, 470 killed cumulative @Sindh ..2022-09-02, "
     "8314 injured cumulative @Sindh ..2022-09-02"},
    {"2023-08-28",
     "Greece: week 34 (21-27 August 2023)\n\nIsland   Arrivals this week   Arrivals "
     "previous week   Arrivals since 1 January\nLesvos   610                  455             "
     "         4,900",
     "610 refugee-arrivals flow @Lesvos 2023-08-21..2023-08-27, 455 refugee-arrivals flow @Lesvos "
     "2023-08-14..2023-08-20, 4900 refugee-arrivals cumulative @Lesvos 2023-01-01..2023-08-28"},
    {"2024-02-08",
     "DRC, 8 February 2024\n\nTerritory | New IDPs (1-7 Feb) | Total IDPs\nMasisi | "
     "42,000 | 412,000",
     "42000 new-displacements flow @Masisi 2024-02-01..2024-02-07, 412000 idps stock @Masisi "
     "2024-02-08..2024-02-08"},
    {"2022-03-11",
     "Ukraine: refugees crossing, 11 March 2022\n\nTo        From 24 Feb   On 10 "
     "March\nPoland    1,575,703     87,200",
     "1575703 border-crossings cumulative @POL 2022-02-24..2022-03-11, 87200 border-crossings "
     "flow @POL "
     "2022-03-10..2022-03-10"},
    /* a number alone between two labels is told of neither, nor is a change a number of its own */
    {"2024-10-15",
     "Sudan, 15 October 2024\n\n890,000\n\npeople affected\n\n226,000\n\npeople "
     "displaced\n\n15\n\ncounties flooded",
     ""},
    {"2023-11-30",
     "Sudan, 30 November 2023\n\n6,900,000 internally displaced\n(+700,000 since "
     "October)",
     "6900000 idps stock @SDN 2023-11-30..2023-11-30"},
    /* labels of what no measure counts are of nobody who was told before */
    {"2023-10-09",
     "Syria: hostilities, 9 October 2023\n\nPeople killed   54\nSchools affected   "
     "3\nHectares affected   900\nLivestock killed   80\nChildren out of school   700\nVehicles "
     "destroyed   4\nHealth facilities hit   12\nHouses burnt   67",
     "54 killed cumulative @SYR ..2023-10-09, 67 homes-destroyed cumulative @SYR ..2023-10-09"},
    {"2023-10-09",
     "Syria: hostilities, 9 October 2023\n\nDistrict   Livestock killed   Houses "
     "burnt\nIdleb      300                55",
     "55 homes-destroyed cumulative @Idleb ..2023-10-09"},
    /* ages in the first cell count nobody */
    {"2024-06-30",
     "Chad, 30 June 2024\n\n| Sex / age | Refugees | Returnees |\n| Male 0-17 | "
     "120,300 | 31,000 |\n| 60+ | 14,010 | 2,100 |",
     "120300 refugees stock @TCD 2024-06-30..2024-06-30, 31000 returns cumulative @TCD "
     "..2024-06-30, 14010 refugees stock @TCD 2024-06-30..2024-06-30, 2100 returns cumulative "
     "@TCD ..2024-06-30"},
};

static const char *kind_told(enum kind kind)
{
    return kind == KIND_STOCK ? "stock" : kind == KIND_FLOW ? "flow" : "cumulative";
}

static void tell(const struct extracted *x, char *out, size_t size)
{
    const struct series *s = &x->figure.series;
    const struct period *days = &x->figure.period;
    char day[DATE_TEXT];
    told_number(x, out, size);
    told_add(out, size, " ", x->unit_differs);
    told_add(out, size, " ", s->measure);
    told_add(out, size, " ", kind_told(s->kind));
    told_add(out, size, " @", s->place[0] != '\0' ? s->place : s->place_name);
    told_add(out, size, " <", s->origin[0] != '\0' ? s->origin : s->origin_name);
    told_add(out, size, " ", days->first != DAY_NONE ? date_format(days->first, day) : "..");
    told_add(out, size, days->first != DAY_NONE ? ".." : "",
             days->last != DAY_NONE ? date_format(days->last, day) : "");
    told_end(x, out, size);
}

START_TEST(tells_layouts)
{
    told_check(&layouts[_i], tell);
}
END_TEST

int main(void)
{
    return table_run("text_layout", tells_layouts, sizeof layouts / sizeof *layouts);
}
