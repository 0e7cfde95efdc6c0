/* text.h - UTF-8 (RFC 3629), folding for comparison, and escaping for every output.
 *
 * Escapers append to a buffer; they never emit a byte that could start a tag, a formula, a command
 * or a terminal sequence in the format they are for. */
#ifndef SITSTAT_TEXT_H
#define SITSTAT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sitstat/buffer.h"

size_t utf8_decode(const char *s, size_t len, uint32_t *code);
/* Reads one code point from the LEN > 0 bytes at S; returns the bytes used. On an invalid byte CODE
 * is U+FFFD and 1 is returned. Overlong forms, surrogates and values past U+10FFFF are invalid. */
size_t utf8_encode(uint32_t code, char out[static 4]);
bool utf8_valid(const char *s, size_t len);
size_t utf8_width(const char *s, size_t len);
/* Columns on a terminal: combining marks 0, East Asian wide 2. */
size_t utf8_fit(const char *s, size_t len, size_t columns);
/* Bytes of the longest prefix that fits COLUMNS. */

int text_fold(const char *s, size_t len, struct buffer *out, struct error *err);
/* Appends S folded for looking names up: lower case (Latin, Greek, Cyrillic), Latin diacritics
 * taken off, typographic quotes and dashes made plain, every run of white space and punctuation one
 * space, ends trimmed. "Côte d’Ivoire" and "COTE D'IVOIRE" fold to "cote d ivoire". */

const char *text_trim(const char *s, size_t *len);
/* The part of S without white space (also U+00A0, U+FEFF, U+2007, U+202F) at its ends. */

int text_clean(const char *s, size_t len, size_t most, struct buffer *out, struct error *err);
/* Valid UTF-8 without control characters and bidirectional overrides, at most MOST code points
 * (0: any number), an ellipsis in place of what was cut. */

int text_html(struct buffer *out, const char *s, size_t len, struct error *err);
int text_markdown(struct buffer *out, const char *s, size_t len, struct error *err);
int text_csv(struct buffer *out, const char *s, size_t len, struct error *err);
/* One cell by RFC 4180, quoted where needed; adds no separator. */
int text_csv_safe(struct buffer *out, const char *s, size_t len, struct error *err);
/* The same for text cells that a spreadsheet will open: =, +, -, @, tab, CR at the start are
 * defused with an apostrophe; control characters but those of lines are shown as "?", what is no
 * UTF-8 as U+FFFD. */
int text_terminal(struct buffer *out, const char *s, size_t len, struct error *err);
/* Control characters (C0 but the line end, DEL, C1), those that turn the direction of writing, and
 * what is no UTF-8 shown as "?", everything else as it stands. */
size_t text_harmless(char *s, size_t len);
/* The same in place, where no buffer can be had; the new length. S ends with NUL there. */
#endif
