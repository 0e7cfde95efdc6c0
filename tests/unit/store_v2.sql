-- store_v2.sql - a database as schema version 2 left it: what store_v1.sql holds, made anew with sitstat
-- 0.1.0 and the sqlite3 shell.
PRAGMA application_id = 1936290931;
PRAGMA user_version = 2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE batch (
    id INTEGER PRIMARY KEY,
    command TEXT NOT NULL,
    recorded TEXT NOT NULL,             -- 2022-03-05T10:11:12Z
    receipt TEXT NOT NULL DEFAULT '',   -- JSON
    figures INTEGER NOT NULL DEFAULT 0, -- how many it stored
    undone TEXT                         -- the moment, NULL while it holds
) STRICT;
INSERT INTO batch VALUES(1,'import','2022-06-01T00:00:00Z',replace('{"file":"a.csv","sha256":"d54fbe022246678b36a23674a7dbf50b2229085dd3d7a0c06473796563d2e661","lines":6,"accepted":4,"duplicates":0,"rejected":1,"continuation":0,"non_data":{"preamble":0,"header":1,"hxl":0,"blank":0,"footnote":0},"other_table":null,"missing_cells":1,"rejected_cells":0,"figures":3,"conflicts":0,"unknown_places":[],"revisions":{"up":0,"down":0,"same":0,"appeared":3},"encoding":"UTF-8","delimiter":",","quote":"\"","decimal":null,"thousands":",","dates":null,"layout":"long","columns":[{"name":"date","role":"date","measure":null,"kind":null,"why":"its header says so"},{"name":"country","role":"place","measure":null,"kind":null,"why":"its header says so"},{"name":"origin","role":"origin-code","measure":null,"kind":null,"why":"its header says so"},{"name":"arrivals","role":"value","measure":"refugee-arrivals","kind":"flow","why":"told with --column"}]}\n','\n',char(10)),3,NULL);
INSERT INTO batch VALUES(2,'import','2022-06-01T00:00:00Z',replace('{"file":"b.csv","sha256":"18d08ef573bbcbeb2fa3b066ed5dbd90aeea08f29ce828b15f31e43145254033","lines":4,"accepted":3,"duplicates":0,"rejected":0,"continuation":0,"non_data":{"preamble":0,"header":1,"hxl":0,"blank":0,"footnote":0},"other_table":null,"missing_cells":0,"rejected_cells":0,"figures":3,"conflicts":0,"unknown_places":[],"revisions":{"up":1,"down":0,"same":1,"appeared":1},"encoding":"UTF-8","delimiter":",","quote":"\"","decimal":null,"thousands":",","dates":null,"layout":"long","columns":[{"name":"date","role":"date","measure":null,"kind":null,"why":"its header says so"},{"name":"country","role":"place","measure":null,"kind":null,"why":"its header says so"},{"name":"origin","role":"origin-code","measure":null,"kind":null,"why":"its header says so"},{"name":"arrivals","role":"value","measure":"refugee-arrivals","kind":"flow","why":"told with --column"}]}\n','\n',char(10)),3,NULL);
INSERT INTO batch VALUES(3,'import','2022-06-01T00:00:00Z',replace('{"file":"b.csv","sha256":"18d08ef573bbcbeb2fa3b066ed5dbd90aeea08f29ce828b15f31e43145254033","lines":4,"accepted":3,"duplicates":0,"rejected":0,"continuation":0,"non_data":{"preamble":0,"header":1,"hxl":0,"blank":0,"footnote":0},"other_table":null,"missing_cells":0,"rejected_cells":0,"figures":3,"conflicts":0,"unknown_places":[],"revisions":{"up":0,"down":0,"same":3,"appeared":0},"encoding":"UTF-8","delimiter":",","quote":"\"","decimal":null,"thousands":",","dates":null,"layout":"long","columns":[{"name":"date","role":"date","measure":null,"kind":null,"why":"its header says so"},{"name":"country","role":"place","measure":null,"kind":null,"why":"its header says so"},{"name":"origin","role":"origin-code","measure":null,"kind":null,"why":"its header says so"},{"name":"arrivals","role":"value","measure":"refugee-arrivals","kind":"flow","why":"told with --column"}]}\n','\n',char(10)),3,'2022-06-01T00:00:00Z');
INSERT INTO batch VALUES(4,'read','2022-06-01T00:00:00Z','{"figures":1,"proposals":1,"known":0}',0,NULL);
INSERT INTO batch VALUES(5,'review accept','2022-06-01T00:00:00Z','',1,NULL);
INSERT INTO batch VALUES(6,'add','2022-06-01T00:00:00Z','',1,NULL);
INSERT INTO batch VALUES(7,'sources prefer','2022-06-01T00:00:00Z','',0,NULL);
CREATE TABLE batch_rests (
    batch INTEGER NOT NULL REFERENCES batch,
    on_batch INTEGER NOT NULL REFERENCES batch,
    PRIMARY KEY (batch, on_batch)
) STRICT, WITHOUT ROWID;
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
INSERT INTO report VALUES(1,1,'csv','a.csv','Border guards','','',19061,'d54fbe022246678b36a23674a7dbf50b2229085dd3d7a0c06473796563d2e661',159,',','"',1,0);
INSERT INTO report VALUES(2,2,'csv','b.csv','Border guards','','',19063,'18d08ef573bbcbeb2fa3b066ed5dbd90aeea08f29ce828b15f31e43145254033',112,',','"',1,0);
INSERT INTO report VALUES(4,4,'text','note.txt','Desk','note.txt','en',19056,'f13d359d642b2237546d25cebef84f86bd6cf92f130bdace8d5a3f5d7bec63e5',84,'','',0,0);
INSERT INTO report VALUES(5,6,'hand','Phone call','Desk','Phone call','',19056,'',0,'','',0,0);
CREATE TABLE report_column (
    report INTEGER NOT NULL REFERENCES report,
    number INTEGER NOT NULL,            -- 1 is the first
    name TEXT NOT NULL,
    PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID;
INSERT INTO report_column VALUES(1,1,'date');
INSERT INTO report_column VALUES(1,2,'country');
INSERT INTO report_column VALUES(1,3,'origin');
INSERT INTO report_column VALUES(1,4,'arrivals');
INSERT INTO report_column VALUES(2,1,'date');
INSERT INTO report_column VALUES(2,2,'country');
INSERT INTO report_column VALUES(2,3,'origin');
INSERT INTO report_column VALUES(2,4,'arrivals');
CREATE TABLE report_block (
    report INTEGER NOT NULL REFERENCES report,
    start INTEGER NOT NULL,             -- byte offset in the document
    first_line INTEGER NOT NULL,        -- physical line on which the piece starts
    length INTEGER NOT NULL,            -- bytes of the document
    packed INTEGER NOT NULL,            -- 1: content is a Zstandard frame (RFC 8878)
    content ANY NOT NULL,
    PRIMARY KEY (report, start)
) STRICT;
INSERT INTO report_block VALUES(1,0,1,159,1,X'28b52ffd209f1d0300724513197069db000a9b5a7669543dd6b82a3c884c5e4eb594fddffad606414e59b4509a1f10c0a547e9c0f62776c67f36c30581c1275129c1f623f971f73309852beda23321d2aa17bba4420f460b9e0700e08854dbad8a5157edf88409f0ab615350');
INSERT INTO report_block VALUES(2,0,1,112,1,X'28b52ffd207075020042c40f1780c53a006104aaabbff8a8973541b6bf4452d611129cb2e617d29f30cf83341e178361d59439c278948e329f46610a58bbeab692b5ce817d6d718791a72a0400800b9f1b017e356c0a0a');
INSERT INTO report_block VALUES(4,0,1,84,0,replace('Warsaw, 5 March 2022.\n\nPoland has taken in more than 700,000 refugees from Ukraine.\n','\n',char(10)));
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
INSERT INTO figure_series VALUES(1,'refugee-arrivals',2,'persons','POL','Poland','UKR','Ukraine','');
INSERT INTO figure_series VALUES(2,'refugee-arrivals',2,'persons','MDA','Moldova','UKR','Ukraine','');
INSERT INTO figure_series VALUES(3,'refugee-arrivals',3,'persons','POL','Poland','UKR','Ukraine','');
INSERT INTO figure_series VALUES(4,'troops',1,'persons','POL','Poland','USA','United States','');
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
INSERT INTO reject VALUES(1,5,1,'the cell holds no date that can be read',1,X'6e65766572');
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
INSERT INTO proposal VALUES(1,4,4,0.78000000000000002664,'{"number":{"words":"700,000","span":[53,60]},"qualifier":{"words":"more than","span":[43,52]},"measure":{"words":"taken in","span":[34,42]},"place":{"words":"Poland","span":[23,29]},"origin":{"words":"Ukraine","span":[75,82]},"period":{"rule":"the day of publication"},"unit":{"words":"refugees","span":[61,69]}}','Poland has taken in more than 700,000 refugees from Ukraine.',30,7,3,53,7,'700,000');
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
INSERT INTO proposal_version VALUES(1,1,4,0,'',3,19056,-2147483648,0,29,700000,700000,NULL,19056,'');
INSERT INTO proposal_version VALUES(1,2,5,1,'',3,19056,-2147483648,0,29,700000,700000,NULL,19056,'');
CREATE TABLE preference (
    id INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES batch,
    measure TEXT NOT NULL,
    publisher TEXT NOT NULL
) STRICT;
INSERT INTO preference VALUES(1,7,'','Border guards');
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
CREATE TABLE series_kind (
    batch INTEGER NOT NULL REFERENCES batch,
    series INTEGER NOT NULL,
    before INTEGER NOT NULL,
    joined INTEGER NOT NULL,            -- 1: there was one of the new kind, which took its figures
    PRIMARY KEY (batch, series)
) STRICT, WITHOUT ROWID;
CREATE TABLE word (
    what TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (what, number)
) STRICT, WITHOUT ROWID;
INSERT INTO word VALUES('kind',0,'unknown');
INSERT INTO word VALUES('kind',1,'stock');
INSERT INTO word VALUES('kind',2,'flow');
INSERT INTO word VALUES('kind',3,'cumulative');
INSERT INTO word VALUES('qualifier',0,'exact');
INSERT INTO word VALUES('qualifier',1,'about');
INSERT INTO word VALUES('qualifier',2,'nearly');
INSERT INTO word VALUES('qualifier',3,'more_than');
INSERT INTO word VALUES('qualifier',4,'at_least');
INSERT INTO word VALUES('qualifier',5,'less_than');
INSERT INTO word VALUES('qualifier',6,'at_most');
INSERT INTO word VALUES('qualifier',7,'between');
INSERT INTO word VALUES('qualifier',8,'vague');
INSERT INTO word VALUES('state',0,'open');
INSERT INTO word VALUES('state',1,'accepted');
INSERT INTO word VALUES('state',2,'rejected');
INSERT INTO word VALUES('status',0,'actual');
INSERT INTO word VALUES('status',1,'provisional');
INSERT INTO word VALUES('status',2,'estimate');
INSERT INTO word VALUES('status',3,'forecast');
INSERT INTO word VALUES('status',4,'target');
INSERT INTO word VALUES('status',5,'superseded');
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
INSERT INTO figure_run VALUES(1,2,1,1,1,19052,19053,NULL,NULL);
INSERT INTO figure_run VALUES(3,3,2,1,1,19052,19052,NULL,NULL);
INSERT INTO figure_run VALUES(4,6,1,2,2,19052,19054,NULL,NULL);
INSERT INTO figure_run VALUES(7,7,3,4,5,19056,19056,NULL,NULL);
INSERT INTO figure_run VALUES(8,8,4,5,6,19056,19056,NULL,NULL);
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
INSERT INTO figure VALUES(1,19052,1200,2,NULL,0,4,NULL,NULL,NULL,NULL,'1,200',NULL,NULL);
INSERT INTO figure VALUES(2,19053,1300,3,NULL,0,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(3,19052,700,4,NULL,24,4,NULL,NULL,NULL,NULL,'>700',NULL,NULL);
INSERT INTO figure VALUES(4,19052,1250,2,NULL,0,4,NULL,NULL,NULL,NULL,'1,250',NULL,NULL);
INSERT INTO figure VALUES(5,19053,1300,3,NULL,0,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(6,19054,900,4,NULL,0,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(7,19056,700000,3,-2147483648,29,53,NULL,700000,NULL,19056,'700,000',7,NULL);
INSERT INTO figure VALUES(8,19056,10000,0,NULL,0,1,NULL,NULL,NULL,19056,NULL,NULL,NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('report',5);
INSERT INTO sqlite_sequence VALUES('proposal',1);
CREATE INDEX report_sha256 ON report (sha256) WHERE sha256 <> '';
CREATE INDEX report_batch ON report (batch);
CREATE UNIQUE INDEX figure_series_key ON figure_series (
    measure, kind, unit, place, CASE place WHEN '' THEN place_name ELSE '' END,
    origin, CASE origin WHEN '' THEN origin_name ELSE '' END, "group"
);
CREATE INDEX proposal_span ON proposal (report, line, col, length);
CREATE INDEX kept_key ON kept (key);
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
CREATE INDEX figure_run_series ON figure_run (series, least);
CREATE INDEX figure_run_report ON figure_run (report);
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
COMMIT;
