--: code A11
--: group PERFORMANCE
--: time PERIOD
--: choice by LEVEL UNIT POST
--: choice kind FILE RECEIPT
--: choice clock CALENDAR WORKING
--: picture FLOW
--: column origin PLACE
--: column goal PLACE
--: column moves COUNT sum
--: column back COUNT sum
--: column matters COUNT
--: column median HOURS
-- Which way it goes: sendings from the desks of these offices, how many of them went back whence the matter had come, and
-- how long it had lain there before. It came by the sending at the instant since which it lay. What a desk
-- fetched itself did not come by a sending. From office to office what stays within one is no way.
SELECT coalesce(fp.title_en || ', ', '') || fu.name_en AS origin_en, coalesce(fp.title_hi || ', ', '') || fu.name_hi AS origin_hi,
       coalesce(fp.title_bn || ', ', '') || fu.name_bn AS origin_bn,
       coalesce(tp.title_en || ', ', '') || tu.name_en AS goal_en, coalesce(tp.title_hi || ', ', '') || tu.name_hi AS goal_hi,
       coalesce(tp.title_bn || ', ', '') || tu.name_bn AS goal_bn,
       CASE :by WHEN 'LEVEL' THEN x.origin END AS origin_level, CASE :by WHEN 'LEVEL' THEN x.goal END AS goal_level,
       x.moves, x.back, x.matters, x.median
  FROM (SELECT CASE :by WHEN 'LEVEL' THEN p.level WHEN 'UNIT' THEN p.unit_id ELSE p.id END AS origin,
               CASE :by WHEN 'LEVEL' THEN q.level WHEN 'UNIT' THEN q.unit_id ELSE q.id END AS goal,
               count(*) AS moves,
               count(*) FILTER (WHERE b.from_post = m.to_post) AS back,
               count(DISTINCT m.matter_id) AS matters,
               round(percentile_cont(0.5) WITHIN GROUP (ORDER BY CASE :clock WHEN 'WORKING' THEN w.minutes
                          ELSE extract(epoch FROM upper(s.during) - lower(s.during)) / 60 END))::bigint AS median
          FROM office.post p
          JOIN custody.movement m ON m.from_post = p.id AND m.sent_at >= :from AND m.sent_at < :until AND m.via = 'SENT'
          JOIN custody.matter t ON t.id = m.matter_id AND t.kind = :kind
          JOIN office.post q ON q.id = m.to_post
          LEFT JOIN custody.stay s ON s.matter_id = m.matter_id AND s.seq = m.seq AND s.post_id = p.id
          LEFT JOIN LATERAL office.working_minutes(p.unit_id, lower(s.during), upper(s.during)) w ON :clock = 'WORKING'
          LEFT JOIN custody.movement b ON b.matter_id = m.matter_id AND b.sent_at = coalesce(s.since, m.sent_at)
                                      AND b.to_post = m.from_post AND b.seq < m.seq
                                      AND b.via NOT IN ('PULLED_BACK', 'PULLED_UP', 'REOPENED')
         WHERE p.unit_id = ANY (:units) AND (:by <> 'UNIT' OR p.unit_id <> q.unit_id)
         GROUP BY 1, 2) x
  LEFT JOIN office.post fp ON :by = 'POST' AND fp.id = x.origin
  LEFT JOIN office.unit fu ON fu.id = CASE :by WHEN 'UNIT' THEN x.origin WHEN 'POST' THEN fp.unit_id END
  LEFT JOIN office.post tp ON :by = 'POST' AND tp.id = x.goal
  LEFT JOIN office.unit tu ON tu.id = CASE :by WHEN 'UNIT' THEN x.goal WHEN 'POST' THEN tp.unit_id END
 ORDER BY x.moves DESC, x.origin, x.goal
 LIMIT :limit
