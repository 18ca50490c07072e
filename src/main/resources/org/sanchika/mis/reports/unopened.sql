--: code P8
--: group PENDENCY
--: time NOW
--: choice kind FILE RECEIPT
--: choice clock CALENDAR WORKING
--: column matter MATTER
--: column subject SECRET
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column sender NAME
--: column since DAY
--: column days DAYS
SELECT m.number AS matter, CASE WHEN custody.visible(m.id, :principals) THEN m.id END AS matter_id,
       CASE WHEN custody.visible(m.id, :principals) THEN m.subject END AS subject,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       f.title_en AS sender_en, f.title_hi AS sender_hi, f.title_bn AS sender_bn,
       (l.since AT TIME ZONE 'Asia/Kolkata')::date AS since,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (l.since AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (l.since AT TIME ZONE 'Asia/Kolkata')::date END AS days
  FROM custody.holding l
  JOIN custody.matter m ON m.id = l.matter_id
  JOIN office.post p ON p.id = l.post_id
  JOIN office.unit u ON u.id = p.unit_id
  LEFT JOIN office.post f ON f.id = l.from_post
  LEFT JOIN LATERAL office.holder(p.id, :today) h ON true
 WHERE l.state = 'ACTIVE' AND l.opened_at IS NULL AND l.kind = :kind AND p.unit_id = ANY (:units)
 ORDER BY l.since, m.id
 LIMIT :limit
