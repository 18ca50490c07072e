-- Signed PDFs that are to stay verifiable, and how far each is. Whose they are only the module of their kind knows.
CREATE TABLE signing.lasting (
    kind     text NOT NULL CHECK (kind ~ '^[A-Z_]+$'),
    subject  bigint NOT NULL,
    since    timestamptz NOT NULL,
    -- when something is to be added next
    due_at   timestamptz NOT NULL,
    step     text NOT NULL DEFAULT 'SIGNED' CHECK (step IN ('SIGNED', 'STAMPED', 'ARCHIVED')),
    -- until when the certificate of the last stamp over all of it is valid
    until    timestamptz,
    -- in a row that came to nothing, the last one when and why
    tries    integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
    tried_at timestamptz,
    why      text NOT NULL DEFAULT '',
    PRIMARY KEY (kind, subject),
    CHECK ((step = 'ARCHIVED') = (until IS NOT NULL)),
    CHECK ((tries = 0) = (why = ''))
);
CREATE INDEX lasting_due ON signing.lasting (due_at);
-- What the administrator is told of is little.
CREATE INDEX lasting_waiting ON signing.lasting (why) WHERE step <> 'ARCHIVED' OR why <> '';
GRANT SELECT, INSERT, UPDATE (due_at, step, until, tries, tried_at, why) ON signing.lasting TO ${application};
