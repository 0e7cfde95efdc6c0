/* extract_json.c - documents by the line: JSON in, figures and dates as JSON out. */
#include "cli/extract_json.h"

#include <string.h>

#include "cli/cli.h"
#include "cli/extract_document.h"

/* Figures and dates are all that most runs write, a million and more at a time: each is written in
 * one go, its texts measured first. */

struct text { /* NULL: null */
    const char *bytes;
    size_t len;
};

static struct text text_of(const char *bytes)
{
    bool none = bytes == NULL || bytes[0] == '\0';
    return none ? (struct text){NULL, 0} : (struct text){bytes, strlen(bytes)};
}

static char *at_text(char *to, struct text t)
{
    return t.bytes == NULL ? JSON_AT(to, "null") : json_at_text(to, t.bytes, t.len);
}

/* A name or date of the program's own: nothing of it needs an escape. */
static char *at_name(char *to, const char *name)
{
    if (name[0] == '\0') /* most currencies */
        return JSON_AT(to, "null");
    *to++ = '"';
    to = stpcpy(to, name);
    *to++ = '"';
    return to;
}

static char *at_span(char *to, struct span s)
{
    *to++ = '[';
    to = json_at_whole(to, s.start);
    *to++ = ',';
    to = json_at_whole(to, s.end);
    *to++ = ']';
    return to;
}

/* How sure a figure is: mostly hundredths, which need no search for the digits that tell them. */
static char *at_share(char *to, double share)
{
    int hundredths = (int)(share * 100 + 0.5);
    if (hundredths <= 0 || hundredths >= 100 || hundredths / 100.0 != share)
        return json_at_number(to, number_real(share));
    to = JSON_AT(to, "0.");
    *to++ = (char)('0' + hundredths / 10);
    if (hundredths % 10 != 0)
        *to++ = (char)('0' + hundredths % 10);
    return to;
}

/* The first and the last day of PERIOD, and both as one text, as dates are told. */
static char *at_period(char *to, struct period period)
{
    char first[DATE_TEXT], last[DATE_TEXT], both[40];
    date_format(period.first, first);
    bool day = period.first == period.last && period.precision == PRECISION_DAY;
    const char *end = day ? first : date_format(period.last, last), *date = end;
    to = at_name(JSON_AT(to, ",\"start\":"), first);
    to = at_name(JSON_AT(to, ",\"end\":"), end);
    if (!day || period.last == DAY_NONE) /* else the text is that of the day */
        date = extract_date_text(period, both) == 0 ? both : NULL;
    return date != NULL ? at_name(JSON_AT(to, ",\"date\":"), date) : to;
}

/* A code of ISO 3166-1, else the name: Kosovo has none there. */
static const char *code_or_name(const char *code, const char *name)
{
    bool iso = code[0] != '\0' && strcmp(code, "XKX") != 0;
    return iso ? code : name;
}

struct texts { /* of a figure */
    struct text measure, place, country, origin, speaker, differs, unit;
};

static char *at_measure(char *to, const struct extracted *x, const struct texts *t)
{
    const struct figure *f = &x->figure;
    to = at_text(JSON_AT(to, ",\"measure\":"), t->measure);
    to = at_name(JSON_AT(to, ",\"kind\":"), kind_name(f->series.kind));
    to = at_name(JSON_AT(to, ",\"status\":"), status_name(f->status));
    to = at_text(JSON_AT(to, ",\"place\":"), t->place);
    if (f->series.place[0] == '\0')
        to = at_text(JSON_AT(to, ",\"place_country\":"), t->country);
    to = at_text(JSON_AT(to, ",\"origin\":"), t->origin);
    to = at_period(to, f->period);
    to = at_text(JSON_AT(to, ",\"attributed_to\":"), t->speaker);
    if (t->differs.len > 0)
        to = at_text(JSON_AT(to, ",\"unit_differs\":"), t->differs);
    if (x->total > 0)
        to = json_at_whole(JSON_AT(to, ",\"part_of\":"), x->total - 1);
    return to;
}

#define ROOM ((size_t)2048) /* bytes of all that is no text of the report */

static char *at_figure(char *to, const struct extracted *x, const struct texts *t)
{
    const struct figure *f = &x->figure;
    bool measured = t->measure.len > 0;
    to = at_span(JSON_AT(to, "\"span\":"), x->span);
    to = json_at_number(JSON_AT(to, ",\"value\":"), f->value);
    if (f->low.type == NUMBER_NONE && f->high.type == NUMBER_NONE) { /* nearly always */
        to = JSON_AT(to, ",\"low\":null,\"high\":null");
    } else {
        to = json_at_number(JSON_AT(to, ",\"low\":"), f->low);
        to = json_at_number(JSON_AT(to, ",\"high\":"), f->high);
    }
    to = JSON_AT(to, ",\"qualifier\":");
    to = f->qualifier == QUALIFIER_EXACT ? JSON_AT(to, "\"exact\"") /* mostly */
                                         : at_name(to, qualifier_name(f->qualifier));
    to = measured ? at_measure(to, x, t) : JSON_AT(to, ",\"measure\":null");
    to = at_name(JSON_AT(to, ",\"currency\":"), x->currency);
    to = at_text(JSON_AT(to, ",\"unit\":"), t->unit);
    if (x->unit_span.end > x->unit_span.start)
        to = at_span(JSON_AT(to, ",\"unit_span\":"), x->unit_span);
    if (measured)
        to = at_share(JSON_AT(to, ",\"confidence\":"), x->confidence);
    if (x->primary)
        to = JSON_AT(to, ",\"primary\":true");
    if (x->repeated && x->again.end > x->again.start)
        to = at_span(JSON_AT(to, ",\"again\":"), x->again);
    return to;
}

static void put_figure(struct json *j, const struct extracted *x, const char *text, bool why)
{
    const struct series *s = &x->figure.series;
    struct span unit = x->unit_span;
    struct texts t = {.measure = text_of(s->measure),
                      .unit = unit.end > unit.start
                                  ? (struct text){text + unit.start, unit.end - unit.start}
                                  : text_of(x->currency)};
    if (t.measure.len > 0) {
        t.place = text_of(code_or_name(s->place, s->place_name));
        t.country = text_of(x->place_country);
        t.origin = text_of(code_or_name(s->origin, s->origin_name));
        t.speaker = text_of(x->figure.attributed_to);
        t.differs = text_of(x->unit_differs);
    }
    size_t len = t.measure.len + t.unit.len + t.place.len + t.country.len + t.origin.len +
                 t.speaker.len + t.differs.len;
    why = why && t.measure.len > 0;
    if (why)
        json_object(j, NULL);
    char *to = json_room(j, ROOM + json_text_room(len));
    if (to == NULL)
        return;
    if (why) {
        json_wrote(j, at_figure(to, x, &t));
        extract_why(x, text, j, "why");
        json_object_end(j);
        return;
    }
    to = at_figure(json_at_record(j, to), x, &t);
    json_wrote(j, JSON_AT(to, "}"));
}

static void put_date(struct json *j, const struct date_mention *d)
{
    char *to = json_room(j, ROOM);
    if (to == NULL)
        return;
    to = at_span(JSON_AT(json_at_record(j, to), "\"span\":"), d->span);
    to = at_name(JSON_AT(to, ",\"date\":"), d->date);
    to = at_name(JSON_AT(to, ",\"timex\":"), d->timex);
    json_wrote(j, JSON_AT(to, "}"));
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
        put_date(&j, &e->dates[k]);
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

void extract_tell_page(const char *name, const struct document *d)
{
    if (d->code_page)
        cli_say("%s: this is no UTF-8 and was read as windows-1252: look at names with accents",
                name);
}

struct job {
    const char *path;
    const struct extract_options *options;
    struct extractor *extractor;
    struct document_line lines[EXTRACT_TOGETHER]; /* documents that are still to be read */
    struct extract_options own[EXTRACT_TOGETHER];
    size_t n, bytes; /* of them */
    long number;     /* of the line */
    size_t passed_over;
    struct buffer out;
};

#define SHORT ((size_t)4 << 10)          /* bytes of a line: longer ones are read alone */
#define TOGETHER_MOST ((size_t)48 << 10) /* bytes of those that are read together */

/* Reads the documents of the lines so far and writes what they tell. */
static int read_lines(struct job *job, struct error *err)
{
    struct extract_source sources[EXTRACT_TOGETHER];
    for (size_t k = 0; k < job->n; k++)
        sources[k] = (struct extract_source){job->lines[k].text, job->lines[k].len, &job->own[k]};
    size_t n = job->n, read = extractor_read(job->extractor, sources, n, err);
    job->n = job->bytes = 0;
    for (size_t k = 0; k < read; k++) {
        const struct extraction *e = extractor_found(job->extractor, k);
        const struct document_line *d = &job->lines[k];
        if (extract_json(&job->out, d->id, e, d->text, false, err) < 0 ||
            flush_full(&job->out, err) < 0)
            return -1;
        job->passed_over += e->passed_over;
    }
    return read == n ? 0 : -1;
}

static int one_line(struct job *job, const char *line, size_t len, struct error *err)
{
    bool alone = len > SHORT;
    if (alone && read_lines(job, err) < 0)
        return -1;
    struct document_line *d = &job->lines[job->n];
    struct extract_options *own = &job->own[job->n];
    struct period day;
    if (document_line_read(d, line, len) < 0)
        return read_lines(job, err) < 0
                   ? -1
                   : error_at(err, ERR_FORMAT, job->path, job->number, 0,
                              "this line is no document: expected {\"id\": ..., \"text\": ..., "
                              "\"date\": ...}");
    *own = *job->options;
    own->spans = true;
    if (d->date != NULL && date_parse_iso(d->date, strlen(d->date), &day) == 0)
        own->published = day.last; /* any other date is as good as none */
    job->n++;
    job->bytes += len;
    bool full = job->n == EXTRACT_TOGETHER || job->bytes > TOGETHER_MOST;
    return alone || full ? read_lines(job, err) : 0;
}

#define READ_AT_ONCE ((size_t)128 << 10) /* bytes: less than a processor keeps near itself */

/* Reads the documents of the file FD, a piece of it at a time in IN. */
static int each_line(struct job *job, int fd, struct buffer *in, struct error *err)
{
    size_t seen = 0; /* bytes of a line that is not all there, where no line ends */
    for (int more = 1; more > 0;) {
        more = buffer_read_more(in, fd, job->path, READ_AT_ONCE, err);
        if (more < 0)
            return -1;
        const char *at = in->data, *end = at + in->len;
        while (at < end) {
            const char *stop = memchr(at + seen, '\n', (size_t)(end - at) - seen);
            seen = stop != NULL || more == 0 ? 0 : (size_t)(end - at);
            if (seen > 0)
                break;
            size_t len = (size_t)((stop != NULL ? stop : end) - at);
            job->number++;
            if (strspn(at, " \t\r") < len && one_line(job, at, len, err) < 0)
                return -1;
            at += len + (stop != NULL);
        }
        in->len = (size_t)(end - at);
        memmove(in->data, at, in->len);
    }
    return read_lines(job, err);
}

int extract_jsonl(const struct extract_options *options, const char *path, struct error *err)
{
    struct job job = {.path = path, .options = options};
    struct buffer in;
    int failed = -1, fd;
    buffer_init(&in, 0);
    buffer_init(&job.out, 0);
    if (extractor_new(&job.extractor, err) < 0 || buffer_open_file(path, &fd, err) < 0)
        goto out;
    failed = buffer_reserve(&job.out, FLUSH_AT, err); /* else it is copied as it grows */
    failed = failed < 0 ? failed : each_line(&job, fd, &in, err);
    buffer_close_file(fd);
    if (failed == 0) {
        failed = cli_write(&job.out, err);
        extract_tell(path, job.passed_over);
    }
out:
    for (size_t k = 0; k < EXTRACT_TOGETHER; k++)
        document_line_free(&job.lines[k]);
    extractor_free(job.extractor);
    buffer_free(&in);
    buffer_free(&job.out);
    return failed;
}
