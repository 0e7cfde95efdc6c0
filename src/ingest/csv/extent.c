/* extent.c - follows quotes from line to line. */
#include "ingest/csv/extent.h"

#include <string.h>

bool extent_is_blank(const struct dialect *d, char c)
{
    return (c == ' ' || c == '\t') && c != d->delimiter[0];
}

static const char *find_line_end(const struct extent_area *area, const char *p)
{
    const char *q = memchr(p, area->newline, (size_t)(area->end - p));
    return q ? q : area->end;
}

struct extent extent_line(const struct extent_area *area, const char *from)
{
    const char *stop = find_line_end(area, from);
    struct extent x = {.stop = stop, .next = stop < area->end ? stop + 1 : stop, .lines = 1};
    if (stop > from && area->newline == '\n' && stop[-1] == '\r')
        x.stop--;
    return x;
}

struct extent extent_record(const struct extent_area *area, const char *from, const char *literal)
{
    const struct dialect *d = area->dialect;
    size_t n_delimiter = strlen(d->delimiter);
    struct extent x = extent_line(area, from);
    const char *p = from;
    bool start = true;
    for (;;) {
        if (start && d->skip_blanks)
            while (p < x.stop && extent_is_blank(d, *p))
                p++;
        if (start && p < x.stop && *p == d->quote && p != literal) {
            x.opened = p;
            for (p++;; p++) {
                if (p >= x.stop) { /* the cell goes on in the next line */
                    if (x.next >= area->end || x.lines >= EXTENT_LINES_MOST) {
                        x.result = SPLIT_OPEN;
                        return x;
                    }
                    struct extent more = extent_line(area, x.next);
                    p = x.next - 1;
                    x = (struct extent){more.stop,  more.next, x.lines + 1,
                                        SPLIT_FINE, x.opened,  x.crossed ? x.crossed : x.opened};
                    continue;
                }
                if (d->escape && *p == d->escape) {
                    p++;
                    continue;
                }
                if (*p != d->quote)
                    continue;
                if (!d->escape && p + 1 < x.stop && p[1] == d->quote) {
                    p++;
                    continue;
                }
                break;
            }
            p++;
            while (p < x.stop && extent_is_blank(d, *p))
                p++;
            if (p < x.stop && strncmp(p, d->delimiter, n_delimiter) != 0) {
                x.result = SPLIT_FAULT;
                return x;
            }
        }
        start = false;
        if (p >= x.stop)
            return x;
        if (n_delimiter > 0 && strncmp(p, d->delimiter, n_delimiter) == 0) {
            p += n_delimiter;
            start = true;
            continue;
        }
        if (d->escape && *p == d->escape)
            p++;
        p++;
    }
}
