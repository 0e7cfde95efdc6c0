/* classes.c - quantile classes with round bounds. */
#include "classes.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* V to DIGITS significant digits. */
static double rounded(double v, int digits)
{
    if (v == 0)
        return 0;
    double power = pow(10, floor(log10(fabs(v))) - digits + 1);
    return round(v / power) * power;
}

/* Whether a value is LOW or more and below HIGH. */
static bool any_between(const double *values, size_t n, double low, double high)
{
    for (size_t i = 0; i < n; i++)
        if (values[i] >= low && values[i] < high)
            return true;
    return false;
}

void classes_make(double *values, size_t n, struct classes *out)
{
    memset(out, 0, sizeof *out);
    if (n == 0)
        return;
    qsort(values, n, sizeof *values, compare_doubles);
    size_t most = n < RAMP ? n : RAMP;
    double low = values[0], high = values[n - 1];
    out->bound[0] = low >= 0 && low < 0.5 * high ? 0
                    : rounded(low, 2) > low      ? low
                                                 : rounded(low, 2);
    for (size_t k = 1; k < most; k++) {
        double quantile = values[n * k / most];
        double bound = rounded(quantile, 1);
        if (bound <= out->bound[out->n])
            bound = rounded(quantile, 2);
        double last = out->bound[out->n];
        if (bound > last && bound <= high && any_between(values, n, last, bound))
            out->bound[++out->n] = bound;
    }
    out->n++;
    out->bound[out->n] = high;
}

/* With fewer classes than shades the darker ones; a single class is not the darkest. */
static int class_shade(const struct classes *c, size_t k)
{
    return SHADE_RAMP + (c->n == 1 ? RAMP - 2 : (int)(RAMP - c->n + k));
}

int classes_shade(const struct classes *c, double value)
{
    size_t k = 0;
    while (k + 1 < c->n && value >= c->bound[k + 1])
        k++;
    return class_shade(c, k);
}

double classes_legend(struct scene *s, struct rect area, const struct classes *c, const char *layer,
                      int empty, bool whole)
{
    const struct face face = {12, false};
    char text[3 * TICK_TEXT], low[TICK_TEXT], high[TICK_TEXT];
    double x = area.left, y = area.bottom - 8, swatch = 12;
    for (size_t k = 0; k <= c->n; k++) {
        double from = c->bound[k], to = k < c->n ? c->bound[k + 1] : 0;
        bool last = k + 1 == c->n;
        if (whole && !last)
            to -= 1;
        scale_number(s->words, from, low);
        scale_number(s->words, to, high);
        if (k == c->n)
            snprintf(text, sizeof text, "%s", s->words->gap);
        else if (whole && c->n == 1 && from == 1)
            snprintf(text, sizeof text, "%s", s->words->reported);
        else if (strcmp(low, high) == 0)
            snprintf(text, sizeof text, "%s", low);
        else
            snprintf(text, sizeof text, "%s–%s", low, high);
        double wide = metrics_width(text, strlen(text), face.size, false);
        if (x + swatch + 5 + wide > area.right)
            break;
        int shade = k == c->n ? empty : class_shade(c, k);
        scene_box(s, k == c->n && empty == SHADE_PAPER ? "gaps" : layer, x, y - swatch / 2,
                  x + swatch, y + swatch / 2, shade);
        scene_text(s, x + swatch + 5, y, ANCHOR_LEFT, face, SHADE_MUTED, text, strlen(text));
        x += swatch + 5 + wide + 16;
    }
    return 26;
}
