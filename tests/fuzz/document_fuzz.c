/* document_fuzz.c - HTML, Markdown and plain documents, and the words of a PDF's pages, as text:
 * UTF-8 without NULs comes out. */
#include "fuzz.h"

#include "sitstat/extract.h"
#include "sitstat/text.h"

#include "ingest/text/document/pdfpage.h"

static int words_of_pages(const uint8_t *data, size_t size)
{
    struct pdf_words words;
    struct buffer text;
    struct error err = {.code = ERR_NONE};
    pdf_words_init(&words);
    buffer_init(&text, 0);
    /* In two pieces, as a pipe may part them. */
    if (pdf_words_feed(&words, (const char *)data, size / 2, &err) < 0 ||
        pdf_words_feed(&words, (const char *)data + size / 2, size - size / 2, &err) < 0 ||
        pdf_words_text(&words, &text, &err) < 0)
        PROMISE_SENTENCE(&err);
    else
        PROMISE(text.len == 0 || memchr(text.data, 0, text.len) == NULL);
    (void)pdf_words_scattered(&words);
    buffer_free(&text);
    pdf_words_free(&words);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct document d = {0};
    struct error err = {.code = ERR_NONE};
    /* A PDF goes to a child: what is ours begins with the words that it hands back. */
    if (size >= 4 && memmem(data, size < 1024 ? size : 1024, "%PDF", 4) != NULL)
        return 0;
    if (size >= 6 && memmem(data, size, "<word ", 6) != NULL)
        return words_of_pages(data, size);
    if (document_read(&d, fuzz_file(data, size), &err) < 0)
        PROMISE_SENTENCE(&err);
    else
        PROMISE(utf8_valid(buffer_string(&d.text), d.text.len) &&
                (d.text.len == 0 || memchr(d.text.data, 0, d.text.len) == NULL));
    document_free(&d);
    return 0;
}
