/* break_table.c - simulates how great the break statistic gets without a break, and prints
 * src/stats/break_table.c. Seeds are fixed: the same table comes out each time. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../src/stats/break_table.h"
#include "../../src/stats/numeric.h"

#define LONGEST 300

static const int lengths[TABLE_LENGTHS] = {8, 10, 12, 15, 20, 26, 34, 45, 60, 90, 150, LONGEST};
static const double phis[TABLE_PHIS] = {-0.4, -0.2, 0, 0.2, 0.4, 0.55, 0.7, 0.8, 0.88, 0.96};
static const double tails[TABLE_TAILS] = {0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.0025, 0.001};

static void make_noise(struct numeric_random *random, double phi, double *v, int n)
{
    double x = numeric_random_normal(random), innovation = sqrt(1 - phi * phi);
    for (int i = 0; i < n; i++) {
        v[i] = x;
        x = phi * x + innovation * numeric_random_normal(random);
    }
}

static void print_row(const double *values, int n)
{
    printf("{");
    for (int i = 0; i < n; i++)
        printf("%s%.4g", i ? ", " : "", values[i]);
    printf("}");
}

static void print_head(void)
{
    double whole[TABLE_LENGTHS];
    for (int i = 0; i < TABLE_LENGTHS; i++)
        whole[i] = lengths[i];
    printf(
        "/* break_table.c - made by tests/eval/break_table.c (make break-table): do not edit. */\n"
        "#include \"break_table.h\"\n\nconst double break_table_lengths[TABLE_LENGTHS] = ");
    print_row(whole, TABLE_LENGTHS);
    printf(";\nconst double break_table_phis[TABLE_PHIS] = ");
    print_row(phis, TABLE_PHIS);
    printf(";\nconst double break_table_tails[TABLE_TAILS] = ");
    print_row(tails, TABLE_TAILS);
    printf(";\n");
}

static int simulate(enum break_shape shape, int n, double phi, double *found, int runs)
{
    /* A seed of its own for each cell: cells can be made apart. */
    struct numeric_random random = numeric_seed(20220310 + 1000000 * (uint64_t)shape +
                                                1000 * (uint64_t)n + (uint64_t)(100 * (phi + 1)));
    double v[LONGEST], quantile[TABLE_TAILS];
    for (int run = 0; run < runs; run++) {
        struct break_statistic s;
        make_noise(&random, phi, v, n);
        if (break_statistic(v, (size_t)n, shape, &s, NULL))
            return -1;
        found[run] = s.log_factor;
    }
    numeric_sort(found, (size_t)runs);
    for (int k = 0; k < TABLE_TAILS; k++)
        quantile[k] = found[(int)((1 - tails[k]) * runs)];
    print_row(quantile, TABLE_TAILS);
    return 0;
}

int main(void)
{
    double *found = malloc(10000 * sizeof *found);
    int failed = found == NULL;
    print_head();
    printf("const double break_table[BREAK_SHAPES][TABLE_LENGTHS][TABLE_PHIS][TABLE_TAILS] = {\n");
    for (int shape = 0; shape < BREAK_SHAPES && !failed; shape++) {
        printf("{\n");
        for (int i = 0; i < TABLE_LENGTHS && !failed; i++) {
            printf("{");
            for (int j = 0; j < TABLE_PHIS && !failed; j++) {
                failed = simulate((enum break_shape)shape, lengths[i], phis[j], found,
                                  lengths[i] > 100 ? 2000 : 10000);
                printf(j + 1 < TABLE_PHIS ? "," : "},\n");
            }
        }
        printf("},\n");
    }
    printf("};\n");
    free(found);
    return failed;
}
