/* store_upgrade_test.c - a database of every schema version ever released opens and answers alike.
 *
 * tests/unit/store_vN.sql is a dump of one that version N left. When the schema changes, add the
 * next. */
#include "store_fixture.h"

#include <sqlite3.h>

static const char *const dumps[] = {"tests/unit/store_v1.sql", "tests/unit/store_v2.sql"};

static void load(const char *dump, const char *name)
{
    struct buffer sql = {0};
    sqlite3 *db;
    char *message = NULL;
    OK(buffer_read_file(&sql, dump, ERR));
    ck_assert_int_eq(sqlite3_open(fixture_path(name), &db), SQLITE_OK);
    ck_assert_msg(sqlite3_exec(db, buffer_string(&sql), NULL, NULL, &message) == SQLITE_OK, "%s",
                  message);
    sqlite3_close(db);
    buffer_free(&sql);
}

static int no_problem(void *context, const struct store_problem *p, struct error *err)
{
    (void)context, (void)err;
    ck_abort_msg("%s", p->text);
    return -1;
}

static int list(void *context, const struct store_figure *f, struct error *err)
{
    char ref[FIGURE_REF_TEXT], value[NUMBER_TEXT], known[DATE_TEXT];
    return buffer_printf(context, err, "%s %s %s %s\n", figure_ref_format(f->ref, ref),
                         number_format(f->figure.value, value),
                         date_format(f->figure.known_on, known), role_name(f->role));
}

START_TEST(an_old_file_answers_alike)
{
    struct store s;
    struct buffer seen = {0};
    struct store_filter all = {0};
    struct store_evidence e;
    uint64_t checked, n;
    load(dumps[_i], "old.db");
    OK(store_open(&s, fixture_path("old.db"), STORE_WRITE, ERR));
    OK(store_check(&s, no_problem, NULL, &checked, ERR));
    ck_assert_uint_eq(checked, 8);
    OK(store_each_figure(&s, &all, list, &seen, ERR));
    ck_assert_str_eq(buffer_string(&seen), "1-4-4 700 2022-03-10 recommended\n"
                                           "1-2-4 1200 2022-03-10 recommended\n"
                                           "2-2-4 1250 2022-03-12 recommended\n"
                                           "1-3-4 1300 2022-03-10 recommended\n"
                                           "2-3-4 1300 2022-03-12 recommended\n"
                                           "2-4-4 900 2022-03-12 recommended\n"
                                           "4-3-53 700000 2022-03-05 \n"
                                           "5-0-1 10000 2022-03-05 \n");
    OK(store_evidence(&s, (struct figure_ref){1, 2, 4}, &e, ERR));
    ck_assert_str_eq(e.excerpt, "2022-03-01,Poland,UKR,\"1,200\"");
    ck_assert_str_eq(e.header, "date,country,origin,arrivals");
    ck_assert_uint_eq(e.n_revisions, 2);
    store_evidence_free(&e);
    OK(store_evidence(&s, (struct figure_ref){4, 3, 53}, &e, ERR));
    ck_assert_str_eq(e.excerpt, "Poland has taken in more than 700,000 refugees from Ukraine.");
    store_evidence_free(&e);
    REFUSED(store_undo(&s, 3, &n, ERR), ERR_REFUSED);
    OK(store_undo(&s, 5, &n, ERR));
    ck_assert_uint_eq(n, 1);
    OK(store_check(&s, no_problem, NULL, &checked, ERR));
    buffer_free(&seen);
    store_close(&s);
    OK(store_open(&s, fixture_path("old.db"), STORE_READ, ERR));
    store_close(&s);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_upgrade");
    TCase *t = tcase_create("upgrade");
    tcase_add_checked_fixture(t, fixture_begin, fixture_end);
    tcase_add_loop_test(t, an_old_file_answers_alike, 0, (int)(sizeof dumps / sizeof dumps[0]));
    suite_add_tcase(suite, t);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
