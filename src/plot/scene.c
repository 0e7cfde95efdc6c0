/* scene.c - texts and marks into the script that gnuplot reads. */
#include "scene.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixed.h"
#include "metrics.h"
#include "names.h"
#include "sitstat/embed.h"
#include "sitstat/text.h"

#define TEXT_MOST 200 /* code points */

const struct face face_title = {21, true};
const struct face face_subtitle = {14, false};
const struct face face_axis = {13.5, false};
const struct face face_label = {13.5, false};
const struct face face_strong = {13.5, true};
const struct face face_foot = {11.5, false};

void scene_init(struct scene *s, const struct chart *c, struct chart_result *result)
{
    memset(s, 0, sizeof *s);
    s->chart = c;
    s->words = c->words ? c->words : chart_words_english();
    s->result = result;
    size_points(c->size, &s->width, &s->height);
}

void scene_free(struct scene *s)
{
    buffer_free(&s->texts);
    buffer_free(&s->labels);
    for (size_t i = 0; i < s->n_layers; i++) {
        buffer_free(&s->layers[i].rows);
        buffer_free(&s->layers[i].shades);
    }
    s->n_layers = 0;
}

void scene_refuse(struct scene *s, enum error_code code, const char *sentence)
{
    if (!s->failed)
        error_set(&s->err, code, "%s", sentence);
    s->failed = true;
}

void scene_note(struct scene *s, const char *sentence)
{
    char *note = s->result->note;
    size_t len = strlen(note);
    if (strstr(note, sentence) == NULL)
        snprintf(note + len, sizeof s->result->note - len, "%s%s", len ? "; " : "", sentence);
}

static void put(struct scene *s, struct buffer *b, const char *text)
{
    if (!s->failed && buffer_text(b, text, &s->err) < 0)
        s->failed = true;
}

static void put_bytes(struct scene *s, struct buffer *b, const char *text, size_t len)
{
    if (!s->failed && buffer_append(b, text, len, &s->err) < 0)
        s->failed = true;
}

/* V and a blank; returns how many bytes they are. */
static size_t number_text(double v, char out[static FIXED_TEXT + 1])
{
    if (!isfinite(v) || fabs(v) > 1e9) {
        static const char none[] = {'N', 'a', 'N', ' '};
        memcpy(out, none, sizeof none);
        return sizeof none;
    }
    size_t len = fixed_text(v, false, out);
    out[len++] = ' ';
    return len;
}

static void put_number(struct scene *s, struct buffer *b, double v)
{
    char text[FIXED_TEXT + 1];
    put_bytes(s, b, text, number_text(v, text));
}

static void put_whole(struct scene *s, struct buffer *b, int v, const char *end)
{
    char text[32];
    snprintf(text, sizeof text, "%d%s", v, end);
    put(s, b, text);
}

void scene_text(struct scene *s, double x, double y, enum anchor anchor, struct face face,
                int shade, const char *text, size_t len)
{
    static const char *const anchors[] = {"left", "center", "right"};
    char label[64];
    if (s->failed || len == 0)
        return;
    s->n_texts++;
    /* A line of the datablock: its prefix keeps it from being the terminator. */
    put(s, &s->texts, "|");
    if (!s->failed && text_clean(text, len, TEXT_MOST, &s->texts, &s->err) < 0)
        s->failed = true;
    put(s, &s->texts, "\n");
    snprintf(label, sizeof label, "set label %zu $M[%zu][2:*] at ", s->n_texts, s->n_texts);
    put(s, &s->labels, label);
    put_number(s, &s->labels, x);
    put(s, &s->labels, ", ");
    put_number(s, &s->labels, y);
    put(s, &s->labels, anchors[anchor]);
    put(s, &s->labels, face.bold ? " front font bold.\"," : " front font regular.\",");
    put_number(s, &s->labels, face.size);
    s->labels.len -= s->labels.len > 0; /* the blank after the number */
    put(s, &s->labels, "\" tc rgb shade[");
    put_whole(s, &s->labels, shade, "]\n");
}

double scene_wrapped(struct scene *s, double x, double y, enum anchor anchor, struct face face,
                     int shade, const struct wrapped *w)
{
    for (size_t i = 0; i < w->n; i++) {
        char line[1024];
        snprintf(line, sizeof line, "%.*s%s", (int)(w->line[i].len < 1000 ? w->line[i].len : 1000),
                 w->line[i].text, w->line[i].cut ? "…" : "");
        scene_text(s, x, y + face.size * LINE_HEIGHT / 2, anchor, face, shade, line, strlen(line));
        y += face.size * LINE_HEIGHT;
    }
    return y;
}

static struct layer *layer_of(struct scene *s, const char *name)
{
    for (size_t i = 0; i < s->n_layers; i++)
        if (strcmp(s->layers[i].name, name) == 0)
            return &s->layers[i];
    if (s->n_layers == SCENE_LAYERS) {
        scene_refuse(s, ERR_LIMIT, "a chart kind uses more layers than there are");
        return &s->layers[0];
    }
    struct layer *layer = &s->layers[s->n_layers++];
    layer->name = name;
    return layer;
}

static void row(struct scene *s, const char *layer, size_t n, const double *values, int shade)
{
    struct buffer *b = &layer_of(s, layer)->rows;
    for (size_t i = 0; i < n; i++)
        put_number(s, b, values[i]);
    put_whole(s, b, shade, "\n");
}

void scene_rule(struct scene *s, const char *layer, double x1, double y1, double x2, double y2,
                int shade)
{
    row(s, layer, 4, (double[]){x1, y1, x2 - x1, y2 - y1}, shade);
}

void scene_box(struct scene *s, const char *layer, double x1, double y1, double x2, double y2,
               int shade)
{
    row(s, layer, 6, (double[]){(x1 + x2) / 2, (y1 + y2) / 2, x1, x2, y1, y2}, shade);
}

void scene_dot(struct scene *s, const char *layer, double x, double y, double diameter, int shade)
{
    row(s, layer, 3, (double[]){x, y, diameter}, shade);
}

void scene_piece(struct scene *s, const char *layer, int shade)
{
    struct layer *l = layer_of(s, layer);
    if (l->pieces++ > 0) {
        put(s, &l->rows, "\n\n");
        put(s, &l->shades, ",");
    }
    put(s, &l->shades, "shade[");
    put_whole(s, &l->shades, shade, "]");
    l->shade = shade;
}

void scene_part(struct scene *s, const char *layer, int shade)
{
    struct layer *l = layer_of(s, layer);
    if (l->pieces > 0 && l->shade == shade)
        scene_gap(s, layer);
    else
        scene_piece(s, layer, shade);
}

void scene_xy(struct scene *s, const char *layer, double x, double y)
{
    char text[2 * (FIXED_TEXT + 1) + 1];
    size_t len = number_text(x, text);
    len += number_text(y, text + len);
    text[len++] = '\n';
    put_bytes(s, &layer_of(s, layer)->rows, text, len);
}

void scene_gap(struct scene *s, const char *layer)
{
    put(s, &layer_of(s, layer)->rows, "\n");
}

static void write_block(struct scene *s, const char *name, const struct buffer *rows,
                        const char *token, struct buffer *out)
{
    put(s, out, "$");
    put(s, out, name);
    put(s, out, " << ");
    put(s, out, token);
    put(s, out, "\n");
    /* A block must not be empty: a row without a place, but with a colour in columns 4, 5 and 7. */
    put(s, out, rows->len ? buffer_string(rows) : "NaN NaN NaN 1 1 NaN 1\n");
    put(s, out, token);
    put(s, out, "\n");
}

static void write_layer(struct scene *s, const char *name, const char *token, struct buffer *out)
{
    char line[128];
    const struct layer *l = layer_of(s, name);
    write_block(s, name, &l->rows, token, out);
    /* gnuplot looks one further than the end of `for [i=1:n]`. */
    snprintf(line, sizeof line, "%s_n = %zu\narray %s_shade[%zu] = [", name, l->pieces, name,
             l->pieces + 1);
    put(s, out, line);
    put(s, out, buffer_string(&l->shades));
    put(s, out, l->pieces ? ",0]\n" : "0]\n");
}

static void write_embedded(struct scene *s, const char *path, struct buffer *out)
{
    const struct embedded *file = embedded_find(path);
    if (file == NULL)
        scene_refuse(s, ERR_UNKNOWN, "a gnuplot file of plots/ was not compiled in");
    else
        put(s, out, file->data);
}

int scene_write(struct scene *s, const char *const *layers, const char *template_text,
                const char *token, struct buffer *out, struct error *err)
{
    const struct chart *c = s->chart;
    char line[256], theme[64];
    snprintf(line, sizeof line, "reset session\nreset errors\nwidth = %d\nheight = %d\ndark = %d\n",
             (int)s->width, (int)s->height, c->dark ? 1 : 0);
    put(s, out, line);
    snprintf(theme, sizeof theme, "plots/theme-%s.gp", chart_theme_name(c->theme));
    write_embedded(s, theme, out);
    snprintf(line, sizeof line, "format = \"%s\"\n", chart_format_name(c->format));
    put(s, out, line);
    write_embedded(s, "plots/common.gp", out);
    write_block(s, "M", &s->texts, token, out);
    put(s, out, buffer_string(&s->labels));
    for (size_t i = 0; layers[i] != NULL; i++)
        write_layer(s, layers[i], token, out);
    put(s, out, template_text);
    put(s, out, "\n");
    if (s->failed) {
        if (err != NULL)
            *err = s->err;
        return -1;
    }
    return 0;
}
