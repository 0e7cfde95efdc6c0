/* place_bag.c - the words of a name, whatever their order, articles and abbreviations.
 *
 * Statistical offices write "Congo, Dem. Rep. of the", "Dem. Rep. of the Congo" and "Democratic
 * Republic of the Congo": the same words. Compiled into the library and into the table compiler. */
#include "figure/place_table.h"

#include <string.h>

#define MOST_WORDS 16

struct word {
    const char *text;
    size_t len;
};

/* Articles and connectives in the languages of the names, and the English possessive. */
static const char *const dropped[] = {
    "a",   "and", "d",  "da", "das", "de",  "del", "dell", "della", "der", "des", "di",  "die",
    "do",  "dos", "du", "e",  "el",  "et",  "gli", "i",    "il",    "l",   "la",  "las", "le",
    "les", "los", "o",  "of", "os",  "the", "u",   "und",  "y",     "и",   "та",  "і",   "й"};

/* Words that sources shorten, and the one form that stands for all of them. */
static const struct {
    const char *from, *to;
} forms[] = {{"araba", "arab"},
             {"arabe", "arab"},
             {"arabische", "arab"},
             {"bolivarian", "bolivar"},
             {"bolivariana", "bolivar"},
             {"bolivarische", "bolivar"},
             {"dem", "democratic"},
             {"democrat", "democratic"},
             {"democratica", "democratic"},
             {"democratique", "democratic"},
             {"demokr", "democratic"},
             {"demokratische", "democratic"},
             {"eastern", "east"},
             {"fed", "federation"},
             {"federacao", "federation"},
             {"federacion", "federation"},
             {"federal", "federation"},
             {"federated", "federation"},
             {"federazione", "federation"},
             {"foderation", "federation"},
             {"ins", "island"},
             {"insel", "island"},
             {"inseln", "island"},
             {"is", "island"},
             {"isl", "islamic"},
             {"islamica", "islamic"},
             {"islamique", "islamic"},
             {"islamische", "islamic"},
             {"islands", "island"},
             {"isles", "island"},
             {"kgdm", "kingdom"},
             {"n", "north"},
             {"nord", "north"},
             {"northern", "north"},
             {"peoples", "people"},
             {"plur", "plurinational"},
             {"plurinationaler", "plurinational"},
             {"prov", "province"},
             {"rep", "republic"},
             {"repub", "republic"},
             {"repubblica", "republic"},
             {"republica", "republic"},
             {"republik", "republic"},
             {"republika", "republic"},
             {"republique", "republic"},
             {"sainte", "saint"},
             {"sankt", "saint"},
             {"southern", "south"},
             {"st", "saint"},
             {"ste", "saint"},
             {"sud", "south"},
             {"terr", "territory"},
             {"territories", "territory"},
             {"utd", "united"},
             {"volksrep", "volksrepublik"},
             {"vr", "volksrepublik"},
             {"w", "west"},
             {"western", "west"}};

static bool same(struct word word, const char *text)
{
    return strlen(text) == word.len && memcmp(text, word.text, word.len) == 0;
}

/* The form of WORD in a bag; an empty one where it is dropped. BEFORE is the word that it follows.
 */
static struct word bag_word(struct word word, struct word before)
{
    static const struct word none = {"", 0};
    if (same(word, "s"))
        return same(before, "people") ? none : (struct word){"south", 5};
    for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
        if (same(word, dropped[i]))
            return none;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (same(word, forms[i].from))
            return (struct word){forms[i].to, strlen(forms[i].to)};
    return word;
}

static int compare(struct word a, struct word b)
{
    int order = memcmp(a.text, b.text, a.len < b.len ? a.len : b.len);
    return order ? order : a.len < b.len ? -1 : a.len > b.len;
}

size_t place_bag(const char *folded, size_t len, char out[static BAG_SIZE])
{
    struct word words[MOST_WORDS], before = {"", 0};
    size_t n = 0;
    for (size_t i = 0; i < len;) {
        size_t end = i;
        while (end < len && folded[end] != ' ')
            end++;
        struct word raw = {folded + i, end - i}, word = bag_word(raw, before);
        before = raw;
        i = end + 1;
        if (word.len == 0)
            continue;
        if (n == MOST_WORDS)
            return 0;
        size_t at = n++;
        for (; at > 0 && compare(words[at - 1], word) > 0; at--)
            words[at] = words[at - 1];
        words[at] = word;
    }
    if (n == 0)
        return 0;
    size_t used = 0;
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && compare(words[i - 1], words[i]) == 0)
            continue;
        if (used + words[i].len + 1 > BAG_SIZE)
            return 0;
        out[used++] = i ? ' ' : BAG_MARK;
        memcpy(out + used, words[i].text, words[i].len);
        used += words[i].len;
    }
    return used;
}
