-- The least the sqlite3 shell can do with the file: text into a table without keys or checks.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
.import --csv inputs/counts.csv counts
