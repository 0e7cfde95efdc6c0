/* plot_speed.c - 100 charts through one session, against gnuplot alone on the same scripts.
 *
 *     plot_speed SCRIPT    writes the scripts to SCRIPT and prints the milliseconds of a session */
#include <time.h>

#include "../unit/plot_fixture.h"

#define CHARTS 100

static double milliseconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

int main(int argc, char **argv)
{
    struct fixture *f = malloc(sizeof *f);
    struct chart_session s = {0};
    struct buffer out;
    struct error err = {0};
    int status = 1;
    buffer_init(&out, 0);
    FILE *scripts = argc == 2 ? fopen(argv[1], "w") : NULL;
    if (f == NULL || scripts == NULL) {
        fprintf(stderr, "usage: plot_speed SCRIPT\n");
        goto out;
    }
    for (int i = 0; i < CHARTS; i++) {
        buffer_clear(&out);
        fixture_chart(f, i % 2 ? CHART_TREND : CHART_COMPARE);
        if (chart_script(&f->chart, &out, NULL, &err) < 0)
            goto out;
        fwrite(out.data, 1, out.len, scripts);
    }
    double start = milliseconds();
    if (chart_session_open(&s, NULL, NULL, &err) < 0)
        goto out;
    for (int i = 0; i < CHARTS; i++) {
        buffer_clear(&out);
        fixture_chart(f, i % 2 ? CHART_TREND : CHART_COMPARE);
        if (chart_draw(&s, &f->chart, &out, NULL, &err) < 0)
            goto out;
    }
    chart_session_close(&s);
    printf("%.0f ms for %d charts in one session\n", milliseconds() - start, CHARTS);
    status = 0;
out:
    if (status != 0)
        fprintf(stderr, "plot_speed: %s\n", err.text);
    chart_session_close(&s);
    if (scripts != NULL)
        fclose(scripts);
    buffer_free(&out);
    free(f);
    return status;
}
