/* roles.c - what each column is for: told, tagged, named in its header, or shown by its cells. */
#include "ingest/csv/roles.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/place.h"
#include "sitstat/text.h"

void column_set(struct column *c, enum column_role role, const char *format, ...)
{
    va_list args;
    c->role = role;
    va_start(args, format);
    vsnprintf(c->why, sizeof c->why, format, args);
    va_end(args);
}

int ask(struct csv *csv, const char *format, ...)
{
    va_list args;
    if (csv->question.code != ERR_NONE)
        return 0;
    csv->question = (struct error){.code = ERR_AMBIGUOUS};
    va_start(args, format);
    vsnprintf(csv->question.text, sizeof csv->question.text, format, args);
    va_end(args);
    return 0;
}

const char *own_code(const char *folded, char out[static CODE_SIZE])
{
    size_t n = 0;
    for (const char *p = folded; *p && n + 5 < CODE_SIZE; p++)
        out[n++] = *p == ' ' ? '-' : *p;
    while (n > 0 && ((unsigned char)out[n - 1] & 0xc0) == 0x80 && n + 6 > CODE_SIZE)
        n--; /* no cut character at the end */
    out[n] = '\0';
    return out;
}

bool headers_told(const struct csv *csv, enum column_role role)
{
    for (size_t i = 0; i < csv->n_columns; i++)
        if (csv->columns[i].told && csv->columns[i].role == role)
            return true;
    return false;
}

/* ---- told -------------------------------------------------------------------------------- */

static struct column *find_column(struct csv *csv, const char *name, size_t len)
{
    name = text_trim(name, &len);
    for (size_t i = 0; i < csv->n_columns; i++)
        if (strlen(csv->columns[i].name) == len && memcmp(csv->columns[i].name, name, len) == 0)
            return &csv->columns[i];
    if (len > 1 && name[0] == '#') {
        size_t n = 0;
        for (size_t i = 1; i < len && name[i] >= '0' && name[i] <= '9' && n < COLUMNS_MOST; i++)
            n = n * 10 + (size_t)(name[i] - '0');
        if (n >= 1 && n <= csv->n_columns)
            return &csv->columns[n - 1];
    }
    struct buffer folded = {.data = NULL};
    struct column *found = NULL;
    if (words_fold(name, len, &folded, NULL) == 0 && folded.len > 0)
        for (size_t i = 0; i < csv->n_columns && !found; i++)
            if (strcmp(csv->columns[i].folded, folded.data) == 0)
                found = &csv->columns[i];
    buffer_free(&folded);
    return found;
}

static int tell_column(struct csv *csv, const char *text, struct error *err)
{
    const char *equals = strrchr(text, '=');
    if (equals == NULL || equals == text)
        return error_set(err, ERR_USAGE, "--column wants NAME=ROLE, not \"%s\"", text);
    struct column *c = find_column(csv, text, (size_t)(equals - text));
    if (c == NULL)
        return error_set(err, ERR_USAGE,
                         "there is no column \"%.*s\"; 'sitstat inspect' lists the columns",
                         (int)(equals - text), text);
    const char *role = equals + 1, *colon = strchr(role, ':');
    size_t n = colon ? (size_t)(colon - role) : strlen(role);
    if (column_role_find(role, n, &c->role) < 0)
        return error_set(
            err, ERR_USAGE,
            "\"%.*s\" is no role; roles are date, start, end, year, month, day, week, quarter, "
            "place, "
            "place-code, origin, origin-code, value, value:MEASURE, measure, unit, "
            "status, qualifier, source, published, id, group, groups, kind, low, high, "
            "ignore",
            (int)n, role);
    c->told = true;
    snprintf(c->why, sizeof c->why, "told with --column");
    c->measure_told = colon && c->role == COLUMN_VALUE;
    if (c->measure_told)
        snprintf(c->measure, sizeof c->measure, "%s", colon + 1);
    else if (colon && strcmp(colon, ":dmy") == 0)
        c->order = ORDER_DAY_FIRST;
    else if (colon && strcmp(colon, ":mdy") == 0)
        c->order = ORDER_MONTH_FIRST;
    else if (colon)
        return error_set(err, ERR_USAGE, "\"%s\" is no role", role);
    return 0;
}

/* ---- by header and cells ----------------------------------------------------------------- */

/* Cells that say something. */
static uint64_t said(const struct column *c)
{
    return c->facts.cells - c->facts.missing;
}

static bool mostly(uint64_t part, uint64_t whole)
{
    return whole > 0 && part * 2 >= whole;
}

static bool nearly_all(uint64_t part, uint64_t whole)
{
    return whole > 0 && part * 10 >= whole * 8;
}

static bool are_codes(const struct column *c)
{
    return nearly_all(c->facts.codes, c->facts.looked_up) &&
           c->facts.bytes <= 12 * c->facts.cells && c->facts.codes >= c->facts.names;
}

/* Whether all the cells are sitstat's own words for a ROLE, as its exports have them. */
static bool are_words(const struct column *c, enum column_role role)
{
    const struct keys *k = &c->facts.distinct;
    for (size_t i = 0; i < k->size; i++) {
        char name[24];
        enum status status;
        enum qualifier qualifier;
        enum kind kind;
        if (k->slots[i].hash == 0)
            continue;
        snprintf(name, sizeof name, "%.*s", (int)(k->slots[i].len < 23 ? k->slots[i].len : 23),
                 k->text.data + k->slots[i].at);
        if ((role == COLUMN_STATUS      ? status_find(name, &status)
             : role == COLUMN_QUALIFIER ? qualifier_find(name, &qualifier)
                                        : kind_find(name, &kind)) < 0)
            return false;
    }
    return k->n > 0;
}

/* Whether the cells bear out what the header says. */
static bool bears_out(const struct column *c, enum column_role role)
{
    const struct column_facts *f = &c->facts;
    uint64_t n = said(c);
    switch (role) {
    case COLUMN_DATE:
    case COLUMN_START:
    case COLUMN_END:
    case COLUMN_PUBLISHED:
        return mostly(f->dates, n) || f->short_years;
    case COLUMN_YEAR:
    case COLUMN_START_YEAR:
    case COLUMN_END_YEAR:
        return mostly(f->years, n);
    case COLUMN_MONTH:
    case COLUMN_START_MONTH:
    case COLUMN_END_MONTH:
        return mostly(f->months, n);
    case COLUMN_START_DAY:
    case COLUMN_END_DAY:
    case COLUMN_VALUE:
        return mostly(f->numbers, n);
    case COLUMN_PLACE:
    case COLUMN_ORIGIN:
    case COLUMN_UNIT:
    case COLUMN_MEASURE:
        return n > 0 && !mostly(f->numbers, n) && !mostly(f->dates, n);
    case COLUMN_PLACE_CODE:
    case COLUMN_ORIGIN_CODE:
        return mostly(f->numbers, n) ? nearly_all(f->codes, f->looked_up)
                                     : mostly(f->places, f->looked_up);
    case COLUMN_STATUS:
    case COLUMN_QUALIFIER:
        return n > 0 && (f->bytes <= 4 * n || are_words(c, role));
    case COLUMN_KIND:
        return are_words(c, role);
    case COLUMN_LOW:
    case COLUMN_HIGH:
        return mostly(f->numbers, n);
    default:
        return true;
    }
}

void column_by_cells(struct column *c)
{
    const struct column_facts *f = &c->facts;
    uint64_t n = said(c);
    if (nearly_all(f->dates, n) && f->numbers * 2 < n)
        column_set(c, COLUMN_DATE, "its cells are dates");
    else if (nearly_all(f->urls, n))
        column_set(c, COLUMN_ID, "its cells are addresses of records");
    else if (mostly(f->numbers, n))
        column_set(c, COLUMN_VALUE, "its cells are numbers");
    else if (f->distinct.n >= 2 && are_codes(c) && f->bytes <= 3 * f->cells)
        column_set(c, COLUMN_PLACE_CODE, "its cells are codes of countries");
    else if (f->distinct.n >= 2 && nearly_all(f->names, f->looked_up))
        column_set(c, COLUMN_PLACE, "its cells are names of places");
    else
        column_set(c, COLUMN_GROUP, "its cells are texts");
    c->level = 0;
}

#define SERIALS "its dates are a spreadsheet's numbers of days"

static bool is_date_role(enum column_role role)
{
    return role == COLUMN_DATE || role == COLUMN_START || role == COLUMN_END;
}

/* Days since 1900 as spreadsheets keep them: 1954 to 2064. */
static bool are_serials(const struct column *c)
{
    const struct column_facts *f = &c->facts;
    return f->numbers == said(c) && f->least >= 20000 && f->most <= 60000 && !f->fractions;
}

static void by_header(struct csv *csv, struct column *c)
{
    const struct header_meaning *m = words_header(&csv->words, c->folded, strlen(c->folded));
    if (said(c) == 0) {
        column_set(c, COLUMN_IGNORE, "all its cells are empty");
        return;
    }
    if (nearly_all(c->facts.urls, said(c)) && (m == NULL || m->role == COLUMN_IGNORE)) {
        column_set(c, COLUMN_ID, "its cells are addresses of records");
        return;
    }
    if (m == NULL || !bears_out(c, m->role)) {
        bool places = m && (m->role == COLUMN_PLACE_CODE || m->role == COLUMN_ORIGIN_CODE) &&
                      bears_out(c, COLUMN_PLACE);
        column_by_cells(c);
        if (parts_role(csv, c))
            return;
        if (m && c->role == COLUMN_VALUE &&
            (m->role == COLUMN_PLACE_CODE || m->role == COLUMN_ORIGIN_CODE))
            column_set(c, COLUMN_GROUP, "codes of places that are not known: they part the series");
        else if (m && is_date_role(m->role) && are_serials(c))
            column_set(c, COLUMN_IGNORE, SERIALS);
        if (places && m->role == COLUMN_PLACE_CODE && c->role == COLUMN_GROUP)
            column_set(c, COLUMN_IGNORE, "its header says codes of places but its cells are none");
        return;
    }
    column_set(c, m->role, "its header says so");
    c->level = m->level;
    snprintf(c->key, sizeof c->key, "%s", m->key);
    if (m->role == COLUMN_PLACE && are_codes(c))
        c->role = COLUMN_PLACE_CODE;
    if (m->role == COLUMN_ORIGIN && are_codes(c))
        c->role = COLUMN_ORIGIN_CODE;
}

/* "start_date_accuracy" beside "start_date" says how exact its dates are. */
static void find_accuracy(struct csv *csv)
{
    static const char *const words[] = {" accuracy", " precision"};
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        size_t len = strlen(c->folded);
        c->accuracy = -1;
        for (size_t k = 0; k < csv->n_columns; k++)
            for (size_t w = 0; w < sizeof words / sizeof *words; w++)
                if (strncmp(csv->columns[k].folded, c->folded, len) == 0 && len > 0 &&
                    strcmp(csv->columns[k].folded + len, words[w]) == 0)
                    c->accuracy = (long)k;
    }
}

static void check_header(struct csv *csv)
{
    if (csv->header_rest)
        ask(csv,
            "a record stands on the header's line %u, parted from it by a CR alone; end the header "
            "as the other lines end",
            csv->shape.header_last);
}

static void check_dates(struct csv *csv)
{
    bool any = csv->date_given || csv->wide;
    for (size_t i = 0; i < csv->n_columns; i++) {
        enum column_role role = csv->columns[i].role;
        any = any || role == COLUMN_DATE || role == COLUMN_START || role == COLUMN_END ||
              role == COLUMN_YEAR || role == COLUMN_START_YEAR || role == COLUMN_END_YEAR;
    }
    for (size_t i = 0; i < csv->n_columns && !any; i++)
        if (strcmp(csv->columns[i].why, SERIALS) == 0)
            ask(csv,
                "the dates in column \"%s\" are a spreadsheet's numbers of days; format the column "
                "as dates, such as 2022-03-05, and save it again",
                csv->columns[i].name);
    if (!any)
        ask(csv, "no column says when the figures hold; give the day, month or year with --date");
}

int roles_decide(struct csv *csv, struct error *err)
{
    csv->question.code = ERR_NONE;
    check_header(csv);
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        c->told = c->measure_told = false;
        c->order = ORDER_UNKNOWN;
        c->measure[0] = c->unit[0] = c->group_key[0] = c->group_value[0] = c->key[0] = '\0';
        c->place[0] = c->place_name[0] = c->scale[0] = '\0';
        c->kind = -1;
        c->period_form = HEADER_NO_PERIOD;
        c->level = 0;
        if (!hxl_role(csv, c) || !bears_out(c, c->role)) {
            c->measure[0] = c->group_key[0] = '\0';
            by_header(csv, c);
        }
    }
    own_decide(csv);
    for (size_t i = 0; i < csv->options.n_columns; i++)
        if (tell_column(csv, csv->options.columns[i], err) < 0)
            return -1;
    keep_decide(csv);
    if (values_decide(csv, err) < 0)
        return -1;
    dimensions_decide(csv);
    own_publisher(csv);
    find_accuracy(csv);
    check_dates(csv);
    return conventions_decide(csv, err);
}
