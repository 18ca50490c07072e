--: code A8
--: group PERFORMANCE
--: time PERIOD
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column sent COUNT sum
--: column returned COUNT sum
--: column silent COUNT sum
--: column short COUNT sum
--: column parked COUNT sum
--: column pulled COUNT sum
--: column explained COUNT sum
-- What work that only looks like work shows: files sent back whence they came, those of them without a note, notes of
-- less than twenty characters, files put away, files fetched back or up, delays explained. What a desk fetched itself nobody
-- had sent it: to send it there again is no sending back.
SELECT p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn, x.*
  FROM (SELECT p.id AS post_id, s.sent, s.returned, s.silent, n.short, e.parked, s.pulled, e.explained
          FROM office.post p
          CROSS JOIN LATERAL (
               SELECT count(*) FILTER (WHERE m.via = 'SENT') AS sent,
                      count(*) FILTER (WHERE m.via = 'SENT' AND m.to_post = b.from_post AND b.sent) AS returned,
                      count(*) FILTER (WHERE m.via = 'SENT' AND m.to_post = b.from_post AND b.sent
                        AND NOT EXISTS (SELECT 1 FROM efile.note w WHERE w.file_id = m.matter_id AND w.post_id = p.id
                                           AND w.event_seq > b.seq AND w.event_seq <= m.seq)) AS silent,
                      count(*) FILTER (WHERE m.via IN ('PULLED_BACK', 'PULLED_UP')) AS pulled
                 FROM custody.movement m
                 JOIN custody.matter t ON t.id = m.matter_id AND t.kind = 'FILE'
                 LEFT JOIN LATERAL (SELECT o.from_post, o.seq, o.via NOT IN ('PULLED_BACK', 'PULLED_UP', 'REOPENED') AS sent FROM custody.movement o
                                     WHERE o.matter_id = m.matter_id AND o.seq < m.seq ORDER BY o.seq DESC LIMIT 1) b ON true
                WHERE m.sent_at >= :from AND m.sent_at < :until
                  AND ((m.via = 'SENT' AND m.from_post = p.id) OR (m.via IN ('PULLED_BACK', 'PULLED_UP') AND m.to_post = p.id))) s
          CROSS JOIN LATERAL (
               SELECT count(*) AS short
                 FROM efile.note w JOIN efile.note_body b ON b.note_id = w.id
                WHERE w.post_id = p.id AND w.sent_at >= :from AND w.sent_at < :until AND length(regexp_replace(b.html, '<[^>]*>', '', 'g')) < 20) n
          CROSS JOIN LATERAL (
               SELECT count(*) FILTER (WHERE v.kind = 'PARKED') AS parked,
                      count(*) FILTER (WHERE v.kind = 'DELAY_REASON') AS explained
                 FROM custody.event v
                WHERE v.post_id = p.id AND v.kind IN ('PARKED', 'DELAY_REASON') AND v.at >= :from AND v.at < :until) e
         WHERE p.unit_id = ANY (:units)) x
  JOIN office.post p ON p.id = x.post_id
  JOIN office.unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL office.holder(p.id, least(cast(:last AS date), cast(:today AS date))) h ON true
 WHERE x.sent + x.short + x.parked + x.pulled + x.explained > 0
 ORDER BY x.returned DESC, p.id
 LIMIT :limit
