/* sources.c - `sitstat sources`: the reports figures come from, and which publisher is preferred.
 */
#include <inttypes.h>
#include <string.h>

#include "cli/listing.h"

static const struct option_row rows[] = {
    {"measure", 'm', "CODE", "with 'prefer': for this measure only", false},
    {"json", 0, NULL, "a JSON array", false},
    {0},
};

static int each(void *context, const struct store_report *r, uint64_t figures, struct error *err)
{
    struct listing *l = context;
    char id[16], n[24], published[DATE_TEXT];
    date_format(r->published, published);
    if (l->as_json) {
        json_object(&l->json, NULL);
        json_whole(&l->json, "report", r->id);
        json_text(&l->json, "name", r->name);
        json_text(&l->json, "form", r->form);
        json_text(&l->json, "publisher", r->publisher);
        json_text(&l->json, "title", r->title);
        json_text(&l->json, "published", published);
        json_text(&l->json, "sha256", r->sha256);
        json_whole(&l->json, "bytes", r->bytes);
        json_whole(&l->json, "batch", r->batch);
        json_whole(&l->json, "figures", (int64_t)figures);
        json_object_end(&l->json);
        return 0;
    }
    snprintf(id, sizeof id, "%u", (unsigned)r->id);
    snprintf(n, sizeof n, "%" PRIu64, figures);
    return LISTING_ROW(l, err, id, r->name, r->form, r->publisher, published, n);
}

static int list(const struct cli *cli, struct store *s, bool as_json, struct error *err)
{
    struct listing l;
    int result = -1;
    listing_init(&l, as_json);
    if (LISTING_HEADERS(&l, err, "report", "name", "form", "publisher", "published", "figures") < 0)
        goto out;
    listing_right(&l, 0);
    listing_right(&l, 5);
    if (store_each_report(s, each, &l, err) == 0)
        result = listing_print(&l, cli, err);
out:
    listing_free(&l);
    return result;
}

static int prefer(struct store *s, const struct options *o, struct error *err)
{
    if (o->n_arguments != 2)
        return error_set(err, ERR_USAGE, "'sources prefer' needs the name of one publisher");
    if (store_begin(s, "sources prefer", err) < 0)
        return -1;
    if (store_prefer_source(s, o->arguments[1], option_value(o, "measure"), err) < 0) {
        store_rollback(s);
        return -1;
    }
    if (store_commit(s, NULL, err) < 0)
        return -1;
    cli_say("%s is recommended%s%s", o->arguments[1], option_given(o, "measure") ? " for " : "",
            option_given(o, "measure") ? option_value(o, "measure") : "");
    return 0;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct store s = {0};
    bool preferring = o->n_arguments > 0;
    int status = CLI_FAILED;
    if (preferring && strcmp(o->arguments[0], "prefer") != 0) {
        error_set(err, ERR_USAGE,
                  "'sources' alone lists them; 'sources prefer PUBLISHER' prefers one");
        return CLI_USAGE;
    }
    if (cli_open(cli, &s, preferring ? STORE_WRITE : STORE_READ, err) < 0)
        return CLI_FAILED;
    if ((preferring ? prefer(&s, o, err) : list(cli, &s, option_given(o, "json"), err)) == 0)
        status = CLI_DONE;
    store_close(&s);
    return status;
}

static const struct example examples[] = {
    {"sitstat sources prefer UNHCR --measure refugees",
     "where sources disagree on refugees, use UNHCR's figures; the others are shown beside them"},
    {0},
};

const struct command command_sources = {
    .name = "sources",
    .arguments = "[prefer PUBLISHER]",
    .summary = "List the reports, or say which publisher is recommended",
    .text =
        "Figures of the preferred publisher get the role 'recommended', those of others for the "
        "same series and period 'triangulation'. Without a preference the median is used, and the "
        "spread is shown.",
    .options = rows,
    .examples = examples,
    .least = 0,
    .most = 2,
    .run = run,
};
