/* store_undo_test.c - undo takes back exactly one batch; nothing half done survives a kill. */
#include "store_fixture.h"

#include <signal.h>
#include <sqlite3.h>
#include <time.h>

/* Everything in the file but the batches themselves and the counters of ids. */
static char *dump(const char *name)
{
    static const char *const tables[] = {
        "batch_rests", "report",  "report_column", "report_block", "figure_series",
        "item",        "figure",  "reject",        "proposal",     "proposal_version",
        "preference",  "measure", "kept",          "series_kind"};
    struct buffer out = {0};
    sqlite3 *db;
    ck_assert_int_eq(sqlite3_open(fixture_path(name), &db), SQLITE_OK);
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        char *sql = sqlite3_mprintf("SELECT * FROM %s ORDER BY 1, 2", tables[i]);
        sqlite3_stmt *st;
        ck_assert_int_eq(sqlite3_prepare_v2(db, sql, -1, &st, NULL), SQLITE_OK);
        OK(buffer_printf(&out, ERR, "== %s\n", tables[i]));
        while (sqlite3_step(st) == SQLITE_ROW) {
            for (int c = 0; c < sqlite3_column_count(st); c++) {
                const char *text = (const char *)sqlite3_column_text(st, c);
                OK(buffer_printf(&out, ERR, "%s|", text ? text : "NULL"));
            }
            OK(buffer_char(&out, '\n', ERR));
        }
        sqlite3_finalize(st);
        sqlite3_free(sql);
    }
    sqlite3_close(db);
    return out.data;
}

static uint32_t import(struct store *s, const char *name, const char *published, int rows, int plus)
{
    uint32_t batch;
    OK(store_begin(s, "import", ERR));
    uint32_t report = fixture_report(s, name, "UNHCR", published);
    struct fixture_import in = fixture_import(s, report);
    char place[16];
    for (int i = 0; i < rows; i++) {
        snprintf(place, sizeof place, "P%d", i % 17);
        uint32_t series = fixture_series_id(&in, "arrivals", KIND_FLOW, place);
        uint32_t item = 0;
        if (i % 5 == 0)
            OK(in.sink.item(in.sink.context, place, strlen(place), &item, ERR));
        day_t d = day("2021-01-01") + i;
        struct sink_row row = {.series = series,
                               .item = item,
                               .first = d,
                               .last = d,
                               .line = (uint32_t)i + 2,
                               .column = 2,
                               .value = number_whole(i + plus)};
        OK(in.sink.row(in.sink.context, &row, ERR));
    }
    OK(in.sink.reject(in.sink.context, 900000, 1, "bad", "raw", 3, ERR));
    OK(in.sink.bytes(in.sink.context, name, strlen(name), 1, ERR));
    struct store_bulk_result r = fixture_finish(&in);
    store_bulk_result_free(&r);
    OK(store_set_receipt(s, "{\"lines\":1}", ERR));
    OK(store_commit(s, &batch, ERR));
    return batch;
}

static int no_problem(void *context, const struct store_problem *p, struct error *err)
{
    (void)context, (void)err;
    ck_abort_msg("%s", p->text);
    return -1;
}
static void check_clean(struct store *s)
{
    uint64_t checked;
    OK(store_check(s, no_problem, NULL, &checked, ERR));
}

struct last_batch {
    uint32_t n, undone;
    char receipt[64];
};
static int see_batch(void *context, const struct store_batch *b, struct error *err)
{
    struct last_batch *last = context;
    (void)err;
    last->n++;
    last->undone += b->undone;
    snprintf(last->receipt, sizeof last->receipt, "%s", b->receipt);
    return 0;
}

START_TEST(undo_is_exact)
{
    struct store s = fixture_store("a.db");
    import(&s, "a.csv", "2022-04-01", 300, 0);
    store_close(&s);
    char *before = dump("a.db");
    OK(store_open(&s, fixture_path("a.db"), STORE_WRITE, ERR));
    uint32_t batch = import(&s, "b.csv", "2022-05-01", 500, 7);
    store_close(&s);
    char *between = dump("a.db");
    ck_assert_str_ne(before, between);
    OK(store_open(&s, fixture_path("a.db"), STORE_WRITE, ERR));
    uint64_t n;
    OK(store_undo(&s, batch, &n, ERR));
    ck_assert_uint_eq(n, 500);
    REFUSED(store_undo(&s, batch, &n, ERR), ERR_REFUSED);
    REFUSED(store_undo(&s, 77, &n, ERR), ERR_UNKNOWN);
    check_clean(&s);
    struct last_batch last = {0};
    OK(store_each_batch(&s, see_batch, &last, ERR));
    ck_assert_uint_eq(last.n, 2);
    ck_assert_uint_eq(last.undone, 1);
    ck_assert_str_eq(last.receipt, "{\"lines\":1}");
    store_close(&s);
    char *after = dump("a.db");
    ck_assert_str_eq(before, after);
    /* the older one can be undone as well, and then nothing is left */
    OK(store_open(&s, fixture_path("a.db"), STORE_WRITE, ERR));
    OK(store_undo(&s, 1, &n, ERR));
    ck_assert_uint_eq(n, 300);
    struct store_series_list list;
    OK(store_find_series(&s, NULL, &list, ERR));
    ck_assert_uint_eq(list.n, 0);
    store_series_list_free(&list);
    /* ids of reports are not used again: what named a figure names nothing else */
    import(&s, "a.csv", "2022-04-01", 3, 0);
    struct store_evidence e;
    struct figure_ref ref = {1, 2, 2}, now = {3, 2, 2};
    REFUSED(store_evidence(&s, ref, &e, ERR), ERR_UNKNOWN);
    OK(store_evidence(&s, now, &e, ERR));
    store_evidence_free(&e);
    store_close(&s);
    free(before);
    free(between);
    free(after);
}
END_TEST

START_TEST(what_others_rest_on_is_kept)
{
    struct store s = fixture_store("a.db");
    uint64_t n;
    import(&s, "a.csv", "2022-04-01", 30, 0);
    /* another file with the same figures and some more: the same ones were left out */
    import(&s, "b.csv", "2022-04-01", 40, 0);
    REFUSED(store_undo(&s, 1, &n, ERR), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(fixture_error.text, "batch 2"));
    OK(store_undo(&s, 2, &n, ERR));
    ck_assert_uint_eq(n, 10);
    OK(store_undo(&s, 1, &n, ERR));
    ck_assert_uint_eq(n, 30);
    store_close(&s);
}
END_TEST

START_TEST(undo_waits_for_its_turn)
{
    struct store s = fixture_store("a.db");
    uint64_t n;
    import(&s, "a.csv", "2022-04-01", 3, 0);
    OK(store_begin(&s, "add", ERR));
    REFUSED(store_undo(&s, 1, &n, ERR), ERR_REFUSED);
    store_rollback(&s);
    store_rollback(&s);
    OK(store_undo(&s, 1, &n, ERR));
    store_close(&s);
}
END_TEST

/* A child imports and undoes for ever; it is killed somewhere in the middle. What it leaves holds
 * whole batches only, and goes on working. */
START_TEST(a_kill_leaves_all_or_nothing)
{
    struct store s = fixture_store("a.db");
    import(&s, "first.csv", "2022-04-01", 100, 0);
    store_close(&s);
    for (int round = 0; round < 25; round++) {
        pid_t child = fork();
        ck_assert_int_ge(child, 0);
        if (child == 0) {
            for (int i = 0;; i++) {
                char name[32];
                uint64_t n;
                struct store w;
                snprintf(name, sizeof name, "%d-%d.csv", round, i);
                OK(store_open(&w, fixture_path("a.db"), STORE_CREATE, ERR));
                uint32_t batch = import(&w, name, "2022-05-01", 2000, round * 1000 + i);
                if (i % 3 == 1)
                    OK(store_undo(&w, batch, &n, ERR));
                store_close(&w);
            }
        }
        struct timespec wait = {0, (long)(3 + (round * 37) % 90) * 1000000};
        nanosleep(&wait, NULL);
        ck_assert_int_eq(kill(child, SIGKILL), 0);
        ck_assert_int_eq(waitpid(child, NULL, 0), child);
        OK(store_open(&s, fixture_path("a.db"), STORE_WRITE, ERR));
        check_clean(&s);
        store_close(&s);
        sqlite3 *db;
        sqlite3_stmt *st;
        ck_assert_int_eq(sqlite3_open(fixture_path("a.db"), &db), SQLITE_OK);
        ck_assert_int_eq(
            sqlite3_prepare_v2(db,
                               "SELECT count(*) FROM batch b WHERE CASE WHEN undone IS NULL "
                               "THEN figures ELSE 0 END <> "
                               "(SELECT count(*) FROM figures f WHERE f.batch = b.id)",
                               -1, &st, NULL),
            SQLITE_OK);
        ck_assert_int_eq(sqlite3_step(st), SQLITE_ROW);
        ck_assert_int_eq(sqlite3_column_int(st, 0), 0);
        sqlite3_finalize(st);
        sqlite3_close(db);
    }
}
END_TEST

/* Making the file is all or nothing too. */
START_TEST(a_kill_while_the_file_is_made)
{
    for (int round = 0; round < 30; round++) {
        struct store s;
        unlink(fixture_path("new.db"));
        pid_t child = fork();
        ck_assert_int_ge(child, 0);
        if (child == 0) {
            for (;;) {
                struct store w;
                OK(store_open(&w, fixture_path("new.db"), STORE_CREATE, ERR));
                store_close(&w);
                unlink(fixture_path("new.db"));
            }
        }
        struct timespec wait = {0, (long)(1 + round) * 700000};
        nanosleep(&wait, NULL);
        ck_assert_int_eq(kill(child, SIGKILL), 0);
        ck_assert_int_eq(waitpid(child, NULL, 0), child);
        OK(store_open(&s, fixture_path("new.db"), STORE_CREATE, ERR));
        check_clean(&s);
        store_close(&s);
    }
}
END_TEST

/* Writers wait for each other; no figure is lost, and nobody sees SQLITE_BUSY. */
START_TEST(writers_take_turns)
{
    enum { WRITERS = 4, TIMES = 12 };
    pid_t children[WRITERS];
    for (int w = 0; w < WRITERS; w++) {
        children[w] = fork();
        ck_assert_int_ge(children[w], 0);
        if (children[w] != 0)
            continue;
        for (int i = 0; i < TIMES; i++) {
            char name[32];
            struct store s;
            snprintf(name, sizeof name, "%d-%d.csv", w, i);
            if (store_open(&s, fixture_path("a.db"), STORE_CREATE, ERR) != 0) {
                fprintf(stderr, "%s\n", fixture_error.text);
                _exit(1);
            }
            import(&s, name, "2022-05-01", 20, 1000 * w + 100000 * i);
            store_close(&s);
        }
        _exit(0);
    }
    for (int w = 0; w < WRITERS; w++) {
        int status;
        ck_assert_int_eq(waitpid(children[w], &status, 0), children[w]);
        ck_assert_int_eq(status, 0);
    }
    struct store s;
    OK(store_open(&s, fixture_path("a.db"), STORE_READ, ERR));
    uint64_t checked;
    OK(store_check(&s, no_problem, NULL, &checked, ERR));
    ck_assert_uint_eq(checked, WRITERS * TIMES * 20);
    store_close(&s);
}
END_TEST

/* Who opens a file while another one makes it gets that file: it is never called foreign. */
START_TEST(several_make_the_file_at_once)
{
    enum { MAKERS = 6, TIMES = 100 };
    for (int i = 0; i < TIMES; i++) {
        pid_t children[MAKERS];
        char file[32];
        snprintf(file, sizeof file, "new-%d.db", i);
        for (int m = 0; m < MAKERS; m++) {
            children[m] = fork();
            ck_assert_int_ge(children[m], 0);
            if (children[m] != 0)
                continue;
            struct store s;
            if (store_open(&s, fixture_path(file), STORE_CREATE, ERR) != 0) {
                fprintf(stderr, "%s\n", fixture_error.text);
                _exit(1);
            }
            store_close(&s);
            _exit(0);
        }
        for (int m = 0; m < MAKERS; m++) {
            int status;
            ck_assert_int_eq(waitpid(children[m], &status, 0), children[m]);
            ck_assert_int_eq(status, 0);
        }
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_undo");
    TCase *t = tcase_create("undo");
    tcase_add_checked_fixture(t, fixture_begin, fixture_end);
    tcase_set_timeout(t, 120);
    tcase_add_test(t, undo_is_exact);
    tcase_add_test(t, what_others_rest_on_is_kept);
    tcase_add_test(t, undo_waits_for_its_turn);
    tcase_add_test(t, a_kill_leaves_all_or_nothing);
    tcase_add_test(t, a_kill_while_the_file_is_made);
    tcase_add_test(t, writers_take_turns);
    tcase_add_test(t, several_make_the_file_at_once);
    suite_add_tcase(suite, t);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
