/* extract.c - runs the stages over one document, and the ways of writing out what they found. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ownwords.h"

const char *extract_field_name(enum extract_field field)
{
    static const char *const names[EXTRACT_FIELDS] = {"number", "qualifier",     "measure",
                                                      "status", "place",         "origin",
                                                      "period", "attributed_to", "unit"};
    return field < EXTRACT_FIELDS ? names[field] : "";
}

#define HIGH_BITS 0x8080808080808080u

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

/* Counts the word at WORD, of WIDTH with both its spaces, for its language. */
static inline void count_word(const char *word, size_t width, size_t count[2])
{
    const unsigned char *w = (const unsigned char *)word;
    uint32_t key = SMALL(w[0], w[1], w[2]), at = SMALL_HASH(key);
    /* without a branch, since no machine foresees what words come */
    count[small_words[at].french] += (small_words[at].key == key) & ((width | 1) == 5);
}

static bool listed_word(const char *s, size_t len, const char *const *list)
{
    for (; *list != NULL; list++)
        if (strlen(*list) == len && strncasecmp(*list, s, len) == 0)
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
    size_t french = 0, english = 0, start = 0;
    for (size_t i = 0; i <= len; i++) {
        if (i < len && strchr(" \n\t,.;:()", text[i]) == NULL)
            continue;
        const char *s = text + start;
        size_t n = i - start;
        bool elided = n > 2 && strchr("ldnqLDNQ", s[0]) != NULL &&
                      (s[1] == '\'' || (n > 4 && memcmp(s + 1, "\xe2\x80\x99", 3) == 0));
        const unsigned char *u = (const unsigned char *)s;
        bool small = n > 2 && ((u[0] >= 'a' && u[0] <= 'z') || (u[0] == 0xC3 && u[1] >= 0xA0));
        bool accented = small && memchr(s, 0xC3, n) != NULL; /* "tués", "évacué" */
        french += elided || accented || listed_word(s, n, french_words);
        english += listed_word(s, n, english_words);
        start = i + 1;
    }
    return french >= 2 && french > 2 * english;
}

#define SHORT_TEXT 1000 /* bytes */

/* Told from small words: French where its articles are more frequent than English ones. */
static uint8_t tell_language(const char *text, size_t len)
{
    size_t count[2] = {0}, end = len < 4000 ? len : 4000, before = SIZE_MAX;
    for (size_t i = 0; i < end; i += WORD_PIECE) {
        /* the high bit of each of eight bytes that is a space (Warren 2002, ch. 6) */
        uint64_t bytes = end - i >= WORD_PIECE ? word_piece(text + i, WORD_PIECE)
                                               : word_piece(text + i, end - i);
        uint64_t other = bytes ^ 0x2020202020202020u;
        uint64_t space = ~((other & ~HIGH_BITS) + ~HIGH_BITS) & ~other & HIGH_BITS;
        for (; space != 0; space &= space - 1) {
            size_t at = i + (size_t)__builtin_ctzll(space) / 8;
            size_t width = at + 1 - before; /* of a word with both its spaces */
            if (before + 5 < end)
                count_word(text + (before + 1), width, count); /* SIZE_MAX + 1 is 0 */
            before = at;
        }
    }
    size_t french = count[1], english = count[0];
    if (french < 3 && french >= 2 * english && len < SHORT_TEXT)
        return short_is_french(text, len) ? LANGUAGE_FR : LANGUAGE_EN;
    return french > 2 * english && french >= 3 ? LANGUAGE_FR : LANGUAGE_EN;
}

/* Without a day of publication the text's own first full date stands in for it. */
static day_t own_date(const struct parse *p)
{
    for (size_t k = 0; k < p->n_mentions; k++)
        if (p->mentions[k].explicit_year && p->mentions[k].period.precision == PRECISION_DAY &&
            p->mentions[k].type == MENTION_DATE)
            return p->mentions[k].period.last;
    return DAY_NONE;
}

#define SCRATCH_MOST 4096 /* bytes of a folded name */

static int list_dates(struct parse *p, struct extraction *out, struct error *err)
{
    for (size_t k = 0; k < p->n_mentions; k++) {
        const struct mention *m = &p->mentions[k];
        bool vague = m->type == MENTION_VAGUE && m->timex[0] != 'P';
        if (vague || strstr(m->timex, "_REF") != NULL ||
            (m->type == MENTION_CLOCK && m->period.last == DAY_NONE))
            continue;
        if (out->n_dates == EXTRACT_FIGURES_MOST)
            return error_set(err, ERR_LIMIT,
                             "the text has more than %d dates: cut it into its documents",
                             EXTRACT_FIGURES_MOST);
        void *more = parse_grow(out->dates, &p->size_dates, out->n_dates, sizeof *out->dates);
        if (more == NULL)
            return error_memory(err);
        out->dates = more;
        struct date_mention *d = &out->dates[out->n_dates++];
        *d = (struct date_mention){.span = m->span};
        d->period = m->period;
        if (m->type == MENTION_DATE || m->type == MENTION_CLOCK)
            extract_date_text(m->period, d->date);
        memcpy(d->timex, m->timex, sizeof d->timex);
        if (m->type == MENTION_DATE && d->timex[0] == '\0')
            memcpy(d->timex, d->date, sizeof d->timex);
    }
    return 0;
}

/* Reads text[p->from, p->len). */
static int read_window(struct parse *p, struct extraction *out, struct error *err)
{
    p->n_tokens = p->n_sentences = p->n_quantities = p->n_mentions = p->n_places = 0;
    if (parse_lex(p, err) < 0 || own_terms_apply(p) < 0 || parse_sentences(p, err) < 0 ||
        parse_numbers(p, err) < 0 || parse_times(p, err) < 0)
        return -1;
    day_t own = p->undated && p->from == 0 ? own_date(p) : DAY_NONE;
    if (own != DAY_NONE) {
        p->published = own;
        p->n_mentions = 0;
        if (parse_times(p, err) < 0)
            return -1;
    }
    parse_hedges(p);
    parse_units(p);
    if (parse_figures(p, out, err) < 0)
        return -1;
    return p->options->dates ? list_dates(p, out, err) : 0;
}

/* Reads the whole of p->text, of LEN bytes. P and OUT are empty but for the memory they hold. */
static int read_text(struct parse *p, size_t len, struct extraction *out, struct error *err)
{
    const char *language = p->options->language;
    if (len > EXTRACT_MOST)
        return error_set(err, ERR_LIMIT, "the text has more than %zu MB: cut it into its documents",
                         EXTRACT_MOST >> 20);
    p->language = language == NULL                  ? tell_language(p->text, len)
                  : strncmp(language, "fr", 2) == 0 ? LANGUAGE_FR
                                                    : LANGUAGE_EN;
    out->language = p->language == LANGUAGE_FR ? "fr" : "en";
    p->published = p->options->published;
    p->undated = p->published == DAY_NONE;
    if (p->undated)
        p->published = date_from_civil(2000, 1, 1);
    for (; p->from < len; p->from = p->len) {
        p->len = parse_window(p->text, len, p->from);
        if (read_window(p, out, err) < 0)
            return -1;
    }
    figure_choose_primary(out);
    out->passed_over = p->passed_over;
    return 0;
}

int extract_text(const char *text, size_t len, const struct extract_options *options,
                 struct extraction *out, struct error *err)
{
    struct parse p = {.text = text, .options = options};
    buffer_init(&p.scratch, SCRATCH_MOST);
    *out = (struct extraction){0};
    int failed = read_text(&p, len, out, err);
    parse_free(&p);
    if (failed < 0)
        extraction_free(out);
    return failed;
}

void extraction_free(struct extraction *e)
{
    free(e->figures);
    free(e->dates);
    arena_free(&e->strings);
    *e = (struct extraction){0};
}

struct extractor {
    struct parse parse;
    struct extraction found;
};

int extractor_new(struct extractor **out, struct error *err)
{
    *out = calloc(1, sizeof **out);
    if (*out == NULL)
        return error_memory(err);
    buffer_init(&(*out)->parse.scratch, SCRATCH_MOST);
    return 0;
}

void extractor_free(struct extractor *x)
{
    if (x == NULL)
        return;
    parse_free(&x->parse);
    extraction_free(&x->found);
    free(x);
}

const struct extraction *extractor_read(struct extractor *x, const char *text, size_t len,
                                        const struct extract_options *options, struct error *err)
{
    struct extraction *e = &x->found;
    arena_clear(&e->strings);
    *e = (struct extraction){.figures = e->figures, .dates = e->dates, .strings = e->strings};
    parse_reset(&x->parse);
    x->parse.text = text;
    x->parse.options = options;
    return read_text(&x->parse, len, e, err) < 0 ? NULL : e;
}

int extract_date_text(struct period period, char out[static 40])
{
    char a[DATE_TEXT], b[DATE_TEXT];
    int y, m, d, w;
    out[0] = '\0';
    if (period.last == DAY_NONE)
        return -1;
    size_t len = strlen(date_format(period.last, b));
    switch (period.precision) {
    case PRECISION_WEEK:
        date_iso_week(period.first != DAY_NONE ? period.first : period.last, &y, &w);
        snprintf(out, 40, "%04d-W%02d", y, w);
        return 0;
    case PRECISION_QUARTER:
        date_to_civil(period.last, &y, &m, &d);
        snprintf(out, 40, "%04d-Q%d", y, (m + 2) / 3);
        return 0;
    case PRECISION_MONTH: /* the beginning of "2022-03-31" */
        len = len == 10 ? 7 : len;
        break;
    case PRECISION_YEAR:
        len = len == 10 ? 4 : len;
        break;
    default:
        if (period.first != period.last && period.first != DAY_NONE) {
            snprintf(out, 40, "%s/%s", date_format(period.first, a), b);
            return 0;
        }
    }
    memcpy(out, b, len);
    out[len] = '\0';
    return 0;
}

void extract_why(const struct extracted *f, const char *text, struct json *j, const char *name)
{
    json_object(j, name);
    for (int k = 0; k < EXTRACT_FIELDS; k++) {
        struct span s = f->why[k];
        if (s.end <= s.start && f->rule[k] == NULL)
            continue;
        json_object(j, extract_field_name((enum extract_field)k));
        if (s.end > s.start) {
            json_textn(j, "words", text + s.start, s.end - s.start);
            json_pair(j, "span", s.start, s.end);
        }
        if (f->rule[k] != NULL)
            json_text(j, "rule", f->rule[k]);
        json_object_end(j);
    }
    json_object_end(j);
}
