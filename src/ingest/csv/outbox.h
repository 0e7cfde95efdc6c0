/* outbox.h - lets records be made into figures in a thread of their own, while the thread that
 * called hands what comes of it to the sink. */
#ifndef CSV_OUTBOX_H
#define CSV_OUTBOX_H

#include "sitstat/csv.h"

typedef int outbox_work(void *context, struct sink *box, csv_progress_fn *progress,
                        void *progress_context, struct error *err);

int outbox_run(struct sink *sink, csv_progress_fn *progress, void *progress_context,
               outbox_work *work, void *context, struct error *err);
/* Runs WORK in another thread. What it puts into BOX comes to SINK in this one and in the same
 * order, and so with PROGRESS (may be NULL). Ids that BOX gives are its own; a row's item is the
 * one that was asked for last. Returns WORK's result, or -1 where SINK or PROGRESS failed. */
#endif
