/* import.c - opens a table, finds out how it is to be read, and hands its figures to a sink. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ingest/csv/binary.h"
#include "ingest/csv/convert.h"
#include "ingest/csv/encoding.h"
#include "ingest/csv/mend.h"
#include "ingest/csv/outbox.h"
#include "ingest/csv/sample.h"
#include "sitstat/place.h"

enum { OUTBOX_FROM = 1 << 20 }; /* bytes: what is shorter is not worth a thread */

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
                                      csv->told.has_quote ? csv->told.quote : NULL,
                                      csv->told.has_escape ? csv->told.escape : NULL};
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

/* What is no text is refused as what it is. */
static int check_text(const struct csv *csv, const char *path, struct error *err)
{
    unsigned char head[BINARY_HEAD];
    ssize_t n;
    do
        n = pread(csv->source.fd, head, sizeof head, 0);
    while (n < 0 && errno == EINTR);
    if (n < 0)
        return error_errno(err, path, "read this file");
    const char *kind = binary_kind(head, (size_t)n);
    bool wide = strncmp(csv->source.encoding, "UTF-16", 6) == 0 ||
                strncmp(csv->source.encoding, "UTF-32", 6) == 0;
    if (kind)
        return error_at(err, ERR_FORMAT, path, 0, 0,
                        "this is not a text file: it looks like %s. Tables are read from CSV and "
                        "other delimited text, from JSON, and from XLSX, ODS and XLS workbooks",
                        kind);
    if (!wide && !csv->told.has_encoding && binary_is_noise(head, (size_t)n))
        return error_at(err, ERR_FORMAT, path, 0, 0,
                        "this is not a text file: it is full of bytes that no text has. Tables are "
                        "read from CSV and other delimited text, from JSON, and from XLSX, ODS and "
                        "XLS workbooks");
    return 0;
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
    if (sample_read(csv, sample, err) == 0 && shape_find(csv, sample, err) == 0)
        result = 0;
    sample_drop(sample);
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

static int open_as(struct csv **out, const char *path, const struct csv *other,
                   const struct csv_options *options, struct error *err)
{
    struct csv *csv = calloc(1, sizeof *csv);
    if (csv == NULL)
        return error_memory(err);
    csv->source.fd = -1;
    if (told_take(csv, options, err) < 0 || words_init(&csv->words, err) < 0)
        goto failed;
    csv->words.century = options->century;
    const char *encoding = csv->told.has_encoding ? csv->told.encoding : NULL;
    if ((other ? source_reopen(&csv->source, &other->source, path, encoding, err)
               : source_open(&csv->source, path, encoding, err)) < 0 ||
        check_text(csv, path, err) < 0)
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

int csv_open(struct csv **out, const char *path, const struct csv_options *options,
             struct error *err)
{
    return open_as(out, path, NULL, options, err);
}

int csv_reopen(struct csv **csv, const char *path, const struct csv_options *options,
               struct error *err)
{
    struct csv *again;
    if (open_as(&again, path, *csv, options, err) < 0)
        return -1;
    csv_close(*csv);
    *csv = again;
    return 0;
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
    free(csv->header_rest);
    free(csv->composite_name);
    buffer_free(&csv->preamble);
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
