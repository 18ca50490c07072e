-- Something that somebody has to do, about a matter or none: a matter of its own, with desk, days and chain.
CREATE SCHEMA task;
GRANT USAGE ON SCHEMA task TO ${application};

CREATE TABLE task.task (
    matter_id bigint PRIMARY KEY REFERENCES custody.matter (id),
    -- by what its maker knows it; made once
    key       text NOT NULL UNIQUE CHECK (key <> ''),
    -- what happened, and what is to be done
    text      text NOT NULL DEFAULT '',
    about     bigint REFERENCES custody.matter (id),
    -- the page on which it is done; a path of ours
    href      text NOT NULL DEFAULT '' CHECK (href = '' OR href LIKE '/%')
);
CREATE INDEX task_about ON task.task (about) WHERE about IS NOT NULL;
CREATE TRIGGER task_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON task.task EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON task.task TO ${application};
