-- The file: cover, note sheet, correspondence.
CREATE SCHEMA efile;
GRANT USAGE ON SCHEMA efile TO ${application};

CREATE TABLE efile.file (
    matter_id        bigint PRIMARY KEY REFERENCES custody.matter (id),
    kind             text NOT NULL CHECK (kind IN ('MAIN', 'PART', 'VOLUME')),
    main_id          bigint REFERENCES efile.file (matter_id),
    place_in_main    integer CHECK (place_in_main > 0),
    series           text REFERENCES platform.number_series (key),
    serial           bigint CHECK (serial > 0),
    head_id          bigint REFERENCES office.file_head (id),
    unit_id          bigint NOT NULL REFERENCES office.unit (id),
    opened_on        date NOT NULL,
    category         text NOT NULL DEFAULT '',
    language         text NOT NULL CHECK (language IN ('en', 'hi', 'bn')),
    classification   text NOT NULL CHECK (classification IN ('NORMAL', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET')),
    earlier_ref      text NOT NULL DEFAULT '',
    later_ref        text NOT NULL DEFAULT '',
    remarks          text NOT NULL DEFAULT '',
    subject_key      text NOT NULL,
    -- where the paper of a physical or half-physical file lies
    place            text NOT NULL DEFAULT '',
    -- practice: a file kept on paper needs a reason, an approver and an end
    exception_reason text NOT NULL DEFAULT '',
    exception_by     bigint REFERENCES office.post (id),
    exception_until  date,
    -- a live paper file that became electronic: its old number, and how many pages lie in the locked paper
    old_number       text NOT NULL DEFAULT '',
    paper_notes      integer NOT NULL DEFAULT 0 CHECK (paper_notes >= 0),
    paper_pages      integer NOT NULL DEFAULT 0 CHECK (paper_pages >= 0),
    CHECK ((kind = 'MAIN') = (main_id IS NULL)),
    CHECK ((main_id IS NULL) = (place_in_main IS NULL)),
    CHECK ((series IS NULL) = (serial IS NULL)),
    UNIQUE (series, serial),
    UNIQUE (main_id, kind, place_in_main)
);
CREATE INDEX file_unit ON efile.file (unit_id, opened_on DESC, matter_id);
CREATE INDEX file_head ON efile.file (head_id);
CREATE INDEX file_exception ON efile.file (exception_by) WHERE exception_by IS NOT NULL;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA platform;
CREATE INDEX file_similar ON efile.file USING gin (subject_key platform.gin_trgm_ops);

-- What was on the cover before and after, field by field.
CREATE TABLE efile.cover_change (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_id   bigint NOT NULL REFERENCES efile.file (matter_id),
    at        timestamptz NOT NULL,
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    changes   jsonb NOT NULL
);
CREATE INDEX cover_change_file ON efile.cover_change (file_id, at);
CREATE INDEX cover_change_person ON efile.cover_change (person_id);
CREATE INDEX cover_change_post ON efile.cover_change (post_id);

-- Files whose orders must be passed together; neither travels with the other.
CREATE TABLE efile.link (
    file_id  bigint NOT NULL REFERENCES efile.file (matter_id),
    other_id bigint NOT NULL REFERENCES efile.file (matter_id),
    PRIMARY KEY (file_id, other_id),
    CHECK (file_id < other_id)
);
CREATE INDEX link_other ON efile.link (other_id);

-- ---- the note sheet -----------------------------------------------------------------------------------------------
CREATE SEQUENCE efile.note_id;

-- A note in the making: one for a desk and a file. It becomes a note under the same id when the file is sent.
CREATE TABLE efile.note_draft (
    id           bigint PRIMARY KEY DEFAULT nextval('efile.note_id'),
    file_id      bigint NOT NULL REFERENCES efile.file (matter_id),
    post_id      bigint NOT NULL REFERENCES office.post (id),
    person_id    bigint NOT NULL REFERENCES office.person (id),
    kind         text NOT NULL CHECK (kind IN ('YELLOW', 'GREEN', 'ORAL', 'DISCUSSION')),
    html         text NOT NULL,
    language     text NOT NULL CHECK (language IN ('en', 'hi', 'bn')),
    decision     text NOT NULL DEFAULT 'NONE',
    reverses     bigint,
    corrects     integer CHECK (corrects > 0),
    confirm_post bigint REFERENCES office.post (id),
    readers      bigint[] NOT NULL DEFAULT '{}',
    version      integer NOT NULL CHECK (version > 0),
    saved_at     timestamptz NOT NULL,
    UNIQUE (file_id, post_id)
);
CREATE INDEX note_draft_post ON efile.note_draft (post_id);
CREATE INDEX note_draft_person ON efile.note_draft (person_id);
CREATE INDEX note_draft_confirm ON efile.note_draft (confirm_post) WHERE confirm_post IS NOT NULL;

-- A note that was sent: frozen. Its digest stands in the chain of the file at event_seq.
CREATE TABLE efile.note (
    id           bigint PRIMARY KEY,
    file_id      bigint NOT NULL REFERENCES efile.file (matter_id),
    no           integer NOT NULL CHECK (no > 0),
    kind         text NOT NULL CHECK (kind IN ('GREEN', 'ORAL', 'DISCUSSION')),
    first_para   integer NOT NULL CHECK (first_para > 0),
    paras        integer NOT NULL CHECK (paras >= 0),
    first_page   integer NOT NULL CHECK (first_page > 0),
    last_page    integer NOT NULL,
    last_line    integer NOT NULL CHECK (last_line >= 0),
    language     text NOT NULL CHECK (language IN ('en', 'hi', 'bn')),
    person_id    bigint NOT NULL REFERENCES office.person (id),
    post_id      bigint NOT NULL REFERENCES office.post (id),
    charge_id    bigint NOT NULL REFERENCES office.charge (id),
    typed_by     bigint NOT NULL REFERENCES office.person (id),
    to_post      bigint REFERENCES office.post (id),
    sent_at      timestamptz NOT NULL,
    event_seq    integer NOT NULL,
    decision     text NOT NULL CHECK (decision IN ('NONE', 'RECOMMENDED', 'APPROVED', 'PARTLY', 'REJECTED', 'RETURNED', 'SEEN', 'CLOSE')),
    reverses     bigint REFERENCES efile.note (id),
    corrects     integer CHECK (corrects > 0),
    confirm_post bigint REFERENCES office.post (id),
    restricted   boolean NOT NULL DEFAULT false,
    version      smallint NOT NULL,
    digest       bytea NOT NULL CHECK (length(digest) = 32),
    body_digest  bytea NOT NULL CHECK (length(body_digest) = 32),
    UNIQUE (file_id, no),
    UNIQUE (file_id, event_seq),
    CHECK (last_page >= first_page),
    CHECK (kind = 'GREEN' OR confirm_post IS NOT NULL)
);
CREATE UNIQUE INDEX note_para ON efile.note (file_id, first_para) WHERE paras > 0;
CREATE INDEX note_person ON efile.note (person_id);
CREATE INDEX note_post ON efile.note (post_id, sent_at DESC);
CREATE INDEX note_charge ON efile.note (charge_id);
CREATE INDEX note_typed ON efile.note (typed_by);
CREATE INDEX note_to ON efile.note (to_post);
CREATE INDEX note_reverses ON efile.note (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX note_confirm ON efile.note (confirm_post) WHERE confirm_post IS NOT NULL;

-- Text and salt apart, so that lawful destruction leaves the chain whole.
CREATE TABLE efile.note_body (
    note_id bigint PRIMARY KEY REFERENCES efile.note (id),
    salt    bytea NOT NULL CHECK (length(salt) = 16),
    html    text NOT NULL
);
-- A note for named readers only.
CREATE TABLE efile.note_reader (
    note_id   bigint NOT NULL REFERENCES efile.note (id),
    person_id bigint NOT NULL REFERENCES office.person (id),
    PRIMARY KEY (note_id, person_id)
);
CREATE INDEX note_reader_person ON efile.note_reader (person_id);
-- The officer confirms what was noted as his oral order or as the outcome of a talk with him.
CREATE TABLE efile.confirmation (
    note_id   bigint PRIMARY KEY REFERENCES efile.note (id),
    agrees    boolean NOT NULL,
    remark    text NOT NULL DEFAULT '',
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    charge_id bigint NOT NULL REFERENCES office.charge (id),
    at        timestamptz NOT NULL
);
CREATE INDEX confirmation_person ON efile.confirmation (person_id);
CREATE INDEX confirmation_post ON efile.confirmation (post_id);
CREATE INDEX confirmation_charge ON efile.confirmation (charge_id);
-- A decision that has left the office: from here on only a higher officer may reverse it, with reasons.
CREATE TABLE efile.communicated (
    note_id   bigint PRIMARY KEY REFERENCES efile.note (id),
    how       text NOT NULL,
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    at        timestamptz NOT NULL
);
CREATE INDEX communicated_person ON efile.communicated (person_id);
CREATE INDEX communicated_post ON efile.communicated (post_id);
-- Ready sentences: one's own, or those of an office and all below it.
CREATE TABLE efile.phrase (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id bigint REFERENCES office.person (id),
    unit_id   bigint REFERENCES office.unit (id),
    language  text NOT NULL CHECK (language IN ('en', 'hi', 'bn')),
    place     integer NOT NULL,
    text      text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    CHECK ((person_id IS NULL) <> (unit_id IS NULL))
);
CREATE INDEX phrase_person ON efile.phrase (person_id, language, place);
CREATE INDEX phrase_unit ON efile.phrase (unit_id, language, place);

-- ---- the correspondence -------------------------------------------------------------------------------------------
-- A paper of the file with its pages c/…; the numbers stay for ever once the file was sent with it.
CREATE TABLE efile.item (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_id    bigint NOT NULL REFERENCES efile.file (matter_id),
    no         integer NOT NULL CHECK (no > 0),
    kind       text NOT NULL CHECK (kind IN ('RECEIPT', 'APPENDIX')),
    receipt_id bigint REFERENCES receipt.receipt (matter_id),
    document   bytea REFERENCES platform.document (sha256),
    file_name  text NOT NULL DEFAULT '',
    title      text NOT NULL DEFAULT '',
    first_page integer NOT NULL CHECK (first_page > 0),
    last_page  integer NOT NULL,
    put_at     timestamptz NOT NULL,
    person_id  bigint NOT NULL REFERENCES office.person (id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    CHECK (last_page >= first_page),
    CHECK ((kind = 'RECEIPT') = (receipt_id IS NOT NULL)),
    CHECK (kind <> 'APPENDIX' OR document IS NOT NULL),
    UNIQUE (file_id, no)
);
CREATE INDEX item_pages ON efile.item (file_id, last_page);
CREATE INDEX item_receipt ON efile.item (receipt_id) WHERE receipt_id IS NOT NULL;
CREATE INDEX item_document ON efile.item (document) WHERE document IS NOT NULL;
CREATE INDEX item_person ON efile.item (person_id);
CREATE INDEX item_post ON efile.item (post_id);
-- Taken out again: a slip keeps the pages' numbers, unless the file had not moved since and nothing came after.
CREATE TABLE efile.item_removed (
    item_id   bigint PRIMARY KEY REFERENCES efile.item (id),
    slip      boolean NOT NULL,
    to_file   bigint REFERENCES efile.file (matter_id),
    reason    text NOT NULL,
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    at        timestamptz NOT NULL
);
CREATE INDEX item_removed_file ON efile.item_removed (to_file) WHERE to_file IS NOT NULL;
CREATE INDEX item_removed_person ON efile.item_removed (person_id);
CREATE INDEX item_removed_post ON efile.item_removed (post_id);
-- A receipt in a file stays undealt until somebody says what became of it.
CREATE TABLE efile.dealt (
    item_id   bigint PRIMARY KEY REFERENCES efile.item (id),
    disposal  text NOT NULL CHECK (disposal IN ('REPLIED', 'FILED', 'NO_ACTION')),
    remark    text NOT NULL DEFAULT '',
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    at        timestamptz NOT NULL
);
CREATE INDEX dealt_person ON efile.dealt (person_id);
CREATE INDEX dealt_post ON efile.dealt (post_id);
-- PUC, FR and flags A, B, C …; with remarks on a page's margin.
CREATE TABLE efile.flag (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES efile.item (id),
    page    integer NOT NULL CHECK (page > 0),
    name    text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    remark  text NOT NULL DEFAULT '' CHECK (length(remark) <= 2000),
    post_id bigint NOT NULL REFERENCES office.post (id),
    at      timestamptz NOT NULL
);
CREATE INDEX flag_item ON efile.flag (item_id, page);
CREATE INDEX flag_post ON efile.flag (post_id);

CREATE TRIGGER note_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.note EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER note_body_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.note_body EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER note_reader_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.note_reader EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER confirmation_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.confirmation EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER communicated_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.communicated EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER item_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.item EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER item_removed_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.item_removed EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER dealt_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.dealt EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER cover_change_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.cover_change EXECUTE FUNCTION platform.refuse_change();

GRANT USAGE ON SEQUENCE efile.note_id TO ${application};
GRANT SELECT, INSERT, UPDATE ON efile.file TO ${application};
GRANT SELECT, INSERT ON efile.cover_change, efile.note, efile.note_body, efile.note_reader, efile.confirmation, efile.communicated,
    efile.item, efile.item_removed, efile.dealt TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON efile.note_draft, efile.phrase, efile.flag TO ${application};
GRANT SELECT, INSERT, DELETE ON efile.link TO ${application};
