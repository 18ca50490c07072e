package org.sanchika.receipt.address;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sanchika.office.UnitId;
import org.sanchika.receipt.AddressBook;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Sender;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups of addresses and who is in them. */
@Repository
class AddressSql {
    private final JdbcClient jdbc;

    AddressSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AddressBook.Group> groups(UnitId office) {
        return jdbc.sql("""
                        SELECT g.id, g.name, (SELECT count(*) FROM receipt.address_member m WHERE m.group_id = g.id) AS size
                          FROM receipt.address_group g WHERE g.office_id = :office ORDER BY g.name, g.id
                        """)
                .param("office", office.value())
                .query((row, n) -> new AddressBook.Group(row.getLong("id"), row.getString("name"), row.getInt("size")))
                .list();
    }

    /** Empty when the office has no such group. */
    Optional<String> name(long group, UnitId office) {
        return jdbc.sql("SELECT name FROM receipt.address_group WHERE id = :group AND office_id = :office")
                .param("group", group)
                .param("office", office.value())
                .query(String.class)
                .optional();
    }

    /** Two who add at the same instant do so one after the other. */
    void lock(long group) {
        jdbc.sql("SELECT id FROM receipt.address_group WHERE id = :group FOR UPDATE")
                .param("group", group)
                .query(Long.class)
                .single();
    }

    boolean taken(String name, long except, UnitId office) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM receipt.address_group
                                        WHERE office_id = :office AND name = :name AND id <> :except)
                        """)
                .param("office", office.value())
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    long insert(String name, UnitId office) {
        return jdbc.sql("INSERT INTO receipt.address_group (office_id, name) VALUES (:office, :name) RETURNING id")
                .param("office", office.value())
                .param("name", name)
                .query(Long.class)
                .single();
    }

    void rename(long group, String name) {
        jdbc.sql("UPDATE receipt.address_group SET name = :name WHERE id = :group")
                .param("name", name)
                .param("group", group)
                .update();
    }

    void delete(long group) {
        jdbc.sql("DELETE FROM receipt.address_group WHERE id = :group")
                .param("group", group)
                .update();
    }

    /** An entry that was merged into another has that one's card. */
    List<AddressMember> members(long group) {
        return jdbc.sql("""
                        SELECT m.id, m.sender_id, coalesce(s.name, m.name) AS name,
                               coalesce(s.designation, m.designation) AS designation, coalesce(s.organisation, '') AS organisation,
                               coalesce(s.address, m.address) AS address, coalesce(s.district, '') AS district,
                               coalesce(s.state, '') AS state, coalesce(s.pin, '') AS pin, coalesce(s.email, m.email) AS email
                          FROM receipt.address_member m
                          LEFT JOIN receipt.sender e ON e.id = m.sender_id
                          LEFT JOIN receipt.sender s ON s.id = coalesce(e.merged_into, e.id)
                         WHERE m.group_id = :group ORDER BY m.id
                        """)
                .param("group", group)
                .query((row, n) ->
                        new AddressMember(row.getLong("id"), row.getObject("sender_id", Long.class), card(row)))
                .list();
    }

    private static Sender.Card card(ResultSet row) throws SQLException {
        return new Sender.Card(
                row.getObject("sender_id", Long.class),
                row.getString("name"),
                row.getString("designation"),
                row.getString("organisation"),
                row.getString("address"),
                row.getString("district"),
                row.getString("state"),
                row.getString("pin"),
                "",
                row.getString("email"),
                Reference.NONE);
    }

    int add(long group, Collection<Long> senders) {
        return jdbc.sql("""
                        INSERT INTO receipt.address_member (group_id, sender_id)
                        SELECT :group, s.id FROM receipt.sender s WHERE s.id IN (:senders) ORDER BY s.id
                        ON CONFLICT DO NOTHING
                        """).param("group", group).param("senders", senders).update();
    }

    void add(long group, AddressRules.Typing typed) {
        jdbc.sql("""
                        INSERT INTO receipt.address_member (group_id, name, designation, address, email)
                        VALUES (:group, :name, :designation, :address, :email)
                        """)
                .param("group", group)
                .param("name", typed.member())
                .param("designation", typed.designation())
                .param("address", typed.address())
                .param("email", typed.email())
                .update();
    }

    void remove(long group, long member) {
        jdbc.sql("DELETE FROM receipt.address_member WHERE group_id = :group AND id = :member")
                .param("group", group)
                .param("member", member)
                .update();
    }
}
