-- Drafts of what leaves the office. Every version stays; only where a draft stands changes.
CREATE SCHEMA dispatch;
GRANT USAGE ON SCHEMA dispatch TO ${application};

CREATE TABLE dispatch.draft (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_id  bigint NOT NULL REFERENCES efile.file (matter_id),
    -- DFA-1, DFA-2 … of its file
    serial   integer NOT NULL CHECK (serial > 0),
    form     text NOT NULL CHECK (form IN ('LETTER', 'DO_LETTER', 'OFFICE_MEMORANDUM', 'MEMO', 'ID_NOTE', 'OFFICE_ORDER', 'ORDER',
                                           'NOTIFICATION', 'RESOLUTION', 'CIRCULAR', 'ENDORSEMENT', 'CORRIGENDUM', 'PRESS',
                                           'SHOW_CAUSE', 'REMINDER', 'ACKNOWLEDGEMENT')),
    state    text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'APPROVED', 'RESERVED', 'ISSUED', 'CANCELLED')),
    -- the newest one
    version  integer NOT NULL CHECK (version > 0),
    begun_at timestamptz NOT NULL,
    UNIQUE (file_id, serial)
);
GRANT SELECT, INSERT, UPDATE (state, version) ON dispatch.draft TO ${application};

CREATE TABLE dispatch.version (
    draft_id   bigint NOT NULL REFERENCES dispatch.draft (id),
    no         integer NOT NULL CHECK (no > 0),
    language   text NOT NULL CHECK (language IN ('en', 'hi', 'bn')),
    subject    text NOT NULL DEFAULT '',
    salutation text NOT NULL DEFAULT '',
    html       text NOT NULL DEFAULT '',
    close      text NOT NULL DEFAULT '',
    reference  text NOT NULL DEFAULT '',
    -- the letter of the correspondence that it answers
    reply_to   bigint REFERENCES efile.item (id),
    signatory  bigint REFERENCES office.post (id),
    remark     text NOT NULL DEFAULT '',
    -- a senior changed what is said, and not only how
    material   boolean NOT NULL DEFAULT false,
    person_id  bigint NOT NULL REFERENCES office.person (id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    at         timestamptz NOT NULL,
    PRIMARY KEY (draft_id, no)
);
CREATE INDEX version_reply_to ON dispatch.version (reply_to) WHERE reply_to IS NOT NULL;
CREATE INDEX version_signatory ON dispatch.version (signatory) WHERE signatory IS NOT NULL;
CREATE INDEX version_person ON dispatch.version (person_id);
CREATE INDEX version_post ON dispatch.version (post_id);

CREATE TABLE dispatch.addressee (
    draft_id    bigint NOT NULL,
    version_no  integer NOT NULL,
    place       integer NOT NULL CHECK (place > 0),
    role        text NOT NULL CHECK (role IN ('TO', 'COPY')),
    name        text NOT NULL DEFAULT '',
    designation text NOT NULL DEFAULT '',
    address     text NOT NULL DEFAULT '',
    email       text NOT NULL DEFAULT '',
    -- for information, for necessary action …
    purpose     text NOT NULL DEFAULT '',
    -- a desk of this installation
    post_id     bigint REFERENCES office.post (id),
    PRIMARY KEY (draft_id, version_no, place),
    FOREIGN KEY (draft_id, version_no) REFERENCES dispatch.version (draft_id, no)
);
CREATE INDEX addressee_post ON dispatch.addressee (post_id) WHERE post_id IS NOT NULL;

-- What a form asks for beside its text: authority, amount, date of effect …
CREATE TABLE dispatch.detail (
    draft_id   bigint NOT NULL,
    version_no integer NOT NULL,
    name       text NOT NULL,
    value      text NOT NULL CHECK (value <> ''),
    PRIMARY KEY (draft_id, version_no, name),
    FOREIGN KEY (draft_id, version_no) REFERENCES dispatch.version (draft_id, no)
);

-- Papers of the correspondence that go with it.
CREATE TABLE dispatch.enclosure (
    draft_id   bigint NOT NULL,
    version_no integer NOT NULL,
    place      integer NOT NULL CHECK (place > 0),
    item_id    bigint NOT NULL REFERENCES efile.item (id),
    title      text NOT NULL,
    PRIMARY KEY (draft_id, version_no, place),
    FOREIGN KEY (draft_id, version_no) REFERENCES dispatch.version (draft_id, no)
);
CREATE INDEX enclosure_item ON dispatch.enclosure (item_id);

CREATE TRIGGER version_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.version EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER addressee_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.addressee EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER detail_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.detail EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER enclosure_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.enclosure EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.version, dispatch.addressee, dispatch.detail, dispatch.enclosure TO ${application};
