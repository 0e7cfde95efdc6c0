#!/usr/bin/env python3
"""Writes data/outlines.csv: simplified outlines of countries, one row a ring.

Reads countries-50m.json of npm's world-atlas 2 (Natural Earth 1:50m, public domain) and the table
of ISO 3166-1 of Debian's iso-codes. Neighbours share arcs in TopoJSON: each arc is simplified once
(Visvalingam and Whyatt 1993), so that no gaps open between countries.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    data/generate/outlines.py package/countries-50m.json > data/outlines.csv
"""
import heapq
import json
import sys

ISO_CODES = "/usr/share/iso-codes/json/iso_3166-1.json"
LEAST_TRIANGLE = 0.02  # square degrees: detail below it goes
LEAST_RING = 0.12      # square degrees: islands below it go, but for a country's largest
# Areas without an ISO number, by what United Nations maps show them as.
UNNUMBERED = {"Kosovo": "XKX", "Somaliland": "SOM", "N. Cyprus": "CYP"}
LEFT_OUT = {"ATA"}
# Natural Earth draws who holds an area. United Nations maps show Crimea as Ukraine's (General
# Assembly, A/RES/68/262): the ring around this place is taken as the country's.
SHOWN_AS = [((34.3, 45.3), "UKR")]
# The same for Western Sahara, a non-self-governing territory: what Natural Earth gives to Morocco
# south of the border of 1958.
SOUTH_OF = ("MAR", 27.667, "ESH")
ALL_RINGS = {"PSE"}  # Gaza is smaller than LEAST_RING


def area(a, b, c):
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def simplify(points, least=LEAST_TRIANGLE):
    """Takes out the point that makes the smallest triangle until all are large enough."""
    n = len(points)
    before = list(range(-1, n - 1))
    after = list(range(1, n + 1))
    gone = [False] * n
    size = [float("inf")] * n
    heap = []

    def weigh(i):
        size[i] = area(points[before[i]], points[i], points[after[i]])
        heapq.heappush(heap, (size[i], i))

    for i in range(1, n - 1):
        weigh(i)
    while heap:
        value, i = heapq.heappop(heap)
        if gone[i] or value != size[i]:
            continue
        if value >= least:
            break
        gone[i] = True
        after[before[i]], before[after[i]] = after[i], before[i]
        for k in (before[i], after[i]):
            if 0 < k < n - 1:
                weigh(k)
    return [p for p, out in zip(points, gone) if not out]


def decode(topology, simple):
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(simplify(points) if simple else points)
    return arcs


def ring_of(indices, arcs):
    ring = []
    for i in indices:
        arc = arcs[i] if i >= 0 else arcs[~i][::-1]
        ring += arc[1:] if ring else arc
    return ring


def half_plane(ring, limit, keep_west):
    """The part of the ring on one side of a meridian (Sutherland and Hodgman 1974)."""
    out = []
    for a, b in zip(ring, ring[1:] + ring[:1]):
        a_in, b_in = (a[0] <= limit) == keep_west, (b[0] <= limit) == keep_west
        if a_in:
            out.append(a)
        if a_in != b_in:
            out.append((limit, a[1] + (b[1] - a[1]) * (limit - a[0]) / (b[0] - a[0])))
    return out


def cut(ring):
    """world-atlas lets rings cross the 180th meridian: a flat map needs them in two."""
    turned = [ring[0]]
    for x, y in ring[1:]:
        while x - turned[-1][0] > 180:
            x -= 360
        while x - turned[-1][0] < -180:
            x += 360
        turned.append((x, y))
    parts = []
    for shift in (-360, 0, 360):
        moved = [(x + shift, y) for x, y in turned]
        part = half_plane(half_plane(moved, 180, True), -180, False)
        if len(part) > 2:
            parts.append(part)
    return parts


def ring_area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))) / 2


def holds(ring, at):
    inside = False
    for a, b in zip(ring, ring[1:] + ring[:1]):
        if (a[1] > at[1]) != (b[1] > at[1]) and \
                at[0] < (b[0] - a[0]) * (at[1] - a[1]) / (b[1] - a[1]) + a[0]:
            inside = not inside
    return inside


def country_of(code, ring):
    return next((to for at, to in SHOWN_AS if holds(ring, at)), code)


def part_south(rings):
    code, latitude, south = SOUTH_OF
    turned = [[(y, x) for x, y in ring] for ring in rings[code]]
    for to, keep_south in ((code, False), (south, True)):
        parts = [half_plane(ring, latitude, keep_south) for ring in turned]
        parts = [[(x, y) for y, x in part] for part in parts if len(part) > 2]
        rings[to] = parts if to == code else rings[to] + parts


def joined(a, b):
    """Two rings that share a border as one; None where they do not."""
    lines = {}
    for ring in (a, b):
        points = ring[:-1] if ring[0] == ring[-1] else ring
        for p, q in zip(points, points[1:] + points[:1]):
            lines.setdefault(p, set()).add(q)
    before = sum(map(len, lines.values()))
    for p in list(lines):
        for q in list(lines[p]):
            if p in lines.get(q, ()):
                lines[p].discard(q)
                lines[q].discard(p)
    left = {p: qs for p, qs in lines.items() if qs}
    if sum(map(len, left.values())) == before or any(len(qs) > 1 for qs in left.values()):
        return None
    ring = [next(p for p in a if p in left)]
    while len(ring) == 1 or ring[-1] != ring[0]:
        ring.append(next(iter(left[ring[-1]])))
    return ring if len(ring) == len(left) + 1 else None


def join_parts(parts):
    """What was given to a country belongs to its mainland."""
    main = max(parts, key=ring_area)
    for part in [p for p in parts if p is not main]:
        whole = joined(main, part)
        if whole:
            parts[:] = [p for p in parts if p is not main and p is not part] + [whole]
            main = whole


def main():
    topology = json.load(open(sys.argv[1]))
    codes = {row["numeric"]: row["alpha_3"] for row in json.load(open(ISO_CODES))["3166-1"]}
    arcs, whole = decode(topology, True), decode(topology, False)
    rings = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        code = codes.get(shape.get("id", ""), UNNUMBERED.get(name, ""))
        if not code or code in LEFT_OUT:
            continue
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for polygon in polygons:  # its first ring is the outer one: enclaves are drawn on top
            ring = ring_of(polygon[0], arcs)
            for part in cut(ring if len(ring) > 5 else ring_of(polygon[0], whole)):
                rings.setdefault(country_of(code, part), []).append(part)
    for _, code in SHOWN_AS:
        join_parts(rings[code])
    part_south(rings)
    rows = []
    for code, parts in rings.items():
        parts.sort(key=ring_area, reverse=True)
        for k, ring in enumerate(parts):
            if k == 0 or code in ALL_RINGS or ring_area(ring) >= LEAST_RING:
                rows.append((ring_area(ring), code, ring))
    rows.sort(key=lambda row: (-row[0], row[1]))  # small ones last, on top
    print("code,outline")
    for _, code, ring in rows:
        print(code + "," + " ".join("%.2f %.2f" % p for p in ring))


if __name__ == "__main__":
    main()
