/* html.h - the parts of the HTML page that html_parts.c writes, and what they share. */
#ifndef SITSTAT_REPORT_HTML_H
#define SITSTAT_REPORT_HTML_H

#include "report/page.h"

void put_ref_link(struct page *p, struct figure_ref ref, const char *text);
/* TEXT as a link to the evidence of REF, where there is any. */
void put_ref_name(struct page *p, struct figure_ref ref, const char *text);
/* The same, but also of a figure that is a sum the one figure of that name alone. */
void put_derived_link(struct page *p, size_t series, const char *name, const char *look,
                      const char *text);
/* TEXT, of class LOOK, as a link to how number NAME of the series was made. */
void put_how(struct page *p, size_t series);
/* A small link to how the trend of the series was found, where there is one. */
void put_cell(struct page *p, const char *open, const char *text, const char *close);
/* TEXT between two pieces of markup. */
void put_heading(struct page *p, const char *id, const char *key);
/* Opens a section with its heading; the caller closes it. */
void put_item(struct page *p, const char *id, const char *text);

void html_section(struct page *p, size_t i);
void html_forecasts(struct page *p);
void html_disputes(struct page *p);
void html_sources(struct page *p);
void html_methods(struct page *p);
void html_evidence(struct page *p);
#endif
