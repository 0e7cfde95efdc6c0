/* query.c - prepared statements, binding, stepping, and SQLite's errors as sentences. */
#include "private.h"

#include <string.h>

/* What a result code means to the user. Codes that are not here are a damaged file or our fault. */
static const struct {
    int code;
    enum error_code error;
    const char *says;
} meanings[] = {
    {SQLITE_BUSY, STORE_BUSY,
     "another process is writing to this database and did not finish in time; try again when it "
     "has "
     "ended"},
    {SQLITE_LOCKED, STORE_BUSY, "the database is in use; try again"},
    {SQLITE_NOMEM, ERR_MEMORY,
     "there is no memory left for this; close other programs or split the input"},
    {SQLITE_FULL, STORE_IO,
     "the disk is full; free some space and run this again (nothing was stored)"},
    {SQLITE_READONLY, STORE_IO,
     "the database or its folder cannot be written; check their permissions"},
    {SQLITE_IOERR, STORE_IO,
     "reading or writing the database failed; check the disk and the space left on it"},
    {SQLITE_CANTOPEN, STORE_IO,
     "the database cannot be opened; check that its folder exists and may be written"},
    {SQLITE_PERM, STORE_IO, "you may not use this database; check its permissions"},
    {SQLITE_AUTH, STORE_CORRUPT, "the database holds objects that sitstat does not run"},
    {SQLITE_NOTADB, STORE_FOREIGN, "this is no sitstat database; name another file with --db"},
    {SQLITE_CORRUPT, STORE_CORRUPT,
     "the database is damaged; restore a copy, or save what is left with the sqlite3 shell's "
     ".recover"},
    {SQLITE_CONSTRAINT, ERR_REFUSED,
     "this document is stored already and was read differently then; undo that batch first "
     "('sitstat batches' lists them)"},
    {SQLITE_TOOBIG, ERR_LIMIT, "a text or document is larger than a database can hold"},
    {SQLITE_INTERRUPT, ERR_INTERRUPTED, "interrupted; the database is as it was"},
};

int sql_error(struct store_handle *h, int rc, struct error *err)
{
    for (size_t i = 0; i < sizeof meanings / sizeof meanings[0]; i++)
        if (meanings[i].code == (rc & 0xff))
            return error_at(err, meanings[i].error, h->path, 0, 0, "%s", meanings[i].says);
    return error_at(err, STORE_CORRUPT, h->path, 0, 0,
                    "the database does not hold what sitstat expects (%s); run 'sitstat check'",
                    h->db ? sqlite3_errmsg(h->db) : sqlite3_errstr(rc));
}

int sql_exec(struct store_handle *h, const char *sql, struct error *err)
{
    int rc = sqlite3_exec(h->db, sql, NULL, NULL, NULL);
    return rc == SQLITE_OK ? 0 : sql_error(h, rc, err);
}

int query_open(struct query *q, struct store_handle *h, const char *sql, struct error *err)
{
    q->h = h;
    q->st = NULL;
    q->rc = SQLITE_OK;
    for (size_t i = 0; i < h->n_statements; i++) {
        struct cached_statement *c = &h->statements[i];
        /* A callback may run the query that it is called from: then it gets one of its own. */
        if (c->sql == sql && !sqlite3_stmt_busy(c->statement)) {
            q->st = c->statement;
            return 0;
        }
    }
    if (h->n_statements == sizeof h->statements / sizeof h->statements[0])
        return error_set(err, ERR_LIMIT, "too many queries run within one another");
    int rc = sqlite3_prepare_v3(h->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &q->st, NULL);
    if (rc != SQLITE_OK)
        return sql_error(h, rc, err);
    h->statements[h->n_statements++] = (struct cached_statement){sql, q->st};
    return 0;
}

static void keep(struct query *q, int rc)
{
    if (q->rc == SQLITE_OK)
        q->rc = rc;
}

void query_int(struct query *q, int i, int64_t value)
{
    keep(q, sqlite3_bind_int64(q->st, i, value));
}

void query_day(struct query *q, int i, day_t day)
{
    if (day == DAY_NONE)
        query_null(q, i);
    else
        query_int(q, i, day);
}

void query_real(struct query *q, int i, double value)
{
    keep(q, sqlite3_bind_double(q->st, i, value));
}

void query_text(struct query *q, int i, const char *text)
{
    query_textn(q, i, text ? text : "", text ? strlen(text) : 0);
}

void query_textn(struct query *q, int i, const char *text, size_t len)
{
    keep(q, sqlite3_bind_text64(q->st, i, text ? text : "", len, SQLITE_STATIC, SQLITE_UTF8));
}

void query_blob(struct query *q, int i, const void *bytes, size_t len)
{
    /* A NULL pointer would bind NULL where an empty blob is meant. */
    keep(q, sqlite3_bind_blob64(q->st, i, bytes ? bytes : "", len, SQLITE_STATIC));
}

void query_null(struct query *q, int i)
{
    keep(q, sqlite3_bind_null(q->st, i));
}

void query_number(struct query *q, int i, struct number n)
{
    if (n.type == NUMBER_WHOLE)
        query_int(q, i, n.whole);
    else if (n.type == NUMBER_REAL)
        query_real(q, i, n.real);
    else
        query_null(q, i);
}

int query_step(struct query *q, struct error *err)
{
    if (q->rc != SQLITE_OK)
        return sql_error(q->h, q->rc, err);
    int rc = sqlite3_step(q->st);
    if (rc == SQLITE_ROW)
        return 1;
    if (rc == SQLITE_DONE)
        return 0;
    sql_error(q->h, rc, err);
    return -1;
}

void query_close(struct query *q)
{
    if (q->st == NULL)
        return;
    sqlite3_reset(q->st);
    sqlite3_clear_bindings(q->st);
    q->st = NULL;
}

int query_run(struct query *q, struct error *err)
{
    int got;
    do
        got = query_step(q, err);
    while (got > 0);
    query_close(q);
    return got;
}

int query_one(struct store_handle *h, const char *sql, int64_t *out, struct error *err)
{
    struct query q;
    *out = 0;
    if (query_open(&q, h, sql, err) < 0)
        return -1;
    int got = query_step(&q, err);
    if (got > 0)
        *out = column_int(&q, 0);
    query_close(&q);
    return got < 0 ? -1 : 0;
}

int64_t column_int(struct query *q, int i)
{
    return sqlite3_column_int64(q->st, i);
}

day_t column_day(struct query *q, int i)
{
    if (sqlite3_column_type(q->st, i) == SQLITE_NULL)
        return DAY_NONE;
    int64_t day = sqlite3_column_int64(q->st, i);
    return day > INT32_MAX || day < INT32_MIN ? DAY_NONE : (day_t)day;
}

struct number column_number(struct query *q, int i)
{
    int type = sqlite3_column_type(q->st, i);
    struct number n = {.type = NUMBER_NONE};
    if (type == SQLITE_INTEGER) {
        n.type = NUMBER_WHOLE;
        n.whole = sqlite3_column_int64(q->st, i);
    } else if (type == SQLITE_FLOAT) {
        n.type = NUMBER_REAL;
        n.real = sqlite3_column_double(q->st, i);
    }
    return n;
}

const char *column_text(struct query *q, int i)
{
    const unsigned char *text = sqlite3_column_text(q->st, i);
    return text ? (const char *)text : "";
}
