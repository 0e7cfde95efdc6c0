#!/usr/bin/env python3
"""Writes data/places/cities.csv: the cities, towns and seats of districts that reports name.

    cities.py ISO_CODES CITIES500 GEONAMES_LOCALE > data/places/cities.csv

ISO_CODES: as for countries.py. CITIES500: GeoNames' table of places with 500 inhabitants or more.
GEONAMES_LOCALE: the folder locale/ of Debian's libgeonames-common, with GeoNames' names by language.

Kept are capitals, seats of first-level regions, places of WORLD inhabitants or more, and in countries
of large displacement (CRISES) and around the borders of Ukraine (BORDER) smaller ones too.
"""

import csv
import re
import sys
import unicodedata

import sources

WORLD = 40_000
CRISIS = 5_000
CRISES = set(
    "AFG ARM AZE BDI BFA BGD CAF CIV CMR COD COG COL CUB DJI DZA ECU EGY ERI ETH GEO GIN GTM HND HTI "
    "IRN IRQ ISR JOR KEN LBN LBR LBY LKA MDA MDG MLI MMR MOZ MRT MWI NER NGA NIC NPL PAK PER PHL PSE "
    "RWA SDN SLE SLV SOM SSD SYR TCD TGO TLS TUN TUR TZA UGA UKR VEN XKX YEM ZMB ZWE".split())
# First-level regions of GeoNames at the borders of Ukraine: Subcarpathia, Lublin; Košice, Prešov;
# Szabolcs-Szatmár-Bereg; Suceava, Botoşani, Iaşi, Maramureş, Satu Mare, Tulcea, Galaţi, Vaslui.
BORDER = {"POL": {"80", "75"}, "SVK": {"03", "05"}, "HUN": {"18"},
          "ROU": {"34", "07", "23", "25", "32", "37", "18", "38"}}
BORDER_LEAST = 2_000
SEATS = {"PPLC", "PPLA"}
SECOND_SEATS = {"PPLA2"}
# Where the seats of districts are kept besides: disasters there are told by district.
DISTRICTS = {"IND", "IDN", "PNG", "BOL", "PRY", "KHM", "LAO", "THA", "VNM"}
# Marks of scholarly transcription, which reports leave out: all of them where the script is Arabic,
# else macrons and dots below, but for the languages that write these themselves.
ARABIC_SCRIPT = set("AFG ARE BHR EGY IRN IRQ ISR JOR KWT LBN LBY OMN PAK PSE QAT SAU SDN SYR YEM".split())
OWN_MARKS = set("LVA LTU VNM".split())
UNWANTED = {"PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH", "PPLF"}
LANGUAGES = sources.LANGUAGES


def skeleton(name):
    """The consonants, one for each group that transcriptions mix up: Kharkov and Kharkiv, Odessa and
    Odesa, Al Fashir and El Fasher are alike in it."""
    letters = re.sub("[^a-z]", "", sources.fold(name))
    for old, new in (("kh", "h"), ("gh", "g"), ("dj", "j"), ("dh", "d"), ("th", "t"), ("sch", "s"),
                     ("sh", "s"), ("ch", "c"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("ou", "u")):
        letters = letters.replace(old, new)
    letters = re.sub("[aeiouyw]", "", letters[:1]) + re.sub("[aeiouyw]", "", letters[1:])
    return re.sub(r"(.)\1+", r"\1", letters)


def is_latin(name):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or unicodedata.combining(c)
               or c in sources.APOSTROPHES for c in name)


def transcriptions(name, others):
    """Those of OTHERS that are NAME in another spelling of Latin letters."""
    wanted = skeleton(name)
    return [other for other in others if len(other) > 3 and is_latin(other) and other[0].isupper()
            and not other.isupper() and skeleton(other) == wanted
            and abs(len(other) - len(name)) <= 4 and "  " not in other]


def as_reported(name, country):
    """NAME without the marks of transcription."""
    if country in OWN_MARKS:
        return name
    gone = None if country in ARABIC_SCRIPT else "\u0304\u0323"
    plain = "".join(c for c in unicodedata.normalize("NFD", name)
                    if not unicodedata.combining(c) or (gone and c not in gone))
    if country in ARABIC_SCRIPT:
        plain = plain.replace("‘", "").replace("’", "'")
    return unicodedata.normalize("NFC", plain).strip()


def wanted(country, kind, admin, population):
    if kind in UNWANTED:
        return False
    if kind in SEATS or population >= WORLD:
        return True
    if country in CRISES and (population >= CRISIS or kind in SECOND_SEATS):
        return True
    if country in DISTRICTS and kind in SECOND_SEATS:
        return True
    return country in BORDER and admin in BORDER[country] and population >= BORDER_LEAST


def main(iso, cities, locale):
    alpha3 = {row["alpha_2"]: row["alpha_3"] for row in sources.iso_codes(iso, "3166-1")}
    alpha3["XK"] = "XKX"
    named = [sources.translations(locale, lang, "geonames") for lang in LANGUAGES]
    rows = []
    for line in open(cities, encoding="utf-8"):
        cell = line.rstrip("\n").split("\t")
        key, name, alternatives, kind, alpha2 = cell[0], cell[1], cell[3], cell[7], cell[8]
        country, population = alpha3.get(alpha2), int(cell[14] or 0)
        if country is None or not wanted(country, kind, cell[10], population):
            continue
        english = named[0].get(key) or name
        if not is_latin(english) or skeleton(english) == skeleton(name):
            english = name
        english = as_reported(english, country)
        others = [name, named[0].get(key)] + [table.get(key) for table in named[1:]]
        if country in CRISES or country in BORDER:
            others += transcriptions(name, alternatives.split(","))
        others = [other for other in others if other and len(other) > 2 and not other.isdigit()]
        rows.append([english, country, population, "|".join(sources.distinct(others, besides=[english]))])
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["name", "country", "population", "names"])
    out.writerows(sorted(rows, key=lambda row: (row[1], -row[2], row[0])))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
