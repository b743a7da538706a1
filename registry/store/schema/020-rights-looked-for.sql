-- Whom a family goes to for a right, and what comes first; the sides of life it serves
-- (codes of themes, with blanks between them); what has to be in order beforehand, and
-- which of those this right itself puts in order (codes, with blanks between them).
ALTER TABLE right_entry ADD COLUMN office TEXT;   -- a kind of office: welfare, ...
ALTER TABLE right_entry ADD COLUMN step_nl TEXT;
ALTER TABLE right_entry ADD COLUMN step_fr TEXT;
ALTER TABLE right_entry ADD COLUMN step_en TEXT;
ALTER TABLE right_entry ADD COLUMN themes TEXT;
ALTER TABLE right_entry ADD COLUMN needs TEXT;    -- no-address, no-bank-account, ...
ALTER TABLE right_entry ADD COLUMN opens TEXT;
ALTER TABLE right_entry ADD COLUMN checked TEXT   -- the day on which this was looked up
    CONSTRAINT "the day on which a right was looked up must be a date"
    CHECK (checked IS date(checked, '+0 days'));

-- What a family chose in a look for rights: to look into a right together, or to come
-- back to it later. A step to the right after that day, or that it is not for them,
-- says more.
CREATE TABLE scan_answer (
    family       INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    right_entry  INTEGER NOT NULL REFERENCES right_entry,
    day          TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    answer       TEXT NOT NULL CHECK (answer = 'explore' OR answer = 'later'),
    PRIMARY KEY (family, right_entry)
) STRICT, WITHOUT ROWID;
