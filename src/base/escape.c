/* escape.c - writing a text into HTML, Markdown, CSV or a terminal so that it stays a text. */
#include "sitstat/text.h"

#include <string.h>

/* One byte or code point and what stands for it. */
struct substitute {
    char byte;
    const char *text;
};

static int substitute(struct buffer *out, const char *s, size_t len, const struct substitute *rows,
                      size_t n_rows, struct error *err)
{
    size_t plain = 0;
    for (size_t i = 0; i < len; i++) {
        const char *text = NULL;
        for (size_t k = 0; k < n_rows && text == NULL; k++)
            if (rows[k].byte == s[i])
                text = rows[k].text;
        if (text == NULL && (unsigned char)s[i] < 0x20 && s[i] != '\n' && s[i] != '\t')
            text = "\xEF\xBF\xBD"; /* no control character is allowed in HTML or XML */
        if (text == NULL)
            continue;
        if (buffer_append(out, s + plain, i - plain, err) < 0 || buffer_text(out, text, err) < 0)
            return -1;
        plain = i + 1;
    }
    return buffer_append(out, s + plain, len - plain, err);
}

/* Hands S on with every invalid byte as U+FFFD, since the outputs are all declared UTF-8. */
static int substitute_valid(struct buffer *out, const char *s, size_t len,
                            const struct substitute *rows, size_t n_rows, struct error *err)
{
    if (utf8_valid(s, len))
        return substitute(out, s, len, rows, n_rows, err);
    struct buffer clean;
    buffer_init(&clean, 0);
    int result = -1;
    if (text_clean(s, len, 0, &clean, err) == 0)
        result = substitute(out, buffer_string(&clean), clean.len, rows, n_rows, err);
    buffer_free(&clean);
    return result;
}

int text_html(struct buffer *out, const char *s, size_t len, struct error *err)
{
    static const struct substitute rows[] = {
        {'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
    return substitute_valid(out, s, len, rows, sizeof rows / sizeof *rows, err);
}

int text_markdown(struct buffer *out, const char *s, size_t len, struct error *err)
{
    /* What CommonMark may take for markup anywhere in a line or a table cell; line ends would start
     * a block. '-', '+' and '.' matter only at a line's start, where callers never put a text. */
    static const struct substitute rows[] = {
        {'\\', "\\\\"}, {'`', "\\`"},  {'*', "\\*"},  {'_', "\\_"},   {'[', "\\["},
        {']', "\\]"},   {'<', "&lt;"}, {'>', "&gt;"}, {'&', "&amp;"}, {'|', "\\|"},
        {'#', "\\#"},   {'~', "\\~"},  {'!', "\\!"},  {'\n', " "},    {'\t', " "}};
    return substitute_valid(out, s, len, rows, sizeof rows / sizeof *rows, err);
}

int text_csv(struct buffer *out, const char *s, size_t len, struct error *err)
{
    bool quote = len > 0 && (s[0] == ' ' || s[len - 1] == ' ');
    for (size_t i = 0; i < len && !quote; i++)
        quote = s[i] == ',' || s[i] == '"' || s[i] == '\n' || s[i] == '\r';
    if (!quote)
        return buffer_append(out, s, len, err);
    if (buffer_char(out, '"', err) < 0)
        return -1;
    size_t plain = 0;
    for (size_t i = 0; i < len; i++) {
        if (s[i] != '"')
            continue;
        if (buffer_append(out, s + plain, i + 1 - plain, err) < 0 || buffer_char(out, '"', err) < 0)
            return -1;
        plain = i + 1;
    }
    if (buffer_append(out, s + plain, len - plain, err) < 0)
        return -1;
    return buffer_char(out, '"', err);
}

int text_csv_safe(struct buffer *out, const char *s, size_t len, struct error *err)
{
    /* CWE-1236: a spreadsheet takes these for the start of a formula. */
    static const char starts[] = {'=', '+', '-', '@', '\t', '\r'};
    if (len == 0 || memchr(starts, s[0], sizeof starts) == NULL)
        return text_csv(out, s, len, err);
    struct buffer defused;
    buffer_init(&defused, 0);
    int result = -1;
    if (buffer_char(&defused, '\'', err) == 0 && buffer_append(&defused, s, len, err) == 0)
        result = text_csv(out, defused.data, defused.len, err);
    buffer_free(&defused);
    return result;
}

int text_terminal(struct buffer *out, const char *s, size_t len, struct error *err)
{
    for (size_t i = 0; i < len;) {
        uint32_t code;
        size_t n = utf8_decode(s + i, len - i, &code);
        bool control = (code < 0x20 && code != '\n') || (code >= 0x7F && code < 0xA0) ||
                       (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
                       (n == 1 && code == 0xFFFD);
        int failed = control ? buffer_char(out, '?', err) : buffer_append(out, s + i, n, err);
        if (failed)
            return -1;
        i += n;
    }
    return buffer_append(out, "", 0, err);
}
