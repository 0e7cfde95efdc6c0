/* failing.h - makes one chosen call of the modules under test go wrong: an allocation, or a step
 * of SQLite. The linker puts these in place of the calls (mk/guard.mk names them), in the tests
 * called failing_*.
 *
 *   for (each_failure(&f); next_failure(&f);) { prepare; failing_arm(&f); do; failing_disarm(&f); }
 *
 * Each turn a later call fails, until a turn in which none did. */
#ifndef FAILING_H
#define FAILING_H

#include <sqlite3.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct failing {
    long at;  /* calls that go well before one fails */
    bool met; /* one failed */
    long failures;
};

static atomic_long failing_left = -1; /* of them; -1: none fails. Packing runs in a thread */

static inline void each_failure(struct failing *f)
{
    *f = (struct failing){.at = -1, .met = true};
}

static inline bool next_failure(struct failing *f)
{
    bool more = f->met;
    f->failures += f->at >= 0 && f->met;
    f->at++;
    f->met = false;
    return more;
}

static inline void failing_arm(const struct failing *f)
{
    atomic_store(&failing_left, f->at);
}

static inline void failing_disarm(struct failing *f)
{
    f->met = atomic_exchange(&failing_left, -1) < 0;
}

static inline bool fails(void)
{
    long left = atomic_load(&failing_left);
    return left >= 0 && atomic_fetch_sub(&failing_left, 1) == 0;
}

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *p, size_t size);
char *__real_strdup(const char *text);
char *__real_strndup(const char *text, size_t len);
int __real_sqlite3_prepare_v3(sqlite3 *db, const char *sql, int len, unsigned flags,
                              sqlite3_stmt **out, const char **tail);
int __real_sqlite3_step(sqlite3_stmt *statement);
int __real_sqlite3_exec(sqlite3 *db, const char *sql, int (*fn)(void *, int, char **, char **),
                        void *context, char **message);
void *__real_sqlite3_malloc(int size);
char *__real_sqlite3_mprintf(const char *format, ...);
int __real_sqlite3_open_v2(const char *name, sqlite3 **out, int flags, const char *vfs);

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t n, size_t size)
{
    return fails() ? NULL : __real_calloc(n, size);
}

void *__wrap_realloc(void *p, size_t size)
{
    return fails() ? NULL : __real_realloc(p, size);
}

char *__wrap_strdup(const char *text)
{
    return fails() ? NULL : __real_strdup(text);
}

char *__wrap_strndup(const char *text, size_t len)
{
    return fails() ? NULL : __real_strndup(text, len);
}

int __wrap_sqlite3_prepare_v3(sqlite3 *db, const char *sql, int len, unsigned flags,
                              sqlite3_stmt **out, const char **tail)
{
    *out = NULL;
    return fails() ? SQLITE_NOMEM : __real_sqlite3_prepare_v3(db, sql, len, flags, out, tail);
}

int __wrap_sqlite3_step(sqlite3_stmt *statement)
{
    return fails() ? SQLITE_NOMEM : __real_sqlite3_step(statement);
}

int __wrap_sqlite3_exec(sqlite3 *db, const char *sql, int (*fn)(void *, int, char **, char **),
                        void *context, char **message)
{
    return fails() ? SQLITE_NOMEM : __real_sqlite3_exec(db, sql, fn, context, message);
}

void *__wrap_sqlite3_malloc(int size)
{
    return fails() ? NULL : __real_sqlite3_malloc(size);
}

char *__wrap_sqlite3_mprintf(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *text = fails() ? NULL : sqlite3_vmprintf(format, args);
    va_end(args);
    return text;
}

int __wrap_sqlite3_open_v2(const char *name, sqlite3 **out, int flags, const char *vfs)
{
    *out = NULL;
    return fails() ? SQLITE_NOMEM : __real_sqlite3_open_v2(name, out, flags, vfs);
}

#endif
