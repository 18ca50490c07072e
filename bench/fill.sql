-- Fills a demo installation with :matters matters, spread over the desks of :posts (ids, comma-separated).
-- For measuring only: the first row of each chain is made up, what is sent afterwards is real.
-- psql -v matters=100000 -v posts=4,7,9 -f bench/fill.sql
\set ON_ERROR_STOP on
BEGIN;
CREATE TEMP TABLE desk AS
SELECT row_number() OVER (ORDER BY w.ord) - 1 AS n, p.id AS post_id, p.unit_id, c.id AS charge_id, c.person_id
  FROM unnest(string_to_array(:'posts', ',')::bigint[]) WITH ORDINALITY AS w (post, ord)
  JOIN office.post p ON p.id = w.post
  JOIN office.charge c ON c.post_id = p.id AND c.kind = 'REGULAR' AND c.until_on IS NULL;
CREATE TEMP TABLE fresh AS
SELECT nextval(pg_get_serial_sequence('custody.matter', 'id')) AS id, nextval('platform.computer_no') AS computer_no, d.*,
       now() - i % 200 * interval '1 day' AS at
  FROM generate_series(1, :matters) i
  JOIN desk d ON d.n = i % (SELECT count(*) FROM desk);
INSERT INTO custody.matter (id, kind, computer_no, number, unit_id, subject, party, physical, opened_at)
OVERRIDING SYSTEM VALUE
SELECT id, 'RECEIPT', computer_no, 'B/' || computer_no, unit_id,
       'नल-जल योजना के पुनरीक्षित प्राक्कलन की प्रशासकीय स्वीकृति ' || computer_no, 'कार्यपालक अभियंता', false, at
  FROM fresh;
INSERT INTO custody.movement (matter_id, seq, to_post, person_id, charge_id, sent_at, via, action, priority, version, prev_hash, hash)
SELECT id, 1, post_id, person_id, charge_id, at, 'REGISTERED', 'REGISTRATION', 'ORDINARY', 1,
       decode(repeat('00', 32), 'hex'), sha256(id::text::bytea)
  FROM fresh;
INSERT INTO custody.holding (matter_id, post_id, since, moved_seq, by_person, action, priority, opened_at, state, act_by, head_seq,
                             head_hash, kind, physical, reference)
SELECT id, post_id, at, 1, person_id, 'REGISTRATION', 'ORDINARY', at, 'ACTIVE', (at + interval '5 days')::date, 1,
       sha256(id::text::bytea), 'RECEIPT', false, 'NONE'
  FROM fresh;
INSERT INTO custody.access (matter_id, principal, why, from_at)
SELECT id, 'post:' || post_id, 'CUSTODY', at FROM fresh
UNION ALL SELECT id, 'head:' || unit_id, 'CUSTODY', at FROM fresh;
COMMIT;
\o :out
\pset tuples_only on
\pset format unaligned
\pset fieldsep ' '
SELECT id, n FROM fresh ORDER BY random();
\o
ANALYZE;
