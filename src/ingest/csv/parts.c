/* parts.c - columns of weeks, quarters and days, which a column of years makes periods. */
#include <string.h>

#include "ingest/csv/roles.h"

/* Headers of parts of a period that further columns complete, and the most that there are. */
static const struct {
    const char *word;
    enum column_role role;
    int most;
} period_parts[] = {
    {"week", COLUMN_WEEK, 53},      {"semaine", COLUMN_WEEK, 53},
    {"semana", COLUMN_WEEK, 53},    {"woche", COLUMN_WEEK, 53},
    {"kw", COLUMN_WEEK, 53},        {"settimana", COLUMN_WEEK, 53},
    {"tydzien", COLUMN_WEEK, 53},   {"тиждень", COLUMN_WEEK, 53},
    {"неделя", COLUMN_WEEK, 53},    {"epi week", COLUMN_WEEK, 53},
    {"iso week", COLUMN_WEEK, 53},  {"week number", COLUMN_WEEK, 53},
    {"quarter", COLUMN_QUARTER, 4}, {"trimestre", COLUMN_QUARTER, 4},
    {"quartal", COLUMN_QUARTER, 4}, {"kwartal", COLUMN_QUARTER, 4},
    {"квартал", COLUMN_QUARTER, 4}, {"qtr", COLUMN_QUARTER, 4},
    {"day", COLUMN_DAY, 31},        {"jour", COLUMN_DAY, 31},
    {"tag", COLUMN_DAY, 31},        {"dia", COLUMN_DAY, 31},
    {"giorno", COLUMN_DAY, 31},     {"dzien", COLUMN_DAY, 31},
    {"день", COLUMN_DAY, 31},
};

/* "9", "Q1", "W09": at most two digits, behind letters at most. */
int period_part(const char *s, size_t len)
{
    size_t i = 0;
    int value = 0;
    while (i < len && (s[i] < '0' || s[i] > '9'))
        i++;
    if (i > 3 || i == len || len - i > 2)
        return 0;
    for (; i < len; i++) {
        if (s[i] < '0' || s[i] > '9')
            return 0;
        value = value * 10 + (s[i] - '0');
    }
    return value;
}

static bool all_parts(const struct column *c, int most)
{
    const struct keys *k = &c->facts.distinct;
    for (size_t i = 0; i < k->size; i++) {
        if (k->slots[i].hash == 0)
            continue;
        int value = period_part(k->text.data + k->slots[i].at, k->slots[i].len);
        if (value < 1 || value > most)
            return false;
    }
    return k->n > 0 && !c->facts.many;
}

static bool all_weekdays(const struct csv *csv, const struct column *c)
{
    const struct keys *k = &c->facts.distinct;
    for (size_t i = 0; i < k->size; i++)
        if (k->slots[i].hash &&
            !words_weekday(&csv->words, k->text.data + k->slots[i].at, k->slots[i].len))
            return false;
    return k->n > 0;
}

/* A week, a quarter or a day that a year, or a year and a month, make a period. */
bool parts_role(const struct csv *csv, struct column *c)
{
    if (all_weekdays(csv, c)) {
        column_set(c, COLUMN_IGNORE, "its cells are weekdays");
        return true;
    }
    for (size_t i = 0; i < sizeof period_parts / sizeof *period_parts; i++)
        if (strcmp(c->folded, period_parts[i].word) == 0 && all_parts(c, period_parts[i].most)) {
            column_set(c, period_parts[i].role, "its header says so");
            return true;
        }
    return false;
}
