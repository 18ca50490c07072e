-- Assurances given in the House. What was promised never changes; everything that happens afterwards is a row of its own.
CREATE TABLE register.assurance (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id    bigint NOT NULL REFERENCES office.unit (id),
    no         bigint NOT NULL CHECK (no > 0),
    house      text NOT NULL CHECK (house IN ('ASSEMBLY', 'COUNCIL', 'LOK_SABHA', 'RAJYA_SABHA')),
    session    text NOT NULL CHECK (length(session) BETWEEN 1 AND 100),
    item       text NOT NULL CHECK (length(item) BETWEEN 1 AND 100),
    given_on   date NOT NULL,
    promise    text NOT NULL CHECK (length(promise) BETWEEN 1 AND 2000),
    due_on     date NOT NULL,
    post_id    bigint NOT NULL REFERENCES office.post (id),
    person_id  bigint NOT NULL REFERENCES office.person (id),
    entered_at timestamptz NOT NULL,
    UNIQUE (unit_id, no),
    CHECK (due_on > given_on)
);
CREATE INDEX assurance_post ON register.assurance (post_id);
CREATE INDEX assurance_person ON register.assurance (person_id);

CREATE TABLE register.assurance_step (
    assurance_id bigint NOT NULL REFERENCES register.assurance (id),
    seq          integer NOT NULL CHECK (seq > 0),
    kind         text NOT NULL CHECK (kind IN ('EXTENDED', 'PART', 'FULFILLED', 'DROPPED', 'PENDING', 'MATTER', 'HANDED')),
    on_day       date NOT NULL,
    due_on       date,
    to_post      bigint REFERENCES office.post (id),
    reference    text NOT NULL DEFAULT '' CHECK (length(reference) <= 200),
    matter_id    bigint REFERENCES custody.matter (id),
    granted_by   text NOT NULL DEFAULT '' CHECK (length(granted_by) <= 200),
    remark       text NOT NULL DEFAULT '' CHECK (length(remark) <= 500),
    person_id    bigint NOT NULL REFERENCES office.person (id),
    post_id      bigint NOT NULL REFERENCES office.post (id),
    charge_id    bigint NOT NULL REFERENCES office.charge (id),
    at           timestamptz NOT NULL,
    PRIMARY KEY (assurance_id, seq),
    CHECK ((kind = 'EXTENDED') = (due_on IS NOT NULL)),
    CHECK ((kind = 'HANDED') = (to_post IS NOT NULL)),
    CHECK ((kind = 'MATTER') = (reference <> '')),
    -- more time, and letting it drop, are not for the office itself to grant
    CHECK ((kind IN ('EXTENDED', 'DROPPED')) = (granted_by <> '')),
    CHECK (kind NOT IN ('EXTENDED', 'DROPPED', 'PENDING') OR remark <> '')
);
CREATE INDEX assurance_step_to ON register.assurance_step (to_post) WHERE to_post IS NOT NULL;
CREATE INDEX assurance_step_matter ON register.assurance_step (matter_id) WHERE matter_id IS NOT NULL;
CREATE INDEX assurance_step_person ON register.assurance_step (person_id);
CREATE INDEX assurance_step_post ON register.assurance_step (post_id);
CREATE INDEX assurance_step_charge ON register.assurance_step (charge_id);

-- The register of an office was gone through: by the office itself, or by an officer above it.
CREATE TABLE register.assurance_scrutiny (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id   bigint NOT NULL REFERENCES office.unit (id),
    grade     text NOT NULL CHECK (grade IN ('OFFICE', 'ABOVE')),
    remark    text NOT NULL DEFAULT '' CHECK (length(remark) <= 500),
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    charge_id bigint NOT NULL REFERENCES office.charge (id),
    at        timestamptz NOT NULL
);
CREATE INDEX assurance_scrutiny_unit ON register.assurance_scrutiny (unit_id, grade, at DESC);
CREATE INDEX assurance_scrutiny_person ON register.assurance_scrutiny (person_id);
CREATE INDEX assurance_scrutiny_post ON register.assurance_scrutiny (post_id);
CREATE INDEX assurance_scrutiny_charge ON register.assurance_scrutiny (charge_id);

CREATE TRIGGER assurance_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON register.assurance EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER assurance_step_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON register.assurance_step EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER assurance_scrutiny_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON register.assurance_scrutiny EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON register.assurance, register.assurance_step, register.assurance_scrutiny TO ${application};

-- How each of them stands now.
CREATE VIEW register.v_assurance AS
SELECT a.id, a.unit_id, a.no, a.house, a.session, a.item, a.given_on, a.promise, a.due_on AS first_due,
       coalesce(x.due_on, a.due_on) AS due_on, coalesce(x.times, 0) AS extensions,
       coalesce(h.to_post, a.post_id) AS post_id, coalesce(s.kind, 'PENDING') AS state, s.on_day AS state_on
  FROM register.assurance a
  LEFT JOIN LATERAL (SELECT e.due_on, count(*) OVER () AS times FROM register.assurance_step e
                      WHERE e.assurance_id = a.id AND e.kind = 'EXTENDED' ORDER BY e.seq DESC LIMIT 1) x ON true
  LEFT JOIN LATERAL (SELECT e.to_post FROM register.assurance_step e
                      WHERE e.assurance_id = a.id AND e.kind = 'HANDED' ORDER BY e.seq DESC LIMIT 1) h ON true
  LEFT JOIN LATERAL (SELECT e.kind, e.on_day FROM register.assurance_step e
                      WHERE e.assurance_id = a.id AND e.kind IN ('PART', 'FULFILLED', 'DROPPED', 'PENDING') ORDER BY e.seq DESC LIMIT 1) s ON true;
GRANT SELECT ON register.v_assurance TO ${application};
