--: code P11
--: group PENDENCY
--: time NOW
--: choice open OPEN ALL
--: column matter MATTER
--: column court_name SECRET
--: column case_no SECRET
--: column parties SECRET
--: column next_date DAY
--: column left DAYS
--: column replied DAY
--: column contempt TEXT=particulars.flag
--: column post NAME
--: column unit NAME
--: column state TEXT=custody.state
--: column ended DAY
-- Open is what is not decided and not closed. Days left are below nothing when the hearing was and nobody wrote the next one.
SELECT m.number AS matter, CASE WHEN v.visible THEN m.id END AS matter_id,
       CASE WHEN v.visible THEN c.court END AS court_name,
       CASE WHEN v.visible THEN c.number || '/' || c.year END AS case_no,
       CASE WHEN v.visible THEN c.parties END AS parties,
       c.next_on AS next_date, CASE WHEN c.ended_on IS NULL THEN c.next_on - cast(:today AS date) END AS left,
       c.replied_on AS replied, CASE WHEN c.contempt THEN 'YES' ELSE 'NO' END AS contempt,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn, l.state, c.ended_on AS ended
  FROM proceeding.latest_court_case c
  JOIN custody.matter m ON m.id = c.matter_id
  JOIN custody.holding l ON l.matter_id = m.id
  JOIN office.post p ON p.id = l.post_id
  JOIN office.unit u ON u.id = p.unit_id
 CROSS JOIN LATERAL (SELECT custody.visible(m.id, :principals) AS visible) v
 WHERE p.unit_id = ANY (:units) AND (:open = 'ALL' OR c.ended_on IS NULL AND l.state <> 'CLOSED')
 ORDER BY c.next_on NULLS LAST, m.id
 LIMIT :limit
