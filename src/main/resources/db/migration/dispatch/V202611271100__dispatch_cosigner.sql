-- Letters that several sign: who signs before the one in whose name it goes out, in their order or as they come, until when.
ALTER TABLE dispatch.version ADD in_order boolean NOT NULL DEFAULT true;
ALTER TABLE dispatch.version ADD sign_by date;

CREATE TABLE dispatch.cosigner (
    draft_id   bigint NOT NULL,
    version_no integer NOT NULL,
    place      integer NOT NULL CHECK (place > 0),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    PRIMARY KEY (draft_id, version_no, place),
    UNIQUE (draft_id, version_no, post_id),
    FOREIGN KEY (draft_id, version_no) REFERENCES dispatch.version (draft_id, no)
);
CREATE INDEX cosigner_post ON dispatch.cosigner (post_id);

-- As they stand on the paper, from the moment it has its number.
ALTER TABLE dispatch.issue ADD in_order boolean NOT NULL DEFAULT true;
ALTER TABLE dispatch.issue ADD sign_by date;
ALTER TABLE dispatch.issue ADD UNIQUE (id, signatory);

CREATE TABLE dispatch.issue_cosigner (
    issue_id      bigint NOT NULL,
    place         integer NOT NULL CHECK (place > 0),
    post_id       bigint NOT NULL REFERENCES office.post (id),
    -- in whose name it goes out, who signs last
    signatory     bigint NOT NULL,
    signed_name   text NOT NULL,
    signed_title  text NOT NULL,
    signed_office text NOT NULL,
    PRIMARY KEY (issue_id, place),
    UNIQUE (issue_id, post_id),
    UNIQUE (issue_id, place, post_id),
    FOREIGN KEY (issue_id, signatory) REFERENCES dispatch.issue (id, signatory),
    CHECK (post_id <> signatory)
);
CREATE INDEX issue_cosigner_post ON dispatch.issue_cosigner (post_id);
CREATE INDEX issue_cosigner_signatory ON dispatch.issue_cosigner (issue_id, signatory);

-- Each signature with the paper as it was after it; the next one is added to that.
CREATE TABLE dispatch.issue_signature (
    issue_id  bigint NOT NULL,
    place     integer NOT NULL,
    seq       integer NOT NULL CHECK (seq > 0),
    document  bytea NOT NULL REFERENCES platform.document (sha256),
    -- as the certificate says it
    signer    text NOT NULL,
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    charge_id bigint NOT NULL REFERENCES office.charge (id),
    at        timestamptz NOT NULL,
    PRIMARY KEY (issue_id, place),
    UNIQUE (issue_id, seq),
    FOREIGN KEY (issue_id, place, post_id) REFERENCES dispatch.issue_cosigner (issue_id, place, post_id)
);
CREATE INDEX issue_signature_cosigner ON dispatch.issue_signature (issue_id, place, post_id);
CREATE INDEX issue_signature_document ON dispatch.issue_signature (document);
CREATE INDEX issue_signature_person ON dispatch.issue_signature (person_id);
CREATE INDEX issue_signature_post ON dispatch.issue_signature (post_id);
CREATE INDEX issue_signature_charge ON dispatch.issue_signature (charge_id);

-- Those who have not signed yet of what is neither issued nor given up: few at any time.
CREATE TABLE dispatch.cosigner_waiting (
    issue_id bigint NOT NULL,
    place    integer NOT NULL,
    post_id  bigint NOT NULL REFERENCES office.post (id),
    in_order boolean NOT NULL,
    PRIMARY KEY (issue_id, place),
    FOREIGN KEY (issue_id, place) REFERENCES dispatch.issue_cosigner (issue_id, place)
);
CREATE INDEX cosigner_waiting_post ON dispatch.cosigner_waiting (post_id);

-- The sender was told that the date has passed.
CREATE TABLE dispatch.issue_late (
    issue_id bigint PRIMARY KEY REFERENCES dispatch.issue (id),
    at       timestamptz NOT NULL
);

-- Nothing is issued that not all have signed, and no paper carries signatures of two kinds.
CREATE FUNCTION dispatch.refuse_unsigned() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    named  integer;
    signed integer;
    wrong  boolean;
BEGIN
    SELECT count(*), count(s.issue_id) INTO named, signed
      FROM dispatch.issue_cosigner c
      LEFT JOIN dispatch.issue_signature s ON s.issue_id = c.issue_id AND s.place = c.place
     WHERE c.issue_id = NEW.issue_id;
    wrong := CASE NEW.way WHEN 'CERTIFICATE' THEN signed < named
                          WHEN 'PAPER' THEN signed > 0
                          ELSE named > 0 END;
    IF NEW.outcome = 'ISSUED' AND wrong THEN
        RAISE EXCEPTION 'issue % is not signed by all of % signatories', NEW.issue_id, named + 1;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER issue_end_signed BEFORE INSERT ON dispatch.issue_end
    FOR EACH ROW EXECUTE FUNCTION dispatch.refuse_unsigned();

CREATE TRIGGER cosigner_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.cosigner EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER issue_cosigner_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.issue_cosigner EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER issue_signature_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.issue_signature EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER issue_late_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.issue_late EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.cosigner, dispatch.issue_cosigner, dispatch.issue_signature, dispatch.issue_late TO ${application};
GRANT SELECT, INSERT, DELETE ON dispatch.cosigner_waiting TO ${application};
