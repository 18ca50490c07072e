-- What was issued leaves the office: to whom, how, and what became of it.
CREATE TABLE dispatch.dispatch (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    issue_id   bigint NOT NULL REFERENCES dispatch.issue (id),
    draft_id   bigint NOT NULL,
    version_no integer NOT NULL,
    -- the addressee; none for what is published
    place      integer,
    mode       text NOT NULL CHECK (mode IN ('POST', 'REGISTERED', 'SPEED_POST', 'COURIER', 'HAND', 'INSIDE', 'EMAIL', 'SMS',
                                             'GAZETTE', 'WEBSITE', 'EXCHANGE')),
    way        text NOT NULL CHECK (way IN ('SELF', 'REGISTRY')),
    -- again only after the one before came to nothing
    attempt    integer NOT NULL CHECK (attempt > 0),
    -- whose register it stands in, and the office that has its stamps and its registry
    unit_id    bigint NOT NULL REFERENCES office.unit (id),
    office_id  bigint NOT NULL REFERENCES office.unit (id),
    recipient  text NOT NULL,
    -- address, e-mail address, number of a telephone, gazette
    contact    text NOT NULL DEFAULT '',
    dated      date NOT NULL,
    person_id  bigint NOT NULL REFERENCES office.person (id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    charge_id  bigint NOT NULL REFERENCES office.charge (id),
    at         timestamptz NOT NULL,
    FOREIGN KEY (draft_id, version_no, place) REFERENCES dispatch.addressee (draft_id, version_no, place),
    CHECK ((place IS NULL) = (mode IN ('GAZETTE', 'WEBSITE'))),
    CHECK (way = 'SELF' OR mode IN ('POST', 'REGISTERED', 'SPEED_POST', 'COURIER', 'HAND')),
    CHECK (contact <> '' OR mode IN ('HAND', 'INSIDE')),
    -- of two who send the same letter the same way one is too late
    UNIQUE NULLS NOT DISTINCT (issue_id, place, mode, attempt)
);
CREATE INDEX dispatch_addressee ON dispatch.dispatch (draft_id, version_no, place);
CREATE INDEX dispatch_unit ON dispatch.dispatch (unit_id, id DESC);
CREATE INDEX dispatch_dated ON dispatch.dispatch (dated, id);
CREATE INDEX dispatch_office ON dispatch.dispatch (office_id);
CREATE INDEX dispatch_person ON dispatch.dispatch (person_id);
CREATE INDEX dispatch_post ON dispatch.dispatch (post_id);
CREATE INDEX dispatch_charge ON dispatch.dispatch (charge_id);

-- Several letters for one addressee go in one, under one number.
CREATE TABLE dispatch.envelope (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    office_id   bigint NOT NULL REFERENCES office.unit (id),
    series      text NOT NULL REFERENCES platform.number_series (key),
    serial      bigint NOT NULL CHECK (serial > 0),
    number      text NOT NULL CHECK (number <> ''),
    mode        text NOT NULL CHECK (mode IN ('POST', 'REGISTERED', 'SPEED_POST', 'COURIER', 'HAND')),
    recipient   text NOT NULL,
    weight      integer NOT NULL DEFAULT 0 CHECK (weight >= 0),
    -- in paise
    postage     bigint NOT NULL DEFAULT 0 CHECK (postage >= 0),
    tracking_no text NOT NULL DEFAULT '',
    person_id   bigint NOT NULL REFERENCES office.person (id),
    post_id     bigint NOT NULL REFERENCES office.post (id),
    charge_id   bigint NOT NULL REFERENCES office.charge (id),
    at          timestamptz NOT NULL,
    UNIQUE (series, serial)
);
CREATE INDEX envelope_office ON dispatch.envelope (office_id, id DESC);
CREATE INDEX envelope_person ON dispatch.envelope (person_id);
CREATE INDEX envelope_post ON dispatch.envelope (post_id);
CREATE INDEX envelope_charge ON dispatch.envelope (charge_id);

CREATE TABLE dispatch.step (
    dispatch_id bigint NOT NULL REFERENCES dispatch.dispatch (id),
    seq         integer NOT NULL CHECK (seq > 0),
    kind        text NOT NULL CHECK (kind IN ('QUEUED', 'PACKED', 'WAITING', 'SENT', 'DELIVERED', 'ACKNOWLEDGED', 'DIARISED',
                                              'RETURNED', 'FAILED', 'REFUSED', 'SENT_BACK')),
    -- the day on which it happened, as told
    dated       date NOT NULL,
    remark      text NOT NULL DEFAULT '',
    envelope_id bigint REFERENCES dispatch.envelope (id),
    -- none when the program learnt it by itself
    person_id   bigint REFERENCES office.person (id),
    post_id     bigint REFERENCES office.post (id),
    charge_id   bigint REFERENCES office.charge (id),
    at          timestamptz NOT NULL,
    PRIMARY KEY (dispatch_id, seq),
    CHECK ((kind = 'PACKED') = (envelope_id IS NOT NULL)),
    CHECK (remark <> '' OR kind NOT IN ('RETURNED', 'FAILED', 'REFUSED', 'SENT_BACK'))
);
CREATE INDEX step_envelope ON dispatch.step (envelope_id) WHERE envelope_id IS NOT NULL;
CREATE INDEX step_person ON dispatch.step (person_id);
CREATE INDEX step_post ON dispatch.step (post_id);
CREATE INDEX step_charge ON dispatch.step (charge_id);

-- Where it stands: its last step, and the envelope that it is in. Can be made from the steps.
CREATE TABLE dispatch.standing (
    dispatch_id bigint PRIMARY KEY REFERENCES dispatch.dispatch (id),
    office_id   bigint NOT NULL REFERENCES office.unit (id),
    state       text NOT NULL,
    seq         integer NOT NULL,
    envelope_id bigint REFERENCES dispatch.envelope (id)
);
CREATE INDEX standing_registry ON dispatch.standing (office_id, dispatch_id) WHERE state IN ('QUEUED', 'PACKED');
CREATE INDEX standing_office ON dispatch.standing (office_id);
CREATE INDEX standing_envelope ON dispatch.standing (envelope_id) WHERE envelope_id IS NOT NULL;

-- The stamp account of an office, line by line; what is left stands on every line and can never be less than nothing.
CREATE TABLE dispatch.stamp (
    office_id   bigint NOT NULL REFERENCES office.unit (id),
    seq         integer NOT NULL CHECK (seq > 0),
    kind        text NOT NULL CHECK (kind IN ('BOUGHT', 'USED', 'SPOILT')),
    amount      bigint NOT NULL CHECK (amount > 0),
    balance     bigint NOT NULL CHECK (balance >= 0),
    envelope_id bigint UNIQUE REFERENCES dispatch.envelope (id),
    remark      text NOT NULL DEFAULT '',
    dated       date NOT NULL,
    person_id   bigint NOT NULL REFERENCES office.person (id),
    post_id     bigint NOT NULL REFERENCES office.post (id),
    charge_id   bigint NOT NULL REFERENCES office.charge (id),
    at          timestamptz NOT NULL,
    PRIMARY KEY (office_id, seq),
    CHECK ((kind = 'USED') = (envelope_id IS NOT NULL)),
    CHECK (kind = 'USED' OR remark <> '')
);
CREATE INDEX stamp_dated ON dispatch.stamp (office_id, dated);
CREATE INDEX stamp_person ON dispatch.stamp (person_id);
CREATE INDEX stamp_post ON dispatch.stamp (post_id);
CREATE INDEX stamp_charge ON dispatch.stamp (charge_id);

CREATE FUNCTION dispatch.stamp_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before bigint;
BEGIN
    SELECT balance INTO before FROM dispatch.stamp WHERE office_id = NEW.office_id AND seq = NEW.seq - 1;
    IF (before IS NULL) <> (NEW.seq = 1)
       OR NEW.balance <> coalesce(before, 0) + (CASE NEW.kind WHEN 'BOUGHT' THEN NEW.amount ELSE -NEW.amount END) THEN
        RAISE EXCEPTION 'the line does not go on from the one before' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER stamp_goes_on BEFORE INSERT ON dispatch.stamp FOR EACH ROW EXECUTE FUNCTION dispatch.stamp_goes_on();

CREATE TRIGGER dispatch_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.dispatch EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER envelope_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.envelope EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER step_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.step EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stamp_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.stamp EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.dispatch, dispatch.envelope, dispatch.step, dispatch.stamp TO ${application};
GRANT SELECT, INSERT, UPDATE ON dispatch.standing TO ${application};
