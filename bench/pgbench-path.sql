-- The path of a matter as the program reads it: its movements with names and words, and what else is in its chain.
\set matter random(:first, :last)
SELECT m.seq, m.via, m.from_post, m.to_post, m.person_id, p.name_en, p.name_hi, p.name_bn, m.sent_at,
       m.action, m.priority, m.due_on, coalesce(b.text, '') AS text, m.prev_hash, m.hash
  FROM custody.movement m
  JOIN office.person p ON p.id = m.person_id
  LEFT JOIN custody.body b ON b.matter_id = m.matter_id AND b.seq = m.seq
 WHERE m.matter_id = :matter AND m.seq >= 0
 ORDER BY m.seq
 LIMIT 201;
SELECT e.seq, e.kind, p.id AS person, p.name_en, p.name_hi, p.name_bn, e.at, e.code, coalesce(b.text, '') AS text, e.until_on,
       e.other_id, e.prev_hash, e.hash, x.post_id AS told, o.title_en AS told_en, o.title_hi AS told_hi, o.title_bn AS told_bn
  FROM custody.event e
  LEFT JOIN office.person p ON p.id = e.person_id
  LEFT JOIN custody.body b ON b.matter_id = e.matter_id AND b.seq = e.seq
  LEFT JOIN custody.escalation x ON x.matter_id = e.matter_id AND x.seq = e.seq
  LEFT JOIN office.post o ON o.id = x.post_id
 WHERE e.matter_id = :matter AND e.seq >= 0 AND e.kind <> 'RECORDED'
 ORDER BY e.seq;
