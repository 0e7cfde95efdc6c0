/* brief_fuzz.c - a briefing's configuration, and the JSON of an earlier briefing. */
#include "fuzz.h"

#include "sitstat/brief.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct brief_config config = {0};
    struct brief_files files = {0};
    struct error err = {.code = ERR_NONE};
    char *text = malloc(size + 1);
    if (text == NULL)
        return 0;
    if (size > 0)
        memcpy(text, data, size);
    text[size] = '\0';
    if (brief_config_read(&config, text, size, "fuzz", &err) < 0)
        PROMISE_SENTENCE(&err);
    brief_config_free(&config);
    err.code = ERR_NONE;
    if (brief_manifest_read(text, &files, &err) < 0)
        PROMISE_SENTENCE(&err);
    brief_files_free(&files);
    free(text);
    return 0;
}
