-- Taking back: what the last command wrote, kept until the next one writes.
--
-- `changes` is a changeset of SQLite's session extension over every table that is
-- kept of families, projects and lists. A command that asks and keeps answer by
-- answer has a row for each; they have one `run`, and are taken back together.
-- Taking back is a command itself: taken back again, it puts everything back.
CREATE TABLE undo (
    n        INTEGER PRIMARY KEY,
    run      BLOB NOT NULL,
    day      TEXT NOT NULL CHECK (day IS date(day, '+0 days')), -- a command of another
                                         -- day empties the table
    at       TEXT NOT NULL,              -- of the command that wrote it at first,
    who      TEXT NOT NULL,              -- also when this row took it back
    command  TEXT NOT NULL,
    back     INTEGER NOT NULL CHECK (back IN (0, 1)), -- 1: this took it back
    bulk     INTEGER NOT NULL CHECK (bulk IN (0, 1)), -- one row of history for all
    first    INTEGER NOT NULL,           -- rows of the history that tell of it
    last     INTEGER NOT NULL,
    changes  BLOB,                       -- NULL: cannot be taken back
    backup   TEXT                        -- the copy that was made before
) STRICT;
