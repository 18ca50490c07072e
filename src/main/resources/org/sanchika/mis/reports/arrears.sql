--: code P15
--: group PENDENCY
--: time PERIOD
--: choice kind RECEIPT FILE
--: choice clock CALENDAR WORKING
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column opening COUNT sum
--: column came COUNT sum
--: column total COUNT sum
--: column gone COUNT sum
--: column closing COUNT sum
--: column over_week COUNT sum
--: column unexplained COUNT sum
-- The arrear statement of dealing hands, level 1: what was there, came, went; what is left for more than seven days at
-- the end of the period, and how much of that nobody gave a reason for.
SELECT p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       x.opening, x.came, x.opening + x.came AS total, x.gone, x.opening + x.came - x.gone AS closing, x.over_week, x.unexplained
  FROM (SELECT y.post_id,
               count(*) FILTER (WHERE y.begun < :from) AS opening,
               count(*) FILTER (WHERE y.begun >= :from) AS came,
               count(*) FILTER (WHERE y.ended < :until) AS gone,
               count(*) FILTER (WHERE y.old) AS over_week,
               count(*) FILTER (WHERE y.old AND NOT EXISTS (
                     SELECT 1 FROM custody.event e
                      WHERE e.matter_id = y.matter_id AND e.kind = 'DELAY_REASON' AND e.at >= y.since AND e.at < :until)) AS unexplained
          FROM (SELECT z.*, (z.ended IS NULL OR z.ended >= :until)
                   AND CASE :clock WHEN 'WORKING' THEN w.days > 7 ELSE z.since < cast(:until AS timestamptz) - interval '8 days' END AS old
                  FROM (SELECT s.matter_id, s.post_id, s.since, lower(s.during) AS begun, upper(s.during) AS ended
                          FROM custody.stay s
                         WHERE s.during && tstzrange(:from, :until, '[)') AND s.kind = :kind
                           AND s.post_id IN (SELECT id FROM office.post WHERE unit_id = ANY (:units) AND level = 1)
                         UNION ALL
                        SELECT l.matter_id, l.post_id, l.since, l.lies_from, NULL
                          FROM custody.holding l
                         WHERE l.state = 'ACTIVE' AND l.lies_from < :until AND l.kind = :kind
                           AND l.post_id IN (SELECT id FROM office.post WHERE unit_id = ANY (:units) AND level = 1)) z
                  JOIN office.post o ON o.id = z.post_id
                  LEFT JOIN LATERAL office.working_days(o.unit_id, (z.since AT TIME ZONE 'Asia/Kolkata')::date, cast(:last AS date)) w ON :clock = 'WORKING') y
         GROUP BY y.post_id) x
  JOIN office.post p ON p.id = x.post_id
  JOIN office.unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL office.holder(p.id, least(cast(:last AS date), cast(:today AS date))) h ON true
 ORDER BY over_week DESC, closing DESC, p.id
 LIMIT :limit
