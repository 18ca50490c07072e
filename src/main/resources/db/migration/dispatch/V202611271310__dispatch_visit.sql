-- Whole files that another installation works on for a while. Each side has a file of its own; only one of them is active.
ALTER TABLE dispatch.peer ADD COLUMN confidential boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN dispatch.peer.confidential IS 'Whether confidential files may go there and come from there';
GRANT UPDATE (confidential) ON dispatch.peer TO ${application};

-- By what two installations know that they speak of the same file.
CREATE TABLE dispatch.shared_file (
    matter_id bigint NOT NULL REFERENCES custody.matter (id),
    peer_id   bigint NOT NULL REFERENCES dispatch.peer (id),
    shared    uuid NOT NULL,
    PRIMARY KEY (matter_id, peer_id),
    UNIQUE (peer_id, shared)
);

-- A handing over.
CREATE TABLE dispatch.visit (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    matter_id bigint NOT NULL,
    peer_id   bigint NOT NULL,
    package   uuid NOT NULL UNIQUE,
    unit      text NOT NULL CHECK (unit <> ''),
    -- with whom it is then, as people read it
    partner   text NOT NULL CHECK (partner <> ''),
    reason    text NOT NULL CHECK (reason <> ''),
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    charge_id bigint NOT NULL REFERENCES office.charge (id),
    at        timestamptz NOT NULL,
    FOREIGN KEY (matter_id, peer_id) REFERENCES dispatch.shared_file (matter_id, peer_id)
);
CREATE INDEX visit_matter ON dispatch.visit (matter_id, peer_id, id);
CREATE INDEX visit_peer ON dispatch.visit (peer_id);
CREATE INDEX visit_person ON dispatch.visit (person_id);
CREATE INDEX visit_post ON dispatch.visit (post_id, id);
CREATE INDEX visit_charge ON dispatch.visit (charge_id);
-- What goes, made after the act from what is frozen by it.
CREATE TABLE dispatch.visit_package (
    visit_id    bigint PRIMARY KEY REFERENCES dispatch.visit (id),
    description text NOT NULL,
    at          timestamptz NOT NULL
);
CREATE TABLE dispatch.visit_paper (
    visit_id bigint NOT NULL REFERENCES dispatch.visit (id),
    place    integer NOT NULL CHECK (place >= 0),
    document bytea NOT NULL REFERENCES platform.document (sha256),
    PRIMARY KEY (visit_id, place)
);
CREATE INDEX visit_paper_document ON dispatch.visit_paper (document);
-- Those that the other side has not answered; the row is the lock between calling back and handing over.
CREATE TABLE dispatch.visit_waiting (
    visit_id  bigint PRIMARY KEY REFERENCES dispatch.visit (id),
    peer_id   bigint NOT NULL REFERENCES dispatch.peer (id),
    signature text NOT NULL DEFAULT '',
    tries     integer NOT NULL DEFAULT 0,
    tried_at  timestamptz,
    problem   text NOT NULL DEFAULT ''
);
CREATE INDEX visit_waiting_peer ON dispatch.visit_waiting (peer_id, visit_id);
CREATE TABLE dispatch.visit_step (
    visit_id bigint NOT NULL REFERENCES dispatch.visit (id),
    kind     text NOT NULL CHECK (kind IN ('LEFT', 'RECEIVED', 'DIARISED', 'REFUSED', 'FAILED', 'RECALLED', 'RETURNED')),
    said     text NOT NULL DEFAULT '',
    -- as the other side signed it
    receipt  text NOT NULL DEFAULT '',
    at       timestamptz NOT NULL,
    PRIMARY KEY (visit_id, kind)
);
-- It ends once.
CREATE UNIQUE INDEX visit_step_end ON dispatch.visit_step (visit_id)
    WHERE kind IN ('REFUSED', 'FAILED', 'RECALLED', 'RETURNED');

-- Files that came.
CREATE TABLE dispatch.visitor (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    peer_id      bigint NOT NULL REFERENCES dispatch.peer (id),
    package      uuid NOT NULL,
    shared       uuid NOT NULL,
    desk_id      bigint NOT NULL REFERENCES office.post (id),
    unit_id      bigint NOT NULL REFERENCES office.unit (id),
    number       text NOT NULL,
    subject      text NOT NULL,
    confidential boolean NOT NULL,
    description  text NOT NULL,
    at           timestamptz NOT NULL,
    UNIQUE (peer_id, package)
);
CREATE INDEX visitor_desk ON dispatch.visitor (desk_id, id);
CREATE INDEX visitor_unit ON dispatch.visitor (unit_id, id);
CREATE TABLE dispatch.visitor_paper (
    visitor_id bigint NOT NULL REFERENCES dispatch.visitor (id),
    place      integer NOT NULL CHECK (place >= 0),
    document   bytea NOT NULL REFERENCES platform.document (sha256),
    PRIMARY KEY (visitor_id, place)
);
CREATE INDEX visitor_paper_document ON dispatch.visitor_paper (document);
CREATE TABLE dispatch.visitor_end (
    visitor_id bigint PRIMARY KEY REFERENCES dispatch.visitor (id),
    outcome    text NOT NULL CHECK (outcome IN ('TAKEN', 'REFUSED', 'BACK')),
    matter_id  bigint REFERENCES custody.matter (id),
    reason     text NOT NULL DEFAULT '',
    -- none when the program laid it back where it had left
    person_id  bigint REFERENCES office.person (id),
    at         timestamptz NOT NULL,
    CHECK ((outcome = 'REFUSED') = (matter_id IS NULL)),
    CHECK ((outcome = 'BACK') = (person_id IS NULL))
);
CREATE INDEX visitor_end_matter ON dispatch.visitor_end (matter_id) WHERE matter_id IS NOT NULL;
CREATE INDEX visitor_end_person ON dispatch.visitor_end (person_id) WHERE person_id IS NOT NULL;

CREATE TRIGGER shared_file_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.shared_file EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER visit_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.visit EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER visit_package_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.visit_package EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER visit_paper_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.visit_paper EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER visit_step_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.visit_step EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER visitor_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.visitor EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER visitor_paper_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.visitor_paper EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER visitor_end_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.visitor_end EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.shared_file, dispatch.visit, dispatch.visit_package, dispatch.visit_paper, dispatch.visit_step,
    dispatch.visitor, dispatch.visitor_paper, dispatch.visitor_end TO ${application};
GRANT SELECT, INSERT, DELETE, UPDATE (signature, tries, tried_at, problem) ON dispatch.visit_waiting TO ${application};
