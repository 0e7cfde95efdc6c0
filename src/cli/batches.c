/* batches.c - `sitstat batches`: what was imported, read, reviewed and added, and what was undone.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

static const struct option_row rows[] = {
    {"rejects", 'r', "BATCH", "the rejected lines of a batch, with the reason for each", false},
    {"receipt", 0, "BATCH", "the receipt of a batch, as JSON", false},
    {"json", 0, NULL, "a JSON array", false},
    {0},
};

struct listing {
    struct table *table;
    struct json json;
    bool as_json;
    uint32_t receipt_of;
    struct buffer out;
    bool found;
};

static int each_batch(void *context, const struct store_batch *b, struct error *err)
{
    struct listing *l = context;
    char id[16], figures[24];
    if (l->receipt_of) {
        if (b->id != l->receipt_of)
            return 0;
        l->found = true;
        return buffer_printf(&l->out, err, "%s\n", b->receipt && *b->receipt ? b->receipt : "{}");
    }
    if (l->as_json) {
        json_object(&l->json, NULL);
        json_whole(&l->json, "batch", b->id);
        json_text(&l->json, "command", b->command);
        json_text(&l->json, "recorded", b->recorded);
        json_whole(&l->json, "figures", (int64_t)b->figures);
        json_bool(&l->json, "undone", b->undone);
        json_object_end(&l->json);
        return 0;
    }
    snprintf(id, sizeof id, "%u", (unsigned)b->id);
    snprintf(figures, sizeof figures, "%llu", (unsigned long long)b->figures);
    const char *cells[] = {id, b->command, b->recorded, figures, b->undone ? "undone" : ""};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (table_cell(l->table, cells[i]) < 0)
            return error_memory(err);
    return 0;
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
    const char *cells[] = {at, reason, text};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (table_cell(l->table, cells[i]) < 0)
            return error_memory(err);
    return 0;
}

static int begin(struct listing *l, bool rejects)
{
    static const char *const batch[] = {"batch", "command", "recorded (UTC)", "figures", ""};
    static const char *const reject[] = {"line", "reason", "what stands there"};
    buffer_init(&l->out, 0);
    if (l->as_json) {
        json_begin(&l->json, &l->out, true);
        json_array(&l->json, NULL);
        return 0;
    }
    l->table = rejects ? table_new(reject, 3) : table_new(batch, 5);
    if (l->table == NULL)
        return -1;
    table_right(l->table, 0);
    if (!rejects)
        table_right(l->table, 3);
    return 0;
}

static int finish(struct listing *l, const struct cli *cli, struct error *err)
{
    if (l->receipt_of) {
        if (!l->found)
            return error_set(err, ERR_UNKNOWN, "there is no batch %u; 'sitstat batches' lists them",
                             (unsigned)l->receipt_of);
        return cli_write(&l->out, err);
    }
    if (!l->as_json)
        return table_print(l->table, cli, err);
    json_array_end(&l->json);
    return json_end(&l->json, err) < 0 ? -1 : cli_write(&l->out, err);
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    long rejects = 0, receipt = 0;
    struct listing l = {.as_json = option_given(o, "json")};
    struct store s = {0};
    int status = CLI_FAILED;
    if (option_whole(o, "rejects", 1, UINT32_MAX, &rejects, err) < 0 ||
        option_whole(o, "receipt", 1, UINT32_MAX, &receipt, err) < 0)
        return CLI_USAGE;
    l.receipt_of = (uint32_t)receipt;
    if (receipt)
        l.as_json = false;
    if (begin(&l, rejects > 0) < 0) {
        error_memory(err);
        goto out;
    }
    if (cli_open(cli, &s, STORE_READ, err) < 0)
        goto out;
    if ((rejects ? store_each_reject(&s, (uint32_t)rejects, each_reject, &l, err)
                 : store_each_batch(&s, each_batch, &l, err)) < 0 ||
        finish(&l, cli, err) < 0)
        goto out;
    status = CLI_DONE;
out:
    table_free(l.table);
    buffer_free(&l.out);
    store_close(&s);
    return status;
}

const struct command command_batches = {
    .name = "batches",
    .arguments = "",
    .summary = "List what was imported, read and added, and what was rejected",
    .text =
        "Every import, read, review and hand entry is a batch with a number; 'sitstat undo BATCH' "
        "takes one back. Rejected lines are kept with their reason.",
    .options = rows,
    .least = 0,
    .most = 0,
    .run = run,
};
