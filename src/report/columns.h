/* columns.h - the columns of an export, shared by its formats. */
#ifndef SITSTAT_REPORT_COLUMNS_H
#define SITSTAT_REPORT_COLUMNS_H

#include "sitstat/export.h"

enum column {
    COLUMN_REF,
    COLUMN_MEASURE,
    COLUMN_KIND,
    COLUMN_UNIT,
    COLUMN_PLACE,
    COLUMN_PLACE_NAME,
    COLUMN_ORIGIN,
    COLUMN_ORIGIN_NAME,
    COLUMN_GROUP,
    COLUMN_START,
    COLUMN_END,
    COLUMN_VALUE,
    COLUMN_LOW,
    COLUMN_HIGH,
    COLUMN_QUALIFIER,
    COLUMN_STATUS,
    COLUMN_KNOWN_ON,
    COLUMN_SOURCE,
    COLUMN_REPORT,
    COLUMN_ID,
    COLUMNS
};
#define COLUMN_TEXT 64

const char *export_column_name(enum column c);
const char *export_column_text(const struct export_figure *f, enum column c,
                               char out[static COLUMN_TEXT]);
/* The text of a column, in OUT where it has to be made; value, low and high have none. */
const struct number *export_column_number(const struct export_figure *f, enum column c);
/* NULL where the column holds a text. */
day_t export_column_day(const struct export_figure *f, enum column c);
/* DAY_NONE where the column holds no day. */
#endif
