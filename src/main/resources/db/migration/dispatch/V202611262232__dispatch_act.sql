-- Who approved which version, who took that back, who cancelled, and why.
CREATE TABLE dispatch.act (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    draft_id   bigint NOT NULL,
    version_no integer NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('APPROVED', 'DISAPPROVED', 'CANCELLED')),
    reason     text NOT NULL DEFAULT '' CHECK (kind = 'APPROVED' OR reason <> ''),
    person_id  bigint NOT NULL REFERENCES office.person (id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    charge_id  bigint NOT NULL REFERENCES office.charge (id),
    at         timestamptz NOT NULL,
    FOREIGN KEY (draft_id, version_no) REFERENCES dispatch.version (draft_id, no)
);
CREATE INDEX act_draft ON dispatch.act (draft_id, version_no);
CREATE INDEX act_person ON dispatch.act (person_id);
CREATE INDEX act_post ON dispatch.act (post_id);
CREATE INDEX act_charge ON dispatch.act (charge_id);
CREATE TRIGGER act_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.act EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON dispatch.act TO ${application};
