/* extract_fuzz.c - figures out of prose: every span lies in the text, every sentence is escaped. */
#include "fuzz.h"

#include "sitstat/extract.h"

static void inside(struct span s, size_t len)
{
    PROMISE(s.start <= s.end && s.end <= len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const languages[] = {NULL, "en", "fr", "xx"};
    struct extraction e = {0};
    struct error err = {.code = ERR_NONE};
    if (size < 1)
        return 0;
    const char *text = (const char *)data + 1;
    size_t len = size - 1;
    struct extract_options o = {.published = data[0] & 1 ? 19056 : DAY_NONE,
                                .language = languages[data[0] >> 1 & 3],
                                .all = data[0] >> 3 & 1,
                                .dates = data[0] >> 4 & 1};
    if (extract_text(text, len, &o, &e, &err) < 0) {
        PROMISE_SENTENCE(&err);
        extraction_free(&e);
        return 0;
    }
    for (size_t i = 0; i < e.n_figures; i++) {
        const struct extracted *x = &e.figures[i];
        inside(x->span, len);
        inside(x->unit_span, len);
        inside(x->sentence, len);
        inside(x->again, len);
        for (size_t k = 0; k < EXTRACT_FIELDS; k++)
            inside(x->why[k], len);
        PROMISE(x->confidence >= 0 && x->confidence <= 1);
        PROMISE(x->figure.period.first == DAY_NONE || x->figure.period.last == DAY_NONE ||
                x->figure.period.first <= x->figure.period.last);
        PROMISE(x->span.start < x->span.end);
        struct buffer out;
        struct json j;
        buffer_init(&out, 0);
        json_begin(&j, &out, false);
        json_object(&j, NULL);
        extract_why(x, text, &j, "why");
        json_object_end(&j);
        PROMISE(json_end(&j, NULL) == 0);
        buffer_free(&out);
    }
    for (size_t i = 0; i < e.n_dates; i++)
        inside(e.dates[i].span, len);
    extraction_free(&e);
    return 0;
}
