--: code R9
--: group REGISTERS
--: time PERIOD
--: choice open ALL OPEN LATE
--: column due DAY
--: column no COUNT
--: column return_name NAME
--: column unit NAME
--: column post NAME
--: column direction TEXT=return.direction.choice
--: column with_whom NAME
--: column done DAY
--: column late DAYS
--: column went_with TEXT
-- What is still due counts its days late until today. The number of a letter is shown; its subject stays with the letter.
SELECT d.due_on AS due, p.no, p.name_en AS return_name_en, p.name_hi AS return_name_hi, p.name_bn AS return_name_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       t.title_en AS post_en, t.title_hi AS post_hi, t.title_bn AS post_bn, p.direction,
       coalesce(o.name_en, nullif(p.party, '')) AS with_whom_en, coalesce(o.name_hi, nullif(p.party, '')) AS with_whom_hi,
       coalesce(o.name_bn, nullif(p.party, '')) AS with_whom_bn,
       k.done_on AS done, greatest(coalesce(k.done_on, cast(:today AS date)) - d.due_on, 0) AS late,
       coalesce(k.reference, '') AS went_with
  FROM register.periodical p
  JOIN office.unit u ON u.id = p.unit_id
  JOIN office.post t ON t.id = p.post_id
  LEFT JOIN office.unit o ON o.id = p.party_unit
  LEFT JOIN register.periodical_end e ON e.periodical_id = p.id
  JOIN LATERAL register.due_days(p.frequency, p.day, p.month, greatest(p.begun_on, :first), least(e.ended_on, :last)) AS d (due_on) ON true
  LEFT JOIN LATERAL (SELECT m.done_on, m.reference FROM register.periodical_mark m
                      WHERE m.periodical_id = p.id AND m.due_on = d.due_on ORDER BY m.seq DESC LIMIT 1) k ON k.done_on IS NOT NULL
 WHERE p.unit_id = ANY (:units)
   AND (:open = 'ALL' OR k.done_on IS NULL OR (:open = 'LATE' AND k.done_on > d.due_on))
   AND NOT (:open = 'LATE' AND k.done_on IS NULL AND d.due_on >= :today)
 ORDER BY d.due_on, p.unit_id, p.no
 LIMIT :limit
