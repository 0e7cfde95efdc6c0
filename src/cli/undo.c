/* undo.c - `sitstat undo BATCH`: takes back exactly one batch. */
#include <inttypes.h>
#include <string.h>

#include "cli/cli.h"

static const struct option_row rows[] = {
    {"json", 0, NULL, "one JSON object", false},
    {0},
};

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct store s = {0};
    struct number batch;
    uint64_t figures = 0;
    const char *word = o->arguments[0];
    int status = CLI_FAILED;
    if (number_parse(word, strlen(word), (struct number_style){'.', 0}, &batch) < 0 ||
        batch.type != NUMBER_WHOLE || batch.whole < 1 || batch.whole > UINT32_MAX) {
        error_set(err, ERR_USAGE, "\"%.40s\" is no batch; 'sitstat batches' lists their numbers",
                  word);
        return CLI_USAGE;
    }
    if (cli_open(cli, &s, STORE_WRITE, err) < 0 ||
        store_undo(&s, (uint32_t)batch.whole, &figures, err) < 0)
        goto out;
    if (option_given(o, "json"))
        printf("{\"batch\":%" PRId64 ",\"figures\":%" PRIu64 "}\n", batch.whole, figures);
    else
        cli_say("batch %" PRId64 " is undone: %" PRIu64 " figure%s taken back", batch.whole,
                figures, figures == 1 ? "" : "s");
    status = CLI_DONE;
out:
    store_close(&s);
    return status;
}

const struct command command_undo = {
    .name = "undo",
    .arguments = "BATCH",
    .summary = "Take back one import, read, review or hand entry as a whole",
    .text =
        "Everything that the batch stored is taken back and nothing else. The batch stays in the "
        "list with its receipt, marked as undone.",
    .options = rows,
    .least = 1,
    .most = 1,
    .run = run,
};
