/* smoothing_run.h - the runs of smoothing through a series, side by side: included by smoothing.c
 * as RUN_NAME for the processors RUN_TARGET. A compiler cuts vectors to the width of the processor
 * before it copies a function, so that each has to be written out for its own. */
static RUN_TARGET void RUN_NAME(const struct problem *q, const struct setting *at, size_t n,
                                struct sums *out)
{
    const lanes zero = {0};
    lanes alpha = zero, beta = zero, phi = zero;
    lanes l = zero, b = zero, l1 = zero + 1, b1 = zero, l2 = zero, b2 = zero + 1;
    lanes s11 = zero, s12 = zero, s22 = zero, s1 = zero, s2 = zero, ss = zero;
    double origin = q->v[0];
    for (size_t k = 0; k < LANES; k++) {
        const struct setting *from = &at[k < n ? k : 0];
        alpha[k] = from->alpha;
        beta[k] = from->beta;
        phi[k] = from->phi;
    }
    for (size_t i = 0; i < q->n; i++) {
        lanes step = phi * b, step1 = phi * b1, step2 = phi * b2;
        lanes e = (q->v[i] - origin) - (l + step), e1 = -(l1 + step1), e2 = -(l2 + step2);
        l += step + alpha * e;
        b = step + beta * e;
        l1 += step1 + alpha * e1;
        b1 = step1 + beta * e1;
        l2 += step2 + alpha * e2;
        b2 = step2 + beta * e2;
        ss += e * e;
        s1 += e * e1;
        s2 += e * e2;
        s11 += e1 * e1;
        s12 += e1 * e2;
        s22 += e2 * e2;
    }
    *out = (struct sums){s11, s12, s22, s1, s2, ss};
}

#undef RUN_NAME
#undef RUN_TARGET
