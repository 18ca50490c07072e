--: code P12
--: group PENDENCY
--: time NOW
--: choice open OPEN ALL
--: column matter MATTER
--: column registration SECRET
--: column subject SECRET
--: column received DAY
--: column reply_due DAY
--: column due_next DAY
--: column left DAYS
--: column pio SECRET
--: column transferred DAY
--: column fee SECRET
--: column replied DAY
--: column appeal DAY
--: column decided DAY
--: column post NAME
--: column unit NAME
-- Open is where a reply or a decision on an appeal is due.
SELECT m.number AS matter, CASE WHEN v.visible THEN m.id END AS matter_id,
       CASE WHEN v.visible THEN r.number END AS registration,
       CASE WHEN v.visible THEN m.subject END AS subject,
       r.received_on AS received, r.reply_due_on AS reply_due, r.due_on AS due_next, r.due_on - cast(:today AS date) AS left,
       CASE WHEN v.visible THEN r.officer END AS pio, r.transferred_on AS transferred,
       CASE WHEN v.visible THEN r.fee END AS fee,
       r.replied_on AS replied, r.appeal_on AS appeal, r.decided_on AS decided,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn
  FROM proceeding.latest_rti_application r
  JOIN custody.matter m ON m.id = r.matter_id
  JOIN custody.holding l ON l.matter_id = m.id
  JOIN office.post p ON p.id = l.post_id
  JOIN office.unit u ON u.id = p.unit_id
 CROSS JOIN LATERAL (SELECT custody.visible(m.id, :principals) AS visible) v
 WHERE p.unit_id = ANY (:units) AND (:open = 'ALL' OR r.due_on IS NOT NULL)
 ORDER BY r.due_on NULLS LAST, m.id
 LIMIT :limit
