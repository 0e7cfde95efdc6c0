/* brief_output.h - the files of a briefing, in a folder of their own. */
#ifndef SITSTAT_CLI_BRIEF_OUTPUT_H
#define SITSTAT_CLI_BRIEF_OUTPUT_H

#include "cli/cli.h"
#include "sitstat/brief.h"

struct briefing;
int brief_output(struct briefing *briefing, const char *dir, bool force, bool pdf,
                 struct buffer *manifest, struct error *err);
/* Waits for the charts as late as it can. Makes all files in memory, then writes them one by one,
 * each whole or not at all, the manifest last. Without FORCE a file that no earlier manifest in DIR
 * lists is not replaced: ERR_REFUSED before anything is written. Charts that an earlier briefing
 * left and this one lacks are removed. MANIFEST gets the text of manifest.json. */

int render_pdf(const char *html, size_t len, day_t as_of, struct buffer *out, struct error *err);
/* The page as PDF by WeasyPrint: a child with limits, without the user's environment. ERR_CHILD
 * where it is not installed or fails. */
#endif
