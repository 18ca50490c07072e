-- Signatures by certificate over notes, made by their writers when they like.
CREATE TABLE efile.note_signature (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    note_id        bigint NOT NULL UNIQUE REFERENCES efile.note (id),
    certificate_id bigint NOT NULL REFERENCES signing.certificate (id),
    -- as the certificate says it
    signer         text NOT NULL CHECK (signer <> ''),
    -- CMS (CAdES) apart from what it signs
    signature      bytea NOT NULL,
    -- of what was signed
    sha256         bytea NOT NULL CHECK (length(sha256) = 32),
    time_stamped   boolean NOT NULL,
    person_id      bigint NOT NULL REFERENCES office.person (id),
    post_id        bigint NOT NULL REFERENCES office.post (id),
    charge_id      bigint NOT NULL REFERENCES office.charge (id),
    at             timestamptz NOT NULL
);
CREATE INDEX note_signature_certificate ON efile.note_signature (certificate_id);
CREATE INDEX note_signature_person ON efile.note_signature (person_id);
CREATE INDEX note_signature_post ON efile.note_signature (post_id);
CREATE INDEX note_signature_charge ON efile.note_signature (charge_id);
-- What was signed: the note in a form that any program reads. Apart, so that it can be destroyed as lawfully as the text itself.
CREATE TABLE efile.note_signed (
    note_id bigint PRIMARY KEY REFERENCES efile.note_signature (note_id),
    content bytea NOT NULL
);
CREATE TRIGGER note_signed_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.note_signed EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER note_signature_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.note_signature
    EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON efile.note_signature, efile.note_signed TO ${application};
-- One's own decisions of late, which is what waits to be signed.
CREATE INDEX note_decided ON efile.note (person_id, id DESC) WHERE decision IN ('APPROVED', 'PARTLY', 'REJECTED', 'CLOSE');
