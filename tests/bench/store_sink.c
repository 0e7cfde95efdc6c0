/* store_sink.c - how fast the store takes rows, and how fast it gives series back.
 *
 *     store_sink ROWS ORDER DB [import]     ORDER: day (all series of a day together), series,
 *                                           random; "import": that step only
 *
 * Prints one line a step: what, seconds, rows a second; and the peak memory. The rows are made
 * here, so that no reader is measured. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "sitstat/store.h"

enum { PLACES = 200, MEASURES = 5, PIECE = 64 * 1024 };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int fail(const struct error *err)
{
    fprintf(stderr, "store_sink: %s\n", err->text);
    return 1;
}

static void say(const char *what, double seconds, double rows)
{
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    double cpu = (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
                 (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) * 1e-6;
    printf("%-22s %7.3f s %12.0f rows/s  peak %ld MiB, processor so far %.3f s\n", what, seconds,
           rows / seconds, use.ru_maxrss / 1024, cpu);
}

static uint64_t mix(uint64_t x) /* splitmix64 (Steele, Lea, Flood 2014) */
{
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

static int fill(struct store *s, size_t rows, const char *order, uint32_t offset, struct error *err)
{
    struct store_report report = {.form = "csv",
                                  .name = "bench.csv",
                                  .publisher = "",
                                  .title = "",
                                  .language = "",
                                  .published = date_from_civil(2026, 1, 1)};
    struct store_bulk *bulk;
    struct store_bulk_result result;
    struct sink sink;
    uint32_t id, ids[PLACES * MEASURES], n_series = PLACES * MEASURES;
    bool known;
    size_t used = 0;
    uint32_t piece_line = 2;
    static char piece[PIECE + 256];
    day_t first = date_from_civil(2020, 1, 1);
    snprintf(report.sha256, sizeof report.sha256, "bench-%u", (unsigned)offset);
    if (store_begin(s, "bench", err) < 0 ||
        store_add_report(s, &report, NULL, 0, &id, &known, err) < 0 ||
        store_bulk_begin(s, id, DAY_NONE, &bulk, &sink, err) < 0)
        return -1;
    for (uint32_t i = 0; i < n_series; i++) {
        char measure[32], place[8];
        snprintf(measure, sizeof measure, "measure-%u", (unsigned)(i / PLACES));
        snprintf(place, sizeof place, "P%02u", (unsigned)(i % PLACES));
        struct series series = {.measure = measure,
                                .kind = KIND_FLOW,
                                .unit = "persons",
                                .place = place,
                                .place_name = place,
                                .origin = "",
                                .origin_name = "",
                                .group = ""};
        if (sink.series(sink.context, &series, &ids[i], err) < 0)
            return -1;
    }
    for (size_t i = 0; i < rows; i++) {
        size_t days = rows / n_series + 1;
        size_t at = *order == 'r' ? mix(i) % (days * n_series) : i;
        size_t series = *order == 's' ? at / days : at % n_series;
        day_t day = first + (day_t)(*order == 's' ? at % days : at / n_series);
        int64_t value = (int64_t)(mix(at + offset) % 20000);
        uint32_t line = (uint32_t)i + 2;
        used += (size_t)snprintf(piece + used, 256,
                                 "%d,Country of %zu,P%02zu,measure-%zu,%lld,a "
                                 "note that says something\n",
                                 day, series % PLACES, series % PLACES, series / PLACES,
                                 (long long)value);
        if (used >= PIECE) {
            if (sink.bytes(sink.context, piece, used, piece_line, err) < 0)
                return -1;
            used = 0;
            piece_line = line + 1;
        }
        struct sink_row row = {.series = ids[series],
                               .first = day,
                               .last = day,
                               .line = line,
                               .column = 5,
                               .value = number_whole(value)};
        if (sink.row(sink.context, &row, err) < 0)
            return -1;
    }
    if (sink.bytes(sink.context, piece, used, piece_line, err) < 0)
        return -1;
    if (store_bulk_end(bulk, &result, err) < 0 || store_commit(s, NULL, err) < 0)
        return -1;
    printf("  figures %llu, duplicates %llu, conflicts %llu, up %llu, down %llu, same %llu\n",
           (unsigned long long)result.figures, (unsigned long long)result.duplicate_figures,
           (unsigned long long)result.conflicts, (unsigned long long)result.up,
           (unsigned long long)result.down, (unsigned long long)result.same);
    store_bulk_result_free(&result);
    return 0;
}

struct sums {
    double total;
    size_t points;
};

static int month_sums(void *context, const struct store_series *series, const struct points *p,
                      struct error *err)
{
    struct sums *s = context;
    (void)series, (void)err;
    for (size_t i = 0; i < p->n; i++)
        s->total += p->at[i].value;
    s->points += p->n;
    return 0;
}

static int seven_days(void *context, const struct store_series *series, const day_t *last,
                      const double *values, size_t n, struct error *err)
{
    struct sums *s = context;
    double window = 0;
    (void)series, (void)last, (void)err;
    for (size_t i = 0; i < n; i++) {
        window += values[i] - (i >= 7 ? values[i - 7] : 0);
        s->total += window / (i < 7 ? (double)i + 1 : 7);
    }
    s->points += n;
    return 0;
}

int main(int argc, char **argv)
{
    struct error err = {0};
    struct store s;
    struct sums sums = {0};
    if (argc < 4) {
        fprintf(stderr, "usage: store_sink ROWS day|series|random DB [import]\n");
        return 2;
    }
    size_t rows = (size_t)strtoul(argv[1], NULL, 10);
    const char *path = argv[3];
    unlink(path);
    double start = now();
    if (store_open(&s, path, STORE_CREATE, &err) < 0 || fill(&s, rows, argv[2], 0, &err) < 0)
        return fail(&err);
    say("import", now() - start, (double)rows);
    double closing = now();
    store_close(&s);
    say("close", now() - closing, (double)rows);
    if (argc > 4)
        return 0;
    if (store_open(&s, path, STORE_READ, &err) < 0)
        return fail(&err);
    start = now();
    if (store_each_points(&s, DAY_NONE, month_sums, &sums, &err) < 0)
        return fail(&err);
    say("sums of every series", now() - start, (double)sums.points);
    start = now();
    sums.points = 0;
    if (store_each_values(&s, seven_days, &sums, &err) < 0)
        return fail(&err);
    say("7-day means", now() - start, (double)sums.points);
    store_close(&s);
    if (store_open(&s, path, STORE_WRITE, &err) < 0)
        return fail(&err);
    start = now();
    if (fill(&s, rows, argv[2], 1, &err) < 0)
        return fail(&err);
    say("a second vintage", now() - start, (double)rows);
    store_close(&s);
    return 0;
}
