-- The work of `vifte run` on the generated study, done by the sqlite3 shell: the same STRICT tables, keys
-- and CHECKs (tables.sql and indexes.sql are taken from vifte's own database), the same faults listed with
-- their lines, and in the end the same rows. It is written to be fast: the keys are built when all rows
-- are there, and nothing is kept for a failure.
.bail on
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
CREATE TEMP TABLE raw_documents (document_id, title, publisher, date, published, sha256, short_title);
CREATE TEMP TABLE raw_centres (centre_id, name, position);
CREATE TEMP TABLE raw_venues (
  venue_id, name, centre_id, position, capacity, hours_per_week, staff_on_duty, cost, latitude,
  longitude, ownership, target_groups, condition, locked, document, line);
CREATE TEMP TABLE raw_measures (
  measure_id, kind, period, per, name, name_en, method, method_en, document, line, figure_label, figure_label_en, series);
CREATE TEMP TABLE raw_counts (venue_id, measure_id, value, reason_missing, document, line, at);
BEGIN;
.import --csv --skip 1 --schema temp inputs/documents.csv raw_documents
.import --csv --skip 1 --schema temp inputs/centres.csv raw_centres
.import --csv --skip 1 --schema temp inputs/venues.csv raw_venues
.import --csv --skip 1 --schema temp inputs/measures.csv raw_measures
.import --csv --skip 1 --schema temp inputs/counts.csv raw_counts
.read tables.sql

-- Cells that are not what their column asks for.
SELECT 'venues', rowid + 1 FROM raw_venues
WHERE venue_id NOT GLOB '[a-z]*' OR venue_id GLOB '*[^a-z0-9-]*' OR length(venue_id) > 40
  OR name = '' OR length(name) > 80 OR position = '' OR position GLOB '*[^0-9]*'
  OR capacity GLOB '*[^0-9]*' OR hours_per_week GLOB '*[^0-9.]*' OR cost GLOB '*[^0-9.]*'
  OR staff_on_duty GLOB '*[^0-9.]*'
  OR ownership NOT IN ('', 'municipal', 'self_owned', 'private', 'other')
  OR condition NOT IN ('', 'good', 'fair', 'poor')
  OR latitude GLOB '*[^0-9.-]*' OR longitude GLOB '*[^0-9.-]*'
  OR locked NOT IN ('', 'open', 'closed') OR line = '' OR line GLOB '*[^0-9]*';
SELECT 'counts', rowid + 1 FROM raw_counts
WHERE venue_id = '' OR measure_id = '' OR value GLOB '*[^0-9.]*' OR value GLOB '*.*.*'
  OR reason_missing NOT IN ('', 'blank-in-source', 'not-in-source', 'not-counted', 'illegible', 'withheld')
  OR document = '' OR line = '' OR line GLOB '*[^0-9]*' OR line GLOB '0*' OR at GLOB '*[^0-9T-]*' OR length(at) > 13;

INSERT INTO documents
SELECT rowid + 1, document_id, title, publisher, nullif(date, ''), published = 'ja', sha256, nullif(short_title, '')
FROM raw_documents;
INSERT INTO centres SELECT rowid + 1, * FROM raw_centres;
INSERT INTO venues
SELECT rowid + 1, venue_id, name, centre_id, position, nullif(capacity, ''),
  nullif(hours_per_week, ''), nullif(staff_on_duty, ''), nullif(cost, ''), nullif(latitude, ''),
  nullif(longitude, ''), nullif(ownership, ''), nullif(target_groups, ''), nullif(condition, ''), nullif(locked, ''), document, line
FROM raw_venues;
INSERT INTO measures
SELECT rowid + 1, measure_id, kind, period, nullif(per, ''), name, name_en, nullif(method, ''), nullif(method_en, ''), document,
  line, nullif(figure_label, ''), nullif(figure_label_en, ''), nullif(series, '')
FROM raw_measures;
INSERT INTO counts
SELECT rowid + 1, venue_id, measure_id, nullif(value, ''), nullif(reason_missing, ''), document, line, nullif(at, '')
FROM raw_counts;
.read indexes.sql

-- References to nothing, and the rules across cells.
SELECT * FROM pragma_foreign_key_check('venues');
SELECT * FROM pragma_foreign_key_check('counts');
SELECT csv_line FROM venues
WHERE venue_id IN (SELECT centre_id FROM centres) OR venue_id = 'all' ORDER BY csv_line;
SELECT csv_line FROM counts
WHERE value IS NOT NULL AND reason_missing IS NOT NULL ORDER BY csv_line;
SELECT counts.csv_line FROM counts JOIN measures USING (measure_id)
WHERE kind <> 'visits' AND value <> CAST(value AS INTEGER) ORDER BY counts.csv_line;
SELECT max(csv_line) FROM counts GROUP BY venue_id, measure_id, at HAVING count(*) > 1;
COMMIT;
