/* measures.c - `sitstat measures`: what can be counted, and what this database counts. */
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "cli/listing.h"

static const struct option_row rows[] = {
    {"kind", 'k', "KIND", "with 'set': stock, flow or cumulative", false},
    {"unit", 'u', "UNIT", "with 'set': the unit, for example persons", false},
    {"name", 'n', "NAME", "with 'set': the name as a briefing writes it", false},
    {"json", 0, NULL, "a JSON array", false},
    {0},
};

enum { MEASURES_MOST = 256 };

struct measures {
    struct listing listing;
    bool seen[MEASURES_MOST]; /* compiled-in measures that the database counts */
};

static int show(struct measures *ms, const struct measure *m, uint64_t figures, struct error *err)
{
    struct listing *l = &ms->listing;
    char n[24];
    if (l->as_json) {
        json_object(&l->json, NULL);
        json_text(&l->json, "code", m->code);
        json_text(&l->json, "name", m->name);
        json_text(&l->json, "unit", m->unit);
        json_text(&l->json, "kind", kind_name(m->kind));
        json_text(&l->json, "hxl", m->hxl);
        json_whole(&l->json, "figures", (int64_t)figures);
        json_object_end(&l->json);
        return 0;
    }
    snprintf(n, sizeof n, "%" PRIu64, figures);
    return LISTING_ROW(l, err, m->code, m->name, m->unit, kind_name(m->kind), figures ? n : "");
}

static int each(void *context, const struct measure *m, uint64_t figures, struct error *err)
{
    struct measures *ms = context;
    for (size_t i = 0; i < measure_count() && i < MEASURES_MOST; i++)
        if (strcmp(measure_at(i)->code, m->code) == 0)
            ms->seen[i] = true;
    return show(ms, m, figures, err);
}

static int list(const struct cli *cli, struct store *s, bool as_json, struct error *err)
{
    struct measures ms = {0};
    struct listing *l = &ms.listing;
    int result = -1;
    listing_init(l, as_json);
    if (LISTING_HEADERS(l, err, "measure", "name", "unit", "kind", "figures") < 0)
        goto out;
    listing_right(l, 4);
    if (s->handle != NULL && store_each_measure(s, each, &ms, err) < 0)
        goto out;
    for (size_t i = 0; i < measure_count() && i < MEASURES_MOST; i++)
        if (!ms.seen[i] && show(&ms, measure_at(i), 0, err) < 0)
            goto out;
    result = listing_print(l, cli, err);
out:
    listing_free(l);
    return result;
}

struct search {
    const char *code;
    struct measure found;
    char name[256], unit[64], hxl[128];
    bool any;
};

static int find(void *context, const struct measure *m, uint64_t figures, struct error *err)
{
    struct search *x = context;
    (void)figures;
    (void)err;
    if (strcmp(m->code, x->code) != 0)
        return 0;
    snprintf(x->name, sizeof x->name, "%s", m->name);
    snprintf(x->unit, sizeof x->unit, "%s", m->unit);
    snprintf(x->hxl, sizeof x->hxl, "%s", m->hxl ? m->hxl : "");
    x->found = (struct measure){x->code, x->name, x->unit, m->kind, x->hxl};
    x->any = true;
    return 0;
}

static int set(struct store *s, const struct options *o, struct error *err)
{
    struct search x = {.code = o->arguments[1]};
    if (measure_find(x.code) != NULL)
        return error_set(
            err, ERR_REFUSED,
            "%s is one of sitstat's own measures: its kind stays as it is; import with "
            "--kind where a file counts differently",
            x.code);
    if (store_each_measure(s, find, &x, err) < 0)
        return -1;
    if (!x.any)
        x.found = (struct measure){x.code, x.code, "items", KIND_UNKNOWN, ""};
    if (option_given(o, "kind") && kind_find(option_value(o, "kind"), &x.found.kind) < 0)
        return error_set(err, ERR_USAGE, "\"%.40s\" is no kind; take stock, flow or cumulative",
                         option_value(o, "kind"));
    if (option_given(o, "unit"))
        x.found.unit = option_value(o, "unit");
    if (option_given(o, "name"))
        x.found.name = option_value(o, "name");
    if (store_begin(s, "measures set", err) < 0)
        return -1;
    if (store_set_measure(s, &x.found, err) < 0) {
        store_rollback(s);
        return -1;
    }
    return store_commit(s, NULL, err);
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct store s = {0};
    bool setting = o->n_arguments > 0;
    int status = CLI_FAILED;
    if (setting && (o->n_arguments != 2 || strcmp(o->arguments[0], "set") != 0)) {
        error_set(err, ERR_USAGE,
                  "'measures' alone lists them; 'measures set CODE --kind KIND' tells "
                  "the kind of one");
        return CLI_USAGE;
    }
    /* Without a database the compiled-in measures are still worth listing. */
    if (setting || access(cli->database, F_OK) == 0) {
        if (cli_open(cli, &s, setting ? STORE_CREATE : STORE_READ, err) < 0)
            return CLI_FAILED;
    }
    if ((setting ? set(&s, o, err) : list(cli, &s, option_given(o, "json"), err)) == 0)
        status = CLI_DONE;
    store_close(&s);
    return status;
}

const struct command command_measures = {
    .name = "measures",
    .arguments = "[set CODE]",
    .summary = "List the measures, or tell the kind of one of your own",
    .text = "A column that no measure of sitstat fits becomes a measure of its own with an unknown "
            "kind: no trend adds it up or takes differences until 'measures set CODE --kind KIND' "
            "says what it is.",
    .options = rows,
    .least = 0,
    .most = 2,
    .run = run,
};
