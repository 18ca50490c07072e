-- Groups of people outside to whom an office writes at once: the banks of the district, all pramukhs.
CREATE TABLE receipt.address_group (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    office_id bigint NOT NULL REFERENCES office.unit (id),
    name      text NOT NULL CHECK (name <> ''),
    UNIQUE (office_id, name)
);

CREATE TABLE receipt.address_member (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    group_id    bigint NOT NULL REFERENCES receipt.address_group (id) ON DELETE CASCADE,
    -- an entry of the register of senders, whose card is his address; none for one who was written by hand
    sender_id   bigint REFERENCES receipt.sender (id),
    name        text NOT NULL DEFAULT '',
    designation text NOT NULL DEFAULT '',
    address     text NOT NULL DEFAULT '',
    email       text NOT NULL DEFAULT '',
    UNIQUE (group_id, sender_id),
    CHECK ((sender_id IS NULL) = (name || designation <> ''))
);
CREATE INDEX address_member_sender ON receipt.address_member (sender_id) WHERE sender_id IS NOT NULL;

-- As many as a letter may have addressees.
CREATE FUNCTION receipt.refuse_large_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM receipt.address_member WHERE group_id = NEW.group_id) >= 200 THEN
        RAISE EXCEPTION 'address group % is full', NEW.group_id;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER address_member_few BEFORE INSERT ON receipt.address_member
    FOR EACH ROW EXECUTE FUNCTION receipt.refuse_large_group();

GRANT SELECT, INSERT, DELETE, UPDATE (name) ON receipt.address_group TO ${application};
GRANT SELECT, INSERT, DELETE ON receipt.address_member TO ${application};
