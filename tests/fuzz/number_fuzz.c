/* number_fuzz.c - numbers, dates, series and figure names: no crash, and what is read can be
 * written and read again. */
#include "fuzz.h"

#include "sitstat/figure.h"

static void numbers(const char *text, size_t len, struct number_style style)
{
    struct number n, again;
    char out[NUMBER_TEXT];
    int got = number_parse(text, len, style, &n);
    PROMISE(got == 0 || got == -1 || got == -2);
    if (got != 0)
        return;
    number_format(n, out);
    PROMISE(number_parse(out, strlen(out), (struct number_style){.decimal = '.'}, &again) == 0);
    PROMISE(number_equal(n, again));
    number_short(number_double(n), out);
}

static void dates(const char *text, size_t len)
{
    struct period p;
    char first[DATE_TEXT], last[DATE_TEXT];
    int year, month, day;
    if (date_parse_iso(text, len, &p) != 0)
        return;
    PROMISE(p.first <= p.last);
    date_to_civil(p.first, &year, &month, &day);
    PROMISE(date_from_civil(year, month, day) == p.first);
    struct period again;
    PROMISE(date_parse_iso(date_format(p.first, first), strlen(first), &again) == 0);
    PROMISE(again.first == p.first && again.last == p.first);
    PROMISE(strlen(date_format(p.last, last)) == 10);
    int week_year, week;
    date_iso_week(p.first, &week_year, &week);
    PROMISE(week >= 1 && week <= 53);
}

static void names(const char *text)
{
    struct series_pattern pattern;
    struct figure_ref ref, again;
    struct error err = {.code = ERR_NONE};
    char out[FIGURE_REF_TEXT];
    if (series_pattern_parse(text, &pattern, &err) < 0)
        PROMISE_SENTENCE(&err);
    if (figure_ref_parse(text, &ref) == 0) {
        PROMISE(figure_ref_parse(figure_ref_format(ref, out), &again) == 0);
        PROMISE(figure_ref_compare(ref, again) == 0);
    }
    char group[256] = "", series[SERIES_TEXT];
    const char *equals = strchr(text, '=');
    if (equals != NULL) {
        char key[128];
        snprintf(key, sizeof key, "%.*s", (int)(equals - text), text);
        if (group_add(group, sizeof group, key, equals + 1, &err) == 0) {
            group_add(group, sizeof group, "sex", "female", &err);
            struct series s = {.measure = "refugees",
                               .place = "",
                               .place_name = text,
                               .origin = "UKR",
                               .origin_name = "",
                               .unit = "",
                               .group = group};
            series_format(&s, series, sizeof series);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const uint32_t thousands[] = {0, ',', '.', '\'', ' ', 0xA0, 0x2009, 0x202F, 0x2019};
    if (size < 2)
        return 0;
    char *text = malloc(size);
    if (text == NULL)
        return 0;
    memcpy(text, data + 1, size - 1);
    text[size - 1] = '\0';
    struct number_style style = {
        .decimal = data[0] & 1 ? '.' : ',',
        .thousands = thousands[(data[0] >> 1) % (sizeof thousands / sizeof *thousands)]};
    numbers(text, size - 1, style);
    dates(text, size - 1);
    names(text);
    free(text);
    return 0;
}
