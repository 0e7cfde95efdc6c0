/* mend.c - tries other marks, quotes, escapes and line ends on one record. */
#include "ingest/csv/mend.h"

#include <string.h>

static const char *const marks[] = {",", ";", "\t", "|", ", ", " "};

size_t mend_mark_count(void)
{
    return sizeof marks / sizeof *marks;
}

const char *mend_mark(size_t i)
{
    return marks[i];
}

static int fits(const char *raw, size_t len, const struct dialect *d, size_t columns,
                struct cells *out, struct error *err)
{
    enum split_result result;
    if (split_record(raw, len, d, out, &result, err) < 0)
        return -1;
    return result == SPLIT_FINE && out->n == columns;
}

static int by_other_mark(const char *raw, size_t len, const struct dialect *dialect, size_t columns,
                         enum mend_marks by, struct cells *out, struct error *err)
{
    for (size_t i = 0; i < mend_mark_count(); i++) {
        struct dialect other = *dialect;
        if (by == MEND_BY_SURE_MARKS && strcmp(marks[i], " ") == 0)
            continue;
        if (strcmp(marks[i], other.delimiter) == 0 ||
            memmem(raw, len, marks[i], strlen(marks[i])) == NULL)
            continue;
        memcpy(other.delimiter, marks[i], strlen(marks[i]) + 1);
        other.runs = false;
        int state = fits(raw, len, &other, columns, out, err);
        if (state != 0)
            return state;
    }
    return 0;
}

/* Every cell stands in the other quote: 'Kyiv, city','12'. */
static int by_other_quote(const char *raw, size_t len, const struct dialect *dialect,
                          size_t columns, struct cells *out, struct error *err)
{
    struct dialect other = *dialect;
    other.quote = dialect->quote == '\'' ? '"' : '\'';
    if (len < 2 || raw[0] != other.quote || raw[len - 1] != other.quote)
        return 0;
    return fits(raw, len, &other, columns, out, err);
}

/* \" within quotes. */
static int by_escape(const char *raw, size_t len, const struct dialect *dialect, size_t columns,
                     struct cells *out, struct error *err)
{
    struct dialect other = *dialect;
    other.escape = '\\';
    if (dialect->escape || !dialect->quote || memchr(raw, '\\', len) == NULL)
        return 0;
    return fits(raw, len, &other, columns, out, err);
}

int mend_record(const char *raw, size_t len, const struct dialect *dialect, size_t columns,
                enum mend_marks by, struct cells *out, const char **reason, struct error *err)
{
    int state = by_other_quote(raw, len, dialect, columns, out, err);
    *reason = "the record is quoted by another mark than the table";
    if (state != 0 || columns < 2)
        return state;
    state = by_escape(raw, len, dialect, columns, out, err);
    *reason = "the record escapes its quotes otherwise than the table";
    if (state != 0 || by == MEND_BY_NO_MARK)
        return state;
    *reason = "the record is parted by another mark than the table";
    return by_other_mark(raw, len, dialect, columns, columns == 2 ? MEND_BY_SURE_MARKS : by, out,
                         err);
}

const char *mend_line_end(const char *raw, size_t len, const struct dialect *dialect)
{
    bool quoted = false;
    if (len == 0 || memchr(raw, '\r', len) == NULL)
        return NULL;
    for (size_t i = 0; i + 1 < len; i++) {
        quoted = quoted != (dialect->quote && raw[i] == dialect->quote);
        if (!quoted && raw[i] == '\r' && raw[i + 1] != '\n')
            return raw + i;
    }
    return NULL;
}

int mend_lines(const char *raw, size_t len, const struct dialect *dialect, size_t columns,
               struct error *err)
{
    struct cells cells;
    const char *end = raw + len;
    int state = columns > 1 && mend_line_end(raw, len, dialect) != NULL;
    cells_init(&cells);
    while (state == 1 && raw < end) {
        const char *stop = mend_line_end(raw, (size_t)(end - raw), dialect);
        stop = stop ? stop : end;
        state = fits(raw, (size_t)(stop - raw), dialect, columns, &cells, err);
        raw = stop + 1;
    }
    cells_free(&cells);
    return state;
}
