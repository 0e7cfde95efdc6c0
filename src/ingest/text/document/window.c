/* window.c - parts a long text into windows, so that memory stays bounded whatever it holds.
 *
 * A window ends at a blank line where there is one in its last quarter, else at a line end, the end
 * of a sentence or white space, else in the middle of what has no white space at all; but never
 * within a word or a run of digits, which would make a number of its own. */
#include "../parse.h"

static bool ends_at(const char *text, size_t i, int how)
{
    char before = text[i - 1];
    switch (how) {
    case 0:
        return before == '\n' && text[i - 2] == '\n';
    case 1:
        return before == '\n';
    case 2:
        return before == ' ' && text[i - 2] == '.';
    default:
        return before == ' ' || before == '\t';
    }
}

static bool in_word(unsigned char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c >= 0x80;
}

size_t parse_window(const char *text, size_t len, size_t from)
{
    if (len - from <= WINDOW)
        return len;
    size_t end = from + WINDOW;
    for (int how = 0; how < 4; how++)
        for (size_t i = end; i > end - WINDOW / 4; i--)
            if (ends_at(text, i, how))
                return i;
    while (end < len && in_word((unsigned char)text[end - 1]) && in_word((unsigned char)text[end]))
        end++; /* one token, however long: it takes no memory */
    return end;
}
