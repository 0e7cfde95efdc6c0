/* session.c - a chart into a script, the script through gnuplot, the picture checked. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "child.h"
#include "frame.h"
#include "names.h"
#include "sitstat/embed.h"
#include "svg.h"

#define SCRIPT_CAP ((size_t)64 << 20)

static int write_script(const struct chart *c, const char *token, struct buffer *out,
                        struct chart_result *result, struct error *err)
{
    struct scene s;
    if ((unsigned)c->kind >= CHART_KINDS || (unsigned)c->size >= CHART_SIZES ||
        (unsigned)c->theme >= CHART_THEMES || (unsigned)c->format >= CHART_FORMATS)
        return error_set(err, ERR_UNKNOWN, "there is no such kind, size, theme or format of chart");
    memset(result, 0, sizeof *result);
    result->kind = c->kind == CHART_AUTO ? chart_choose(c) : c->kind;
    const struct kind_row *row = kind_row(result->kind);
    const char *template_text = c->template;
    if (template_text == NULL) {
        const struct embedded *file = embedded_find(row->template_path);
        if (file == NULL)
            return error_set(err, ERR_UNKNOWN, "%s was not compiled in", row->template_path);
        template_text = file->data;
    }
    scene_init(&s, c, result);
    row->draw(&s, frame_draw(&s));
    int status = scene_write(&s, row->layers, template_text, token, out, err);
    scene_free(&s);
    return status;
}

int chart_script(const struct chart *c, struct buffer *out, struct chart_result *result,
                 struct error *err)
{
    struct chart_result own;
    return write_script(c, "SITSTAT_END", out, result ? result : &own, err);
}

int chart_session_open(struct chart_session *s, const char *program,
                       const struct chart_limits *limits, struct error *err)
{
    *s = (struct chart_session){0};
    return child_start(program, limits, &s->child, err);
}

/* cairo stamps a PDF with the moment of drawing: "/CreationDate (D:20260102030405...". The chart's
 * own day, or a fixed one, goes over it, digit for digit. */
static void stamp_pdf(char *pdf, size_t len, day_t day)
{
    static const char mark[] = "/CreationDate (D:";
    char *at = memmem(pdf, len, mark, sizeof mark - 1);
    char digits[15];
    int year = 2000, month = 1, mday = 1;
    if (at == NULL || (size_t)(pdf + len - at) < sizeof mark + 14)
        return;
    if (day != DAY_NONE)
        date_to_civil(day, &year, &month, &mday);
    snprintf(digits, sizeof digits, "%04u%02u%02u000000", (unsigned)year % 10000,
             (unsigned)month % 100, (unsigned)mday % 100);
    memcpy(at + sizeof mark - 1, digits, 14);
}

static int check_whole(const struct buffer *picture, const char *magic, struct error *err)
{
    size_t len = strlen(magic);
    if (picture->len < len || memcmp(picture->data, magic, len) != 0)
        return error_set(err, ERR_CHILD,
                         "this gnuplot cannot draw PNG and PDF; install gnuplot-nox or "
                         "gnuplot-qt, or ask for SVG");
    return 0;
}

/* A session's charts that gnuplot was asked for and that are not taken yet. */
struct chart_way {
    const struct chart *asked[CHILD_SCRIPTS]; /* the first to be taken first */
    size_t n;
    struct buffer picture; /* as gnuplot printed it */
};

static int need_way(struct chart_session *s, struct error *err)
{
    if (s->child == NULL)
        return error_set(err, ERR_CHILD, "the chart session is not open");
    if (s->way == NULL && (s->way = calloc(1, sizeof *s->way)) == NULL)
        return error_memory(err);
    if (s->way->n == CHILD_SCRIPTS)
        return error_set(err, ERR_REFUSED, "take the chart that was asked for first");
    return 0;
}

int chart_ask(struct chart_session *s, const struct chart *c, struct chart_result *result,
              struct error *err)
{
    struct chart_result own;
    struct buffer script;
    int status = -1;
    buffer_init(&script, SCRIPT_CAP);
    if (need_way(s, err) < 0 ||
        write_script(c, child_token(s->child), &script, result ? result : &own, err) < 0 ||
        child_send(s->child, script.data, script.len, err) < 0)
        goto out;
    s->way->asked[s->way->n++] = c;
    status = 0;
out:
    buffer_free(&script);
    return status;
}

/* The picture as gnuplot printed it, fit for a page or a file. */
static int finish(const struct chart *c, struct buffer *picture, struct buffer *out,
                  struct error *err)
{
    if (c->format == CHART_SVG)
        return svg_rewrite(buffer_string(picture), picture->len, c, out, err);
    if (check_whole(picture, c->format == CHART_PNG ? "\x89PNG" : "%PDF", err) < 0)
        return -1;
    if (c->format == CHART_PDF)
        stamp_pdf(picture->data, picture->len, c->as_of);
    return buffer_append(out, picture->data, picture->len, err);
}

int chart_take(struct chart_session *s, struct buffer *out, struct error *err)
{
    struct chart_way *w = s->way;
    const size_t start = out->len;
    if (w == NULL || w->n == 0)
        return error_set(err, ERR_REFUSED, "no chart was asked for");
    const struct chart *c = w->asked[0];
    memmove(w->asked, w->asked + 1, --w->n * sizeof w->asked[0]);
    buffer_clear(&w->picture);
    int status = child_wait(s->child, &w->picture, err) < 0 ? -1 : finish(c, &w->picture, out, err);
    if (status < 0 && out->len > start)
        out->data[out->len = start] = '\0'; /* no half pictures */
    return status;
}

int chart_draw(struct chart_session *s, const struct chart *c, struct buffer *out,
               struct chart_result *result, struct error *err)
{
    return chart_ask(s, c, result, err) < 0 || chart_take(s, out, err) < 0 ? -1 : 0;
}

void chart_session_close(struct chart_session *s)
{
    child_end(s->child);
    if (s->way != NULL)
        buffer_free(&s->way->picture);
    free(s->way);
    *s = (struct chart_session){0};
}
