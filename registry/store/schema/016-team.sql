-- A team and the mailbox in which its registries leave bundles for each other. Nothing
-- here is in the history, and taking back a command leaves it as it is: what was sent is
-- out.
--
-- The coordinator's registry signs the list of who is in the team. A coach's takes over
-- what is signed by the key whose digits were compared over the telephone.

CREATE TABLE mate (
    name         TEXT PRIMARY KEY COLLATE NOCASE, -- user code: "els"
    address      TEXT NOT NULL,            -- in the mailbox
    keys         BLOB NOT NULL CHECK (length(keys) = 96), -- signing, opening, names
    coordinator  INTEGER NOT NULL DEFAULT 0 CHECK (coordinator IN (0, 1)),
    mine         INTEGER NOT NULL DEFAULT 0 CHECK (mine IN (0, 1)), -- this registry
    revoked      TEXT,                     -- the day it was shut out
    sent         INTEGER NOT NULL DEFAULT 0, -- number of the last bundle for it, and
    whole        INTEGER NOT NULL DEFAULT 0, -- of the last that had everything
    got          INTEGER NOT NULL DEFAULT 0, -- number of the last that came from it,
    got_on       TEXT,                     -- and the day
    erasures     INTEGER NOT NULL DEFAULT 0, -- how many it was told of
    house        TEXT NOT NULL DEFAULT ''  -- what it was told of the house, as in `seen`
) STRICT, WITHOUT ROWID;

-- What each of them knows of a family: all that this registry had seen by then.
CREATE TABLE posted (
    mate    TEXT NOT NULL COLLATE NOCASE REFERENCES mate ON DELETE CASCADE,
    family  INTEGER NOT NULL,
    seen    TEXT NOT NULL,                 -- '1:7 2:3'
    last    INTEGER NOT NULL DEFAULT 0,    -- 1: it was told who goes on with the family
    PRIMARY KEY (mate, family)
) STRICT, WITHOUT ROWID;
CREATE INDEX posted_by_family ON posted (family);

CREATE TRIGGER family_leaves_no_posted AFTER DELETE ON family
BEGIN
    DELETE FROM posted WHERE family = old.id;
END;
