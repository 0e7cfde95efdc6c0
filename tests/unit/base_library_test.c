/* Libraries that are loaded when first needed. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "libraries.h"
#include "sitstat/library.h"

#define XML(X) X(xmlStrlen) X(xmlCheckUTF8)
struct xml {
    int (*xmlStrlen)(const unsigned char *);
    int (*xmlCheckUTF8)(const unsigned char *);
};
static const char *const names[] = {XML(LIBRARY_NAME)};

START_TEST(functions_are_found_in_their_order)
{
    struct xml xml = {0};
    struct error err = {0};
    ck_assert_int_eq(library_load(LIBRARY_XML2, "a test", names, 2, &xml, &err), 0);
    ck_assert_int_eq(xml.xmlStrlen((const unsigned char *)"four"), 4);
    ck_assert_int_eq(xml.xmlCheckUTF8((const unsigned char *)"\xff"), 0);
    struct xml again = {0};
    ck_assert_int_eq(library_load(LIBRARY_XML2, "a test", names, 2, &again, &err), 0);
    ck_assert(again.xmlStrlen == xml.xmlStrlen);
}
END_TEST

START_TEST(what_is_missing_is_told)
{
    struct xml xml = {0};
    struct error err = {0};
    ck_assert_int_eq(library_load("libnobodymadeit.so.1", "reading X", names, 2, &xml, &err), -1);
    ck_assert_int_eq(err.code, ERR_CHILD);
    ck_assert_ptr_nonnull(strstr(err.text, "reading X needs the library libnobodymadeit.so.1"));
    static const char *const wrong[] = {"xmlStrlen", "xmlNobodyMadeIt"};
    ck_assert_int_eq(library_load(LIBRARY_XML2, "reading X", wrong, 2, &xml, &err), -1);
    ck_assert_ptr_nonnull(strstr(err.text, "needs xmlNobodyMadeIt()"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("libraries");
    TCase *tests = tcase_create("loading");
    tcase_add_test(tests, functions_are_found_in_their_order);
    tcase_add_test(tests, what_is_missing_is_told);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
