/* migrate.c - making the schema, and bringing an older one up to date, each step one transaction.
 */
#include "private.h"

#include "sitstat/embed.h"

/* From a version (0: an empty file) to another, by files of SQL in this order. A new version adds a
 * row. What the current version's files make is not said again in those of a step. */
static const struct {
    int from, to;
    const char *files[3];
} steps[] = {
    {0, 2, {"src/store/schema.sql", "src/store/figures.sql"}},
    {1, 2, {"src/store/upgrade_1.sql", "src/store/figures.sql", "src/store/upgrade_1_move.sql"}},
};

static int add_word(struct store_handle *h, const char *what, int number, const char *name,
                    struct error *err)
{
    struct query q;
    if (query_open(&q, h, "INSERT OR REPLACE INTO word (what, number, name) VALUES (?, ?, ?)",
                   err) < 0)
        return -1;
    query_text(&q, 1, what);
    query_int(&q, 2, number);
    query_text(&q, 3, name);
    return query_run(&q, err);
}

int store_words(struct store_handle *h, struct error *err)
{
    static const char *const states[] = {"open", "accepted", "rejected"};
    for (int i = 0; i < KINDS; i++)
        if (add_word(h, "kind", i, kind_name((enum kind)i), err) < 0)
            return -1;
    for (int i = 0; i < QUALIFIERS; i++)
        if (add_word(h, "qualifier", i, qualifier_name((enum qualifier)i), err) < 0)
            return -1;
    for (int i = 0; i < STATUSES; i++)
        if (add_word(h, "status", i, status_name((enum status)i), err) < 0)
            return -1;
    for (int i = 0; i < 3; i++)
        if (add_word(h, "state", i, states[i], err) < 0)
            return -1;
    return 0;
}

static int set_version(struct store_handle *h, int version, struct error *err)
{
    /* A pragma takes no parameter. */
    char *sql = sqlite3_mprintf("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                STORE_APPLICATION_ID, version);
    int result = sql ? sql_exec(h, sql, err) : error_memory(err);
    sqlite3_free(sql);
    return result;
}

int store_schema(struct store_handle *h, int from, int *to, struct error *err)
{
    size_t i = 0;
    while (i < sizeof steps / sizeof steps[0] && steps[i].from != from)
        i++;
    for (size_t k = 0; i < sizeof steps / sizeof steps[0] && k < 3 && steps[i].files[k]; k++) {
        const struct embedded *file = embedded_find(steps[i].files[k]);
        if (file == NULL)
            return error_set(err, ERR_UNKNOWN, "this sitstat was built without %s; build it again",
                             steps[i].files[k]);
        if (sql_exec(h, file->data, err) < 0)
            return -1;
        *to = steps[i].to;
    }
    return 0;
}

/* One step, unless another process has taken it meanwhile. */
static int take_step(struct store_handle *h, struct error *err)
{
    int64_t version;
    int result = -1;
    if (sql_exec(h, "BEGIN IMMEDIATE", err) < 0)
        return -1;
    if (query_one(h, "PRAGMA user_version", &version, err) < 0)
        goto out;
    if (version < STORE_SCHEMA_VERSION) {
        int to = STORE_SCHEMA_VERSION;
        if (store_schema(h, (int)version, &to, err) < 0 || store_words(h, err) < 0 ||
            set_version(h, to, err) < 0)
            goto out;
    }
    if (sql_exec(h, "COMMIT", err) < 0)
        goto out;
    result = 0;
out:
    if (result < 0 && !sqlite3_get_autocommit(h->db))
        sqlite3_exec(h->db, "ROLLBACK", NULL, NULL, NULL);
    return result;
}

int store_migrate(struct store_handle *h, enum store_mode mode, bool empty, struct error *err)
{
    int64_t version;
    for (;;) {
        if (query_one(h, "PRAGMA user_version", &version, err) < 0)
            return -1;
        if (version == STORE_SCHEMA_VERSION)
            return 0;
        if (version > STORE_SCHEMA_VERSION || version < 0 || (version == 0 && !empty))
            return error_at(err, STORE_CORRUPT, h->path, 0, 0,
                            "the database's format number is %lld, which no sitstat writes; "
                            "restore a copy of it",
                            (long long)version);
        if (mode == STORE_READ)
            return error_at(err, STORE_IO, h->path, 0, 0,
                            "an older sitstat wrote this database; the first command that writes, "
                            "such as 'sitstat import', brings it up to date");
        if (take_step(h, err) < 0)
            return -1;
    }
}
