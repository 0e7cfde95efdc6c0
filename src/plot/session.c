/* session.c - a chart into a script, the script through gnuplot, the picture checked. */
#include <math.h>
#include <stdio.h>
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

int chart_draw(struct chart_session *s, const struct chart *c, struct buffer *out,
               struct chart_result *result, struct error *err)
{
    struct chart_result own;
    struct buffer script, picture;
    const size_t start = out->len;
    int status = -1;
    buffer_init(&script, SCRIPT_CAP);
    buffer_init(&picture, 0);
    if (s->child == NULL) {
        error_set(err, ERR_CHILD, "the chart session is not open");
        goto out;
    }
    if (write_script(c, child_token(s->child), &script, result ? result : &own, err) < 0 ||
        child_ask(s->child, script.data, script.len, &picture, err) < 0)
        goto out;
    if (c->format == CHART_SVG) {
        status = svg_rewrite(buffer_string(&picture), picture.len, c, out, err);
        goto out;
    }
    if (check_whole(&picture, c->format == CHART_PNG ? "\x89PNG" : "%PDF", err) < 0)
        goto out;
    if (c->format == CHART_PDF)
        stamp_pdf(picture.data, picture.len, c->as_of);
    status = buffer_append(out, picture.data, picture.len, err);
out:
    if (status < 0 && out->len > start)
        out->data[out->len = start] = '\0'; /* no half pictures */
    buffer_free(&script);
    buffer_free(&picture);
    return status;
}

void chart_session_close(struct chart_session *s)
{
    child_end(s->child);
    s->child = NULL;
}
