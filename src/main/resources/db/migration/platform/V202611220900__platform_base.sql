-- What every module stands on. The application's role never owns a table: it gets the least it needs, table by table.
CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO ${application};

-- A name in the reader's language, else in English, else in whichever there is.
CREATE FUNCTION platform.pick(lang text, en text, hi text, bn text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE lang WHEN 'hi' THEN coalesce(hi, en, bn) WHEN 'bn' THEN coalesce(bn, en, hi) ELSE coalesce(en, hi, bn) END;

-- The database itself refuses what the rules forbid, to the owner too.
CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%.% is insert-only: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TABLE platform.number_series (
    key    text PRIMARY KEY,
    last   bigint NOT NULL DEFAULT 0 CHECK (last >= 0)
);
GRANT SELECT, INSERT, UPDATE ON platform.number_series TO ${application};

CREATE SEQUENCE platform.computer_no START 1001;
GRANT USAGE ON SEQUENCE platform.computer_no TO ${application};

CREATE TABLE platform.once (
    person_id bigint NOT NULL,
    key       uuid NOT NULL,
    digest    text NOT NULL,
    answer    text,
    at        timestamptz NOT NULL,
    PRIMARY KEY (person_id, key)
);
CREATE INDEX once_at ON platform.once (at);
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.once TO ${application};

-- Papers: the bytes lie in the store under their hash; this row says what they are.
CREATE TABLE platform.document (
    sha256     bytea PRIMARY KEY CHECK (length(sha256) = 32),
    size       bigint NOT NULL CHECK (size >= 0),
    media_type text NOT NULL,
    pages      integer NOT NULL CHECK (pages >= 0),
    stored_at  timestamptz NOT NULL,
    previews   text NOT NULL DEFAULT 'WAITING' CHECK (previews IN ('WAITING', 'READY', 'FAILED'))
);
GRANT SELECT, INSERT ON platform.document TO ${application};
GRANT UPDATE (previews) ON platform.document TO ${application};

-- Spring Session's own tables.
CREATE TABLE platform.session (
    primary_id            char(36) NOT NULL CONSTRAINT session_pk PRIMARY KEY,
    session_id            char(36) NOT NULL,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100)
);
CREATE UNIQUE INDEX session_ix1 ON platform.session (session_id);
CREATE INDEX session_ix2 ON platform.session (expiry_time);
CREATE INDEX session_ix3 ON platform.session (principal_name);
CREATE TABLE platform.session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES platform.session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.session, platform.session_attributes TO ${application};

-- db-scheduler's own table: jobs, and the outbox (a task is scheduled in the transaction of the act that wants it).
CREATE TABLE platform.scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution ON platform.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON platform.scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.scheduled_tasks TO ${application};

CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA audit TO ${application};
-- Acts that change something outside a matter's own chain (the office's tree, codes, senders); in the act's transaction.
CREATE TABLE audit.act (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL,
    person_id bigint,
    post_id   bigint,
    act       text NOT NULL,
    target    text NOT NULL,
    detail    jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX act_target ON audit.act (target, at);
CREATE INDEX act_at ON audit.act (at);
CREATE TRIGGER act_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.act EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON audit.act TO ${application};

-- Views, prints, downloads, refusals, sign-ins: no lock is taken to read a page.
CREATE TABLE audit.access (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL,
    person_id bigint,
    post_id   bigint,
    kind      text NOT NULL,
    target    text NOT NULL,
    address   text
);
CREATE INDEX access_target ON audit.access (target, at);
CREATE INDEX access_at ON audit.access (at);
CREATE TRIGGER access_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.access EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON audit.access TO ${application};
