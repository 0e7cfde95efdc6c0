/* text_period_test.c - when figures hold, what kind and status that makes them, and who states
 * them: in sentences, under the headings of a diary, in lists below their intro. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "sitstat/extract.h"

/* Each figure as "value kind first..last by speaker status", ", " between; a day alone where it is
 * both ends. */
static const struct {
    const char *day, *text, *figures;
} told[] = {
    /* a day over the lines */
    {"2018-05-07",
     "Field diary\n\nThursday 3 May\nEleven trucks reached Marib with 300 tonnes of wheat. The "
     "mayor says that 4,000 displaced people are in the schools.\n\nFriday 4 May\nWe gave out "
     "2,100 blankets.\n",
     "11 flow 2018-05-03, 300 flow 2018-05-03, 4000 stock 2018-05-03 by mayor, "
     "2100 flow 2018-05-04"},
    {"2018-05-07",
     "Toll, according to the civil defence on Saturday evening:\nDead: 1,204\nInjured: more than "
     "3,000\n",
     "1204 cumulative ..2018-05-05 by civil defence, "
     "3000 cumulative ..2018-05-05 by civil defence"},
    {"2018-05-07",
     "Since 12 April the Turkish Red Crescent has\n- distributed 12,000 blankets\n- brought 400 "
     "tonnes of flour to Idlib\n",
     "12000 cumulative 2018-04-12..2018-05-07, 400 cumulative 2018-04-12..2018-05-07"},
    {"2018-05-07", "Landed yesterday at Sanaa airport:\n- Qatar: three cargo flights, 60 tonnes\n",
     "3 flow 2018-05-06"},
    {"2018-05-07",
     "1. Today. Two aid flights landed in Juba.\n2. Tomorrow. Three relief flights are planned to "
     "Malakal.\n",
     "2 flow 2018-05-07, 3 flow 2018-05-08 forecast"},
    {"2018-05-07",
     "MARIB, 7 MAY\n\n- Returns to Aden, 1 Jan-30 Apr 2018: 11,300 (of whom 614 deported)\n",
     "11300 flow 2018-01-01..2018-04-30, 614 flow 2018-01-01..2018-04-30"},
    /* the day as of which a report holds */
    {"2018-05-07",
     "YEMEN UPDATE\n\nKey figures (as of 5 May 2018)\n- 12,000 displaced people in Taiz\n\n"
     "Airlift\nThe planes have brought 400 tonnes of flour to Sanaa.\n",
     "12000 stock 2018-05-05, 400 cumulative ..2018-05-05"},
    {"2018-05-07",
     "YEMEN UPDATE\n7 May 2018\n\nKey figures (as of 5 May)\n- 12,000 displaced people in Taiz\n\n"
     "Airlift\nThe planes have brought 400 tonnes of flour to Sanaa.\n",
     "12000 stock 2018-05-05, 400 cumulative ..2018-05-07"},
    {"2018-05-07", "Deaths confirmed: 31\nMissing: 8\n",
     "31 cumulative ..2018-05-07, 8 cumulative ..2018-05-07"},
};

static void add(char *out, size_t size, const char *mark, const char *text)
{
    size_t n = strlen(out);
    if (text[0] != '\0')
        snprintf(out + n, size - n, "%s%s", mark, text);
}

static void tell(const struct extracted *x, char *out, size_t size)
{
    static const char *const status[] = {
        [STATUS_FORECAST] = "forecast", [STATUS_TARGET] = "target", [STATUS_SUPERSEDED] = "old"};
    static const char *const kinds[] = {
        [KIND_STOCK] = "stock", [KIND_FLOW] = "flow", [KIND_CUMULATIVE] = "cumulative"};
    const struct figure *f = &x->figure;
    char number[64], day[DATE_TEXT];
    double value = number_double(f->value.type != NUMBER_NONE ? f->value : f->low);
    snprintf(number, sizeof number, "%.10g %s", value, kinds[f->series.kind]);
    add(out, size, out[0] != '\0' ? ", " : "", number);
    if (f->period.first != DAY_NONE && f->period.first != f->period.last)
        add(out, size, " ", date_format(f->period.first, day));
    if (f->period.last != DAY_NONE)
        add(out, size,
            f->period.first == f->period.last ? " "
            : f->period.first == DAY_NONE     ? " .."
                                              : "..",
            date_format(f->period.last, day));
    add(out, size, " by ", f->attributed_to);
    if (f->status < sizeof status / sizeof *status && status[f->status] != NULL)
        add(out, size, " ", status[f->status]);
}

START_TEST(tells_when_and_who)
{
    struct extract_options o = {.published = DAY_NONE};
    struct extraction e;
    struct error err = {0};
    char found[2048] = "";
    const char *text = told[_i].text;
    ck_assert_int_eq(date_parse_day(told[_i].day, &o.published, &err), 0);
    ck_assert_msg(extract_text(text, strlen(text), &o, &e, &err) == 0, "%s", err.text);
    for (size_t k = 0; k < e.n_figures; k++)
        tell(&e.figures[k], found, sizeof found);
    ck_assert_msg(strcmp(found, told[_i].figures) == 0, "%s\n told:   %s\n wanted: %s", text, found,
                  told[_i].figures);
    extraction_free(&e);
}
END_TEST

int main(void)
{
    Suite *s = suite_create("text_period");
    TCase *t = tcase_create("text_period");
    tcase_add_loop_test(t, tells_when_and_who, 0, (int)(sizeof told / sizeof *told));
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed != 0;
}
