/* forecast.c - `sitstat forecast`: what comes next, for one series or for each line of a file. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/one_series.h"
#include "sitstat/forecast.h"
#include "sitstat/number.h"
#include "sitstat/stats.h"
#include "sitstat/text.h"

static const struct option_row rows[] = {
    {"wide", 'w', "FILE", "lines of id,v1,v2,...; NA or nothing for a gap; - is standard input",
     false},
    {"horizon", 'H', "N", "steps to forecast (7)", false},
    {"season", 's', "N", "with --wide: steps of one season (1: none)", false},
    {"as-of", 0, "DAY", "the series as it was known on that day", false},
    {0},
};

static const struct example examples[] = {
    {"sitstat forecast refugee-arrivals@POL --horizon 14",
     "The two weeks after the newest complete day."},
    {"sitstat forecast --wide series.csv --horizon 13", "A forecast for each line."},
    {0},
};

static int put_numbers(struct buffer *out, const double *v, size_t n, struct error *err)
{
    char text[NUMBER_TEXT];
    for (size_t i = 0; i < n; i++)
        if (buffer_char(out, ',', err) < 0 ||
            buffer_text(out, number_format(number_real(v[i]), text), err) < 0)
            return -1;
    return buffer_char(out, '\n', err);
}

/* ---- a file with a series a line ----------------------------------------------------------------
 */

struct values {
    double *at;
    size_t n, size;
};

static int values_add(struct values *v, double x, struct error *err)
{
    if (v->n == v->size) {
        size_t size = v->size ? 2 * v->size : 256;
        double *more = realloc(v->at, size * sizeof *more);
        if (!more)
            return error_memory(err);
        v->at = more;
        v->size = size;
    }
    v->at[v->n++] = x;
    return 0;
}

static bool is_gap(const char *text, size_t len)
{
    return len == 0 || (len == 2 && memcmp(text, "NA", 2) == 0);
}

/* The cells after the id. */
static int read_values(struct values *v, const char *at, const char *end, const char *path,
                       long line, struct error *err)
{
    v->n = 0;
    for (long column = 2; at <= end; column++) {
        const char *comma = memchr(at, ',', (size_t)(end - at)), *stop = comma ? comma : end;
        size_t len = (size_t)(stop - at);
        const char *cell = text_trim(at, &len);
        struct number x = number_none();
        if (!is_gap(cell, len) && number_parse(cell, len, (struct number_style){'.', 0}, &x) != 0)
            return error_at(err, ERR_FORMAT, path, line, column,
                            "\"%.*s\" is no number; write NA for a gap", (int)(len < 40 ? len : 40),
                            cell);
        if (values_add(v, number_double(x), err) < 0)
            return -1;
        at = stop + 1;
    }
    /* Lines of one table are filled up to the longest: gaps at the end are no values to come. */
    while (v->n > 0 && isnan(v->at[v->n - 1]))
        v->n--;
    return 0;
}

static int forecast_line(struct buffer *out, const char *id, size_t len, const struct values *v,
                         size_t season, size_t horizon, struct error *err)
{
    struct forecast f;
    if (stats_forecast(v->at, v->n, season, horizon, &f, err) < 0)
        return -1;
    int result = 0;
    for (size_t h = 0; h < horizon && result == 0; h++) {
        double numbers[] = {f.mean[h], f.lo80[h], f.hi80[h], f.lo95[h], f.hi95[h]};
        if (text_csv(out, id, len, err) < 0 || buffer_printf(out, err, ",%zu", h + 1) < 0 ||
            put_numbers(out, numbers, 5, err) < 0)
            result = -1;
    }
    forecast_free(&f);
    return result;
}

static int forecast_wide(const char *path, size_t season, size_t horizon, struct error *err)
{
    struct buffer file, out;
    struct values v = {0};
    long line = 0;
    int result = -1;
    buffer_init(&file, 0);
    buffer_init(&out, 0);
    if (buffer_read_file(&file, path, err) < 0 ||
        buffer_text(&out, "id,h,mean,lo80,hi80,lo95,hi95\n", err) < 0)
        goto out;
    const char *at = buffer_string(&file), *end = at + file.len;
    while (at < end) {
        const char *newline = memchr(at, '\n', (size_t)(end - at)), *stop = newline ? newline : end;
        size_t len = (size_t)(stop - at);
        const char *text = text_trim(at, &len), *comma = memchr(text, ',', len);
        line++;
        at = newline ? newline + 1 : end;
        if (len == 0)
            continue;
        size_t id = comma ? (size_t)(comma - text) : len;
        if (comma && read_values(&v, comma + 1, text + len, path, line, err) < 0)
            goto out;
        if (!comma)
            v.n = 0;
        if (forecast_line(&out, text, id, &v, season, horizon, err) < 0) {
            error_place(err, path, line);
            goto out;
        }
    }
    result = cli_write(&out, err);
out:
    free(v.at);
    buffer_free(&file);
    buffer_free(&out);
    return result;
}

/* ---- a series of the database -------------------------------------------------------------------
 */

static int print_steps(const struct trend *t, const struct one_series *s, struct error *err)
{
    static const char *const why[FORECAST_STATES] = {
        [FORECAST_TOO_FEW] = "has too few complete periods for a forecast: at least 10 are needed",
        [FORECAST_GAPS] = "lacks more than a quarter of its periods: no forecast is made",
        [FORECAST_NO_BETTER] = "cannot be forecast better than by its newest value",
        [FORECAST_NOT_ASKED] = "was not forecast"};
    const struct trend_forecast *f = &t->forecast;
    struct buffer out;
    char day[DATE_TEXT];
    if (f->state != FORECAST_GIVEN)
        return error_set(err, ERR_REFUSED, "%.200s %s", s->name, why[f->state]);
    buffer_init(&out, 0);
    int result = buffer_text(&out, "start,end,mean,lo80,hi80,lo95,hi95\n", err);
    for (size_t h = 0; h < f->n && result == 0; h++) {
        const struct trend_step *x = &f->steps[h];
        double numbers[] = {x->mean, x->lo80, x->hi80, x->lo95, x->hi95};
        if (buffer_text(&out, date_format(x->first, day), err) < 0 ||
            buffer_char(&out, ',', err) < 0 ||
            buffer_text(&out, date_format(x->last, day), err) < 0 ||
            put_numbers(&out, numbers, 5, err) < 0)
            result = -1;
    }
    if (result == 0)
        result = cli_write(&out, err);
    buffer_free(&out);
    return result;
}

static int forecast_series(const struct cli *cli, const char *text, day_t as_of, size_t horizon,
                           struct error *err)
{
    struct one_series s = {0};
    struct trend t = {0};
    int result = -1;
    if (one_series_find(cli, &s, text, as_of, err) == 0) {
        struct trend_options o = {.kind = s.kind, .horizon = horizon};
        if (trend_compute(s.points.at, s.points.n, &o, &t, err) == 0)
            result = print_steps(&t, &s, err);
    }
    trend_free(&t);
    one_series_free(&s);
    return result;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    const char *wide = option_value(o, "wide");
    long season = 1, horizon = TREND_HORIZON;
    day_t as_of;
    if ((wide != NULL) == (o->n_arguments == 1)) {
        error_set(err, ERR_USAGE, "name one series, or a file with --wide");
        return CLI_USAGE;
    }
    if (option_whole(o, "season", 1, 10000, &season, err) < 0 ||
        option_whole(o, "horizon", 1, 10000, &horizon, err) < 0 ||
        option_day(o, "as-of", &as_of, err) < 0)
        return CLI_USAGE;
    int result = wide ? forecast_wide(wide, (size_t)season, (size_t)horizon, err)
                      : forecast_series(cli, o->arguments[0], as_of, (size_t)horizon, err);
    return result < 0 ? CLI_FAILED : CLI_DONE;
}

const struct command command_forecast = {
    .name = "forecast",
    .arguments = "[SERIES]",
    .summary = "Tell what comes next, with 80 and 95 % intervals",
    .text =
        "Forecasts one series of the database, or each line of a file, as CSV: the mean and the "
        "80 and 95 % intervals of each step.\n\n"
        "A forecast joins the naive one, simple exponential smoothing, the damped and the linear "
        "trend, and Theta, by how far each was wrong within the series; its intervals come from "
        "those errors too. Values that grow by a share rather than by an amount are forecast on "
        "their logarithms. The season (of the week, of the year) is taken off first.\n\n"
        "A series of the database is forecast only where 10 complete periods are known, not more "
        "than a quarter of them are missing, and the forecast beats the newest value carried "
        "forward within the series; cumulative series by their differences.",
    .options = rows,
    .examples = examples,
    .least = 0,
    .most = 1,
    .run = run,
};
