/* language.c - tells the language of a document by its small words. */
#include <string.h>
#include <strings.h>

#include "../parse.h"

/* Small words of English and French, where SMALL_HASH has them; a space counts as the third letter.
 */
#define SMALL(a, b, c) ((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16)
#define SMALL_HASH(key) ((key)*0x2265b1f5u >> 28)
static const struct {
    uint32_t key;
    uint32_t french;
} small_words[16] = {{SMALL('i', 'n', ' '), 0},
                     {SMALL('t', 'h', 'e'), 0},
                     {SMALL('d', 'u', ' '), 1},
                     {SMALL('a', 'n', 'd'), 0},
                     {SMALL('l', 'a', ' '), 1},
                     {0, 0},
                     {0, 0},
                     {SMALL('d', 'e', 's'), 1},
                     {0, 0},
                     {SMALL('l', 'e', 's'), 1},
                     {SMALL('o', 'f', ' '), 0},
                     {0, 0},
                     {SMALL('d', 'e', ' '), 1},
                     {0, 0},
                     {SMALL('e', 't', ' '), 1},
                     {0, 0}};

static bool listed_word(const char *s, size_t len, const char *const *list)
{
    for (; *list != NULL; list++)
        if ((**list | 0x20) == (s[0] | 0x20) && strlen(*list) == len &&
            strncasecmp(*list, s, len) == 0)
            return true;
    return false;
}

/* A sentence or two may have none of the few words that a long text is full of: more words, and
 * elided articles, tell such a short one. */
static bool short_is_french(const char *text, size_t len)
{
    static const char *const french_words[] = {
        "le",   "la",    "les",     "de",      "du",     "des",   "et",    "un",    "une",
        "au",   "aux",   "par",     "dans",    "sur",    "pour",  "sont",  "ont",   "été",
        "qui",  "que",   "avec",    "selon",   "depuis", "moins", "entre", "près",  "vers",
        "à",    "est",   "en",      "son",     "ses",    "ces",   "était", "cette", "étaient",
        "plus", "aucun", "quelque", "environ", NULL};
    static const char *const english_words[] = {
        "the",  "of",  "and",  "in",    "to",   "was",  "were",   "have",  "has",  "had",  "from",
        "by",   "for", "is",   "are",   "at",   "with", "people", "said",  "says", "than", "been",
        "more", "who", "into", "about", "some", "will", "over",   "since", NULL};
    static const bool parting[256] = {
        [0] = true,   [' '] = true, ['\n'] = true, ['\t'] = true, [','] = true,
        ['.'] = true, [';'] = true, [':'] = true,  ['('] = true,  [')'] = true,
    };
    size_t french = 0, english = 0, start = 0;
    for (size_t i = 0; i <= len; i++) {
        if (i < len && !parting[(unsigned char)text[i]])
            continue;
        const char *s = text + start;
        size_t n = i - start;
        start = i + 1;
        if (n == 0)
            continue;
        bool elided = n > 2 && strchr("ldnqLDNQ", s[0]) != NULL &&
                      (s[1] == '\'' || (n > 4 && memcmp(s + 1, "\xe2\x80\x99", 3) == 0));
        const unsigned char *u = (const unsigned char *)s;
        bool small = n > 2 && ((u[0] >= 'a' && u[0] <= 'z') || (u[0] == 0xC3 && u[1] >= 0xA0));
        bool accented = small && memchr(s, 0xC3, n) != NULL; /* "tués", "évacué" */
        french += elided || accented || listed_word(s, n, french_words);
        english += listed_word(s, n, english_words);
    }
    return french >= 2 && french > 2 * english;
}

#define SHORT_TEXT 1000 /* bytes */
#define TOLD_BY 4000    /* bytes of the text that are looked at */

/* French where its articles are more frequent than English ones. */
static bool is_french(const struct parse *p)
{
    size_t count[2] = {0}, end = p->len < TOLD_BY ? p->len : TOLD_BY;
    const unsigned char *text = (const unsigned char *)p->text;
    for (size_t i = 0; (i = parse_next(p, i, p->n_tokens, TRAIT_small)) < p->n_tokens &&
                       p->tokens[i].start + 4 < end;
         i++) {
        const struct token *t = &p->tokens[i];
        uint32_t width = t->end - t->start;
        if ((width | 1) != 3 || t->end >= end || text[t->end] != ' ' ||
            (t->start > 0 && text[t->start - 1] != ' '))
            continue;
        const unsigned char *w = text + t->start;
        uint32_t key = SMALL(w[0], w[1], w[2]), at = SMALL_HASH(key);
        count[small_words[at].french] += small_words[at].key == key;
    }
    size_t french = count[1], english = count[0];
    if (french < 3 && french >= 2 * english && p->len < SHORT_TEXT)
        return short_is_french(p->text, p->len);
    return french > 2 * english && french >= 3;
}

void parse_language(struct parse *p)
{
    const char *given = p->options->language;
    bool french = given != NULL ? strncmp(given, "fr", 2) == 0
                  : p->from > 0 ? p->language == LANGUAGE_FR
                                : is_french(p);
    p->language = french ? LANGUAGE_FR : LANGUAGE_EN;
    for (size_t i = 0; french && i < p->n_tokens; i++) { /* the lexer takes all for English */
        p->tokens[i].roles = word_roles_in(p->tokens[i].word, true);
        p->tokens[i].functions = word_functions_in(p->tokens[i].word, true);
    }
}
