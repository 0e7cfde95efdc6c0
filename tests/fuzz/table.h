/* table.h - a sink that holds every table to what sitstat/sink.h and sitstat/csv.h promise. */
#ifndef FUZZ_TABLE_H
#define FUZZ_TABLE_H

#include "fuzz.h"

#include <stdbool.h>

#include "sitstat/buffer.h"
#include "sitstat/csv.h"

struct taken {
    uint32_t series, items;
    uint64_t rows, rejects;
    uint64_t lf, cr;
    struct buffer *evidence;                                 /* all bytes; NULL: not kept */
    void (*look)(void *context, const struct sink_row *row); /* NULL: at no row */
    void *context;
};

static inline int take_series(void *context, const struct series *series, uint32_t *id,
                              struct error *err)
{
    struct taken *t = context;
    (void)err;
    PROMISE(series->measure[0] != '\0' && series->group != NULL && series->unit != NULL);
    *id = ++t->series;
    return 0;
}

static inline int take_item(void *context, const char *text, size_t len, uint32_t *id,
                            struct error *err)
{
    struct taken *t = context;
    (void)text, (void)len, (void)err;
    *id = ++t->items;
    return 0;
}

static inline int take_row(void *context, const struct sink_row *row, struct error *err)
{
    struct taken *t = context;
    (void)err;
    PROMISE(row->series >= 1 && row->series <= t->series && row->item <= t->items);
    PROMISE(row->line >= 1);
    PROMISE(row->first == DAY_NONE || row->last == DAY_NONE || row->first <= row->last);
    PROMISE(row->value.type != NUMBER_NONE || row->extra != NULL);
    t->rows++;
    if (t->look)
        t->look(t->context, row);
    return 0;
}

static inline int take_reject(void *context, uint32_t line, uint32_t column, const char *reason,
                              const char *raw, size_t len, struct error *err)
{
    struct taken *t = context;
    (void)column, (void)raw, (void)len, (void)err;
    PROMISE(line >= 1 && strlen(reason) > 3);
    t->rejects++;
    return 0;
}

static inline int take_bytes(void *context, const char *bytes, size_t len, uint32_t line,
                             struct error *err)
{
    struct taken *t = context;
    /* A row is shown again by its line: each piece must begin on the line that it says. */
    PROMISE(line == 1 + t->lf || (t->lf == 0 && line == 1 + t->cr));
    for (size_t i = 0; i < len; i++) {
        t->lf += bytes[i] == '\n';
        t->cr += bytes[i] == '\r';
    }
    return t->evidence ? buffer_append(t->evidence, bytes, len, err) : 0;
}

/* Imports the table; T says what is to be kept and looked at. False where it was refused. */
static inline bool take_table(struct csv *csv, struct taken *t)
{
    const struct taken empty = *t;
    struct sink sink = {t, take_series, take_item, take_row, take_reject, take_bytes};
    struct csv_counts c = {0};
    struct error err = {.code = ERR_NONE};
    enum csv_result got = csv_import(csv, 19100, &sink, &c, NULL, NULL, &err);
    for (int again = 0; got == CSV_AGAIN && again < 8; again++) {
        *t = empty;
        if (t->evidence)
            buffer_clear(t->evidence);
        c = (struct csv_counts){0};
        got = csv_import(csv, 19100, &sink, &c, NULL, NULL, &err);
    }
    PROMISE(got != CSV_AGAIN);
    if (got == CSV_FAILED) {
        PROMISE_SENTENCE(&err);
        return false;
    }
    PROMISE(c.figures == t->rows);
    PROMISE(c.records + c.rejected + c.continuation + c.preamble + c.header + c.hxl + c.blank +
                c.footnote ==
            c.lines);
    return true;
}

/* Options by the bits of the first byte of an input. */
static inline void take_options(struct csv_options *o, uint8_t bits)
{
    csv_options_init(o);
    if (bits & 1)
        o->measure = "refugees";
    if (bits & 2)
        o->date = "2022-03-05";
    if (bits & 4)
        o->place = "POL";
    if (bits & 8)
        o->dialect = "decimal=.,thousands=none";
}

#endif
