-- What is special about a matter: that it waits in the call book, and the particulars of court cases, applications for
-- information and questions of the House.
CREATE SCHEMA proceeding;
GRANT USAGE ON SCHEMA proceeding TO ${application};

-- An entry in the call book is the parking of a matter on which nothing can be done for six months at least. Who made it,
-- when and with which words stands in the chain, at the same place.
CREATE TABLE proceeding.call_book (
    matter_id       bigint NOT NULL,
    seq             integer NOT NULL,
    ground          text NOT NULL CHECK (ground IN ('COURT', 'APPEAL', 'AUDIT', 'ORDERED', 'OTHER')),
    -- whose approval it has, and who held that post on the day
    approved_post   bigint NOT NULL REFERENCES office.post (id),
    approved_person bigint NOT NULL REFERENCES office.person (id),
    until_on        date NOT NULL,
    -- the first review
    review_on       date NOT NULL CHECK (review_on <= until_on),
    PRIMARY KEY (matter_id, seq),
    FOREIGN KEY (matter_id, seq) REFERENCES custody.event (matter_id, seq)
);
CREATE INDEX call_book_post ON proceeding.call_book (approved_post);
CREATE INDEX call_book_person ON proceeding.call_book (approved_person);

-- Looked at: who did so and when stands in the chain, at the same place. Without a next review it was taken out.
CREATE TABLE proceeding.call_book_review (
    matter_id  bigint NOT NULL,
    seq        integer NOT NULL,
    entry_seq  integer NOT NULL CHECK (entry_seq < seq),
    words      text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    review_on  date,
    PRIMARY KEY (matter_id, seq),
    FOREIGN KEY (matter_id, seq) REFERENCES custody.event (matter_id, seq),
    FOREIGN KEY (matter_id, entry_seq) REFERENCES proceeding.call_book (matter_id, seq)
);
CREATE INDEX call_book_review_entry ON proceeding.call_book_review (matter_id, entry_seq, seq DESC);

CREATE TRIGGER call_book_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON proceeding.call_book EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER call_book_review_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON proceeding.call_book_review EXECUTE FUNCTION platform.refuse_change();

-- What waits in it now: until it wakes, is pulled up or is parked anew.
CREATE VIEW proceeding.in_call_book AS
SELECT c.matter_id, c.seq, c.ground, c.approved_post, c.approved_person, c.until_on, l.post_id, e.at,
       coalesce(r.review_on, c.review_on) AS review_on, r.at AS reviewed_at
  FROM proceeding.call_book c
  JOIN custody.holding l ON l.matter_id = c.matter_id AND l.state = 'PARKED'
  JOIN custody.event e ON e.matter_id = c.matter_id AND e.seq = c.seq
  LEFT JOIN LATERAL (SELECT v.review_on, w.at
                       FROM proceeding.call_book_review v JOIN custody.event w ON w.matter_id = v.matter_id AND w.seq = v.seq
                      WHERE v.matter_id = c.matter_id AND v.entry_seq = c.seq ORDER BY v.seq DESC LIMIT 1) r ON true
 WHERE NOT EXISTS (SELECT FROM custody.event n WHERE n.matter_id = c.matter_id AND n.seq > c.seq AND n.kind = 'PARKED');

GRANT SELECT, INSERT ON proceeding.call_book, proceeding.call_book_review TO ${application};
GRANT SELECT ON proceeding.in_call_book TO ${application};
