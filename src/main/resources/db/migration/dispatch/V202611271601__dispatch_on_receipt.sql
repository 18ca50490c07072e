-- A draft lies on a file, or on a letter that is in none; then the section that began it answers. When the letter comes into a
-- file its drafts go on there, and receipt_id tells where they began.
ALTER TABLE dispatch.draft ALTER file_id DROP NOT NULL;
ALTER TABLE dispatch.draft ADD receipt_id bigint REFERENCES receipt.receipt (matter_id);
ALTER TABLE dispatch.draft ADD unit_id bigint REFERENCES office.unit (id);
ALTER TABLE dispatch.draft ADD matter_id bigint NOT NULL GENERATED ALWAYS AS (coalesce(file_id, receipt_id)) STORED;
ALTER TABLE dispatch.draft ADD CHECK (file_id IS NOT NULL OR receipt_id IS NOT NULL);
ALTER TABLE dispatch.draft ADD CHECK ((receipt_id IS NULL) = (unit_id IS NULL));
ALTER TABLE dispatch.draft DROP CONSTRAINT draft_file_id_serial_key;
ALTER TABLE dispatch.draft ADD UNIQUE (matter_id, serial);
CREATE INDEX draft_file ON dispatch.draft (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX draft_receipt ON dispatch.draft (receipt_id) WHERE receipt_id IS NOT NULL;
CREATE INDEX draft_unit ON dispatch.draft (unit_id) WHERE unit_id IS NOT NULL;
GRANT UPDATE (file_id, serial) ON dispatch.draft TO ${application};

-- It comes into a file once, with its letter; out of one, or into another, it never goes.
CREATE FUNCTION dispatch.refuse_refiling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.file_id IS NOT NULL AND (NEW.file_id, NEW.serial) IS DISTINCT FROM (OLD.file_id, OLD.serial) THEN
        RAISE EXCEPTION 'a draft stays in its file';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER draft_filed_once BEFORE UPDATE OF file_id, serial ON dispatch.draft
    FOR EACH ROW EXECUTE FUNCTION dispatch.refuse_refiling();

-- Where an issue belongs its draft tells, so that both go with the letter.
ALTER TABLE dispatch.issue DROP COLUMN file_id;
