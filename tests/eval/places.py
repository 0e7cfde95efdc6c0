#!/usr/bin/env python3
"""How many of the places that real files name the gazetteer knows.

    places.py SHARED PLACE_LOOKUP [-v]

Reads every column of the CSV data sets whose header speaks of a place (with the code beside it as the
truth where there is one), and the places of the annotated reports, and prints a line a source.
-v lists what was not found or disagrees.
"""

import csv
import glob
import json
import re
import subprocess
import sys

PLACE = re.compile(r"country|land$|^land|nazione|regione|geo|admin\d?.?name|adm\dname|citizen|region|"
                   r"entity|location|herkunft|geomaster", re.I)
CODE = re.compile(r"iso|code", re.I)


def decoded(path):
    data = open(path, "rb").read()
    for encoding in ("utf-8-sig", "latin-1"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass


def columns(path):
    """(header, {(text, country code or "")}) for the columns of PATH that hold places."""
    text = decoded(path)
    delimiter = max("\t;,", key=text[:4000].count)
    rows = list(csv.reader(text.splitlines(), delimiter=delimiter))
    widths = [len(row) for row in rows]
    width = max(set(widths), key=widths.count)
    first = next(i for i, row in enumerate(rows) if len(row) == width and sum(map(bool, row)) > width / 2)
    header, rows = rows[first], [row for row in rows[first + 1:] if len(row) == width]
    for i, name in enumerate(header):
        values = {row[i].strip() for row in rows}
        if not PLACE.search(name) or CODE.search(name):
            continue
        if not any(re.search(r"[^\W\d]{3}", value) for value in values):
            continue
        code = i + 1 if i + 1 < width and CODE.search(header[i + 1]) else None
        yield name, {(row[i].strip(), row[code].strip() if code else "") for row in rows
                     if re.search(r"[^\W\d]", row[i])}


def lookup(tool, names):
    text = "".join(f"{name}\t{country}\n" for name, country in names)
    out = subprocess.run([tool], input=text, capture_output=True, text=True, check=True).stdout
    return [line.split("\t") for line in out.splitlines()]


def report(what, total, found, wrong):
    print(f"{what:76} {found:5} of {total:5} found, {wrong} wrong")


def csv_sets(shared, tool, verbose):
    for path in sorted(glob.glob(f"{shared}/data/csv/*/*.csv")):
        for header, values in columns(path):
            values = sorted(values)
            answers = lookup(tool, [(value, "") for value, _ in values])
            found = sum(row[1] != "-" or row[2] != "-" for row in answers)
            wrong = [(value, code, row[1]) for (value, code), row in zip(values, answers)
                     if len(code) == 3 and row[2] != "-" and row[1] != code]
            report("/".join(path.split("/")[-2:])[:50] + " " + header[:24], len(values), found, len(wrong))
            if verbose:
                print("   unknown:", [row[0] for row in answers if row[2] == "-"][:60])
                print("   wrong:", wrong[:20])


def reports(shared, tool, verbose):
    for field, country_field in (("place", "place_country"), ("origin", None)):
        asked = set()
        for line in open(f"{shared}/data/reports/situation_dev.jsonl", encoding="utf-8"):
            for figure in json.loads(line)["figures"]:
                name = figure.get(field)
                if name and not re.fullmatch("[A-Z]{3}", name):
                    asked.add((name, figure.get(country_field) or "" if country_field else ""))
        asked = sorted(asked)
        answers = lookup(tool, [(name, "") for name, _ in asked])
        found = sum(row[2] != "-" for row in answers)
        wrong = [(name, country, row[3]) for (name, country), row in zip(asked, answers)
                 if country and row[2] != "-" and row[3] != country]
        report(f"situation_dev.jsonl {field}, names that are no codes", len(asked), found, len(wrong))
        if verbose:
            print("   unknown:", [row[0] for row in answers if row[2] == "-"])
            print("   wrong:", wrong)


def main():
    shared, tool, verbose = sys.argv[1], sys.argv[2], "-v" in sys.argv
    csv_sets(shared, tool, verbose)
    reports(shared, tool, verbose)


if __name__ == "__main__":
    main()
