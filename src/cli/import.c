/* import.c - `sitstat import`: tables to figures in the store, with a receipt for every line. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cli/tell.h"
#include "sitstat/measure.h"

static const struct option_row rows[] = {
    TELL_ROWS,
    {"published", 0, "DAY", "the day on which the file was published (default: today)", false},
    {"publisher", 0, "NAME", "who published the file", false},
    {"dry-run", 'n', NULL, "only say what would be done", false},
    {"json", 0, NULL, "the receipt as one JSON object a file", false},
    {0},
};

/* Ctrl-C asks for an end; the import is then undone as a whole. A signal handler can only reach
 * what is static. */
static volatile sig_atomic_t interrupted;

static void on_interrupt(int signal_number)
{
    (void)signal_number;
    interrupted = 1;
}

/* One file on its way into the store. */
struct job {
    const struct cli *cli;
    const struct options *options;
    const char *path, *name;
    struct csv *csv;
    struct csv_counts counts;
    struct store_bulk_result result;
    uint32_t batch;
    bool known; /* the report was in the store before */
    struct timespec begun;
    bool shown; /* a line of progress stands on the terminal */
};

static double seconds_since(const struct timespec *begun)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - begun->tv_sec) + (double)(now.tv_nsec - begun->tv_nsec) / 1e9;
}

static int on_progress(void *context, uint64_t lines, double share, struct error *err)
{
    struct job *job = context;
    if (interrupted)
        return error_set(err, ERR_INTERRUPTED, "interrupted; the store is as it was before");
    double seconds = seconds_since(&job->begun);
    if (!job->cli->terminal || seconds < 1)
        return 0;
    job->shown = true;
    fprintf(stderr, "\r%s: %llu lines, %.0f a second, %.0f s left \033[K", job->name,
            (unsigned long long)lines, (double)lines / seconds,
            share > 0 ? seconds * (1 - share) / share : 0);
    fflush(stderr);
    return 0;
}

static uint64_t duplicates(const struct job *job)
{
    /* of a file imported before every record is one, also those that give no figure */
    if (job->known && job->result.figures == 0)
        return job->counts.records;
    return job->result.duplicate_records < job->counts.records ? job->result.duplicate_records
                                                               : job->counts.records;
}

static int write_receipt(const struct job *job, bool with_batch, struct buffer *out,
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
    json_whole(&j, "figures", (int64_t)r->figures);
    json_whole(&j, "conflicts", (int64_t)r->conflicts);
    json_object(&j, "revisions");
    json_whole(&j, "up", (int64_t)r->up);
    json_whole(&j, "down", (int64_t)r->down);
    json_whole(&j, "same", (int64_t)r->same);
    json_whole(&j, "appeared", (int64_t)r->appeared);
    json_object_end(&j);
    csv_describe(job->csv, &j);
    if (with_batch && job->batch)
        json_whole(&j, "batch", job->batch);
    else if (with_batch)
        json_null(&j, "batch");
    json_object_end(&j);
    return json_end(&j, err);
}

/* ---- into the store
 * ------------------------------------------------------------------------------ */

static int set_table(struct store *s, const struct job *job, uint32_t report, struct error *err)
{
    size_t n = csv_columns(job->csv);
    const char **names = calloc(n ? n : 1, sizeof *names);
    if (names == NULL)
        return error_memory(err);
    for (size_t i = 0; i < n; i++)
        names[i] = csv_column_name(job->csv, i);
    struct store_table table = {.encoding = "", /* the store gets the text as UTF-8 */
                                .header_line = csv_header_line(job->csv),
                                .columns = names,
                                .n_columns = n};
    csv_marks(job->csv, &table.delimiter, &table.quote);
    int result = store_set_table(s, report, &table, err);
    free(names);
    return result;
}

/* The day on which the file's figures were known where they have no day of their own. */
static int known_day(struct store *s, const struct job *job, day_t told, day_t *out,
                     struct error *err)
{
    struct buffer strings = {.data = NULL};
    struct store_report report;
    bool found = false;
    *out = told;
    if (told != DAY_NONE)
        return 0;
    int result = store_find_report(s, csv_sha256(job->csv), &report, &found, &strings, err);
    *out = found && report.published != DAY_NONE ? report.published : date_today();
    buffer_free(&strings);
    return result;
}

static enum csv_result feed(struct store *s, struct job *job, uint32_t report, day_t known_on,
                            struct error *err)
{
    struct store_bulk *bulk;
    struct sink sink;
    if (store_bulk_begin(s, report, known_on, &bulk, &sink, err) < 0)
        return CSV_FAILED;
    enum csv_result result =
        csv_import(job->csv, known_on, &sink, &job->counts, on_progress, job, err);
    if (result != CSV_DONE) {
        store_bulk_abandon(bulk);
        return result;
    }
    return store_bulk_end(bulk, &job->result, err) < 0 ? CSV_FAILED : CSV_DONE;
}

static enum csv_result store_file(struct store *s, struct job *job, struct error *err)
{
    const char *publisher = option_value(job->options, "publisher");
    struct store_report report = {.form = csv_form(job->csv),
                                  .name = job->name,
                                  .publisher = publisher ? publisher : "",
                                  .title = "",
                                  .language = "",
                                  .bytes = csv_bytes(job->csv)};
    struct buffer receipt = {.data = NULL};
    enum csv_result result = CSV_FAILED;
    uint32_t id;
    day_t known_on;
    snprintf(report.sha256, sizeof report.sha256, "%s", csv_sha256(job->csv));
    if (option_day(job->options, "published", &report.published, err) < 0 ||
        store_begin(s, "import", err) < 0)
        return CSV_FAILED;
    if (store_add_report(s, &report, NULL, 0, &id, &job->known, err) < 0 ||
        known_day(s, job, report.published, &known_on, err) < 0 || set_table(s, job, id, err) < 0)
        goto out;
    result = feed(s, job, id, known_on, err);
    if (result != CSV_DONE)
        goto out;
    result = CSV_FAILED;
    if (write_receipt(job, false, &receipt, err) < 0 ||
        store_set_receipt(s, buffer_string(&receipt), err) < 0)
        goto out;
    if (job->known && job->result.figures == 0)
        store_rollback(s); /* nothing new: nothing is left behind */
    else if (store_commit(s, &job->batch, err) < 0)
        goto out;
    result = CSV_DONE;
out:
    buffer_free(&receipt);
    if (result != CSV_DONE)
        store_rollback(s);
    return result;
}

/* ---- what came of it
 * ------------------------------------------------------------------------------- */

static void say_changes(const struct job *job)
{
    const struct store_bulk_result *r = &job->result;
    if (r->up + r->down + r->conflicts == 0)
        return;
    printf("  against what was known: %llu up, %llu down, %llu the same, %llu new",
           (unsigned long long)r->up, (unsigned long long)r->down, (unsigned long long)r->same,
           (unsigned long long)r->appeared);
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
}

static void say_unknown_kinds(const struct job *job)
{
    for (size_t i = 0; i < csv_columns(job->csv); i++) {
        const char *role, *measure, *why;
        csv_columns_say(job->csv, i, &role, &measure, &why);
        if (measure[0] && measure_find(measure) == NULL && !option_given(job->options, "kind"))
            printf("  the measure %s is new and of unknown kind: 'sitstat measures' tells its "
                   "kind\n",
                   measure);
    }
}

static void say_receipt(const struct job *job)
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
        printf("  %llu cells say that the value is missing: no figure\n",
               (unsigned long long)c->missing_cells);
    if (c->rejected_cells)
        printf("  %llu cells could not be read and were kept as rejects\n",
               (unsigned long long)c->rejected_cells);
    say_changes(job);
    say_unknown_kinds(job);
}

static int tell_receipt(const struct job *job, struct error *err)
{
    struct buffer out = {.data = NULL};
    int result = 0;
    if (option_given(job->options, "json")) {
        result = write_receipt(job, true, &out, err);
        if (result == 0)
            result = cli_write(&out, err);
    } else {
        say_receipt(job);
    }
    buffer_free(&out);
    return result;
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return strcmp(path, "-") == 0 ? "standard input" : slash != NULL ? slash + 1 : path;
}

static int dry_run(struct job *job, struct error *err)
{
    enum csv_result result;
    do
        result = csv_import(job->csv, date_today(), NULL, &job->counts, on_progress, job, err);
    while (result == CSV_AGAIN);
    job->result.figures = job->counts.figures;
    return result == CSV_DONE ? 0 : -1;
}

static int import_file(const struct cli *cli, const struct options *o, const char *path,
                       const struct csv_options *told, struct error *err)
{
    struct job job = {.cli = cli, .options = o, .path = path, .name = base_name(path)};
    struct store s = {0};
    enum csv_result result = CSV_FAILED;
    int failed = -1;
    clock_gettime(CLOCK_MONOTONIC, &job.begun);
    if (csv_open(&job.csv, path, told, err) < 0)
        return -1;
    if (csv_question(job.csv)[0]) {
        error_at(err, ERR_AMBIGUOUS, path, 0, 0, "%s", csv_question(job.csv));
        goto out;
    }
    if (option_given(o, "dry-run")) {
        failed = dry_run(&job, err);
    } else if (cli_open(cli, &s, STORE_CREATE, err) == 0) {
        do
            result = store_file(&s, &job, err);
        while (result == CSV_AGAIN);
        failed = result == CSV_DONE ? 0 : -1;
    }
    if (job.shown)
        fprintf(stderr, "\r\033[K");
    if (failed == 0)
        failed = tell_receipt(&job, err);
    else
        error_place(err, path, 0);
out:
    store_bulk_result_free(&job.result);
    store_close(&s);
    csv_close(job.csv);
    return failed;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct csv_options told;
    struct sigaction action = {.sa_handler = on_interrupt};
    day_t published;
    if (tell_options(o, &told, err) < 0 || option_day(o, "published", &published, err) < 0)
        return CLI_USAGE;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    for (size_t i = 0; i < o->n_arguments; i++)
        if (import_file(cli, o, o->arguments[i], &told, err) < 0)
            return CLI_FAILED;
    return cli_flush(err) < 0 ? CLI_FAILED : CLI_DONE;
}

static const struct example examples[] = {
    {"sitstat import arrivals.csv --published 2022-03-20",
     "reads a table whose columns say what they are"},
    {"sitstat import asyl.csv --measure asylum-applications --place AUT --column Land=origin",
     "tells what the file does not say"},
    {"sitstat import --dry-run population.csv", "says what would be done and stores nothing"},
    {0},
};

const struct command command_import = {
    .name = "import",
    .arguments = "FILE...",
    .summary = "Import tables (CSV, JSON) with a receipt for every line",
    .text =
        "Finds out encoding, dialect, table, header, roles of columns and conventions by itself, "
        "and asks in one sentence for the one thing that a file does not say: exit status 1, "
        "nothing stored, nothing guessed. \"-\" is standard input.\n\n"
        "Every line is accounted for: accepted, duplicate, rejected (kept with the reason), "
        "or no data. Importing a file again changes nothing. 'sitstat undo' takes a batch back. "
        "'sitstat inspect' shows beforehand how a file would be read.\n\n"
        "Roles for --column: date, start, end, year, month, place, place-code, origin, "
        "origin-code, value, value:MEASURE, measure, unit, status, qualifier, source, published, "
        "id, group, ignore. 'date:dmy' and 'date:mdy' tell the order of day and month.",
    .options = rows,
    .examples = examples,
    .least = 1,
    .most = SIZE_MAX,
    .run = run,
};
