/* child.h - one gnuplot process that is fed scripts and gives pictures, under limits. */
#ifndef SITSTAT_PLOT_CHILD_H
#define SITSTAT_PLOT_CHILD_H

#include "sitstat/buffer.h"
#include "sitstat/chart.h"

struct chart_child;

int child_start(const char *program, const struct chart_limits *limits, struct chart_child **out,
                struct error *err);
/* Starts PROGRAM (NULL: gnuplot on PATH) with nothing but pipes to it. */

int child_send(struct chart_child *child, const char *script, size_t len, struct error *err);
/* Has SCRIPT run. So many may be on their way: */
enum { CHILD_SCRIPTS = 2 };
int child_wait(struct chart_child *child, struct buffer *answer, struct error *err);
/* Appends to ANSWER what the script sent first printed. ERR_CHILD where it has an error (the child
 * goes on) or where the child died or was stopped. */

const char *child_token(const struct chart_child *child);
/* A letter and 32 random hexadecimal digits: the end of an answer, and the terminator of
 * datablocks. */

void child_end(struct chart_child *child);
/* Accepts NULL. Never waits for more than a moment. */
#endif
