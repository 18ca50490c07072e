--: code P1
--: group PENDENCY
--: time PERIOD
--: choice kind ALL FILE RECEIPT
--: choice clock CALENDAR WORKING
--: picture AGES
--: column day DAY
--: column band0 COUNT
--: column band1 COUNT
--: column band2 COUNT
--: column band3 COUNT
--: column band4 COUNT
--: column band5 COUNT
--: column band6 COUNT
--: column band7 COUNT
--: column total COUNT
--: column age_median DAYS
-- How old it was that lay at the end of days of the period: every week, over more than a hundred days every month, over
-- more than two years every three months, counted back from its last day.
SELECT d.day, count(*) FILTER (WHERE x.age <= 7) AS band0, count(*) FILTER (WHERE x.age BETWEEN 8 AND 15) AS band1,
       count(*) FILTER (WHERE x.age BETWEEN 16 AND 30) AS band2, count(*) FILTER (WHERE x.age BETWEEN 31 AND 60) AS band3,
       count(*) FILTER (WHERE x.age BETWEEN 61 AND 90) AS band4, count(*) FILTER (WHERE x.age BETWEEN 91 AND 180) AS band5,
       count(*) FILTER (WHERE x.age BETWEEN 181 AND 365) AS band6, count(*) FILTER (WHERE x.age > 365) AS band7,
       count(x.age) AS total, percentile_disc(0.5) WITHIN GROUP (ORDER BY x.age) AS age_median
  FROM (SELECT g::date AS day, (g::date + 1)::timestamp AT TIME ZONE 'Asia/Kolkata' AS before
          FROM (SELECT cast(:first AS date) AS first, least(cast(:last AS date), cast(:today AS date)) AS last) p
         CROSS JOIN LATERAL generate_series(0, 999) n
         CROSS JOIN LATERAL (SELECT p.last - n * CASE WHEN p.last - p.first <= 100 THEN interval '7 days'
                                                      WHEN p.last - p.first <= 740 THEN interval '1 month' ELSE interval '3 months' END AS g) s
         WHERE s.g >= p.first) d
  LEFT JOIN LATERAL (
       SELECT CASE :clock WHEN 'WORKING' THEN w.days ELSE d.day - (s.since AT TIME ZONE 'Asia/Kolkata')::date END AS age
         FROM custody.stay s JOIN office.post p ON p.id = s.post_id
         LEFT JOIN LATERAL office.working_days(p.unit_id, (s.since AT TIME ZONE 'Asia/Kolkata')::date, d.day) w ON :clock = 'WORKING'
        WHERE s.during @> d.before AND p.unit_id = ANY (:units) AND (:kind = 'ALL' OR s.kind = :kind)
        UNION ALL
       SELECT CASE :clock WHEN 'WORKING' THEN w.days ELSE d.day - (h.since AT TIME ZONE 'Asia/Kolkata')::date END
         FROM custody.holding h JOIN office.post p ON p.id = h.post_id
         LEFT JOIN LATERAL office.working_days(p.unit_id, (h.since AT TIME ZONE 'Asia/Kolkata')::date, d.day) w ON :clock = 'WORKING'
        WHERE h.state = 'ACTIVE' AND h.lies_from < d.before AND p.unit_id = ANY (:units) AND (:kind = 'ALL' OR h.kind = :kind)) x ON true
 GROUP BY d.day
 ORDER BY d.day
 LIMIT :limit
