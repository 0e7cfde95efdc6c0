/* error.h - one error, one plain sentence.
 *
 * Every function that can fail takes a `struct error *err` last and returns 0, or -1 with ERR
 * filled. An error owns no memory. Only src/cli prints it. ERR may be NULL where the caller does
 * not care. */
#ifndef SITSTAT_ERROR_H
#define SITSTAT_ERROR_H

#include <stddef.h>

enum error_code {
    ERR_NONE = 0,
    ERR_USAGE,       /* the command line is wrong (exit status 2) */
    ERR_IO,          /* the system refused to open, read, write, sync or rename */
    ERR_MEMORY,      /* no memory */
    ERR_LIMIT,       /* an input is larger than a stated cap */
    ERR_FORMAT,      /* an input is not what it should be */
    ERR_RANGE,       /* a number or a date does not fit or does not exist */
    ERR_UNKNOWN,     /* a name or code that nobody knows */
    ERR_AMBIGUOUS,   /* an input can be read in two ways: the user must say which */
    ERR_REFUSED,     /* asked for nonsense, such as adding stocks over time */
    ERR_CHILD,       /* gnuplot or another child is missing, failed or was killed */
    ERR_INTERRUPTED, /* Ctrl-C */
    STORE_FOREIGN,   /* the file is a database of another program, or none at all */
    STORE_NEWER,     /* the file was written by a newer sitstat */
    STORE_BUSY,      /* another process keeps the file locked */
    STORE_IO,        /* the disk is full, or reading or writing the store failed */
    STORE_CORRUPT,   /* the file is damaged */
    ERR_CODES
};

struct error {
    enum error_code code;
    char file[256]; /* file or document, or "" */
    long line;      /* 1-based, 0: none */
    long column;    /* 1-based cell or byte, 0: none */
    char text[640]; /* one sentence that says what is wrong and what to do, without a line end */
};

#if defined(__GNUC__)
#define SITSTAT_PRINTF(f, a) __attribute__((format(printf, f, a)))
#else
#define SITSTAT_PRINTF(f, a)
#endif

int error_set(struct error *err, enum error_code code, const char *format, ...)
    SITSTAT_PRINTF(3, 4);
/* Fills ERR (unless NULL) with CODE and the formatted sentence; clears file, line and column.
 * Always returns -1, so that `return error_set(...)` reads well. */

int error_at(struct error *err, enum error_code code, const char *file, long line, long column,
             const char *format, ...) SITSTAT_PRINTF(6, 7);
/* The same with a position. FILE may be NULL. Always returns -1. */

int error_memory(struct error *err);
/* "There is no memory left ..."; returns -1. */

int error_errno(struct error *err, const char *file, const char *doing);
/* Makes a sentence from errno: "cannot DOING: No space left on device". Returns -1. */

/* Clang's analyzer looks into one file at a time: let it know what they return. */
#if defined(__clang_analyzer__) && !defined(ERROR_ITSELF)
#define error_set(...) ((void)error_set(__VA_ARGS__), -1)
#define error_at(...) ((void)error_at(__VA_ARGS__), -1)
#define error_memory(err) ((void)error_memory(err), -1)
#define error_errno(...) ((void)error_errno(__VA_ARGS__), -1)
#endif

void error_place(struct error *err, const char *file, long line);
/* Adds file and line to an error that has none yet. */

size_t error_format(const struct error *err, char *out, size_t size);
/* Writes "file:line:column: sentence" into OUT, cut to SIZE, with control characters made harmless.
 * Returns the length written. */

#endif
