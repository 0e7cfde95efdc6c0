/* child_parts.h - what starting gnuplot and talking to it share. */
#ifndef SITSTAT_PLOT_CHILD_PARTS_H
#define SITSTAT_PLOT_CHILD_PARTS_H

#include <sys/types.h>

#include "child.h"

#define TOKEN_BYTES 16
#define TOKEN_LENGTH (1 + 2 * TOKEN_BYTES)
#define SCRIPT_FD 3 /* and the next, in the child */
#define CLOSING_FD (SCRIPT_FD + CHILD_SCRIPTS)
#define PIPE_ROOM (512 * 1024)
#define COMPLAINT 2048

struct chart_child {
    pid_t pid;
    int in, out, err; /* our ends; -1 when closed */
    int script[CHILD_SCRIPTS];
    int closing;           /* the script that ends an answer */
    size_t sent, answered; /* scripts */
    struct buffer ahead;   /* what was read behind the end of an answer: the start of the next */
    char folder[128];      /* private and empty; "" when gone */
    char program[512];
    char token[TOKEN_LENGTH + 1];
    struct chart_limits limits;
    char complaint[COMPLAINT]; /* the start of what the child last said on stderr */
    size_t complained;
    long end; /* when the script that it works on must be done, in milliseconds */
};

int child_write(int fd, const char *script, size_t len, struct error *err);
/* Makes SCRIPT the content of the nameless file FD. */
void child_close(int *fd); /* -1 is closed */
long child_now(void);      /* in milliseconds, of a clock that only goes on */
#endif
