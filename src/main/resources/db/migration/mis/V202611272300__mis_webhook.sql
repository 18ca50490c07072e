-- Other systems that are told of figures: whom, what was told, and what became of each try.
CREATE TABLE mis.webhook (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- with all below it; none: the whole installation
    unit_id       bigint REFERENCES office.unit (id),
    address       text NOT NULL CHECK (address ~ '^https?://[^[:space:]]+$' AND length(address) <= 500),
    kinds         text[] NOT NULL
                  CHECK (cardinality(kinds) > 0 AND kinds <@ ARRAY['FIGURES', 'OVER_LIMIT', 'LEDGER'] AND array_position(kinds, NULL) IS NULL),
    -- who keeps the other system
    contact       text NOT NULL CHECK (length(contact) <= 200),
    -- why it is off; none: it is on
    off_why       text CHECK (off_why IN ('ADMINISTRATOR', 'GONE', 'FAILED')),
    off_at        timestamptz,
    -- the first failure since something arrived
    failing_since timestamptz,
    person_id     bigint NOT NULL REFERENCES office.person (id),
    made_at       timestamptz NOT NULL,
    -- taken away; the row stays for what was told by it
    ended_at      timestamptz,
    CHECK ((off_why IS NULL) = (off_at IS NULL)),
    -- the ledger is one for the whole installation
    CHECK (unit_id IS NULL OR NOT 'LEDGER' = ANY (kinds))
);
CREATE INDEX webhook_unit ON mis.webhook (unit_id);
CREATE INDEX webhook_person ON mis.webhook (person_id);

-- Under the installation's own key, which is not in the database.
CREATE TABLE mis.webhook_secret (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id bigint NOT NULL REFERENCES mis.webhook (id),
    locked     bytea NOT NULL CHECK (length(locked) > 0),
    made_at    timestamptz NOT NULL,
    -- signs beside its successor until then
    until_at   timestamptz
);
CREATE INDEX webhook_secret_webhook ON mis.webhook_secret (webhook_id);
CREATE UNIQUE INDEX webhook_secret_current ON mis.webhook_secret (webhook_id) WHERE until_at IS NULL;

-- What is told; its text is signed and sent as it stands here, each time.
CREATE TABLE mis.webhook_message (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id bigint NOT NULL REFERENCES mis.webhook (id),
    -- the same in every try
    message_id text NOT NULL UNIQUE,
    kind       text NOT NULL CHECK (kind IN ('FIGURES', 'OVER_LIMIT', 'LEDGER', 'TRIAL')),
    -- code of the unit it is of; none for the ledger and trials
    unit       text,
    -- told once a day of a unit
    day        date,
    body       text NOT NULL,
    made_at    timestamptz NOT NULL,
    state      text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'DEAD')),
    -- counts how often somebody had it sent anew
    series     integer NOT NULL DEFAULT 1,
    -- within the series
    tries      integer NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL,
    -- handed over without an answer so far
    claimed_at timestamptz,
    CHECK ((unit IS NULL) = (day IS NULL)),
    UNIQUE (webhook_id, kind, unit, day)
);
CREATE INDEX webhook_message_newest ON mis.webhook_message (webhook_id, id DESC);
CREATE INDEX webhook_message_made ON mis.webhook_message (made_at);

CREATE TABLE mis.webhook_attempt (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id bigint NOT NULL REFERENCES mis.webhook_message (id) ON DELETE CASCADE,
    at         timestamptz NOT NULL,
    took_ms    bigint NOT NULL CHECK (took_ms >= 0),
    -- of the answer; none: there was none
    status     integer CHECK (status BETWEEN 100 AND 999),
    why        text CHECK (why IN ('STATUS', 'REDIRECT', 'GONE', 'BUSY', 'UNREACHED', 'SLOW', 'FORBIDDEN', 'OFF')),
    -- its beginning
    answer     text NOT NULL CHECK (length(answer) <= 300)
);
CREATE INDEX webhook_attempt_message ON mis.webhook_attempt (message_id);

-- A try is never written anew; it goes with its message when that was kept for its time.
CREATE TRIGGER webhook_attempt_kept BEFORE UPDATE OR TRUNCATE ON mis.webhook_attempt EXECUTE FUNCTION platform.refuse_change();

GRANT SELECT, INSERT, UPDATE (address, unit_id, kinds, contact, off_why, off_at, failing_since, ended_at) ON mis.webhook TO ${application};
GRANT SELECT, INSERT, UPDATE (until_at), DELETE ON mis.webhook_secret TO ${application};
GRANT SELECT, INSERT, UPDATE (state, series, tries, due_at, claimed_at), DELETE ON mis.webhook_message TO ${application};
GRANT SELECT, INSERT ON mis.webhook_attempt TO ${application};
