/* emit.c - writing the tables as C. */
#include "places.h"

#include <stdlib.h>
#include <string.h>

#define MOST_SENSES 256 /* places that one name may stand for */

static const struct place *sorted_places; /* for the comparison of qsort() */

/* How early a sense comes among those of one text; see place_find_name(). */
static int rank_order(const struct text *a, const struct text *b)
{
    static const int ranks[PLACE_TYPES] = {[PLACE_COUNTRY] = 0,
                                           [PLACE_REGION] = 1,
                                           [PLACE_AREA] = 1,
                                           [PLACE_CITY] = 2,
                                           [PLACE_SITE] = 3};
    const struct place *p = &sorted_places[a->sense & SENSE_PLACE];
    const struct place *q = &sorted_places[b->sense & SENSE_PLACE];
    if (ranks[p->type] != ranks[q->type])
        return ranks[p->type] - ranks[q->type];
    uint32_t as = a->sense >> SENSE_TYPE_SHIFT & SENSE_TYPE;
    uint32_t bs = b->sense >> SENSE_TYPE_SHIFT & SENSE_TYPE;
    if (as != bs)
        return as < bs ? -1 : 1;
    /* Two countries of one name ("Congo"): the one whose own name it is was read first. */
    if (p->type != PLACE_COUNTRY && p->population != q->population)
        return p->population > q->population ? -1 : 1;
    return 0;
}

static int compare(const void *a, const void *b)
{
    const struct text *x = a, *y = b;
    int order = strcmp(x->text, y->text);
    if (order)
        return order;
    if (x->sense == NO_SENSE || y->sense == NO_SENSE)
        return (x->sense == NO_SENSE) - (y->sense == NO_SENSE);
    order = rank_order(x, y);
    return order ? order : x->order < y->order ? -1 : 1;
}

static int compare_codes(const void *a, const void *b)
{
    const struct place_code *x = a, *y = b;
    return x->unhcr != y->unhcr ? x->unhcr - y->unhcr : strcmp(x->code, y->code);
}

static int compare_strings(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void emit_bytes(FILE *out, const char *bytes, size_t len, size_t *column)
{
    for (size_t i = 0; i < len; i++)
        fprintf(out, "%d,%s", bytes[i], ++*column % 32 ? "" : "\n");
}

static void emit_string(FILE *out, const char *text)
{
    putc('"', out);
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            putc('\\', out);
        putc(*text, out);
    }
    putc('"', out);
}

static void emit_places(const struct gazetteer *g, FILE *out)
{
    fprintf(out, "const uint32_t places_count = %zu;\nconst uint32_t place_countries = %zu;\n",
            g->n_places, g->n_countries);
    fprintf(out, "const struct place places[] = {\n");
    for (size_t i = 0; i < g->n_places; i++) {
        const struct place *p = &g->places[i];
        fprintf(out, "{\"%s\",\"%s\",", p->code, p->country);
        emit_string(out, p->name);
        fprintf(out, ",%u,%d},\n", p->population, (int)p->type);
    }
    fprintf(out, "};\nconst char place_languages[PLACE_LANGUAGES][3] = {");
    for (size_t i = 0; i < PLACE_LANGUAGES; i++)
        fprintf(out, "\"%s\",", place_languages[i]);
    fprintf(out, "};\n");
}

/* Reports say "the capital" of the largest city, too. */
static void emit_largest(const struct gazetteer *g, FILE *out)
{
    fprintf(out, "const uint32_t place_largest[] = {\n");
    for (size_t c = 0; c < g->n_countries; c++) {
        size_t largest = g->n_places;
        for (size_t i = 0; i < g->n_places; i++) {
            const struct place *p = &g->places[i];
            if (p->type == PLACE_CITY && strcmp(p->country, g->places[c].code) == 0 &&
                (largest == g->n_places || p->population > g->places[largest].population))
                largest = i;
        }
        fprintf(out, "%zu,\n", largest);
    }
    fprintf(out, "};\n");
}

static void emit_labels(const struct gazetteer *g, FILE *out)
{
    size_t offset = 1, column = 0;
    fprintf(out, "const uint32_t place_labels[][PLACE_LANGUAGES] = {\n");
    for (size_t i = 0; i < g->n_countries; i++) {
        for (size_t j = 0; j < PLACE_LANGUAGES; j++) {
            size_t len = strlen(g->labels[i][j]);
            fprintf(out, "%s%zu,", j ? "" : "{", len ? offset : 0);
            offset += len ? len + 1 : 0;
        }
        fprintf(out, "},\n");
    }
    fprintf(out, "};\nconst char place_label_text[] = {0,\n");
    for (size_t i = 0; i < g->n_countries; i++)
        for (size_t j = 0; j < PLACE_LANGUAGES; j++)
            if (g->labels[i][j][0])
                emit_bytes(out, g->labels[i][j], strlen(g->labels[i][j]) + 1, &column);
    fprintf(out, "};\n");
}

static void emit_codes(struct gazetteer *g, FILE *out)
{
    qsort(g->codes, g->n_codes, sizeof *g->codes, compare_codes);
    for (size_t i = 1; i < g->n_codes; i++)
        if (compare_codes(&g->codes[i - 1], &g->codes[i]) == 0)
            fail("-", 0, "this code stands for two places", g->codes[i].code);
    fprintf(out, "const uint32_t place_codes_count = %zu;\n", g->n_codes);
    fprintf(out, "const struct place_code place_codes[] = {\n");
    for (size_t i = 0; i < g->n_codes; i++)
        fprintf(out, "{\"%s\",%u,%u},\n", g->codes[i].code, g->codes[i].unhcr, g->codes[i].place);
    fprintf(out, "};\n");
}

/* The senses of the texts FIRST to END, which are equal, without repeats; returns how many. */
static uint16_t distinct_senses(const struct text *texts, size_t first, size_t end, uint32_t *out)
{
    uint16_t n = 0;
    for (size_t i = first; i < end; i++) {
        bool repeated = texts[i].sense == NO_SENSE;
        for (uint16_t k = 0; k < n; k++)
            repeated |= (out[k] & SENSE_PLACE) == (texts[i].sense & SENSE_PLACE);
        if (!repeated && n == MOST_SENSES)
            fail("-", 0, "too many places of one name", texts[i].text);
        if (!repeated)
            out[n++] = texts[i].sense;
    }
    return n;
}

/* Entries from the sorted texts: one a text. */
static struct place_entry *make_entries(struct gazetteer *g, size_t *count, FILE *out)
{
    struct place_entry *entries = NULL;
    size_t n = 0, written = 1;
    fprintf(out, "const uint32_t place_senses[] = {0,\n");
    for (size_t i = 0, j; i < g->n_texts; i = j) {
        struct place_entry entry = {.len = (uint8_t)strlen(g->texts[i].text)};
        uint32_t senses[MOST_SENSES];
        for (j = i; j < g->n_texts && strcmp(g->texts[i].text, g->texts[j].text) == 0; j++)
            if (g->texts[j].sense == NO_SENSE)
                entry.flags |= ENTRY_MORE;
        entry.senses = distinct_senses(g->texts, i, j, senses);
        entry.sense = entry.senses == 1 ? senses[0] : (uint32_t)written;
        for (uint16_t k = 0; k < entry.senses && entry.senses > 1; k++)
            fprintf(out, "%u,%s", senses[k], ++written % 16 ? "" : "\n");
        if (bsearch(&g->texts[i].text, g->common, g->n_common, sizeof *g->common, compare_strings))
            entry.flags |= ENTRY_COMMON;
        entry.text = (uint32_t)i; /* for now the index of its text */
        entries = grow(entries, n, sizeof *entries);
        entries[n++] = entry;
    }
    fprintf(out, "};\n");
    *count = n;
    return entries;
}

struct ranked {
    struct place_entry entry;
    uint64_t weight;
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return x->entry.text < y->entry.text ? -1 : x->entry.text > y->entry.text;
}

/* Puts what reports are likely to name first, so that it stands close together in memory: a reader
 * of texts waits for little else as long as for these tables. Countries, then by inhabitants, what
 * begins a name with it, bags last. */
static void rank_entries(const struct gazetteer *g, struct place_entry *entries, size_t n)
{
    struct ranked *ranked = calloc(n, sizeof *ranked);
    if (ranked == NULL)
        fail("-", 0, "no memory", "");
    for (size_t i = 0; i < n; i++)
        ranked[i].entry = entries[i];
    for (size_t i = 0; i < g->n_texts; i++) { /* each to its own entry and to its beginnings */
        const struct text *t = &g->texts[i];
        if (t->sense == NO_SENSE || t->text[0] == BAG_MARK)
            continue;
        const struct place *p = &g->places[t->sense & SENSE_PLACE];
        uint64_t weight = p->type == PLACE_COUNTRY ? UINT64_MAX : (uint64_t)p->population + 1;
        size_t low = 0, high = n; /* the last entry whose text is no later than this one's */
        while (high - low > 1) {
            size_t middle = (low + high) / 2;
            if (entries[middle].text <= i)
                low = middle;
            else
                high = middle;
        }
        for (size_t k = low + 1; k-- > 0;) {
            const char *text = g->texts[entries[k].text].text;
            size_t len = strlen(text);
            bool begins =
                strncmp(text, t->text, len) == 0 && (t->text[len] == ' ' || t->text[len] == '\0');
            if (begins && ranked[k].weight < weight)
                ranked[k].weight = weight;
            if (text[0] != t->text[0] || strcspn(text, " ") == len)
                break; /* its first word */
        }
    }
    qsort(ranked, n, sizeof *ranked, compare_ranked);
    for (size_t i = 0; i < n; i++)
        entries[i] = ranked[i].entry;
    free(ranked);
}

/* The texts one behind the other; one that begins the next is kept as a part of that. */
static void emit_texts(const struct gazetteer *g, struct place_entry *entries, size_t n, FILE *out)
{
    size_t offset = 0, column = 0;
    fprintf(out, "const char place_texts[] = {\n");
    const char **kept = calloc(n, sizeof *kept);
    if (kept == NULL)
        fail("-", 0, "no memory", "");
    for (size_t i = n; i-- > 0;) {
        const char *text = g->texts[entries[i].text].text;
        if (i + 1 < n && strncmp(text, kept[i + 1], strlen(text)) == 0) {
            entries[i].text = entries[i + 1].text;
            kept[i] = kept[i + 1];
            continue;
        }
        kept[i] = text;
        entries[i].text = (uint32_t)offset;
        offset += strlen(text);
        emit_bytes(out, text, strlen(text), &column);
    }
    free(kept);
    fprintf(out, "};\n");
}

static void emit_entries(const struct place_entry *entries, size_t n, FILE *out)
{
    fprintf(out, "const struct place_entry place_entries[] = {\n");
    for (size_t i = 0; i < n; i++)
        fprintf(out, "{%u,%u,%u,%u,%u},\n", entries[i].text, entries[i].sense, entries[i].senses,
                entries[i].len, entries[i].flags);
    fprintf(out, "};\n");
}

static void emit_slots(const struct gazetteer *g, const struct place_entry *entries, size_t n,
                       FILE *out)
{
    uint32_t bits = 1;
    while (((size_t)3 << bits) / 4 < n)
        bits++;
    uint32_t size = (uint32_t)1 << bits, *slots = calloc(size, sizeof *slots);
    if (slots == NULL || n >= SLOT_ENTRY)
        fail("-", 0, "too many names", "");
    for (size_t i = 0; i < n; i++) {
        const char *text = g->texts[entries[i].text].text;
        uint64_t hash = place_hash_end(place_hash_text(text, strlen(text)));
        uint32_t at = (uint32_t)(hash >> (64 - bits));
        while (slots[at])
            at = (at + 1) & (size - 1);
        slots[at] = (uint32_t)(i + 1) | place_hash_tag(hash);
    }
    fprintf(out, "const uint32_t place_slot_bits = %u;\nconst uint32_t place_slots[] = {\n", bits);
    for (uint32_t i = 0; i < size; i++)
        fprintf(out, "%u,%s", slots[i], (i + 1) % 16 ? "" : "\n");
    free(slots);
    fprintf(out, "};\n");
}

static void emit_first_words(const struct gazetteer *g, const struct place_entry *entries, size_t n,
                             FILE *out)
{
    static uint64_t bits[1 << (PLACE_FIRST_BITS - 6)];
    size_t count = sizeof bits / sizeof *bits;
    for (size_t i = 0; i < n; i++) {
        const char *text = g->texts[entries[i].text].text;
        size_t len = strlen(text);
        uint32_t bit = place_first_bit(place_bytes(text, len), len);
        if (strchr(text, ' ') == NULL) /* longer names have an entry of their first */
            bits[bit >> 6] |= (uint64_t)1 << (bit & 63);
    }
    fprintf(out, "const uint64_t place_first_words[] = {\n");
    for (size_t i = 0; i < count; i++)
        fprintf(out, "0x%llxu,%s", (unsigned long long)bits[i], (i + 1) % 8 ? "" : "\n");
    fprintf(out, "};\n");
}

void emit(struct gazetteer *g, FILE *out)
{
    size_t n;
    sorted_places = g->places;
    qsort(g->texts, g->n_texts, sizeof *g->texts, compare);
    qsort(g->common, g->n_common, sizeof *g->common, compare_strings);
    fprintf(out,
            "/* Made by tools/places from data/places. */\n#include \"figure/place_table.h\"\n");
    emit_places(g, out);
    emit_largest(g, out);
    emit_labels(g, out);
    emit_codes(g, out);
    struct place_entry *entries = make_entries(g, &n, out);
    rank_entries(g, entries, n);
    emit_slots(g, entries, n, out);
    emit_first_words(g, entries, n, out);
    emit_texts(g, entries, n, out);
    emit_entries(entries, n, out);
    free(entries);
}
