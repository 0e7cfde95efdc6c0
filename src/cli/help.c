/* help.c - `sitstat help`, --help and the manual pages. */
#include "cli/help.h"

#include <string.h>

#include "cli/commands.h"
#include "sitstat/text.h"

int help_overview(FILE *out)
{
    int failed = fprintf(out, "sitstat keeps the statistics of a humanitarian situation.\n\n"
                              "usage: sitstat [--db FILE] COMMAND [OPTIONS] [ARGUMENTS]\n\n");
    for (size_t i = 0; commands[i] != NULL && failed >= 0; i++)
        failed = fprintf(out, "  %-15s%s\n", commands[i]->name, commands[i]->summary);
    if (failed >= 0)
        failed =
            fprintf(out, "\n'sitstat help COMMAND' tells more. The database is --db FILE, else "
                         "$SITSTAT_DB,\nelse ./sitstat.db.\n");
    return failed < 0 ? -1 : 0;
}

/* One line, broken at spaces so that it fits 78 columns, INDENT spaces before each part. */
static int put_wrapped(struct buffer *b, const char *text, size_t len, size_t indent, size_t column,
                       struct error *err)
{
    size_t at = 0;
    while (at < len) {
        size_t word = at;
        while (word < len && text[word] != ' ')
            word++;
        size_t width = utf8_width(text + at, word - at);
        if (column > indent && column + 1 + width > 78) {
            if (buffer_printf(b, err, "\n%*s", (int)indent, "") < 0)
                return -1;
            column = indent;
        } else if (column > indent) {
            if (buffer_char(b, ' ', err) < 0)
                return -1;
            column++;
        }
        if (buffer_append(b, text + at, word - at, err) < 0)
            return -1;
        column += width;
        at = word < len ? word + 1 : word;
    }
    return buffer_char(b, '\n', err);
}

static int put_option(struct buffer *b, const struct option_row *row, struct error *err)
{
    char name[64];
    snprintf(name, sizeof name, "%s%c%s--%s%s%s", row->letter ? "-" : "  ",
             row->letter ? row->letter : ' ', row->letter ? ", " : " ", row->name,
             row->argument ? " " : "", row->argument ? row->argument : "");
    size_t width = strlen(name);
    if (buffer_printf(b, err, "  %s", name) < 0)
        return -1;
    if (width > 24) {
        if (buffer_printf(b, err, "\n%*s", 28, "") < 0)
            return -1;
    } else if (buffer_printf(b, err, "%*s", (int)(26 - width), "") < 0) {
        return -1;
    }
    return put_wrapped(b, row->help, strlen(row->help), 28, 28, err);
}

static int put_text(struct buffer *b, const char *text, struct error *err)
{
    while (*text) {
        size_t len = strcspn(text, "\n");
        int failed = len > 0 && text[0] == ' ' ? buffer_printf(b, err, "%.*s\n", (int)len, text)
                                               : put_wrapped(b, text, len, 0, 0, err);
        if (failed)
            return -1;
        text += len + (text[len] != '\0');
    }
    return 0;
}

/* The length of the next shell word at S: a space inside double quotes does not end it. */
static size_t shell_word(const char *s)
{
    bool quoted = false;
    size_t n = 0;
    for (; s[n] && (quoted || s[n] != ' '); n++)
        quoted ^= s[n] == '"';
    return n;
}

/* A command, continued on further lines as a shell reads them. */
static int put_example(struct buffer *b, const char *command, struct error *err)
{
    size_t column = 2;
    if (buffer_text(b, "  ", err) < 0)
        return -1;
    for (const char *s = command; *s;) {
        size_t n = shell_word(s), width = utf8_width(s, n);
        bool first = s == command;
        if (!first && column + 1 + width > 76) {
            if (buffer_text(b, " \\\n     ", err) < 0)
                return -1;
            column = 5;
        }
        if ((!first && buffer_char(b, ' ', err) < 0) || buffer_append(b, s, n, err) < 0)
            return -1;
        column += 1 + width;
        s += n;
        s += *s == ' ';
    }
    return buffer_char(b, '\n', err);
}

int help_command(const struct command *command, struct error *err)
{
    struct buffer b;
    buffer_init(&b, 0);
    int result = -1;
    if (buffer_printf(&b, err, "usage: sitstat %s [OPTIONS]%s%s\n\n%s.\n\n", command->name,
                      *command->arguments ? " " : "", command->arguments, command->summary) < 0 ||
        put_text(&b, command->text, err) < 0 || buffer_text(&b, "\nOptions:\n", err) < 0)
        goto out;
    for (const struct option_row *row = command->options; row != NULL && row->name; row++)
        if (put_option(&b, row, err) < 0)
            goto out;
    static const struct option_row common[] = {
        {"db", 0, "FILE", "the database (default: $SITSTAT_DB, else ./sitstat.db)", false},
        {"help", 'h', NULL, "print this and end", false},
    };
    for (size_t i = 0; i < 2; i++)
        if (put_option(&b, &common[i], err) < 0)
            goto out;
    for (const struct example *e = command->examples; e != NULL && e->command; e++) {
        if (buffer_text(&b, e == command->examples ? "\nExamples:\n" : "\n", err) < 0 ||
            put_example(&b, e->command, err) < 0 || buffer_text(&b, "      ", err) < 0 ||
            put_wrapped(&b, e->says, strlen(e->says), 6, 6, err) < 0)
            goto out;
    }
    result = cli_write(&b, err);
out:
    buffer_free(&b);
    return result;
}
