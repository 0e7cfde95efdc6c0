/* SHA-256 against the examples of FIPS 180-4 and of NIST's CAVP, in one piece and in many. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/sha256.h"

static const struct {
    const char *text, *hex;
} known[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
     "lmnopqrsmnopqrstnopqrstu",
     "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
};

START_TEST(known_answers)
{
    char hex[SHA256_HEX];
    sha256_hex(known[_i].text, strlen(known[_i].text), hex);
    ck_assert_str_eq(hex, known[_i].hex);
}
END_TEST

START_TEST(million)
{
    /* FIPS 180-4: a million times "a", in every piece size from 1 to 130 */
    static char a[1000000];
    memset(a, 'a', sizeof a);
    for (size_t piece = 1; piece <= 130; piece += 43) {
        struct sha256 s;
        char hex[SHA256_HEX];
        sha256_init(&s);
        for (size_t i = 0; i < sizeof a; i += piece)
            sha256_add(&s, a + i, sizeof a - i < piece ? sizeof a - i : piece);
        sha256_end(&s, hex);
        ck_assert_str_eq(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
}
END_TEST

/* Processors without instructions for it do it in plain C: the same answers. */
START_TEST(portable)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct sha256 s;
        char hex[SHA256_HEX];
        sha256_init(&s);
        s.fast = false;
        sha256_add(&s, known[i].text, strlen(known[i].text));
        sha256_end(&s, hex);
        ck_assert_str_eq(hex, known[i].hex);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sha256");
    TCase *tc = tcase_create("sha256");
    tcase_add_loop_test(tc, known_answers, 0, (int)(sizeof known / sizeof *known));
    tcase_add_test(tc, million);
    tcase_add_test(tc, portable);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
