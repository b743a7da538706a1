-- Rated on faces alone: a step between two faces could not be chosen, so that numbers of
-- such a sitting are coarser than those of others.

-- 1: only faces were shown; null: numbers were, or nobody knows.
ALTER TABLE sitting ADD COLUMN faces INTEGER CHECK (faces = 1);
