/* html.h - what the writers of an HTML page's text and of its tables share. */
#ifndef SITSTAT_TEXT_HTML_H
#define SITSTAT_TEXT_HTML_H

#include <libxml/tree.h>

#include "sitstat/buffer.h"

struct html_writer {
    struct buffer *out;
    struct error *err;
    bool space;    /* white space is due before the next word */
    bool one_line; /* of a cell: what would break the line is white space */
    int failed;
};

void html_put(struct html_writer *w, const char *s, size_t len);
void html_put_break(struct html_writer *w, int count);
/* Ends the line; COUNT 2 leaves a blank line. */
void html_walk(struct html_writer *w, const xmlNode *root);
/* Writes the text below ROOT. */
bool html_is(const xmlNode *node, const char *name);
/* Is NODE an element of that name? */
const xmlNode *html_next(const xmlNode *node, const xmlNode *root, bool enter);
/* The node behind NODE in the order of the document, below ROOT; ENTER: or the first one below it.
 */

bool html_tile(struct html_writer *w, const xmlNode *node);
/* Writes NODE on one line if it is a number and its label and nothing else; false: it is not. */
bool html_term(struct html_writer *w, const xmlNode *node);
/* Writes a <dt> with the number of its <dd>; false: NODE is no such <dt>. */
bool html_term_put(const struct html_writer *w, const xmlNode *node);
/* Is NODE the <dd> that html_term() has written with its <dt>? */
bool html_table(struct html_writer *w, const xmlNode *table);
/* Writes TABLE with a line a row, three spaces between cells, and one line of titles, if it is a
 * table of short cells and not a way to place the parts of a page; false: it is that. */
#endif
