-- What the history proves, and how long a project keeps what was closed.

-- From the row after this one on, also an import writes down what it changes of rows
-- that are there: the last values in the history are then those of the table. What an
-- older version brought in before that cannot be held against it.
INSERT INTO setting (name, value)
SELECT 'history.silent', coalesce(max(id), 0) FROM history;

-- Years that a project keeps a family after the end of its last trajectory.
ALTER TABLE project ADD COLUMN keep_years INTEGER
    CONSTRAINT "a project keeps what was closed for 1 to 99 years"
    CHECK (keep_years BETWEEN 1 AND 99);
