-- By when a matter should have been acted on, and whether it was on paper, before its cover was changed while it lay there: what
-- was late on a past day is late by the date of that day. A row holds from since, when it came to its desk, until the change.
CREATE TABLE custody.earlier (
    matter_id bigint NOT NULL,
    seq       integer NOT NULL,
    since     timestamptz NOT NULL,
    act_by    date NOT NULL,
    physical  boolean NOT NULL,
    until     timestamptz NOT NULL CHECK (until >= since),
    PRIMARY KEY (matter_id, seq),
    FOREIGN KEY (matter_id, seq) REFERENCES custody.event (matter_id, seq)
);
CREATE INDEX earlier_until ON custody.earlier (until, since);
CREATE TRIGGER earlier_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON custody.earlier EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON custody.earlier TO ${application};
