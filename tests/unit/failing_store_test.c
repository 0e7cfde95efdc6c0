/* failing_store_test.c - every allocation and every call of SQLite that the store makes fails once:
 * it refuses with a sentence, loses nothing, leaves nothing half done, and works afterwards. */
#include "store_fixture.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "failing.h"

static const char text[] =
    "On 4 March about 1,200 refugees came to Moldova. By then 15,000 were in "
    "Romania.\n";

static int add_report(struct store *s, const char *name, const char *form, const char *published,
                      const char *body, uint32_t *id, struct error *err)
{
    struct store_report r = {.form = form,
                             .name = name,
                             .publisher = "UNHCR",
                             .title = "",
                             .language = "en",
                             .published = day(published),
                             .bytes = 10};
    bool known;
    snprintf(r.sha256, sizeof r.sha256, "%s", name);
    return store_add_report(s, &r, body, body ? strlen(body) : 0, id, &known, err);
}

static int put_rows(struct sink *sink, int64_t plus, struct error *err)
{
    static const char bytes[] = "day,POL,MDA\n2022-03-01,1,2\n2022-03-02,3,x\n";
    struct series known = fixture_series("refugees", KIND_STOCK, "POL");
    struct series fresh = fixture_series("arrivals", KIND_FLOW, "MDA");
    uint32_t ids[2], item;
    fresh.group = "sex=female";
    if (sink->bytes(sink->context, bytes, sizeof bytes - 1, 1, err) < 0 ||
        sink->series(sink->context, &known, &ids[0], err) < 0 ||
        sink->series(sink->context, &fresh, &ids[1], err) < 0 ||
        sink->item(sink->context, "flow-77", 7, &item, err) < 0)
        return -1;
    for (int i = 0; i < 12; i++) {
        struct sink_extra extra = {.low = number_real(0.5 + i),
                                   .high = number_whole(900 + i),
                                   .known_on = DAY_NONE,
                                   .raw = "about 1",
                                   .raw_len = 7};
        struct sink_row row = {.series = ids[i % 2],
                               .item = i % 4 == 3 ? item : 0,
                               .first = day("2022-03-01") + i / 2,
                               .last = day("2022-03-01") + i / 2,
                               .line = 2 + (uint32_t)(i / 2),
                               .column = (uint16_t)(2 + i % 2),
                               .value = i == 5 ? number_real(7.5) : number_whole(plus + i),
                               .extra = i % 3 == 0 ? &extra : NULL};
        if (sink->row(sink->context, &row, err) < 0)
            return -1;
    }
    return sink->reject(sink->context, 3, 3, "this is no number", "x", 1, err);
}

static const char receipt[] = "{\"revisions\":{\"vanished_figures\":[\"1-2-2\",\"no figure\"]}}";

static int no_vanished(void *context, const struct store_vanished *v, struct error *err)
{
    (void)context, (void)v, (void)err;
    return 0;
}

static int import(struct store *s, const char *name, const char *published, int64_t plus,
                  struct error *err)
{
    static const char *const columns[] = {"day", "POL", "MDA"};
    const struct store_table table = {',', '"', 1, columns, 3};
    struct store_bulk_result result = {0};
    struct store_bulk *bulk = NULL;
    struct sink sink;
    uint32_t report;
    if (store_begin(s, "import", err) < 0)
        return -1;
    if (add_report(s, name, "csv", published, NULL, &report, err) < 0 ||
        store_set_table(s, report, &table, err) < 0 ||
        store_bulk_begin(s, report, DAY_NONE, &bulk, &sink, err) < 0)
        goto failed;
    if (put_rows(&sink, plus, err) < 0) {
        store_bulk_abandon(bulk);
        goto failed;
    }
    if (store_bulk_end(bulk, &result, err) < 0)
        goto failed;
    store_bulk_result_free(&result);
    uint32_t before;
    if (store_each_vanished(s, report, &before, no_vanished, NULL, err) < 0 ||
        store_set_receipt(s, receipt, err) < 0 || store_keep(s, "map:x", "y", err) < 0)
        goto failed;
    return store_commit(s, NULL, err);
failed:
    store_rollback(s);
    return -1;
}

static struct store_proposal proposal(uint32_t report, const char *raw, int64_t value)
{
    const char *at = strstr(text, raw);
    struct store_proposal p = {
        .report = report,
        .figure = {.series = fixture_series("refugees", KIND_STOCK, "MDA"),
                   .period = period_day(day("2022-03-04")),
                   .value = number_whole(value),
                   .qualifier = QUALIFIER_ABOUT,
                   .known_on = DAY_NONE,
                   .item = "",
                   .line = 1,
                   .column = at - text,
                   .length = (long)strlen(raw),
                   .raw = raw,
                   .attributed_to = "border guards"},
        .confidence = 0.75,
        .why = "{}",
        .sentence = "On 4 March about 1,200 refugees came to Moldova.",
        .mark = 17,
        .mark_len = 5,
    };
    return p;
}

static int read_text(struct store *s, const char *name, struct error *err)
{
    uint32_t report, id;
    bool known;
    if (store_begin(s, "read", err) < 0)
        return -1;
    if (add_report(s, name, "text", "2022-03-05", text, &report, err) < 0)
        goto failed;
    struct store_proposal first = proposal(report, "1,200", 1200),
                          second = proposal(report, "15,000", 15000);
    if (store_add_proposal(s, &first, &id, &known, err) < 0 ||
        store_add_proposal(s, &second, &id, &known, err) < 0)
        goto failed;
    return store_commit(s, NULL, err);
failed:
    store_rollback(s);
    return -1;
}

enum decision { EDIT, ACCEPT, REJECT, RECONSIDER };

static int decide(struct store *s, enum decision what, uint32_t id, struct error *err)
{
    struct figure_ref ref;
    struct figure f = proposal(0, "1,200", 1300).figure;
    if (store_begin(s, "review", err) < 0)
        return -1;
    int result = what == EDIT     ? store_edit_proposal(s, id, &f, err)
                 : what == ACCEPT ? store_accept_proposal(s, id, &ref, err)
                                  : store_reject_proposal(s, id, "hearsay", err);
    if (result == 0 && what == RECONSIDER)
        result = store_reopen_proposal(s, id, err);
    if (result == 0)
        return store_commit(s, NULL, err);
    store_rollback(s);
    return -1;
}

static int add_by_hand(struct store *s, const char *date, const char *item, struct error *err)
{
    struct figure f = {.series = fixture_series("refugees", KIND_STOCK, "MDA"),
                       .period = period_day(day(date)),
                       .value = number_real(77.5),
                       .low = number_whole(70),
                       .high = number_whole(80),
                       .qualifier = QUALIFIER_BETWEEN,
                       .known_on = day("2022-05-01"),
                       .item = item,
                       .raw = "77 or 78",
                       .attributed_to = "a call"};
    struct figure_ref ref;
    uint32_t report;
    bool duplicate;
    if (store_begin(s, "add", err) < 0)
        return -1;
    if (add_report(s, "Call", "hand", "2022-05-01", NULL, &report, err) == 0 &&
        store_add_figure(s, report, &f, &ref, &duplicate, err) == 0)
        return store_commit(s, NULL, err);
    store_rollback(s);
    return -1;
}

/* Two records of JSON; of one period more is said than one row says. */
static int import_objects(struct store *s, const char *name, struct error *err)
{
    static const char json[] =
        "{\"place\": \"MDA\", \"count\": 12}\n{\"place\": \"MDA\", \"count\": 13}\n";
    static const char *const columns[] = {"place", "count"};
    const struct store_table table = {.columns = columns, .n_columns = 2};
    const struct series series = fixture_series("arrivals", KIND_FLOW, "MDA");
    struct store_bulk_result result = {0};
    struct store_bulk *bulk = NULL;
    struct sink sink;
    uint32_t report, id, item;
    if (store_begin(s, "import", err) < 0)
        return -1;
    if (add_report(s, name, "json", "2022-04-09", NULL, &report, err) < 0 ||
        store_set_table(s, report, &table, err) < 0 ||
        store_bulk_begin(s, report, DAY_NONE, &bulk, &sink, err) < 0)
        goto failed;
    struct sink_row row = {.first = day("2022-03-01"), .last = day("2022-03-01"), .column = 2};
    int failed = sink.bytes(sink.context, json, sizeof json - 1, 1, err) < 0 ||
                 sink.series(sink.context, &series, &id, err) < 0 ||
                 sink.item(sink.context, "b", 1, &item, err) < 0;
    for (row.line = 1; !failed && row.line <= 2; row.line++) {
        row.series = id;
        row.item = row.line == 2 ? item : 0;
        row.value = number_whole(11 + row.line);
        failed = sink.row(sink.context, &row, err) < 0;
    }
    if (failed) {
        store_bulk_abandon(bulk);
        goto failed;
    }
    if (store_bulk_end(bulk, &result, err) < 0)
        goto failed;
    store_bulk_result_free(&result);
    return store_commit(s, NULL, err);
failed:
    store_rollback(s);
    return -1;
}

/* A figure out of a text that no proposal stands behind. */
static int add_from_text(struct store *s, const char *name, struct error *err)
{
    struct figure f = proposal(0, "15,000", 15000).figure;
    struct figure_ref ref;
    uint32_t report;
    bool duplicate;
    if (store_begin(s, "read", err) < 0)
        return -1;
    if (add_report(s, name, "text", "2022-03-05", text, &report, err) == 0 &&
        store_add_figure(s, report, &f, &ref, &duplicate, err) == 0)
        return store_commit(s, NULL, err);
    store_rollback(s);
    return -1;
}

static int no_problem(void *context, const struct store_problem *p, struct error *err)
{
    (void)context, (void)err;
    ck_abort_msg("%s", p->text);
    return -1;
}

/* Two vintages, a text whose first figure is accepted, one by hand, a preference, a kind told. */
static void fill(const char *name)
{
    struct measure m = {
        .code = "arrivals", .kind = KIND_CUMULATIVE, .unit = "persons", .name = "A"};
    struct store s = fixture_store(name);
    OK(import(&s, "a.csv", "2022-04-01", 100, ERR));
    OK(import(&s, "b.csv", "2022-04-08", 110, ERR));
    OK(read_text(&s, "note.txt", ERR));
    OK(decide(&s, ACCEPT, 1, ERR));
    OK(decide(&s, EDIT, 2, ERR));
    OK(add_by_hand(&s, "2022-03-05", "", ERR));
    OK(import_objects(&s, "a.json", ERR));
    OK(add_from_text(&s, "bare.txt", ERR));
    OK(store_prefer_source(&s, "UNHCR", NULL, ERR));
    OK(store_set_measure(&s, &m, ERR));
    store_close(&s);
}

/* ---- what is tried --------------------------------------------------------------------------- */

static int import_new(struct store *s, struct error *err)
{
    return import(s, "c.csv", "2022-04-09", 90, err);
}

static int objects_new(struct store *s, struct error *err)
{
    return import_objects(s, "b.json", err);
}

static int text_new(struct store *s, struct error *err)
{
    return add_from_text(s, "barer.txt", err);
}

static int import_same(struct store *s, struct error *err)
{
    return import(s, "b.csv", "2022-04-08", 110, err);
}

static int read_new(struct store *s, struct error *err)
{
    return read_text(s, "other.txt", err);
}

static int read_same(struct store *s, struct error *err)
{
    return read_text(s, "note.txt", err);
}

static int add_new(struct store *s, struct error *err)
{
    return add_by_hand(s, "2022-03-06", "id-7", err);
}

static int edit(struct store *s, struct error *err)
{
    return decide(s, EDIT, 2, err);
}

static int accept(struct store *s, struct error *err)
{
    return decide(s, ACCEPT, 2, err);
}

static int reject(struct store *s, struct error *err)
{
    return decide(s, REJECT, 2, err);
}

static int reopen(struct store *s, struct error *err)
{
    return decide(s, RECONSIDER, 2, err);
}

static int undo(struct store *s, struct error *err)
{
    uint64_t n;
    return store_undo(s, 2, &n, err);
}

static int prefer(struct store *s, struct error *err)
{
    return store_prefer_source(s, "UNHCR", "refugees", err);
}

static int set_measure(struct store *s, struct error *err)
{
    struct measure m = {.code = "arrivals", .kind = KIND_STOCK, .unit = "persons", .name = "A"};
    return store_set_measure(s, &m, err);
}

static int keep(struct store *s, struct error *err)
{
    return store_keep(s, "map:mine", "a=b", err);
}

static int merge(struct store *s, struct error *err)
{
    struct store_bulk_result r = {0};
    int result = store_merge(s, fixture_path("other.db"), &r, err);
    store_bulk_result_free(&r);
    return result;
}

static int each_figure(void *context, const struct store_figure *f, struct error *err)
{
    (void)context, (void)f, (void)err;
    return 0;
}

static int list_figures(struct store *s, struct error *err)
{
    struct series_pattern pattern;
    struct store_filter all = {0}, some = {.pattern = &pattern, .current = true},
                        one = {.series = 1, .as_of = day("2022-04-02")};
    if (series_pattern_parse("arrivals@MDA{*}", &pattern, NULL) < 0 ||
        store_each_figure(s, &all, each_figure, NULL, err) < 0 ||
        store_each_figure(s, &some, each_figure, NULL, err) < 0)
        return -1;
    return store_each_figure(s, &one, each_figure, NULL, err);
}

static int each_points(void *context, const struct store_series *series,
                       const struct points *points, struct error *err)
{
    (void)context, (void)series, (void)points, (void)err;
    return 0;
}

static int each_values(void *context, const struct store_series *series, const day_t *last,
                       const double *values, size_t n, struct error *err)
{
    (void)context, (void)series, (void)last, (void)values, (void)n, (void)err;
    return 0;
}

static int find_points(struct store *s, struct error *err)
{
    struct store_series_list list = {0};
    struct points p;
    points_init(&p);
    int result = store_find_series(s, NULL, &list, err);
    for (size_t i = 0; result == 0 && i < list.n; i++)
        result = store_points(s, list.at[i].id, DAY_NONE, &p, err);
    store_series_list_free(&list);
    points_free(&p);
    return result == 0 && store_each_points(s, DAY_NONE, each_points, NULL, err) == 0
               ? store_each_values(s, each_values, NULL, err)
               : -1;
}

static int look_up(struct store *s, struct error *err)
{
    const struct figure_ref refs[] = {{1, 2, 2},
                                      {3, 1, (uint32_t)(strstr(text, "1,200") - text)},
                                      {4, 0, 1},
                                      {5, 2, 2},
                                      {6, 1, (uint32_t)(strstr(text, "15,000") - text)}};
    for (size_t i = 0; i < 5; i++) {
        struct store_evidence e = {0};
        int result = store_evidence(s, refs[i], &e, err);
        store_evidence_free(&e);
        if (result < 0)
            return -1;
    }
    return 0;
}

static int each_batch(void *context, const struct store_batch *b, struct error *err)
{
    (void)context, (void)b, (void)err;
    return 0;
}

static int each_reject(void *context, uint32_t line, uint32_t column, const char *reason,
                       const char *raw, size_t len, struct error *err)
{
    (void)context, (void)line, (void)column, (void)reason, (void)raw, (void)len, (void)err;
    return 0;
}

static int each_report(void *context, const struct store_report *r, uint64_t figures,
                       struct error *err)
{
    (void)context, (void)r, (void)figures, (void)err;
    return 0;
}

static int each_measure(void *context, const struct measure *m, uint64_t figures, struct error *err)
{
    (void)context, (void)m, (void)figures, (void)err;
    return 0;
}

static int each_gone(void *context, struct figure_ref ref, const char *report, day_t published,
                     struct error *err)
{
    (void)context, (void)published, (void)err;
    if (ref.line != 2 || *report == '\0') /* Check allocates where it asserts */
        ck_abort_msg("%u of %s is gone", (unsigned)ref.line, report);
    return 0;
}

static int list_rest(struct store *s, struct error *err)
{
    struct store_proposals list = {0};
    struct store_report found;
    struct buffer strings = {0}, body = {0};
    bool is;
    int result = store_list_proposals(s, NULL, 0, &list, err) < 0 ||
                         store_each_batch(s, each_batch, NULL, err) < 0 ||
                         store_each_reject(s, 1, each_reject, NULL, err) < 0 ||
                         store_each_report(s, each_report, NULL, err) < 0 ||
                         store_list_reports(s, each_report, NULL, err) < 0 ||
                         store_each_vanished_ref(s, each_gone, NULL, err) < 0 ||
                         store_each_measure(s, each_measure, NULL, err) < 0 ||
                         store_kept(s, "map:x", &strings, &is, err) < 0 ||
                         store_find_report(s, "a.csv", &found, &is, &strings, err) < 0 ||
                         store_report_body(s, 1, &body, err) < 0
                     ? -1
                     : 0;
    store_proposals_free(&list);
    buffer_free(&strings);
    buffer_free(&body);
    return result;
}

static int check(struct store *s, struct error *err)
{
    uint64_t checked;
    return store_check(s, no_problem, NULL, &checked, err);
}

static const struct {
    const char *name;
    int (*run)(struct store *s, struct error *err);
    enum store_mode mode;
} tried[] = {
    {"import", import_new, STORE_WRITE},   {"import again", import_same, STORE_WRITE},
    {"read", read_new, STORE_WRITE},       {"read again", read_same, STORE_WRITE},
    {"add", add_new, STORE_WRITE},         {"edit", edit, STORE_WRITE},
    {"accept", accept, STORE_WRITE},       {"reject", reject, STORE_WRITE},
    {"reopen", reopen, STORE_WRITE},       {"undo", undo, STORE_WRITE},
    {"prefer", prefer, STORE_WRITE},       {"set measure", set_measure, STORE_WRITE},
    {"keep", keep, STORE_WRITE},           {"merge", merge, STORE_WRITE},
    {"objects", objects_new, STORE_WRITE}, {"from text", text_new, STORE_WRITE},
    {"figures", list_figures, STORE_READ}, {"points", find_points, STORE_READ},
    {"evidence", look_up, STORE_READ},     {"lists", list_rest, STORE_READ},
    {"check", check, STORE_READ},
};

/* ---- trying it ------------------------------------------------------------------------------- */

static void copy(const char *from, const char *to)
{
    struct buffer bytes = {0};
    OK(buffer_read_file(&bytes, fixture_path(from), ERR));
    int fd = open(fixture_path(to), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ck_assert_int_ge(fd, 0);
    ck_assert(write(fd, bytes.data, bytes.len) == (ssize_t)bytes.len);
    close(fd);
    buffer_free(&bytes);
}

static int count_one(void *context, const struct store_figure *f, struct error *err)
{
    (void)f, (void)err;
    ++*(uint64_t *)context;
    return 0;
}

/* Sound, and how many figures and proposals and batches are there. */
static uint64_t look(const char *name)
{
    struct store_filter all = {0};
    struct store_proposals list;
    struct store s;
    uint64_t n = 0, checked;
    OK(store_open(&s, fixture_path(name), STORE_READ, ERR));
    OK(store_check(&s, no_problem, NULL, &checked, ERR));
    OK(store_each_figure(&s, &all, count_one, &n, ERR));
    OK(store_list_proposals(&s, "open", 0, &list, ERR));
    n = n * 1000 + list.n;
    store_proposals_free(&list);
    store_close(&s);
    return n;
}

START_TEST(a_call_that_fails_is_an_error_and_no_more)
{
    struct failing f;
    fill("full.db");
    fill("other.db");
    uint64_t before = look("full.db"), after = 0;
    copy("full.db", "trial.db");
    struct store s;
    OK(store_open(&s, fixture_path("trial.db"), tried[_i].mode, ERR));
    OK(tried[_i].run(&s, ERR));
    store_close(&s);
    after = look("trial.db");
    for (each_failure(&f); next_failure(&f);) {
        struct error err = {0};
        copy("full.db", "trial.db");
        OK(store_open(&s, fixture_path("trial.db"), tried[_i].mode, ERR));
        failing_arm(&f);
        int result = tried[_i].run(&s, &err);
        failing_disarm(&f);
        if (result < 0 && (!f.met || err.code == ERR_NONE || strlen(err.text) < 20))
            ck_abort_msg("%s, call %ld: %d, »%s«", tried[_i].name, f.at, (int)err.code, err.text);
        store_close(&s);
        if (tried[_i].mode == STORE_READ)
            continue;
        uint64_t now = look("trial.db");
        if (now != (result < 0 ? before : after))
            ck_abort_msg("%s, call %ld: result %d, but %llu is there, not %llu", tried[_i].name,
                         f.at, result, (unsigned long long)now,
                         (unsigned long long)(result < 0 ? before : after));
    }
    ck_assert_int_gt(f.failures, 3);
}
END_TEST

/* In a folder that may not be written a store is read as a file that does not change. */
START_TEST(opening_a_frozen_file_fails_or_not)
{
    struct failing f;
    const bool root = getuid() == 0;
    fill("a full file of a long name, so that it outgrows the first room.db");
    OK(chmod(fixture_path("a full file of a long name, so that it outgrows the first room.db"),
             0444));
    OK(chmod(fixture_folder, 0555));
    if (root)
        OK(setresuid(65534, 65534, 0)); /* root may write everywhere */
    bool good = true;
    for (each_failure(&f); next_failure(&f);) {
        struct error err = {0};
        struct store s;
        failing_arm(&f);
        int result = store_open(
            &s, fixture_path("a full file of a long name, so that it outgrows the first room.db"),
            STORE_READ, &err);
        failing_disarm(&f);
        good = good && (result == 0 || (f.met && err.code != ERR_NONE && strlen(err.text) >= 20));
        if (result == 0)
            store_close(&s);
    }
    if (root)
        OK(setresuid(0, 0, 0));
    OK(chmod(fixture_folder, 0700));
    ck_assert(good);
    ck_assert_int_gt(f.failures, 3);
}
END_TEST

START_TEST(opening_that_fails_leaves_what_was_there)
{
    static const enum store_mode modes[] = {STORE_READ, STORE_WRITE, STORE_CREATE};
    struct failing f;
    fill("full.db");
    uint64_t before = look("full.db");
    for (each_failure(&f); next_failure(&f);) {
        struct error err = {0};
        struct store s;
        const char *name = modes[_i] == STORE_CREATE ? "new.db" : "full.db";
        if (modes[_i] == STORE_CREATE)
            unlink(fixture_path(name));
        failing_arm(&f);
        int result = store_open(&s, fixture_path(name), modes[_i], &err);
        failing_disarm(&f);
        if (result < 0 && (!f.met || err.code == ERR_NONE || strlen(err.text) < 20))
            ck_abort_msg("call %ld: %d, »%s«", f.at, (int)err.code, err.text);
        if (result == 0)
            store_close(&s);
        ck_assert(look("full.db") == before);
    }
    ck_assert_int_gt(f.failures, 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("failing_store");
    TCase *t = tcase_create("failing");
    tcase_set_timeout(t, 300);
    tcase_add_checked_fixture(t, fixture_begin, fixture_end);
    tcase_add_loop_test(t, a_call_that_fails_is_an_error_and_no_more, 0,
                        (int)(sizeof tried / sizeof tried[0]));
    tcase_add_test(t, opening_a_frozen_file_fails_or_not);
    tcase_add_loop_test(t, opening_that_fails_leaves_what_was_there, 0, 3);
    suite_add_tcase(suite, t);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
