/* json.h - writing JSON (RFC 8259) into a buffer, in order, without a tree. Reading is jansson's.
 *
 * The first failure is kept: call json_end() to learn of it. Text that is not valid UTF-8 gets
 * U+FFFD. Non-finite doubles become null. */
#ifndef SITSTAT_JSON_H
#define SITSTAT_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "sitstat/buffer.h"
#include "sitstat/number.h"

struct json {
    struct buffer *out;
    int depth;
    bool comma[32]; /* at each depth: something came before */
    bool pretty;    /* one member a line, indented by two */
    int failed;
    struct error err;
};

void json_begin(struct json *j, struct buffer *out, bool pretty);
int json_end(struct json *j, struct error *err);
/* 0, or -1 with the first error. Adds the final line end. */
void json_object(struct json *j, const char *name); /* NAME NULL inside arrays and at the top */
void json_object_end(struct json *j);
void json_array(struct json *j, const char *name);
void json_array_end(struct json *j);
void json_text(struct json *j, const char *name, const char *value); /* NULL: null */
void json_textn(struct json *j, const char *name, const char *value, size_t len);
void json_whole(struct json *j, const char *name, int64_t value);
void json_pair(struct json *j, const char *name, int64_t first, int64_t second);
/* An array of two. */
void json_real(struct json *j, const char *name, double value); /* 17 significant digits */
void json_number(struct json *j, const char *name, struct number value);
void json_bool(struct json *j, const char *name, bool value);
void json_null(struct json *j, const char *name);
#endif
