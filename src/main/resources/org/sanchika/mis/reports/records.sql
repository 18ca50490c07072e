--: code R8
--: group REGISTERS
--: time PERIOD
--: column matter MATTER
--: column subject SECRET
--: column head TEXT
--: column unit NAME
--: column category SECRET
--: column closed_on DAY
--: column closed_by NAME
--: column review TEXT
-- A class C-3 counts three whole years after the year of closing and is reviewed in the next; A and B in the 25th year. What is
-- no class is shown as it was written. Only files that are closed now, by their last closing.
SELECT m.number AS matter, CASE WHEN v.visible THEN m.id END AS matter_id,
       CASE WHEN v.visible THEN m.subject END AS subject, h.code AS head,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn, CASE WHEN v.visible THEN f.category END AS category,
       (e.at AT TIME ZONE 'Asia/Kolkata')::date AS closed_on,
       w.name_en AS closed_by_en, w.name_hi AS closed_by_hi, w.name_bn AS closed_by_bn,
       CASE WHEN NOT v.visible THEN NULL
            WHEN upper(f.category) IN ('A', 'B') THEN (extract(year FROM e.at AT TIME ZONE 'Asia/Kolkata') + 25)::text
            WHEN f.category ~* '^C ?-? ?([1-9]|10)$'
            THEN (extract(year FROM e.at AT TIME ZONE 'Asia/Kolkata') + 1 + substring(f.category FROM '[0-9]+')::integer)::text END AS review
  FROM custody.holding l
  JOIN efile.file f ON f.matter_id = l.matter_id
  JOIN custody.matter m ON m.id = f.matter_id
  JOIN office.unit u ON u.id = f.unit_id
  JOIN LATERAL (SELECT c.at, c.person_id FROM custody.event c WHERE c.matter_id = f.matter_id AND c.kind = 'CLOSED'
                 ORDER BY c.seq DESC LIMIT 1) e ON true
  CROSS JOIN LATERAL (SELECT custody.visible(f.matter_id, :principals) AS visible) v
  LEFT JOIN office.person w ON w.id = e.person_id
  LEFT JOIN office.file_head h ON h.id = f.head_id
 WHERE l.state = 'CLOSED' AND f.unit_id = ANY (:units) AND e.at >= :from AND e.at < :until
 ORDER BY e.at, m.id
 LIMIT :limit
