/* numeral.h - one number expression: its value and the tokens it takes. */
#ifndef SITSTAT_TEXT_NUMERAL_H
#define SITSTAT_TEXT_NUMERAL_H

#include "parse.h"

struct numeral {
    uint32_t first, last; /* tokens [first, last) */
    double value, low, high;
    bool vague;   /* low and high instead of value */
    bool grouped; /* "12,000": the digits were written in groups */
    double scale; /* 1e6 where "million" was written, else 1 */
    bool words;   /* begins with a word */
    bool ordinal;
    bool fraction;
    bool attached; /* letters follow without a space */
    bool none;     /* "no", "none" */
};

bool numeral_digits(const struct parse *p, size_t i, size_t end, struct numeral *out);
/* A number in digits that starts at token I and ends before token END. */
bool numeral_words(const struct parse *p, size_t i, size_t end, struct numeral *out);
/* A number in words, vague or exact. */
bool numeral_at(const struct parse *p, size_t i, size_t end, bool money, struct numeral *out);
/* Either, with the scales that follow ("1.2 million", "12 thousand", "5m"); MONEY lets a scale's
 * letter stand apart ("10 m"). */
#endif
