/* place_variant.c - finding the place that a cell means, in the ways in which offices write names.
 */
#include "sitstat/place.h"

#include <string.h>

#include "figure/place_find.h"
#include "sitstat/text.h"

/* Longer texts are no names. */
#define NAME_MOST 200

struct name {
    const char *text;
    size_t len;
};

/* A folded name on the stack: text_fold() writes into a buffer that can never grow. */
struct folded {
    char text[NAME_MOST * 2 + 2];
    size_t len;
};

static bool fold(struct name name, struct folded *out)
{
    struct buffer b = {out->text, 0, sizeof out->text, sizeof out->text - 1};
    out->len = 0;
    if (name.len == 0 || name.len > NAME_MOST || text_fold(name.text, name.len, &b, NULL) < 0)
        return false;
    out->len = b.len;
    return b.len > 0;
}

static struct name trimmed(const char *text, size_t len)
{
    struct name name = {NULL, len};
    name.text = text_trim(text, &name.len);
    return name;
}

static bool as_written(const struct folded *f, const char *country, unsigned types,
                       struct place_match *out)
{
    const struct place_entry *entry = place_entry_find(f->text, f->len);
    return entry != NULL && place_entry_choose(entry, country, types, out);
}

/* By the bag of its words; only where one place fits, unless nothing but articles was left out. */
static bool by_words(const char *folded, size_t len, const char *country, struct place_match *out)
{
    char bag[BAG_SIZE];
    size_t size = place_bag(folded, len, bag);
    const struct place_entry *entry = size ? place_entry_find(bag, size) : NULL;
    return entry != NULL && place_entry_choose(entry, country, PLACE_ANY, out) &&
           (!out->ambiguous || memchr(bag, ' ', size) == NULL);
}

static bool exactly(struct name name, const char *country, unsigned types, struct place_match *out)
{
    struct folded f;
    return fold(name, &f) &&
           (as_written(&f, country, types, out) ||
            (by_words(f.text, f.len, country, out) && (types & 1u << out->place->type)));
}

/* NAME in that country and nowhere else. */
static bool inside(struct name name, const char *country, struct place_match *out)
{
    return country[0] != '\0' && exactly(name, country, PLACE_ANY, out) &&
           strcmp(out->place->country, country) == 0;
}

/* "Korea (Nord Dem. VR)": the words of OUTER with one word of the QUALIFIER; all that name a place
 * must name the same. */
static bool by_one_word(const struct folded *outer, const struct folded *qualifier,
                        const char *country, struct place_match *out)
{
    const struct place *found = NULL;
    for (size_t i = 0, end; i < qualifier->len; i = end + 1) {
        const char *space = memchr(qualifier->text + i, ' ', qualifier->len - i);
        end = space ? (size_t)(space - qualifier->text) : qualifier->len;
        char both[sizeof outer->text * 2];
        struct place_match match;
        memcpy(both, outer->text, outer->len);
        both[outer->len] = ' ';
        memcpy(both + outer->len + 1, qualifier->text + i, end - i);
        if (!by_words(both, outer->len + 1 + end - i, country, &match) ||
            match.place->type != PLACE_COUNTRY)
            continue;
        if (found != NULL && match.place != found)
            return false;
        found = match.place;
        *out = match;
    }
    return found != NULL;
}

/* Where the qualifier of NAME starts: behind a bracket, or at "including" and its like behind a
 * comma; NULL where there is none. */
static const char *qualifier_of(struct name name)
{
    static const char *const words[] = {"incl", "excl", "with", "without", "ohne", "einschl"};
    const char *comma = memchr(name.text, ',', name.len);
    const char *open = memchr(name.text, '(', name.len);
    if (comma == NULL || open != NULL)
        return open;
    struct folded behind;
    if (!fold(trimmed(comma + 1, (size_t)(name.text + name.len - comma) - 1), &behind))
        return NULL;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strncmp(behind.text, words[i], strlen(words[i])) == 0)
            return comma;
    return NULL;
}

/* "Germany (until 1990 ...)", "Tripoli (Lebanon)", "Korea (North)". */
static bool with_qualifier(struct name name, const char *country, struct place_match *out)
{
    const char *open = qualifier_of(name);
    if (open == NULL)
        return false;
    size_t before = (size_t)(open - name.text);
    const char *close = memchr(open, ')', name.len - before);
    size_t end = close ? (size_t)(close - name.text) : name.len;
    struct name outer = trimmed(name.text, before);
    struct name within = trimmed(open + 1, end - before - 1);
    struct folded outer_folded, qualifier;
    struct place_match match, other;
    if (!fold(outer, &outer_folded) || !exactly(outer, country, PLACE_ANY, &match))
        return false;
    if (fold(within, &qualifier)) {
        bool known = exactly(within, country, PLACE_ANY, &other);
        if (known && inside(outer, other.place->country, out))
            return true;
        if (by_one_word(&outer_folded, &qualifier, country, out))
            return true;
        if (known && match.place->type == PLACE_AREA && other.place->type == PLACE_COUNTRY) {
            *out = other;
            return true;
        }
    }
    *out = match;
    return !match.ambiguous;
}

/* "Tripoli, Lebanon", "Goma, North Kivu, DRC": what comes first, in the country that comes last. */
static bool before_country(struct name name, const char *country, struct place_match *out)
{
    const char *first = memchr(name.text, ',', name.len), *last = first;
    if (first == NULL)
        return false;
    for (const char *c = first; c < name.text + name.len; c++)
        if (*c == ',')
            last = c;
    struct name head = trimmed(name.text, (size_t)(first - name.text));
    struct name tail = trimmed(last + 1, (size_t)(name.text + name.len - last - 1));
    struct place_match whole;
    return exactly(tail, country, PLACE_ANY, &whole) && inside(head, whole.place->country, out) &&
           out->place != whole.place;
}

/* "Myanmar/Burma" is one place said twice; "Sudan - Darfur", "Ukraine: Kharkiv" is the finer one.
 */
static bool in_two_parts(struct name name, const char *country, struct place_match *out)
{
    static const char *const separators[] = {"/", ":", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
        size_t size = strlen(separators[i]);
        const char *at = memmem(name.text, name.len, separators[i], size);
        if (at == NULL)
            continue;
        struct name a = trimmed(name.text, (size_t)(at - name.text));
        struct name b = trimmed(at + size, (size_t)(name.text + name.len - at) - size);
        struct place_match first, second;
        if (!exactly(a, country, PLACE_ANY, &first))
            return false;
        if (first.place->type == PLACE_COUNTRY && inside(b, first.place->code, out))
            return true;
        if (!exactly(b, country, PLACE_ANY, &second) && !in_two_parts(b, country, &second))
            return false;
        *out = first;
        return first.place == second.place;
    }
    return false;
}

#define REGIONS (1u << PLACE_REGION | 1u << PLACE_CITY)
#define TOWNS (1u << PLACE_CITY)
#define SITES (1u << PLACE_SITE | 1u << PLACE_CITY)
#define AREAS (1u << PLACE_AREA)

/* Words that say what kind of place a name is. Donors write "Africa, regional" for what goes to no
 * one country (OECD DAC's list of recipients). */
static const struct {
    const char *word;
    unsigned types;
} kinds[] = {{"border", SITES},         {"regional", AREAS},
             {"multi", AREAS},          {"country", AREAS},
             {"countries", AREAS},      {"unspecified", AREAS},
             {"ubergreifend", AREAS},   {"camp", SITES},
             {"centre", SITES},         {"center", SITES},
             {"checkpoint", SITES},     {"crossing", SITES},
             {"hotspot", SITES},        {"idp", SITES},
             {"idps", SITES},           {"point", SITES},
             {"reception", SITES},      {"refugee", SITES},
             {"refugees", SITES},       {"refugies", SITES},
             {"settlement", SITES},     {"site", SITES},
             {"city", TOWNS},           {"commune", TOWNS},
             {"gemeinde", TOWNS},       {"miasto", TOWNS},
             {"municipality", TOWNS},   {"municipio", TOWNS},
             {"stadt", TOWNS},          {"town", TOWNS},
             {"township", TOWNS},       {"village", TOWNS},
             {"ville", TOWNS},          {"м", TOWNS},
             {"canton", REGIONS},       {"county", REGIONS},
             {"departamento", REGIONS}, {"departement", REGIONS},
             {"department", REGIONS},   {"district", REGIONS},
             {"division", REGIONS},     {"estado", REGIONS},
             {"gouvernorat", REGIONS},  {"governorate", REGIONS},
             {"judet", REGIONS},        {"land", REGIONS},
             {"muhafazat", REGIONS},    {"oblast", REGIONS},
             {"okrug", REGIONS},        {"powiat", REGIONS},
             {"prefecture", REGIONS},   {"province", REGIONS},
             {"provincia", REGIONS},    {"provinz", REGIONS},
             {"raion", REGIONS},        {"rayon", REGIONS},
             {"region", REGIONS},       {"regione", REGIONS},
             {"state", REGIONS},        {"voivodeship", REGIONS},
             {"wilaya", REGIONS},       {"wojewodztwo", REGIONS},
             {"zone", REGIONS},         {"область", REGIONS},
             {"район", REGIONS}};

static unsigned kind_types(const char *word, size_t len)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strlen(kinds[i].word) == len && memcmp(kinds[i].word, word, len) == 0)
            return kinds[i].types;
    return 0;
}

static bool is_link(const char *word, size_t len)
{
    static const char *const links[] = {"of", "de", "du", "des", "del", "d", "di", "the", "la"};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (strlen(links[i]) == len && memcmp(links[i], word, len) == 0)
            return true;
    return false;
}

/* "Sindh Province", "wilaya de Tindouf", "Kakuma refugee camp": the name without the words for its
 * kind, among places of that kind. */
static bool by_kind(const struct folded *f, const char *country, struct place_match *out)
{
    const char *text = f->text;
    size_t len = f->len;
    unsigned types = 0, more;
    for (;;) {
        const char *space = memrchr(text, ' ', len);
        if (space == NULL || !(more = kind_types(space + 1, (size_t)(text + len - space) - 1)))
            break;
        types |= more;
        len = (size_t)(space - text);
    }
    for (;;) {
        const char *space = memchr(text, ' ', len);
        size_t word = space ? (size_t)(space - text) : len;
        more = kind_types(text, word);
        if (space == NULL || (!more && !(types && is_link(text, word))))
            break;
        types |= more;
        text += word + 1;
        len -= word + 1;
    }
    const struct place_entry *entry = types ? place_entry_find(text, len) : NULL;
    return entry != NULL && place_entry_choose(entry, country, types, out);
}

/* Without the number of a footnote behind it: "France 1" from "France (1)" or "France 1/". */
static void drop_footnote(struct folded *f)
{
    size_t len = f->len;
    while (len > 0 && f->text[len - 1] >= '0' && f->text[len - 1] <= '9')
        len--;
    if (f->len - len >= 1 && f->len - len <= 2 && len > 1 && f->text[len - 1] == ' ')
        f->len = len - 1;
}

bool place_find_name(const char *name, size_t len, const char *country, struct place_match *out)
{
    struct folded f;
    struct name whole = trimmed(name, len);
    if (!fold(whole, &f))
        return false;
    if (as_written(&f, country, PLACE_ANY, out))
        return true;
    drop_footnote(&f);
    /* "Northern, Sudan" is a state of it, and not what was once said for the whole */
    return as_written(&f, country, PLACE_ANY, out) || before_country(whole, country, out) ||
           by_words(f.text, f.len, country, out) || with_qualifier(whole, country, out) ||
           in_two_parts(whole, country, out) || by_kind(&f, country, out);
}
