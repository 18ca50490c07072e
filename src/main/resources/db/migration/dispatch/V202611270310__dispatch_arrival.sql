-- Letters that came without paper, from a desk of this installation or from elsewhere, before anybody has diarised them.
CREATE TABLE dispatch.arrival (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source             text NOT NULL CHECK (source IN ('INSIDE', 'EXCHANGE')),
    -- by what its source knows it; the same letter arrives once
    source_key         text NOT NULL CHECK (source_key <> ''),
    -- the desk it is for, and that desk's unit
    desk_id            bigint NOT NULL REFERENCES office.post (id),
    unit_id            bigint NOT NULL REFERENCES office.unit (id),
    office_id          bigint NOT NULL REFERENCES office.unit (id),
    role               text NOT NULL CHECK (role IN ('TO', 'COPY')),
    purpose            text NOT NULL DEFAULT '',
    sender_name        text NOT NULL DEFAULT '',
    sender_designation text NOT NULL DEFAULT '',
    sender_office      text NOT NULL DEFAULT '',
    number             text NOT NULL,
    dated              date NOT NULL,
    form               text NOT NULL,
    subject            text NOT NULL,
    language           text NOT NULL CHECK (language IN ('en', 'hi', 'bn')),
    confidential       boolean NOT NULL DEFAULT false,
    document           bytea NOT NULL REFERENCES platform.document (sha256),
    file_name          text NOT NULL,
    at                 timestamptz NOT NULL,
    UNIQUE (source, source_key)
);
CREATE INDEX arrival_desk ON dispatch.arrival (desk_id);
CREATE INDEX arrival_unit ON dispatch.arrival (unit_id);
CREATE INDEX arrival_office ON dispatch.arrival (office_id);
CREATE INDEX arrival_document ON dispatch.arrival (document);

CREATE TABLE dispatch.arrival_enclosure (
    arrival_id bigint NOT NULL REFERENCES dispatch.arrival (id),
    place      integer NOT NULL CHECK (place > 0),
    title      text NOT NULL,
    -- none for an enclosure that is not scanned
    document   bytea REFERENCES platform.document (sha256),
    file_name  text NOT NULL DEFAULT '',
    PRIMARY KEY (arrival_id, place)
);
CREATE INDEX arrival_enclosure_document ON dispatch.arrival_enclosure (document) WHERE document IS NOT NULL;

-- Those that nobody has dealt with. A row goes when its arrival ends: of two who deal with it one is too late.
CREATE TABLE dispatch.arrival_waiting (
    arrival_id bigint PRIMARY KEY REFERENCES dispatch.arrival (id),
    desk_id    bigint NOT NULL REFERENCES office.post (id),
    unit_id    bigint NOT NULL REFERENCES office.unit (id),
    office_id  bigint NOT NULL REFERENCES office.unit (id)
);
CREATE INDEX arrival_waiting_desk ON dispatch.arrival_waiting (desk_id, arrival_id);
CREATE INDEX arrival_waiting_unit ON dispatch.arrival_waiting (unit_id, arrival_id);
CREATE INDEX arrival_waiting_office ON dispatch.arrival_waiting (office_id, arrival_id);

CREATE TABLE dispatch.arrival_end (
    arrival_id bigint PRIMARY KEY REFERENCES dispatch.arrival (id),
    outcome    text NOT NULL CHECK (outcome IN ('DIARISED', 'REFUSED')),
    receipt_id bigint UNIQUE REFERENCES receipt.receipt (matter_id),
    reason     text NOT NULL DEFAULT '',
    person_id  bigint NOT NULL REFERENCES office.person (id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    charge_id  bigint NOT NULL REFERENCES office.charge (id),
    at         timestamptz NOT NULL,
    CHECK ((outcome = 'DIARISED') = (receipt_id IS NOT NULL)),
    CHECK (outcome = 'DIARISED' OR reason <> '')
);
CREATE INDEX arrival_end_person ON dispatch.arrival_end (person_id);
CREATE INDEX arrival_end_post ON dispatch.arrival_end (post_id);
CREATE INDEX arrival_end_charge ON dispatch.arrival_end (charge_id);

CREATE TRIGGER arrival_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.arrival EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER arrival_enclosure_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.arrival_enclosure EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER arrival_end_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.arrival_end EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.arrival, dispatch.arrival_enclosure, dispatch.arrival_end TO ${application};
GRANT SELECT, INSERT, DELETE ON dispatch.arrival_waiting TO ${application};
