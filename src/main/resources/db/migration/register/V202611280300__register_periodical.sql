-- Registers that an office keeps beside its files: what it promised, what it owes and what it goes by.
CREATE SCHEMA register;
GRANT USAGE ON SCHEMA register TO ${application};

-- The register of periodical returns (a check-list on the wall of every section). A number is permanent: what ended keeps it.
CREATE TABLE register.periodical (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id    bigint NOT NULL REFERENCES office.unit (id),
    no         bigint NOT NULL CHECK (no > 0),
    name_en    text CHECK (length(name_en) BETWEEN 1 AND 200),
    name_hi    text CHECK (length(name_hi) BETWEEN 1 AND 200),
    name_bn    text CHECK (length(name_bn) BETWEEN 1 AND 200),
    direction  text NOT NULL CHECK (direction IN ('SENT', 'RECEIVED')),
    -- to or from whom: an office of the installation, or words
    party_unit bigint REFERENCES office.unit (id),
    party      text NOT NULL DEFAULT '' CHECK (length(party) <= 200),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    frequency  text NOT NULL,
    -- weekday, day of the month, or days after the quarter or half year
    day        integer NOT NULL,
    -- of a yearly return its month; 6 or 9 for halves that end in June and December, or in September and March
    month      integer NOT NULL,
    begun_on   date NOT NULL,
    person_id  bigint NOT NULL REFERENCES office.person (id),
    entered_at timestamptz NOT NULL,
    UNIQUE (unit_id, no),
    CHECK (coalesce(name_en, name_hi, name_bn) IS NOT NULL),
    CHECK ((party_unit IS NULL) <> (party = '')),
    CHECK (CASE frequency WHEN 'WEEKLY' THEN day BETWEEN 1 AND 7 AND month = 0
                          WHEN 'MONTHLY' THEN day BETWEEN 1 AND 31 AND month = 0
                          WHEN 'QUARTERLY' THEN day BETWEEN 1 AND 90 AND month = 0
                          WHEN 'HALF_YEARLY' THEN day BETWEEN 1 AND 90 AND month IN (6, 9)
                          WHEN 'YEARLY' THEN day BETWEEN 1 AND 31 AND month BETWEEN 1 AND 12
                          ELSE false END)
);
CREATE INDEX periodical_post ON register.periodical (post_id);
CREATE INDEX periodical_party ON register.periodical (party_unit) WHERE party_unit IS NOT NULL;
CREATE INDEX periodical_person ON register.periodical (person_id);
GRANT SELECT, INSERT, UPDATE (post_id) ON register.periodical TO ${application};

CREATE TABLE register.periodical_end (
    periodical_id bigint PRIMARY KEY REFERENCES register.periodical (id),
    ended_on      date NOT NULL,
    reason        text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    person_id     bigint NOT NULL REFERENCES office.person (id),
    post_id       bigint NOT NULL REFERENCES office.post (id),
    charge_id     bigint NOT NULL REFERENCES office.charge (id),
    at            timestamptz NOT NULL
);
CREATE INDEX periodical_end_person ON register.periodical_end (person_id);
CREATE INDEX periodical_end_post ON register.periodical_end (post_id);
CREATE INDEX periodical_end_charge ON register.periodical_end (charge_id);

-- What was sent or received for one of its days; the next row of the same day takes it back, and says why.
CREATE TABLE register.periodical_mark (
    periodical_id bigint NOT NULL REFERENCES register.periodical (id),
    due_on        date NOT NULL,
    seq           integer NOT NULL CHECK (seq > 0),
    done_on       date,
    reference     text NOT NULL DEFAULT '' CHECK (length(reference) <= 200),
    matter_id     bigint REFERENCES custody.matter (id),
    remark        text NOT NULL DEFAULT '' CHECK (length(remark) <= 500),
    person_id     bigint NOT NULL REFERENCES office.person (id),
    post_id       bigint NOT NULL REFERENCES office.post (id),
    charge_id     bigint NOT NULL REFERENCES office.charge (id),
    at            timestamptz NOT NULL,
    PRIMARY KEY (periodical_id, due_on, seq),
    CHECK ((seq % 2 = 1) = (done_on IS NOT NULL)),
    CHECK (done_on IS NOT NULL OR (remark <> '' AND reference = ''))
);
CREATE INDEX periodical_mark_matter ON register.periodical_mark (matter_id) WHERE matter_id IS NOT NULL;
CREATE INDEX periodical_mark_person ON register.periodical_mark (person_id);
CREATE INDEX periodical_mark_post ON register.periodical_mark (post_id);
CREATE INDEX periodical_mark_charge ON register.periodical_mark (charge_id);

CREATE TRIGGER periodical_end_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON register.periodical_end EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER periodical_mark_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON register.periodical_mark EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON register.periodical_end, register.periodical_mark TO ${application};

-- The days of a return from one day to another. Pages and reports ask the same rule, so it stands where both can read it;
-- no row is written before something happened. A month without the day is due on its last.
CREATE FUNCTION register.due_days(frequency text, day integer, month integer, since date, until date) RETURNS SETOF date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT x.due
      FROM (SELECT d::date AS due FROM generate_series(since::timestamp, until::timestamp, interval '1 day') d
             WHERE frequency = 'WEEKLY' AND extract(isodow FROM d) = day
            UNION ALL
            SELECT least(m::date + day - 1, (m + interval '1 month')::date - 1)
              FROM generate_series(date_trunc('month', since::timestamp), until::timestamp, interval '1 month') m
             WHERE frequency = 'MONTHLY' OR (frequency = 'YEARLY' AND extract(month FROM m) = month)
            UNION ALL
            SELECT (m + interval '1 month')::date - 1 + day
              FROM generate_series(date_trunc('month', since::timestamp) - interval '4 months', until::timestamp, interval '1 month') m
             WHERE (frequency = 'QUARTERLY' AND extract(month FROM m)::integer % 3 = 0)
                OR (frequency = 'HALF_YEARLY' AND extract(month FROM m)::integer % 6 = month % 6)) x
     WHERE x.due BETWEEN since AND until
     ORDER BY x.due $$;
