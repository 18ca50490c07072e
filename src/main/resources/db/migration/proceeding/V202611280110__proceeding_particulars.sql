-- Particulars of a matter, kept by the desk where it lies. A correction is a row of its own, the latest counts; who wrote it and
-- when stands in the chain, at the same place.
CREATE TABLE proceeding.court_case (
    matter_id  bigint NOT NULL,
    seq        integer NOT NULL,
    court      text NOT NULL CHECK (length(court) BETWEEN 1 AND 200),
    number     text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
    year       integer NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    parties    text NOT NULL CHECK (length(parties) BETWEEN 1 AND 2000),
    contempt   boolean NOT NULL,
    -- of hearing
    next_on    date,
    -- the counter-affidavit
    replied_on date,
    ended_on   date,
    result     text NOT NULL CHECK (length(result) <= 2000),
    PRIMARY KEY (matter_id, seq),
    FOREIGN KEY (matter_id, seq) REFERENCES custody.event (matter_id, seq),
    CHECK ((ended_on IS NULL) = (result = ''))
);

-- The days are those of the Right to Information Act, 2005, as they were reckoned when the row was written.
CREATE TABLE proceeding.rti_application (
    matter_id      bigint NOT NULL,
    seq            integer NOT NULL,
    number         text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
    received_on    date NOT NULL,
    -- life or liberty of a person
    life           boolean NOT NULL,
    -- it came through an assistant public information officer
    through_apio   boolean NOT NULL,
    officer        text NOT NULL CHECK (length(officer) BETWEEN 1 AND 200),
    fee            text NOT NULL CHECK (length(fee) <= 100),
    transferred_to text NOT NULL CHECK (length(transferred_to) <= 200),
    transferred_on date CHECK (transferred_on >= received_on),
    replied_on     date CHECK (replied_on >= received_on),
    appeal_on      date CHECK (appeal_on >= received_on),
    decided_on     date CHECK (decided_on >= appeal_on),
    reply_due_on   date NOT NULL CHECK (reply_due_on > received_on),
    -- what is due next; none when nothing is
    due_on         date,
    PRIMARY KEY (matter_id, seq),
    FOREIGN KEY (matter_id, seq) REFERENCES custody.event (matter_id, seq),
    CHECK ((transferred_on IS NULL) = (transferred_to = '')),
    CHECK (appeal_on IS NOT NULL OR decided_on IS NULL)
);

CREATE TABLE proceeding.house_question (
    matter_id   bigint NOT NULL,
    seq         integer NOT NULL,
    number      text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
    starred     boolean NOT NULL,
    house       text NOT NULL CHECK (house IN ('ASSEMBLY', 'COUNCIL', 'LOK_SABHA', 'RAJYA_SABHA')),
    member      text NOT NULL CHECK (length(member) BETWEEN 1 AND 200),
    answer_on   date NOT NULL,
    stage       text NOT NULL CHECK (stage IN ('MATERIAL', 'DRAFTED', 'APPROVED', 'SENT', 'ANSWERED')),
    answered_on date,
    PRIMARY KEY (matter_id, seq),
    FOREIGN KEY (matter_id, seq) REFERENCES custody.event (matter_id, seq),
    CHECK ((stage = 'ANSWERED') = (answered_on IS NOT NULL))
);

CREATE TRIGGER court_case_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON proceeding.court_case EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER rti_application_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON proceeding.rti_application EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER house_question_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON proceeding.house_question EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON proceeding.court_case, proceeding.rti_application, proceeding.house_question TO ${application};

-- What counts of each.
CREATE VIEW proceeding.latest_court_case AS
SELECT DISTINCT ON (matter_id) * FROM proceeding.court_case ORDER BY matter_id, seq DESC;
CREATE VIEW proceeding.latest_rti_application AS
SELECT DISTINCT ON (matter_id) * FROM proceeding.rti_application ORDER BY matter_id, seq DESC;
CREATE VIEW proceeding.latest_house_question AS
SELECT DISTINCT ON (matter_id) * FROM proceeding.house_question ORDER BY matter_id, seq DESC;
GRANT SELECT ON proceeding.latest_court_case, proceeding.latest_rti_application, proceeding.latest_house_question TO ${application};
