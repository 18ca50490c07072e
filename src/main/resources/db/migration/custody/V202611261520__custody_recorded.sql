-- What the owner of a kind keeps itself (the notes of a file) stands in the chain by its digest.
ALTER TABLE custody.event DROP CONSTRAINT event_kind_check;
ALTER TABLE custody.event ADD CONSTRAINT event_kind_check CHECK (kind IN ('OPENED', 'RECEIVED', 'DELAY_REASON', 'PARKED', 'WOKEN',
    'CLOSE_PROPOSED', 'CLOSED', 'REOPENED', 'RIDES', 'ALIGHTED', 'DESCRIBED', 'REFILED', 'REMINDED', 'RECORDED'));
ALTER TABLE custody.event ADD CHECK (kind <> 'RECORDED' OR body_digest IS NOT NULL);
