--: code A7
--: group ACTIVITY
--: time PERIOD
--: column unit NAME
--: column posts COUNT sum
--: column vacant COUNT sum
--: column signed_up COUNT sum
--: column acted COUNT sum
--: column idle COUNT sum
-- Desks, those without a holder, those whose holder can sign in, and of them who sent anything on in the period:
-- what others fetched from a desk it did not send.
SELECT u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn, count(*) AS posts,
       count(*) FILTER (WHERE x.holder IS NULL) AS vacant,
       count(*) FILTER (WHERE x.signs_in) AS signed_up,
       count(*) FILTER (WHERE x.signs_in AND x.acts) AS acted,
       count(*) FILTER (WHERE x.signs_in AND NOT x.acts) AS idle
  FROM (SELECT p.unit_id, c.person_id AS holder, a.person_id IS NOT NULL AS signs_in,
               EXISTS (SELECT 1 FROM custody.movement m
                        WHERE m.from_post = p.id AND m.sent_at >= :from AND m.sent_at < :until AND m.via = 'SENT') AS acts
          FROM office.post p
          LEFT JOIN LATERAL office.holder(p.id, :today) c ON true
          LEFT JOIN office.account a ON a.person_id = c.person_id
         WHERE p.kind = 'DESK' AND p.closed_on IS NULL AND p.unit_id = ANY (:units)) x
  JOIN office.unit u ON u.id = x.unit_id
 GROUP BY u.id
 ORDER BY u.id
 LIMIT :limit
