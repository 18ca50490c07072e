-- A note and its move as the program writes them, by pgbench: lock, draft in and out, note with text, its event, movement, holding.
\set m random(:first, :last)
\set d random(0, :desks - 1)
BEGIN;
SELECT h.post_id, h.head_seq + 1 AS eseq, h.head_seq + 2 AS seq, h.by_person AS person,
       (SELECT c.id FROM office.charge c WHERE c.post_id = h.post_id AND c.kind = 'REGULAR' LIMIT 1) AS charge,
       coalesce((SELECT max(no) FROM efile.note WHERE file_id = h.matter_id), 0) + 1 AS no, nextval('efile.note_id') AS note
  FROM custody.holding h
 WHERE h.matter_id = :m FOR UPDATE \gset
INSERT INTO efile.note_draft (id, file_id, post_id, person_id, kind, html, language, version, saved_at)
VALUES (:note, :m, :post_id, :person, 'GREEN', repeat('<p>प्राक्कलन की तकनीकी जाँच कार्यपालक अभियंता द्वारा की गई है।</p>', 3), 'hi', 1, now());
DELETE FROM efile.note_draft WHERE id = :note;
INSERT INTO efile.note (id, file_id, no, kind, first_para, paras, first_page, last_page, last_line, language, person_id, post_id,
                        charge_id, typed_by, sent_at, event_seq, decision, version, digest, body_digest)
VALUES (:note, :m, :no, 'GREEN', :no * 3 - 2, 3, :no, :no, 3, 'hi', :person, :post_id, :charge, :person, now(), :eseq, 'NONE', 1,
        sha256('a'), sha256('b'));
INSERT INTO efile.note_body (note_id, salt, html)
VALUES (:note, decode(repeat('00', 16), 'hex'), repeat('<p>प्राक्कलन की तकनीकी जाँच कार्यपालक अभियंता द्वारा की गई है।</p>', 3));
INSERT INTO custody.event (matter_id, seq, kind, post_id, person_id, charge_id, at, code, version, prev_hash, hash, body_digest)
SELECT :m, :eseq, 'RECORDED', :post_id, :person, :charge, now(), 'NOTE:' || :no, 1, head_hash, sha256(head_hash), sha256('b')
  FROM custody.holding WHERE matter_id = :m;
WITH target AS (SELECT (string_to_array(:posts, ','))[:d::int + 1]::bigint AS post_id),
     h AS (SELECT * FROM custody.holding WHERE matter_id = :m),
     written AS (
       INSERT INTO custody.movement (matter_id, seq, from_post, to_post, person_id, charge_id, sent_at, via, action, priority,
                                     version, prev_hash, hash)
       SELECT :m, :seq, :post_id, t.post_id, :person, :charge, now(), 'SENT', 'NECESSARY_ACTION', 'ORDINARY', 1,
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
