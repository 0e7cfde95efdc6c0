/* break_table.c - simulates how great the break statistic gets without a break, and prints
 * src/stats/break_table.c. The seed is fixed: the same table comes out each time. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../src/stats/break_table.h"
#include "../../src/stats/numeric.h"

static const int lengths[TABLE_LENGTHS] = {6, 8, 10, 12, 15, 20, 26, 34, 45, 60, 90, 150, 300};
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

int main(void)
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
    printf(";\nconst double break_table[TABLE_LENGTHS][TABLE_PHIS][TABLE_TAILS] = {\n");
    double v[512];
    struct numeric_random random = numeric_seed(20220310);
    for (int i = 0; i < TABLE_LENGTHS; i++) {
        int runs = lengths[i] > 100 ? 5000 : 20000;
        double *found = malloc((size_t)runs * sizeof *found);
        printf("    {");
        for (int j = 0; j < TABLE_PHIS && found; j++) {
            double quantile[TABLE_TAILS];
            for (int run = 0; run < runs; run++) {
                struct break_statistic s;
                make_noise(&random, phis[j], v, lengths[i]);
                if (break_statistic(v, (size_t)lengths[i], &s, NULL))
                    return 1;
                found[run] = s.log_factor;
            }
            numeric_sort(found, (size_t)runs);
            for (int k = 0; k < TABLE_TAILS; k++)
                quantile[k] = found[(int)((1 - tails[k]) * runs)];
            print_row(quantile, TABLE_TAILS);
            printf(j + 1 < TABLE_PHIS ? ",\n     " : "},\n");
        }
        free(found);
    }
    printf("};\n");
    return 0;
}
