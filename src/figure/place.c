/* place.c - the gazetteer's places, their codes and labels. */
#include "sitstat/place.h"

#include <string.h>

#include "figure/place_table.h"

size_t place_count(void)
{
    return places_count;
}

const struct place *place_at(size_t i)
{
    return i < places_count ? &places[i] : NULL;
}

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}

/* Looks CODE up among the codes of one kind: binary search over (unhcr, code). */
static const struct place *find(const char *code, size_t len, uint8_t unhcr)
{
    char wanted[sizeof place_codes->code] = "";
    if (len == 0 || len >= sizeof wanted)
        return NULL;
    for (size_t i = 0; i < len; i++)
        wanted[i] = upper(code[i]);
    size_t low = 0, high = place_codes_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct place_code *row = &place_codes[middle];
        int order = row->unhcr != unhcr ? (int)row->unhcr - (int)unhcr : strcmp(row->code, wanted);
        if (order == 0)
            return &places[row->place];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const struct place *place_find_code(const char *code, size_t len)
{
    return find(code, len, 0);
}

const struct place *place_find_unhcr(const char *code, size_t len)
{
    const struct place *found = find(code, len, 1);
    if (found != NULL || len != 3)
        return found;
    /* Most of UNHCR's codes are ISO's; but the ISO code of a country that has another one there is
     * a mistake or a different country. */
    found = find(code, len, 0);
    if (found == NULL)
        return NULL;
    for (size_t i = place_codes_count; i-- > 0 && place_codes[i].unhcr;)
        if (&places[place_codes[i].place] == found)
            return NULL;
    return found;
}

/* The three letters of a code as a number that is ordered as they are. */
static uint32_t letters_of(const char *code)
{
    const unsigned char *c = (const unsigned char *)code;
    return (uint32_t)c[0] << 16 | (uint32_t)c[1] << 8 | c[2];
}

const struct place *place_country(const char *alpha3)
{
    size_t low = 0, high = place_countries;
    if (strlen(alpha3) != 3)
        return NULL;
    uint32_t asked = letters_of(alpha3);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        uint32_t code = letters_of(places[middle].code);
        if (code == asked)
            return &places[middle];
        if (code < asked)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const struct place *place_largest_city(const char *alpha3)
{
    const struct place *country = place_country(alpha3);
    return country != NULL ? place_at(place_largest[country - places]) : NULL;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

const char *place_pcode_country(const char *pcode, size_t len)
{
    size_t letters = 0, digits = 0;
    while (letters < len && upper(pcode[letters]) >= 'A' && upper(pcode[letters]) <= 'Z')
        letters++;
    size_t i = letters;
    if (i < len && (pcode[i] == '-' || pcode[i] == '_' || pcode[i] == ' '))
        i++;
    for (; i < len; i++) {
        bool letter = upper(pcode[i]) >= 'A' && upper(pcode[i]) <= 'Z';
        if (!is_digit(pcode[i]) && !letter && pcode[i] != '-')
            return NULL;
        digits += is_digit(pcode[i]);
    }
    if (letters < 2 || letters > 3 || digits == 0 || len > 32)
        return NULL;
    const struct place *found = place_find_code(pcode, letters);
    return found && found->type == PLACE_COUNTRY ? found->code : NULL;
}

const char *place_label(const char *code, const char *language)
{
    const struct place *place = place_find_code(code, strlen(code));
    if (place == NULL)
        return NULL;
    size_t country = (size_t)(place - places);
    for (size_t i = 0; country < place_countries && i < PLACE_LANGUAGES; i++)
        if (strcmp(place_languages[i], language) == 0 && place_labels[country][i] > 0)
            return place_label_text + place_labels[country][i];
    return place->name;
}
