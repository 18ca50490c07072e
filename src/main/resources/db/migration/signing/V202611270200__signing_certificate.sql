-- Whose certificate is whose. What was said of one stays; only its use ends, and then a key that is kept here is forgotten.
CREATE SCHEMA signing;
GRANT USAGE ON SCHEMA signing TO ${application};

CREATE TABLE signing.certificate (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id     bigint NOT NULL REFERENCES office.person (id),
    way           text NOT NULL CHECK (way IN ('KEY_FILE', 'TOKEN')),
    sha256        bytea NOT NULL CHECK (length(sha256) = 32),
    -- the signer's own first, then those of its issuers, in DER
    chain         bytea[] NOT NULL CHECK (cardinality(chain) > 0),
    -- the private key under the signer's own password (PKCS#8, PBES2)
    locked_key    bytea,
    name          text NOT NULL CHECK (name <> ''),
    issuer        text NOT NULL,
    serial        text NOT NULL CHECK (serial <> ''),
    valid_from    timestamptz NOT NULL,
    valid_until   timestamptz NOT NULL CHECK (valid_until > valid_from),
    registered_by bigint NOT NULL REFERENCES office.person (id),
    registered_at timestamptz NOT NULL,
    ended_by      bigint REFERENCES office.person (id),
    ended_at      timestamptz,
    -- wrong passwords since the last right one
    failures      integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    failed_at     timestamptz,
    CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CHECK (ended_at IS NOT NULL OR (way = 'KEY_FILE') = (locked_key IS NOT NULL)),
    CHECK (ended_at IS NULL OR locked_key IS NULL)
);
-- A certificate in use is one person's.
CREATE UNIQUE INDEX certificate_in_use ON signing.certificate (sha256) WHERE ended_at IS NULL;
CREATE INDEX certificate_person ON signing.certificate (person_id, id);
CREATE INDEX certificate_until ON signing.certificate (valid_until, id) WHERE ended_at IS NULL;
CREATE INDEX certificate_registered_by ON signing.certificate (registered_by);
CREATE INDEX certificate_ended_by ON signing.certificate (ended_by) WHERE ended_by IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (ended_by, ended_at, locked_key, failures, failed_at) ON signing.certificate TO ${application};
