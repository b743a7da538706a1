-- A family is found by what people call it, from its beginning. Capitals do not matter
-- to the first index. The second is of aliases that have accents or spaces of their
-- own, which are compared one by one: those are few.

CREATE INDEX family_called ON family (alias COLLATE NOCASE) WHERE alias IS NOT NULL;

CREATE INDEX family_called_otherwise ON family (alias)
    WHERE alias GLOB '*[^ -~]*' OR alias GLOB '*  *' OR alias GLOB ' *';
