/* text_fuzz.c - folding, cleaning and escaping: what comes out can start nothing in its format. */
#include "fuzz.h"

#include "sitstat/json.h"
#include "sitstat/text.h"

static bool holds(const struct buffer *b, const char *bytes)
{
    return b->len > 0 && strpbrk(buffer_string(b), bytes) != NULL;
}

static void html(const char *s, size_t len)
{
    struct buffer out;
    buffer_init(&out, 0);
    PROMISE(text_html(&out, s, len, NULL) == 0);
    PROMISE(!holds(&out, "<>\"'"));
    PROMISE(utf8_valid(buffer_string(&out), out.len));
    for (size_t i = 0; i < out.len; i++)
        PROMISE((unsigned char)out.data[i] >= 0x20 || out.data[i] == '\n' || out.data[i] == '\t');
    buffer_free(&out);
}

/* What a spreadsheet is given of S: control characters but those of lines as "?", what is no UTF-8
 * as U+FFFD. */
static void as_shown(struct buffer *out, const char *s, size_t len)
{
    for (size_t i = 0, n; i < len; i += n) {
        uint32_t code;
        n = utf8_decode(s + i, len - i, &code);
        if (code < 0xA0 && (code < 0x20 || code > 0x7E) &&
            (code != '\n' && code != '\r' && code != '\t'))
            PROMISE(buffer_char(out, '?', NULL) == 0);
        else if (n == 1 && code == 0xFFFD)
            PROMISE(buffer_text(out, "\xEF\xBF\xBD", NULL) == 0);
        else
            PROMISE(buffer_append(out, s + i, n, NULL) == 0);
    }
}

/* Reads a cell back as RFC 4180 says. */
static void csv(const char *s, size_t len, bool safe)
{
    struct buffer out, back;
    buffer_init(&out, 0);
    buffer_init(&back, 0);
    PROMISE((safe ? text_csv_safe : text_csv)(&out, s, len, NULL) == 0);
    const char *at = buffer_string(&out), *end = at + out.len;
    bool quoted = at < end && *at == '"';
    if (quoted)
        PROMISE(out.len >= 2 && end[-1] == '"');
    for (const char *p = at + quoted; p < end - quoted; p++) {
        if (*p == '"')
            PROMISE(quoted && p + 1 < end - 1 && *++p == '"');
        PROMISE(quoted || (*p != ',' && *p != '\n' && *p != '\r'));
        PROMISE(buffer_char(&back, *p, NULL) == 0);
    }
    struct buffer shown;
    buffer_init(&shown, 0);
    if (safe)
        as_shown(&shown, s, len);
    else
        PROMISE(buffer_append(&shown, s, len, NULL) == 0);
    size_t defused = back.len - shown.len;
    PROMISE(defused == 0 || (safe && defused == 1 && back.data[0] == '\''));
    PROMISE(shown.len == 0 || memcmp(back.data + defused, shown.data, shown.len) == 0);
    buffer_free(&shown);
    PROMISE(!safe || back.len == 0 || memchr("=+-@\t\r", back.data[0], 6) == NULL);
    buffer_free(&out);
    buffer_free(&back);
}

static void terminal(const char *s, size_t len)
{
    struct buffer out;
    buffer_init(&out, 0);
    PROMISE(text_terminal(&out, s, len, NULL) == 0);
    PROMISE(utf8_valid(buffer_string(&out), out.len));
    for (size_t i = 0; i < out.len;) {
        uint32_t code;
        i += utf8_decode(out.data + i, out.len - i, &code);
        PROMISE(code >= 0x20 || code == '\n');
        PROMISE(code < 0x7F || code >= 0xA0);
    }
    buffer_free(&out);
}

static void clean(const char *s, size_t len, size_t most)
{
    struct buffer out;
    buffer_init(&out, 0);
    PROMISE(text_clean(s, len, most, &out, NULL) == 0);
    PROMISE(utf8_valid(buffer_string(&out), out.len));
    size_t points = 0;
    for (size_t i = 0; i < out.len; points++) {
        uint32_t code;
        i += utf8_decode(out.data + i, out.len - i, &code);
        PROMISE(code >= 0x20 && (code < 0x7F || code >= 0xA0));
        PROMISE(code < 0x202A || code > 0x202E);
    }
    PROMISE(most == 0 || points <= most);
    buffer_free(&out);
}

static void fold(const char *s, size_t len)
{
    struct buffer once, twice;
    buffer_init(&once, 0);
    buffer_init(&twice, 0);
    PROMISE(text_fold(s, len, &once, NULL) == 0);
    PROMISE(utf8_valid(buffer_string(&once), once.len));
    PROMISE(text_fold(buffer_string(&once), once.len, &twice, NULL) == 0);
    PROMISE(once.len == twice.len && (once.len == 0 || !memcmp(once.data, twice.data, once.len)));
    buffer_free(&once);
    buffer_free(&twice);
}

static void others(const char *s, size_t len)
{
    struct buffer out;
    struct json j;
    buffer_init(&out, 0);
    PROMISE(text_markdown(&out, s, len, NULL) == 0);
    PROMISE(!holds(&out, "<>\n"));
    buffer_clear(&out);
    json_begin(&j, &out, false);
    json_textn(&j, NULL, s, len);
    PROMISE(json_end(&j, NULL) == 0);
    PROMISE(utf8_valid(buffer_string(&out), out.len));
    PROMISE(out.len >= 3 && out.data[0] == '"' && out.data[out.len - 2] == '"');
    buffer_free(&out);
    size_t rest = len;
    const char *trimmed = text_trim(s, &rest);
    PROMISE(trimmed >= s && trimmed + rest <= s + len);
    utf8_width(s, len);
    PROMISE(utf8_fit(s, len, 10) <= len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const char *s = (const char *)data + 1;
    html(s, size - 1);
    csv(s, size - 1, false);
    csv(s, size - 1, true);
    terminal(s, size - 1);
    clean(s, size - 1, data[0] % 20);
    fold(s, size - 1);
    others(s, size - 1);
    return 0;
}
