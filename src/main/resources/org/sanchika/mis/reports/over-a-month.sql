--: code P16
--: group PENDENCY
--: time NOW
--: choice kind FILE RECEIPT
--: choice clock CALENDAR WORKING
--: column matter MATTER
--: column subject SECRET
--: column began DAY
--: column age DAYS
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column days DAYS
--: column state TEXT=custody.state
--: column reason SECRET
-- Cases more than a month old that are not closed, with the last reason for delay that was given.
SELECT m.number AS matter, CASE WHEN custody.visible(m.id, :principals) THEN m.id END AS matter_id,
       CASE WHEN custody.visible(m.id, :principals) THEN m.subject END AS subject,
       (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date AS began,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date END AS age,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (l.since AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (l.since AT TIME ZONE 'Asia/Kolkata')::date END AS days, l.state,
       CASE WHEN custody.visible(m.id, :principals) THEN coalesce(w.text, '') END AS reason
  FROM (SELECT * FROM custody.holding WHERE state = 'ACTIVE'
         UNION ALL
        SELECT * FROM custody.holding WHERE state = 'PARKED') l
  JOIN custody.matter m ON m.id = l.matter_id
  JOIN office.post p ON p.id = l.post_id
  JOIN office.unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL office.holder(p.id, :today) h ON true
  LEFT JOIN LATERAL (SELECT b.text FROM custody.event e JOIN custody.body b ON b.matter_id = e.matter_id AND b.seq = e.seq
                      WHERE e.matter_id = l.matter_id AND e.kind = 'DELAY_REASON' ORDER BY e.seq DESC LIMIT 1) w ON true
 WHERE l.kind = :kind AND p.unit_id = ANY (:units)
   AND m.opened_at < (cast(:today AS date) - interval '1 month') AT TIME ZONE 'Asia/Kolkata'
 ORDER BY m.opened_at, m.id
 LIMIT :limit
