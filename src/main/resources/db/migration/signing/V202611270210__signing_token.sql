-- Programs on officers' desks that sign with a token there, each paired by a code that its officer read from his own page.
CREATE TABLE signing.signer (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id      bigint NOT NULL REFERENCES office.person (id),
    post_id        bigint NOT NULL REFERENCES office.post (id),
    charge_id      bigint NOT NULL REFERENCES office.charge (id),
    unit_id        bigint NOT NULL REFERENCES office.unit (id),
    -- SHA-256; told once, gone with the pairing
    code           bytea,
    code_until     timestamptz NOT NULL,
    -- SHA-256 of what the program shows from then on
    token          bytea UNIQUE,
    certificate_id bigint UNIQUE REFERENCES signing.certificate (id),
    computer       text NOT NULL DEFAULT '',
    made_at        timestamptz NOT NULL,
    paired_at      timestamptz,
    seen_at        timestamptz,
    CHECK ((paired_at IS NULL) = (token IS NULL)),
    CHECK ((paired_at IS NULL) = (certificate_id IS NULL)),
    CHECK (paired_at IS NULL OR code IS NULL)
);
CREATE UNIQUE INDEX signer_code ON signing.signer (code) WHERE code IS NOT NULL;
CREATE INDEX signer_person ON signing.signer (person_id);
CREATE INDEX signer_post ON signing.signer (post_id);
CREATE INDEX signer_charge ON signing.signer (charge_id);
CREATE INDEX signer_unit ON signing.signer (unit_id);
GRANT SELECT, INSERT, UPDATE (code, token, certificate_id, computer, paired_at, seen_at) ON signing.signer TO ${application};

-- What was laid before a token: the paper as it was when its officer asked, and what the token is to sign of it.
CREATE TABLE signing.request (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    certificate_id bigint NOT NULL REFERENCES signing.certificate (id),
    kind           text NOT NULL,
    subject_id     bigint NOT NULL,
    title          text NOT NULL,
    href           text NOT NULL,
    person_id      bigint NOT NULL REFERENCES office.person (id),
    post_id        bigint NOT NULL REFERENCES office.post (id),
    charge_id      bigint NOT NULL REFERENCES office.charge (id),
    unit_id        bigint NOT NULL REFERENCES office.unit (id),
    powers         text[] NOT NULL,
    -- of the form, so that sent twice it asks once
    once           uuid NOT NULL,
    document       bytea NOT NULL,
    -- none where bytes are signed by themselves
    field          text,
    reason         text,
    stamp          bytea,
    at             timestamptz NOT NULL,
    data           bytea NOT NULL,
    state          text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SIGNED', 'REFUSED')),
    -- key of the sentence that says why
    refusal        text NOT NULL DEFAULT '',
    until          timestamptz NOT NULL,
    ended_at       timestamptz,
    UNIQUE (person_id, once, kind, subject_id),
    CHECK ((state = 'WAITING') = (ended_at IS NULL)),
    CHECK ((state = 'REFUSED') = (refusal <> ''))
);
CREATE INDEX request_waiting ON signing.request (certificate_id, id) WHERE state = 'WAITING';
CREATE INDEX request_person ON signing.request (person_id, id DESC);
CREATE INDEX request_certificate ON signing.request (certificate_id);
CREATE INDEX request_post ON signing.request (post_id);
CREATE INDEX request_charge ON signing.request (charge_id);
CREATE INDEX request_unit ON signing.request (unit_id);
GRANT SELECT, INSERT, UPDATE (state, refusal, ended_at) ON signing.request TO ${application};
