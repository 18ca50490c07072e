--: code P17
--: group PENDENCY
--: time NOW
--: choice clock CALENDAR WORKING
--: column matter MATTER
--: column subject SECRET
--: column flagged NAME
--: column due DAY
--: column late DAYS
--: column reminders COUNT
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column days DAYS
-- What desks here keep an eye on, by when, and where it lies now; what is late first. In working days
-- what is late is so by the days of the office that waits.
SELECT m.number AS matter, CASE WHEN custody.visible(m.id, :principals) THEN m.id END AS matter_id,
       CASE WHEN custody.visible(m.id, :principals) THEN m.subject END AS subject,
       q.title_en AS flagged_en, q.title_hi AS flagged_hi, q.title_bn AS flagged_bn, f.due_on AS due,
       CASE :clock WHEN 'WORKING' THEN coalesce((SELECT days FROM office.working_days(q.unit_id, f.due_on, cast(:today AS date))), 0)
            ELSE greatest(cast(:today AS date) - f.due_on, 0) END AS late,
       (SELECT count(*) FROM custody.event e WHERE e.matter_id = m.id AND e.kind = 'REMINDED') AS reminders,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (l.since AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (l.since AT TIME ZONE 'Asia/Kolkata')::date END AS days
  FROM office.post q
  JOIN custody.follow_up f ON f.post_id = q.id
  JOIN custody.matter m ON m.id = f.matter_id
  JOIN custody.holding l ON l.matter_id = m.id AND l.state <> 'CLOSED'
  JOIN office.post p ON p.id = l.post_id
  JOIN office.unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL office.holder(p.id, :today) h ON true
 WHERE q.unit_id = ANY (:units)
 ORDER BY f.due_on NULLS LAST, m.id
 LIMIT :limit
