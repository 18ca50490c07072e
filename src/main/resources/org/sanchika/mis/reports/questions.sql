--: code P10
--: group PENDENCY
--: time NOW
--: choice open OPEN ALL
--: column matter MATTER
--: column question SECRET
--: column starred TEXT=particulars.flag
--: column house_name TEXT=particulars.house
--: column member SECRET
--: column subject SECRET
--: column answer_on DAY
--: column left DAYS
--: column stage TEXT=particulars.stage
--: column answered DAY
--: column post NAME
--: column unit NAME
SELECT m.number AS matter, CASE WHEN v.visible THEN m.id END AS matter_id,
       CASE WHEN v.visible THEN q.number END AS question,
       CASE WHEN q.starred THEN 'YES' ELSE 'NO' END AS starred, q.house AS house_name,
       CASE WHEN v.visible THEN q.member END AS member,
       CASE WHEN v.visible THEN m.subject END AS subject,
       q.answer_on, CASE WHEN q.answered_on IS NULL THEN q.answer_on - cast(:today AS date) END AS left,
       q.stage, q.answered_on AS answered,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn
  FROM proceeding.latest_house_question q
  JOIN custody.matter m ON m.id = q.matter_id
  JOIN custody.holding l ON l.matter_id = m.id
  JOIN office.post p ON p.id = l.post_id
  JOIN office.unit u ON u.id = p.unit_id
 CROSS JOIN LATERAL (SELECT custody.visible(m.id, :principals) AS visible) v
 WHERE p.unit_id = ANY (:units) AND (:open = 'ALL' OR q.answered_on IS NULL)
 ORDER BY q.answer_on, m.id
 LIMIT :limit
