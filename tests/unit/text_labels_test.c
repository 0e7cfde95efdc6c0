/* text_labels_test.c - blocks of key figures made by chance, in the forms that reports have them
 * in: each number is counted by its own label, whatever stands above it. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/extract.h"

#define DOCUMENTS 120
#define LINES 3

static const struct {
    const char *label, *measure;
} labels[] = {{"Deaths", "killed"},
              {"People killed", "killed"},
              {"Injured", "injured"},
              {"Missing", "missing"},
              {"IDPs", "idps"},
              {"Displaced", "idps"},
              {"Internally displaced people", "idps"},
              {"Refugees", "refugees"},
              {"Registered refugees", "refugees"},
              {"Asylum-seekers", "asylum-seekers"},
              {"Returnees", "returns"},
              {"People in need", "people-in-need"},
              {"Affected population", "people-affected"},
              {"People reached", "people-reached"},
              {"Houses destroyed", "homes-destroyed"},
              {"Homes damaged", "homes-damaged"},
              {"Evacuated", "evacuations"},
              {"New arrivals", "refugee-arrivals"},
              {"Detained", "detained"},
              {"Blankets distributed", "relief-items"}};
#define LABELS (sizeof labels / sizeof *labels)

/* What stands before the label, between it and the number, and after both; the number may come
 * first. */
static const struct {
    const char *before, *between, *after;
    bool number_first;
} forms[] = {{"", ": ", "\n", false},
             {"", " - ", "\n", false},
             {"", " \u2013 ", "\n", false},
             {"\u2022 ", ": ", "\n", false},
             {"", " ", "\n", false},
             {"", " ..... ", "\n", false},
             {"", " (as of 8 May): ", "\n", false},
             {"", "\n", "\n\n", false},
             {"", "\n", "\n\n", true},
             {"**", ":** ", "\n", false},
             {"", " | ", "\n", false},
             {"", "\t", "\n", false},
             {"Number of ", ": ", "\n", false}};

static size_t chance(uint64_t *seed, size_t n)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(*seed >> 33) % n;
}

static void check_block(size_t form, uint64_t *seed)
{
    static const struct extract_options options = {.published = 19853};
    char text[1000] = "Chad: floods, situation report, 10 May 2024\n\n", number[32];
    size_t chosen[LINES];
    long values[LINES];
    struct extraction e;
    struct error err = {.code = ERR_NONE};
    for (size_t k = 0, j; k < LINES; k++) {
        do {
            chosen[k] = chance(seed, LABELS);
            for (j = 0; j < k && chosen[j] != chosen[k]; j++)
                continue;
        } while (j < k);
        values[k] =
            chance(seed, 2) ? 12 + (long)chance(seed, 900) : 2100 + (long)chance(seed, 90000);
        if (values[k] < 1000)
            sprintf(number, "%ld", values[k]);
        else
            sprintf(number, "%ld,%03ld", values[k] / 1000, values[k] % 1000);
        const char *label = labels[chosen[k]].label,
                   *first = forms[form].number_first ? number : label;
        sprintf(text + strlen(text), "%s%s%s%s%s", forms[form].before, first, forms[form].between,
                first == label ? number : label, forms[form].after);
    }
    ck_assert_int_eq(extract_text(text, strlen(text), &options, &e, &err), 0);
    ck_assert_msg(e.n_figures == LINES, "%s\n%zu figures", text, e.n_figures);
    for (size_t k = 0; k < LINES; k++)
        ck_assert_msg(number_double(e.figures[k].figure.value) == (double)values[k] &&
                          strcmp(e.figures[k].figure.series.measure, labels[chosen[k]].measure) ==
                              0,
                      "%s\nwanted %ld %s, got %s %s", text, values[k], labels[chosen[k]].measure,
                      e.figures[k].figure.raw, e.figures[k].figure.series.measure);
    extraction_free(&e);
}

START_TEST(counts_by_its_own_label)
{
    uint64_t seed = 20240510 + (uint64_t)_i;
    for (int k = 0; k < DOCUMENTS; k++)
        check_block((size_t)_i, &seed);
}
END_TEST

int main(void)
{
    Suite *s = suite_create("text_labels");
    TCase *t = tcase_create("text_labels");
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, counts_by_its_own_label, 0, (int)(sizeof forms / sizeof *forms));
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed != 0;
}
