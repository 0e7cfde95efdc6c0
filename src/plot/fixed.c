/* fixed.c - coordinates as text. */
#include "fixed.h"

#include <math.h>
#include <string.h>

/* The digits of a number below 100. */
static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                            "25262728293031323334353637383940414243444546474849"
                            "50515253545556575859606162636465666768697071727374"
                            "75767778798081828384858687888990919293949596979899";

size_t fixed_text(double v, bool trim, char out[static FIXED_TEXT])
{
    long hundredths = lround(v * 100);
    bool minus = hundredths < 0;
    unsigned long size = minus ? 0UL - (unsigned long)hundredths : (unsigned long)hundredths;
    unsigned long whole = size / 100, cents = size % 100;
    char back[FIXED_TEXT], *at = back + sizeof back;
    if (!trim || cents % 10 != 0) {
        *--at = pairs[2 * cents + 1];
        *--at = pairs[2 * cents];
        *--at = '.';
    } else if (cents != 0) {
        *--at = pairs[2 * cents];
        *--at = '.';
    }
    for (; whole > 99; whole /= 100) {
        at -= 2;
        memcpy(at, pairs + 2 * (whole % 100), 2);
    }
    *--at = pairs[2 * whole + 1];
    if (whole > 9)
        *--at = pairs[2 * whole];
    if (minus)
        *--at = '-';
    size_t len = (size_t)(back + sizeof back - at);
    memcpy(out, at, len);
    return len;
}
