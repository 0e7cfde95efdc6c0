#!/usr/bin/env python3
"""Writes data/places/regions.csv: ISO 3166-2 subdivisions with their names in nine languages.

    regions.py ISO_CODES CLDR_COMMON PLACES > data/places/regions.csv

ISO_CODES, CLDR_COMMON: as for countries.py. PLACES: the folder with countries.csv and cities.csv. The
population only orders namesakes: it is that of the city of the region's name or, where that is more,
half the mean of the country's regions of that kind (half, since a few hold most of the people). A name is also kept without the word for its kind ("Kharkivska oblast",
"Oblast de Kharkiv"), since reports leave it out.
"""

import collections
import csv
import re
import sys
import unicodedata

import sources

KINDS = (
    "province provincia provinz provinsi prowincja провінція провинция region région regione región "
    "região oblast obwód область voivodeship voivodship województwo воєводство воеводство wojewodztwo "
    "woiwodschaft governorate gouvernorat gouvernement governatorato gobernación gubernatorstwo "
    "мухафаза провінція district distrito distretto distrikt dystrykt район county comté condado contea "
    "komitat département department departamento dipartimento departement departament департамент state "
    "état estado staat stato stan штат prefecture préfecture prefektur prefettura prefectura prefektura "
    "canton kanton cantone cantón kanton wilaya wilayat muhafazah ostan shahrestan parish paroisse "
    "division municipality municipio muncipality republic république republik repubblica república "
    "republika krai kraj край okrug округ rayon raion zone zona land emirate comunidad autonomous "
    "bundesland kommune commune raionul județ județul megye kreis регіон регион").split()
LINKS = "of de du des d’ d' da do della del di dell’ dell' von der".split()


def without_kind(name):
    words = name.replace("d’", "d’ ").replace("d'", "d' ").split()
    kinds = [word.lower().strip(",") in KINDS for word in words]
    while words and kinds[-1]:
        words.pop(), kinds.pop()
    if words and kinds[0]:
        while words and (kinds[0] or words[0].lower() in LINKS):
            words.pop(0), kinds.pop(0)
    return " ".join(words).replace("’ ", "’").replace("' ", "'")


def spellings(name, countries):
    """The names in NAME: "A / B" and "A [B]" are two; a bracketed note and the country that a name is
    told apart by ("Bay, Somalia") are none."""
    name = re.sub(r"\([^)]*\)|[*¹²³]", " ", name or "")
    head, _, tail = name.rpartition(",")
    if head and sources.fold(tail) in countries:
        name = head
    parts = [part.strip(" ;,") for part in re.split(r"[\[\]/;]", name)]
    return [part for part in parts if len(part) > 1 and part.lower() not in KINDS]


def populations(path):
    """(country, folded name) to the inhabitants of the largest city of that name."""
    largest = {}
    for row in csv.DictReader(open(path, encoding="utf-8")):
        for name in [row["name"]] + row["names"].split("|"):
            key = (row["country"], sources.fold(name))
            largest[key] = max(int(row["population"]), largest.get(key, 0))
    return largest


def country_names(path):
    rows = csv.DictReader(open(path, encoding="utf-8"))
    return {sources.fold(name) for row in rows
            for name in [row[lang] for lang in sources.LANGUAGES] + row["names"].split("|")}


def plain(name):
    """Without the macrons and underdots of scholarly transcription."""
    parts = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in "\u0304\u0323\u0327")
                                 if re.search("[\u0304\u0323]", parts) else name)


def main(iso, common, places):
    alpha3 = {row["alpha_2"]: row["alpha_3"] for row in sources.iso_codes(iso, "3166-1")}
    cldr = {lang: sources.cldr_subdivisions(common, lang) for lang in sources.LANGUAGES}
    countries = country_names(f"{places}/countries.csv")
    population = populations(f"{places}/cities.csv")
    inhabitants = sources.cldr_population(common)
    rows = sources.iso_codes(iso, "3166-2")
    kinds = collections.Counter((row["code"][:2], row["type"]) for row in rows)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["code", "country", "population", "name", "names"])
    for row in sorted(rows, key=lambda row: row["code"]):
        code = row["code"]
        country = alpha3.get(code[:2])
        own = spellings(row["name"], countries)
        # Dependencies with codes of their own ("FR-GF", "US-PR") are countries here.
        if country is None or not own or (row["type"] in ("Outlying area", "Country") and code[:2]
                                          in ("US", "NL", "FR")):
            continue
        key = code.replace("-", "").lower()
        translated = [spellings(cldr[lang].get(key), countries) for lang in sources.LANGUAGES]
        english = plain((translated[0] or own)[0])
        names = own + [name for several in translated for name in several]
        names += [without_kind(name) for name in [english] + names]
        names = [name for name in names if 2 < len(name) < 60 and name.lower() != "city"]
        size = inhabitants.get(code[:2], 0) // kinds[code[:2], row["type"]] // 2
        size = max([size] + [population.get((country, sources.fold(name)), 0)
                             for name in [english] + own])
        out.writerow([code, country, size, english,
                      "|".join(sources.distinct(names, besides=[english]))])


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
