/* main.c - finds the command, reads its options, runs it, and says what went wrong. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/options.h"

static size_t terminal_columns(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

static void cli_init(struct cli *cli)
{
    const char *no_color = getenv("NO_COLOR"), *database = getenv("SITSTAT_DB");
    cli->database = database && *database ? database : "sitstat.db";
    cli->color = isatty(STDOUT_FILENO) && !(no_color && *no_color);
    cli->terminal = isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
    cli->columns = terminal_columns();
}

static int say_error(const struct error *err, int status)
{
    char line[1024];
    if (err->code == ERR_NONE)
        return status;
    error_format(err, line, sizeof line);
    cli_say("sitstat: %s", line);
    return status;
}

static int run_command(const struct command *command, struct cli *cli, int argc, char **argv)
{
    struct error err = {.code = ERR_NONE};
    struct options options;
    int status = CLI_USAGE;
    if (options_parse(&options, command, cli, argc, argv, &err) < 0) {
        say_error(&err, CLI_USAGE);
        cli_say("'sitstat help %s' lists the options", command->name);
    } else if (options.help) {
        status = help_command(command, &err) < 0 ? say_error(&err, CLI_FAILED) : CLI_DONE;
    } else {
        status = command->run(cli, &options, &err);
        if (cli_flush(err.code == ERR_NONE ? &err : NULL) < 0 && status == CLI_DONE)
            status = CLI_FAILED;
        if (status == CLI_FAILED && err.code == ERR_USAGE)
            status = CLI_USAGE;
        if (status != CLI_DONE)
            say_error(&err, status);
    }
    options_free(&options);
    return status;
}

/* Options before the command: --db FILE, --help, --version. Returns the index of the command. */
static int global_options(struct cli *cli, int argc, char **argv, bool *help, bool *version)
{
    int i = 1;
    for (; i < argc && argv[i][0] == '-'; i++) {
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
            *help = true;
        else if (strcmp(argv[i], "--version") == 0 || strcmp(argv[i], "-V") == 0)
            *version = true;
        else if (strcmp(argv[i], "--db") == 0 && i + 1 < argc)
            cli->database = argv[++i];
        else if (strncmp(argv[i], "--db=", 5) == 0)
            cli->database = argv[i] + 5;
        else
            return -i;
    }
    return i;
}

int main(int argc, char **argv)
{
    struct cli cli;
    bool help = false, version = false;
    /* A full disk or a closed pipe is an error that is told, not a death (DESIGN.md). */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    cli_init(&cli);
    int at = global_options(&cli, argc, argv, &help, &version);
    struct error err = {.code = ERR_NONE};
    if (at < 0) {
        cli_say(
            "sitstat: there is no option %s before a command; 'sitstat help' lists the commands",
            argv[-at]);
        return CLI_USAGE;
    }
    if (version)
        return printf("sitstat %s\n", SITSTAT_VERSION) < 0 || cli_flush(&err) < 0
                   ? say_error(&err, CLI_FAILED)
                   : CLI_DONE;
    if (help || at == argc) {
        int status = help_overview(help ? stdout : stderr);
        return status < 0 || cli_flush(&err) < 0 ? CLI_FAILED : help ? CLI_DONE : CLI_USAGE;
    }
    const struct command *command = command_find(argv[at]);
    if (command == NULL) {
        cli_say("sitstat: there is no command \"%s\"; 'sitstat help' lists them", argv[at]);
        return CLI_USAGE;
    }
    return run_command(command, &cli, argc - at, argv + at);
}
