"""The ways in which a clean table is made dirty, one fault a file, and what is to come back.

The kinds are those that surveys of public CSV files describe: faults of the file, of the table, of
a column, of a cell. Each is a generator of Files. What comes back of a faulty record is, in this
order: the clean record, where the fault leaves no doubt what was meant; the record as it stands,
where it is only too long or too short; nothing in particular (`slack`), where any reading of that
one record is a matter of taste: then it is the rest of the file that counts.
"""

from dataclasses import dataclass, field


@dataclass
class File:
    variant: str
    data: bytes
    header: list | None
    records: list
    told: dict = field(default_factory=dict)  # of the dialect and the lines, where not as TOLD says
    slack: int = 0  # records that may come back besides, whatever they hold


TOLD = {"delimiter": ",", "quote": '"', "escape": None, "encoding": None, "header": "1", "table": None}


def options(file):
    """What a user who knows the file tells of it."""
    told = TOLD | file.told
    dialect = ",".join(f"{k}={told[k]}" for k in ("delimiter", "quote", "escape", "encoding") if told[k])
    lines = [x for k in ("header", "table") if told[k] for x in ("--" + k, told[k])]
    return ("--dialect", dialect, *lines)


@dataclass
class Style:
    delimiter: str = ","
    end: str = "\n"
    quote: str = '"'
    escape: str = ""  # "": quotes are doubled
    all: bool = False


PLAIN = Style()


def write_cell(text, s):
    special = [s.delimiter, s.quote, "\n", "\r"] + ([s.escape] if s.escape else [])
    blanks = s.delimiter == " " and text == ""
    if not (s.all or blanks or any(x in text for x in special) or text[:1] == " "):
        return text
    for x in ([s.escape, s.quote] if s.escape else []):
        text = text.replace(x, s.escape + x)
    return s.quote + (text if s.escape else text.replace(s.quote, s.quote * 2)) + s.quote


def write_row(row, s=PLAIN):
    return s.delimiter.join(write_cell(c, s) for c in row) + s.end


def write(rows, s=PLAIN):
    return "".join(write_row(r, s) for r in rows)


def is_plain(text):
    return write_cell(text, PLAIN) == text


def but(rows, at, line):
    """All rows in the plain style, the one at AT as LINE."""
    return "".join(line if i == at else write_row(r) for i, r in enumerate(rows))


def made(variant, text, header, records, told=None, slack=0, encoding="utf-8"):
    return File(variant, text.encode(encoding), header, records, told or {}, slack)


# ---- the file ------------------------------------------------------------------------------------

def clean(header, records, spots):
    yield made("plain", write([header] + records), header, records)
    yield made("all quoted", write([header] + records, Style(all=True)), header, records)


def encoding(header, records, spots):
    text = write([header] + records)
    for name, codec, told in (("UTF-16LE with BOM", "utf-16-le", "UTF-16LE"),
                              ("UTF-16BE with BOM", "utf-16-be", "UTF-16BE"),
                              ("UTF-8 with BOM", "utf-8", "UTF-8")):
        yield made(name, "\ufeff" + text, header, records, {"encoding": told},
                   encoding=codec)
    for name, codec, word in (("ISO-8859-1", "latin-1", "Médecins"), ("windows-1252", "cp1252", "“Café”"),
                              ("windows-1250", "cp1250", "Łódź, Gdańsk"),
                              ("windows-1251", "cp1251", "Київ, Львів"), ("UTF-8", "utf-8", "Київ")):
        wide = [header + ["name"]] + [r + [word] for r in records]
        text = "".join(write_row(r) for r in wide)
        keep = text.encode(codec, "replace").decode(codec)
        if keep == text:
            yield made(name, text, wide[0], wide[1:], {"encoding": name}, encoding=codec)


def record_separator(header, records, spots):
    for name, end in (("CRLF", "\r\n"), ("CR", "\r"), ("LF LF", "\n\n"), ("CRLF CRLF", "\r\n\r\n")):
        yield made(name, write([header] + records, Style(end=end)), header, records)
    rows = [header] + records
    for name, ends in (("LF and CRLF", ("\n", "\r\n")), ("mostly CRLF", ("\r\n",) * 9 + ("\n",))):
        text = "".join(write_row(r, Style(end=ends[i % len(ends)])) for i, r in enumerate(rows))
        yield made(name, text, header, records)


def last_record(header, records, spots):
    text = write([header] + records)
    yield made("no end", text[:-1], header, records)
    yield made("one end more", text + "\n", header, records)
    yield made("two ends more", text + "\n\n", header, records)
    yield made("blanks behind", text + "  \n", header, records)


def empty_file(header, records, spots):
    for name, text in (("no byte", ""), ("a line end", "\n"), ("a BOM", "\ufeff")):
        yield made(name, text, None, [], {"header": None})


def file_delimiter(header, records, spots):
    for mark, told in ((";", ";"), ("\t", "\\t"), ("|", "|"), (" ", " "), (", ", ", "), ("^", "^"),
                       ("||", "||"), ("::", "::"), ("~", "~")):
        yield made(repr(mark), write([header] + records, Style(delimiter=mark)), header, records,
                   {"delimiter": told})


def file_quote(header, records, spots):
    for every in (False, True):
        yield made("single" + " everywhere" * every,
                   write([header] + records, Style(quote="'", all=every)), header, records,
                   {"quote": "'"})


def file_escape(header, records, spots):
    for every in (False, True):
        yield made("backslash" + " everywhere" * every,
                   write([header] + records, Style(escape="\\", all=every)), header, records,
                   {"escape": "\\"})


def file_no_escape(header, records, spots):
    """Quotes within quoted cells stand as they are, but where a delimiter would follow one."""
    if any(x in c for r in records for c in r for x in ('",', ',"', '"\n')):
        return
    lines = [",".join(c if is_plain(c) else f'"{c}"' for c in r) for r in [header] + records]
    yield made("bare quotes", "\n".join(lines) + "\n", header, records)


# ---- the table -----------------------------------------------------------------------------------

PREAMBLES = {
    "a title": "Situation in the north\n", "a title and a blank line": "Situation in the north\n\n",
    "a title with a comma": '"Situation in the north, by day"\n',
    "names and texts": "Extracted:,2 May 2023\nLicence:,none\n\n",
    "five lines": "Situation in the north\nPublished by the office\nAs of today\nContact: us\nDraft\n",
    "as wide as the table": None,
}


def preamble(header, records, spots):
    for name, text in PREAMBLES.items():
        text = text if text else "Situation in the north" + "," * (len(header) - 1) + "\n"
        lines = text.count("\n")
        yield made(name, text + write([header] + records), header, records,
                   {"header": str(lines + 1)})


def footnote(header, records, spots):
    for name, text in (("a remark", "* provisional\n"),
                       ("a source behind a blank line", "\nSource: the office's own count\n"),
                       ("two", "(1) without the south\n(2) counted by hand\n"),
                       ("as wide as the table", "\nSource: the office" + "," * (len(header) - 1) + "\n")):
        yield made(name, write([header] + records) + text, header, records)


def no_header(header, records, spots):
    yield made("records only", write(records), None, records, {"header": "0"})


def few_records(header, records, spots):
    for n in (0, 1, 2, 3):
        yield made(f"{n}", write([header] + records[:n]), header, records[:n])


def header_rows(header, records, spots):
    for n in (2, 3):
        rows = [header] + [[f"{word} {i}" for i in range(len(header))] for word in ("unit", "note")][:n - 1]
        joined = [" ".join(column) for column in zip(*rows)]
        yield made(f"{n} rows", write(rows + records), joined, records, {"header": f"1-{n}"})
        same = [header] + [["(code)"] * len(header), ["text"] * len(header)][:n - 1]
        yield made(f"{n} rows, alike", write(same + records), [" ".join(c) for c in zip(*same)],
                   records, {"header": f"1-{n}"})
    if len(header) > 3:
        above = ["" if i == 0 else "Count" if i % 2 else "" for i in range(len(header))]
        spread = ["" if i == 0 else "Count" for i in range(len(header))]
        yield made("names that span", write([above, header] + records),
                   [f"{a} {h}".strip() for a, h in zip(spread, header)], records, {"header": "1-2"})


def header_cells(header, records, spots):
    """Names over several lines, twice, none at all, years."""
    for at in sorted({0, 1, len(header) - 1}):
        for name, text in (("line end", header[at] + "\n(see note)"), ("empty", ""), ("comma", "a, b"),
                           ("year", "2021"), ("twice", header[at - 1]), ("CRLF", header[at] + "\r\nrest"),
                           ("three lines", "one\ntwo\nthree"), ("quotes", 'the "new" one')):
            changed = header[:at] + [text] + header[at + 1:]
            yield made(f"{name} in {at}", write([changed] + records), changed, records)
    changed = [h + "\n(note)" for h in header]
    yield made("line ends everywhere", write([changed] + records), changed, records)


def repeated_header(header, records, spots):
    for at in (1, len(records) // 2, len(records)):
        rows = [header] + records[:at] + [header] + records[at:]
        yield made(f"before record {at}", write(rows), header, records)


def two_tables(header, records, spots):
    """The first one is the table of the file. Not asked of a table of words: what follows it is then
    as well the table of figures that a preamble of words stands above."""
    if not any(c[:1].isdigit() for r in records for c in r):
        return
    for name, width in (("narrower", len(header) - 1), ("as wide", len(header)), ("wider", len(header) + 1)):
        if width < 2:
            continue
        second = [[f"Other {i}" for i in range(width)]] + [[str(7 * r + i) for i in range(width)] for r in range(9)]
        for gap in ("\n", "\n\n", "") if width != len(header) else ("\n", "\n\n"):
            yield made(f"{name}, {len(gap)} blank lines", write([header] + records) + gap + write(second),
                       header, records, {"header": "1"})


def blank_record(header, records, spots):
    for at in (0, 1, len(records) // 3, len(records) - 1):
        for name, line in (("blank line", "\n"), ("blanks", "  \n"), ("delimiters", "," * (len(header) - 1) + "\n")):
            if at == 0 and "," in line:
                continue  # a matter of taste
            text = write([header] + records[:at]) + line + write(records[at:])
            # delimiters alone are a record of empty cells, as RFC 4180 has it, and come back
            stands = [[""] * len(header)] if "," in line else []
            yield made(f"{name} before {at}", text, header, records[:at] + stands + records[at:])


def empty_columns(header, records, spots):
    for n in (1, 3):
        wide = [r + [""] * n for r in [header] + records]
        yield made(f"{n} at the end", write(wide), wide[0], wide[1:])
    first = [[""] + r for r in [header] + records]
    yield made("at the start", write(first), first[0], first[1:])


# ---- a column ------------------------------------------------------------------------------------

ODD = ["", "-5", " 7 ", "1.234,5", "#N/A", "O'Brien's", "'tis", "a;b;c", "| x |", "C:\\dir\\x", "a\tb",
       '"quoted"', "=1+2", "1e+05", "%", "Київ", "line\nline", "0,5", "12 May", "\\", "sep=;", "x" * 3000]


def column_format(header, records, spots):
    """Every other cell of a column, and every one, holds what the column does not."""
    for at in sorted({0, len(header) // 2, len(header) - 1}):
        for odd in ODD:
            for step in (1, 2):
                rows = [r[:at] + [odd] + r[at + 1:] if i % step == 0 else r for i, r in enumerate(records)]
                yield made(f"{odd[:9]!r} in {at}, each {step}", write([header] + rows), header, rows)


# ---- a record, a cell ------------------------------------------------------------------------------

def expect(header, records, row, cells):
    """Header and records with another row at ROW (0: the header)."""
    return (cells, records) if row == 0 else (header, records[:row - 1] + [cells] + records[row:])


def more_delimiters(header, records, spots):
    for row, at in spots:
        cells = ([header] + records)[row]
        for n in (1, 2):
            wide = cells[:at] + [""] * n + cells[at:]
            yield made(f"{n} in row {row}, cell {at}", but([header] + records, row, write_row(wide)),
                       *expect(header, records, row, wide))


def fewer_delimiters(header, records, spots):
    for row, at in spots:
        cells = ([header] + records)[row]
        if at + 1 >= len(cells):
            continue
        written = [write_cell(c, PLAIN) for c in cells]
        line = ",".join(written[:at] + [written[at] + written[at + 1]] + written[at + 2:]) + "\n"
        joined = cells[:at] + [cells[at] + cells[at + 1]] + cells[at + 2:]
        text = but([header] + records, row, line)
        if is_plain(cells[at]) and is_plain(cells[at + 1]):
            yield made(f"row {row}, cell {at}", text, *expect(header, records, row, joined))
        elif row:
            yield made(f"row {row}, cell {at}, quoted", text, header,
                       records[:row - 1] + records[row:], slack=len(cells[at].split("\n")) + 1)


def extra_quote(header, records, spots):
    """A quote that nobody closes is a text, wherever it stands in a cell that needs no quotes."""
    for row, at in spots:
        cells = ([header] + records)[row]
        if not cells[at] or not is_plain(cells[at]):
            continue
        n = len(cells[at]) // 2
        for name, text in (("before", '"' + cells[at]), ("amid", cells[at][:n] + '"' + cells[at][n:]),
                           ("behind", cells[at] + '"')):
            written = [text if i == at else write_cell(c, PLAIN) for i, c in enumerate(cells)]
            yield made(f"{name} row {row}, cell {at}", but([header] + records, row, ",".join(written) + "\n"),
                       *expect(header, records, row, cells[:at] + [text] + cells[at + 1:]))


def missing_quote(header, records, spots):
    """Of a cell that needs its quotes, one lacks: the rest of the file must not suffer."""
    rows = [header] + records
    for row, at in [(r, c) for r in range(1, len(rows)) for c in range(len(header))
                    if not is_plain(rows[r][c])][:len(spots)]:
        for name, cut in (("first", slice(1, None)), ("last", slice(0, -1))):
            written = [write_cell(c, PLAIN)[cut] if i == at else write_cell(c, PLAIN)
                       for i, c in enumerate(rows[row])]
            yield made(f"{name} of row {row}, cell {at}", but(rows, row, ",".join(written) + "\n"), header,
                       records[:row - 1] + records[row:],
                       slack=1 + rows[row][at].count("\n"))


def row_quote(header, records, spots):
    for row in sorted({r for r, _ in spots if r}):
        if "\n" not in "".join(records[row - 1]):
            yield made(f"row {row}", but([header] + records, row, write_row(records[row - 1], Style(quote="'", all=True))),
                       header, records)


def row_escape(header, records, spots):
    for row in sorted({r for r, _ in spots}):
        cells = ([header] + records)[row]
        yield made(f"row {row}", but([header] + records, row, write_row(cells, Style(escape="\\"))),
                   header, records)


def row_delimiter(header, records, spots):
    for row in sorted({r for r, _ in spots}):
        cells = ([header] + records)[row]
        for mark in (";", "\t", "|", ", ", " "):
            line = write_row(cells, Style(delimiter=mark))
            if mark != " " or all("," not in c and c for c in cells):
                yield made(f"{mark!r} in row {row}", but([header] + records, row, line), header, records)


def row_separator(header, records, spots):
    for row in sorted({r for r, _ in spots}):
        for name, end in (("CRLF", "\r\n"), ("CR", "\r"), ("LF LF", "\n\n")):
            line = write_row(([header] + records)[row], Style(end=end))
            yield made(f"{name} after row {row}", but([header] + records, row, line), header, records)


def cell_line_end(header, records, spots):
    for row, at in spots:
        cells = ([header] + records)[row]
        for name, end in (("LF", "\n"), ("CRLF", "\r\n"), ("LF LF", "\n\n")):
            text = cells[at] + end + "rest"
            changed = cells[:at] + [text] + cells[at + 1:]
            yield made(f"{name} in row {row}, cell {at}", but([header] + records, row, write_row(changed)),
                       *expect(header, records, row, changed))


# Each with a weight: in how many of 1,000 tables of the field it may be met. They are this
# project's estimate of what is usual, not a count.
KINDS = [
    (clean, 400), (encoding, 150), (record_separator, 250), (last_record, 150), (empty_file, 5),
    (file_delimiter, 200), (file_quote, 15), (file_escape, 15), (file_no_escape, 5), (preamble, 100), (footnote, 50),
    (no_header, 60), (few_records, 20), (header_rows, 50), (header_cells, 60), (repeated_header, 10),
    (two_tables, 25), (blank_record, 40), (empty_columns, 40), (column_format, 100),
    (more_delimiters, 30), (fewer_delimiters, 20), (extra_quote, 20), (missing_quote, 5),
    (row_quote, 5), (row_escape, 5), (row_delimiter, 10), (row_separator, 15), (cell_line_end, 60),
]
