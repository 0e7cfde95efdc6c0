/* place_lookup.c - looks up one place name a line from standard input, for make eval-places.
 *
 * A line is NAME or NAME<TAB>COUNTRY. Prints NAME, code or "-", the place's name, its country, its
 * type, and flags, parted by tabs. With -bench N it looks each line up N times and prints the rate.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "sitstat/place.h"

static const char *const types[PLACE_TYPES] = {"country", "region", "city", "site", "area"};

static void show(const char *name, const char *country)
{
    struct place_match match;
    if (!place_find_name(name, strlen(name), country, &match)) {
        printf("%s\t-\t-\t-\t-\t\n", name);
        return;
    }
    const struct place *place = match.place;
    printf("%s\t%s\t%s\t%s\t%s\t%s%s%s\n", name, place->code[0] ? place->code : "-", place->name,
           place->country[0] ? place->country : "-", types[place->type],
           match.ambiguous ? " ambiguous" : "", match.common ? " common" : "",
           match.acronym ? " acronym" : "");
}

static void bench(char *const *lines, size_t n, long rounds)
{
    struct timespec a, b;
    struct place_match match;
    size_t found = 0;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
    for (long r = 0; r < rounds; r++)
        for (size_t i = 0; i < n; i++)
            found += place_find_name(lines[i], strlen(lines[i]), NULL, &match);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
    double seconds = (double)(b.tv_sec - a.tv_sec) + 1e-9 * (double)(b.tv_nsec - a.tv_nsec);
    printf("%.2f million lookups/s, %.1f %% found\n", 1e-6 * (double)n * (double)rounds / seconds,
           100.0 * (double)found / ((double)n * (double)rounds));
}

int main(int argc, char **argv)
{
    static char line[4096];
    static char *lines[100000];
    size_t n = 0;
    while (fgets(line, sizeof line, stdin) && n < sizeof lines / sizeof *lines) {
        line[strcspn(line, "\r\n")] = '\0';
        char *tab = strchr(line, '\t');
        if (tab)
            *tab++ = '\0';
        if (argc == 3)
            lines[n++] = strdup(line);
        else
            show(line, tab && *tab ? tab : NULL);
    }
    if (argc == 3)
        bench(lines, n, strtol(argv[2], NULL, 10));
    for (size_t i = 0; i < n; i++)
        free(lines[i]);
    return 0;
}
