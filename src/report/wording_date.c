/* wording_date.c - days and periods in the language of a report. */
#include <stdio.h>
#include <string.h>

#include "sitstat/wording.h"

/* The parts that a text of data/wording.csv may ask for. */
struct date_parts {
    char day[16], year[16], quarter[16];
    const char *month, *month_of, *month_in;
};

static void date_parts(const struct wording *w, day_t day, struct date_parts *out)
{
    int year, month, mday;
    char key[24];
    date_to_civil(day, &year, &month, &mday);
    if (mday == 1)
        snprintf(out->day, sizeof out->day, "%s", wording_text(w, "day.first"));
    else
        snprintf(out->day, sizeof out->day, "%d", mday);
    snprintf(out->year, sizeof out->year, "%d", year);
    snprintf(out->quarter, sizeof out->quarter, "%d", (month - 1) / 3 + 1);
    snprintf(key, sizeof key, "month.%02d", month);
    out->month = wording_text(w, key);
    snprintf(key, sizeof key, "month.of.%02d", month);
    out->month_of = wording_text(w, key);
    snprintf(key, sizeof key, "month.in.%02d", month);
    out->month_in = wording_text(w, key);
}

static void fill(const struct wording *w, const char *key, const struct word *words,
                 char out[static WORDING_TEXT])
{
    struct buffer text;
    buffer_init(&text, WORDING_TEXT - 1);
    /* A text of the table that is too long for a date is a fault of the table: show its key. */
    int failed = wording_fill(w, &text, key, words, NULL);
    snprintf(out, WORDING_TEXT, "%s", failed ? key : buffer_string(&text));
    buffer_free(&text);
}

static void write_day(const struct wording *w, const char *key, day_t day,
                      char out[static WORDING_TEXT])
{
    struct date_parts p;
    date_parts(w, day, &p);
    fill(w, key,
         WORDS({"d", p.day}, {"y", p.year}, {"q", p.quarter}, {"month", p.month},
               {"month_of", p.month_of}, {"month_in", p.month_in}),
         out);
}

const char *wording_day(const struct wording *w, day_t day, char out[static WORDING_TEXT])
{
    if (day == DAY_NONE)
        snprintf(out, WORDING_TEXT, "\xE2\x80\x93");
    else
        write_day(w, "name.day", day, out);
    return out;
}

/* Periods that are told by their first and last day. */
static void write_span(const struct wording *w, const char *stem, const char *what,
                       struct period period, char out[static WORDING_TEXT])
{
    char key[32], first[WORDING_TEXT], last[WORDING_TEXT];
    snprintf(key, sizeof key, "%s.%s", stem, what);
    wording_day(w, period.first, first);
    wording_day(w, period.last, last);
    fill(w, key, WORDS({"first", first}, {"last", last}), out);
}

const char *wording_period(const struct wording *w, struct period period, enum wording_period form,
                           char out[static WORDING_TEXT])
{
    static const char *const stems[] = {"name", "at", "by", "short"};
    static const char *const names[PRECISIONS] = {"day", "week", "month", "quarter", "year", NULL};
    const char *stem = stems[form], *name = NULL;
    char key[32];
    if (period.first == DAY_NONE && period.last == DAY_NONE)
        return wording_day(w, DAY_NONE, out);
    /* Open at its start: what has come together by its last day, and known as of that day. */
    if (period.first == DAY_NONE)
        period = period_day(period.last);
    if (form == WORDING_BY && period.last != DAY_NONE) {
        write_span(w, stem, "day", period, out);
        return out;
    }
    if (form == WORDING_SHORT && period.precision != PRECISION_DAY)
        stem = "name";
    if (form == WORDING_BY)
        stem = "at";
    if (period.last == DAY_NONE) {
        write_span(w, stem, "since", period, out);
    } else if (period.precision == PRECISION_WEEK) {
        write_span(w, stem, "week", period, out);
    } else if ((name = names[period.precision]) != NULL) {
        snprintf(key, sizeof key, "%s.%s", stem, name);
        write_day(w, key, period.last, out);
    } else {
        write_span(w, stem, "span", period, out);
    }
    return out;
}
