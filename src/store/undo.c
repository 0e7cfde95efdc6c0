/* undo.c - taking back exactly one batch. */
#include "private.h"

struct refusal {
    const char *sql;  /* ?1 the batch; gives a batch that builds on it */
    const char *says; /* with the other batch's number */
};

static const struct refusal refusals[] = {
    {"SELECT min(b.id) FROM batch_rests r JOIN batch b ON b.id = r.batch "
     "WHERE r.on_batch = ?1 AND b.undone IS NULL",
     "batch %lld left out figures because batch %u holds them; undo %lld first, then import it "
     "again"},
    {"SELECT min(f.batch) FROM figure_run f JOIN report r ON r.id = f.report "
     "WHERE r.batch = ?1 AND f.batch <> ?1",
     "batch %lld took figures from a report of batch %u; undo %lld first"},
    {"SELECT min(v.batch) FROM proposal_version v JOIN proposal p ON p.id = v.proposal "
     "WHERE p.batch = ?1 AND v.batch <> ?1",
     "batch %lld decided on proposals of batch %u; undo %lld first"},
    {"SELECT min(v.batch) FROM proposal_version v JOIN proposal_version o "
     "ON o.proposal = v.proposal AND o.version < v.version WHERE o.batch = ?1 AND v.batch <> ?1",
     "batch %lld changed what batch %u decided; undo %lld first"},
    {"SELECT min(p.batch) FROM proposal p JOIN report r ON r.id = p.report "
     "WHERE r.batch = ?1 AND p.batch <> ?1",
     "batch %lld read a report of batch %u; undo %lld first"},
    {"SELECT min(j.batch) FROM reject j JOIN report r ON r.id = j.report "
     "WHERE r.batch = ?1 AND j.batch <> ?1",
     "batch %lld read a report of batch %u; undo %lld first"},
    {"SELECT batch FROM series_kind WHERE batch = ?1 AND joined LIMIT 1",
     "batch %lld joined series that had been two; they cannot be parted again"},
    {"SELECT min(f.batch) FROM series_kind k JOIN figure_run f ON f.series = k.series "
     "WHERE k.batch = ?1 AND f.batch > ?1",
     "batch %lld added to series whose kind batch %u told; undo %lld first"},
    {"SELECT min(l.batch) FROM series_kind k JOIN series_kind l ON l.series = k.series "
     "WHERE k.batch = ?1 AND l.batch > ?1",
     "batch %lld told another kind than batch %u; undo %lld first"},
};

/* In this order: what names something goes before it. */
static const char *const deletions[] = {
    /* One statement over two lines. NOLINTNEXTLINE(bugprone-suspicious-missing-comma) */
    "DELETE FROM figure WHERE id IN (SELECT f.id FROM figure_run u "
    "CROSS JOIN figure f ON f.id BETWEEN u.id AND u.until WHERE u.batch = ?1)",
    "DELETE FROM figure_run WHERE batch = ?1",
    "DELETE FROM proposal_version WHERE batch = ?1",
    "DELETE FROM proposal WHERE batch = ?1",
    "DELETE FROM reject WHERE batch = ?1",
    "DELETE FROM kept WHERE batch = ?1",
    "DELETE FROM preference WHERE batch = ?1",
    "DELETE FROM measure WHERE batch = ?1",
    /* one statement on three lines: NOLINTNEXTLINE(bugprone-suspicious-missing-comma) */
    "UPDATE figure_series SET kind = "
    "(SELECT before FROM series_kind WHERE batch = ?1 AND series = id) "
    "WHERE id IN (SELECT series FROM series_kind WHERE batch = ?1)",
    "DELETE FROM series_kind WHERE batch = ?1",
    "DELETE FROM batch_rests WHERE batch = ?1",
    "DELETE FROM report_block WHERE report IN (SELECT id FROM report WHERE batch = ?1)",
    "DELETE FROM report_column WHERE report IN (SELECT id FROM report WHERE batch = ?1)",
    "DELETE FROM report WHERE batch = ?1",
};

static const char *const leftovers[] = {
    "DELETE FROM figure_series WHERE NOT EXISTS (SELECT 1 FROM figure_run WHERE series = "
    "figure_series.id) "
    "AND id NOT IN (SELECT series FROM proposal_version)",
    /* the numbers of series may be given again */
    "DELETE FROM series_kind WHERE series NOT IN (SELECT id FROM figure_series)",
    ("DELETE FROM item WHERE id NOT IN (SELECT item FROM figure WHERE item IS NOT NULL) "
     "AND id NOT IN (SELECT item FROM proposal_version)"),
};

static int check_undoable(struct store_handle *h, uint32_t batch, struct error *err)
{
    struct query q;
    if (query_open(&q, h, "SELECT undone IS NOT NULL FROM batch WHERE id = ?", err) < 0)
        return -1;
    query_int(&q, 1, batch);
    int got = query_step(&q, err);
    bool undone = got > 0 && column_int(&q, 0) != 0;
    query_close(&q);
    if (got == 0)
        return error_set(err, ERR_UNKNOWN, "there is no batch %u; 'sitstat batches' lists them",
                         (unsigned)batch);
    if (undone)
        return error_set(err, ERR_REFUSED, "batch %u is undone already", (unsigned)batch);
    for (size_t i = 0; got > 0 && i < sizeof refusals / sizeof refusals[0]; i++) {
        if (query_open(&q, h, refusals[i].sql, err) < 0)
            return -1;
        query_int(&q, 1, batch);
        int64_t other = 0;
        if ((got = query_step(&q, err)) > 0)
            other = column_int(&q, 0);
        query_close(&q);
        if (other != 0)
            return error_set(err, ERR_REFUSED, refusals[i].says, (long long)other, (unsigned)batch,
                             (long long)other);
    }
    return got < 0 ? -1 : 0;
}

static int take_back(struct store_handle *h, uint32_t batch, uint64_t *figures, struct error *err)
{
    struct query q;
    char moment[24];
    if (check_undoable(h, batch, err) < 0)
        return -1;
    for (size_t i = 0; i < sizeof deletions / sizeof deletions[0]; i++) {
        if (query_open(&q, h, deletions[i], err) < 0)
            return -1;
        query_int(&q, 1, batch);
        if (query_run(&q, err) < 0)
            return -1;
        if (i == 0)
            *figures = (uint64_t)sqlite3_changes64(h->db);
    }
    for (size_t i = 0; i < sizeof leftovers / sizeof leftovers[0]; i++)
        if (query_open(&q, h, leftovers[i], err) < 0 || query_run(&q, err) < 0)
            return -1;
    moment_text(moment);
    if (query_open(&q, h, "UPDATE batch SET undone = ? WHERE id = ?", err) < 0)
        return -1;
    query_text(&q, 1, moment);
    query_int(&q, 2, batch);
    return query_run(&q, err);
}

int store_undo(struct store *s, uint32_t batch, uint64_t *figures, struct error *err)
{
    struct store_handle *h = s->handle;
    bool own;
    *figures = 0;
    if (h->batch != 0)
        return error_set(err, ERR_REFUSED, "a batch is running: end it before another is undone");
    if (write_begin(h, &own, err) < 0)
        return -1;
    int result = take_back(h, batch, figures, err);
    h->reports_version = -1;
    return write_end(h, own, result, err);
}
