package org.sanchika.office.tree;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.ChargeId;
import org.sanchika.office.OfficeRegister.NewPerson;
import org.sanchika.office.OfficeRegister.NewPost;
import org.sanchika.office.OfficeRegister.NewUnit;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class RegisterSql {
    private final JdbcClient jdbc;

    RegisterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UnitId insert(NewUnit unit) {
        return new UnitId(named(jdbc.sql("""
                                INSERT INTO office.unit (parent_id, code, kind, lgd_code, symbol, name_en, name_hi, name_bn)
                                VALUES (:parent, :code, :kind, :lgd, :symbol, :en, :hi, :bn)
                                RETURNING id
                                """), unit.name())
                .param("parent", unit.parent() == null ? null : unit.parent().value(), Types.BIGINT)
                .param("code", unit.code())
                .param("kind", unit.kind())
                .param("lgd", unit.lgdCode(), Types.INTEGER)
                .param("symbol", unit.symbol())
                .query(Long.class)
                .single());
    }

    PostId insert(NewPost post) {
        return new PostId(named(jdbc.sql("""
                                INSERT INTO office.post (unit_id, code, kind, level, reports_to, heads_unit, title_en, title_hi, title_bn)
                                VALUES (:unit, :code, :kind, :level, :reportsTo, :heads, :en, :hi, :bn)
                                RETURNING id
                                """), post.title())
                .param("unit", post.unit().value())
                .param("code", post.code())
                .param("kind", post.queue() ? "QUEUE" : "DESK")
                .param("level", post.level())
                .param("reportsTo", idOf(post.reportsTo()), Types.BIGINT)
                .param("heads", post.headsUnit())
                .query(Long.class)
                .single());
    }

    void update(UnitId id, NewUnit unit) {
        named(jdbc.sql("""
                                UPDATE office.unit
                                   SET parent_id = :parent, kind = :kind, lgd_code = :lgd, symbol = :symbol,
                                       name_en = :en, name_hi = :hi, name_bn = :bn
                                 WHERE id = :id
                                """), unit.name())
                .param("id", id.value())
                .param("parent", unit.parent() == null ? null : unit.parent().value(), Types.BIGINT)
                .param("kind", unit.kind())
                .param("lgd", unit.lgdCode(), Types.INTEGER)
                .param("symbol", unit.symbol())
                .update();
    }

    void closeUnit(UnitId id, LocalDate on) {
        jdbc.sql("UPDATE office.unit SET closed_on = :on WHERE id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    void update(PostId id, NewPost post) {
        named(jdbc.sql("""
                                UPDATE office.post
                                   SET level = :level, reports_to = :reportsTo, heads_unit = :heads,
                                       title_en = :en, title_hi = :hi, title_bn = :bn
                                 WHERE id = :id
                                """), post.title())
                .param("id", id.value())
                .param("level", post.level())
                .param("reportsTo", idOf(post.reportsTo()), Types.BIGINT)
                .param("heads", post.headsUnit())
                .update();
    }

    void closePost(PostId id, LocalDate on) {
        jdbc.sql("UPDATE office.post SET closed_on = :on WHERE id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    void setRoles(PostId post, Set<Role> roles) {
        jdbc.sql("DELETE FROM office.post_role WHERE post_id = :post")
                .param("post", post.value())
                .update();
        addRoles(post, roles);
    }

    void addRoles(PostId post, Set<Role> roles) {
        for (Role role : roles) {
            jdbc.sql("INSERT INTO office.post_role (post_id, role) VALUES (:post, :role)")
                    .param("post", post.value())
                    .param("role", role.name())
                    .update();
        }
    }

    PersonId insert(NewPerson person) {
        return new PersonId(named(jdbc.sql("""
                                INSERT INTO office.person (code, name_en, name_hi, name_bn, mobile, email, language)
                                VALUES (:code, :en, :hi, :bn, :mobile, :email, :language)
                                RETURNING id
                                """), person.name())
                .param("code", person.code())
                .param("mobile", person.mobile())
                .param("email", person.email())
                .param("language", person.language())
                .query(Long.class)
                .single());
    }

    void update(PersonId id, NewPerson person) {
        named(jdbc.sql("""
                                UPDATE office.person
                                   SET name_en = :en, name_hi = :hi, name_bn = :bn, mobile = :mobile, email = :email,
                                       language = :language
                                 WHERE id = :id
                                """), person.name())
                .param("id", id.value())
                .param("mobile", person.mobile())
                .param("email", person.email())
                .param("language", person.language())
                .update();
    }

    void endHolding(PostId post, LocalDate until) {
        jdbc.sql("""
                        UPDATE office.charge SET until_on = greatest(:until, from_on)
                         WHERE post_id = :post AND until_on IS NULL AND kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE')
                        """).param("post", post.value()).param("until", until).update();
    }

    ChargeId insertCharge(PersonId person, PostId post, String kind, LocalDate from) {
        return new ChargeId(jdbc.sql("""
                        INSERT INTO office.charge (person_id, post_id, kind, from_on)
                        VALUES (:person, :post, :kind, :from)
                        RETURNING id
                        """)
                .param("person", person.value())
                .param("post", post.value())
                .param("kind", kind)
                .param("from", from)
                .query(Long.class)
                .single());
    }

    void endCharge(ChargeId charge, LocalDate until) {
        jdbc.sql(
                        "UPDATE office.charge SET until_on = greatest(:until, from_on) WHERE id = :charge AND until_on IS NULL")
                .param("charge", charge.value())
                .param("until", until)
                .update();
    }

    void setPassword(PersonId person, String login, String hash, boolean mustSet) {
        jdbc.sql("""
                        INSERT INTO office.account (person_id, login, password_hash, must_set)
                        VALUES (:person, :login, :hash, :mustSet)
                        ON CONFLICT (person_id) DO UPDATE
                           SET login = excluded.login, password_hash = excluded.password_hash, must_set = excluded.must_set,
                               code_until = NULL, failures = 0, locked_until = NULL
                        """)
                .param("person", person.value())
                .param("login", login)
                .param("hash", hash)
                .param("mustSet", mustSet)
                .update();
    }

    /** The sign-in name that counts from now on: the account's own, when there was one. */
    String giveCode(PersonId person, String login, String hash, Instant until) {
        return jdbc.sql("""
                        INSERT INTO office.account (person_id, login, password_hash, must_set, code_until)
                        VALUES (:person, :login, :hash, true, :until)
                        ON CONFLICT (person_id) DO UPDATE
                           SET password_hash = excluded.password_hash, must_set = true, code_until = excluded.code_until,
                               failures = 0, locked_until = NULL
                        RETURNING login
                        """)
                .param("person", person.value())
                .param("login", login)
                .param("hash", hash)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .single();
    }

    void deleteGroup(PostId owner, long group) {
        jdbc.sql("DELETE FROM office.post_group WHERE id = :group AND owner_id = :owner")
                .param("group", group)
                .param("owner", owner.value())
                .update();
    }

    long saveGroup(PostId owner, String name, Set<PostId> members) {
        long id = jdbc.sql("""
                        INSERT INTO office.post_group (owner_id, name) VALUES (:owner, :name)
                        ON CONFLICT (owner_id, name) DO UPDATE SET name = excluded.name
                        RETURNING id
                        """)
                .param("owner", owner.value())
                .param("name", name)
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM office.post_group_member WHERE group_id = :id")
                .param("id", id)
                .update();
        for (PostId member : members) {
            jdbc.sql("INSERT INTO office.post_group_member (group_id, post_id) VALUES (:id, :post)")
                    .param("id", id)
                    .param("post", member.value())
                    .update();
        }
        return id;
    }

    private static StatementSpec named(StatementSpec statement, LocalName name) {
        return statement
                .param("en", name.en(), Types.VARCHAR)
                .param("hi", name.hi(), Types.VARCHAR)
                .param("bn", name.bn(), Types.VARCHAR);
    }

    private static @Nullable Long idOf(@Nullable PostId post) {
        return post == null ? null : post.value();
    }
}
