/* json.h - writing JSON (RFC 8259) into a buffer, in order, without a tree. Reading is jansson's.
 *
 * The first failure is kept: call json_end() to learn of it. Text that is not valid UTF-8 gets
 * U+FFFD. Non-finite doubles become null. */
#ifndef SITSTAT_JSON_H
#define SITSTAT_JSON_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

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

/* ---- members and items: NAME is the member's, NULL inside arrays and at the top. It goes out as
 * it stands, so it is a name of the program's own, of letters, digits and '_'. The length of a
 * literal is known when it is compiled: that is why these stand here. */
void json_name(struct json *j, const char *name, size_t len);
void json_put_open(struct json *j, char bracket);
void json_put_close(struct json *j, char bracket);
void json_put_text(struct json *j, const char *value, size_t len);
void json_put_plain(struct json *j, const char *value, size_t len);
void json_put_whole(struct json *j, int64_t value);
void json_put_pair(struct json *j, int64_t first, int64_t second);
void json_put_real(struct json *j, double value);
void json_put_number(struct json *j, struct number value);

/* ---- a run of members in one go, for records that are written by the million: compact only, and
 * with no look at the room that is left, since json_room() has made it. Each returns the end of
 * what it wrote at TO; text takes up to json_text_room(LEN) bytes, a number NUMBER_TEXT. */
char *json_room(struct json *j, size_t n);
/* Where N bytes may be written; NULL: an earlier failure, or no memory. */
void json_wrote(struct json *j, char *end);
/* Takes what was written from json_room() up to END in, as members of the object, or records of the
 * array, that is open. */
static inline char *json_at_record(const struct json *j, char *to)
{ /* Opens an object in an array, to be closed by a '}' before json_wrote(): two bytes. */
    *to = ',';
    to += j->comma[j->depth];
    *to++ = '{';
    return to;
}
char *json_at_text(char *to, const char *value, size_t len);
char *json_at_whole(char *to, int64_t value);
char *json_at_number(char *to, struct number value);
static inline size_t json_text_room(size_t len)
{ /* each byte as "\u001f", and the quotes */
    return 6 * len + 2;
}
/* LITERAL: what stands between values, such as ",\"low\":". */
#define JSON_AT(to, literal)                                                                       \
    (memcpy((to), "" literal, sizeof(literal) - 1), (to) + sizeof(literal) - 1)

static inline void json_member(struct json *j, const char *name)
{
    json_name(j, name, name != NULL ? strlen(name) : 0);
}
static inline void json_object(struct json *j, const char *name)
{
    json_member(j, name);
    json_put_open(j, '{');
}
static inline void json_object_end(struct json *j)
{
    json_put_close(j, '}');
}
static inline void json_array(struct json *j, const char *name)
{
    json_member(j, name);
    json_put_open(j, '[');
}
static inline void json_array_end(struct json *j)
{
    json_put_close(j, ']');
}
static inline void json_null(struct json *j, const char *name)
{
    json_member(j, name);
    json_put_plain(j, "null", 4);
}
static inline void json_textn(struct json *j, const char *name, const char *value, size_t len)
{
    json_member(j, name);
    json_put_text(j, value, len);
}
static inline void json_text(struct json *j, const char *name, const char *value)
{ /* NULL: null */
    if (value == NULL)
        json_null(j, name);
    else
        json_textn(j, name, value, strlen(value));
}
static inline void json_whole(struct json *j, const char *name, int64_t value)
{
    json_member(j, name);
    json_put_whole(j, value);
}
static inline void json_pair(struct json *j, const char *name, int64_t first, int64_t second)
{ /* an array of two */
    json_member(j, name);
    json_put_pair(j, first, second);
}
static inline void json_real(struct json *j, const char *name, double value)
{ /* 17 significant digits */
    json_member(j, name);
    json_put_real(j, value);
}
static inline void json_number(struct json *j, const char *name, struct number value)
{
    json_member(j, name);
    json_put_number(j, value);
}
static inline void json_bool(struct json *j, const char *name, bool value)
{
    json_member(j, name);
    json_put_plain(j, value ? "true" : "false", value ? 4 : 5);
}
#endif
