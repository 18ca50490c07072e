-- Letters in two languages on one paper: what a version says in the second one, and how whoever signs is called in it.
ALTER TABLE dispatch.version ADD UNIQUE (draft_id, no, language);

CREATE TABLE dispatch.second_text (
    draft_id   bigint NOT NULL,
    version_no integer NOT NULL,
    -- that of the version
    first      text NOT NULL,
    language   text NOT NULL CHECK (language IN ('en', 'hi', 'bn')),
    subject    text NOT NULL DEFAULT '',
    salutation text NOT NULL DEFAULT '',
    html       text NOT NULL DEFAULT '',
    close      text NOT NULL DEFAULT '',
    reference  text NOT NULL DEFAULT '',
    PRIMARY KEY (draft_id, version_no),
    FOREIGN KEY (draft_id, version_no, first) REFERENCES dispatch.version (draft_id, no, language),
    CHECK (language <> first)
);
CREATE INDEX second_text_version ON dispatch.second_text (draft_id, version_no, first);

-- Figures and days stand in the letter once.
CREATE TABLE dispatch.second_detail (
    draft_id   bigint NOT NULL,
    version_no integer NOT NULL,
    name       text NOT NULL CHECK (name IN ('AUTHORITY', 'AMOUNT_IN_WORDS', 'CONCURRENCE', 'GAZETTE', 'EFFECT_FROM', 'EARLIER',
                                             'HEADING', 'EMBARGO')),
    value      text NOT NULL CHECK (value <> ''),
    PRIMARY KEY (draft_id, version_no, name),
    FOREIGN KEY (draft_id, version_no) REFERENCES dispatch.second_text (draft_id, version_no)
);

ALTER TABLE dispatch.issue ADD second_name text;
ALTER TABLE dispatch.issue ADD second_title text;
ALTER TABLE dispatch.issue ADD second_office text;
ALTER TABLE dispatch.issue ADD CHECK (num_nulls(second_name, second_title, second_office) IN (0, 3));
ALTER TABLE dispatch.issue_cosigner ADD second_name text;
ALTER TABLE dispatch.issue_cosigner ADD second_title text;
ALTER TABLE dispatch.issue_cosigner ADD second_office text;
ALTER TABLE dispatch.issue_cosigner ADD CHECK (num_nulls(second_name, second_title, second_office) IN (0, 3));
ALTER TABLE dispatch.mail ADD second_language text CHECK (second_language IN ('en', 'hi', 'bn'));
ALTER TABLE dispatch.mail ADD second_subject text;
ALTER TABLE dispatch.mail ADD CHECK ((second_language IS NULL) = (second_subject IS NULL));

CREATE TRIGGER second_text_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.second_text EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER second_detail_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.second_detail EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.second_text, dispatch.second_detail TO ${application};
