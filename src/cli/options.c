/* options.c - the parser that a command's option table makes. */
#include "cli/options.h"

#include <assert.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

enum { OPTION_DB = 256, OPTION_HELP, OPTION_ROW };

static size_t count_rows(const struct option_row *rows)
{
    size_t n = 0;
    while (rows != NULL && rows[n].name != NULL)
        n++;
    return n;
}

/* getopt's tables: LONGS needs n + 3 rows, SHORTS 2n + 4 characters. */
static void make_tables(const struct option_row *rows, size_t n, struct option *longs, char *shorts)
{
    size_t s = 0;
    shorts[s++] = ':'; /* tell a missing argument from an unknown option */
    shorts[s++] = 'h';
    for (size_t i = 0; i < n; i++) {
        longs[i] = (struct option){rows[i].name, rows[i].argument ? required_argument : no_argument,
                                   NULL, OPTION_ROW + (int)i};
        if (rows[i].letter) {
            shorts[s++] = rows[i].letter;
            if (rows[i].argument)
                shorts[s++] = ':';
        }
    }
    shorts[s] = '\0';
    longs[n] = (struct option){"db", required_argument, NULL, OPTION_DB};
    longs[n + 1] = (struct option){"help", no_argument, NULL, OPTION_HELP};
    memset(&longs[n + 2], 0, sizeof longs[n + 2]);
}

static int keep_value(struct options *o, size_t row, const char *value, struct error *err)
{
    const struct option_row *r = &o->rows[row];
    o->values[row] = value;
    if (!r->repeat)
        return 0;
    size_t n = o->n_repeated[row];
    const char **list = realloc(o->repeated[row], (n + 1) * sizeof *list);
    if (list == NULL)
        return error_memory(err);
    list[n] = value;
    o->repeated[row] = list;
    o->n_repeated[row] = n + 1;
    return 0;
}

static int usage(struct error *err, const struct command *command, int c, char **argv)
{
    const char *word = argv[optind - 1];
    if (c == ':')
        return error_set(err, ERR_USAGE, "the option %s of '%s' needs a value", word,
                         command->name);
    if (optopt >= '0' && optopt <= '9') /* -5: meant as a number */
        return error_set(err, ERR_USAGE,
                         "'%s' has no option -%c; a number below zero goes behind a \"--\"",
                         command->name, optopt);
    return error_set(err, ERR_USAGE, "'%s' has no option %s", command->name, word);
}

static int check_count(const struct options *o, const struct command *command, struct error *err)
{
    if (o->help)
        return 0;
    if (o->n_arguments < command->least)
        return error_set(err, ERR_USAGE, "'%s' needs %s: sitstat %s %s", command->name,
                         command->least > 1 ? "more words" : "one more word", command->name,
                         command->arguments);
    if (o->n_arguments > command->most)
        return error_set(err, ERR_USAGE, "'%s' does not know what to do with \"%.80s\"",
                         command->name, o->arguments[command->most]);
    return 0;
}

int options_parse(struct options *o, const struct command *command, struct cli *cli, int argc,
                  char **argv, struct error *err)
{
    struct option longs[CLI_VALUES + 3];
    char shorts[2 * CLI_VALUES + 4];
    memset(o, 0, sizeof *o);
    o->rows = command->options;
    size_t n = count_rows(command->options);
    if (n > CLI_VALUES)
        return error_set(err, ERR_LIMIT, "'%s' has too many options", command->name);
    make_tables(command->options, n, longs, shorts);
    opterr = 0;
    optind = 1;
    int c;
    while ((c = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
        if (c == '?' || c == ':')
            return usage(err, command, c, argv);
        if (c == OPTION_DB) {
            cli->database = optarg;
            continue;
        }
        if (c == OPTION_HELP || c == 'h') {
            o->help = true;
            continue;
        }
        size_t row = c >= OPTION_ROW ? (size_t)(c - OPTION_ROW) : n;
        for (size_t i = 0; i < n && c < OPTION_ROW; i++)
            if (command->options[i].letter == (char)c)
                row = i;
        if (keep_value(o, row, optarg ? optarg : "", err) < 0)
            return -1;
    }
    o->arguments = argv + optind;
    o->n_arguments = (size_t)(argc - optind);
    return check_count(o, command, err);
}

void options_free(struct options *o)
{
    for (size_t i = 0; i < CLI_VALUES; i++)
        free(o->repeated[i]);
    memset(o, 0, sizeof *o);
}

static size_t row_of(const struct options *o, const char *name)
{
    size_t i = 0;
    while (o->rows != NULL && o->rows[i].name != NULL && strcmp(o->rows[i].name, name) != 0)
        i++;
    assert(o->rows != NULL && o->rows[i].name != NULL);
    return i;
}

bool option_given(const struct options *o, const char *name)
{
    return o->values[row_of(o, name)] != NULL;
}

const char *option_value(const struct options *o, const char *name)
{
    return o->values[row_of(o, name)];
}

size_t option_values(const struct options *o, const char *name, const char *const **out)
{
    size_t row = row_of(o, name);
    *out = (const char *const *)o->repeated[row];
    return o->n_repeated[row];
}

int option_day(const struct options *o, const char *name, day_t *out, struct error *err)
{
    const char *value = option_value(o, name);
    *out = DAY_NONE;
    if (value == NULL || date_parse_day(value, out, NULL) == 0)
        return 0;
    return error_set(err, ERR_USAGE,
                     "--%s needs a day that exists, written as YYYY-MM-DD; \"%.40s\" is none", name,
                     value);
}

int option_published(const struct options *o, day_t *out, struct error *err)
{
    char day[DATE_TEXT];
    if (option_day(o, "published", out, err) < 0)
        return -1;
    if (*out != DAY_NONE && *out > date_today() + 1) /* it may be tomorrow there already */
        cli_say("--published %s is still to come: its figures will stand as the newest until then",
                date_format(*out, day));
    return 0;
}

int option_days(const struct options *o, day_t *from, day_t *to, struct error *err)
{
    if (option_day(o, "from", from, err) < 0 || option_day(o, "to", to, err) < 0)
        return -1;
    if (*from == DAY_NONE || *to == DAY_NONE || *from <= *to)
        return 0;
    return error_set(err, ERR_USAGE, "--from comes after --to: no period lies between them");
}

int option_whole(const struct options *o, const char *name, long least, long most, long *out,
                 struct error *err)
{
    const char *value = option_value(o, name);
    struct number n;
    if (value == NULL)
        return 0;
    if (number_parse(value, strlen(value), (struct number_style){'.', 0}, &n) == 0 &&
        n.type == NUMBER_WHOLE && n.whole >= least && n.whole <= most) {
        *out = (long)n.whole;
        return 0;
    }
    return error_set(err, ERR_USAGE, "--%s takes a whole number from %ld to %ld; \"%.40s\" is none",
                     name, least, most, value);
}
