/* cells.c - one row of a CSV file, cell by cell. */
#include "report/cells.h"

#include <math.h>
#include <string.h>

#include "sitstat/text.h"

void cell_ready(struct cells *row, const char *cell, size_t len)
{
    struct buffer *out = row->out;
    const size_t comma = row->started;
    row->started = true;
    if (row->failed ||
        (out->size - out->len < len + 2 && buffer_reserve(out, len + 1, row->err) < 0)) {
        row->failed = true;
        return;
    }
    char *to = out->data + out->len;
    to[0] = ',';
    memcpy(to + comma, cell, len);
    to[comma + len] = '\0';
    out->len += comma + len;
}

void cell_text(struct cells *row, const char *text)
{
    if (*text == '\0') {
        cell_ready(row, "", 0);
        return;
    }
    if (row->started)
        row->failed = row->failed || buffer_char(row->out, ',', row->err) < 0;
    row->started = true;
    row->failed = row->failed || text_csv_safe(row->out, text, strlen(text), row->err) < 0;
}

void cell_number(struct cells *row, struct number value)
{
    char text[NUMBER_TEXT];
    /* Not through text_csv_safe(): the minus of a number starts no formula. */
    number_format(value, text);
    cell_ready(row, text, strlen(text));
}

void cell_real(struct cells *row, double value)
{
    if (isfinite(value))
        cell_number(row, number_real(value));
    else
        cell_ready(row, "", 0);
}

void cell_day(struct cells *row, day_t day)
{
    char text[DATE_TEXT];
    date_format(day, text);
    if (*text == '-') /* a year before our count: to a spreadsheet a formula */
        cell_text(row, text);
    else
        cell_ready(row, text, strlen(text));
}

int cells_end(struct cells *row)
{
    row->started = false;
    return row->failed || buffer_text(row->out, "\r\n", row->err) < 0 ? -1 : 0;
}
