-- That one was switched off by nobody's wish is brought to those in charge of it: a task on the desk of each, and one mail to
-- who keeps the other system.
CREATE TABLE mis.webhook_task (
    matter_id  bigint PRIMARY KEY REFERENCES custody.matter (id),
    webhook_id bigint NOT NULL REFERENCES mis.webhook (id),
    -- on whose desk it was laid
    person_id  bigint NOT NULL REFERENCES office.person (id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    charge_id  bigint NOT NULL REFERENCES office.charge (id)
);
CREATE INDEX webhook_task_webhook ON mis.webhook_task (webhook_id);
CREATE INDEX webhook_task_person ON mis.webhook_task (person_id);
CREATE INDEX webhook_task_post ON mis.webhook_task (post_id);
CREATE INDEX webhook_task_charge ON mis.webhook_task (charge_id);
CREATE TRIGGER webhook_task_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON mis.webhook_task EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON mis.webhook_task TO ${application};

-- Reserved as it is switched off: once.
CREATE TABLE mis.webhook_mail (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id bigint NOT NULL REFERENCES mis.webhook (id),
    off_why    text NOT NULL CHECK (off_why IN ('GONE', 'FAILED')),
    off_at     timestamptz NOT NULL,
    recipient  text NOT NULL CHECK (recipient <> ''),
    message_id text NOT NULL UNIQUE,
    -- handed to the server without an answer so far
    tried_at   timestamptz,
    state      text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
    UNIQUE (webhook_id, off_at)
);
GRANT SELECT, INSERT, UPDATE (tried_at, state) ON mis.webhook_mail TO ${application};
