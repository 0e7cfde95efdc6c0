/* cells.c - one row of a CSV file, cell by cell. */
#include "report/cells.h"

#include <math.h>
#include <string.h>

#include "sitstat/text.h"

static bool start(struct cells *row)
{
    if (!row->failed && row->started && buffer_char(row->out, ',', row->err) < 0)
        row->failed = true;
    row->started = true;
    return !row->failed;
}

void cell_text(struct cells *row, const char *text)
{
    if (start(row) && text_csv_safe(row->out, text, strlen(text), row->err) < 0)
        row->failed = true;
}

void cell_number(struct cells *row, struct number value)
{
    char text[NUMBER_TEXT];
    /* Not through text_csv_safe(): the minus of a number starts no formula. */
    if (start(row) && buffer_text(row->out, number_format(value, text), row->err) < 0)
        row->failed = true;
}

void cell_real(struct cells *row, double value)
{
    cell_number(row, isfinite(value) ? number_real(value) : number_none());
}

void cell_day(struct cells *row, day_t day)
{
    char text[DATE_TEXT];
    cell_text(row, date_format(day, text));
}

int cells_end(struct cells *row)
{
    row->started = false;
    return row->failed || buffer_text(row->out, "\r\n", row->err) < 0 ? -1 : 0;
}
