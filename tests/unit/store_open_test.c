/* store_open_test.c - whose file it is, and what a hostile one may do. */
#include "store_fixture.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>

static void write_file(const char *name, const void *bytes, size_t len)
{
    FILE *f = fopen(fixture_path(name), "wb");
    ck_assert_ptr_nonnull(f);
    ck_assert_uint_eq(fwrite(bytes, 1, len, f), len);
    ck_assert_int_eq(fclose(f), 0);
}

/* Runs SQL on the file as any other program would. */
static void shell(const char *name, const char *sql)
{
    sqlite3 *db;
    ck_assert_int_eq(sqlite3_open(fixture_path(name), &db), SQLITE_OK);
    char *message = NULL;
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &message) == SQLITE_OK, "%s", message);
    sqlite3_close(db);
}

static int64_t shell_number(const char *name, const char *sql)
{
    sqlite3 *db;
    sqlite3_stmt *st;
    ck_assert_int_eq(sqlite3_open(fixture_path(name), &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_prepare_v2(db, sql, -1, &st, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(st), SQLITE_ROW);
    int64_t n = sqlite3_column_int64(st, 0);
    sqlite3_finalize(st);
    sqlite3_close(db);
    return n;
}

static void fill(const char *name)
{
    struct store s = fixture_store(name);
    OK(store_begin(&s, "import", ERR));
    struct fixture_import in = fixture_import(&s, fixture_report(&s, "a.csv", "", "2022-04-01"));
    uint32_t series = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    for (int i = 1; i <= 28; i++) {
        char date[32];
        snprintf(date, sizeof date, "2022-03-%02d", i);
        fixture_row(&in, series, date, 100 * i);
    }
    struct store_bulk_result r = fixture_finish(&in);
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    store_close(&s);
}

static int count_one(void *context, const struct store_figure *f, struct error *err)
{
    (void)f, (void)err;
    ++*(uint64_t *)context;
    return 0;
}

static uint64_t count(struct store *s)
{
    struct store_filter all = {0};
    uint64_t n = 0;
    OK(store_each_figure(s, &all, count_one, &n, ERR));
    return n;
}

START_TEST(a_new_file_is_marked_as_ours)
{
    struct store s = fixture_store("new.db");
    ck_assert_str_eq(store_path(&s), fixture_path("new.db"));
    store_close(&s);
    store_close(&s);
    ck_assert_str_eq(store_path(&s), "");
    ck_assert_int_eq(shell_number("new.db", "PRAGMA application_id"), 0x73697473);
    ck_assert_int_eq(shell_number("new.db", "PRAGMA user_version"), 2);
    ck_assert_int_eq(shell_number("new.db", "PRAGMA page_size"), 16384);
    ck_assert_int_eq(shell_number("new.db", "SELECT journal_mode = 'wal' FROM pragma_journal_mode"),
                     1);
    ck_assert_int_ne(access(fixture_path("new.db-wal"), F_OK), 0);
}
END_TEST

START_TEST(a_missing_file_is_made_only_when_asked)
{
    struct store s;
    REFUSED(store_open(&s, fixture_path("none.db"), STORE_READ, ERR), STORE_IO);
    REFUSED(store_open(&s, fixture_path("none.db"), STORE_WRITE, ERR), STORE_IO);
    ck_assert_int_ne(access(fixture_path("none.db"), F_OK), 0);
    REFUSED(store_open(&s, fixture_path("no/folder/none.db"), STORE_CREATE, ERR), STORE_IO);
    REFUSED(store_open(&s, "", STORE_CREATE, ERR), ERR_USAGE);
}
END_TEST

START_TEST(an_empty_file_is_filled_only_when_asked)
{
    struct store s;
    write_file("empty.db", "", 0);
    REFUSED(store_open(&s, fixture_path("empty.db"), STORE_READ, ERR), STORE_FOREIGN);
    REFUSED(store_open(&s, fixture_path("empty.db"), STORE_WRITE, ERR), STORE_FOREIGN);
    OK(store_open(&s, fixture_path("empty.db"), STORE_CREATE, ERR));
    store_close(&s);
    OK(store_open(&s, fixture_path("empty.db"), STORE_READ, ERR));
    store_close(&s);
}
END_TEST

START_TEST(files_of_others_are_left_alone)
{
    struct store s;
    static const char text[] =
        "day,value\n2022-03-05,700000\n and more than a hundred bytes of it, "
        "so that a header could be read from it if it were one\n";
    write_file("text.csv", text, sizeof text - 1);
    shell("other.db", "PRAGMA application_id = 77; CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    shell("plain.db", "CREATE TABLE figure (x); INSERT INTO figure VALUES (1)");
    static const char *const names[] = {"text.csv", "other.db", "plain.db"};
    for (size_t i = 0; i < 3; i++)
        for (int mode = STORE_READ; mode <= STORE_CREATE; mode++)
            REFUSED(store_open(&s, fixture_path(names[i]), (enum store_mode)mode, ERR),
                    STORE_FOREIGN);
    ck_assert_int_eq(shell_number("other.db", "SELECT count(*) FROM sqlite_schema"), 1);
}
END_TEST

START_TEST(a_newer_file_is_not_touched)
{
    struct store s;
    fill("newer.db");
    shell("newer.db", "PRAGMA user_version = 3");
    for (int mode = STORE_READ; mode <= STORE_CREATE; mode++)
        REFUSED(store_open(&s, fixture_path("newer.db"), (enum store_mode)mode, ERR), STORE_NEWER);
    ck_assert_int_eq(shell_number("newer.db", "PRAGMA user_version"), 3);
    shell("newer.db", "PRAGMA user_version = 0");
    REFUSED(store_open(&s, fixture_path("newer.db"), STORE_WRITE, ERR), STORE_CORRUPT);
}
END_TEST

START_TEST(what_is_no_file_is_refused)
{
    struct store s;
    ck_assert_int_eq(mkdir(fixture_path("folder"), 0700), 0);
    REFUSED(store_open(&s, fixture_path("folder"), STORE_CREATE, ERR), STORE_IO);
    ck_assert_int_eq(mkfifo(fixture_path("pipe"), 0600), 0);
    REFUSED(store_open(&s, fixture_path("pipe"), STORE_CREATE, ERR), STORE_FOREIGN);
    REFUSED(store_open(&s, fixture_path("pipe"), STORE_READ, ERR), STORE_FOREIGN);
    char target[256];
    fill("real.db");
    snprintf(target, sizeof target, "%s", fixture_path("real.db"));
    ck_assert_int_eq(symlink(target, fixture_path("link.db")), 0);
    REFUSED(store_open(&s, fixture_path("link.db"), STORE_WRITE, ERR), STORE_IO);
    snprintf(target, sizeof target, "%s", fixture_path("planted.db"));
    ck_assert_int_eq(symlink(target, fixture_path("dangling.db")), 0);
    REFUSED(store_open(&s, fixture_path("dangling.db"), STORE_CREATE, ERR), STORE_IO);
    ck_assert_int_ne(access(fixture_path("planted.db"), F_OK), 0);
}
END_TEST

START_TEST(a_file_name_is_never_a_uri)
{
    struct store s;
    ck_assert_int_eq(chdir(fixture_folder), 0);
    OK(store_open(&s, "file:a.db?mode=memory", STORE_CREATE, ERR));
    store_close(&s);
    ck_assert_int_eq(access("file:a.db?mode=memory", F_OK), 0);
    OK(store_open(&s, ":memory:", STORE_CREATE, ERR));
    store_close(&s);
    ck_assert_int_eq(access(":memory:", F_OK), 0);
}
END_TEST

START_TEST(a_cut_file_is_damaged_and_not_lost)
{
    struct store s;
    fill("whole.db");
    struct stat st;
    ck_assert_int_eq(stat(fixture_path("whole.db"), &st), 0);
    static const off_t sizes[] = {50, 100, 5000, 16384, 40000};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        fill("cut.db");
        ck_assert_int_eq(truncate(fixture_path("cut.db"), sizes[i]), 0);
        for (int mode = STORE_READ; mode <= STORE_CREATE; mode++) {
            fixture_error.code = ERR_NONE;
            int opened = store_open(&s, fixture_path("cut.db"), (enum store_mode)mode, ERR);
            uint64_t n = 0;
            struct store_filter all = {0};
            /* The first page may be whole: then reading says it. */
            int read = opened == 0 ? store_each_figure(&s, &all, count_one, &n, ERR) : -1;
            ck_assert_int_eq(read, -1);
            ck_assert_int_eq(fixture_error.code, STORE_CORRUPT);
            store_close(&s);
        }
        struct stat after;
        ck_assert_int_eq(stat(fixture_path("cut.db"), &after), 0);
        ck_assert_int_eq(after.st_size, sizes[i]);
        unlink(fixture_path("cut.db"));
    }
}
END_TEST

START_TEST(reading_writes_nothing)
{
    struct store s;
    fill("read.db");
    OK(store_open(&s, fixture_path("read.db"), STORE_READ, ERR));
    ck_assert_uint_eq(count(&s), 28);
    store_close(&s);
    ck_assert_int_ne(access(fixture_path("read.db-wal"), F_OK), 0);
    ck_assert_int_ne(access(fixture_path("read.db-shm"), F_OK), 0);
    ck_assert_int_eq(chmod(fixture_path("read.db"), 0400), 0);
    OK(store_open(&s, fixture_path("read.db"), STORE_READ, ERR));
    ck_assert_uint_eq(count(&s), 28);
    REFUSED(store_begin(&s, "import", ERR), ERR_REFUSED);
    REFUSED(store_keep(&s, "a", "b", ERR), ERR_REFUSED);
    uint64_t n;
    REFUSED(store_undo(&s, 1, &n, ERR), ERR_REFUSED);
    store_close(&s);
}
END_TEST

START_TEST(a_reader_keeps_one_snapshot)
{
    struct store reader, writer;
    fill("snap.db");
    OK(store_open(&reader, fixture_path("snap.db"), STORE_READ, ERR));
    ck_assert_uint_eq(count(&reader), 28);
    OK(store_open(&writer, fixture_path("snap.db"), STORE_WRITE, ERR));
    uint64_t n;
    OK(store_undo(&writer, 1, &n, ERR));
    ck_assert_uint_eq(n, 28);
    ck_assert_uint_eq(count(&writer), 0);
    ck_assert_uint_eq(count(&reader), 28);
    store_close(&writer);
    store_close(&reader);
    OK(store_open(&reader, fixture_path("snap.db"), STORE_READ, ERR));
    ck_assert_uint_eq(count(&reader), 0);
    store_close(&reader);
}
END_TEST

START_TEST(planted_triggers_and_views_do_not_run)
{
    struct store s;
    fill("planted.db");
    shell("planted.db", "CREATE TABLE stolen (x); CREATE TRIGGER t AFTER INSERT ON figure BEGIN "
                        "INSERT INTO stolen VALUES (new.value); DELETE FROM figure; END;"
                        "CREATE TRIGGER u AFTER UPDATE ON batch BEGIN DELETE FROM figure; END;");
    OK(store_open(&s, fixture_path("planted.db"), STORE_WRITE, ERR));
    OK(store_begin(&s, "import", ERR));
    struct fixture_import in = fixture_import(&s, fixture_report(&s, "b.csv", "", "2022-04-02"));
    uint32_t series = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    fixture_row(&in, series, "2022-03-29", 7);
    struct store_bulk_result r = fixture_finish(&in);
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    ck_assert_uint_eq(count(&s), 29);
    store_close(&s);
    ck_assert_int_eq(shell_number("planted.db", "SELECT count(*) FROM stolen"), 0);
    /* A view in place of a table is refused and not read. */
    shell("planted.db", "ALTER TABLE preference RENAME TO p2;"
                        "CREATE VIEW preference AS SELECT measure, publisher FROM p2;");
    OK(store_open(&s, fixture_path("planted.db"), STORE_READ, ERR));
    uint64_t n = 0;
    struct store_filter all = {0};
    ck_assert_int_eq(store_each_figure(&s, &all, count_one, &n, ERR), -1);
    ck_assert_int_eq(fixture_error.code, STORE_CORRUPT);
    store_close(&s);
}
END_TEST

/* Between opening and writing somebody else is at the file: nothing is written into what is not
 * ours any more, and nothing is said to be stored that is not. */
START_TEST(a_file_that_is_taken_over_is_not_written)
{
    static const struct {
        const char *sql; /* NULL: another file is put in its place */
        enum error_code code;
        bool within; /* the batch */
    } taken[] = {{"PRAGMA application_id = 7", STORE_FOREIGN, false},
                 {"PRAGMA user_version = 99", STORE_NEWER, false},
                 {NULL, STORE_IO, false},
                 {NULL, STORE_IO, true}};
    struct store s;
    char path[256];
    uint64_t n;
    fill("taken.db");
    fill("other.db");
    OK(store_open(&s, fixture_path("taken.db"), STORE_WRITE, ERR));
    for (int turn = 0; turn < 2; turn++) {
        if (turn == taken[_i].within) {
            if (taken[_i].sql)
                shell("taken.db", taken[_i].sql);
            else {
                snprintf(path, sizeof path, "%s", fixture_path("other.db"));
                ck_assert_int_eq(rename(path, fixture_path("taken.db")), 0);
            }
        }
        if (turn == 0 && !taken[_i].within) {
            REFUSED(store_begin(&s, "import", ERR), taken[_i].code);
            REFUSED(store_keep(&s, "map:x", "y", ERR), taken[_i].code);
            REFUSED(store_undo(&s, 1, &n, ERR), taken[_i].code);
            break;
        }
        if (turn == 0)
            OK(store_begin(&s, "import", ERR));
        else {
            OK(store_keep(&s, "map:x", "y", ERR));
            REFUSED(store_commit(&s, NULL, ERR), taken[_i].code);
        }
    }
    store_close(&s);
    ck_assert_int_eq(shell_number("taken.db", "SELECT count(*) FROM figure"), 28);
    ck_assert_int_eq(shell_number("taken.db", "SELECT count(*) FROM batch"), 1);
    ck_assert_int_eq(shell_number("taken.db", "SELECT count(*) FROM kept"), 0);
}
END_TEST

/* Root may write everywhere, so it becomes nobody for a while: of access() the real user counts. */
static void become(uid_t user)
{
    if (getuid() == 0 || user == 0)
        ck_assert_int_eq(setresuid(user, user, 0), 0);
}

START_TEST(a_frozen_folder_can_be_read)
{
    static const char *const names[] = {"frozen.db", "100% ~frozen?#.db", "\xC3\x84-Z9:a.db"};
    struct store s;
    const bool root = getuid() == 0;
    fill(names[_i]);
    ck_assert_int_eq(chmod(fixture_path(names[_i]), 0444), 0);
    ck_assert_int_eq(chmod(fixture_folder, 0555), 0);
    if (_i == 2) /* named from within, too */
        ck_assert_int_eq(chdir(fixture_folder), 0);
    if (root)
        become(65534);
    int opened =
        store_open(&s, _i == 2 ? names[_i] : fixture_path(names[_i]), STORE_READ, &fixture_error);
    uint64_t n = opened == 0 ? count(&s) : 0;
    if (opened == 0)
        REFUSED(store_begin(&s, "import", ERR), ERR_REFUSED);
    store_close(&s);
    struct store w;
    int written = store_open(&w, fixture_path(names[_i]), STORE_WRITE, &fixture_error);
    store_close(&w);
    if (root)
        become(0);
    ck_assert_int_eq(chmod(fixture_folder, 0700), 0);
    ck_assert_int_eq(opened, 0);
    ck_assert_uint_eq(n, 28);
    ck_assert_int_eq(written, -1);
    ck_assert_int_eq(fixture_error.code, STORE_IO);
}
END_TEST

/* One who writes beside it may be at work: then a folder without place for a log is no reason to
 * read a file that changes as one that does not. */
START_TEST(a_folder_with_a_log_is_not_frozen)
{
    struct store s;
    fill("log.db");
    write_file("log.db-wal", "", 0);
    ck_assert_int_eq(chmod(fixture_path("log.db"), 0444), 0);
    ck_assert_int_eq(chmod(fixture_path("log.db-wal"), 0), 0);
    ck_assert_int_eq(chmod(fixture_folder, 0555), 0);
    const bool root = getuid() == 0;
    if (root)
        become(65534);
    int opened = store_open(&s, fixture_path("log.db"), STORE_READ, &fixture_error);
    store_close(&s);
    if (root)
        become(0);
    ck_assert_int_eq(chmod(fixture_folder, 0700), 0);
    ck_assert_int_eq(opened, -1);
}
END_TEST

START_TEST(a_file_that_may_not_be_seen_is_refused)
{
    struct store s;
    fill("mine.db");
    const bool root = getuid() == 0;
    /* first the file, then the folder that it is in */
    ck_assert_int_eq(_i == 0 ? chmod(fixture_path("mine.db"), 0) : chmod(fixture_folder, 0), 0);
    if (_i == 0)
        ck_assert_int_eq(chmod(fixture_folder, 0755), 0);
    if (root)
        become(65534);
    int opened = store_open(&s, fixture_path("mine.db"), STORE_CREATE, &fixture_error);
    store_close(&s);
    if (root)
        become(0);
    ck_assert_int_eq(chmod(fixture_folder, 0700), 0);
    ck_assert_int_eq(opened, -1);
    ck_assert_ptr_nonnull(strstr(fixture_error.text, "Permission denied"));
    ck_assert_int_eq(chmod(fixture_path("mine.db"), 0600), 0);
    OK(store_open(&s, fixture_path("mine.db"), STORE_READ, ERR));
    ck_assert_uint_eq(count(&s), 28);
    store_close(&s);
}
END_TEST

/* Another program has the whole file for itself for longer than a few tries: it is waited for. */
START_TEST(a_busy_file_is_waited_for)
{
    struct store s;
    int ready[2];
    fill("busy.db");
    ck_assert_int_eq(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) {
        sqlite3 *db;
        if (sqlite3_open(fixture_path("busy.db"), &db) != SQLITE_OK ||
            sqlite3_exec(db,
                         "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; "
                         "UPDATE batch SET command = command",
                         NULL, NULL, NULL) != SQLITE_OK)
            _exit(1);
        ssize_t n = write(ready[1], "x", 1);
        usleep(400000);
        sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
        sqlite3_close(db);
        _exit(n == 1 ? 0 : 1);
    }
    char c;
    int status;
    ck_assert_int_eq(read(ready[0], &c, 1), 1);
    OK(store_open(&s, fixture_path("busy.db"), _i ? STORE_WRITE : STORE_READ, ERR));
    ck_assert_uint_eq(count(&s), 28);
    store_close(&s);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(status, 0);
    close(ready[0]);
    close(ready[1]);
}
END_TEST

START_TEST(a_half_made_file_is_made_again)
{
    /* What a killed first run leaves: an empty database with its journal. */
    struct store s;
    write_file("half.db", "", 0);
    write_file("half.db-journal", "", 0);
    OK(store_open(&s, fixture_path("half.db"), STORE_CREATE, ERR));
    ck_assert_uint_eq(count(&s), 0);
    store_close(&s);
}
END_TEST

START_TEST(bit_flips_never_crash)
{
    fill("good.db");
    FILE *f = fopen(fixture_path("good.db"), "rb");
    static unsigned char bytes[1 << 20], bad[1 << 20];
    size_t len = fread(bytes, 1, sizeof bytes, f);
    fclose(f);
    ck_assert_uint_gt(len, 16384);
    ck_assert_uint_lt(len, sizeof bytes);
    unsigned seed = (unsigned)_i * 7919u + 1;
    memcpy(bad, bytes, len);
    for (int i = 0; i < 20; i++) {
        seed = seed * 1103515245u + 12345u;
        bad[(seed >> 4) % len] ^= (unsigned char)(1u << (seed >> 28) % 8);
    }
    write_file("bad.db", bad, len);
    struct store s;
    if (store_open(&s, fixture_path("bad.db"), STORE_WRITE, ERR) == 0) {
        struct store_filter all = {0};
        uint64_t n = 0;
        (void)store_each_figure(&s, &all, count_one, &n, ERR);
        struct points p;
        points_init(&p);
        (void)store_points(&s, 1, DAY_NONE, &p, ERR);
        points_free(&p);
        (void)store_undo(&s, 1, &n, ERR);
    } else {
        ck_assert_int_ge(fixture_error.code, STORE_FOREIGN);
    }
    store_close(&s);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_open");
    TCase *t = tcase_create("open");
    tcase_add_checked_fixture(t, fixture_begin, fixture_end);
    tcase_set_timeout(t, 60);
    tcase_add_test(t, a_new_file_is_marked_as_ours);
    tcase_add_test(t, a_missing_file_is_made_only_when_asked);
    tcase_add_test(t, an_empty_file_is_filled_only_when_asked);
    tcase_add_test(t, files_of_others_are_left_alone);
    tcase_add_test(t, a_newer_file_is_not_touched);
    tcase_add_test(t, what_is_no_file_is_refused);
    tcase_add_test(t, a_file_name_is_never_a_uri);
    tcase_add_test(t, a_cut_file_is_damaged_and_not_lost);
    tcase_add_test(t, reading_writes_nothing);
    tcase_add_test(t, a_reader_keeps_one_snapshot);
    tcase_add_test(t, planted_triggers_and_views_do_not_run);
    tcase_add_loop_test(t, a_frozen_folder_can_be_read, 0, 3);
    tcase_add_loop_test(t, a_file_that_is_taken_over_is_not_written, 0, 4);
    tcase_add_test(t, a_folder_with_a_log_is_not_frozen);
    tcase_add_loop_test(t, a_file_that_may_not_be_seen_is_refused, 0, 2);
    tcase_add_loop_test(t, a_busy_file_is_waited_for, 0, 2);
    tcase_add_test(t, a_half_made_file_is_made_again);
    tcase_add_loop_test(t, bit_flips_never_crash, 0, 40);
    suite_add_tcase(suite, t);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
