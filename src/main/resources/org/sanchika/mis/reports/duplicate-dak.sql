--: code A10
--: group ACTIVITY
--: time PERIOD
--: column unit NAME
--: column receipts COUNT sum
--: column duplicates COUNT sum
--: column disputed COUNT sum
--: column disputes COUNT sum
-- Letters that were diarised in the period: those that came twice, those that a section said were not its own, and how often.
SELECT u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn, x.receipts, x.duplicates, x.disputed, x.disputes
  FROM (SELECT r.diary_unit_id, count(*) AS receipts,
               count(*) FILTER (WHERE r.disposal = 'DUPLICATE') AS duplicates,
               count(*) FILTER (WHERE r.disputes > 0) AS disputed,
               sum(r.disputes)::bigint AS disputes
          FROM receipt.receipt r
         WHERE r.diary_unit_id = ANY (:units) AND r.diarised_on BETWEEN :first AND :last
         GROUP BY r.diary_unit_id) x
  JOIN office.unit u ON u.id = x.diary_unit_id
 ORDER BY x.duplicates + x.disputed DESC, u.id
 LIMIT :limit
