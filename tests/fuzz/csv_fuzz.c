/* csv_fuzz.c - tables and JSON records as figures: every physical line is accounted for. */
#include "fuzz.h"

#include "sitstat/csv.h"
#include "sitstat/json.h"

struct taken {
    uint32_t series, items;
    uint64_t rows, rejects;
    uint64_t lf, cr;
};

static int take_series(void *context, const struct series *series, uint32_t *id, struct error *err)
{
    struct taken *t = context;
    (void)err;
    PROMISE(series->measure[0] != '\0' && series->group != NULL && series->unit != NULL);
    *id = ++t->series;
    return 0;
}

static int take_item(void *context, const char *text, size_t len, uint32_t *id, struct error *err)
{
    struct taken *t = context;
    (void)text, (void)len, (void)err;
    *id = ++t->items;
    return 0;
}

static int take_row(void *context, const struct sink_row *row, struct error *err)
{
    struct taken *t = context;
    (void)err;
    PROMISE(row->series >= 1 && row->series <= t->series && row->item <= t->items);
    PROMISE(row->line >= 1);
    PROMISE(row->first == DAY_NONE || row->last == DAY_NONE || row->first <= row->last);
    PROMISE(row->value.type != NUMBER_NONE || row->extra != NULL);
    t->rows++;
    return 0;
}

static int take_reject(void *context, uint32_t line, uint32_t column, const char *reason,
                       const char *raw, size_t len, struct error *err)
{
    struct taken *t = context;
    (void)column, (void)raw, (void)len, (void)err;
    PROMISE(line >= 1 && strlen(reason) > 3);
    t->rejects++;
    return 0;
}

static int take_bytes(void *context, const char *bytes, size_t len, uint32_t line,
                      struct error *err)
{
    struct taken *t = context;
    (void)err;
    /* A row is shown again by its line: each piece must begin on the line that it says. */
    PROMISE(line == 1 + t->lf || (t->lf == 0 && line == 1 + t->cr));
    for (size_t i = 0; i < len; i++) {
        t->lf += bytes[i] == '\n';
        t->cr += bytes[i] == '\r';
    }
    return 0;
}

static void import(struct csv *csv)
{
    struct taken t = {0};
    struct sink sink = {&t, take_series, take_item, take_row, take_reject, take_bytes};
    struct csv_counts c = {0};
    struct error err = {.code = ERR_NONE};
    enum csv_result got = csv_import(csv, 19100, &sink, &c, NULL, NULL, &err);
    for (int again = 0; got == CSV_AGAIN && again < 8; again++) {
        t = (struct taken){0};
        c = (struct csv_counts){0};
        got = csv_import(csv, 19100, &sink, &c, NULL, NULL, &err);
    }
    PROMISE(got != CSV_AGAIN);
    if (got == CSV_FAILED) {
        PROMISE_SENTENCE(&err);
        return;
    }
    PROMISE(c.figures == t.rows);
    PROMISE(c.records + c.rejected + c.continuation + c.preamble + c.header + c.hxl + c.blank +
                c.footnote ==
            c.lines);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct csv *csv = NULL;
    struct csv_options o;
    struct csv_counts c;
    struct error err = {.code = ERR_NONE};
    if (size < 1)
        return 0;
    csv_options_init(&o);
    if (data[0] & 1)
        o.measure = "refugees";
    if (data[0] & 2)
        o.date = "2022-03-05";
    if (data[0] & 4)
        o.place = "POL";
    if (data[0] & 8)
        o.dialect = "decimal=.,thousands=none";
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
    import(csv);
    csv_close(csv);
    return 0;
}
