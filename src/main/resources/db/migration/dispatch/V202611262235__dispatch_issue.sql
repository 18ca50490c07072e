-- The number and date of what is issued are taken first, as a row that stays; then it is printed and signed, and a second
-- row says what became of it. Whoever is interrupted between the two finds the first.
CREATE TABLE dispatch.issue (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    draft_id     bigint NOT NULL,
    version_no   integer NOT NULL,
    file_id      bigint NOT NULL REFERENCES efile.file (matter_id),
    -- whose register it stands in
    unit_id      bigint NOT NULL REFERENCES office.unit (id),
    dated        date NOT NULL,
    -- who signs, as it stands on the paper
    signatory    bigint NOT NULL REFERENCES office.post (id),
    signed_name  text NOT NULL,
    signed_title text NOT NULL,
    signed_office text NOT NULL,
    person_id    bigint NOT NULL REFERENCES office.person (id),
    post_id      bigint NOT NULL REFERENCES office.post (id),
    charge_id    bigint NOT NULL REFERENCES office.charge (id),
    reserved_at  timestamptz NOT NULL,
    FOREIGN KEY (draft_id, version_no) REFERENCES dispatch.version (draft_id, no)
);
CREATE INDEX issue_draft ON dispatch.issue (draft_id, version_no);
CREATE INDEX issue_file ON dispatch.issue (file_id);
CREATE INDEX issue_unit ON dispatch.issue (unit_id, dated DESC, id DESC);
CREATE INDEX issue_signatory ON dispatch.issue (signatory);
CREATE INDEX issue_person ON dispatch.issue (person_id);
CREATE INDEX issue_post ON dispatch.issue (post_id);
CREATE INDEX issue_charge ON dispatch.issue (charge_id);

-- Every serial of a series that was ever taken. The endorsement below a letter may take one of its own.
CREATE TABLE dispatch.number (
    series   text NOT NULL REFERENCES platform.number_series (key),
    serial   bigint NOT NULL CHECK (serial > 0),
    issue_id bigint NOT NULL REFERENCES dispatch.issue (id),
    part     text NOT NULL CHECK (part IN ('LETTER', 'COPY')),
    number   text NOT NULL CHECK (number <> ''),
    PRIMARY KEY (series, serial),
    UNIQUE (issue_id, part),
    UNIQUE (part, number)
);

CREATE TABLE dispatch.issue_end (
    issue_id  bigint PRIMARY KEY REFERENCES dispatch.issue (id),
    outcome   text NOT NULL CHECK (outcome IN ('ISSUED', 'CANCELLED')),
    -- signed on paper and scanned, or authenticated by sign-in
    way       text CHECK (way IN ('PAPER', 'SIGN_IN')),
    -- the office copy
    document  bytea REFERENCES platform.document (sha256),
    file_name text NOT NULL DEFAULT '',
    -- somebody looked whether the scan is the paper that was approved
    compared  boolean NOT NULL DEFAULT false,
    reason    text NOT NULL DEFAULT '',
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    charge_id bigint NOT NULL REFERENCES office.charge (id),
    at        timestamptz NOT NULL,
    CHECK ((outcome = 'ISSUED') = (document IS NOT NULL)),
    CHECK ((outcome = 'ISSUED') = (way IS NOT NULL)),
    CHECK (outcome = 'ISSUED' OR reason <> ''),
    CHECK (way <> 'PAPER' OR compared)
);
CREATE INDEX issue_end_document ON dispatch.issue_end (document) WHERE document IS NOT NULL;
CREATE INDEX issue_end_person ON dispatch.issue_end (person_id);
CREATE INDEX issue_end_post ON dispatch.issue_end (post_id);
CREATE INDEX issue_end_charge ON dispatch.issue_end (charge_id);

-- The one issue that a draft has now: of two who take a number for it one is too late.
ALTER TABLE dispatch.draft ADD issue_id bigint UNIQUE REFERENCES dispatch.issue (id);
ALTER TABLE dispatch.draft ADD CHECK ((state IN ('RESERVED', 'ISSUED')) = (issue_id IS NOT NULL));
GRANT UPDATE (issue_id) ON dispatch.draft TO ${application};

CREATE TRIGGER issue_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.issue EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER number_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.number EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER issue_end_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.issue_end EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.issue, dispatch.number, dispatch.issue_end TO ${application};
