/* import.c - `sitstat import`: tables to figures in the store, with a receipt for every line. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/import_job.h"
#include "cli/tell.h"
#include "sitstat/text.h"

static const struct option_row rows[] = {
    TELL_ROWS,
    OPENING_ROWS,
    {"published", 0, "DAY", "the day on which the file was published (default: today)", false},
    {"publisher", 0, "NAME", "who published the file", false},
    {"save-map", 0, "NAME", "keep what is told here for files of the same shape", false},
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

static double seconds_since(const struct timespec *begun)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - begun->tv_sec) + (double)(now.tv_nsec - begun->tv_nsec) / 1e9;
}

static int on_progress(void *context, uint64_t lines, double share, struct error *err)
{
    struct import_job *job = context;
    if (interrupted)
        return error_set(err, ERR_INTERRUPTED, "interrupted; the store is as it was before");
    double seconds = seconds_since(&job->begun);
    if (!job->cli->terminal || seconds < 1)
        return 0;
    char name[256];
    snprintf(name, sizeof name, "%s", job->name);
    text_harmless(name, strlen(name));
    job->shown = true;
    fprintf(stderr, "\r%s: %llu lines, %.0f a second, %.0f s left \033[K", name,
            (unsigned long long)lines, (double)lines / seconds,
            share > 0 ? seconds * (1 - share) / share : 0);
    fflush(stderr);
    return 0;
}

/* ---- into the store ---------------------------------------------------------------------- */

static int set_table(struct store *s, const struct import_job *job, uint32_t report,
                     struct error *err)
{
    size_t n = csv_columns(job->csv);
    n = n ? csv_file_column(job->csv, n - 1) : 0;
    const char **names = calloc(n ? n : 1, sizeof *names);
    if (names == NULL)
        return error_memory(err);
    for (size_t i = 0; i < n; i++)
        names[i] = csv_file_column_name(job->csv, (uint32_t)i + 1);
    struct store_table table = {
        .header_line = csv_header_line(job->csv), .columns = names, .n_columns = n};
    csv_marks(job->csv, &table.delimiter, &table.quote);
    int result = store_set_table(s, report, &table, err);
    free(names);
    return result;
}

/* The day on which the file's figures were known where they have no day of their own: told, as a
 * report that was there before has it, as the file says, or today. */
static int known_day(struct store *s, struct import_job *job, struct error *err)
{
    struct buffer strings = {.data = NULL};
    struct store_report report;
    struct csv_published said;
    bool found = false;
    if (option_day(job->options, "published", &job->known_on, err) < 0)
        return -1;
    job->known_from = KNOWN_TOLD;
    if (job->known_on != DAY_NONE)
        return 0;
    int result = s ? store_find_report(s, csv_sha256(job->csv), &report, &found, &strings, err) : 0;
    buffer_free(&strings);
    if (result < 0)
        return -1;
    if (found && report.published != DAY_NONE) {
        job->known_on = report.published;
        job->known_from = KNOWN_BEFORE;
        return 0;
    }
    if (csv_published(job->csv, job->file_name, date_today(), &said, err) < 0)
        return -1;
    job->known_on = said.day != DAY_NONE ? said.day : date_today();
    job->known_from = said.day == DAY_NONE ? KNOWN_TODAY : said.line ? KNOWN_PREAMBLE : KNOWN_NAME;
    job->known_line = said.line;
    return 0;
}

static enum csv_result feed(struct store *s, struct import_job *job, uint32_t report,
                            day_t known_on, struct error *err)
{
    struct store_bulk *bulk;
    struct sink sink;
    if (unknown_places_before(&job->unknown, s, err) < 0 ||
        store_bulk_begin(s, report, known_on, &bulk, &sink, err) < 0)
        return CSV_FAILED;
    struct sink watched = import_watch_sink(&job->watch, &sink, option_given(job->options, "kind"));
    enum csv_result result =
        csv_import(job->csv, known_on, &watched, &job->counts, on_progress, job, err);
    if (result != CSV_DONE) {
        store_bulk_abandon(bulk);
        return result;
    }
    if (store_bulk_end(bulk, &job->result, err) < 0)
        return CSV_FAILED;
    return unknown_places_after(&job->unknown, s, err) < 0 ||
                   import_watch_end(&job->watch, s, err) < 0
               ? CSV_FAILED
               : CSV_DONE;
}

static int on_vanished(void *context, const struct store_vanished *v, struct error *err)
{
    struct vanished *out = context;
    char ref[FIGURE_REF_TEXT], series[SERIES_TEXT], day[DATE_TEXT], value[NUMBER_TEXT];
    if (out->n++ >= VANISHED_KEPT)
        return 0;
    if (buffer_printf(&out->refs, err, "%s\n", figure_ref_format(v->ref, ref)) < 0)
        return -1;
    if (out->n > VANISHED_SHOWN)
        return 0;
    if (series_format(v->series, series, sizeof series) < 0)
        return error_set(err, ERR_LIMIT, "the name of a series is too long");
    return buffer_printf(&out->shown, err, "    %s %s: %s\n", series,
                         date_format(v->period.last, day),
                         number_format(number_real(v->value), value));
}

/* Records that stamp their own days of publication are not all stored again: what they lack cannot
 * be told from what has not changed. */
static int find_vanished(struct store *s, struct import_job *job, uint32_t report,
                         struct error *err)
{
    uint32_t before;
    if (job->known || receipt_has_published(job))
        return 0;
    job->vanished.n = 0;
    buffer_clear(&job->vanished.refs);
    buffer_clear(&job->vanished.shown);
    return store_each_vanished(s, report, &before, on_vanished, &job->vanished, err);
}

static enum csv_result store_file(struct store *s, struct import_job *job, struct error *err)
{
    const char *publisher = option_value(job->options, "publisher");
    struct store_report report = {.form = csv_form(job->csv),
                                  .name = job->name,
                                  .publisher = publisher ? publisher : csv_publisher(job->csv),
                                  .title = "",
                                  .language = "",
                                  .bytes = csv_bytes(job->csv)};
    struct buffer receipt = {.data = NULL};
    enum csv_result result = CSV_FAILED;
    uint32_t id;
    snprintf(report.sha256, sizeof report.sha256, "%s", csv_sha256(job->csv));
    if (known_day(s, job, err) < 0 || store_begin(s, "import", err) < 0)
        return CSV_FAILED;
    report.published = job->known_from == KNOWN_TODAY ? DAY_NONE : job->known_on;
    if (store_add_report(s, &report, NULL, 0, &id, &job->known, err) < 0 ||
        set_table(s, job, id, err) < 0)
        goto out;
    result = feed(s, job, id, job->known_on, err);
    if (result != CSV_DONE)
        goto out;
    result = CSV_FAILED;
    if (find_vanished(s, job, id, err) < 0 || receipt_json(job, false, &receipt, err) < 0 ||
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

static int dry_run(struct import_job *job, struct error *err)
{
    enum csv_result result;
    if (known_day(NULL, job, err) < 0)
        return -1;
    do
        result = csv_import(job->csv, job->known_on, NULL, &job->counts, on_progress, job, err);
    while (result == CSV_AGAIN);
    job->result.figures = job->counts.figures;
    return result == CSV_DONE ? 0 : -1;
}

static int import_open(struct import_job *job, struct error *err)
{
    const struct options *o = job->options;
    struct store s = {0};
    int failed = -1;
    if (csv_question(job->csv)[0])
        return error_at(err, ERR_AMBIGUOUS, job->path, 0, 0, "%s", csv_question(job->csv));
    if (option_given(o, "dry-run")) {
        failed = dry_run(job, err);
    } else if (cli_open(job->cli, &s, STORE_CREATE, err) == 0) {
        enum csv_result result;
        do
            result = store_file(&s, job, err);
        while (result == CSV_AGAIN);
        failed = result == CSV_DONE ? 0 : -1;
        const char *keep_as = option_value(o, "save-map");
        if (failed == 0 && keep_as)
            failed = map_save(&s, keep_as, job->csv, &job->opening.told, err);
    }
    store_close(&s);
    return failed;
}

static int import_file(const struct cli *cli, const struct options *o, const char *path,
                       struct error *err)
{
    struct import_job job = {.cli = cli,
                             .options = o,
                             .path = path,
                             .name = job.opening.name,
                             .file_name = opening_base_name(path)};
    clock_gettime(CLOCK_MONOTONIC, &job.begun);
    int failed = opening_table(&job.opening, cli, o, path, &interrupted, err);
    if (failed == 0) {
        job.csv = job.opening.csv;
        failed = import_open(&job, err);
    }
    if (job.shown)
        fprintf(stderr, "\r\033[K");
    if (failed == 0)
        failed = receipt_print(&job, err);
    else
        error_place(err, path, 0);
    store_bulk_result_free(&job.result);
    import_watch_free(&job.watch);
    buffer_free(&job.vanished.refs);
    buffer_free(&job.vanished.shown);
    opening_close(&job.opening);
    return failed;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct csv_options told;
    struct sigaction action = {.sa_handler = on_interrupt};
    day_t published;
    if (tell_options(o, &told, err) < 0 || option_published(o, &published, err) < 0)
        return CLI_USAGE;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    for (size_t i = 0; i < o->n_arguments; i++)
        if (import_file(cli, o, o->arguments[i], err) < 0)
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
        "nothing stored, nothing guessed. \"-\" is standard input. Spreadsheets (XLSX, ODS, XLS) "
        "are read through gnumeric's ssconvert, a sheet at a time.\n\n"
        "Every line is accounted for: accepted, duplicate, rejected (kept with the reason), "
        "or no data. Importing a file again changes nothing. 'sitstat undo' takes a batch back. "
        "'sitstat inspect' shows beforehand how a file would be read.\n\n"
        "The figures of a column of targets or plans are targets and forecasts, never actual, in "
        "a series of their own beside what was reached; a header that names both is asked "
        "about.\n\n"
        "Roles for --column: date, start, end, year, month, day, start-year, start-month, "
        "start-day, end-year, end-month, end-day, place, place-code, origin, origin-code, value, "
        "value:MEASURE, measure, unit, status, qualifier, source, published, "
        "id, group, ignore. 'date:dmy' and 'date:mdy' tell the order of day and month.",
    .options = rows,
    .examples = examples,
    .least = 1,
    .most = SIZE_MAX,
    .run = run,
};
