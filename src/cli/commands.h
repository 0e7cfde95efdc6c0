/* commands.h - the table of all commands. A new command is one file with one `struct command`, and one
 * line in commands.c. */
#ifndef SITSTAT_CLI_COMMANDS_H
#define SITSTAT_CLI_COMMANDS_H

#include "cli/cli.h"

extern const struct command *const commands[]; /* in the order of the help; ends with NULL */
const struct command *command_find(const char *name);
#endif
