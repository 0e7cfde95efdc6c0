/* codepage.c - a text that is no UTF-8.
 *
 * sitstat reads English and French, which older programs write in windows-1252 (the superset of
 * ISO-8859-1 that HTML prescribes for it, https://encoding.spec.whatwg.org/#windows-1252). A text
 * with more than a few bytes that are no UTF-8 is taken for one of those, as an imported CSV file
 * is, and a caller says so (document.code_page). */
#include <iconv.h>
#include <string.h>

#include "sitstat/text.h"

#include "convert.h"

bool convert_is_page(const struct buffer *bytes)
{
    size_t bad = 0, good = 0;
    bool marked = bytes->len >= 3 && memcmp(bytes->data, "\xef\xbb\xbf", 3) == 0;
    if (marked || utf8_valid(bytes->data, bytes->len))
        return false;
    for (size_t i = 0; i < bytes->len;) {
        uint32_t code;
        size_t n = utf8_decode(bytes->data + i, bytes->len - i, &code);
        bad += code == 0xFFFD && n == 1;
        good += n > 1;
        i += n;
    }
    return good < 4 * bad;
}

int convert_from_page(struct buffer *utf8, const struct buffer *bytes, struct error *err)
{
    iconv_t page = iconv_open("UTF-8", "WINDOWS-1252");
    if (page == (iconv_t)-1)
        return error_errno(err, NULL, "convert windows-1252 to UTF-8");
    int failed = 0;
    for (size_t i = 0; i < bytes->len && failed == 0; i++) {
        char sign[8], *at = bytes->data + i, *out = sign;
        size_t left = 1, room = sizeof sign;
        bool known = iconv(page, &at, &left, &out, &room) != (size_t)-1;
        failed = known ? buffer_append(utf8, sign, sizeof sign - room, err)
                       : buffer_append(utf8, "\xef\xbf\xbd", 3, err);
    }
    iconv_close(page);
    return failed;
}
