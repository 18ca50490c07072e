-- A paper that goes with a note: with its draft first, in the correspondence once the note is on record.
CREATE TABLE efile.draft_paper (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    draft_id  bigint NOT NULL REFERENCES efile.note_draft (id) ON DELETE CASCADE,
    document  bytea NOT NULL REFERENCES platform.document (sha256),
    file_name text NOT NULL DEFAULT '',
    title     text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    person_id bigint NOT NULL REFERENCES office.person (id),
    put_at    timestamptz NOT NULL,
    UNIQUE (draft_id, document)
);
CREATE INDEX draft_paper_document ON efile.draft_paper (document);
CREATE INDEX draft_paper_person ON efile.draft_paper (person_id);
ALTER TABLE efile.item ADD note_id bigint REFERENCES efile.note (id);
ALTER TABLE efile.item ADD CHECK (note_id IS NULL OR kind = 'APPENDIX');
CREATE INDEX item_note ON efile.item (note_id) WHERE note_id IS NOT NULL;

-- What its author threw away; he alone may look at it and take it back for a while.
CREATE TABLE efile.discarded (
    id           bigint PRIMARY KEY,
    file_id      bigint NOT NULL REFERENCES efile.file (matter_id),
    post_id      bigint NOT NULL REFERENCES office.post (id),
    person_id    bigint NOT NULL REFERENCES office.person (id),
    kind         text NOT NULL CHECK (kind IN ('YELLOW', 'GREEN', 'ORAL', 'DISCUSSION')),
    html         text NOT NULL,
    language     text NOT NULL CHECK (language IN ('en', 'hi', 'bn')),
    discarded_at timestamptz NOT NULL
);
CREATE INDEX discarded_person ON efile.discarded (person_id, discarded_at DESC, id);
CREATE INDEX discarded_file ON efile.discarded (file_id);
CREATE INDEX discarded_post ON efile.discarded (post_id);

GRANT SELECT, INSERT, DELETE ON efile.draft_paper, efile.discarded TO ${application};
