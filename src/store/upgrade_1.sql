-- upgrade_1.sql - from schema version 1, whose figures stood in the order of their series, each with
-- its series, report and batch: puts them aside.
DROP VIEW latest;
DROP VIEW figures;
CREATE TABLE figure_1 AS SELECT * FROM figure;
DROP TABLE figure;
