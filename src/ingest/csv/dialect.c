/* dialect.c - tries every likely dialect on the head of a file and keeps the most consistent one.
 *
 * The measure is the data consistency of van den Burg, Nazabal and Sutton (2019), "Wrangling messy
 * CSV files by detecting row and type patterns": a pattern score (many records of one width, and
 * that width large) times a type score (the share of cells that look like something known). */
#include "ingest/csv/dialect.h"

#include "ingest/csv/composite.h"

#include <ctype.h>
#include <string.h>

#include "sitstat/text.h"

enum { RECORDS_MOST = 200, WIDTHS_MOST = 32, HEAD_MOST = 24 << 10 };

static const char *const delimiters[] = {",", ";", "\t",   "|", "",   "^",  "~",
                                         ":", "#", "\x1f", " ", ", ", "||", "::"};
static const char quotes[] = {'"', '\'', 0};

/* ---- types ------------------------------------------------------------------------------- */

static bool is_number_like(const char *s, size_t len)
{
    size_t digits = 0;
    for (size_t i = 0; i < len; i++) {
        if (isdigit((unsigned char)s[i]))
            digits++;
        else if (!strchr("+-.,' %eE$<>~/:", s[i]) && (unsigned char)s[i] < 0x80)
            return false;
    }
    return digits > 0;
}

static bool is_plain_text(const char *s, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (strchr("\"|;\t^~", s[i]) || (s[i] == '\'' && (i == 0 || i + 1 == len)))
            return false;
    return true;
}

/* What a cell says in which other marks stand: next to nothing, more where all records have one
 * width nonetheless. */
static const double marked_text = 0.1, marked_regular_text = 0.5;

static double cell_type_score(const struct cell *c, char delimiter)
{
    size_t len = c->len;
    const char *s = text_trim(c->at, &len);
    if (len == 0)
        return 0.9; /* known, but says nothing */
    if (is_number_like(s, len)) {
        /* "1,2" under another delimiter may be two cells: a little less sure */
        bool comma = memchr(s, ',', len) != NULL && delimiter != ',';
        return comma ? 0.95 : 1.0;
    }
    if (len > 4 && (memcmp(s, "http", 4) == 0 || memcmp(s, "www.", 4) == 0))
        return 1.0;
    if (!is_plain_text(s, len))
        return marked_text;
    return memchr(s, ',', len) ? 0.7 : 1.0;
}

/* ---- one candidate ----------------------------------------------------------------------- */

struct trial {
    struct dialect dialect;
    size_t widths[WIDTHS_MOST], counts[WIDTHS_MOST], n_widths;
    size_t records, faults, cells;
    size_t marked; /* cells of text in which other marks stand */
    double types;
    struct cells scratch;
};

static void count_width(struct trial *t, size_t width)
{
    for (size_t i = 0; i < t->n_widths; i++)
        if (t->widths[i] == width) {
            t->counts[i]++;
            return;
        }
    if (t->n_widths < WIDTHS_MOST) {
        t->widths[t->n_widths] = width;
        t->counts[t->n_widths++] = 1;
    }
}

/* The end of the record at S under the trial's quotes; a quote may hold up to 50 lines. */
static size_t record_length(const struct trial *t, const char *s, size_t len, char newline)
{
    const struct dialect *d = &t->dialect;
    size_t n_delimiter = strlen(d->delimiter), lines = 0, first = 0;
    bool start = true, quoted = false;
    for (size_t i = 0; i < len; i++) {
        if (s[i] == newline) {
            if (first == 0)
                first = i + 1;
            if (!quoted)
                return i + 1;
            if (++lines > 50)
                return first;
            continue;
        }
        if (d->escape && s[i] == d->escape && i + 1 < len) {
            i++;
            start = false;
            continue;
        }
        if (quoted) {
            if (s[i] == d->quote && i + 1 < len && s[i + 1] == d->quote && !d->escape)
                i++;
            else if (s[i] == d->quote)
                quoted = false;
            continue;
        }
        if (start && d->quote && s[i] == d->quote)
            quoted = true;
        start = n_delimiter > 0 && len - i >= n_delimiter &&
                memcmp(s + i, d->delimiter, n_delimiter) == 0;
        if (start)
            i += n_delimiter - 1;
        else if (d->skip_blanks && s[i] == ' ')
            start = true;
    }
    return quoted && first ? first : len;
}

static int try_dialect(struct trial *t, const char *head, size_t len, char newline,
                       struct error *err)
{
    t->n_widths = t->records = t->faults = t->cells = 0;
    t->marked = 0;
    t->types = 0;
    while (len > 0 && t->records < RECORDS_MOST) {
        size_t n = record_length(t, head, len, newline), text = n;
        while (text > 0 && (head[text - 1] == '\n' || head[text - 1] == '\r'))
            text--;
        if (text > 0) {
            enum split_result result;
            if (split_record(head, text, &t->dialect, &t->scratch, &result, err) < 0)
                return -1;
            t->records++;
            t->faults += result != SPLIT_FINE;
            if (result == SPLIT_FINE) /* what a faulty quote makes of a record is no pattern */
                count_width(t, t->scratch.n);
            for (size_t i = 0; i < t->scratch.n; i++) {
                double score = cell_type_score(&t->scratch.at[i], t->dialect.delimiter[0]);
                t->types += score;
                t->marked += score == marked_text;
            }
            t->cells += t->scratch.n;
        }
        head += n;
        len -= n;
    }
    return 0;
}

static double trial_score(const struct trial *t)
{
    double pattern = 0;
    if (t->records == 0)
        return 0;
    for (size_t i = 0; i < t->n_widths; i++) {
        double width = (double)t->widths[i];
        /* a single column is the poorest of patterns (alpha of the paper is 0.001) */
        pattern += (double)t->counts[i] * (width > 1 ? (width - 1) / width : 0.001);
    }
    pattern /= (double)t->n_widths;
    double faults = (double)t->faults / (double)t->records;
    double more = t->n_widths == 1 ? marked_regular_text - marked_text : 0;
    return pattern * ((t->types + more * (double)t->marked) / (double)t->cells) * (1 - faults);
}

/* ---- the choice -------------------------------------------------------------------------- */

static bool occurs(const char *head, size_t len, const char *what)
{
    return *what == '\0' || memmem(head, len, what, strlen(what)) != NULL;
}

static bool quote_occurs(const char *head, size_t len, char quote, const char *delimiter,
                         char newline)
{
    /* only where it could open a cell */
    for (const char *p = head; (p = memchr(p, quote, len - (size_t)(p - head))) != NULL; p++)
        if (p == head || p[-1] == newline || p[-1] == ' ' ||
            (*delimiter && p[-1] == delimiter[strlen(delimiter) - 1]))
            return true;
    return false;
}

static bool escape_occurs(const char *head, size_t len, char quote, const char *delimiter)
{
    for (const char *p = head; (p = memchr(p, '\\', len - (size_t)(p - head))) != NULL; p++) {
        if (p + 1 < head + len && ((quote && p[1] == quote) || (*delimiter && p[1] == *delimiter)))
            return true;
        if (p + 1 < head + len)
            p++;
    }
    return false;
}

/* "a||b||c": the mark never stands alone. Not of commas and the like, which many empty cells part.
 */
static bool is_doubled(const struct trial *t, const char *head, size_t len, char newline)
{
    const char mark = t->dialect.delimiter[0];
    size_t pairs = 0;
    bool quoted = false;
    if (mark == '\0' || strchr("|:~^#", mark) == NULL)
        return false;
    for (size_t i = 0; i < len; i++) {
        if (t->dialect.quote && head[i] == t->dialect.quote)
            quoted = !quoted;
        if (head[i] == newline)
            quoted = false;
        if (quoted || head[i] != mark)
            continue;
        if (i + 1 == len || head[i + 1] != mark)
            return false;
        pairs++;
        i++;
    }
    return pairs >= 2;
}

/* ", " and "||" as a delimiter, or blanks between delimiter and quote. */
static void refine(struct trial *t, const char *head, size_t len, char newline)
{
    struct dialect *d = &t->dialect;
    size_t after = 0, all = 0, blank_quote = 0;
    bool quoted = false;
    if (d->delimiter[0] == '\0' || d->delimiter[1] != '\0' || d->delimiter[0] == ' ')
        return;
    if (is_doubled(t, head, len, newline)) {
        d->delimiter[1] = d->delimiter[0];
        d->delimiter[2] = '\0';
        return;
    }
    for (size_t i = 0; i + 1 < len; i++) {
        if (d->quote && head[i] == d->quote)
            quoted = !quoted;
        if (head[i] == newline)
            quoted = false;
        if (quoted || head[i] != d->delimiter[0])
            continue;
        all++;
        after += head[i + 1] == ' ';
        blank_quote += d->quote && head[i + 1] == ' ' && i + 2 < len && head[i + 2] == d->quote;
    }
    d->skip_blanks = blank_quote > 0;
    if (all >= 2 && after == all && d->delimiter[0] != '\t') {
        d->delimiter[1] = ' ';
        d->delimiter[2] = '\0';
    }
}

static int try_all(struct trial *t, const char *head, size_t len, char newline,
                   const struct dialect_told *told, struct dialect *best, struct error *err)
{
    double most = -1;
    size_t n = told->delimiter ? 1 : sizeof delimiters / sizeof *delimiters;
    for (size_t i = 0; i < n; i++) {
        const char *delimiter = told->delimiter ? told->delimiter : delimiters[i];
        if (!told->delimiter && !occurs(head, len, delimiter))
            continue;
        for (size_t q = 0; q < sizeof quotes; q++) {
            char quote = told->quote ? told->quote[0] : quotes[q];
            if (!told->quote && quote && !quote_occurs(head, len, quote, delimiter, newline))
                continue;
            for (int form = 0; form < 4; form++) { /* bit 0: escapes, bit 1: runs of blanks */
                bool runs = form & 2;
                char escape = told->escape ? told->escape[0] : form & 1 ? '\\' : 0;
                escape = escape == quote ? 0 : escape; /* a doubled quote escapes itself */
                if ((form & 1) && (told->escape || !escape_occurs(head, len, quote, delimiter)))
                    continue;
                if (runs && strcmp(delimiter, " ") != 0)
                    continue;
                t->dialect = (struct dialect){.quote = quote, .escape = escape, .runs = runs};
                memcpy(t->dialect.delimiter, delimiter, strlen(delimiter) + 1);
                refine(t, head, len, newline);
                if (told->delimiter)
                    memcpy(t->dialect.delimiter, delimiter, strlen(delimiter) + 1);
                if (try_dialect(t, head, len, newline, err) < 0)
                    return -1;
                /* what comes first in the tables wins where nothing tells them apart */
                double score = trial_score(t);
                if (score > most * 1.000001) {
                    most = score;
                    *best = t->dialect;
                }
            }
            if (told->quote)
                break;
        }
    }
    return 0;
}

/* "sep=;" as spreadsheets write it. Returns its length with the line end, or 0. */
static size_t sep_line_length(const char *head, size_t len, char *delimiter)
{
    if (len > 0 && head[0] == '"' && len > 6 && memcmp(head + 1, "sep=", 4) == 0)
        head++, len--;
    if (len < 6 || strncasecmp(head, "sep=", 4) != 0)
        return 0;
    size_t end = 5 + (head[5] == '"');
    if (head[end] != '\r' && head[end] != '\n')
        return 0;
    *delimiter = head[4];
    const char *stop = memchr(head, '\n', len);
    return stop ? (size_t)(stop - head) + 1 : end + 1;
}

int dialect_find(const char *head, size_t len, char newline, const struct dialect_told *told,
                 struct dialect *out, bool *sep_line, struct error *err)
{
    struct dialect_told known = *told;
    struct trial t = {.records = 0};
    char sep[2] = "";
    if (known.delimiter && strlen(known.delimiter) >= DELIMITER_SIZE)
        return error_set(err, ERR_USAGE, "a delimiter is at most %d bytes long",
                         DELIMITER_SIZE - 1);
    *out = (struct dialect){.delimiter = ",", .quote = '"'};
    size_t skip = sep_line_length(head, len, &sep[0]);
    *sep_line = skip > 0;
    if (skip > 0 && !known.delimiter)
        known.delimiter = sep;
    head += skip;
    len -= skip < len ? skip : len;
    if (!known.delimiter && composite_header(head, len)) {
        known.delimiter = "\t"; /* the commas are within its first column */
        known.quote = known.quote ? known.quote : "";
    }
    if (len > HEAD_MOST) {
        const char *end = memrchr(head, newline, HEAD_MOST);
        len = end ? (size_t)(end - head) + 1 : HEAD_MOST;
    }
    cells_init(&t.scratch);
    int result = try_all(&t, head, len, newline, &known, out, err);
    cells_free(&t.scratch);
    /* a file without any delimiter is one of commas all the same */
    if (result == 0 && !known.delimiter && out->delimiter[0] == '\0')
        memcpy(out->delimiter, ",", 2);
    if (result == 0 && !known.quote && out->quote == 0)
        out->quote = '"';
    return result;
}
