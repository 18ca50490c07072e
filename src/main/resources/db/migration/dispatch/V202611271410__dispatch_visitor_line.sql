-- What a list of files that came shows, without the whole of what came.
ALTER TABLE dispatch.visitor ADD COLUMN office text, ADD COLUMN reason text;
ALTER TABLE dispatch.visitor DISABLE TRIGGER visitor_frozen;
UPDATE dispatch.visitor SET office = description::json #>> '{sender,office}', reason = description::json ->> 'reason';
ALTER TABLE dispatch.visitor ENABLE TRIGGER visitor_frozen;
ALTER TABLE dispatch.visitor ALTER COLUMN office SET NOT NULL, ALTER COLUMN reason SET NOT NULL;
