/* ownwords.c - reads the files of a user's own terms and places. */
#include <stdlib.h>
#include <string.h>

#include "ownwords.h"
#include "sitstat/buffer.h"

#define FIELDS_MOST 8
#define NAME_TEXT(n) #n,

static const char *const role_names[] = {TEXT_ROLES(NAME_TEXT)};
static const char *const noun_names[] = {TEXT_NOUNS(NAME_TEXT)};
static const char *const verb_names[] = {TEXT_VERBS(NAME_TEXT)};
static const char *const hedge_names[] = {TEXT_HEDGES(NAME_TEXT)};
static const char *const modal_names[] = {TEXT_MODALS(NAME_TEXT)};
static const char *const distractor_names[] = {TEXT_DISTRACTORS(NAME_TEXT)};

/* The types that a user may add words of, and the values each may have (NULL: none). */
static const struct {
    enum role_of_word role;
    const char *const *values;
    size_t n;
} types[] = {
    {ROLE_noun, noun_names, TEXT_NOUN_COUNT},
    {ROLE_verb, verb_names, TEXT_VERB_COUNT},
    {ROLE_before, hedge_names, TEXT_HEDGE_COUNT},
    {ROLE_after, hedge_names, TEXT_HEDGE_COUNT},
    {ROLE_modal, modal_names, TEXT_MODAL_COUNT},
    {ROLE_distractor, distractor_names, TEXT_DISTRACTOR_COUNT},
    {ROLE_say, NULL, 0},
    {ROLE_speaker, NULL, 0},
    {ROLE_title, NULL, 0},
    {ROLE_event, NULL, 0},
    {ROLE_adjective, NULL, 0},
};

int extract_words_new(struct extract_words **out, struct error *err)
{
    *out = calloc(1, sizeof **out);
    return *out == NULL ? error_memory(err) : 0;
}

void extract_words_free(struct extract_words *w)
{
    if (w == NULL)
        return;
    arena_free(&w->strings);
    free(w->terms);
    free(w);
}

/* Cuts LINE at its commas, in place; a field in quotes may hold some. Returns how many there are,
 * FIELDS_MOST + 1 where there are more. */
static size_t cut_fields(char *line, char *fields[FIELDS_MOST])
{
    size_t n = 0;
    for (char *at = line;;) {
        bool quoted = *at == '"';
        char *to = at, *start = at;
        at += quoted;
        while (*at != '\0' && (quoted || *at != ',')) {
            if (quoted && *at == '"') {
                quoted = at[1] == '"'; /* a doubled one stands for itself */
                at += 1;
                if (!quoted)
                    continue;
            }
            *to++ = *at++;
        }
        char mark = *at++;
        *to = '\0';
        if (n == FIELDS_MOST)
            return n + 1;
        size_t len = strlen(start);
        start = (char *)(uintptr_t)text_trim(start, &len);
        start[len] = '\0';
        fields[n++] = start;
        if (mark == '\0')
            return n;
    }
}

static struct own_term *add_term(struct extract_words *w, struct error *err)
{
    void *more = parse_grow(w->terms, &w->size, w->n, sizeof *w->terms);
    if (more == NULL) {
        error_memory(err);
        return NULL;
    }
    w->terms = more;
    w->sorted = false;
    w->terms[w->n] = (struct own_term){0};
    return &w->terms[w->n++];
}

/* The words of TERM, in lower case where ASCII, parted at spaces and hyphens. */
static int put_words(struct extract_words *w, struct own_term *t, char *term, struct error *err)
{
    char *rest = NULL;
    for (char *at = strtok_r(term, " -\t", &rest); at != NULL; at = strtok_r(NULL, " -\t", &rest)) {
        if (t->n == OWN_WORDS_MOST)
            return error_set(err, ERR_FORMAT, "a term has at most %d words", OWN_WORDS_MOST);
        for (char *c = at; *c != '\0'; c++)
            *c = (char)(*c >= 'A' && *c <= 'Z' ? *c | 0x20 : *c);
        t->words[t->n] = arena_text(&w->strings, at, strlen(at), err);
        if (t->words[t->n++] == NULL)
            return -1;
    }
    return t->n > 0 ? 0 : error_set(err, ERR_FORMAT, "a term is empty");
}

/* The compiled word that is what a row says and as little else as any; 0: none is. */
static uint16_t stand_in(enum role_of_word role, int value, bool valued, uint8_t language)
{
    uint16_t best = 0;
    int least = 65;
    for (uint16_t k = 1; k < word_known; k++) {
        if (!(words[k].own >> role & 1))
            continue;
        const struct entry *e, *end = word_role(&words[k], role, 0, &e);
        for (; e < end; e++) {
            int others = __builtin_popcountll(words[k].roles);
            if (e->more == 0 && (e->language & language) && (!valued || (int)e->value == value) &&
                others < least) {
                best = k;
                least = others;
            }
        }
    }
    return best;
}

static int find_name(const char *const *names, size_t n, const char *name)
{
    for (size_t k = 0; k < n; k++)
        if (strcmp(names[k], name) == 0)
            return (int)k;
    return -1;
}

static int add_terms(struct extract_words *w, char *fields[], struct error *err)
{
    int role = find_name(role_names, sizeof role_names / sizeof *role_names, fields[2]), value = 0;
    size_t t = 0;
    uint8_t language = strcmp(fields[0], "en") == 0   ? LANGUAGE_EN
                       : strcmp(fields[0], "fr") == 0 ? LANGUAGE_FR
                       : strcmp(fields[0], "*") == 0  ? LANGUAGE_EN | LANGUAGE_FR
                                                      : 0;
    if (language == 0)
        return error_set(err, ERR_FORMAT, "the language is en, fr or * (both), not \"%.20s\"",
                         fields[0]);
    while (t < sizeof types / sizeof *types && (int)types[t].role != role)
        t++;
    if (t == sizeof types / sizeof *types)
        return error_set(err, ERR_FORMAT,
                         "the type is noun, verb, before, after, modal, distractor, say, speaker, "
                         "title, event or adjective, not \"%.40s\"",
                         fields[2]);
    if (types[t].values != NULL && (value = find_name(types[t].values, types[t].n, fields[3])) < 0)
        return error_set(err, ERR_UNKNOWN,
                         "no %s of the tables has the value \"%.40s\": see the last column of "
                         "lexicon.csv beside the demo",
                         fields[2], fields[3]);
    uint16_t word = stand_in((enum role_of_word)role, value, types[t].values != NULL, language);
    if (word == 0)
        return error_set(err, ERR_UNKNOWN, "no %s with the value \"%.40s\" is known in \"%s\"",
                         fields[2], fields[3], fields[0]);
    for (char *next, *term = fields[1]; term != NULL; term = next) {
        next = strchr(term, '|');
        if (next != NULL)
            *next++ = '\0';
        struct own_term *own = add_term(w, err);
        if (own == NULL || put_words(w, own, term, err) < 0)
            return -1;
        own->language = language;
        own->word = word;
    }
    return 0;
}

/* ---- places */

static int add_names(struct extract_words *w, const struct place *place, uint8_t type, char *names,
                     struct error *err)
{
    for (char *next, *name = names; name != NULL && *name != '\0'; name = next) {
        next = strchr(name, '|');
        if (next != NULL)
            *next++ = '\0';
        struct own_term *own = add_term(w, err);
        if (own == NULL || put_words(w, own, name, err) < 0)
            return -1;
        own->place = place;
        own->place_type = type;
    }
    return 0;
}

/* name,country,population,names */
static int add_site(struct extract_words *w, char *fields[], struct error *err)
{
    if (place_country(fields[1]) == NULL)
        return error_set(err, ERR_UNKNOWN,
                         "\"%.20s\" is no country: give its ISO 3166-1 alpha-3 code", fields[1]);
    if (strlen(fields[0]) >= PLACE_NAME_SIZE || fields[0][0] == '\0')
        return error_set(err, ERR_FORMAT, "a place needs a name of less than %d bytes",
                         PLACE_NAME_SIZE);
    struct place *place = arena_get(&w->strings, sizeof *place, err);
    if (place == NULL)
        return -1;
    *place =
        (struct place){.type = PLACE_SITE, .population = (uint32_t)strtoul(fields[2], NULL, 10)};
    memcpy(place->name, fields[0], strlen(fields[0]));
    memcpy(place->country, fields[1], 3);
    return add_names(w, place, PLACE_NAME, fields[0], err) < 0 ||
                   add_names(w, place, PLACE_NAME, fields[3], err) < 0
               ? -1
               : 0;
}

/* place,kind,names */
static int add_alias(struct extract_words *w, char *fields[], struct error *err)
{
    static const char *const kinds[] = {"name", "adjective", "people"};
    int kind = find_name(kinds, 3, fields[1]);
    const struct place *place = place_find_code(fields[0], strlen(fields[0]));
    struct place_match m;
    if (place == NULL && place_find_name(fields[0], strlen(fields[0]), NULL, &m))
        place = m.place;
    if (place == NULL)
        return error_set(err, ERR_UNKNOWN, "nobody knows the place \"%.40s\"", fields[0]);
    if (kind < 0)
        return error_set(err, ERR_FORMAT, "the kind is name, adjective or people, not \"%.20s\"",
                         fields[1]);
    return add_names(w, place, (uint8_t)kind, fields[2], err);
}

/* ---- files */

struct layout {
    const char *header;
    size_t fields;
    int (*add)(struct extract_words *w, char *fields[], struct error *err);
};

static int read_file(struct extract_words *w, const char *path, const struct layout *layouts,
                     struct error *err)
{
    struct buffer b;
    const struct layout *layout = NULL;
    int failed = -1;
    long number = 0;
    buffer_init(&b, 16 << 20);
    if (buffer_read_file(&b, path, err) < 0 || buffer_append(&b, "", 1, err) < 0)
        goto out;
    for (char *line = b.data, *next; line != NULL; line = next) {
        char *fields[FIELDS_MOST];
        next = strchr(line, '\n');
        if (next != NULL)
            *next++ = '\0';
        if (number++ == 0 && strncmp(line, "\xef\xbb\xbf", 3) == 0)
            line += 3;
        line[strcspn(line, "\r")] = '\0';
        if (*line == '\0' || *line == '#')
            continue;
        if (layout == NULL) {
            for (layout = layouts; layout->header != NULL; layout++)
                if (strcmp(layout->header, line) == 0)
                    break;
            if (layout->header != NULL)
                continue;
            error_at(err, ERR_FORMAT, path, number, 0, "the first line must be \"%s\"%s%s%s",
                     layouts[0].header, layouts[1].header != NULL ? " or \"" : "",
                     layouts[1].header != NULL ? layouts[1].header : "",
                     layouts[1].header != NULL ? "\"" : "");
            goto out;
        }
        size_t n = cut_fields(line, fields);
        if (n != layout->fields)
            error_set(err, ERR_FORMAT, "the row has %zu fields instead of %zu (%s)", n,
                      layout->fields, layout->header);
        if (n != layout->fields || layout->add(w, fields, err) < 0) {
            error_place(err, path, number);
            goto out;
        }
    }
    own_terms_sort(w);
    failed = 0;
out:
    buffer_free(&b);
    return failed;
}

int extract_words_terms(struct extract_words *w, const char *path, struct error *err)
{
    static const struct layout layouts[] = {{"language,term,type,value", 4, add_terms}, {0}};
    return read_file(w, path, layouts, err);
}

int extract_words_places(struct extract_words *w, const char *path, struct error *err)
{
    static const struct layout layouts[] = {
        {"name,country,population,names", 4, add_site}, {"place,kind,names", 3, add_alias}, {0}};
    return read_file(w, path, layouts, err);
}
