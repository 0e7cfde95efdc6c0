/* sentences.h - sentences, each with the figures that a desk officer reads out of it. */
#ifndef SITSTAT_TESTS_SENTENCES_H
#define SITSTAT_TESTS_SENTENCES_H

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "sitstat/extract.h"
#include "table_fixture.h"

/* FIGURES holds "value measure kind" of each in turn, parted by "; ". Behind the kind, "!" stands
 * for a forecast, "@" for a target, "~" for what the text takes back, and where days are checked
 * they follow: "flow 2024-06-01..2024-06-07". "-": there are none. */
struct sentence {
    const char *text, *figures;
};

/* All are read as published on this Friday. */
#define SENTENCES_PUBLISHED "2024-06-14"

static inline void sentence_tell(const struct extracted *x, bool days, char *out, size_t size)
{
    const struct figure *f = &x->figure;
    const char *status = f->status == STATUS_FORECAST     ? "!"
                         : f->status == STATUS_TARGET     ? "@"
                         : f->status == STATUS_SUPERSEDED ? "~"
                                                          : "";
    char value[64], first[DATE_TEXT], last[DATE_TEXT], period[2 * DATE_TEXT + 4] = "";
    if (f->value.type != NUMBER_NONE)
        snprintf(value, sizeof value, "%.15g", number_double(f->value));
    else
        snprintf(value, sizeof value, "%.15g-%.15g", number_double(f->low), number_double(f->high));
    if (days)
        snprintf(period, sizeof period, " %s..%s", date_format(f->period.first, first),
                 date_format(f->period.last, last));
    snprintf(out, size, "%s %s %s%s%s", value, f->series.measure, kind_name(f->series.kind), status,
             period);
}

static inline void sentence_check(const struct sentence *s)
{
    struct extract_options o = {.published = DAY_NONE};
    struct extraction e;
    struct error err = {0};
    char found[1024] = "-";
    ck_assert_int_eq(date_parse_day(SENTENCES_PUBLISHED, &o.published, &err), 0);
    ck_assert_msg(extract_text(s->text, strlen(s->text), &o, &e, &err) == 0, "%s", err.text);
    for (size_t k = 0, n = 0; k < e.n_figures && n + 8 < sizeof found; k++) {
        n += (size_t)snprintf(found + n, sizeof found - n, "%s", k > 0 ? "; " : "");
        sentence_tell(&e.figures[k], strstr(s->figures, "..") != NULL, found + n, sizeof found - n);
        n += strlen(found + n);
    }
    ck_assert_msg(strcmp(found, s->figures) == 0, "%s\n  want %s\n  got  %s", s->text, s->figures,
                  found);
    extraction_free(&e);
}
#endif
