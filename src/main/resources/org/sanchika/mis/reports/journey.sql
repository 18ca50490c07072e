--: code A11
--: group PERFORMANCE
--: time PERIOD
--: choice kind FILE RECEIPT
--: choice reference ALL COURT ASSEMBLY ASSURANCE RTI AUDIT COMMISSION GRIEVANCE
--: choice clock CALENDAR WORKING
--: column level COUNT
--: column matters COUNT
--: column visits COUNT sum
--: column again COUNT sum
--: column median HOURS
--: column p90 HOURS
--: column time_share SHARE
-- The journey of what was closed in the period: each level it lay at, how often it came back there, how long it lay each
-- time, and what part of the whole time that was. Time put aside is no time on the way.
SELECT y.level, count(DISTINCT y.matter_id) AS matters, count(*) AS visits, count(*) - count(DISTINCT y.matter_id) AS again,
       round(percentile_cont(0.5) WITHIN GROUP (ORDER BY y.minutes))::bigint AS median,
       round(percentile_cont(0.9) WITHIN GROUP (ORDER BY y.minutes))::bigint AS p90,
       round(100.0 * sum(y.minutes) / nullif(sum(sum(y.minutes)) OVER (), 0))::bigint AS time_share
  FROM (SELECT d.level, s.matter_id, CASE :clock WHEN 'WORKING' THEN w.minutes ELSE extract(epoch FROM upper(s.during) - lower(s.during)) / 60 END AS minutes
          FROM (SELECT DISTINCT e.matter_id
                  FROM office.post p
                  JOIN custody.event e ON e.post_id = p.id AND e.kind = 'CLOSED' AND e.at >= :from AND e.at < :until
                  JOIN custody.matter m ON m.id = e.matter_id AND m.kind = :kind AND (:reference = 'ALL' OR m.reference = :reference)
                 WHERE p.unit_id = ANY (:units)) c
          JOIN custody.stay s ON s.matter_id = c.matter_id
          JOIN office.post d ON d.id = s.post_id
          LEFT JOIN LATERAL office.working_minutes(d.unit_id, lower(s.during), upper(s.during)) w ON :clock = 'WORKING') y
 GROUP BY y.level
 ORDER BY y.level
 LIMIT :limit
