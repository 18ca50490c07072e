CREATE SCHEMA IF NOT EXISTS mis;
GRANT USAGE ON SCHEMA mis TO ${application};

-- What the installation shows to everybody without signing in. The last row holds, the others say how it was before.
CREATE TABLE mis.publication (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shown     boolean NOT NULL,
    -- how far down the tree of units it goes; 1: those on top alone
    depth     smallint NOT NULL CHECK (depth BETWEEN 1 AND 6),
    -- under which the figures may be used
    licence   text NOT NULL CHECK (licence ~ '^https?://[^[:space:]]+$'),
    person_id bigint NOT NULL REFERENCES office.person (id),
    at        timestamptz NOT NULL
);
CREATE INDEX publication_person ON mis.publication (person_id);
CREATE TRIGGER publication_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON mis.publication EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON mis.publication TO ${application};
