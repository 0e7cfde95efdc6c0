/* date.h - civil days and periods (ISO 8601, proleptic Gregorian; no time zones, no locale).
 *
 * A day is an int32_t: days since 1970-01-01. Years 1 to 9999. */
#ifndef SITSTAT_DATE_H
#define SITSTAT_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sitstat/error.h"

typedef int32_t day_t;
#define DAY_NONE INT32_MIN /* no day is given */

enum precision {
    PRECISION_DAY,
    PRECISION_WEEK,
    PRECISION_MONTH,
    PRECISION_QUARTER,
    PRECISION_YEAR,
    PRECISION_SPAN, /* any other first and last day */
    PRECISIONS
};

/* First and last civil day, both included; either may be DAY_NONE (open). */
struct period {
    day_t first, last;
    enum precision precision;
};

#define DATE_TEXT 16 /* room for "2022-03-05" and its NUL */

bool date_valid(int year, int month, int day);
bool date_is_leap(int year);
int date_month_days(int year, int month);
day_t date_from_civil(int year, int month, int day);
/* DAY_NONE where such a day does not exist. Days-from-civil by era arithmetic (Hinnant 2013). */
void date_to_civil(day_t day, int *year, int *month, int *mday);
int date_weekday(day_t day);
/* 1 Monday ... 7 Sunday (ISO 8601). */
day_t date_add_months(day_t day, int months);
/* The same day of the month, or the month's last day where it has no such day. */
void date_iso_week(day_t day, int *year, int *week);
day_t date_from_iso_week(int year, int week, int weekday);
/* DAY_NONE where the week does not exist. */

int date_parse_iso(const char *text, size_t len, struct period *out);
/* Reads YYYY-MM-DD, YYYY-MM, YYYY, YYYY-Www, YYYY-Qn and nothing else. 0, or -1. */
int date_parse_day(const char *text, day_t *out, struct error *err);
/* A whole day YYYY-MM-DD as users write it in options; ERR_RANGE with a sentence otherwise. */
const char *date_format(day_t day, char out[static DATE_TEXT]);
/* YYYY-MM-DD, "" for DAY_NONE. Returns OUT. */
day_t date_today(void);
/* The machine's civil day in UTC; $SITSTAT_TODAY (YYYY-MM-DD) stands in for it where set. */

struct period period_day(day_t day);
struct period period_month(int year, int month);
struct period period_quarter(int year, int quarter);
struct period period_year(int year);
struct period period_span(day_t first, day_t last);
/* Names the precision of [first, last]: a whole month is PRECISION_MONTH, and so on. */
const char *precision_name(enum precision precision);
#endif
