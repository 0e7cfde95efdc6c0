/* total.c - a name that stands for the whole, for whoever shows figures beside each other. */
#include <string.h>

#include "sitstat/csv.h"
#include "sitstat/embed.h"
#include "sitstat/text.h"

bool csv_names_total(const char *name)
{
    const struct embedded *file = embedded_find("data/csv_totals.csv");
    struct buffer asked = {.data = NULL}, word = {.data = NULL};
    bool found = false;
    const char *line = file ? strchr(file->data, '\n') : NULL; /* behind the header */
    if (text_fold(name, strlen(name), &asked, NULL) < 0)
        line = NULL;
    while (line && *++line && !found) {
        size_t len = strcspn(line, "\r\n");
        buffer_clear(&word);
        found = text_fold(line, len, &word, NULL) == 0 && word.len > 0 &&
                strcmp(buffer_string(&word), buffer_string(&asked)) == 0;
        line = strchr(line, '\n');
    }
    buffer_free(&asked);
    buffer_free(&word);
    return found;
}
