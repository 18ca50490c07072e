-- Fills the offices of state-office.sql with :files more files of about eleven movements each: three years, office hours, ages that
-- are far from even, hot desks, parked and reopened files. For measuring only: the chains are made up. Indexes, references and
-- frozen rows of what is filled are put aside meanwhile, in a table that outlives a fill that is cut off, and are put back by
-- state-whole.sql.
-- psql -v files=1000000 -f bench/state.sql
\set ON_ERROR_STOP on
\timing on
SET maintenance_work_mem = '1GB';
SET work_mem = '512MB';
SET synchronous_commit = off;
SET max_parallel_maintenance_workers = 1;
CREATE TABLE IF NOT EXISTS public.bench_aside (place integer, away text, back text, again integer);
SELECT NOT EXISTS (SELECT 1 FROM public.bench_aside) AS whole \gset
\if :whole
BEGIN;
INSERT INTO public.bench_aside
SELECT 1 AS place, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS away,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS back, 3 AS again
  FROM pg_constraint
 WHERE contype = 'f' AND conrelid IN ('custody.movement'::regclass, 'custody.event'::regclass, 'custody.holding'::regclass,
                                      'custody.access'::regclass, 'custody.matter'::regclass)
UNION ALL
SELECT 2, 'DROP INDEX ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid), 1
  FROM pg_index i
 WHERE i.indrelid IN ('custody.movement'::regclass, 'custody.event'::regclass, 'custody.holding'::regclass,
                      'custody.access'::regclass, 'custody.matter'::regclass, 'custody.stay'::regclass)
   AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u'));
SELECT away FROM public.bench_aside ORDER BY place \gexec
COMMIT;
\endif
BEGIN;
CREATE UNLOGGED TABLE bench_way AS
SELECT row_number() OVER (ORDER BY u.id) - 1 AS n, u.id AS unit_id, w.posts, w.charges, w.people, w.units
  FROM office.unit u
 CROSS JOIN LATERAL (
    SELECT array_agg(x.id ORDER BY x.step) AS posts, array_agg(x.charge ORDER BY x.step) AS charges,
           array_agg(x.person_id ORDER BY x.step) AS people, array_agg(x.unit_id ORDER BY x.step) AS units
      FROM (SELECT p.id, p.unit_id, c.id AS charge, c.person_id, row_number() OVER (ORDER BY p.unit_id <> u.id, p.level, p.id) AS step
              FROM office.post p
              JOIN office.charge c ON c.post_id = p.id AND c.kind = 'REGULAR' AND c.until_on IS NULL
             WHERE p.unit_id IN (u.id, CASE WHEN u.kind IN ('SECTION', 'BLOCK') THEN u.parent_id ELSE u.id END)) x) w
 WHERE u.code LIKE 'S/%' AND u.kind IN ('SECTION', 'BLOCK');
CREATE UNIQUE INDEX ON bench_way (n);
-- A number in [0, 1) that is always the same for the same matter, leg and purpose.
CREATE FUNCTION pg_temp.chance(matter bigint, purpose integer) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (hashint8extended(matter, purpose) & 9007199254740991) / 9007199254740992.0;
-- Into office hours of the same day, and Sundays into late Saturdays; keeps the order.
CREATE FUNCTION pg_temp.office_hours(at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE
    RETURN CASE WHEN extract(isodow FROM at) = 7 THEN date_trunc('day', at) - interval '6 hours' + (at - date_trunc('day', at)) / 24
                ELSE date_trunc('day', at) + interval '10 hours' + (at - date_trunc('day', at)) / 3.2 END;
SET timezone = 'Asia/Kolkata';
-- Where a matter stands: five of a hundred lie, four are parked, the rest is closed. Those that lie have lain 15 days in the mean,
-- with a long tail; those on the desks of heads longer.
CREATE UNLOGGED TABLE bench_matter AS
SELECT id, computer_no, way, legs, state, ended - case_days * interval '1 day' AS begun, ended, hot
  FROM (SELECT id, computer_no, way, legs, state, case_days, hot,
               pg_temp.office_hours(date_trunc('day', now()) - interval '8 hours' - CASE WHEN state = 'CLOSED' THEN 1095 * pg_temp.chance(id, 5)
                   ELSE least(900, -ln(1 - pg_temp.chance(id, 5)) * CASE WHEN hot THEN 28 ELSE 9 END * (1 + 8 * (pg_temp.chance(id, 6) > 0.95)::integer)) END
                   * interval '1 day') AS ended
          FROM (SELECT g.id, g.id + 100000000 AS computer_no, floor(pg_temp.chance(g.id, 1) ^ 1.5 * (SELECT count(*) FROM bench_way))::integer AS way,
                       (2 + 18 * pg_temp.chance(g.id, 2))::integer AS legs, pg_temp.chance(g.id, 7) < 0.35 AS hot,
                       CASE WHEN pg_temp.chance(g.id, 3) < 0.05 THEN 'ACTIVE' WHEN pg_temp.chance(g.id, 3) < 0.09 THEN 'PARKED' ELSE 'CLOSED' END AS state,
                       1 - ln(1 - pg_temp.chance(g.id, 4)) * 35 AS case_days
                  FROM (SELECT nextval(pg_get_serial_sequence('custody.matter', 'id')) AS id FROM generate_series(1, :files)) g) x) y;
-- Legs go up and down the way of the matter's unit; the last one of a hot matter lies with the head.
CREATE UNLOGGED TABLE bench_leg AS
SELECT m.id, k, 3 * k + 1 AS seq, m.legs - 1 = k AS last, m.state, at, lead_at,
       CASE WHEN m.legs - 1 = k AND m.state = 'ACTIVE' AND pg_temp.chance(m.id * 64 + k, 9) < 0.3 THEN NULL
            ELSE at + (lead_at - at) * 0.6 * pg_temp.chance(m.id * 64 + k, 8) END AS opened_at,
       w.posts[step] AS post_id, w.charges[step] AS charge_id, w.people[step] AS person_id, w.units[step] AS unit_id
  FROM (SELECT m.*, k, CASE WHEN hot AND k = legs - 1 THEN array_length(w.posts, 1)
                            ELSE array_length(w.posts, 1) - abs((k + (3 * pg_temp.chance(m.id, 10))::integer) % (2 * array_length(w.posts, 1) - 2)
                                                                         - array_length(w.posts, 1) + 1) END AS step,
               CASE WHEN k = legs - 1 THEN ended ELSE pg_temp.office_hours(begun + (ended - begun) * ((k + 0.8 * pg_temp.chance(m.id * 64 + k, 11)) / legs)) END AS at,
               CASE WHEN k >= legs - 2 THEN CASE WHEN k = legs - 1 THEN least(now() - interval '1 minute', ended + interval '3 days') ELSE ended END
                    ELSE pg_temp.office_hours(begun + (ended - begun) * ((k + 1 + 0.8 * pg_temp.chance(m.id * 64 + k + 1, 11)) / legs)) END AS lead_at
          FROM bench_matter m
          JOIN bench_way w ON w.n = m.way
         CROSS JOIN generate_series(0, m.legs - 1) k) m
  JOIN bench_way w ON w.n = m.way;
CREATE INDEX ON bench_leg (id, k);
ANALYZE bench_leg;
INSERT INTO custody.matter (id, kind, computer_no, number, unit_id, subject, party, physical, opened_at)
OVERRIDING SYSTEM VALUE
SELECT m.id, CASE WHEN m.id % 3 = 0 THEN 'FILE' ELSE 'RECEIPT' END, computer_no, 'S/' || computer_no, w.unit_id,
       'नल-जल योजना के पुनरीक्षित प्राक्कलन की प्रशासकीय स्वीकृति ' || computer_no, 'कार्यपालक अभियंता', m.id % 20 = 0, begun
  FROM bench_matter m JOIN bench_way w ON w.n = m.way;
INSERT INTO custody.movement (matter_id, seq, from_post, to_post, person_id, charge_id, sent_at, via, action, priority, version, prev_hash, hash)
SELECT l.id, l.seq, b.post_id, l.post_id, coalesce(b.person_id, l.person_id), coalesce(b.charge_id, l.charge_id), l.at,
       CASE WHEN l.k = 0 THEN 'REGISTERED' WHEN l.k = 7 AND l.id % 50 = 0 THEN 'REOPENED' ELSE 'SENT' END, 'NECESSARY_ACTION',
       CASE WHEN l.id % 17 = 0 THEN 'IMMEDIATE' ELSE 'ORDINARY' END, 1,
       decode(repeat('00', 32), 'hex'), sha256((l.id || '/' || l.seq)::bytea)
  FROM bench_leg l
  LEFT JOIN bench_leg b ON b.id = l.id AND b.k = l.k - 1
 ORDER BY l.at;
INSERT INTO custody.event (matter_id, seq, kind, post_id, person_id, charge_id, at, version, prev_hash, hash)
SELECT id, seq + 1, 'OPENED', post_id, person_id, charge_id, opened_at, 1, decode(repeat('00', 32), 'hex'), sha256((id || '/' || seq + 1)::bytea)
  FROM bench_leg WHERE opened_at IS NOT NULL
UNION ALL
SELECT id, seq + 2, state, post_id, person_id, charge_id, lead_at, 1, decode(repeat('00', 32), 'hex'), sha256((id || '/' || seq + 2)::bytea)
  FROM bench_leg WHERE last AND state <> 'ACTIVE'
UNION ALL
SELECT l.id, l.seq - 1, 'CLOSED', l.post_id, l.person_id, l.charge_id, l.at - interval '1 minute', 1, decode(repeat('00', 32), 'hex'), sha256((id || '/' || seq - 1)::bytea)
  FROM bench_leg l WHERE k = 7 AND id % 50 = 0
 ORDER BY 7;
INSERT INTO custody.stay (matter_id, seq, post_id, since, during, opened_at, act_by, kind, physical)
SELECT id, seq + CASE WHEN last THEN 2 ELSE 3 END, post_id, at, tstzrange(at, lead_at, '(]'), opened_at,
       (at + interval '7 days')::date, CASE WHEN id % 3 = 0 THEN 'FILE' ELSE 'RECEIPT' END, id % 20 = 0
  FROM bench_leg WHERE (NOT last OR state <> 'ACTIVE') AND lead_at > at
 ORDER BY lead_at;
INSERT INTO custody.holding (matter_id, post_id, since, moved_seq, from_post, by_person, action, priority, opened_at, state, wake_on, act_by,
                             head_seq, head_hash, kind, physical, reference, lies_from)
SELECT l.id, l.post_id, l.at, l.seq, b.post_id, b.person_id, 'NECESSARY_ACTION', CASE WHEN l.id % 17 = 0 THEN 'IMMEDIATE' ELSE 'ORDINARY' END,
       l.opened_at, l.state, CASE WHEN l.state = 'PARKED' THEN current_date + (10 + l.id % 90)::integer END,
       (l.at + CASE WHEN l.id % 17 = 0 THEN interval '3 days' ELSE interval '7 days' END)::date, l.seq + 2, sha256((l.id || '/' || l.seq + 2)::bytea),
       CASE WHEN l.id % 3 = 0 THEN 'FILE' ELSE 'RECEIPT' END, l.id % 20 = 0, CASE WHEN l.id % 400 = 0 THEN 'MLA' ELSE 'NONE' END, l.at
  FROM bench_leg l
  JOIN bench_leg b ON b.id = l.id AND b.k = l.k - 1
 WHERE l.last
 ORDER BY l.at;
INSERT INTO custody.access (matter_id, principal, why, from_at)
SELECT id, 'post:' || post_id, 'CUSTODY', min(at) FROM bench_leg GROUP BY id, post_id
UNION ALL SELECT id, 'head:' || unit_id, 'CUSTODY', min(at) FROM bench_leg GROUP BY id, unit_id;
DROP TABLE bench_leg, bench_matter, bench_way;
COMMIT;
