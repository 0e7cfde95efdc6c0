/* options.h - reading a command's options by its table (getopt_long). */
#ifndef SITSTAT_CLI_OPTIONS_H
#define SITSTAT_CLI_OPTIONS_H

#include "cli/cli.h"

int options_parse(struct options *o, const struct command *command, struct cli *cli, int argc,
                  char **argv, struct error *err);
/* ARGV[0] is the command's name. Takes --db FILE (into CLI) and --help for every command. The strings
 * stay the caller's; options_free() frees the lists. -1 with ERR_USAGE. */
void options_free(struct options *o);
#endif
