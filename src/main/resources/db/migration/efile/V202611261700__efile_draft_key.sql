-- Under which a person's browser keeps what it could not save.
CREATE TABLE efile.draft_key (
    person_id bigint PRIMARY KEY REFERENCES office.person (id),
    key       bytea NOT NULL CHECK (length(key) = 32)
);
GRANT SELECT, INSERT ON efile.draft_key TO ${application};
