-- Whose words they are. What one person said is theirs, and stands on the paper of
-- others only with their yes; what is there already is the family's.

ALTER TABLE free_text ADD COLUMN person INTEGER REFERENCES person; -- NULL: the family
                                                                   -- together
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
