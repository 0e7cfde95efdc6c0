/* published.c - the day on which a file was published, where its preamble or its name says so. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/csv/plan.h"
#include "sitstat/text.h"

enum { DATE_MOST = 40, DAYS_MOST = 8, NAME_MOST = 300 };

/* The days that a text names. */
struct days {
    day_t at[DAYS_MOST]; /* each once */
    size_t n;
    bool unclear; /* a date of two readings, or with a year of two digits */
};

static bool is_word(unsigned char c)
{
    return isalnum(c) || c >= 0x80;
}

static void add_day(struct days *d, day_t day)
{
    for (size_t i = 0; i < d->n; i++)
        if (d->at[i] == day)
            return;
    if (d->n < DAYS_MOST)
        d->at[d->n++] = day;
}

/* The longest date that starts at S, else what looks like one: its length, 0 where there is none.
 */
static size_t date_at(const struct csv *csv, const char *s, size_t len, struct days *out)
{
    struct period p;
    size_t most = len < DATE_MOST ? len : DATE_MOST, unclear = 0;
    for (size_t n = most; n >= 6; n--) {
        if ((n < len && is_word((unsigned char)s[n])) || !is_word((unsigned char)s[n - 1]))
            continue;
        enum date_result r = cell_date_parse(&csv->words, s, n, ORDER_UNKNOWN, &p, NULL);
        if (r == DATE_FINE && p.precision == PRECISION_DAY)
            add_day(out, p.first);
        if (r == DATE_FINE)
            return n;
        if (unclear == 0 &&
            (r == DATE_AMBIGUOUS || (r == DATE_SHORT_YEAR && isdigit((unsigned char)s[0]))))
            unclear = n;
    }
    out->unclear = out->unclear || unclear > 0;
    return unclear;
}

static void find_days(const struct csv *csv, const char *s, size_t len, struct days *out)
{
    *out = (struct days){.n = 0};
    for (size_t i = 0; i < len; i++) {
        if (!is_word((unsigned char)s[i]) || (i > 0 && is_word((unsigned char)s[i - 1])))
            continue;
        size_t n = date_at(csv, s + i, len - i, out);
        i += n ? n - 1 : 0;
    }
}

/* What has been found so far: the best rank, and whether it is one day. */
struct finding {
    int rank; /* 0: nothing yet */
    day_t day;
    uint32_t line, other_line;
    bool unclear;
};

static void take_line(const struct csv *csv, const char *s, size_t len, uint32_t line,
                      struct finding *f)
{
    struct buffer folded = {.data = NULL};
    struct days days;
    int rank = words_fold(s, len, &folded, NULL) < 0
                   ? 0
                   : words_published(&csv->words, buffer_string(&folded), folded.len);
    buffer_free(&folded);
    if (rank == 0 || (f->rank && rank > f->rank))
        return;
    find_days(csv, s, len, &days);
    if (days.n > 1 || (days.n == 0 && !days.unclear))
        return; /* no day, or a span of days */
    if (f->rank == rank && days.n == 1 && f->day != days.at[0]) {
        f->other_line = line;
        return;
    }
    *f = (struct finding){
        .rank = rank, .day = days.n ? days.at[0] : DAY_NONE, .line = line, .unclear = days.n == 0};
}

static void of_preamble(const struct csv *csv, struct finding *f)
{
    const char *p = buffer_string(&csv->preamble), *end = p + csv->preamble.len;
    uint32_t line = 1;
    while (p < end) { /* "LINE text", as shape.c keeps it */
        const char *stop = memchr(p, '\n', (size_t)(end - p));
        char *text;
        stop = stop ? stop : end;
        line = (uint32_t)strtoul(p, &text, 10);
        take_line(csv, text, (size_t)(stop - text), line, f);
        p = stop + 1;
    }
}

/* "arrivals_2022_03_05.csv": lines below are blanks, or part figures. */
static void of_name(const struct csv *csv, const char *name, struct days *out)
{
    char text[NAME_MOST];
    const char *dot = strrchr(name, '.');
    bool extension = dot && dot > name && strlen(dot) <= 5 && !isdigit((unsigned char)dot[1]);
    size_t len = extension ? (size_t)(dot - name) : strlen(name);
    len = len < sizeof text ? len : sizeof text - 1;
    for (size_t i = 0; i < len; i++) {
        bool within = i > 0 && i + 1 < len && isdigit((unsigned char)name[i - 1]) &&
                      isdigit((unsigned char)name[i + 1]);
        text[i] = name[i] != '_' ? name[i] : within ? '-' : ' ';
    }
    find_days(csv, text, len, out);
}

int csv_published(const struct csv *csv, const char *name, day_t today, struct csv_published *out,
                  struct error *err)
{
    struct finding f = {.rank = 0};
    struct days days;
    *out = (struct csv_published){.day = DAY_NONE};
    of_preamble(csv, &f);
    if (f.other_line)
        return error_set(err, ERR_AMBIGUOUS,
                         "lines %u and %u name different days of publication; say which it is with "
                         "--published",
                         (unsigned)f.line, (unsigned)f.other_line);
    if (f.unclear)
        return error_set(err, ERR_AMBIGUOUS,
                         "the day of publication on line %u can be read in two ways; say which it "
                         "is with --published",
                         (unsigned)f.line);
    if (f.rank && f.day <= today) {
        *out = (struct csv_published){.day = f.day, .line = f.line};
        return 0;
    }
    of_name(csv, name, &days);
    if (days.n == 0 && days.unclear)
        return error_set(err, ERR_AMBIGUOUS,
                         "the date in the file's name can be read in two ways; say on which day it "
                         "was published with --published");
    if (days.n == 1 && days.at[0] <= today && days.at[0] >= date_from_civil(1950, 1, 1))
        out->day = days.at[0];
    return 0;
}
