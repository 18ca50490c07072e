--: code P2
--: group PENDENCY
--: time NOW
--: choice only OVER ALL
--: choice kind ALL FILE RECEIPT
--: choice level ALL 1 2 3 4 5 6 7 8 9 10 11 12
--: choice clock CALENDAR WORKING
--: column matter MATTER
--: column subject SECRET
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column at_level PLACE
--: column priority TEXT=custody.priority
--: column since DAY
--: column days DAYS
--: column act_by DAY
--: column overdue DAYS
--: column age DAYS
--: column opened DAY
--: column reason SECRET
-- What lies on desks, the oldest first: since when, by when it was to be acted on, how old the case is and why it is late.
SELECT m.number AS matter, CASE WHEN s.seen THEN m.id END AS matter_id, CASE WHEN s.seen THEN m.subject END AS subject,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       p.level AS at_level_level, NULL AS at_level_en, NULL AS at_level_hi, NULL AS at_level_bn, l.priority,
       (l.since AT TIME ZONE 'Asia/Kolkata')::date AS since,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (l.since AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (l.since AT TIME ZONE 'Asia/Kolkata')::date END AS days, l.act_by,
       CASE WHEN l.act_by < :today THEN
            CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, l.act_by, cast(:today AS date)))
                 ELSE cast(:today AS date) - l.act_by END END AS overdue,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date END AS age,
       (l.opened_at AT TIME ZONE 'Asia/Kolkata')::date AS opened,
       CASE WHEN s.seen THEN coalesce(w.text, '') END AS reason
  FROM custody.holding l
  JOIN office.post p ON p.id = l.post_id
  JOIN custody.matter m ON m.id = l.matter_id
  JOIN office.unit u ON u.id = p.unit_id
 CROSS JOIN LATERAL (SELECT custody.visible(m.id, :principals) AS seen) s
  LEFT JOIN LATERAL office.holder(p.id, :today) h ON true
  LEFT JOIN LATERAL (SELECT b.text FROM custody.event e JOIN custody.body b ON b.matter_id = e.matter_id AND b.seq = e.seq
                      WHERE l.act_by < :today AND e.matter_id = l.matter_id AND e.kind = 'DELAY_REASON' AND e.at >= l.since
                      ORDER BY e.seq DESC LIMIT 1) w ON true
 WHERE l.state = 'ACTIVE' AND p.unit_id = ANY (:units) AND (:kind = 'ALL' OR l.kind = :kind)
   AND (:only = 'ALL' OR l.act_by < :today) AND (:level = 'ALL' OR p.level::text = :level)
 ORDER BY l.since, l.matter_id
 LIMIT :limit
