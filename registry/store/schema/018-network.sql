-- What a letter held when it was given: the family chose it, thing by thing. NULL: it was
-- no letter. Only what each thing is about, such as "right=leefloon score=huisvesting";
-- never what was said.
ALTER TABLE share ADD COLUMN held TEXT;

-- What goes to a steering group with a signal. Lines that everybody may read, as the
-- title is: no names.
ALTER TABLE signal ADD COLUMN right_entry INTEGER REFERENCES right_entry; -- NULL: none
ALTER TABLE signal ADD COLUMN proposal TEXT; -- what would solve it
ALTER TABLE signal ADD COLUMN answerer TEXT; -- who is asked for an answer: a service
ALTER TABLE signal ADD COLUMN answer TEXT;   -- what they said
ALTER TABLE signal ADD COLUMN answer_day TEXT
    CONSTRAINT "the day of an answer must be a date"
    CHECK (answer_day IS date(answer_day, '+0 days'));
