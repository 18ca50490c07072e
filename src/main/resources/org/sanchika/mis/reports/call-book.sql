--: code P13
--: group PENDENCY
--: time NOW
--: choice review ALL DUE
--: column matter MATTER
--: column subject SECRET
--: column post NAME
--: column unit NAME
--: column ground TEXT=callbook.ground
--: column entered DAY
--: column approved NAME
--: column last_review DAY
--: column next_review DAY
--: column overdue DAYS
--: column until DAY
-- A review is due on its day; days over are none before that.
SELECT m.number AS matter, CASE WHEN custody.visible(m.id, :principals) THEN m.id END AS matter_id,
       CASE WHEN custody.visible(m.id, :principals) THEN m.subject END AS subject,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       c.ground, (c.at AT TIME ZONE 'Asia/Kolkata')::date AS entered,
       a.title_en AS approved_en, a.title_hi AS approved_hi, a.title_bn AS approved_bn,
       (c.reviewed_at AT TIME ZONE 'Asia/Kolkata')::date AS last_review, c.review_on AS next_review,
       CASE WHEN c.review_on <= cast(:today AS date) THEN cast(:today AS date) - c.review_on END AS overdue,
       c.until_on AS until
  FROM proceeding.in_call_book c
  JOIN custody.matter m ON m.id = c.matter_id
  JOIN office.post p ON p.id = c.post_id
  JOIN office.unit u ON u.id = p.unit_id
  JOIN office.post a ON a.id = c.approved_post
 WHERE p.unit_id = ANY (:units) AND (:review = 'ALL' OR c.review_on <= cast(:today AS date))
 ORDER BY c.review_on, m.id
 LIMIT :limit
