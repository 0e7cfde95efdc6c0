/* store_fuzz.c - a hostile file as database: opened, read, checked, written to, without a crash. */
#include "fuzz.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "sitstat/store.h"

static int each_figure(void *context, const struct store_figure *f, struct error *err)
{
    unsigned long *n = context;
    (void)err;
    PROMISE(f->figure.series.measure != NULL && f->report_name != NULL && f->recorded != NULL);
    *n += strlen(f->figure.series.measure) + strlen(f->report_name) + strlen(f->recorded) +
          strlen(f->publisher) + strlen(f->column_name) + strlen(f->figure.raw);
    kind_name(f->figure.series.kind);
    PROMISE(qualifier_name(f->figure.qualifier) != NULL && status_name(f->figure.status) != NULL);
    return *n > 1000000;
}

static int each_problem(void *context, const struct store_problem *p, struct error *err)
{
    unsigned long *n = context;
    (void)err;
    return (*n += strlen(p->text)) > 1000000;
}

static int each_batch(void *context, const struct store_batch *b, struct error *err)
{
    unsigned long *n = context;
    (void)err;
    *n += strlen(b->command) + strlen(b->recorded) + strlen(b->receipt);
    return 0;
}

static int each_reject(void *context, uint32_t line, uint32_t column, const char *reason,
                       const char *raw, size_t len, struct error *err)
{
    unsigned long *n = context;
    (void)line, (void)column, (void)err;
    for (size_t i = 0; i < len; i++)
        *n += (unsigned char)raw[i];
    *n += strlen(reason);
    return 0;
}

static int each_measure(void *context, const struct measure *m, uint64_t figures, struct error *err)
{
    unsigned long *n = context;
    (void)figures, (void)err;
    *n += strlen(m->code) + strlen(m->name) + strlen(m->unit);
    return 0;
}

static int each_report(void *context, const struct store_report *r, uint64_t figures,
                       struct error *err)
{
    unsigned long *n = context;
    (void)figures, (void)err;
    *n += strlen(r->name) + strlen(r->publisher) + strlen(r->form) + strlen(r->sha256);
    return 0;
}

static int each_points(void *context, const struct store_series *s, const struct points *p,
                       struct error *err)
{
    unsigned long *n = context;
    (void)err;
    *n += p->n + strlen(s->series.measure);
    return 0;
}

static void read_all(const char *path)
{
    struct store s = {0};
    struct store_filter filter = {0};
    struct error err = {.code = ERR_NONE};
    unsigned long n = 0;
    uint64_t checked;
    if (store_open(&s, path, STORE_READ, &err) < 0) {
        PROMISE_SENTENCE(&err);
        return;
    }
    (void)store_each_figure(&s, &filter, each_figure, &n, &err);
    filter.current = true;
    filter.as_of = 19100;
    (void)store_each_figure(&s, &filter, each_figure, &n, &err);
    (void)store_each_points(&s, DAY_NONE, each_points, &n, &err);
    struct store_series_list series = {0};
    if (store_find_series(&s, NULL, &series, &err) == 0)
        for (size_t i = 0; i < series.n && i < 8; i++) {
            struct points points;
            points_init(&points);
            (void)store_points(&s, series.at[i].id, 19100, &points, &err);
            points_free(&points);
        }
    store_series_list_free(&series);
    (void)store_each_batch(&s, each_batch, &n, &err);
    (void)store_each_reject(&s, 1, each_reject, &n, &err);
    (void)store_each_report(&s, each_report, &n, &err);
    (void)store_each_measure(&s, each_measure, &n, &err);
    for (uint32_t report = 1; report < 4; report++)
        for (uint32_t line = 0; line < 3; line++) {
            struct store_evidence e = {0};
            (void)store_evidence(&s, (struct figure_ref){report, line, 1 + line}, &e, &err);
            store_evidence_free(&e);
        }
    struct buffer body;
    buffer_init(&body, 0);
    (void)store_report_body(&s, 1, &body, &err);
    buffer_free(&body);
    struct store_proposals proposals = {0};
    (void)store_list_proposals(&s, NULL, 0, &proposals, &err);
    store_proposals_free(&proposals);
    (void)store_check(&s, each_problem, &n, &checked, &err);
    store_close(&s);
}

static void write_some(const char *path)
{
    struct store s = {0};
    struct error err = {.code = ERR_NONE};
    struct store_report report = {.form = "hand",
                                  .name = "fuzz",
                                  .publisher = "",
                                  .title = "",
                                  .language = "",
                                  .published = 19100};
    struct figure figure = {.series = {.measure = "refugees",
                                       .kind = KIND_STOCK,
                                       .unit = "persons",
                                       .place = "POL",
                                       .place_name = "Poland",
                                       .origin = "",
                                       .origin_name = "",
                                       .group = ""},
                            .period = {19050, 19050, PRECISION_DAY},
                            .value = {.type = NUMBER_WHOLE, .whole = 7},
                            .known_on = 19100,
                            .item = "",
                            .raw = "7",
                            .attributed_to = ""};
    struct figure_ref ref;
    bool known;
    uint32_t id;
    uint64_t figures;
    if (store_open(&s, path, STORE_WRITE, &err) < 0)
        return;
    if (store_begin(&s, "fuzz", &err) == 0) {
        if (store_add_report(&s, &report, NULL, 0, &id, &known, &err) == 0 &&
            store_add_figure(&s, id, &figure, &ref, &known, &err) == 0 &&
            store_accept_proposal(&s, 1, &ref, &err) == 0)
            (void)store_commit(&s, NULL, &err);
        else
            store_rollback(&s);
    }
    (void)store_undo(&s, 1, &figures, &err);
    store_close(&s);
}

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

/* A position at or behind 100 (the file's header) where something stands: most of a database's
 * pages is empty, and what changes there is never read. */
static size_t used_byte(const uint8_t *data, size_t size, unsigned *random)
{
    size_t at = 100 + (size_t)rand_r(random) % (size - 100);
    for (size_t i = 0; i < size && data[at] == 0; i++)
        at = at + 1 < size ? at + 1 : 100;
    return at;
}

/* Three times in four only what is used is changed, so that the file is still taken for a database
 * of ours and the damage is met behind the first look. */
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
    unsigned random = seed;
    if (size < 1024 || rand_r(&random) % 4 == 0)
        return LLVMFuzzerMutate(data, size, most);
    for (int n = 1 + rand_r(&random) % 6; n > 0; n--) {
        size_t at = used_byte(data, size, &random), len = 1 + (size_t)rand_r(&random) % 16;
        len = len < size - at ? len : size - at;
        switch (rand_r(&random) % 4) {
        case 0:
            data[at] = (uint8_t)rand_r(&random);
            break;
        case 1:
            data[at] = (uint8_t)(data[at] + rand_r(&random) % 9 - 4);
            break;
        case 2:
            memmove(data + at, data + used_byte(data, size - len, &random), len);
            break;
        default:
            LLVMFuzzerMutate(data + at, len, len);
            break;
        }
    }
    return size;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static char path[128];
    char side[160];
    if (path[0] == '\0') {
        snprintf(path, sizeof path, "%s/sitstat-fuzz-%ld.db",
                 access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp", (long)getpid());
        setenv("SITSTAT_TODAY", "2022-06-01", 1);
    }
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    /* Of long ago: store_open() waits a while for who may be making a file of this moment. */
    if (fd < 0 || write(fd, data, size) != (ssize_t)size ||
        futimens(fd, (const struct timespec[2]){{1600000000, 0}, {1600000000, 0}}) < 0)
        exit(3);
    close(fd);
    read_all(path);
    write_some(path);
    unlink(path);
    snprintf(side, sizeof side, "%s-wal", path);
    unlink(side);
    snprintf(side, sizeof side, "%s-shm", path);
    unlink(side);
    snprintf(side, sizeof side, "%s-journal", path);
    unlink(side);
    return 0;
}
