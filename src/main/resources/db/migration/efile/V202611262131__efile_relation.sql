-- What ties files together.
-- A part that was merged back: its notes are read after note after_no of the file it belongs to, its papers went over.
CREATE TABLE efile.merged (
    part_id   bigint PRIMARY KEY REFERENCES efile.file (matter_id),
    into_id   bigint NOT NULL REFERENCES efile.file (matter_id),
    after_no  integer NOT NULL CHECK (after_no >= 0),
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    at        timestamptz NOT NULL,
    CHECK (part_id <> into_id)
);
CREATE INDEX merged_into ON efile.merged (into_id);
CREATE INDEX merged_person ON efile.merged (person_id);
CREATE INDEX merged_post ON efile.merged (post_id);
CREATE TRIGGER merged_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON efile.merged EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON efile.merged TO ${application};

-- Paragraphs of the volumes before it; pages before it stand in paper_notes and paper_pages.
ALTER TABLE efile.file ADD COLUMN paras_before integer NOT NULL DEFAULT 0 CHECK (paras_before >= 0);
