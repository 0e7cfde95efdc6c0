/* ar1.c - a line with AR(1) errors by restricted maximum likelihood, averaged over its coefficient.
 *
 * REML: Patterson and Thompson (1971); for trends with AR(1) noise Cheang and Reinsel (2000). The
 * averaging treats the coefficient as a nuisance: in short series its best estimate is too low more
 * often than not, and a test that believes it cries wolf. The prior is a Beta density whose
 * exponents were chosen by simulation so that the test keeps its 5 % (`make eval-trend`): nearly
 * flat in short series, leaning from 1 where there are points enough to tell. */
#include "sitstat/trendtest.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "ar1.h"
#include "numeric.h"
#include "sitstat/describe.h"

#define GRID 75
#define PHI_LEAST (-0.5)
#define PHI_MOST 0.98
#define WEIGHT_LEAST 1e-4 /* of the greatest: less weight changes nothing that is said */

static double phi_at(size_t i)
{
    return PHI_LEAST + (PHI_MOST - PHI_LEAST) * (double)i / (GRID - 1);
}

/* Log of the prior density of PHI, up to a constant, for N points. */
static double log_prior(double phi, size_t n)
{
    double lean = 0.1 + 0.2 * fmin(fmax(((double)n - 20) / 10, 0), 1);
    return lean * log1p(-phi) + 0.5 * log1p(phi);
}

struct ar1_data {
    const double *t, *v;
    size_t n;
    double step, mean_t, mean_v;
    double squares; /* of v about its mean */
};
struct ar1_fit {             /* given phi */
    double slope, se, level; /* level: of the line at mean_t, less mean_v */
    double log_likelihood;
};

/* Correlation of neighbours GAP steps apart. */
static double correlation(double phi, double gap)
{
    if (fabs(gap - 1) < 1e-9)
        return phi;
    double size = pow(fabs(phi), gap);
    return phi < 0 && fmod(rint(gap), 2) != 0 ? -size : size;
}

/* Generalised least squares: rows are whitened one after the other. */
static struct ar1_fit fit_given(const struct ar1_data *d, double phi)
{
    double cc = 1, ct, tt, cv, tv, vv, log_det = 0;
    double t0 = d->t[0] - d->mean_t, v0 = d->v[0] - d->mean_v;
    double last_gap = 1, rho = phi, white = 1 / sqrt(1 - phi * phi), log_step = log1p(-phi * phi);
    ct = t0, tt = t0 * t0, cv = v0, tv = t0 * v0, vv = v0 * v0;
    for (size_t i = 1; i < d->n; i++) {
        double t1 = d->t[i] - d->mean_t, v1 = d->v[i] - d->mean_v, gap = (t1 - t0) / d->step;
        if (gap != last_gap) {
            rho = correlation(phi, gap);
            white = 1 / sqrt(1 - rho * rho);
            log_step = log1p(-rho * rho);
            last_gap = gap;
        }
        double c = (1 - rho) * white, t = (t1 - rho * t0) * white, v = (v1 - rho * v0) * white;
        cc += c * c;
        ct += c * t;
        tt += t * t;
        cv += c * v;
        tv += t * v;
        vv += v * v;
        log_det += log_step;
        t0 = t1;
        v0 = v1;
    }
    double det = cc * tt - ct * ct, df = (double)d->n - 2;
    struct ar1_fit f;
    f.slope = (cc * tv - ct * cv) / det;
    f.level = (tt * cv - ct * tv) / det;
    /* What rounding leaves of an exact line must not pass for a residual. */
    double rss = fmax(vv - f.level * cv - f.slope * tv, 1e-15 * d->squares);
    f.se = sqrt(rss / df * cc / det);
    f.log_likelihood = -0.5 * (df * log(rss) + log_det + log(det));
    return f;
}

struct mixture {
    struct ar1_fit fit[GRID];
    double weight[GRID];
    struct student student;
};

/* Share of the mixture of Student distributions that lies beyond X on the side SIGN. */
static double tail(const struct mixture *m, double x, double sign)
{
    double sum = 0;
    for (size_t i = 0; i < GRID; i++) {
        if (m->weight[i] == 0)
            continue;
        sum += m->weight[i] *
               numeric_student_tail(&m->student, sign * (x - m->fit[i].slope) / m->fit[i].se);
    }
    return sum;
}

/* The point with 2.5 % beyond it: secant steps on the normal scale, where the tail is nearly a
 * straight line, from the start that mean and variance of the mixture suggest. */
static double interval_end(const struct mixture *m, double start, double reach, double sign)
{
    double want = numeric_z(0.975), x0 = start, x1 = start + 0.05 * sign * reach;
    double f0 = -numeric_z(tail(m, x0, sign)) - want, f1 = -numeric_z(tail(m, x1, sign)) - want;
    for (int i = 0; i < 6 && fabs(f1) > 1e-5 && f1 != f0; i++) {
        double x2 = x1 - f1 * (x1 - x0) / (f1 - f0);
        x0 = x1;
        f0 = f1;
        x1 = x2;
        f1 = -numeric_z(tail(m, x1, sign)) - want;
    }
    return isfinite(x1) ? x1 : start;
}

/* Fits every phi and weighs them; false where nothing is defined. */
static bool fit_all(const struct ar1_data *d, struct mixture *m, double *phi,
                    double *log_likelihood)
{
    double total = 0, most = -INFINITY;
    *log_likelihood = -INFINITY;
    *phi = 0;
    for (size_t i = 0; i < GRID; i++) {
        m->fit[i] = fit_given(d, phi_at(i));
        m->weight[i] = m->fit[i].log_likelihood + log_prior(phi_at(i), d->n);
        *log_likelihood = fmax(*log_likelihood, m->fit[i].log_likelihood);
        most = fmax(most, m->weight[i]);
    }
    for (size_t i = 0; i < GRID; i++) {
        m->weight[i] = exp(m->weight[i] - most);
        if (m->weight[i] < WEIGHT_LEAST)
            m->weight[i] = 0;
        total += m->weight[i];
    }
    for (size_t i = 0; i < GRID; i++) {
        m->weight[i] /= total;
        *phi += m->weight[i] * phi_at(i);
    }
    return isfinite(*log_likelihood);
}

static bool begin(struct ar1_data *d, const double *t, const double *v, size_t n, double step)
{
    if (n < 5 || numeric_all_equal(v, n))
        return false;
    for (size_t i = 1; i < n; i++)
        if (!(t[i] > t[i - 1]))
            return false;
    *d = (struct ar1_data){.t = t, .v = v, .n = n, .step = step};
    d->mean_t = t[0] + (t[n - 1] - t[0]) / 2;
    d->mean_v = stats_mean(v, n);
    d->squares = stats_squares(v, n);
    return true;
}

void ar1_likelihood(const double *t, const double *v, size_t n, double step, double *phi,
                    double *log_likelihood)
{
    struct ar1_data d;
    struct mixture m;
    *phi = *log_likelihood = NAN;
    if (begin(&d, t, v, n, step) && !fit_all(&d, &m, phi, log_likelihood))
        *phi = *log_likelihood = NAN;
}

void stats_ar1(const double *t, const double *v, size_t n, double step, struct ar1 *out)
{
    struct ar1_data d;
    struct mixture m;
    double slope = 0, square = 0, level = 0, p = 0;
    *out = (struct ar1){NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
    if (!begin(&d, t, v, n, step))
        return;
    m.student = numeric_student((double)n - 2);
    if (!fit_all(&d, &m, &out->phi, &out->log_likelihood)) {
        out->phi = out->log_likelihood = NAN;
        return;
    }
    double widen = m.student.df / fmax(m.student.df - 2, 1);
    for (size_t i = 0; i < GRID; i++) {
        const struct ar1_fit *f = &m.fit[i];
        double w = m.weight[i];
        slope += w * f->slope;
        level += w * f->level;
        square += w * (f->se * f->se * widen + f->slope * f->slope);
        if (w > 0)
            p += 2 * w * numeric_student_tail(&m.student, fabs(f->slope / f->se));
    }
    double reach = 2 * sqrt(fmax(square - slope * slope, 0));
    out->p = fmin(p, 1);
    out->slope = slope;
    out->low = interval_end(&m, slope - reach, reach, -1);
    out->high = interval_end(&m, slope + reach, reach, 1);
    out->at_first = d.mean_v + level + slope * (t[0] - d.mean_t);
    out->at_last = d.mean_v + level + slope * (t[n - 1] - d.mean_t);
}
