--: code R10
--: group REGISTERS
--: time PERIOD
--: choice pending OPEN ALL OVERDUE
--: column no COUNT
--: column unit NAME
--: column house TEXT=assurance.house
--: column session TEXT
--: column item TEXT
--: column given DAY
--: column promise TEXT
--: column due DAY
--: column late DAYS
--: column extensions COUNT
--: column state TEXT=assurance.state
--: column state_on DAY
--: column post NAME
-- Assurances given in the period; what is open counts its days late until today.
SELECT v.no, u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn, v.house, v.session, v.item, v.given_on AS given,
       v.promise, v.due_on AS due,
       CASE WHEN v.state IN ('PENDING', 'PART') THEN greatest(cast(:today AS date) - v.due_on, 0)
            WHEN v.state = 'FULFILLED' THEN greatest(v.state_on - v.due_on, 0) END AS late,
       v.extensions, v.state, v.state_on, p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn
  FROM register.v_assurance v
  JOIN office.unit u ON u.id = v.unit_id
  JOIN office.post p ON p.id = v.post_id
 WHERE v.unit_id = ANY (:units) AND v.given_on BETWEEN :first AND :last
   AND (:pending = 'ALL' OR v.state IN ('PENDING', 'PART')) AND (:pending <> 'OVERDUE' OR v.due_on < :today)
 ORDER BY v.due_on, v.id
 LIMIT :limit
