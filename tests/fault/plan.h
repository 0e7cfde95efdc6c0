/* plan.h - what a test tells the shim to do, and what the shim tells back: one shared page.
 *
 * The test makes a file of this size, fills the first part, and names it in $FAULT_PLAN. The shim
 * maps it, so that its counts outlive a process that is killed. */
#ifndef FAULT_PLAN_H
#define FAULT_PLAN_H

#include <stdint.h>

enum fault_class {                /* sorts of calls */
                   FAULT_ALLOC,   /* malloc, calloc, realloc and their kin */
                   FAULT_OPEN,    /* open, stat, opendir */
                   FAULT_READ,    /* read, pread, readdir */
                   FAULT_WRITE,   /* write, pwrite, ftruncate, send */
                   FAULT_SYNC,    /* fsync, fdatasync */
                   FAULT_NAME,    /* rename, unlink, mkdir, mkstemp, chmod */
                   FAULT_PROCESS, /* fork, pipe, socketpair, dup2, execve, waitpid, poll */
                   FAULT_LOCK,    /* fcntl locks, mmap */
                   FAULT_CLASSES
};

enum fault_action {
    FAULT_COUNT,  /* nothing fails, calls are counted */
    FAULT_ONCE,   /* call number AT fails with ERROR */
    FAULT_ALWAYS, /* so do all after it */
    FAULT_SHORT,  /* call number AT reads or writes one byte */
    FAULT_KILL,   /* SIGKILL in place of call number AT */
    FAULT_LOSE,   /* the same, and some blocks that were not yet synced are as they were before */
};

struct fault_plan {
    uint32_t classes; /* bit 1 << class: which calls are numbered, from 1 */
    uint32_t action;
    uint64_t at;
    uint64_t seed; /* for FAULT_LOSE */
    int32_t error; /* errno */
    /* told back */
    uint32_t fired; /* how often a call was made to fail */
    uint64_t met;   /* numbered calls */
    uint64_t lost;  /* blocks put back */
    char name[24];  /* of the call that failed first */
};

#endif
