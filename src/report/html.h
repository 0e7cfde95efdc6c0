/* html.h - the parts of the HTML page that html_parts.c writes, and what they share. */
#ifndef SITSTAT_REPORT_HTML_H
#define SITSTAT_REPORT_HTML_H

#include "report/page.h"

void put_ref_link(struct page *p, struct figure_ref ref, const char *text);
/* TEXT as a link to the evidence of REF, where there is any. */
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
