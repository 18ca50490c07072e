--: code P7
--: group PENDENCY
--: time NOW
--: choice kind FILE RECEIPT
--: choice clock CALENDAR WORKING
--: column matter MATTER
--: column subject SECRET
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column since DAY
--: column days DAYS
--: column state TEXT=custody.state
-- What the reader's desk began or last sent, and where it lies now.
SELECT m.number AS matter, CASE WHEN custody.visible(m.id, :principals) THEN m.id END AS matter_id,
       CASE WHEN custody.visible(m.id, :principals) THEN m.subject END AS subject,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       (l.since AT TIME ZONE 'Asia/Kolkata')::date AS since,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (l.since AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (l.since AT TIME ZONE 'Asia/Kolkata')::date END AS days, l.state
  FROM (SELECT l.matter_id FROM custody.holding l WHERE l.from_post = :post
         UNION
        SELECT b.matter_id FROM custody.movement b WHERE b.to_post = :post AND b.via = 'REGISTERED') mine
  JOIN custody.holding l ON l.matter_id = mine.matter_id
  JOIN custody.matter m ON m.id = l.matter_id
  JOIN office.post p ON p.id = l.post_id
  JOIN office.unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL office.holder(p.id, :today) h ON true
 WHERE l.post_id <> :post AND l.kind = :kind AND l.state <> 'CLOSED'
 ORDER BY l.since, m.id
 LIMIT :limit
