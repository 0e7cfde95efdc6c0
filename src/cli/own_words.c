/* own_words.c - finds and reads the files of a user's own terms and places. */
#include "cli/own_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int from_folder(struct extract_words *w, const char *folder, struct error *err)
{
    static const struct {
        const char *name;
        int (*read)(struct extract_words *w, const char *path, struct error *err);
    } files[] = {{"lexicon.csv", extract_words_terms},
                 {"places.csv", extract_words_places},
                 {"aliases.csv", extract_words_places}};
    for (size_t k = 0; k < sizeof files / sizeof *files; k++) {
        char path[4096];
        int n = snprintf(path, sizeof path, "%s/%s", folder, files[k].name);
        if (n < 0 || (size_t)n >= sizeof path)
            return error_set(err, ERR_LIMIT, "the folder's name in SITSTAT_WORDS is too long");
        if (access(path, F_OK) == 0 && files[k].read(w, path, err) < 0)
            return -1;
    }
    return 0;
}

int own_words(const struct options *o, struct extract_words **out, struct error *err)
{
    const char *folder = getenv("SITSTAT_WORDS"), *const * paths;
    size_t n;
    *out = NULL;
    if (extract_words_new(out, err) < 0)
        return -1;
    if (folder != NULL && *folder != '\0' && from_folder(*out, folder, err) < 0)
        goto fail;
    n = option_values(o, "lexicon", &paths);
    for (size_t k = 0; k < n; k++)
        if (extract_words_terms(*out, paths[k], err) < 0)
            goto fail;
    n = option_values(o, "places", &paths);
    for (size_t k = 0; k < n; k++)
        if (extract_words_places(*out, paths[k], err) < 0)
            goto fail;
    return 0;
fail:
    extract_words_free(*out);
    *out = NULL;
    return -1;
}
