-- Where a matter lay from when to when, written as it leaves: a past day costs what lay on it, not what the ledger holds.
-- It says nothing that movements and events do not say, and can be made from them again (as below).
CREATE TABLE custody.stay (
    matter_id bigint NOT NULL REFERENCES custody.matter (id),
    seq       integer NOT NULL,
    post_id   bigint NOT NULL,
    since     timestamptz NOT NULL,
    during    tstzrange NOT NULL CHECK (NOT isempty(during)),
    opened_at timestamptz,
    due_on    date,
    kind      text NOT NULL,
    physical  boolean NOT NULL,
    PRIMARY KEY (matter_id, seq)
);
COMMENT ON COLUMN custody.stay.seq IS 'Place of the row of the chain that ended it';
COMMENT ON COLUMN custody.stay.post_id IS 'As the movement says, which refers to the post: one more index on each move would say nothing new';
COMMENT ON COLUMN custody.stay.since IS 'When it came to the desk; it lies from a later hour when it was parked in between';
CREATE TRIGGER stay_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON custody.stay EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON custody.stay TO ${application};

-- Since when what is held lies there to be acted on: when it came, or woke.
ALTER TABLE custody.holding ADD COLUMN lies_from timestamptz;
UPDATE custody.holding h
   SET lies_from = coalesce((SELECT max(e.at) FROM custody.event e
                              WHERE e.matter_id = h.matter_id AND e.seq > h.moved_seq AND e.kind = 'WOKEN'), h.since);
ALTER TABLE custody.holding ALTER COLUMN lies_from SET NOT NULL;

INSERT INTO custody.stay (matter_id, seq, post_id, since, during, opened_at, due_on, kind, physical)
SELECT m.matter_id, s.end_seq, m.to_post, m.sent_at, tstzrange(s.at, s.end_at, '(]'),
       CASE WHEN m.via IN ('REGISTERED', 'CLAIMED', 'REOPENED', 'ALIGHTED')
                 OR (NOT t.physical AND m.via IN ('PULLED_BACK', 'PULLED_UP')) THEN m.sent_at
            ELSE (SELECT min(o.at) FROM custody.event o WHERE o.matter_id = m.matter_id AND o.seq > m.seq AND o.seq < s.end_seq
                     AND o.kind IN ('OPENED', 'RECEIVED')) END,
       least(m.due_on, t.hard_due_on), t.kind, t.physical
  FROM (SELECT p.*, lead(p.seq) OVER w AS end_seq, lead(p.at) OVER w AS end_at, max(p.moved) OVER w AS last_moved
          FROM (SELECT matter_id, seq, sent_at AS at, true AS lies, seq AS moved FROM custody.movement
                 UNION ALL
                SELECT matter_id, seq, at, kind = 'WOKEN', NULL FROM custody.event
                 WHERE kind IN ('PARKED', 'WOKEN', 'CLOSED', 'RIDES')) p
        WINDOW w AS (PARTITION BY p.matter_id ORDER BY p.seq)) s
  JOIN custody.movement m ON m.matter_id = s.matter_id AND m.seq = s.last_moved
  JOIN custody.matter t ON t.id = s.matter_id
 WHERE s.lies AND s.end_at > s.at
 ORDER BY s.end_at;
CREATE INDEX stay_during ON custody.stay USING gist (during);

-- The few matters with a date fixed from outside, found without reading the rest.
CREATE INDEX matter_hard_due ON custody.matter (id) INCLUDE (hard_due_on) WHERE hard_due_on IS NOT NULL;
