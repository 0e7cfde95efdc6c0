/* language.c - tells the language of a document by its small words. */
#include <string.h>
#include <strings.h>

#include "../parse.h"

#define LETTERS 32 /* what the five lowest bits of a letter, in any case, may be */
#define EACH 8     /* words at most that begin with one of them, and a NULL */
#define FIRST(letter) [(letter) & (LETTERS - 1)]

static bool listed_word(const char *s, size_t len, const char *const lists[LETTERS][EACH])
{
    const char *const *list = lists[s[0] & (LETTERS - 1)];
    for (; len > 1 && *list != NULL; list++) /* none has one byte */
        if ((((*list)[1] ^ s[1]) & ~0x20) == 0 && strncasecmp(*list, s, len) == 0 &&
            (*list)[len] == '\0')
            return true;
    return false;
}

/* The next word of text[*at, len), its length in *N; NULL: there is none. Words are parted by
 * blanks and most signs here. */
static const char *next_word(const char *text, size_t len, size_t *at, size_t *n)
{
    static const bool parting[256] = {
        [0] = true,   [' '] = true, ['\n'] = true, ['\t'] = true, [','] = true,
        ['.'] = true, [';'] = true, [':'] = true,  ['('] = true,  [')'] = true,
    };
    while (*at < len && parting[(unsigned char)text[*at]])
        ++*at;
    size_t start = *at;
    while (*at < len && !parting[(unsigned char)text[*at]])
        ++*at;
    *n = *at - start;
    return *n > 0 ? text + start : NULL;
}

/* "l'eau", "tués", "évacué"; "les". */
static bool word_is_french(const char *s, size_t n)
{
    static const char *const french_words[LETTERS][EACH] = {
        FIRST('a') = {"au", "aux", "avec", "aucun"},
        FIRST(0xC3) = {"été", "à", "ces", "était", "cette", "étaient"},
        FIRST('d') = {"de", "du", "des", "dans", "depuis"},
        FIRST('e') = {"et", "entre", "est", "en", "environ"},
        FIRST('l') = {"le", "la", "les"},
        FIRST('m') = {"moins"},
        FIRST('o') = {"ont"},
        FIRST('p') = {"par", "pour", "près", "plus"},
        FIRST('q') = {"qui", "que", "quelque"},
        FIRST('s') = {"sur", "sont", "selon", "son", "ses"},
        FIRST('u') = {"un", "une"},
        FIRST('v') = {"vers"},
    };
    bool elided = n > 2 && strchr("ldnqLDNQ", s[0]) != NULL &&
                  (s[1] == '\'' || (n > 4 && memcmp(s + 1, "\xe2\x80\x99", 3) == 0));
    const unsigned char *u = (const unsigned char *)s;
    bool small = n > 2 && ((u[0] >= 'a' && u[0] <= 'z') || (u[0] == 0xC3 && u[1] >= 0xA0));
    bool accented = small && memchr(s, 0xC3, n) != NULL;
    return elided || accented || listed_word(s, n, french_words);
}

/* A sentence or two may have none of the few words that a long text is full of: more words, and
 * elided articles, tell such a short one. */
static bool short_is_french(const char *text, size_t len)
{
    static const char *const english_words[LETTERS][EACH] = {
        FIRST('a') = {"and", "are", "at", "about"},
        FIRST('b') = {"by", "been"},
        FIRST('f') = {"from", "for"},
        FIRST('h') = {"have", "has", "had"},
        FIRST('i') = {"in", "is", "into"},
        FIRST('m') = {"more"},
        FIRST('o') = {"of", "over"},
        FIRST('p') = {"people"},
        FIRST('s') = {"said", "says", "some", "since"},
        FIRST('t') = {"the", "to", "than"},
        FIRST('w') = {"was", "were", "with", "who", "will"},
    };
    size_t french = 0, english = 0, n;
    const char *s;
    for (size_t at = 0; (s = next_word(text, len, &at, &n)) != NULL;)
        french += word_is_french(s, n);
    for (size_t at = 0; french >= 2 && (s = next_word(text, len, &at, &n)) != NULL;)
        english += listed_word(s, n, english_words);
    return french >= 2 && french > 2 * english;
}

#define SHORT_TEXT 1000 /* bytes */
#define TOLD_BY 4000    /* bytes of the text that are looked at */

/* How many tokens have TRAIT_small. */
static size_t count_small(const struct parse *p)
{
    size_t n = 0;
    for (size_t i = 0; i < p->n_tokens; i += 64)
        n += (size_t)__builtin_popcountll(parse_trait_bits(p, i, TRAIT_small));
    return n;
}

/* French where its articles are more frequent than English ones. Of the small words only those of
 * English have functions yet, and the first few of a text in English settle it. */
static bool is_french(const struct parse *p)
{
    size_t french = 0, english = 0, end = p->len < TOLD_BY ? p->len : TOLD_BY,
           left = count_small(p);
    for (size_t i = 0; (i = parse_next(p, i, p->n_tokens, TRAIT_small)) < p->n_tokens &&
                       p->tokens[i].start + 4 < end;
         i++) {
        const struct token *t = &p->tokens[i];
        const char *word = p->text + t->start, *behind = p->text + t->end;
        left--;
        if ((t->flags & (T_PLAIN | T_CAPITAL)) != T_PLAIN || !(word[1] & behind[-1] & 0x20) ||
            *behind != ' ' || (t->start > 0 && word[-1] != ' '))
            continue; /* it has two or three letters, all small, between spaces */
        english += t->functions != 0;
        french += t->functions == 0;
        if (french + left < 2 * english)
            return false;
    }
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
