-- Fills a demo installation with :matters matters of :legs movements each (default 1), whose last desks are :posts in turn
-- (ids, comma-separated). For measuring only: the chains are made up, what is sent afterwards is real.
-- psql -v matters=100000 -v legs=4 -v posts=4,7,9 -v out=FILE -f bench/fill.sql
\set ON_ERROR_STOP on
\if :{?legs}
\else
\set legs 1
\endif
BEGIN;
CREATE TEMP TABLE desk AS
SELECT row_number() OVER (ORDER BY w.ord) - 1 AS n, p.id AS post_id, p.unit_id, c.id AS charge_id, c.person_id
  FROM unnest(string_to_array(:'posts', ',')::bigint[]) WITH ORDINALITY AS w (post, ord)
  JOIN office.post p ON p.id = w.post
  JOIN office.charge c ON c.post_id = p.id AND c.kind = 'REGULAR' AND c.until_on IS NULL;
CREATE TEMP TABLE fresh AS
SELECT nextval(pg_get_serial_sequence('custody.matter', 'id')) AS id, nextval('platform.computer_no') AS computer_no, d.*,
       i, now() - i % 200 * interval '1 day' - i % 86400 * interval '1 second' AS at
  FROM generate_series(1, :matters) i
  JOIN desk d ON d.n = i % (SELECT count(*) FROM desk);
-- Legs divide the time since the matter began; each but the last was opened, of the last ones every other.
CREATE TEMP TABLE leg AS
SELECT f.id, k, 2 * k + 1 AS seq, d.post_id, d.unit_id, d.charge_id, d.person_id, f.i,
       f.at + (now() - f.at) * k / :legs AS at, f.at + (now() - f.at) * (k + 0.5) / :legs AS opened_at
  FROM fresh f
 CROSS JOIN generate_series(0, :legs - 1) k
  JOIN desk d ON d.n = (f.n + k + 1 - :legs + :legs * (SELECT count(*) FROM desk)) % (SELECT count(*) FROM desk);
CREATE INDEX ON leg (id, k);
ANALYZE leg;
INSERT INTO custody.matter (id, kind, computer_no, number, unit_id, subject, party, physical, opened_at)
OVERRIDING SYSTEM VALUE
SELECT id, 'RECEIPT', computer_no, 'B/' || computer_no, unit_id,
       'नल-जल योजना के पुनरीक्षित प्राक्कलन की प्रशासकीय स्वीकृति ' || computer_no, 'कार्यपालक अभियंता', false, at
  FROM fresh;
INSERT INTO custody.movement (matter_id, seq, from_post, to_post, person_id, charge_id, sent_at, via, action, priority, version, prev_hash, hash)
SELECT l.id, l.seq, b.post_id, l.post_id, coalesce(b.person_id, l.person_id), coalesce(b.charge_id, l.charge_id), l.at,
       CASE l.k WHEN 0 THEN 'REGISTERED' ELSE 'SENT' END, 'NECESSARY_ACTION', 'ORDINARY', 1,
       decode(repeat('00', 32), 'hex'), sha256((l.id || '/' || l.seq)::bytea)
  FROM leg l
  LEFT JOIN leg b ON b.id = l.id AND b.k = l.k - 1
 ORDER BY l.at;
INSERT INTO custody.event (matter_id, seq, kind, post_id, person_id, charge_id, at, version, prev_hash, hash)
SELECT id, seq + 1, 'OPENED', post_id, person_id, charge_id, opened_at, 1,
       decode(repeat('00', 32), 'hex'), sha256((id || '/' || seq + 1)::bytea)
  FROM leg
 WHERE k < :legs - 1 OR i % 2 = 0
 ORDER BY opened_at;
INSERT INTO custody.holding (matter_id, post_id, since, moved_seq, from_post, by_person, action, priority, opened_at, state, act_by,
                             head_seq, head_hash, kind, physical, reference, lies_from)
SELECT l.id, l.post_id, l.at, l.seq, b.post_id, coalesce(b.person_id, l.person_id), 'NECESSARY_ACTION', 'ORDINARY',
       CASE WHEN l.i % 2 = 0 THEN l.opened_at END, 'ACTIVE', (l.at + interval '5 days')::date, l.seq + 1 - l.i % 2,
       sha256((l.id || '/' || l.seq + 1 - l.i % 2)::bytea), 'RECEIPT', false, 'NONE', l.at
  FROM leg l
  LEFT JOIN leg b ON b.id = l.id AND b.k = l.k - 1
 WHERE l.k = :legs - 1;
INSERT INTO custody.stay (matter_id, seq, post_id, since, during, opened_at, act_by, kind, physical)
SELECT l.id, a.seq, l.post_id, l.at, tstzrange(l.at, a.at, '(]'), l.opened_at, (l.at + interval '5 days')::date, 'RECEIPT', false
  FROM leg l
  JOIN leg a ON a.id = l.id AND a.k = l.k + 1
 WHERE l.at < a.at
 ORDER BY a.at;
INSERT INTO custody.access (matter_id, principal, why, from_at)
SELECT id, 'post:' || post_id, 'CUSTODY', min(at) FROM leg GROUP BY id, post_id
UNION ALL SELECT id, 'head:' || unit_id, 'CUSTODY', min(at) FROM leg GROUP BY id, unit_id;
COMMIT;
\o :out
\pset tuples_only on
\pset format unaligned
\pset fieldsep ' '
SELECT id, n FROM fresh ORDER BY random();
\o
VACUUM ANALYZE;
