-- What the same letter is recognised by, and what it turned out to be.
ALTER TABLE receipt.receipt
    ADD COLUMN dup_of      bigint REFERENCES receipt.receipt (matter_id),
    ADD COLUMN subject_key text NOT NULL DEFAULT '',
    ADD CHECK (dup_of <> matter_id);
CREATE INDEX receipt_dup ON receipt.receipt (dup_of) WHERE dup_of IS NOT NULL;

-- Who brought a scan may register it; nobody else can lay hands on it by knowing its hash.
CREATE TABLE receipt.upload (
    person_id bigint NOT NULL REFERENCES office.person (id),
    document  bytea NOT NULL REFERENCES platform.document (sha256),
    at        timestamptz NOT NULL,
    PRIMARY KEY (person_id, document)
);
CREATE INDEX upload_document ON receipt.upload (document);
GRANT SELECT, INSERT, UPDATE, DELETE ON receipt.upload TO ${application};

-- Details mended after registration: what was and what is, field by field. The ledger keeps that it happened.
CREATE TABLE receipt.amendment (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    receipt_id bigint NOT NULL REFERENCES receipt.receipt (matter_id),
    at         timestamptz NOT NULL,
    person_id  bigint NOT NULL REFERENCES office.person (id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    changes    jsonb NOT NULL
);
CREATE INDEX amendment_receipt ON receipt.amendment (receipt_id, at);
CREATE INDEX amendment_person ON receipt.amendment (person_id);
CREATE INDEX amendment_post ON receipt.amendment (post_id);
CREATE TRIGGER amendment_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON receipt.amendment EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON receipt.amendment TO ${application};
