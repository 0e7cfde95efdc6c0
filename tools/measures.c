/* measures.c - build tool: turns data/measures.csv into a constant C table.
 *
 *     measures < data/measures.csv > build/gen/measures_table.h
 *
 * The file is ours and plain: one line a measure, quotes only around a cell with a comma. */
#include <stdio.h>
#include <string.h>

static char *cell(char **rest)
{
    char *start = *rest;
    if (*start == '"') {
        char *end = strchr(++start, '"');
        if (end == NULL)
            return NULL;
        *end = '\0';
        *rest = end[1] == ',' ? end + 2 : end + 1;
        return start;
    }
    char *end = start + strcspn(start, ",\n");
    *rest = *end ? end + 1 : end;
    *end = '\0';
    return start;
}

int main(void)
{
    char line[1024];
    printf("/* Made by tools/measures.c from data/measures.csv. */\n"
           "static const struct measure measures[] = {\n");
    for (int number = 1; fgets(line, sizeof line, stdin) != NULL; number++) {
        char *rest = line, *cells[5], kind[32];
        for (int i = 0; i < 5; i++)
            if ((cells[i] = cell(&rest)) == NULL) {
                fprintf(stderr, "measures: line %d has no five cells\n", number);
                return 1;
            }
        if (number == 1)
            continue;
        size_t i = 0;
        for (; cells[3][i] && i + 1 < sizeof kind; i++)
            kind[i] = (char)(cells[3][i] - 'a' + 'A');
        kind[i] = '\0';
        printf("    {\"%s\", \"%s\", \"%s\", KIND_%s, \"%s\"},\n", cells[0], cells[1], cells[2],
               kind, cells[4]);
    }
    printf("};\n");
    return fflush(stdout) != 0;
}
