/* extract_document.h - one document of a JSON lines file.
 *
 * Kept apart from the JSON writer, whose names are those of jansson's reader. */
#ifndef SITSTAT_CLI_EXTRACT_DOCUMENT_H
#define SITSTAT_CLI_EXTRACT_DOCUMENT_H

#include <stddef.h>

struct document_line {
    const char *id, *text, *date; /* owned by this; id and date may be NULL */
    size_t len;                   /* of text */
    char *bytes;                  /* holds them where the line is a flat object */
    size_t room;                  /* bytes of it */
    void *json;                   /* or jansson's tree of any other line */
};

int document_line_read(struct document_line *d, const char *line, size_t len);
/* 0, or -1 where the line is no object with a "text". D is zeroed or was read before: its memory is
 * used again. */
void document_line_free(struct document_line *d);
#endif
