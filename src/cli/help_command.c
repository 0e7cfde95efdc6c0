/* help_command.c - `sitstat help [COMMAND]`. */
#include <string.h>

#include "cli/commands.h"
#include "cli/help.h"

static const struct option_row rows[] = {
    {"man", 0, NULL, "the manual page in man(7), as 'make install' installs it", false},
    {"completion", 0, NULL, "a completion script for bash", false},
    {0},
};

static int print_man(const struct command *command, struct error *err)
{
    struct buffer b;
    buffer_init(&b, 0);
    int result = help_man(command, &b, err) < 0 ? -1 : cli_write(&b, err);
    buffer_free(&b);
    return result;
}

static int print_completion(struct error *err)
{
    struct buffer b;
    buffer_init(&b, 0);
    int result = help_completion(&b, err) < 0 ? -1 : cli_write(&b, err);
    buffer_free(&b);
    return result;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    const struct command *command = NULL;
    (void)cli;
    if (o->n_arguments > 0 && (command = command_find(o->arguments[0])) == NULL) {
        error_set(err, ERR_USAGE, "there is no command \"%.40s\"; 'sitstat help' lists them",
                  o->arguments[0]);
        return CLI_USAGE;
    }
    int result = option_given(o, "completion") ? print_completion(err)
                 : option_given(o, "man")      ? print_man(command, err)
                 : command                     ? help_command(command, err)
                                               : help_overview(stdout);
    return result < 0 ? CLI_FAILED : CLI_DONE;
}

const struct command command_help = {
    .name = "help",
    .arguments = "[COMMAND]",
    .summary = "Tell what the commands do",
    .text = "Without a COMMAND, the list of commands.",
    .options = rows,
    .least = 0,
    .most = 1,
    .run = run,
};
