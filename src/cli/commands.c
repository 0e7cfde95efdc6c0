/* commands.c - the table of all commands, in the order in which a day's work meets them. */
#include "cli/commands.h"

#include <string.h>

/* One line a command; its file is src/cli/NAME.c and exports `command_NAME`. */
#define COMMANDS(X)                                                                                \
    X(import)                                                                                      \
    X(inspect)                                                                                     \
    X(read)                                                                                        \
    X(extract)                                                                                     \
    X(review)                                                                                      \
    X(add)                                                                                         \
    X(figures)                                                                                     \
    X(why)                                                                                         \
    X(trend)                                                                                       \
    X(plot)                                                                                        \
    X(brief)                                                                                       \
    X(diff)                                                                                        \
    X(export)                                                                                      \
    X(revisions)                                                                                   \
    X(batches)                                                                                     \
    X(undo)                                                                                        \
    X(check)                                                                                       \
    X(sources)                                                                                     \
    X(measures)                                                                                    \
    X(places)                                                                                      \
    X(household_size)                                                                              \
    X(stats)                                                                                       \
    X(forecast)                                                                                    \
    X(merge)                                                                                       \
    X(help)

#define DECLARE(name) extern const struct command command_##name;
COMMANDS(DECLARE)

#define LIST(name) &command_##name,
const struct command *const commands[] = {COMMANDS(LIST) NULL};

const struct command *command_find(const char *name)
{
    for (size_t i = 0; commands[i] != NULL; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}
