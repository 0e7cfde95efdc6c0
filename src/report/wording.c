/* wording.c - the table of words: loading it, looking up, filling in, plural forms. */
#include "sitstat/wording.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/embed.h"
#include "sitstat/number.h"

#define WORDING_FILE "data/wording.csv"

struct loader { /* what the callbacks of libcsv fill */
    struct wording *w;
    size_t column, wanted; /* WANTED 0: not found yet */
    size_t line, size;
    size_t key; /* offset of this row's key */
    struct buffer languages;
    struct error *err;
    bool failed;
};

static bool load_cell(struct loader *l, const char *cell, size_t len)
{
    struct buffer *strings = &l->w->strings;
    if (l->line == 0) {
        if (len == strlen(l->w->language) && memcmp(cell, l->w->language, len) == 0)
            l->wanted = l->column;
        return l->column == 0 ||
               (buffer_text(&l->languages, l->column > 1 ? ", " : "", l->err) == 0 &&
                buffer_append(&l->languages, cell, len, l->err) == 0);
    }
    if (len == 0 || (l->column != 0 && l->column != l->wanted))
        return true;
    size_t at = strings->len;
    if (buffer_append(strings, cell, len, l->err) < 0 || buffer_char(strings, '\0', l->err) < 0)
        return false;
    if (l->column == 0) {
        l->key = at;
        return true;
    }
    if (l->w->n == l->size) {
        size_t size = l->size ? l->size * 2 : 512;
        struct wording_row *rows = realloc(l->w->rows, size * sizeof *rows);
        if (rows == NULL) {
            error_memory(l->err);
            return false;
        }
        l->w->rows = rows;
        l->size = size;
    }
    l->w->rows[l->w->n++] = (struct wording_row){.key = l->key, .text = at};
    return true;
}

static void on_cell(void *cell, size_t len, void *context)
{
    struct loader *l = context;
    if (!l->failed && !load_cell(l, cell ? cell : "", len))
        l->failed = true;
    l->column++;
}

static void on_row(int end, void *context)
{
    (void)end;
    struct loader *l = context;
    l->column = 0;
    l->line++;
}

static int compare_rows(const void *a, const void *b, void *strings)
{
    const struct wording_row *x = a, *y = b;
    return strcmp((const char *)strings + x->key, (const char *)strings + y->key);
}

int wording_load(struct wording *w, const char *language, struct error *err)
{
    struct loader l = {.w = w, .err = err};
    const struct embedded *file = embedded_find(WORDING_FILE);
    struct csv_parser parser;
    bool parsing = false;
    int result = -1;
    memset(w, 0, sizeof *w);
    buffer_init(&w->strings, 0);
    buffer_init(&l.languages, 0);
    if (file == NULL) {
        error_set(err, ERR_UNKNOWN, "this sitstat was built without " WORDING_FILE);
        goto out;
    }
    if (strlen(language) < sizeof w->language)
        memcpy(w->language, language, strlen(language) + 1);
    if (csv_init(&parser, CSV_STRICT | CSV_APPEND_NULL) != 0) {
        error_memory(err);
        goto out;
    }
    parsing = true;
    if (csv_parse(&parser, file->data, file->len, on_cell, on_row, &l) != file->len ||
        csv_fini(&parser, on_cell, on_row, &l) != 0) {
        error_at(err, ERR_FORMAT, WORDING_FILE, (long)l.line + 1, 0, "this line is no CSV");
        goto out;
    }
    if (l.failed)
        goto out;
    if (l.wanted == 0) {
        error_set(err, ERR_UNKNOWN, "there is no language \"%.20s\"; these are there: %s", language,
                  buffer_string(&l.languages));
        goto out;
    }
    qsort_r(w->rows, w->n, sizeof *w->rows, compare_rows, w->strings.data);
    result = 0;
out:
    if (parsing)
        csv_free(&parser);
    buffer_free(&l.languages);
    if (result < 0)
        wording_free(w);
    return result;
}

void wording_free(struct wording *w)
{
    free(w->rows);
    buffer_free(&w->strings);
    memset(w, 0, sizeof *w);
}

const char *wording_find(const struct wording *w, const char *key)
{
    const char *strings = buffer_string(&w->strings);
    size_t low = 0, high = w->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(strings + w->rows[middle].key, key);
        if (order == 0)
            return strings + w->rows[middle].text;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const char *wording_text(const struct wording *w, const char *key)
{
    const char *text = wording_find(w, key);
    return text ? text : key;
}

int wording_fill(const struct wording *w, struct buffer *out, const char *key,
                 const struct word *words, struct error *err)
{
    const char *s = wording_text(w, key);
    for (;;) {
        const char *brace = strchr(s, '{');
        const char *end = brace ? strchr(brace, '}') : NULL;
        if (end == NULL)
            return buffer_text(out, s, err);
        size_t len = (size_t)(end - brace - 1);
        const struct word *word = words;
        while (word->name && (strlen(word->name) != len || memcmp(word->name, brace + 1, len) != 0))
            word++;
        if (buffer_append(out, s, (size_t)(brace - s), err) < 0)
            return -1;
        if (word->name ? buffer_text(out, word->text, err)
                       : buffer_append(out, brace, len + 2, err))
            return -1;
        s = end + 1;
    }
}

enum plural { PLURAL_ONE, PLURAL_FEW, PLURAL_MANY };

/* The plural rules of CLDR for whole numbers, by language. */
static enum plural plural_of(const char *language, uint64_t n)
{
    if (strcmp(language, "uk") == 0) {
        uint64_t ten = n % 10, hundred = n % 100;
        if (ten == 1 && hundred != 11)
            return PLURAL_ONE;
        return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? PLURAL_FEW : PLURAL_MANY;
    }
    if (strcmp(language, "fr") == 0)
        return n < 2 ? PLURAL_ONE : PLURAL_MANY;
    return n == 1 ? PLURAL_ONE : PLURAL_MANY;
}

int wording_count(const struct wording *w, struct buffer *out, const char *key, uint64_t n,
                  const struct word *words, struct error *err)
{
    static const char *const forms[] = {"one", "few", "many"};
    char full[128], number[WORDING_TEXT];
    struct word all[12] = {{"n", wording_whole(w, (double)n, number)}};
    size_t i = 1;
    while (words && words->name && i + 1 < sizeof all / sizeof *all)
        all[i++] = *words++;
    snprintf(full, sizeof full, "%s.%s", key, forms[plural_of(w->language, n)]);
    return wording_fill(w, out, full, all, err);
}
