/* batches.c - `sitstat batches`: what was imported, read, reviewed and added, and what was undone.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/listing.h"

static const struct option_row rows[] = {
    {"rejects", 'r', "BATCH", "the rejected lines of a batch, with the reason for each", false},
    {"receipt", 0, "BATCH", "the receipt of a batch, as JSON", false},
    {"json", 0, NULL, "a JSON array", false},
    {0},
};

/* The receipt of one batch is kept as JSON: it is printed as it is. */
struct receipt {
    uint32_t batch;
    struct buffer text;
    bool found;
};

static int find_receipt(void *context, const struct store_batch *b, struct error *err)
{
    struct receipt *r = context;
    if (b->id != r->batch)
        return 0;
    r->found = true;
    return buffer_printf(&r->text, err, "%s\n", b->receipt && *b->receipt ? b->receipt : "{}");
}

static int print_receipt(struct store *s, uint32_t batch, struct error *err)
{
    struct receipt r = {.batch = batch};
    buffer_init(&r.text, 0);
    int result = store_each_batch(s, find_receipt, &r, err);
    if (result == 0 && !r.found)
        result = error_set(err, ERR_UNKNOWN, "there is no batch %u; 'sitstat batches' lists them",
                           (unsigned)batch);
    if (result == 0)
        result = cli_write(&r.text, err);
    buffer_free(&r.text);
    return result;
}

static int each_batch(void *context, const struct store_batch *b, struct error *err)
{
    struct listing *l = context;
    char id[16], figures[24];
    if (l->as_json) {
        json_object(&l->json, NULL);
        json_whole(&l->json, "batch", b->id);
        json_text(&l->json, "command", b->command);
        json_text(&l->json, "recorded", b->recorded);
        json_whole(&l->json, "figures", (int64_t)b->figures);
        json_bool(&l->json, "undone", b->undone);
        json_text(&l->json, "report", b->report);
        json_object_end(&l->json);
        return 0;
    }
    snprintf(id, sizeof id, "%u", (unsigned)b->id);
    snprintf(figures, sizeof figures, "%llu", (unsigned long long)b->figures);
    struct buffer report;
    buffer_init(&report, 0);
    int result = b->undone         ? buffer_text(&report, "(undone)", err)
                 : b->reports <= 1 ? buffer_text(&report, b->report, err)
                                   : buffer_printf(&report, err, "%s and %llu more", b->report,
                                                   (unsigned long long)b->reports - 1);
    if (result == 0)
        result = LISTING_ROW(l, err, id, b->command, b->recorded, figures, buffer_string(&report));
    buffer_free(&report);
    return result;
}

static int each_reject(void *context, uint32_t line, uint32_t column, const char *reason,
                       const char *raw, size_t len, struct error *err)
{
    struct listing *l = context;
    if (l->as_json) {
        json_object(&l->json, NULL);
        json_whole(&l->json, "line", line);
        json_whole(&l->json, "column", column);
        json_text(&l->json, "reason", reason);
        json_textn(&l->json, "raw", raw, len);
        json_object_end(&l->json);
        return 0;
    }
    char at[40], text[121];
    snprintf(at, sizeof at, column ? "%u:%u" : "%u", (unsigned)line, (unsigned)column);
    snprintf(text, sizeof text, "%.*s", (int)(len < 120 ? len : 120), raw);
    return LISTING_ROW(l, err, at, reason, text);
}

static int list(const struct cli *cli, struct store *s, uint32_t rejects, bool as_json,
                struct error *err)
{
    struct listing l;
    int result = -1;
    listing_init(&l, as_json);
    if ((rejects ? LISTING_HEADERS(&l, err, "line", "reason", "what stands there")
                 : LISTING_HEADERS(&l, err, "batch", "command", "recorded (UTC)", "figures",
                                   "report")) < 0)
        goto out;
    listing_right(&l, 0);
    if (!rejects)
        listing_right(&l, 3);
    if ((rejects ? store_each_reject(s, rejects, each_reject, &l, err)
                 : store_each_batch(s, each_batch, &l, err)) == 0)
        result = listing_print(&l, cli, err);
out:
    listing_free(&l);
    return result;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    long rejects = 0, receipt = 0;
    struct store s = {0};
    if (option_whole(o, "rejects", 1, UINT32_MAX, &rejects, err) < 0 ||
        option_whole(o, "receipt", 1, UINT32_MAX, &receipt, err) < 0)
        return CLI_USAGE;
    if (cli_open(cli, &s, STORE_READ, err) < 0)
        return CLI_FAILED;
    int result = receipt ? print_receipt(&s, (uint32_t)receipt, err)
                         : list(cli, &s, (uint32_t)rejects, option_given(o, "json"), err);
    store_close(&s);
    return result < 0 ? CLI_FAILED : CLI_DONE;
}

const struct command command_batches = {
    .name = "batches",
    .arguments = "",
    .summary = "List what was imported, read and added, and what was rejected",
    .text =
        "Every import, read, review and hand entry is a batch with a number; 'sitstat undo BATCH' "
        "takes one back. The report is the file or the source that it came from. Rejected lines "
        "are kept with their reason.",
    .options = rows,
    .least = 0,
    .most = 0,
    .run = run,
};
