-- Standing orders that an office goes by, and its book of precedents. Nothing is deleted or written over: what was wrong is
-- corrected by a row that takes its place under the same number, and an order that no longer holds by the one after it.
CREATE TABLE register.book_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id     bigint NOT NULL REFERENCES office.unit (id),
    book        text NOT NULL CHECK (book IN ('ORDER', 'PRECEDENT')),
    no          bigint NOT NULL CHECK (no > 0),
    heading     text NOT NULL CHECK (length(heading) BETWEEN 1 AND 300),
    number      text NOT NULL DEFAULT '' CHECK (length(number) <= 200),
    dated       date,
    from_whom   text NOT NULL DEFAULT '' CHECK (length(from_whom) <= 200),
    file_number text NOT NULL DEFAULT '' CHECK (length(file_number) <= 200),
    matter_id   bigint REFERENCES custody.matter (id),
    brief       text NOT NULL DEFAULT '' CHECK (length(brief) <= 4000),
    -- what it takes the place of, each only once
    replaces    bigint UNIQUE REFERENCES register.book_entry (id),
    how         text CHECK (how IN ('CORRECTED', 'SUPERSEDED')),
    person_id   bigint NOT NULL REFERENCES office.person (id),
    post_id     bigint NOT NULL REFERENCES office.post (id),
    charge_id   bigint NOT NULL REFERENCES office.charge (id),
    at          timestamptz NOT NULL,
    CHECK ((replaces IS NULL) = (how IS NULL)),
    CHECK (book <> 'ORDER' OR (number <> '' AND dated IS NOT NULL AND from_whom <> '')),
    CHECK (book <> 'PRECEDENT' OR (file_number <> '' AND brief <> ''))
);
CREATE INDEX book_entry_unit ON register.book_entry (unit_id, book, no);
CREATE INDEX book_entry_matter ON register.book_entry (matter_id) WHERE matter_id IS NOT NULL;
CREATE INDEX book_entry_person ON register.book_entry (person_id);
CREATE INDEX book_entry_post ON register.book_entry (post_id);
CREATE INDEX book_entry_charge ON register.book_entry (charge_id);
CREATE TRIGGER book_entry_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON register.book_entry EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON register.book_entry TO ${application};
