#!/usr/bin/env python3
"""Writes data/places/countries.csv: ISO 3166-1 and Kosovo, with labels and names in nine languages.

    countries.py ISO_CODES LOCALE CLDR_LOCALENAMES CLDR_COMMON > data/places/countries.csv

ISO_CODES: the folder of Debian's iso-codes (with json/). LOCALE: the folder of its translations.
CLDR_LOCALENAMES: the unpacked package cldr-localenames-full. CLDR_COMMON: the folder common/ of
unicode-cldr-core.
"""

import csv
import sys

import sources

# Kosovo is not in ISO 3166-1; XK and XKX are of its user-assigned range and used by the EU, the
# World Bank and the UN.
KOSOVO = {"alpha_2": "XK", "alpha_3": "XKX", "numeric": "", "name": "Kosovo"}
VARIANTS = ["", "-alt-short", "-alt-variant"]
# Names only, no label column: they differ from the languages above or are asked for in the field.
OTHER_LANGUAGES = ["pt-PT", "de-AT", "de-CH", "es-MX", "fr-CH", "ar", "tr", "ro", "hu", "sk", "cs",
                   "el", "nl", "bg"]


def natural_order(name):
    """"Congo, The Democratic Republic of the" as texts write it."""
    head, comma, tail = name.partition(", ")
    return f"{tail} {head}".replace("' ", "'").removeprefix("The ") if comma else name


def main(iso, locale, cldr, common):
    languages = sources.LANGUAGES
    cldr_names = {lang: sources.cldr_territories(cldr, lang) for lang in languages + OTHER_LANGUAGES}
    translated = {lang: sources.translations(locale, lang, "iso_3166-1") for lang in languages}
    population = sources.cldr_population(common)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["alpha3", "alpha2", "numeric", "population"] + languages + ["names"])
    rows = sources.iso_codes(iso, "3166-1") + [KOSOVO]
    codes = {row[key]: row["alpha_2"] for row in rows for key in ("alpha_2", "alpha_3")}
    for row in sorted(rows, key=lambda row: row["alpha_3"]):
        alpha2 = row["alpha_2"]
        own = [row[key] for key in ("name", "common_name", "official_name") if key in row]
        labels = [cldr_names[lang].get(alpha2) or translated[lang].get(row["name"], "")
                  for lang in languages]
        names = list(own)
        for lang in languages:
            names += [cldr_names[lang].get(alpha2 + variant) for variant in VARIANTS]
            names += [translated[lang].get(name) for name in own]
        for lang in OTHER_LANGUAGES:
            names += [cldr_names[lang].get(alpha2 + variant) for variant in VARIANTS]
        names += [natural_order(name) for name in names if name]
        # "RU" is French for the United Kingdom and the code of Russia: the code must win.
        names = [name for name in names if codes.get(name, alpha2) == alpha2]
        names = sources.distinct(names, besides=labels)
        out.writerow([row["alpha_3"], alpha2, row["numeric"], population.get(alpha2, "")] + labels +
                     ["|".join(names)])


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
