/* extract_json.c - documents by the line: JSON in, figures and dates as JSON out. */
#include "cli/extract_json.h"

#include <string.h>

#include "cli/cli.h"
#include "cli/extract_document.h"

static void put_span(struct json *j, const char *name, struct span s)
{
    if (s.end <= s.start)
        return;
    json_pair(j, name, s.start, s.end);
}

static void put_day(struct json *j, const char *name, day_t day)
{
    char text[DATE_TEXT];
    json_text(j, name, day == DAY_NONE ? NULL : date_format(day, text));
}

static const char *or_null(const char *text)
{
    return text == NULL || text[0] == '\0' ? NULL : text;
}

/* A code of ISO 3166-1, else the name: Kosovo has none there. */
static const char *code_or_name(const char *code, const char *name)
{
    bool iso = code[0] != '\0' && strcmp(code, "XKX") != 0;
    return iso ? code : or_null(name);
}

static void put_measure(struct json *j, const struct extracted *x)
{
    const struct figure *f = &x->figure;
    const struct series *s = &f->series;
    char date[40];
    json_text(j, "measure", s->measure);
    json_text(j, "kind", kind_name(s->kind));
    json_text(j, "status", status_name(f->status));
    json_text(j, "place", code_or_name(s->place, s->place_name));
    if (s->place[0] == '\0')
        json_text(j, "place_country", or_null(x->place_country));
    json_text(j, "origin", code_or_name(s->origin, s->origin_name));
    put_day(j, "start", f->period.first);
    put_day(j, "end", f->period.last);
    if (extract_date_text(f->period, date) == 0)
        json_text(j, "date", date);
    json_text(j, "attributed_to", or_null(f->attributed_to));
    if (x->unit_differs[0] != '\0')
        json_text(j, "unit_differs", x->unit_differs);
    if (x->total > 0)
        json_whole(j, "part_of", x->total - 1);
}

static void put_figure(struct json *j, const struct extracted *x, const char *text, bool why)
{
    const struct figure *f = &x->figure;
    json_object(j, NULL);
    put_span(j, "span", x->span);
    json_number(j, "value", f->value);
    json_number(j, "low", f->low);
    json_number(j, "high", f->high);
    json_text(j, "qualifier", qualifier_name(f->qualifier));
    if (f->series.measure[0] != '\0')
        put_measure(j, x);
    else
        json_null(j, "measure");
    json_text(j, "currency", or_null(x->currency));
    json_text(j, "unit", or_null(x->unit[0] != '\0' ? x->unit : x->currency));
    put_span(j, "unit_span", x->unit_span);
    if (f->series.measure[0] != '\0')
        json_real(j, "confidence", x->confidence);
    if (x->primary)
        json_bool(j, "primary", true);
    if (x->repeated)
        put_span(j, "again", x->again);
    if (why && f->series.measure[0] != '\0')
        extract_why(x, text, j, "why");
    json_object_end(j);
}

#define FLUSH_AT ((size_t)1 << 20)

/* Long results go out as they are made, so that they are never in memory as text, too. */
static int flush_full(struct buffer *out, struct error *err)
{
    if (out->len < FLUSH_AT)
        return 0;
    int failed = cli_write(out, err);
    buffer_clear(out);
    return failed;
}

int extract_json(struct buffer *out, const char *id, const struct extraction *e, const char *text,
                 bool why, struct error *err)
{
    struct json j;
    json_begin(&j, out, false);
    json_object(&j, NULL);
    if (id != NULL)
        json_text(&j, "id", id);
    json_array(&j, "figures");
    for (size_t k = 0; k < e->n_figures; k++) {
        put_figure(&j, &e->figures[k], text, why);
        if (flush_full(out, err) < 0)
            return -1;
    }
    json_array_end(&j);
    json_array(&j, "dates");
    for (size_t k = 0; k < e->n_dates; k++) {
        const struct date_mention *d = &e->dates[k];
        json_object(&j, NULL);
        put_span(&j, "span", d->span);
        json_text(&j, "date", or_null(d->date));
        json_text(&j, "timex", or_null(d->timex));
        json_object_end(&j);
        if (flush_full(out, err) < 0)
            return -1;
    }
    json_array_end(&j);
    json_object_end(&j);
    return json_end(&j, err);
}

void extract_tell(const char *name, size_t passed_over)
{
    if (passed_over > 0)
        cli_say("%s: %zu numbers stand in rows of more than %d and were passed over: 'sitstat "
                "import' reads tables",
                name, passed_over, EXTRACT_ROW_MOST);
}

struct job {
    const char *path;
    const struct extract_options *options;
    struct extractor *extractor;
    struct document_line line;
    long number; /* of the line */
    size_t passed_over;
    struct buffer out;
};

static int one_line(struct job *job, const char *line, size_t len, struct error *err)
{
    struct extract_options own = *job->options;
    struct document_line *d = &job->line;
    struct period day;
    if (document_line_read(d, line, len) < 0)
        return error_at(err, ERR_FORMAT, job->path, job->number, 0,
                        "this line is no document: expected {\"id\": ..., \"text\": ..., "
                        "\"date\": ...}");
    if (d->date != NULL && date_parse_iso(d->date, strlen(d->date), &day) == 0)
        own.published = day.last; /* any other date is as good as none */
    const struct extraction *e = extractor_read(job->extractor, d->text, d->len, &own, err);
    if (e == NULL || extract_json(&job->out, d->id, e, d->text, false, err) < 0)
        return -1;
    job->passed_over += e->passed_over;
    return flush_full(&job->out, err);
}

int extract_jsonl(const struct extract_options *options, const char *path, struct error *err)
{
    struct job job = {.path = path, .options = options};
    struct buffer in;
    int failed = -1;
    buffer_init(&in, 0);
    buffer_init(&job.out, 0);
    if (extractor_new(&job.extractor, err) < 0 || buffer_read_file(&in, path, err) < 0)
        goto out;
    for (const char *at = buffer_string(&in), *end = at + in.len; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t len = (size_t)((stop != NULL ? stop : end) - at);
        job.number++;
        if (strspn(at, " \t\r") < len && one_line(&job, at, len, err) < 0)
            goto out;
        at += len + 1;
    }
    failed = cli_write(&job.out, err);
    extract_tell(path, job.passed_over);
out:
    document_line_free(&job.line);
    extractor_free(job.extractor);
    buffer_free(&in);
    buffer_free(&job.out);
    return failed;
}
