/* scale.c - words in headers and preambles that change what a number says: thousands, households,
 * running totals, targets and forecasts, currencies by their sign. */
#include "ingest/csv/scale.h"

#include <string.h>

enum { PHRASE_WORDS = 3 };

/* The sum of what runs of up to PHRASE_WORDS whole words of FOLDED say. */
static unsigned sum_of_words(const struct keys *scales, const char *folded)
{
    unsigned found = 0;
    for (const char *p = folded; *p;) {
        const char *stop = p;
        for (int i = 0; i < PHRASE_WORDS && *stop; i++) {
            stop += *stop == ' ';
            stop += strcspn(stop, " ");
            const uint32_t *says = keys_find(scales, p, (size_t)(stop - p));
            found |= says ? *says : 0;
        }
        p += strcspn(p, " ");
        p += *p == ' ';
    }
    return found;
}

unsigned scale_words(const struct words *w, const char *folded)
{
    const uint32_t *whole = keys_find(&w->scales[SCALE_IN_HEADER], folded, strlen(folded));
    return sum_of_words(&w->scales[SCALE_IN_WORD], folded) | (whole ? *whole : 0);
}

unsigned scale_of_line(const struct words *w, const char *folded)
{
    return sum_of_words(&w->scales[SCALE_IN_LINE], folded);
}

bool scale_is_bare_target(const struct words *w, const char *folded, bool *persons)
{
    const struct keys *units = &w->scales[SCALE_IN_UNIT];
    bool target = (scale_words(w, folded) & (SCALE_TARGET | SCALE_FORECAST)) != 0;
    *persons = false;
    for (const char *p = folded; *p && target;) {
        size_t n = strcspn(p, " ");
        const uint32_t *says = keys_find(&w->scales[SCALE_IN_WORD], p, n);
        bool unit = keys_find(units, p, n) != NULL;
        if (!unit && !(says && (*says & (SCALE_TARGET | SCALE_FORECAST))) &&
            !keys_find(&w->scales[SCALE_IN_HEADER], p, n))
            return false;
        *persons = *persons || unit;
        p += n + (p[n] == ' ');
    }
    return target;
}

bool scale_is_plain_unit(const struct words *w, const char *folded)
{
    return keys_find(&w->scales[SCALE_IN_UNIT], folded, strlen(folded)) != NULL;
}

const char *scale_currency(const char *name)
{
    static const struct {
        const char *sign, *code;
    } signs[] = {{"US$", "USD"}, {"U.S. $", "USD"}, {"\xe2\x82\xac", "EUR"}, {"\xc2\xa3", "GBP"}};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strstr(name, signs[i].sign))
            return signs[i].code;
    return "";
}
