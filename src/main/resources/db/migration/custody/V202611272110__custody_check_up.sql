-- What came of comparing the ledger with what was derived from it.
CREATE TABLE custody.check_up (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL,
    until_at  timestamptz NOT NULL CHECK (until_at >= at),
    person_id bigint REFERENCES office.person (id),
    matters   bigint NOT NULL,
    found     integer NOT NULL,
    repaired  integer NOT NULL CHECK (repaired BETWEEN 0 AND found),
    first     jsonb NOT NULL
);
CREATE INDEX check_up_person ON custody.check_up (person_id) WHERE person_id IS NOT NULL;
CREATE TRIGGER check_up_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON custody.check_up EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON custody.check_up TO ${application};
