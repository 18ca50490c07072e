-- Office copies of what was issued from a file are pages of it too, under the number of the issue.
ALTER TABLE efile.item DROP CONSTRAINT item_kind_check;
ALTER TABLE efile.item ADD CONSTRAINT item_kind_check CHECK (kind IN ('RECEIPT', 'APPENDIX', 'ISSUE'));
ALTER TABLE efile.item ADD number text NOT NULL DEFAULT '';
ALTER TABLE efile.item ADD party text NOT NULL DEFAULT '';
ALTER TABLE efile.item ADD dated date;
ALTER TABLE efile.item ADD CHECK ((kind = 'ISSUE') = (number <> ''));
ALTER TABLE efile.item ADD CHECK (kind <> 'ISSUE' OR (document IS NOT NULL AND dated IS NOT NULL));
