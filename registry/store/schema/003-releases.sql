-- Releases: what was handed outside, and, for this registry alone, which
-- families stood behind each figure, so that no later release can be laid
-- beside it to find one of them.

CREATE TABLE release (
    id        INTEGER PRIMARY KEY,
    day       TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    cut_off   TEXT NOT NULL CHECK (cut_off IS date(cut_off, '+0 days')),
    projects  TEXT NOT NULL,             -- codes, with spaces between
    whom      TEXT NOT NULL,
    purpose   TEXT NOT NULL,
    least     INTEGER NOT NULL CONSTRAINT "a release needs at least 10 families for a figure"
                   CHECK (least >= 10)
) STRICT;

-- Families under the first half of their uid, in ascending order, 8 bytes each,
-- little end first. When a family goes, its uid goes, and the number leads to nobody.
CREATE TABLE release_set (
    id       INTEGER PRIMARY KEY,
    members  BLOB NOT NULL
) STRICT;

-- A row of figures: of what, of which project or projects, of whom, and what was
-- to be seen, if anything. What is as it was before has no row of its own.
CREATE TABLE release_row (
    release  INTEGER NOT NULL REFERENCES release,
    measure  TEXT NOT NULL,
    site     TEXT NOT NULL,
    members  INTEGER NOT NULL REFERENCES release_set,
    shown    TEXT NOT NULL,
    PRIMARY KEY (release, measure, site)
) STRICT, WITHOUT ROWID;
