-- Whose paper was given to somebody: whom a person gives their own to is no business
-- of another adult of the family.

ALTER TABLE share ADD COLUMN person INTEGER REFERENCES person; -- NULL: of the family
