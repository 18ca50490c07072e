CREATE SCHEMA office;
GRANT USAGE ON SCHEMA office TO ${application};

-- A unit is an office or a part of one: department, directorate, district, subdivision, block, section, cell …
CREATE TABLE office.unit (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parent_id bigint REFERENCES office.unit (id),
    code      text NOT NULL UNIQUE,
    kind      text NOT NULL CHECK (kind IN ('STATE', 'SECRETARIAT', 'DEPARTMENT', 'DIRECTORATE', 'DIVISION', 'DISTRICT', 'SUBDIVISION', 'BLOCK', 'CIRCLE', 'OFFICE', 'SECTION', 'CELL')),
    lgd_code  integer,
    symbol    text NOT NULL DEFAULT '',
    name_en   text,
    name_hi   text,
    name_bn   text,
    closed_on date,
    CHECK (coalesce(name_en, name_hi, name_bn) IS NOT NULL),
    CHECK (parent_id <> id)
);
CREATE INDEX unit_parent ON office.unit (parent_id);
CREATE INDEX unit_lgd ON office.unit (lgd_code);

-- A post is a desk: matters lie on posts, people come and go. A QUEUE is the desk of a section as a whole.
CREATE TABLE office.post (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id    bigint NOT NULL REFERENCES office.unit (id),
    code       text NOT NULL UNIQUE,
    kind       text NOT NULL DEFAULT 'DESK' CHECK (kind IN ('DESK', 'QUEUE')),
    level      integer NOT NULL CHECK (level BETWEEN 1 AND 12),
    reports_to bigint REFERENCES office.post (id),
    heads_unit boolean NOT NULL DEFAULT false,
    symbol     text NOT NULL DEFAULT '',
    title_en   text,
    title_hi   text,
    title_bn   text,
    closed_on  date,
    CHECK (coalesce(title_en, title_hi, title_bn) IS NOT NULL),
    CHECK (reports_to <> id)
);
CREATE INDEX post_unit ON office.post (unit_id);
CREATE INDEX post_reports_to ON office.post (reports_to);
CREATE UNIQUE INDEX post_one_head ON office.post (unit_id) WHERE heads_unit AND closed_on IS NULL;
CREATE UNIQUE INDEX post_one_queue ON office.post (unit_id) WHERE kind = 'QUEUE' AND closed_on IS NULL;

CREATE TABLE office.post_role (
    post_id bigint NOT NULL REFERENCES office.post (id),
    role    text NOT NULL,
    PRIMARY KEY (post_id, role)
);

CREATE TABLE office.person (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code     text NOT NULL UNIQUE,
    name_en  text,
    name_hi  text,
    name_bn  text,
    mobile   text,
    email    text,
    language text NOT NULL DEFAULT 'hi' CHECK (language IN ('en', 'hi', 'bn')),
    typing   text NOT NULL DEFAULT 'off',
    CHECK (coalesce(name_en, name_hi, name_bn) IS NOT NULL)
);

-- Who holds which post, from when to when, and how. An ASSISTANT (PA, PS) opens and prepares for the holder.
CREATE TABLE office.charge (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    kind      text NOT NULL CHECK (kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE', 'LINK', 'ASSISTANT')),
    from_on   date NOT NULL,
    until_on  date,
    CHECK (until_on >= from_on)
);
CREATE INDEX charge_person ON office.charge (person_id, from_on);
CREATE INDEX charge_post ON office.charge (post_id, from_on);
-- One person holds a post at a time; link officers and assistants stand beside the holder.
CREATE UNIQUE INDEX charge_one_holder ON office.charge (post_id) WHERE until_on IS NULL AND kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE');

-- Offices keep their own working days: rows here come on top of (or, WORKING, out of) the state's calendar.
CREATE TABLE office.special_day (
    unit_id bigint NOT NULL REFERENCES office.unit (id),
    day     date NOT NULL,
    kind    text NOT NULL CHECK (kind IN ('HOLIDAY', 'WORKING')),
    name    text NOT NULL,
    PRIMARY KEY (unit_id, day)
);

CREATE TABLE office.account (
    person_id     bigint PRIMARY KEY REFERENCES office.person (id),
    login         text NOT NULL UNIQUE CHECK (login = lower(login)),
    password_hash text NOT NULL,
    must_set      boolean NOT NULL DEFAULT false,
    code_until    timestamptz,
    failures      integer NOT NULL DEFAULT 0,
    locked_until  timestamptz
);

CREATE TABLE office.token (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id  bigint NOT NULL REFERENCES office.person (id),
    digest     bytea NOT NULL UNIQUE CHECK (length(digest) = 32),
    name       text NOT NULL,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz
);
CREATE INDEX token_person ON office.token (person_id);

-- Saved groups of posts: nineteen blocks, all sections, all engineers.
CREATE TABLE office.post_group (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner_id bigint NOT NULL REFERENCES office.post (id),
    name     text NOT NULL,
    UNIQUE (owner_id, name)
);
CREATE TABLE office.post_group_member (
    group_id bigint NOT NULL REFERENCES office.post_group (id) ON DELETE CASCADE,
    post_id  bigint NOT NULL REFERENCES office.post (id),
    PRIMARY KEY (group_id, post_id)
);
CREATE INDEX post_group_member_post ON office.post_group_member (post_id);

-- Heads of the file index (basic, primary, secondary, tertiary): imported by offices, used when files are opened.
CREATE TABLE office.file_head (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id   bigint REFERENCES office.unit (id),
    parent_id bigint REFERENCES office.file_head (id),
    grade     text NOT NULL CHECK (grade IN ('BASIC', 'PRIMARY', 'SECONDARY', 'TERTIARY')),
    code      text NOT NULL,
    name_en   text,
    name_hi   text,
    name_bn   text,
    CHECK (coalesce(name_en, name_hi, name_bn) IS NOT NULL),
    CHECK ((grade = 'BASIC') = (parent_id IS NULL)),
    UNIQUE NULLS NOT DISTINCT (unit_id, parent_id, code)
);
CREATE INDEX file_head_parent ON office.file_head (parent_id);

-- A unit with all the units above it, nearest first.
CREATE FUNCTION office.above(of_unit bigint) RETURNS TABLE (unit_id bigint, distance integer)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE line AS (
        SELECT id, parent_id, 0 AS distance FROM office.unit WHERE id = of_unit
        UNION ALL
        SELECT u.id, u.parent_id, line.distance + 1 FROM office.unit u JOIN line ON u.id = line.parent_id)
    SELECT id, distance FROM line $$;

-- A unit with all the units below it.
CREATE FUNCTION office.below(of_unit bigint) RETURNS TABLE (unit_id bigint)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE tree AS (
        SELECT id FROM office.unit WHERE id = of_unit
        UNION ALL
        SELECT u.id FROM office.unit u JOIN tree ON u.parent_id = tree.id)
    SELECT id FROM tree $$;

GRANT SELECT, INSERT, UPDATE ON office.unit, office.post, office.person, office.charge, office.account, office.token, office.file_head TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON office.post_role, office.special_day, office.post_group, office.post_group_member TO ${application};
