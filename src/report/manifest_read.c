/* manifest_read.c - which files an earlier briefing wrote. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/brief.h"

static const char *text_of(const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));
    return text ? text : "";
}

int brief_manifest_read(const char *text, struct brief_files *out, struct error *err)
{
    json_t *root = json_loads(text, 0, NULL);
    const json_t *list = json_object_get(root, "files");
    size_t n = json_array_size(list);
    int result = -1;
    memset(out, 0, sizeof *out);
    if (strcmp(text_of(root, "briefing_of"), "sitstat") != 0) {
        result = 0;
        goto out;
    }
    out->at = calloc(n ? n : 1, sizeof *out->at);
    if (out->at == NULL) {
        error_memory(err);
        goto out;
    }
    for (size_t i = 0; i < n; i++) {
        const char *name = text_of(json_array_get(list, i), "name");
        const char *sha256 = text_of(json_array_get(list, i), "sha256");
        out->at[i].version = "";
        out->at[i].name = arena_text(&out->strings, name, strlen(name), err);
        out->at[i].sha256 = arena_text(&out->strings, sha256, strlen(sha256), err);
        if (out->at[i].name == NULL || out->at[i].sha256 == NULL)
            goto out;
        out->n++;
    }
    result = 0;
out:
    json_decref(root);
    if (result < 0)
        brief_files_free(out);
    return result;
}

void brief_files_free(struct brief_files *files)
{
    free(files->at);
    arena_free(&files->strings);
    memset(files, 0, sizeof *files);
}

const struct brief_input *brief_files_find(const struct brief_files *files, const char *name)
{
    for (size_t i = 0; i < files->n; i++)
        if (strcmp(files->at[i].name, name) == 0)
            return &files->at[i];
    return NULL;
}
