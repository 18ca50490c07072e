--: code A3
--: group ACTIVITY
--: time PERIOD
--: choice put PARKED CLOSED REOPENED
--: choice kind FILE RECEIPT
--: column unit NAME
--: across n COUNT
SELECT u.id AS line, u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn, x.month, count(*) AS n
  FROM (SELECT p.unit_id, date_trunc('month', e.at AT TIME ZONE 'Asia/Kolkata')::date AS month
          FROM office.post p
          JOIN custody.event e ON e.post_id = p.id AND e.kind = :put AND e.at >= :from AND e.at < :until
          JOIN custody.matter t ON t.id = e.matter_id AND t.kind = :kind
         WHERE :put <> 'REOPENED' AND p.unit_id = ANY (:units)
         UNION ALL
        SELECT p.unit_id, date_trunc('month', m.sent_at AT TIME ZONE 'Asia/Kolkata')::date
          FROM office.post p
          JOIN custody.movement m ON m.to_post = p.id AND m.sent_at >= :from AND m.sent_at < :until AND m.via = 'REOPENED'
          JOIN custody.matter t ON t.id = m.matter_id AND t.kind = :kind
         WHERE :put = 'REOPENED' AND p.unit_id = ANY (:units)) x
  JOIN office.unit u ON u.id = x.unit_id
 GROUP BY u.id, x.month
 ORDER BY u.id, x.month
 LIMIT :limit
