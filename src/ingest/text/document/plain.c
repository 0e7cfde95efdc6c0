/* plain.c - plain text and Markdown as text: line ends made plain, Markdown's marks taken off. */
#include <ctype.h>
#include <string.h>

#include "sitstat/text.h"

#include "convert.h"

/* One line without its line end, invalid bytes made U+FFFD. */
static int add_line(struct buffer *out, const char *s, size_t len, struct error *err)
{
    while (len > 0) {
        uint32_t code;
        size_t run = 0;
        while (run < len) {
            size_t n = (unsigned char)s[run] < 0x80 ? 1 : utf8_decode(s + run, len - run, &code);
            if (n == 1 && (unsigned char)s[run] >= 0x80)
                break;
            run += n;
        }
        if (buffer_append(out, s, run, err) < 0)
            return -1;
        s += run;
        len -= run;
        if (len > 0) {
            if (buffer_append(out, "\xef\xbf\xbd", 3, err) < 0)
                return -1;
            s++;
            len--;
        }
    }
    return buffer_char(out, '\n', err);
}

static const char *next_line(const char **at, const char *end, size_t *len)
{
    const char *line = *at, *stop = memchr(line, '\n', (size_t)(end - line));
    *len = (size_t)((stop != NULL ? stop : end) - line);
    *at = stop != NULL ? stop + 1 : end;
    if (*len > 0 && line[*len - 1] == '\r')
        --*len;
    return line;
}

int convert_plain(struct document *d, struct error *err)
{
    const char *at = d->bytes.data, *end = at + d->bytes.len;
    if (d->bytes.len >= 3 && memcmp(at, "\xef\xbb\xbf", 3) == 0)
        at += 3;
    while (at < end) {
        size_t len;
        const char *line = next_line(&at, end, &len);
        if (add_line(&d->text, line, len, err) < 0)
            return -1;
    }
    return 0;
}

/* "[words](link)" becomes "words"; "**", "__" and "`" go. */
static size_t strip_inline(const char *s, size_t len, char *out)
{
    size_t n = 0;
    for (size_t i = 0; i < len; i++) {
        if (s[i] == '!' && i + 1 < len && s[i + 1] == '[')
            continue;
        if (s[i] == '`' || (s[i] == '*' && i + 1 < len && s[i + 1] != ' ') ||
            (s[i] == '*' && i > 0 && s[i - 1] != ' ') ||
            (s[i] == '_' && i + 1 < len && s[i + 1] == '_'))
            continue;
        if (s[i] == '_' && i > 0 && s[i - 1] == '_')
            continue;
        if (s[i] == '[') {
            const char *close = memchr(s + i, ']', len - i);
            if (close != NULL && close + 1 < s + len && close[1] == '(') {
                const char *stop = memchr(close, ')', (size_t)(s + len - close));
                if (stop != NULL) {
                    size_t m = (size_t)(close - (s + i + 1));
                    memcpy(out + n, s + i + 1, m);
                    n += m;
                    i = (size_t)(stop - s);
                    continue;
                }
            }
        }
        out[n++] = s[i];
    }
    return n;
}

int convert_markdown(struct document *d, struct error *err)
{
    struct buffer line_text;
    const char *at = d->bytes.data, *end = at + d->bytes.len;
    int failed = -1;
    buffer_init(&line_text, EXTRACT_MOST);
    while (at < end) {
        size_t len, hashes = 0;
        const char *line = next_line(&at, end, &len);
        while (hashes < len && hashes < 6 && line[hashes] == '#')
            hashes++;
        if (hashes > 0 && hashes < len && line[hashes] == ' ') {
            line += hashes + 1;
            len -= hashes + 1;
            if (d->title.len == 0 && len < 1000 && buffer_append(&d->title, line, len, err) < 0)
                goto out;
        }
        while (len > 0 && (*line == '>' || (*line == ' ' && len > 1 && line[1] == '>'))) {
            line++;
            len--;
        }
        bool ruler = len >= 3 && strspn(line, "-= |:") >= len;
        if (ruler && memchr(line, '|', len) != NULL)
            continue; /* under a table's header, which stands right over its rows */
        if (ruler)
            len = 0;
        buffer_clear(&line_text);
        if (buffer_reserve(&line_text, len + 1, err) < 0)
            goto out;
        size_t n = strip_inline(line, len, line_text.data);
        if (add_line(&d->text, line_text.data, n, err) < 0)
            goto out;
    }
    failed = 0;
out:
    buffer_free(&line_text);
    return failed;
}
