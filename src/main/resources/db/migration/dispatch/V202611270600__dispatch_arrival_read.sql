-- What is only to be known needs no diary: to have read it ends it.
ALTER TABLE dispatch.arrival_end DROP CONSTRAINT arrival_end_outcome_check;
ALTER TABLE dispatch.arrival_end ADD CONSTRAINT arrival_end_outcome_check CHECK (outcome IN ('DIARISED', 'REFUSED', 'ACKNOWLEDGED'));
ALTER TABLE dispatch.arrival_end DROP CONSTRAINT arrival_end_check1;
ALTER TABLE dispatch.arrival_end ADD CONSTRAINT arrival_end_reason CHECK ((outcome = 'REFUSED') = (reason <> ''));
CREATE INDEX arrival_end_read ON dispatch.arrival_end (arrival_id DESC) WHERE outcome = 'ACKNOWLEDGED';
