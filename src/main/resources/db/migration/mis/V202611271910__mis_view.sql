-- Reports as somebody wants to see them again, and their delivery by e-mail.
CREATE TABLE mis.view (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES office.person (id),
    name      text NOT NULL CHECK (name <> '' AND length(name) <= 80),
    report    text NOT NULL CHECK (report <> ''),
    -- with all below it; none: all that the reader may look at
    unit_id   bigint REFERENCES office.unit (id),
    chosen    jsonb NOT NULL CHECK (jsonb_typeof(chosen) = 'object'),
    span      text NOT NULL CHECK (span IN ('NOW', 'LAST_WEEK', 'LAST_MONTH', 'THIS_MONTH', 'THIS_YEAR', 'FIXED')),
    first_day date,
    last_day  date,
    made_at   timestamptz NOT NULL,
    UNIQUE (person_id, name),
    CHECK ((span = 'FIXED') = (first_day IS NOT NULL)),
    CHECK ((span = 'FIXED') = (last_day IS NOT NULL)),
    CHECK (first_day <= last_day)
);
CREATE INDEX view_unit ON mis.view (unit_id) WHERE unit_id IS NOT NULL;

CREATE TABLE mis.delivery (
    view_id   bigint PRIMARY KEY REFERENCES mis.view (id) ON DELETE CASCADE,
    -- under which it was ordered: it ends with that
    charge_id bigint NOT NULL REFERENCES office.charge (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    rhythm    text NOT NULL CHECK (rhythm IN ('DAILY', 'WEEKLY', 'MONTHLY')),
    -- of the week or the month; what is longer than a month is its last day
    day       integer NOT NULL CHECK (day BETWEEN 1 AND CASE rhythm WHEN 'DAILY' THEN 1 WHEN 'WEEKLY' THEN 7 ELSE 31 END),
    at_time   time NOT NULL,
    format    text NOT NULL CHECK (format IN ('pdf', 'xlsx')),
    -- nothing that was due before
    since     timestamptz NOT NULL
);
CREATE INDEX delivery_at ON mis.delivery (at_time);
CREATE INDEX delivery_charge ON mis.delivery (charge_id);
CREATE INDEX delivery_post ON mis.delivery (post_id);

CREATE TABLE mis.addressee (
    view_id   bigint NOT NULL REFERENCES mis.delivery (view_id) ON DELETE CASCADE,
    person_id bigint NOT NULL REFERENCES office.person (id),
    -- under which he looks at it
    charge_id bigint NOT NULL REFERENCES office.charge (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    PRIMARY KEY (view_id, person_id)
);
CREATE INDEX addressee_person ON mis.addressee (person_id);
CREATE INDEX addressee_charge ON mis.addressee (charge_id);
CREATE INDEX addressee_post ON mis.addressee (post_id);

-- Reserved before it leaves: once for a view, an addressee and a day.
CREATE TABLE mis.sending (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    view_id     bigint NOT NULL REFERENCES mis.view (id) ON DELETE CASCADE,
    person_id   bigint NOT NULL REFERENCES office.person (id),
    charge_id   bigint NOT NULL REFERENCES office.charge (id),
    post_id     bigint NOT NULL REFERENCES office.post (id),
    day         date NOT NULL,
    format      text NOT NULL CHECK (format IN ('pdf', 'xlsx')),
    message_id  text NOT NULL UNIQUE,
    reserved_at timestamptz NOT NULL,
    -- handed to the server without an answer so far
    tried_at    timestamptz,
    state       text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
    why         text CHECK (why IN ('CHARGE', 'UNIT', 'REPORT', 'ADDRESS', 'REFUSED', 'UNREACHED')),
    UNIQUE (view_id, person_id, day),
    CHECK ((state = 'FAILED') = (why IS NOT NULL))
);
CREATE INDEX sending_person ON mis.sending (person_id);
CREATE INDEX sending_charge ON mis.sending (charge_id);
CREATE INDEX sending_post ON mis.sending (post_id);

GRANT SELECT, INSERT, DELETE ON mis.view TO ${application};
GRANT SELECT, INSERT, DELETE ON mis.delivery, mis.addressee TO ${application};
GRANT SELECT, INSERT, UPDATE (tried_at, state, why) ON mis.sending TO ${application};
