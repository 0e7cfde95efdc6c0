/* period.c - spans of days and their precision. */
#include "sitstat/date.h"

struct period period_day(day_t day)
{
    return (struct period){day, day, PRECISION_DAY};
}

struct period period_month(int year, int month)
{
    return (struct period){date_from_civil(year, month, 1),
                           date_from_civil(year, month, date_month_days(year, month)),
                           PRECISION_MONTH};
}

struct period period_quarter(int year, int quarter)
{
    int last = quarter * 3;
    return (struct period){date_from_civil(year, last - 2, 1),
                           date_from_civil(year, last, date_month_days(year, last)),
                           PRECISION_QUARTER};
}

struct period period_year(int year)
{
    return (struct period){date_from_civil(year, 1, 1), date_from_civil(year, 12, 31),
                           PRECISION_YEAR};
}

struct period period_span(day_t first, day_t last)
{
    struct period span = {first, last, PRECISION_SPAN};
    if (first == DAY_NONE || last == DAY_NONE)
        return span;
    if (first == last)
        return period_day(first);
    if (first + 6 == last && date_weekday(first) == 1)
        return (struct period){first, last, PRECISION_WEEK};
    int year, month, mday;
    date_to_civil(first, &year, &month, &mday);
    if (mday != 1) /* as most */
        return span;
    const struct period named[] = {period_month(year, month), period_quarter(year, (month + 2) / 3),
                                   period_year(year)};
    for (unsigned i = 0; i < sizeof named / sizeof *named; i++)
        if (named[i].first == first && named[i].last == last)
            return named[i];
    return span;
}

const char *precision_name(enum precision precision)
{
    static const char *const names[PRECISIONS] = {"day",     "week", "month",
                                                  "quarter", "year", "span"};
    return (unsigned)precision < PRECISIONS ? names[precision] : "span";
}
