/* store_bulk_test.c - bulk import: what is stored, what repeats, what differs. */
#include "store_fixture.h"

#include "../../src/store/private.h"

static void set_block(struct store *s, size_t rows)
{
    s->handle->block_rows = rows;
}

static uint64_t count_figures(struct store *s);
static int count_one(void *context, const struct store_figure *f, struct error *err)
{
    (void)f, (void)err;
    ++*(uint64_t *)context;
    return 0;
}
static uint64_t count_figures(struct store *s)
{
    struct store_filter all = {0};
    uint64_t n = 0;
    OK(store_each_figure(s, &all, count_one, &n, ERR));
    return n;
}

START_TEST(rows_come_back_in_order)
{
    struct store s = fixture_store("a.db");
    OK(store_begin(&s, "import", ERR));
    struct fixture_import in = fixture_import(&s, fixture_report(&s, "a.csv", "", "2022-04-01"));
    set_block(&s, (size_t)_i);
    uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    uint32_t deu = fixture_series_id(&in, "arrivals", KIND_FLOW, "DEU");
    for (int i = 30; i > 0; i--) {
        char date[16];
        snprintf(date, sizeof date, "2022-03-%02d", i);
        fixture_row(&in, pol, date, 1000 + i);
        fixture_row(&in, deu, date, 2000 + i);
    }
    struct store_bulk_result r = fixture_finish(&in);
    ck_assert_uint_eq(r.figures, 60);
    ck_assert_uint_eq(r.appeared, 60);
    ck_assert_uint_eq(r.duplicate_figures + r.conflicts + r.up + r.down + r.same, 0);
    uint32_t batch;
    OK(store_commit(&s, &batch, ERR));
    ck_assert_uint_eq(batch, 1);
    struct points p;
    points_init(&p);
    OK(store_points(&s, pol, DAY_NONE, &p, ERR));
    ck_assert_uint_eq(p.n, 30);
    for (size_t i = 0; i < p.n; i++) {
        ck_assert_int_eq(p.at[i].period.last, day("2022-03-01") + (int)i);
        ck_assert_double_eq(p.at[i].value, 1001 + (double)i);
        ck_assert_uint_eq(p.at[i].flags, 0);
    }
    points_free(&p);
    ck_assert_uint_eq(count_figures(&s), 60);
    store_bulk_result_free(&r);
    store_close(&s);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_bulk");
    TCase *t = tcase_create("bulk");
    tcase_add_checked_fixture(t, fixture_begin, fixture_end);
    tcase_add_loop_test(t, rows_come_back_in_order, 0, 8);
    suite_add_tcase(suite, t);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
