-- A right that was looked at and is not for this family, said on that day: it is not
-- proposed again. A step to it says otherwise.
CREATE TABLE not_entitled (
    family       INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
    right_entry  INTEGER NOT NULL REFERENCES right_entry,
    day          TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    PRIMARY KEY (family, right_entry)
) STRICT, WITHOUT ROWID;
