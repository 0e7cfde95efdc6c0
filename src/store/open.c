/* open.c - opening and closing the file: whose it is, and what SQLite may do with it. */
#include "private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    BUSY_MOST = 60000, /* milliseconds that a writer waits for others */
    CACHE_KIB = 4096,
    WAL_KEPT = 32 << 20, /* bytes of write-ahead log that stay on disk */
};

/* What a hostile file may cost: https://www.sqlite.org/security.html names the same knobs. */
static const struct {
    int limit, most;
} limits[] = {
    {SQLITE_LIMIT_SQL_LENGTH, 100000}, {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},    {SQLITE_LIMIT_COMPOUND_SELECT, 10},
    {SQLITE_LIMIT_VDBE_OP, 25000},     {SQLITE_LIMIT_FUNCTION_ARG, 8},
    {SQLITE_LIMIT_ATTACHED, 0},        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},   {SQLITE_LIMIT_WORKER_THREADS, 0},
};

static const struct {
    int option, value;
} options[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    /* We have no triggers and read no views: planted ones never run. */
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
};

/* Waits 1 to 50 ms, at random, so that waiting writers do not wake in step. */
static int wait_busy(void *context, int tries)
{
    struct store_handle *h = context;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    h->busy_seed = h->busy_seed * 1103515245u + (unsigned)now.tv_nsec;
    long longest = tries < 10 ? 5 : 50;
    long ms = 1 + (long)((h->busy_seed >> 8) % (unsigned)longest);
    /* The average wait is 25 ms. */
    if (tries > BUSY_MOST / 25)
        return 0;
    struct timespec pause = {0, ms * 1000000L};
    nanosleep(&pause, NULL);
    return 1;
}

static uint32_t big_endian(const unsigned char *b)
{
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

static bool side_file(const char *path, const char *suffix)
{
    struct buffer name = {0};
    struct stat st;
    bool there = buffer_printf(&name, NULL, "%s%s", path, suffix) == 0 &&
                 lstat(buffer_string(&name), &st) == 0;
    buffer_free(&name);
    return there;
}

/* Up to SIZE bytes from the start, over interruptions and short reads. */
static ssize_t read_head(int fd, unsigned char *head, size_t size)
{
    size_t len = 0;
    while (len < size) {
        ssize_t n = read(fd, head + len, size - len);
        if (n == 0)
            break;
        if (n < 0 && errno != EINTR)
            return -1;
        len += n > 0 ? (size_t)n : 0;
    }
    return (ssize_t)len;
}

/* Looks at the file before SQLite does: SQLite would repair a database of another program. */
static int look(const char *path, enum store_mode mode, bool *empty, struct error *err)
{
    struct stat st;
    unsigned char head[100];
    *empty = false;
    if (lstat(path, &st) < 0) {
        if (errno != ENOENT)
            return error_errno(err, path, "look at the database");
        if (mode == STORE_CREATE) {
            *empty = true;
            return 0;
        }
        return error_at(err, STORE_IO, path, 0, 0,
                        "there is no database here; 'sitstat import FILE' makes one, --db names "
                        "another");
    }
    if (S_ISLNK(st.st_mode))
        return error_at(err, STORE_IO, path, 0, 0,
                        "this is a symbolic link; name the database file itself");
    if (S_ISDIR(st.st_mode))
        return error_at(err, STORE_IO, path, 0, 0, "this is a folder; name a database file in it");
    if (!S_ISREG(st.st_mode))
        return error_at(err, STORE_FOREIGN, path, 0, 0,
                        "this is no ordinary file, so no sitstat database; name another with --db");
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0)
        return error_errno(err, path, "open the database");
    ssize_t n = read_head(fd, head, sizeof head);
    close(fd);
    if (n < 0)
        return error_errno(err, path, "read the database");
    bool magic = n >= 16 && memcmp(head, "SQLite format 3", 16) == 0;
    bool whole = magic && n == (ssize_t)sizeof head;
    if (whole && big_endian(head + 68) != STORE_APPLICATION_ID)
        return error_at(err, STORE_FOREIGN, path, 0, 0,
                        "this file is no sitstat database; name another with --db");
    if (whole || side_file(path, "-journal"))
        return 0; /* it may have been cut short while it was made: SQLite puts that right first */
    if (n == 0) {
        *empty = true;
        if (mode == STORE_CREATE)
            return 0;
        return error_at(err, STORE_FOREIGN, path, 0, 0,
                        "this file is empty; 'sitstat import FILE' fills it");
    }
    if (magic)
        return error_at(err, STORE_CORRUPT, path, 0, 0,
                        "the database is cut short; restore a copy of it");
    return error_at(err, STORE_FOREIGN, path, 0, 0,
                    "this file is no sitstat database; name another with --db");
}

/* A database in a folder that may not be written has no place for a shared-memory file. Where
 * nobody could be writing to it, it can be read as a file that does not change. */
static bool may_be_frozen(const char *path)
{
    struct buffer folder = {0};
    const char *slash = strrchr(path, '/');
    bool frozen = false;
    if (side_file(path, "-wal") || side_file(path, "-journal"))
        return false;
    if (slash == NULL ? buffer_text(&folder, ".", NULL) == 0
                      : buffer_append(&folder, path, (size_t)(slash - path) + 1, NULL) == 0)
        frozen = access(buffer_string(&folder), W_OK) < 0;
    buffer_free(&folder);
    return frozen;
}

/* "file:" URI of PATH with everything but plain letters escaped. */
static int frozen_uri(const char *path, struct buffer *out, struct error *err)
{
    if (buffer_text(out, path[0] == '/' ? "file://" : "file:", err) < 0)
        return -1;
    for (const unsigned char *p = (const unsigned char *)path; *p; p++) {
        bool plain = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
                     (*p >= '0' && *p <= '9') || strchr("/._-", *p) != NULL;
        if (buffer_printf(out, err, plain ? "%c" : "%%%02X", *p) < 0)
            return -1;
    }
    return buffer_text(out, "?immutable=1", err);
}

/* "./" keeps SQLite from seeing ":memory:" or a URI in a file's name. */
static int plain_name(const char *path, struct buffer *out, struct error *err)
{
    return buffer_printf(out, err, "%s%s", path[0] == '/' ? "" : "./", path);
}

static int open_file(struct store_handle *h, bool frozen, struct error *err)
{
    static const int flags[] = {
        [STORE_READ] = SQLITE_OPEN_READONLY,
        [STORE_WRITE] = SQLITE_OPEN_READWRITE,
        [STORE_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    };
    struct buffer name = {0};
    int result = -1;
    if (frozen ? frozen_uri(h->path, &name, err) < 0 : plain_name(h->path, &name, err) < 0)
        goto out;
    int rc = sqlite3_open_v2(buffer_string(&name), &h->db,
                             flags[h->mode] | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                                 (frozen ? SQLITE_OPEN_URI : 0),
                             NULL);
    if (h->db == NULL) {
        error_memory(err);
        goto out;
    }
    for (size_t i = 0; rc == SQLITE_OK && i < sizeof options / sizeof options[0]; i++)
        rc = sqlite3_db_config(h->db, options[i].option, options[i].value, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_busy_handler(h->db, wait_busy, h);
    if (rc != SQLITE_OK) {
        sql_error(h, rc, err);
        goto out;
    }
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
        sqlite3_limit(h->db, limits[i].limit, limits[i].most);
    result = 0;
out:
    buffer_free(&name);
    return result;
}

static int check_owner(struct store_handle *h, bool *empty, struct error *err)
{
    int64_t application, version, pages;
    /* Of one moment: between two looks another process may have made the file's first pages, and
     * pages without the owner's mark would be called foreign. */
    if (sql_exec(h, "BEGIN", err) < 0 ||
        query_one(h, "PRAGMA application_id", &application, err) < 0 ||
        query_one(h, "PRAGMA user_version", &version, err) < 0 ||
        query_one(h, "PRAGMA page_count", &pages, err) < 0 || sql_exec(h, "COMMIT", err) < 0)
        return -1;
    *empty = pages == 0;
    if (*empty && h->mode != STORE_CREATE)
        return error_at(err, STORE_FOREIGN, h->path, 0, 0,
                        "this file is empty; 'sitstat import FILE' fills it");
    if (!*empty && application != STORE_APPLICATION_ID)
        return error_at(err, STORE_FOREIGN, h->path, 0, 0,
                        "this file is no sitstat database; name another with --db");
    if (version > STORE_SCHEMA_VERSION)
        return error_at(err, STORE_NEWER, h->path, 0, 0,
                        "a newer sitstat wrote this database (format %lld, this one knows %d); "
                        "install the newer sitstat",
                        (long long)version, STORE_SCHEMA_VERSION);
    return 0;
}

/* A write-ahead log: who reads goes on while another one writes. */
static int keep_log(struct store_handle *h, struct error *err)
{
    int rc = SQLITE_OK;
    for (int tries = 0; tries < 200; tries++) {
        rc = sqlite3_exec(h->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
        if ((rc & 0xff) != SQLITE_BUSY || !wait_busy(h, tries))
            break;
    }
    return rc == SQLITE_OK ? 0 : sql_error(h, rc, err);
}

void store_settle(struct store_handle *h)
{
    if (h->fresh)
        (void)keep_log(h, NULL);
    h->fresh = false;
}

static int set_up(struct store_handle *h, struct error *err)
{
    static const char common[] = "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                                 "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = OFF;";
    bool empty;
    sqlite3_soft_heap_limit64(0);
    if (sql_exec(h, common, err) < 0 || check_owner(h, &empty, err) < 0)
        return -1;
    if (h->mode == STORE_READ) {
        /* One snapshot for the whole run: a briefing never mixes two states of the store. */
        int64_t version;
        if (sql_exec(h, "PRAGMA query_only = ON; BEGIN", err) < 0 ||
            query_one(h, "PRAGMA user_version", &version, err) < 0)
            return -1;
        return store_migrate(h, h->mode, false, err);
    }
    if (empty && sql_exec(h, "PRAGMA page_size = 16384", err) < 0)
        return -1;
    if (store_migrate(h, h->mode, empty, err) < 0)
        return -1;
    /* Only now: the owner's mark must be in the main file, not in a log beside it. The first batch
     * of a new file does without the log: nobody reads beside it, and the log would write it twice.
     */
    h->fresh = empty;
    if ((!empty && keep_log(h, err) < 0) || sql_exec(h, "PRAGMA synchronous = FULL", err) < 0)
        return -1;
    char *sql = sqlite3_mprintf("PRAGMA journal_size_limit = %d; PRAGMA cache_size = -%d;",
                                WAL_KEPT, CACHE_KIB);
    int result = sql ? sql_exec(h, sql, err) : error_memory(err);
    sqlite3_free(sql);
    return result;
}

static int open_and_set_up(struct store_handle *h, bool frozen, struct error *err)
{
    return open_file(h, frozen, err) < 0 || set_up(h, err) < 0 ? -1 : 0;
}

/* A reader makes a log beside the file where there is none, and may not take it away again. A
 * connection that may write does so when it is the last to close. */
static void tidy(struct store_handle *h)
{
    struct buffer name = {0};
    sqlite3 *db = NULL;
    if (h->tidy && side_file(h->path, "-wal") && plain_name(h->path, &name, NULL) == 0 &&
        sqlite3_open_v2(buffer_string(&name), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                        NULL) == SQLITE_OK)
        sqlite3_exec(db, "SELECT 1 FROM sqlite_schema LIMIT 1", NULL, NULL, NULL);
    sqlite3_close(db);
    buffer_free(&name);
}

static void close_file(struct store_handle *h)
{
    for (size_t i = 0; i < h->n_statements; i++)
        sqlite3_finalize(h->statements[i].statement);
    h->n_statements = 0;
    sqlite3_close(h->db);
    h->db = NULL;
    tidy(h);
}

/* A rollback journal is left only by a process that died while it made or moved the file: SQLite
 * takes it back at the first look, but not for those who may only read. */
static void take_back(const char *path)
{
    struct store_handle h = {.path = (char *)path, .mode = STORE_WRITE};
    int64_t version;
    if (side_file(path, "-journal") && open_file(&h, false, NULL) == 0)
        (void)query_one(&h, "PRAGMA user_version", &version, NULL);
    close_file(&h);
}

/* Another process may be making the file at this moment: what was touched within the last seconds
 * is looked at again before it is called foreign or cut short. */
static int look_again(const char *path, enum store_mode mode, bool *empty, struct error *err)
{
    const struct timespec pause = {0, 25000000};
    for (int tries = 0; look(path, mode, empty, err) < 0; tries++) {
        struct stat st;
        if (tries == 8 || stat(path, &st) < 0 || !S_ISREG(st.st_mode) ||
            time(NULL) - st.st_mtime > 2)
            return -1;
        nanosleep(&pause, NULL);
    }
    return 0;
}

int store_open(struct store *s, const char *path, enum store_mode mode, struct error *err)
{
    bool empty;
    s->handle = NULL;
    if (path[0] == '\0')
        return error_set(err, ERR_USAGE, "the database's name is empty; name a file with --db");
    if (look_again(path, mode, &empty, err) < 0)
        return -1;
    struct store_handle *h = calloc(1, sizeof *h);
    if (h == NULL || (h->path = strdup(path)) == NULL) {
        free(h);
        return error_memory(err);
    }
    s->handle = h;
    h->mode = mode;
    h->busy_seed = (unsigned)getpid();
    h->reports_version = -1;
    if (mode == STORE_READ)
        take_back(path);
    h->tidy = mode == STORE_READ && !side_file(path, "-wal") && access(path, W_OK) == 0;
    int result = open_and_set_up(h, false, err);
    if (result < 0 && mode == STORE_READ && may_be_frozen(path)) {
        close_file(h);
        result = open_and_set_up(h, true, err);
    }
    if (result < 0)
        store_close(s);
    return result;
}

void store_close(struct store *s)
{
    struct store_handle *h = s->handle;
    if (h == NULL)
        return;
    if (h->batch != 0)
        store_rollback(s);
    if (h->db)
        store_settle(h);
    close_file(h);
    free(h->reports);
    arena_free(&h->report_texts);
    buffer_free(&h->lines);
    buffer_free(&h->header);
    free(h->blocks);
    free(h->path);
    free(h);
    s->handle = NULL;
}

const char *store_path(const struct store *s)
{
    return s->handle ? s->handle->path : "";
}
