--: code P18
--: group PENDENCY
--: time NOW
--: choice beyond 4 3 2 1
--: choice kind FILE RECEIPT
--: choice clock CALENDAR WORKING
--: column matter MATTER
--: column subject SECRET
--: column levels COUNT
--: column hands COUNT
--: column age DAYS
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column days DAYS
-- Levels are bands of decision: however often it came back to one, it counts once.
SELECT m.number AS matter, CASE WHEN custody.visible(m.id, :principals) THEN m.id END AS matter_id,
       CASE WHEN custody.visible(m.id, :principals) THEN m.subject END AS subject, x.levels, x.hands,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date END AS age,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (l.since AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (l.since AT TIME ZONE 'Asia/Kolkata')::date END AS days
  FROM custody.holding l
  JOIN office.post p ON p.id = l.post_id
 CROSS JOIN LATERAL (SELECT count(DISTINCT d.level) AS levels, count(*) AS hands
                       FROM custody.movement v JOIN office.post d ON d.id = v.to_post
                      WHERE v.matter_id = l.matter_id) x
  JOIN custody.matter m ON m.id = l.matter_id
  JOIN office.unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL office.holder(p.id, :today) h ON true
 WHERE l.state = 'ACTIVE' AND l.kind = :kind AND p.unit_id = ANY (:units) AND x.levels > cast(:beyond AS integer)
 ORDER BY x.levels DESC, x.hands DESC, m.id
 LIMIT :limit
