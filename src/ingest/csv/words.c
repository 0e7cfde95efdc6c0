/* words.c - loads the vocabulary of tables and looks words up in it. */
#include "ingest/csv/words.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/csv/split.h"
#include "sitstat/embed.h"
#include "sitstat/measure.h"
#include "sitstat/text.h"

static const char *const role_names[COLUMN_ROLES] = {
    [COLUMN_IGNORE] = "ignore",
    [COLUMN_DATE] = "date",
    [COLUMN_START] = "start",
    [COLUMN_END] = "end",
    [COLUMN_YEAR] = "year",
    [COLUMN_MONTH] = "month",
    [COLUMN_DAY] = "day",
    [COLUMN_WEEK] = "week",
    [COLUMN_QUARTER] = "quarter",
    [COLUMN_START_YEAR] = "start-year",
    [COLUMN_START_MONTH] = "start-month",
    [COLUMN_START_DAY] = "start-day",
    [COLUMN_END_YEAR] = "end-year",
    [COLUMN_END_MONTH] = "end-month",
    [COLUMN_END_DAY] = "end-day",
    [COLUMN_PLACE] = "place",
    [COLUMN_PLACE_CODE] = "place-code",
    [COLUMN_ORIGIN] = "origin",
    [COLUMN_ORIGIN_CODE] = "origin-code",
    [COLUMN_VALUE] = "value",
    [COLUMN_MEASURE] = "measure",
    [COLUMN_UNIT] = "unit",
    [COLUMN_STATUS] = "status",
    [COLUMN_QUALIFIER] = "qualifier",
    [COLUMN_SOURCE] = "source",
    [COLUMN_PUBLISHED] = "published",
    [COLUMN_ID] = "id",
    [COLUMN_GROUP] = "group",
    [COLUMN_GROUPS] = "groups",
    [COLUMN_KIND] = "kind",
    [COLUMN_LOW] = "low",
    [COLUMN_HIGH] = "high",
};

const char *column_role_name(enum column_role role)
{
    return role_names[role];
}

int column_role_find(const char *name, size_t len, enum column_role *out)
{
    for (int i = 0; i < COLUMN_ROLES; i++)
        if (strlen(role_names[i]) == len && memcmp(role_names[i], name, len) == 0) {
            *out = (enum column_role)i;
            return 0;
        }
    return -1;
}

int words_fold(const char *s, size_t len, struct buffer *out, struct error *err)
{
    struct buffer parted = {.data = NULL};
    int result = -1;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)s[i], before = i > 0 ? (unsigned char)s[i - 1] : ' ';
        unsigned char after = i + 1 < len ? (unsigned char)s[i + 1] : ' ';
        bool seam = isupper(c) && (islower(before) || isdigit(before) ||
                                   (isupper(before) && islower(after) && !isspace(after) &&
                                    i + 2 < len && islower((unsigned char)s[i + 2])));
        if ((seam && buffer_char(&parted, ' ', err) < 0) ||
            buffer_char(&parted, c == '_' ? ' ' : (char)c, err) < 0)
            goto out;
    }
    buffer_clear(out);
    result = text_fold(buffer_string(&parted), parted.len, out, err);
out:
    buffer_free(&parted);
    return result;
}

/* ---- loading ----------------------------------------------------------------------------- */

typedef int row_fn(struct words *w, const struct cell *cells, size_t n, struct buffer *folded,
                   struct error *err);

/* Calls FN for every row after the header of a compiled-in file. */
static int load(struct words *w, const char *path, size_t least, row_fn *fn, struct error *err)
{
    const struct dialect dialect = {.delimiter = ",", .quote = '"'};
    const struct embedded *file = embedded_find(path);
    struct cells cells;
    struct buffer folded = {.data = NULL};
    int result = -1;
    cells_init(&cells);
    if (file == NULL) {
        error_set(err, ERR_FORMAT, "the table %s is not compiled in; build sitstat again", path);
        goto out;
    }
    const char *p = memchr(file->data, '\n', file->len), *end = file->data + file->len;
    for (p = p ? p + 1 : end; p < end;) {
        const char *stop = memchr(p, '\n', (size_t)(end - p));
        enum split_result split;
        stop = stop ? stop : end;
        if (split_record(p, (size_t)(stop - p), &dialect, &cells, &split, err) < 0)
            goto out;
        if (cells.n >= least && fn(w, cells.at, cells.n, &folded, err) < 0)
            goto out;
        p = stop + 1;
    }
    result = 0;
out:
    buffer_free(&folded);
    cells_free(&cells);
    return result;
}

static int fold_cell(const struct cell *c, struct buffer *folded, struct error *err)
{
    buffer_clear(folded);
    return text_fold(c->at, c->len, folded, err);
}

static bool cell_is(const struct cell *c, const char *text)
{
    return c->len == strlen(text) && memcmp(c->at, text, c->len) == 0;
}

static int load_month(struct words *w, const struct cell *c, size_t n, struct buffer *folded,
                      struct error *err)
{
    (void)n;
    bool weekday = cell_is(&c[1], "weekday");
    if (!weekday && !cell_is(&c[1], "month"))
        return 0;
    uint32_t number = (uint32_t)(c[2].at[0] - '0');
    if (c[2].len == 2)
        number = number * 10 + (uint32_t)(c[2].at[1] - '0');
    if (fold_cell(&c[3], folded, err) < 0)
        return -1;
    return keys_add(weekday ? &w->weekdays : &w->months, buffer_string(folded), folded->len, number,
                    err);
}

/* Marks are compared as they stand but for case: folding would take their signs away. */
static size_t lower(const char *s, size_t len, char *out, size_t size)
{
    size_t n = len < size ? len : size;
    for (size_t i = 0; i < n; i++)
        out[i] = (char)tolower((unsigned char)s[i]);
    return n;
}

static int load_missing(struct words *w, const struct cell *c, size_t n, struct buffer *folded,
                        struct error *err)
{
    char small[64];
    (void)n;
    (void)folded;
    size_t len = lower(c[0].at, c[0].len, small, sizeof small);
    return keys_add(&w->missing, small, len, 1, err);
}

static int load_total(struct words *w, const struct cell *c, size_t n, struct buffer *folded,
                      struct error *err)
{
    (void)n;
    return fold_cell(&c[0], folded, err) < 0
               ? -1
               : keys_add(&w->totals, buffer_string(folded), folded->len, 1, err);
}

static int load_published(struct words *w, const struct cell *c, size_t n, struct buffer *folded,
                          struct error *err)
{
    (void)n;
    if (c[1].len != 1 || !isdigit((unsigned char)c[1].at[0]))
        return error_set(err, ERR_FORMAT, "csv_published.csv wants a rank of one digit");
    return fold_cell(&c[0], folded, err) < 0
               ? -1
               : keys_add(&w->published, buffer_string(folded), folded->len,
                          (uint32_t)(c[1].at[0] - '0'), err);
}

static int load_header(struct words *w, const struct cell *c, size_t n, struct buffer *folded,
                       struct error *err)
{
    struct header_meaning m = {.level = 0};
    (void)n;
    if (column_role_find(c[1].at, c[1].len, &m.role) < 0)
        return error_set(err, ERR_FORMAT, "csv_headers.csv names an unknown role \"%.*s\"",
                         (int)c[1].len, c[1].at);
    if (c[2].len == 1 && isdigit((unsigned char)c[2].at[0]))
        m.level = c[2].at[0] - '0';
    else if (c[2].len < sizeof m.key)
        memcpy(m.key, c[2].at, c[2].len);
    m.exact = cell_is(&c[3], "exact");
    if (w->n_meanings == w->meanings_size) {
        size_t size = w->meanings_size ? w->meanings_size * 2 : 256;
        void *more = realloc(w->meanings, size * sizeof *w->meanings);
        if (more == NULL)
            return error_memory(err);
        w->meanings = more;
        w->meanings_size = size;
    }
    w->meanings[w->n_meanings] = m;
    if (fold_cell(&c[0], folded, err) < 0)
        return -1;
    return keys_add(&w->headers, buffer_string(folded), folded->len, (uint32_t)w->n_meanings++,
                    err);
}

static int load_measure(struct words *w, const struct cell *c, size_t n, struct buffer *folded,
                        struct error *err)
{
    uint32_t index = 0;
    (void)n;
    for (size_t i = 0; i < measure_count(); i++)
        if (cell_is(&c[1], measure_at(i)->code))
            index = (uint32_t)i + 1;
    if (index == 0 && c[1].len > 0)
        return error_set(err, ERR_FORMAT, "csv_measures.csv names an unknown measure \"%.*s\"",
                         (int)c[1].len, c[1].at);
    if (fold_cell(&c[0], folded, err) < 0)
        return -1;
    return keys_add(&w->measures, buffer_string(folded), folded->len, index, err);
}

static int load_currency(struct words *w, const struct cell *c, size_t n, struct buffer *folded,
                         struct error *err)
{
    (void)folded;
    if (c[0].len != 3)
        return 0;
    if (w->n_codes == w->codes_size) {
        size_t size = w->codes_size ? w->codes_size * 2 : 256;
        void *more = realloc(w->codes, size * sizeof *w->codes);
        if (more == NULL)
            return error_memory(err);
        w->codes = more;
        w->codes_size = size;
    }
    memcpy(w->codes[w->n_codes], c[0].at, 3);
    w->codes[w->n_codes++][3] = '\0';
    for (size_t i = 0; i < n && i < 2; i++) /* code, symbol */
        if (c[i].len > 0 && keys_find(&w->currencies, c[i].at, c[i].len) == NULL &&
            keys_add(&w->currencies, c[i].at, c[i].len, (uint32_t)w->n_codes, err) < 0)
            return -1;
    return 0;
}

/* Codes and names of the measures themselves are phrases too. */
static int load_measure_names(struct words *w, struct error *err)
{
    struct buffer folded = {.data = NULL};
    int result = -1;
    for (size_t i = 0; i < measure_count(); i++) {
        const char *const both[] = {measure_at(i)->code, measure_at(i)->name};
        for (int k = 0; k < 2; k++) {
            buffer_clear(&folded);
            if (text_fold(both[k], strlen(both[k]), &folded, err) < 0 ||
                keys_add(&w->measures, buffer_string(&folded), folded.len, (uint32_t)i + 1, err) <
                    0)
                goto out;
        }
    }
    result = 0;
out:
    buffer_free(&folded);
    return result;
}

static size_t row_of(const struct cell *c, const char *const *names, size_t n)
{
    size_t i = 0;
    while (i < n && !cell_is(c, names[i]))
        i++;
    return i;
}

static int load_scale(struct words *w, const struct cell *c, size_t n, struct buffer *folded,
                      struct error *err)
{
    static const char *const says[] = {"thousands", "millions", "households", "running",
                                       "target",    "forecast", "done",       "todate"};
    static const char *const places[SCALE_PLACES] = {"word", "header", "line", "unit"};
    enum { SAYS = sizeof says / sizeof *says };
    size_t what = row_of(&c[1], says, SAYS), place = row_of(&c[2], places, SCALE_PLACES);
    (void)n;
    if (place == SCALE_PLACES || fold_cell(&c[0], folded, err) < 0)
        return place == SCALE_PLACES ? 0 : -1;
    return keys_add(&w->scales[place], buffer_string(folded), folded->len,
                    what < SAYS ? 1U << what : 0, err);
}

int words_init(struct words *w, struct error *err)
{
    memset(w, 0, sizeof *w);
    if (load(w, "data/months.csv", 4, load_month, err) < 0 ||
        load(w, "data/csv_missing.csv", 1, load_missing, err) < 0 ||
        load(w, "data/csv_totals.csv", 1, load_total, err) < 0 ||
        load(w, "data/csv_published.csv", 2, load_published, err) < 0 ||
        load(w, "data/csv_scales.csv", 3, load_scale, err) < 0 ||
        load(w, "data/csv_headers.csv", 4, load_header, err) < 0 ||
        load_measure_names(w, err) < 0 ||
        load(w, "data/csv_measures.csv", 2, load_measure, err) < 0 ||
        load(w, "data/currencies.csv", 2, load_currency, err) < 0) {
        words_free(w);
        return -1;
    }
    return 0;
}

void words_free(struct words *w)
{
    keys_free(&w->months);
    keys_free(&w->weekdays);
    keys_free(&w->missing);
    keys_free(&w->headers);
    keys_free(&w->measures);
    keys_free(&w->currencies);
    keys_free(&w->totals);
    keys_free(&w->published);
    for (size_t i = 0; i < SCALE_PLACES; i++)
        keys_free(&w->scales[i]);
    free(w->meanings);
    free(w->codes);
    memset(w, 0, sizeof *w);
}

/* ---- looking up -------------------------------------------------------------------------- */

bool words_missing(const struct words *w, const char *s, size_t len)
{
    char small[64];
    s = text_trim(s, &len);
    if (len == 0)
        return true;
    /* most cells are numbers: those are settled by their first byte */
    if ((s[0] >= '0' && s[0] <= '9') || len > sizeof small)
        return false;
    return keys_find(&w->missing, small, lower(s, len, small, sizeof small)) != NULL;
}

bool words_total(const struct words *w, const char *folded, size_t len)
{
    return keys_find(&w->totals, folded, len) != NULL;
}

static int name_number(const struct keys *names, const char *s, size_t len)
{
    struct buffer folded = {.data = NULL};
    const uint32_t *number = NULL;
    s = text_trim(s, &len);
    if (len > 0 && len < 40 && text_fold(s, len, &folded, NULL) == 0)
        number = keys_find(names, buffer_string(&folded), folded.len);
    int result = number ? (int)*number : 0;
    buffer_free(&folded);
    return result;
}

int words_month(const struct words *w, const char *s, size_t len)
{
    return name_number(&w->months, s, len);
}

bool words_weekday(const struct words *w, const char *s, size_t len)
{
    return name_number(&w->weekdays, s, len) > 0;
}

const char *words_currency(const struct words *w, const char *s, size_t len)
{
    const uint32_t *row = len > 0 ? keys_find(&w->currencies, s, len) : NULL;
    return row ? w->codes[*row - 1] : NULL;
}

/* The longest run of whole words within FOLDED that KEYS knows. */
static const uint32_t *longest_phrase(const struct keys *k, const char *folded, size_t len,
                                      size_t *from, size_t *n)
{
    const uint32_t *best = NULL;
    size_t most = 0;
    for (size_t i = 0; i < len; i++) {
        if (i > 0 && folded[i - 1] != ' ')
            continue;
        for (size_t j = len; j > i && j - i > most; j--) {
            if (j < len && folded[j] != ' ')
                continue;
            const uint32_t *value = keys_find(k, folded + i, j - i);
            if (value) {
                best = value;
                most = j - i;
                *from = i;
                *n = j - i;
            }
        }
    }
    return best;
}

int words_published(const struct words *w, const char *folded, size_t len)
{
    size_t from, n;
    const uint32_t *rank = longest_phrase(&w->published, folded, len, &from, &n);
    return rank ? (int)*rank : 0;
}

const struct measure *words_measure(const struct words *w, const char *folded, size_t len,
                                    size_t *from, size_t *n)
{
    const uint32_t *index = longest_phrase(&w->measures, folded, len, from, n);
    return index && *index ? measure_at(*index - 1) : NULL;
}

const struct header_meaning *words_header(const struct words *w, const char *folded, size_t len)
{
    const uint32_t *row = keys_find(&w->headers, folded, len);
    if (row)
        return &w->meanings[*row];
    size_t from, n;
    row = longest_phrase(&w->headers, folded, len, &from, &n);
    return row && !w->meanings[*row].exact ? &w->meanings[*row] : NULL;
}
