--: code P6
--: group PENDENCY
--: time NOW
--: choice clock CALENDAR WORKING
--: column matter MATTER
--: column subject SECRET
--: column party SECRET
--: column received DAY
--: column age DAYS
--: column file TEXT
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column days DAYS
-- Letters in files of which nobody has said what became of them: they keep their own age, wherever the file lies.
SELECT m.number AS matter, CASE WHEN x.seen THEN m.id END AS matter_id, CASE WHEN x.seen THEN m.subject END AS subject,
       CASE WHEN x.seen THEN m.party END AS party, (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date AS received,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date END AS age, f.number AS file,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (l.since AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (l.since AT TIME ZONE 'Asia/Kolkata')::date END AS days
  FROM custody.holding l
  JOIN office.post p ON p.id = l.post_id
  JOIN efile.item i ON i.file_id = l.matter_id AND i.kind = 'RECEIPT'
  JOIN custody.matter m ON m.id = i.receipt_id
  JOIN custody.matter f ON f.id = l.matter_id
  JOIN office.unit u ON u.id = p.unit_id
 CROSS JOIN LATERAL (SELECT custody.visible(m.id, :principals) AS seen) x
  LEFT JOIN LATERAL office.holder(p.id, :today) h ON true
 WHERE l.state IN ('ACTIVE', 'PARKED') AND l.kind = 'FILE' AND p.unit_id = ANY (:units)
   AND NOT EXISTS (SELECT 1 FROM efile.dealt d WHERE d.item_id = i.id)
   AND NOT EXISTS (SELECT 1 FROM efile.item_removed r WHERE r.item_id = i.id)
 ORDER BY m.opened_at, m.id
 LIMIT :limit
