/* check.c - whether the file is whole, and whether what it says makes sense. */
#include "private.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { PROBLEMS_MOST = 100 }; /* of one sort */

struct checker {
    struct store *s;
    store_problem_fn *fn;
    void *context;
};

static int tell(const struct checker *c, struct error *err, const char *format, ...)
    SITSTAT_PRINTF(3, 4);

static int tell(const struct checker *c, struct error *err, const char *format, ...)
{
    struct store_problem p;
    va_list args;
    va_start(args, format);
    vsnprintf(p.text, sizeof p.text, format, args);
    va_end(args);
    return c->fn(c->context, &p, err);
}

/* Each row of SQL is a problem: its first column says which, FORMAT says what. */
struct rule {
    const char *sql;
    const char *format;
};

static const struct rule rules[] = {
    {"SELECT * FROM pragma_integrity_check(100) WHERE integrity_check <> 'ok'", "the file: %s"},
    {"SELECT \"table\" || ' names a row of ' || parent || ' that is not there' "
     "FROM pragma_foreign_key_check LIMIT 100",
     "%s"},
    {"SELECT report || '-' || line || '-' || col FROM " FIGURES
     " WHERE value IS NULL AND low IS NULL "
     "AND high IS NULL LIMIT 100",
     "figure %s has neither a value nor a bound"},
    {"SELECT report || '-' || line || '-' || col FROM " FIGURES
     " WHERE typeof(value) NOT IN ('integer', 'real', 'null') OR "
     "typeof(low) NOT IN ('integer', 'real', 'null') OR "
     "typeof(high) NOT IN ('integer', 'real', 'null') LIMIT 100",
     "figure %s has a value that is no number"},
    {"SELECT report || '-' || line || '-' || col FROM " FIGURES " WHERE low > high OR value < low "
     "OR value > high LIMIT 100",
     "figure %s lies outside its own bounds"},
    {"SELECT report || '-' || line || '-' || col FROM " FIGURES
     " WHERE first > last AND first > -2147483648 AND last > -2147483648 LIMIT 100",
     "the period of figure %s ends before it begins"},
    {"SELECT f.report || '-' || f.line || '-' || f.col FROM " FIGURES " f JOIN report r "
     "ON r.id = f.report WHERE (f.marks >> 7) & 7 = 0 "
     "AND CASE f.first WHEN -2147483648 THEN f.last ELSE f.first END "
     "> coalesce(f.known_on, r.published) LIMIT 100",
     "figure %s is actual, but its period begins after the day it was published"},
    {"SELECT report || '-' || line || '-' || col FROM " FIGURES
     " WHERE marks < 0 OR marks & 7 > 5 OR (marks >> 3) & 15 > 8 OR marks >> 7 > 5 LIMIT 100",
     "figure %s has a qualifier, status or precision that does not exist"},
    {"SELECT u.id FROM figure_run u WHERE u.until < u.id OR NOT EXISTS "
     "(SELECT 1 FROM figure WHERE id = u.id AND last = u.least) OR NOT EXISTS "
     "(SELECT 1 FROM figure WHERE id = u.until AND last = u.most) LIMIT 100",
     "run %s does not begin and end with its figures"},
    {"SELECT after FROM (SELECT id AS after, id <= lag(until) OVER (ORDER BY id) AS bad "
     "FROM figure_run) WHERE bad LIMIT 100",
     "run %s holds figures of the one before it"},
    {"SELECT u.id FROM figure_run u CROSS JOIN figure f ON f.id BETWEEN u.id AND u.until "
     "WHERE (u.marks IS NULL) = (f.marks IS NULL) OR (u.col IS NULL) = (f.col IS NULL) "
     "GROUP BY u.id LIMIT 100",
     "run %s and its figures do not agree who says their marks or column"},
    {"SELECT id FROM figure f WHERE NOT EXISTS (SELECT 1 FROM figure_run WHERE id = "
     "(SELECT max(id) FROM figure_run WHERE id <= f.id) AND until >= f.id) LIMIT 100",
     "the figure in row %s is in no run"},
    {"SELECT id FROM (SELECT u.id, (f.last, coalesce(f.first, f.last), coalesce(f.item, 0)) < "
     "(lag(f.last) OVER w, lag(coalesce(f.first, f.last)) OVER w, "
     "lag(coalesce(f.item, 0)) OVER w) AS bad "
     "FROM figure_run u CROSS JOIN figure f ON f.id BETWEEN u.id AND u.until "
     "WINDOW w AS (PARTITION BY u.id ORDER BY f.id)) WHERE bad LIMIT 100",
     "the figures of run %s are out of order"},
    {"SELECT id FROM figure_series WHERE id < 1 OR id > 2147483647 LIMIT 100", /* SERIES_MOST */
     "series %s has a number that sitstat does not give"},
    {"SELECT measure FROM figure_series WHERE kind = 0 AND measure IN "
     "(SELECT code FROM measure m WHERE kind <> 0 AND id = "
     "(SELECT max(id) FROM measure WHERE code = m.code)) GROUP BY measure LIMIT 100",
     "the kind of measure %s is told, but some of its series lack it"},
    {"SELECT DISTINCT report FROM (SELECT report, start, sum(length) OVER "
     "(PARTITION BY report ORDER BY start) - length AS due FROM report_block) "
     "WHERE start <> due LIMIT 100",
     "the document of report %s has a gap"},
    {"SELECT proposal FROM proposal_version v GROUP BY proposal "
     "HAVING max(version) <> count(*) LIMIT 100",
     "the history of proposal %s has a gap"},
};

static int check_rules(const struct checker *c, struct error *err)
{
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
        struct query q;
        int got;
        if (query_open(&q, c->s->handle, rules[i].sql, err) < 0)
            return -1;
        while ((got = query_step(&q, err)) > 0)
            if (tell(c, err, rules[i].format, column_text(&q, 0)) < 0) {
                got = -1;
                break;
            }
        query_close(&q);
        if (got < 0)
            return -1;
    }
    return 0;
}

/* ---- the schema ---------------------------------------------------------------------------- */

/* Tables, indices and views as this version makes them, in a database of their own. */
static int reference(struct store_handle *out, struct error *err)
{
    int version;
    memset(out, 0, sizeof *out);
    int rc =
        sqlite3_open_v2(":memory:", &out->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, NULL);
    if (rc != SQLITE_OK)
        return sql_error(out, rc, err);
    return store_schema(out, 0, &version, err);
}

static int look_for(const struct checker *c, struct store_handle *in, struct query *object,
                    const char *what, struct error *err)
{
    struct query q;
    const char *type = column_text(object, 0), *name = column_text(object, 1);
    if (query_open(&q, in, "SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ? AND sql IS ?",
                   err) < 0)
        return -1;
    query_text(&q, 1, type);
    query_text(&q, 2, name);
    if (sqlite3_column_type(object->st, 2) == SQLITE_NULL)
        query_null(&q, 3);
    else
        query_text(&q, 3, column_text(object, 2));
    int got = query_step(&q, err);
    query_close(&q);
    return got != 0 ? got : tell(c, err, "the %s %.100s %s", type, name, what);
}

static int each_object(const struct checker *c, struct store_handle *from, struct store_handle *in,
                       const char *what, struct error *err)
{
    struct query q;
    int got;
    if (query_open(&q, from,
                   "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'",
                   err) < 0)
        return -1;
    while ((got = query_step(&q, err)) > 0)
        if (look_for(c, in, &q, what, err) < 0) {
            got = -1;
            break;
        }
    query_close(&q);
    return got;
}

static int check_schema(const struct checker *c, struct error *err)
{
    struct store_handle expected;
    int result = reference(&expected, err);
    if (result == 0)
        result = each_object(c, &expected, c->s->handle, "is missing or was changed", err);
    if (result == 0)
        result = each_object(c, c->s->handle, &expected, "was added by another program", err);
    for (size_t i = 0; i < expected.n_statements; i++)
        sqlite3_finalize(expected.statements[i].statement);
    sqlite3_close(expected.db);
    return result;
}

/* ---- evidence ------------------------------------------------------------------------------ */

/* WHY is no damage but what keeps us from looking: lack of memory, a disk that fails. */
static int hand_on(const struct error *why, struct error *err)
{
    if (err != NULL)
        *err = *why;
    return -1;
}

/* Whether each figure read from a text is in the text where it says it is. */
static int check_spans(const struct checker *c, struct error *err)
{
    struct query q;
    struct buffer body = {0};
    struct error why;
    uint32_t report = 0;
    int got;
    if (query_open(&q, c->s->handle,
                   "SELECT f.report, f.line, f.col, f.length, f.raw FROM " FIGURES " f "
                   "WHERE f.length > 0 AND f.raw IS NOT NULL AND f.report IN "
                   "(SELECT report FROM report_block) ORDER BY f.report, f.col",
                   err) < 0)
        return -1;
    while ((got = query_step(&q, err)) > 0) {
        uint32_t id = (uint32_t)column_int(&q, 0);
        int64_t at = column_int(&q, 2), len = column_int(&q, 3);
        const char *raw = column_text(&q, 4);
        if (id != report) {
            buffer_clear(&body);
            if (store_report_body(c->s, id, &body, &why) < 0) {
                /* a damaged document has been told: nothing can be found in it */
                if (why.code != STORE_CORRUPT) {
                    got = hand_on(&why, err);
                    break;
                }
                buffer_clear(&body);
            }
            report = id;
        }
        bool there = at >= 0 && (uint64_t)at <= body.len &&
                     (uint64_t)len <= body.len - (size_t)at && strlen(raw) == (size_t)len &&
                     memcmp(buffer_string(&body) + at, raw, (size_t)len) == 0;
        if (!there &&
            (got = tell(c, err,
                        "figure %u-%u-%u says \"%.60s\", which its text does not "
                        "say there",
                        (unsigned)id, (unsigned)column_int(&q, 1), (unsigned)at, raw)) < 0)
            break;
    }
    query_close(&q);
    buffer_free(&body);
    return got;
}

/* Whether each kept block of a document can be unpacked. */
static int check_blocks(const struct checker *c, struct error *err)
{
    struct query q;
    struct buffer block = {0};
    struct error why;
    int got;
    if (query_open(&q, c->s->handle, "SELECT length, packed, content, report FROM report_block",
                   err) < 0)
        return -1;
    while ((got = query_step(&q, err)) > 0) {
        buffer_clear(&block);
        if (block_unpack(&q, 0, &block, &why) == 0)
            continue;
        if (why.code != STORE_CORRUPT) {
            got = hand_on(&why, err);
            break;
        }
        if (tell(c, err, "the document of report %u is damaged", (unsigned)column_int(&q, 3)) < 0) {
            got = -1;
            break;
        }
    }
    query_close(&q);
    buffer_free(&block);
    return got;
}

int store_check(struct store *s, store_problem_fn *fn, void *context, uint64_t *checked,
                struct error *err)
{
    struct checker c = {s, fn, context};
    int64_t figures;
    *checked = 0;
    if (query_one(s->handle, "SELECT count(*) FROM figure", &figures, err) < 0)
        return -1;
    *checked = (uint64_t)figures;
    return check_schema(&c, err) < 0 || check_rules(&c, err) < 0 || check_blocks(&c, err) < 0 ||
                   check_spans(&c, err) < 0
               ? -1
               : 0;
}
