-- Gives the installation the offices of a state: its districts with their sections, subdivisions' worth of blocks, and its
-- departments, each with desks and holders. Names and codes are those of the LGD (see src/main/resources/lgd/README.md).
-- Reads the tables district, block and department: see bench/state.sh.
\set ON_ERROR_STOP on
BEGIN;
CREATE TEMP TABLE made (code text, parent text, kind text, name text, local text, lgd integer);
INSERT INTO made
SELECT 'S/D' || code, NULL::text, 'DISTRICT', initcap(name), NULL::text, code FROM district WHERE state = :state
UNION ALL
SELECT 'S/P' || code, NULL, 'DEPARTMENT', name, NULL, code FROM department WHERE state = :state
UNION ALL
SELECT 'S/B' || code, 'S/D' || district, 'BLOCK', initcap(name) || ' block', NULLIF(local, ''), code FROM block WHERE state = :state;
INSERT INTO made
SELECT code || '/' || n, code, 'SECTION', 'Section ' || n || ', ' || name, NULL, NULL
  FROM made, generate_series(1, CASE kind WHEN 'DEPARTMENT' THEN 12 ELSE 15 END) n
 WHERE kind IN ('DISTRICT', 'DEPARTMENT');
INSERT INTO office.unit (code, kind, lgd_code, symbol, name_en, name_hi, parent_id)
SELECT code, kind, lgd, '', name, local, (SELECT id FROM office.unit WHERE parent_id IS NULL ORDER BY id LIMIT 1) FROM made WHERE parent IS NULL;
INSERT INTO office.unit (code, kind, lgd_code, symbol, name_en, name_hi, parent_id)
SELECT m.code, m.kind, m.lgd, '', m.name, m.local, u.id FROM made m JOIN office.unit u ON u.code = m.parent;
-- Desks of a unit, the head first.
CREATE TEMP TABLE desk (kind text, place integer, level integer, title text);
INSERT INTO desk VALUES
    ('DISTRICT', 0, 4, 'District Magistrate'), ('DISTRICT', 1, 3, 'Additional District Magistrate'), ('DISTRICT', 2, 3, 'Officer on Special Duty'),
    ('DEPARTMENT', 0, 5, 'Secretary'), ('DEPARTMENT', 1, 4, 'Special Secretary'), ('DEPARTMENT', 2, 4, 'Joint Secretary'), ('DEPARTMENT', 3, 3, 'Deputy Secretary'),
    ('BLOCK', 0, 4, 'Block Development Officer'), ('BLOCK', 1, 2, 'Head Assistant'), ('BLOCK', 2, 1, 'Assistant'), ('BLOCK', 3, 1, 'Assistant'),
    ('SECTION', 0, 3, 'Officer in Charge'), ('SECTION', 1, 2, 'Section Officer'), ('SECTION', 2, 1, 'Assistant'), ('SECTION', 3, 1, 'Assistant'), ('SECTION', 4, 1, 'Assistant');
INSERT INTO office.post (unit_id, code, level, heads_unit, title_en)
SELECT u.id, u.code || '/p' || d.place, d.level, d.place = 0, d.title
  FROM office.unit u JOIN made m ON m.code = u.code JOIN desk d ON d.kind = u.kind;
INSERT INTO office.person (code, name_en, language)
SELECT 'holder of ' || code, 'Holder of ' || code, 'hi' FROM office.post WHERE code LIKE 'S/%';
INSERT INTO office.charge (person_id, post_id, kind, from_on)
SELECT h.id, p.id, 'REGULAR', DATE '2020-01-01' + (p.id % 2000)::integer
  FROM office.post p JOIN office.person h ON h.code = 'holder of ' || p.code;
COMMIT;
ANALYZE;
SELECT count(*) AS desks FROM office.post WHERE code LIKE 'S/%';
