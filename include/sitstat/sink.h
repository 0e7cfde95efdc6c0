/* sink.h - where ingest puts what it reads. The store implements it; cli joins the two.
 *
 * The caller first makes series and items known, each once (it keeps its own cache of ids), then
 * hands over rows in file order. Ids start at 1. Every function returns 0, or -1 with ERR set,
 * which ends the import. */
#ifndef SITSTAT_SINK_H
#define SITSTAT_SINK_H

#include "sitstat/figure.h"

/* One figure in compact form, without its rare parts. */
struct sink_row {
    uint32_t series;
    uint32_t item;     /* 0: no id of its own */
    day_t first, last; /* DAY_NONE where open */
    uint32_t line;     /* 1-based */
    uint16_t column;   /* 1-based */
    uint8_t precision, qualifier, status;
    uint8_t missing; /* reserved, 0 */
    struct number value;
    /* rare parts: NULL where absent */
    const struct sink_extra *extra;
};
struct sink_extra {
    struct number low, high;
    day_t known_on;  /* DAY_NONE: the report's */
    const char *raw; /* as it stands, NULL where it is number_format(value) */
    size_t raw_len;
};

struct sink {
    void *context;
    int (*series)(void *context, const struct series *series, uint32_t *id, struct error *err);
    int (*item)(void *context, const char *text, size_t len, uint32_t *id, struct error *err);
    int (*row)(void *context, const struct sink_row *row, struct error *err);
    /* A rejected record: physical LINE, COLUMN (0: the whole record), a sentence, the bytes. */
    int (*reject)(void *context, uint32_t line, uint32_t column, const char *reason,
                  const char *raw, size_t len, struct error *err);
    /* The input in order, each byte exactly once, as it stands in the file or, where that is in another
     * encoding, as the UTF-8 that was read; FIRST_LINE is the physical line on which the piece starts
     * (pieces end at line ends where lines are shorter than a piece). Of JSON each
     * object is handed over as a line of its own, which is what `line` counts. The store keeps it so that every row can be shown again. */
    int (*bytes)(void *context, const char *bytes, size_t len, uint32_t first_line,
                 struct error *err);
};
#endif
