/* check.c - `sitstat check`: is the file sound, and does what it says make sense? */
#include <inttypes.h>

#include "cli/cli.h"

static const struct option_row rows[] = {
    {"json", 0, NULL, "one JSON object with all problems", false},
    {0},
};

struct finding {
    struct json *json; /* NULL: words */
    uint64_t problems;
};

static int each(void *context, const struct store_problem *p, struct error *err)
{
    struct finding *f = context;
    (void)err;
    f->problems++;
    if (f->json)
        json_text(f->json, NULL, p->text);
    else
        cli_say("%s", p->text);
    return 0;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct store s = {0};
    struct buffer out;
    struct json json;
    struct finding f = {0};
    uint64_t checked = 0;
    int status = CLI_FAILED;
    buffer_init(&out, 0);
    json_begin(&json, &out, true);
    json_object(&json, NULL);
    json_array(&json, "problems");
    if (option_given(o, "json"))
        f.json = &json;
    if (cli_open(cli, &s, STORE_READ, err) < 0 || store_check(&s, each, &f, &checked, err) < 0)
        goto out;
    json_array_end(&json);
    json_whole(&json, "figures", (int64_t)checked);
    json_object_end(&json);
    if (f.json != NULL) {
        if (json_end(&json, err) < 0 || cli_write(&out, err) < 0)
            goto out;
    } else if (f.problems == 0) {
        printf("%" PRIu64 " figures checked: no problem found\n", checked);
    } else {
        printf("%" PRIu64 " figures checked: %" PRIu64 " problem%s\n", checked, f.problems,
               f.problems == 1 ? "" : "s");
    }
    status = f.problems == 0 ? CLI_DONE : CLI_FAILED;
out:
    buffer_free(&out);
    store_close(&s);
    return status;
}

const struct command command_check = {
    .name = "check",
    .arguments = "",
    .summary = "Check the database: its file and the sense of its figures",
    .text =
        "Looks for damage to the file, evidence that does not bear a value out, figures that are "
        "called actual before their time, bounds out of order and kinds at odds. Exit status 1 "
        "where a problem was found.",
    .options = rows,
    .least = 0,
    .most = 0,
    .run = run,
};
