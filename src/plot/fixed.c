/* fixed.c - coordinates as text. */
#include "fixed.h"

#include <math.h>
#include <string.h>

size_t fixed_text(double v, bool trim, char out[static FIXED_TEXT])
{
    char back[FIXED_TEXT];
    long hundredths = lround(v * 100);
    bool minus = hundredths < 0;
    unsigned long rest = minus ? 0UL - (unsigned long)hundredths : (unsigned long)hundredths;
    size_t n = 0, len = 0;
    int decimals = 2;
    while (trim && decimals > 0 && rest % 10 == 0) {
        rest /= 10;
        decimals--;
    }
    for (; rest > 0 || n < (size_t)decimals + 1; rest /= 10) {
        if (n == (size_t)decimals && decimals > 0)
            back[len++] = '.';
        back[len++] = (char)('0' + rest % 10);
        n++;
    }
    if (minus)
        back[len++] = '-';
    for (size_t i = 0; i < len; i++)
        out[i] = back[len - 1 - i];
    return len;
}
