package org.sanchika.office.group;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sanchika.office.PostId;
import org.sanchika.office.group.GroupPage.Place;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups and their members. */
@Repository
class GroupSql {
    private final JdbcClient jdbc;

    GroupSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the owner has no such group. */
    Optional<String> name(PostId owner, long group) {
        return jdbc.sql("SELECT name FROM office.post_group WHERE id = :group AND owner_id = :owner")
                .param("group", group)
                .param("owner", owner.value())
                .query((row, n) -> row.getString(1))
                .optional();
    }

    boolean nameTaken(PostId owner, String name, long except) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM office.post_group
                                        WHERE owner_id = :owner AND name = :name AND id <> :except)
                        """)
                .param("owner", owner.value())
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    void rename(long group, String name) {
        jdbc.sql("UPDATE office.post_group SET name = :name WHERE id = :group")
                .param("name", name)
                .param("group", group)
                .update();
    }

    /** Open posts only; those already in the group stay as they are. */
    int add(long group, Collection<Long> posts) {
        return jdbc.sql("""
                        INSERT INTO office.post_group_member (group_id, post_id)
                        SELECT :group, p.id FROM office.post p WHERE p.id IN (:posts) AND p.closed_on IS NULL
                        ON CONFLICT DO NOTHING
                        """).param("group", group).param("posts", posts).update();
    }

    void remove(long group, long post) {
        jdbc.sql("DELETE FROM office.post_group_member WHERE group_id = :group AND post_id = :post")
                .param("group", group)
                .param("post", post)
                .update();
    }

    /** The posts that head the units of a kind below {@code unit}. */
    List<Long> heads(long unit, String kind) {
        return jdbc.sql("""
                        SELECT p.id
                          FROM office.below(:unit) b
                          JOIN office.unit u ON u.id = b.unit_id AND u.kind = :kind AND u.closed_on IS NULL
                          JOIN office.post p ON p.unit_id = u.id AND p.heads_unit AND p.closed_on IS NULL
                        """)
                .param("unit", unit)
                .param("kind", kind)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    List<Place> above(long unit) {
        return jdbc.sql("""
                        SELECT u.id, u.name_en, u.name_hi, u.name_bn
                          FROM office.above(:unit) a JOIN office.unit u ON u.id = a.unit_id
                         ORDER BY a.distance
                        """)
                .param("unit", unit)
                .query((row, n) -> new Place(row.getLong("id"), LocalName.of(row, "name")))
                .list();
    }
}
