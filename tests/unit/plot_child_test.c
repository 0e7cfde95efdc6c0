/* plot_child_test.c - a gnuplot that is missing, hangs, floods, dies or is told to do harm. */
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "plot_fixture.h"

static char folder[64];

static void make_folder(void)
{
    strcpy(folder, "/tmp/sitstat-plot-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

/* Removes the folder and says how many files it held. */
static size_t remove_folder(void)
{
    size_t n = 0;
    DIR *dir = opendir(folder);
    for (struct dirent *e; dir != NULL && (e = readdir(dir)) != NULL;) {
        char path[400];
        if (e->d_name[0] == '.')
            continue;
        n++;
        snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        unlink(path);
    }
    if (dir != NULL)
        closedir(dir);
    rmdir(folder);
    return n;
}

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Draws with a shell script in gnuplot's place; returns the error's code. */
static enum error_code draw_with(const char *script, const struct chart_limits *limits,
                                 struct error *err)
{
    char path[128];
    struct fixture *f = malloc(sizeof *f);
    struct chart_session s = {0};
    struct buffer out;
    buffer_init(&out, 0);
    snprintf(path, sizeof path, "%s/gnuplot", folder);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fprintf(file, "#!/bin/sh\n%s\n", script);
    fclose(file);
    chmod(path, 0700);
    fixture_chart(f, CHART_TREND);
    err->code = ERR_NONE;
    int result = chart_session_open(&s, path, limits, err);
    if (result == 0)
        result = chart_draw(&s, &f->chart, &out, NULL, err);
    ck_assert_int_eq(result, -1);
    ck_assert_uint_eq(out.len, 0);
    chart_session_close(&s);
    chart_session_close(&s); /* a second time is harmless */
    buffer_free(&out);
    free(f);
    return err->code;
}

START_TEST(test_missing)
{
    struct chart_session s = {0};
    struct error err = {0};
    ck_assert_int_eq(chart_session_open(&s, "/nowhere/gnuplot", NULL, &err), -1);
    ck_assert_int_eq(err.code, ERR_CHILD);
    ck_assert_ptr_nonnull(strstr(err.text, "install"));
    char *path = strdup(getenv("PATH"));
    setenv("PATH", "/nowhere", 1);
    int opened = chart_session_open(&s, NULL, NULL, &err);
    setenv("PATH", path, 1); /* without fork the next tests have the same environment */
    free(path);
    ck_assert_int_eq(opened, -1);
    ck_assert_int_eq(err.code, ERR_CHILD);
    chart_session_close(&s);
}
END_TEST

START_TEST(test_not_a_program)
{
    struct error err;
    struct chart_session s = {0};
    char path[128];
    make_folder();
    snprintf(path, sizeof path, "%s/gnuplot", folder);
    FILE *file = fopen(path, "w");
    fputs("this is no program", file);
    fclose(file);
    chmod(path, 0700);
    ck_assert_int_eq(chart_session_open(&s, path, NULL, &err), -1);
    ck_assert_int_eq(err.code, ERR_CHILD);
    ck_assert_ptr_nonnull(strstr(err.text, "cannot be run"));
    chart_session_close(&s);
    remove_folder();
}
END_TEST

START_TEST(test_dies)
{
    struct error err;
    make_folder();
    ck_assert_int_eq(draw_with("exit 3", NULL, &err), ERR_CHILD);
    ck_assert_ptr_nonnull(strstr(err.text, "status 3"));
    ck_assert_int_eq(draw_with("echo 'no such terminal' >&2; read x; exit 1", NULL, &err),
                     ERR_CHILD);
    ck_assert_msg(strstr(err.text, "no such terminal") != NULL, "%s", err.text);
    remove_folder();
}
END_TEST

START_TEST(test_hangs)
{
    struct chart_limits limits = {.wall_seconds = 1};
    struct error err;
    make_folder();
    double start = seconds();
    ck_assert_int_eq(draw_with("while read x; do :; done; while :; do read x; done", &limits, &err),
                     ERR_CHILD);
    ck_assert_ptr_nonnull(strstr(err.text, "did not answer within 1 seconds"));
    ck_assert_double_lt(seconds() - start, 4);
    remove_folder();
}
END_TEST

START_TEST(test_burns)
{
    struct chart_limits limits = {.cpu_seconds = 1};
    struct error err;
    make_folder();
    ck_assert_int_eq(draw_with("while :; do :; done", &limits, &err), ERR_CHILD);
    ck_assert_ptr_nonnull(strstr(err.text, "processor time"));
    remove_folder();
}
END_TEST

START_TEST(test_floods)
{
    struct chart_limits limits = {.picture = 1 << 20};
    struct error err;
    make_folder();
    ck_assert_int_eq(
        draw_with("x=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"
                  "x=$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x\n"
                  "while :; do echo $x; done",
                  &limits, &err),
        ERR_CHILD);
    ck_assert_ptr_nonnull(strstr(err.text, "wrote more than 1 MB"));
    /* On stderr a flood is read and thrown away. */
    limits = (struct chart_limits){.wall_seconds = 1};
    ck_assert_int_eq(draw_with("while :; do echo aaaaaaaaaaaaaaaa >&2; done", &limits, &err),
                     ERR_CHILD);
    remove_folder();
}
END_TEST

START_TEST(test_lies)
{
    struct error err;
    make_folder();
    /* It answers as gnuplot would, with a picture that holds a script. */
    ck_assert_int_eq(draw_with("echo '<svg><script/></svg>'\n"
                               "while read a b c d; do case $a in print) "
                               "c=${c#*\\\"}; echo \"${b#*\\\"} 0\" >&2;; esac; done",
                               NULL, &err),
                     ERR_CHILD);
    remove_folder();
}
END_TEST

/* Templates that try to do what a template must not. Whatever gnuplot answers, nothing may be left.
 */
START_TEST(test_harm)
{
    static const char *const templates[] = {
        "x = system(\"touch %s/made\")",
        "!touch %s/made",
        "plot '< touch %s/made; echo 1 1'",
        "set print '| cat > %s/made'; print 1",
        "set print '%s/made'; print 1",
        "set output '%s/made'\nplot 1",
        "set output '| cat > %s/made'\nplot 1",
        "set table '%s/made'; plot 1; unset table",
        "save '%s/made'",
        "load '< touch %s/made'",
        "eval \"`touch %s/made`\"",
    };
    make_folder();
    for (size_t i = 0; i < sizeof templates / sizeof templates[0]; i++) {
        struct fixture *f = malloc(sizeof *f);
        struct chart_session s = {0};
        struct error err = {0};
        struct buffer out;
        char text[256];
        buffer_init(&out, 0);
        fixture_chart(f, CHART_TREND);
        snprintf(text, sizeof text, templates[i], folder);
        f->chart.template = text;
        open_session(&s);
        chart_draw(&s, &f->chart, &out, NULL, &err);
        chart_session_close(&s);
        buffer_free(&out);
        free(f);
    }
#ifdef SITSTAT_SECCOMP
    ck_assert_uint_eq(remove_folder(), 0);
#else
    remove_folder(); /* without the filter a template of the user's own may do what the user may */
#endif
}
END_TEST

/* A template with a mistake is told, and the session goes on. */
START_TEST(test_mistake)
{
    struct fixture *f = malloc(sizeof *f);
    struct chart_session s;
    struct error err = {0};
    struct buffer out;
    buffer_init(&out, 0);
    open_session(&s);
    fixture_chart(f, CHART_TREND);
    f->chart.template = "plot $nothing";
    ck_assert_int_eq(chart_draw(&s, &f->chart, &out, NULL, &err), -1);
    ck_assert_int_eq(err.code, ERR_CHILD);
    ck_assert_ptr_nonnull(strstr(err.text, "template"));
    f->chart.template =
        "set label 99 'x' at 1,1 front; set arrow from 0,0 to 9,9; plot 1 with points pt 4";
    ck_assert_int_eq(chart_draw(&s, &f->chart, &out, NULL, &err), -1);
    ck_assert_ptr_nonnull(strstr(err.text, "cannot check"));
    f->chart.template = NULL;
    draw_into(&s, &f->chart, &out);
    chart_session_close(&s);
    buffer_free(&out);
    free(f);
}
END_TEST

/* What is asked for ahead comes as if drawn alone, each in its turn, behind mistakes too, and also
 * where it is taken long after it was done. */
START_TEST(test_ahead)
{
    static const enum chart_kind kinds[] = {CHART_TREND, CHART_RANKED, CHART_TREND, CHART_COMPARE};
    enum { ALL = 4, BROKEN = 2 };
    const struct chart_limits limits = {.wall_seconds = 2};
    struct fixture *f = calloc(ALL, sizeof *f);
    struct chart_session s;
    struct error err = {0};
    struct buffer alone[ALL], ahead[ALL];
    ck_assert_int_eq(chart_session_open(&s, NULL, &limits, &err), 0);
    for (size_t i = 0; i < ALL; i++) {
        buffer_init(&alone[i], 0);
        buffer_init(&ahead[i], 0);
        fixture_chart(&f[i], kinds[i]);
        draw_into(&s, &f[i].chart, &alone[i]);
    }
    f[BROKEN].chart.template = "plot 1; plot $nothing";
    ck_assert_int_eq(chart_take(&s, &ahead[0], &err), -1); /* nothing was asked for */
    ck_assert_int_eq(chart_ask(&s, &f[0].chart, NULL, &err), 0);
    ck_assert_int_eq(chart_ask(&s, &f[1].chart, NULL, &err), 0);
    ck_assert_int_eq(chart_ask(&s, &f[2].chart, NULL, &err), -1); /* two are on their way */
    ck_assert_int_eq(err.code, ERR_REFUSED);
    for (size_t i = 0; i < ALL; i++) {
        if (i == 1)
            nanosleep(&(struct timespec){2, 100000000}, NULL);
        ck_assert_int_eq(chart_take(&s, &ahead[i], &err), i == BROKEN ? -1 : 0);
        if (i + 2 < ALL)
            ck_assert_int_eq(chart_ask(&s, &f[i + 2].chart, NULL, &err), 0);
        if (i == BROKEN) {
            ck_assert_ptr_nonnull(strstr(err.text, "template"));
            ck_assert_uint_eq(ahead[i].len, 0);
        } else {
            ck_assert_str_eq(ahead[i].data, alone[i].data);
        }
    }
    chart_session_close(&s);
    for (size_t i = 0; i < ALL; i++) {
        buffer_free(&alone[i]);
        buffer_free(&ahead[i]);
    }
    free(f);
}
END_TEST

#ifdef __linux__
/* Our process is killed: gnuplot must not stay behind. */
START_TEST(test_dies_with_us)
{
    int told[2];
    int gnuplot = 0;
    ck_assert_int_eq(pipe(told), 0);
    pid_t child = fork();
    if (child == 0) {
        struct chart_session s;
        char path[64];
        if (chart_session_open(&s, NULL, NULL, NULL) < 0)
            _exit(1);
        snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
        FILE *file = fopen(path, "r");
        if (file == NULL || fscanf(file, "%d", &gnuplot) != 1 ||
            write(told[1], &gnuplot, sizeof gnuplot) != sizeof gnuplot)
            _exit(1);
        kill(getpid(), SIGKILL);
    }
    close(told[1]);
    ck_assert_int_eq((int)read(told[0], &gnuplot, sizeof gnuplot), (int)sizeof gnuplot);
    close(told[0]);
    waitpid(child, NULL, 0);
    int alive = 1;
    for (int i = 0; i < 100 && alive; i++) {
        char path[64], state = '?';
        snprintf(path, sizeof path, "/proc/%d/stat", gnuplot);
        FILE *file = fopen(path, "r");
        /* Gone, or dead and waiting for whoever adopted it. */
        alive = file != NULL && fscanf(file, "%*d %*s %c", &state) == 1 && state != 'Z';
        if (file != NULL)
            fclose(file);
        nanosleep(&(struct timespec){0, 20000000}, NULL);
    }
    ck_assert_int_eq(alive, 0);
}
END_TEST
#endif

int main(void)
{
    Suite *suite = suite_create("plot_child");
    TCase *tests = tcase_create("child");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, test_missing);
    tcase_add_test(tests, test_not_a_program);
    tcase_add_test(tests, test_dies);
    tcase_add_test(tests, test_hangs);
    tcase_add_test(tests, test_burns);
    tcase_add_test(tests, test_floods);
    tcase_add_test(tests, test_lies);
    tcase_add_test(tests, test_harm);
    tcase_add_test(tests, test_mistake);
    tcase_add_test(tests, test_ahead);
#ifdef __linux__
    tcase_add_test(tests, test_dies_with_us);
#endif
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
