/* revisions.c - `sitstat revisions SERIES`: what went up, down, appeared or vanished, and when. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/known.h"
#include "cli/show.h"
#include "sitstat/arena.h"

static const struct option_row rows[] = {
    {"json", 0, NULL, "a JSON array", false},
    {"all", 'a', NULL, "also periods with one figure only", false},
    {0},
};

/* Figures come ordered by series, period, item and known_on: a revision is a figure whose
 * forerunner is of the same period and item. */
struct walk {
    bool all, as_json;
    struct json json;
    struct table *table;
    uint64_t revisions;
    struct buffer series, before_series; /* what the figure before this one was of */
    struct period before_period;
    struct buffer before_item;
    double before;
    day_t before_known_on;
    bool any;
    struct gone *gone; /* figures that a later publication lacks, by name */
    size_t n_gone, gone_size;
    struct arena texts;
};

struct gone {
    struct figure_ref ref;
    const char *report; /* that lacks it */
    day_t published;
};

static int compare_refs(const void *x, const void *y)
{
    const struct figure_ref *a = &((const struct gone *)x)->ref,
                            *b = &((const struct gone *)y)->ref;
    const uint32_t left[] = {a->report, a->line, a->column};
    const uint32_t right[] = {b->report, b->line, b->column};
    for (size_t i = 0; i < 3; i++)
        if (left[i] != right[i])
            return left[i] < right[i] ? -1 : 1;
    return 0;
}

static int note_gone(void *context, struct figure_ref ref, const char *report, day_t published,
                     struct error *err)
{
    struct walk *w = context;
    if (w->n_gone == w->gone_size) {
        size_t size = w->gone_size ? w->gone_size * 2 : 64;
        struct gone *more = realloc(w->gone, size * sizeof *more);
        if (more == NULL)
            return error_memory(err);
        w->gone = more;
        w->gone_size = size;
    }
    const char *name = arena_text(&w->texts, report, strlen(report), err);
    if (name == NULL)
        return -1;
    w->gone[w->n_gone++] = (struct gone){ref, name, published};
    return 0;
}

static const struct gone *find_gone(const struct walk *w, struct figure_ref ref)
{
    const struct gone key = {.ref = ref};
    return w->n_gone ? bsearch(&key, w->gone, w->n_gone, sizeof *w->gone, compare_refs) : NULL;
}

static bool same_as_before(struct walk *w, const struct store_figure *f)
{
    return w->any && strcmp(buffer_string(&w->before_series), buffer_string(&w->series)) == 0 &&
           w->before_period.first == f->figure.period.first &&
           w->before_period.last == f->figure.period.last &&
           strcmp(buffer_string(&w->before_item), f->figure.item) == 0;
}

static const char *what_happened(const struct walk *w, const struct store_figure *f, bool again,
                                 double value)
{
    if (!again)
        return "first figure";
    if (w->before_known_on == f->figure.known_on)
        return "in conflict";
    return value > w->before ? "up" : value < w->before ? "down" : "confirmed";
}

static double middle(const struct figure *f)
{
    if (f->value.type != NUMBER_NONE)
        return number_double(f->value);
    double low = number_double(f->low), high = number_double(f->high);
    return isnan(low) ? high : isnan(high) ? low : (low + high) / 2;
}

static int show(struct walk *w, const struct store_figure *f, bool again, double value,
                struct error *err)
{
    char period[64], text[96], before[96] = "", known_on[DATE_TEXT], ref[FIGURE_REF_TEXT];
    const char *what = what_happened(w, f, again, value);
    show_period(f->figure.period, period, sizeof period);
    show_value(&f->figure, text, sizeof text);
    if (again)
        show_number(number_real(w->before), before, sizeof before);
    date_format(f->figure.known_on, known_on);
    figure_ref_format(f->ref, ref);
    if (w->as_json) {
        json_object(&w->json, NULL);
        json_text(&w->json, "figure", ref);
        json_text(&w->json, "series", buffer_string(&w->series));
        json_text(&w->json, "period", period);
        json_text(&w->json, "known_on", known_on);
        json_text(&w->json, "what", what);
        json_real(&w->json, "before", again ? w->before : NAN);
        json_real(&w->json, "value", value);
        json_text(&w->json, "report", f->report_name);
        json_object_end(&w->json);
        return 0;
    }
    const char *cells[] = {buffer_string(&w->series), period, known_on, before, text, what, ref};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (table_cell(w->table, cells[i]) < 0)
            return error_memory(err);
    return 0;
}

/* A figure that a later publication of its table does not carry any more. */
static int show_gone(struct walk *w, const struct store_figure *f, const struct gone *g,
                     double value, struct error *err)
{
    char period[64], before[96], known_on[DATE_TEXT], ref[FIGURE_REF_TEXT];
    show_period(f->figure.period, period, sizeof period);
    show_number(number_real(value), before, sizeof before);
    date_format(g->published, known_on);
    figure_ref_format(f->ref, ref);
    if (w->as_json) {
        json_object(&w->json, NULL);
        json_text(&w->json, "figure", ref);
        json_text(&w->json, "series", buffer_string(&w->series));
        json_text(&w->json, "period", period);
        json_text(&w->json, "known_on", known_on);
        json_text(&w->json, "what", "vanished");
        json_real(&w->json, "before", value);
        json_null(&w->json, "value");
        json_text(&w->json, "report", g->report);
        json_object_end(&w->json);
        return 0;
    }
    const char *cells[] = {
        buffer_string(&w->series), period, known_on, before, "", "vanished", ref};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (table_cell(w->table, cells[i]) < 0)
            return error_memory(err);
    return 0;
}

static int each(void *context, const struct store_figure *f, struct error *err)
{
    struct walk *w = context;
    char series[SERIES_TEXT];
    if (series_format(&f->figure.series, series, sizeof series) < 0)
        return error_set(err, ERR_LIMIT, "the name of a series is too long");
    buffer_clear(&w->series);
    if (buffer_text(&w->series, series, err) < 0)
        return -1;
    bool again = same_as_before(w, f);
    double value = middle(&f->figure);
    if (again)
        w->revisions++;
    if ((again || w->all) && show(w, f, again, value, err) < 0)
        return -1;
    const struct gone *gone = find_gone(w, f->ref);
    if (gone) {
        w->revisions++;
        if (show_gone(w, f, gone, value, err) < 0)
            return -1;
    }
    buffer_clear(&w->before_series);
    buffer_clear(&w->before_item);
    if (buffer_text(&w->before_series, series, err) < 0 ||
        buffer_text(&w->before_item, f->figure.item, err) < 0)
        return -1;
    w->before_period = f->figure.period;
    w->before_known_on = f->figure.known_on;
    w->before = value;
    w->any = true;
    return 0;
}

static int finish(struct walk *w, struct buffer *out, const struct cli *cli, struct error *err)
{
    if (w->as_json) {
        json_array_end(&w->json);
        return json_end(&w->json, err) < 0 || cli_write(out, err) < 0 ? -1 : 0;
    }
    if (w->revisions > 0 || w->all)
        return table_print(w->table, cli, err);
    cli_say("no figure of this series was ever revised");
    return 0;
}

static int find_all_gone(struct walk *w, struct store *s, struct error *err)
{
    if (store_each_vanished_ref(s, note_gone, w, err) < 0)
        return -1;
    if (w->n_gone > 1)
        qsort(w->gone, w->n_gone, sizeof *w->gone, compare_refs);
    return 0;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    static const char *const headers[] = {"series", "period", "known on", "before",
                                          "value",  "what",   "figure"};
    struct walk w = {.all = option_given(o, "all"), .as_json = option_given(o, "json")};
    struct store s = {0};
    struct series_pattern pattern;
    struct store_filter filter = {.pattern = &pattern, .with_superseded = true};
    struct buffer out;
    int status = CLI_FAILED;
    buffer_init(&out, 0);
    w.table = table_new(headers, sizeof headers / sizeof *headers);
    if (w.table == NULL) {
        error_memory(err);
        goto out;
    }
    table_right(w.table, 3);
    table_right(w.table, 4);
    if (w.as_json) {
        json_begin(&w.json, &out, true);
        json_array(&w.json, NULL);
    }
    if (series_pattern_parse(o->arguments[0], &pattern, err) < 0 ||
        cli_open(cli, &s, STORE_READ, err) < 0 || find_all_gone(&w, &s, err) < 0 ||
        store_each_figure(&s, &filter, each, &w, err) < 0 ||
        (!w.any && known_series(&s, o->arguments[0], err) < 0) || finish(&w, &out, cli, err) < 0)
        goto out;
    status = CLI_DONE;
out:
    table_free(w.table);
    free(w.gone);
    arena_free(&w.texts);
    buffer_free(&w.series);
    buffer_free(&w.before_series);
    buffer_free(&w.before_item);
    buffer_free(&out);
    store_close(&s);
    return status;
}

const struct command command_revisions = {
    .name = "revisions",
    .arguments = "SERIES",
    .summary = "Show how the figures of a series were revised",
    .text =
        "One line a figure that was published again for the same period: the value before, the "
        "value then, the day on which it was known. A second value of the same day is a conflict. "
        "A figure that a newer snapshot of its table no longer carries is told as vanished; it "
        "stays in the store.",
    .options = rows,
    .least = 1,
    .most = 1,
    .run = run,
};
