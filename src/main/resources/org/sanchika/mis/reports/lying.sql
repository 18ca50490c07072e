--: code P1
--: group PENDENCY
--: time NOW
--: choice by LEVEL UNIT POST
--: choice kind ALL FILE RECEIPT
--: choice clock CALENDAR WORKING
--: column place PLACE
--: column holder NAME
--: column total COUNT sum
--: column urgent COUNT sum
--: column over COUNT sum
--: column unopened COUNT sum
--: column oldest DAYS
--: column age_median DAYS
--: column band0 COUNT sum
--: column band1 COUNT sum
--: column band2 COUNT sum
--: column band3 COUNT sum
--: column band4 COUNT sum
--: column band5 COUNT sum
--: column band6 COUNT sum
--: column band7 COUNT sum
-- What lies where (P1 by level, P3 by post, P4 by office; P5 is the same of receipts), the most over its limit first.
SELECT CASE :by WHEN 'LEVEL' THEN x.place END AS place_level, coalesce(p.title_en || ', ', '') || u.name_en AS place_en,
       coalesce(p.title_hi || ', ', '') || u.name_hi AS place_hi, coalesce(p.title_bn || ', ', '') || u.name_bn AS place_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn, x.*
  FROM (SELECT y.place, count(*) AS total, count(*) FILTER (WHERE y.priority <> 'ORDINARY') AS urgent, count(*) FILTER (WHERE y.late) AS over,
               count(*) FILTER (WHERE y.unopened) AS unopened, max(y.age) AS oldest,
               percentile_disc(0.5) WITHIN GROUP (ORDER BY y.age) AS age_median,
               count(*) FILTER (WHERE y.age <= 7) AS band0, count(*) FILTER (WHERE y.age BETWEEN 8 AND 15) AS band1,
               count(*) FILTER (WHERE y.age BETWEEN 16 AND 30) AS band2, count(*) FILTER (WHERE y.age BETWEEN 31 AND 60) AS band3,
               count(*) FILTER (WHERE y.age BETWEEN 61 AND 90) AS band4, count(*) FILTER (WHERE y.age BETWEEN 91 AND 180) AS band5,
               count(*) FILTER (WHERE y.age BETWEEN 181 AND 365) AS band6, count(*) FILTER (WHERE y.age > 365) AS band7
          FROM (SELECT CASE :by WHEN 'LEVEL' THEN d.level WHEN 'UNIT' THEN d.unit_id ELSE d.id END AS place, l.priority,
                       l.act_by < :today AS late, l.opened_at IS NULL AS unopened,
                       CASE :clock WHEN 'WORKING' THEN w.days ELSE cast(:today AS date) - (l.since AT TIME ZONE 'Asia/Kolkata')::date END AS age
                  FROM custody.holding l
                  JOIN office.post d ON d.id = l.post_id
                  LEFT JOIN LATERAL office.working_days(d.unit_id, (l.since AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)) w ON :clock = 'WORKING'
                 WHERE l.state = 'ACTIVE' AND d.unit_id = ANY (:units) AND (:kind = 'ALL' OR l.kind = :kind)) y
         GROUP BY y.place) x
  LEFT JOIN office.post p ON :by = 'POST' AND p.id = x.place
  LEFT JOIN office.unit u ON u.id = CASE :by WHEN 'UNIT' THEN x.place WHEN 'POST' THEN p.unit_id END
  LEFT JOIN LATERAL office.holder(p.id, :today) h ON true
 ORDER BY x.over DESC, x.total DESC, x.place
 LIMIT :limit
