-- Much is answered on a letter that never gets a file: what goes out with the answer, and the office copy of it, lie beside the
-- letter. When it comes into a file after all they become pages there, under new ids; who knows the old ones still finds them.
ALTER TABLE efile.item ALTER file_id DROP NOT NULL;
ALTER TABLE efile.item ADD letter_id bigint REFERENCES receipt.receipt (matter_id);
ALTER TABLE efile.item ADD was bigint REFERENCES efile.item (id);
ALTER TABLE efile.item ADD CHECK (num_nonnulls(file_id, letter_id) = 1);
-- no note lies beside a letter, and the letter itself is there once
ALTER TABLE efile.item ADD CHECK (letter_id IS NULL OR (note_id IS NULL AND was IS NULL));
ALTER TABLE efile.item ADD CHECK (letter_id IS NULL OR receipt_id IS NULL OR receipt_id = letter_id);
ALTER TABLE efile.item ADD UNIQUE (letter_id, no);
ALTER TABLE efile.item ADD UNIQUE (was, file_id);
CREATE UNIQUE INDEX item_letter_itself ON efile.item (letter_id) WHERE receipt_id IS NOT NULL;
