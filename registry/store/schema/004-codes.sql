-- Codes that differ only by capitals are one: mama is Mama, g-7k3qx is G-7K3QX. A
-- code is looked up as it was typed first, then in any case.

CREATE INDEX family_in_any_case ON family (code COLLATE NOCASE);
CREATE INDEX tombstone_in_any_case ON tombstone (code COLLATE NOCASE);
