-- Reports that are made in the background: what was asked for, how far it is, and the file in pieces.
CREATE SCHEMA mis;
GRANT USAGE ON SCHEMA mis TO ${application};

CREATE TABLE mis.export (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id  bigint NOT NULL REFERENCES office.person (id),
    -- in which he asked: what he may look at under it when the file is made, is in the file
    charge_id  bigint NOT NULL REFERENCES office.charge (id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    report     text NOT NULL CHECK (report <> ''),
    -- with all below it; none: the whole installation
    unit_id    bigint REFERENCES office.unit (id),
    first_day  date NOT NULL,
    last_day   date NOT NULL,
    chosen     jsonb NOT NULL CHECK (jsonb_typeof(chosen) = 'object'),
    format     text NOT NULL CHECK (format IN ('csv', 'xlsx')),
    language   text NOT NULL CHECK (language IN ('en', 'hi', 'bn')),
    ordered_at timestamptz NOT NULL,
    CHECK (first_day <= last_day)
);
CREATE INDEX export_person ON mis.export (person_id, ordered_at DESC);
CREATE INDEX export_charge ON mis.export (charge_id);
CREATE INDEX export_post ON mis.export (post_id);
CREATE INDEX export_unit ON mis.export (unit_id) WHERE unit_id IS NOT NULL;
CREATE TRIGGER export_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON mis.export EXECUTE FUNCTION platform.refuse_change();

CREATE TABLE mis.export_state (
    export_id bigint PRIMARY KEY REFERENCES mis.export (id),
    state     text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'SWEPT')),
    -- how often it was begun; who is overtaken by a later try writes no more
    tries     integer NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 3),
    lines     bigint NOT NULL DEFAULT 0 CHECK (lines >= 0),
    -- of how many, where that was counted
    total     bigint CHECK (total >= 0),
    size      bigint NOT NULL DEFAULT 0 CHECK (size >= 0),
    why       text CHECK (why IN ('CHARGE', 'UNIT', 'REPORT', 'TOO_MANY', 'BROKEN')),
    ended_at  timestamptz,
    CHECK ((state = 'FAILED') = (why IS NOT NULL)),
    CHECK ((state IN ('WAITING', 'RUNNING')) = (ended_at IS NULL))
);
CREATE INDEX export_state_done ON mis.export_state (ended_at) WHERE state = 'DONE';

CREATE TABLE mis.export_piece (
    export_id bigint NOT NULL REFERENCES mis.export (id),
    place     integer NOT NULL CHECK (place >= 1),
    bytes     bytea NOT NULL CHECK (length(bytes) > 0),
    PRIMARY KEY (export_id, place)
);
-- packed already
ALTER TABLE mis.export_piece ALTER bytes SET STORAGE EXTERNAL;

GRANT SELECT, INSERT ON mis.export TO ${application};
GRANT SELECT, INSERT, UPDATE (state, tries, lines, total, size, why, ended_at) ON mis.export_state TO ${application};
GRANT SELECT, INSERT, DELETE ON mis.export_piece TO ${application};
