-- Reminders are events of the chain: whoever waits for a matter reminds the desk where it lies.
ALTER TABLE custody.event
    DROP CONSTRAINT event_kind_check,
    ADD CONSTRAINT event_kind_check CHECK (kind IN ('OPENED', 'RECEIVED', 'DELAY_REASON', 'PARKED', 'WOKEN', 'CLOSE_PROPOSED', 'CLOSED', 'REOPENED', 'RIDES', 'ALIGHTED', 'DESCRIBED', 'REFILED', 'REMINDED'));
