/* place_find.h - what the two files that look names up share. */
#ifndef SITSTAT_PLACE_FIND_H
#define SITSTAT_PLACE_FIND_H

#include "figure/place_table.h"

#define PLACE_ANY ((1u << PLACE_TYPES) - 1)

const struct place_entry *place_entry_find(const char *text, size_t len);
/* By folded text or by bag; NULL where there is none. It may be no more than a beginning of names.
 */
bool place_entry_choose(const struct place_entry *entry, const char *country, unsigned types,
                        struct place_match *out);
/* The best sense among places of TYPES (bits 1 << enum place_type), COUNTRY's first; false: none.
 */
#endif
