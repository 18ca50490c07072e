-- By when it should have been acted on there: what was late on a past day was late by the limit of its own day.
ALTER TABLE custody.stay ADD COLUMN act_by date;
ALTER TABLE custody.stay DISABLE TRIGGER stay_frozen;
-- Of earlier stays only the date asked for was kept: they count with seven working days, which are nine of the calendar.
UPDATE custody.stay SET act_by = least(due_on, (since AT TIME ZONE 'Asia/Kolkata')::date + 9);
ALTER TABLE custody.stay ENABLE TRIGGER stay_frozen;
ALTER TABLE custody.stay ALTER COLUMN act_by SET NOT NULL, DROP COLUMN due_on;

-- How many working days a matter may lie on a desk: for a unit and all below it, where nothing nearer is set.
-- What is empty or 0 stands for all. A limit is ended, never changed: what lay under it keeps the date it got.
CREATE TABLE custody.time_limit (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id   bigint NOT NULL REFERENCES office.unit (id),
    kind      text NOT NULL,
    reference text NOT NULL,
    priority  text NOT NULL CHECK (priority IN ('', 'ORDINARY', 'IMMEDIATE', 'MOST_IMMEDIATE', 'OUT_TODAY')),
    level     integer NOT NULL CHECK (level BETWEEN 0 AND 12),
    days      integer NOT NULL CHECK (days BETWEEN 0 AND 120),
    set_by    bigint NOT NULL REFERENCES office.person (id),
    set_at    timestamptz NOT NULL,
    ended_at  timestamptz CHECK (ended_at >= set_at)
);
CREATE UNIQUE INDEX time_limit_open ON custody.time_limit (unit_id, kind, reference, priority, level) WHERE ended_at IS NULL;
CREATE INDEX time_limit_by ON custody.time_limit (set_by);
GRANT SELECT, INSERT ON custody.time_limit TO ${application};
GRANT UPDATE (ended_at) ON custody.time_limit TO ${application};

-- Who is told when a matter lies too long: so many working days after it should have been acted on, the holder himself
-- (0 steps up) or who stands so many steps above him.
CREATE TABLE custody.escalation_rule (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id    bigint NOT NULL REFERENCES office.unit (id),
    reference  text NOT NULL,
    after_days integer NOT NULL CHECK (after_days BETWEEN 1 AND 120),
    steps_up   integer NOT NULL CHECK (steps_up BETWEEN 0 AND 4),
    set_by     bigint NOT NULL REFERENCES office.person (id),
    set_at     timestamptz NOT NULL,
    ended_at   timestamptz CHECK (ended_at >= set_at)
);
CREATE UNIQUE INDEX escalation_rule_open ON custody.escalation_rule (unit_id, reference, steps_up) WHERE ended_at IS NULL;
CREATE INDEX escalation_rule_by ON custody.escalation_rule (set_by);
GRANT SELECT, INSERT ON custody.escalation_rule TO ${application};
GRANT UPDATE (ended_at) ON custody.escalation_rule TO ${application};

-- What was brought to whose notice, once for each time it lies on a desk and each step; the chain says it too.
CREATE TABLE custody.escalation (
    matter_id bigint NOT NULL,
    seq       integer NOT NULL,
    moved_seq integer NOT NULL,
    steps_up  integer NOT NULL,
    post_id   bigint NOT NULL REFERENCES office.post (id),
    at        timestamptz NOT NULL,
    PRIMARY KEY (matter_id, moved_seq, steps_up),
    FOREIGN KEY (matter_id, seq) REFERENCES custody.event (matter_id, seq)
);
CREATE INDEX escalation_event ON custody.escalation (matter_id, seq);
CREATE INDEX escalation_desk ON custody.escalation (post_id, at DESC, matter_id);
CREATE TRIGGER escalation_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON custody.escalation EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON custody.escalation TO ${application};

ALTER TABLE custody.event
    DROP CONSTRAINT event_kind_check,
    ADD CONSTRAINT event_kind_check CHECK (kind IN ('OPENED', 'RECEIVED', 'DELAY_REASON', 'PARKED', 'WOKEN', 'CLOSE_PROPOSED', 'CLOSED', 'REOPENED', 'RIDES', 'ALIGHTED', 'DESCRIBED', 'REFILED', 'REMINDED', 'RECORDED', 'AWAY', 'ESCALATED'));
