/* counts.c - growth of counts: Poisson with dispersion, and negative binomial. */
#include "sitstat/regression.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_sf_psi.h>

#include "numeric.h"
#include "sitstat/describe.h"

#define THETA_MOST 1e7 /* beyond it the negative binomial is Poisson's */

struct fit {
    const double *t, *v;
    size_t n;
    double centre, width; /* t is scaled to (t - centre) / width for the iteration */
    double a, b;          /* log mean = a + b x */
    double bb;            /* information of b after a is fitted */
};

static double scaled(const struct fit *f, size_t i)
{
    return (f->t[i] - f->centre) / f->width;
}

static double mean_at(const struct fit *f, size_t i)
{
    return exp(f->a + f->b * scaled(f, i));
}

/* One step of iterated reweighted least squares, in the form of Fisher scoring: the change of (a,
 * b). THETA is infinite for Poisson. */
static void score_step(struct fit *f, double theta, double *da, double *db)
{
    double w0 = 0, w1 = 0, w2 = 0, g0 = 0, g1 = 0;
    for (size_t i = 0; i < f->n; i++) {
        double x = scaled(f, i), mu = mean_at(f, i);
        double shrink = isinf(theta) ? 1 : theta / (theta + mu);
        double w = mu * shrink, g = (f->v[i] - mu) * shrink;
        w0 += w;
        w1 += w * x;
        w2 += w * x * x;
        g0 += g;
        g1 += g * x;
    }
    double middle = w1 / w0;
    f->bb = w2 - w1 * middle;
    *db = (g1 - middle * g0) / f->bb;
    *da = g0 / w0 - middle * *db;
}

static double log_likelihood(const struct fit *f, double theta)
{
    double sum = 0;
    for (size_t i = 0; i < f->n; i++) {
        double eta = f->a + f->b * scaled(f, i), mu = exp(eta), y = f->v[i];
        sum += isinf(theta) ? y * eta - mu : y * eta - (y + theta) * log(theta + mu);
    }
    return sum;
}

/* Iterates until nothing moves; steps are halved where they do not climb. */
static void fit_means(struct fit *f, double theta)
{
    double best = log_likelihood(f, theta);
    for (int i = 0; i < 200; i++) {
        double da, db, a = f->a, b = f->b;
        score_step(f, theta, &da, &db);
        if (!isfinite(da) || !isfinite(db))
            break;
        double now = -INFINITY;
        for (int half = 0; half < 30; half++) {
            f->a = a + da;
            f->b = b + db;
            now = log_likelihood(f, theta);
            if (now >= best - 1e-12 * fabs(best))
                break;
            da /= 2;
            db /= 2;
        }
        best = now;
        if (fabs(da) + fabs(db) < 1e-14 * (1 + fabs(f->a) + fabs(f->b)))
            break;
    }
    double da, db;
    score_step(f, theta, &da, &db); /* leaves the information at the maximum */
}

/* d/dtheta of the log-likelihood, and its slope, with the means held. */
static void theta_score(const struct fit *f, double theta, double *score, double *slope)
{
    double p0 = gsl_sf_psi(theta), p1 = gsl_sf_psi_1(theta);
    *score = *slope = 0;
    for (size_t i = 0; i < f->n; i++) {
        double y = f->v[i], mu = mean_at(f, i), sum = theta + mu;
        *score += gsl_sf_psi(y + theta) - p0 + log(theta / sum) + 1 - (y + theta) / sum;
        *slope += gsl_sf_psi_1(y + theta) - p1 + 1 / theta - 2 / sum + (y + theta) / (sum * sum);
    }
}

/* The theta of greatest likelihood for these means: Newton steps on log theta within a bracket. NaN
 * where the likelihood grows without end. */
static double fit_theta(const struct fit *f, double start)
{
    double low = 1e-6, high = THETA_MOST, score, slope, theta = start;
    theta_score(f, high, &score, &slope);
    /* Near Poisson the score behaves as -sum((y - mu)² - y) / (2 theta²): its sign tells. */
    double excess = 0;
    for (size_t i = 0; i < f->n; i++) {
        double mu = mean_at(f, i), d = f->v[i] - mu;
        excess += d * d - f->v[i];
    }
    if (excess <= 0)
        return NAN;
    for (int i = 0; i < 100; i++) {
        theta_score(f, theta, &score, &slope);
        if (score > 0)
            low = theta;
        else
            high = theta;
        double curve = theta * slope + score; /* d score / d log theta, over theta */
        double next = curve < 0 ? theta * exp(-score / curve) : NAN;
        if (!(next > low && next < high))
            next = sqrt(low * high);
        if (fabs(next - theta) <= 1e-12 * theta)
            return next;
        theta = next;
    }
    return theta;
}

static double pearson(const struct fit *f)
{
    double sum = 0;
    for (size_t i = 0; i < f->n; i++) {
        double mu = mean_at(f, i);
        sum += (f->v[i] - mu) * (f->v[i] - mu) / mu;
    }
    return sum / ((double)f->n - 2);
}

bool stats_are_counts(const double *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!(v[i] >= 0 && v[i] == floor(v[i]) && isfinite(v[i])))
            return false;
    return true;
}

/* False where no model can be fitted. */
static bool begin(struct fit *f, const double *t, const double *v, size_t n, struct counts *out)
{
    *out = (struct counts){NAN, NAN, NAN, NAN, NAN};
    if (n < 5 || !stats_are_counts(v, n) || numeric_all_equal(t, n))
        return false;
    double low = t[0], high = t[0], sum = stats_sum(v, n);
    if (!(sum > 0))
        return false;
    for (size_t i = 1; i < n; i++) {
        low = fmin(low, t[i]);
        high = fmax(high, t[i]);
    }
    *f = (struct fit){.t = t, .v = v, .n = n};
    f->centre = low + (high - low) / 2;
    f->width = (high - low) / 2;
    f->a = log(sum / (double)n);
    fit_means(f, INFINITY);
    out->dispersion = pearson(f);
    return true;
}

static void finish(const struct fit *f, double variance, struct counts *out)
{
    out->r = f->b / f->width;
    out->intercept = f->a - out->r * f->centre;
    out->se = sqrt(variance / f->bb) / f->width;
}

void stats_quasipoisson(const double *t, const double *v, size_t n, struct counts *out)
{
    struct fit f;
    if (begin(&f, t, v, n, out))
        finish(&f, out->dispersion, out);
}

void stats_negbin(const double *t, const double *v, size_t n, struct counts *out)
{
    struct fit f;
    if (!begin(&f, t, v, n, out))
        return;
    struct fit poisson = f;
    double start = 0;
    for (size_t i = 0; i < n; i++) {
        double d = v[i] / mean_at(&f, i) - 1;
        start += d * d;
    }
    double theta = fit_theta(&f, start > 0 ? (double)n / start : 1);
    for (int i = 0; i < 100 && theta < THETA_MOST / 2; i++) {
        double before = theta;
        fit_means(&f, theta);
        theta = fit_theta(&f, theta);
        if (!(fabs(theta - before) > 1e-10 * before))
            break;
    }
    if (!(theta < THETA_MOST / 2)) {
        f = poisson;
        theta = NAN;
    }
    out->theta = theta;
    finish(&f, 1, out);
}
