-- Makes files of the matters that fill.sql made, and of one on the desk :desk an old file with 200 notes and 1,000 pages.
-- For measuring only: the chains are made up, what is written afterwards is real.
-- psql -v desk=4 -v out=FILE -f bench/fill-files.sql
\set ON_ERROR_STOP on
BEGIN;
UPDATE custody.matter SET kind = 'FILE' WHERE number LIKE 'B/%';
UPDATE custody.holding h SET kind = 'FILE' FROM custody.matter m WHERE m.id = h.matter_id AND m.number LIKE 'B/%';
INSERT INTO efile.file (matter_id, kind, unit_id, opened_on, language, classification, subject_key)
SELECT id, 'MAIN', unit_id, opened_at::date, 'hi', 'NORMAL', subject FROM custody.matter WHERE number LIKE 'B/%';
CREATE TEMP TABLE old AS
SELECT h.matter_id AS id, h.post_id, c.person_id, c.id AS charge_id
  FROM custody.holding h
  JOIN custody.matter m ON m.id = h.matter_id AND m.number LIKE 'B/%'
  JOIN office.charge c ON c.post_id = h.post_id AND c.kind = 'REGULAR' AND c.until_on IS NULL
 WHERE h.post_id = :desk
 ORDER BY h.matter_id
 LIMIT 1;
CREATE TEMP TABLE sheet AS
SELECT nextval('efile.note_id') AS id, o.id AS file_id, o.post_id, o.person_id, o.charge_id, n
  FROM old o, generate_series(1, 200) n;
INSERT INTO efile.note (id, file_id, no, kind, first_para, paras, first_page, last_page, last_line, language, person_id, post_id,
                        charge_id, typed_by, to_post, sent_at, event_seq, decision, version, digest, body_digest)
SELECT id, file_id, n, 'GREEN', n * 3 - 2, 3, n, n, 10, 'hi', person_id, post_id, charge_id, person_id, post_id,
       now() - (201 - n) * interval '1 hour', 1000 + n, CASE WHEN n % 20 = 0 THEN 'APPROVED' ELSE 'NONE' END, 1,
       sha256(n::text::bytea), sha256(n::text::bytea)
  FROM sheet;
INSERT INTO efile.note_body (note_id, salt, html)
SELECT id, decode(repeat('00', 16), 'hex'),
       (SELECT string_agg('<p id="p-' || p || '">' || repeat('प्राक्कलन की तकनीकी जाँच कार्यपालक अभियंता द्वारा की गई है। ', 4) || '</p>', '')
          FROM generate_series(n * 3 - 2, n * 3) p)
  FROM sheet;
INSERT INTO efile.item (file_id, no, kind, receipt_id, first_page, last_page, put_at, person_id, post_id)
SELECT o.id, r.no, 'RECEIPT', r.matter_id, r.no * 10 - 9, r.no * 10, now() - (101 - r.no) * interval '1 day', o.person_id, o.post_id
  FROM old o, (SELECT matter_id, row_number() OVER (ORDER BY matter_id) AS no FROM receipt.receipt LIMIT 100) r;
-- whoever sees the file sees what lies in it
INSERT INTO custody.access (matter_id, principal, why, from_at)
SELECT i.receipt_id, 'post:' || o.post_id, 'CUSTODY', now() FROM old o JOIN efile.item i ON i.file_id = o.id
ON CONFLICT DO NOTHING;
COMMIT;
\o :out
\pset tuples_only on
\pset format unaligned
SELECT id FROM old;
\o
VACUUM ANALYZE;
