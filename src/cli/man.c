/* man.c - manual pages and the completion script, made from the command tables. */
#include <string.h>

#include "cli/commands.h"
#include "cli/help.h"

/* man(7) text: a backslash is the escape, a dot or an apostrophe at a line's start a request. */
static int put_roff(struct buffer *b, const char *text, struct error *err)
{
    bool start = true;
    for (; *text; text++) {
        if (start && (*text == '.' || *text == '\'') && buffer_text(b, "\\&", err) < 0)
            return -1;
        int failed = *text == '\\'  ? buffer_text(b, "\\e", err)
                     : *text == '-' ? buffer_text(b, "\\-", err)
                                    : buffer_char(b, *text, err);
        if (failed)
            return -1;
        start = *text == '\n';
    }
    return 0;
}

static int put_paragraphs(struct buffer *b, const char *text, struct error *err)
{
    while (*text) {
        size_t len = strcspn(text, "\n");
        char line[2048];
        snprintf(line, sizeof line, "%.*s", (int)(len < 2000 ? len : 2000), text);
        if ((len == 0 ? buffer_text(b, ".PP", err) : put_roff(b, line, err)) < 0 ||
            buffer_char(b, '\n', err) < 0)
            return -1;
        text += len + (text[len] != '\0');
    }
    return 0;
}

static int put_header(struct buffer *b, const char *name, struct error *err)
{
    return buffer_printf(b, err, ".TH %s 1 \"\" \"sitstat %s\" \"sitstat\"\n.SH NAME\n", name,
                         SITSTAT_VERSION);
}

static int man_overview(struct buffer *b, struct error *err)
{
    if (put_header(b, "SITSTAT", err) < 0 ||
        buffer_text(
            b,
            "sitstat \\- the statistics of a humanitarian situation\n.SH SYNOPSIS\n"
            ".B sitstat\n[\\-\\-db FILE] COMMAND [OPTIONS] [ARGUMENTS]\n.SH DESCRIPTION\n"
            "sitstat takes dated figures out of CSV files and written reports, keeps every "
            "revision\nwith the row or the sentence that it came from, computes trends, and "
            "makes charts\nand briefings.\n.SH COMMANDS\n",
            err) < 0)
        return -1;
    for (size_t i = 0; commands[i] != NULL; i++)
        if (buffer_printf(b, err, ".TP\n.BR sitstat\\-%s (1)\n", commands[i]->name) < 0 ||
            put_roff(b, commands[i]->summary, err) < 0 || buffer_char(b, '\n', err) < 0)
            return -1;
    return buffer_text(
        b,
        ".SH ENVIRONMENT\n.TP\n.B SITSTAT_DB\nthe database where \\-\\-db is not given; "
        "else ./sitstat.db\n.TP\n.B NO_COLOR\nno colours on a terminal\n.TP\n"
        ".B SITSTAT_TODAY\na day YYYY\\-MM\\-DD that stands in for today\n"
        ".SH EXIT STATUS\n0 done, 1 failed, 2 wrong usage\n",
        err);
}

static int put_option(struct buffer *b, const struct option_row *row, struct error *err)
{
    if (buffer_text(b, ".TP\n.B ", err) < 0 ||
        (row->letter && buffer_printf(b, err, "\\-%c, ", row->letter) < 0) ||
        buffer_text(b, "\\-\\-", err) < 0 || put_roff(b, row->name, err) < 0 ||
        (row->argument && buffer_printf(b, err, " %s", row->argument) < 0) ||
        buffer_char(b, '\n', err) < 0 || put_roff(b, row->help, err) < 0)
        return -1;
    return buffer_char(b, '\n', err);
}

int help_man(const struct command *command, struct buffer *out, struct error *err)
{
    if (command == NULL)
        return man_overview(out, err);
    char title[64];
    snprintf(title, sizeof title, "SITSTAT-%s", command->name);
    for (char *c = title; *c; c++)
        if (*c >= 'a' && *c <= 'z')
            *c = (char)(*c - 32);
    if (put_header(out, title, err) < 0 ||
        buffer_printf(out, err, "sitstat\\-%s \\- ", command->name) < 0 ||
        put_roff(out, command->summary, err) < 0 ||
        buffer_printf(out, err, "\n.SH SYNOPSIS\n.B sitstat %s\n[OPTIONS]", command->name) < 0 ||
        buffer_printf(out, err, " %s\n.SH DESCRIPTION\n", command->arguments) < 0 ||
        put_paragraphs(out, command->text, err) < 0 || buffer_text(out, ".SH OPTIONS\n", err) < 0)
        return -1;
    for (const struct option_row *row = command->options; row != NULL && row->name; row++)
        if (put_option(out, row, err) < 0)
            return -1;
    static const struct option_row common[] = {
        {"db", 0, "FILE", "the database (default: $SITSTAT_DB, else ./sitstat.db)", false},
        {"help", 'h', NULL, "print help and end", false},
    };
    if (put_option(out, &common[0], err) < 0 || put_option(out, &common[1], err) < 0)
        return -1;
    for (const struct example *e = command->examples; e != NULL && e->command; e++)
        if ((e == command->examples && buffer_text(out, ".SH EXAMPLES\n", err) < 0) ||
            buffer_text(out, ".TP\n.B ", err) < 0 || put_roff(out, e->command, err) < 0 ||
            buffer_char(out, '\n', err) < 0 || put_roff(out, e->says, err) < 0 ||
            buffer_char(out, '\n', err) < 0)
            return -1;
    return buffer_text(out, ".SH SEE ALSO\n.BR sitstat (1)\n", err);
}

int help_completion(struct buffer *out, struct error *err)
{
    if (buffer_text(out,
                    "# bash completion for sitstat, made by 'sitstat help --completion'\n"
                    "_sitstat()\n{\n    local cur=${COMP_WORDS[COMP_CWORD]} command=\n"
                    "    local word\n    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
                    "        case $word in -*) ;; *) command=$word; break ;; esac\n    done\n"
                    "    case $command in\n    '') COMPREPLY=($(compgen -W \"",
                    err) < 0)
        return -1;
    for (size_t i = 0; commands[i] != NULL; i++)
        if (buffer_printf(out, err, "%s%s", i ? " " : "", commands[i]->name) < 0)
            return -1;
    if (buffer_text(out, "\" -- \"$cur\")); return ;;\n", err) < 0)
        return -1;
    for (size_t i = 0; commands[i] != NULL; i++) {
        if (buffer_printf(out, err,
                          "    %s) [[ $cur == -* ]] && COMPREPLY=($(compgen -W \"--db --help",
                          commands[i]->name) < 0)
            return -1;
        for (const struct option_row *r = commands[i]->options; r != NULL && r->name; r++)
            if (buffer_printf(out, err, " --%s", r->name) < 0)
                return -1;
        if (buffer_text(out, "\" -- \"$cur\")) ;;\n", err) < 0)
            return -1;
    }
    return buffer_text(out, "    esac\n}\ncomplete -o default -F _sitstat sitstat\n", err);
}
