/* help.h - help and manual pages, both made from the command tables. */
#ifndef SITSTAT_CLI_HELP_H
#define SITSTAT_CLI_HELP_H

#include "cli/cli.h"

int help_overview(FILE *out);
int help_command(const struct command *command, struct error *err);
int help_man(const struct command *command, struct buffer *out, struct error *err);
/* A manual page in man(7) for COMMAND, or sitstat.1 where COMMAND is NULL. */
int help_completion(struct buffer *out, struct error *err);
/* A completion script for bash. */
#endif
