/* unsynced.h - what was written to files and not yet synced, so that a power failure can be played.
 *
 * Blocks of 512 bytes are kept as they were at the last sync of their file. Losing puts some of
 * them back, chosen at random: a disk may have written any of them. */
#ifndef FAULT_UNSYNCED_H
#define FAULT_UNSYNCED_H

#include <stdint.h>
#include <sys/types.h>

void unsynced_note(int fd, off_t at, size_t n); /* before a write; AT -1: where FD stands */
void unsynced_truncate(int fd, off_t size);     /* before ftruncate() */
void unsynced_forget(int fd);                   /* FD is synced */
uint64_t unsynced_lose(uint64_t seed);          /* returns the number of blocks put back */

#endif
