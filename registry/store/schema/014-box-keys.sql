-- Names and texts of a family are sealed under a key of that family, which is wrapped for
-- each registry that may read them. A box goes from registry to registry as it is, and
-- who has no wrap keeps it closed.
--
-- A box begins with the 8 bytes of its key, which are of a hash of it. Boxes of before
-- this step are sealed under the passphrase itself, until a command opens it to write.

CREATE TABLE box_key (
    family     INTEGER NOT NULL,         -- 0: of the house, for signals
    key        BLOB NOT NULL CHECK (length(key) = 8),
    recipient  BLOB NOT NULL CHECK (length(recipient) = 32), -- its public key
    wrapped    BLOB NOT NULL CHECK (length(wrapped) = 80),
    PRIMARY KEY (family, key, recipient)
) STRICT, WITHOUT ROWID;
CREATE INDEX box_key_by_key ON box_key (key, recipient);

CREATE TRIGGER family_leaves_no_box_key AFTER DELETE ON family
BEGIN
    DELETE FROM box_key WHERE family = old.id;
END;
