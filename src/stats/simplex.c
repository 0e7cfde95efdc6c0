/* simplex.c - Nelder and Mead's simplex, with its loop turned inside out. */
#include "simplex.h"

#include <math.h>
#include <string.h>

enum state { CORNERS, REFLECTION, EXPANSION, CONTRACTION, SHRINKING, OVER };

static size_t least_corner(const struct simplex *s)
{
    size_t best = 0;
    for (size_t i = 1; i <= s->d; i++)
        if (s->y[i] < s->y[best])
            best = i;
    return best;
}

/* A point centre + factor (centre - worst) in place of the worst corner. */
static void move(struct simplex *s, double factor, double *out)
{
    for (size_t k = 0; k < s->d; k++)
        out[k] = s->centre[k] + factor * (s->centre[k] - s->x[s->worst][k]);
}

static void replace_worst(struct simplex *s, const double *x, double y)
{
    memcpy(s->x[s->worst], x, s->d * sizeof(double));
    s->y[s->worst] = y;
}

static void begin_step(struct simplex *s)
{
    size_t n = s->d + 1;
    if (s->used >= s->evaluations) {
        s->state = OVER;
        return;
    }
    s->best = least_corner(s);
    s->worst = 0;
    for (size_t i = 1; i < n; i++)
        if (s->y[i] > s->y[s->worst])
            s->worst = i;
    s->second = s->best;
    for (size_t i = 0; i < n; i++)
        if (i != s->worst && s->y[i] > s->y[s->second])
            s->second = i;
    memset(s->centre, 0, sizeof s->centre);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; i != s->worst && k < s->d; k++)
            s->centre[k] += s->x[i][k] / (double)s->d;
    move(s, 1.0, s->reflected);
    s->state = REFLECTION;
}

static void end_step(struct simplex *s, int used)
{
    double least = s->y[0], most = s->y[0];
    s->used += used;
    for (size_t i = 1; i <= s->d; i++) {
        least = fmin(least, s->y[i]);
        most = fmax(most, s->y[i]);
    }
    if (most - least <= 1e-9 * fabs(least))
        s->state = OVER;
    else
        begin_step(s);
}

/* Halves the way of the next corner to the best one, which stays. */
static void shrink_next(struct simplex *s)
{
    s->corner += s->corner == s->best;
    if (s->corner > s->d) {
        end_step(s, 2 + (int)s->d);
        return;
    }
    double *x = s->x[s->corner];
    for (size_t k = 0; k < s->d; k++)
        x[k] = 0.5 * (x[k] + s->x[s->best][k]);
    s->state = SHRINKING;
}

static void tell_reflection(struct simplex *s, double y)
{
    s->y_reflected = y;
    if (y < s->y[s->best]) {
        move(s, 2.0, s->tried);
        s->state = EXPANSION;
    } else if (y < s->y[s->second]) {
        replace_worst(s, s->reflected, y);
        end_step(s, 1);
    } else {
        move(s, y < s->y[s->worst] ? 0.5 : -0.5, s->tried);
        s->state = CONTRACTION;
    }
}

static void tell_contraction(struct simplex *s, double y)
{
    if (y < s->y_reflected && y < s->y[s->worst]) {
        replace_worst(s, s->tried, y);
        end_step(s, 2);
    } else {
        s->corner = 0;
        shrink_next(s);
    }
}

void simplex_begin(struct simplex *s, size_t dimensions, const double *x, double step,
                   int evaluations)
{
    *s = (struct simplex){.d = dimensions, .evaluations = evaluations, .state = CORNERS};
    for (size_t i = 0; i <= dimensions; i++) {
        memcpy(s->x[i], x, dimensions * sizeof(double));
        if (i > 0)
            s->x[i][i - 1] += step;
    }
}

const double *simplex_next(const struct simplex *s)
{
    switch ((enum state)s->state) {
    case CORNERS:
    case SHRINKING:
        return s->x[s->corner];
    case REFLECTION:
        return s->reflected;
    case EXPANSION:
    case CONTRACTION:
        return s->tried;
    case OVER:
        break;
    }
    return NULL;
}

void simplex_tell(struct simplex *s, double y)
{
    switch ((enum state)s->state) {
    case CORNERS:
        s->y[s->corner] = y;
        if (++s->corner > s->d) {
            s->used = (int)s->d + 1;
            begin_step(s);
        }
        break;
    case REFLECTION:
        tell_reflection(s, y);
        break;
    case EXPANSION:
        if (y < s->y_reflected)
            replace_worst(s, s->tried, y);
        else
            replace_worst(s, s->reflected, s->y_reflected);
        end_step(s, 2);
        break;
    case CONTRACTION:
        tell_contraction(s, y);
        break;
    case SHRINKING:
        s->y[s->corner++] = y;
        shrink_next(s);
        break;
    case OVER:
        break;
    }
}

double simplex_best(const struct simplex *s, double *x)
{
    size_t best = least_corner(s);
    memcpy(x, s->x[best], s->d * sizeof(double));
    return s->y[best];
}
