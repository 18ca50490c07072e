-- What was added to signed letters after they were issued, so that they stay verifiable; each time all of it, for the office
-- copy before stays what left the office.
CREATE TABLE dispatch.issue_version (
    issue_id bigint NOT NULL REFERENCES dispatch.issue (id),
    no       integer NOT NULL CHECK (no > 0),
    document bytea NOT NULL REFERENCES platform.document (sha256),
    at       timestamptz NOT NULL,
    PRIMARY KEY (issue_id, no)
);
CREATE INDEX issue_version_document ON dispatch.issue_version (document);
CREATE TRIGGER issue_version_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.issue_version EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.issue_version TO ${application};

INSERT INTO signing.lasting (kind, subject, since, due_at)
SELECT 'ISSUE', issue_id, at, at FROM dispatch.issue_end WHERE way = 'CERTIFICATE';
