/* words.c - build tool: compiles the word tables into one C file.
 *
 *     words data/number_words.csv ... data/word_sets.csv data/measure_rules.csv > words_table.c
 *
 * A table has the columns language,term,type,value. TERM is one to five words, or several forms
 * parted by "|"; an English noun or verb given in one form gets its regular other forms. The file
 * before the last names sets of words that a rule asks for by their spelling, and the last
 * file holds the rules noun,verb,measure,kind. The arrays are declared in
 * src/ingest/text/words/words.h.
 */
#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../src/ingest/text/words/roles.h"

#define WORDS_MOST (1 << WORD_SLOT_BITS) / 3
#define ENTRIES_MOST 32000
#define PHRASE_MOST 7

struct raw_entry {
    int words[PHRASE_MOST];
    int n;
    int role, language;
    double value;
    int order;
};

static char *texts[WORDS_MOST];
static int n_words = 1;
static struct raw_entry entries[ENTRIES_MOST];
static int n_entries;
static uint16_t slots[1 << WORD_SLOT_BITS];
static int n_known; /* from here on words are only in sets */
static const char *file_name;
static int line_number;

#define STRING(n) #n,
static const char *const role_names[] = {TEXT_ROLES(STRING)};
static const char *const unit_names[] = {TEXT_UNITS(STRING)};
static const char *const time_names[] = {TEXT_TIMES(STRING)};
static const char *const timeword_names[] = {TEXT_TIMEWORDS(STRING)};
static const char *const hedge_names[] = {TEXT_HEDGES(STRING)};
static const char *const function_names[] = {TEXT_FUNCTIONS(STRING)};
static const char *const noun_names[] = {TEXT_NOUNS(STRING)};
static const char *const verb_names[] = {TEXT_VERBS(STRING)};
static const char *const modal_names[] = {TEXT_MODALS(STRING)};
static const char *const distractor_names[] = {TEXT_DISTRACTORS(STRING)};
static const char *const hint_names[] = {TEXT_HINTS(STRING)};
static const char *const set_names[] = {TEXT_SETS(STRING)};
static const char *const more_set_names[] = {TEXT_MORE_SETS(STRING)};
static const char *const trait_names[] = {TEXT_TRAITS(STRING)};

static const struct {
    int role;
    const char *const *names;
    int n;
} named[] = {
    {ROLE_measure, unit_names, TEXT_UNIT_COUNT},
    {ROLE_timeunit, time_names, TEXT_TIME_COUNT},
    {ROLE_timeword, timeword_names, TEXT_TIMEWORD_COUNT},
    {ROLE_before, hedge_names, TEXT_HEDGE_COUNT},
    {ROLE_after, hedge_names, TEXT_HEDGE_COUNT},
    {ROLE_function, function_names, TEXT_FUNCTION_COUNT},
    {ROLE_noun, noun_names, TEXT_NOUN_COUNT},
    {ROLE_verb, verb_names, TEXT_VERB_COUNT},
    {ROLE_modal, modal_names, TEXT_MODAL_COUNT},
    {ROLE_distractor, distractor_names, TEXT_DISTRACTOR_COUNT},
    {ROLE_hint, hint_names, TEXT_HINT_COUNT},
};

static void fail(const char *what, const char *text)
{
    fprintf(stderr, "%s:%d: %s: %s\n", file_name, line_number, what, text);
    exit(1);
}

static int name_index(const char *const *names, int n, const char *name)
{
    for (int i = 0; i < n; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

static int word_id(const char *text, size_t len)
{
    uint32_t i = word_hash(word_piece(text, len), word_tail(text, len));
    for (; slots[i] != 0; i = word_next_slot(i))
        if (strlen(texts[slots[i]]) == len && memcmp(texts[slots[i]], text, len) == 0)
            return slots[i];
    if (n_words == WORDS_MOST) /* more need more WORD_SLOT_BITS */
        fail("too many words", text);
    texts[n_words] = strndup(text, len);
    slots[i] = (uint16_t)n_words;
    return n_words++;
}

static bool is_letter(char c)
{
    return isalpha((unsigned char)c) || (unsigned char)c >= 0xc3;
}

static bool in_word(char c)
{
    return is_letter(c) || ((unsigned char)c & 0xc0) == 0x80;
}

/* Bytes of the first token of TEXT, parted as src/ingest/text/words/lexer.c parts a document. */
static size_t token_length(const char *text)
{
    size_t n = 0;
    if (isdigit((unsigned char)*text))
        return strspn(text, "0123456789");
    if (text[0] == '\'' && is_letter(text[1]))
        n = 1;
    else if (!is_letter(*text)) {
        unsigned char c = (unsigned char)*text;
        return c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    }
    if (text[1] == '.' && is_letter(text[2]) && !in_word(text[3])) {
        while (is_letter(text[n]) && text[n + 1] == '.' && is_letter(text[n + 2]))
            n += 2;
        return n + 1;
    }
    while (in_word(text[n]))
        n++;
    if (text[n] == '\'' && n <= 2 && strchr("dlnsjmtcu", text[n - 1]) != NULL)
        return n + 1;
    if (n > 1 && text[n] == '\'' && is_letter(text[n + 1]) &&
        !(text[n + 1] == 's' && !in_word(text[n + 2])))
        for (n++; in_word(text[n]); n++)
            continue;
    else if (n == 1 && text[0] == 'o' && text[n] == '\'')
        for (n++; in_word(text[n]); n++)
            continue;
    if (text[n] == '$' && n <= 3)
        n++;
    return n;
}

static void add_phrase(const char *text, int role, int language, double value)
{
    struct raw_entry *e = &entries[n_entries];
    if (n_entries == ENTRIES_MOST)
        fail("too many entries", text);
    *e = (struct raw_entry){.role = role, .language = language, .value = value};
    e->order = n_entries;
    while (*text != '\0') {
        size_t len = token_length(text);
        if (e->n == PHRASE_MOST)
            fail("too many words in a phrase", text);
        e->words[e->n++] = word_id(text, len);
        text += len;
        text += strspn(text, " ");
    }
    if (e->n > 0)
        n_entries++;
}

static bool ends(const char *s, size_t n, const char *end)
{
    size_t m = strlen(end);
    return n >= m && strcmp(s + n - m, end) == 0;
}

static void add_regular(const char *text, int role, int language, double value)
{
    char form[256];
    size_t n = strlen(text);
    bool y = n > 1 && text[n - 1] == 'y' && strchr("aeiou", text[n - 2]) == NULL;
    bool hiss =
        ends(text, n, "s") || ends(text, n, "sh") || ends(text, n, "ch") || ends(text, n, "x");
    if (y)
        snprintf(form, sizeof form, "%.*sies", (int)n - 1, text);
    else
        snprintf(form, sizeof form, "%s%s", text, hiss ? "es" : "s");
    add_phrase(form, role, language, value);
    if (role == ROLE_noun)
        return;
    bool e = text[n - 1] == 'e';
    snprintf(form, sizeof form, "%.*sed", (int)(e || y ? n - 1 : n), text);
    if (y)
        snprintf(form, sizeof form, "%.*sied", (int)n - 1, text);
    add_phrase(form, role, language, value);
    snprintf(form, sizeof form, "%.*sing", (int)(e ? n - 1 : n), text);
    add_phrase(form, role, language, value);
}

static double value_of(int role, const char *value)
{
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (named[i].role == role) {
            int k = name_index(named[i].names, named[i].n, value);
            if (k < 0)
                fail("no such value", value);
            return k;
        }
    if (role == ROLE_currency || role == ROLE_daypart || role == ROLE_season) {
        double packed = 0;
        for (; *value != '\0'; value++)
            packed = packed * 256 + (unsigned char)*value;
        return packed;
    }
    if (*value == '\0')
        return 0;
    char *end;
    double v = strtod(value, &end);
    if (*end != '\0')
        fail("no number", value);
    return v;
}

static int split(char *line, char *cells[], int most)
{
    int n = 0;
    line[strcspn(line, "\r\n")] = '\0';
    while (n < most) {
        cells[n++] = line;
        if (*line == '"') {
            cells[n - 1] = ++line;
            line = strchr(line, '"');
            if (line == NULL)
                fail("open quote", cells[n - 1]);
            *line++ = '\0';
        }
        char *comma = strchr(line, ',');
        if (comma == NULL)
            break;
        *comma = '\0';
        line = comma + 1;
    }
    return n;
}

static void read_table(const char *path)
{
    FILE *in = fopen(path, "r");
    char line[2048], *cells[4];
    file_name = path;
    line_number = 0;
    if (in == NULL)
        fail("cannot open", path);
    while (fgets(line, sizeof line, in) != NULL) {
        line_number++;
        if (line_number == 1 || line[0] == '\n' || line[0] == '#')
            continue;
        if (split(line, cells, 4) != 4)
            fail("not four cells", line);
        int language = strcmp(cells[0], "en") == 0   ? 1
                       : strcmp(cells[0], "fr") == 0 ? 2
                       : strcmp(cells[0], "*") == 0  ? 255
                                                     : 0;
        int role = name_index(role_names, WORD_ROLES, cells[2]);
        if (language == 0)
            fail("no such language", cells[0]);
        if (role < 0)
            fail("no such type", cells[2]);
        double value = value_of(role, cells[3]);
        bool several = strchr(cells[1], '|') != NULL;
        for (char *form = strtok(cells[1], "|"); form != NULL; form = strtok(NULL, "|"))
            add_phrase(form, role, language, value);
        if (!several && language == 1 && (role == ROLE_noun || role == ROLE_verb) &&
            strchr(cells[1], ' ') == NULL && cells[1][0] != '\0')
            add_regular(cells[1], role, language, value);
    }
    fclose(in);
}

static int compare(const void *a, const void *b)
{
    const struct raw_entry *x = a, *y = b;
    if (x->words[0] != y->words[0])
        return x->words[0] < y->words[0] ? -1 : 1;
    if (x->role != y->role)
        return x->role < y->role ? -1 : 1;
    int second = x->n > 1 ? x->words[1] : WORDS_MOST, other = y->n > 1 ? y->words[1] : WORDS_MOST;
    if (second != other) /* phrases by their second words, the single word behind them */
        return second < other ? -1 : 1;
    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    return x->order < y->order ? -1 : 1;
}

static struct {
    int first, count, groups, longest;
    unsigned traits; /* besides those of word_traits() */
    uint64_t roles, roles_in[2], own, ends, tails, functions[2], times[2], time_next, sets,
        more[MORE_BANKS];
    uint64_t starts; /* functions of entries that start here */
    unsigned modal, modals;
    uint64_t modal_next;
    uint64_t verb, verbs, verbs_end; /* of entries of one word, that start here, that end here */
    uint64_t verb_next;              /* as time_next, for verbs */
} made[WORDS_MOST];

/* Counts entry number I in for the words that it starts and ends with. */
static void note_entry(int i)
{
    const struct raw_entry *e = &entries[i];
    int w = e->words[0];
    uint64_t role = (uint64_t)1 << e->role;
    if (made[w].count++ == 0)
        made[w].first = i;
    made[w].roles |= role;
    made[e->words[e->n - 1]].ends |= role;
    made[e->words[e->n - 1]].tails |= e->n > 1 ? role : 0;
    if (e->role == ROLE_function)
        made[w].starts |= (uint64_t)1 << (int)e->value;
    if (e->role == ROLE_distractor && (int)e->value == DIS_phone)
        made[w].sets |= (uint64_t)1 << SET_phone;
    if (e->role == ROLE_modal) {
        made[w].modals |= 1u << (int)e->value;
        made[w].modal |= e->n == 1 ? 1u << (int)e->value : 0;
        made[w].modal_next |= e->n > 1 ? (uint64_t)1 << (e->words[1] & 63) : 0;
    }
    if (e->role == ROLE_verb) {
        uint64_t verb = (uint64_t)1 << (int)e->value;
        made[w].verb |= e->n == 1 ? verb : 0;
        made[w].verbs |= verb;
        made[w].verb_next |= e->n > 1 ? (uint64_t)1 << (e->words[1] & 63) : 0;
        made[e->words[e->n - 1]].verbs_end |= verb;
    }
    if (made[e->words[e->n - 1]].longest < e->n)
        made[e->words[e->n - 1]].longest = e->n;
    if (e->n == 1)
        made[w].own |= role;
    else if (TIME_ROLES & role)
        made[w].time_next |= (uint64_t)1 << (e->words[1] & 63);
    if (e->n == 1 && e->role == ROLE_noun &&
        ((int)e->value == NOUN_refugee || (int)e->value == NOUN_displaced ||
         (int)e->value == NOUN_migrant))
        made[w].traits |= 1u << TRAIT_displaced;
    for (int k = 0; k < 2; k++)
        if (e->language >> k & 1) {
            made[w].roles_in[k] |= role;
            if (e->role == ROLE_function && e->n == 1)
                made[w].functions[k] |= (uint64_t)1 << (int)e->value;
            if (e->role == ROLE_timeword)
                made[w].times[k] |= (uint64_t)1 << (int)e->value;
        }
}

/* Of each word or phrase of time the word that tells it: "day" of "the day before". */
static void mark_time(const struct raw_entry *e)
{
    if (!(TIME_ROLES >> e->role & 1))
        return;
    static const uint64_t usual = 1ull << F_the | 1ull << F_a | 1ull << F_of | 1ull << F_in |
                                  1ull << F_to | 1ull << F_on | 1ull << F_at | 1ull << F_and;
    int told = e->words[0];
    for (int k = e->n - 1; k >= 0; k--) {
        uint64_t functions = made[e->words[k]].functions[0] | made[e->words[k]].functions[1];
        if ((functions & usual) == 0)
            told = e->words[k];
    }
    made[told].sets |= (uint64_t)1 << SET_time;
}

static void write_entries(void)
{
    qsort(entries, (size_t)n_entries, sizeof *entries, compare);
    printf("const struct entry word_entries[] = {\n");
    for (int i = 0; i < n_entries; i++) {
        const struct raw_entry *e = &entries[i];
        note_entry(i);
        printf("{%.17g,%d,%d,%d,{", e->value, e->role, e->language, e->n - 1);
        for (int k = 1; k < PHRASE_MOST; k++)
            printf("%d,", k < e->n ? e->words[k] : 0);
        printf("}},\n");
    }
    printf("{0,0,0,0,{0}}};\n");
    for (int i = 0; i < n_entries; i++)
        mark_time(&entries[i]);
}

static void write_groups(void)
{
    int groups = 0;
    printf("const struct word_group word_groups[] = {\n");
    for (int w = 1; w < n_words; w++) {
        made[w].groups = groups;
        int first = made[w].first, end = first + made[w].count;
        while (first < end) {
            uint64_t next = 0;
            int single = first, last = first, alone = 0;
            for (; last < end && entries[last].role == entries[first].role; last++)
                if (entries[last].n > 1) {
                    next |= (uint64_t)1 << (entries[last].words[1] & 63);
                    single = last + 1;
                } else {
                    alone |= entries[last].language;
                }
            groups += printf("{0x%llxull,%d,%d,%d,%d},", (unsigned long long)next, first, single,
                             entries[first].role, alone) > 0;
            first = last;
        }
        if (made[w].count > 0)
            groups += printf("{0,%d,%d,0,0},\n", end, end) > 0;
    }
    printf("{0,0,0,0,0}};\n");
}

static void write_slots(void)
{
    printf("const uint16_t word_slots[] = {\n");
    for (int i = 0; i < 1 << WORD_SLOT_BITS; i++)
        printf("%u,%s", slots[i], i % 16 == 15 ? "\n" : "");
    printf("};\n");
}

static void write_signs(void)
{
    int signs[128] = {0};
    for (int i = 1; i < n_words; i++)
        if (strlen(texts[i]) == 1 && (unsigned char)texts[i][0] < 128)
            signs[(int)texts[i][0]] = i;
    printf("const uint16_t word_signs[] = {\n");
    for (int i = 0; i < 128; i++)
        printf("%d,%s", signs[i], i % 16 == 15 ? "\n" : "");
    printf("};\n");
}

#define COMBINATIONS (1 << 10) /* a token has 14 bits for them; they should stay few */
static uint64_t more_sets[COMBINATIONS][MORE_BANKS]; /* those that some word is in */
static int n_more_sets = 1;

/* The number of the sets past the first 64 that word W is in. */
static unsigned more_of(int w)
{
    int i = 0;
    while (i < n_more_sets && memcmp(more_sets[i], made[w].more, sizeof more_sets[i]) != 0)
        i++;
    if (i == COMBINATIONS)
        fail("too many combinations of sets", texts[w]);
    if (i == n_more_sets)
        memcpy(more_sets[n_more_sets++], made[w].more, sizeof more_sets[i]);
    return (unsigned)i;
}

static void write_words(void)
{
    unsigned offset = 0;
    printf("/* Made by tools/words.c. */\n#include \"ingest/text/words/words.h\"\n");
    write_entries();
    write_groups();
    printf("_Static_assert(sizeof(struct word) == 64, \"a cache line\");\n");
    printf("_Alignas(64) const struct word words[] = {{0,0,0,{0,0,0,0,0,0,0,0,0},0,0,0},\n");
    for (int i = 1; i < n_words; i++) {
        size_t n = strlen(texts[i]);
        if (offset > UINT16_MAX)
            fail("too much text", texts[i]);
        printf("{0x%llxull,0x%llxull,0x%llxull,", (unsigned long long)word_piece(texts[i], n),
               (unsigned long long)made[i].roles, (unsigned long long)made[i].own);
        printf("{.word=%d,.more=%u,.traits=%u,.roles=0x%llxull,.sets=0x%llxull,"
               ".functions=0x%llxull},",
               i < n_known ? i : 0, more_of(i),
               word_traits(made[i].roles, made[i].sets, made[i].functions[0] | made[i].functions[1],
                           made[i].times[0] | made[i].times[1]) |
                   made[i].traits,
               (unsigned long long)made[i].roles_in[0], (unsigned long long)made[i].sets,
               (unsigned long long)made[i].functions[0]);
        printf("%u,%d,%zu},\n", offset, made[i].groups, n);
        offset += (unsigned)n;
    }
    printf("};\n_Static_assert(sizeof(struct word_phrases) == 64, \"a cache line\");\n");
    printf("_Alignas(64) const struct word_phrases word_phrases[] = {{0,0,{0},0,0,0,0,0,0},\n");
    for (int i = 1; i < n_words; i++)
        printf("{0x%llxull,0x%llxull,{0x%llxull,0x%llxull},0x%llxull,0x%llxull,"
               "0x%llxull,%d,%u,%u},\n",
               (unsigned long long)made[i].ends, (unsigned long long)made[i].tails,
               (unsigned long long)made[i].times[0], (unsigned long long)made[i].times[1],
               (unsigned long long)made[i].time_next, (unsigned long long)made[i].starts,
               (unsigned long long)made[i].modal_next, made[i].longest, made[i].modal,
               made[i].modals);
    printf("};\nconst struct word_french word_french[] = {{0,0},\n");
    for (int i = 1; i < n_words; i++)
        printf("{0x%llxull,0x%llxull},\n", (unsigned long long)made[i].roles_in[1],
               (unsigned long long)made[i].functions[1]);
    printf("};\nconst struct word_verbs word_verbs[] = {{0,0,0,0},\n");
    for (int i = 1; i < n_words; i++)
        printf("{0x%llxull,0x%llxull,0x%llxull,0x%llxull},\n", (unsigned long long)made[i].verb,
               (unsigned long long)made[i].verbs, (unsigned long long)made[i].verb_next,
               (unsigned long long)made[i].verbs_end);
    printf("};\nconst char word_texts[] = {\n");
    for (int i = 1; i < n_words; i++) {
        for (const char *c = texts[i]; *c != '\0'; c++)
            printf("%d,", *c);
        printf(" /* %s */\n", texts[i]);
    }
    printf("0};\n");
    printf("const uint64_t word_more_sets[][MORE_BANKS] = {\n");
    for (int i = 0; i < n_more_sets; i++)
        for (int k = 0; k < MORE_BANKS; k++)
            printf("%s0x%llxull%s,\n", k == 0 ? "{" : "", (unsigned long long)more_sets[i][k],
                   k + 1 == MORE_BANKS ? "}" : "");
    printf("};\n");
    write_slots();
    write_signs();
}

/* The lines set,word|word...: their words come last, and those that have no entry are no words but
 * for their sets. */
static void read_sets(const char *path)
{
    FILE *in = fopen(path, "r");
    char line[2048], *cells[2];
    file_name = path;
    line_number = 0;
    if (in == NULL)
        fail("cannot open", path);
    while (fgets(line, sizeof line, in) != NULL) {
        line_number++;
        if (line_number == 1 || line[0] == '\n')
            continue;
        if (split(line, cells, 2) != 2)
            fail("not two cells", line);
        int set = name_index(set_names, TEXT_SETS_END, cells[0]);
        int more = name_index(more_set_names, TEXT_SET_COUNT - MORE_SETS, cells[0]);
        int trait = name_index(trait_names, TEXT_TRAIT_COUNT, cells[0]);
        if (set < 0 && more < 0 && trait < 0)
            fail("no such set", cells[0]);
        for (char *form = strtok(cells[1], "|"); form != NULL; form = strtok(NULL, "|")) {
            int w = word_id(form, strlen(form));
            made[w].sets |= set < 0 ? 0 : (uint64_t)1 << set;
            if (more >= 0)
                made[w].more[more / 64] |= (uint64_t)1 << more % 64;
            made[w].traits |= trait < 0 ? 0 : 1u << trait;
        }
    }
    fclose(in);
}

static bool no_measure(const char *measure)
{
    return measure[0] == '\0' || strcmp(measure, "-") == 0;
}

/* The array NAME of the verbs that each noun has a measure with; SAME: only those that add nothing
 * to the measure that it has by itself. */
static void write_verbs(const char *name, char measures[TEXT_NOUN_COUNT][TEXT_VERB_COUNT][64],
                        bool same)
{
    printf("const uint64_t %s[TEXT_NOUN_COUNT] = {\n", name);
    for (int n = 0; n < TEXT_NOUN_COUNT; n++) {
        uint64_t verbs = 0;
        for (int v = 0; v < TEXT_VERB_COUNT; v++)
            if (!no_measure(measures[n][v]) &&
                (!same || strcmp(measures[n][v], measures[n][VERB_none]) == 0))
                verbs |= (uint64_t)1 << v;
        printf("0x%llxull,\n", (unsigned long long)verbs);
    }
    printf("};\n");
}

static void write_rules(const char *path)
{
    static char measures[TEXT_NOUN_COUNT][TEXT_VERB_COUNT][64];
    static int kinds[TEXT_NOUN_COUNT][TEXT_VERB_COUNT];
    static const char *const kind_names[] = {"unknown", "stock", "flow", "cumulative"};
    FILE *in = fopen(path, "r");
    char line[512], *cells[4];
    file_name = path;
    line_number = 0;
    if (in == NULL)
        fail("cannot open", path);
    while (fgets(line, sizeof line, in) != NULL) {
        line_number++;
        if (line_number == 1 || line[0] == '\n')
            continue;
        if (split(line, cells, 4) != 4)
            fail("not four cells", line);
        int noun = name_index(noun_names, TEXT_NOUN_COUNT, cells[0]);
        int verb = name_index(verb_names, TEXT_VERB_COUNT, cells[1]);
        int kind = name_index(kind_names, 4, cells[3]);
        if (noun < 0 || kind < 0 || (verb < 0 && strcmp(cells[1], "*") != 0))
            fail("unknown name", cells[0]);
        /* "*" fills what no earlier line has set: put it after the special cases. */
        for (int v = 0; v < TEXT_VERB_COUNT; v++)
            if (v == verb || (verb < 0 && measures[noun][v][0] == '\0')) {
                snprintf(measures[noun][v], sizeof measures[noun][v], "%s", cells[2]);
                kinds[noun][v] = kind;
            }
    }
    fclose(in);
    printf("const struct measure_rule measure_rules[TEXT_NOUN_COUNT][TEXT_VERB_COUNT] = {\n");
    for (int n = 0; n < TEXT_NOUN_COUNT; n++) {
        printf("{");
        for (int v = 0; v < TEXT_VERB_COUNT; v++)
            if (no_measure(measures[n][v]))
                printf("{0,0},");
            else
                printf("{\"%s\",%d},", measures[n][v], kinds[n][v]);
        printf("},\n");
    }
    printf("};\n");
    write_verbs("measure_verbs", measures, false);
    write_verbs("measure_same", measures, true);
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: words TABLE.csv... SETS.csv RULES.csv\n");
        return 1;
    }
    for (int i = 1; i < argc - 2; i++)
        read_table(argv[i]);
    n_known = n_words;
    read_sets(argv[argc - 2]);
    write_words();
    printf("const uint16_t word_known = %d;\n", n_known);
    write_rules(argv[argc - 1]);
    return fflush(stdout) != 0;
}
