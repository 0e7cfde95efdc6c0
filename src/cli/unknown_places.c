/* unknown_places.c - telling of names of places that no gazetteer knows: kept as they stand, and
 * said. */
#include "cli/unknown_places.h"

#include <string.h>

#include "sitstat/place.h"

int unknown_places_before(struct unknown_places *u, struct store *s, struct error *err)
{
    struct store_series_list list;
    memset(u, 0, sizeof *u);
    if (store_list_series(s, NULL, 1, &list, err) < 0)
        return -1;
    for (size_t i = 0; i < list.n; i++)
        if (list.at[i].id > u->newest_series)
            u->newest_series = list.at[i].id;
    store_series_list_free(&list);
    return 0;
}

static void note(struct unknown_places *u, const char *code, const char *name)
{
    struct place_match match;
    size_t shown = u->n < UNKNOWN_PLACES_SHOWN ? u->n : UNKNOWN_PLACES_SHOWN;
    if (*code != '\0' || *name == '\0' || place_find_name(name, strlen(name), NULL, &match))
        return;
    for (size_t i = 0; i < shown; i++)
        if (strncmp(u->names[i], name, sizeof u->names[i] - 1) == 0)
            return;
    if (u->n < UNKNOWN_PLACES_SHOWN)
        snprintf(u->names[u->n], sizeof u->names[u->n], "%s", name);
    u->n++;
}

int unknown_places_after(struct unknown_places *u, struct store *s, struct error *err)
{
    struct store_series_list list;
    if (store_list_series(s, NULL, 1, &list, err) < 0)
        return -1;
    for (size_t i = 0; i < list.n; i++) {
        const struct series *series = &list.at[i].series;
        if (list.at[i].id <= u->newest_series)
            continue;
        note(u, series->place, series->place_name);
        note(u, series->origin, series->origin_name);
    }
    store_series_list_free(&list);
    return 0;
}

void unknown_places_say(const struct unknown_places *u)
{
    if (u->n == 0)
        return;
    printf("  not known as places, kept as written:");
    for (size_t i = 0; i < u->n && i < UNKNOWN_PLACES_SHOWN; i++)
        printf("%s \"%s\"", i ? "," : "", u->names[i]);
    printf("%s; where one is a slip, 'undo' this batch and correct the file\n",
           u->n > UNKNOWN_PLACES_SHOWN ? " and more" : "");
}

void unknown_places_json(const struct unknown_places *u, struct json *out)
{
    json_array(out, "unknown_places");
    for (size_t i = 0; i < u->n && i < UNKNOWN_PLACES_SHOWN; i++)
        json_text(out, NULL, u->names[i]);
    json_array_end(out);
}
