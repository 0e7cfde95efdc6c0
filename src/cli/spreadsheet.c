/* spreadsheet.c - runs ssconvert on a workbook in a folder of its own. */
#include "cli/spreadsheet.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECONDS_MOST = 120, SHEETS_MOST = 1000 };

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
    ssize_t n = read(fd, head, sizeof head);
    close(fd);
    return n == (ssize_t)sizeof head &&
           (memcmp(head, "PK\x03\x04", 4) == 0 || memcmp(head, "\xd0\xcf\x11\xe0", 4) == 0);
}

/* ssconvert reads files that are not trusted: no network of its own, an empty environment but for
 * the folder, limits on time and memory. */
static void child(const char *folder, const char *path)
{
    static char *const programs[] = {"/usr/bin/ssconvert", "/usr/local/bin/ssconvert"};
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
    const struct rlimit seconds = {SECONDS_MOST, SECONDS_MOST}, none = {0, 0};
    const struct rlimit memory = {(rlim_t)4 << 30, (rlim_t)4 << 30};
    int null = open("/dev/null", O_RDWR);
    snprintf(home, sizeof home, "HOME=%s", folder);
    snprintf(pattern, sizeof pattern, "%s/%%n", folder);
    if (null < 0 || dup2(null, 0) < 0 || dup2(null, 1) < 0 || dup2(null, 2) < 0)
        _exit(126);
    setrlimit(RLIMIT_CPU, &seconds);
    setrlimit(RLIMIT_AS, &memory);
    setrlimit(RLIMIT_CORE, &none);
    signal(SIGPIPE, SIG_DFL);
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
        execve(programs[i], args, env);
    _exit(127);
}

static int convert(const char *folder, const char *path, struct error *err)
{
    char absolute[4096];
    int status;
    /* a name that starts with a dash is no option */
    if (realpath(path, absolute) == NULL)
        return error_errno(err, path, "open this file");
    fflush(NULL);
    pid_t pid = fork();
    if (pid < 0)
        return error_errno(err, NULL, "start ssconvert");
    if (pid == 0)
        child(folder, absolute);
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return error_errno(err, NULL, "wait for ssconvert");
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

int spreadsheet_open(struct spreadsheet *s, const char *path, size_t sheet, struct error *err)
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
    if (convert(s->folder, path, err) < 0) {
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
