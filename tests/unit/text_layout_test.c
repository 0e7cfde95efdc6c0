/* text_layout_test.c - how tables and heads of reports are laid out: what stands over a column or
 * over all of it holds for its numbers, and nothing that is no number of it is read as one. */
#include "told_fixture.h"

static const struct told_case layouts[] = {
    /* published on no day that is known: the number of a report is no day, and no day is made up */
    {"", "Niger\nSituation report 4, 20 March 2024\n\n12 people were killed.",
     "12 killed cumulative @NER ..2024-03-20"},
    {"", "Niger\nSitrep #3 \u2013 20 March 2024\n\n12 people were killed.",
     "12 killed cumulative @NER ..2024-03-20"},
    {"",
     "Niger\nRapport de situation N\u00b0 12, 20 mars 2024\n\n12 personnes ont \u00e9t\u00e9 "
     "tu\u00e9es.",
     "12 killed cumulative @NER ..2024-03-20"},
    {"", "Niger\n\n12 people were killed. Some 400 people are displaced.",
     "12 killed cumulative @NER .., 400 idps stock @NER .."},
};

static const char *kind_told(enum kind kind)
{
    return kind == KIND_STOCK ? "stock" : kind == KIND_FLOW ? "flow" : "cumulative";
}

static void tell(const struct extracted *x, char *out, size_t size)
{
    const struct series *s = &x->figure.series;
    const struct period *days = &x->figure.period;
    char day[DATE_TEXT];
    told_number(x, out, size);
    told_add(out, size, " ", x->unit_differs);
    told_add(out, size, " ", s->measure);
    told_add(out, size, " ", kind_told(s->kind));
    told_add(out, size, " @", s->place[0] != '\0' ? s->place : s->place_name);
    told_add(out, size, " <", s->origin[0] != '\0' ? s->origin : s->origin_name);
    told_add(out, size, " ", days->first != DAY_NONE ? date_format(days->first, day) : "..");
    told_add(out, size, days->first != DAY_NONE ? ".." : "",
             days->last != DAY_NONE ? date_format(days->last, day) : "");
    told_end(x, out, size);
}

START_TEST(tells_layouts)
{
    told_check(&layouts[_i], tell);
}
END_TEST

int main(void)
{
    return table_run("text_layout", tells_layouts, sizeof layouts / sizeof *layouts);
}
