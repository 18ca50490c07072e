-- The digest of a text stays with its row, so that the chain verifies also after the text was lawfully destroyed.
ALTER TABLE custody.movement ADD COLUMN body_digest bytea CHECK (length(body_digest) = 32);
ALTER TABLE custody.event ADD COLUMN body_digest bytea CHECK (length(body_digest) = 32);
