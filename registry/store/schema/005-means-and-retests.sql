-- What a mean has to reach to matter, and sittings that only repeat another.

-- The change of a mean agreed beforehand to matter, in points; null: none was. Another
-- question than min_change, which is about one family.
ALTER TABLE domain ADD COLUMN min_mean_change REAL;

-- 1: asked again within two weeks of an ordinary sitting, only to learn how far an
-- answer varies by itself. It is in no change, summary or sheet.
ALTER TABLE sitting ADD COLUMN retest INTEGER NOT NULL DEFAULT 0
    CONSTRAINT "a retest does not look back" CHECK (retest = 0 OR looking_back = 0);
DROP INDEX sitting_once;
CREATE UNIQUE INDEX sitting_once ON sitting
    (family, day, instrument, coalesce(person, 0), looking_back, retest);
CREATE INDEX sitting_retest ON sitting (instrument) WHERE retest = 1;
