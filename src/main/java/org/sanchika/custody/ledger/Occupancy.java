package org.sanchika.custody.ledger;

import org.sanchika.office.DeskOccupancy;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies on a desk keeps the desk from being taken away. */
@Repository
class Occupancy implements DeskOccupancy {
    private final JdbcClient jdbc;

    Occupancy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long matters(PostId post) {
        return jdbc.sql("SELECT count(*) FROM custody.holding WHERE post_id = :post AND state <> 'CLOSED'")
                .param("post", post.value())
                .query(Long.class)
                .single();
    }
}
