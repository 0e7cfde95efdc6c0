/* conventions.c - how a file writes its numbers and dates, decided over all its cells. */
#include <stdio.h>
#include <string.h>

#include "ingest/csv/plan.h"
#include "sitstat/text.h"

/* A reading that one cell in twenty or more contradicts is no convention. */
enum { MAJORITY = 20 };

static uint32_t blank_or_quote(const struct number_evidence *e)
{
    return e->blank_thousand ? e->blank_mark : e->quote_thousand ? e->quote_mark : 0;
}

static void set_styles(struct csv *csv, struct number_style style)
{
    for (size_t i = 0; i < csv->n_columns; i++)
        csv->columns[i].style = style;
}

/* The marks that some cell has, for the receipt. */
static void show_marks(struct csv *csv, const struct number_evidence *e, struct number_style s)
{
    bool dot = e->dot_decimal || e->dot_either, comma = e->comma_decimal || e->comma_either;
    csv->decimal[0] = csv->thousands[0] = '\0';
    if (s.decimal == '.' ? (s.thousands == ',' ? e->dot_decimal > 0 : dot)
                         : (s.thousands == '.' ? e->comma_decimal > 0 : comma))
        csv->decimal[0] = s.decimal, csv->decimal[1] = '\0';
    if (s.thousands == 0)
        return;
    bool any = s.thousands == '.'   ? e->dot_thousand || e->dot_either
               : s.thousands == ',' ? e->comma_thousand || e->comma_either
                                    : true;
    if (any)
        csv->thousands[utf8_encode(s.thousands, csv->thousands)] = '\0';
}

static int ask_decimal(struct csv *csv, const char *what)
{
    return ask(csv,
               "%s; say which mark parts the fraction with --dialect decimal=. or --dialect "
               "decimal=,",
               what);
}

static void decide_numbers(struct csv *csv)
{
    struct number_evidence e = {.cells = 0};
    for (size_t i = 0; i < csv->n_columns; i++)
        if (csv->columns[i].role == COLUMN_VALUE)
            number_evidence_join(&e, &csv->columns[i].facts.number);
    uint32_t other = blank_or_quote(&e);
    struct number_style style = {'.', other};
    uint32_t dot = e.dot_decimal + e.comma_thousand, comma = e.comma_decimal + e.dot_thousand;
    if (csv->told.decimal) {
        style.decimal = csv->told.decimal;
        if (!other)
            style.thousands = style.decimal == ',' ? '.' : ',';
    } else if (dot > 0 && comma > 0 && dot < comma * MAJORITY && comma < dot * MAJORITY) {
        ask_decimal(csv, "some cells write 1.5 and others 1,5");
    } else if (dot > comma) {
        style = (struct number_style){'.', e.comma_thousand || e.comma_either ? ',' : other};
    } else if (comma > dot) {
        style = (struct number_style){',', e.dot_thousand || e.dot_either ? '.' : other};
    } else if (e.dot_either > 0) {
        ask_decimal(csv, "numbers such as 1.234 may be a thousand or a fraction");
    } else if (e.comma_either > 0 && csv->reader.dialect.delimiter[0] != ',') {
        ask_decimal(csv, "numbers such as 1,234 may be a thousand or a fraction");
    } else if (e.comma_either > 0) {
        /* cells of a file parted by commas were quoted for the sake of their thousands */
        style = (struct number_style){'.', ','};
    }
    set_styles(csv, style);
    show_marks(csv, &e, style);
}

static bool holds_dates(enum column_role role)
{
    return role == COLUMN_DATE || role == COLUMN_START || role == COLUMN_END ||
           role == COLUMN_PUBLISHED;
}

static void decide_order(struct csv *csv, struct column *c)
{
    const struct date_evidence *d = &c->facts.date;
    if (c->order != ORDER_UNKNOWN && c->told)
        return;
    c->order = ORDER_UNKNOWN;
    if (d->day_first + d->month_first + d->either > 0 && told_order(csv) != ORDER_UNKNOWN)
        c->order = told_order(csv);
    else if (d->day_first > 0 && d->month_first > 0 && d->day_first < d->month_first * MAJORITY &&
             d->month_first < d->day_first * MAJORITY)
        ask(csv,
            "the dates in column \"%s\" stand day first in some records and month first in others; "
            "say which with --column '%s=%s:dmy' or ':mdy'",
            c->name, c->name, column_role_name(c->role));
    else if (d->day_first > d->month_first)
        c->order = ORDER_DAY_FIRST;
    else if (d->month_first > d->day_first)
        c->order = ORDER_MONTH_FIRST;
    else if (d->either > 0)
        ask(csv,
            "the dates in column \"%s\" may stand day first or month first; say which with "
            "--column '%s=%s:dmy' or ':mdy'",
            c->name, c->name, column_role_name(c->role));
}

/* Columns of one file are written alike: what one shows holds for those that show nothing. */
static void share_order(struct csv *csv)
{
    enum date_order known = ORDER_UNKNOWN;
    for (size_t i = 0; i < csv->n_columns; i++) {
        const struct column *c = &csv->columns[i];
        if (!holds_dates(c->role))
            continue;
        if (c->facts.date.day_first > c->facts.date.month_first)
            known = known == ORDER_MONTH_FIRST ? known : ORDER_DAY_FIRST;
        else if (c->facts.date.month_first > c->facts.date.day_first)
            known = known == ORDER_DAY_FIRST ? known : ORDER_MONTH_FIRST;
    }
    for (size_t i = 0; i < csv->n_columns && known != ORDER_UNKNOWN; i++) {
        struct column *c = &csv->columns[i];
        if (holds_dates(c->role) && c->facts.date.day_first + c->facts.date.month_first == 0 &&
            !c->told)
            c->facts.date.day_first = known == ORDER_DAY_FIRST,
            c->facts.date.month_first = known == ORDER_MONTH_FIRST;
    }
}

static void say_dates(struct csv *csv)
{
    static const char *const orders[] = {"", "day first", "month first"};
    csv->dates[0] = '\0';
    for (size_t i = 0; i < csv->n_columns && !csv->dates[0]; i++) {
        const struct column *c = &csv->columns[i];
        if (holds_dates(c->role) && c->order != ORDER_UNKNOWN)
            snprintf(csv->dates, sizeof csv->dates, "%s", orders[c->order]);
    }
}

int conventions_decide(struct csv *csv, struct error *err)
{
    (void)err;
    decide_numbers(csv);
    share_order(csv);
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (!holds_dates(c->role))
            continue;
        decide_order(csv, c);
        if (c->facts.short_years && c->facts.dates == 0)
            ask(csv,
                "the years in column \"%s\" have two digits; say which years are meant with "
                "--century 2000, or write them with four",
                c->name);
    }
    say_dates(csv);
    return 0;
}
