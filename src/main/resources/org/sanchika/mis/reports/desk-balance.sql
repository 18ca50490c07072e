--: code A5
--: group PERFORMANCE
--: time PERIOD
--: choice kind FILE RECEIPT
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column opening COUNT sum
--: column came COUNT sum
--: column gone COUNT sum
--: column closing COUNT sum
--: column disposed SHARE
-- Opening and what came is what left and what is still there: a matter is on the desk after it came and until it leaves.
SELECT p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       x.opening, x.came, x.gone, x.opening + x.came - x.gone AS closing,
       round(100.0 * x.gone / (x.opening + x.came))::bigint AS disposed
  FROM (SELECT y.post_id,
               count(*) FILTER (WHERE y.begun < :from) AS opening,
               count(*) FILTER (WHERE y.begun >= :from) AS came,
               count(*) FILTER (WHERE y.ended < :until) AS gone
          FROM (SELECT s.post_id, lower(s.during) AS begun, upper(s.during) AS ended
                  FROM custody.stay s
                 WHERE s.during && tstzrange(:from, :until, '[)') AND s.kind = :kind
                   AND s.post_id IN (SELECT id FROM office.post WHERE unit_id = ANY (:units))
                 UNION ALL
                SELECT l.post_id, l.lies_from, NULL
                  FROM custody.holding l
                 WHERE l.state = 'ACTIVE' AND l.lies_from < :until AND l.kind = :kind
                   AND l.post_id IN (SELECT id FROM office.post WHERE unit_id = ANY (:units))) y
         GROUP BY y.post_id) x
  JOIN office.post p ON p.id = x.post_id
  JOIN office.unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL office.holder(p.id, least(cast(:last AS date), cast(:today AS date))) h ON true
 ORDER BY closing DESC, p.id
 LIMIT :limit
