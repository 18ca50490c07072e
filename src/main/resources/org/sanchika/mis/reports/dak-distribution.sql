--: code R2
--: group ACTIVITY
--: time PERIOD
--: column matter MATTER
--: column party SECRET
--: column subject SECRET
--: column marked DAY
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column taken DAY
-- The invoice of dak: what the desks of this office sent on first after it was diarised, to whom, and when it was opened there.
SELECT m.number AS matter, CASE WHEN custody.visible(m.id, :principals) THEN m.id END AS matter_id,
       CASE WHEN custody.visible(m.id, :principals) THEN m.party END AS party,
       CASE WHEN custody.visible(m.id, :principals) THEN m.subject END AS subject,
       (v.sent_at AT TIME ZONE 'Asia/Kolkata')::date AS marked,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       (o.at AT TIME ZONE 'Asia/Kolkata')::date AS taken
  FROM office.post f
  JOIN custody.movement v ON v.from_post = f.id AND v.sent_at >= :from AND v.sent_at < :until AND v.via = 'SENT'
  JOIN custody.matter m ON m.id = v.matter_id AND m.kind = 'RECEIPT'
  JOIN office.post p ON p.id = v.to_post
  JOIN office.unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL office.holder(p.id, (v.sent_at AT TIME ZONE 'Asia/Kolkata')::date) h ON true
  LEFT JOIN LATERAL (SELECT e.at FROM custody.event e
                      WHERE e.matter_id = v.matter_id AND e.seq > v.seq AND e.post_id = v.to_post AND e.kind IN ('OPENED', 'RECEIVED')
                      ORDER BY e.seq LIMIT 1) o ON true
 WHERE f.unit_id = ANY (:units)
   AND NOT EXISTS (SELECT 1 FROM custody.movement b WHERE b.matter_id = v.matter_id AND b.seq > 1 AND b.seq < v.seq)
 ORDER BY v.sent_at, m.id
 LIMIT :limit
