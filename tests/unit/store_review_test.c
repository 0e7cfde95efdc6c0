/* store_review_test.c - proposals and decisions, preferred sources, measures, merging, checking. */
#include "store_fixture.h"

#include <sqlite3.h>

#include "sitstat/text.h"

static const char body[] =
    "Warsaw, 5 March.\nPoland took in more than 700,000 refugees. Over 10,000 "
    "troops are there.\n";

static uint32_t text_report(struct store *s, const char *sha)
{
    struct store_report r = {.form = "text",
                             .name = "note.txt",
                             .publisher = "Desk",
                             .title = "A note",
                             .language = "en",
                             .published = day("2022-03-05"),
                             .bytes = sizeof body - 1};
    uint32_t id;
    bool known;
    snprintf(r.sha256, sizeof r.sha256, "%s", sha);
    OK(store_add_report(s, &r, body, sizeof body - 1, &id, &known, ERR));
    return id;
}

static struct store_proposal proposal(uint32_t report)
{
    static const char raw[] = "700,000";
    const char *at = strstr(body, raw);
    return (struct store_proposal){
        .report = report,
        .figure = {.series = fixture_series("refugees", KIND_STOCK, "POL"),
                   .period = period_day(day("2022-03-05")),
                   .value = number_whole(700000),
                   .low = number_whole(700000),
                   .high = number_none(),
                   .qualifier = QUALIFIER_MORE_THAN,
                   .known_on = DAY_NONE,
                   .item = "",
                   .line = 2,
                   .column = at - body,
                   .length = (long)strlen(raw),
                   .raw = raw,
                   .attributed_to = "border guards"},
        .confidence = 0.75,
        .why = "{\"value\":\"700,000\"}",
        .sentence = "Poland took in more than 700,000 refugees.",
        .mark = 25,
        .mark_len = 7,
    };
}

static size_t count_state(struct store *s, const char *state)
{
    struct store_proposals list;
    OK(store_list_proposals(s, state, 0, &list, ERR));
    size_t n = list.n;
    store_proposals_free(&list);
    return n;
}

START_TEST(a_proposal_becomes_a_figure)
{
    struct store s = fixture_store("a.db");
    struct store_proposals list;
    struct figure_ref ref;
    uint32_t id, same, read, accepted;
    bool known;
    OK(store_begin(&s, "read", ERR));
    uint32_t report = text_report(&s, "t1");
    struct store_proposal p = proposal(report);
    OK(store_add_proposal(&s, &p, &id, &known, ERR));
    ck_assert(!known);
    OK(store_add_proposal(&s, &p, &same, &known, ERR));
    ck_assert(known);
    ck_assert_uint_eq(same, id);
    OK(store_commit(&s, &read, ERR));
    REFUSED(store_accept_proposal(&s, id, &ref, ERR), ERR_REFUSED);
    OK(store_list_proposals(&s, "open", report, &list, ERR));
    ck_assert_uint_eq(list.n, 1);
    ck_assert_str_eq(list.at[0].sentence, p.sentence);
    ck_assert_str_eq(list.at[0].why, p.why);
    ck_assert_str_eq(list.at[0].figure.raw, "700,000");
    ck_assert_str_eq(list.at[0].figure.attributed_to, "border guards");
    ck_assert_str_eq(list.at[0].publisher, "Desk");
    ck_assert_int_eq(list.at[0].figure.known_on, day("2022-03-05"));
    ck_assert_double_eq(list.at[0].confidence, 0.75);
    store_proposals_free(&list);
    REFUSED(store_list_proposals(&s, "lost", 0, &list, ERR), ERR_USAGE);
    OK(store_begin(&s, "review", ERR));
    REFUSED(store_accept_proposal(&s, 99, &ref, ERR), ERR_UNKNOWN);
    OK(store_accept_proposal(&s, id, &ref, ERR));
    ck_assert_uint_eq(ref.report, report);
    ck_assert_uint_eq(ref.line, 2);
    REFUSED(store_accept_proposal(&s, id, &ref, ERR), ERR_REFUSED);
    REFUSED(store_reject_proposal(&s, id, "no", ERR), ERR_REFUSED);
    REFUSED(store_reopen_proposal(&s, id, ERR), ERR_REFUSED);
    OK(store_commit(&s, &accepted, ERR));
    ck_assert_uint_eq(count_state(&s, "accepted"), 1);
    struct store_evidence e;
    OK(store_evidence(&s, ref, &e, ERR));
    ck_assert_str_eq(e.excerpt, p.sentence);
    ck_assert_mem_eq(e.excerpt + e.mark, "700,000", 7);
    ck_assert_str_eq(e.why, p.why);
    ck_assert_int_eq(e.figure.figure.qualifier, QUALIFIER_MORE_THAN);
    ck_assert_str_eq(e.figure.figure.attributed_to, "border guards");
    store_evidence_free(&e);
    /* what was decided can be taken back, and only then what was read */
    uint64_t n;
    REFUSED(store_undo(&s, read, &n, ERR), ERR_REFUSED);
    OK(store_undo(&s, accepted, &n, ERR));
    ck_assert_uint_eq(n, 1);
    ck_assert_uint_eq(count_state(&s, "open"), 1);
    OK(store_undo(&s, read, &n, ERR));
    ck_assert_uint_eq(count_state(&s, NULL), 0);
    store_close(&s);
}
END_TEST

START_TEST(an_edit_keeps_what_was_extracted)
{
    struct store s = fixture_store("a.db");
    struct store_proposals list;
    struct figure_ref ref;
    uint32_t id, batch;
    bool known;
    uint64_t n;
    OK(store_begin(&s, "read", ERR));
    struct store_proposal p = proposal(text_report(&s, "t1"));
    OK(store_add_proposal(&s, &p, &id, &known, ERR));
    OK(store_commit(&s, NULL, ERR));
    OK(store_begin(&s, "review", ERR));
    struct figure f = p.figure;
    f.value = number_whole(710000);
    f.series.place = f.series.place_name = "UKR";
    OK(store_edit_proposal(&s, id, &f, ERR));
    OK(store_commit(&s, &batch, ERR));
    OK(store_list_proposals(&s, NULL, 0, &list, ERR));
    ck_assert_int_eq(list.at[0].figure.value.whole, 710000);
    ck_assert_ptr_nonnull(strstr(list.at[0].why, "\"extracted\":{\"series\":\"refugees@POL"));
    ck_assert_ptr_nonnull(strstr(list.at[0].why, "\"edited\":{\"series\":\"refugees@UKR"));
    ck_assert_ptr_nonnull(strstr(list.at[0].why, "700,000"));
    store_proposals_free(&list);
    OK(store_begin(&s, "review", ERR));
    OK(store_accept_proposal(&s, id, &ref, ERR));
    store_rollback(&s);
    ck_assert_uint_eq(count_state(&s, "open"), 1);
    OK(store_undo(&s, batch, &n, ERR));
    OK(store_list_proposals(&s, NULL, 0, &list, ERR));
    ck_assert_int_eq(list.at[0].figure.value.whole, 700000);
    ck_assert_str_eq(list.at[0].figure.series.place, "POL");
    store_proposals_free(&list);
    OK(store_begin(&s, "review", ERR));
    OK(store_reject_proposal(&s, id, "an old number", ERR));
    REFUSED(store_edit_proposal(&s, id, &f, ERR), ERR_REFUSED);
    OK(store_reopen_proposal(&s, id, ERR));
    REFUSED(store_reopen_proposal(&s, id, ERR), ERR_REFUSED);
    OK(store_commit(&s, NULL, ERR));
    ck_assert_uint_eq(count_state(&s, "open"), 1);
    store_close(&s);
}
END_TEST

/* Whatever part a person changes: what was read stays beside it, and alone where it is changed
 * back. */
START_TEST(an_edit_of_any_part_is_told)
{
    struct store s = fixture_store("a.db");
    struct store_proposals list;
    uint32_t id;
    bool known;
    OK(store_begin(&s, "read", ERR));
    struct store_proposal p = proposal(text_report(&s, "t1"));
    OK(store_add_proposal(&s, &p, &id, &known, ERR));
    OK(store_commit(&s, NULL, ERR));
    struct figure f = p.figure;
    switch (_i) {
    case 0:
        f.period = period_span(day("2022-03-01"), day("2022-03-05"));
        break;
    case 1:
        f.period = period_span(day("2022-03-05"), day("2022-03-06"));
        break;
    case 2:
        f.qualifier = QUALIFIER_ABOUT;
        break;
    case 3:
        f.status = STATUS_ESTIMATE;
        break;
    case 4:
        f.value = number_real(700000.5);
        break;
    case 5:
        f.low = number_none();
        break;
    case 6:
        f.high = number_whole(800000);
        break;
    case 7:
        f.attributed_to = "the mayor";
        break;
    case 8:
        f.series.kind = KIND_FLOW;
        break;
    case 9:
        f.series.measure = "idps";
        break;
    case 10:
        f.series.place = "UKR";
        break;
    case 11:
        f.series.place = "", f.series.place_name = "Lublin";
        break;
    case 12:
        f.series.origin = "UKR";
        break;
    case 13:
        f.series.origin_name = "Lviv";
        break;
    case 14:
        f.series.group = "sex=female";
        break;
    case 15:
        f.period.first = DAY_NONE, f.period.precision = PRECISION_DAY;
        break;
    default:
        ck_abort();
    }
    OK(store_begin(&s, "review", ERR));
    OK(store_edit_proposal(&s, id, &f, ERR));
    OK(store_commit(&s, NULL, ERR));
    OK(store_list_proposals(&s, NULL, 0, &list, ERR));
    ck_assert_uint_eq(list.n, 1);
    ck_assert_ptr_nonnull(strstr(list.at[0].why, "\"extracted\":{\"series\":\"refugees@POL"));
    ck_assert_ptr_nonnull(strstr(list.at[0].why, "\"edited\":{"));
    ck_assert(number_equal(list.at[0].figure.value, f.value));
    ck_assert_int_eq(list.at[0].figure.period.last, f.period.last);
    ck_assert_str_eq(list.at[0].figure.attributed_to, f.attributed_to);
    store_proposals_free(&list);
    OK(store_begin(&s, "review", ERR));
    OK(store_edit_proposal(&s, id, &p.figure, ERR));
    OK(store_commit(&s, NULL, ERR));
    OK(store_list_proposals(&s, NULL, 0, &list, ERR));
    ck_assert_str_eq(list.at[0].why, p.why);
    store_proposals_free(&list);
    store_close(&s);
}
END_TEST

/* Of a text without lines so much is shown as fits around the number, and no half characters. */
START_TEST(a_long_text_is_cut_between_characters)
{
    struct store s = fixture_store("a.db");
    struct buffer text = {0};
    for (int i = 0; i < 400; i++)
        OK(buffer_text(&text, i == 200 + _i ? "1,234" : i % 2 ? "\xE2\x82\xAC" : "\xC3\x9F", ERR));
    const char *at = strstr(buffer_string(&text), "1,234");
    struct store_report r = {.form = "text",
                             .name = "note.txt",
                             .publisher = "Desk",
                             .title = "",
                             .language = "en",
                             .published = day("2022-03-05"),
                             .bytes = (int64_t)text.len};
    struct figure f = proposal(0).figure;
    struct store_evidence e;
    struct figure_ref ref;
    uint32_t report;
    bool known;
    f.line = 1;
    f.column = at - text.data;
    f.length = 5;
    f.raw = "1,234";
    f.value = number_whole(1234);
    OK(store_begin(&s, "add", ERR));
    OK(store_add_report(&s, &r, text.data, text.len, &report, &known, ERR));
    OK(store_add_figure(&s, report, &f, &ref, &known, ERR));
    OK(store_commit(&s, NULL, ERR));
    OK(store_evidence(&s, ref, &e, ERR));
    ck_assert_mem_eq(e.excerpt + e.mark, "1,234", 5);
    ck_assert_uint_lt(e.excerpt_len, text.len);
    ck_assert_uint_gt(e.excerpt_len, 100);
    ck_assert_int_ne((unsigned char)e.excerpt[0] & 0xC0, 0x80);
    for (size_t i = 0; i < e.excerpt_len;) {
        uint32_t code;
        size_t n = utf8_decode(e.excerpt + i, e.excerpt_len - i, &code);
        ck_assert_uint_ne(code, 0xFFFD);
        i += n;
    }
    store_evidence_free(&e);
    buffer_free(&text);
    store_close(&s);
}
END_TEST

/* Accepted without a proposal behind it: the text itself is shown. */
START_TEST(a_text_shows_its_line)
{
    struct store s = fixture_store("a.db");
    struct figure_ref ref;
    bool duplicate;
    OK(store_begin(&s, "add", ERR));
    uint32_t report = text_report(&s, "t1");
    struct figure f = proposal(report).figure;
    OK(store_add_figure(&s, report, &f, &ref, &duplicate, ERR));
    OK(store_commit(&s, NULL, ERR));
    struct store_evidence e;
    OK(store_evidence(&s, ref, &e, ERR));
    ck_assert_str_eq(e.excerpt,
                     "Poland took in more than 700,000 refugees. Over 10,000 troops are there.");
    ck_assert_mem_eq(e.excerpt + e.mark, "700,000", 7);
    ck_assert_uint_eq(e.mark_len, 7);
    store_evidence_free(&e);
    store_close(&s);
}
END_TEST

/* ---- sources, measures, kept texts
 * --------------------------------------------------------------- */

static int see_role(void *context, const struct store_figure *f, struct error *err)
{
    char *roles = context;
    (void)err;
    strncat(roles, f->publisher, 20);
    strncat(roles, "=", 2);
    strncat(roles, role_name(f->role), 20);
    strncat(roles, " ", 2);
    return 0;
}

static void import_one(struct store *s, const char *name, const char *publisher,
                       const char *measure, enum kind kind, const char *date, int64_t value)
{
    OK(store_begin(s, "import", ERR));
    struct fixture_import in = fixture_import(s, fixture_report(s, name, publisher, "2022-04-01"));
    fixture_row(&in, fixture_series_id(&in, measure, kind, "POL"), date, value);
    struct store_bulk_result r = fixture_finish(&in);
    store_bulk_result_free(&r);
    OK(store_commit(s, NULL, ERR));
}

START_TEST(a_preference_gives_roles)
{
    struct store s = fixture_store("a.db");
    import_one(&s, "a", "IOM", "idps", KIND_STOCK, "2022-03-01", 5);
    import_one(&s, "b", "UNHCR", "idps", KIND_STOCK, "2022-03-01", 6);
    import_one(&s, "c", "IOM", "troops", KIND_STOCK, "2022-03-01", 7);
    struct store_filter all = {0};
    char roles[200] = "";
    OK(store_each_figure(&s, &all, see_role, roles, ERR));
    ck_assert_str_eq(roles, "IOM= UNHCR= IOM= ");
    REFUSED(store_prefer_source(&s, "Nobody", NULL, ERR), ERR_UNKNOWN);
    OK(store_prefer_source(&s, "UNHCR", NULL, ERR));
    roles[0] = '\0';
    OK(store_each_figure(&s, &all, see_role, roles, ERR));
    ck_assert_str_eq(roles, "IOM=triangulation UNHCR=recommended IOM= ");
    OK(store_prefer_source(&s, "IOM", "idps", ERR));
    roles[0] = '\0';
    OK(store_each_figure(&s, &all, see_role, roles, ERR));
    ck_assert_str_eq(roles, "IOM=recommended UNHCR=triangulation IOM= ");
    /* said again it is no batch; undone, what was said before holds again */
    uint64_t n;
    OK(store_prefer_source(&s, "IOM", "idps", ERR));
    OK(store_undo(&s, 5, &n, ERR));
    roles[0] = '\0';
    OK(store_each_figure(&s, &all, see_role, roles, ERR));
    ck_assert_str_eq(roles, "IOM=triangulation UNHCR=recommended IOM= ");
    REFUSED(store_undo(&s, 6, &n, ERR), ERR_UNKNOWN);
    store_close(&s);
}
END_TEST

static int see_measure(void *context, const struct measure *m, uint64_t figures, struct error *err)
{
    struct buffer *out = context;
    return buffer_printf(out, err, "%s/%s/%s/%llu ", m->code, m->name, kind_name(m->kind),
                         (unsigned long long)figures);
}

START_TEST(an_unknown_measure_gets_its_kind)
{
    struct store s = fixture_store("a.db");
    struct buffer seen = {0};
    import_one(&s, "a", "", "tents-given", KIND_UNKNOWN, "2022-03-01", 5);
    import_one(&s, "b", "", "tents-given", KIND_UNKNOWN, "2022-03-02", 6);
    OK(store_each_measure(&s, see_measure, &seen, ERR));
    ck_assert_str_eq(buffer_string(&seen), "tents-given/tents-given/unknown/2 ");
    struct measure m = {.code = "tents-given",
                        .name = "Tents given",
                        .unit = "tents",
                        .kind = KIND_FLOW,
                        .hxl = ""};
    OK(store_set_measure(&s, &m, ERR));
    buffer_clear(&seen);
    OK(store_each_measure(&s, see_measure, &seen, ERR));
    ck_assert_str_eq(buffer_string(&seen), "tents-given/Tents given/flow/2 ");
    struct store_series_list list;
    OK(store_find_series(&s, NULL, &list, ERR));
    ck_assert_uint_eq(list.n, 1);
    ck_assert_int_eq(list.at[0].series.kind, KIND_FLOW);
    store_series_list_free(&list);
    /* undone, and told again */
    uint64_t n;
    OK(store_undo(&s, 3, &n, ERR));
    OK(store_find_series(&s, NULL, &list, ERR));
    ck_assert_int_eq(list.at[0].series.kind, KIND_UNKNOWN);
    store_series_list_free(&list);
    OK(store_set_measure(&s, &m, ERR));
    /* what came meanwhile under the other kind is joined to it */
    import_one(&s, "c", "", "tents-given", KIND_STOCK, "2022-03-03", 7);
    m.kind = KIND_STOCK;
    OK(store_set_measure(&s, &m, ERR));
    OK(store_find_series(&s, NULL, &list, ERR));
    ck_assert_uint_eq(list.n, 1);
    ck_assert_int_eq(list.at[0].series.kind, KIND_STOCK);
    ck_assert_uint_eq(list.at[0].figures, 3);
    store_series_list_free(&list);
    REFUSED(store_undo(&s, 6, &n, ERR), ERR_REFUSED);
    m.code = "";
    REFUSED(store_set_measure(&s, &m, ERR), ERR_REFUSED);
    buffer_free(&seen);
    store_close(&s);
}
END_TEST

START_TEST(texts_are_kept_by_key)
{
    struct store s = fixture_store("a.db");
    struct buffer out = {0};
    bool found;
    OK(store_kept(&s, "map:x", &out, &found, ERR));
    ck_assert(!found);
    OK(store_keep(&s, "map:x", "one", ERR));
    OK(store_keep(&s, "map:x", "two", ERR));
    OK(store_kept(&s, "map:x", &out, &found, ERR));
    ck_assert(found);
    ck_assert_str_eq(buffer_string(&out), "two");
    /* within a batch: taken back with it */
    uint32_t batch;
    uint64_t n;
    OK(store_begin(&s, "brief", ERR));
    OK(store_keep(&s, "map:x", "three", ERR));
    OK(store_commit(&s, &batch, ERR));
    ck_assert_uint_eq(batch, 1);
    OK(store_begin(&s, "brief", ERR));
    OK(store_keep(&s, "map:x", "three", ERR));
    OK(store_commit(&s, &batch, ERR));
    ck_assert_uint_eq(batch, 0); /* nothing new */
    OK(store_begin(&s, "brief", ERR));
    OK(store_keep(&s, "map:x", "four", ERR));
    store_rollback(&s);
    buffer_clear(&out);
    OK(store_kept(&s, "map:x", &out, &found, ERR));
    ck_assert_str_eq(buffer_string(&out), "three");
    OK(store_undo(&s, 1, &n, ERR));
    buffer_clear(&out);
    OK(store_kept(&s, "map:x", &out, &found, ERR));
    ck_assert_str_eq(buffer_string(&out), "two");
    buffer_free(&out);
    store_close(&s);
}
END_TEST

/* ---- merging ------------------------------------------------------------------------------------
 */

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

static int no_problem(void *context, const struct store_problem *p, struct error *err)
{
    (void)context, (void)err;
    ck_abort_msg("%s", p->text);
    return -1;
}

static void fill_other(const char *name)
{
    struct store s = fixture_store(name);
    struct figure_ref ref;
    uint32_t id;
    bool known, duplicate;
    import_one(&s, "shared.csv", "IOM", "idps", KIND_STOCK, "2022-03-01", 5);
    import_one(&s, "other.csv", "IOM", "idps", KIND_STOCK, "2022-03-02", 6);
    OK(store_begin(&s, "read", ERR));
    struct store_proposal p = proposal(text_report(&s, "t1"));
    OK(store_add_proposal(&s, &p, &id, &known, ERR));
    OK(store_accept_proposal(&s, id, &ref, ERR));
    OK(store_commit(&s, NULL, ERR));
    OK(store_begin(&s, "add", ERR));
    struct store_report hand = {.form = "hand",
                                .name = "phone call",
                                .publisher = "Desk",
                                .title = "",
                                .language = "",
                                .published = day("2022-03-07")};
    OK(store_add_report(&s, &hand, NULL, 0, &id, &known, ERR));
    struct figure f = {.series = fixture_series("troops", KIND_STOCK, "POL"),
                       .period = period_day(day("2022-03-06")),
                       .value = number_whole(10000),
                       .known_on = DAY_NONE,
                       .item = "",
                       .raw = "",
                       .attributed_to = ""};
    OK(store_add_figure(&s, id, &f, &ref, &duplicate, ERR));
    OK(store_commit(&s, NULL, ERR));
    store_close(&s);
}

START_TEST(two_stores_become_one)
{
    char other[256];
    struct store s;
    struct store_bulk_result r;
    fill_other("other.db");
    snprintf(other, sizeof other, "%s", fixture_path("other.db"));
    s = fixture_store("mine.db");
    import_one(&s, "mine.csv", "IOM", "arrivals", KIND_FLOW, "2022-03-01", 1);
    import_one(&s, "shared.csv", "IOM", "idps", KIND_STOCK, "2022-03-01", 5);
    REFUSED(store_merge(&s, fixture_path("none.db"), &r, ERR), STORE_IO);
    OK(store_merge(&s, other, &r, ERR));
    ck_assert_uint_eq(r.figures, 3);
    ck_assert_uint_eq(r.duplicate_figures, 1);
    store_bulk_result_free(&r);
    ck_assert_uint_eq(count(&s), 5);
    ck_assert_uint_eq(count_state(&s, "accepted"), 1);
    uint64_t checked;
    OK(store_check(&s, no_problem, NULL, &checked, ERR));
    ck_assert_uint_eq(checked, 5);
    /* the evidence came along */
    struct series_pattern pattern;
    struct store_series_list list;
    OK(series_pattern_parse("refugees@POL", &pattern, ERR));
    OK(store_find_series(&s, &pattern, &list, ERR));
    ck_assert_uint_eq(list.n, 1);
    struct points p;
    points_init(&p);
    OK(store_points(&s, list.at[0].id, DAY_NONE, &p, ERR));
    struct store_evidence e;
    OK(store_evidence(&s, p.at[0].ref, &e, ERR));
    ck_assert_str_eq(e.excerpt, "Poland took in more than 700,000 refugees.");
    store_evidence_free(&e);
    points_free(&p);
    store_series_list_free(&list);
    /* again: nothing new, no batch */
    struct buffer before = {0};
    OK(store_merge(&s, other, &r, ERR));
    ck_assert_uint_eq(r.figures, 0);
    ck_assert_uint_eq(r.duplicate_figures, 4);
    store_bulk_result_free(&r);
    ck_assert_uint_eq(count(&s), 5);
    buffer_free(&before);
    /* and it is one batch */
    uint64_t n;
    OK(store_undo(&s, 3, &n, ERR));
    ck_assert_uint_eq(n, 3);
    ck_assert_uint_eq(count(&s), 2);
    REFUSED(store_undo(&s, 4, &n, ERR), ERR_UNKNOWN);
    store_close(&s);
}
END_TEST

/* ---- checking -----------------------------------------------------------------------------------
 */

static int gather(void *context, const struct store_problem *p, struct error *err)
{
    return buffer_printf(context, err, "%s\n", p->text);
}

#define OF_FIRST " IN (SELECT id FROM figure_run WHERE report = 1)"

START_TEST(damage_is_told)
{
    static const struct {
        const char *sql, *says;
    } faults[] = {
        {"UPDATE figure SET value = NULL WHERE id" OF_FIRST, "1-2-2 has neither a value"},
        {"UPDATE figure SET value = 'many' WHERE id" OF_FIRST, "1-2-2 has a value that is no"},
        {"UPDATE figure SET low = 900 WHERE id" OF_FIRST, "1-2-2 lies outside its own bounds"},
        {"UPDATE figure SET first = last + 1 WHERE id" OF_FIRST, "1-2-2 ends before it begins"},
        {"UPDATE figure SET known_on = 5 WHERE id" OF_FIRST, "1-2-2 is actual, but"},
        {"UPDATE figure_run SET marks = 4000 WHERE report = 1", "1-2-2 has a qualifier, status"},
        {"UPDATE figure SET marks = 0 WHERE id" OF_FIRST, "do not agree who says their marks"},
        {"UPDATE figure_run SET until = until + 1 WHERE report = 1",
         "does not begin and end with its figures"},
        {"UPDATE figure_run SET until = until + 1 WHERE report = 1",
         "holds figures of the one before it"},
        {"DELETE FROM figure_run WHERE report = 1", "is in no run"},
        {"UPDATE figure SET last = 1, first = 1 WHERE id = 2; DELETE FROM figure_run WHERE id = 2; "
         "UPDATE figure_run SET until = 2, most = 1 WHERE id = 1",
         "are out of order"},
        {"UPDATE figure SET raw = '700,001' WHERE raw = '700,000'", "says \"700,001\""},
        {"DELETE FROM figure_series WHERE measure = 'idps'", "names a row of figure_series"},
        {"UPDATE report_block SET start = 7", "has a gap"},
        {"UPDATE report_block SET content = 'x'", "is damaged"},
        {"DROP VIEW latest", "the view latest is missing"},
        {"CREATE TRIGGER t AFTER INSERT ON item BEGIN DELETE FROM item; END",
         "the trigger t was added"},
        {"DELETE FROM proposal_version WHERE version = 1", "the history of proposal 1"},
    };
    char other[256];
    fill_other("a.db");
    snprintf(other, sizeof other, "%s", fixture_path("a.db"));
    sqlite3 *db;
    ck_assert_int_eq(sqlite3_open(other, &db), SQLITE_OK);
    char *message = NULL;
    ck_assert_msg(sqlite3_exec(db, faults[_i].sql, NULL, NULL, &message) == SQLITE_OK, "%s",
                  message);
    ck_assert_int_gt(sqlite3_total_changes(db) + (_i >= 15), 0);
    sqlite3_close(db);
    struct store s;
    struct buffer said = {0};
    uint64_t checked;
    OK(store_open(&s, other, STORE_WRITE, ERR));
    OK(store_check(&s, gather, &said, &checked, ERR));
    ck_assert_msg(strstr(buffer_string(&said), faults[_i].says) != NULL, "said: %s",
                  buffer_string(&said));
    buffer_free(&said);
    store_close(&s);
}
END_TEST

/* The views show names and dates to whoever opens the file with the sqlite3 shell. */
START_TEST(views_are_readable)
{
    static const struct {
        const char *sql, *expected;
    } questions[] = {
        {"SELECT measure || ' ' || place || ' ' || \"end\" || ' ' || value || ' ' || known_on || ' "
         "' || "
         "qualifier || ' ' || status || ' ' || report FROM figures WHERE measure = 'refugees'",
         "refugees POL 2022-03-05 700000 2022-03-05 more_than actual note.txt"},
        {"SELECT count(*) FROM latest", "4"},
        {"SELECT raw FROM latest WHERE measure = 'troops'", "10000"},
        {"SELECT group_concat(kind, ' ') FROM series", "stock stock stock"},
        {"SELECT published FROM reports WHERE name = 'phone call'", "2022-03-07"},
        {"SELECT count(*) FROM batches", "4"},
        {"SELECT state || ' ' || start || ' ' || raw FROM proposals",
         "accepted 2022-03-05 700,000"},
        {"SELECT count(*) FROM rejects", "0"},
    };
    fill_other("a.db");
    sqlite3 *db;
    sqlite3_stmt *st;
    ck_assert_int_eq(sqlite3_open(fixture_path("a.db"), &db), SQLITE_OK);
    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++) {
        ck_assert_int_eq(sqlite3_prepare_v2(db, questions[i].sql, -1, &st, NULL), SQLITE_OK);
        ck_assert_int_eq(sqlite3_step(st), SQLITE_ROW);
        ck_assert_str_eq((const char *)sqlite3_column_text(st, 0), questions[i].expected);
        sqlite3_finalize(st);
    }
    sqlite3_close(db);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_review");
    TCase *t = tcase_create("review");
    tcase_add_checked_fixture(t, fixture_begin, fixture_end);
    tcase_set_timeout(t, 60);
    tcase_add_test(t, a_proposal_becomes_a_figure);
    tcase_add_test(t, an_edit_keeps_what_was_extracted);
    tcase_add_test(t, a_text_shows_its_line);
    tcase_add_loop_test(t, an_edit_of_any_part_is_told, 0, 16);
    tcase_add_loop_test(t, a_long_text_is_cut_between_characters, 0, 4);
    tcase_add_test(t, a_preference_gives_roles);
    tcase_add_test(t, an_unknown_measure_gets_its_kind);
    tcase_add_test(t, texts_are_kept_by_key);
    tcase_add_test(t, two_stores_become_one);
    tcase_add_loop_test(t, damage_is_told, 0, 13);
    tcase_add_test(t, views_are_readable);
    suite_add_tcase(suite, t);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
