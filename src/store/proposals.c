/* proposals.c - figures read out of texts, and what people decide about them. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

#include "sitstat/json.h"

enum state { OPEN, ACCEPTED, REJECTED };
static const char *const state_names[] = {"open", "accepted", "rejected"};

/* The figure of a version; strings in ARENA. */
struct version {
    int64_t number;
    enum state state;
    struct figure figure;
};

#define VERSION_COLUMNS                                                                            \
    "v.version, v.state, v.last, v.first, v.marks, v.value, v.low, v.high, v.known_on, "           \
    "v.attributed_to, i.text, s.measure, s.kind, s.unit, s.place, s.place_name, s.origin, "        \
    "s.origin_name, s.\"group\""
#define VERSION_TABLES                                                                             \
    "proposal_version v JOIN figure_series s ON s.id = v.series LEFT JOIN item i ON i.id = v.item"

static int read_version(struct query *q, int first, struct arena *arena, struct version *out,
                        struct error *err)
{
    struct figure *f = &out->figure;
    const char *said = column_text(q, first + 9), *item = column_text(q, first + 10);
    uint32_t marks = (uint32_t)column_int(q, first + 4);
    memset(out, 0, sizeof *out);
    out->number = column_int(q, first);
    out->state = (enum state)column_int(q, first + 1);
    if (out->state > REJECTED)
        out->state = OPEN;
    f->period.last = (day_t)column_int(q, first + 2);
    f->period.first = (day_t)column_int(q, first + 3);
    f->period.precision = (enum precision)marks_precision(marks);
    f->qualifier = (enum qualifier)marks_qualifier(marks);
    f->status = (enum status)marks_status(marks);
    f->value = column_number(q, first + 5);
    f->low = column_number(q, first + 6);
    f->high = column_number(q, first + 7);
    f->known_on = column_day(q, first + 8);
    f->attributed_to = arena_text(arena, said, strlen(said), err);
    f->item = arena_text(arena, item, strlen(item), err);
    if (f->attributed_to == NULL || f->item == NULL)
        return -1;
    return series_read(q, first + 11, arena, &f->series, err);
}

static int write_version(struct store_handle *h, uint32_t proposal, int64_t number,
                         enum state state, const char *reason, const struct figure *f,
                         struct error *err)
{
    struct query q;
    uint32_t series, item;
    size_t len = f->item ? strlen(f->item) : 0;
    if (series_id(h, &f->series, &series, err) < 0 || item_id(h, f->item, len, &item, err) < 0 ||
        query_open(&q, h,
                   "INSERT INTO proposal_version (proposal, version, batch, state, reason, series, "
                   "last, first, item, marks, value, low, high, known_on, attributed_to) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   err) < 0)
        return -1;
    query_int(&q, 1, proposal);
    query_int(&q, 2, number);
    query_int(&q, 3, h->batch);
    query_int(&q, 4, state);
    query_text(&q, 5, reason);
    query_int(&q, 6, series);
    query_int(&q, 7, f->period.last);
    query_int(&q, 8, f->period.first);
    query_int(&q, 9, item);
    query_int(&q, 10, marks_make(f->period.precision, f->qualifier, f->status));
    query_number(&q, 11, f->value);
    query_number(&q, 12, f->low);
    query_number(&q, 13, f->high);
    query_day(&q, 14, f->known_on);
    query_text(&q, 15, f->attributed_to);
    h->stored++;
    return query_run(&q, err);
}

/* A proposal of the same span that was extracted as the same series and period. */
static int find_known(struct store_handle *h, const struct store_proposal *p, uint32_t *id,
                      struct error *err)
{
    struct query q;
    uint32_t series;
    *id = 0;
    if (series_id(h, &p->figure.series, &series, err) < 0 ||
        query_open(&q, h,
                   "SELECT p.id FROM proposal p JOIN proposal_version v ON v.proposal = p.id "
                   "AND v.version = 1 WHERE p.report = ? AND p.line = ? AND p.col = ? "
                   "AND p.length = ? AND v.series = ? AND v.last = ? AND v.first = ? LIMIT 1",
                   err) < 0)
        return -1;
    query_int(&q, 1, p->report);
    query_int(&q, 2, p->figure.line);
    query_int(&q, 3, p->figure.column);
    query_int(&q, 4, p->figure.length);
    query_int(&q, 5, series);
    query_int(&q, 6, p->figure.period.last);
    query_int(&q, 7, p->figure.period.first);
    int got = query_step(&q, err);
    if (got > 0)
        *id = (uint32_t)column_int(&q, 0);
    query_close(&q);
    return got < 0 ? -1 : 0;
}

int store_add_proposal(struct store *s, const struct store_proposal *p, uint32_t *id, bool *known,
                       struct error *err)
{
    struct store_handle *h = s->handle;
    struct query q;
    *known = false;
    if (need_batch(h, err) < 0 || find_known(h, p, id, err) < 0)
        return -1;
    if (*id != 0) {
        *known = true;
        return 0;
    }
    if (query_open(
            &q, h,
            "INSERT INTO proposal (batch, report, confidence, why, sentence, mark, mark_len, "
            "line, col, length, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            err) < 0)
        return -1;
    query_int(&q, 1, h->batch);
    query_int(&q, 2, p->report);
    query_real(&q, 3, p->confidence);
    query_text(&q, 4, p->why);
    query_text(&q, 5, p->sentence);
    query_int(&q, 6, (int64_t)p->mark);
    query_int(&q, 7, (int64_t)p->mark_len);
    query_int(&q, 8, p->figure.line);
    query_int(&q, 9, p->figure.column);
    query_int(&q, 10, p->figure.length);
    query_text(&q, 11, p->figure.raw);
    if (query_run(&q, err) < 0)
        return -1;
    *id = (uint32_t)sqlite3_last_insert_rowid(h->db);
    return write_version(h, *id, 1, OPEN, "", &p->figure, err);
}

/* ---- listing ------------------------------------------------------------------------------- */

static void json_figure(struct json *j, const char *name, const struct figure *f)
{
    char series[SERIES_TEXT], day[DATE_TEXT];
    if (series_format(&f->series, series, sizeof series) < 0)
        series[0] = '\0';
    json_object(j, name);
    json_text(j, "series", series);
    json_text(j, "start", f->period.first == DAY_NONE ? NULL : date_format(f->period.first, day));
    json_text(j, "end", f->period.last == DAY_NONE ? NULL : date_format(f->period.last, day));
    json_number(j, "value", f->value);
    json_number(j, "low", f->low);
    json_number(j, "high", f->high);
    json_text(j, "qualifier", qualifier_name(f->qualifier));
    json_text(j, "status", status_name(f->status));
    json_text(j, "attributed_to", f->attributed_to);
    json_object_end(j);
}

static bool same_figure(const struct figure *a, const struct figure *b)
{
    return a->period.first == b->period.first && a->period.last == b->period.last &&
           a->qualifier == b->qualifier && a->status == b->status &&
           number_equal(a->value, b->value) && number_equal(a->low, b->low) &&
           number_equal(a->high, b->high) && strcmp(a->attributed_to, b->attributed_to) == 0 &&
           a->series.kind == b->series.kind && strcmp(a->series.measure, b->series.measure) == 0 &&
           strcmp(a->series.place, b->series.place) == 0 &&
           strcmp(a->series.place_name, b->series.place_name) == 0 &&
           strcmp(a->series.origin, b->series.origin) == 0 &&
           strcmp(a->series.origin_name, b->series.origin_name) == 0 &&
           strcmp(a->series.group, b->series.group) == 0;
}

static int read_first(struct store_handle *h, uint32_t proposal, struct arena *arena,
                      struct version *out, struct error *err)
{
    struct query q;
    if (query_open(&q, h,
                   "SELECT " VERSION_COLUMNS " FROM " VERSION_TABLES
                   " WHERE v.proposal = ? AND v.version = 1",
                   err) < 0)
        return -1;
    query_int(&q, 1, proposal);
    int got = query_step(&q, err);
    if (got > 0)
        got = read_version(&q, 0, arena, out, err);
    else if (got == 0)
        got = error_at(err, STORE_CORRUPT, h->path, 0, 0,
                       "proposal %u lacks what was read at first; restore a copy of the database",
                       (unsigned)proposal);
    query_close(&q);
    return got;
}

/* What the words made, and beside it what a person made of it. */
static int explain_edit(struct store_handle *h, struct store_proposal *p, struct arena *arena,
                        struct error *err)
{
    struct version first;
    struct buffer out = {0};
    struct json j;
    int result = -1;
    if (read_first(h, p->id, arena, &first, err) < 0)
        return -1;
    if (same_figure(&first.figure, &p->figure))
        return 0;
    json_begin(&j, &out, false);
    json_object(&j, NULL);
    json_text(&j, "why", p->why);
    json_figure(&j, "extracted", &first.figure);
    json_figure(&j, "edited", &p->figure);
    json_object_end(&j);
    if (json_end(&j, err) == 0)
        result = (p->why = arena_text(arena, out.data, out.len, err)) != NULL ? 0 : -1;
    buffer_free(&out);
    return result;
}

static int list_room(struct store_proposals *list, struct error *err)
{
    if (list->n < list->size)
        return 0;
    size_t size = list->size ? list->size * 2 : 32;
    struct store_proposal *at = realloc(list->at, size * sizeof *at);
    if (at == NULL)
        return error_memory(err);
    list->at = at;
    list->size = size;
    return 0;
}

static int read_proposal(struct query *q, struct store_handle *h, struct arena *arena,
                         struct store_proposal *p, struct error *err)
{
    struct version v;
    const char *raw = "";
    const char **texts[] = {&p->why, &p->sentence, &raw, &p->report_name, &p->publisher};
    static const int columns[] = {3, 4, 10, 11, 12};
    memset(p, 0, sizeof *p);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
        const char *text = column_text(q, columns[i]);
        if ((*texts[i] = arena_text(arena, text, strlen(text), err)) == NULL)
            return -1;
    }
    if (read_version(q, 14, arena, &v, err) < 0)
        return -1;
    p->figure = v.figure;
    p->state = state_names[v.state];
    p->id = (uint32_t)column_int(q, 0);
    p->report = (uint32_t)column_int(q, 1);
    p->confidence = sqlite3_column_double(q->st, 2);
    p->mark = (size_t)column_int(q, 5);
    p->mark_len = (size_t)column_int(q, 6);
    p->figure.line = (long)column_int(q, 7);
    p->figure.column = (long)column_int(q, 8);
    p->figure.length = (long)column_int(q, 9);
    p->figure.raw = raw;
    if (p->figure.known_on == DAY_NONE)
        p->figure.known_on = column_day(q, 13);
    return v.number > 1 ? explain_edit(h, p, arena, err) : 0;
}

#define PROPOSAL_QUERY                                                                             \
    "SELECT p.id, p.report, p.confidence, p.why, p.sentence, p.mark, p.mark_len, p.line, p.col, "  \
    "p.length, p.raw, r.name, r.publisher, r.published, " VERSION_COLUMNS                          \
    " FROM proposal p JOIN report r ON r.id = p.report JOIN " VERSION_TABLES                       \
    " WHERE v.proposal = p.id AND v.version = "                                                    \
    "(SELECT max(version) FROM proposal_version WHERE proposal = p.id) "

int store_list_proposals(struct store *s, const char *state, uint32_t report,
                         struct store_proposals *out, struct error *err)
{
    struct query q;
    int got, wanted = -1;
    memset(out, 0, sizeof *out);
    for (int i = 0; state != NULL && i <= REJECTED; i++)
        if (strcmp(state, state_names[i]) == 0)
            wanted = i;
    if (state != NULL && wanted < 0)
        return error_set(err, ERR_USAGE, "a proposal is open, accepted or rejected, not \"%.40s\"",
                         state);
    if (query_open(&q, s->handle,
                   PROPOSAL_QUERY "AND (?1 < 0 OR v.state = ?1) AND (?2 = 0 OR p.report = ?2) "
                                  "ORDER BY p.report, p.line, p.col, p.id",
                   err) < 0)
        return -1;
    query_int(&q, 1, wanted);
    query_int(&q, 2, report);
    while ((got = query_step(&q, err)) > 0) {
        if (list_room(out, err) < 0 ||
            read_proposal(&q, s->handle, &out->strings, &out->at[out->n], err) < 0) {
            got = -1;
            break;
        }
        out->n++;
    }
    query_close(&q);
    if (got < 0)
        store_proposals_free(out);
    return got;
}

void store_proposals_free(struct store_proposals *list)
{
    free(list->at);
    arena_free(&list->strings);
    memset(list, 0, sizeof *list);
}

/* ---- deciding ------------------------------------------------------------------------------ */

struct decision { /* a proposal that is about to be decided on */
    struct store_proposal proposal;
    int64_t version;
    enum state state;
    struct arena strings;
};

static int decide(struct store_handle *h, uint32_t id, bool must_be_open, struct decision *d,
                  struct error *err)
{
    struct query q;
    memset(d, 0, sizeof *d);
    if (need_batch(h, err) < 0 || query_open(&q, h, PROPOSAL_QUERY "AND p.id = ?1", err) < 0)
        return -1;
    query_int(&q, 1, id);
    int got = query_step(&q, err);
    if (got > 0) {
        d->version = column_int(&q, 14);
        d->state = (enum state)column_int(&q, 15);
        got = read_proposal(&q, h, &d->strings, &d->proposal, err) < 0 ? -1 : 1;
    } else if (got == 0) {
        got = error_set(err, ERR_UNKNOWN,
                        "there is no proposal %u; 'sitstat review list' shows them", (unsigned)id);
    }
    query_close(&q);
    if (got > 0 && must_be_open != (d->state == OPEN))
        got = error_set(err, ERR_REFUSED,
                        must_be_open ? "proposal %u is decided already; reopen it first"
                                     : "proposal %u is open already",
                        (unsigned)id);
    if (got < 0)
        arena_free(&d->strings);
    return got < 0 ? -1 : 0;
}

int store_edit_proposal(struct store *s, uint32_t id, const struct figure *f, struct error *err)
{
    struct decision d;
    if (decide(s->handle, id, true, &d, err) < 0)
        return -1;
    int result = write_version(s->handle, id, d.version + 1, OPEN, "", f, err);
    arena_free(&d.strings);
    return result;
}

int store_accept_proposal(struct store *s, uint32_t id, struct figure_ref *ref, struct error *err)
{
    struct decision d;
    bool duplicate;
    if (decide(s->handle, id, true, &d, err) < 0)
        return -1;
    int result = -1;
    if (strcmp(d.proposal.figure.series.unit, "currency") == 0)
        error_set(
            err, ERR_REFUSED,
            "proposal %u is money whose currency the text leaves open; 'sitstat review edit %u "
            "unit=USD' (or another) says which",
            (unsigned)id, (unsigned)id);
    else
        result = store_add_figure(s, d.proposal.report, &d.proposal.figure, ref, &duplicate, err);
    if (result == 0)
        result = write_version(s->handle, id, d.version + 1, ACCEPTED, "", &d.proposal.figure, err);
    arena_free(&d.strings);
    return result;
}

int store_reject_proposal(struct store *s, uint32_t id, const char *reason, struct error *err)
{
    struct decision d;
    if (decide(s->handle, id, true, &d, err) < 0)
        return -1;
    int result =
        write_version(s->handle, id, d.version + 1, REJECTED, reason, &d.proposal.figure, err);
    arena_free(&d.strings);
    return result;
}

/* Opens a rejected proposal again. An accepted one has given a figure: that is taken back by
 * undoing the batch that accepted it. */
int store_reopen_proposal(struct store *s, uint32_t id, struct error *err)
{
    struct decision d;
    int result;
    if (decide(s->handle, id, false, &d, err) < 0)
        return -1;
    if (d.state == ACCEPTED)
        result = error_set(err, ERR_REFUSED,
                           "proposal %u is accepted; 'sitstat undo' takes back the batch that "
                           "accepted it",
                           (unsigned)id);
    else
        result = write_version(s->handle, id, d.version + 1, OPEN, "", &d.proposal.figure, err);
    arena_free(&d.strings);
    return result;
}

int proposal_copy(struct store *s, const struct store_proposal *p, uint32_t *id, struct error *err)
{
    bool known;
    enum state state = OPEN;
    if (store_add_proposal(s, p, id, &known, err) < 0)
        return -1;
    while (state < REJECTED && strcmp(p->state, state_names[state]) != 0)
        state++;
    if (known || state == OPEN)
        return 0;
    return write_version(s->handle, *id, 2, state, "", &p->figure, err);
}
