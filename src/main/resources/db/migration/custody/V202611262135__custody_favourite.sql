-- Desks that a person starred: those he sends to again and again.
CREATE TABLE custody.favourite (
    person_id bigint NOT NULL REFERENCES office.person (id),
    post_id   bigint NOT NULL REFERENCES office.post (id),
    PRIMARY KEY (person_id, post_id)
);
CREATE INDEX favourite_post ON custody.favourite (post_id);
GRANT SELECT, INSERT, DELETE ON custody.favourite TO ${application};
