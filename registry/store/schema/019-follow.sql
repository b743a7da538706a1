-- What goes before support, on the way and after it, beside talks and rights: who sent a
-- family on, in which phase support is, when it is looked at together, what was agreed and
-- who stands around the family. And of a project: what its team decided, and what it did
-- with groups.

-- Who sent a family on to this period of support, and what became of that. By which road
-- it came stands with the trajectory.
CREATE TABLE referral (
    trajectory   INTEGER PRIMARY KEY REFERENCES trajectory ON DELETE CASCADE,
    day          TEXT CONSTRAINT "the day of a referral must be a date"
                      CHECK (day IS date(day, '+0 days')),
    partner      TEXT,                   -- a word: school, ocmw, ...; never a name
    outcome      TEXT CONSTRAINT "a referral ends in started, elsewhere, no-wish or lost"
                      CHECK (outcome = 'started' OR outcome = 'elsewhere'
                             OR outcome = 'no-wish' OR outcome = 'lost'),
    outcome_day  TEXT CONSTRAINT "the day a referral ended must be a date"
                      CHECK (outcome_day IS date(outcome_day, '+0 days')),
    CONSTRAINT "what became of a referral has a day"
        CHECK ((outcome IS NULL) = (outcome_day IS NULL)),
    CONSTRAINT "a referral cannot end before the day it was made"
        CHECK (outcome_day >= day)
) STRICT, WITHOUT ROWID;

-- In which phase of its programme support is, from that day on.
CREATE TABLE phase (
    trajectory  INTEGER NOT NULL REFERENCES trajectory ON DELETE CASCADE,
    day         TEXT NOT NULL CONSTRAINT "the day of a phase must be a date"
                     CHECK (day IS date(day, '+0 days')),
    phase       TEXT NOT NULL,           -- a code
    PRIMARY KEY (trajectory, day)
) STRICT, WITHOUT ROWID;

-- A day on which the family and its coach look at the support again, and the day on which
-- they did.
CREATE TABLE support_review (
    family    INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    day       TEXT NOT NULL CONSTRAINT "the day of a review must be a date"
                   CHECK (day IS date(day, '+0 days')),
    held_day  TEXT CONSTRAINT "the day a review was held must be a date"
                   CHECK (held_day IS date(held_day, '+0 days')),
    PRIMARY KEY (family, day)
) STRICT, WITHOUT ROWID;

-- What was agreed with somebody; whom the family trusts, and about what that person may
-- hear; who stands around the family. Names and words are in the box.
CREATE TABLE arrangement (
    family     INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    uid        BLOB NOT NULL DEFAULT (randomblob(16)),
    kind       TEXT NOT NULL
                    CONSTRAINT "an arrangement is an agreement, trusted or circle"
                    CHECK (kind = 'agreement' OR kind = 'trusted' OR kind = 'circle'),
    day        TEXT NOT NULL CONSTRAINT "the day of an arrangement must be a date"
                    CHECK (day IS date(day, '+0 days')),
    until_day  TEXT CONSTRAINT "the day an arrangement ends must be a date"
                    CHECK (until_day IS date(until_day, '+0 days')),
    person     INTEGER REFERENCES person, -- whose it is; NULL: the family's
    role       TEXT,                     -- who it is with, a word: school, friend, ...
    scope      TEXT,                     -- themes: 'housing debts'; NULL: everything
    shown      INTEGER NOT NULL DEFAULT 0 -- 1: the family wants it on its own sheet
                    CHECK (shown = 0 OR shown = 1),
    sealed     BLOB,                     -- NULL: no words, or lost with a passphrase
    PRIMARY KEY (family, number),
    CONSTRAINT "an arrangement cannot end before it begins" CHECK (until_day >= day)
) STRICT, WITHOUT ROWID;

-- How long support takes in this project, at most; NULL: as its programme foresees.
ALTER TABLE project ADD COLUMN foreseen_months INTEGER
    CONSTRAINT "support is foreseen for 1 to 120 months"
    CHECK (foreseen_months BETWEEN 1 AND 120);

-- What a team decided in a meeting, and what came of it. It names nobody, and stays when
-- a family is erased.
CREATE TABLE decision (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    uid          BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    project      INTEGER NOT NULL REFERENCES project,
    day          TEXT NOT NULL CONSTRAINT "the day of a decision must be a date"
                      CHECK (day IS date(day, '+0 days')),
    question     TEXT,                   -- what it answers, a word: drop-out, rights, ...
    what         TEXT NOT NULL,          -- a few words, not sealed
    who          TEXT,                   -- code of a coach, or a role
    due_day      TEXT CONSTRAINT "the day a decision is due must be a date"
                      CHECK (due_day IS date(due_day, '+0 days')),
    outcome      TEXT CONSTRAINT "what comes of a decision is done, partly, not-done or let-go"
                      CHECK (outcome = 'done' OR outcome = 'partly'
                             OR outcome = 'not-done' OR outcome = 'let-go'),
    outcome_day  TEXT CONSTRAINT "the day of what came of it must be a date"
                      CHECK (outcome_day IS date(outcome_day, '+0 days')),
    came         TEXT,                   -- what came of it, in a few words
    CONSTRAINT "what came of a decision has a day"
        CHECK ((outcome IS NULL) = (outcome_day IS NULL))
) STRICT;
CREATE INDEX decision_of_project ON decision (project);

-- What a project did with a group. Who was there is counted, and not named.
CREATE TABLE group_activity (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    uid      BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    project  INTEGER NOT NULL REFERENCES project,
    day      TEXT NOT NULL CONSTRAINT "the day of an activity must be a date"
                  CHECK (day IS date(day, '+0 days')),
    kind     TEXT NOT NULL,              -- a word: talk-group, outing, ...
    present  INTEGER CONSTRAINT "of a group 1 to 9999 are present"
                  CHECK (present BETWEEN 1 AND 9999),
    minutes  INTEGER CONSTRAINT "a group activity lasts 1 to 10080 minutes"
                  CHECK (minutes BETWEEN 1 AND 10080)
) STRICT;
CREATE INDEX group_activity_of_project ON group_activity (project);
