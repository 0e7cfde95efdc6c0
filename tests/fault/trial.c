/* trial.c - preparing folders, running sitstat in them, looking at what it left. */
#include "trial.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { HANG_SECONDS = 120 };

void give_up(const char *what)
{
    fprintf(stderr, "the test cannot go on: %s: %s\n", what, strerror(errno));
    exit(3);
}

uint64_t random_next(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

static const char *path_in(const struct place_of_work *w, const char *name)
{
    static char paths[4][2 * TRIAL_PATH];
    static unsigned next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", w->root, name);
    return path;
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
    (void)st, (void)type, (void)ftw;
    return remove(path);
}

static void remove_tree(const char *path)
{
    nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

static void copy_file(const char *from, const char *to, mode_t mode)
{
    char piece[65536];
    ssize_t n;
    int in = open(from, O_RDONLY | O_CLOEXEC);
    int out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (in < 0 || out < 0)
        give_up(from);
    while ((n = read(in, piece, sizeof piece)) > 0)
        if (write(out, piece, (size_t)n) != n)
            give_up(to);
    close(in);
    close(out);
}

void work_begin(struct place_of_work *w, const char *sitstat, const char *shim)
{
    const char *base = getenv("TMPDIR");
    memset(w, 0, sizeof *w);
    snprintf(w->root, sizeof w->root, "%s/sitstat-guard-XXXXXX", base ? base : "/tmp");
    if (mkdtemp(w->root) == NULL || realpath(shim, w->shim) == NULL)
        give_up("setting up");
    /* A copy: nothing changes under a long test when somebody builds meanwhile. */
    snprintf(w->sitstat, sizeof w->sitstat, "%.400s/sitstat", w->root);
    copy_file(sitstat, w->sitstat, 0700);
    int fd = open(path_in(w, "plan"), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0 || ftruncate(fd, sizeof *w->plan) < 0)
        give_up("the plan");
    w->plan = mmap(NULL, sizeof *w->plan, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (w->plan == MAP_FAILED)
        give_up("the plan");
    close(fd);
}

void work_end(struct place_of_work *w)
{
    munmap(w->plan, sizeof *w->plan);
    remove_tree(w->root);
}

/* ---- running --------------------------------------------------------------------------------- */

static void set_environment(const struct place_of_work *w, bool disturbed)
{
    char text[3 * TRIAL_PATH], data[TRIAL_PATH] = "";
    const char *path = getenv("PATH");
    bool trace = getenv("FAULT_TRACE") != NULL;
    char *search = strdup(path ? path : "/usr/bin:/bin");
    if (realpath("data", data) == NULL || search == NULL)
        give_up("the folder data");
    clearenv();
    setenv("PATH", search, 1);
    free(search);
    if (trace)
        setenv("FAULT_TRACE", "1", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("TZ", "UTC", 1);
    setenv("NO_COLOR", "1", 1);
    setenv("SITSTAT", w->sitstat, 1);
    setenv("DATA", data, 1);
    setenv("SITSTAT_DB", DATABASE, 1);
    setenv("SITSTAT_TODAY", "2022-06-01", 1); /* no moment in the store differs between runs */
    setenv("TMPDIR", path_in(w, "case/tmp"), 1);
    setenv("UBSAN_OPTIONS", "halt_on_error=1:exitcode=99", 1);
    setenv("ASAN_OPTIONS",
           "exitcode=99:detect_leaks=1:allocator_may_return_null=1:verify_asan_link_order=0", 1);
    if (!disturbed)
        return;
    snprintf(text, sizeof text, "%s%s%s", w->shim, w->preload_too ? ":" : "",
             w->preload_too ? w->preload_too : "");
    setenv("LD_PRELOAD", text, 1);
    setenv("FAULT_PLAN", path_in(w, "plan"), 1);
}

static long now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000L + t.tv_nsec / 1000;
}

/* Both outputs at once; FDS end at their closing. KILL_AT 0: never. */
static void collect(pid_t pid, int out, int words, long kill_at, struct outcome *o)
{
    struct pollfd fds[2] = {{out, POLLIN, 0}, {words, POLLIN, 0}};
    struct buffer *to[2] = {&o->out, &o->words};
    long hang_at = now_us() + HANG_SECONDS * 1000000L;
    while (fds[0].fd >= 0 || fds[1].fd >= 0) {
        long now = now_us(), until = kill_at > 0 && kill_at < hang_at ? kill_at : hang_at;
        struct timespec left = {(until - now) / 1000000, (until - now) % 1000000 * 1000};
        if (until <= now) {
            o->hung |= until == hang_at;
            kill(pid, SIGKILL);
            kill_at = 0;
            hang_at = now + HANG_SECONDS * 1000000L;
            continue;
        }
        if (ppoll(fds, 2, &left, NULL) < 0 && errno != EINTR)
            give_up("poll");
        for (int i = 0; i < 2; i++) {
            char piece[65536];
            if (fds[i].fd < 0 || fds[i].revents == 0)
                continue;
            ssize_t n = read(fds[i].fd, piece, sizeof piece);
            if (n <= 0) {
                close(fds[i].fd);
                fds[i].fd = -1;
            } else if (buffer_append(to[i], piece, (size_t)n, NULL) < 0) {
                give_up("memory");
            }
        }
    }
}

static void run_words(const struct place_of_work *w, const char *const *argv, bool disturbed,
                      long kill_after_us, struct outcome *o)
{
    int out[2], words[2], status;
    memset(o, 0, sizeof *o);
    buffer_init(&o->out, 0);
    buffer_init(&o->words, 0);
    if (pipe2(out, O_CLOEXEC) < 0 || pipe2(words, O_CLOEXEC) < 0)
        give_up("pipes");
    pid_t pid = fork();
    if (pid < 0)
        give_up("fork");
    if (pid == 0) {
        int null = open("/dev/null", O_RDONLY);
        set_environment(w, disturbed);
        if (dup2(null, 0) < 0 || dup2(out[1], 1) < 0 || dup2(words[1], 2) < 0 ||
            chdir(path_in(w, "case")) < 0)
            _exit(98);
        execvp(argv[0], (char *const *)argv);
        _exit(98);
    }
    close(out[1]);
    close(words[1]);
    collect(pid, out[0], words[0], kill_after_us > 0 ? now_us() + kill_after_us : 0, o);
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            give_up("waitpid");
    o->exited = WIFEXITED(status);
    o->status = o->exited ? WEXITSTATUS(status) : WTERMSIG(status);
}

void trial_run(const struct place_of_work *w, const char *const *command, bool disturbed,
               long kill_after_us, struct outcome *o)
{
    const char *argv[TRIAL_WORDS + 1] = {w->sitstat};
    for (size_t i = 0; i < TRIAL_WORDS - 1 && command[i] != NULL; i++)
        argv[i + 1] = command[i];
    w->plan->met = w->plan->lost = 0;
    w->plan->fired = 0;
    memset(w->plan->name, 0, sizeof w->plan->name);
    run_words(w, argv, disturbed, kill_after_us, o);
}

void outcome_free(struct outcome *o)
{
    buffer_free(&o->out);
    buffer_free(&o->words);
}

/* ---- folders --------------------------------------------------------------------------------- */

bool scenario_prepare(const struct place_of_work *w, const struct scenario *s)
{
    const char *argv[] = {"sh", "-eu", "-c", s->prepare, NULL};
    struct outcome o;
    char from[2 * TRIAL_PATH];
    remove_tree(path_in(w, "case"));
    remove_tree(path_in(w, "ready"));
    if (mkdir(path_in(w, "case"), 0700) < 0 || mkdir(path_in(w, "case/tmp"), 0700) < 0)
        give_up("mkdir");
    run_words(w, argv, false, 0, &o);
    bool good = o.exited && o.status == 0;
    if (!good)
        printf("%s: its preparation failed (%d): %s", s->name, o.status, buffer_string(&o.words));
    outcome_free(&o);
    snprintf(from, sizeof from, "%s", path_in(w, "case"));
    if (rename(from, path_in(w, "ready")) < 0)
        give_up("rename");
    return good;
}

void scenario_copy(const struct place_of_work *w, const struct scenario *s)
{
    char from[3 * TRIAL_PATH], to[3 * TRIAL_PATH];
    struct dirent *entry;
    (void)s;
    remove_tree(path_in(w, "case"));
    if (mkdir(path_in(w, "case"), 0700) < 0 || mkdir(path_in(w, "case/tmp"), 0700) < 0)
        give_up("mkdir");
    DIR *folder = opendir(path_in(w, "ready"));
    if (folder == NULL)
        give_up("opendir");
    while ((entry = readdir(folder)) != NULL) {
        struct stat st;
        snprintf(from, sizeof from, "%s/%s", path_in(w, "ready"), entry->d_name);
        snprintf(to, sizeof to, "%s/%s", path_in(w, "case"), entry->d_name);
        if (lstat(from, &st) == 0 && S_ISREG(st.st_mode))
            copy_file(from, to, 0600);
    }
    closedir(folder);
}

/* ---- digests --------------------------------------------------------------------------------- */

static void add_row(struct sha256 *hash, sqlite3_stmt *row)
{
    for (int i = 0; i < sqlite3_column_count(row); i++) {
        int type = sqlite3_column_type(row, i);
        const void *bytes = sqlite3_column_blob(row, i);
        int len = sqlite3_column_bytes(row, i);
        sha256_add(hash, &type, sizeof type);
        sha256_add(hash, &len, sizeof len);
        if (len > 0)
            sha256_add(hash, bytes, (size_t)len);
    }
}

static void add_table(struct sha256 *hash, sqlite3 *db, const char *table)
{
    /* Texts kept outside of batches (the days that have a briefing) say where to look, no more. */
    char *sql = strcmp(table, "kept") == 0
                    ? sqlite3_mprintf("SELECT batch, key, value FROM kept WHERE batch <> 0")
                    : sqlite3_mprintf("SELECT * FROM \"%w\"", table);
    sqlite3_stmt *rows = NULL;
    bool named = false;
    if (sqlite3_prepare_v2(db, sql, -1, &rows, NULL) == SQLITE_OK)
        while (sqlite3_step(rows) == SQLITE_ROW) {
            if (!named)
                sha256_add(hash, table, strlen(table));
            named = true;
            add_row(hash, rows);
        }
    sqlite3_finalize(rows);
    sqlite3_free(sql);
}

/* Every row of every table, so that no store and an empty store are the same. */
static void digest_store(const char *path, struct state *out)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *tables = NULL;
    struct sha256 hash;
    sha256_init(&hash);
    out->sound = true;
    if (access(path, F_OK) == 0) {
        /* For writing: SQLite must be able to take an interrupted transaction back. */
        if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
            give_up("opening the store");
        sqlite3_stmt *check = NULL;
        out->sound = sqlite3_prepare_v2(db, "PRAGMA integrity_check", -1, &check, NULL) == 0 &&
                     sqlite3_step(check) == SQLITE_ROW &&
                     strcmp((const char *)sqlite3_column_text(check, 0), "ok") == 0;
        sqlite3_finalize(check);
        sqlite3_prepare_v2(db,
                           "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                           "('word', 'sqlite_sequence') ORDER BY name",
                           -1, &tables, NULL);
        while (sqlite3_step(tables) == SQLITE_ROW)
            add_table(&hash, db, (const char *)sqlite3_column_text(tables, 0));
        sqlite3_finalize(tables);
        sqlite3_close(db);
    }
    sha256_end(&hash, out->store);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* SQLite keeps them beside a database that it was allowed to read only. */
static bool is_side_file(const char *name)
{
    size_t len = strlen(name);
    return len > 7 &&
           (strcmp(name + len - 7, ".db-wal") == 0 || !strcmp(name + len - 7, ".db-shm"));
}

/* "index.html.aB3dE6", as mkstemp() names it. */
static bool is_temporary(const char *name)
{
    size_t len = strlen(name);
    return len > 8 && name[len - 7] == '.' && memchr(name + 1, '.', len - 8) != NULL &&
           strspn(name + len - 6,
                  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == 6;
}

/* Names and contents below PATH, in the order of their names. */
static void add_tree(struct sha256 *hash, const char *path, bool skip_temporary)
{
    struct stat st;
    if (lstat(path, &st) < 0)
        return;
    sha256_add(hash, path, strlen(path) + 1);
    if (S_ISREG(st.st_mode)) {
        struct buffer bytes;
        buffer_init(&bytes, 0);
        if (buffer_read_file(&bytes, path, NULL) < 0)
            give_up(path);
        sha256_add(hash, buffer_string(&bytes), bytes.len);
        buffer_free(&bytes);
    } else if (S_ISDIR(st.st_mode)) {
        char *names[256], below[4 * TRIAL_PATH];
        size_t n = 0;
        struct dirent *entry;
        DIR *folder = opendir(path);
        while (folder && (entry = readdir(folder)) != NULL && n < 256)
            if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 &&
                !(skip_temporary && is_temporary(entry->d_name)))
                names[n++] = strdup(entry->d_name);
        if (folder)
            closedir(folder);
        qsort(names, n, sizeof names[0], compare_names);
        for (size_t i = 0; i < n; i++) {
            snprintf(below, sizeof below, "%s/%s", path, names[i]);
            add_tree(hash, below, skip_temporary);
            free(names[i]);
        }
    }
}

static void find_litter(const struct place_of_work *w, const struct scenario *s, const char *folder,
                        struct state *out)
{
    struct dirent *entry;
    DIR *open_folder = opendir(path_in(w, folder));
    while (open_folder && (entry = readdir(open_folder)) != NULL) {
        char before[3 * TRIAL_PATH];
        const char *name = entry->d_name;
        snprintf(before, sizeof before, "%s/%s", path_in(w, "ready"), name);
        if (name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0')))
            continue;
        if (strncmp(name, DATABASE, strlen(DATABASE)) == 0 || strcmp(name, "tmp") == 0 ||
            is_side_file(name) || (s->output && strcmp(name, s->output) == 0) ||
            access(before, F_OK) == 0)
            continue;
        out->litter++;
        snprintf(out->litter_name, sizeof out->litter_name, "%s", name);
    }
    if (open_folder)
        closedir(open_folder);
}

void trial_state(const struct place_of_work *w, const struct scenario *s, struct state *out)
{
    memset(out, 0, sizeof *out);
    char database[2 * TRIAL_PATH];
    snprintf(database, sizeof database, "%s/" DATABASE, path_in(w, "case"));
    digest_store(database, out);
    find_litter(w, s, "case", out);
    find_litter(w, s, "case/tmp", out);
    if (s->output) {
        char path[3 * TRIAL_PATH], manifest[4 * TRIAL_PATH];
        struct sha256 hash;
        snprintf(path, sizeof path, "%s/%s", path_in(w, "case"), s->output);
        snprintf(manifest, sizeof manifest, "%s/manifest.json", path);
        out->complete = access(manifest, F_OK) == 0;
        if (access(path, F_OK) != 0)
            return;
        sha256_init(&hash);
        add_tree(&hash, path, w->killing);
        sha256_end(&hash, out->output);
    }
}
