/* say.h - putting sentences together from parts of the table of words.
 *
 * A struct say owns every text made with it until say_end(). The first failure is kept and makes
 * every later text "", so that callers need not check each part. */
#ifndef SITSTAT_REPORT_SAY_H
#define SITSTAT_REPORT_SAY_H

#include "sitstat/report.h"
#include "sitstat/wording.h"

struct say_text;
struct say {
    const struct wording *w;
    struct error *err;
    struct say_text *texts;
    bool failed;
};

void say_begin(struct say *s, const struct wording *w, struct error *err);
int say_end(struct say *s);
/* 0, or -1 where some text could not be made. Frees all texts. */
int say_into(struct say *s, const char *text, struct buffer *out);
/* Appends TEXT to OUT, then say_end(). */

const char *say(struct say *s, const char *key, const struct word *words);
const char *say_count(struct say *s, const char *key, uint64_t n, const struct word *words);
const char *say_copy(struct say *s, const char *text);
const char *say_number(struct say *s, double value);
const char *say_whole(struct say *s, double value);
const char *say_short(struct say *s, double value);
const char *say_percent(struct say *s, double ratio);
const char *say_signed(struct say *s, double value);
const char *say_day(struct say *s, day_t day);
const char *say_period(struct say *s, struct period period, enum wording_period form);
/* As the functions of wording.h. */

#define SHARE_MOST 2 /* from here on a percentage says less than the numbers themselves */

const char *say_subject(struct say *s, const struct report_series *r);
const char *say_measure(struct say *s, const struct report_series *r);
const char *say_unit(struct say *s, const struct report_series *r);
bool say_is_currency(const char *unit);
const char *say_money(struct say *s, const char *unit, const char *number);
/* "USD 1,500" where UNIT (or NULL) is a currency, "12%" where it is "percent"; else NUMBER. */
const char *say_amount(struct say *s, const char *unit, double value);
/* say_number(), with the currency. */
const char *say_value(struct say *s, const char *unit, const struct point *p, bool brief);
/* The value with currency, qualifier and status; BRIEF: shortened as in titles, and without the
 * status. */
const char *say_per(struct say *s, const struct trend *t);
/* "a day", "a month": what one item of the analysed series covers; "" for levels. */
#endif
