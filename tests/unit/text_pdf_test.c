/* text_pdf_test.c - the words of a PDF's pages, with their boxes, become the text that spans refer
 * to. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/text/document/pdfpage.h"

#define WIDE 0.5 /* of a letter, and of a space half of that, in heights of the line */

struct page {
    struct pdf_words words;
    struct buffer text;
    struct error err;
};

static void feed(struct page *p, const char *line)
{
    ck_assert_int_eq(pdf_words_feed(&p->words, line, strlen(line), &p->err), 0);
}

static void page_next(struct page *p)
{
    feed(p, "  <page width=\"595.275591\" height=\"841.889764\">\n");
}

static void page_open(struct page *p)
{
    *p = (struct page){.err = {.code = ERR_NONE}};
    pdf_words_init(&p->words);
    buffer_init(&p->text, 0);
    page_next(p);
}

/* Sets one word, as pdftotext writes it. Returns its right edge. */
static double put_word(struct page *p, double x, double y, double high, const char *word,
                       size_t len)
{
    char line[512];
    double right = x + (double)len * WIDE * high;
    snprintf(line, sizeof line,
             "    <word xMin=\"%.6f\" yMin=\"%.6f\" xMax=\"%.6f\" yMax=\"%.6f\">%.*s</word>\n", x,
             y, right, y + high, (int)len, word);
    feed(p, line);
    return right;
}

/* Sets the words of S on a line from X, Y. */
static void put(struct page *p, double x, double y, double high, const char *s)
{
    while (*s != '\0') {
        size_t len = strcspn(s, " ");
        x = put_word(p, x, y, high, s, len) + WIDE * high / 2;
        s += len + strspn(s + len, " ");
    }
}

static void expect(struct page *p, const char *text)
{
    ck_assert_msg(pdf_words_text(&p->words, &p->text, &p->err) == 0, "%s", p->err.text);
    ck_assert_str_eq(buffer_string(&p->text), text);
    pdf_words_free(&p->words);
    buffer_free(&p->text);
}

START_TEST(lines_make_paragraphs)
{
    struct page p;
    page_open(&p);
    put(&p, 50, 50, 20, "Flood report");
    put(&p, 50, 100, 10, "On Monday 1,200 people were evacuated from");
    put(&p, 50, 112, 10, "the town, and 12 more inju-");
    put(&p, 50, 124, 10, "ries were told.");
    put(&p, 50, 146, 10, "Camps hold 300 asylum-");
    put(&p, 50, 158, 10, "seekers &amp; others.");
    expect(&p, "Flood report\n\nOn Monday 1,200 people were evacuated from the town, and 12 more "
               "injuries were "
               "told.\n\nCamps hold 300 asylum-seekers & others.\n");
}
END_TEST

START_TEST(short_lines_stay_lines)
{
    struct page p;
    page_open(&p);
    put(&p, 50, 50, 10, "Registered at the border since the first of March, by town:");
    put(&p, 50, 62, 10, "Adré: 300");
    put(&p, 50, 74, 10, "Renk: 1,400");
    expect(&p,
           "Registered at the border since the first of March, by town:\nAdré: 300\nRenk: 1,400\n");
}
END_TEST

/* The second column begins above the end of the first, and goes on with its sentence. */
START_TEST(columns_are_read_one_after_the_other)
{
    struct page p;
    page_open(&p);
    put(&p, 50, 300, 13, "CHAD");
    put(&p, 50, 320, 10, "Last week 4,312 people came, as");
    put(&p, 50, 332, 10, "many as before, and all of the");
    put(&p, 320, 300, 10, "sites are full.");
    put(&p, 320, 330, 13, "EGYPT");
    put(&p, 320, 350, 10, "Another 900 came.");
    expect(&p, "CHAD\n\nLast week 4,312 people came, as many as before, and all of the\nsites are "
               "full.\n\n"
               "EGYPT\n\nAnother 900 came.\n");
}
END_TEST

START_TEST(key_figures_keep_their_labels)
{
    struct page p;
    page_open(&p);
    put(&p, 80, 100, 20, "1.9M");
    put(&p, 70, 121, 10, "refugees in Chad");
    put(&p, 220, 100, 20, "6.8M");
    put(&p, 215, 121, 10, "displaced");
    put(&p, 360, 100, 10, "Killed");
    put(&p, 360, 111, 20, "603");
    expect(&p, "1.9M\nrefugees in Chad\n\n6.8M\ndisplaced\n\nKilled\n603\n");
}
END_TEST

START_TEST(raised_digits_are_notes)
{
    struct page p;
    page_open(&p);
    put(&p, 50, 50, 10, "Some 588,770");
    double right = 72.5 + 7 * WIDE * 10;
    right = put_word(&p, right, 47, 7, "1", 1);
    put(&p, right + 2.5, 50, 10, "refugees came.");
    expect(&p, "Some 588,770¹ refugees came.\n");
}
END_TEST

START_TEST(rows_keep_their_cells)
{
    struct page p;
    page_open(&p);
    put(&p, 50, 100, 10, "District");
    put(&p, 150, 100, 10, "Killed");
    put(&p, 250, 100, 10, "Homes destroyed");
    put(&p, 50, 114, 10, "Zindajan");
    put(&p, 150, 114, 10, "1,294");
    put(&p, 250, 114, 10, "1,202");
    put(&p, 50, 128, 10, "Injil");
    put(&p, 150, 128, 10, "25");
    put(&p, 250, 128, 10, "-");
    expect(&p, "District   Killed   Homes destroyed\nZindajan   1,294   1,202\nInjil   25   -\n");
}
END_TEST

/* Titles in two lines and over two columns, and a name that takes two lines. */
START_TEST(titles_stand_over_their_columns)
{
    struct page p;
    page_open(&p);
    put(&p, 50, 106, 10, "District");
    put(&p, 185, 100, 10, "Casualties");
    put(&p, 310, 100, 10, "Homes");
    put(&p, 310, 112, 10, "destroyed");
    put(&p, 150, 114, 10, "Killed");
    put(&p, 225, 114, 10, "Injured");
    put(&p, 50, 134, 10, "Zindajan and");
    put(&p, 50, 146, 10, "the villages");
    put(&p, 150, 140, 10, "1,294");
    put(&p, 225, 140, 10, "1,688");
    put(&p, 310, 140, 10, "1,202");
    put(&p, 50, 162, 10, "Injil");
    put(&p, 150, 162, 10, "25");
    put(&p, 225, 162, 10, "140");
    put(&p, 310, 162, 10, "30");
    expect(&p, "District   Casualties Killed   Casualties Injured   Homes destroyed\n"
               "Zindajan and the villages   1,294   1,688   1,202\nInjil   25   140   30\n");
}
END_TEST

/* A title that may be of either column beside it is given to neither. */
START_TEST(titles_between_columns_are_not_guessed)
{
    struct page p;
    page_open(&p);
    put(&p, 50, 100, 10, "District");
    put(&p, 190, 100, 10, "Killed");
    put(&p, 50, 114, 10, "Zindajan");
    put(&p, 150, 114, 10, "129");
    put(&p, 255, 114, 10, "168");
    put(&p, 50, 128, 10, "Injil");
    put(&p, 150, 128, 10, "125");
    put(&p, 255, 128, 10, "140");
    expect(&p, "District   Killed\nZindajan   129   168\nInjil   125   140\n");
}
END_TEST

/* A cell may be empty, and cells and titles may stand as near as words do: the columns tell. */
START_TEST(columns_part_what_looks_like_one)
{
    struct page p;
    page_open(&p);
    put(&p, 50, 100, 10, "District");
    put(&p, 110, 100, 10, "Killed Injured Missing");
    put(&p, 50, 114, 10, "Zindajan and 1,294");
    put(&p, 142.5, 114, 10, "168");
    put(&p, 180, 114, 10, "31");
    put(&p, 50, 128, 10, "Injil");
    put(&p, 110, 128, 10, "25");
    put(&p, 180, 128, 10, "12");
    put(&p, 50, 142, 10, "Faya-");
    put(&p, 50, 154, 10, "Largeau");
    put(&p, 110, 148, 10, "7");
    put(&p, 142.5, 148, 10, "5");
    put(&p, 180, 148, 10, "2");
    expect(&p, "District   Killed   Injured   Missing\nZindajan and   1,294   168   31\nInjil   25 "
               "  -   12\n"
               "Faya-Largeau   7   5   2\n");
}
END_TEST

START_TEST(a_table_may_be_written_by_columns)
{
    static const char *const columns[][3] = {
        {"Chad", "Egypt", "Niger"}, {"572,201", "500,000", "12"}, {"31", "9", "-"}};
    struct page p;
    page_open(&p);
    for (int c = 0; c < 3; c++)
        for (int r = 0; r < 3; r++)
            put(&p, 50 + 100 * c, 100 + 12 * r, 10, columns[c][r]);
    expect(&p, "Chad   572,201   31\nEgypt   500,000   9\nNiger   12   -\n");
}
END_TEST

START_TEST(heads_and_feet_are_told_once)
{
    struct page p;
    page_open(&p);
    for (int k = 1; k <= 3; k++) {
        char own[40], foot[20];
        snprintf(own, sizeof own, "Camp %c holds %d people.", 'A' + k, 100 * k);
        snprintf(foot, sizeof foot, "Page %d of 3", k);
        if (k > 1)
            page_next(&p);
        put(&p, 50, 20, 8, "Sudan update, 14 May 2024");
        put(&p, 50, 100, 10, own);
        put(&p, 280, 800, 8, foot);
    }
    expect(&p,
           "Sudan update, 14 May 2024\n\nCamp B holds 100 people.\n\nCamp C holds 200 people.\n\n"
           "Camp D holds 300 people.\n");
}
END_TEST

/* Of one page alone, too: but a cell is no such number. */
START_TEST(the_number_of_a_page_is_not_told)
{
    struct page p;
    page_open(&p);
    put(&p, 50, 100, 10, "Camp B holds 100 people.");
    put(&p, 50, 800, 8, "Chad, 14 May 2024");
    put(&p, 500, 800, 8, "1");
    expect(&p, "Camp B holds 100 people.\n\nChad, 14 May 2024\n");
    page_open(&p);
    put(&p, 50, 100, 10, "Camp B holds 100 people.");
    put(&p, 50, 800, 8, "Dead");
    put(&p, 300, 800, 8, "30");
    put(&p, 500, 800, 8, "1");
    expect(&p, "Camp B holds 100 people.\n\nDead   30   1\n");
}
END_TEST

/* The same place on each page is no head where something of the page stands further out, nor where
 * only the digits are alike. */
START_TEST(what_pages_have_in_common_may_be_content)
{
    struct page p;
    page_open(&p);
    put(&p, 50, 20, 20, "CHAD");
    put(&p, 50, 60, 10, "Refugees");
    put(&p, 50, 71, 20, "588,770");
    page_next(&p);
    put(&p, 50, 20, 20, "EGYPT");
    put(&p, 50, 60, 10, "Refugees");
    put(&p, 50, 71, 20, "266,021");
    expect(&p, "CHAD\n\nRefugees\n588,770\n\nEGYPT\n\nRefugees\n266,021\n");
}
END_TEST

START_TEST(order_that_is_none_is_noticed)
{
    struct page p;
    page_open(&p);
    for (int r = 0; r < 6; r++)
        for (int k = 5; k >= 0; k--)
            put(&p, 50 + 40 * k, 100 + 12 * r, 10, "word");
    ck_assert(pdf_words_scattered(&p.words));
    pdf_words_free(&p.words);
    page_open(&p);
    for (int r = 0; r < 6; r++)
        put(&p, 50, 100 + 12 * r, 10, "these six words are in order");
    ck_assert(!pdf_words_scattered(&p.words));
    pdf_words_free(&p.words);
}
END_TEST

static const char *const damaged[] = {"",
                                      "<word\n",
                                      "<word >\n",
                                      "<word xMin=\"1\">\n",
                                      "<word xMin=\"-9999999999999\" yMax=\"nan\">x</word>\n",
                                      "<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\"></word>\n",
                                      "<word >&amp;&nope;&</word>\n<page \n<word >a</word>"};

START_TEST(damaged_input_is_passed_over)
{
    struct page p;
    page_open(&p);
    for (size_t k = 0; k < sizeof damaged / sizeof *damaged; k++)
        feed(&p, damaged[k]);
    expect(&p, "x\n&&nope;&\n");
}
END_TEST

int main(void)
{
    Suite *s = suite_create("text_pdf");
    TCase *t = tcase_create("text_pdf");
    tcase_add_test(t, lines_make_paragraphs);
    tcase_add_test(t, short_lines_stay_lines);
    tcase_add_test(t, columns_are_read_one_after_the_other);
    tcase_add_test(t, key_figures_keep_their_labels);
    tcase_add_test(t, raised_digits_are_notes);
    tcase_add_test(t, rows_keep_their_cells);
    tcase_add_test(t, titles_stand_over_their_columns);
    tcase_add_test(t, titles_between_columns_are_not_guessed);
    tcase_add_test(t, columns_part_what_looks_like_one);
    tcase_add_test(t, a_table_may_be_written_by_columns);
    tcase_add_test(t, heads_and_feet_are_told_once);
    tcase_add_test(t, the_number_of_a_page_is_not_told);
    tcase_add_test(t, what_pages_have_in_common_may_be_content);
    tcase_add_test(t, order_that_is_none_is_noticed);
    tcase_add_test(t, damaged_input_is_passed_over);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed != 0;
}
