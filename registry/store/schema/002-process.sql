-- Process: what is done on the way, beside scores and rights. Small steps,
-- contacts, the tailor-made budget, and signals about how help is organised.
--
-- What belongs to a family is numbered within it: 1, 2, ... The words of steps
-- and signals stand apart, sealed: who loses the passphrase keeps the rest.

-- A small step that was agreed, on a domain or on the way to a right. Ticked off
-- when it is done; let go when it does not fit any more.
CREATE TABLE small_step (
    family       INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    number       INTEGER NOT NULL,
    uid          BLOB NOT NULL DEFAULT (randomblob(16)),
    day          TEXT NOT NULL CONSTRAINT "the day of a step must be a date"
                      CHECK (day IS date(day, '+0 days')),
    domain       INTEGER REFERENCES domain,
    right_entry  INTEGER REFERENCES right_entry,
    doer         TEXT CONSTRAINT "a step is taken by family, coach or partner"
                      CHECK (doer = 'family' OR doer = 'coach' OR doer = 'partner'),
    due_day      TEXT CONSTRAINT "the day a step is due must be a date"
                      CHECK (due_day IS date(due_day, '+0 days')),
    done_day     TEXT CONSTRAINT "the day a step was done must be a date"
                      CHECK (done_day IS date(done_day, '+0 days')),
    dropped_day  TEXT CONSTRAINT "the day a step was let go must be a date"
                      CHECK (dropped_day IS date(dropped_day, '+0 days')),
    PRIMARY KEY (family, number),
    CONSTRAINT "a step is about a domain or about a right, not about both"
        CHECK (domain IS NULL OR right_entry IS NULL),
    CONSTRAINT "a step cannot be due before the day it was agreed" CHECK (due_day >= day),
    CONSTRAINT "a step is done or let go, not both"
        CHECK (done_day IS NULL OR dropped_day IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE small_step_text (
    family  INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    sealed  BLOB NOT NULL,
    PRIMARY KEY (family, number),
    FOREIGN KEY (family, number) REFERENCES small_step ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A moment with a family, or for it. A pleasant activity is work too.
CREATE TABLE contact (
    family      INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    uid         BLOB NOT NULL DEFAULT (randomblob(16)),
    day         TEXT NOT NULL CONSTRAINT "the day of a contact must be a date"
                     CHECK (day IS date(day, '+0 days')),
    channel     TEXT NOT NULL
                     CONSTRAINT "a channel is home, phone, message, service, activity or office"
                     CHECK (channel = 'home' OR channel = 'phone' OR channel = 'message'
                            OR channel = 'service' OR channel = 'activity'
                            OR channel = 'office'),
    initiative  TEXT CONSTRAINT "an initiative is of family, coach or partner"
                     CHECK (initiative = 'family' OR initiative = 'coach'
                            OR initiative = 'partner'),
    minutes     INTEGER CONSTRAINT "a contact lasts 1 to 1440 minutes"
                        CHECK (minutes BETWEEN 1 AND 1440),
    PRIMARY KEY (family, number)
) STRICT, WITHOUT ROWID;

-- The tailor-made budget of a family: what was granted, what was spent of it,
-- what came back of that (a rental deposit). Cents are never below zero; the
-- kind tells which way they went.
CREATE TABLE budget (
    family       INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    number       INTEGER NOT NULL,
    uid          BLOB NOT NULL DEFAULT (randomblob(16)),
    day          TEXT NOT NULL CONSTRAINT "the day of an amount must be a date"
                      CHECK (day IS date(day, '+0 days')),
    kind         TEXT NOT NULL CHECK (kind = 'grant' OR kind = 'spend' OR kind = 'back'),
    cents        INTEGER NOT NULL
                      CONSTRAINT "an amount lies between 0.01 and 1000000 euro"
                      CHECK (cents BETWEEN 1 AND 100000000),
    domain       INTEGER REFERENCES domain,
    right_entry  INTEGER REFERENCES right_entry,
    PRIMARY KEY (family, number),
    CONSTRAINT "an amount is for a domain or for a right, not for both"
        CHECK (domain IS NULL OR right_entry IS NULL)
) STRICT, WITHOUT ROWID;

-- What families run into again and again, told to who can change it. A signal is
-- of a project and about how help is organised: it names nobody, and stays when
-- a family is erased. A number is never given twice.
CREATE TABLE signal (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    uid           BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    project       INTEGER NOT NULL REFERENCES project,
    day           TEXT NOT NULL CONSTRAINT "the day of a signal must be a date"
                       CHECK (day IS date(day, '+0 days')),
    title         TEXT NOT NULL,         -- a few words, not sealed: for lists
    level         TEXT NOT NULL
                       CONSTRAINT "a level is organisation, local or supralocal"
                       CHECK (level = 'organisation' OR level = 'local'
                              OR level = 'supralocal'),
    theme         TEXT,                  -- a common name: housing, income, ...
    barrier       TEXT CONSTRAINT "a barrier is reachable, available, affordable, known or understandable"
                       CHECK (barrier = 'reachable' OR barrier = 'available'
                              OR barrier = 'affordable' OR barrier = 'known'
                              OR barrier = 'understandable'),
    owner         TEXT,                  -- code of who takes it further
    state         TEXT NOT NULL DEFAULT 'open'
                       CONSTRAINT "a signal is open, raised, answered, solved or closed"
                       CHECK (state = 'open' OR state = 'raised' OR state = 'answered'
                              OR state = 'solved' OR state = 'closed'),
    feedback_day  TEXT CONSTRAINT "the day of feedback must be a date"
                       CHECK (feedback_day IS date(feedback_day, '+0 days'))
) STRICT;
CREATE INDEX signal_of_project ON signal (project);

-- The description.
CREATE TABLE signal_text (
    signal  INTEGER PRIMARY KEY REFERENCES signal ON DELETE CASCADE,
    sealed  BLOB NOT NULL
) STRICT;

-- Which families run into it: they are counted, never listed.
CREATE TABLE signal_family (
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    signal  INTEGER NOT NULL REFERENCES signal ON DELETE CASCADE,
    PRIMARY KEY (family, signal)
) STRICT, WITHOUT ROWID;
CREATE INDEX signal_family_of_signal ON signal_family (signal);
