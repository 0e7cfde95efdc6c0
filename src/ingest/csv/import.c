/* import.c - opens a table, finds out how it is to be read, and hands its figures to a sink. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/csv/convert.h"
#include "ingest/csv/encoding.h"
#include "ingest/csv/outbox.h"
#include "sitstat/place.h"

enum { OUTBOX_FROM = 1 << 20 }; /* bytes: what is shorter is not worth a thread */

void csv_options_init(struct csv_options *o)
{
    *o = (struct csv_options){.kind = -1, .header = -1};
}

/* ---- what the user tells ----------------------------------------------------------------- */

static int copy_option(char *out, size_t size, const char *value, size_t len, const char *name,
                       struct error *err)
{
    if (len >= size)
        return error_set(err, ERR_USAGE, "the %s in --dialect is too long", name);
    memcpy(out, value, len);
    out[len] = '\0';
    if (strcmp(out, "\\t") == 0)
        memcpy(out, "\t", 2);
    return 0;
}

/* "delimiter=,,quote='": a value runs to the next ",KEY=" or to the end. */
static int tell_dialect(struct told *t, const char *text, struct error *err)
{
    static const char *const names[] = {"delimiter=", "quote=", "encoding=", "decimal="};
    const char *p = text;
    while (*p) {
        size_t key = 0;
        while (key < 4 && strncmp(p, names[key], strlen(names[key])) != 0)
            key++;
        if (key == 4)
            return error_set(err, ERR_USAGE,
                             "--dialect wants delimiter=, quote=, encoding= or decimal=, not "
                             "\"%s\"",
                             p);
        p += strlen(names[key]);
        const char *stop = p + strlen(p);
        for (size_t k = 0; k < 4; k++) {
            for (const char *q = strchr(p, ','); q; q = strchr(q + 1, ','))
                if (strncmp(q + 1, names[k], strlen(names[k])) == 0 && q < stop)
                    stop = q;
        }
        size_t len = (size_t)(stop - p);
        char decimal[4] = "";
        int result =
            key == 0   ? copy_option(t->delimiter, sizeof t->delimiter, p, len, "delimiter", err)
            : key == 1 ? copy_option(t->quote, sizeof t->quote, p, len, "quote", err)
            : key == 2 ? copy_option(t->encoding, sizeof t->encoding, p, len, "encoding", err)
                       : copy_option(decimal, sizeof decimal, p, len, "decimal", err);
        if (result < 0)
            return -1;
        t->has_delimiter = t->has_delimiter || key == 0;
        t->has_quote = t->has_quote || key == 1;
        t->has_encoding = t->has_encoding || key == 2;
        if (key == 3 && strcmp(decimal, ".") != 0 && strcmp(decimal, ",") != 0)
            return error_set(err, ERR_USAGE, "the decimal mark is . or , and not \"%s\"", decimal);
        if (key == 3)
            t->decimal = decimal[0];
        p = *stop ? stop + 1 : stop;
    }
    return 0;
}

static int check_place(const char *text, const char **out, const char *option, struct error *err)
{
    struct place_match match;
    if (text == NULL) {
        *out = "";
        return 0;
    }
    const struct place *place = place_find_code(text, strlen(text));
    if (place == NULL && place_find_name(text, strlen(text), NULL, &match) && match.place->code[0])
        place = match.place;
    if (place)
        *out = place->code;
    else if (place_pcode_country(text, strlen(text)))
        *out = text;
    else
        return error_set(err, ERR_UNKNOWN,
                         "%s \"%s\" is neither a country's code nor a p-code; 'sitstat places' "
                         "finds codes",
                         option, text);
    return 0;
}

static int take_options(struct csv *csv, const struct csv_options *o, struct error *err)
{
    csv->options = *o;
    if (check_place(o->place, &csv->options.place, "--place", err) < 0 ||
        check_place(o->origin, &csv->options.origin, "--origin", err) < 0)
        return -1;
    if (o->dialect && tell_dialect(&csv->told, o->dialect, err) < 0)
        return -1;
    if (o->date) {
        csv->date_given = true;
        if (date_parse_iso(o->date, strlen(o->date), &csv->date) < 0)
            return error_set(err, ERR_USAGE,
                             "--date wants a day, month or year such as 2014-12-31, 2014-12 or "
                             "2014, not \"%s\"",
                             o->date);
    }
    return 0;
}

/* ---- opening ----------------------------------------------------------------------------- */

/* A file whose lines end with CR may hold LF within its quotes. */
static void settle_newline(struct source *s)
{
    const char *text = buffer_string(&s->text);
    size_t feeds = 0, returns = 0;
    bool quoted = false;
    for (size_t i = 0; i < s->text.len; i++) {
        quoted = quoted != (text[i] == '"');
        if (quoted)
            continue;
        feeds += text[i] == '\n';
        returns += text[i] == '\r' && text[i + 1] != '\n';
    }
    if (feeds == 0 && returns > 1)
        s->newline = '\r';
}

static int find_dialect(struct csv *csv, struct error *err)
{
    struct source *s = &csv->source;
    const struct dialect_told told = {csv->told.has_delimiter ? csv->told.delimiter : NULL,
                                      csv->told.has_quote ? csv->told.quote : NULL};
    bool sep_line;
    if (source_rewind(s, err) < 0)
        return -1;
    while (s->text.len < (64 << 10)) {
        int more = source_more(s, err);
        if (more < 0)
            return -1;
        if (more == 0)
            break;
    }
    settle_newline(s);
    return dialect_find(s->text.data ? s->text.data : "", s->text.len, s->newline, &told,
                        &csv->reader.dialect, &sep_line, err);
}

static bool looks_json(struct csv *csv)
{
    const char *p = buffer_string(&csv->source.text), *end = p + csv->source.text.len;
    while (p < end && isspace((unsigned char)*p))
        p++;
    if (p == end || (*p != '{' && *p != '['))
        return false;
    char open = *p++;
    while (p < end && isspace((unsigned char)*p))
        p++;
    return p < end && (open == '[' ? *p == '{' || *p == ']' : *p == '"' || *p == '}');
}

static int open_table(struct csv *csv, struct error *err)
{
    int result = -1;
    struct sample *sample = calloc(1, sizeof *sample);
    if (sample == NULL)
        return error_memory(err);
    if (head_sample_take(csv, sample, err) == 0 && shape_find(csv, sample, err) == 0)
        result = 0;
    head_sample_free(sample);
    free(sample);
    return result;
}

static int understand(struct csv *csv, bool all, struct error *err)
{
    if (survey(csv, all, err) < 0 || roles_decide(csv, err) < 0)
        return -1;
    /* what the first part leaves open the rest may settle */
    if (csv->question.code != ERR_NONE && !csv->surveyed_all)
        return survey(csv, true, err) < 0 ? -1 : roles_decide(csv, err);
    return 0;
}

int csv_open(struct csv **out, const char *path, const struct csv_options *options,
             struct error *err)
{
    struct csv *csv = calloc(1, sizeof *csv);
    if (csv == NULL)
        return error_memory(err);
    csv->source.fd = -1;
    if (take_options(csv, options, err) < 0 || words_init(&csv->words, err) < 0 ||
        source_open(&csv->source, path, csv->told.has_encoding ? csv->told.encoding : NULL, err) <
            0)
        goto failed;
    csv->reader.source = &csv->source;
    if (find_dialect(csv, err) < 0)
        goto failed_here;
    if (looks_json(csv) ? json_read(csv, path, err) < 0 : open_table(csv, err) < 0)
        goto failed_here;
    if (csv->n_columns == 0)
        ask(csv, csv_bytes(csv) == 0 ? "this file is empty: there is nothing to import"
                                     : "this file has no table in it");
    else if (understand(csv, false, err) < 0)
        goto failed_here;
    *out = csv;
    return 0;
failed_here:
    error_place(err, path, 0);
failed:
    csv_close(csv);
    return -1;
}

static void column_free(struct column *c)
{
    free(c->raw_name);
    free(c->name);
    free(c->folded);
    free(c->hxl);
    keys_free(&c->facts.distinct);
}

void csv_close(struct csv *csv)
{
    if (csv == NULL)
        return;
    for (size_t i = 0; i < csv->n_columns; i++)
        column_free(&csv->columns[i]);
    free(csv->columns);
    json_release(csv);
    words_free(&csv->words);
    source_close(&csv->source);
    free(csv);
}

/* ---- importing --------------------------------------------------------------------------- */

static int convert_all(void *context, struct sink *sink, csv_progress_fn *progress,
                       void *progress_context, struct error *err)
{
    struct conversion *c = context;
    c->sink = sink;
    c->progress = progress;
    c->progress_context = progress_context;
    c->csv->reader.bytes = sink ? sink->bytes : NULL;
    c->csv->reader.bytes_context = sink ? sink->context : NULL;
    int state = table_each(c->csv, c->counts, convert_record, c, err);
    c->csv->reader.bytes = NULL;
    return state;
}

static enum csv_result run(struct csv *csv, day_t known_on, struct sink *sink,
                           struct csv_counts *counts, csv_progress_fn *progress, void *context,
                           struct error *err)
{
    struct conversion c = {.csv = csv, .counts = counts, .known_on = known_on};
    enum csv_result result = CSV_FAILED;
    memset(counts, 0, sizeof *counts);
    if (conversion_init(&c, err) < 0)
        goto out;
    /* the roles are decided: the texts that decided them need no memory any more */
    for (size_t i = 0; sink && i < csv->n_columns; i++)
        keys_free(&csv->columns[i].facts.distinct);
    int state = sink && csv->source.bytes > OUTBOX_FROM
                    ? outbox_run(sink, progress, context, convert_all, &c, err)
                    : convert_all(&c, sink, progress, context, err);
    if (state < 0)
        goto out;
    if (!c.again) {
        result = CSV_DONE;
        goto out;
    }
    if (survey(csv, true, err) == 0 && roles_decide(csv, err) == 0)
        result = CSV_AGAIN;
out:
    conversion_free(&c);
    return result;
}

enum csv_result csv_import(struct csv *csv, day_t known_on, struct sink *sink,
                           struct csv_counts *counts, csv_progress_fn *progress, void *context,
                           struct error *err)
{
    if (csv->question.code != ERR_NONE) {
        *err = csv->question;
        return CSV_FAILED;
    }
    return run(csv, known_on, sink, counts, progress, context, err);
}

int csv_count(struct csv *csv, struct csv_counts *counts, struct error *err)
{
    for (;;) {
        enum csv_result result = run(csv, INT32_MAX, NULL, counts, NULL, NULL, err);
        if (result != CSV_AGAIN)
            return result == CSV_DONE ? 0 : -1;
    }
}

/* ---- the records as they stand ----------------------------------------------------------- */

struct each {
    struct csv *csv;
    csv_cells_fn *fn;
    void *context;
    const char **cells;
    size_t *lens, size;
};

static int give_cells(void *context, enum record_class what, const struct record *r,
                      const char *reason, struct error *err)
{
    struct each *e = context;
    (void)reason;
    if ((what != RECORD_DATA && what != RECORD_BAD && what != RECORD_BLANK) || r->n == 0 ||
        r->line < e->csv->shape.data)
        return 0;
    if (r->n > e->size) {
        const char **cells = realloc(e->cells, r->n * sizeof *cells);
        if (cells)
            e->cells = cells;
        size_t *lens = cells ? realloc(e->lens, r->n * sizeof *lens) : NULL;
        if (lens == NULL)
            return error_memory(err);
        e->lens = lens;
        e->size = r->n;
    }
    for (size_t i = 0; i < r->n; i++) {
        e->cells[i] = r->cells[i].at;
        e->lens[i] = r->cells[i].len;
    }
    return e->fn(e->context, r->line, e->cells, e->lens, r->n, err);
}

int csv_each_record(struct csv *csv, csv_cells_fn *fn, void *context, struct error *err)
{
    struct each e = {.csv = csv, .fn = fn, .context = context, .size = csv->n_columns};
    struct csv_counts counts;
    int result = -1;
    e.cells = calloc(e.size, sizeof *e.cells);
    e.lens = calloc(e.size, sizeof *e.lens);
    if (e.cells == NULL || e.lens == NULL) {
        error_memory(err);
        goto out;
    }
    if (csv->n_columns > 0 && (csv->shape.header_first > 0 || csv->json)) {
        for (size_t i = 0; i < csv->n_columns; i++) {
            e.cells[i] = csv->columns[i].raw_name;
            e.lens[i] = strlen(e.cells[i]);
        }
        int state = fn(context, csv->shape.header_last, e.cells, e.lens, csv->n_columns, err);
        if (state != 0) {
            result = state < 0 ? -1 : 0;
            goto out;
        }
    }
    result = table_each(csv, &counts, give_cells, &e, err);
out:
    free(e.cells);
    free(e.lens);
    return result;
}
