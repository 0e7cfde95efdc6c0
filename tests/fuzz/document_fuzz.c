/* document_fuzz.c - HTML, Markdown and plain documents as text: UTF-8 without NULs comes out. */
#include "fuzz.h"

#include "sitstat/extract.h"
#include "sitstat/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct document d = {0};
    struct error err = {.code = ERR_NONE};
    /* A PDF goes to a child: there is nothing of ours to find. */
    if (size >= 4 && memmem(data, size < 1024 ? size : 1024, "%PDF", 4) != NULL)
        return 0;
    if (document_read(&d, fuzz_file(data, size), &err) < 0)
        PROMISE_SENTENCE(&err);
    else
        PROMISE(utf8_valid(buffer_string(&d.text), d.text.len) &&
                (d.text.len == 0 || memchr(d.text.data, 0, d.text.len) == NULL));
    document_free(&d);
    return 0;
}
