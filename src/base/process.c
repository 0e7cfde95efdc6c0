/* process.c - what all children of the program have in common. */
#include "sitstat/process.h"

#include <errno.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

enum { FDS_MOST = 1024, LAST_SIGNAL = 31 };

bool process_isolate(pid_t parent)
{
    sigset_t none;
    setpgid(0, 0);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        return false;
#else
    (void)parent;
#endif
    for (int sig = 1; sig <= LAST_SIGNAL; sig++)
        signal(sig, SIG_DFL);
    /* A child that may write no file must be told so, not killed: fontconfig tries to renew its
     * cache on a machine whose fonts are newer, and goes on without. */
    signal(SIGXFSZ, SIG_IGN);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    return true;
}

void process_close_from(int fd)
{
#ifdef SYS_close_range
    if (syscall(SYS_close_range, (unsigned)fd, ~0U, 0U) == 0)
        return;
#endif
    for (; fd < FDS_MOST; fd++)
        close(fd);
}

/* Never above what stands: the superuser could raise it. */
static void limit(__rlimit_resource_t what, rlim_t soft, rlim_t hard)
{
    struct rlimit now, wanted = {soft, hard};
    if (getrlimit(what, &now) == 0 && now.rlim_max < wanted.rlim_max)
        wanted.rlim_max = now.rlim_max;
    if (wanted.rlim_cur > wanted.rlim_max)
        wanted.rlim_cur = wanted.rlim_max;
    (void)setrlimit(what, &wanted);
}

void process_limit(const struct process_limits *l)
{
    limit(RLIMIT_CPU, l->cpu_seconds, (rlim_t)l->cpu_seconds + 1);
    limit(RLIMIT_FSIZE, l->file, l->file);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_AS, l->memory, l->memory);
}

static long now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int process_wait(pid_t pid, long ms, const volatile sig_atomic_t *stop, bool *killed)
{
    int status = 0;
    long end = now_ms() + ms;
    if (killed)
        *killed = false;
    for (;;) {
        pid_t got = waitpid(pid, &status, WNOHANG);
        if (got == pid || (got < 0 && errno != EINTR))
            return status;
        if (now_ms() >= end || (stop && *stop))
            break;
        nanosleep(&(struct timespec){0, 1000000}, NULL);
    }
    if (killed)
        *killed = true;
    kill(-pid, SIGKILL);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    return status;
}
