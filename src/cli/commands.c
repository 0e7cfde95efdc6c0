/* commands.c - the table of all commands, in the order in which a day's work meets them. */
#include "cli/commands.h"

#include <string.h>

extern const struct command command_add, command_figures, command_why, command_undo, command_check,
    command_measures, command_places, command_sources, command_batches, command_revisions,
    command_merge, command_help;

const struct command *const commands[] = {
    &command_add,
    &command_figures,
    &command_why,
    &command_revisions,
    &command_batches,
    &command_undo,
    &command_check,
    &command_sources,
    &command_measures,
    &command_places,
    &command_merge,
    &command_help,
    NULL,
};

const struct command *command_find(const char *name)
{
    for (size_t i = 0; commands[i] != NULL; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}
