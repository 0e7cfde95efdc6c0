/* long_table.c - writes a long table of N rows as tables of this field look, always the same bytes.
 *
 *     long_table N [clean]
 *
 * Two rows in a hundred have quoted commas and line breaks; one in five thousand is bad: no number,
 * no date, a cell too many, a quote that never closes. "clean": neither. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const places[] = {
    "Poland", "Romania", "Hungary", "Slovakia", "Czechia", "Germany", "Bulgaria", "Lithuania",
    "Latvia", "Estonia", "Austria", "Italy",    "Spain",   "France",  "Belgium",  "Moldova"};
static const char *const origins[] = {"UKR", "SYR", "AFG", "SDN", "SSD", "MMR", "COD", "VEN"};
static const char *const measures[] = {"refugee-arrivals",    "border-crossings",
                                       "asylum-applications", "returns",
                                       "new-displacements",   "migrant-arrivals"};
static const char *const sources[] = {"Border Guard daily bulletin", "Ministry of the Interior",
                                      "UNHCR Operational Data Portal", "Registration desk"};

static uint64_t state = 20220224;

static uint32_t next(uint32_t below)
{
    /* Knuth's MMIX constants: good enough for test data, and the same everywhere */
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (uint32_t)(state >> 33) % below;
}

static int is_leap(int y)
{
    return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
}

static void next_day(int *y, int *m, int *d)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int last = days[*m - 1] + (*m == 2 && is_leap(*y));
    if (++*d > last) {
        *d = 1;
        if (++*m > 12) {
            *m = 1;
            ++*y;
        }
    }
}

static void write_row(int y, int m, int d, size_t i, long row, int clean)
{
    const char *place = places[i % 16], *origin = origins[i / 16 % 8];
    const char *measure = measures[i / 128 % 6], *source = sources[next(4)];
    uint32_t value = next(90000), kind = next(5000);
    kind = clean ? 5000 : kind;
    if (kind == 0)
        printf("%04d-%02d-%02d,%s,%s,%s,n0t a number,%s\n", y, m, d, place, origin, measure,
               source);
    else if (kind == 1)
        printf("%04d-13-%02d,%s,%s,%s,%u,%s\n", y, d, place, origin, measure, value, source);
    else if (kind == 2)
        printf("%04d-%02d-%02d,%s,%s,%s,%u,%s,extra\n", y, m, d, place, origin, measure, value,
               source);
    else if (kind == 3)
        printf("%04d-%02d-%02d,%s,%s,%s,%u,\"%s\n", y, m, d, place, origin, measure, value, source);
    else if (kind < 54)
        printf("%04d-%02d-%02d,%s,%s,%s,%u,\"%s, no. %ld\"\n", y, m, d, place, origin, measure,
               value, source, row);
    else if (kind < 104)
        printf("%04d-%02d-%02d,%s,%s,%s,%u,\"%s\nsecond line\"\n", y, m, d, place, origin, measure,
               value, source);
    else
        printf("%04d-%02d-%02d,%s,%s,%s,%u,%s\n", y, m, d, place, origin, measure, value, source);
}

int main(int argc, char **argv)
{
    long rows = argc > 1 ? strtol(argv[1], NULL, 10) : 1000000;
    int clean = argc > 2 && strcmp(argv[2], "clean") == 0;
    int y = 2012, m = 1, d = 1;
    printf("date,country,origin,measure,value,source\n");
    for (long row = 0; row < rows; row++) {
        write_row(y, m, d, (size_t)(row % 768), row, clean);
        if (row % 768 == 767)
            next_day(&y, &m, &d);
    }
    return ferror(stdout) || fflush(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
