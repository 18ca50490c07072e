package org.sanchika.custody.sending;

import java.util.List;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Desks that people starred. */
@Repository
class FavouriteSql {
    private final JdbcClient jdbc;

    FavouriteSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PostId> of(PersonId person, int most) {
        return jdbc.sql("SELECT post_id FROM custody.favourite WHERE person_id = :person ORDER BY post_id LIMIT :most")
                .param("person", person.value())
                .param("most", most)
                .query((row, n) -> new PostId(row.getLong(1)))
                .list();
    }

    /** Of a desk that there is; starred twice it is starred once. */
    void star(PersonId person, PostId post) {
        jdbc.sql("""
                        INSERT INTO custody.favourite (person_id, post_id)
                        SELECT :person, p.id FROM office.post p WHERE p.id = :post AND p.closed_on IS NULL
                        ON CONFLICT DO NOTHING
                        """)
                .param("person", person.value())
                .param("post", post.value())
                .update();
    }

    void unstar(PersonId person, PostId post) {
        jdbc.sql("DELETE FROM custody.favourite WHERE person_id = :person AND post_id = :post")
                .param("person", person.value())
                .param("post", post.value())
                .update();
    }
}
