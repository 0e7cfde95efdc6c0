/* known.c - whether a series, a measure or a place is one at all, so that a slip of the keyboard is
 * told apart from "no figures". */
#include "cli/known.h"

#include <string.h>

#include "sitstat/measure.h"
#include "sitstat/place.h"

/* 1 where a series of the store fits PATTERN, 0 where none does. */
static int in_store(struct store *s, const struct series_pattern *pattern, struct error *err)
{
    struct store_series_list list;
    memset(&list, 0, sizeof list);
    int result = store_list_series(s, pattern, 1, &list, err) < 0 ? -1 : list.n > 0;
    store_series_list_free(&list);
    return result;
}

int known_series(struct store *s, const char *text, struct error *err)
{
    struct series_pattern pattern;
    if (series_pattern_parse(text, &pattern, err) < 0)
        return -1;
    int found = in_store(s, &pattern, err);
    if (found == 0)
        error_set(err, ERR_UNKNOWN,
                  "the database has no series \"%.160s\"; 'sitstat figures' lists what it has",
                  text);
    return found > 0 ? 0 : -1;
}

int known_measure(struct store *s, const char *code, struct error *err)
{
    struct series_pattern pattern;
    if (measure_find(code))
        return 0;
    if (series_pattern_parse(code, &pattern, err) < 0)
        return -1;
    int found = in_store(s, &pattern, err);
    if (found == 0)
        error_set(err, ERR_UNKNOWN, "there is no measure \"%.80s\"; 'sitstat measures' lists them",
                  code);
    return found > 0 ? 0 : -1;
}

int known_place(struct store *s, const char *text, struct error *err)
{
    struct place_match match;
    size_t len = strlen(text);
    if (place_find_code(text, len) || place_pcode_country(text, len) ||
        place_find_name(text, len, NULL, &match))
        return 0;
    struct series_pattern pattern = {.measure = "*",
                                     .origin = "*",
                                     .group = "*",
                                     .kind = SERIES_KIND_ANY,
                                     .place_given = true,
                                     .origin_given = true,
                                     .group_given = true};
    if (len >= sizeof pattern.place)
        return error_set(err, ERR_UNKNOWN, "the name of the place is too long");
    memcpy(pattern.place, text, len + 1);
    int found = in_store(s, &pattern, err);
    if (found == 0)
        error_set(err, ERR_UNKNOWN, "there is no place \"%.80s\"; 'sitstat places' finds them",
                  text);
    return found > 0 ? 0 : -1;
}
