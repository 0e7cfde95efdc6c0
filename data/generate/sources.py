"""Readers for the sources that the gazetteer is generated from (see data/SOURCES.md)."""

import gettext
import json
import pathlib
import re
import unicodedata
import xml.etree.ElementTree

LANGUAGES = ["en", "fr", "de", "es", "it", "pt", "pl", "uk", "ru"]
APOSTROPHES = "'’‘ʼʻʿʾ`´"


def fold(name):
    """Close enough to text_fold() to tell equal names apart while generating."""
    plain = unicodedata.normalize("NFKD", name.translate(str.maketrans("øØłŁđĐıß", "oOlLdDis")))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return " ".join(re.sub(r"[\W_]", " ", plain).split())


def distinct(names, besides=()):
    """The names that fold to something new, in order."""
    seen = {fold(name) for name in besides}
    result = []
    for name in names:
        name = " ".join((name or "").split())
        key = fold(name)
        if key and key not in seen and "|" not in name:
            seen.add(key)
            result.append(name)
    return result


def iso_codes(folder, table):
    path = pathlib.Path(folder) / "json" / f"iso_{table}.json"
    return json.loads(path.read_text())[table]


def translations(locale, language, domain):
    """The catalogue of a gettext domain: message to translation, without plural entries."""
    path = pathlib.Path(locale) / language / "LC_MESSAGES" / f"{domain}.mo"
    if not path.exists():
        return {}
    with path.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    return {key: value for key, value in catalogue.items() if isinstance(key, str) and key}


def cldr_territories(package, language):
    path = pathlib.Path(package) / "main" / language / "territories.json"
    if not path.exists():
        return {}
    return json.loads(path.read_text())["main"][language]["localeDisplayNames"]["territories"]


def cldr_subdivisions(common, language):
    """ISO 3166-2 code without its hyphen, lower case ("ua63"), to name."""
    path = pathlib.Path(common) / "subdivisions" / f"{language}.xml"
    if not path.exists():
        return {}
    root = xml.etree.ElementTree.parse(path).getroot()
    return {row.get("type"): row.text for row in root.iter("subdivision") if row.text}


def cldr_population(common):
    """Alpha-2 to inhabitants."""
    path = pathlib.Path(common) / "supplemental" / "supplementalData.xml"
    root = xml.etree.ElementTree.parse(path).getroot()
    return {row.get("type"): int(float(row.get("population", "0"))) for row in root.iter("territory")
            if row.get("population")}
