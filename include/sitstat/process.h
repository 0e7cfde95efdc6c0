/* process.h - children that read what nobody vouches for: alone in their group, limited, watched by
 * a clock, and killed with all that they started.
 *
 * process_isolate(), process_close_from() and process_limit() are for the child, between fork and
 * exec: they allocate nothing and report nothing. */
#ifndef SITSTAT_PROCESS_H
#define SITSTAT_PROCESS_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct process_limits {
    unsigned cpu_seconds; /* SIGXCPU then, SIGKILL a second later */
    size_t memory;        /* bytes of address space */
    size_t file;          /* bytes of any file it writes */
};

bool process_isolate(pid_t parent);
/* A process group of its own, an end with PARENT, default signals but for SIGXFSZ, which is
 * ignored: a file too large is an error of its writer. False where PARENT is gone. */
void process_close_from(int fd);
/* Closes FD and what is above it. */
void process_limit(const struct process_limits *l);
/* No core files either. A lower limit that stands already stays. */

int process_wait(pid_t pid, long ms, const volatile sig_atomic_t *stop, bool *killed);
/* Waits for the child at most MS milliseconds, or until *STOP is set (may be NULL); then kills its
 * group. Returns the wait status; KILLED (may be NULL) says whether it was we who ended it. */
#endif
