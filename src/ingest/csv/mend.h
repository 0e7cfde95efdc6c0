/* mend.h - other readings of a record that does not keep to the rules of its table.
 *
 * They serve to show such a record as it was meant. It is not imported: its file says otherwise. */
#ifndef CSV_MEND_H
#define CSV_MEND_H

#include "ingest/csv/split.h"

enum { MEND_LINES_MOST = 20 }; /* a record by another mark may hold as many lines */

size_t mend_mark_count(void);
const char *mend_mark(size_t i);
/* The common marks that part cells. */

/* Sure marks are those that are no part of ordinary text: all but the blank. */
enum mend_marks { MEND_BY_NO_MARK, MEND_BY_SURE_MARKS, MEND_BY_ALL_MARKS };

int mend_record(const char *raw, size_t len, const struct dialect *dialect, size_t columns,
                enum mend_marks by, struct cells *out, const char **reason, struct error *err);
/* 1 where another quote, another mark (where BY allows it) or escape gives just COLUMNS cells:
 * OUT and the REASON, a sentence, say how. 0 where none does. */

const char *mend_line_end(const char *raw, size_t len, const struct dialect *dialect);
/* The first CR outside quotes that could end a record within one line, NULL where there is none. */
int mend_lines(const char *raw, size_t len, const struct dialect *dialect, size_t columns,
               struct error *err);
/* 1 where CRs part the line into records of just COLUMNS cells each. */
#endif
