/* workbook.h - an XLSX workbook of figures with native charts (ISO/IEC 29500, by libxlsxwriter).
 *
 * First the figures one at a time, then series with a chart each, then the end, which gives the
 * file's bytes. Texts are texts and never formulas; numbers are numbers; days are days. The stamps
 * in the file are those of the day given, so that the same figures give the same bytes.
 * workbook_free() accepts NULL and a workbook that failed. */
#ifndef SITSTAT_WORKBOOK_H
#define SITSTAT_WORKBOOK_H

#include "sitstat/export.h"
#include "sitstat/report.h"

struct workbook;

int workbook_begin(struct workbook **wb, day_t stamp, struct error *err);
int workbook_add(struct workbook *wb, const struct export_figure *f, struct error *err);
/* ERR_LIMIT past the 1,048,576 rows of a sheet. */
int workbook_series(struct workbook *wb, const struct wording *w, const struct report_series *r,
                    struct error *err);
/* A sheet with the points of the series and a chart of them: columns for flows, else a line. */
int workbook_end(struct workbook *wb, struct buffer *out, struct error *err);
void workbook_free(struct workbook *wb);
#endif
