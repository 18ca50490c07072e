-- A head that was a mistake, or is used no more, is closed: files under it keep it.
ALTER TABLE office.file_head ADD closed_on date;

-- What an administrator uploaded, as it was read from his sheets, between looking at it and confirming it.
CREATE TABLE office.sheet_import (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES office.person (id),
    at        timestamptz NOT NULL,
    name      text NOT NULL,
    book      jsonb NOT NULL,
    done_at   timestamptz,
    outcome   jsonb,
    CHECK ((done_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX sheet_import_person ON office.sheet_import (person_id, at);
CREATE INDEX sheet_import_at ON office.sheet_import (at);
GRANT SELECT, INSERT, UPDATE, DELETE ON office.sheet_import TO ${application};
