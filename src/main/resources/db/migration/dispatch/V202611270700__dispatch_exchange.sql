-- Other installations of this program, with which letters are exchanged.
CREATE TABLE dispatch.peer (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- as addresses in letters name it: CODE/UNIT
    code         text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9-]{2,20}$'),
    name         text NOT NULL CHECK (name <> ''),
    -- none for one that is reached on a stick only
    address      text CHECK (address <> ''),
    -- thumbprint of its first key, which it keeps when it renews that
    installation text NOT NULL UNIQUE CHECK (installation <> ''),
    -- what it says of itself, with its keys: as an administrator confirmed it, and as it was read since
    card         text,
    offered      text,
    card_at      timestamptz NOT NULL,
    stopped      boolean NOT NULL DEFAULT false,
    -- the last of its receipts that was fetched
    seen         bigint NOT NULL DEFAULT 0,
    CHECK (coalesce(card, offered) IS NOT NULL)
);
GRANT SELECT, INSERT ON dispatch.peer TO ${application};
GRANT UPDATE (name, address, card, offered, card_at, stopped, seen) ON dispatch.peer TO ${application};

-- Letters to them, with the number under which the other side knows each.
CREATE TABLE dispatch.exchange_letter (
    dispatch_id bigint PRIMARY KEY REFERENCES dispatch.dispatch (id),
    peer_id     bigint NOT NULL REFERENCES dispatch.peer (id),
    package     uuid NOT NULL UNIQUE,
    number      text NOT NULL,
    -- as it stands in the package
    description text NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX exchange_letter_peer ON dispatch.exchange_letter (peer_id);
CREATE TABLE dispatch.exchange_paper (
    dispatch_id bigint NOT NULL REFERENCES dispatch.exchange_letter (dispatch_id),
    place       integer NOT NULL CHECK (place >= 0),
    document    bytea NOT NULL REFERENCES platform.document (sha256),
    PRIMARY KEY (dispatch_id, place)
);
CREATE INDEX exchange_paper_document ON dispatch.exchange_paper (document);

-- Those that the other side has not answered. A row goes with the first receipt.
CREATE TABLE dispatch.exchange_waiting (
    dispatch_id bigint PRIMARY KEY REFERENCES dispatch.exchange_letter (dispatch_id),
    peer_id     bigint NOT NULL REFERENCES dispatch.peer (id),
    -- over the package; kept, so that a broken upload goes on with the same bytes
    signature   text NOT NULL DEFAULT '',
    tries       integer NOT NULL DEFAULT 0,
    tried_at    timestamptz,
    problem     text NOT NULL DEFAULT ''
);
CREATE INDEX exchange_waiting_peer ON dispatch.exchange_waiting (peer_id, dispatch_id);

-- What the other side said of them, signed by it.
CREATE TABLE dispatch.exchange_answer (
    dispatch_id bigint NOT NULL REFERENCES dispatch.exchange_letter (dispatch_id),
    kind        text NOT NULL CHECK (kind IN ('RECEIVED', 'REFUSED', 'DIARISED', 'ACKNOWLEDGED')),
    receipt     text NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (dispatch_id, kind)
);

-- Packages from them: each is taken or refused once, by whichever way it comes first.
CREATE TABLE dispatch.exchange_package (
    peer_id    bigint NOT NULL REFERENCES dispatch.peer (id),
    package    uuid NOT NULL,
    -- none for one that was refused
    arrival_id bigint UNIQUE REFERENCES dispatch.arrival (id),
    at         timestamptz NOT NULL,
    PRIMARY KEY (peer_id, package)
);
-- What we say of them.
CREATE TABLE dispatch.exchange_receipt (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    peer_id bigint NOT NULL,
    package uuid NOT NULL,
    kind    text NOT NULL CHECK (kind IN ('RECEIVED', 'REFUSED', 'DIARISED', 'ACKNOWLEDGED')),
    receipt text NOT NULL,
    at      timestamptz NOT NULL,
    UNIQUE (peer_id, package, kind),
    FOREIGN KEY (peer_id, package) REFERENCES dispatch.exchange_package (peer_id, package)
);
CREATE INDEX exchange_receipt_peer ON dispatch.exchange_receipt (peer_id, id);

CREATE TRIGGER exchange_letter_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.exchange_letter EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER exchange_paper_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.exchange_paper EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER exchange_answer_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.exchange_answer EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER exchange_package_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.exchange_package EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER exchange_receipt_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.exchange_receipt EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.exchange_letter, dispatch.exchange_paper, dispatch.exchange_answer, dispatch.exchange_package,
    dispatch.exchange_receipt TO ${application};
GRANT SELECT, INSERT, DELETE, UPDATE (signature, tries, tried_at, problem) ON dispatch.exchange_waiting TO ${application};
