-- A matter can be handed over to another installation; when it is back it lies on the desk that sent it.
ALTER TABLE custody.event DROP CONSTRAINT event_kind_check;
ALTER TABLE custody.event ADD CONSTRAINT event_kind_check CHECK (kind IN ('OPENED', 'RECEIVED', 'DELAY_REASON', 'PARKED', 'WOKEN',
    'CLOSE_PROPOSED', 'CLOSED', 'REOPENED', 'RIDES', 'ALIGHTED', 'DESCRIBED', 'REFILED', 'REMINDED', 'RECORDED', 'AWAY'));
ALTER TABLE custody.movement DROP CONSTRAINT movement_via_check;
ALTER TABLE custody.movement ADD CONSTRAINT movement_via_check
    CHECK (via IN ('REGISTERED', 'SENT', 'CLAIMED', 'PULLED_BACK', 'PULLED_UP', 'REOPENED', 'ALIGHTED', 'BACK'));
ALTER TABLE custody.holding DROP CONSTRAINT holding_state_check;
ALTER TABLE custody.holding ADD CONSTRAINT holding_state_check
    CHECK (state IN ('ACTIVE', 'PARKED', 'CLOSED', 'RIDING', 'AWAY'));
