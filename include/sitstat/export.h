/* export.h - figures in the formats of the field: CSV, HXL, JSON, SDMX-CSV 2.0, XLSX.
 *
 * A writer takes figures one at a time, in the store's order. Text cells that a spreadsheet would
 * run as formulas are defused; numbers stay numbers. What is written imports again to the same
 * figures. */
#ifndef SITSTAT_EXPORT_H
#define SITSTAT_EXPORT_H

#include "sitstat/buffer.h"
#include "sitstat/figure.h"

enum export_format { EXPORT_CSV, EXPORT_HXL, EXPORT_JSON, EXPORT_SDMX, EXPORT_FORMATS };

struct export_figure { /* a figure and where it came from */
    const struct figure *figure;
    struct figure_ref ref;
    const char *publisher, *report;
};

struct export
{
    enum export_format format;
    struct buffer *out;
    size_t n; /* figures so far */
};
int export_find(const char *name, enum export_format *out);
/* "csv", "hxl", "json", "sdmx"; -1 where there is no such format. */
int export_begin(struct export *e, enum export_format format, struct buffer *out,
                 struct error *err);
int export_add(struct export *e, const struct export_figure *f, struct error *err);
int export_end(struct export *e, struct error *err);
/* The caller may write out and clear the buffer between any two calls. */
#endif
