/* review.c - `sitstat review`: nothing read from a text becomes a figure before somebody accepts
 * it. */
#include "cli/review.h"

#include <stdlib.h>
#include <string.h>

#include "cli/show.h"
#include "sitstat/text.h"

static const struct option_row rows[] = {
    {"above", 0, "CONFIDENCE", "with 'accept all': only proposals at least that sure (0 to 1)",
     false},
    {"report", 0, "N", "only proposals of this report", false},
    {"state", 0, "STATE", "list open (default), accepted, rejected or all proposals", false},
    {"reason", 0, "TEXT", "with 'reject': why", false},
    {"json", 0, NULL, "a JSON array", false},
    {0},
};

int review_decide(struct store *s, const uint32_t *ids, size_t n, enum decision decision,
                  const char *reason, uint32_t *batch, struct error *err)
{
    struct figure_ref ref;
    if (store_begin(s, decision == DECISION_ACCEPT ? "review accept" : "review reject", err) < 0)
        return -1;
    for (size_t i = 0; i < n; i++) {
        int failed = decision == DECISION_ACCEPT
                         ? store_accept_proposal(s, ids[i], &ref, err)
                         : store_reject_proposal(s, ids[i], reason ? reason : "", err);
        if (failed) {
            store_rollback(s);
            return -1;
        }
    }
    return store_commit(s, batch, err);
}

int review_edit(struct store *s, const struct store_proposal *p, char *const *fields, size_t n,
                uint32_t *batch, struct error *err)
{
    struct edited e;
    edit_begin(&e, &p->figure);
    for (size_t i = 0; i < n; i++)
        if (edit_field(&e, fields[i], err) < 0)
            return -1;
    if (store_begin(s, "review edit", err) < 0)
        return -1;
    if (store_edit_proposal(s, p->id, &e.figure, err) < 0) {
        store_rollback(s);
        return -1;
    }
    return store_commit(s, batch, err);
}

static void put_json(struct json *j, const struct store_proposal *p)
{
    const struct figure *f = &p->figure;
    char start[DATE_TEXT], end[DATE_TEXT];
    json_object(j, NULL);
    json_whole(j, "proposal", p->id);
    json_text(j, "state", p->state);
    json_number(j, "confidence", number_real(p->confidence));
    json_text(j, "measure", f->series.measure);
    json_text(j, "kind", kind_name(f->series.kind));
    json_text(j, "unit", f->series.unit);
    json_text(j, "place", f->series.place);
    json_text(j, "place_name", f->series.place_name);
    json_text(j, "origin", f->series.origin);
    json_text(j, "origin_name", f->series.origin_name);
    json_text(j, "group", f->series.group);
    json_text(j, "start", date_format(f->period.first, start));
    json_text(j, "end", date_format(f->period.last, end));
    json_number(j, "value", f->value);
    json_number(j, "low", f->low);
    json_number(j, "high", f->high);
    json_text(j, "qualifier", qualifier_name(f->qualifier));
    json_text(j, "status", status_name(f->status));
    json_text(j, "attributed_to", f->attributed_to);
    json_text(j, "report", p->report_name);
    json_whole(j, "line", f->line);
    json_whole(j, "byte", f->column);
    json_text(j, "raw", f->raw);
    json_text(j, "sentence", p->sentence);
    json_object_end(j);
}

static int list_json(const struct store_proposals *list, struct error *err)
{
    struct buffer out;
    struct json j;
    buffer_init(&out, 0);
    json_begin(&j, &out, true);
    json_array(&j, NULL);
    for (size_t i = 0; i < list->n; i++)
        put_json(&j, &list->at[i]);
    json_array_end(&j);
    int result = json_end(&j, err) < 0 ? -1 : cli_write(&out, err);
    buffer_free(&out);
    return result;
}

static int list_table(const struct cli *cli, const struct store_proposals *list, bool states,
                      struct error *err)
{
    static const char *const headers[] = {"no.", "series", "period", "value", "sure", "state"};
    size_t columns = states ? 6 : 5;
    struct table *t = table_new(headers, columns);
    int result = -1;
    if (t == NULL)
        return error_memory(err);
    table_right(t, 0);
    table_right(t, 3);
    table_keep(t, 2);
    for (size_t i = 0; i < list->n; i++) {
        const struct store_proposal *p = &list->at[i];
        char id[16], series[SERIES_TEXT], period[64], value[96], full[128], sure[16];
        bool actual = p->figure.status == STATUS_ACTUAL;
        snprintf(id, sizeof id, "%u", (unsigned)p->id);
        snprintf(sure, sizeof sure, "%.0f %%", p->confidence * 100);
        if (series_format(&p->figure.series, series, sizeof series) < 0)
            series[0] = '\0';
        show_period(p->figure.period, period, sizeof period);
        show_amount(&p->figure, value, sizeof value);
        snprintf(full, sizeof full, actual ? "%s" : "%s %s", value, status_name(p->figure.status));
        const char *cells[] = {id, series, period, full, sure, p->state};
        for (size_t k = 0; k < columns; k++)
            if (table_cell(t, cells[k]) < 0) {
                error_memory(err);
                goto out;
            }
    }
    result = table_print(t, cli, err);
out:
    table_free(t);
    return result;
}

static int parse_id(const char *word, uint32_t *id, struct error *err)
{
    struct number n;
    if (number_parse(word, strlen(word), (struct number_style){'.', 0}, &n) < 0 ||
        n.type != NUMBER_WHOLE || n.whole < 1 || n.whole > UINT32_MAX)
        return error_set(err, ERR_USAGE,
                         "\"%.40s\" is no proposal; 'sitstat review list' shows their numbers",
                         word);
    *id = (uint32_t)n.whole;
    return 0;
}

/* The ids that the words after the verb name: numbers, or "all" open ones, of which UNSAID are left
 * out since they are money in no known currency, which nobody can accept as it is. */
static int collect_ids(struct store *s, const struct options *o, enum decision decision,
                       uint32_t **ids, size_t *n, size_t *unsaid, struct error *err)
{
    const char *above = option_value(o, "above");
    struct store_proposals list = {0};
    struct number least = number_whole(0);
    long report = 0;
    int result = -1;
    bool all = o->n_arguments == 2 && strcmp(o->arguments[1], "all") == 0;
    if (above != NULL && (!all || parse_number(above, &least, err) < 0 ||
                          number_double(least) < 0 || number_double(least) > 1))
        return error_set(err, ERR_USAGE, "--above takes a number from 0 to 1 and goes with 'all'");
    if (option_whole(o, "report", 1, UINT32_MAX, &report, err) < 0)
        return -1;
    if (all && store_list_proposals(s, "open", (uint32_t)report, &list, err) < 0)
        return -1;
    size_t most = all ? list.n : o->n_arguments - 1;
    *n = 0;
    *ids = calloc(most + 1, sizeof **ids);
    if (*ids == NULL) {
        error_memory(err);
        goto out;
    }
    for (size_t i = 0; i < most; i++) {
        if (!all && parse_id(o->arguments[i + 1], &(*ids)[(*n)++], err) < 0)
            goto out;
        if (!all || list.at[i].confidence < number_double(least))
            continue;
        if (decision == DECISION_ACCEPT && strcmp(list.at[i].figure.series.unit, "currency") == 0)
            ++*unsaid;
        else
            (*ids)[(*n)++] = list.at[i].id;
    }
    result = 0;
out:
    store_proposals_free(&list);
    return result;
}

static int decide(struct store *s, const struct options *o, enum decision decision,
                  struct error *err)
{
    uint32_t *ids = NULL, batch = 0;
    size_t n = 0, unsaid = 0;
    int result = -1;
    if (o->n_arguments < 2) {
        error_set(err, ERR_USAGE, "say which proposals: their numbers, or 'all'");
        return -1;
    }
    if (collect_ids(s, o, decision, &ids, &n, &unsaid, err) < 0)
        goto out;
    if (unsaid > 0)
        cli_say("%zu left open: money whose currency the text leaves open; 'sitstat review edit N "
                "unit=USD' (or another) says which",
                unsaid);
    if (n == 0) {
        cli_say("no proposal is open for this");
        result = 0;
        goto out;
    }
    if (review_decide(s, ids, n, decision, option_value(o, "reason"), &batch, err) < 0)
        goto out;
    cli_say("%zu proposal%s %s, batch %u", n, n == 1 ? "" : "s",
            decision == DECISION_ACCEPT ? "accepted" : "rejected", (unsigned)batch);
    result = 0;
out:
    free(ids);
    return result;
}

static int accept(const struct cli *cli, struct store *s, const struct options *o,
                  struct error *err)
{
    (void)cli;
    return decide(s, o, DECISION_ACCEPT, err);
}

static int reject(const struct cli *cli, struct store *s, const struct options *o,
                  struct error *err)
{
    (void)cli;
    return decide(s, o, DECISION_REJECT, err);
}

/* Finds the proposal that the second word names; LIST keeps its strings. */
static const struct store_proposal *named(struct store *s, const struct options *o,
                                          struct store_proposals *list, struct error *err)
{
    uint32_t id;
    if (o->n_arguments < 2) {
        error_set(err, ERR_USAGE, "say which proposal: its number from 'sitstat review list'");
        return NULL;
    }
    if (parse_id(o->arguments[1], &id, err) < 0 || store_list_proposals(s, NULL, 0, list, err) < 0)
        return NULL;
    for (size_t i = 0; i < list->n; i++)
        if (list->at[i].id == id)
            return &list->at[i];
    error_set(err, ERR_UNKNOWN, "there is no proposal %u; 'sitstat review list' shows them",
              (unsigned)id);
    return NULL;
}

static int show(const struct cli *cli, struct store *s, const struct options *o, struct error *err)
{
    struct store_proposals list = {0};
    struct buffer b;
    int result = -1;
    buffer_init(&b, 0);
    const struct store_proposal *p = named(s, o, &list, err);
    if (p != NULL && review_show(cli, p, &b, err) == 0)
        result = cli_write(&b, err);
    buffer_free(&b);
    store_proposals_free(&list);
    return result;
}

static int edit(const struct cli *cli, struct store *s, const struct options *o, struct error *err)
{
    struct store_proposals list = {0};
    uint32_t batch = 0;
    int result = -1;
    (void)cli;
    const struct store_proposal *p = named(s, o, &list, err);
    if (p != NULL && o->n_arguments < 3)
        error_set(err, ERR_USAGE, "say what to change, for example 'review edit %s place=POL'",
                  o->arguments[1]);
    else if (p != NULL)
        result = review_edit(s, p, o->arguments + 2, o->n_arguments - 2, &batch, err);
    if (result == 0)
        cli_say("proposal %s is edited, batch %u", o->arguments[1], (unsigned)batch);
    store_proposals_free(&list);
    return result;
}

static int list(const struct cli *cli, struct store *s, const struct options *o, struct error *err)
{
    const char *state = option_given(o, "state") ? option_value(o, "state") : "open";
    struct store_proposals found = {0};
    long report = 0;
    if (strcmp(state, "open") != 0 && strcmp(state, "accepted") != 0 &&
        strcmp(state, "rejected") != 0 && strcmp(state, "all") != 0)
        return error_set(err, ERR_USAGE, "--state takes open, accepted, rejected or all");
    if (option_whole(o, "report", 1, UINT32_MAX, &report, err) < 0 ||
        store_list_proposals(s, strcmp(state, "all") == 0 ? NULL : state, (uint32_t)report, &found,
                             err) < 0)
        return -1;
    int result = 0;
    if (option_given(o, "json"))
        result = list_json(&found, err);
    else if (found.n == 0)
        cli_say("no proposals");
    else
        result = list_table(cli, &found, strcmp(state, "open") != 0, err);
    store_proposals_free(&found);
    return result;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    static const struct {
        const char *verb;
        enum store_mode mode;
        int (*run)(const struct cli *, struct store *, const struct options *, struct error *);
    } verbs[] = {
        {"list", STORE_READ, list},      {"show", STORE_READ, show},
        {"accept", STORE_WRITE, accept}, {"reject", STORE_WRITE, reject},
        {"edit", STORE_WRITE, edit},
    };
    struct store s = {0};
    int status = CLI_FAILED;
    bool keys = o->n_arguments == 0 && cli->terminal && !option_given(o, "json");
    const char *verb = o->n_arguments ? o->arguments[0] : "list";
    size_t i = 0, n = sizeof verbs / sizeof *verbs;
    while (i < n && strcmp(verbs[i].verb, verb) != 0)
        i++;
    if (i == n) {
        error_set(err, ERR_USAGE,
                  "'review' takes list, show, accept, reject or edit, not \"%.40s\"", verb);
        return CLI_USAGE;
    }
    if (cli_open(cli, &s, keys ? STORE_WRITE : verbs[i].mode, err) == 0 &&
        (keys ? review_keys(cli, &s, err) : verbs[i].run(cli, &s, o, err)) == 0)
        status = CLI_DONE;
    store_close(&s);
    return status;
}

static const struct example examples[] = {
    {"sitstat review", "in a terminal: one proposal after the other, with single keys"},
    {"sitstat review accept all --above 0.8", "accept those of which at least 4 in 5 need no "
                                              "correction"},
    {"sitstat review edit 3 place=POL status=forecast", "correct fields before accepting"},
    {0},
};

const struct command command_review = {
    .name = "review",
    .arguments = "[VERB [N...]]",
    .summary = "Decide on the figures that were read from texts",
    .text =
        "A figure read from a text is a proposal until it is accepted: nothing of it enters "
        "trends, "
        "charts or briefings. Without words, in a terminal, the open proposals come one by "
        "one, each "
        "in its sentence: a accepts, e edits a field, r rejects, s skips, u undoes the last "
        "decision, q ends. 'more than 700,000' stays a lower bound when it is accepted.\n\n"
        "Each says how sure sitstat is: 80 % means that of proposals like it, in reports that no "
        "rule was made from, 80 in 100 needed no correction at all.\n\n"
        "  list                     the open proposals\n"
        "  show N                   one in its sentence, with every field\n"
        "  accept N... | all        make them figures\n"
        "  reject N... | all        keep them out\n"
        "  edit N FIELD=VALUE...    correct fields before deciding",
    .options = rows,
    .examples = examples,
    .least = 0,
    .most = SIZE_MAX,
    .run = run,
};
