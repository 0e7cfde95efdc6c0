-- schema.sql - the figure store, schema version 2, but for the figures themselves: see figures.sql.
--
-- Days are whole numbers: days since 1970-01-01; -2147483648 is an open end of a period. The views
-- at the end show everything with names and ISO 8601 dates: use those in the sqlite3 shell.
-- Programs other than sitstat should not write here.

-- One import, read, review session or hand entry. The row stays when the batch is undone.
CREATE TABLE batch (
    id INTEGER PRIMARY KEY,
    command TEXT NOT NULL,
    recorded TEXT NOT NULL,             -- 2022-03-05T10:11:12Z
    receipt TEXT NOT NULL DEFAULT '',   -- JSON
    figures INTEGER NOT NULL DEFAULT 0, -- how many it stored
    undone TEXT                         -- the moment, NULL while it holds
) STRICT;

-- BATCH left out figures because ON_BATCH held them already.
CREATE TABLE batch_rests (
    batch INTEGER NOT NULL REFERENCES batch,
    on_batch INTEGER NOT NULL REFERENCES batch,
    PRIMARY KEY (batch, on_batch)
) STRICT, WITHOUT ROWID;

-- A document that figures come from. Ids are never used again: figures are named by them.
CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL REFERENCES batch,
    form TEXT NOT NULL,
    name TEXT NOT NULL,
    publisher TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    published INTEGER,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    -- how its table is written; empty where it is none
    delimiter TEXT NOT NULL DEFAULT '',
    quote TEXT NOT NULL DEFAULT '',
    header_line INTEGER NOT NULL DEFAULT 0,
    bare_cr INTEGER NOT NULL DEFAULT 0  -- lines end with CR alone
) STRICT;
CREATE INDEX report_sha256 ON report (sha256) WHERE sha256 <> '';
CREATE INDEX report_batch ON report (batch);

CREATE TABLE report_column (
    report INTEGER NOT NULL REFERENCES report,
    number INTEGER NOT NULL,            -- 1 is the first
    name TEXT NOT NULL,
    PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID;

-- The document in pieces, as it was read, so that every row and sentence can be shown again.
CREATE TABLE report_block (
    report INTEGER NOT NULL REFERENCES report,
    start INTEGER NOT NULL,             -- byte offset in the document
    first_line INTEGER NOT NULL,        -- physical line on which the piece starts
    length INTEGER NOT NULL,            -- bytes of the document
    packed INTEGER NOT NULL,            -- 1: content is a Zstandard frame (RFC 8878)
    content ANY NOT NULL,
    PRIMARY KEY (report, start)
) STRICT;

CREATE TABLE figure_series (
    id INTEGER PRIMARY KEY,
    measure TEXT NOT NULL,
    kind INTEGER NOT NULL,
    unit TEXT NOT NULL,
    place TEXT NOT NULL,
    place_name TEXT NOT NULL,
    origin TEXT NOT NULL,
    origin_name TEXT NOT NULL,
    "group" TEXT NOT NULL
) STRICT;
-- Where there is a code the name is but its label; where there is none the name tells places apart.
CREATE UNIQUE INDEX figure_series_key ON figure_series (
    measure, kind, unit, place, CASE place WHEN '' THEN place_name ELSE '' END,
    origin, CASE origin WHEN '' THEN origin_name ELSE '' END, "group"
);

CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE reject (
    report INTEGER NOT NULL REFERENCES report,
    line INTEGER NOT NULL,
    col INTEGER NOT NULL,               -- 0: the whole record
    reason TEXT NOT NULL,
    batch INTEGER NOT NULL REFERENCES batch,
    raw BLOB NOT NULL,
    PRIMARY KEY (report, line, col, reason)
) STRICT;

-- A figure read out of a text. What was extracted stays; what people decide is added as a version.
CREATE TABLE proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL REFERENCES batch,
    report INTEGER NOT NULL REFERENCES report,
    confidence REAL NOT NULL,
    why TEXT NOT NULL,                  -- JSON
    sentence TEXT NOT NULL,
    mark INTEGER NOT NULL,              -- the number within the sentence
    mark_len INTEGER NOT NULL,
    line INTEGER NOT NULL,
    col INTEGER NOT NULL,
    length INTEGER NOT NULL,
    raw TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_span ON proposal (report, line, col, length);

CREATE TABLE proposal_version (
    proposal INTEGER NOT NULL REFERENCES proposal,
    version INTEGER NOT NULL,           -- 1: as extracted; the highest holds
    batch INTEGER NOT NULL REFERENCES batch,
    state INTEGER NOT NULL,             -- 0 open, 1 accepted, 2 rejected
    reason TEXT NOT NULL,
    series INTEGER NOT NULL REFERENCES figure_series,
    last INTEGER NOT NULL,
    first INTEGER NOT NULL,
    item INTEGER NOT NULL,
    marks INTEGER NOT NULL,
    value ANY,
    low ANY,
    high ANY,
    known_on INTEGER,
    attributed_to TEXT NOT NULL,
    PRIMARY KEY (proposal, version)
) STRICT, WITHOUT ROWID;

-- The publisher whose figures are recommended; measure '': for every measure. Of this and the next
-- two tables the newest row holds; undo takes back what its batch said.
CREATE TABLE preference (
    id INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES batch,
    measure TEXT NOT NULL,
    publisher TEXT NOT NULL
) STRICT;

-- Measures of the user's own, and what he said of those met in files.
CREATE TABLE measure (
    id INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES batch,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind INTEGER NOT NULL,
    hxl TEXT NOT NULL
) STRICT;

CREATE TABLE kept (
    id INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,             -- 0: none, it stays
    key TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;
CREATE INDEX kept_key ON kept (key);

-- The kind that series had before a batch told that of their measure.
CREATE TABLE series_kind (
    batch INTEGER NOT NULL REFERENCES batch,
    series INTEGER NOT NULL,
    before INTEGER NOT NULL,
    joined INTEGER NOT NULL,            -- 1: there was one of the new kind, which took its figures
    PRIMARY KEY (batch, series)
) STRICT, WITHOUT ROWID;

-- Names of the numbers in marks, kind and state, for the views.
CREATE TABLE word (
    what TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (what, number)
) STRICT, WITHOUT ROWID;

CREATE VIEW batches AS
SELECT id AS batch, command, recorded, figures, undone, receipt FROM batch ORDER BY id;

CREATE VIEW reports AS
SELECT r.id AS report, r.name, r.form, r.publisher, r.title, r.language,
    date(r.published * 86400, 'unixepoch') AS published, r.bytes, r.sha256, r.batch, b.recorded
FROM report r JOIN batch b ON b.id = r.batch ORDER BY r.id;

CREATE VIEW series AS
SELECT s.id AS series, s.measure, k.name AS kind, s.unit, s.place, s.place_name, s.origin,
    s.origin_name, s."group"
FROM figure_series s JOIN word k ON k.what = 'kind' AND k.number = s.kind
ORDER BY s.measure, s.place, s.place_name, s.origin, s.origin_name, s."group", s.kind;

CREATE VIEW rejects AS
SELECT j.batch, r.name AS report, j.line, nullif(j.col, 0) AS "column", j.reason,
    CAST(j.raw AS TEXT) AS raw
FROM reject j JOIN report r ON r.id = j.report ORDER BY j.report, j.line, j.col;

CREATE VIEW proposals AS
SELECT p.id AS proposal, w.name AS state, v.reason, s.measure, k.name AS kind, s.unit, s.place,
    s.place_name, s.origin, s.origin_name, s."group",
    CASE WHEN v.first > -2147483648 THEN date(v.first * 86400, 'unixepoch') END AS start,
    CASE WHEN v.last > -2147483648 THEN date(v.last * 86400, 'unixepoch') END AS "end",
    v.value, v.low, v.high, q.name AS qualifier, t.name AS status,
    date(coalesce(v.known_on, r.published) * 86400, 'unixepoch') AS known_on,
    r.publisher, v.attributed_to, r.name AS report, p.line, p.raw, p.sentence, p.confidence, p.why
FROM proposal p
JOIN proposal_version v ON v.proposal = p.id
    AND v.version = (SELECT max(version) FROM proposal_version WHERE proposal = p.id)
JOIN figure_series s ON s.id = v.series
JOIN report r ON r.id = p.report
JOIN word w ON w.what = 'state' AND w.number = v.state
JOIN word k ON k.what = 'kind' AND k.number = s.kind
JOIN word q ON q.what = 'qualifier' AND q.number = (v.marks >> 3) & 15
JOIN word t ON t.what = 'status' AND t.number = (v.marks >> 7) & 7;
