/* Small dirty tables and the clean cells that come of them, most of them a fault that the reader
 * had. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sitstat/buffer.h"
#include "sitstat/csv.h"

static const struct {
    const char *name, *text;
    const char *records; /* "a|b;1|2;" */
    const char *dialect; /* "header=1": that instead; NULL: told nothing */
} samples[] = {
    {"doubled bars", "a||b||c\n1||x||3\n2||y||4\n", "a|b|c;1|x|3;2|y|4;", NULL},
    {"doubled colons beside single ones", "a::b::c\n10:20::x::3\n10:30::\"y\nz\"::4\n11:00::u::5\n",
     "a|b|c;10:20|x|3;10:30|y\nz|4;11:00|u|5;", NULL},
    {"comma and blank beside thousands commas",
     "id, donor, amount\n1, A, 1,234,500\n2, B, 2,500,300\n3, C, 4,500,100\n",
     "id|donor|amount;1|A|1,234,500;2|B|2,500,300;3|C|4,500,100;", NULL},
    {"curly quotes beside accents",
     "year,persons,note\n1990,5,\x93"
     "Caf\xe9\x94\n1991,6,\x93"
     "Caf\xe9\x94\n1992,7,\x93"
     "Caf\xe9\x94\n",
     "year|persons|note;1990|5|\xe2\x80\x9c"
     "Caf\xc3\xa9\xe2\x80\x9d;1991|6|\xe2\x80\x9c"
     "Caf\xc3\xa9\xe2\x80\x9d;1992|7|\xe2\x80\x9c"
     "Caf\xc3\xa9\xe2\x80\x9d;",
     NULL},
    {"other marks in all cells of a column",
     "year,code\n1990,a;b;c\n1991,a;b;c\n1992,a;b;c\n1993,a;b;c\n1994,a;b;c\n1995,a;b;c\n1996,a;b;"
     "c\n1997,a;b;c\n1998,a;b;c\n1999,a;b;c\n",
     "year|code;1990|a;b;c;1991|a;b;c;1992|a;b;c;1993|a;b;c;1994|a;b;c;1995|a;b;c;1996|a;b;c;1997|"
     "a;b;c;1998|a;b;c;1999|a;b;c;",
     NULL},
    {"a title over two columns", "Arrivals,\nyear,persons\n1990,5\n1991,6\n",
     "year|persons;1990|5;1991|6;", NULL},
    {"a source below two columns", "year,persons\n1990,5\n1991,6\n\nSource: office,\n",
     "year|persons;1990|5;1991|6;", NULL},
    {"names that span, blank over the values",
     ",Count,,Count\nday,place,arrivals,sex\n2021-01-01,Kolno,5,f\n2021-01-02,Brod,6,m\n",
     "day|Count place|Count arrivals|Count sex;2021-01-01|Kolno|5|f;2021-01-02|Brod|6|m;", NULL},
    {"words under a header that is repeated",
     "Group,Sector,Place\nAid,WASH,Kolno\nGroup,Sector,Place\nCare,WASH,Brod\n",
     "Group|Sector|Place;Aid|WASH|Kolno;Care|WASH|Brod;", NULL},
    {"words under a header with a cell more",
     "Group,,Person,Sector\nAid,Ada,WASH\nCare,Bo,Health\nUnion,Cy,Food\n",
     "Group||Person|Sector;Aid|Ada|WASH;Care|Bo|Health;Union|Cy|Food;", NULL},
    {"words under a header with a cell less",
     "GroupPerson,Sector,Place\nAid,Ada,WASH,Kolno\nCare,Bo,Health,Brod\nUnion,Cy,Food,Tal\n",
     "GroupPerson|Sector|Place;Aid|Ada|WASH|Kolno;Care|Bo|Health|Brod;Union|Cy|Food|Tal;", NULL},
    {"words under a header that a CR ends",
     "Group,Person,Sector\rAid,Ada,WASH\nCare,Bo,WASH\nUnion,Cy,Food\n",
     "Group|Person|Sector;Aid|Ada|WASH;Care|Bo|WASH;Union|Cy|Food;", NULL},
    {"words, one record in other quotes",
     "Group,Person,Place\nAid,Ada,Kolno\n'Care','Bo','Lake, upper'\nUnion,Cy,Tal\n",
     "Group|Person|Place;Aid|Ada|Kolno;Care|Bo|Lake, upper;Union|Cy|Tal;", "quote=\""},
    {"words, one record by another mark",
     "Group,Person,Sector,Place\nAid,Ada,WASH,Kolno\nCare;Bo;WASH;Brod\nUnion,Cy,Food,Tal\n",
     "Group|Person|Sector|Place;Aid|Ada|WASH|Kolno;Care|Bo|WASH|Brod;Union|Cy|Food|Tal;",
     "delimiter=,"},
    {"a blank line below a header, a day and a count like a year",
     "day,place,arrivals\n\n2021-01-01,Kolno,2544\n2021-01-02,Brod,254\n",
     "day|place|arrivals;2021-01-01|Kolno|2544;2021-01-02|Brod|254;", NULL},
    {"a blank line below months", "Place,Jan 2019,Feb 2019\n\nKolno,5,6\nBrod,7,8\n",
     "Place|Jan 2019|Feb 2019;Kolno|5|6;Brod|7|8;", NULL},
    {"a first record in other quotes",
     "Place,Jan 2019,Feb 2019\n'Kolno','5','6'\nBrod,7,8\nTal,9,1\n",
     "Place|Jan 2019|Feb 2019;Kolno|5|6;Brod|7|8;Tal|9|1;", "quote=\""},
    {"a year and Angola are no row of names",
     "Note,Year,Country\nfirst,2016,AGO\nsecond,2017,SDN\n",
     "Note|Year|Country;first|2016|AGO;second|2017|SDN;", NULL},
    {"years below measures",
     ",Refugees,,IDPs,\nCountry,2021,2022,2021,2022\nMali,1,2,3,4\nChad,5,6,7,8\n",
     "Country|Refugees 2021|Refugees 2022|IDPs 2021|IDPs 2022;Mali|1|2|3|4;Chad|5|6|7|8;", NULL},
    {"words told their header, the first cells blank", "Group,Person,Place\n,Ada,Kolno\n,Bo,Brod\n",
     "Group|Person|Place;|Ada|Kolno;|Bo|Brod;", "header=1"},
    {"a blank line below a header, numbers like months and years",
     "id,plan,amount,day,rate\n\n90210,Plan 2021,1966,18.01.2021,6.2202\n"
     "90217,,,28.12.2021,1.0829\n90224,,31442,20.01.2021,\n",
     "id|plan|amount|day|rate;90210|Plan 2021|1966|18.01.2021|6.2202;90217|||28.12.2021|1.0829;"
     "90224||31442|20.01.2021|;",
     NULL},
    {"two days and a number are no header", "2021-01-01,2021-01-31,5\n2021-02-01,2021-02-28,6\n",
     "2021-01-01|2021-01-31|5;2021-02-01|2021-02-28|6;", NULL},
    {"too many cells over two lines", "a,b,c,d\n1,2,x,4\n1,,2,\"x\ny\",4\n1,2,x,4\n1,2,x,4\n",
     "a|b|c|d;1|2|x|4;1||2|x\ny|4;1|2|x|4;1|2|x|4;", NULL},
    {"a lone number at the end has lost its mark", "year,persons\n1990,5\n1991,6\n19927\n",
     "year|persons;1990|5;1991|6;19927;", NULL},
    {"a CR at the very end", "year,persons,note\n1990,5,x\n1991,6,y\r",
     "year|persons|note;1990|5|x;1991|6|y;", NULL},
    {"a quoted cell and a CR at the very end", "year,persons,note\n1990,5,x\n1991,6,\"y,z\"\r",
     "year|persons|note;1990|5|x;1991|6|y,z;", NULL},
    {"two columns, one record by another mark", "year,persons\n1990,5\n1991;6\n1992,7\n1993,8\n",
     "year|persons;1990|5;1991|6;1992|7;1993|8;", "delimiter=,"},
    {"a thousands comma by comma and blank",
     "id,donor,amount\n1,A,\"1,234,500\"\n2, B, 2,500,300\n3,C,\"4,500\"\n4,D,\"7,100\"\n",
     "id|donor|amount;1|A|1,234,500;2|B|2,500,300;3|C|4,500;4|D|7,100;", "delimiter=,"},
};

static int add(void *context, uint32_t line, const char *const *cells, const size_t *lens, size_t n,
               struct error *err)
{
    struct buffer *out = context;
    (void)line;
    for (size_t i = 0; i < n; i++)
        if ((i > 0 && buffer_char(out, '|', err) < 0) ||
            buffer_append(out, cells[i], lens[i], err) < 0)
            return -1;
    return buffer_char(out, ';', err);
}

START_TEST(clean_cells)
{
    char path[] = "/tmp/sitstat-clean-XXXXXX";
    struct csv_options options;
    struct buffer out = {.data = NULL};
    struct csv *csv;
    struct error err;
    size_t len = strlen(samples[_i].text);
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, samples[_i].text, len), (ssize_t)len);
    close(fd);
    csv_options_init(&options);
    if (samples[_i].dialect && strcmp(samples[_i].dialect, "header=1") == 0)
        options.header = 1;
    else
        options.dialect = samples[_i].dialect;
    ck_assert_msg(csv_open(&csv, path, &options, &err) == 0, "%s", err.text);
    unlink(path);
    ck_assert_msg(csv_each_record(csv, add, &out, &err) == 0, "%s", err.text);
    ck_assert_msg(strcmp(buffer_string(&out), samples[_i].records) == 0, "%s: %s", samples[_i].name,
                  buffer_string(&out));
    csv_close(csv);
    buffer_free(&out);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("csv clean");
    TCase *tc = tcase_create("clean");
    tcase_add_loop_test(tc, clean_cells, 0, (int)(sizeof samples / sizeof *samples));
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
