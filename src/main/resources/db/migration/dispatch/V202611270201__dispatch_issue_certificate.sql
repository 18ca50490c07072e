-- A third way: the signatory's certificate. The office copy is the signed PDF itself.
ALTER TABLE dispatch.issue_end DROP CONSTRAINT issue_end_way_check;
ALTER TABLE dispatch.issue_end ADD CONSTRAINT issue_end_way_check CHECK (way IN ('PAPER', 'SIGN_IN', 'CERTIFICATE'));
-- What waits for a signature is few at any time.
CREATE INDEX draft_reserved ON dispatch.draft (issue_id) WHERE state = 'RESERVED';
