/* batch.c - batches: begin, commit, receipt, list. */
#include "private.h"

#include <time.h>

void moment_text(char out[static 24])
{
    time_t now = time(NULL);
    day_t today = date_today();
    struct tm tm;
    /* A day that stands in for today has no hour. */
    if (today != (day_t)(now / 86400))
        now = (time_t)today * 86400;
    gmtime_r(&now, &tm);
    strftime(out, 24, "%Y-%m-%dT%H:%M:%SZ", &tm);
}

int need_batch(const struct store_handle *h, struct error *err)
{
    if (h->batch != 0)
        return 0;
    return error_set(err, ERR_REFUSED, "nothing is being written now: begin a batch first");
}

static int need_writable(const struct store_handle *h, struct error *err)
{
    if (h->mode != STORE_READ)
        return 0;
    return error_at(err, ERR_REFUSED, h->path, 0, 0, "the database was opened for reading only");
}

/* What is written to a file that is no longer where the user sees it would be lost without a word.
 */
static int need_place(struct store_handle *h, struct error *err)
{
    int moved = 0;
    sqlite3_file_control(h->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (!moved)
        return 0;
    return error_at(err, STORE_IO, h->path, 0, 0,
                    "the database was moved or replaced meanwhile, so nothing was stored; run the "
                    "command again");
}

/* Whose file it is was looked at when it was opened. Since then another program may have taken it
 * over, or a newer sitstat brought it to a format of its own: only within the transaction it stays
 * what it is. */
static int need_ours(struct store_handle *h, struct error *err)
{
    int64_t application, version;
    if (need_place(h, err) < 0 || query_one(h, "PRAGMA application_id", &application, err) < 0 ||
        query_one(h, "PRAGMA user_version", &version, err) < 0)
        return -1;
    if (application != STORE_APPLICATION_ID)
        return error_at(err, STORE_FOREIGN, h->path, 0, 0,
                        "another program took this file over meanwhile, so nothing was stored; "
                        "name another with --db");
    if (version != STORE_SCHEMA_VERSION)
        return error_at(
            err, STORE_NEWER, h->path, 0, 0,
            "another sitstat changed the format of this database meanwhile (to %lld), so "
            "nothing was stored; run the command again with the newer sitstat",
            (long long)version);
    return 0;
}

int write_begin(struct store_handle *h, bool *own, struct error *err)
{
    *own = false;
    if (h->batch != 0)
        return 0;
    if (need_writable(h, err) < 0 || sql_exec(h, "BEGIN IMMEDIATE", err) < 0)
        return -1;
    *own = true;
    if (need_ours(h, err) < 0)
        return write_end(h, true, -1, err);
    body_forget(h);
    return 0;
}

int write_end(struct store_handle *h, bool own, int result, struct error *err)
{
    if (!own)
        return result;
    if (result == 0 && (need_place(h, err) < 0 || sql_exec(h, "COMMIT", err) < 0))
        result = -1;
    if (result < 0 && !sqlite3_get_autocommit(h->db))
        sqlite3_exec(h->db, "ROLLBACK", NULL, NULL, NULL);
    return result;
}

int store_begin(struct store *s, const char *command, struct error *err)
{
    struct store_handle *h = s->handle;
    struct query q;
    char moment[24];
    bool own;
    if (h->batch != 0)
        return error_set(err, ERR_REFUSED, "a batch is running already: end it first");
    if (write_begin(h, &own, err) < 0)
        return -1;
    moment_text(moment);
    if (query_open(&q, h, "INSERT INTO batch (command, recorded) VALUES (?, ?)", err) < 0)
        return write_end(h, own, -1, err);
    query_text(&q, 1, command);
    query_text(&q, 2, moment);
    if (query_run(&q, err) < 0)
        return write_end(h, own, -1, err);
    h->batch = (uint32_t)sqlite3_last_insert_rowid(h->db);
    h->batch_figures = h->stored = h->rests_on = 0;
    return 0;
}

void store_rollback(struct store *s)
{
    struct store_handle *h = s->handle;
    if (h == NULL || h->batch == 0)
        return;
    h->batch = 0;
    if (!sqlite3_get_autocommit(h->db))
        sqlite3_exec(h->db, "ROLLBACK", NULL, NULL, NULL);
    /* What was read of the reports within the batch is void. */
    h->reports_version = -1;
}

int store_commit(struct store *s, uint32_t *batch, struct error *err)
{
    struct store_handle *h = s->handle;
    struct query q;
    if (batch != NULL)
        *batch = 0;
    if (need_batch(h, err) < 0)
        return -1;
    if (h->stored == 0) {
        store_rollback(s);
        return 0;
    }
    uint32_t id = h->batch;
    if (query_open(&q, h, "UPDATE batch SET figures = ? WHERE id = ?", err) < 0)
        goto failed;
    query_int(&q, 1, (int64_t)h->batch_figures);
    query_int(&q, 2, id);
    if (query_run(&q, err) < 0 || need_place(h, err) < 0 || sql_exec(h, "COMMIT", err) < 0)
        goto failed;
    h->batch = 0;
    store_settle(h);
    if (batch != NULL)
        *batch = id;
    return 0;
failed:
    store_rollback(s);
    return -1;
}

int batch_begin(struct store *s, const char *command, bool *own, struct error *err)
{
    *own = s->handle->batch == 0;
    return *own ? store_begin(s, command, err) : 0;
}

int batch_end(struct store *s, bool own, int result, struct error *err)
{
    if (own && result == 0)
        return store_commit(s, NULL, err);
    if (own)
        store_rollback(s);
    return result;
}

int batch_rests(struct store_handle *h, uint32_t on, struct error *err)
{
    struct query q;
    if (on == h->batch || on == h->rests_on)
        return 0;
    if (query_open(&q, h,
                   "INSERT INTO batch_rests (batch, on_batch) VALUES (?, ?) ON CONFLICT DO NOTHING",
                   err) < 0)
        return -1;
    query_int(&q, 1, h->batch);
    query_int(&q, 2, on);
    h->rests_on = on;
    return query_run(&q, err);
}

int store_set_receipt(struct store *s, const char *json, struct error *err)
{
    struct query q;
    if (need_batch(s->handle, err) < 0 ||
        query_open(&q, s->handle, "UPDATE batch SET receipt = ? WHERE id = ?", err) < 0)
        return -1;
    query_text(&q, 1, json);
    query_int(&q, 2, s->handle->batch);
    return query_run(&q, err);
}

int store_each_batch(struct store *s, store_batch_fn *fn, void *context, struct error *err)
{
    struct query q;
    int got;
    if (query_open(&q, s->handle,
                   "SELECT id, command, recorded, receipt, undone IS NOT NULL, figures, "
                   "coalesce((SELECT min(name) FROM report WHERE batch = batch.id), ''), "
                   "(SELECT count(*) FROM report WHERE batch = batch.id) "
                   "FROM batch ORDER BY id",
                   err) < 0)
        return -1;
    while ((got = query_step(&q, err)) > 0) {
        struct store_batch b = {
            .id = (uint32_t)column_int(&q, 0),
            .command = column_text(&q, 1),
            .recorded = column_text(&q, 2),
            .receipt = column_text(&q, 3),
            .undone = column_int(&q, 4) != 0,
            .figures = (uint64_t)column_int(&q, 5),
            .report = column_text(&q, 6),
            .reports = (uint64_t)column_int(&q, 7),
        };
        if (fn(context, &b, err) < 0) {
            got = -1;
            break;
        }
    }
    query_close(&q);
    return got;
}
