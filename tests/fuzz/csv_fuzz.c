/* csv_fuzz.c - tables and JSON records as figures: every physical line is accounted for. */
#include "table.h"

#include "sitstat/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct csv *csv = NULL;
    struct csv_options o;
    struct csv_counts c;
    struct error err = {.code = ERR_NONE};
    if (size < 1)
        return 0;
    take_options(&o, data[0]);
    if (csv_open(&csv, fuzz_file(data + 1, size - 1), &o, &err) < 0) {
        PROMISE_SENTENCE(&err);
        csv_close(csv);
        return 0;
    }
    PROMISE(csv_question(csv) != NULL);
    if (csv_count(csv, &c, &err) < 0)
        PROMISE_SENTENCE(&err);
    struct buffer out;
    struct json j;
    buffer_init(&out, 0);
    json_begin(&j, &out, true);
    json_object(&j, NULL);
    csv_describe(csv, &j);
    json_object_end(&j);
    PROMISE(json_end(&j, NULL) == 0);
    buffer_free(&out);
    struct taken t = {0};
    take_table(csv, &t);
    csv_close(csv);
    return 0;
}
