-- figures.sql - the figures and what shows them (schema version 2).
--
-- Figures are only ever added at the end of their table, which is what makes imports fast, and in
-- runs: those of one series that a batch took from a report, ascending by period. So a row need not
-- say whose it is, nor what all of its run have alike, and reading a series is one range scan a run.

CREATE TABLE figure_run (
    id INTEGER PRIMARY KEY,             -- that of its first figure
    until INTEGER NOT NULL,             -- that of its last one
    series INTEGER NOT NULL REFERENCES figure_series,
    report INTEGER NOT NULL REFERENCES report,
    batch INTEGER NOT NULL REFERENCES batch,
    least INTEGER NOT NULL,             -- figure.last of the first and the last one
    most INTEGER NOT NULL,
    marks INTEGER,                      -- of all its figures; NULL: each has its own
    col INTEGER                         -- the same
) STRICT;
CREATE INDEX figure_run_series ON figure_run (series, least);
CREATE INDEX figure_run_report ON figure_run (report);

-- One row a figure and revision; never updated.
CREATE TABLE figure (
    id INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,
    value ANY,                          -- INTEGER or REAL
    line INTEGER NOT NULL,
    first INTEGER,                      -- NULL: as last
    marks INTEGER,                      -- precision + 8 * qualifier + 128 * status
    col INTEGER,                        -- for a text the byte offset of the number
    item INTEGER,                       -- NULL: none
    low ANY,
    high ANY,
    known_on INTEGER,                   -- NULL: the report's published
    raw TEXT,                           -- NULL: the value in plain digits
    length INTEGER,                     -- text: bytes of the number expression
    attributed_to TEXT
) STRICT;

CREATE VIEW figures AS
SELECT u.report || '-' || f.line || '-' || coalesce(u.col, f.col) AS figure, s.measure, k.name AS kind, s.unit,
    s.place, s.place_name, s.origin, s.origin_name, s."group",
    CASE WHEN coalesce(f.first, f.last) > -2147483648
        THEN date(coalesce(f.first, f.last) * 86400, 'unixepoch') END AS start,
    CASE WHEN f.last > -2147483648 THEN date(f.last * 86400, 'unixepoch') END AS "end",
    i.text AS item, f.value, f.low, f.high, q.name AS qualifier, t.name AS status,
    date(coalesce(f.known_on, r.published) * 86400, 'unixepoch') AS known_on,
    r.publisher, f.attributed_to, r.name AS report, f.line, coalesce(u.col, f.col) AS "column",
    coalesce(f.raw, f.value) AS raw, u.batch, u.series
FROM figure_run u
CROSS JOIN figure f ON f.id BETWEEN u.id AND u.until
JOIN figure_series s ON s.id = u.series
JOIN report r ON r.id = u.report
JOIN word k ON k.what = 'kind' AND k.number = s.kind
JOIN word q ON q.what = 'qualifier' AND q.number = (coalesce(u.marks, f.marks) >> 3) & 15
JOIN word t ON t.what = 'status' AND t.number = (coalesce(u.marks, f.marks) >> 7) & 7
LEFT JOIN item i ON i.id = f.item;

-- The newest figure of each series, period and item, as `figures --as-of` gives it for today.
CREATE VIEW latest AS
SELECT figure, measure, kind, unit, place, place_name, origin, origin_name, "group", start, "end",
    item, value, low, high, qualifier, status, known_on, publisher, attributed_to, report, line,
    "column", raw, batch, series
FROM (
    SELECT v.*, row_number() OVER (
        PARTITION BY v.series, v."end", v.start, v.item
        ORDER BY v.known_on DESC, v.batch DESC, CAST(v.figure AS INTEGER) DESC, v.line DESC,
            v."column" DESC) AS place_in_line
    FROM figures v
) WHERE place_in_line = 1;
