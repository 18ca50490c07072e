--: code A4
--: group PERFORMANCE
--: time PERIOD
--: choice kind FILE RECEIPT
--: choice clock CALENDAR WORKING
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column hops COUNT sum
--: column mean HOURS
--: column median HOURS
--: column p90 HOURS
--: column longest HOURS
-- The time a matter lay on the desk to be acted on, of those that left it in the period; parked time is taken out.
-- In working hours only those count in which the office of the desk was open.
SELECT p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       x.hops, x.mean, x.median, x.p90, x.longest
  FROM (SELECT t.post_id, count(*) AS hops,
               round(avg(t.minutes))::bigint AS mean,
               round(percentile_cont(0.5) WITHIN GROUP (ORDER BY t.minutes))::bigint AS median,
               round(percentile_cont(0.9) WITHIN GROUP (ORDER BY t.minutes))::bigint AS p90,
               round(max(t.minutes))::bigint AS longest
          FROM (SELECT s.post_id,
                       CASE :clock WHEN 'WORKING' THEN w.minutes ELSE extract(epoch FROM upper(s.during) - lower(s.during)) / 60 END AS minutes
                  FROM office.post q
                  JOIN custody.movement m ON m.from_post = q.id AND m.sent_at >= :from AND m.sent_at < :until
                  JOIN custody.stay s ON s.matter_id = m.matter_id AND s.seq = m.seq AND s.post_id = q.id AND s.kind = :kind
                  LEFT JOIN LATERAL office.working_minutes(q.unit_id, lower(s.during), upper(s.during)) w ON :clock = 'WORKING'
                 WHERE q.unit_id = ANY (:units)) t
         GROUP BY t.post_id) x
  JOIN office.post p ON p.id = x.post_id
  JOIN office.unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL office.holder(p.id, least(cast(:last AS date), cast(:today AS date))) h ON true
 ORDER BY x.median DESC, p.id
 LIMIT :limit
