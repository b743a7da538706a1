-- Lists that change in a running project, and what a family adds of its own.

-- From and until when a project asks a list; NULL: always, still. A new version of it is
-- a row of its own, and so is a list that was taken off and put back. `until_day` is the
-- first day on which it is not asked any more.
ALTER TABLE project_instrument ADD COLUMN from_day TEXT
    CONSTRAINT "the day from which a list is asked must be a date"
    CHECK (from_day IS date(from_day, '+0 days'));
ALTER TABLE project_instrument ADD COLUMN until_day TEXT
    CONSTRAINT "the day on which a list is taken off must be a date"
    CHECK (until_day IS date(until_day, '+0 days'));

-- What the domain was coded as in the version before, when that changed and what is
-- asked did not.
ALTER TABLE domain ADD COLUMN was TEXT;

-- 1: each answer is about the time since the last talk, so that no change is told.
ALTER TABLE instrument ADD COLUMN each_time INTEGER NOT NULL DEFAULT 0
    CHECK (each_time IN (0, 1));

-- A theme in a family's own words: a domain that is rated beside those of a list, on its
-- scale; or a goal, which may be rated from 0 (not yet) to 10 (reached). Numbered within
-- the family. The words stand apart, sealed.
CREATE TABLE own_theme (
    family       INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    number       INTEGER NOT NULL,
    uid          BLOB NOT NULL DEFAULT (randomblob(16)),
    kind         TEXT NOT NULL CONSTRAINT "a theme of the family's own is a domain or a goal"
                      CHECK (kind = 'domain' OR kind = 'goal'),
    day          TEXT NOT NULL CONSTRAINT "the day of a theme must be a date"
                      CHECK (day IS date(day, '+0 days')),
    person       INTEGER REFERENCES person, -- whose words; NULL: the family together
    instrument   INTEGER REFERENCES instrument, -- of a domain: beside which list
    domain       INTEGER REFERENCES domain, -- of a goal: what it is about
    reached_day  TEXT CONSTRAINT "the day a goal was reached must be a date"
                      CHECK (reached_day IS date(reached_day, '+0 days')),
    ended_day    TEXT CONSTRAINT "the day a theme was let go must be a date"
                      CHECK (ended_day IS date(ended_day, '+0 days')),
    PRIMARY KEY (family, number),
    CONSTRAINT "a domain of the family's own stands beside a list, a goal does not"
        CHECK ((kind = 'domain') = (instrument IS NOT NULL)),
    CONSTRAINT "a goal is about a domain; a domain is about itself"
        CHECK (kind = 'goal' OR (domain IS NULL AND reached_day IS NULL)),
    CONSTRAINT "a theme is reached or let go, not both"
        CHECK (reached_day IS NULL OR ended_day IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_theme_text (
    family  INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    sealed  BLOB NOT NULL,
    PRIMARY KEY (family, number),
    FOREIGN KEY (family, number) REFERENCES own_theme ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What was answered, as in sitting.scores: whole steps above the low end of the scale,
-- or one of the four words.
CREATE TABLE own_score (
    family  INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    person  INTEGER NOT NULL DEFAULT 0,  -- 0: the family together
    day     TEXT NOT NULL CONSTRAINT "the day of a score must be a date"
                 CHECK (day IS date(day, '+0 days')),
    steps   INTEGER CONSTRAINT "a score is not on the scale"
                 CHECK (steps BETWEEN 0 AND 10000),
    status  TEXT CONSTRAINT "a score without a number is parked, unknown, na or refused"
                 CHECK (status = 'parked' OR status = 'unknown' OR status = 'na'
                        OR status = 'refused'),
    PRIMARY KEY (family, number, person, day),
    FOREIGN KEY (family, number) REFERENCES own_theme ON DELETE CASCADE,
    CONSTRAINT "a score is a number or a word" CHECK ((steps IS NULL) <> (status IS NULL))
) STRICT, WITHOUT ROWID;

-- Whoever said or rated it is of that family.
CREATE TRIGGER own_theme_of_the_family BEFORE INSERT ON own_theme
WHEN (SELECT family FROM person WHERE id = new.person) <> new.family
BEGIN
    SELECT raise(ABORT, 'a theme was named by somebody of another family');
END;
CREATE TRIGGER own_theme_stays_of_the_family BEFORE UPDATE OF family, person ON own_theme
WHEN (SELECT family FROM person WHERE id = new.person) <> new.family
BEGIN
    SELECT raise(ABORT, 'a theme was named by somebody of another family');
END;
CREATE TRIGGER own_score_of_the_family BEFORE INSERT ON own_score
WHEN new.person <> 0 AND coalesce((SELECT family FROM person WHERE id = new.person)
                                  <> new.family, 1)
BEGIN
    SELECT raise(ABORT, 'a score was given by somebody of another family');
END;
CREATE TRIGGER own_score_stays_of_the_family BEFORE UPDATE OF family, person ON own_score
WHEN new.person <> 0 AND coalesce((SELECT family FROM person WHERE id = new.person)
                                  <> new.family, 1)
BEGIN
    SELECT raise(ABORT, 'a score was given by somebody of another family');
END;
