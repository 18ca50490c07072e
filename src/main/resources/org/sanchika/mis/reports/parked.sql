--: code P14
--: group PENDENCY
--: time NOW
--: choice kind FILE RECEIPT
--: choice clock CALENDAR WORKING
--: column matter MATTER
--: column subject SECRET
--: column post NAME
--: column unit NAME
--: column by NAME
--: column since DAY
--: column days DAYS
--: column until DAY
--: column reason SECRET
SELECT m.number AS matter, CASE WHEN custody.visible(m.id, :principals) THEN m.id END AS matter_id,
       CASE WHEN custody.visible(m.id, :principals) THEN m.subject END AS subject,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       w.name_en AS by_en, w.name_hi AS by_hi, w.name_bn AS by_bn,
       (e.at AT TIME ZONE 'Asia/Kolkata')::date AS since,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (e.at AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (e.at AT TIME ZONE 'Asia/Kolkata')::date END AS days,
       l.wake_on AS until,
       CASE WHEN custody.visible(m.id, :principals) THEN coalesce(b.text, '') END AS reason
  FROM custody.holding l
  JOIN custody.matter m ON m.id = l.matter_id
  JOIN office.post p ON p.id = l.post_id
  JOIN office.unit u ON u.id = p.unit_id
  JOIN LATERAL (SELECT e.* FROM custody.event e WHERE e.matter_id = l.matter_id AND e.kind = 'PARKED' ORDER BY e.seq DESC LIMIT 1) e ON true
  LEFT JOIN custody.body b ON b.matter_id = e.matter_id AND b.seq = e.seq
  LEFT JOIN office.person w ON w.id = e.person_id
 WHERE l.state = 'PARKED' AND l.kind = :kind AND p.unit_id = ANY (:units)
 ORDER BY e.at, m.id
 LIMIT :limit
