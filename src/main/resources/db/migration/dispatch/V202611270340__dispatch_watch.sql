-- A reply is awaited to what was issued, by a day; until it comes, or nobody needs it any more.
CREATE TABLE dispatch.watch (
    issue_id  bigint PRIMARY KEY REFERENCES dispatch.issue (id),
    due_on    date NOT NULL,
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    charge_id bigint NOT NULL REFERENCES office.charge (id),
    at        timestamptz NOT NULL
);
CREATE INDEX watch_person ON dispatch.watch (person_id);
CREATE INDEX watch_post ON dispatch.watch (post_id);
CREATE INDEX watch_charge ON dispatch.watch (charge_id);

-- Those that are not over, with the reminder that was drafted. A row goes when its watch ends.
CREATE TABLE dispatch.watch_open (
    issue_id  bigint PRIMARY KEY REFERENCES dispatch.watch (issue_id),
    unit_id   bigint NOT NULL REFERENCES office.unit (id),
    office_id bigint NOT NULL REFERENCES office.unit (id),
    due_on    date NOT NULL,
    reminder  bigint REFERENCES dispatch.draft (id)
);
CREATE INDEX watch_open_unit ON dispatch.watch_open (unit_id, due_on);
CREATE INDEX watch_open_office ON dispatch.watch_open (office_id);
CREATE INDEX watch_open_due ON dispatch.watch_open (due_on) WHERE reminder IS NULL;
CREATE INDEX watch_open_reminder ON dispatch.watch_open (reminder) WHERE reminder IS NOT NULL;

-- A letter that was registered names the number: it may be the reply, and somebody says whether it is.
CREATE TABLE dispatch.watch_hint (
    issue_id   bigint NOT NULL REFERENCES dispatch.watch (issue_id),
    receipt_id bigint NOT NULL REFERENCES receipt.receipt (matter_id),
    PRIMARY KEY (issue_id, receipt_id)
);
CREATE INDEX watch_hint_receipt ON dispatch.watch_hint (receipt_id);

CREATE TABLE dispatch.watch_end (
    issue_id   bigint PRIMARY KEY REFERENCES dispatch.watch (issue_id),
    -- the reply; none when none is needed any more
    receipt_id bigint REFERENCES receipt.receipt (matter_id),
    reason     text NOT NULL DEFAULT '',
    person_id  bigint NOT NULL REFERENCES office.person (id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    charge_id  bigint NOT NULL REFERENCES office.charge (id),
    at         timestamptz NOT NULL,
    CHECK (receipt_id IS NOT NULL OR reason <> '')
);
CREATE INDEX watch_end_receipt ON dispatch.watch_end (receipt_id) WHERE receipt_id IS NOT NULL;
CREATE INDEX watch_end_person ON dispatch.watch_end (person_id);
CREATE INDEX watch_end_post ON dispatch.watch_end (post_id);
CREATE INDEX watch_end_charge ON dispatch.watch_end (charge_id);

CREATE TRIGGER watch_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.watch EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER watch_hint_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.watch_hint EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER watch_end_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.watch_end EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.watch, dispatch.watch_hint, dispatch.watch_end TO ${application};
GRANT SELECT, INSERT, DELETE, UPDATE (reminder) ON dispatch.watch_open TO ${application};
