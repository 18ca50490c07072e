-- Finding by any part of a number, computer number, sender or subject, in any script.
CREATE FUNCTION custody.findable(number text, computer_no bigint, party text, subject text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lower(number || ' ' || computer_no::text || ' ' || party || ' ' || subject);
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA platform;
CREATE INDEX matter_find ON custody.matter
    USING gin (custody.findable(number, computer_no, party, subject) platform.gin_trgm_ops);
