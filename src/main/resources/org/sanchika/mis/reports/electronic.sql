--: code A6
--: group ACTIVITY
--: time PERIOD
--: column unit NAME
--: column files COUNT sum
--: column paper_files COUNT sum
--: column receipts COUNT sum
--: column paper_receipts COUNT sum
--: column electronic SHARE
SELECT u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       count(*) FILTER (WHERE m.kind = 'FILE' AND NOT m.physical) AS files,
       count(*) FILTER (WHERE m.kind = 'FILE' AND m.physical) AS paper_files,
       count(*) FILTER (WHERE m.kind = 'RECEIPT' AND NOT m.physical) AS receipts,
       count(*) FILTER (WHERE m.kind = 'RECEIPT' AND m.physical) AS paper_receipts,
       round(100.0 * count(*) FILTER (WHERE NOT m.physical) / count(*))::bigint AS electronic
  FROM office.post p
  JOIN custody.movement b ON b.to_post = p.id AND b.sent_at >= :from AND b.sent_at < :until AND b.via = 'REGISTERED'
  JOIN custody.matter m ON m.id = b.matter_id AND m.kind IN ('FILE', 'RECEIPT')
  JOIN office.unit u ON u.id = p.unit_id
 WHERE p.unit_id = ANY (:units)
 GROUP BY u.id
 ORDER BY u.id
 LIMIT :limit
