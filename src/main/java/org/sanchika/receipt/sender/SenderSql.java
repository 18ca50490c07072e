package org.sanchika.receipt.sender;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanchika.office.UnitId;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Sound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SenderSql {
    private static final String SELECT = """
            SELECT id, name, designation, organisation, address, district, state, pin, mobile, email, vip, used, merged_into
              FROM receipt.sender
            """;

    private final JdbcClient jdbc;

    SenderSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every word of the text sounds in the entry; beginnings first, then the frequent. */
    List<Sender> suggest(String text, UnitId register, int limit) {
        String sound = Sound.of(text);
        return jdbc.sql(SELECT + """
                         WHERE unit_id = :register AND merged_into IS NULL AND search LIKE ALL (:patterns)
                         ORDER BY search LIKE :start DESC, used DESC, id
                         LIMIT :limit
                        """)
                .param("register", register.value())
                .param("patterns", patterns(sound))
                .param("start", sound + "%")
                .param("limit", limit)
                .query(SenderSql::sender)
                .list();
    }

    List<Sender> list(String text, long after, UnitId register, int limit) {
        return jdbc.sql(SELECT + """
                         WHERE unit_id = :register AND merged_into IS NULL AND id > :after AND search LIKE ALL (:patterns)
                         ORDER BY id LIMIT :limit
                        """)
                .param("register", register.value())
                .param("after", after)
                .param("patterns", patterns(Sound.of(text)))
                .param("limit", limit)
                .query(SenderSql::sender)
                .list();
    }

    Optional<Sender> find(long id, UnitId register) {
        return jdbc.sql(SELECT + " WHERE id = :id AND unit_id = :register")
                .param("id", id)
                .param("register", register.value())
                .query(SenderSql::sender)
                .optional();
    }

    /** The entry, or the one it was merged into, if it still sounds as {@code key}. */
    Optional<Long> standing(long id, String key, UnitId register) {
        return jdbc.sql("""
                        SELECT coalesce(merged_into, id) FROM receipt.sender
                         WHERE id = :id AND unit_id = :register AND search = :key
                        """)
                .param("id", id)
                .param("register", register.value())
                .param("key", key)
                .query((row, n) -> row.getLong(1))
                .optional();
    }

    Optional<Long> same(String key, UnitId register) {
        return jdbc.sql("""
                        SELECT coalesce(merged_into, id) FROM receipt.sender
                         WHERE unit_id = :register AND search = :key
                         ORDER BY merged_into IS NULL DESC, used DESC LIMIT 1
                        """)
                .param("register", register.value())
                .param("key", key)
                .query((row, n) -> row.getLong(1))
                .optional();
    }

    /** One letter more; what was empty is filled in, what differs in address and numbers is brought up to date. */
    void used(long id, Sender.Card card) {
        told(card, jdbc.sql("""
                        UPDATE receipt.sender
                           SET used = used + 1,
                               address = coalesce(nullif(:address, ''), address),
                               district = coalesce(nullif(:district, ''), district),
                               state = coalesce(nullif(:state, ''), state),
                               pin = coalesce(nullif(:pin, ''), pin),
                               mobile = coalesce(nullif(:mobile, ''), mobile),
                               email = coalesce(nullif(:email, ''), email),
                               vip = coalesce(nullif(:vip, ''), vip)
                         WHERE id = :id
                        """)).param("id", id).update();
    }

    long insert(Sender.Card card, String key, int used, UnitId register) {
        return told(card, jdbc.sql("""
                        INSERT INTO receipt.sender (unit_id, name, designation, organisation, address, district, state, pin,
                                                    mobile, email, vip, search, used)
                        VALUES (:register, :name, :designation, :organisation, :address, :district, :state, :pin,
                                :mobile, :email, :vip, :key, :used)
                        RETURNING id
                        """))
                .param("name", card.name())
                .param("designation", card.designation())
                .param("organisation", card.organisation())
                .param("key", key)
                .param("used", used)
                .param("register", register.value())
                .query(Long.class)
                .single();
    }

    void mend(long id, Sender.Card card, String key, UnitId register) {
        told(card, jdbc.sql("""
                        UPDATE receipt.sender
                           SET name = :name, designation = :designation, organisation = :organisation, address = :address,
                               district = :district, state = :state, pin = :pin, mobile = :mobile, email = :email, vip = :vip,
                               search = :key
                         WHERE id = :id AND unit_id = :register
                        """))
                .param("name", card.name())
                .param("designation", card.designation())
                .param("organisation", card.organisation())
                .param("key", key)
                .param("id", id)
                .param("register", register.value())
                .update();
    }

    /** Both of this office and both standing; what was merged into the one goes along to the other. */
    boolean merge(long id, long into, UnitId register) {
        return jdbc.sql("""
                        UPDATE receipt.sender s SET merged_into = :into
                         WHERE (s.id = :id OR s.merged_into = :id) AND s.unit_id = :register
                           AND EXISTS (SELECT 1 FROM receipt.sender t
                                        WHERE t.id = :into AND t.unit_id = :register AND t.merged_into IS NULL)
                           AND EXISTS (SELECT 1 FROM receipt.sender f WHERE f.id = :id AND f.merged_into IS NULL)
                        """)
                        .param("id", id)
                        .param("into", into)
                        .param("register", register.value())
                        .update()
                > 0;
    }

    boolean unmerge(long id, UnitId register) {
        return jdbc.sql("""
                        UPDATE receipt.sender SET merged_into = NULL
                         WHERE id = :id AND unit_id = :register AND merged_into IS NOT NULL
                        """).param("id", id).param("register", register.value()).update() == 1;
    }

    /** Entries that count for this one. */
    List<Sender> mergedInto(long id, UnitId register) {
        return jdbc.sql(SELECT + " WHERE merged_into = :id AND unit_id = :register ORDER BY id LIMIT 50")
                .param("id", id)
                .param("register", register.value())
                .query(SenderSql::sender)
                .list();
    }

    private static StatementSpec told(Sender.Card card, StatementSpec statement) {
        return statement
                .param("address", card.address())
                .param("district", card.district())
                .param("state", card.state())
                .param("pin", card.pin())
                .param("mobile", card.mobile())
                .param("email", card.email())
                .param("vip", card.vip() == Reference.NONE ? "" : card.vip().name());
    }

    static String[] patterns(String sound) {
        return sound.isEmpty()
                ? new String[] {"%"}
                : Arrays.stream(sound.split(" ")).map(word -> "%" + word + "%").toArray(String[]::new);
    }

    static Sender sender(ResultSet row, int n) throws SQLException {
        Sender.Card card = new Sender.Card(
                row.getLong("id"),
                row.getString("name"),
                row.getString("designation"),
                row.getString("organisation"),
                row.getString("address"),
                row.getString("district"),
                row.getString("state"),
                row.getString("pin"),
                row.getString("mobile"),
                row.getString("email"),
                row.getString("vip").isEmpty() ? Reference.NONE : Reference.valueOf(row.getString("vip")));
        return new Sender(row.getLong("id"), card, row.getInt("used"), row.getObject("merged_into", Long.class));
    }
}
