#!/usr/bin/env python3
"""Writes data/places/regions.csv: ISO 3166-2 subdivisions with their names in nine languages.

    regions.py ISO_CODES LOCALE CLDR_COMMON > data/places/regions.csv

Folders as for countries.py. A name is also kept without the word for its kind ("Kharkivska oblast",
"Oblast de Kharkiv"), since reports leave it out.
"""

import csv
import re
import sys

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


def spellings(name):
    """Notes taken off, and both of "A [B]", "A (B)" and "A / B"."""
    if not name:
        return []
    parts = [part.strip(" ;,") for part in re.split(r"[\[\]()/;]", re.sub("[*¹²³]", "", name))]
    return [part for part in parts if len(part) > 1 and part.lower() not in KINDS]


def main(iso, locale, common):
    alpha3 = {row["alpha_2"]: row["alpha_3"] for row in sources.iso_codes(iso, "3166-1")}
    cldr = {lang: sources.cldr_subdivisions(common, lang) for lang in sources.LANGUAGES}
    translated = {lang: sources.translations(locale, lang, "iso_3166-2")
                  for lang in sources.LANGUAGES}
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["code", "country", "name", "names"])
    for row in sorted(sources.iso_codes(iso, "3166-2"), key=lambda row: row["code"]):
        code = row["code"]
        country = alpha3.get(code[:2])
        own = spellings(row["name"])
        # Dependencies with codes of their own ("FR-GF", "US-PR") are countries here.
        if country is None or not own or (row["type"] in ("Outlying area", "Country") and code[:2]
                                          in ("US", "NL", "FR")):
            continue
        key = code.replace("-", "").lower()
        names = [name for lang in sources.LANGUAGES
                 for name in spellings(cldr[lang].get(key)) + spellings(translated[lang].get(row["name"]))]
        english = cldr["en"].get(key) or own[0]
        names = own + names
        names += [without_kind(name) for name in [english] + names]
        names = [name for name in names if name and len(name) > 2 and len(name) < 60]
        out.writerow([code, country, english, "|".join(sources.distinct(names, besides=[english]))])


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
