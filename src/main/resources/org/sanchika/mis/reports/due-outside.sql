--: code P10
--: group PENDENCY
--: time NOW
--: choice reference ALL COURT ASSEMBLY ASSURANCE RTI AUDIT COMMISSION GRIEVANCE
--: choice clock CALENDAR WORKING
--: column matter MATTER
--: column reference TEXT=receipt.reference
--: column party SECRET
--: column subject SECRET
--: column received DAY
--: column hard_due DAY
--: column left DAYS
--: column post NAME
--: column unit NAME
--: column holder NAME
--: column days DAYS
-- Questions of the House, court cases, applications for information: what waits for a date fixed from outside, the nearest
-- first. Days left are below nothing when it has passed; in the working clock they are days on which the desk's office works.
SELECT m.number AS matter, CASE WHEN custody.visible(m.id, :principals) THEN m.id END AS matter_id, m.reference,
       CASE WHEN custody.visible(m.id, :principals) THEN m.party END AS party,
       CASE WHEN custody.visible(m.id, :principals) THEN m.subject END AS subject,
       (m.opened_at AT TIME ZONE 'Asia/Kolkata')::date AS received, m.hard_due_on AS hard_due,
       CASE :clock WHEN 'WORKING' THEN (SELECT w.days FROM office.working_days(p.unit_id, cast(:today AS date), m.hard_due_on) w)
                                     - (SELECT w.days FROM office.working_days(p.unit_id, m.hard_due_on, cast(:today AS date)) w)
            ELSE m.hard_due_on - cast(:today AS date) END AS left,
       p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn,
       u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
       h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
       CASE :clock WHEN 'WORKING' THEN (SELECT days FROM office.working_days(p.unit_id, (l.since AT TIME ZONE 'Asia/Kolkata')::date, cast(:today AS date)))
            ELSE cast(:today AS date) - (l.since AT TIME ZONE 'Asia/Kolkata')::date END AS days
  FROM custody.matter m
  JOIN custody.holding l ON l.matter_id = m.id AND l.state <> 'CLOSED'
  JOIN office.post p ON p.id = l.post_id
  JOIN office.unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL office.holder(p.id, :today) h ON true
 WHERE m.reference <> 'NONE' AND (:reference = 'ALL' OR m.reference = :reference) AND p.unit_id = ANY (:units)
 ORDER BY m.hard_due_on NULLS LAST, m.id
 LIMIT :limit
