/* convert.h - from a document's bytes to its text, one function a form. */
#ifndef SITSTAT_TEXT_CONVERT_H
#define SITSTAT_TEXT_CONVERT_H

#include "sitstat/extract.h"

/* Each appends to d->text; d->bytes holds the file. */
int convert_plain(struct document *d, struct error *err);
int convert_markdown(struct document *d, struct error *err);
int convert_html(struct document *d, struct error *err);
int convert_pdf(struct document *d, struct error *err);

bool convert_is_page(const struct buffer *bytes);
/* Are BYTES text of an 8-bit code page and no UTF-8? */
int convert_from_page(struct buffer *utf8, const struct buffer *bytes, struct error *err);
/* Appends BYTES, which are windows-1252; U+FFFD for what that does not have. */

const char *convert_raised(char digit);
/* The raised form of DIGIT, "\u00b9" of '1', which no reader takes for a part of the number before.
 */
#endif
