/* cli.h - what the commands share: the table, the options, the ways of printing.
 *
 * One file a command; each exports one `const struct command` that main.c lists in its table. Data
 * goes to stdout, words to stderr. Exit status: 0 done, 1 failed, 2 wrong usage. */
#ifndef SITSTAT_CLI_H
#define SITSTAT_CLI_H

#include <stdbool.h>
#include <stdio.h>

#include "sitstat/buffer.h"
#include "sitstat/error.h"
#include "sitstat/json.h"
#include "sitstat/store.h"

enum { CLI_DONE = 0, CLI_FAILED = 1, CLI_USAGE = 2 };

/* One option of a command: the row that makes the parser, --help and the manual page. */
struct option_row {
    const char *name;     /* long name, without the dashes */
    char letter;          /* short name, 0: none */
    const char *argument; /* what the argument is called: "DAY", "FILE"; NULL: none */
    const char *help;     /* one line, no full stop */
    bool repeat;          /* may be given several times */
};

#define CLI_VALUES 64
struct options {
    const struct option_row *rows;     /* the command's, ends with a zeroed row */
    const char *values[CLI_VALUES];    /* by row: the last value, "" for a flag that was given */
    const char **repeated[CLI_VALUES]; /* by row: all values of a repeatable option */
    size_t n_repeated[CLI_VALUES];
    bool help;        /* --help was given */
    char **arguments; /* what is no option, in order */
    size_t n_arguments;
};

struct cli {              /* what every command gets */
    const char *database; /* --db, else $SITSTAT_DB, else "sitstat.db" */
    bool color;           /* stdout is a terminal, NO_COLOR is not set */
    bool terminal;        /* stdin and stderr are terminals */
    size_t columns;       /* of the terminal, 80 where unknown */
};

struct example {
    const char *command; /* "sitstat import arrivals.csv --published 2022-03-20" */
    const char *says;    /* what it does, one sentence */
};

struct command {
    const char *name;
    const char *arguments; /* "FILE..." */
    const char *summary;   /* one line for the list of commands */
    const char *text;      /* paragraphs for help and the manual page, parted by blank lines */
    const struct option_row *options;
    const struct example *examples; /* ends with a zeroed row; may be NULL */
    size_t least, most;             /* how many arguments; most SIZE_MAX: any number */
    int (*run)(const struct cli *cli, const struct options *o, struct error *err);
    /* Returns an exit status; with CLI_FAILED or CLI_USAGE and ERR set, main prints the sentence.
     */
};

bool option_given(const struct options *o, const char *name);
const char *option_value(const struct options *o, const char *name);
/* The last value, NULL where the option was not given. NAME must be in the command's table: a slip
 * is a programming error that an assertion catches in the first test of the command. */
size_t option_values(const struct options *o, const char *name, const char *const **out);
/* All values of a repeatable option. */
int option_day(const struct options *o, const char *name, day_t *out, struct error *err);
/* DAY_NONE where the option was not given; -1 with ERR_USAGE for what is no day. */
int option_published(const struct options *o, day_t *out, struct error *err);
/* --published, as option_day(); says so where that day is still to come, since a slip in the year
 * would hide every later revision. */
int option_days(const struct options *o, day_t *from, day_t *to, struct error *err);
/* --from and --to; the first may not come after the second. */
int option_whole(const struct options *o, const char *name, long least, long most, long *out,
                 struct error *err);
/* *OUT is left as it was where the option was not given. */

int cli_open(const struct cli *cli, struct store *s, enum store_mode mode, struct error *err);
/* store_open() of cli->database, with a sentence that says how to begin where there is none yet. */
int cli_write(const struct buffer *b, struct error *err);
/* All of B to stdout; a closed pipe or a full disk is an error. */
int cli_flush(struct error *err);
void cli_say(const char *format, ...) SITSTAT_PRINTF(1, 2);
/* A line on stderr; control characters are made harmless. */
int cli_write_file(const char *path, const void *bytes, size_t len, bool force, struct error *err);
/* Writes a temporary file beside PATH and renames it; refuses an existing PATH without FORCE. */
int cli_file_begin(const char *path, const void *bytes, size_t len, bool force,
                   struct buffer *temporary, struct error *err);
int cli_file_sync(const char *path, const struct buffer *temporary, struct error *err);
int cli_file_end(const char *path, struct buffer *temporary, struct error *err);
void cli_file_drop(struct buffer *temporary);
/* The same in steps, for many files of which none should come without the others: TEMPORARY is the
 * name of the file beside PATH, "" once it has been renamed or dropped. */
int cli_files_sync(const struct buffer *temporary, size_t n, struct error *err);
/* Syncs N of them at the same time, which takes little more than one. */

/* A table for people: columns padded to their widest cell, cut to the terminal. */
struct table;
struct table *table_new(const char *const *headers, size_t columns); /* NULL: no memory */
void table_right(struct table *t, size_t column);                    /* numbers */
void table_keep(struct table *t, size_t column); /* never cut: names that are typed again, dates */
int table_cell(struct table *t, const char *text); /* fills row by row; TEXT is copied */
int table_print(struct table *t, const struct cli *cli, struct error *err);
void table_free(struct table *t);
#endif
