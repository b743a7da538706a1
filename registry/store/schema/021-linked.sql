-- Two codes turn out to be one family, or two persons of a family one person.
--
-- What was written of each stays what it is, under its own uid; what the tables show is
-- made of both, under the lowest uid. So whoever does not know of it yet goes on writing
-- to the one he has, and it lands in the right place.

-- That two are one, by their uids, the lower first. `first` is the one whose code leads.
CREATE TABLE linked (
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    kind    TEXT NOT NULL CHECK (kind = 'family' OR kind = 'person'),
    one     BLOB NOT NULL,
    two     BLOB NOT NULL,
    first   BLOB NOT NULL,
    PRIMARY KEY (family, one, two),
    CHECK (one < two AND (first = one OR first = two))
) STRICT, WITHOUT ROWID;

-- What each of them is called in this file: it stays a name for all of them. `was` is
-- the number that a family had here, under which the history tells of it.
CREATE TABLE known_as (
    uid     BLOB PRIMARY KEY,
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    person  INTEGER REFERENCES person ON DELETE CASCADE, -- NULL: of the family
    was     INTEGER,
    code    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX known_as_family ON known_as (code COLLATE NOCASE)
    WHERE person IS NULL;
CREATE INDEX known_as_of_family ON known_as (family);
CREATE INDEX known_as_was ON known_as (was) WHERE was NOT NULL;
CREATE INDEX known_as_of_person ON known_as (person) WHERE person NOT NULL;

-- 1: the commands of a site on a family that became one with another: its numbers count
-- apart from those on the other.
ALTER TABLE site ADD COLUMN strand INTEGER NOT NULL DEFAULT 0
    CHECK (strand IN (0, 1));

-- What waits for a choice is found at once, also among the versions of many families.
CREATE INDEX version_disputed ON version (family) WHERE instr(fields, '=') > 0;
