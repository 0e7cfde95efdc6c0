/* Tables to figures: what is handed to the sink, what is asked, and that every line is counted. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sitstat/buffer.h"
#include "sitstat/csv.h"

/* A sink that writes down what it gets. */
struct notes {
    struct buffer series[64], out;
    uint32_t n_series, rejects;
};

static int note_series(void *context, const struct series *s, uint32_t *id, struct error *err)
{
    struct notes *n = context;
    char text[SERIES_TEXT];
    ck_assert_uint_lt(n->n_series, 64);
    ck_assert_int_eq(series_format(s, text, sizeof text), 0);
    struct buffer *b = &n->series[n->n_series];
    memset(b, 0, sizeof *b);
    *id = ++n->n_series;
    return buffer_printf(b, err, "%s[%s]", text, s->unit);
}

static int note_item(void *context, const char *text, size_t len, uint32_t *id, struct error *err)
{
    (void)context;
    (void)text;
    (void)err;
    *id = (uint32_t)len; /* enough to see that there was one */
    return 0;
}

static int note_row(void *context, const struct sink_row *row, struct error *err)
{
    struct notes *n = context;
    char first[DATE_TEXT], last[DATE_TEXT], value[NUMBER_TEXT], low[NUMBER_TEXT], high[NUMBER_TEXT];
    ck_assert_uint_ge(row->series, 1);
    ck_assert_uint_le(row->series, n->n_series);
    number_format(row->value, value);
    struct buffer *b = &n->out;
    if (buffer_printf(b, err, "%u:%s %s..%s %s", row->line,
                      buffer_string(&n->series[row->series - 1]), date_format(row->first, first),
                      date_format(row->last, last), value) < 0)
        return -1;
    if (row->extra && (row->extra->low.type || row->extra->high.type) &&
        buffer_printf(b, err, "(%s,%s)", number_format(row->extra->low, low),
                      number_format(row->extra->high, high)) < 0)
        return -1;
    if (row->qualifier && buffer_printf(b, err, " %s", qualifier_name(row->qualifier)) < 0)
        return -1;
    if (row->status && buffer_printf(b, err, " %s", status_name(row->status)) < 0)
        return -1;
    if (row->item && buffer_printf(b, err, " item") < 0)
        return -1;
    return buffer_char(b, '\n', err);
}

static int note_reject(void *context, uint32_t line, uint32_t column, const char *reason,
                       const char *raw, size_t len, struct error *err)
{
    struct notes *n = context;
    (void)column;
    (void)reason;
    (void)raw;
    (void)len;
    n->rejects++;
    return buffer_printf(&n->out, err, "%u:rejected\n", line);
}

static int ignore_bytes(void *context, const char *bytes, size_t len, uint32_t first_line,
                        struct error *err)
{
    (void)context;
    (void)bytes;
    (void)len;
    (void)first_line;
    (void)err;
    return 0;
}

static void write_file(char *path, const char *text, size_t len)
{
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, text, len), (ssize_t)len);
    close(fd);
}

static void check_conservation(const struct csv_counts *c)
{
    ck_assert_uint_eq(c->lines, c->records + c->rejected + c->continuation + c->preamble +
                                    c->header + c->hxl + c->blank + c->footnote);
}

struct sample {
    const char *name, *text;
    struct csv_options options; /* header 0 stands for -1, kind 0 for -1 */
    const char *columns[4];
    const char *figures;  /* NULL: a question is asked */
    const char *question; /* part of it */
};

/* Runs one import and returns what the sink noted. */
static void run_import(const struct sample *s, struct notes *notes, struct csv_counts *counts)
{
    char path[] = "/tmp/sitstat-import-XXXXXX";
    struct csv_options options = s->options;
    struct csv *csv;
    struct error err = {.code = ERR_NONE};
    struct sink sink = {notes, note_series, note_item, note_row, note_reject, ignore_bytes};
    memset(notes, 0, sizeof *notes);
    write_file(path, s->text, strlen(s->text));
    options.header = options.header ? options.header : -1;
    options.kind = options.kind ? options.kind : -1;
    options.columns = s->columns;
    while (options.n_columns < 4 && s->columns[options.n_columns])
        options.n_columns++;
    ck_assert_msg(csv_open(&csv, path, &options, &err) == 0, "%s: %s", s->name, err.text);
    enum csv_result result;
    do {
        for (uint32_t i = 0; i < notes->n_series; i++)
            buffer_free(&notes->series[i]);
        notes->n_series = 0;
        buffer_clear(&notes->out);
        result = csv_import(csv, date_from_civil(2030, 1, 1), &sink, counts, NULL, NULL, &err);
    } while (result == CSV_AGAIN);
    if (s->figures == NULL) {
        ck_assert_msg(result == CSV_FAILED, "%s: nothing was asked", s->name);
        ck_assert_msg(strstr(err.text, s->question) != NULL, "%s: %s", s->name, err.text);
    } else {
        ck_assert_msg(result == CSV_DONE, "%s: %s", s->name, err.text);
        check_conservation(counts);
    }
    csv_close(csv);
    unlink(path);
}

static void notes_free(struct notes *n)
{
    for (uint32_t i = 0; i < n->n_series; i++)
        buffer_free(&n->series[i]);
    buffer_free(&n->out);
}

static const struct sample samples[] = {
    {.name = "a target beside what was reached",
     .text = "date,country,refugee arrivals,refugee arrivals target,Objectif\n"
             "2022-03-01,Chad,100,200,7\n",
     .figures = "2:refugee-arrivals@TCD[persons] 2022-03-01..2022-03-01 100\n"
                "2:refugee-arrivals@TCD{column=refugee arrivals target}[persons] "
                "2022-03-01..2022-03-01 200 target\n"
                "2:objectif@TCD[] 2022-03-01..2022-03-01 7 target\n"},
    {.name = "a plan in a name is no target",
     .text = "date,country,Humanitarian Response Plan refugees,План\n2022-03-01,Chad,100,7\n",
     .figures = "2:refugees@TCD[persons] 2022-03-01..2022-03-01 100\n"
                "2:refugees@TCD{column=План}[persons] 2022-03-01..2022-03-01 7 target\n"},
    {.name = "a header of target and result is asked about",
     .text = "date,country,Targeted refugees reached\n2022-03-01,Chad,100\n",
     .question = "names a target or plan and what was reached"},
    {.name = "what is planned",
     .text = "Datum;Land;Flüchtlinge;Flüchtlinge (geplant)\n01.03.2022;Polen;1;2\n02.03.2022;Polen;"
             "3;4\n31.03.2022;Polen;5;6\n",
     .figures = "2:refugees@POL[persons] 2022-03-01..2022-03-01 1\n"
                "2:refugees@POL{column=Flüchtlinge (geplant)}[persons] 2022-03-01..2022-03-01 2 "
                "forecast\n"
                "3:refugees@POL[persons] 2022-03-02..2022-03-02 3\n"
                "3:refugees@POL{column=Flüchtlinge (geplant)}[persons] 2022-03-02..2022-03-02 4 "
                "forecast\n"
                "4:refugees@POL[persons] 2022-03-31..2022-03-31 5\n"
                "4:refugees@POL{column=Flüchtlinge (geplant)}[persons] 2022-03-31..2022-03-31 6 "
                "forecast\n"},
    {.name = "eurostat tsv",
     .text = "freq,citizen,sex,unit,age,geo\\TIME_PERIOD\t2022-03 \t2022M04 \t2022-S1 \n"
             "M,UA,T,PER,TOTAL,AT\t123 p\t: c\t7 \n"
             "M,UA,F,PER,TOTAL,EL\t:u\t8 e\t: \n"
             "M,UA,PER,TOTAL,EL\t1 \t2 \t3 \n",
     .options = {.measure = "asylum-applications"},
     .figures =
         "2:asylum-applications@AUT:UKR[applications] 2022-03-01..2022-03-31 123 provisional\n"
         "2:asylum-applications@AUT:UKR[applications] 2022-01-01..2022-06-30 7\n"
         "3:asylum-applications@GRC:UKR{sex=F}[applications] 2022-04-01..2022-04-30 8 estimate\n"
         "4:rejected\n"},
    {.name = "recommended and triangulation",
     .text = "id,date,country,role,new displacement\n1,2022-03-01,Chad,Recommended figure,500\n"
             "2,2022-03-01,Chad,Triangulation,700\n3,2022-03-02,Chad,Recommended figure,5\n",
     .figures = "2:new-displacements@TCD[persons] 2022-03-01..2022-03-01 500 item\n"
                "3:new-displacements@TCD{role=Triangulation}[persons] 2022-03-01..2022-03-01 700 "
                "item\n"
                "4:new-displacements@TCD[persons] 2022-03-02..2022-03-02 5 item\n"},
    {.name = "a date with a word before it is none",
     .text = "day,country,refugees\nTuesday 1 March 2022,Chad,5\nbefore 2 March 2022,Chad,6\n"
             "\"Thu, 3 March 2022\",Chad,7\n4 March 2022,Chad,8\n",
     .figures = "2:refugees@TCD[persons] 2022-03-01..2022-03-01 5\n3:rejected\n"
                "4:refugees@TCD[persons] 2022-03-03..2022-03-03 7\n"
                "5:refugees@TCD[persons] 2022-03-04..2022-03-04 8\n"},
    {.name = "thousands in the header",
     .text = "year,country,Refugees (thousands)\n2022,Chad,1500.5\n",
     .figures = "2:refugees@TCD[thousand persons] 2022-01-01..2022-12-31 1500.5\n"},
    {.name = "thousands in the preamble",
     .text = "Refugees by country (in thousands)\n\ncountry,2021,2022\nChad,5.1,6\nMali,7,8\n",
     .options = {.measure = "refugees"},
     .figures = "4:refugees@TCD[thousand persons] 2021-01-01..2021-12-31 5.1\n"
                "4:refugees@TCD[thousand persons] 2022-01-01..2022-12-31 6\n"
                "5:refugees@MLI[thousand persons] 2021-01-01..2021-12-31 7\n"
                "5:refugees@MLI[thousand persons] 2022-01-01..2022-12-31 8\n"},
    {.name = "households by tag and by name",
     .text = "date,country,IDPs HH,IDPs Ind\n#date,#country,#affected+hh+idps,#affected+ind+idps\n"
             "2022-03-01,Chad,100,350\n",
     .figures = "3:idps-households@TCD[households] 2022-03-01..2022-03-01 100\n"
                "3:idps@TCD[persons] 2022-03-01..2022-03-01 350\n"},
    {.name = "running total",
     .text = "date,country,refugee arrivals,cumulative refugee arrivals\n2022-03-01,Chad,5,5\n"
             "2022-03-02,Chad,6,11\n",
     .figures = "2:refugee-arrivals@TCD[persons] 2022-03-01..2022-03-01 5\n"
                "2:refugee-arrivals@TCD/cumulative[persons] ..2022-03-01 5\n"
                "3:refugee-arrivals@TCD[persons] 2022-03-02..2022-03-02 6\n"
                "3:refugee-arrivals@TCD/cumulative[persons] ..2022-03-02 11\n"},
    {.name = "dates with full stops are no numbers",
     .text = "zeitpunkt;country;refugees\n01.03.2022;Chad;5\n15.03.2022;Chad;6\n",
     .figures = "2:refugees@TCD[persons] 2022-03-01..2022-03-01 5\n"
                "3:refugees@TCD[persons] 2022-03-15..2022-03-15 6\n"},
    {.name = "serial days",
     .text = "date,country,refugees\n44621,Chad,5\n44622,Chad,6\n",
     .question = "a spreadsheet's numbers of days"},
    {.name = "unknown currency",
     .text = "date,country,funding received,currency\n2022-03-01,Chad,5,USD million\n"
             "2022-03-02,Chad,6,EUR\n",
     .figures = "2:funding-received@TCD[USD million] ..2022-03-01 5\n"
                "3:funding-received@TCD[EUR] ..2022-03-02 6\n"},
    {.name = "year, month, day",
     .text = "year,month,day,country,refugees\n2022,3,1,Chad,5\n2022,3,2,Chad,6\n"
             "2022,2,30,Chad,7\n2022,4,,Chad,8\n",
     .figures = "2:refugees@TCD[persons] 2022-03-01..2022-03-01 5\n"
                "3:refugees@TCD[persons] 2022-03-02..2022-03-02 6\n4:rejected\n"
                "5:refugees@TCD[persons] 2022-04-01..2022-04-30 8\n"},
    {.name = "regions above countries",
     .text = "date,region,country,refugees\n2022-03-01,Europe,Poland,5\n"
             "2022-03-01,Europe,Romania,6\n2022-03-01,Africa,Chad,7\n",
     .figures = "2:refugees@POL[persons] 2022-03-01..2022-03-01 5\n"
                "3:refugees@ROU[persons] 2022-03-01..2022-03-01 6\n"
                "4:refugees@TCD[persons] 2022-03-01..2022-03-01 7\n"},
    {.name = "periods over parts, a total beside",
     .text = "Arrivals,,,\n,2021,,2022,,\nCountry,Men,Women,Men,Women,Total\nChad,1,2,3,4,10\n"
             "Mali,5,6,7,8,26\n",
     .options = {.measure = "refugee-arrivals"},
     .figures =
         "4:refugee-arrivals@TCD{sex=male}[persons] 2021-01-01..2021-12-31 1\n"
         "4:refugee-arrivals@TCD{sex=female}[persons] 2021-01-01..2021-12-31 2\n"
         "4:refugee-arrivals@TCD{sex=male}[persons] 2022-01-01..2022-12-31 3\n"
         "4:refugee-arrivals@TCD{sex=female}[persons] 2022-01-01..2022-12-31 4\n4:rejected\n"
         "5:refugee-arrivals@MLI{sex=male}[persons] 2021-01-01..2021-12-31 5\n"
         "5:refugee-arrivals@MLI{sex=female}[persons] 2021-01-01..2021-12-31 6\n"
         "5:refugee-arrivals@MLI{sex=male}[persons] 2022-01-01..2022-12-31 7\n"
         "5:refugee-arrivals@MLI{sex=female}[persons] 2022-01-01..2022-12-31 8\n5:rejected\n"},
    {.name = "years within names",
     .text = "country,Refugees 2020,Refugees 2021,IDPs Dec 2021\nChad,1,2,3\nMali,4,5,6\n",
     .figures = "2:refugees@TCD[persons] 2020-01-01..2020-12-31 1\n"
                "2:refugees@TCD[persons] 2021-01-01..2021-12-31 2\n"
                "2:idps@TCD[persons] 2021-12-01..2021-12-31 3\n"
                "3:refugees@MLI[persons] 2020-01-01..2020-12-31 4\n"
                "3:refugees@MLI[persons] 2021-01-01..2021-12-31 5\n"
                "3:idps@MLI[persons] 2021-12-01..2021-12-31 6\n"},
    {.name = "a percent sign in the header",
     .text = "year,country,refugees,% refugees,% women\n2022,Chad,500,12,0.5\n",
     .figures = "2:refugees@TCD[persons] 2022-01-01..2022-12-31 500\n"
                "2:percent-refugees@TCD[percent] 2022-01-01..2022-12-31 12\n"
                "2:percent-women@TCD{sex=female}[percent] 2022-01-01..2022-12-31 0.5\n"},
    {.name = "numbers for codes of countries",
     .text = "country_code,year,refugees\n616,2022,5\n004,2022,6\n",
     .figures = "2:refugees@POL[persons] 2022-01-01..2022-12-31 5\n"
                "3:refugees@AFG[persons] 2022-01-01..2022-12-31 6\n"},
    {.name = "codes that nobody knows part the series",
     .text = "country_code,year,refugees\n17,2022,5\n18,2022,6\n",
     .figures = "2:refugees@{country code=17}[persons] 2022-01-01..2022-12-31 5\n"
                "3:refugees@{country code=18}[persons] 2022-01-01..2022-12-31 6\n"},
    {.name = "donor and recipient",
     .text = "Donor,Recipient,Date,Pledged (EUR)\nGermany,Ukraine,2022-03-01,5\n"
             "France,Ukraine,2022-03-02,6\n",
     .figures = "2:funding-pledged@UKR:DEU[EUR] ..2022-03-01 5\n"
                "3:funding-pledged@UKR:FRA[EUR] ..2022-03-02 6\n"},
    {.name = "report date beside event date",
     .text = "report date,event date,country,killed\n2022-03-05,2022-03-01,Ukraine,5\n"
             "2022-03-06,2022-03-02,Ukraine,6\n",
     .figures = "2:killed@UKR[persons] ..2022-03-01 5\n3:killed@UKR[persons] ..2022-03-02 6\n"},
    {.name = "years of two digits in the header",
     .text = "País,ene-22,feb-22\nChad,1,2\nMali,3,4\n",
     .options = {.measure = "refugees"},
     .question = "the year in the header \"ene-22\" has two digits"},
    {.name = "headers month first, as one of them shows",
     .text = "Country,1/9/2020,1/10/2020,1/22/2020\nChad,1,2,3\n",
     .options = {.measure = "injured"},
     .figures = "2:injured@TCD[persons] ..2020-01-09 1\n2:injured@TCD[persons] ..2020-01-10 2\n"
                "2:injured@TCD[persons] ..2020-01-22 3\n"},
    {.name = "headers that leave their order open",
     .text = "Country,1/9/2020,1/10/2020,1/11/2020\nChad,1,2,3\n",
     .options = {.measure = "injured"},
     .question = "\"1/9/2020\", may stand day first or month first; say which with --dates"},
    {.name = "the order of headers is told",
     .text = "Country,1/9/2020,1/10/2020\nChad,1,2\n",
     .options = {.measure = "injured", .dates = "mdy"},
     .figures = "2:injured@TCD[persons] ..2020-01-09 1\n2:injured@TCD[persons] ..2020-01-10 2\n"},
    {.name = "the order of a column is told for all",
     .text = "date,country,idps\n03/04/2020,Haiti,5\n",
     .options = {.dates = "dmy"},
     .figures = "2:idps@HTI[persons] 2020-04-03..2020-04-03 5\n"},
    {.name = "the century is told, in headers",
     .text = "Province/State,Country/Region,Lat,Long,1/9/20,1/22/20\n,Chad,13.1,15.5,1,2\n"
             "Lac,Chad,13.2,15.6,3,4\n",
     .options = {.measure = "injured", .century = 2000},
     .figures =
         "2:injured@TCD[persons] ..2020-01-09 1\n2:injured@TCD[persons] ..2020-01-22 2\n"
         "3:injured@TD-LC[persons] ..2020-01-09 3\n3:injured@TD-LC[persons] ..2020-01-22 4\n"},
    {.name = "the century is told, of months",
     .text = "País,ene-22,feb-22\nChad,1,2\n",
     .options = {.measure = "refugees", .century = 2000},
     .figures = "2:refugees@TCD[persons] 2022-01-01..2022-01-31 1\n"
                "2:refugees@TCD[persons] 2022-02-01..2022-02-28 2\n"},
    {.name = "the century is told, in cells",
     .text = "date,country,idps\n25/04/20,Haiti,5\n5 Jan 21,Haiti,6\n",
     .options = {.century = 2000},
     .figures = "2:idps@HTI[persons] 2020-04-25..2020-04-25 5\n"
                "3:idps@HTI[persons] 2021-01-05..2021-01-05 6\n"},
    {.name = "first and last day in columns of their parts",
     .text = "DisNo.,ISO,Start Year,Start Month,Start Day,End Year,End Month,End Day,Total Deaths\n"
             "2023-1-TUR,TUR,2023,2,6,2023,2,9,5\n2022-3-PAK,PAK,2022,6,14,2022,10,,7\n",
     .options = {.kind = KIND_FLOW},
     .figures = "2:killed@TUR/flow[persons] 2023-02-06..2023-02-09 5 item\n"
                "3:killed@PAK/flow[persons] 2022-06-14..2022-10-31 7 item\n"},
    {.name = "parts that make no date",
     .text = "ISO,Start Year,Start Month,Start Day,idps\nTUR,2023,2,6,5\nPAK,2022,2,31,7\n",
     .figures = "2:idps@TUR[persons] 2023-02-06..2023-02-06 5\n3:rejected\n"},
    {.name = "a header of two measures is of neither",
     .text = "year,country,Number of Dead,Total Number of Dead and Missing,Killed/Injured\n"
             "2022,Chad,1,3,5\n",
     .figures = "2:killed@TCD[persons] ..2022-12-31 1\n"
                "2:total-number-of-dead-and-missing@TCD[] 2022-01-01..2022-12-31 3\n"
                "2:killed-injured@TCD[] 2022-01-01..2022-12-31 5\n"},
    {.name = "names beside codes, stocks and movements",
     .text = "ISO3,Name,Year,Conflict Stock Displacement,Conflict Internal Displacements\n"
             "SDN,Sudan,2022,5,6\nSDN,Sudan,2023,7,8\n",
     .figures = "2:idps@SDN[persons] 2022-01-01..2022-12-31 5\n"
                "2:new-displacements@SDN[persons] 2022-01-01..2022-12-31 6\n"
                "3:idps@SDN[persons] 2023-01-01..2023-12-31 7\n"
                "3:new-displacements@SDN[persons] 2023-01-01..2023-12-31 8\n"},
    {.name = "who gives is no place",
     .text = "date,amountUSD,srcLocations,destLocations\n2023-03-01,12,Germany,Sudan\n"
             "2023-03-02,13,Norway,Sudan\n",
     .options = {.measure = "funding-received"},
     .figures = "2:funding-received@SDN:DEU[USD] ..2023-03-01 12\n"
                "3:funding-received@SDN:NOR[USD] ..2023-03-02 13\n"},
    {.name = "regions of several countries are no origin",
     .text = "date,country,Country of Origin,Region of Origin,refugees\n2022-03-01,Greece,Syria,"
             "Western Asia,5\n2022-03-02,Greece,Mali,Western Africa,6\n",
     .figures = "2:refugees@GRC:SYR[persons] 2022-03-01..2022-03-01 5\n"
                "3:refugees@GRC:MLI[persons] 2022-03-02..2022-03-02 6\n"},
    {.name = "year and week",
     .text = "Year,Week,Country,New arrivals\n2022,9,Chad,5\n2022,W10,Chad,6\n",
     .figures = "2:migrant-arrivals@TCD[persons] 2022-02-28..2022-03-06 5\n"
                "3:migrant-arrivals@TCD[persons] 2022-03-07..2022-03-13 6\n"},
    {.name = "year and quarter",
     .text = "Year,Quarter,Country,Asylum applications\n2022,Q1,Chad,5\n2022,Q2,Chad,6\n",
     .figures = "2:asylum-applications@TCD[applications] 2022-01-01..2022-03-31 5\n"
                "3:asylum-applications@TCD[applications] 2022-04-01..2022-06-30 6\n"},
    {.name = "weekdays beside dates",
     .text = "Day,Date,Country,refugees\nMon,28/02/2022,Chad,5\nTue,01/03/2022,Chad,6\n",
     .figures = "2:refugees@TCD[persons] 2022-02-28..2022-02-28 5\n"
                "3:refugees@TCD[persons] 2022-03-01..2022-03-01 6\n"},
    {.name = "header, blank line, records",
     .text = "date,country,refugees\n\n2022-03-01,Poland,5\n2022-03-02,Poland,6\n",
     .figures = "3:refugees@POL[persons] 2022-03-01..2022-03-01 5\n"
                "4:refugees@POL[persons] 2022-03-02..2022-03-02 6\n"},
    {.name = "header by another mark",
     .text = "date;country;refugees\n2022-03-01,Poland,5\n2022-03-02,Poland,6\n",
     .figures = "2:refugees@POL[persons] 2022-03-01..2022-03-01 5\n"
                "3:refugees@POL[persons] 2022-03-02..2022-03-02 6\n"},
    {.name = "preamble with commas",
     .text = "Refugees, by day\nSource: UNHCR\ndate,country,refugees\n2022-03-01,Poland,5\n",
     .figures = "4:refugees@POL[persons] 2022-03-01..2022-03-01 5\n"},
    {.name = "three rows of names: measures, sexes, ages",
     .text = ",Refugees,,,IDPs\n,Female,,Male,Male\nMonth,0-17,18+,0-17,18+\n2022-01,1,2,3,4\n",
     .options = {.place = "MLI"},
     .figures = "4:refugees@MLI{column=Refugees Female 0-17}[persons] 2022-01-01..2022-01-31 1\n"
                "4:refugees@MLI{column=Refugees Female 18+}[persons] 2022-01-01..2022-01-31 2\n"
                "4:refugees@MLI{column=Refugees Male 0-17}[persons] 2022-01-01..2022-01-31 3\n"
                "4:idps@MLI{column=IDPs Male 18+}[persons] 2022-01-01..2022-01-31 4\n"},
    {.name = "three rows of names: names, ways, units",
     .text = "Date,Country,Refugees\n,,by land\n(yyyy-mm-dd),(ISO3),(persons)\n"
             "2022-01-05,ITA,100\n2022-01-06,ITA,110\n",
     .figures = "4:refugees@ITA[persons] 2022-01-05..2022-01-05 100\n"
                "5:refugees@ITA[persons] 2022-01-06..2022-01-06 110\n"},
    {.name = "three rows of names: years, measures, units",
     .text = "Country,2021,,2022,\n,Refugees,IDPs,Refugees,IDPs\n,persons,persons,persons,persons\n"
             "Mali,10,20,30,40\n",
     .figures = "4:refugees@MLI[persons] 2021-01-01..2021-12-31 10\n"
                "4:idps@MLI[persons] 2021-01-01..2021-12-31 20\n"
                "4:refugees@MLI[persons] 2022-01-01..2022-12-31 30\n"
                "4:idps@MLI[persons] 2022-01-01..2022-12-31 40\n"},
    {.name = "names over several lines",
     .text =
         "\"Country\r\n(name)\",\"Reporting\nmonth\",\"Refugees\n(persons)\"\nPoland,2022-01,5\n",
     .figures = "5:refugees@POL[persons] 2022-01-01..2022-01-31 5\n"},
    {.name = "a bare target beside one measure",
     .text = "date,country,Refugees reached,Target (persons)\n2022-01-01,Poland,5,10\n",
     .figures =
         "2:refugees@POL[persons] 2022-01-01..2022-01-01 5\n"
         "2:refugees@POL{column=Target (persons)}[persons] 2022-01-01..2022-01-01 10 target\n"},
    {.name = "a bare target of persons beside money",
     .text = "date,country,Funding USD,Target (persons)\n2022-01-01,Poland,5,10\n",
     .figures = "2:funding-received@POL[USD] ..2022-01-01 5\n"
                "2:target-persons@POL[] 2022-01-01..2022-01-01 10 target\n"},
    {.name = "a year to date is asked about",
     .text = "Country,Sea arrivals 2023 (YTD),Sea arrivals 2022 (YTD)\nItaly,20000,6500\n"
             "Spain,4000,6000\n",
     .question = "counts from the year's start to a day that it does not name"},
    {.name = "merged cells are asked about",
     .text =
         "Country,Year,Refugees\nSudan,2020,100\n,2021,110\n,2022,120\nChad,2020,50\n,2021,60\n",
     .question = "is blank below each of its names"},
    {.name = "a short name in Ukrainian",
     .text = "Країна,Кількість ВПО (осіб),Дата\nУкраїна,\"245 000\",2022-05-01\n",
     .figures = "2:idps@UKR[persons] 2022-05-01..2022-05-01 245000\n"},
    {.name = "header and record on one line, a CR between",
     .text = "date,country,refugees\r2022-03-01,Poland,5\n2022-03-02,Poland,6\n"
             "2022-03-03,Poland,7\n",
     .question = "a record stands on the header's line 1"},
    {.name = "another table without a blank line",
     .text = "date,country,refugees\n2022-03-01,Poland,5\n2022-03-02,Poland,6\n"
             "month,note\n4,x\n5,y\n",
     .figures = "2:refugees@POL[persons] 2022-03-01..2022-03-01 5\n"
                "3:refugees@POL[persons] 2022-03-02..2022-03-02 6\n"},
    {.name = "long",
     .text = "date,place,origin,measure,value\n2022-03-01,Poland,UKR,refugees,1000\n"
             "2022-03-02,Poland,UKR,refugees,\"1,500\"\n2022-03-03,Poland,UKR,refugees,-\n",
     .figures = "2:refugees@POL:UKR[persons] 2022-03-01..2022-03-01 1000\n"
                "3:refugees@POL:UKR[persons] 2022-03-02..2022-03-02 1500\n"},
    {.name = "bad cells cost their record",
     .text = "date,country,idps\n2022-03-01,Sudan,10\n2022-03-02,Sudan,ten\n2022-13-03,Sudan,5\n"
             "2022-03-04,Sudan,7,9\n2022-03-05,Sudan,\n",
     .figures = "2:idps@SDN[persons] 2022-03-01..2022-03-01 10\n3:rejected\n4:rejected\n"
                "5:rejected\n"},
    {.name = "wide by month",
     .text = "year;country;Jan;Feb;Total\n2021;Chad;5;6;11\n2022;Chad;7;;7\n",
     .options = {.measure = "asylum-applications"},
     .figures = "2:asylum-applications@TCD[applications] 2021-01-01..2021-01-31 5\n"
                "2:asylum-applications@TCD[applications] 2021-02-01..2021-02-28 6\n"
                "2:asylum-applications@TCD{total=Total}[applications] 2021-01-01..2021-12-31 11\n"
                "3:asylum-applications@TCD[applications] 2022-01-01..2022-01-31 7\n"
                "3:asylum-applications@TCD{total=Total}[applications] 2022-01-01..2022-12-31 7\n"},
    {.name = "wide by year",
     .text = "Country\t2019\t2020\nKenya\t10\t:\nYemen\t..\t30\n",
     .options = {.measure = "refugees"},
     .figures = "2:refugees@KEN[persons] 2019-01-01..2019-12-31 10\n"
                "3:refugees@YEM[persons] 2020-01-01..2020-12-31 30\n"},
    {.name = "countries in headers",
     .text = "month,year,italy,greece_sea\n1,2015,100,20\n2,2015,NA,30\n",
     .options = {.measure = "migrant-arrivals"},
     .figures = "2:migrant-arrivals@ITA[persons] 2015-01-01..2015-01-31 100\n"
                "2:migrant-arrivals@GRC[persons] 2015-01-01..2015-01-31 20\n"
                "3:migrant-arrivals@GRC[persons] 2015-02-01..2015-02-28 30\n"},
    {.name = "sexes in headers",
     .text = "date,country,refugees male,refugees female,refugees\n2022-01-31,Uganda,4,6,10\n",
     .figures = "2:refugees@UGA{sex=male}[persons] 2022-01-31..2022-01-31 4\n"
                "2:refugees@UGA{sex=female}[persons] 2022-01-31..2022-01-31 6\n"
                "2:refugees@UGA[persons] 2022-01-31..2022-01-31 10\n"},
    {.name = "tags",
     .text = "Jour,Pays,Nombre\n#date,#country+code,#affected+idps\n5 mai 2013,MLI,12\n",
     .figures = "3:idps@MLI[persons] 2013-05-05..2013-05-05 12\n"},
    {.name = "preamble, blank line, footnote",
     .text = "Refugees by month\nLast updated:,today\n\ndate,country,refugees\n"
             "2020-01,Jordan,5\n2020-02,Jordan,6\n\n* figures are rounded\n",
     .figures = "5:refugees@JOR[persons] 2020-01-01..2020-01-31 5\n"
                "6:refugees@JOR[persons] 2020-02-01..2020-02-29 6\n"},
    {.name = "second table is left alone",
     .text = "date,country,refugees\n2020-01,Jordan,5\n2020-02,Jordan,6\n\n"
             "sector,people,target,reached\nwater,5,6,7\n",
     .figures = "2:refugees@JOR[persons] 2020-01-01..2020-01-31 5\n"
                "3:refugees@JOR[persons] 2020-02-01..2020-02-29 6\n"},
    {.name = "qualifiers",
     .text = "date,country,idps\n2020-01-01,Iraq,>700\n2020-01-02,Iraq,~50\n2020-01-03,Iraq,1-4\n"
             "2020-01-04,Iraq,900+\n2020-01-05,Iraq,123 p\n2020-01-06,Iraq,: c\n"
             "2020-01-07,Iraq,88*\n2020-01-08,Iraq,1e+05\n",
     .figures = "2:idps@IRQ[persons] 2020-01-01..2020-01-01 700 more_than\n"
                "3:idps@IRQ[persons] 2020-01-02..2020-01-02 50 about\n"
                "4:idps@IRQ[persons] 2020-01-03..2020-01-03 (1,4) between\n"
                "5:idps@IRQ[persons] 2020-01-04..2020-01-04 900 at_least\n"
                "6:idps@IRQ[persons] 2020-01-05..2020-01-05 123 provisional\n"
                "8:idps@IRQ[persons] 2020-01-07..2020-01-07 88\n"
                "9:idps@IRQ[persons] 2020-01-08..2020-01-08 100000\n"},
    {.name = "decimal commas",
     .text = "date;country;tonnes\n2020-01-01;Haiti;1.234,5\n2020-01-02;Haiti;1.500\n",
     .figures = "2:aid-weight@HTI[tonnes] 2020-01-01..2020-01-01 1234.5\n"
                "3:aid-weight@HTI[tonnes] 2020-01-02..2020-01-02 1500\n"},
    {.name = "blanks part thousands",
     .text = "date;country;idps\n2020-01-01;Haiti;1 234\n2020-01-02;Haiti;12 500 000\n",
     .figures = "2:idps@HTI[persons] 2020-01-01..2020-01-01 1234\n"
                "3:idps@HTI[persons] 2020-01-02..2020-01-02 12500000\n"},
    {.name = "a thousand or a fraction",
     .text = "date,country,idps\n2020-01-01,Haiti,1.234\n2020-01-02,Haiti,2.500\n",
     .question = "decimal"},
    {.name = "day or month",
     .text = "date,country,idps\n03/04/2020,Haiti,5\n05/06/2020,Haiti,6\n",
     .question = "day first or month first"},
    {.name = "the order is told",
     .text = "date,country,idps\n03/04/2020,Haiti,5\n",
     .columns = {"date=date:dmy"},
     .figures = "2:idps@HTI[persons] 2020-04-03..2020-04-03 5\n"},
    {.name = "the order is shown by a later cell",
     .text = "date,country,idps\n03/04/2020,Haiti,5\n25/04/2020,Haiti,6\n",
     .figures = "2:idps@HTI[persons] 2020-04-03..2020-04-03 5\n"
                "3:idps@HTI[persons] 2020-04-25..2020-04-25 6\n"},
    {.name = "years of two digits",
     .text = "date,country,idps\n03/04/20,Haiti,5\n",
     .question = "two digits"},
    {.name = "no measure",
     .text = "date,country,value\n2020-01-01,Haiti,5\n",
     .question = "--measure"},
    {.name = "no date", .text = "country,idps\nHaiti,5\nCuba,6\n", .question = "--date"},
    {.name = "date told",
     .text = "country,idps\nHaiti,5\n",
     .options = {.date = "2020-02"},
     .figures = "2:idps@HTI[persons] 2020-02-01..2020-02-29 5\n"},
    {.name = "places by level",
     .text = "date,adm0_pcode,adm1_name,adm1_pcode,idps\n2020-01-01,SD,Khartoum,SD01,5\n"
             "2020-01-01,SD,,,9\n",
     .figures = "2:idps@SD01[persons] 2020-01-01..2020-01-01 5\n"
                "3:idps@SDN[persons] 2020-01-01..2020-01-01 9\n"},
    {.name = "items and money",
     .text = "date,flow id,status,amountUSD\n2020-01-01,77,paid,5\n2020-01-01,78,paid,6\n",
     .options = {.kind = KIND_FLOW, .place = "JOR"},
     .columns = {"status=measure"},
     .figures = "2:funding-received@JOR/flow[USD] 2020-01-01..2020-01-01 5 item\n"
                "3:funding-received@JOR/flow[USD] 2020-01-01..2020-01-01 6 item\n"},
    {.name = "forecasts",
     .text = "date,country,idps\n2031-01-01,Haiti,5\n",
     .figures = "2:idps@HTI[persons] 2031-01-01..2031-01-01 5 forecast\n"},
    {.name = "own measure",
     .text = "date,country,tents pitched\n2020-01-01,Haiti,5\n",
     .figures = "2:tents-pitched@HTI[] 2020-01-01..2020-01-01 5\n"},
    {.name = "header told",
     .text = "Sheet 1,,\ndate,country,idps\n2020-01-01,Haiti,5\n",
     .options = {.header = 2},
     .figures = "3:idps@HTI[persons] 2020-01-01..2020-01-01 5\n"},
    {.name = "repeated header",
     .text = "date,country,idps\n2020-01-01,Haiti,5\ndate,country,idps\n2020-01-02,Haiti,6\n",
     .figures = "2:idps@HTI[persons] 2020-01-01..2020-01-01 5\n"
                "4:idps@HTI[persons] 2020-01-02..2020-01-02 6\n"},
};

START_TEST(figures_of_a_table)
{
    struct notes notes;
    struct csv_counts counts;
    const struct sample *s = &samples[_i];
    run_import(s, &notes, &counts);
    if (s->figures)
        ck_assert_msg(strcmp(buffer_string(&notes.out), s->figures) == 0, "%s:\n%s", s->name,
                      buffer_string(&notes.out));
    else
        ck_assert_msg(notes.out.len == 0, "%s: something was handed on", s->name);
    notes_free(&notes);
}
END_TEST

/* Any prefix of a file accounts for its lines, whatever is cut. */
START_TEST(prefixes_add_up)
{
    const char *text = samples[_i].text;
    for (size_t len = 0; len <= strlen(text); len++) {
        char path[] = "/tmp/sitstat-prefix-XXXXXX";
        struct csv_options options;
        struct csv_counts counts;
        struct csv *csv;
        struct error err = {.code = ERR_NONE};
        write_file(path, text, len);
        csv_options_init(&options);
        if (csv_open(&csv, path, &options, &err) == 0) {
            ck_assert_msg(csv_count(csv, &counts, &err) == 0, "%s", err.text);
            check_conservation(&counts);
            csv_close(csv);
        }
        unlink(path);
    }
}
END_TEST

/* What the first megabyte does not show: a late cell turns the reading over, and all is read anew.
 */
START_TEST(late_evidence)
{
    struct buffer text = {.data = NULL};
    ck_assert_int_eq(buffer_text(&text, "date;country;idps\n", NULL), 0);
    for (int i = 0; i < 60000; i++)
        ck_assert_int_eq(buffer_printf(&text, NULL, "2020-01-%02d;Haiti;%d\n", 1 + i % 28, i % 900),
                         0);
    ck_assert_int_eq(buffer_text(&text, "2020-02-01;Haiti;1.234.567,5\n", NULL), 0);
    const struct sample s = {.name = "late", .text = buffer_string(&text), .figures = ""};
    struct notes notes;
    struct csv_counts counts;
    run_import(&s, &notes, &counts);
    ck_assert_ptr_nonnull(strstr(buffer_string(&notes.out), " 1234567.5\n"));
    ck_assert_uint_eq(counts.figures, 60001);
    notes_free(&notes);
    buffer_free(&text);
}
END_TEST

START_TEST(json_records)
{
    const struct sample s = {
        .name = "json",
        .text = "{\"source\":\"x\",\"data\":[{\"country\":\"Kenya\",\"date\":\"2022-04-30\","
                "\"refugees\":\"12\"},{\"country\":\"Chad\",\"refugees\":7.5}]}",
        .options = {.date = "2022-05-01"},
        .figures = "1:refugees@KEN[persons] 2022-04-30..2022-04-30 12\n"
                   "2:refugees@TCD[persons] 2022-05-01..2022-05-01 7.5\n"};
    struct notes notes;
    struct csv_counts counts;
    run_import(&s, &notes, &counts);
    ck_assert_str_eq(buffer_string(&notes.out), s.figures);
    ck_assert_uint_eq(counts.lines, 2);
    notes_free(&notes);
}
END_TEST

/* A JSON number knows no mark of thousands, whatever the strings beside it are written like. */
START_TEST(json_numbers)
{
    const struct sample s = {
        .name = "numbers",
        .text = "[{\"country\":\"Kenya\",\"date\":\"2022-04-30\",\"refugees\":1.234},"
                "{\"country\":\"Chad\",\"date\":\"2022-04-30\",\"refugees\":-12.125},"
                "{\"country\":\"Mali\",\"date\":\"2022-04-30\",\"refugees\":1234.5}]",
        .figures = "1:refugees@KEN[persons] 2022-04-30..2022-04-30 1.234\n"
                   "2:refugees@TCD[persons] 2022-04-30..2022-04-30 -12.125\n"
                   "3:refugees@MLI[persons] 2022-04-30..2022-04-30 1234.5\n"};
    struct notes notes;
    struct csv_counts counts;
    run_import(&s, &notes, &counts);
    ck_assert_str_eq(buffer_string(&notes.out), s.figures);
    notes_free(&notes);
    const struct sample mixed = {
        .name = "mixed",
        .text = "[{\"country\":\"Kenya\",\"date\":\"2022-04-30\",\"refugees\":1.234},"
                "{\"country\":\"Chad\",\"date\":\"2022-04-30\",\"refugees\":\"2.345,5\"}]",
        .question = "say which mark parts the fraction"};
    run_import(&mixed, &notes, &counts);
    ck_assert_str_eq(buffer_string(&notes.out), "");
    notes_free(&notes);
}
END_TEST

START_TEST(wrong_options)
{
    static const char *const columns[] = {"nowhere=value", "idps=nonsense", "idps"};
    static const char *const dialects[] = {"delimiter", "decimal=x", "colour=red"};
    char path[] = "/tmp/sitstat-options-XXXXXX";
    struct csv_options options;
    struct csv *csv;
    struct error err;
    write_file(path, "date,idps\n2020-01-01,5\n", 23);
    for (size_t i = 0; i < 3; i++) {
        csv_options_init(&options);
        options.columns = &columns[i];
        options.n_columns = 1;
        ck_assert_int_eq(csv_open(&csv, path, &options, &err), -1);
        ck_assert_int_eq(err.code, ERR_USAGE);
        csv_options_init(&options);
        options.dialect = dialects[i];
        ck_assert_int_eq(csv_open(&csv, path, &options, &err), -1);
        ck_assert_int_eq(err.code, ERR_USAGE);
    }
    csv_options_init(&options);
    options.place = "Nowhereland";
    ck_assert_int_eq(csv_open(&csv, path, &options, &err), -1);
    ck_assert_int_eq(err.code, ERR_UNKNOWN);
    unlink(path);
}
END_TEST

static const struct {
    const char *bytes;
    size_t n;
    const char *words;
} no_texts[] = {
    {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, "a PNG picture"},
    {"PK\x03\x04\x14\0\0\0", 8, "a ZIP archive"},
    {"\x7f"
     "ELF\x02\x01\x01\0\0\0",
     10, "a program"},
    {"%PDF-1.7\n", 9, "a PDF document"},
    {"SQLite format 3\0\x10\0", 18, "an SQLite database"},
    {"\x1f\x8b\x08\0\0\0", 6, "gzip"},
    {"<!DOCTYPE html>\n<html><table>", 29, "a web page"},
    {"\n<HTML><body>", 13, "a web page"},
    {"\x01\x02,\x03\x04\n\x05\x06,\x07\x10\n\x11", 12, "bytes that no text has"},
};

START_TEST(no_text_is_refused)
{
    char path[] = "/tmp/sitstat-notext-XXXXXX";
    struct csv_options options;
    struct csv *csv;
    struct error err;
    write_file(path, no_texts[_i].bytes, no_texts[_i].n);
    csv_options_init(&options);
    ck_assert_int_eq(csv_open(&csv, path, &options, &err), -1);
    ck_assert_int_eq(err.code, ERR_FORMAT);
    ck_assert_msg(strstr(err.text, no_texts[_i].words) != NULL, "%s", err.text);
    ck_assert_ptr_nonnull(strstr(err.text, "not a text file"));
    unlink(path);
}
END_TEST

START_TEST(utf16_without_mark)
{
    /* "рік;ідп" and two records in UTF-16LE: two bytes in three are letters, few are NUL */
    static const uint16_t text[] = {0x440, 0x456, 0x43a, ';', 'i', 'd', 'p', 's',
                                    '\n',  '2',   '0',   '2', '2', ';', '5', '\n'};
    char path[] = "/tmp/sitstat-utf16-XXXXXX", bytes[sizeof text];
    struct csv_options options;
    struct csv *csv;
    struct error err;
    for (size_t i = 0; i < sizeof text / sizeof *text; i++) {
        bytes[2 * i] = (char)(text[i] & 0xff);
        bytes[2 * i + 1] = (char)(text[i] >> 8);
    }
    write_file(path, bytes, sizeof bytes);
    csv_options_init(&options);
    ck_assert_msg(csv_open(&csv, path, &options, &err) == 0, "%s", err.text);
    ck_assert_str_eq(csv_column_name(csv, 0), "\xd1\x80\xd1\x96\xd0\xba");
    csv_close(csv);
    unlink(path);
}
END_TEST

START_TEST(reopened_through_a_pipe)
{
    static const char text[] = "day;people\n2022-01-01;5\n";
    struct csv_options options;
    struct csv *csv;
    struct csv_counts counts;
    struct error err;
    int ends[2], keep = dup(STDIN_FILENO);
    ck_assert_int_eq(pipe(ends), 0);
    ck_assert_int_eq(write(ends[1], text, strlen(text)), (ssize_t)strlen(text));
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    csv_options_init(&options);
    ck_assert_msg(csv_open(&csv, "-", &options, &err) == 0, "%s", err.text);
    options.measure = "idps";
    ck_assert_msg(csv_reopen(&csv, "-", &options, &err) == 0, "%s", err.text);
    ck_assert_int_eq(csv_count(csv, &counts, &err), 0);
    ck_assert_uint_eq(counts.figures, 1);
    options.place = "Nowhereland"; /* a failure leaves what was there */
    ck_assert_int_eq(csv_reopen(&csv, "-", &options, &err), -1);
    ck_assert_uint_eq(csv_columns(csv), 2);
    csv_close(csv);
    dup2(keep, STDIN_FILENO);
    close(keep);
    close(ends[0]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("csv import");
    TCase *tc = tcase_create("import");
    int n = (int)(sizeof samples / sizeof *samples);
    tcase_set_timeout(tc, 120);
    tcase_add_loop_test(tc, figures_of_a_table, 0, n);
    tcase_add_loop_test(tc, prefixes_add_up, 0, n);
    tcase_add_test(tc, late_evidence);
    tcase_add_test(tc, json_records);
    tcase_add_test(tc, json_numbers);
    tcase_add_test(tc, wrong_options);
    tcase_add_loop_test(tc, no_text_is_refused, 0, (int)(sizeof no_texts / sizeof *no_texts));
    tcase_add_test(tc, utf16_without_mark);
    tcase_add_test(tc, reopened_through_a_pipe);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
