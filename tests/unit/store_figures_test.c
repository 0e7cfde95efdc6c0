/* store_figures_test.c - single figures, what was known when, points, and evidence. */
#include "store_fixture.h"

#include <math.h>
#include <sqlite3.h>

static struct figure figure(const char *measure, enum kind kind, const char *place,
                            const char *date, int64_t value)
{
    return (struct figure){.series = fixture_series(measure, kind, place),
                           .period = period_day(day(date)),
                           .value = number_whole(value),
                           .low = number_none(),
                           .high = number_none(),
                           .known_on = DAY_NONE,
                           .item = "",
                           .raw = "",
                           .attributed_to = ""};
}

static struct figure_ref add(struct store *s, uint32_t report, const struct figure *f)
{
    struct figure_ref ref;
    bool duplicate;
    OK(store_add_figure(s, report, f, &ref, &duplicate, ERR));
    ck_assert(!duplicate);
    return ref;
}

static uint32_t hand(struct store *s, const char *name, const char *publisher,
                     const char *published)
{
    struct store_report r = {.form = "hand",
                             .name = name,
                             .publisher = publisher,
                             .title = name,
                             .language = "en",
                             .published = day(published)};
    uint32_t id;
    bool known;
    OK(store_add_report(s, &r, NULL, 0, &id, &known, ERR));
    ck_assert(!known);
    return id;
}

struct seen {
    size_t n;
    char text[2000]; /* "start=value/status@known_on " of each */
};

static int see(void *context, const struct store_figure *f, struct error *err)
{
    struct seen *seen = context;
    char end[DATE_TEXT], known[DATE_TEXT], value[NUMBER_TEXT];
    size_t len = strlen(seen->text);
    (void)err;
    snprintf(seen->text + len, sizeof seen->text - len, "%s=%s@%s ",
             date_format(f->figure.period.last, end), number_format(f->figure.value, value),
             date_format(f->figure.known_on, known));
    seen->n++;
    return 0;
}

static const char *list(struct store *s, const struct store_filter *filter)
{
    static struct seen seen;
    memset(&seen, 0, sizeof seen);
    OK(store_each_figure(s, filter, see, &seen, ERR));
    return seen.text;
}

START_TEST(what_was_known_when)
{
    struct store s = fixture_store("a.db");
    static const struct {
        const char *published, *date;
        int64_t value;
    } told[] = {
        {"2022-03-10", "2022-03-05", 100}, {"2022-03-10", "2022-03-06", 200},
        {"2022-03-20", "2022-03-05", 110}, {"2022-03-15", "2022-03-05", 105},
        {"2022-03-20", "2022-03-05", 111},
    };
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        OK(store_begin(&s, "add", ERR));
        struct figure f = figure("arrivals", KIND_FLOW, "POL", told[i].date, told[i].value);
        add(&s, hand(&s, "border guards", "SG", told[i].published), &f);
        OK(store_commit(&s, NULL, ERR));
    }
    struct store_filter filter = {0};
    ck_assert_str_eq(list(&s, &filter), "2022-03-05=100@2022-03-10 2022-03-05=105@2022-03-15 "
                                        "2022-03-05=110@2022-03-20 2022-03-05=111@2022-03-20 "
                                        "2022-03-06=200@2022-03-10 ");
    filter.as_of = day("2022-03-09");
    ck_assert_str_eq(list(&s, &filter), "");
    filter.as_of = day("2022-03-14");
    ck_assert_str_eq(list(&s, &filter), "2022-03-05=100@2022-03-10 2022-03-06=200@2022-03-10 ");
    filter.as_of = day("2022-03-15");
    ck_assert_str_eq(list(&s, &filter), "2022-03-05=105@2022-03-15 2022-03-06=200@2022-03-10 ");
    /* at a tie the one recorded last */
    filter.as_of = day("2022-03-20");
    ck_assert_str_eq(list(&s, &filter), "2022-03-05=111@2022-03-20 2022-03-06=200@2022-03-10 ");
    filter = (struct store_filter){.current = true, .from = day("2022-03-06")};
    ck_assert_str_eq(list(&s, &filter), "2022-03-06=200@2022-03-10 ");
    filter = (struct store_filter){.to = day("2022-03-05"), .batch = 4};
    ck_assert_str_eq(list(&s, &filter), "2022-03-05=105@2022-03-15 ");
    filter = (struct store_filter){.report = 1};
    ck_assert_str_eq(list(&s, &filter), "2022-03-05=100@2022-03-10 ");
    filter = (struct store_filter){.place = "MDA"};
    ck_assert_str_eq(list(&s, &filter), "");
    filter = (struct store_filter){
        .measure = "arrivals", .place = "POL", .origin = "", .as_of = day("2022-03-14")};
    ck_assert_str_eq(list(&s, &filter), "2022-03-05=100@2022-03-10 2022-03-06=200@2022-03-10 ");
    /* undone batches vanish from all answers */
    uint64_t n;
    OK(store_undo(&s, 5, &n, ERR));
    filter = (struct store_filter){.current = true};
    ck_assert_str_eq(list(&s, &filter), "2022-03-05=110@2022-03-20 2022-03-06=200@2022-03-10 ");
    store_close(&s);
}
END_TEST

START_TEST(superseded_figures_step_back)
{
    struct store s = fixture_store("a.db");
    OK(store_begin(&s, "add", ERR));
    uint32_t report = hand(&s, "r", "SG", "2022-03-10");
    struct figure f = figure("arrivals", KIND_FLOW, "POL", "2022-03-05", 100);
    add(&s, report, &f);
    f.known_on = day("2022-03-12");
    f.value = number_whole(90);
    f.status = STATUS_SUPERSEDED;
    add(&s, report, &f);
    OK(store_commit(&s, NULL, ERR));
    struct store_filter filter = {.current = true};
    ck_assert_str_eq(list(&s, &filter), "2022-03-05=100@2022-03-10 ");
    filter.with_superseded = true;
    ck_assert_str_eq(list(&s, &filter), "2022-03-05=90@2022-03-12 ");
    struct points p;
    points_init(&p);
    OK(store_points(&s, 1, DAY_NONE, &p, ERR));
    ck_assert_uint_eq(p.n, 1);
    ck_assert_double_eq(p.at[0].value, 100);
    points_free(&p);
    store_close(&s);
}
END_TEST

START_TEST(adding_refuses_and_repeats)
{
    struct store s = fixture_store("a.db");
    struct figure f = figure("arrivals", KIND_FLOW, "POL", "2022-03-05", 100);
    struct figure_ref ref, again;
    bool duplicate;
    REFUSED(store_add_figure(&s, 1, &f, &ref, &duplicate, ERR), ERR_REFUSED);
    OK(store_begin(&s, "add", ERR));
    REFUSED(store_begin(&s, "add", ERR), ERR_REFUSED);
    REFUSED(store_add_figure(&s, 9, &f, &ref, &duplicate, ERR), ERR_UNKNOWN);
    uint32_t report = hand(&s, "r", "SG", "2022-03-10");
    ref = add(&s, report, &f);
    ck_assert_uint_eq(ref.line, 0);
    OK(store_add_figure(&s, report, &f, &again, &duplicate, ERR));
    ck_assert(duplicate);
    ck_assert_mem_eq(&ref, &again, sizeof ref);
    f.value = number_whole(101);
    again = add(&s, report, &f);
    ck_assert_uint_ne(again.column, ref.column);
    f.value = number_none();
    REFUSED(store_add_figure(&s, report, &f, &ref, &duplicate, ERR), ERR_REFUSED);
    OK(store_commit(&s, NULL, ERR));
    REFUSED(store_commit(&s, NULL, ERR), ERR_REFUSED);
    store_close(&s);
}
END_TEST

/* One series, several publishers and items: what becomes of one period. */
struct told {
    const char *publisher, *published, *item;
    int64_t value;
    enum status status;
};

static struct point settle(enum kind kind, const struct told *told, size_t n, const char *preferred)
{
    struct store s = fixture_store("p.db");
    for (size_t i = 0; i < n; i++) {
        OK(store_begin(&s, "add", ERR));
        struct figure f = figure("m", kind, "POL", "2022-03-05", told[i].value);
        f.item = told[i].item;
        f.status = told[i].status;
        add(&s, hand(&s, "r", told[i].publisher, told[i].published), &f);
        OK(store_commit(&s, NULL, ERR));
    }
    if (preferred != NULL)
        OK(store_prefer_source(&s, preferred, NULL, ERR));
    struct points p, each;
    points_init(&p);
    OK(store_points(&s, 1, DAY_NONE, &p, ERR));
    ck_assert_uint_eq(p.n, 1);
    struct point point = p.at[0];
    points_free(&p);
    points_init(&each);
    store_close(&s);
    unlink(fixture_path("p.db"));
    return point;
}
#define SETTLE(kind, preferred, ...)                                                               \
    settle(kind, (const struct told[]){__VA_ARGS__},                                               \
           sizeof((const struct told[]){__VA_ARGS__}) / sizeof(struct told), preferred)

START_TEST(revisions_are_settled_within_a_publisher)
{
    struct point p = SETTLE(KIND_STOCK, NULL, {"A", "2022-03-10", "", 100, 0},
                            {"A", "2022-03-12", "", 90, 0}, {"A", "2022-03-11", "", 300, 0});
    ck_assert_double_eq(p.value, 90);
    ck_assert_uint_eq(p.flags, 0);
    ck_assert_int_eq(p.known_on, day("2022-03-12"));
    ck_assert(isnan(p.spread_low) && isnan(p.spread_high) && isnan(p.low) && isnan(p.high));
}
END_TEST

/* How many revisions the points of these claims tell, known on AS_OF. */
static size_t revised(const struct told *told, size_t n, const char *as_of)
{
    struct store s = fixture_store("revised.db");
    struct points p;
    points_init(&p);
    OK(store_begin(&s, "add", ERR));
    for (size_t i = 0; i < n; i++) {
        struct figure f = figure("m", KIND_STOCK, "POL", "2022-03-05", told[i].value);
        f.item = told[i].item;
        add(&s, hand(&s, told[i].published, told[i].publisher, told[i].published), &f);
    }
    OK(store_commit(&s, NULL, ERR));
    OK(store_points(&s, 1, as_of ? day(as_of) : DAY_NONE, &p, ERR));
    size_t count = p.revised;
    points_free(&p);
    store_close(&s);
    unlink(fixture_path("revised.db"));
    return count;
}

START_TEST(revisions_are_counted_within_a_publisher)
{
    /* Two publishers that take turns: A revises twice and repeats itself once, B revises once. */
    const struct told told[] = {{"A", "2022-03-10", "", 100, 0}, {"B", "2022-03-11", "", 500, 0},
                                {"A", "2022-03-12", "", 110, 0}, {"B", "2022-03-13", "", 510, 0},
                                {"A", "2022-03-14", "", 110, 0}, {"A", "2022-03-15", "", 90, 0},
                                {"A", "2022-03-15", "x", 7, 0}};
    size_t n = sizeof told / sizeof *told;
    ck_assert_uint_eq(revised(told, n, NULL), 3);
    ck_assert_uint_eq(revised(told, n, "2022-03-12"), 1);
    ck_assert_uint_eq(revised(told, n, "2022-03-11"), 0);
    ck_assert_uint_eq(revised(told, 1, NULL), 0);
}
END_TEST

START_TEST(one_series_is_read_by_its_number)
{
    struct store s = fixture_store("numbered.db");
    struct seen seen = {0};
    struct figure a = figure("m", KIND_STOCK, "POL", "2022-03-05", 1);
    struct figure b = figure("m", KIND_STOCK, "MDA", "2022-03-05", 2);
    OK(store_begin(&s, "add", ERR));
    uint32_t report = hand(&s, "r", "A", "2022-03-10");
    add(&s, report, &a);
    add(&s, report, &b);
    OK(store_commit(&s, NULL, ERR));
    OK(store_each_figure(&s, &(struct store_filter){.series = 2}, see, &seen, ERR));
    ck_assert_str_eq(seen.text, "2022-03-05=2@2022-03-10 ");
    REFUSED(store_each_figure(&s, &(struct store_filter){.series = 3}, see, &seen, ERR),
            ERR_UNKNOWN);
    store_close(&s);
    unlink(fixture_path("numbered.db"));
}
END_TEST

START_TEST(publishers_are_reconciled_by_median)
{
    struct point p =
        SETTLE(KIND_STOCK, NULL, {"A", "2022-03-10", "", 100, 0}, {"B", "2022-03-12", "", 140, 0},
               {"C", "2022-03-11", "", 300, 0}, {"C", "2022-03-10", "", 5, 0});
    ck_assert_double_eq(p.value, 140);
    ck_assert_uint_eq(p.flags, POINT_RECONCILED);
    ck_assert_double_eq(p.spread_low, 100);
    ck_assert_double_eq(p.spread_high, 300);
    p = SETTLE(KIND_STOCK, NULL, {"A", "2022-03-10", "", 100, 0}, {"B", "2022-03-12", "", 140, 0});
    ck_assert_double_eq(p.value, 120);
    ck_assert_int_eq(p.qualifier, QUALIFIER_ABOUT);
    p = SETTLE(KIND_STOCK, NULL, {"A", "2022-03-10", "", 100, 0}, {"B", "2022-03-12", "", 100, 0});
    ck_assert_double_eq(p.value, 100);
    ck_assert_uint_eq(p.flags, 0);
}
END_TEST

START_TEST(a_preferred_publisher_holds)
{
    struct point p = SETTLE(KIND_STOCK, "C", {"A", "2022-03-10", "", 100, 0},
                            {"B", "2022-03-12", "", 140, 0}, {"C", "2022-03-11", "", 300, 0});
    ck_assert_double_eq(p.value, 300);
    ck_assert_uint_eq(p.flags, POINT_RECONCILED);
    ck_assert_double_eq(p.spread_low, 100);
}
END_TEST

START_TEST(items_are_added_in_flows_only)
{
    struct point p =
        SETTLE(KIND_FLOW, NULL, {"A", "2022-03-10", "x", 100, 0},
               {"A", "2022-03-10", "y", 20, STATUS_ESTIMATE}, {"A", "2022-03-12", "x", 3, 0});
    ck_assert_double_eq(p.value, 23);
    ck_assert_uint_eq(p.flags, POINT_SUMMED);
    ck_assert_int_eq(p.status, STATUS_ESTIMATE);
    p = SETTLE(KIND_STOCK, NULL, {"A", "2022-03-10", "x", 100, 0}, {"A", "2022-03-11", "y", 20, 0});
    ck_assert_double_eq(p.value, 20);
    ck_assert_uint_eq(p.flags, POINT_CONFLICT);
    /* a figure for all beside figures of records is never added to them */
    p = SETTLE(KIND_FLOW, NULL, {"A", "2022-03-10", "x", 100, 0}, {"A", "2022-03-10", "y", 20, 0},
               {"A", "2022-03-12", "", 130, 0});
    ck_assert_double_eq(p.value, 130);
}
END_TEST

START_TEST(forecasts_give_way)
{
    struct point p =
        SETTLE(KIND_STOCK, NULL, {"A", "2022-03-01", "", 500, STATUS_FORECAST},
               {"B", "2022-03-10", "", 100, 0}, {"A", "2022-03-02", "", 900, STATUS_TARGET});
    ck_assert_double_eq(p.value, 100);
    ck_assert_uint_eq(p.flags, 0);
    p = SETTLE(KIND_STOCK, NULL, {"A", "2022-03-01", "", 500, STATUS_ACTUAL});
    ck_assert_int_eq(p.status, STATUS_FORECAST);
    ck_assert_uint_eq(p.flags, 0);
    p = SETTLE(KIND_FLOW, NULL, {"A", "2022-03-05", "", 500, STATUS_ACTUAL});
    ck_assert_uint_eq(p.flags, POINT_PROVISIONAL);
    p = SETTLE(KIND_STOCK, NULL, {"A", "2022-03-05", "", 500, STATUS_ACTUAL});
    ck_assert_uint_eq(p.flags, 0);
    p = SETTLE(KIND_STOCK, NULL, {"A", "2022-03-08", "", 500, STATUS_PROVISIONAL});
    ck_assert_uint_eq(p.flags, POINT_PROVISIONAL);
}
END_TEST

struct both {
    struct store *s;
    size_t points, values;
};

static int as_points(void *context, const struct store_series *series, const struct points *each,
                     struct error *err)
{
    struct both *both = context;
    struct points p;
    (void)err;
    points_init(&p);
    OK(store_points(both->s, series->id, DAY_NONE, &p, ERR));
    ck_assert_uint_eq(p.n, each->n);
    ck_assert_uint_eq(series->figures, p.n);
    for (size_t i = 0; i < p.n; i++) {
        ck_assert_double_eq(p.at[i].value, each->at[i].value);
        ck_assert_uint_eq(p.at[i].flags, each->at[i].flags);
        ck_assert_uint_eq(p.at[i].ref.line, each->at[i].ref.line);
    }
    both->points += p.n;
    points_free(&p);
    return 0;
}

static int as_values(void *context, const struct store_series *series, const day_t *last,
                     const double *values, size_t n, struct error *err)
{
    struct both *both = context;
    struct points p;
    (void)err;
    points_init(&p);
    OK(store_points(both->s, series->id, DAY_NONE, &p, ERR));
    ck_assert_uint_eq(p.n, n);
    for (size_t i = 0; i < n; i++) {
        ck_assert_double_eq(p.at[i].value, values[i]);
        ck_assert_int_eq(p.at[i].period.last, last[i]);
    }
    both->values += n;
    points_free(&p);
    return 0;
}

/* Whichever way a whole and its parts are told: the newer one, and never both. */
START_TEST(a_whole_and_its_items)
{
    struct point p = SETTLE(KIND_FLOW, NULL, {"A", "2022-03-10", "", 130, 0},
                            {"A", "2022-03-12", "x", 100, 0}, {"A", "2022-03-12", "y", 20, 0});
    ck_assert_double_eq(p.value, 120);
    ck_assert_uint_eq(p.flags, POINT_SUMMED);
    p = SETTLE(KIND_FLOW, NULL, {"A", "2022-03-12", "", 130, 0}, {"A", "2022-03-12", "x", 100, 0},
               {"A", "2022-03-12", "y", 20, 0});
    ck_assert_double_eq(p.value, 130); /* of one day, but not the same: told */
    ck_assert_uint_eq(p.flags, POINT_CONFLICT);
    p = SETTLE(KIND_FLOW, NULL, {"A", "2022-03-12", "", 120, 0}, {"A", "2022-03-12", "x", 100, 0},
               {"A", "2022-03-12", "y", 20, 0});
    ck_assert_double_eq(p.value, 120);
    ck_assert_uint_eq(p.flags, 0);
    p = SETTLE(KIND_STOCK, "C", {"C", "2022-03-09", "", 999, STATUS_TARGET},
               {"A", "2022-03-10", "", 100, 0}, {"B", "2022-03-10", "", 140, STATUS_FORECAST},
               {"B", "2022-03-11", "x", 150, 0});
    ck_assert_double_eq(p.value, 125); /* the preferred one says nothing */
    ck_assert_double_eq(p.spread_high, 150);
}
END_TEST

/* Bounds and qualifiers of items that are added up. */
START_TEST(bounds_are_added)
{
    static const struct {
        int low[3], high[3]; /* of three items of 100, 20 and 5; 0: none */
        enum qualifier qualifier[3];
        double want_low, want_high;
        enum qualifier want;
    } sums[] = {
        {{0, 0, 0}, {0, 0, 0}, {0, 0, 0}, NAN, NAN, QUALIFIER_EXACT},
        {{90, 0, 0}, {120, 0, 0}, {QUALIFIER_BETWEEN, 0, 0}, 115, 145, QUALIFIER_BETWEEN},
        {{0, 18, 0}, {0, 0, 0}, {0, QUALIFIER_ABOUT, 0}, 123, 125, QUALIFIER_ABOUT},
        {{0, 0, 0}, {0, 0, 7}, {0, 0, QUALIFIER_ABOUT}, 125, 127, QUALIFIER_ABOUT},
        {{0, 0, 0},
         {0, 0, 0},
         {QUALIFIER_MORE_THAN, QUALIFIER_MORE_THAN, 0},
         NAN,
         NAN,
         QUALIFIER_MORE_THAN},
        {{0, 0, 0},
         {0, 0, 0},
         {QUALIFIER_MORE_THAN, QUALIFIER_LESS_THAN, 0},
         NAN,
         NAN,
         QUALIFIER_ABOUT},
    };
    static const char *const items[] = {"x", "y", "z"};
    static const int values[] = {100, 20, 5};
    struct store s = fixture_store("a.db");
    OK(store_begin(&s, "add", ERR));
    uint32_t report = hand(&s, "r", "A", "2022-04-10");
    for (int i = 0; i < 3; i++) {
        struct figure f = figure("m", KIND_FLOW, "POL", "2022-03-05", values[i]);
        f.item = items[i];
        f.low = sums[_i].low[i] ? number_whole(sums[_i].low[i]) : number_none();
        f.high = sums[_i].high[i] ? number_whole(sums[_i].high[i]) : number_none();
        f.qualifier = sums[_i].qualifier[i];
        add(&s, report, &f);
    }
    OK(store_commit(&s, NULL, ERR));
    struct points p;
    points_init(&p);
    OK(store_points(&s, 1, 0, &p, ERR)); /* as of no day: as known now */
    ck_assert_uint_eq(p.n, 1);
    ck_assert_double_eq(p.at[0].value, 125);
    if (isnan(sums[_i].want_low))
        ck_assert(isnan(p.at[0].low) && isnan(p.at[0].high));
    else {
        ck_assert_double_eq(p.at[0].low, sums[_i].want_low);
        ck_assert_double_eq(p.at[0].high, sums[_i].want_high);
    }
    ck_assert_int_eq(p.at[0].qualifier, sums[_i].want);
    ck_assert_uint_eq(p.at[0].flags, POINT_SUMMED);
    points_free(&p);
    store_close(&s);
}
END_TEST

/* Two rows of one publication that differ in anything are a conflict. */
START_TEST(rows_that_differ_in_one_part)
{
    const struct number other = number_whole(_i == 0 ? 8 : 7);
    struct store s = fixture_store("a.db");
    OK(store_begin(&s, "import", ERR));
    struct fixture_import in = fixture_import(&s, fixture_report(&s, "a.csv", "A", "2022-04-01"));
    uint32_t pol = fixture_series_id(&in, "m", KIND_STOCK, "POL");
    for (uint32_t line = 2; line <= 3; line++) {
        struct sink_extra extra = {.low = number_whole(line == 3 && _i == 1 ? 5 : 6),
                                   .high = number_whole(line == 3 && _i == 2 ? 10 : 9),
                                   .known_on = DAY_NONE,
                                   .raw = "7",
                                   .raw_len = 1};
        struct sink_row row = {.series = pol,
                               .first = day("2022-03-01"),
                               .last = day("2022-03-01"),
                               .line = line,
                               .column = 2,
                               .qualifier = line == 3 && _i == 3 ? QUALIFIER_ABOUT : 0,
                               .value = line == 3 ? other : number_whole(7),
                               .extra = &extra};
        OK(in.sink.row(in.sink.context, &row, ERR));
    }
    struct store_bulk_result r = fixture_finish(&in);
    ck_assert_uint_eq(r.conflicts, _i < 4);
    ck_assert_uint_eq(r.duplicate_figures, _i == 4); /* of the last two nothing differs */
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    struct points p;
    points_init(&p);
    OK(store_points(&s, pol, DAY_NONE, &p, ERR));
    ck_assert_uint_eq(p.n, 1);
    ck_assert_uint_eq(p.at[0].flags, _i < 4 ? POINT_CONFLICT : 0);
    points_free(&p);
    store_close(&s);
}
END_TEST

static int refuse_points(void *context, const struct store_series *series,
                         const struct points *points, struct error *err)
{
    (void)context, (void)series, (void)points;
    return error_set(err, ERR_INTERRUPTED, "nobody listens any more");
}

static int refuse_values(void *context, const struct store_series *series, const day_t *last,
                         const double *values, size_t n, struct error *err)
{
    (void)context, (void)series, (void)last, (void)values, (void)n;
    return error_set(err, ERR_INTERRUPTED, "nobody listens any more");
}

/* A series that was deleted from the file by another hand, in front of others, behind them, alone.
 */
START_TEST(figures_without_their_series_are_damage)
{
    static const char *const gone[] = {"DELETE FROM figure_series WHERE id = 1",
                                       "DELETE FROM figure_series WHERE id = 3",
                                       "DELETE FROM figure_series"};
    struct store s = fixture_store("a.db");
    OK(store_begin(&s, "add", ERR));
    uint32_t report = hand(&s, "r", "A", "2022-03-10");
    static const char *const places[] = {"AUT", "BEL", "CHE"};
    for (int i = 0; i < 3; i++) {
        struct figure f = figure("m", KIND_STOCK, places[i], "2022-03-05", i);
        add(&s, report, &f);
    }
    OK(store_commit(&s, NULL, ERR));
    REFUSED(store_each_points(&s, DAY_NONE, refuse_points, NULL, ERR), ERR_INTERRUPTED);
    REFUSED(store_each_values(&s, refuse_values, NULL, ERR), ERR_INTERRUPTED);
    struct both both = {.s = &s};
    OK(store_each_points(&s, 0, as_points, &both, ERR));
    ck_assert_uint_eq(both.points, 3);
    store_close(&s);
    sqlite3 *db;
    ck_assert_int_eq(sqlite3_open(fixture_path("a.db"), &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, gone[_i], NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    OK(store_open(&s, fixture_path("a.db"), STORE_READ, ERR));
    both = (struct both){.s = &s};
    REFUSED(store_each_points(&s, DAY_NONE, as_points, &both, ERR), STORE_CORRUPT);
    REFUSED(store_each_values(&s, as_values, &both, ERR), STORE_CORRUPT);
    ck_assert_uint_eq(both.points, _i == 1 ? 2 : 0);
    store_close(&s);
}
END_TEST

/* Long runs of even days, of gaps that grow, and of one day far away: each figure is found where it
 * is known to be, as it is found without that, and nowhere else. */
START_TEST(a_figure_is_found_where_it_is_known_to_be)
{
    enum { DAYS = 150, SERIES = 3 };
    static const char *const places[SERIES] = {"AUT", "BEL", "CHE"};
    struct store s = fixture_store("a.db");
    struct store_report report = {.form = "csv", .name = "a.csv", .publisher = "A"};
    day_t last[SERIES][DAYS];
    uint32_t ids[SERIES];
    OK(store_begin(&s, "import", ERR));
    struct fixture_import in = fixture_import(&s, fixture_report(&s, "a.csv", "A", "2023-04-01"));
    for (uint32_t k = 0; k < SERIES; k++) {
        ids[k] = fixture_series_id(&in, "m", KIND_STOCK, places[k]);
        for (uint32_t d = 0; d < DAYS; d++) {
            int gap = k == 0 ? (int)d : k == 1 ? (int)(d * d / 40) : d == 0 ? -4000 : (int)d / 3;
            last[k][d] = day("2022-03-01") + gap;
            /* Several of a day are items, the later ones revisions. */
            struct sink_row row = {.series = ids[k],
                                   .first = last[k][d],
                                   .last = last[k][d],
                                   .line = 2 + k * DAYS + d,
                                   .column = 2,
                                   .value = number_whole(7 * d + k)};
            OK(in.sink.row(in.sink.context, &row, ERR));
        }
    }
    struct store_bulk_result r = fixture_finish(&in);
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    report.id = in.report;
    for (uint32_t k = 0; k < SERIES; k++)
        for (uint32_t d = 0; d < DAYS; d++) {
            struct figure_ref ref = {in.report, 2 + k * DAYS + d, 2};
            struct series names = fixture_series("m", KIND_STOCK, places[k]);
            struct figure_place place = {ids[k], last[k][d], &names, &report};
            struct store_evidence e, at;
            int found = store_evidence(&s, ref, &e, NULL);
            ck_assert_int_eq(store_evidence_at(&s, ref, &place, &at, ERR), found);
            if (found < 0) /* a repeat that was not stored */
                continue;
            ck_assert(number_equal(at.figure.figure.value, e.figure.figure.value));
            ck_assert_int_eq(at.figure.figure.period.last, last[k][d]);
            ck_assert_str_eq(at.figure.figure.raw, e.figure.figure.raw);
            ck_assert_str_eq(at.report.name, "a.csv");
            store_evidence_free(&e);
            store_evidence_free(&at);
            place.last += 100000;
            REFUSED(store_evidence_at(&s, ref, &place, &at, ERR), ERR_UNKNOWN);
            place = (struct figure_place){ids[(k + 1) % SERIES], last[k][d], &names, &report};
            REFUSED(store_evidence_at(&s, ref, &place, &at, ERR), ERR_UNKNOWN);
        }
    store_close(&s);
}
END_TEST

/* Series whose rows differ in what they are: withdrawn ones, bounds alone, several of a day. */
START_TEST(values_are_those_of_the_points)
{
    struct store s = fixture_store("a.db");
    static const char *const places[] = {"AUT", "BEL", "CHE", "DEU", "EST", "FRA"};
    for (int file = 0; file < 2; file++) {
        OK(store_begin(&s, "import", ERR));
        struct fixture_import in =
            fixture_import(&s, fixture_report(&s, file ? "b.csv" : "a.csv", "A",
                                              file ? "2022-04-02" : "2022-04-01"));
        for (int i = 0; i < 6; i++) {
            uint32_t id = fixture_series_id(&in, "m", KIND_STOCK, places[i]);
            for (int d = 0; d < 5; d++) {
                struct sink_extra extra = {
                    .low = number_whole(d), .known_on = DAY_NONE, .raw = "x", .raw_len = 1};
                struct sink_row row = {.series = id,
                                       .first = day("2022-03-01") + 10 * file + d,
                                       .last = day("2022-03-01") + 10 * file + d,
                                       .line = 2 + (uint32_t)d,
                                       .column = (uint16_t)(2 + i),
                                       .value = number_whole(10 * d + i)};
                if (i == 1) /* all withdrawn */
                    row.status = STATUS_SUPERSEDED;
                if (i == 2 && d == 3) /* one withdrawn */
                    row.status = STATUS_SUPERSEDED;
                if (i == 3 && d % 2) /* marks that differ */
                    row.status = STATUS_ESTIMATE;
                if (i == 4 && d == 2) /* bounds alone */
                    row.value = number_none(), row.extra = &extra;
                if (i == 5 && file == 1) /* runs that have days in common */
                    row.first -= 8, row.last -= 8;
                OK(in.sink.row(in.sink.context, &row, ERR));
            }
        }
        struct store_bulk_result r = fixture_finish(&in);
        store_bulk_result_free(&r);
        OK(store_commit(&s, NULL, ERR));
    }
    struct both both = {.s = &s};
    OK(store_each_values(&s, as_values, &both, ERR));
    OK(store_each_points(&s, DAY_NONE, as_points, &both, ERR));
    ck_assert_uint_eq(both.values, both.points);
    ck_assert_uint_eq(both.values, 10 + 0 + 8 + 10 + 10 + 7);
    store_close(&s);
}
END_TEST

START_TEST(bounds_give_a_value)
{
    struct store s = fixture_store("a.db");
    OK(store_begin(&s, "add", ERR));
    uint32_t report = hand(&s, "r", "", "2022-04-10");
    struct figure f = figure("m", KIND_STOCK, "POL", "2022-03-05", 0);
    f.value = number_none();
    f.low = number_whole(100);
    f.high = number_whole(300);
    f.qualifier = QUALIFIER_BETWEEN;
    add(&s, report, &f);
    f.period = period_day(day("2022-03-06"));
    f.high = number_none();
    f.qualifier = QUALIFIER_MORE_THAN;
    add(&s, report, &f);
    OK(store_commit(&s, NULL, ERR));
    struct points p;
    points_init(&p);
    OK(store_points(&s, 1, DAY_NONE, &p, ERR));
    ck_assert_uint_eq(p.n, 2);
    ck_assert_double_eq(p.at[0].value, 200);
    ck_assert_double_eq(p.at[0].low, 100);
    ck_assert_double_eq(p.at[0].high, 300);
    ck_assert_double_eq(p.at[1].value, 100);
    ck_assert(isnan(p.at[1].high));
    ck_assert_int_eq(p.at[1].qualifier, QUALIFIER_MORE_THAN);
    REFUSED(store_points(&s, 77, DAY_NONE, &p, ERR), ERR_UNKNOWN);
    points_free(&p);
    store_close(&s);
}
END_TEST

/* Reading all series at once gives what reading each of them gives, plain ones and others. */
START_TEST(all_series_at_once)
{
    struct store s = fixture_store("a.db");
    OK(store_begin(&s, "add", ERR));
    uint32_t first = hand(&s, "r", "A", "2022-03-10"), second = hand(&s, "q", "B", "2022-03-11");
    static const char *const places[] = {"AUT", "BEL", "CHE", "DEU", "EST", "FRA"};
    for (int i = 0; i < 6; i++) {
        for (int d = 1; d < 8; d++) {
            char date[32];
            snprintf(date, sizeof date, "2022-03-%02d", d);
            struct figure f = figure("m", i % 2 ? KIND_FLOW : KIND_STOCK, places[i], date, 10 * d);
            add(&s, first, &f);
            f.value = number_whole(7);
            if (i == 1 && d == 3) /* a revision */
                add(&s, first, (f.known_on = day("2022-03-12"), &f));
            if (i == 2 && d == 7) /* another publisher */
                add(&s, second, &f);
            if (i == 3 && d == 1) /* an item */
                add(&s, first, (f.item = "x", &f));
            if (i == 4 && d == 5) /* withdrawn */
                add(&s, first, (f.status = STATUS_SUPERSEDED, f.item = "y", &f));
            if (i == 5 && d == 5) /* a week that ends on a day */
                add(&s, first, (f.period = period_span(day("2022-02-27"), day("2022-03-05")), &f));
        }
    }
    OK(store_commit(&s, NULL, ERR));
    struct both both = {.s = &s};
    OK(store_each_points(&s, DAY_NONE, as_points, &both, ERR));
    OK(store_each_values(&s, as_values, &both, ERR));
    ck_assert_uint_eq(both.points, 43);
    ck_assert_uint_eq(both.values, 43);
    store_close(&s);
}
END_TEST

/* ---- finding series ---------------------------------------------------------------------------
 */

static size_t found(struct store *s, const char *text)
{
    struct series_pattern pattern;
    struct store_series_list list;
    OK(series_pattern_parse(text, &pattern, ERR));
    OK(store_find_series(s, &pattern, &list, ERR));
    size_t n = list.n;
    store_series_list_free(&list);
    return n;
}

START_TEST(series_are_found_by_pattern)
{
    struct store s = fixture_store("a.db");
    OK(store_begin(&s, "add", ERR));
    uint32_t report = hand(&s, "r", "", "2022-04-10");
    static const struct {
        const char *measure, *place, *origin, *group;
    } all[] = {{"troops", "POL", "", ""},
               {"troops", "POL", "USA", ""},
               {"troops", "POL", "GBR", ""},
               {"troops", "DEU", "USA", ""},
               {"troops", "DEU", "GBR", ""},
               {"idps", "SDN", "", "sex=female"},
               {"idps", "SDN", "", "sex=male"},
               {"idps", "SDN", "", ""},
               {"idps", "", "", ""}};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        struct figure f = figure(all[i].measure, KIND_STOCK, all[i].place, "2022-03-05", 7);
        f.series.origin = f.series.origin_name = all[i].origin;
        f.series.group = all[i].group;
        if (*all[i].place == '\0')
            f.series.place_name = "Camp Seven";
        add(&s, report, &f);
        add(&s, report, (f.period = period_day(day("2022-03-07")), &f));
    }
    OK(store_commit(&s, NULL, ERR));
    ck_assert_uint_eq(found(&s, "troops"), 5);
    ck_assert_uint_eq(found(&s, "troops@POL"), 1); /* the plain one is what is meant */
    ck_assert_uint_eq(found(&s, "troops@DEU"), 2); /* there is no plain one */
    ck_assert_uint_eq(found(&s, "troops@*"), 3);
    ck_assert_uint_eq(found(&s, "troops@POL:*"), 3);
    ck_assert_uint_eq(found(&s, "troops@POL:USA"), 1);
    ck_assert_uint_eq(found(&s, "troops@*:USA"), 2);
    ck_assert_uint_eq(found(&s, "idps@SDN"), 1);
    ck_assert_uint_eq(found(&s, "idps@SDN{*}"), 3);
    ck_assert_uint_eq(found(&s, "idps@SDN{sex=male}"), 1);
    ck_assert_uint_eq(found(&s, "idps@Camp Seven"), 1);
    ck_assert_uint_eq(found(&s, "troops@POL/stock"), 1);
    ck_assert_uint_eq(found(&s, "troops@POL/flow"), 0);
    ck_assert_uint_eq(found(&s, "nothing"), 0);
    struct store_series_list list;
    OK(store_find_series(&s, NULL, &list, ERR));
    ck_assert_uint_eq(list.n, 9);
    ck_assert_str_eq(list.at[0].series.measure, "idps");
    ck_assert_uint_eq(list.at[0].figures, 2);
    ck_assert_int_eq(list.at[0].first, day("2022-03-05"));
    ck_assert_int_eq(list.at[0].last, day("2022-03-07"));
    store_series_list_free(&list);
    store_close(&s);
}
END_TEST

/* ---- evidence ---------------------------------------------------------------------------------
 */

static struct store_evidence evidence(struct store *s, uint32_t report, uint32_t line, uint32_t col)
{
    struct store_evidence e;
    struct figure_ref ref = {report, line, col};
    OK(store_evidence(s, ref, &e, ERR));
    return e;
}

static void mark_is(const struct store_evidence *e, const char *expected)
{
    ck_assert_uint_le(e->mark + e->mark_len, e->excerpt_len);
    ck_assert_uint_eq(e->mark_len, strlen(expected));
    ck_assert_mem_eq(e->excerpt + e->mark, expected, e->mark_len);
}

/* A table with a quoted line break, kept in pieces of every size. */
START_TEST(a_row_is_shown_again)
{
    static const char table[] = "day;place;arrivals\r\n"
                                "2022-03-05;\"Polska; \"\"PL\"\"\r\nborder\";1 234\r\n"
                                "2022-03-06;Polska;\"7\"\r\n"
                                "2022-03-07;Polska;9";
    static const char *const columns[] = {"day", "place", "arrivals"};
    struct store s = fixture_store("a.db");
    OK(store_begin(&s, "import", ERR));
    uint32_t report = fixture_report(&s, "a.csv", "SG", "2022-04-01");
    struct store_table style = {
        .delimiter = ';', .quote = '"', .header_line = 1, .columns = columns, .n_columns = 3};
    OK(store_set_table(&s, report, &style, ERR));
    struct fixture_import in = fixture_import(&s, report);
    uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    uint32_t line = 1;
    for (const char *at = table; *at;) {
        const char *end = strchr(at, '\n');
        size_t len = end ? (size_t)(end - at) + 1 : strlen(at);
        OK(in.sink.bytes(in.sink.context, at, len, line++, ERR));
        at += len;
    }
    static const struct {
        uint32_t line;
        int64_t value;
        const char *raw;
    } rows[] = {{2, 1234, "1 234"}, {4, 7, NULL}, {5, 9, NULL}};
    for (size_t i = 0; i < 3; i++) {
        struct sink_extra extra = {.known_on = DAY_NONE,
                                   .raw = rows[i].raw,
                                   .raw_len = rows[i].raw ? strlen(rows[i].raw) : 0};
        day_t d = day("2022-03-05") + (day_t)i;
        struct sink_row row = {.series = pol,
                               .first = d,
                               .last = d,
                               .line = rows[i].line,
                               .column = 3,
                               .value = number_whole(rows[i].value),
                               .extra = rows[i].raw ? &extra : NULL};
        OK(in.sink.row(in.sink.context, &row, ERR));
    }
    struct store_bulk_result r = fixture_finish(&in);
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    struct store_evidence e = evidence(&s, report, 2, 3);
    ck_assert_str_eq(e.excerpt, "2022-03-05;\"Polska; \"\"PL\"\"\r\nborder\";1 234");
    ck_assert_uint_eq(e.excerpt_line, 2);
    mark_is(&e, "1 234");
    ck_assert_str_eq(e.header, "day;place;arrivals");
    ck_assert_str_eq(e.figure.column_name, "arrivals");
    ck_assert_str_eq(e.report.name, "a.csv");
    ck_assert_str_eq(e.report.publisher, "SG");
    ck_assert_uint_eq(e.n_revisions, 1);
    store_evidence_free(&e);
    e = evidence(&s, report, 4, 3);
    ck_assert_str_eq(e.excerpt, "2022-03-06;Polska;\"7\"");
    mark_is(&e, "7");
    store_evidence_free(&e);
    e = evidence(&s, report, 5, 3);
    ck_assert_str_eq(e.excerpt, "2022-03-07;Polska;9");
    mark_is(&e, "9");
    store_evidence_free(&e);
    struct figure_ref none = {report, 3, 3};
    REFUSED(store_evidence(&s, none, &e, ERR), ERR_UNKNOWN);
    struct buffer body = {0};
    OK(store_report_body(&s, report, &body, ERR));
    ck_assert_str_eq(buffer_string(&body), table);
    buffer_free(&body);
    REFUSED(store_report_body(&s, 99, &body, ERR), ERR_UNKNOWN);
    store_close(&s);
}
END_TEST

/* A big file: every row is found again whatever block it is in. */
START_TEST(rows_of_big_files_are_shown_again)
{
    enum { LINES = 60000 };
    bool bare = _i == 1;
    struct store s = fixture_store("a.db");
    OK(store_begin(&s, "import", ERR));
    uint32_t report = fixture_report(&s, "a.csv", "SG", "2022-04-01");
    struct store_table style = {.delimiter = ',', .quote = '"', .header_line = 1};
    OK(store_set_table(&s, report, &style, ERR));
    struct fixture_import in = fixture_import(&s, report);
    uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    struct buffer piece = {0};
    uint32_t first = 1;
    for (uint32_t line = 1; line <= LINES; line++) {
        char text[64];
        snprintf(text, sizeof text, "%u,row number %u,%u%c", (unsigned)line, (unsigned)line,
                 (unsigned)line * 3, bare ? '\r' : '\n');
        for (const char *c = text; *c; c++) {
            OK(buffer_char(&piece, *c, ERR));
        }
        if (piece.len > 5000 || line == LINES) {
            OK(in.sink.bytes(in.sink.context, piece.data, piece.len, first, ERR));
            first = line + 1;
            buffer_clear(&piece);
        }
    }
    enum { PROBES = LINES / 97 };
    uint32_t probes[PROBES] = {2, 3, 9999, 10000, 17321, 33333, 59999, 60000};
    for (uint32_t i = 8; i < PROBES; i++)
        probes[i] = 97 * i; /* row by row, as a briefing asks for them */
    for (size_t i = 0; i < PROBES; i++) {
        day_t d = day("2022-01-01") + (day_t)i;
        struct sink_row row = {.series = pol,
                               .first = d,
                               .last = d,
                               .line = probes[i],
                               .column = 3,
                               .value = number_whole(probes[i] * 3)};
        OK(in.sink.row(in.sink.context, &row, ERR));
    }
    struct store_bulk_result r = fixture_finish(&in);
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    for (size_t k = 0; k < 3 * PROBES; k++) { /* each twice on the way up, then on the way down */
        uint32_t line = probes[k < 2 * PROBES ? k / 2 : 3 * PROBES - 1 - k];
        struct store_evidence e = evidence(&s, report, line, 3);
        char expected[64];
        snprintf(expected, sizeof expected, "%u,row number %u,%u", (unsigned)line, (unsigned)line,
                 (unsigned)line * 3);
        ck_assert_str_eq(e.excerpt, expected);
        snprintf(expected, sizeof expected, "%u", (unsigned)line * 3);
        mark_is(&e, expected);
        store_evidence_free(&e);
    }
    buffer_free(&piece);
    store_close(&s);
}
END_TEST

START_TEST(an_object_is_shown_again)
{
    static const char json[] = "{\"place\": \"a } \\\" ] {\", \"count\": 12}\n"
                               "{\"list\": [{\"13\": 5}], \"count\": 13}\n";
    static const char *const columns[] = {"place", "count"};
    struct store s = fixture_store("a.db");
    struct store_report r = {.form = "json",
                             .name = "a.json",
                             .publisher = "",
                             .title = "",
                             .language = "",
                             .published = day("2022-04-01")};
    struct store_table table = {.columns = columns, .n_columns = 2};
    uint32_t report;
    bool known;
    OK(store_begin(&s, "import", ERR));
    OK(store_add_report(&s, &r, NULL, 0, &report, &known, ERR));
    OK(store_set_table(&s, report, &table, ERR));
    struct fixture_import in = fixture_import(&s, report);
    uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    OK(in.sink.bytes(in.sink.context, json, sizeof json - 1, 1, ERR));
    for (uint32_t line = 1; line <= 2; line++) {
        day_t d = day("2022-01-01") + (day_t)line;
        struct sink_row row = {.series = pol,
                               .first = d,
                               .last = d,
                               .line = line,
                               .column = 2,
                               .value = number_whole(11 + line)};
        OK(in.sink.row(in.sink.context, &row, ERR));
    }
    struct store_bulk_result result = fixture_finish(&in);
    store_bulk_result_free(&result);
    OK(store_commit(&s, NULL, ERR));
    struct store_evidence e = evidence(&s, report, 1, 2);
    ck_assert_str_eq(e.excerpt, "{\"place\": \"a } \\\" ] {\", \"count\": 12}");
    mark_is(&e, "12");
    store_evidence_free(&e);
    e = evidence(&s, report, 2, 2);
    ck_assert_str_eq(e.excerpt, "{\"list\": [{\"13\": 5}], \"count\": 13}");
    mark_is(&e, "13");
    ck_assert_uint_gt(e.mark, 20);
    store_evidence_free(&e);
    store_close(&s);
}
END_TEST

START_TEST(a_line_longer_than_a_block_is_shown_again)
{
    struct store s = fixture_store("a.db");
    struct buffer text = {0};
    OK(store_begin(&s, "import", ERR));
    uint32_t report = fixture_report(&s, "a.csv", "SG", "2022-04-01");
    struct fixture_import in = fixture_import(&s, report);
    uint32_t pol = fixture_series_id(&in, "arrivals", KIND_FLOW, "POL");
    OK(buffer_text(&text, "head\n", ERR));
    for (int i = 0; i < 700000; i++)
        OK(buffer_char(&text, 'x', ERR));
    OK(buffer_text(&text, "\n12\n13\n", ERR));
    OK(in.sink.bytes(in.sink.context, text.data, text.len, 1, ERR));
    for (uint32_t line = 3; line <= 4; line++) {
        day_t d = day("2022-01-01") + (day_t)line;
        struct sink_row row = {.series = pol,
                               .first = d,
                               .last = d,
                               .line = line,
                               .column = 1,
                               .value = number_whole(9 + line)};
        OK(in.sink.row(in.sink.context, &row, ERR));
    }
    struct store_bulk_result r = fixture_finish(&in);
    store_bulk_result_free(&r);
    OK(store_commit(&s, NULL, ERR));
    struct store_evidence e = evidence(&s, report, 3, 1);
    ck_assert_str_eq(e.excerpt, "12");
    store_evidence_free(&e);
    e = evidence(&s, report, 4, 1);
    ck_assert_str_eq(e.excerpt, "13");
    mark_is(&e, "13");
    store_evidence_free(&e);
    buffer_free(&text);
    store_close(&s);
}
END_TEST

START_TEST(revisions_are_listed_oldest_first)
{
    struct store s = fixture_store("a.db");
    static const char *const published[] = {"2022-03-20", "2022-03-10", "2022-03-30"};
    struct figure_ref refs[3];
    for (int i = 0; i < 3; i++) {
        OK(store_begin(&s, "add", ERR));
        struct figure f = figure("arrivals", KIND_FLOW, "POL", "2022-03-05", 100 + i);
        f.attributed_to = i == 1 ? "the mayor" : "";
        refs[i] = add(&s, hand(&s, "guards", "SG", published[i]), &f);
        OK(store_commit(&s, NULL, ERR));
    }
    struct store_evidence e;
    OK(store_evidence(&s, refs[0], &e, ERR));
    ck_assert_uint_eq(e.n_revisions, 3);
    ck_assert_int_eq(e.revisions[0].figure.value.whole, 101);
    ck_assert_str_eq(e.revisions[0].figure.attributed_to, "the mayor");
    ck_assert_int_eq(e.revisions[1].figure.value.whole, 100);
    ck_assert_int_eq(e.revisions[2].figure.value.whole, 102);
    ck_assert_int_eq(e.figure.figure.value.whole, 100);
    ck_assert_uint_eq(e.excerpt_len, 0);
    ck_assert_str_eq(e.figure.recorded, "2022-06-01T00:00:00Z");
    store_evidence_free(&e);
    store_close(&s);
}
END_TEST

START_TEST(reports_are_found_by_their_bytes)
{
    struct store s = fixture_store("a.db");
    struct store_report r = {.form = "text",
                             .name = "n.txt",
                             .publisher = "UNHCR",
                             .title = "T",
                             .language = "en",
                             .published = day("2022-03-05"),
                             .bytes = 5,
                             .sha256 = "abc"};
    struct buffer strings = {0};
    uint32_t id, same;
    bool known, there;
    OK(store_begin(&s, "read", ERR));
    OK(store_add_report(&s, &r, "Hello", 5, &id, &known, ERR));
    ck_assert(!known);
    OK(store_commit(&s, NULL, ERR));
    struct store_report out;
    OK(store_find_report(&s, "abc", &out, &there, &strings, ERR));
    ck_assert(there);
    ck_assert_str_eq(out.name, "n.txt");
    ck_assert_str_eq(out.publisher, "UNHCR");
    ck_assert_int_eq(out.published, day("2022-03-05"));
    ck_assert_int_eq(out.bytes, 5);
    OK(store_find_report(&s, "abd", &out, &there, &strings, ERR));
    ck_assert(!there);
    OK(store_begin(&s, "read", ERR));
    r.published = DAY_NONE;
    r.publisher = "";
    OK(store_add_report(&s, &r, "Hello", 5, &same, &known, ERR));
    ck_assert(known);
    ck_assert_uint_eq(same, id);
    r.published = day("2022-03-06"); /* published again */
    OK(store_add_report(&s, &r, "Hello", 5, &same, &known, ERR));
    ck_assert(!known);
    ck_assert_uint_ne(same, id);
    OK(store_commit(&s, NULL, ERR));
    struct buffer body = {0};
    OK(store_report_body(&s, id, &body, ERR));
    ck_assert_str_eq(buffer_string(&body), "Hello");
    buffer_free(&body);
    buffer_free(&strings);
    store_close(&s);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_figures");
    TCase *t = tcase_create("figures");
    tcase_add_checked_fixture(t, fixture_begin, fixture_end);
    tcase_set_timeout(t, 60);
    tcase_add_test(t, what_was_known_when);
    tcase_add_test(t, superseded_figures_step_back);
    tcase_add_test(t, adding_refuses_and_repeats);
    tcase_add_test(t, revisions_are_settled_within_a_publisher);
    tcase_add_test(t, revisions_are_counted_within_a_publisher);
    tcase_add_test(t, one_series_is_read_by_its_number);
    tcase_add_test(t, publishers_are_reconciled_by_median);
    tcase_add_test(t, a_preferred_publisher_holds);
    tcase_add_test(t, items_are_added_in_flows_only);
    tcase_add_test(t, forecasts_give_way);
    tcase_add_test(t, bounds_give_a_value);
    tcase_add_test(t, all_series_at_once);
    tcase_add_test(t, a_whole_and_its_items);
    tcase_add_loop_test(t, bounds_are_added, 0, 6);
    tcase_add_loop_test(t, rows_that_differ_in_one_part, 0, 5);
    tcase_add_loop_test(t, figures_without_their_series_are_damage, 0, 3);
    tcase_add_test(t, a_figure_is_found_where_it_is_known_to_be);
    tcase_add_test(t, values_are_those_of_the_points);
    tcase_add_test(t, series_are_found_by_pattern);
    tcase_add_test(t, a_row_is_shown_again);
    tcase_add_loop_test(t, rows_of_big_files_are_shown_again, 0, 2);
    tcase_add_test(t, an_object_is_shown_again);
    tcase_add_test(t, a_line_longer_than_a_block_is_shown_again);
    tcase_add_test(t, revisions_are_listed_oldest_first);
    tcase_add_test(t, reports_are_found_by_their_bytes);
    suite_add_tcase(suite, t);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
