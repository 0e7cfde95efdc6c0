/* workbook.c - figures and charts as an XLSX workbook, by libxlsxwriter. */
#include "sitstat/workbook.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "libraries.h"
#include "report/columns.h"
#include "sitstat/library.h"
#include "sitstat/text.h"

#define SHEET_ROWS 1048576u
#define CELL_MOST 32000 /* code points; a cell takes 32,767 characters */
#define SHEET_SERIES 64 /* sheets with charts */

#define XLSX(X)                                                                                    \
    X(lxw_strerror)                                                                                \
    X(worksheet_write_string)                                                                      \
    X(worksheet_write_number)                                                                      \
    X(workbook_new)                                                                                \
    X(workbook_add_worksheet)                                                                      \
    X(workbook_add_format)                                                                         \
    X(workbook_set_properties)                                                                     \
    X(format_set_bold)                                                                             \
    X(format_set_num_format)                                                                       \
    X(worksheet_freeze_panes)                                                                      \
    X(worksheet_set_column)                                                                        \
    X(workbook_add_chart)                                                                          \
    X(chart_add_series)                                                                            \
    X(chart_series_set_categories)                                                                 \
    X(chart_series_set_values)                                                                     \
    X(chart_series_set_fill)                                                                       \
    X(chart_series_set_line)                                                                       \
    X(chart_title_set_name)                                                                        \
    X(chart_legend_set_position)                                                                   \
    X(chart_axis_set_num_format)                                                                   \
    X(worksheet_insert_chart_opt)                                                                  \
    X(workbook_close)
struct xlsx {
    XLSX(LIBRARY_SLOT)
};

struct workbook {
    struct xlsx xlsx; /* the functions of libxlsxwriter that are called */
    lxw_workbook *file;
    lxw_worksheet *figures;
    lxw_format *bold, *day;
    lxw_row_t row;
    size_t series;
    char path[64]; /* libxlsxwriter 1.1 writes to a file only: a private one of ours */
    bool made;     /* that file exists */
};

static int refuse(const struct workbook *wb, lxw_error code, struct error *err)
{
    return error_set(err, code == LXW_ERROR_MEMORY_MALLOC_FAILED ? ERR_MEMORY : ERR_IO,
                     "the workbook cannot be written: %s", wb->xlsx.lxw_strerror(code));
}

/* TEXT as a cell: a string, which a spreadsheet never runs. */
static int write_text(const struct workbook *wb, lxw_worksheet *sheet, lxw_row_t row, size_t column,
                      const char *text, lxw_format *format, struct error *err)
{
    struct buffer clean;
    int result = -1;
    if (*text == '\0')
        return 0;
    buffer_init(&clean, 0);
    if (text_clean(text, strlen(text), CELL_MOST, &clean, err) == 0) {
        lxw_error code = wb->xlsx.worksheet_write_string(sheet, row, (lxw_col_t)column,
                                                         buffer_string(&clean), format);
        result = code == LXW_NO_ERROR ? 0 : refuse(wb, code, err);
    }
    buffer_free(&clean);
    return result;
}

/* Days since 1899-12-30, as spreadsheets count from 1 March 1900 on; text before that. */
static int write_day(const struct workbook *wb, lxw_worksheet *sheet, lxw_row_t row, size_t column,
                     day_t day, struct error *err)
{
    static const day_t zero = -25569, least = 61 - 25569;
    char text[DATE_TEXT];
    if (day == DAY_NONE || day < least)
        return write_text(wb, sheet, row, column, date_format(day, text), NULL, err);
    lxw_error code = wb->xlsx.worksheet_write_number(sheet, row, (lxw_col_t)column,
                                                     (double)(day - zero), wb->day);
    return code == LXW_NO_ERROR ? 0 : refuse(wb, code, err);
}

static int write_number(const struct workbook *wb, lxw_worksheet *sheet, lxw_row_t row,
                        size_t column, double value, struct error *err)
{
    if (!isfinite(value))
        return 0;
    lxw_error code = wb->xlsx.worksheet_write_number(sheet, row, (lxw_col_t)column, value, NULL);
    return code == LXW_NO_ERROR ? 0 : refuse(wb, code, err);
}

int workbook_begin(struct workbook **out, day_t stamp, struct error *err)
{
    struct workbook *wb = calloc(1, sizeof *wb);
    lxw_doc_properties properties = {.title = "sitstat", .created = (time_t)stamp * 86400};
    *out = wb;
    if (wb == NULL)
        return error_memory(err);
    static const char *const names[] = {XLSX(LIBRARY_NAME)};
    if (library_load(LIBRARY_XLSXWRITER, "writing a workbook", names, sizeof names / sizeof *names,
                     &wb->xlsx, err) < 0)
        return -1;
    snprintf(wb->path, sizeof wb->path, "/tmp/sitstat-XXXXXX");
    int fd = mkstemp(wb->path);
    if (fd < 0)
        return error_errno(err, wb->path, "make a temporary file");
    close(fd);
    wb->made = true;
    wb->file = wb->xlsx.workbook_new(wb->path);
    if (wb->file == NULL)
        return error_memory(err);
    wb->figures = wb->xlsx.workbook_add_worksheet(wb->file, "Figures");
    wb->bold = wb->xlsx.workbook_add_format(wb->file);
    wb->day = wb->xlsx.workbook_add_format(wb->file);
    if (wb->figures == NULL || wb->bold == NULL || wb->day == NULL)
        return error_memory(err);
    wb->xlsx.workbook_set_properties(wb->file, &properties);
    wb->xlsx.format_set_bold(wb->bold);
    wb->xlsx.format_set_num_format(wb->day, "yyyy-mm-dd");
    for (enum column c = 0; c < COLUMNS; c++)
        if (write_text(wb, wb->figures, 0, c, export_column_name(c), wb->bold, err) < 0)
            return -1;
    wb->xlsx.worksheet_freeze_panes(wb->figures, 1, 0);
    wb->xlsx.worksheet_set_column(wb->figures, 0, COLUMNS - 1, 13, NULL);
    wb->row = 1;
    return 0;
}

int workbook_add(struct workbook *wb, const struct export_figure *f, struct error *err)
{
    char text[COLUMN_TEXT];
    if (wb->row == SHEET_ROWS)
        return error_set(err, ERR_LIMIT,
                         "a sheet takes %u rows: export fewer figures (--series, --from, --to) or "
                         "as csv",
                         SHEET_ROWS);
    for (enum column c = 0; c < COLUMNS; c++) {
        const struct number *number = export_column_number(f, c);
        day_t day = export_column_day(f, c);
        int failed = number ? write_number(wb, wb->figures, wb->row, c, number_double(*number), err)
                     : day != DAY_NONE ? write_day(wb, wb->figures, wb->row, c, day, err)
                                       : write_text(wb, wb->figures, wb->row, c,
                                                    export_column_text(f, c, text), NULL, err);
        if (failed)
            return -1;
    }
    wb->row++;
    return 0;
}

static int add_chart(struct workbook *wb, lxw_worksheet *sheet, const char *name,
                     const struct report_series *r, const char *title, lxw_row_t last,
                     struct error *err)
{
    lxw_chart *chart = wb->xlsx.workbook_add_chart(
        wb->file, r->series.kind == KIND_FLOW ? LXW_CHART_COLUMN : LXW_CHART_LINE);
    lxw_chart_series *series = chart ? wb->xlsx.chart_add_series(chart, NULL, NULL) : NULL;
    lxw_chart_options options = {.x_scale = 1.8, .y_scale = 1.6};
    lxw_chart_line line = {.color = 0x0072BC, .width = 2};
    lxw_chart_fill fill = {.color = 0x0072BC};
    if (series == NULL)
        return error_memory(err);
    wb->xlsx.chart_series_set_categories(series, name, 1, 1, last, 1);
    wb->xlsx.chart_series_set_values(series, name, 1, 2, last, 2);
    if (r->series.kind == KIND_FLOW)
        wb->xlsx.chart_series_set_fill(series, &fill);
    else
        wb->xlsx.chart_series_set_line(series, &line);
    /* The library takes a title that starts with "=" for a formula: see workbook_series(). */
    wb->xlsx.chart_title_set_name(chart, title);
    wb->xlsx.chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    wb->xlsx.chart_axis_set_num_format(chart->x_axis, "d mmm yyyy");
    wb->xlsx.chart_axis_set_num_format(chart->y_axis, "#,##0");
    lxw_error code = wb->xlsx.worksheet_insert_chart_opt(sheet, 1, 8, chart, &options);
    return code == LXW_NO_ERROR ? 0 : refuse(wb, code, err);
}

static int write_points(struct workbook *wb, lxw_worksheet *sheet, const struct points *points,
                        lxw_row_t *last, struct error *err)
{
    static const char *const heads[] = {"start", "end",       "value",  "low",
                                        "high",  "qualifier", "status", "figure"};
    char ref[FIGURE_REF_TEXT];
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (write_text(wb, sheet, 0, i, heads[i], wb->bold, err) < 0)
            return -1;
    *last = 0;
    for (size_t i = 0; i < points->n && i + 1 < SHEET_ROWS; i++) {
        const struct point *p = &points->at[i];
        lxw_row_t row = (lxw_row_t)i + 1;
        if (write_day(wb, sheet, row, 0, p->period.first, err) < 0 ||
            write_day(wb, sheet, row, 1, p->period.last, err) < 0 ||
            write_number(wb, sheet, row, 2, p->value, err) < 0 ||
            write_number(wb, sheet, row, 3, p->low, err) < 0 ||
            write_number(wb, sheet, row, 4, p->high, err) < 0 ||
            write_text(wb, sheet, row, 5, qualifier_name(p->qualifier), NULL, err) < 0 ||
            write_text(wb, sheet, row, 6, status_name(p->status), NULL, err) < 0 ||
            write_text(wb, sheet, row, 7, figure_ref_format(p->ref, ref), NULL, err) < 0)
            return -1;
        *last = row;
    }
    return 0;
}

int workbook_series(struct workbook *wb, const struct wording *w, const struct report_series *r,
                    struct error *err)
{
    char name[32];
    struct buffer title, clean;
    lxw_row_t last;
    int result = -1;
    if (wb->series == SHEET_SERIES)
        return 0;
    snprintf(name, sizeof name, "Series %zu", ++wb->series);
    lxw_worksheet *sheet = wb->xlsx.workbook_add_worksheet(wb->file, name);
    if (sheet == NULL)
        return error_memory(err);
    buffer_init(&title, 0);
    buffer_init(&clean, 0);
    wb->xlsx.worksheet_set_column(sheet, 0, 7, 12, NULL);
    if (write_points(wb, sheet, r->points, &last, err) == 0 &&
        sentence_title(w, r, &title, err) == 0 &&
        (buffer_string(&title)[0] != '=' || buffer_char(&clean, ' ', err) == 0) &&
        text_clean(buffer_string(&title), title.len, 200, &clean, err) == 0 &&
        (last == 0 || add_chart(wb, sheet, name, r, buffer_string(&clean), last, err) == 0))
        result = 0;
    buffer_free(&title);
    buffer_free(&clean);
    return result;
}

int workbook_end(struct workbook *wb, struct buffer *out, struct error *err)
{
    lxw_error code = wb->xlsx.workbook_close(wb->file);
    wb->file = NULL; /* freed by workbook_close(), whether or not it failed */
    if (code != LXW_NO_ERROR)
        return refuse(wb, code, err);
    return buffer_read_file(out, wb->path, err);
}

void workbook_free(struct workbook *wb)
{
    if (wb == NULL)
        return;
    if (wb->file)
        wb->xlsx.workbook_close(wb->file); /* the library has no other way to free it */
    if (wb->made)
        unlink(wb->path);
    free(wb);
}
