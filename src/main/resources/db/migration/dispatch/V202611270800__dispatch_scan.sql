-- A letter signed by hand is issued when somebody else than who brought its scan has compared it with what was to be signed.
CREATE TABLE dispatch.scan (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    issue_id  bigint NOT NULL REFERENCES dispatch.issue (id),
    document  bytea NOT NULL REFERENCES platform.document (sha256),
    file_name text NOT NULL,
    -- the paper as it was to be signed, with which the scan is compared
    print     bytea NOT NULL REFERENCES platform.document (sha256),
    -- notes whose decision leaves the office with it
    decisions bigint[] NOT NULL,
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    charge_id bigint NOT NULL REFERENCES office.charge (id),
    unit_id   bigint NOT NULL REFERENCES office.unit (id),
    at        timestamptz NOT NULL,
    UNIQUE (id, person_id),
    UNIQUE (id, issue_id, document)
);
CREATE INDEX scan_issue ON dispatch.scan (issue_id, id DESC);
CREATE INDEX scan_document ON dispatch.scan (document);
CREATE INDEX scan_print ON dispatch.scan (print);
CREATE INDEX scan_person ON dispatch.scan (person_id);
CREATE INDEX scan_post ON dispatch.scan (post_id);
CREATE INDEX scan_charge ON dispatch.scan (charge_id);
CREATE INDEX scan_unit ON dispatch.scan (unit_id);

CREATE TABLE dispatch.comparison (
    scan_id    bigint PRIMARY KEY,
    brought_by bigint NOT NULL,
    agrees     boolean NOT NULL,
    reason     text NOT NULL DEFAULT '',
    person_id  bigint NOT NULL REFERENCES office.person (id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    charge_id  bigint NOT NULL REFERENCES office.charge (id),
    at         timestamptz NOT NULL,
    UNIQUE (scan_id, agrees),
    FOREIGN KEY (scan_id, brought_by) REFERENCES dispatch.scan (id, person_id),
    CHECK (person_id <> brought_by),
    CHECK (agrees = (reason = ''))
);
CREATE INDEX comparison_brought_by ON dispatch.comparison (scan_id, brought_by);
CREATE INDEX comparison_person ON dispatch.comparison (person_id);
CREATE INDEX comparison_post ON dispatch.comparison (post_id);
CREATE INDEX comparison_charge ON dispatch.comparison (charge_id);

-- The newest scan of an issue that has neither been compared nor become needless: what lies before the others.
CREATE TABLE dispatch.scan_waiting (
    issue_id  bigint PRIMARY KEY REFERENCES dispatch.issue (id),
    scan_id   bigint NOT NULL UNIQUE REFERENCES dispatch.scan (id),
    -- whose register the issue stands in
    unit_id   bigint NOT NULL REFERENCES office.unit (id),
    person_id bigint NOT NULL REFERENCES office.person (id)
);
CREATE INDEX scan_waiting_unit ON dispatch.scan_waiting (unit_id, scan_id);
CREATE INDEX scan_waiting_person ON dispatch.scan_waiting (person_id);

-- What is issued on paper is the very scan that was found to agree. Issues of before were compared by who brought them.
ALTER TABLE dispatch.issue_end ADD scan_id bigint;
ALTER TABLE dispatch.issue_end ADD agreed boolean GENERATED ALWAYS AS (CASE WHEN scan_id IS NOT NULL THEN true END) STORED;
ALTER TABLE dispatch.issue_end ADD FOREIGN KEY (scan_id, issue_id, document) REFERENCES dispatch.scan (id, issue_id, document);
ALTER TABLE dispatch.issue_end ADD FOREIGN KEY (scan_id, agreed) REFERENCES dispatch.comparison (scan_id, agrees);
ALTER TABLE dispatch.issue_end ADD CHECK (way <> 'PAPER' OR scan_id IS NOT NULL) NOT VALID;
CREATE INDEX issue_end_scan ON dispatch.issue_end (scan_id, issue_id, document) WHERE scan_id IS NOT NULL;
CREATE INDEX issue_end_agreed ON dispatch.issue_end (scan_id, agreed) WHERE scan_id IS NOT NULL;

CREATE TRIGGER scan_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.scan EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER comparison_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.comparison EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.scan, dispatch.comparison TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON dispatch.scan_waiting TO ${application};
