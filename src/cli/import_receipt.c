/* import_receipt.c - what an import did with every line, in words and as JSON. */
#include <stdio.h>
#include <string.h>

#include "cli/import_job.h"
#include "sitstat/measure.h"

enum { OVERRULED_SHOWN = 3 };

static uint64_t duplicates(const struct import_job *job)
{
    /* of a file imported before every record is one, also those that give no figure */
    if (job->known && job->result.figures == 0)
        return job->counts.records;
    return job->result.duplicate_records < job->counts.records ? job->result.duplicate_records
                                                               : job->counts.records;
}

bool receipt_has_published(const struct import_job *job)
{
    bool found = false;
    for (size_t i = 0; i < csv_columns(job->csv) && !found; i++) {
        const char *role, *measure, *why;
        csv_columns_say(job->csv, i, &role, &measure, &why);
        found = strcmp(role, "published") == 0;
    }
    return found;
}

int receipt_json(const struct import_job *job, bool with_batch, struct buffer *out,
                 struct error *err)
{
    struct json j;
    const struct store_bulk_result *r = &job->result;
    json_begin(&j, out, false);
    json_object(&j, NULL);
    json_text(&j, "file", job->name);
    json_text(&j, "sha256", csv_sha256(job->csv));
    json_whole(&j, "lines", (int64_t)job->counts.lines);
    json_whole(&j, "accepted", (int64_t)(job->counts.records - duplicates(job)));
    json_whole(&j, "duplicates", (int64_t)duplicates(job));
    tell_counts(&j, &job->counts);
    static const char *const froms[] = {"option", "preamble", "name", "report", "import"};
    char day[DATE_TEXT];
    json_text(&j, "known_on", date_format(job->known_on, day));
    json_text(&j, "known_from", receipt_has_published(job) ? "column" : froms[job->known_from]);
    json_whole(&j, "ahead", (int64_t)job->counts.ahead);
    json_whole(&j, "figures", (int64_t)r->figures);
    json_whole(&j, "conflicts", (int64_t)r->conflicts);
    unknown_places_json(&job->unknown, &j);
    json_object(&j, "revisions");
    json_whole(&j, "up", (int64_t)r->up);
    json_whole(&j, "down", (int64_t)r->down);
    json_whole(&j, "same", (int64_t)r->same);
    json_whole(&j, "appeared", (int64_t)r->appeared);
    json_whole(&j, "vanished", (int64_t)job->vanished.n);
    json_array(&j, "vanished_figures");
    for (char *p = job->vanished.refs.data; p && *p;) {
        size_t n = strcspn(p, "\n");
        json_textn(&j, NULL, p, n);
        p += n + (p[n] == '\n');
    }
    json_array_end(&j);
    json_object_end(&j);
    csv_describe(job->csv, &j);
    if (with_batch && job->batch)
        json_whole(&j, "batch", job->batch);
    else if (with_batch)
        json_null(&j, "batch");
    json_object_end(&j);
    return json_end(&j, err);
}

/* ---- what came of it --------------------------------------------------------------------- */

static void say_changes(const struct import_job *job)
{
    const struct store_bulk_result *r = &job->result;
    const struct vanished *v = &job->vanished;
    if (r->up + r->down + r->conflicts + v->n == 0)
        return;
    printf("  against what was known: %llu up, %llu down, %llu the same, %llu new",
           (unsigned long long)r->up, (unsigned long long)r->down, (unsigned long long)r->same,
           (unsigned long long)r->appeared);
    if (v->n)
        printf(", %llu vanished", (unsigned long long)v->n);
    if (r->conflicts)
        printf("; %llu in conflict within the file (both values kept, never added)",
               (unsigned long long)r->conflicts);
    printf("\n");
    for (size_t i = 0; i < r->n_changes && i < 10; i++) {
        const struct store_change *c = &r->changes[i];
        char before[NUMBER_TEXT], after[NUMBER_TEXT], day[DATE_TEXT];
        printf("    %s %s: %s to %s\n", c->series, date_format(c->period.last, day),
               number_format(number_real(c->before), before),
               number_format(number_real(c->after), after));
    }
    if (v->n)
        printf("  vanished from this publication, kept as they were known:\n%s%s",
               buffer_string(&v->shown), v->n > VANISHED_SHOWN ? "    ...\n" : "");
}

static void say_unknown_kind(const char *measure)
{
    printf("  the measure %s is new and of unknown kind: 'sitstat measures' tells its kind\n",
           measure);
}

static void say_unknown_kinds(const struct import_job *job)
{
    for (size_t i = 0; i < csv_columns(job->csv); i++) {
        const char *role, *measure, *why;
        csv_columns_say(job->csv, i, &role, &measure, &why);
        if (measure[0] && measure_find(measure) == NULL && !option_given(job->options, "kind"))
            say_unknown_kind(measure);
    }
    /* those that rows name, not headers */
    for (size_t k = 0; k < job->watch.n_unknown; k++) {
        bool said = false;
        for (size_t i = 0; i < csv_columns(job->csv) && !said; i++) {
            const char *role, *measure, *why;
            csv_columns_say(job->csv, i, &role, &measure, &why);
            said = strcmp(measure, job->watch.unknown[k]) == 0;
        }
        if (!said)
            say_unknown_kind(job->watch.unknown[k]);
    }
}

/* A measure told for values goes behind what a header says: whoever told it must learn that. */
static void say_overruled(const struct import_job *job)
{
    size_t n = 0;
    for (size_t i = 0; i < csv_columns(job->csv); i++) {
        const char *role, *measure, *why;
        if (!csv_measure_overruled(job->csv, i))
            continue;
        csv_columns_say(job->csv, i, &role, &measure, &why);
        if (++n <= OVERRULED_SHOWN)
            printf("  column \"%s\" is %s by its header, not the measure told; "
                   "--column NAME=value:MEASURE tells it otherwise\n",
                   csv_column_name(job->csv, i), measure);
    }
    if (n > OVERRULED_SHOWN)
        printf("  %zu more columns are of other measures than the one told, by their headers\n",
               n - OVERRULED_SHOWN);
}

/* Where the day of publication comes from, unless the user told it. */
static void say_known(const struct import_job *job)
{
    char day[DATE_TEXT];
    date_format(job->known_on, day);
    if (job->counts.figures == 0 || receipt_has_published(job))
        ;
    else if (job->known_from == KNOWN_PREAMBLE)
        printf("  published on %s, as line %u says; --published tells another day\n", day,
               (unsigned)job->known_line);
    else if (job->known_from == KNOWN_NAME)
        printf("  published on %s, as the file's name says; --published tells another day\n", day);
    else if (job->known_from == KNOWN_TODAY)
        printf("  nothing says when this was published: known as of today, %s\n", day);
    if (job->counts.ahead)
        printf("  %llu figure%s of periods that begin after that day: kept as forecasts\n",
               (unsigned long long)job->counts.ahead, job->counts.ahead == 1 ? " is" : "s are");
}

static void say_receipt(const struct import_job *job)
{
    const struct csv_counts *c = &job->counts;
    printf("%s: %llu lines: %llu accepted, %llu duplicates, %llu rejected, %llu no data", job->name,
           (unsigned long long)c->lines, (unsigned long long)(c->records - duplicates(job)),
           (unsigned long long)duplicates(job), (unsigned long long)c->rejected,
           (unsigned long long)(c->preamble + c->header + c->hxl + c->blank + c->footnote));
    if (c->continuation)
        printf(", %llu continued", (unsigned long long)c->continuation);
    if (option_given(job->options, "dry-run"))
        printf("; %llu figures would be stored\n", (unsigned long long)c->figures);
    else if (job->batch)
        printf("; %llu figures stored, batch %u\n", (unsigned long long)job->result.figures,
               (unsigned)job->batch);
    else
        printf("; nothing new, nothing stored\n");
    if (c->missing_cells)
        printf("  %llu cell%s that the value is missing: no figure\n",
               (unsigned long long)c->missing_cells, c->missing_cells == 1 ? " says" : "s say");
    if (c->rejected_cells)
        printf("  %llu cell%s could not be read and %s kept as %s\n",
               (unsigned long long)c->rejected_cells, c->rejected_cells == 1 ? "" : "s",
               c->rejected_cells == 1 ? "was" : "were",
               c->rejected_cells == 1 ? "a reject" : "rejects");
    if (c->rejected + c->rejected_cells > 0 && job->batch)
        printf("  'sitstat batches --rejects %u' lists what was rejected, with the reasons\n",
               (unsigned)job->batch);
    say_overruled(job);
    say_known(job);
    tell_other_table(c);
    if (csv_mixes_publishers(job->csv))
        printf("  the figures of this export have several publishers, of which an imported file "
               "keeps none: 'sitstat merge' takes over a database with all of them\n");
    unknown_places_say(&job->unknown);
    import_watch_say(&job->watch);
    say_changes(job);
    say_unknown_kinds(job);
}

int receipt_print(const struct import_job *job, struct error *err)
{
    struct buffer out = {.data = NULL};
    int result = 0;
    if (option_given(job->options, "json")) {
        result = receipt_json(job, true, &out, err);
        if (result == 0)
            result = cli_write(&out, err);
    } else {
        say_receipt(job);
    }
    buffer_free(&out);
    return result;
}
