-- Acts, rules and standing orders on which notes rest: an office's guard file. What a note once referred to stays
-- readable for ever; withdrawing an entry only takes it out of what is offered.
CREATE TABLE efile.authority (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id       bigint NOT NULL REFERENCES office.unit (id),
    kind          text NOT NULL CHECK (kind IN ('ACT', 'RULE', 'ORDER')),
    citation      text NOT NULL CHECK (length(citation) BETWEEN 1 AND 200),
    made_on       date,
    language      text NOT NULL CHECK (language IN ('en', 'hi', 'bn')),
    wording       text NOT NULL DEFAULT '' CHECK (length(wording) <= 10000),
    document      bytea REFERENCES platform.document (sha256),
    file_name     text NOT NULL DEFAULT '',
    person_id     bigint NOT NULL REFERENCES office.person (id),
    put_at        timestamptz NOT NULL,
    withdrawn_at  timestamptz,
    CHECK (wording <> '' OR document IS NOT NULL)
);
CREATE UNIQUE INDEX authority_citation ON efile.authority (unit_id, citation) WHERE withdrawn_at IS NULL;
CREATE INDEX authority_person ON efile.authority (person_id);
CREATE INDEX authority_document ON efile.authority (document) WHERE document IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON efile.authority TO ${application};
