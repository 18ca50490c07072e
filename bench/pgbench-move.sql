-- One move as the program writes it, by pgbench: lock, movement with its hash, stay, access, holding.
\set m random(:first, :last)
\set d random(0, :desks - 1)
BEGIN;
SELECT post_id, head_seq + 1 AS seq, by_person AS person FROM custody.holding WHERE matter_id = :m FOR UPDATE \gset
WITH target AS (SELECT (string_to_array(:posts, ','))[:d::int + 1]::bigint AS post_id),
     h AS (SELECT h.*, (SELECT c.id FROM office.charge c WHERE c.post_id = h.post_id AND c.kind = 'REGULAR' LIMIT 1) AS charge_id
             FROM custody.holding h WHERE matter_id = :m),
     written AS (
       INSERT INTO custody.movement (matter_id, seq, from_post, to_post, person_id, charge_id, sent_at, via, action, priority,
                                     version, prev_hash, hash)
       SELECT h.matter_id, :seq, h.post_id, t.post_id, h.by_person, h.charge_id, now(), 'SENT', 'NECESSARY_ACTION', 'ORDINARY', 1,
              h.head_hash, sha256(h.head_hash || h.matter_id::text::bytea || t.post_id::text::bytea)
         FROM h, target t
       RETURNING to_post, hash),
     ended AS (
       INSERT INTO custody.stay (matter_id, seq, post_id, since, during, opened_at, act_by, kind, physical)
       SELECT h.matter_id, :seq, h.post_id, h.since, tstzrange(h.lies_from, now(), '(]'), h.opened_at, h.act_by, h.kind, h.physical
         FROM h WHERE h.lies_from < now()),
     let_in AS (
       INSERT INTO custody.access (matter_id, principal, why, from_at)
       SELECT :m, 'post:' || to_post, 'CUSTODY', now() FROM written ON CONFLICT DO NOTHING)
UPDATE custody.holding SET post_id = w.to_post, since = now(), moved_seq = :seq, head_seq = :seq, head_hash = w.hash, opened_at = NULL,
                           lies_from = now()
  FROM written w WHERE matter_id = :m;
COMMIT;
