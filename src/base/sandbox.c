/* sandbox.c - the seccomp filter around children, where libseccomp was there when sitstat was
 * built.
 *
 * gnuplot is a programming language that can run commands and write files; pdftotext is a parser of
 * a format that is known for holes. No text reaches gnuplot as code (scene.c); this filter is the
 * second wall, for templates of the user's, for PDF files of anybody's, and for our mistakes. */
#include "sitstat/sandbox.h"

#include <stddef.h>

#ifdef SITSTAT_SECCOMP

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/time.h>

/* Calls that a program which reads and writes to stdout has no use for. */
static const int refused[] = {
    SCMP_SYS(execveat),  SCMP_SYS(socket),    SCMP_SYS(socketpair), SCMP_SYS(connect),
    SCMP_SYS(creat),     SCMP_SYS(unlink),    SCMP_SYS(unlinkat),   SCMP_SYS(rename),
    SCMP_SYS(renameat),  SCMP_SYS(renameat2), SCMP_SYS(mkdir),      SCMP_SYS(mkdirat),
    SCMP_SYS(rmdir),     SCMP_SYS(link),      SCMP_SYS(linkat),     SCMP_SYS(symlink),
    SCMP_SYS(symlinkat), SCMP_SYS(mknod),     SCMP_SYS(mknodat),    SCMP_SYS(truncate),
    SCMP_SYS(chmod),     SCMP_SYS(fchmodat),  SCMP_SYS(chown),      SCMP_SYS(fchownat),
    SCMP_SYS(ptrace),    SCMP_SYS(kill),      SCMP_SYS(tkill),      SCMP_SYS(process_vm_writev),
    SCMP_SYS(mount),     SCMP_SYS(umount2),   SCMP_SYS(setsid),     SCMP_SYS(setpgid),
    SCMP_SYS(fork),      SCMP_SYS(vfork),
};

int sandbox_prepare(void **filter, const char *program)
{
    const uint32_t no = SCMP_ACT_ERRNO(EPERM);
    scmp_filter_ctx ctx = seccomp_init(SCMP_ACT_ALLOW);
    *filter = ctx;
    if (ctx == NULL)
        return -1;
    int bad = 0;
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        bad |= seccomp_rule_add(ctx, no, refused[i], 0) < 0;
    /* The filter stays on after our own execve. The address of PROGRAM exists in this process only:
     * what comes after it calls execve with an address of its own. */
    bad |= seccomp_rule_add(ctx, no, SCMP_SYS(execve), 1,
                            SCMP_CMP(0, SCMP_CMP_NE, (scmp_datum_t)(uintptr_t)program, 0)) < 0;
    /* A new process is refused, a new thread is not: cairo and fontconfig may want
     * one. glibc falls
     * back from clone3 (whose flags a filter cannot see) to clone when the kernel has no clone3. */
    bad |= seccomp_rule_add(ctx, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) < 0;
    bad |= seccomp_rule_add(ctx, no, SCMP_SYS(clone), 1,
                            SCMP_CMP(0, SCMP_CMP_MASKED_EQ, 0x00010000 /* CLONE_THREAD */, 0)) < 0;
    bad |= seccomp_rule_add(ctx, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(openat2), 0) < 0;
    bad |= seccomp_rule_add(ctx, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(io_uring_setup), 0) < 0;
    static const unsigned writing[] = {O_WRONLY, O_RDWR};
    for (size_t i = 0; i < 2; i++) {
        bad |= seccomp_rule_add(ctx, no, SCMP_SYS(openat), 1,
                                SCMP_CMP(2, SCMP_CMP_MASKED_EQ, O_ACCMODE, writing[i])) < 0;
        bad |= seccomp_rule_add(ctx, no, SCMP_SYS(open), 1,
                                SCMP_CMP(1, SCMP_CMP_MASKED_EQ, O_ACCMODE, writing[i])) < 0;
    }
    if (bad) {
        sandbox_free(ctx);
        *filter = NULL;
        return -1;
    }
    return 0;
}

int sandbox_enter(void *filter)
{
    /* Where memory is short libseccomp 2.5.4 goes round for ever: a second of this process's own
     * time, then SIGVTALRM ends it. */
    const struct itimerval second = {.it_value = {1, 0}}, none = {.it_value = {0, 0}};
    if (filter == NULL)
        return -1;
    setitimer(ITIMER_VIRTUAL, &second, NULL);
    int result = seccomp_load(filter) == 0 ? 0 : -1;
    setitimer(ITIMER_VIRTUAL, &none, NULL);
    return result;
}

void sandbox_free(void *filter)
{
    if (filter != NULL)
        seccomp_release(filter);
}

#else

int sandbox_prepare(void **filter, const char *program)
{
    (void)program;
    *filter = NULL;
    return -1;
}

int sandbox_enter(void *filter)
{
    (void)filter;
    return -1;
}

void sandbox_free(void *filter)
{
    (void)filter;
}

#endif
