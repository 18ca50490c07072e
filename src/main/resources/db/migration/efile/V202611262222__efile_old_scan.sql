-- What the pages in the locked paper of a file look like: one scan of its old notes, one of its old correspondence. A
-- better scan may follow; the last one is shown, none is lost.
CREATE TABLE efile.old_scan (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_id   bigint NOT NULL REFERENCES efile.file (matter_id),
    side      text NOT NULL CHECK (side IN ('NOTES', 'PAPERS')),
    document  bytea NOT NULL REFERENCES platform.document (sha256),
    file_name text NOT NULL DEFAULT '',
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    put_at    timestamptz NOT NULL
);
CREATE INDEX old_scan_file ON efile.old_scan (file_id, side, id DESC);
CREATE INDEX old_scan_document ON efile.old_scan (document);
CREATE INDEX old_scan_person ON efile.old_scan (person_id);
CREATE INDEX old_scan_post ON efile.old_scan (post_id);
CREATE TRIGGER old_scan_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.old_scan EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON efile.old_scan TO ${application};
