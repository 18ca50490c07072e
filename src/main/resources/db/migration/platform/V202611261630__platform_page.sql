-- What each page of a paper says, for those who cannot see its picture; and how large the picture is, so that a viewer
-- keeps the place free for it. Read once by a job, or when somebody asks first.
CREATE TABLE platform.page (
    sha256  bytea NOT NULL REFERENCES platform.document (sha256),
    page    integer NOT NULL CHECK (page >= 1),
    width   integer NOT NULL CHECK (width >= 0),
    height  integer NOT NULL CHECK (height >= 0),
    origin  text NOT NULL CHECK (origin IN ('LAYER', 'MAIL', 'NONE', 'UNREADABLE')),
    font    text CHECK (font IN ('kruti-dev', 'bijoy')),
    body    text NOT NULL,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (sha256, page),
    CHECK (origin IN ('LAYER', 'MAIL') OR body = '')
);
CREATE TRIGGER page_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.page EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON platform.page TO ${application};
