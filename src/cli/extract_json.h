/* extract_json.h - an extraction as one line of JSON, with the fields of the annotation guide. */
#ifndef SITSTAT_CLI_EXTRACT_JSON_H
#define SITSTAT_CLI_EXTRACT_JSON_H

#include "sitstat/buffer.h"
#include "sitstat/extract.h"

int extract_json(struct buffer *out, const char *id, const struct extraction *e, const char *text,
                 bool why, struct error *err);
/* Appends {"id", "figures": [...], "dates": [...]} and a line end. WHY adds the words that made
 * each field. What grows past a megabyte goes to stdout, and OUT is emptied. */
void extract_tell(const char *name, size_t passed_over);
/* Says that numbers were passed over, where some were: see extract.h. */
void extract_tell_page(const char *name, const struct document *d);
/* Says that D was read as windows-1252, where it was. */
int extract_jsonl(const struct extract_options *options, const char *path, struct error *err);
/* Reads documents {"id","text","date"} a line from PATH ("-": standard input) and prints a line for
 * each. */
#endif
