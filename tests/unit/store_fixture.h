/* store_fixture.h - what the tests of the store share: a private folder, and short ways to fill
 * one.
 *
 * Each test runs in a process of its own (Check forks), so a folder a process is a folder a test.
 */
#ifndef STORE_FIXTURE_H
#define STORE_FIXTURE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sitstat/store.h"

static char fixture_folder[64];
static struct error fixture_error;

/* Check notes every assertion that passes: in loops only a failure is worth that. */
#define OK(call)                                                                                   \
    do {                                                                                           \
        if ((call) != 0)                                                                           \
            ck_abort_msg("%s: %s", #call, fixture_error.text);                                     \
    } while (0)
#define REFUSED(call, with)                                                                        \
    do {                                                                                           \
        fixture_error.code = ERR_NONE;                                                             \
        ck_assert_int_eq((call), -1);                                                              \
        ck_assert_msg(fixture_error.code == (with), "%s: code %d, %s", #call,                      \
                      (int)fixture_error.code, fixture_error.text);                                \
        ck_assert_uint_gt(strlen(fixture_error.text), 10);                                         \
    } while (0)
#define ERR (&fixture_error)

static inline void fixture_begin(void)
{
    snprintf(fixture_folder, sizeof fixture_folder, "/tmp/sitstat-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(fixture_folder));
    setenv("SITSTAT_TODAY", "2022-06-01", 1);
}

static inline void fixture_end(void)
{
    pid_t child = fork();
    if (child == 0) {
        execlp("rm", "rm", "-rf", fixture_folder, (char *)NULL);
        _exit(127);
    }
    waitpid(child, NULL, 0);
}

static inline const char *fixture_path(const char *name)
{
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", fixture_folder, name);
    return path;
}

static inline day_t day(const char *text)
{
    day_t d;
    if (date_parse_day(text, &d, NULL) != 0)
        ck_abort_msg("no day: %s", text);
    return d;
}

static inline struct series fixture_series(const char *measure, enum kind kind, const char *place)
{
    return (struct series){.measure = measure,
                           .kind = kind,
                           .unit = "persons",
                           .place = place,
                           .place_name = place,
                           .origin = "",
                           .origin_name = "",
                           .group = ""};
}

static inline struct store fixture_store(const char *name)
{
    struct store s;
    OK(store_open(&s, fixture_path(name), STORE_CREATE, ERR));
    return s;
}

static inline uint32_t fixture_report(struct store *s, const char *name, const char *publisher,
                                      const char *published)
{
    struct store_report r = {.form = "csv",
                             .name = name,
                             .publisher = publisher,
                             .title = "",
                             .language = "",
                             .published = day(published),
                             .bytes = (int64_t)strlen(name)};
    uint32_t id;
    bool known;
    snprintf(r.sha256, sizeof r.sha256, "%s", name);
    OK(store_add_report(s, &r, NULL, 0, &id, &known, ERR));
    return id;
}

struct fixture_import { /* one bulk import, fed a row at a time */
    struct store *s;
    struct store_bulk *bulk;
    struct sink sink;
    uint32_t report, line;
};

static inline struct fixture_import fixture_import(struct store *s, uint32_t report)
{
    struct fixture_import in = {.s = s, .report = report, .line = 1};
    OK(store_bulk_begin(s, report, DAY_NONE, &in.bulk, &in.sink, ERR));
    return in;
}

static inline uint32_t fixture_series_id(struct fixture_import *in, const char *measure,
                                         enum kind kind, const char *place)
{
    struct series series = fixture_series(measure, kind, place);
    uint32_t id;
    OK(in->sink.series(in->sink.context, &series, &id, ERR));
    return id;
}

static inline void fixture_row(struct fixture_import *in, uint32_t series, const char *date,
                               int64_t value)
{
    struct sink_row row = {.series = series,
                           .first = day(date),
                           .last = day(date),
                           .line = ++in->line,
                           .column = 2,
                           .value = number_whole(value)};
    OK(in->sink.row(in->sink.context, &row, ERR));
}

static inline struct store_bulk_result fixture_finish(struct fixture_import *in)
{
    struct store_bulk_result result;
    OK(store_bulk_end(in->bulk, &result, ERR));
    return result;
}

#endif
