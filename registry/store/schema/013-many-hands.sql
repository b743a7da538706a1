-- Many hands: which registry wrote what, so that the registries of several coaches
-- become one without losing what any of them wrote.
--
-- Of every family each registry counts its own commands: (site, n) is a stamp. A record
-- is known everywhere by the uid of its row, or by a sum over its key with uids and
-- codes in it. Nothing here is in the history, and taking back a command leaves it as
-- it is: a bundle may have gone out meanwhile.

-- A registry that wrote something that is kept here. A file that is copied or restored
-- is another site from its first command on, or its numbers would be given twice.
CREATE TABLE site (
    id       INTEGER PRIMARY KEY,
    uid      BLOB NOT NULL UNIQUE,
    name     TEXT NOT NULL DEFAULT '',   -- user code of who wrote there first
    mine     INTEGER NOT NULL DEFAULT 0 CHECK (mine IN (0, 1)), -- 1: this file
    device   INTEGER,                    -- of this file: where it was when it
    inode    INTEGER,                    -- became this site
    keys     BLOB,                       -- public keys, of signing and of closing
    vouched  BLOB,                       -- the coordinator's signature over them
    revoked  TEXT                        -- the day it was shut out
) STRICT;

-- What each command on a family was, and what its writer had seen of that family:
-- seen is '1:7 2:3'. Family 0 is the house: projects, waves, signals.
CREATE TABLE stamp (
    family  INTEGER NOT NULL,
    site    INTEGER NOT NULL REFERENCES site,
    n       INTEGER NOT NULL,
    at      TEXT NOT NULL,
    who     TEXT NOT NULL,
    nonce   BLOB NOT NULL,               -- the same stamp with another nonce: two
                                         -- files were one site
    seen    TEXT NOT NULL,
    base    INTEGER NOT NULL DEFAULT 0,  -- 1: of every record that has no version
    PRIMARY KEY (family, site, n)
) STRICT, WITHOUT ROWID;

-- How far this registry has seen each site's commands on a family.
CREATE TABLE seen (
    family  INTEGER NOT NULL,
    site    INTEGER NOT NULL REFERENCES site,
    n       INTEGER NOT NULL,
    PRIMARY KEY (family, site)
) STRICT, WITHOUT ROWID;

-- Which stamp wrote a record last, as it stands in its table. `fields` tells of fields
-- that another stamp wrote, and of those in dispute also the values.
CREATE TABLE version (
    family  INTEGER NOT NULL,
    record  BLOB NOT NULL,
    site    INTEGER NOT NULL REFERENCES site,
    n       INTEGER NOT NULL,
    fields  TEXT,
    PRIMARY KEY (family, record)
) STRICT, WITHOUT ROWID;

-- Versions of a record that stand beside each other. What its table shows is made of
-- them; `shown` is the record under which it does. NULL: no table has a place for it.
CREATE TABLE aside (
    family  INTEGER NOT NULL,
    record  BLOB NOT NULL,
    site    INTEGER NOT NULL REFERENCES site,
    n       INTEGER NOT NULL,
    tbl     TEXT NOT NULL,
    shown   BLOB,
    row     TEXT NOT NULL,
    fields  TEXT,
    PRIMARY KEY (family, record, site, n)
) STRICT, WITHOUT ROWID;

-- Families that were erased, here or elsewhere, by a sum over their uid that leads to
-- nobody. It only grows.
CREATE TABLE erased (
    sum  BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER family_leaves_no_stamp AFTER DELETE ON family
BEGIN
    DELETE FROM aside WHERE family = old.id;
    DELETE FROM version WHERE family = old.id;
    DELETE FROM stamp WHERE family = old.id;
    DELETE FROM seen WHERE family = old.id;
END;

-- What is known by a number of this file gets a name that holds everywhere. Two copies
-- of one older file give the same row the same name.
ALTER TABLE trajectory ADD COLUMN uid BLOB;
UPDATE trajectory SET uid = record_sum('trajectory',
    (SELECT uid FROM family WHERE id = trajectory.family), start);
CREATE TRIGGER trajectory_uid AFTER INSERT ON trajectory WHEN new.uid IS NULL
BEGIN
    UPDATE trajectory SET uid = randomblob(16) WHERE id = new.id;
END;

ALTER TABLE free_text ADD COLUMN uid BLOB;
UPDATE free_text SET uid = record_sum('free_text',
    (SELECT uid FROM family WHERE id = free_text.family), id, day, kind, sealed);
CREATE TRIGGER free_text_uid AFTER INSERT ON free_text WHEN new.uid IS NULL
BEGIN
    UPDATE free_text SET uid = randomblob(16) WHERE id = new.id;
END;

ALTER TABLE share ADD COLUMN uid BLOB;
UPDATE share SET uid = record_sum('share',
    (SELECT uid FROM family WHERE id = share.family), id, day, what, whom);
CREATE TRIGGER share_uid AFTER INSERT ON share WHEN new.uid IS NULL
BEGIN
    UPDATE share SET uid = randomblob(16) WHERE id = new.id;
END;

-- A no holds until a yes that knew of it: lifted is the day of that yes.
ALTER TABLE consent ADD COLUMN lifted TEXT
    CONSTRAINT "the day a no was lifted must be a date"
    CHECK (lifted IS date(lifted, '+0 days'));
UPDATE consent SET lifted = (SELECT min(y.day) FROM consent y
        WHERE y.family = consent.family AND y.person = consent.person
        AND y.purpose = consent.purpose AND y.given = 1 AND y.day > consent.day)
    WHERE given = 0;

-- What stands there already is of one site, known by the head of the history: copies of
-- one older file have it in common.
INSERT INTO site (uid, name)
    SELECT record_sum('site', chain), '' FROM history WHERE chain IS NOT NULL
    ORDER BY id DESC LIMIT 1;
INSERT INTO stamp (family, site, n, at, who, nonce, seen, base)
    SELECT f.id, s.id, 1, coalesce((SELECT max(at) FROM history), ''), '',
           record_sum('nonce', s.uid), s.id || ':1', 1
    FROM site s, (SELECT id FROM family UNION ALL SELECT 0) f;
INSERT INTO seen (family, site, n) SELECT family, site, n FROM stamp;
