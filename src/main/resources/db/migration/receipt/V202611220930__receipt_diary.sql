-- Receipts: dak that has been registered in a diary.
CREATE SCHEMA receipt;
GRANT USAGE ON SCHEMA receipt TO ${application};

-- The register of senders, shared by an office (its root unit); merged rows point to the one that stays.
CREATE TABLE receipt.sender (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id      bigint NOT NULL REFERENCES office.unit (id),
    name         text NOT NULL,
    designation  text NOT NULL DEFAULT '',
    organisation text NOT NULL DEFAULT '',
    address      text NOT NULL DEFAULT '',
    district     text NOT NULL DEFAULT '',
    state        text NOT NULL DEFAULT '',
    pin          text NOT NULL DEFAULT '' CHECK (pin ~ '^([1-9][0-9]{5})?$'),
    mobile       text NOT NULL DEFAULT '',
    email        text NOT NULL DEFAULT '',
    vip          text NOT NULL DEFAULT '',
    search       text NOT NULL,
    used         integer NOT NULL DEFAULT 0,
    merged_into  bigint REFERENCES receipt.sender (id),
    CHECK (merged_into <> id)
);
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA platform;
CREATE INDEX sender_unit ON receipt.sender (unit_id, used DESC) WHERE merged_into IS NULL;
CREATE INDEX sender_search ON receipt.sender USING gin (search platform.gin_trgm_ops);
CREATE INDEX sender_merged ON receipt.sender (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE receipt.receipt (
    matter_id         bigint PRIMARY KEY REFERENCES custody.matter (id),
    series            text NOT NULL REFERENCES platform.number_series (key),
    serial            bigint NOT NULL CHECK (serial > 0),
    diary_unit_id     bigint NOT NULL REFERENCES office.unit (id),
    diarised_on       date NOT NULL,
    received_on       date NOT NULL,
    letter_date       date,
    letter_ref        text NOT NULL DEFAULT '',
    letter_ref_key    text NOT NULL DEFAULT '',
    letter_type       text NOT NULL,
    language          text NOT NULL CHECK (language IN ('en', 'hi', 'bn', 'ur', 'ne', 'sat', 'kok', 'other')),
    delivery_mode     text NOT NULL,
    mode_no           text NOT NULL DEFAULT '',
    classification    text NOT NULL CHECK (classification IN ('NORMAL', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET')),
    sealed            boolean NOT NULL DEFAULT false,
    category          text NOT NULL DEFAULT '',
    sender_id         bigint REFERENCES receipt.sender (id),
    vip_name          text NOT NULL DEFAULT '',
    enclosures        integer NOT NULL DEFAULT 0 CHECK (enclosures BETWEEN 0 AND 9999),
    enclosure_missing boolean NOT NULL DEFAULT false,
    remarks           text NOT NULL DEFAULT '',
    ack_wanted        boolean NOT NULL DEFAULT false,
    channel           text NOT NULL DEFAULT 'COUNTER',
    document          bytea REFERENCES platform.document (sha256),
    file_name         text NOT NULL DEFAULT '',
    split_from        bigint REFERENCES receipt.receipt (matter_id),
    disputes          integer NOT NULL DEFAULT 0,
    disposal          text CHECK (disposal IN ('REPLIED', 'FILED', 'NO_ACTION', 'TRANSFERRED', 'DUPLICATE')),
    UNIQUE (series, serial),
    CHECK (received_on <= diarised_on),
    CHECK (letter_date <= received_on),
    -- No classified paper in an online system: Secret and Top Secret exist on the cover only.
    CHECK (classification IN ('NORMAL', 'CONFIDENTIAL') OR document IS NULL)
);
CREATE INDEX receipt_diary ON receipt.receipt (diary_unit_id, diarised_on, serial);
CREATE INDEX receipt_same_letter ON receipt.receipt (letter_ref_key, letter_date) WHERE letter_ref_key <> '';
CREATE INDEX receipt_sender ON receipt.receipt (sender_id);
CREATE INDEX receipt_document ON receipt.receipt (document) WHERE document IS NOT NULL;
CREATE INDEX receipt_split ON receipt.receipt (split_from) WHERE split_from IS NOT NULL;

CREATE TABLE receipt.link (
    receipt_id bigint NOT NULL REFERENCES receipt.receipt (matter_id),
    other_id   bigint NOT NULL REFERENCES receipt.receipt (matter_id),
    PRIMARY KEY (receipt_id, other_id),
    CHECK (receipt_id < other_id)
);
CREATE INDEX link_other ON receipt.link (other_id);

-- One letter to a saved group: linked copies, one custody each, one board.
CREATE TABLE receipt.board (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    receipt_id bigint NOT NULL REFERENCES receipt.receipt (matter_id),
    post_id    bigint NOT NULL REFERENCES office.post (id),
    made_at    timestamptz NOT NULL,
    due_on     date
);
CREATE INDEX board_receipt ON receipt.board (receipt_id);
CREATE INDEX board_post ON receipt.board (post_id, made_at DESC);
CREATE TABLE receipt.board_copy (
    board_id    bigint NOT NULL REFERENCES receipt.board (id),
    copy_id     bigint NOT NULL REFERENCES receipt.receipt (matter_id),
    post_id     bigint NOT NULL REFERENCES office.post (id),
    reminders   integer NOT NULL DEFAULT 0,
    reminded_at timestamptz,
    PRIMARY KEY (board_id, copy_id)
);
CREATE INDEX board_copy_copy ON receipt.board_copy (copy_id);
CREATE INDEX board_copy_post ON receipt.board_copy (post_id);

GRANT SELECT, INSERT, UPDATE ON receipt.sender, receipt.receipt, receipt.board_copy TO ${application};
GRANT SELECT, INSERT ON receipt.board TO ${application};
GRANT SELECT, INSERT, DELETE ON receipt.link TO ${application};
