/* error.c - filling and formatting errors. */
#define ERROR_ITSELF
#include "sitstat/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "sitstat/text.h"

static void fill(struct error *err, enum error_code code, const char *file, long line, long column,
                 const char *format, va_list args)
{
    if (err == NULL)
        return;
    err->code = code;
    err->line = line;
    err->column = column;
    snprintf(err->file, sizeof err->file, "%s", file ? file : "");
    vsnprintf(err->text, sizeof err->text, format, args);
}

int error_set(struct error *err, enum error_code code, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fill(err, code, NULL, 0, 0, format, args);
    va_end(args);
    return -1;
}

int error_at(struct error *err, enum error_code code, const char *file, long line, long column,
             const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fill(err, code, file, line, column, format, args);
    va_end(args);
    return -1;
}

int error_memory(struct error *err)
{
    return error_set(err, ERR_MEMORY,
                     "there is no memory left for this; close other programs or "
                     "split the input");
}

int error_errno(struct error *err, const char *file, const char *doing)
{
    int number = errno;
    return error_at(err, ERR_IO, file, 0, 0, "cannot %s: %s", doing, strerror(number));
}

void error_place(struct error *err, const char *file, long line)
{
    if (err == NULL || err->file[0] != '\0')
        return;
    snprintf(err->file, sizeof err->file, "%s", file ? file : "");
    err->line = line;
}

size_t error_format(const struct error *err, char *out, size_t size)
{
    char position[300] = "";
    if (size == 0)
        return 0;
    if (err->file[0] && err->line > 0 && err->column > 0)
        snprintf(position, sizeof position, "%s:%ld:%ld: ", err->file, err->line, err->column);
    else if (err->file[0] && err->line > 0)
        snprintf(position, sizeof position, "%s:%ld: ", err->file, err->line);
    else if (err->file[0])
        snprintf(position, sizeof position, "%s: ", err->file);
    snprintf(out, size, "%s%s", position, err->text);
    size_t len = strlen(out);
    /* A file name or a cell may hold an escape sequence: it must not reach a terminal. */
    len = text_harmless(out, len);
    for (size_t i = 0; i < len; i++)
        if (out[i] == '\n')
            out[i] = '?';
    return len;
}
