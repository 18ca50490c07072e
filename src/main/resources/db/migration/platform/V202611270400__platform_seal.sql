-- The installation seals what it prints with a key of its own. The private half lies in a file beside the database; the
-- public halves stay here for ever, so that what was sealed years ago can still be read.
CREATE TABLE platform.seal_key (
    kid       text PRIMARY KEY CHECK (length(kid) = 43),
    jwk       text NOT NULL,
    made_at   timestamptz NOT NULL,
    -- who had it made, and why; none: the program, at its first start
    person_id bigint,
    reason    text NOT NULL DEFAULT '',
    CHECK ((person_id IS NULL) = (reason = ''))
);

-- A key that others may have had: what it sealed proves nothing any more.
CREATE TABLE platform.seal_key_withdrawn (
    kid       text PRIMARY KEY REFERENCES platform.seal_key (kid),
    at        timestamptz NOT NULL,
    person_id bigint NOT NULL,
    reason    text NOT NULL CHECK (reason <> '')
);

-- Every paper that was sealed. Printed again with the same content on the same day it is the same paper.
CREATE TABLE platform.sealed_paper (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kid       text NOT NULL REFERENCES platform.seal_key (kid),
    kind      text NOT NULL CHECK (kind ~ '^[A-Z_]+$'),
    -- the id of what it is about, as the module of its kind knows it
    subject   bigint NOT NULL,
    number    text NOT NULL,
    dated     date NOT NULL,
    office_en text,
    office_hi text,
    office_bn text,
    -- of what it says, not of any PDF
    digest    bytea NOT NULL CHECK (length(digest) = 32),
    token     text NOT NULL UNIQUE,
    made_at   timestamptz NOT NULL,
    UNIQUE (kind, subject, dated, digest, kid)
);
CREATE INDEX sealed_paper_kid ON platform.sealed_paper (kid);

-- The files in which it was handed out, byte by byte.
CREATE TABLE platform.sealed_copy (
    paper_id bigint NOT NULL REFERENCES platform.sealed_paper (id),
    sha256   bytea NOT NULL CHECK (length(sha256) = 32),
    at       timestamptz NOT NULL,
    PRIMARY KEY (paper_id, sha256)
);
CREATE INDEX sealed_copy_sha256 ON platform.sealed_copy (sha256);

CREATE TRIGGER seal_key_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.seal_key EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER seal_key_withdrawn_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.seal_key_withdrawn EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER sealed_paper_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.sealed_paper EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER sealed_copy_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.sealed_copy EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON platform.seal_key, platform.seal_key_withdrawn, platform.sealed_paper, platform.sealed_copy TO ${application};
