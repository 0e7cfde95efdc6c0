-- upgrade_1_move.sql - the figures of schema version 1 into runs.
INSERT INTO figure (last, value, line, first, marks, col, item, low, high, known_on, raw, length,
    attributed_to)
SELECT last, value, line, nullif(first, last), marks, col, nullif(item, 0), low, high, known_on, raw,
    length, attributed_to
FROM figure_1 ORDER BY batch, report, series, last, first, item, line, col;

INSERT INTO figure_run (id, until, series, report, batch, least, most)
SELECT sum(n) OVER before - n + 1, sum(n) OVER before, series, report, batch, least, most
FROM (
    SELECT batch, report, series, count(*) AS n, min(last) AS least, max(last) AS most
    FROM figure_1 GROUP BY batch, report, series
)
WINDOW before AS (ORDER BY batch, report, series ROWS UNBOUNDED PRECEDING);

DROP TABLE figure_1;
