/* merge.c - `sitstat merge OTHER.db`: two officers' databases become one. */
#include <inttypes.h>

#include "cli/cli.h"

static const struct option_row rows[] = {
    {"json", 0, NULL, "one JSON object", false},
    {0},
};

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct store s = {0};
    struct store_bulk_result r = {0};
    int status = CLI_FAILED;
    if (cli_open(cli, &s, STORE_CREATE, err) < 0 || store_merge(&s, o->arguments[0], &r, err) < 0)
        goto out;
    if (option_given(o, "json"))
        printf("{\"figures\":%" PRIu64 ",\"duplicates\":%" PRIu64 ",\"conflicts\":%" PRIu64 "}\n",
               r.figures, r.duplicate_figures, r.conflicts);
    else
        cli_say("%" PRIu64 " figures came over, %" PRIu64 " were here already, %" PRIu64
                " are in conflict",
                r.figures, r.duplicate_figures, r.conflicts);
    status = CLI_DONE;
out:
    store_bulk_result_free(&r);
    store_close(&s);
    return status;
}

const struct command command_merge = {
    .name = "merge",
    .arguments = "OTHER.db",
    .summary = "Take over the figures of another database, with their evidence",
    .text =
        "Reports, figures, evidence and rejects of OTHER.db are copied in as one batch that 'undo' "
        "takes back. Reports that both have are not doubled; figures that disagree are kept as "
        "revisions or conflicts, never overwritten.",
    .options = rows,
    .least = 1,
    .most = 1,
    .run = run,
};
