/* base_process_test.c - what a child that is not trusted may do, and how it ends. */
#include <check.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sitstat/process.h"

static const struct process_limits no_files = {
    .cpu_seconds = 5, .memory = (size_t)1 << 46, .file = 0};

/* A child that may write no file goes on: gnuplot's font library tries to renew its cache. */
START_TEST(a_file_that_may_not_grow_is_an_error_and_no_death)
{
    char path[] = "/tmp/sitstat-process-XXXXXX";
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    pid_t parent = getpid(), pid = fork();
    ck_assert_int_ge(pid, 0);
    if (pid == 0) {
        if (!process_isolate(parent))
            _exit(1);
        process_limit(&no_files);
        _exit(write(fd, "x", 1) == -1 && errno == EFBIG ? 7 : 2);
    }
    bool killed;
    int status = process_wait(pid, 10000, NULL, &killed);
    unlink(path);
    close(fd);
    ck_assert(!killed);
    ck_assert(WIFEXITED(status));
    ck_assert_int_eq(WEXITSTATUS(status), 7);
}
END_TEST

START_TEST(a_child_that_sleeps_is_ended)
{
    pid_t parent = getpid(), pid = fork();
    ck_assert_int_ge(pid, 0);
    if (pid == 0) {
        if (process_isolate(parent))
            pause();
        _exit(1);
    }
    bool killed = false;
    int status = process_wait(pid, 100, NULL, &killed);
    ck_assert(killed);
    ck_assert(WIFSIGNALED(status));
    ck_assert_int_eq(WTERMSIG(status), SIGKILL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("process");
    TCase *tests = tcase_create("children");
    tcase_add_test(tests, a_file_that_may_not_grow_is_an_error_and_no_death);
    tcase_add_test(tests, a_child_that_sleeps_is_ended);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
