/* spreadsheet.c - runs ssconvert on a workbook in a folder of its own. */
#include "cli/spreadsheet.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sitstat/process.h"

enum { SECONDS_MOST = 120, SHEETS_MOST = 1000, LOOK = 1 << 16 };

static bool holds(const char *bytes, size_t n, const char *name)
{
    return memmem(bytes, n, name, strlen(name)) != NULL;
}

/* A ZIP archive names its members at its start and again at its end; these are a workbook's. */
static bool is_workbook(int fd, off_t size)
{
    static const char *const members[] = {"xl/workbook", "content.xml", "[Content_Types].xml",
                                          "opendocument.spreadsheet"};
    char *bytes = malloc(LOOK);
    off_t at[] = {0, size > LOOK ? size - LOOK : 0};
    bool found = false;
    for (size_t i = 0; bytes && i < 2 && !found; i++) {
        ssize_t n = pread(fd, bytes, LOOK, at[i]);
        for (size_t k = 0; n > 0 && k < sizeof members / sizeof *members; k++)
            found = found || holds(bytes, (size_t)n, members[k]);
    }
    free(bytes);
    return found;
}

bool spreadsheet_is(const char *path)
{
    unsigned char head[8] = {0};
    struct stat st;
    /* What is read from a pipe is gone: only a file is looked into. */
    if (stat(path, &st) < 0 || !S_ISREG(st.st_mode))
        return false;
    int fd = strcmp(path, "-") == 0 ? -1 : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return false;
    bool full = read(fd, head, sizeof head) == (ssize_t)sizeof head;
    bool found = full && (memcmp(head, "\xd0\xcf\x11\xe0", 4) == 0 ||
                          (memcmp(head, "PK\x03\x04", 4) == 0 && is_workbook(fd, st.st_size)));
    close(fd);
    return found;
}

/* ssconvert reads files that are not trusted: an empty environment but for the folder, a group of
 * its own, limits on time, memory and what it writes. Never returns. */
static void become_ssconvert(const char *folder, const char *path, pid_t parent)
{
    static char *const programs[] = {"/usr/bin/ssconvert", "/usr/local/bin/ssconvert"};
    static const struct process_limits limits = {SECONDS_MOST, (size_t)4 << 30, (size_t)1 << 30};
    char home[96], pattern[96];
    char *env[] = {"LC_ALL=C.UTF-8", home, NULL};
    char *args[] = {"ssconvert",
                    "-S",
                    "--export-type=Gnumeric_stf:stf_assistant",
                    "-O",
                    "separator=, quote='\"' quoting-mode=auto format=automatic eol=unix",
                    "--", /* a name may start with a dash */
                    (char *)path,
                    pattern,
                    NULL};
    int null = open("/dev/null", O_RDWR);
    snprintf(home, sizeof home, "HOME=%s", folder);
    snprintf(pattern, sizeof pattern, "%s/%%n", folder);
    if (!process_isolate(parent) || null < 0 || dup2(null, 0) < 0 || dup2(null, 1) < 0 ||
        dup2(null, 2) < 0 || chdir(folder) < 0)
        _exit(126);
    process_close_from(3);
    process_limit(&limits);
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
        execve(programs[i], args, env);
    _exit(127);
}

static int convert(const char *folder, const char *path, const volatile sig_atomic_t *stop,
                   struct error *err)
{
    char absolute[4096];
    bool killed;
    /* a name that starts with a dash is no option */
    if (realpath(path, absolute) == NULL)
        return error_errno(err, path, "open this file");
    fflush(NULL);
    pid_t parent = getpid(), pid = fork();
    if (pid < 0)
        return error_errno(err, NULL, "start ssconvert");
    if (pid == 0)
        become_ssconvert(folder, absolute, parent);
    setpgid(pid, pid); /* whichever of the two comes first */
    int status = process_wait(pid, SECONDS_MOST * 1000L, stop, &killed);
    if (killed && stop && *stop)
        return error_set(err, ERR_INTERRUPTED, "interrupted; the store is as it was before");
    if (killed || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
        return error_at(err, ERR_CHILD, path, 0, 0,
                        "ssconvert took more than %d seconds and was stopped; save the sheet as "
                        "CSV",
                        SECONDS_MOST);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
        return error_at(err, ERR_CHILD, path, 0, 0,
                        "spreadsheets are read with gnumeric's ssconvert, which is not installed: "
                        "install the package gnumeric, or save the sheet as CSV");
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return error_at(err, ERR_CHILD, path, 0, 0,
                        "ssconvert cannot read this spreadsheet; save the sheet as CSV");
    return 0;
}

static void sheet_path(const struct spreadsheet *s, size_t sheet, char *out, size_t size)
{
    snprintf(out, size, "%s/%zu", s->folder, sheet);
}

/* A line's end within a cell becomes a blank, so that line N of the CSV is row N of the sheet. */
static int make_lines_rows(const char *path, struct error *err)
{
    char *bytes = malloc(LOOK);
    int fd = open(path, O_RDWR | O_CLOEXEC), result = -1;
    bool quoted = false, changed;
    ssize_t n = 0;
    off_t at = 0;
    if (fd < 0 || bytes == NULL) {
        error_errno(err, path, "open the sheet as CSV");
        goto out;
    }
    for (; (n = pread(fd, bytes, LOOK, at)) > 0; at += n) {
        changed = false;
        for (ssize_t i = 0; i < n; i++) {
            quoted = quoted != (bytes[i] == '"'); /* a doubled quote changes nothing */
            if (quoted && (bytes[i] == '\n' || bytes[i] == '\r')) {
                bytes[i] = ' ';
                changed = true;
            }
        }
        if (changed && pwrite(fd, bytes, (size_t)n, at) != n)
            break;
    }
    result = n == 0 ? 0 : error_errno(err, path, "read the sheet as CSV");
out:
    free(bytes);
    if (fd >= 0)
        close(fd);
    return result;
}

int spreadsheet_open(struct spreadsheet *s, const char *path, size_t sheet,
                     const volatile sig_atomic_t *stop, struct error *err)
{
    const char *folder = getenv("TMPDIR");
    memset(s, 0, sizeof *s);
    if (folder == NULL || strlen(folder) + 20 > sizeof s->folder)
        folder = "/tmp";
    snprintf(s->folder, sizeof s->folder, "%s/sitstat-XXXXXX", folder);
    if (mkdtemp(s->folder) == NULL) {
        s->folder[0] = '\0';
        return error_errno(err, NULL, "make a temporary folder for the sheets");
    }
    if (convert(s->folder, path, stop, err) < 0) {
        spreadsheet_close(s);
        return -1;
    }
    for (; s->sheets < SHEETS_MOST; s->sheets++) {
        sheet_path(s, s->sheets, s->path, sizeof s->path);
        if (access(s->path, R_OK) < 0)
            break;
    }
    if (sheet < 1 || sheet > s->sheets) {
        size_t sheets = s->sheets;
        spreadsheet_close(s);
        return error_at(err, ERR_USAGE, path, 0, 0, "there is no sheet %zu; there %s %zu", sheet,
                        sheets == 1 ? "is" : "are", sheets);
    }
    sheet_path(s, sheet - 1, s->path, sizeof s->path);
    if (make_lines_rows(s->path, err) < 0) {
        spreadsheet_close(s);
        return -1;
    }
    return 0;
}

void spreadsheet_close(struct spreadsheet *s)
{
    char path[96];
    if (s->folder[0] == '\0')
        return;
    for (size_t i = 0; i <= s->sheets; i++) {
        sheet_path(s, i, path, sizeof path);
        unlink(path);
    }
    rmdir(s->folder);
    memset(s, 0, sizeof *s);
}
