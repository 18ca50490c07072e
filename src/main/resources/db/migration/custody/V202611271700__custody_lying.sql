-- What lies, oldest first: lists of a whole state begin with the oldest, and its figures are read from here alone.
CREATE INDEX holding_lying ON custody.holding (since, matter_id) INCLUDE (post_id, kind, act_by, opened_at, physical)
    WHERE state = 'ACTIVE';

-- What lay on the desks of one office: a past day of a district does not read that of the state.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA platform;
CREATE INDEX stay_desk ON custody.stay USING gist (post_id platform.gist_int8_ops, during);
