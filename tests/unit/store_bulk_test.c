/* store_bulk_test.c - bulk import: what is stored, what repeats, what differs. */
#include "store_fixture.h"

#include "../../src/store/private.h"

static void set_block(struct store *s, size_t rows)
{
    s->handle->block_rows = rows;
}

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
        char date[32];
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

static struct store_bulk_result import_days(struct store *s, const char *name,
                                            const char *published, int from, int to, int64_t plus)
{
    OK(store_begin(s, "import", ERR));
    struct fixture_import in = fixture_import(s, fixture_report(s, name, "UNHCR", published));
    uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    uint32_t mda = fixture_series_id(&in, "arrivals", KIND_FLOW, "MDA");
    for (int i = from; i <= to; i++) {
        char date[32];
        snprintf(date, sizeof date, "2022-03-%02d", i);
        fixture_row(&in, pol, date, 1000 + i + plus);
        fixture_row(&in, mda, date, 2000 + i);
    }
    return fixture_finish(&in);
}

/* The same file again, in blocks of every small size: nothing is stored, no batch is left. */
START_TEST(the_same_again_adds_nothing)
{
    struct store s = fixture_store("a.db");
    uint32_t batch;
    set_block(&s, (size_t)_i);
    struct store_bulk_result r = import_days(&s, "a.csv", "2022-04-01", 1, 20, 0);
    ck_assert_uint_eq(r.figures, 40);
    ck_assert_uint_eq(r.appeared, 40);
    store_bulk_result_free(&r);
    OK(store_commit(&s, &batch, ERR));
    ck_assert_uint_eq(batch, 1);
    r = import_days(&s, "a.csv", "2022-04-01", 1, 20, 0);
    ck_assert_uint_eq(r.figures, 0);
    ck_assert_uint_eq(r.duplicate_figures, 40);
    ck_assert_uint_eq(r.duplicate_records, 40);
    ck_assert_uint_eq(r.appeared + r.up + r.down + r.same + r.conflicts, 0);
    store_bulk_result_free(&r);
    OK(store_commit(&s, &batch, ERR));
    ck_assert_uint_eq(batch, 0);
    ck_assert_uint_eq(count_figures(&s), 40);
    store_close(&s);
}
END_TEST

START_TEST(a_newer_vintage_revises)
{
    struct store s = fixture_store("a.db");
    set_block(&s, (size_t)_i);
    struct store_bulk_result r = import_days(&s, "a.csv", "2022-04-01", 1, 20, 0);
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    /* published later: five days more, one series five higher, the other the same */
    r = import_days(&s, "b.csv", "2022-04-08", 1, 25, 5);
    ck_assert_uint_eq(r.figures, 50);
    ck_assert_uint_eq(r.up, 20);
    ck_assert_uint_eq(r.same, 20);
    ck_assert_uint_eq(r.appeared, 10);
    ck_assert_uint_eq(r.down + r.conflicts + r.duplicate_figures, 0);
    ck_assert_uint_eq(r.n_changes, 20);
    ck_assert_int_eq(r.changes[0].what, CHANGE_UP);
    ck_assert_double_eq(r.changes[0].after - r.changes[0].before, 5);
    ck_assert_str_eq(r.changes[0].series, "arrivals@POL/flow");
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    ck_assert_uint_eq(count_figures(&s), 90);
    /* published between: compared with what was known then */
    r = import_days(&s, "c.csv", "2022-04-05", 1, 20, -3);
    ck_assert_uint_eq(r.down, 20);
    ck_assert_uint_eq(r.same, 20);
    ck_assert_uint_eq(r.up + r.appeared, 0);
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    struct points p;
    points_init(&p);
    static const struct {
        const char *as_of;
        size_t n;
        double first;
    } expected[] = {{"2022-03-31", 0, 0},    {"2022-04-01", 20, 1001}, {"2022-04-04", 20, 1001},
                    {"2022-04-05", 20, 998}, {"2022-04-07", 20, 998},  {"2022-04-08", 25, 1006},
                    {"2023-01-01", 25, 1006}};
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        OK(store_points(&s, 1, day(expected[i].as_of), &p, ERR));
        ck_assert_uint_eq(p.n, expected[i].n);
        if (p.n > 0)
            ck_assert_double_eq(p.at[0].value, expected[i].first);
    }
    points_free(&p);
    store_close(&s);
}
END_TEST

/* In one file: a repeat that agrees is a duplicate, one that differs a conflict. */
START_TEST(repeats_in_one_file)
{
    struct store s = fixture_store("a.db");
    set_block(&s, (size_t)_i);
    OK(store_begin(&s, "import", ERR));
    struct fixture_import in = fixture_import(&s, fixture_report(&s, "a.csv", "", "2022-04-01"));
    uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    fixture_row(&in, pol, "2022-03-01", 10);
    fixture_row(&in, pol, "2022-03-02", 20);
    fixture_row(&in, pol, "2022-03-01", 10); /* agrees */
    fixture_row(&in, pol, "2022-03-01", 11); /* differs */
    fixture_row(&in, pol, "2022-03-01", 11); /* agrees with the one that differs */
    fixture_row(&in, pol, "2022-03-03", 30);
    struct store_bulk_result r = fixture_finish(&in);
    ck_assert_uint_eq(r.figures, 4);
    ck_assert_uint_eq(r.duplicate_figures, 2);
    ck_assert_uint_eq(r.duplicate_records, 2);
    ck_assert_uint_eq(r.conflicts, 1);
    ck_assert_uint_eq(r.appeared, 3);
    ck_assert_uint_eq(r.n_changes, 1);
    ck_assert_int_eq(r.changes[0].what, CHANGE_CONFLICT);
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    struct points p;
    points_init(&p);
    OK(store_points(&s, pol, DAY_NONE, &p, ERR));
    ck_assert_uint_eq(p.n, 3);
    ck_assert_uint_eq(p.at[0].flags, POINT_CONFLICT);
    ck_assert_double_eq(p.at[0].value, 11); /* the one recorded last, never the sum */
    ck_assert_uint_eq(p.at[1].flags, 0);
    points_free(&p);
    store_close(&s);
}
END_TEST

/* A record with three cells of which one is new is no duplicate record. */
START_TEST(a_record_is_a_duplicate_as_a_whole)
{
    struct store s = fixture_store("a.db");
    set_block(&s, (size_t)_i);
    for (int round = 0; round < 2; round++) {
        OK(store_begin(&s, "import", ERR));
        struct fixture_import in =
            fixture_import(&s, fixture_report(&s, round ? "b.csv" : "a.csv", "", "2022-04-01"));
        uint32_t ids[3] = {fixture_series_id(&in, "arrivals", KIND_FLOW, "POL"),
                           fixture_series_id(&in, "arrivals", KIND_FLOW, "MDA"),
                           fixture_series_id(&in, "arrivals", KIND_FLOW, "ROU")};
        for (uint32_t line = 2; line < 12; line++) {
            for (uint16_t c = 0; c < 3; c++) {
                day_t d = day("2022-03-01") + (day_t)line;
                struct sink_row row = {.series = ids[c],
                                       .first = d,
                                       .last = d,
                                       .line = line,
                                       .column = (uint16_t)(c + 2),
                                       .value = number_whole(round && c == 1 && line < 5 ? 9 : 5)};
                OK(in.sink.row(in.sink.context, &row, ERR));
            }
        }
        struct store_bulk_result r = fixture_finish(&in);
        ck_assert_uint_eq(r.figures, round ? 3 : 30);
        ck_assert_uint_eq(r.duplicate_figures, round ? 27 : 0);
        ck_assert_uint_eq(r.duplicate_records, round ? 7 : 0);
        ck_assert_uint_eq(r.up, round ? 3 : 0);
        store_bulk_result_free(&r);
        OK(store_commit(&s, NULL, ERR));
    }
    store_close(&s);
}
END_TEST

START_TEST(items_are_figures_of_their_own)
{
    struct store s = fixture_store("a.db");
    set_block(&s, (size_t)_i);
    for (int round = 0; round < 2; round++) {
        OK(store_begin(&s, "import", ERR));
        struct fixture_import in =
            fixture_import(&s, fixture_report(&s, round ? "b.csv" : "a.csv", "",
                                              round ? "2022-05-01" : "2022-04-01"));
        uint32_t pol = fixture_series_id(&in, "aid-paid", KIND_FLOW, "POL");
        for (uint32_t i = 0; i < 6; i++) {
            char id[16];
            uint32_t item;
            int len = snprintf(id, sizeof id, "flow-%u", (unsigned)(i + (unsigned)round));
            OK(in.sink.item(in.sink.context, id, (size_t)len, &item, ERR));
            struct sink_row row = {.series = pol,
                                   .item = item,
                                   .first = day("2022-03-01"),
                                   .last = day("2022-03-31"),
                                   .line = i + 2,
                                   .column = 3,
                                   .precision = PRECISION_MONTH,
                                   .value = number_whole(100)};
            OK(in.sink.row(in.sink.context, &row, ERR));
        }
        struct store_bulk_result r = fixture_finish(&in);
        ck_assert_uint_eq(r.figures, 6);
        ck_assert_uint_eq(r.same, round ? 5 : 0);
        ck_assert_uint_eq(r.appeared, round ? 1 : 6);
        ck_assert_uint_eq(r.conflicts, 0);
        store_bulk_result_free(&r);
        OK(store_commit(&s, NULL, ERR));
        struct points p;
        points_init(&p);
        OK(store_points(&s, pol, DAY_NONE, &p, ERR));
        ck_assert_uint_eq(p.n, 1);
        ck_assert_double_eq(p.at[0].value, round ? 700 : 600);
        ck_assert_uint_eq(p.at[0].flags, POINT_SUMMED);
        ck_assert_int_eq(p.at[0].period.precision, PRECISION_MONTH);
        points_free(&p);
    }
    store_close(&s);
}
END_TEST

static int check_extras(void *context, const struct store_figure *f, struct error *err)
{
    int *seen = context;
    (void)err;
    if (f->figure.line == 2) {
        ck_assert_str_eq(f->figure.raw, ">1 200");
        ck_assert_int_eq(f->figure.known_on, day("2022-03-20"));
        ck_assert_int_eq(f->figure.qualifier, QUALIFIER_MORE_THAN);
        ck_assert_int_eq(f->figure.low.whole, 1200);
        ck_assert_int_eq(f->figure.high.type, NUMBER_NONE);
    } else if (f->figure.line == 3) {
        ck_assert_str_eq(f->figure.raw, "0.25");
        ck_assert_double_eq(f->figure.value.real, 0.25);
        ck_assert_int_eq(f->figure.known_on, day("2022-04-01"));
        ck_assert_int_eq(f->figure.status, STATUS_ACTUAL);
    } else {
        /* the period begins after it was published */
        ck_assert_int_eq(f->figure.status, STATUS_FORECAST);
        ck_assert_int_eq(f->figure.value.whole, INT64_MIN);
    }
    ++*seen;
    return 0;
}

START_TEST(rare_parts_are_kept)
{
    struct store s = fixture_store("a.db");
    set_block(&s, (size_t)_i);
    OK(store_begin(&s, "import", ERR));
    struct fixture_import in = fixture_import(&s, fixture_report(&s, "a.csv", "", "2022-04-01"));
    uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    struct sink_extra extra = {
        .low = number_whole(1200), .known_on = day("2022-03-20"), .raw = ">1 200", .raw_len = 6};
    struct sink_row rows[] = {
        {.series = pol,
         .first = day("2022-03-01"),
         .last = day("2022-03-01"),
         .line = 2,
         .column = 2,
         .qualifier = QUALIFIER_MORE_THAN,
         .value = number_whole(1200),
         .extra = &extra},
        {.series = pol,
         .first = day("2022-03-02"),
         .last = day("2022-03-02"),
         .line = 3,
         .column = 2,
         .value = number_real(0.25)},
        {.series = pol,
         .first = day("2022-04-02"),
         .last = day("2022-04-02"),
         .line = 4,
         .column = 2,
         .value = number_whole(INT64_MIN)},
    };
    for (size_t i = 0; i < 3; i++)
        OK(in.sink.row(in.sink.context, &rows[i], ERR));
    struct store_bulk_result r = fixture_finish(&in);
    ck_assert_uint_eq(r.figures, 3);
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    struct store_filter all = {0};
    int seen = 0;
    OK(store_each_figure(&s, &all, check_extras, &seen, ERR));
    ck_assert_int_eq(seen, 3);
    store_close(&s);
}
END_TEST

/* Figures of two publishers that agree are two statements; of two unknown ones they are one. */
START_TEST(publishers_speak_for_themselves)
{
    struct store s = fixture_store("a.db");
    static const struct {
        const char *name, *publisher;
        uint64_t figures;
    } steps[] = {{"a", "UNHCR", 1}, {"b", "IOM", 1}, {"c", "", 1}, {"d", "", 0}, {"e", "IOM", 0}};
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        OK(store_begin(&s, "import", ERR));
        struct fixture_import in =
            fixture_import(&s, fixture_report(&s, steps[i].name, steps[i].publisher, "2022-04-01"));
        uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
        fixture_row(&in, pol, "2022-03-01", 10);
        struct store_bulk_result r = fixture_finish(&in);
        ck_assert_uint_eq(r.figures, steps[i].figures);
        ck_assert_uint_eq(r.duplicate_figures, 1 - steps[i].figures);
        store_bulk_result_free(&r);
        OK(store_commit(&s, NULL, ERR));
    }
    store_close(&s);
}
END_TEST

static int last_reject(void *context, uint32_t line, uint32_t column, const char *reason,
                       const char *raw, size_t len, struct error *err)
{
    int *n = context;
    (void)err;
    ck_assert_uint_eq(line, 7);
    ck_assert_uint_eq(column, 2);
    ck_assert_str_eq(reason, "no such date");
    ck_assert_uint_eq(len, 9);
    ck_assert_mem_eq(raw, "2022-\0.31", 9);
    ++*n;
    return 0;
}

START_TEST(rejects_are_kept_with_their_bytes)
{
    struct store s = fixture_store("a.db");
    for (int round = 0; round < 2; round++) {
        uint32_t batch;
        OK(store_begin(&s, "import", ERR));
        struct fixture_import in =
            fixture_import(&s, fixture_report(&s, "a.csv", "", "2022-04-01"));
        OK(in.sink.reject(in.sink.context, 7, 2, "no such date", "2022-\0.31", 9, ERR));
        struct store_bulk_result r = fixture_finish(&in);
        store_bulk_result_free(&r);
        OK(store_commit(&s, &batch, ERR));
        ck_assert_uint_eq(batch, round ? 0 : 1);
    }
    int n = 0;
    OK(store_each_reject(&s, 1, last_reject, &n, ERR));
    ck_assert_int_eq(n, 1);
    OK(store_each_reject(&s, 2, last_reject, &n, ERR));
    ck_assert_int_eq(n, 1);
    OK(store_each_reject(&s, 0, last_reject, &n, ERR));
    ck_assert_int_eq(n, 2);
    store_close(&s);
}
END_TEST

/* Repeats of one key over several blocks take no quadratic time: with it these 400,000 take longer than
 * a test may. */
START_TEST(a_crowded_key_is_not_slow)
{
    struct store s = fixture_store("a.db");
    set_block(&s, 70000);
    OK(store_begin(&s, "import", ERR));
    struct fixture_import in = fixture_import(&s, fixture_report(&s, "a.csv", "", "2022-04-01"));
    uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    for (int i = 0; i < 400000; i++)
        fixture_row(&in, pol, "2022-03-01", i % 300000);
    struct store_bulk_result r = fixture_finish(&in);
    ck_assert_uint_eq(r.figures, 300000);
    ck_assert_uint_eq(r.duplicate_figures, 100000);
    ck_assert_uint_eq(r.conflicts, 299999);
    ck_assert_uint_eq(r.n_changes, 100);
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    store_close(&s);
}
END_TEST

/* The same cells of the same document read in another way: refused, and nothing is left of it. */
START_TEST(another_reading_is_refused)
{
    struct store s = fixture_store("a.db");
    set_block(&s, (size_t)_i);
    for (int round = 0; round < 2; round++) {
        OK(store_begin(&s, "import", ERR));
        struct fixture_import in =
            fixture_import(&s, fixture_report(&s, "a.csv", "", "2022-04-01"));
        uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
        struct store_bulk_result r;
        int status = 0;
        for (int i = 10; i < 28 && status == 0; i++) {
            char date[32];
            snprintf(date, sizeof date, "2022-03-%02d", i);
            struct sink_row row = {.series = pol,
                                   .first = day(date),
                                   .last = day(date),
                                   .line = (uint32_t)i,
                                   .column = 2,
                                   .value = number_whole(round ? 1000 * i : i)};
            status = in.sink.row(in.sink.context, &row, ERR);
        }
        if (round == 0) {
            OK(store_bulk_end(in.bulk, &r, ERR));
            store_bulk_result_free(&r);
            OK(store_commit(&s, NULL, ERR));
            continue;
        }
        if (status == 0)
            REFUSED(store_bulk_end(in.bulk, &r, ERR), ERR_REFUSED);
        else
            store_bulk_abandon(in.bulk);
        ck_assert_int_eq(fixture_error.code, ERR_REFUSED);
        ck_assert_int_eq(store_commit(&s, NULL, ERR), 0);
    }
    ck_assert_uint_eq(count_figures(&s), 18);
    struct points p;
    points_init(&p);
    OK(store_points(&s, 1, DAY_NONE, &p, ERR));
    ck_assert_double_eq(p.at[0].value, 10);
    points_free(&p);
    store_close(&s);
}
END_TEST

START_TEST(an_abandoned_import_leaves_nothing)
{
    struct store s = fixture_store("a.db");
    set_block(&s, 3);
    OK(store_begin(&s, "import", ERR));
    struct fixture_import in = fixture_import(&s, fixture_report(&s, "a.csv", "", "2022-04-01"));
    uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    for (int i = 10; i < 28; i++) {
        char date[32];
        snprintf(date, sizeof date, "2022-03-%02d", i);
        fixture_row(&in, pol, date, i);
    }
    OK(in.sink.bytes(in.sink.context, "a,b\n1,2\n", 8, 1, ERR));
    store_bulk_abandon(in.bulk);
    store_rollback(&s);
    ck_assert_uint_eq(count_figures(&s), 0);
    struct store_series_list list;
    OK(store_find_series(&s, NULL, &list, ERR));
    ck_assert_uint_eq(list.n, 0);
    store_series_list_free(&list);
    store_close(&s);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_bulk");
    TCase *t = tcase_create("bulk");
    tcase_add_checked_fixture(t, fixture_begin, fixture_end);
    tcase_set_timeout(t, 60);
    /* The loop's number is the rows of a block; 0 is the default. */
    tcase_add_loop_test(t, rows_come_back_in_order, 0, 8);
    tcase_add_loop_test(t, the_same_again_adds_nothing, 0, 5);
    tcase_add_loop_test(t, a_newer_vintage_revises, 0, 5);
    tcase_add_loop_test(t, repeats_in_one_file, 0, 7);
    tcase_add_loop_test(t, a_record_is_a_duplicate_as_a_whole, 0, 8);
    tcase_add_loop_test(t, items_are_figures_of_their_own, 0, 4);
    tcase_add_loop_test(t, rare_parts_are_kept, 0, 4);
    tcase_add_test(t, publishers_speak_for_themselves);
    tcase_add_test(t, rejects_are_kept_with_their_bytes);
    tcase_add_test(t, a_crowded_key_is_not_slow);
    tcase_add_loop_test(t, another_reading_is_refused, 0, 5);
    tcase_add_test(t, an_abandoned_import_leaves_nothing);
    suite_add_tcase(suite, t);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
