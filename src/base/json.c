/* json.c - writing JSON in order. */
#include "sitstat/json.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "sitstat/text.h"

enum { JSON_DEPTH = sizeof((struct json *)0)->comma / sizeof(bool) };

void json_begin(struct json *j, struct buffer *out, bool pretty)
{
    memset(j, 0, sizeof *j);
    j->out = out;
    j->pretty = pretty;
}

static void put(struct json *j, const char *bytes, size_t len)
{
    struct buffer *b = j->out;
    if (!j->failed && b->size > b->len && len < b->size - b->len) { /* nearly always */
        memcpy(b->data + b->len, bytes, len);
        b->len += len;
        b->data[b->len] = '\0';
        return;
    }
    if (!j->failed && buffer_append(j->out, bytes, len, &j->err) < 0)
        j->failed = 1;
}

static void put_line(struct json *j)
{
    if (!j->pretty || j->depth == 0)
        return;
    put(j, "\n", 1);
    for (int i = 0; i < j->depth; i++)
        put(j, "  ", 2);
}

static bool is_plain(unsigned char c)
{
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

/* In one go where nothing of S needs an escape and there is room: names, codes, most texts. */
static bool put_quoted(struct json *j, const char *s, size_t len)
{
    struct buffer *b = j->out;
    if (j->failed || b->size - b->len < 3 || len > b->size - b->len - 3)
        return false;
    char *to = b->data + b->len;
    for (size_t i = 0; i < len; i++) {
        if (!is_plain((unsigned char)s[i]))
            return false;
        to[i + 1] = s[i];
    }
    to[0] = to[len + 1] = '"';
    to[len + 2] = '\0';
    b->len += len + 2;
    return true;
}

static void put_escaped(struct json *j, const char *s, size_t len)
{
    static const char hex[] = "0123456789abcdef";
    if (put_quoted(j, s, len))
        return;
    size_t plain = 0; /* start of what can go out as it stands */
    put(j, "\"", 1);
    for (size_t i = 0; i < len;) {
        unsigned char c = (unsigned char)s[i];
        if (is_plain(c)) {
            i++;
            continue;
        }
        uint32_t code;
        size_t n = utf8_decode(s + i, len - i, &code);
        bool good = c >= 0x80 && !(n == 1 && code == 0xFFFD) && code != 0x2028 && code != 0x2029;
        if (good) {
            i += n;
            continue;
        }
        put(j, s + plain, i - plain);
        if (c >= 0x80 && code == 0xFFFD)
            put(j, "\xEF\xBF\xBD", 3);
        else if (c == '"' || c == '\\')
            put(j, (const char[]){'\\', (char)c}, 2);
        else if (c == '\n' || c == '\r' || c == '\t')
            put(j, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t", 2);
        else
            put(j,
                (const char[]){'\\', 'u', hex[code >> 12 & 15], hex[code >> 8 & 15],
                               hex[code >> 4 & 15], hex[code & 15]},
                6);
        i += n;
        plain = i;
    }
    put(j, s + plain, len - plain);
    put(j, "\"", 1);
}

/* The comma and the name before a value. */
static void put_name(struct json *j, const char *name)
{
    if (j->comma[j->depth])
        put(j, ",", 1);
    j->comma[j->depth] = true;
    put_line(j);
    if (name != NULL) {
        put_escaped(j, name, strlen(name));
        put(j, j->pretty ? ": " : ":", j->pretty ? 2 : 1);
    }
}

static void open_level(struct json *j, const char *name, const char *bracket)
{
    put_name(j, name);
    put(j, bracket, 1);
    if (j->depth + 1 >= JSON_DEPTH) {
        if (!j->failed)
            error_set(&j->err, ERR_LIMIT, "the JSON is nested too deep");
        j->failed = 1;
        return;
    }
    j->comma[++j->depth] = false;
}

static void close_level(struct json *j, const char *bracket)
{
    if (j->depth == 0)
        return;
    bool any = j->comma[j->depth];
    j->depth--;
    if (any && j->pretty) {
        put(j, "\n", 1);
        for (int i = 0; i < j->depth; i++)
            put(j, "  ", 2);
    }
    put(j, bracket, 1);
}

int json_end(struct json *j, struct error *err)
{
    put(j, "\n", 1);
    if (j->failed && err != NULL)
        *err = j->err;
    return j->failed ? -1 : 0;
}

void json_object(struct json *j, const char *name)
{
    open_level(j, name, "{");
}

void json_object_end(struct json *j)
{
    close_level(j, "}");
}

void json_array(struct json *j, const char *name)
{
    open_level(j, name, "[");
}

void json_array_end(struct json *j)
{
    close_level(j, "]");
}

void json_textn(struct json *j, const char *name, const char *value, size_t len)
{
    put_name(j, name);
    if (value == NULL)
        put(j, "null", 4);
    else
        put_escaped(j, value, len);
}

void json_text(struct json *j, const char *name, const char *value)
{
    json_textn(j, name, value, value ? strlen(value) : 0);
}

static void put_plain(struct json *j, const char *name, const char *text)
{
    put_name(j, name);
    put(j, text, strlen(text));
}

void json_whole(struct json *j, const char *name, int64_t value)
{
    char text[NUMBER_TEXT];
    put_plain(j, name, number_format(number_whole(value), text));
}

void json_real(struct json *j, const char *name, double value)
{
    char text[NUMBER_TEXT];
    if (!isfinite(value))
        snprintf(text, sizeof text, "null");
    else
        snprintf(text, sizeof text, "%.17g", value);
    put_plain(j, name, text);
}

void json_number(struct json *j, const char *name, struct number value)
{
    char text[NUMBER_TEXT];
    put_plain(j, name, value.type == NUMBER_NONE ? "null" : number_format(value, text));
}

void json_bool(struct json *j, const char *name, bool value)
{
    put_plain(j, name, value ? "true" : "false");
}

void json_null(struct json *j, const char *name)
{
    put_plain(j, name, "null");
}
