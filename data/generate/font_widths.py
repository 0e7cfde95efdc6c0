#!/usr/bin/env python3
"""Writes src/plot/widths.c: how wide characters are, in hundredths of the font size.

Reads the advance widths (TrueType tables cmap and hmtx) of Lato, of Liberation Sans, which has the
widths of Arial, and of DejaVu Sans, which stands in where a machine has neither, and keeps the widest:
text laid out by it fits in each of these fonts.
Run once: data/generate/font_widths.py > src/plot/widths.c
"""
import struct

FONTS = "/usr/share/fonts/truetype/"
FACES = {
    "regular": ["lato/Lato-Regular.ttf", "liberation/LiberationSans-Regular.ttf",
                "dejavu/DejaVuSans.ttf"],
    "bold": ["lato/Lato-Bold.ttf", "liberation/LiberationSans-Bold.ttf",
             "dejavu/DejaVuSans-Bold.ttf"],
}
RANGES = [("latin", 0x20, 0x17F), ("cyrillic", 0x400, 0x491)]


def widths(path):
    data = open(path, "rb").read()
    tables = {}
    for i in range(struct.unpack(">H", data[4:6])[0]):
        tag, _, offset, _ = struct.unpack(">4sLLL", data[12 + 16 * i: 28 + 16 * i])
        tables[tag] = offset
    em = struct.unpack(">H", data[tables[b"head"] + 18:][:2])[0]
    metrics = struct.unpack(">H", data[tables[b"hhea"] + 34:][:2])[0]
    cmap = tables[b"cmap"]
    glyphs = {}
    for i in range(struct.unpack(">H", data[cmap + 2:][:2])[0]):
        _, _, offset = struct.unpack(">HHL", data[cmap + 4 + 8 * i:][:8])
        at = cmap + offset
        if struct.unpack(">H", data[at:][:2])[0] != 4:
            continue
        n = struct.unpack(">H", data[at + 6:][:2])[0] // 2
        read = lambda start, code: struct.unpack(">%d%s" % (n, code), data[start:start + 2 * n])
        ends, starts = read(at + 14, "H"), read(at + 16 + 2 * n, "H")
        deltas, offsets = read(at + 16 + 4 * n, "h"), read(at + 16 + 6 * n, "H")
        for k in range(n):
            for code in range(starts[k], ends[k] + 1):
                if offsets[k] == 0:
                    glyph = (code + deltas[k]) & 0xFFFF
                else:
                    place = at + 16 + 6 * n + 2 * k + offsets[k] + 2 * (code - starts[k])
                    glyph = struct.unpack(">H", data[place:place + 2])[0]
                    glyph = (glyph + deltas[k]) & 0xFFFF if glyph else 0
                if glyph:
                    glyphs[code] = glyph
    hmtx = tables[b"hmtx"]
    return {code: struct.unpack(">H", data[hmtx + 4 * min(g, metrics - 1):][:2])[0] / em
            for code, g in glyphs.items()}


def main():
    print("/* widths.c - advance widths in hundredths of the font size: the widest of Lato,")
    print(" * Arial and DejaVu Sans. Made by data/generate/font_widths.py; do not edit. */")
    print('#include "metrics.h"\n')
    for face, paths in FACES.items():
        tables = [widths(FONTS + path) for path in paths]
        for name, first, last in RANGES:
            print("const unsigned char widths_%s_%s[] = {" % (name, face))
            values = [max([round(100 * t[c]) for t in tables if c in t] or [60])
                      for c in range(first, last + 1)]
            for i in range(0, len(values), 20):
                print("    " + ", ".join("%d" % v for v in values[i:i + 20]) + ",")
            print("};")


main()
