/* names.c - the forms under which a name is looked up. */
#include "places.h"

#include <stdlib.h>
#include <string.h>

#include "sitstat/text.h"

char *folded(const char *name)
{
    struct buffer b;
    buffer_init(&b, 0);
    if (text_fold(name, strlen(name), &b, NULL) < 0 || b.len == 0)
        fail("-", 0, "this name folds to nothing", name);
    return b.data;
}

static void add_text(struct gazetteer *g, const char *text, size_t len, uint32_t sense)
{
    if (len > UINT8_MAX)
        fail("-", 0, "too long a name", text);
    g->texts = grow(g->texts, g->n_texts, sizeof *g->texts);
    struct text *row = &g->texts[g->n_texts];
    row->text = strndup(text, len);
    row->sense = sense;
    row->order = (uint32_t)g->n_texts++;
}

/* A folded form with the texts that lead to it and its bag. Bags are for the names that offices
 * turn around and shorten; those of cities would only make more ambiguous ones. */
static void add_form(struct gazetteer *g, const char *name, uint32_t sense)
{
    char *text = folded(name), bag[BAG_SIZE];
    size_t len = strlen(text);
    enum place_type type = g->places[sense & SENSE_PLACE].type;
    add_text(g, text, len, sense);
    for (size_t i = 0; i < len; i++)
        if (text[i] == ' ')
            add_text(g, text, i, NO_SENSE);
    bool turned = type == PLACE_COUNTRY || type == PLACE_AREA ||
                  (type == PLACE_REGION && strchr(text, ' ') != NULL);
    size_t size = turned ? place_bag(text, len, bag) : 0;
    if (size > 0)
        add_text(g, bag, size, sense);
    free(text);
}

/* Whether every letter is a capital: "USA", "U.S.", "США". */
static bool is_acronym(const char *name)
{
    size_t letters = 0;
    for (size_t i = 0, len = strlen(name); i < len;) {
        uint32_t c;
        i += utf8_decode(name + i, len - i, &c);
        bool capital = (c >= 'A' && c <= 'Z') || (c >= 0x400 && c <= 0x42F) || c == 0x490;
        if (!capital && c != '.')
            return false;
        letters += capital;
    }
    return letters >= 2 && letters <= 6;
}

/* NAME with the code points of FROM replaced by TO; NULL where it has none. */
static char *replaced(const char *name, const char *const *from, const char *const *to, size_t n)
{
    char *out = calloc(strlen(name) * 2 + 1, 1);
    size_t used = 0;
    bool any = false;
    if (out == NULL)
        fail("-", 0, "no memory", name);
    while (*name) {
        size_t i = 0;
        while (i < n && strncmp(name, from[i], strlen(from[i])) != 0)
            i++;
        if (i < n) {
            any = true;
            memcpy(out + used, to[i], strlen(to[i]));
            used += strlen(to[i]);
            name += strlen(from[i]);
        } else
            out[used++] = *name++;
    }
    if (!any) {
        free(out);
        return NULL;
    }
    return out;
}

void add_name(struct gazetteer *g, uint32_t place, enum place_name_type type, const char *name)
{
    static const char *const apostrophes[] = {"'", "’", "‘", "ʼ", "ʻ", "ʿ", "ʾ", "`", "´"};
    static const char *const nothing[] = {"", "", "", "", "", "", "", "", ""};
    static const char *const plain[] = {"'", "'", "'", "'", "'", "'", "'", "'", "'"};
    static const char *const umlauts[] = {"ä", "ö", "ü", "Ä", "Ö", "Ü"};
    static const char *const two[] = {"ae", "oe", "ue", "Ae", "Oe", "Ue"};
    uint32_t sense = place | (uint32_t)type << SENSE_TYPE_SHIFT;
    if (name[0] == '\0')
        return;
    if (is_acronym(name))
        sense |= SENSE_ACRONYM;
    char *forms[] = {replaced(name, apostrophes, nothing, 9), replaced(name, apostrophes, plain, 9),
                     replaced(name, umlauts, two, 6)};
    add_form(g, name, sense);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (forms[i])
            add_form(g, forms[i], sense);
        free(forms[i]);
    }
}

void add_names(struct gazetteer *g, uint32_t place, enum place_name_type type, char *names)
{
    for (char *end; names && *names; names = end) {
        end = strchr(names, '|');
        if (end)
            *end++ = '\0';
        add_name(g, place, type, names);
    }
}
