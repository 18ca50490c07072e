-- The ledger: a matter lies on one desk at a time, and its movements are the truth.
CREATE SCHEMA custody;
GRANT USAGE ON SCHEMA custody TO ${application};

-- Cover facts of anything that can lie on a desk; written by the module that owns its kind.
CREATE TABLE custody.matter (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text NOT NULL,
    computer_no bigint NOT NULL UNIQUE,
    number      text NOT NULL UNIQUE,
    unit_id     bigint NOT NULL REFERENCES office.unit (id),
    subject     text NOT NULL,
    party       text NOT NULL DEFAULT '',
    physical    boolean NOT NULL,
    restricted  boolean NOT NULL DEFAULT false,
    reference   text NOT NULL DEFAULT 'NONE',
    hard_due_on date,
    opened_at   timestamptz NOT NULL
);
CREATE INDEX matter_unit ON custody.matter (unit_id, id);
CREATE INDEX matter_reference ON custody.matter (reference, hard_due_on) WHERE reference <> 'NONE';

-- A sending. The first one (registration) has no sender. Its key is its place in the matter's chain.
CREATE TABLE custody.movement (
    matter_id  bigint NOT NULL REFERENCES custody.matter (id),
    seq        integer NOT NULL CHECK (seq > 0),
    from_post  bigint REFERENCES office.post (id),
    to_post    bigint NOT NULL REFERENCES office.post (id),
    person_id  bigint NOT NULL REFERENCES office.person (id),
    charge_id  bigint NOT NULL REFERENCES office.charge (id),
    sent_at    timestamptz NOT NULL,
    via        text NOT NULL CHECK (via IN ('REGISTERED', 'SENT', 'CLAIMED', 'PULLED_BACK', 'PULLED_UP', 'REOPENED', 'ALIGHTED')),
    action     text NOT NULL,
    priority   text NOT NULL CHECK (priority IN ('ORDINARY', 'IMMEDIATE', 'MOST_IMMEDIATE', 'OUT_TODAY')),
    due_on     date,
    version    smallint NOT NULL,
    prev_hash  bytea NOT NULL CHECK (length(prev_hash) = 32),
    hash       bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (matter_id, seq),
    CHECK ((seq = 1) = (via = 'REGISTERED')),
    CHECK ((from_post IS NULL) = (seq = 1))
);
CREATE INDEX movement_from ON custody.movement (from_post, sent_at DESC, matter_id);
CREATE INDEX movement_to ON custody.movement (to_post, sent_at DESC);
CREATE INDEX movement_person ON custody.movement (person_id);
CREATE INDEX movement_charge ON custody.movement (charge_id);

-- Everything else that happens to a matter, in the same chain.
CREATE TABLE custody.event (
    matter_id bigint NOT NULL REFERENCES custody.matter (id),
    seq       integer NOT NULL CHECK (seq > 1),
    kind      text NOT NULL CHECK (kind IN ('OPENED', 'RECEIVED', 'DELAY_REASON', 'PARKED', 'WOKEN', 'CLOSE_PROPOSED', 'CLOSED', 'REOPENED', 'RIDES', 'ALIGHTED', 'DESCRIBED', 'REFILED')),
    post_id   bigint REFERENCES office.post (id),
    person_id bigint REFERENCES office.person (id),
    charge_id bigint REFERENCES office.charge (id),
    at        timestamptz NOT NULL,
    code      text NOT NULL DEFAULT '',
    until_on  date,
    other_id  bigint REFERENCES custody.matter (id),
    version   smallint NOT NULL,
    prev_hash bytea NOT NULL CHECK (length(prev_hash) = 32),
    hash      bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (matter_id, seq)
);
CREATE INDEX event_person ON custody.event (person_id);
CREATE INDEX event_charge ON custody.event (charge_id);
CREATE INDEX event_post ON custody.event (post_id, kind, at);
CREATE INDEX event_other ON custody.event (other_id) WHERE other_id IS NOT NULL;

-- Remarks and reasons: they enter the chain as a salted digest, so that lawful destruction leaves it whole.
CREATE TABLE custody.body (
    matter_id bigint NOT NULL REFERENCES custody.matter (id),
    seq       integer NOT NULL,
    salt      bytea NOT NULL CHECK (length(salt) = 16),
    text      text NOT NULL,
    PRIMARY KEY (matter_id, seq)
);

-- The only mutable row of custody: who holds the matter now. It can be rebuilt from the two tables above.
CREATE TABLE custody.holding (
    matter_id  bigint PRIMARY KEY REFERENCES custody.matter (id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    since      timestamptz NOT NULL,
    moved_seq  integer NOT NULL,
    from_post  bigint REFERENCES office.post (id),
    by_person  bigint NOT NULL REFERENCES office.person (id),
    action     text NOT NULL,
    priority   text NOT NULL,
    opened_at  timestamptz,
    state      text NOT NULL CHECK (state IN ('ACTIVE', 'PARKED', 'CLOSED', 'RIDING')),
    due_on     date,
    act_by     date NOT NULL,
    wake_on    date,
    carrier_id bigint REFERENCES custody.matter (id),
    head_seq   integer NOT NULL,
    head_hash  bytea NOT NULL CHECK (length(head_hash) = 32),
    CHECK ((state = 'RIDING') = (carrier_id IS NOT NULL)),
    CHECK (state = 'PARKED' OR wake_on IS NULL)
) WITH (fillfactor = 80);
-- The desk, oldest due first; narrow so that a desk of 100,000 costs what one of 10 does.
CREATE INDEX holding_desk ON custody.holding (post_id, act_by, since, matter_id) WHERE state = 'ACTIVE';
CREATE INDEX holding_unopened ON custody.holding (post_id, act_by, since, matter_id) WHERE state = 'ACTIVE' AND opened_at IS NULL;
CREATE INDEX holding_put_away ON custody.holding (post_id, state, since DESC, matter_id) WHERE state IN ('PARKED', 'CLOSED');
CREATE INDEX holding_wake ON custody.holding (wake_on) WHERE state = 'PARKED';
CREATE INDEX holding_carrier ON custody.holding (carrier_id) WHERE carrier_id IS NOT NULL;
CREATE INDEX holding_from ON custody.holding (from_post, since);
CREATE INDEX holding_by ON custody.holding (by_person);

-- Copies for information: seen, never acted on.
CREATE TABLE custody.copy (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    matter_id bigint NOT NULL REFERENCES custody.matter (id),
    seq       integer NOT NULL,
    post_id   bigint NOT NULL REFERENCES office.post (id),
    sent_at   timestamptz NOT NULL,
    seen_at   timestamptz,
    UNIQUE (matter_id, seq, post_id)
);
CREATE INDEX copy_desk ON custody.copy (post_id, sent_at DESC, id);

-- Who may know of a matter: principals are post:17, person:5, head:3 (whoever heads unit 3 or one above it).
-- subject:5 shuts person 5 out, whatever else lets him in.
CREATE TABLE custody.access (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    matter_id bigint NOT NULL REFERENCES custody.matter (id),
    principal text NOT NULL CHECK (principal ~ '^(post|person|unit|head|subject):[0-9]+$'),
    why       text NOT NULL,
    from_at   timestamptz NOT NULL,
    until_at  timestamptz
);
CREATE UNIQUE INDEX access_open ON custody.access (matter_id, principal) WHERE until_at IS NULL;
CREATE INDEX access_principal ON custody.access (principal, matter_id) WHERE until_at IS NULL;

-- The one predicate. It is inlined into the queries that use it; a null or empty list of principals sees nothing.
CREATE FUNCTION custody.visible(matter bigint, principals text[]) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT EXISTS (SELECT 1 FROM custody.access a WHERE a.matter_id = matter AND a.until_at IS NULL AND a.principal = ANY (principals))
       AND NOT EXISTS (SELECT 1 FROM custody.access a WHERE a.matter_id = matter AND a.until_at IS NULL AND a.principal LIKE 'subject:%'
                          AND 'person:' || substr(a.principal, 9) = ANY (principals)) $$;

-- A post's own folders and follow-up flags over matters.
CREATE TABLE custody.folder (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_id bigint NOT NULL REFERENCES office.post (id),
    name    text NOT NULL,
    UNIQUE (post_id, name)
);
CREATE TABLE custody.folder_matter (
    folder_id bigint NOT NULL REFERENCES custody.folder (id) ON DELETE CASCADE,
    matter_id bigint NOT NULL REFERENCES custody.matter (id),
    PRIMARY KEY (folder_id, matter_id)
);
CREATE INDEX folder_matter_matter ON custody.folder_matter (matter_id);
CREATE TABLE custody.follow_up (
    post_id   bigint NOT NULL REFERENCES office.post (id),
    matter_id bigint NOT NULL REFERENCES custody.matter (id),
    due_on    date,
    note      text NOT NULL DEFAULT '',
    made_at   timestamptz NOT NULL,
    PRIMARY KEY (post_id, matter_id)
);
CREATE INDEX follow_up_due ON custody.follow_up (post_id, due_on);
CREATE INDEX follow_up_matter ON custody.follow_up (matter_id);

CREATE TRIGGER movement_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON custody.movement EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER event_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON custody.event EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER body_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON custody.body EXECUTE FUNCTION platform.refuse_change();

GRANT SELECT, INSERT ON custody.movement, custody.event, custody.body TO ${application};
GRANT SELECT, INSERT ON custody.matter, custody.holding, custody.copy, custody.access TO ${application};
GRANT UPDATE (subject, party, physical, restricted, reference, hard_due_on) ON custody.matter TO ${application};
GRANT UPDATE ON custody.holding TO ${application};
GRANT UPDATE (seen_at) ON custody.copy TO ${application};
GRANT UPDATE (until_at) ON custody.access TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON custody.folder, custody.folder_matter, custody.follow_up TO ${application};
