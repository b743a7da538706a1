-- SPDX-License-Identifier: GPL-3.0-or-later
-- A registry as schema 21 left it, with its history triggers.
PRAGMA application_id = 1634626418;
PRAGMA user_version = 21;

CREATE TABLE setting (
    name   TEXT PRIMARY KEY,
    value  ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE working (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    at       TEXT NOT NULL,              -- UTC, 2026-03-31T14:05:00Z
    who      TEXT NOT NULL,
    command  TEXT NOT NULL,
    bulk     INTEGER NOT NULL CHECK (bulk IN (0, 1))
) STRICT;

CREATE TABLE theme (
    id    INTEGER PRIMARY KEY,
    code  TEXT NOT NULL UNIQUE,
    nl    TEXT,
    fr    TEXT,
    en    TEXT
) STRICT;

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
    reliability_source    TEXT, each_time INTEGER NOT NULL DEFAULT 0
    CHECK (each_time IN (0, 1)),
    UNIQUE (code, version),
    CONSTRAINT "the scale must go up from low to high in whole steps"
        CHECK (step > 0 AND high > low AND (high - low) % step = 0)
) STRICT;

CREATE TABLE anchor (
    instrument  INTEGER NOT NULL REFERENCES instrument ON DELETE CASCADE,
    at          INTEGER NOT NULL,
    nl          TEXT,
    fr          TEXT,
    en          TEXT,
    PRIMARY KEY (instrument, at)
) STRICT, WITHOUT ROWID;

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
    min_change            REAL, min_mean_change REAL, was TEXT,          -- in points; agreed beforehand to matter
    UNIQUE (instrument, position),
    UNIQUE (instrument, code)
) STRICT;

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
, office TEXT, step_nl TEXT, step_fr TEXT, step_en TEXT, themes TEXT, needs TEXT, opens TEXT, checked TEXT   -- the day on which this was looked up
    CONSTRAINT "the day on which a right was looked up must be a date"
    CHECK (checked IS date(checked, '+0 days'))) STRICT;

CREATE TABLE stage (
    id    INTEGER PRIMARY KEY,
    code  TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE project (
    id        INTEGER PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE,
    name      TEXT NOT NULL,
    preset    TEXT NOT NULL,             -- the programme it was set up from
    language  TEXT NOT NULL DEFAULT 'nl',
    start     TEXT CONSTRAINT "the start of a project must be a date"
                   CHECK (start IS date(start, '+0 days'))
, keep_years INTEGER
    CONSTRAINT "a project keeps what was closed for 1 to 99 years"
    CHECK (keep_years BETWEEN 1 AND 99), foreseen_months INTEGER
    CONSTRAINT "support is foreseen for 1 to 120 months"
    CHECK (foreseen_months BETWEEN 1 AND 120)) STRICT;

CREATE TABLE project_instrument (
    project     INTEGER NOT NULL REFERENCES project ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    instrument  INTEGER NOT NULL REFERENCES instrument, from_day TEXT
    CONSTRAINT "the day from which a list is asked must be a date"
    CHECK (from_day IS date(from_day, '+0 days')), until_day TEXT
    CONSTRAINT "the day on which a list is taken off must be a date"
    CHECK (until_day IS date(until_day, '+0 days')),
    PRIMARY KEY (project, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE wave (
    project    INTEGER NOT NULL REFERENCES project ON DELETE CASCADE,
    name       TEXT NOT NULL,            -- '0', '3', 'closing', 'followup-12'
    from_days  INTEGER,
    to_days    INTEGER,
    PRIMARY KEY (project, name),
    CONSTRAINT "a window must end on or after the day it opens"
        CHECK ((from_days IS NULL AND to_days IS NULL) OR from_days <= to_days)
) STRICT, WITHOUT ROWID;

CREATE TABLE family (
    id        INTEGER PRIMARY KEY,
    uid       BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    code      TEXT NOT NULL UNIQUE,
    alias     TEXT,
    language  TEXT NOT NULL DEFAULT 'nl'
) STRICT;

CREATE TABLE tombstone (
    code  TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

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
    referral       TEXT, uid BLOB,
    UNIQUE (family, start),
    CONSTRAINT "a trajectory must end on or after the day it starts" CHECK (ended >= start)
) STRICT;

CREATE TABLE trajectory_status (
    trajectory  INTEGER NOT NULL REFERENCES trajectory ON DELETE CASCADE,
    day         TEXT NOT NULL CONSTRAINT "the day of a status must be a date"
                     CHECK (day IS date(day, '+0 days')),
    status      TEXT NOT NULL,
    by_whom     TEXT,
    reason      TEXT,
    PRIMARY KEY (trajectory, day, status)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE identity (
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    person  INTEGER NOT NULL,            -- 0: the family as a whole
    sealed  BLOB NOT NULL,
    PRIMARY KEY (family, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE free_text (
    id       INTEGER PRIMARY KEY,
    family   INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    domain   INTEGER REFERENCES domain,
    day      TEXT NOT NULL CONSTRAINT "the day of a text must be a date"
                  CHECK (day IS date(day, '+0 days')),
    kind     TEXT NOT NULL CONSTRAINT "a text is a note, keep, wish, road or onward"
                  CHECK (kind = 'note' OR kind = 'keep' OR kind = 'wish'
                         OR kind = 'road' OR kind = 'onward'),
    sealed   BLOB NOT NULL
, person INTEGER REFERENCES person, uid BLOB) STRICT;

CREATE TABLE consent (
    family   INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    person   INTEGER NOT NULL DEFAULT 0, -- 0: for the family
    purpose  TEXT NOT NULL,              -- start, measure, evaluation, share:WHO, followup
    day      TEXT NOT NULL CONSTRAINT "the day of a consent must be a date"
                  CHECK (day IS date(day, '+0 days')),
    given    INTEGER NOT NULL CHECK (given = 0 OR given = 1), lifted TEXT
    CONSTRAINT "the day a no was lifted must be a date"
    CHECK (lifted IS date(lifted, '+0 days')),
    PRIMARY KEY (family, person, purpose, day)
) STRICT, WITHOUT ROWID;

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
, retest INTEGER NOT NULL DEFAULT 0
    CONSTRAINT "a retest does not look back" CHECK (retest = 0 OR looking_back = 0), faces INTEGER CHECK (faces = 1)) STRICT;

CREATE TABLE priority (
    sitting  INTEGER NOT NULL REFERENCES sitting ON DELETE CASCADE,
    domain   INTEGER NOT NULL REFERENCES domain,
    PRIMARY KEY (sitting, domain)
) STRICT, WITHOUT ROWID;

CREATE TABLE estimate (
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    domain  INTEGER NOT NULL REFERENCES domain,
    day     TEXT NOT NULL CONSTRAINT "the day of an estimate must be a date"
                 CHECK (day IS date(day, '+0 days')),
    change  INTEGER NOT NULL,
    who     TEXT NOT NULL,
    PRIMARY KEY (family, domain, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
    sitting  INTEGER NOT NULL REFERENCES sitting ON DELETE CASCADE,
    domain   INTEGER NOT NULL REFERENCES domain,
    kind     TEXT NOT NULL CHECK (kind = 'important' OR kind = 'surprising'),
    PRIMARY KEY (sitting, domain, kind)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE explored (
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    day     TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    PRIMARY KEY (family, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE share (
    id      INTEGER PRIMARY KEY,
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    day     TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    what    TEXT NOT NULL,               -- sheet, export, dossier
    whom    TEXT NOT NULL
, person INTEGER REFERENCES person, uid BLOB, held TEXT) STRICT;

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

CREATE TABLE history_value (
    history  INTEGER PRIMARY KEY REFERENCES history,
    family   INTEGER,                    -- whose it is; NULL: nobody's
    salt     BLOB NOT NULL,
    old      TEXT,
    new      TEXT
) STRICT;

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
, right_entry INTEGER REFERENCES right_entry, proposal TEXT, answerer TEXT, answer TEXT, answer_day TEXT
    CONSTRAINT "the day of an answer must be a date"
    CHECK (answer_day IS date(answer_day, '+0 days'))) STRICT;

CREATE TABLE signal_text (
    signal  INTEGER PRIMARY KEY REFERENCES signal ON DELETE CASCADE,
    sealed  BLOB NOT NULL
) STRICT;

CREATE TABLE signal_family (
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    signal  INTEGER NOT NULL REFERENCES signal ON DELETE CASCADE,
    PRIMARY KEY (family, signal)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE release_set (
    id       INTEGER PRIMARY KEY,
    members  BLOB NOT NULL
) STRICT;

CREATE TABLE release_row (
    release  INTEGER NOT NULL REFERENCES release,
    measure  TEXT NOT NULL,
    site     TEXT NOT NULL,
    members  INTEGER NOT NULL REFERENCES release_set,
    shown    TEXT NOT NULL,
    PRIMARY KEY (release, measure, site)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE wave_enough (
    trajectory  INTEGER NOT NULL REFERENCES trajectory ON DELETE CASCADE,
    wave        TEXT NOT NULL,
    day         TEXT NOT NULL CONSTRAINT "the day a talk was enough must be a date"
                     CHECK (day IS date(day, '+0 days')), -- it was said
    PRIMARY KEY (trajectory, wave)
) STRICT, WITHOUT ROWID;

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
, strand INTEGER NOT NULL DEFAULT 0
    CHECK (strand IN (0, 1))) STRICT;

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

CREATE TABLE seen (
    family  INTEGER NOT NULL,
    site    INTEGER NOT NULL REFERENCES site,
    n       INTEGER NOT NULL,
    PRIMARY KEY (family, site)
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
    family  INTEGER NOT NULL,
    record  BLOB NOT NULL,
    site    INTEGER NOT NULL REFERENCES site,
    n       INTEGER NOT NULL,
    fields  TEXT,
    PRIMARY KEY (family, record)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE erased (
    sum  BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE box_key (
    family     INTEGER NOT NULL,         -- 0: of the house, for signals
    key        BLOB NOT NULL CHECK (length(key) = 8),
    recipient  BLOB NOT NULL CHECK (length(recipient) = 32), -- its public key
    wrapped    BLOB NOT NULL CHECK (length(wrapped) = 80),
    PRIMARY KEY (family, key, recipient)
) STRICT, WITHOUT ROWID;

CREATE TABLE not_entitled (
    family       INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    right_entry  INTEGER NOT NULL REFERENCES right_entry,
    day          TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    PRIMARY KEY (family, right_entry)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE posted (
    mate    TEXT NOT NULL COLLATE NOCASE REFERENCES mate ON DELETE CASCADE,
    family  INTEGER NOT NULL,
    seen    TEXT NOT NULL,                 -- '1:7 2:3'
    last    INTEGER NOT NULL DEFAULT 0,    -- 1: it was told who goes on with the family
    PRIMARY KEY (mate, family)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE phase (
    trajectory  INTEGER NOT NULL REFERENCES trajectory ON DELETE CASCADE,
    day         TEXT NOT NULL CONSTRAINT "the day of a phase must be a date"
                     CHECK (day IS date(day, '+0 days')),
    phase       TEXT NOT NULL,           -- a code
    PRIMARY KEY (trajectory, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE support_review (
    family    INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    day       TEXT NOT NULL CONSTRAINT "the day of a review must be a date"
                   CHECK (day IS date(day, '+0 days')),
    held_day  TEXT CONSTRAINT "the day a review was held must be a date"
                   CHECK (held_day IS date(held_day, '+0 days')),
    PRIMARY KEY (family, day)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE scan_answer (
    family       INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    right_entry  INTEGER NOT NULL REFERENCES right_entry,
    day          TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    answer       TEXT NOT NULL CHECK (answer = 'explore' OR answer = 'later'),
    PRIMARY KEY (family, right_entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE linked (
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    kind    TEXT NOT NULL CHECK (kind = 'family' OR kind = 'person'),
    one     BLOB NOT NULL,
    two     BLOB NOT NULL,
    first   BLOB NOT NULL,
    PRIMARY KEY (family, one, two),
    CHECK (one < two AND (first = one OR first = two))
) STRICT, WITHOUT ROWID;

CREATE TABLE known_as (
    uid     BLOB PRIMARY KEY,
    family  INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    person  INTEGER REFERENCES person ON DELETE CASCADE, -- NULL: of the family
    was     INTEGER,
    code    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX trajectory_of_project ON trajectory (project, family);

CREATE INDEX free_text_of_family ON free_text (family);

CREATE INDEX share_of_family ON share (family);

CREATE INDEX history_of_family ON history_value (family);

CREATE INDEX signal_of_project ON signal (project);

CREATE INDEX signal_family_of_signal ON signal_family (signal);

CREATE INDEX family_in_any_case ON family (code COLLATE NOCASE);

CREATE INDEX tombstone_in_any_case ON tombstone (code COLLATE NOCASE);

CREATE UNIQUE INDEX sitting_once ON sitting
    (family, day, instrument, coalesce(person, 0), looking_back, retest);

CREATE INDEX sitting_retest ON sitting (instrument) WHERE retest = 1;

CREATE INDEX coach_in_any_case ON coach (code COLLATE NOCASE);

CREATE INDEX family_called ON family (alias COLLATE NOCASE) WHERE alias IS NOT NULL;

CREATE INDEX family_called_otherwise ON family (alias)
    WHERE alias GLOB '*[^ -~]*' OR alias GLOB '*  *' OR alias GLOB ' *';

CREATE INDEX box_key_by_key ON box_key (key, recipient);

CREATE INDEX posted_by_family ON posted (family);

CREATE INDEX decision_of_project ON decision (project);

CREATE INDEX group_activity_of_project ON group_activity (project);

CREATE UNIQUE INDEX known_as_family ON known_as (code COLLATE NOCASE)
    WHERE person IS NULL;

CREATE INDEX known_as_of_family ON known_as (family);

CREATE INDEX known_as_was ON known_as (was) WHERE was NOT NULL;

CREATE INDEX known_as_of_person ON known_as (person) WHERE person NOT NULL;

CREATE INDEX version_disputed ON version (family) WHERE instr(fields, '=') > 0;

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

CREATE TRIGGER free_text_of_the_family BEFORE INSERT ON free_text
WHEN (SELECT family FROM person WHERE id = new.person) <> new.family
BEGIN
    SELECT RAISE(ABORT, 'a text was said by somebody of another family');
END;

CREATE TRIGGER free_text_stays_of_the_family BEFORE UPDATE OF family, person ON free_text
WHEN (SELECT family FROM person WHERE id = new.person) <> new.family
BEGIN
    SELECT RAISE(ABORT, 'a text was said by somebody of another family');
END;

CREATE TRIGGER family_leaves_no_stamp AFTER DELETE ON family
BEGIN
    DELETE FROM aside WHERE family = old.id;
    DELETE FROM version WHERE family = old.id;
    DELETE FROM stamp WHERE family = old.id;
    DELETE FROM seen WHERE family = old.id;
END;

CREATE TRIGGER trajectory_uid AFTER INSERT ON trajectory WHEN new.uid IS NULL
BEGIN
    UPDATE trajectory SET uid = randomblob(16) WHERE id = new.id;
END;

CREATE TRIGGER free_text_uid AFTER INSERT ON free_text WHEN new.uid IS NULL
BEGIN
    UPDATE free_text SET uid = randomblob(16) WHERE id = new.id;
END;

CREATE TRIGGER share_uid AFTER INSERT ON share WHEN new.uid IS NULL
BEGIN
    UPDATE share SET uid = randomblob(16) WHERE id = new.id;
END;

CREATE TRIGGER family_leaves_no_box_key AFTER DELETE ON family
BEGIN
    DELETE FROM box_key WHERE family = old.id;
END;

CREATE TRIGGER family_leaves_no_posted AFTER DELETE ON family
BEGIN
    DELETE FROM posted WHERE family = old.id;
END;

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

CREATE TRIGGER history_anchor_INSERT AFTER INSERT ON "anchor" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'anchor', new."instrument" || '/' || new."at"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'instrument=' || quote(new."instrument") || ', ' || 'at=' || quote(new."at") || ', ' || 'nl=' || quote(new."nl") || ', ' || 'fr=' || quote(new."fr") || ', ' || 'en=' || quote(new."en")); END;

CREATE TRIGGER history_anchor_UPDATE AFTER UPDATE ON "anchor" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."instrument" IS NOT new."instrument" OR old."at" IS NOT new."at" OR old."nl" IS NOT new."nl" OR old."fr" IS NOT new."fr" OR old."en" IS NOT new."en")) AND (old."instrument" IS NOT new."instrument" OR old."at" IS NOT new."at" OR old."nl" IS NOT new."nl" OR old."fr" IS NOT new."fr" OR old."en" IS NOT new."en") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'anchor', new."instrument" || '/' || new."at"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'instrument=' || quote(old."instrument") || ', ' || 'at=' || quote(old."at") || ', ' || 'nl=' || quote(old."nl") || ', ' || 'fr=' || quote(old."fr") || ', ' || 'en=' || quote(old."en"), 'instrument=' || quote(new."instrument") || ', ' || 'at=' || quote(new."at") || ', ' || 'nl=' || quote(new."nl") || ', ' || 'fr=' || quote(new."fr") || ', ' || 'en=' || quote(new."en")); END;

CREATE TRIGGER history_anchor_DELETE AFTER DELETE ON "anchor" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'anchor', old."instrument" || '/' || old."at"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'instrument=' || quote(old."instrument") || ', ' || 'at=' || quote(old."at") || ', ' || 'nl=' || quote(old."nl") || ', ' || 'fr=' || quote(old."fr") || ', ' || 'en=' || quote(old."en"), NULL); END;

CREATE TRIGGER history_arrangement_INSERT AFTER INSERT ON "arrangement" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'arrangement', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'day=' || quote(new."day") || ', ' || 'until_day=' || quote(new."until_day") || ', ' || 'person=' || quote(new."person") || ', ' || 'role=' || quote(new."role") || ', ' || 'scope=' || quote(new."scope") || ', ' || 'shown=' || quote(new."shown") || ', ' || 'sealed=' || quote(substr(new.sealed, -16))); END;

CREATE TRIGGER history_arrangement_UPDATE AFTER UPDATE ON "arrangement" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."kind" IS NOT new."kind" OR old."day" IS NOT new."day" OR old."until_day" IS NOT new."until_day" OR old."person" IS NOT new."person" OR old."role" IS NOT new."role" OR old."scope" IS NOT new."scope" OR old."shown" IS NOT new."shown")) AND (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."kind" IS NOT new."kind" OR old."day" IS NOT new."day" OR old."until_day" IS NOT new."until_day" OR old."person" IS NOT new."person" OR old."role" IS NOT new."role" OR old."scope" IS NOT new."scope" OR old."shown" IS NOT new."shown" OR old."sealed" IS NOT new."sealed") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'arrangement', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'day=' || quote(old."day") || ', ' || 'until_day=' || quote(old."until_day") || ', ' || 'person=' || quote(old."person") || ', ' || 'role=' || quote(old."role") || ', ' || 'scope=' || quote(old."scope") || ', ' || 'shown=' || quote(old."shown") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)), 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'day=' || quote(new."day") || ', ' || 'until_day=' || quote(new."until_day") || ', ' || 'person=' || quote(new."person") || ', ' || 'role=' || quote(new."role") || ', ' || 'scope=' || quote(new."scope") || ', ' || 'shown=' || quote(new."shown") || ', ' || 'sealed=' || quote(substr(new.sealed, -16))); END;

CREATE TRIGGER history_arrangement_DELETE AFTER DELETE ON "arrangement" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'arrangement', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'day=' || quote(old."day") || ', ' || 'until_day=' || quote(old."until_day") || ', ' || 'person=' || quote(old."person") || ', ' || 'role=' || quote(old."role") || ', ' || 'scope=' || quote(old."scope") || ', ' || 'shown=' || quote(old."shown") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)), NULL); END;

CREATE TRIGGER history_budget_INSERT AFTER INSERT ON "budget" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'budget', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'day=' || quote(new."day") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'cents=' || quote(new."cents") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'right_entry=' || quote(new."right_entry")); END;

CREATE TRIGGER history_budget_UPDATE AFTER UPDATE ON "budget" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."day" IS NOT new."day" OR old."kind" IS NOT new."kind" OR old."cents" IS NOT new."cents" OR old."domain" IS NOT new."domain" OR old."right_entry" IS NOT new."right_entry")) AND (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."day" IS NOT new."day" OR old."kind" IS NOT new."kind" OR old."cents" IS NOT new."cents" OR old."domain" IS NOT new."domain" OR old."right_entry" IS NOT new."right_entry") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'budget', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'day=' || quote(old."day") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'cents=' || quote(old."cents") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'right_entry=' || quote(old."right_entry"), 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'day=' || quote(new."day") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'cents=' || quote(new."cents") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'right_entry=' || quote(new."right_entry")); END;

CREATE TRIGGER history_budget_DELETE AFTER DELETE ON "budget" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'budget', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'day=' || quote(old."day") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'cents=' || quote(old."cents") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'right_entry=' || quote(old."right_entry"), NULL); END;

CREATE TRIGGER history_claim_step_INSERT AFTER INSERT ON "claim_step" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'claim_step', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'right_entry=' || quote(new."right_entry") || ', ' || 'day=' || quote(new."day") || ', ' || 'stage=' || quote(new."stage") || ', ' || 'reason=' || quote(new."reason") || ', ' || 'renewal=' || quote(new."renewal") || ', ' || 'cents=' || quote(new."cents")); END;

CREATE TRIGGER history_claim_step_UPDATE AFTER UPDATE ON "claim_step" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."right_entry" IS NOT new."right_entry" OR old."day" IS NOT new."day" OR old."stage" IS NOT new."stage" OR old."reason" IS NOT new."reason" OR old."renewal" IS NOT new."renewal" OR old."cents" IS NOT new."cents")) AND (old."family" IS NOT new."family" OR old."right_entry" IS NOT new."right_entry" OR old."day" IS NOT new."day" OR old."stage" IS NOT new."stage" OR old."reason" IS NOT new."reason" OR old."renewal" IS NOT new."renewal" OR old."cents" IS NOT new."cents") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'claim_step', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'right_entry=' || quote(old."right_entry") || ', ' || 'day=' || quote(old."day") || ', ' || 'stage=' || quote(old."stage") || ', ' || 'reason=' || quote(old."reason") || ', ' || 'renewal=' || quote(old."renewal") || ', ' || 'cents=' || quote(old."cents"), 'family=' || quote(new."family") || ', ' || 'right_entry=' || quote(new."right_entry") || ', ' || 'day=' || quote(new."day") || ', ' || 'stage=' || quote(new."stage") || ', ' || 'reason=' || quote(new."reason") || ', ' || 'renewal=' || quote(new."renewal") || ', ' || 'cents=' || quote(new."cents")); END;

CREATE TRIGGER history_claim_step_DELETE AFTER DELETE ON "claim_step" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'claim_step', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'right_entry=' || quote(old."right_entry") || ', ' || 'day=' || quote(old."day") || ', ' || 'stage=' || quote(old."stage") || ', ' || 'reason=' || quote(old."reason") || ', ' || 'renewal=' || quote(old."renewal") || ', ' || 'cents=' || quote(old."cents"), NULL); END;

CREATE TRIGGER history_coach_INSERT AFTER INSERT ON "coach" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'coach', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'code=' || quote(new."code") || ', ' || 'from_day=' || quote(new."from_day") || ', ' || 'to_day=' || quote(new."to_day")); END;

CREATE TRIGGER history_coach_UPDATE AFTER UPDATE ON "coach" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."code" IS NOT new."code" OR old."from_day" IS NOT new."from_day" OR old."to_day" IS NOT new."to_day")) AND (old."family" IS NOT new."family" OR old."code" IS NOT new."code" OR old."from_day" IS NOT new."from_day" OR old."to_day" IS NOT new."to_day") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'coach', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'code=' || quote(old."code") || ', ' || 'from_day=' || quote(old."from_day") || ', ' || 'to_day=' || quote(old."to_day"), 'family=' || quote(new."family") || ', ' || 'code=' || quote(new."code") || ', ' || 'from_day=' || quote(new."from_day") || ', ' || 'to_day=' || quote(new."to_day")); END;

CREATE TRIGGER history_coach_DELETE AFTER DELETE ON "coach" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'coach', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'code=' || quote(old."code") || ', ' || 'from_day=' || quote(old."from_day") || ', ' || 'to_day=' || quote(old."to_day"), NULL); END;

CREATE TRIGGER history_consent_INSERT AFTER INSERT ON "consent" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'consent', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'person=' || quote(new."person") || ', ' || 'purpose=' || quote(new."purpose") || ', ' || 'day=' || quote(new."day") || ', ' || 'given=' || quote(new."given")); END;

CREATE TRIGGER history_consent_UPDATE AFTER UPDATE ON "consent" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."person" IS NOT new."person" OR old."purpose" IS NOT new."purpose" OR old."day" IS NOT new."day" OR old."given" IS NOT new."given")) AND (old."family" IS NOT new."family" OR old."person" IS NOT new."person" OR old."purpose" IS NOT new."purpose" OR old."day" IS NOT new."day" OR old."given" IS NOT new."given") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'consent', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'person=' || quote(old."person") || ', ' || 'purpose=' || quote(old."purpose") || ', ' || 'day=' || quote(old."day") || ', ' || 'given=' || quote(old."given"), 'family=' || quote(new."family") || ', ' || 'person=' || quote(new."person") || ', ' || 'purpose=' || quote(new."purpose") || ', ' || 'day=' || quote(new."day") || ', ' || 'given=' || quote(new."given")); END;

CREATE TRIGGER history_consent_DELETE AFTER DELETE ON "consent" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'consent', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'person=' || quote(old."person") || ', ' || 'purpose=' || quote(old."purpose") || ', ' || 'day=' || quote(old."day") || ', ' || 'given=' || quote(old."given"), NULL); END;

CREATE TRIGGER history_contact_INSERT AFTER INSERT ON "contact" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'contact', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'day=' || quote(new."day") || ', ' || 'channel=' || quote(new."channel") || ', ' || 'initiative=' || quote(new."initiative") || ', ' || 'minutes=' || quote(new."minutes")); END;

CREATE TRIGGER history_contact_UPDATE AFTER UPDATE ON "contact" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."day" IS NOT new."day" OR old."channel" IS NOT new."channel" OR old."initiative" IS NOT new."initiative" OR old."minutes" IS NOT new."minutes")) AND (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."day" IS NOT new."day" OR old."channel" IS NOT new."channel" OR old."initiative" IS NOT new."initiative" OR old."minutes" IS NOT new."minutes") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'contact', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'day=' || quote(old."day") || ', ' || 'channel=' || quote(old."channel") || ', ' || 'initiative=' || quote(old."initiative") || ', ' || 'minutes=' || quote(old."minutes"), 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'day=' || quote(new."day") || ', ' || 'channel=' || quote(new."channel") || ', ' || 'initiative=' || quote(new."initiative") || ', ' || 'minutes=' || quote(new."minutes")); END;

CREATE TRIGGER history_contact_DELETE AFTER DELETE ON "contact" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'contact', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'day=' || quote(old."day") || ', ' || 'channel=' || quote(old."channel") || ', ' || 'initiative=' || quote(old."initiative") || ', ' || 'minutes=' || quote(old."minutes"), NULL); END;

CREATE TRIGGER history_decision_INSERT AFTER INSERT ON "decision" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'decision', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'project=' || quote(new."project") || ', ' || 'day=' || quote(new."day") || ', ' || 'question=' || quote(new."question") || ', ' || 'what=' || quote(new."what") || ', ' || 'who=' || quote(new."who") || ', ' || 'due_day=' || quote(new."due_day") || ', ' || 'outcome=' || quote(new."outcome") || ', ' || 'outcome_day=' || quote(new."outcome_day") || ', ' || 'came=' || quote(new."came")); END;

CREATE TRIGGER history_decision_UPDATE AFTER UPDATE ON "decision" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."project" IS NOT new."project" OR old."day" IS NOT new."day" OR old."question" IS NOT new."question" OR old."what" IS NOT new."what" OR old."who" IS NOT new."who" OR old."due_day" IS NOT new."due_day" OR old."outcome" IS NOT new."outcome" OR old."outcome_day" IS NOT new."outcome_day" OR old."came" IS NOT new."came")) AND (old."project" IS NOT new."project" OR old."day" IS NOT new."day" OR old."question" IS NOT new."question" OR old."what" IS NOT new."what" OR old."who" IS NOT new."who" OR old."due_day" IS NOT new."due_day" OR old."outcome" IS NOT new."outcome" OR old."outcome_day" IS NOT new."outcome_day" OR old."came" IS NOT new."came") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'decision', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'project=' || quote(old."project") || ', ' || 'day=' || quote(old."day") || ', ' || 'question=' || quote(old."question") || ', ' || 'what=' || quote(old."what") || ', ' || 'who=' || quote(old."who") || ', ' || 'due_day=' || quote(old."due_day") || ', ' || 'outcome=' || quote(old."outcome") || ', ' || 'outcome_day=' || quote(old."outcome_day") || ', ' || 'came=' || quote(old."came"), 'project=' || quote(new."project") || ', ' || 'day=' || quote(new."day") || ', ' || 'question=' || quote(new."question") || ', ' || 'what=' || quote(new."what") || ', ' || 'who=' || quote(new."who") || ', ' || 'due_day=' || quote(new."due_day") || ', ' || 'outcome=' || quote(new."outcome") || ', ' || 'outcome_day=' || quote(new."outcome_day") || ', ' || 'came=' || quote(new."came")); END;

CREATE TRIGGER history_decision_DELETE AFTER DELETE ON "decision" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'decision', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'project=' || quote(old."project") || ', ' || 'day=' || quote(old."day") || ', ' || 'question=' || quote(old."question") || ', ' || 'what=' || quote(old."what") || ', ' || 'who=' || quote(old."who") || ', ' || 'due_day=' || quote(old."due_day") || ', ' || 'outcome=' || quote(old."outcome") || ', ' || 'outcome_day=' || quote(old."outcome_day") || ', ' || 'came=' || quote(old."came"), NULL); END;

CREATE TRIGGER history_domain_INSERT AFTER INSERT ON "domain" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'domain', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'instrument=' || quote(new."instrument") || ', ' || 'position=' || quote(new."position") || ', ' || 'code=' || quote(new."code") || ', ' || 'theme=' || quote(new."theme") || ', ' || 'nl=' || quote(new."nl") || ', ' || 'fr=' || quote(new."fr") || ', ' || 'en=' || quote(new."en") || ', ' || 'retest_reliability=' || quote(new."retest_reliability") || ', ' || 'retest_sd=' || quote(new."retest_sd") || ', ' || 'internal_consistency=' || quote(new."internal_consistency") || ', ' || 'min_change=' || quote(new."min_change") || ', ' || 'min_mean_change=' || quote(new."min_mean_change") || ', ' || 'was=' || quote(new."was")); END;

CREATE TRIGGER history_domain_UPDATE AFTER UPDATE ON "domain" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."instrument" IS NOT new."instrument" OR old."position" IS NOT new."position" OR old."code" IS NOT new."code" OR old."theme" IS NOT new."theme" OR old."nl" IS NOT new."nl" OR old."fr" IS NOT new."fr" OR old."en" IS NOT new."en" OR old."retest_reliability" IS NOT new."retest_reliability" OR old."retest_sd" IS NOT new."retest_sd" OR old."internal_consistency" IS NOT new."internal_consistency" OR old."min_change" IS NOT new."min_change" OR old."min_mean_change" IS NOT new."min_mean_change" OR old."was" IS NOT new."was")) AND (old."instrument" IS NOT new."instrument" OR old."position" IS NOT new."position" OR old."code" IS NOT new."code" OR old."theme" IS NOT new."theme" OR old."nl" IS NOT new."nl" OR old."fr" IS NOT new."fr" OR old."en" IS NOT new."en" OR old."retest_reliability" IS NOT new."retest_reliability" OR old."retest_sd" IS NOT new."retest_sd" OR old."internal_consistency" IS NOT new."internal_consistency" OR old."min_change" IS NOT new."min_change" OR old."min_mean_change" IS NOT new."min_mean_change" OR old."was" IS NOT new."was") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'domain', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'instrument=' || quote(old."instrument") || ', ' || 'position=' || quote(old."position") || ', ' || 'code=' || quote(old."code") || ', ' || 'theme=' || quote(old."theme") || ', ' || 'nl=' || quote(old."nl") || ', ' || 'fr=' || quote(old."fr") || ', ' || 'en=' || quote(old."en") || ', ' || 'retest_reliability=' || quote(old."retest_reliability") || ', ' || 'retest_sd=' || quote(old."retest_sd") || ', ' || 'internal_consistency=' || quote(old."internal_consistency") || ', ' || 'min_change=' || quote(old."min_change") || ', ' || 'min_mean_change=' || quote(old."min_mean_change") || ', ' || 'was=' || quote(old."was"), 'instrument=' || quote(new."instrument") || ', ' || 'position=' || quote(new."position") || ', ' || 'code=' || quote(new."code") || ', ' || 'theme=' || quote(new."theme") || ', ' || 'nl=' || quote(new."nl") || ', ' || 'fr=' || quote(new."fr") || ', ' || 'en=' || quote(new."en") || ', ' || 'retest_reliability=' || quote(new."retest_reliability") || ', ' || 'retest_sd=' || quote(new."retest_sd") || ', ' || 'internal_consistency=' || quote(new."internal_consistency") || ', ' || 'min_change=' || quote(new."min_change") || ', ' || 'min_mean_change=' || quote(new."min_mean_change") || ', ' || 'was=' || quote(new."was")); END;

CREATE TRIGGER history_domain_DELETE AFTER DELETE ON "domain" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'domain', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'instrument=' || quote(old."instrument") || ', ' || 'position=' || quote(old."position") || ', ' || 'code=' || quote(old."code") || ', ' || 'theme=' || quote(old."theme") || ', ' || 'nl=' || quote(old."nl") || ', ' || 'fr=' || quote(old."fr") || ', ' || 'en=' || quote(old."en") || ', ' || 'retest_reliability=' || quote(old."retest_reliability") || ', ' || 'retest_sd=' || quote(old."retest_sd") || ', ' || 'internal_consistency=' || quote(old."internal_consistency") || ', ' || 'min_change=' || quote(old."min_change") || ', ' || 'min_mean_change=' || quote(old."min_mean_change") || ', ' || 'was=' || quote(old."was"), NULL); END;

CREATE TRIGGER history_estimate_INSERT AFTER INSERT ON "estimate" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'estimate', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'day=' || quote(new."day") || ', ' || 'change=' || quote(new."change") || ', ' || 'who=' || quote(new."who")); END;

CREATE TRIGGER history_estimate_UPDATE AFTER UPDATE ON "estimate" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."domain" IS NOT new."domain" OR old."day" IS NOT new."day" OR old."change" IS NOT new."change" OR old."who" IS NOT new."who")) AND (old."family" IS NOT new."family" OR old."domain" IS NOT new."domain" OR old."day" IS NOT new."day" OR old."change" IS NOT new."change" OR old."who" IS NOT new."who") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'estimate', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'day=' || quote(old."day") || ', ' || 'change=' || quote(old."change") || ', ' || 'who=' || quote(old."who"), 'family=' || quote(new."family") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'day=' || quote(new."day") || ', ' || 'change=' || quote(new."change") || ', ' || 'who=' || quote(new."who")); END;

CREATE TRIGGER history_estimate_DELETE AFTER DELETE ON "estimate" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'estimate', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'day=' || quote(old."day") || ', ' || 'change=' || quote(old."change") || ', ' || 'who=' || quote(old."who"), NULL); END;

CREATE TRIGGER history_explored_INSERT AFTER INSERT ON "explored" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'explored', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'day=' || quote(new."day")); END;

CREATE TRIGGER history_explored_UPDATE AFTER UPDATE ON "explored" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."day" IS NOT new."day")) AND (old."family" IS NOT new."family" OR old."day" IS NOT new."day") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'explored', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'day=' || quote(old."day"), 'family=' || quote(new."family") || ', ' || 'day=' || quote(new."day")); END;

CREATE TRIGGER history_explored_DELETE AFTER DELETE ON "explored" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'explored', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'day=' || quote(old."day"), NULL); END;

CREATE TRIGGER history_family_INSERT AFTER INSERT ON "family" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'family', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.id, randomblob(32), NULL, 'code=' || quote(new."code") || ', ' || 'alias=' || quote(new."alias") || ', ' || 'language=' || quote(new."language")); END;

CREATE TRIGGER history_family_UPDATE AFTER UPDATE ON "family" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."code" IS NOT new."code" OR old."alias" IS NOT new."alias" OR old."language" IS NOT new."language")) AND (old."code" IS NOT new."code" OR old."alias" IS NOT new."alias" OR old."language" IS NOT new."language") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'family', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.id, randomblob(32), 'code=' || quote(old."code") || ', ' || 'alias=' || quote(old."alias") || ', ' || 'language=' || quote(old."language"), 'code=' || quote(new."code") || ', ' || 'alias=' || quote(new."alias") || ', ' || 'language=' || quote(new."language")); END;

CREATE TRIGGER history_family_DELETE AFTER DELETE ON "family" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'family', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.id, randomblob(32), 'code=' || quote(old."code") || ', ' || 'alias=' || quote(old."alias") || ', ' || 'language=' || quote(old."language"), NULL); END;

CREATE TRIGGER history_free_text_INSERT AFTER INSERT ON "free_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'free_text', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'day=' || quote(new."day") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'sealed=' || quote(substr(new.sealed, -16)) || ', ' || 'person=' || quote(new."person")); END;

CREATE TRIGGER history_free_text_UPDATE AFTER UPDATE ON "free_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."domain" IS NOT new."domain" OR old."day" IS NOT new."day" OR old."kind" IS NOT new."kind" OR old."person" IS NOT new."person")) AND (old."family" IS NOT new."family" OR old."domain" IS NOT new."domain" OR old."day" IS NOT new."day" OR old."kind" IS NOT new."kind" OR old."sealed" IS NOT new."sealed" OR old."person" IS NOT new."person") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'free_text', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'day=' || quote(old."day") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)) || ', ' || 'person=' || quote(old."person"), 'family=' || quote(new."family") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'day=' || quote(new."day") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'sealed=' || quote(substr(new.sealed, -16)) || ', ' || 'person=' || quote(new."person")); END;

CREATE TRIGGER history_free_text_DELETE AFTER DELETE ON "free_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'free_text', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'day=' || quote(old."day") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)) || ', ' || 'person=' || quote(old."person"), NULL); END;

CREATE TRIGGER history_group_activity_INSERT AFTER INSERT ON "group_activity" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'group_activity', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'project=' || quote(new."project") || ', ' || 'day=' || quote(new."day") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'present=' || quote(new."present") || ', ' || 'minutes=' || quote(new."minutes")); END;

CREATE TRIGGER history_group_activity_UPDATE AFTER UPDATE ON "group_activity" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."project" IS NOT new."project" OR old."day" IS NOT new."day" OR old."kind" IS NOT new."kind" OR old."present" IS NOT new."present" OR old."minutes" IS NOT new."minutes")) AND (old."project" IS NOT new."project" OR old."day" IS NOT new."day" OR old."kind" IS NOT new."kind" OR old."present" IS NOT new."present" OR old."minutes" IS NOT new."minutes") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'group_activity', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'project=' || quote(old."project") || ', ' || 'day=' || quote(old."day") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'present=' || quote(old."present") || ', ' || 'minutes=' || quote(old."minutes"), 'project=' || quote(new."project") || ', ' || 'day=' || quote(new."day") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'present=' || quote(new."present") || ', ' || 'minutes=' || quote(new."minutes")); END;

CREATE TRIGGER history_group_activity_DELETE AFTER DELETE ON "group_activity" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'group_activity', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'project=' || quote(old."project") || ', ' || 'day=' || quote(old."day") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'present=' || quote(old."present") || ', ' || 'minutes=' || quote(old."minutes"), NULL); END;

CREATE TRIGGER history_identity_INSERT AFTER INSERT ON "identity" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'identity', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'person=' || quote(new."person") || ', ' || 'sealed=' || quote(substr(new.sealed, -16))); END;

CREATE TRIGGER history_identity_UPDATE AFTER UPDATE ON "identity" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."person" IS NOT new."person")) AND (old."family" IS NOT new."family" OR old."person" IS NOT new."person" OR old."sealed" IS NOT new."sealed") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'identity', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'person=' || quote(old."person") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)), 'family=' || quote(new."family") || ', ' || 'person=' || quote(new."person") || ', ' || 'sealed=' || quote(substr(new.sealed, -16))); END;

CREATE TRIGGER history_identity_DELETE AFTER DELETE ON "identity" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'identity', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'person=' || quote(old."person") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)), NULL); END;

CREATE TRIGGER history_instrument_INSERT AFTER INSERT ON "instrument" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'instrument', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'code=' || quote(new."code") || ', ' || 'version=' || quote(new."version") || ', ' || 'nl=' || quote(new."nl") || ', ' || 'fr=' || quote(new."fr") || ', ' || 'en=' || quote(new."en") || ', ' || 'decimals=' || quote(new."decimals") || ', ' || 'low=' || quote(new."low") || ', ' || 'high=' || quote(new."high") || ', ' || 'step=' || quote(new."step") || ', ' || 'better=' || quote(new."better") || ', ' || 'faces=' || quote(new."faces") || ', ' || 'complete=' || quote(new."complete") || ', ' || 'reliability_source=' || quote(new."reliability_source") || ', ' || 'each_time=' || quote(new."each_time")); END;

CREATE TRIGGER history_instrument_UPDATE AFTER UPDATE ON "instrument" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."code" IS NOT new."code" OR old."version" IS NOT new."version" OR old."nl" IS NOT new."nl" OR old."fr" IS NOT new."fr" OR old."en" IS NOT new."en" OR old."decimals" IS NOT new."decimals" OR old."low" IS NOT new."low" OR old."high" IS NOT new."high" OR old."step" IS NOT new."step" OR old."better" IS NOT new."better" OR old."faces" IS NOT new."faces" OR old."complete" IS NOT new."complete" OR old."reliability_source" IS NOT new."reliability_source" OR old."each_time" IS NOT new."each_time")) AND (old."code" IS NOT new."code" OR old."version" IS NOT new."version" OR old."nl" IS NOT new."nl" OR old."fr" IS NOT new."fr" OR old."en" IS NOT new."en" OR old."decimals" IS NOT new."decimals" OR old."low" IS NOT new."low" OR old."high" IS NOT new."high" OR old."step" IS NOT new."step" OR old."better" IS NOT new."better" OR old."faces" IS NOT new."faces" OR old."complete" IS NOT new."complete" OR old."reliability_source" IS NOT new."reliability_source" OR old."each_time" IS NOT new."each_time") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'instrument', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'code=' || quote(old."code") || ', ' || 'version=' || quote(old."version") || ', ' || 'nl=' || quote(old."nl") || ', ' || 'fr=' || quote(old."fr") || ', ' || 'en=' || quote(old."en") || ', ' || 'decimals=' || quote(old."decimals") || ', ' || 'low=' || quote(old."low") || ', ' || 'high=' || quote(old."high") || ', ' || 'step=' || quote(old."step") || ', ' || 'better=' || quote(old."better") || ', ' || 'faces=' || quote(old."faces") || ', ' || 'complete=' || quote(old."complete") || ', ' || 'reliability_source=' || quote(old."reliability_source") || ', ' || 'each_time=' || quote(old."each_time"), 'code=' || quote(new."code") || ', ' || 'version=' || quote(new."version") || ', ' || 'nl=' || quote(new."nl") || ', ' || 'fr=' || quote(new."fr") || ', ' || 'en=' || quote(new."en") || ', ' || 'decimals=' || quote(new."decimals") || ', ' || 'low=' || quote(new."low") || ', ' || 'high=' || quote(new."high") || ', ' || 'step=' || quote(new."step") || ', ' || 'better=' || quote(new."better") || ', ' || 'faces=' || quote(new."faces") || ', ' || 'complete=' || quote(new."complete") || ', ' || 'reliability_source=' || quote(new."reliability_source") || ', ' || 'each_time=' || quote(new."each_time")); END;

CREATE TRIGGER history_instrument_DELETE AFTER DELETE ON "instrument" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'instrument', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'code=' || quote(old."code") || ', ' || 'version=' || quote(old."version") || ', ' || 'nl=' || quote(old."nl") || ', ' || 'fr=' || quote(old."fr") || ', ' || 'en=' || quote(old."en") || ', ' || 'decimals=' || quote(old."decimals") || ', ' || 'low=' || quote(old."low") || ', ' || 'high=' || quote(old."high") || ', ' || 'step=' || quote(old."step") || ', ' || 'better=' || quote(old."better") || ', ' || 'faces=' || quote(old."faces") || ', ' || 'complete=' || quote(old."complete") || ', ' || 'reliability_source=' || quote(old."reliability_source") || ', ' || 'each_time=' || quote(old."each_time"), NULL); END;

CREATE TRIGGER history_linked_INSERT AFTER INSERT ON "linked" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'linked', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'one=' || quote(new."one") || ', ' || 'two=' || quote(new."two") || ', ' || 'first=' || quote(new."first")); END;

CREATE TRIGGER history_linked_UPDATE AFTER UPDATE ON "linked" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."kind" IS NOT new."kind" OR old."one" IS NOT new."one" OR old."two" IS NOT new."two" OR old."first" IS NOT new."first")) AND (old."family" IS NOT new."family" OR old."kind" IS NOT new."kind" OR old."one" IS NOT new."one" OR old."two" IS NOT new."two" OR old."first" IS NOT new."first") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'linked', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'one=' || quote(old."one") || ', ' || 'two=' || quote(old."two") || ', ' || 'first=' || quote(old."first"), 'family=' || quote(new."family") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'one=' || quote(new."one") || ', ' || 'two=' || quote(new."two") || ', ' || 'first=' || quote(new."first")); END;

CREATE TRIGGER history_linked_DELETE AFTER DELETE ON "linked" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'linked', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'one=' || quote(old."one") || ', ' || 'two=' || quote(old."two") || ', ' || 'first=' || quote(old."first"), NULL); END;

CREATE TRIGGER history_not_entitled_INSERT AFTER INSERT ON "not_entitled" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'not_entitled', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'right_entry=' || quote(new."right_entry") || ', ' || 'day=' || quote(new."day")); END;

CREATE TRIGGER history_not_entitled_UPDATE AFTER UPDATE ON "not_entitled" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."right_entry" IS NOT new."right_entry" OR old."day" IS NOT new."day")) AND (old."family" IS NOT new."family" OR old."right_entry" IS NOT new."right_entry" OR old."day" IS NOT new."day") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'not_entitled', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'right_entry=' || quote(old."right_entry") || ', ' || 'day=' || quote(old."day"), 'family=' || quote(new."family") || ', ' || 'right_entry=' || quote(new."right_entry") || ', ' || 'day=' || quote(new."day")); END;

CREATE TRIGGER history_not_entitled_DELETE AFTER DELETE ON "not_entitled" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'not_entitled', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'right_entry=' || quote(old."right_entry") || ', ' || 'day=' || quote(old."day"), NULL); END;

CREATE TRIGGER history_own_score_INSERT AFTER INSERT ON "own_score" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'own_score', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'person=' || quote(new."person") || ', ' || 'day=' || quote(new."day") || ', ' || 'steps=' || quote(new."steps") || ', ' || 'status=' || quote(new."status")); END;

CREATE TRIGGER history_own_score_UPDATE AFTER UPDATE ON "own_score" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."person" IS NOT new."person" OR old."day" IS NOT new."day" OR old."steps" IS NOT new."steps" OR old."status" IS NOT new."status")) AND (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."person" IS NOT new."person" OR old."day" IS NOT new."day" OR old."steps" IS NOT new."steps" OR old."status" IS NOT new."status") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'own_score', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'person=' || quote(old."person") || ', ' || 'day=' || quote(old."day") || ', ' || 'steps=' || quote(old."steps") || ', ' || 'status=' || quote(old."status"), 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'person=' || quote(new."person") || ', ' || 'day=' || quote(new."day") || ', ' || 'steps=' || quote(new."steps") || ', ' || 'status=' || quote(new."status")); END;

CREATE TRIGGER history_own_score_DELETE AFTER DELETE ON "own_score" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'own_score', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'person=' || quote(old."person") || ', ' || 'day=' || quote(old."day") || ', ' || 'steps=' || quote(old."steps") || ', ' || 'status=' || quote(old."status"), NULL); END;

CREATE TRIGGER history_own_theme_INSERT AFTER INSERT ON "own_theme" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'own_theme', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'day=' || quote(new."day") || ', ' || 'person=' || quote(new."person") || ', ' || 'instrument=' || quote(new."instrument") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'reached_day=' || quote(new."reached_day") || ', ' || 'ended_day=' || quote(new."ended_day")); END;

CREATE TRIGGER history_own_theme_UPDATE AFTER UPDATE ON "own_theme" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."kind" IS NOT new."kind" OR old."day" IS NOT new."day" OR old."person" IS NOT new."person" OR old."instrument" IS NOT new."instrument" OR old."domain" IS NOT new."domain" OR old."reached_day" IS NOT new."reached_day" OR old."ended_day" IS NOT new."ended_day")) AND (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."kind" IS NOT new."kind" OR old."day" IS NOT new."day" OR old."person" IS NOT new."person" OR old."instrument" IS NOT new."instrument" OR old."domain" IS NOT new."domain" OR old."reached_day" IS NOT new."reached_day" OR old."ended_day" IS NOT new."ended_day") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'own_theme', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'day=' || quote(old."day") || ', ' || 'person=' || quote(old."person") || ', ' || 'instrument=' || quote(old."instrument") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'reached_day=' || quote(old."reached_day") || ', ' || 'ended_day=' || quote(old."ended_day"), 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'kind=' || quote(new."kind") || ', ' || 'day=' || quote(new."day") || ', ' || 'person=' || quote(new."person") || ', ' || 'instrument=' || quote(new."instrument") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'reached_day=' || quote(new."reached_day") || ', ' || 'ended_day=' || quote(new."ended_day")); END;

CREATE TRIGGER history_own_theme_DELETE AFTER DELETE ON "own_theme" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'own_theme', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'kind=' || quote(old."kind") || ', ' || 'day=' || quote(old."day") || ', ' || 'person=' || quote(old."person") || ', ' || 'instrument=' || quote(old."instrument") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'reached_day=' || quote(old."reached_day") || ', ' || 'ended_day=' || quote(old."ended_day"), NULL); END;

CREATE TRIGGER history_own_theme_text_INSERT AFTER INSERT ON "own_theme_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'own_theme_text', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'sealed=' || quote(substr(new.sealed, -16))); END;

CREATE TRIGGER history_own_theme_text_UPDATE AFTER UPDATE ON "own_theme_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."number" IS NOT new."number")) AND (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."sealed" IS NOT new."sealed") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'own_theme_text', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)), 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'sealed=' || quote(substr(new.sealed, -16))); END;

CREATE TRIGGER history_own_theme_text_DELETE AFTER DELETE ON "own_theme_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'own_theme_text', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)), NULL); END;

CREATE TRIGGER history_person_INSERT AFTER INSERT ON "person" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'person', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'code=' || quote(new."code") || ', ' || 'role=' || quote(new."role") || ', ' || 'born=' || quote(new."born")); END;

CREATE TRIGGER history_person_UPDATE AFTER UPDATE ON "person" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."code" IS NOT new."code" OR old."role" IS NOT new."role" OR old."born" IS NOT new."born")) AND (old."family" IS NOT new."family" OR old."code" IS NOT new."code" OR old."role" IS NOT new."role" OR old."born" IS NOT new."born") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'person', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'code=' || quote(old."code") || ', ' || 'role=' || quote(old."role") || ', ' || 'born=' || quote(old."born"), 'family=' || quote(new."family") || ', ' || 'code=' || quote(new."code") || ', ' || 'role=' || quote(new."role") || ', ' || 'born=' || quote(new."born")); END;

CREATE TRIGGER history_person_DELETE AFTER DELETE ON "person" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'person', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'code=' || quote(old."code") || ', ' || 'role=' || quote(old."role") || ', ' || 'born=' || quote(old."born"), NULL); END;

CREATE TRIGGER history_phase_INSERT AFTER INSERT ON "phase" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'phase', new."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = new.trajectory), randomblob(32), NULL, 'trajectory=' || quote(new."trajectory") || ', ' || 'day=' || quote(new."day") || ', ' || 'phase=' || quote(new."phase")); END;

CREATE TRIGGER history_phase_UPDATE AFTER UPDATE ON "phase" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."trajectory" IS NOT new."trajectory" OR old."day" IS NOT new."day" OR old."phase" IS NOT new."phase")) AND (old."trajectory" IS NOT new."trajectory" OR old."day" IS NOT new."day" OR old."phase" IS NOT new."phase") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'phase', new."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = new.trajectory), randomblob(32), 'trajectory=' || quote(old."trajectory") || ', ' || 'day=' || quote(old."day") || ', ' || 'phase=' || quote(old."phase"), 'trajectory=' || quote(new."trajectory") || ', ' || 'day=' || quote(new."day") || ', ' || 'phase=' || quote(new."phase")); END;

CREATE TRIGGER history_phase_DELETE AFTER DELETE ON "phase" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'phase', old."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = old.trajectory), randomblob(32), 'trajectory=' || quote(old."trajectory") || ', ' || 'day=' || quote(old."day") || ', ' || 'phase=' || quote(old."phase"), NULL); END;

CREATE TRIGGER history_postponement_INSERT AFTER INSERT ON "postponement" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'postponement', new."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = new.trajectory), randomblob(32), NULL, 'trajectory=' || quote(new."trajectory") || ', ' || 'wave=' || quote(new."wave") || ', ' || 'until=' || quote(new."until")); END;

CREATE TRIGGER history_postponement_UPDATE AFTER UPDATE ON "postponement" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."trajectory" IS NOT new."trajectory" OR old."wave" IS NOT new."wave" OR old."until" IS NOT new."until")) AND (old."trajectory" IS NOT new."trajectory" OR old."wave" IS NOT new."wave" OR old."until" IS NOT new."until") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'postponement', new."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = new.trajectory), randomblob(32), 'trajectory=' || quote(old."trajectory") || ', ' || 'wave=' || quote(old."wave") || ', ' || 'until=' || quote(old."until"), 'trajectory=' || quote(new."trajectory") || ', ' || 'wave=' || quote(new."wave") || ', ' || 'until=' || quote(new."until")); END;

CREATE TRIGGER history_postponement_DELETE AFTER DELETE ON "postponement" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'postponement', old."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = old.trajectory), randomblob(32), 'trajectory=' || quote(old."trajectory") || ', ' || 'wave=' || quote(old."wave") || ', ' || 'until=' || quote(old."until"), NULL); END;

CREATE TRIGGER history_priority_INSERT AFTER INSERT ON "priority" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'priority', new."sitting"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM sitting WHERE id = new.sitting), randomblob(32), NULL, 'sitting=' || quote(new."sitting") || ', ' || 'domain=' || quote(new."domain")); END;

CREATE TRIGGER history_priority_UPDATE AFTER UPDATE ON "priority" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."sitting" IS NOT new."sitting" OR old."domain" IS NOT new."domain")) AND (old."sitting" IS NOT new."sitting" OR old."domain" IS NOT new."domain") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'priority', new."sitting"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM sitting WHERE id = new.sitting), randomblob(32), 'sitting=' || quote(old."sitting") || ', ' || 'domain=' || quote(old."domain"), 'sitting=' || quote(new."sitting") || ', ' || 'domain=' || quote(new."domain")); END;

CREATE TRIGGER history_priority_DELETE AFTER DELETE ON "priority" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'priority', old."sitting"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM sitting WHERE id = old.sitting), randomblob(32), 'sitting=' || quote(old."sitting") || ', ' || 'domain=' || quote(old."domain"), NULL); END;

CREATE TRIGGER history_project_INSERT AFTER INSERT ON "project" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'project', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'code=' || quote(new."code") || ', ' || 'name=' || quote(new."name") || ', ' || 'preset=' || quote(new."preset") || ', ' || 'language=' || quote(new."language") || ', ' || 'start=' || quote(new."start") || ', ' || 'keep_years=' || quote(new."keep_years") || ', ' || 'foreseen_months=' || quote(new."foreseen_months")); END;

CREATE TRIGGER history_project_UPDATE AFTER UPDATE ON "project" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."code" IS NOT new."code" OR old."name" IS NOT new."name" OR old."preset" IS NOT new."preset" OR old."language" IS NOT new."language" OR old."start" IS NOT new."start" OR old."keep_years" IS NOT new."keep_years" OR old."foreseen_months" IS NOT new."foreseen_months")) AND (old."code" IS NOT new."code" OR old."name" IS NOT new."name" OR old."preset" IS NOT new."preset" OR old."language" IS NOT new."language" OR old."start" IS NOT new."start" OR old."keep_years" IS NOT new."keep_years" OR old."foreseen_months" IS NOT new."foreseen_months") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'project', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'code=' || quote(old."code") || ', ' || 'name=' || quote(old."name") || ', ' || 'preset=' || quote(old."preset") || ', ' || 'language=' || quote(old."language") || ', ' || 'start=' || quote(old."start") || ', ' || 'keep_years=' || quote(old."keep_years") || ', ' || 'foreseen_months=' || quote(old."foreseen_months"), 'code=' || quote(new."code") || ', ' || 'name=' || quote(new."name") || ', ' || 'preset=' || quote(new."preset") || ', ' || 'language=' || quote(new."language") || ', ' || 'start=' || quote(new."start") || ', ' || 'keep_years=' || quote(new."keep_years") || ', ' || 'foreseen_months=' || quote(new."foreseen_months")); END;

CREATE TRIGGER history_project_DELETE AFTER DELETE ON "project" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'project', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'code=' || quote(old."code") || ', ' || 'name=' || quote(old."name") || ', ' || 'preset=' || quote(old."preset") || ', ' || 'language=' || quote(old."language") || ', ' || 'start=' || quote(old."start") || ', ' || 'keep_years=' || quote(old."keep_years") || ', ' || 'foreseen_months=' || quote(old."foreseen_months"), NULL); END;

CREATE TRIGGER history_project_instrument_INSERT AFTER INSERT ON "project_instrument" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'project_instrument', new."project" || '/' || new."position"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'project=' || quote(new."project") || ', ' || 'position=' || quote(new."position") || ', ' || 'instrument=' || quote(new."instrument") || ', ' || 'from_day=' || quote(new."from_day") || ', ' || 'until_day=' || quote(new."until_day")); END;

CREATE TRIGGER history_project_instrument_UPDATE AFTER UPDATE ON "project_instrument" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."project" IS NOT new."project" OR old."position" IS NOT new."position" OR old."instrument" IS NOT new."instrument" OR old."from_day" IS NOT new."from_day" OR old."until_day" IS NOT new."until_day")) AND (old."project" IS NOT new."project" OR old."position" IS NOT new."position" OR old."instrument" IS NOT new."instrument" OR old."from_day" IS NOT new."from_day" OR old."until_day" IS NOT new."until_day") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'project_instrument', new."project" || '/' || new."position"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'project=' || quote(old."project") || ', ' || 'position=' || quote(old."position") || ', ' || 'instrument=' || quote(old."instrument") || ', ' || 'from_day=' || quote(old."from_day") || ', ' || 'until_day=' || quote(old."until_day"), 'project=' || quote(new."project") || ', ' || 'position=' || quote(new."position") || ', ' || 'instrument=' || quote(new."instrument") || ', ' || 'from_day=' || quote(new."from_day") || ', ' || 'until_day=' || quote(new."until_day")); END;

CREATE TRIGGER history_project_instrument_DELETE AFTER DELETE ON "project_instrument" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'project_instrument', old."project" || '/' || old."position"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'project=' || quote(old."project") || ', ' || 'position=' || quote(old."position") || ', ' || 'instrument=' || quote(old."instrument") || ', ' || 'from_day=' || quote(old."from_day") || ', ' || 'until_day=' || quote(old."until_day"), NULL); END;

CREATE TRIGGER history_referral_INSERT AFTER INSERT ON "referral" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'referral', new."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = new.trajectory), randomblob(32), NULL, 'trajectory=' || quote(new."trajectory") || ', ' || 'day=' || quote(new."day") || ', ' || 'partner=' || quote(new."partner") || ', ' || 'outcome=' || quote(new."outcome") || ', ' || 'outcome_day=' || quote(new."outcome_day")); END;

CREATE TRIGGER history_referral_UPDATE AFTER UPDATE ON "referral" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."trajectory" IS NOT new."trajectory" OR old."day" IS NOT new."day" OR old."partner" IS NOT new."partner" OR old."outcome" IS NOT new."outcome" OR old."outcome_day" IS NOT new."outcome_day")) AND (old."trajectory" IS NOT new."trajectory" OR old."day" IS NOT new."day" OR old."partner" IS NOT new."partner" OR old."outcome" IS NOT new."outcome" OR old."outcome_day" IS NOT new."outcome_day") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'referral', new."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = new.trajectory), randomblob(32), 'trajectory=' || quote(old."trajectory") || ', ' || 'day=' || quote(old."day") || ', ' || 'partner=' || quote(old."partner") || ', ' || 'outcome=' || quote(old."outcome") || ', ' || 'outcome_day=' || quote(old."outcome_day"), 'trajectory=' || quote(new."trajectory") || ', ' || 'day=' || quote(new."day") || ', ' || 'partner=' || quote(new."partner") || ', ' || 'outcome=' || quote(new."outcome") || ', ' || 'outcome_day=' || quote(new."outcome_day")); END;

CREATE TRIGGER history_referral_DELETE AFTER DELETE ON "referral" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'referral', old."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = old.trajectory), randomblob(32), 'trajectory=' || quote(old."trajectory") || ', ' || 'day=' || quote(old."day") || ', ' || 'partner=' || quote(old."partner") || ', ' || 'outcome=' || quote(old."outcome") || ', ' || 'outcome_day=' || quote(old."outcome_day"), NULL); END;

CREATE TRIGGER history_release_INSERT AFTER INSERT ON "release" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'release', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'day=' || quote(new."day") || ', ' || 'cut_off=' || quote(new."cut_off") || ', ' || 'projects=' || quote(new."projects") || ', ' || 'whom=' || quote(new."whom") || ', ' || 'purpose=' || quote(new."purpose") || ', ' || 'least=' || quote(new."least")); END;

CREATE TRIGGER history_release_UPDATE AFTER UPDATE ON "release" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."day" IS NOT new."day" OR old."cut_off" IS NOT new."cut_off" OR old."projects" IS NOT new."projects" OR old."whom" IS NOT new."whom" OR old."purpose" IS NOT new."purpose" OR old."least" IS NOT new."least")) AND (old."day" IS NOT new."day" OR old."cut_off" IS NOT new."cut_off" OR old."projects" IS NOT new."projects" OR old."whom" IS NOT new."whom" OR old."purpose" IS NOT new."purpose" OR old."least" IS NOT new."least") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'release', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'day=' || quote(old."day") || ', ' || 'cut_off=' || quote(old."cut_off") || ', ' || 'projects=' || quote(old."projects") || ', ' || 'whom=' || quote(old."whom") || ', ' || 'purpose=' || quote(old."purpose") || ', ' || 'least=' || quote(old."least"), 'day=' || quote(new."day") || ', ' || 'cut_off=' || quote(new."cut_off") || ', ' || 'projects=' || quote(new."projects") || ', ' || 'whom=' || quote(new."whom") || ', ' || 'purpose=' || quote(new."purpose") || ', ' || 'least=' || quote(new."least")); END;

CREATE TRIGGER history_release_DELETE AFTER DELETE ON "release" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'release', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'day=' || quote(old."day") || ', ' || 'cut_off=' || quote(old."cut_off") || ', ' || 'projects=' || quote(old."projects") || ', ' || 'whom=' || quote(old."whom") || ', ' || 'purpose=' || quote(old."purpose") || ', ' || 'least=' || quote(old."least"), NULL); END;

CREATE TRIGGER history_release_row_INSERT AFTER INSERT ON "release_row" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'release_row', new."release" || '/' || new."measure" || '/' || new."site"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'release=' || quote(new."release") || ', ' || 'measure=' || quote(new."measure") || ', ' || 'site=' || quote(new."site") || ', ' || 'members=' || quote(new."members") || ', ' || 'shown=' || quote(new."shown")); END;

CREATE TRIGGER history_release_row_UPDATE AFTER UPDATE ON "release_row" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."release" IS NOT new."release" OR old."measure" IS NOT new."measure" OR old."site" IS NOT new."site" OR old."members" IS NOT new."members" OR old."shown" IS NOT new."shown")) AND (old."release" IS NOT new."release" OR old."measure" IS NOT new."measure" OR old."site" IS NOT new."site" OR old."members" IS NOT new."members" OR old."shown" IS NOT new."shown") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'release_row', new."release" || '/' || new."measure" || '/' || new."site"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'release=' || quote(old."release") || ', ' || 'measure=' || quote(old."measure") || ', ' || 'site=' || quote(old."site") || ', ' || 'members=' || quote(old."members") || ', ' || 'shown=' || quote(old."shown"), 'release=' || quote(new."release") || ', ' || 'measure=' || quote(new."measure") || ', ' || 'site=' || quote(new."site") || ', ' || 'members=' || quote(new."members") || ', ' || 'shown=' || quote(new."shown")); END;

CREATE TRIGGER history_release_row_DELETE AFTER DELETE ON "release_row" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'release_row', old."release" || '/' || old."measure" || '/' || old."site"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'release=' || quote(old."release") || ', ' || 'measure=' || quote(old."measure") || ', ' || 'site=' || quote(old."site") || ', ' || 'members=' || quote(old."members") || ', ' || 'shown=' || quote(old."shown"), NULL); END;

CREATE TRIGGER history_release_set_INSERT AFTER INSERT ON "release_set" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'release_set', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'members=' || quote(new."members")); END;

CREATE TRIGGER history_release_set_UPDATE AFTER UPDATE ON "release_set" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."members" IS NOT new."members")) AND (old."members" IS NOT new."members") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'release_set', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'members=' || quote(old."members"), 'members=' || quote(new."members")); END;

CREATE TRIGGER history_release_set_DELETE AFTER DELETE ON "release_set" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'release_set', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'members=' || quote(old."members"), NULL); END;

CREATE TRIGGER history_review_INSERT AFTER INSERT ON "review" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'review', new."sitting"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM sitting WHERE id = new.sitting), randomblob(32), NULL, 'sitting=' || quote(new."sitting") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'kind=' || quote(new."kind")); END;

CREATE TRIGGER history_review_UPDATE AFTER UPDATE ON "review" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."sitting" IS NOT new."sitting" OR old."domain" IS NOT new."domain" OR old."kind" IS NOT new."kind")) AND (old."sitting" IS NOT new."sitting" OR old."domain" IS NOT new."domain" OR old."kind" IS NOT new."kind") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'review', new."sitting"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM sitting WHERE id = new.sitting), randomblob(32), 'sitting=' || quote(old."sitting") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'kind=' || quote(old."kind"), 'sitting=' || quote(new."sitting") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'kind=' || quote(new."kind")); END;

CREATE TRIGGER history_review_DELETE AFTER DELETE ON "review" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'review', old."sitting"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM sitting WHERE id = old.sitting), randomblob(32), 'sitting=' || quote(old."sitting") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'kind=' || quote(old."kind"), NULL); END;

CREATE TRIGGER history_right_entry_INSERT AFTER INSERT ON "right_entry" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'right_entry', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'code=' || quote(new."code") || ', ' || 'theme=' || quote(new."theme") || ', ' || 'level=' || quote(new."level") || ', ' || 'url=' || quote(new."url") || ', ' || 'nl=' || quote(new."nl") || ', ' || 'fr=' || quote(new."fr") || ', ' || 'en=' || quote(new."en") || ', ' || 'retired=' || quote(new."retired") || ', ' || 'office=' || quote(new."office") || ', ' || 'step_nl=' || quote(new."step_nl") || ', ' || 'step_fr=' || quote(new."step_fr") || ', ' || 'step_en=' || quote(new."step_en") || ', ' || 'themes=' || quote(new."themes") || ', ' || 'needs=' || quote(new."needs") || ', ' || 'opens=' || quote(new."opens") || ', ' || 'checked=' || quote(new."checked")); END;

CREATE TRIGGER history_right_entry_UPDATE AFTER UPDATE ON "right_entry" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."code" IS NOT new."code" OR old."theme" IS NOT new."theme" OR old."level" IS NOT new."level" OR old."url" IS NOT new."url" OR old."nl" IS NOT new."nl" OR old."fr" IS NOT new."fr" OR old."en" IS NOT new."en" OR old."retired" IS NOT new."retired" OR old."office" IS NOT new."office" OR old."step_nl" IS NOT new."step_nl" OR old."step_fr" IS NOT new."step_fr" OR old."step_en" IS NOT new."step_en" OR old."themes" IS NOT new."themes" OR old."needs" IS NOT new."needs" OR old."opens" IS NOT new."opens" OR old."checked" IS NOT new."checked")) AND (old."code" IS NOT new."code" OR old."theme" IS NOT new."theme" OR old."level" IS NOT new."level" OR old."url" IS NOT new."url" OR old."nl" IS NOT new."nl" OR old."fr" IS NOT new."fr" OR old."en" IS NOT new."en" OR old."retired" IS NOT new."retired" OR old."office" IS NOT new."office" OR old."step_nl" IS NOT new."step_nl" OR old."step_fr" IS NOT new."step_fr" OR old."step_en" IS NOT new."step_en" OR old."themes" IS NOT new."themes" OR old."needs" IS NOT new."needs" OR old."opens" IS NOT new."opens" OR old."checked" IS NOT new."checked") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'right_entry', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'code=' || quote(old."code") || ', ' || 'theme=' || quote(old."theme") || ', ' || 'level=' || quote(old."level") || ', ' || 'url=' || quote(old."url") || ', ' || 'nl=' || quote(old."nl") || ', ' || 'fr=' || quote(old."fr") || ', ' || 'en=' || quote(old."en") || ', ' || 'retired=' || quote(old."retired") || ', ' || 'office=' || quote(old."office") || ', ' || 'step_nl=' || quote(old."step_nl") || ', ' || 'step_fr=' || quote(old."step_fr") || ', ' || 'step_en=' || quote(old."step_en") || ', ' || 'themes=' || quote(old."themes") || ', ' || 'needs=' || quote(old."needs") || ', ' || 'opens=' || quote(old."opens") || ', ' || 'checked=' || quote(old."checked"), 'code=' || quote(new."code") || ', ' || 'theme=' || quote(new."theme") || ', ' || 'level=' || quote(new."level") || ', ' || 'url=' || quote(new."url") || ', ' || 'nl=' || quote(new."nl") || ', ' || 'fr=' || quote(new."fr") || ', ' || 'en=' || quote(new."en") || ', ' || 'retired=' || quote(new."retired") || ', ' || 'office=' || quote(new."office") || ', ' || 'step_nl=' || quote(new."step_nl") || ', ' || 'step_fr=' || quote(new."step_fr") || ', ' || 'step_en=' || quote(new."step_en") || ', ' || 'themes=' || quote(new."themes") || ', ' || 'needs=' || quote(new."needs") || ', ' || 'opens=' || quote(new."opens") || ', ' || 'checked=' || quote(new."checked")); END;

CREATE TRIGGER history_right_entry_DELETE AFTER DELETE ON "right_entry" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'right_entry', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'code=' || quote(old."code") || ', ' || 'theme=' || quote(old."theme") || ', ' || 'level=' || quote(old."level") || ', ' || 'url=' || quote(old."url") || ', ' || 'nl=' || quote(old."nl") || ', ' || 'fr=' || quote(old."fr") || ', ' || 'en=' || quote(old."en") || ', ' || 'retired=' || quote(old."retired") || ', ' || 'office=' || quote(old."office") || ', ' || 'step_nl=' || quote(old."step_nl") || ', ' || 'step_fr=' || quote(old."step_fr") || ', ' || 'step_en=' || quote(old."step_en") || ', ' || 'themes=' || quote(old."themes") || ', ' || 'needs=' || quote(old."needs") || ', ' || 'opens=' || quote(old."opens") || ', ' || 'checked=' || quote(old."checked"), NULL); END;

CREATE TRIGGER history_scan_answer_INSERT AFTER INSERT ON "scan_answer" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'scan_answer', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'right_entry=' || quote(new."right_entry") || ', ' || 'day=' || quote(new."day") || ', ' || 'answer=' || quote(new."answer")); END;

CREATE TRIGGER history_scan_answer_UPDATE AFTER UPDATE ON "scan_answer" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."right_entry" IS NOT new."right_entry" OR old."day" IS NOT new."day" OR old."answer" IS NOT new."answer")) AND (old."family" IS NOT new."family" OR old."right_entry" IS NOT new."right_entry" OR old."day" IS NOT new."day" OR old."answer" IS NOT new."answer") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'scan_answer', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'right_entry=' || quote(old."right_entry") || ', ' || 'day=' || quote(old."day") || ', ' || 'answer=' || quote(old."answer"), 'family=' || quote(new."family") || ', ' || 'right_entry=' || quote(new."right_entry") || ', ' || 'day=' || quote(new."day") || ', ' || 'answer=' || quote(new."answer")); END;

CREATE TRIGGER history_scan_answer_DELETE AFTER DELETE ON "scan_answer" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'scan_answer', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'right_entry=' || quote(old."right_entry") || ', ' || 'day=' || quote(old."day") || ', ' || 'answer=' || quote(old."answer"), NULL); END;

CREATE TRIGGER history_share_INSERT AFTER INSERT ON "share" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'share', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'day=' || quote(new."day") || ', ' || 'what=' || quote(new."what") || ', ' || 'whom=' || quote(new."whom") || ', ' || 'person=' || quote(new."person") || ', ' || 'held=' || quote(new."held")); END;

CREATE TRIGGER history_share_UPDATE AFTER UPDATE ON "share" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."day" IS NOT new."day" OR old."what" IS NOT new."what" OR old."whom" IS NOT new."whom" OR old."person" IS NOT new."person" OR old."held" IS NOT new."held")) AND (old."family" IS NOT new."family" OR old."day" IS NOT new."day" OR old."what" IS NOT new."what" OR old."whom" IS NOT new."whom" OR old."person" IS NOT new."person" OR old."held" IS NOT new."held") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'share', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'day=' || quote(old."day") || ', ' || 'what=' || quote(old."what") || ', ' || 'whom=' || quote(old."whom") || ', ' || 'person=' || quote(old."person") || ', ' || 'held=' || quote(old."held"), 'family=' || quote(new."family") || ', ' || 'day=' || quote(new."day") || ', ' || 'what=' || quote(new."what") || ', ' || 'whom=' || quote(new."whom") || ', ' || 'person=' || quote(new."person") || ', ' || 'held=' || quote(new."held")); END;

CREATE TRIGGER history_share_DELETE AFTER DELETE ON "share" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'share', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'day=' || quote(old."day") || ', ' || 'what=' || quote(old."what") || ', ' || 'whom=' || quote(old."whom") || ', ' || 'person=' || quote(old."person") || ', ' || 'held=' || quote(old."held"), NULL); END;

CREATE TRIGGER history_signal_INSERT AFTER INSERT ON "signal" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'signal', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'project=' || quote(new."project") || ', ' || 'day=' || quote(new."day") || ', ' || 'title=' || quote(new."title") || ', ' || 'level=' || quote(new."level") || ', ' || 'theme=' || quote(new."theme") || ', ' || 'barrier=' || quote(new."barrier") || ', ' || 'owner=' || quote(new."owner") || ', ' || 'state=' || quote(new."state") || ', ' || 'feedback_day=' || quote(new."feedback_day") || ', ' || 'right_entry=' || quote(new."right_entry") || ', ' || 'proposal=' || quote(new."proposal") || ', ' || 'answerer=' || quote(new."answerer") || ', ' || 'answer=' || quote(new."answer") || ', ' || 'answer_day=' || quote(new."answer_day")); END;

CREATE TRIGGER history_signal_UPDATE AFTER UPDATE ON "signal" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."project" IS NOT new."project" OR old."day" IS NOT new."day" OR old."title" IS NOT new."title" OR old."level" IS NOT new."level" OR old."theme" IS NOT new."theme" OR old."barrier" IS NOT new."barrier" OR old."owner" IS NOT new."owner" OR old."state" IS NOT new."state" OR old."feedback_day" IS NOT new."feedback_day" OR old."right_entry" IS NOT new."right_entry" OR old."proposal" IS NOT new."proposal" OR old."answerer" IS NOT new."answerer" OR old."answer" IS NOT new."answer" OR old."answer_day" IS NOT new."answer_day")) AND (old."project" IS NOT new."project" OR old."day" IS NOT new."day" OR old."title" IS NOT new."title" OR old."level" IS NOT new."level" OR old."theme" IS NOT new."theme" OR old."barrier" IS NOT new."barrier" OR old."owner" IS NOT new."owner" OR old."state" IS NOT new."state" OR old."feedback_day" IS NOT new."feedback_day" OR old."right_entry" IS NOT new."right_entry" OR old."proposal" IS NOT new."proposal" OR old."answerer" IS NOT new."answerer" OR old."answer" IS NOT new."answer" OR old."answer_day" IS NOT new."answer_day") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'signal', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'project=' || quote(old."project") || ', ' || 'day=' || quote(old."day") || ', ' || 'title=' || quote(old."title") || ', ' || 'level=' || quote(old."level") || ', ' || 'theme=' || quote(old."theme") || ', ' || 'barrier=' || quote(old."barrier") || ', ' || 'owner=' || quote(old."owner") || ', ' || 'state=' || quote(old."state") || ', ' || 'feedback_day=' || quote(old."feedback_day") || ', ' || 'right_entry=' || quote(old."right_entry") || ', ' || 'proposal=' || quote(old."proposal") || ', ' || 'answerer=' || quote(old."answerer") || ', ' || 'answer=' || quote(old."answer") || ', ' || 'answer_day=' || quote(old."answer_day"), 'project=' || quote(new."project") || ', ' || 'day=' || quote(new."day") || ', ' || 'title=' || quote(new."title") || ', ' || 'level=' || quote(new."level") || ', ' || 'theme=' || quote(new."theme") || ', ' || 'barrier=' || quote(new."barrier") || ', ' || 'owner=' || quote(new."owner") || ', ' || 'state=' || quote(new."state") || ', ' || 'feedback_day=' || quote(new."feedback_day") || ', ' || 'right_entry=' || quote(new."right_entry") || ', ' || 'proposal=' || quote(new."proposal") || ', ' || 'answerer=' || quote(new."answerer") || ', ' || 'answer=' || quote(new."answer") || ', ' || 'answer_day=' || quote(new."answer_day")); END;

CREATE TRIGGER history_signal_DELETE AFTER DELETE ON "signal" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'signal', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'project=' || quote(old."project") || ', ' || 'day=' || quote(old."day") || ', ' || 'title=' || quote(old."title") || ', ' || 'level=' || quote(old."level") || ', ' || 'theme=' || quote(old."theme") || ', ' || 'barrier=' || quote(old."barrier") || ', ' || 'owner=' || quote(old."owner") || ', ' || 'state=' || quote(old."state") || ', ' || 'feedback_day=' || quote(old."feedback_day") || ', ' || 'right_entry=' || quote(old."right_entry") || ', ' || 'proposal=' || quote(old."proposal") || ', ' || 'answerer=' || quote(old."answerer") || ', ' || 'answer=' || quote(old."answer") || ', ' || 'answer_day=' || quote(old."answer_day"), NULL); END;

CREATE TRIGGER history_signal_family_INSERT AFTER INSERT ON "signal_family" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'signal_family', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'signal=' || quote(new."signal")); END;

CREATE TRIGGER history_signal_family_UPDATE AFTER UPDATE ON "signal_family" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."signal" IS NOT new."signal")) AND (old."family" IS NOT new."family" OR old."signal" IS NOT new."signal") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'signal_family', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'signal=' || quote(old."signal"), 'family=' || quote(new."family") || ', ' || 'signal=' || quote(new."signal")); END;

CREATE TRIGGER history_signal_family_DELETE AFTER DELETE ON "signal_family" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'signal_family', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'signal=' || quote(old."signal"), NULL); END;

CREATE TRIGGER history_signal_text_INSERT AFTER INSERT ON "signal_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'signal_text', new."signal"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'signal=' || quote(new."signal") || ', ' || 'sealed=' || quote(substr(new.sealed, -16))); END;

CREATE TRIGGER history_signal_text_UPDATE AFTER UPDATE ON "signal_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."signal" IS NOT new."signal")) AND (old."signal" IS NOT new."signal" OR old."sealed" IS NOT new."sealed") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'signal_text', new."signal"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'signal=' || quote(old."signal") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)), 'signal=' || quote(new."signal") || ', ' || 'sealed=' || quote(substr(new.sealed, -16))); END;

CREATE TRIGGER history_signal_text_DELETE AFTER DELETE ON "signal_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'signal_text', old."signal"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'signal=' || quote(old."signal") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)), NULL); END;

CREATE TRIGGER history_sitting_INSERT AFTER INSERT ON "sitting" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'sitting', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'instrument=' || quote(new."instrument") || ', ' || 'person=' || quote(new."person") || ', ' || 'day=' || quote(new."day") || ', ' || 'mode=' || quote(new."mode") || ', ' || 'looking_back=' || quote(new."looking_back") || ', ' || 'entered=' || quote(new."entered") || ', ' || 'scores=' || quote(new."scores") || ', ' || 'retest=' || quote(new."retest") || ', ' || 'faces=' || quote(new."faces")); END;

CREATE TRIGGER history_sitting_UPDATE AFTER UPDATE ON "sitting" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."instrument" IS NOT new."instrument" OR old."person" IS NOT new."person" OR old."day" IS NOT new."day" OR old."mode" IS NOT new."mode" OR old."looking_back" IS NOT new."looking_back" OR old."entered" IS NOT new."entered" OR old."scores" IS NOT new."scores" OR old."retest" IS NOT new."retest" OR old."faces" IS NOT new."faces")) AND (old."family" IS NOT new."family" OR old."instrument" IS NOT new."instrument" OR old."person" IS NOT new."person" OR old."day" IS NOT new."day" OR old."mode" IS NOT new."mode" OR old."looking_back" IS NOT new."looking_back" OR old."entered" IS NOT new."entered" OR old."scores" IS NOT new."scores" OR old."retest" IS NOT new."retest" OR old."faces" IS NOT new."faces") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'sitting', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'instrument=' || quote(old."instrument") || ', ' || 'person=' || quote(old."person") || ', ' || 'day=' || quote(old."day") || ', ' || 'mode=' || quote(old."mode") || ', ' || 'looking_back=' || quote(old."looking_back") || ', ' || 'entered=' || quote(old."entered") || ', ' || 'scores=' || quote(old."scores") || ', ' || 'retest=' || quote(old."retest") || ', ' || 'faces=' || quote(old."faces"), 'family=' || quote(new."family") || ', ' || 'instrument=' || quote(new."instrument") || ', ' || 'person=' || quote(new."person") || ', ' || 'day=' || quote(new."day") || ', ' || 'mode=' || quote(new."mode") || ', ' || 'looking_back=' || quote(new."looking_back") || ', ' || 'entered=' || quote(new."entered") || ', ' || 'scores=' || quote(new."scores") || ', ' || 'retest=' || quote(new."retest") || ', ' || 'faces=' || quote(new."faces")); END;

CREATE TRIGGER history_sitting_DELETE AFTER DELETE ON "sitting" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'sitting', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'instrument=' || quote(old."instrument") || ', ' || 'person=' || quote(old."person") || ', ' || 'day=' || quote(old."day") || ', ' || 'mode=' || quote(old."mode") || ', ' || 'looking_back=' || quote(old."looking_back") || ', ' || 'entered=' || quote(old."entered") || ', ' || 'scores=' || quote(old."scores") || ', ' || 'retest=' || quote(old."retest") || ', ' || 'faces=' || quote(old."faces"), NULL); END;

CREATE TRIGGER history_small_step_INSERT AFTER INSERT ON "small_step" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'small_step', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'day=' || quote(new."day") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'right_entry=' || quote(new."right_entry") || ', ' || 'doer=' || quote(new."doer") || ', ' || 'due_day=' || quote(new."due_day") || ', ' || 'done_day=' || quote(new."done_day") || ', ' || 'dropped_day=' || quote(new."dropped_day")); END;

CREATE TRIGGER history_small_step_UPDATE AFTER UPDATE ON "small_step" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."day" IS NOT new."day" OR old."domain" IS NOT new."domain" OR old."right_entry" IS NOT new."right_entry" OR old."doer" IS NOT new."doer" OR old."due_day" IS NOT new."due_day" OR old."done_day" IS NOT new."done_day" OR old."dropped_day" IS NOT new."dropped_day")) AND (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."day" IS NOT new."day" OR old."domain" IS NOT new."domain" OR old."right_entry" IS NOT new."right_entry" OR old."doer" IS NOT new."doer" OR old."due_day" IS NOT new."due_day" OR old."done_day" IS NOT new."done_day" OR old."dropped_day" IS NOT new."dropped_day") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'small_step', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'day=' || quote(old."day") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'right_entry=' || quote(old."right_entry") || ', ' || 'doer=' || quote(old."doer") || ', ' || 'due_day=' || quote(old."due_day") || ', ' || 'done_day=' || quote(old."done_day") || ', ' || 'dropped_day=' || quote(old."dropped_day"), 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'day=' || quote(new."day") || ', ' || 'domain=' || quote(new."domain") || ', ' || 'right_entry=' || quote(new."right_entry") || ', ' || 'doer=' || quote(new."doer") || ', ' || 'due_day=' || quote(new."due_day") || ', ' || 'done_day=' || quote(new."done_day") || ', ' || 'dropped_day=' || quote(new."dropped_day")); END;

CREATE TRIGGER history_small_step_DELETE AFTER DELETE ON "small_step" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'small_step', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'day=' || quote(old."day") || ', ' || 'domain=' || quote(old."domain") || ', ' || 'right_entry=' || quote(old."right_entry") || ', ' || 'doer=' || quote(old."doer") || ', ' || 'due_day=' || quote(old."due_day") || ', ' || 'done_day=' || quote(old."done_day") || ', ' || 'dropped_day=' || quote(old."dropped_day"), NULL); END;

CREATE TRIGGER history_small_step_text_INSERT AFTER INSERT ON "small_step_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'small_step_text', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'sealed=' || quote(substr(new.sealed, -16))); END;

CREATE TRIGGER history_small_step_text_UPDATE AFTER UPDATE ON "small_step_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."number" IS NOT new."number")) AND (old."family" IS NOT new."family" OR old."number" IS NOT new."number" OR old."sealed" IS NOT new."sealed") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'small_step_text', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)), 'family=' || quote(new."family") || ', ' || 'number=' || quote(new."number") || ', ' || 'sealed=' || quote(substr(new.sealed, -16))); END;

CREATE TRIGGER history_small_step_text_DELETE AFTER DELETE ON "small_step_text" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'small_step_text', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'number=' || quote(old."number") || ', ' || 'sealed=' || quote(substr(old.sealed, -16)), NULL); END;

CREATE TRIGGER history_support_review_INSERT AFTER INSERT ON "support_review" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'support_review', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'day=' || quote(new."day") || ', ' || 'held_day=' || quote(new."held_day")); END;

CREATE TRIGGER history_support_review_UPDATE AFTER UPDATE ON "support_review" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."day" IS NOT new."day" OR old."held_day" IS NOT new."held_day")) AND (old."family" IS NOT new."family" OR old."day" IS NOT new."day" OR old."held_day" IS NOT new."held_day") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'support_review', new."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'day=' || quote(old."day") || ', ' || 'held_day=' || quote(old."held_day"), 'family=' || quote(new."family") || ', ' || 'day=' || quote(new."day") || ', ' || 'held_day=' || quote(new."held_day")); END;

CREATE TRIGGER history_support_review_DELETE AFTER DELETE ON "support_review" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'support_review', old."family"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'day=' || quote(old."day") || ', ' || 'held_day=' || quote(old."held_day"), NULL); END;

CREATE TRIGGER history_theme_INSERT AFTER INSERT ON "theme" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'theme', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'code=' || quote(new."code") || ', ' || 'nl=' || quote(new."nl") || ', ' || 'fr=' || quote(new."fr") || ', ' || 'en=' || quote(new."en")); END;

CREATE TRIGGER history_theme_UPDATE AFTER UPDATE ON "theme" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."code" IS NOT new."code" OR old."nl" IS NOT new."nl" OR old."fr" IS NOT new."fr" OR old."en" IS NOT new."en")) AND (old."code" IS NOT new."code" OR old."nl" IS NOT new."nl" OR old."fr" IS NOT new."fr" OR old."en" IS NOT new."en") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'theme', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'code=' || quote(old."code") || ', ' || 'nl=' || quote(old."nl") || ', ' || 'fr=' || quote(old."fr") || ', ' || 'en=' || quote(old."en"), 'code=' || quote(new."code") || ', ' || 'nl=' || quote(new."nl") || ', ' || 'fr=' || quote(new."fr") || ', ' || 'en=' || quote(new."en")); END;

CREATE TRIGGER history_theme_DELETE AFTER DELETE ON "theme" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'theme', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'code=' || quote(old."code") || ', ' || 'nl=' || quote(old."nl") || ', ' || 'fr=' || quote(old."fr") || ', ' || 'en=' || quote(old."en"), NULL); END;

CREATE TRIGGER history_tombstone_INSERT AFTER INSERT ON "tombstone" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'tombstone', new."code"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'code=' || quote(new."code")); END;

CREATE TRIGGER history_tombstone_UPDATE AFTER UPDATE ON "tombstone" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."code" IS NOT new."code")) AND (old."code" IS NOT new."code") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'tombstone', new."code"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'code=' || quote(old."code"), 'code=' || quote(new."code")); END;

CREATE TRIGGER history_tombstone_DELETE AFTER DELETE ON "tombstone" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'tombstone', old."code"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'code=' || quote(old."code"), NULL); END;

CREATE TRIGGER history_trajectory_INSERT AFTER INSERT ON "trajectory" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'trajectory', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), NULL, 'family=' || quote(new."family") || ', ' || 'project=' || quote(new."project") || ', ' || 'start=' || quote(new."start") || ', ' || 'ended=' || quote(new."ended") || ', ' || 'closed_reason=' || quote(new."closed_reason") || ', ' || 'closed_by=' || quote(new."closed_by") || ', ' || 'postcode=' || quote(new."postcode") || ', ' || 'household=' || quote(new."household") || ', ' || 'children=' || quote(new."children") || ', ' || 'birth_year=' || quote(new."birth_year") || ', ' || 'referral=' || quote(new."referral")); END;

CREATE TRIGGER history_trajectory_UPDATE AFTER UPDATE ON "trajectory" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."family" IS NOT new."family" OR old."project" IS NOT new."project" OR old."start" IS NOT new."start" OR old."ended" IS NOT new."ended" OR old."closed_reason" IS NOT new."closed_reason" OR old."closed_by" IS NOT new."closed_by" OR old."postcode" IS NOT new."postcode" OR old."household" IS NOT new."household" OR old."children" IS NOT new."children" OR old."birth_year" IS NOT new."birth_year" OR old."referral" IS NOT new."referral")) AND (old."family" IS NOT new."family" OR old."project" IS NOT new."project" OR old."start" IS NOT new."start" OR old."ended" IS NOT new."ended" OR old."closed_reason" IS NOT new."closed_reason" OR old."closed_by" IS NOT new."closed_by" OR old."postcode" IS NOT new."postcode" OR old."household" IS NOT new."household" OR old."children" IS NOT new."children" OR old."birth_year" IS NOT new."birth_year" OR old."referral" IS NOT new."referral") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'trajectory', new."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), new.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'project=' || quote(old."project") || ', ' || 'start=' || quote(old."start") || ', ' || 'ended=' || quote(old."ended") || ', ' || 'closed_reason=' || quote(old."closed_reason") || ', ' || 'closed_by=' || quote(old."closed_by") || ', ' || 'postcode=' || quote(old."postcode") || ', ' || 'household=' || quote(old."household") || ', ' || 'children=' || quote(old."children") || ', ' || 'birth_year=' || quote(old."birth_year") || ', ' || 'referral=' || quote(old."referral"), 'family=' || quote(new."family") || ', ' || 'project=' || quote(new."project") || ', ' || 'start=' || quote(new."start") || ', ' || 'ended=' || quote(new."ended") || ', ' || 'closed_reason=' || quote(new."closed_reason") || ', ' || 'closed_by=' || quote(new."closed_by") || ', ' || 'postcode=' || quote(new."postcode") || ', ' || 'household=' || quote(new."household") || ', ' || 'children=' || quote(new."children") || ', ' || 'birth_year=' || quote(new."birth_year") || ', ' || 'referral=' || quote(new."referral")); END;

CREATE TRIGGER history_trajectory_DELETE AFTER DELETE ON "trajectory" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'trajectory', old."id"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), old.family, randomblob(32), 'family=' || quote(old."family") || ', ' || 'project=' || quote(old."project") || ', ' || 'start=' || quote(old."start") || ', ' || 'ended=' || quote(old."ended") || ', ' || 'closed_reason=' || quote(old."closed_reason") || ', ' || 'closed_by=' || quote(old."closed_by") || ', ' || 'postcode=' || quote(old."postcode") || ', ' || 'household=' || quote(old."household") || ', ' || 'children=' || quote(old."children") || ', ' || 'birth_year=' || quote(old."birth_year") || ', ' || 'referral=' || quote(old."referral"), NULL); END;

CREATE TRIGGER history_trajectory_status_INSERT AFTER INSERT ON "trajectory_status" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'trajectory_status', new."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = new.trajectory), randomblob(32), NULL, 'trajectory=' || quote(new."trajectory") || ', ' || 'day=' || quote(new."day") || ', ' || 'status=' || quote(new."status") || ', ' || 'by_whom=' || quote(new."by_whom") || ', ' || 'reason=' || quote(new."reason")); END;

CREATE TRIGGER history_trajectory_status_UPDATE AFTER UPDATE ON "trajectory_status" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."trajectory" IS NOT new."trajectory" OR old."day" IS NOT new."day" OR old."status" IS NOT new."status" OR old."by_whom" IS NOT new."by_whom" OR old."reason" IS NOT new."reason")) AND (old."trajectory" IS NOT new."trajectory" OR old."day" IS NOT new."day" OR old."status" IS NOT new."status" OR old."by_whom" IS NOT new."by_whom" OR old."reason" IS NOT new."reason") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'trajectory_status', new."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = new.trajectory), randomblob(32), 'trajectory=' || quote(old."trajectory") || ', ' || 'day=' || quote(old."day") || ', ' || 'status=' || quote(old."status") || ', ' || 'by_whom=' || quote(old."by_whom") || ', ' || 'reason=' || quote(old."reason"), 'trajectory=' || quote(new."trajectory") || ', ' || 'day=' || quote(new."day") || ', ' || 'status=' || quote(new."status") || ', ' || 'by_whom=' || quote(new."by_whom") || ', ' || 'reason=' || quote(new."reason")); END;

CREATE TRIGGER history_trajectory_status_DELETE AFTER DELETE ON "trajectory_status" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'trajectory_status', old."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = old.trajectory), randomblob(32), 'trajectory=' || quote(old."trajectory") || ', ' || 'day=' || quote(old."day") || ', ' || 'status=' || quote(old."status") || ', ' || 'by_whom=' || quote(old."by_whom") || ', ' || 'reason=' || quote(old."reason"), NULL); END;

CREATE TRIGGER history_wave_INSERT AFTER INSERT ON "wave" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'wave', new."project" || '/' || new."name"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), NULL, 'project=' || quote(new."project") || ', ' || 'name=' || quote(new."name") || ', ' || 'from_days=' || quote(new."from_days") || ', ' || 'to_days=' || quote(new."to_days")); END;

CREATE TRIGGER history_wave_UPDATE AFTER UPDATE ON "wave" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."project" IS NOT new."project" OR old."name" IS NOT new."name" OR old."from_days" IS NOT new."from_days" OR old."to_days" IS NOT new."to_days")) AND (old."project" IS NOT new."project" OR old."name" IS NOT new."name" OR old."from_days" IS NOT new."from_days" OR old."to_days" IS NOT new."to_days") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'wave', new."project" || '/' || new."name"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'project=' || quote(old."project") || ', ' || 'name=' || quote(old."name") || ', ' || 'from_days=' || quote(old."from_days") || ', ' || 'to_days=' || quote(old."to_days"), 'project=' || quote(new."project") || ', ' || 'name=' || quote(new."name") || ', ' || 'from_days=' || quote(new."from_days") || ', ' || 'to_days=' || quote(new."to_days")); END;

CREATE TRIGGER history_wave_DELETE AFTER DELETE ON "wave" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'wave', old."project" || '/' || old."name"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), NULL, randomblob(32), 'project=' || quote(old."project") || ', ' || 'name=' || quote(old."name") || ', ' || 'from_days=' || quote(old."from_days") || ', ' || 'to_days=' || quote(old."to_days"), NULL); END;

CREATE TRIGGER history_wave_enough_INSERT AFTER INSERT ON "wave_enough" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'wave_enough', new."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = new.trajectory), randomblob(32), NULL, 'trajectory=' || quote(new."trajectory") || ', ' || 'wave=' || quote(new."wave") || ', ' || 'day=' || quote(new."day")); END;

CREATE TRIGGER history_wave_enough_UPDATE AFTER UPDATE ON "wave_enough" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (old."trajectory" IS NOT new."trajectory" OR old."wave" IS NOT new."wave" OR old."day" IS NOT new."day")) AND (old."trajectory" IS NOT new."trajectory" OR old."wave" IS NOT new."wave" OR old."day" IS NOT new."day") BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'wave_enough', new."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = new.trajectory), randomblob(32), 'trajectory=' || quote(old."trajectory") || ', ' || 'wave=' || quote(old."wave") || ', ' || 'day=' || quote(old."day"), 'trajectory=' || quote(new."trajectory") || ', ' || 'wave=' || quote(new."wave") || ', ' || 'day=' || quote(new."day")); END;

CREATE TRIGGER history_wave_enough_DELETE AFTER DELETE ON "wave_enough" WHEN ((SELECT bulk FROM working) IS NOT 1 OR (0)) AND (1) BEGIN INSERT INTO history (at, who, command, tbl, row) VALUES (coalesce((SELECT at FROM working), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), coalesce((SELECT who FROM working), '?'), coalesce((SELECT command FROM working), '?'), 'wave_enough', old."trajectory"); INSERT INTO history_value (history, family, salt, old, new) VALUES (last_insert_rowid(), (SELECT family FROM trajectory WHERE id = old.trajectory), randomblob(32), 'trajectory=' || quote(old."trajectory") || ', ' || 'wave=' || quote(old."wave") || ', ' || 'day=' || quote(old."day"), NULL); END;

INSERT INTO stage VALUES (0, 'detected');
INSERT INTO stage VALUES (1, 'known');
INSERT INTO stage VALUES (2, 'applied');
INSERT INTO stage VALUES (3, 'pleaded');
INSERT INTO stage VALUES (4, 'granted');
INSERT INTO stage VALUES (5, 'realised');
INSERT INTO stage VALUES (6, 'kept');
INSERT INTO stage VALUES (7, 'claims-alone');
INSERT INTO stage VALUES (8, 'refused');
INSERT INTO stage VALUES (9, 'appealed');
INSERT INTO stage VALUES (10, 'lost');
INSERT INTO stage VALUES (11, 'blocked');
