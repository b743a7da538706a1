-- A talk that was begun and left as it is: not every domain was rated, and somebody said
-- that it was enough. Figures do not look at it; lists of who is due do.
CREATE TABLE wave_enough (
    trajectory  INTEGER NOT NULL REFERENCES trajectory ON DELETE CASCADE,
    wave        TEXT NOT NULL,
    day         TEXT NOT NULL CONSTRAINT "the day a talk was enough must be a date"
                     CHECK (day IS date(day, '+0 days')), -- it was said
    PRIMARY KEY (trajectory, wave)
) STRICT, WITHOUT ROWID;

-- The families of one coach, without reading everybody's.
CREATE INDEX coach_in_any_case ON coach (code COLLATE NOCASE);
