-- Letters that go by e-mail. What identifies a message is kept before it is sent, so that a copy can be told from another.
CREATE TABLE dispatch.mail (
    dispatch_id bigint PRIMARY KEY REFERENCES dispatch.dispatch (id),
    message_id  text NOT NULL UNIQUE,
    recipient   text NOT NULL,
    subject     text NOT NULL,
    language    text NOT NULL CHECK (language IN ('en', 'hi', 'bn')),
    number      text NOT NULL,
    dated       date NOT NULL,
    office      text NOT NULL,
    -- when it was last handed to a server without an answer: it may have left
    tried_at    timestamptz
);
CREATE TABLE dispatch.mail_paper (
    dispatch_id bigint NOT NULL REFERENCES dispatch.mail (dispatch_id),
    place       integer NOT NULL CHECK (place > 0),
    document    bytea NOT NULL REFERENCES platform.document (sha256),
    file_name   text NOT NULL,
    PRIMARY KEY (dispatch_id, place)
);
CREATE INDEX mail_paper_document ON dispatch.mail_paper (document);
CREATE TRIGGER mail_paper_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.mail_paper EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT, UPDATE (tried_at) ON dispatch.mail TO ${application};
GRANT SELECT, INSERT ON dispatch.mail_paper TO ${application};
