/* extract_document.c - one document of a JSON lines file, read by jansson. */
#include "cli/extract_document.h"

#include <jansson.h>

int document_line_read(struct document_line *d, const char *line, size_t len)
{
    json_error_t wrong;
    *d = (struct document_line){0};
    json_t *doc = json_loadb(line, len, 0, &wrong);
    json_t *text = json_object_get(doc, "text");
    if (!json_is_string(text)) {
        json_decref(doc);
        return -1;
    }
    d->json = doc;
    d->text = json_string_value(text);
    d->len = json_string_length(text);
    d->id = json_string_value(json_object_get(doc, "id"));
    d->date = json_string_value(json_object_get(doc, "date"));
    return 0;
}

void document_line_free(struct document_line *d)
{
    json_decref(d->json);
    *d = (struct document_line){0};
}
