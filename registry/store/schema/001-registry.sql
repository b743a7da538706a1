-- The registry: what a coach and a family write down together.
--
-- A family is known by a code. Names and all free text stand apart, sealed.
-- Every table that tells of a family says so in its column `family`, or
-- belongs to a sitting or a trajectory that does.
-- Dates are real dates, YYYY-MM-DD. The name of a rule is the sentence that
-- people see when it is broken.

-- What the registry knows of itself: when it was made, how names are sealed.
CREATE TABLE setting (
    name   TEXT PRIMARY KEY,
    value  ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- Who is at work now, for the history: one row while a command writes, none
-- between commands. In a bulk import the row triggers are silent, and the
-- import writes one row of history itself.
CREATE TABLE working (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    at       TEXT NOT NULL,              -- UTC, 2026-03-31T14:05:00Z
    who      TEXT NOT NULL,
    command  TEXT NOT NULL,
    bulk     INTEGER NOT NULL CHECK (bulk IN (0, 1))
) STRICT;

-- Common names over instruments, so that projects can be compared.
CREATE TABLE theme (
    id    INTEGER PRIMARY KEY,
    code  TEXT NOT NULL UNIQUE,
    nl    TEXT,
    fr    TEXT,
    en    TEXT
) STRICT;

-- A versioned list of domains with one scale. Numbers of the scale count in
-- units of 10^-decimals: 0 to 10 by 1, or 0.0 to 10.0 by 0.5 as 0, 100, 5.
CREATE TABLE instrument (
    id                    INTEGER PRIMARY KEY,
    code                  TEXT NOT NULL,
    version               INTEGER NOT NULL,
    nl                    TEXT,
    fr                    TEXT,
    en                    TEXT,
    decimals              INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 3),
    low                   INTEGER NOT NULL,
    high                  INTEGER NOT NULL,
    step                  INTEGER NOT NULL,
    better                INTEGER NOT NULL CHECK (better = 1 OR better = -1),
    faces                 INTEGER NOT NULL DEFAULT 0,
    complete              INTEGER NOT NULL DEFAULT 0, -- every domain is obliged
    reliability_source    TEXT,
    UNIQUE (code, version),
    CONSTRAINT "the scale must go up from low to high in whole steps"
        CHECK (step > 0 AND high > low AND (high - low) % step = 0)
) STRICT;

-- Words at points of the scale; `at` counts steps above the low end.
CREATE TABLE anchor (
    instrument  INTEGER NOT NULL REFERENCES instrument ON DELETE CASCADE,
    at          INTEGER NOT NULL,
    nl          TEXT,
    fr          TEXT,
    en          TEXT,
    PRIMARY KEY (instrument, at)
) STRICT, WITHOUT ROWID;

-- One side of life that is rated. `position` is its place in sitting.scores
-- and never changes; a list that changes is a new version of the instrument.
CREATE TABLE domain (
    id                    INTEGER PRIMARY KEY,
    instrument            INTEGER NOT NULL REFERENCES instrument ON DELETE CASCADE,
    position              INTEGER NOT NULL,
    code                  TEXT NOT NULL,
    theme                 TEXT NOT NULL,
    nl                    TEXT,
    fr                    TEXT,
    en                    TEXT,
    retest_reliability    REAL,          -- test-retest r, when a source is known
    retest_sd             REAL,
    internal_consistency  REAL,
    min_change            REAL,          -- in points; agreed beforehand to matter
    UNIQUE (instrument, position),
    UNIQUE (instrument, code)
) STRICT;

-- The rights catalogue. An entry in use is never removed, only retired.
CREATE TABLE right_entry (
    id       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL UNIQUE,
    theme    TEXT NOT NULL,              -- the fundamental right: income, health, ...
    level    TEXT NOT NULL,              -- federal, flemish, brussels, ...
    url      TEXT,
    nl       TEXT,
    fr       TEXT,
    en       TEXT,
    retired  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The ladder of a right in order of progress, then the side states.
CREATE TABLE stage (
    id    INTEGER PRIMARY KEY,
    code  TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO stage (id, code) VALUES
    (0, 'detected'), (1, 'known'), (2, 'applied'), (3, 'pleaded'), (4, 'granted'),
    (5, 'realised'), (6, 'kept'), (7, 'claims-alone'),
    (8, 'refused'), (9, 'appealed'), (10, 'lost'), (11, 'blocked');

-- One coaching service of one organisation.
CREATE TABLE project (
    id        INTEGER PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE,
    name      TEXT NOT NULL,
    preset    TEXT NOT NULL,             -- the programme it was set up from
    language  TEXT NOT NULL DEFAULT 'nl',
    start     TEXT CONSTRAINT "the start of a project must be a date"
                   CHECK (start IS date(start, '+0 days'))
) STRICT;

CREATE TABLE project_instrument (
    project     INTEGER NOT NULL REFERENCES project ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    instrument  INTEGER NOT NULL REFERENCES instrument,
    PRIMARY KEY (project, position)
) STRICT, WITHOUT ROWID;

-- Planned moments: months after the start, closing, or months after closing.
-- The window is in days when the project set one, else half-way to the
-- neighbours.
CREATE TABLE wave (
    project    INTEGER NOT NULL REFERENCES project ON DELETE CASCADE,
    name       TEXT NOT NULL,            -- '0', '3', 'closing', 'followup-12'
    from_days  INTEGER,
    to_days    INTEGER,
    PRIMARY KEY (project, name),
    CONSTRAINT "a window must end on or after the day it opens"
        CHECK ((from_days IS NULL AND to_days IS NULL) OR from_days <= to_days)
) STRICT, WITHOUT ROWID;

-- A family, or a single young person. `alias` says nothing to outsiders.
CREATE TABLE family (
    id        INTEGER PRIMARY KEY,
    uid       BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    code      TEXT NOT NULL UNIQUE,
    alias     TEXT,
    language  TEXT NOT NULL DEFAULT 'nl'
) STRICT;

-- A code that was erased. It comes back by no import, merge or restore.
CREATE TABLE tombstone (
    code  TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- One period of support. A family that returns has a second one.
CREATE TABLE trajectory (
    id             INTEGER PRIMARY KEY,
    family         INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    project        INTEGER NOT NULL REFERENCES project,
    start          TEXT NOT NULL CONSTRAINT "the start must be a date"
                        CHECK (start IS date(start, '+0 days')),
    ended          TEXT CONSTRAINT "the end must be a date"
                        CHECK (ended IS date(ended, '+0 days')),
    closed_reason  TEXT,                 -- a word: completed, moved, ...
    closed_by      TEXT,
    postcode       TEXT,
    household      TEXT,
    children       INTEGER,
    birth_year     INTEGER,
    referral       TEXT,
    UNIQUE (family, start),
    CONSTRAINT "a trajectory must end on or after the day it starts" CHECK (ended >= start)
) STRICT;
CREATE INDEX trajectory_of_project ON trajectory (project, family);

-- Two periods of one family never overlap.
CREATE TRIGGER trajectory_alone BEFORE INSERT ON trajectory
WHEN EXISTS (
    SELECT 1 FROM trajectory t
    WHERE t.family = new.family AND t.start <= coalesce(new.ended, '9999-12-31')
      AND new.start <= coalesce(t.ended, '9999-12-31'))
BEGIN
    SELECT raise(ABORT, 'this family already has a trajectory in that time; close it first');
END;
CREATE TRIGGER trajectory_stays_alone BEFORE UPDATE OF start, ended ON trajectory
WHEN EXISTS (
    SELECT 1 FROM trajectory t
    WHERE t.family = new.family AND t.id <> new.id
      AND t.start <= coalesce(new.ended, '9999-12-31')
      AND new.start <= coalesce(t.ended, '9999-12-31'))
BEGIN
    SELECT raise(ABORT, 'this family already has a trajectory in that time; close it first');
END;

-- Referred, intensive, on hold, ...: dated, never overwritten.
CREATE TABLE trajectory_status (
    trajectory  INTEGER NOT NULL REFERENCES trajectory ON DELETE CASCADE,
    day         TEXT NOT NULL CONSTRAINT "the day of a status must be a date"
                     CHECK (day IS date(day, '+0 days')),
    status      TEXT NOT NULL,
    by_whom     TEXT,
    reason      TEXT,
    PRIMARY KEY (trajectory, day, status)
) STRICT, WITHOUT ROWID;

-- A wave that fell in a crisis and was put off, without penalty.
CREATE TABLE postponement (
    trajectory  INTEGER NOT NULL REFERENCES trajectory ON DELETE CASCADE,
    wave        TEXT NOT NULL,
    until       TEXT NOT NULL CHECK (until IS date(until, '+0 days')),
    PRIMARY KEY (trajectory, wave)
) STRICT, WITHOUT ROWID;

CREATE TABLE coach (
    family    INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    code      TEXT NOT NULL,
    from_day  TEXT NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
    to_day    TEXT CHECK (to_day IS date(to_day, '+0 days')),
    PRIMARY KEY (family, code, from_day)
) STRICT, WITHOUT ROWID;

-- Somebody of the family who can rate, or the supporter.
CREATE TABLE person (
    id      INTEGER PRIMARY KEY,
    uid     BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    code    TEXT NOT NULL,
    role    TEXT CONSTRAINT "a role is parent, child, young or supporter"
                 CHECK (role = 'parent' OR role = 'child' OR role = 'young'
                        OR role = 'supporter'),
    born    INTEGER CONSTRAINT "a year of birth lies between 1900 and 2199"
                    CHECK (born BETWEEN 1900 AND 2199),
    UNIQUE (family, code)
) STRICT;

-- Names and contact, sealed; only a connection opened for it may look.
CREATE TABLE identity (
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    person  INTEGER NOT NULL,            -- 0: the family as a whole
    sealed  BLOB NOT NULL,
    PRIMARY KEY (family, person)
) STRICT, WITHOUT ROWID;

-- Every free text (note, keep, wish, road works, onward, ...), sealed.
CREATE TABLE free_text (
    id       INTEGER PRIMARY KEY,
    family   INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    sitting  INTEGER REFERENCES sitting ON DELETE CASCADE,
    domain   INTEGER REFERENCES domain,
    day      TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    kind     TEXT NOT NULL,
    sealed   BLOB NOT NULL
) STRICT;
CREATE INDEX free_text_of_family ON free_text (family);

-- What a family allows, per purpose; the last word counts. A person of 12 or
-- more speaks for themselves.
CREATE TABLE consent (
    family   INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    person   INTEGER NOT NULL DEFAULT 0, -- 0: for the family
    purpose  TEXT NOT NULL,              -- start, measure, evaluation, share:WHO, followup
    day      TEXT NOT NULL CONSTRAINT "the day of a consent must be a date"
                  CHECK (day IS date(day, '+0 days')),
    given    INTEGER NOT NULL CHECK (given = 0 OR given = 1),
    PRIMARY KEY (family, person, purpose, day)
) STRICT, WITHOUT ROWID;

-- One person rating on one real date. `scores` is an array with an element
-- for each domain by position: a number of whole steps above the low end of
-- the scale; "parked", "unknown", "na" or "refused"; null, or nothing at the
-- end, where it was not asked. (A row for each sitting instead of each score:
-- measured at 213,000 scores, 9 times faster to write and 7 to read.)
CREATE TABLE sitting (
    id          INTEGER PRIMARY KEY,
    uid         BLOB NOT NULL DEFAULT (randomblob(16)),
    family      INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    instrument  INTEGER NOT NULL REFERENCES instrument,
    person      INTEGER REFERENCES person, -- NULL: the family together
    day         TEXT NOT NULL CONSTRAINT "the day of a sitting must be a date"
                     CHECK (day IS date(day, '+0 days')),
    mode        TEXT CONSTRAINT "a mode is alone, together, space, paper or coach"
                     CHECK (mode = 'alone' OR mode = 'together' OR mode = 'space'
                            OR mode = 'paper' OR mode = 'coach'),
    looking_back INTEGER NOT NULL DEFAULT 0, -- 1: a then-test, kept apart
    entered     TEXT NOT NULL,           -- the day of typing; drives nothing
    scores      TEXT NOT NULL CHECK (scores GLOB '[[]*]')
) STRICT;
CREATE UNIQUE INDEX sitting_once ON sitting
    (family, day, instrument, coalesce(person, 0), looking_back);

-- Every answer is on the scale or one of the four words. The function is the
-- program's own: another tool can read sittings but not write them.
CREATE TRIGGER sitting_on_scale BEFORE INSERT ON sitting
WHEN NOT scores_on_scale(new.scores, (SELECT (high - low) / step FROM instrument
                                      WHERE id = new.instrument))
BEGIN
    SELECT raise(ABORT, 'a score is not on the scale');
END;
CREATE TRIGGER sitting_stays_on_scale BEFORE UPDATE OF scores, instrument ON sitting
WHEN NOT scores_on_scale(new.scores, (SELECT (high - low) / step FROM instrument
                                      WHERE id = new.instrument))
BEGIN
    SELECT raise(ABORT, 'a score is not on the scale');
END;

-- What the family wants to work on first.
CREATE TABLE priority (
    sitting  INTEGER NOT NULL REFERENCES sitting ON DELETE CASCADE,
    domain   INTEGER NOT NULL REFERENCES domain,
    PRIMARY KEY (sitting, domain)
) STRICT, WITHOUT ROWID;

-- How much a coach thinks a domain changed since the sitting before, noted before
-- the new scores are shown: in whole steps, as measured. For the coach and the
-- team alone; no sheet, export or release has it.
CREATE TABLE estimate (
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    domain  INTEGER NOT NULL REFERENCES domain,
    day     TEXT NOT NULL CONSTRAINT "the day of an estimate must be a date"
                 CHECK (day IS date(day, '+0 days')),
    change  INTEGER NOT NULL,
    who     TEXT NOT NULL,
    PRIMARY KEY (family, domain, day)
) STRICT, WITHOUT ROWID;

-- A step on a family's road to a right; dated, never overwritten. Which steps
-- make one claim follows from their order: after an end (realised, kept,
-- claims alone, refused, lost) a later detected, known or applied begins anew.
CREATE TABLE claim_step (
    family       INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    right_entry  INTEGER NOT NULL REFERENCES right_entry,
    day          TEXT NOT NULL CONSTRAINT "the day of a step must be a date"
                      CHECK (day IS date(day, '+0 days')),
    stage        INTEGER NOT NULL REFERENCES stage,
    reason       TEXT,                   -- a word: precondition, procedure, ...
    renewal      TEXT CONSTRAINT "the day of renewal must be a date"
                      CHECK (renewal IS date(renewal, '+0 days')),
    cents        INTEGER CONSTRAINT "a value cannot be below zero" CHECK (cents >= 0),
    PRIMARY KEY (family, right_entry, day, stage)
) STRICT, WITHOUT ROWID;

-- Rights were explored on that day, also when nothing was open.
CREATE TABLE explored (
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    day     TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    PRIMARY KEY (family, day)
) STRICT, WITHOUT ROWID;

-- What was given to whom.
CREATE TABLE share (
    id      INTEGER PRIMARY KEY,
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    day     TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    what    TEXT NOT NULL,               -- sheet, export, dossier
    whom    TEXT NOT NULL
) STRICT;
CREATE INDEX share_of_family ON share (family);

-- Who changed what, and when. `chain` is SHA-256 over the row before and this
-- one; `commitment` is SHA-256 over salt, old and new, so that the chain still
-- holds when the values themselves have been erased.
CREATE TABLE history (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    at          TEXT NOT NULL,
    who         TEXT NOT NULL,
    command     TEXT NOT NULL,
    tbl         TEXT NOT NULL,
    row         TEXT NOT NULL,
    commitment  BLOB,
    chain       BLOB
) STRICT;

-- The erasable half: what it was and what it became, as SQL writes values:
-- start='2026-01-12', ended=NULL.
CREATE TABLE history_value (
    history  INTEGER PRIMARY KEY REFERENCES history,
    family   INTEGER,                    -- whose it is; NULL: nobody's
    salt     BLOB NOT NULL,
    old      TEXT,
    new      TEXT
) STRICT;
CREATE INDEX history_of_family ON history_value (family);

-- For people with another SQLite tool: the columns of the CSV files.
CREATE VIEW families AS
SELECT f.code AS family, p.code AS project, t.start AS start, t.ended AS "end",
       t.closed_reason, t.postcode, t.household, t.children, t.birth_year,
       t.referral, f.language,
       (SELECT group_concat(word, ' ') FROM (
            SELECT CASE c.given WHEN 1 THEN c.purpose
                   ELSE 'withdrawn:' || c.purpose END AS word
            FROM consent c
            WHERE c.family = f.id AND c.person = 0
              AND c.day = (SELECT max(l.day) FROM consent l
                           WHERE l.family = c.family AND l.person = 0
                             AND l.purpose = c.purpose)
            ORDER BY c.purpose)) AS consent
FROM trajectory t JOIN family f ON f.id = t.family JOIN project p ON p.id = t.project;

CREATE VIEW scores AS
SELECT f.code AS family, s.day AS date, d.code AS domain,
       CASE j.type WHEN 'integer' THEN
           CASE i.decimals WHEN 0 THEN i.low + j.value * i.step
           ELSE (i.low + j.value * i.step) / CASE i.decimals WHEN 1 THEN 10.0 WHEN 2 THEN 100.0 ELSE 1000.0 END END
       ELSE j.value END AS score,
       i.code AS instrument, p.code AS "by", s.mode AS mode
FROM sitting s
JOIN json_each(s.scores) j ON j.type <> 'null'
JOIN family f ON f.id = s.family
JOIN instrument i ON i.id = s.instrument
JOIN domain d ON d.instrument = s.instrument AND d.position = j.key
LEFT JOIN person p ON p.id = s.person
WHERE s.looking_back = 0;

CREATE VIEW rights AS
SELECT f.code AS family, r.code AS "right", g.code AS stage, c.day AS date,
       c.reason AS reason, c.cents / 100.0 AS value, c.renewal AS renewal
FROM claim_step c JOIN family f ON f.id = c.family
JOIN right_entry r ON r.id = c.right_entry JOIN stage g ON g.id = c.stage;
