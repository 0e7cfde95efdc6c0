/* place.h - the gazetteer: countries, regions, cities, crossings and camps, with their names.
 *
 * Compiled in from data/places.csv and data/place_names.csv as constant tables: nothing is built at
 * start-up. Sources: Debian's iso-codes, CLDR, GeoNames (see data/SOURCES.md). */
#ifndef SITSTAT_PLACE_H
#define SITSTAT_PLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum place_type {
    PLACE_COUNTRY,
    PLACE_REGION, /* first-level subdivision (ISO 3166-2) */
    PLACE_CITY,
    PLACE_SITE, /* border crossing, camp, reception centre */
    PLACE_AREA, /* continent, sea, union, named area across countries (EU, Sahel, Balkans) */
    PLACE_TYPES
};

struct place {
    const char *code; /* alpha-3 for countries, ISO 3166-2 for regions, "" for others */
    const char *name; /* English, as written in reports */
    const char
        *country; /* alpha-3 of the country it lies in; its own for a country; "" for areas */
    enum place_type type;
    uint32_t population; /* 0: unknown; tells namesakes apart */
};

enum place_name_type { PLACE_NAME, PLACE_ADJECTIVE /* "Polish" */, PLACE_PEOPLE /* "Poles" */ };

size_t place_count(void);
const struct place *place_at(size_t i);

struct place_match {
    const struct place *place;
    enum place_name_type type;
    bool ambiguous; /* other places of the same type bear the name */
};

bool place_find_name(const char *name, size_t len, const char *country, struct place_match *out);
/* By name or alias in any language of DESIGN.md, folded as text_fold() does; COUNTRY (alpha-3 or
 * NULL) tells namesakes apart, and is searched first. Countries win over regions, regions over
 * cities, larger cities over smaller ones. */
const struct place *place_find_code(const char *code, size_t len);
/* ISO 3166-1 alpha-3, alpha-2, numeric, Eurostat's EL and UK, ISO 3166-2; any case. */
const struct place *place_find_unhcr(const char *code, size_t len);
/* UNHCR's own old three-letter codes (GFR, SRV, ...): only where a column is known to hold them. */
const struct place *place_country(const char *alpha3);

bool place_name_prefix(const char *folded, size_t len);
/* True where some name starts with the FOLDED text followed by a word boundary: lets a text lexer
 * stop looking early. */
const char *place_pcode_country(const char *pcode, size_t len);
/* Alpha-3 of the country whose alpha-2 (or alpha-3) a p-code starts with ("AF01", "UA-18",
 * "SDN002"), NULL where it is no p-code. */
const char *place_label(const char *code, const char *language);
/* The name of a country (alpha-3) in "en", "fr", "uk", ...; English where there is none; NULL for
 * an unknown code. */
#endif
