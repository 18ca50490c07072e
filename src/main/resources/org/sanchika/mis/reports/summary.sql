--: code A9
--: group ACTIVITY
--: time PERIOD
--: choice clock CALENDAR WORKING
--: column unit NAME
--: column began COUNT sum
--: column came COUNT sum
--: column closed COUNT sum
--: column total COUNT sum
--: column over COUNT sum
--: column band0 COUNT sum
--: column band1 COUNT sum
--: column band2 COUNT sum
--: column over_month COUNT sum
--: column oldest DAYS
--: column vip COUNT sum
--: column court COUNT sum
--: column rti COUNT sum
--: column house COUNT sum
--: column grievance COUNT sum
-- What began, came from other offices and was closed in the period, and of what lies now how old it is and what is referred from where.
WITH desk AS (SELECT id, unit_id FROM office.post WHERE unit_id = ANY (:units)),
came AS (
    SELECT d.unit_id, count(*) FILTER (WHERE m.via = 'REGISTERED') AS began, count(*) FILTER (WHERE m.via = 'SENT' AND f.unit_id <> d.unit_id) AS came
      FROM desk d
      JOIN custody.movement m ON m.to_post = d.id AND m.sent_at >= :from AND m.sent_at < :until
      JOIN custody.matter t ON t.id = m.matter_id AND t.kind IN ('FILE', 'RECEIPT')
      LEFT JOIN office.post f ON f.id = m.from_post
     GROUP BY d.unit_id),
ended AS (
    SELECT d.unit_id, count(*) AS closed
      FROM desk d
      JOIN custody.event e ON e.post_id = d.id AND e.kind = 'CLOSED' AND e.at >= :from AND e.at < :until
      JOIN custody.matter t ON t.id = e.matter_id AND t.kind IN ('FILE', 'RECEIPT')
     GROUP BY d.unit_id),
lying AS (
    SELECT x.unit_id, count(*) AS total, count(*) FILTER (WHERE x.act_by < :today) AS over, count(*) FILTER (WHERE x.age <= 7) AS band0,
           count(*) FILTER (WHERE x.age BETWEEN 8 AND 15) AS band1, count(*) FILTER (WHERE x.age BETWEEN 16 AND 30) AS band2,
           count(*) FILTER (WHERE x.age > 30) AS over_month, max(x.age) AS oldest,
           count(*) FILTER (WHERE x.reference IN ('MP', 'MLA', 'MINISTER', 'CMO', 'PMO', 'GOVERNOR')) AS vip,
           count(*) FILTER (WHERE x.reference = 'COURT') AS court, count(*) FILTER (WHERE x.reference = 'RTI') AS rti,
           count(*) FILTER (WHERE x.reference IN ('ASSEMBLY', 'ASSURANCE')) AS house,
           count(*) FILTER (WHERE x.reference = 'GRIEVANCE') AS grievance
      FROM (SELECT d.unit_id, l.act_by, l.reference,
                   CASE :clock WHEN 'WORKING' THEN w.days ELSE cast(:today AS date) - (l.since AT TIME ZONE 'Asia/Kolkata')::date END AS age
              FROM custody.holding l
              JOIN desk d ON d.id = l.post_id
              LEFT JOIN LATERAL office.working_days(d.unit_id, (l.since AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)) w ON :clock = 'WORKING'
             WHERE l.state = 'ACTIVE' AND l.kind IN ('FILE', 'RECEIPT')) x
     GROUP BY x.unit_id)
SELECT u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn, coalesce(c.began, 0) AS began, coalesce(c.came, 0) AS came,
       coalesce(e.closed, 0) AS closed, coalesce(l.total, 0) AS total, coalesce(l.over, 0) AS over, coalesce(l.band0, 0) AS band0,
       coalesce(l.band1, 0) AS band1, coalesce(l.band2, 0) AS band2, coalesce(l.over_month, 0) AS over_month, l.oldest,
       coalesce(l.vip, 0) AS vip, coalesce(l.court, 0) AS court, coalesce(l.rti, 0) AS rti, coalesce(l.house, 0) AS house,
       coalesce(l.grievance, 0) AS grievance
  FROM came c
  FULL JOIN ended e USING (unit_id)
  FULL JOIN lying l USING (unit_id)
  JOIN office.unit u ON u.id = unit_id
 ORDER BY unit_id
 LIMIT :limit
