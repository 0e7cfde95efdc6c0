/* wording_date.c - days and periods in the language of a report. */
#include <stdio.h>
#include <string.h>

#include "sitstat/wording.h"

static const char *write_small(int n, char out[static 16])
{
    if (n < 0 || n > 9999) {
        snprintf(out, 16, "%d", n);
        return out;
    }
    char *to = out;
    for (int power = n > 999 ? 1000 : n > 99 ? 100 : n > 9 ? 10 : 1; power > 0; power /= 10)
        *to++ = (char)('0' + n / power % 10);
    *to = '\0';
    return out;
}

/* The month's name, "month.STEM03", where TEXT asks for it. */
static const char *month_name(const struct wording *w, const char *text, const char *ask,
                              const char *stem, int month)
{
    char key[24];
    if (strstr(text, ask) == NULL)
        return "";
    size_t len = strlen(stem);
    memcpy(key, stem, len);
    key[len] = (char)('0' + month / 10);
    key[len + 1] = (char)('0' + month % 10);
    key[len + 2] = '\0';
    return wording_text(w, key);
}

static void fill(const struct wording *w, const char *key, const struct word *words,
                 char out[static WORDING_TEXT])
{
    /* In OUT itself: for lack of memory a page would have held keys for dates, and nobody known. */
    struct buffer text = {.data = out, .size = WORDING_TEXT, .cap = WORDING_TEXT - 1};
    out[0] = '\0';
    /* A text of the table that is too long for a date is a fault of the table: show its key. */
    if (wording_fill(w, &text, key, words, NULL) < 0)
        snprintf(out, WORDING_TEXT, "%s", key);
}

/* With the parts that a text of data/wording.csv may ask for. */
static void write_day(const struct wording *w, const char *key, day_t day,
                      char out[static WORDING_TEXT])
{
    const char *text = wording_text(w, key);
    char mdays[16], years[16], quarters[16];
    int year, month, mday;
    date_to_civil(day, &year, &month, &mday);
    fill(w, key,
         WORDS({"d", mday == 1 ? wording_text(w, "day.first") : write_small(mday, mdays)},
               {"y", write_small(year, years)}, {"q", write_small((month - 1) / 3 + 1, quarters)},
               {"month", month_name(w, text, "{month}", "month.", month)},
               {"month_of", month_name(w, text, "{month_of}", "month.of.", month)},
               {"month_in", month_name(w, text, "{month_in}", "month.in.", month)}),
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
