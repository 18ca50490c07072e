-- A fourth way to sign: Aadhaar eSign, whose provider makes a certificate for each signing. What is registered is by what a
-- person is known again; the certificate is the first one.
ALTER TABLE signing.certificate DROP CONSTRAINT certificate_way_check;
ALTER TABLE signing.certificate ADD CONSTRAINT certificate_way_check CHECK (way IN ('KEY_FILE', 'TOKEN', 'ESIGN'));
ALTER TABLE signing.certificate ADD identity bytea CHECK (length(identity) = 32);
ALTER TABLE signing.certificate ADD CHECK ((way = 'ESIGN') = (identity IS NOT NULL));
-- One person's, and one for each person.
CREATE UNIQUE INDEX certificate_identity ON signing.certificate (identity) WHERE ended_at IS NULL AND identity IS NOT NULL;
CREATE UNIQUE INDEX certificate_one_identity ON signing.certificate (person_id) WHERE ended_at IS NULL AND identity IS NOT NULL;

-- An officer's way to the provider and back: to sign what was laid down, or to become known there.
CREATE TABLE signing.esign (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- as the provider knows it
    name           text NOT NULL UNIQUE CHECK (name <> ''),
    -- in whose name; none while he registers
    certificate_id bigint REFERENCES signing.certificate (id),
    -- what he signs to register
    content        bytea,
    person_id      bigint NOT NULL REFERENCES office.person (id),
    post_id        bigint NOT NULL REFERENCES office.post (id),
    charge_id      bigint NOT NULL REFERENCES office.charge (id),
    unit_id        bigint NOT NULL REFERENCES office.unit (id),
    -- of the form, so that sent twice it goes once
    once           uuid NOT NULL,
    at             timestamptz NOT NULL,
    until          timestamptz NOT NULL,
    answered_at    timestamptz,
    -- key of the sentence that says why nothing came of it, and what the provider said
    refusal        text NOT NULL DEFAULT '',
    said           text NOT NULL DEFAULT '',
    UNIQUE (person_id, once),
    CHECK ((certificate_id IS NULL) = (content IS NOT NULL)),
    CHECK (refusal = '' OR answered_at IS NOT NULL)
);
CREATE INDEX esign_certificate ON signing.esign (certificate_id) WHERE certificate_id IS NOT NULL;
CREATE INDEX esign_post ON signing.esign (post_id);
CREATE INDEX esign_charge ON signing.esign (charge_id);
CREATE INDEX esign_unit ON signing.esign (unit_id);
GRANT SELECT, INSERT, UPDATE (answered_at, refusal, said) ON signing.esign TO ${application};

ALTER TABLE signing.request ADD esign_id bigint REFERENCES signing.esign (id);
ALTER TABLE signing.request ADD place integer CHECK (place > 0);
ALTER TABLE signing.request ADD CHECK ((esign_id IS NULL) = (place IS NULL));
CREATE UNIQUE INDEX request_esign ON signing.request (esign_id, place) WHERE esign_id IS NOT NULL;
