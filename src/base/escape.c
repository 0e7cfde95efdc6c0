/* escape.c - writing a text into HTML, Markdown, CSV or a terminal so that it stays a text. */
#include "sitstat/text.h"

#include <string.h>

/* One byte or code point and what stands for it. */
struct substitute {
    char byte;
    const char *text;
};

/* How many bytes at S are a control character that no page may hold: C0 but for line end and tab,
 * DEL, C1 (two bytes in UTF-8); 0 where it is another character. */
static size_t control_length(const char *s, size_t len)
{
    uint32_t code;
    size_t n = utf8_decode(s, len, &code);
    bool control = code < 0x20 ? code != '\n' && code != '\t' : code >= 0x7F && code < 0xA0;
    return control ? n : 0;
}

static bool is_common(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == ' ';
}

static int substitute(struct buffer *out, const char *s, size_t len, const struct substitute *rows,
                      size_t n_rows, struct error *err)
{
    size_t plain = 0;
    for (size_t i = 0, n; i < len; i += n) {
        const char *text = NULL;
        n = 1;
        if (is_common(s[i]))
            continue;
        for (size_t k = 0; k < n_rows && text == NULL; k++)
            if (rows[k].byte == s[i])
                text = rows[k].text;
        size_t control = text == NULL ? control_length(s + i, len - i) : 0;
        if (control > 0) {
            text = "\xEF\xBF\xBD";
            n = control;
        }
        if (text == NULL)
            continue;
        if (buffer_append(out, s + plain, i - plain, err) < 0 || buffer_text(out, text, err) < 0)
            return -1;
        plain = i + n;
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

/* What the bytes of a cell ask for: most are printed ASCII that needs nothing. */
enum need { NEED_NOTHING, NEED_QUOTES, NEED_CLEANING };

static enum need need_of(const char *s, size_t len)
{
    enum need need = len > 0 && (s[0] == ' ' || s[len - 1] == ' ') ? NEED_QUOTES : NEED_NOTHING;
    for (size_t i = 0; i < len; i++) {
        if ((unsigned char)s[i] < 0x20 || (unsigned char)s[i] >= 0x7F)
            return NEED_CLEANING;
        if (s[i] == ',' || s[i] == '"')
            need = NEED_QUOTES;
    }
    return need;
}

/* S as valid UTF-8 whose only control characters are those of a text's lines. */
static int append_valid(struct buffer *out, const char *s, size_t len, struct error *err)
{
    for (size_t i = 0; i < len;) {
        uint32_t code;
        size_t n = utf8_decode(s + i, len - i, &code);
        bool control = (code < 0x20 && code != '\n' && code != '\r' && code != '\t') ||
                       (code >= 0x7F && code < 0xA0);
        int failed = control                    ? buffer_char(out, '?', err)
                     : n == 1 && code == 0xFFFD ? buffer_text(out, "\xEF\xBF\xBD", err)
                                                : buffer_append(out, s + i, n, err);
        if (failed)
            return -1;
        i += n;
    }
    return 0;
}

int text_csv_safe(struct buffer *out, const char *s, size_t len, struct error *err)
{
    /* CWE-1236: a spreadsheet takes these for the start of a formula. */
    static const char starts[] = {'=', '+', '-', '@', '\t', '\r'};
    bool formula = len > 0 && memchr(starts, s[0], sizeof starts) != NULL;
    enum need need = need_of(s, len);
    if (!formula && need == NEED_NOTHING)
        return buffer_append(out, s, len, err);
    if (!formula && need == NEED_QUOTES)
        return text_csv(out, s, len, err);
    struct buffer defused;
    buffer_init(&defused, 0);
    int result = -1;
    if ((!formula || buffer_char(&defused, '\'', err) == 0) &&
        append_valid(&defused, s, len, err) == 0)
        result = text_csv(out, buffer_string(&defused), defused.len, err);
    buffer_free(&defused);
    return result;
}

/* Whether a terminal does more with CODE, read from N bytes, than show it. */
static bool is_control(uint32_t code, size_t n)
{
    return (code < 0x20 && code != '\n') || (code >= 0x7F && code < 0xA0) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
           (n == 1 && code == 0xFFFD);
}

int text_terminal(struct buffer *out, const char *s, size_t len, struct error *err)
{
    for (size_t i = 0; i < len;) {
        uint32_t code;
        size_t n = utf8_decode(s + i, len - i, &code);
        int failed =
            is_control(code, n) ? buffer_char(out, '?', err) : buffer_append(out, s + i, n, err);
        if (failed)
            return -1;
        i += n;
    }
    return buffer_append(out, "", 0, err);
}

size_t text_harmless(char *s, size_t len)
{
    size_t to = 0;
    for (size_t i = 0, n; i < len; i += n) {
        uint32_t code;
        n = utf8_decode(s + i, len - i, &code);
        if (is_control(code, n)) {
            s[to++] = '?';
            continue;
        }
        memmove(s + to, s + i, n);
        to += n;
    }
    s[to] = '\0';
    return to;
}
