/* many_series.c - writes a CSV of many short daily series: many_series SERIES DAYS.
 *
 * Flows about a level of their own, some of them falling or rising, with noise that a series
 * remembers from day to day. The same table on every run. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../src/stats/numeric.h"
#include "sitstat/date.h"

int main(int argc, char **argv)
{
    long series = argc > 1 ? strtol(argv[1], NULL, 10) : 10000;
    int days = argc > 2 ? (int)strtol(argv[2], NULL, 10) : 60;
    struct numeric_random random = numeric_seed(5);
    char text[DATE_TEXT];
    day_t start = date_from_civil(2022, 3, 1);
    puts("date,measure,country,region,value");
    for (long s = 0; s < series; s++) {
        double level = 100 + 4900 * fmod((double)s * 0.618, 1), noise = 0;
        double slope = s % 10 == 0 ? -0.02 : s % 10 == 1 ? 0.02 : 0;
        for (int d = 0; d < days; d++) {
            noise = 0.4 * noise + 0.1 * numeric_random_normal(&random);
            double value = level * exp(slope * d + noise);
            printf("%s,arrivals,Poland,region %ld,%.0f\n", date_format(start + d, text), s, value);
        }
    }
    return ferror(stdout) != 0;
}
