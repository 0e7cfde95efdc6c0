/* date.c - civil days: proleptic Gregorian calendar by era arithmetic.
 *
 * days_from_civil follows Hinnant, "chrono-Compatible Low-Level Date Algorithms"
 * (2013): eras of 400 years that start on 1 March, so that the leap day is an era's last. The
 * inverse multiplies where it divided (Neri and Schneider, "Euclidean affine functions", 2022). ISO
 * weeks follow ISO 8601: week 1 holds the year's first Thursday. */
#include "sitstat/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

bool date_is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_month_days(int year, int month)
{
    static const signed char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12)
        return 0;
    return month == 2 && date_is_leap(year) ? 29 : days[month - 1];
}

bool date_valid(int year, int month, int day)
{
    return year >= 1 && year <= 9999 && day >= 1 && day <= date_month_days(year, month);
}

day_t date_from_civil(int year, int month, int day)
{
    if (!date_valid(year, month, day))
        return DAY_NONE;
    int y = month <= 2 ? year - 1 : year;
    int era = y / 400;
    int year_of_era = y - era * 400;
    int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

/* Years of 400 that are put before the era of day 0, so that no day_t is negative. */
#define ERAS_BEFORE 14704

void date_to_civil(day_t day, int *year, int *month, int *mday)
{
    uint64_t quarters = 4 * (uint64_t)((int64_t)day + 719468 + ERAS_BEFORE * (int64_t)146097) + 3;
    uint32_t century = (uint32_t)(quarters / 146097);
    uint32_t day_of_century = (uint32_t)(quarters % 146097) / 4;
    uint64_t years = 2939745 * (uint64_t)(4 * day_of_century + 3); /* in 2^32 parts of a year */
    uint32_t day_of_year = (uint32_t)years / 2939745 / 4;
    uint32_t months = 2141 * day_of_year + 197913; /* in 2^16 parts of a month; 3 is March */
    bool next = day_of_year >= 306;                /* January and February */
    *mday = (int)((months & 0xffff) / 2141) + 1;
    *month = (int)(months >> 16) - (next ? 12 : 0);
    *year = (int)(100 * century + (uint32_t)(years >> 32)) - 400 * ERAS_BEFORE + next;
}

int date_weekday(day_t day)
{
    int64_t since_monday = ((int64_t)day + 3) % 7; /* 1970-01-01 was a Thursday */
    return (int)(since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

day_t date_add_months(day_t day, int months)
{
    int year, month, mday;
    date_to_civil(day, &year, &month, &mday);
    int64_t total = (int64_t)year * 12 + (month - 1) + months;
    if (total < 12 || total >= 120000)
        return DAY_NONE;
    year = (int)(total / 12);
    month = (int)(total % 12) + 1;
    int most = date_month_days(year, month);
    return date_from_civil(year, month, mday < most ? mday : most);
}

void date_iso_week(day_t day, int *year, int *week)
{
    day_t thursday = day - (date_weekday(day) - 1) + 3;
    int month, mday;
    date_to_civil(thursday, year, &month, &mday);
    int before = mday - 1; /* days of its year before it, which may be the year 10000 */
    for (int m = 1; m < month; m++)
        before += date_month_days(*year, m);
    *week = before / 7 + 1;
}

day_t date_from_iso_week(int year, int week, int weekday)
{
    if (year < 1 || year > 9999 || week < 1 || week > 53 || weekday < 1 || weekday > 7)
        return DAY_NONE;
    day_t fourth = date_from_civil(year, 1, 4); /* always in week 1 */
    day_t monday = fourth - (date_weekday(fourth) - 1) + (week - 1) * 7;
    day_t day = monday + weekday - 1, last = date_from_civil(9999, 12, 31);
    int named, found;
    date_iso_week(monday, &named, &found);
    return named == year && found == week && day <= last ? day : DAY_NONE;
}

/* Reads exactly COUNT digits; -1 where one is something else. */
static int digits(const char *text, size_t count)
{
    int value = 0;
    for (size_t i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

static int parse_month_or_day(const char *text, size_t len, int year, struct period *out)
{
    int month = digits(text + 5, 2);
    if (month < 1 || month > 12)
        return -1;
    if (len == 7) {
        *out = period_month(year, month);
        return 0;
    }
    int day = digits(text + 8, 2);
    if (text[7] != '-' || day < 1 || !date_valid(year, month, day))
        return -1;
    *out = period_day(date_from_civil(year, month, day));
    return 0;
}

int date_parse_iso(const char *text, size_t len, struct period *out)
{
    if (len < 4)
        return -1;
    int year = digits(text, 4);
    if (year < 1)
        return -1;
    if (len == 4) {
        *out = period_year(year);
        return 0;
    }
    if (text[4] != '-')
        return -1;
    if (len == 7 && text[5] == 'Q') {
        int quarter = digits(text + 6, 1);
        if (quarter < 1 || quarter > 4)
            return -1;
        *out = period_quarter(year, quarter);
        return 0;
    }
    if (len == 8 && text[5] == 'W') {
        int week = digits(text + 6, 2);
        day_t monday = date_from_iso_week(year, week, 1);
        day_t sunday = date_from_iso_week(year, week, 7);
        if (monday == DAY_NONE || sunday == DAY_NONE)
            return -1;
        *out = (struct period){monday, sunday, PRECISION_WEEK};
        return 0;
    }
    return len == 7 || len == 10 ? parse_month_or_day(text, len, year, out) : -1;
}

int date_parse_day(const char *text, day_t *out, struct error *err)
{
    struct period period;
    size_t len = strlen(text);
    if (len != 10 || date_parse_iso(text, len, &period) < 0)
        return error_set(err, ERR_RANGE,
                         "\"%.40s\" is no day; write it as YYYY-MM-DD, for example 2022-03-05",
                         text);
    *out = period.first;
    return 0;
}

static char *two_digits(char *to, unsigned value)
{
    to[0] = (char)('0' + value / 10);
    to[1] = (char)('0' + value % 10);
    return to + 2;
}

const char *date_format(day_t day, char out[static DATE_TEXT])
{
    if (day == DAY_NONE) {
        out[0] = '\0';
        return out;
    }
    int year, month, mday;
    date_to_civil(day, &year, &month, &mday);
    /* By hand: snprintf was a third of the time of writing a million figures. */
    if (year < 0 || year > 9999) {
        snprintf(out, DATE_TEXT, "%d", year);
        return out;
    }
    char *to = two_digits(two_digits(out, (unsigned)year / 100), (unsigned)year % 100);
    *to++ = '-';
    to = two_digits(to, (unsigned)month);
    *to++ = '-';
    two_digits(to, (unsigned)mday);
    out[10] = '\0';
    return out;
}

day_t date_today(void)
{
    const char *stand_in = getenv("SITSTAT_TODAY");
    day_t day;
    if (stand_in != NULL && date_parse_day(stand_in, &day, NULL) == 0)
        return day;
    return (day_t)(time(NULL) / 86400);
}
