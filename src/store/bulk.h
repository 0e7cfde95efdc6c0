/* bulk.h - the block of rows that bulk import sorts, compares with what is stored, and inserts. */
#ifndef SITSTAT_STORE_BULK_H
#define SITSTAT_STORE_BULK_H

#include "private.h"

/* Bits of bulk_row.marks above those that are stored (see marks_make()). */
enum {
    ROW_STORED = (1 << 10) - 1,
    ROW_REAL = 1 << 10,      /* the value is a double */
    ROW_NONE = 1 << 11,      /* there is no value */
    ROW_EXTRA = 1 << 12,     /* the value and the rare parts are in block.extras */
    ROW_DUPLICATE = 1 << 13, /* stored already, or earlier in this block */
};

struct bulk_row { /* 32 bytes: a million of them are sorted at a time */
    uint32_t series, item;
    day_t first, last;
    uint32_t line;
    uint16_t column, marks;
    union {
        int64_t whole;
        double real;
        uint32_t extra;
    } value;
};

struct bulk_extra {
    struct number value, low, high;
    day_t known_on;
    uint32_t raw, raw_len; /* within block.texts; raw UINT32_MAX: none */
};

struct bulk_block {
    struct bulk_row *rows; /* in file order */
    size_t n, size;
    /* what all rows have alike, so that it need not be stored with each */
    bool items; /* some row has one */
    bool days;  /* every period is one day */
    bool alike; /* marks and column are those of the first row */
    struct bulk_extra *extras;
    size_t n_extras, size_extras;
    struct buffer texts;
    uint32_t *order; /* indices of rows in the order of the figures' key */
    size_t size_order;
};

struct store_bulk {
    struct store_handle *h;
    uint32_t report, publisher;
    day_t known_on;
    bool own_day; /* known_on is not the report's: it is stored with each row */
    struct bulk_block block;
    uint32_t last_line;
    uint32_t first_new;  /* series from here on are of this import */
    uint32_t n_series;   /* made known to this import */
    unsigned char *seen; /* bits: new series that have figures from an earlier block */
    size_t seen_size;
    struct block_writer *bytes; /* NULL: the document is kept already */
    struct store_bulk_result result;
    struct claim *claims;
    size_t size_claims;
    uint64_t *taken; /* see gather_taken() */
    size_t n_taken, size_taken;
    uint64_t rejects;
};

struct number bulk_value(const struct bulk_block *b, const struct bulk_row *row);
const struct bulk_extra *bulk_extra(const struct bulk_block *b, const struct bulk_row *row);
/* NULL where the row has none. */
day_t bulk_known_on(const struct store_bulk *bulk, const struct bulk_row *row);

int bulk_sort(struct bulk_block *block, struct error *err);
/* Fills block->order: by series, last, first, item, then as in the file. */
int bulk_compare(struct store_bulk *bulk, struct error *err);
/* Marks duplicates, counts conflicts and changes. The block is sorted. */
int bulk_insert(struct store_bulk *bulk, struct error *err);
/* Stores the sorted block's rows that are no duplicates. */
int bulk_register(struct store_handle *h, struct error *err);
/* Makes the table that bulk_insert() selects from known to SQLite. */
int bulk_note_change(struct store_bulk *bulk, const struct store_change *change, uint32_t series,
                     struct error *err);
void bulk_block_free(struct bulk_block *block);

#endif
