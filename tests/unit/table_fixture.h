/* table_fixture.h - main() of a test program that runs one test for each row of a table. */
#ifndef TABLE_FIXTURE_H
#define TABLE_FIXTURE_H

#include <check.h>

/* Runs TEST for each of N rows, told by `_i`; what main() returns. */
static inline int table_run(const char *name, const TTest *test, size_t n)
{
    Suite *s = suite_create(name);
    TCase *t = tcase_create(name);
    tcase_add_loop_test(t, test, 0, (int)n);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed != 0;
}
#endif
