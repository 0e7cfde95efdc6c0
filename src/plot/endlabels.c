/* endlabels.c - labels at the ends of lines, moved apart as little as possible. */
#include "frame.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void label_text(struct end_label *l, const char *name, const char *value, double width,
                size_t lines, char *text, size_t size)
{
    size_t room = size / 2 - 1;
    snprintf(text, size, "%.*s %s", (int)room, name, value);
    metrics_wrap(text, l->first.size, l->first.bold, width, lines, &l->text);
    if (l->text.n == 0 || !l->text.line[l->text.n - 1].cut)
        return;
    /* The name on its own, and the value on a line of its own. */
    size_t used = (size_t)snprintf(text, size / 2, "%.*s", (int)room, name) + 1;
    used = used < size / 2 ? used : size / 2;
    snprintf(text + used, size - used, "%s", value);
    metrics_wrap(text, l->first.size, l->first.bold, width, lines - 1, &l->text);
    double wide = metrics_width(text + used, strlen(text + used), l->rest.size, l->rest.bold);
    l->text.width = fmax(l->text.width, wide);
    l->text.line[l->text.n].text = text + used;
    l->text.line[l->text.n].len = strlen(text + used);
    l->text.line[l->text.n++].cut = false;
}

double label_height(const struct end_label *l)
{
    double height = 4; /* air between neighbours */
    for (size_t i = 0; i < l->text.n; i++)
        height += (i ? l->rest : l->first).size * 1.15;
    return height;
}

/* Least squares under "each below the one before": the pool-adjacent-violators algorithm (Ayer et
 * al. 1955) on the wanted middles less the heights above. */
void spread_labels(struct end_label *labels, size_t n, double top, double bottom)
{
    struct block {
        double sum, middle;
        size_t from, count;
    } blocks[64] = {0};
    size_t order[64] = {0}, n_blocks = 0;
    double offset[64] = {0}, above = 0;
    if (n > 64)
        n = 64;
    for (size_t i = 0; i < n; i++) {
        size_t k = i;
        for (; k > 0 && labels[order[k - 1]].want > labels[i].want; k--)
            order[k] = order[k - 1];
        order[k] = i;
    }
    for (size_t i = 0; i < n; i++) {
        double half = label_height(&labels[order[i]]) / 2;
        offset[i] = above + half;
        above += 2 * half;
    }
    double least = top, most = fmax(top, bottom - above); /* of the shifts that keep all inside */
    for (size_t i = 0; i < n; i++) {
        double shift = labels[order[i]].want - offset[i];
        blocks[n_blocks++] = (struct block){shift, shift, i, 1};
        while (n_blocks > 1 && blocks[n_blocks - 2].middle >= blocks[n_blocks - 1].middle) {
            struct block last = blocks[--n_blocks], *before = &blocks[n_blocks - 1];
            before->sum += last.sum;
            before->count += last.count;
            before->middle = before->sum / (double)before->count;
        }
    }
    for (size_t b = 0; b < n_blocks; b++)
        for (size_t i = blocks[b].from; i < blocks[b].from + blocks[b].count; i++)
            labels[order[i]].middle = fmin(fmax(blocks[b].middle, least), most) + offset[i];
}

void draw_end_labels(struct scene *s, double x, const struct end_label *labels, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct end_label *l = &labels[i];
        double y = l->middle - (label_height(l) - 4) / 2;
        if (fabs(l->middle - l->want) > 12 || x - l->end > 40)
            scene_rule(s, "leaders", l->end + 5, l->want, x - 3, l->middle, SHADE_AXIS);
        for (size_t k = 0; k < l->text.n; k++) {
            struct face face = k ? l->rest : l->first;
            struct wrapped line = {.line[0] = l->text.line[k], .n = 1};
            scene_wrapped(s, x, y - face.size * (LINE_HEIGHT - 1.15) / 2, ANCHOR_LEFT, face,
                          l->shade, &line);
            y += face.size * 1.15;
        }
    }
}
