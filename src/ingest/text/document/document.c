/* document.c - reads a report's file and turns it into the text that spans refer to. */
#include <string.h>
#include <strings.h>

#include "sitstat/text.h"

#include "convert.h"

static bool starts(const struct buffer *b, const char *with)
{
    return b->len >= strlen(with) && memcmp(b->data, with, strlen(with)) == 0;
}

static bool name_ends(const char *path, const char *end)
{
    size_t n = strlen(path), m = strlen(end);
    return n >= m && strcasecmp(path + n - m, end) == 0;
}

static bool looks_html(const struct buffer *b)
{
    size_t i = starts(b, "\xef\xbb\xbf") ? 3 : 0;
    while (i < b->len && strchr(" \t\r\n", b->data[i]) != NULL && b->data[i] != '\0')
        i++;
    static const char *const tags[] = {"<!doctype", "<html",    "<head", "<body", "<?xml",
                                       "<div",      "<article", "<p>",   "<h1"};
    for (size_t k = 0; k < sizeof tags / sizeof *tags; k++)
        if (b->len - i >= strlen(tags[k]) &&
            strncasecmp(b->data + i, tags[k], strlen(tags[k])) == 0)
            return true;
    return false;
}

static enum document_form form_of(const struct buffer *b, const char *path)
{
    if (starts(b, "%PDF-"))
        return DOCUMENT_PDF;
    if (looks_html(b) || name_ends(path, ".html") || name_ends(path, ".htm"))
        return DOCUMENT_HTML;
    if (name_ends(path, ".md") || name_ends(path, ".markdown"))
        return DOCUMENT_MARKDOWN;
    return DOCUMENT_TEXT;
}

/* What a library made of damaged bytes may be no UTF-8: each such byte becomes U+FFFD. */
static int make_valid(struct buffer *text, struct error *err)
{
    struct buffer good;
    if (utf8_valid(buffer_string(text), text->len))
        return 0;
    buffer_init(&good, EXTRACT_MOST);
    for (size_t i = 0; i < text->len;) {
        uint32_t code;
        size_t n = utf8_decode(text->data + i, text->len - i, &code);
        bool bad = code == 0xFFFD && n == 1;
        if (buffer_append(&good, bad ? "\xef\xbf\xbd" : text->data + i, bad ? 3 : n, err) < 0) {
            buffer_free(&good);
            return -1;
        }
        i += n;
    }
    buffer_free(text);
    *text = good;
    return 0;
}

const char *convert_raised(char digit)
{
    static const char *const digits[] = {"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
                                         "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
    return digits[digit - '0'];
}

/* Makes d->text of d->bytes by its form. */
static int convert(struct document *d, const char *path, struct error *err)
{
    switch (d->form) {
    case DOCUMENT_HTML:
        return convert_html(d, err);
    case DOCUMENT_PDF:
        return convert_pdf(d, err);
    case DOCUMENT_MARKDOWN:
        return convert_markdown(d, err);
    case DOCUMENT_TEXT:
        break;
    }
    if (memchr(d->bytes.data, '\0', d->bytes.len) != NULL)
        return error_at(err, ERR_FORMAT, path, 0, 0,
                        "this is no text but a binary file; sitstat reads plain text, Markdown, "
                        "HTML and PDF");
    return convert_plain(d, err);
}

/* The same of a text in a code page: the bytes as they were read stay in D. */
static int convert_page(struct document *d, const char *path, struct error *err)
{
    struct buffer read = d->bytes;
    buffer_init(&d->bytes, EXTRACT_MOST);
    int failed = convert_from_page(&d->bytes, &read, err);
    if (failed == 0)
        failed = convert(d, path, err);
    buffer_free(&d->bytes);
    d->bytes = read;
    return failed;
}

int document_read(struct document *d, const char *path, struct error *err)
{
    buffer_init(&d->bytes, EXTRACT_MOST);
    buffer_init(&d->text, EXTRACT_MOST);
    buffer_init(&d->title, 4096);
    if (buffer_read_file(&d->bytes, path, err) < 0)
        return -1;
    if (d->bytes.len == 0)
        return error_at(err, ERR_FORMAT, path, 0, 0, "the file is empty: there is nothing to read");
    d->form = form_of(&d->bytes, path);
    bool plain = d->form == DOCUMENT_TEXT || d->form == DOCUMENT_MARKDOWN;
    d->code_page = plain && convert_is_page(&d->bytes);
    int failed = d->code_page ? convert_page(d, path, err) : convert(d, path, err);
    if (failed == 0)
        failed = make_valid(&d->text, err);
    if (failed < 0)
        error_place(err, path, 0);
    return failed;
}

void document_free(struct document *d)
{
    buffer_free(&d->bytes);
    buffer_free(&d->text);
    buffer_free(&d->title);
}
