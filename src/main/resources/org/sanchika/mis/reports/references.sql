--: code P9
--: group PENDENCY
--: time PERIOD
--: choice clock CALENDAR WORKING
--: column matter MATTER
--: column reference TEXT=receipt.reference
--: column subject SECRET
--: column post NAME
--: column unit NAME
--: column received DAY
--: column days DAYS
--: column hard_due DAY
--: column state TEXT=custody.state
SELECT m.number AS matter, CASE WHEN custody.visible(m.id, :principals) THEN m.id END AS matter_id, m.reference,
       CASE WHEN custody.visible(m.id, :principals) THEN m.subject END AS subject,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date AS received,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date END AS days,
       m.hard_due_on AS hard_due, l.state
  FROM custody.matter m
  JOIN custody.holding l ON l.matter_id = m.id
  JOIN office.post p ON p.id = l.post_id
  JOIN office.unit u ON u.id = p.unit_id
 WHERE m.reference <> 'NONE' AND m.opened_at >= :from AND m.opened_at < :until AND p.unit_id = ANY (:units)
 ORDER BY m.opened_at, m.id
 LIMIT :limit
