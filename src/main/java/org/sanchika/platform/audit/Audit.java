package org.sanchika.platform.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.security.Presence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Puts acts and views on record, in tables that only grow. What happens to a matter is in its own chain instead. */
@Repository
public class Audit {
    private static final Duration PARTS = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** An act that changed something, in the act's own transaction; {@code who} is none for the program itself. */
    public void act(@Nullable Presence who, String act, String target, Map<String, ?> detail) {
        put(
                who == null ? null : who.personId(),
                who == null ? null : who.acting().postId(),
                act,
                target,
                detail);
    }

    /** The same by a person in a post. */
    public void act(long person, long post, String act, String target, Map<String, ?> detail) {
        put(person, post, act, target, detail);
    }

    private void put(@Nullable Long person, @Nullable Long post, String act, String target, Map<String, ?> detail) {
        jdbc.sql("""
                        INSERT INTO audit.act (at, person_id, post_id, act, target, detail)
                        VALUES (:at, :person, :post, :act, :target, cast(:detail AS jsonb))
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person, Types.BIGINT)
                .param("post", post, Types.BIGINT)
                .param("act", act)
                .param("target", target)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /**
     * An act among many of one transaction.
     *
     * @param target what it was done to
     */
    public record Act(String act, String target, Map<String, ?> detail) {}

    /** Many acts at once, as when a whole office is entered: one statement, in their order. */
    public void acts(@Nullable Presence who, List<Act> acts) {
        jdbc.sql("""
                        INSERT INTO audit.act (at, person_id, post_id, act, target, detail)
                        SELECT :at, :person, :post, one.act, one.target, cast(one.detail AS jsonb)
                          FROM unnest(cast(:acts AS text[]), cast(:targets AS text[]), cast(:details AS text[]))
                               WITH ORDINALITY AS one (act, target, detail, n)
                         ORDER BY one.n
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", who == null ? null : who.personId(), Types.BIGINT)
                .param("post", who == null ? null : who.acting().postId(), Types.BIGINT)
                .param("acts", acts.stream().map(Act::act).toArray(String[]::new))
                .param("targets", acts.stream().map(Act::target).toArray(String[]::new))
                .param(
                        "details",
                        acts.stream()
                                .map(one -> json.writeValueAsString(one.detail()))
                                .toArray(String[]::new))
                .update();
    }

    /** A view, print, download, refusal or sign-in; {@code address} is the caller's network address. */
    public void access(@Nullable Presence who, String kind, String target, @Nullable String address) {
        jdbc.sql("""
                        INSERT INTO audit.access (at, person_id, post_id, kind, target, address)
                        VALUES (:at, :person, :post, :kind, :target, :address)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", who == null ? null : who.personId(), Types.BIGINT)
                .param("post", who == null ? null : who.acting().postId(), Types.BIGINT)
                .param("kind", kind)
                .param("target", target)
                .param("address", address, Types.VARCHAR)
                .update();
    }

    /** As {@link #access}, for what is fetched in many parts: within ten minutes they are one. */
    public void accessInParts(@Nullable Presence who, String kind, String target, @Nullable String address) {
        boolean known = jdbc.sql("""
                        SELECT EXISTS (SELECT FROM audit.access
                                        WHERE target = :target AND at > :since AND kind = :kind
                                          AND person_id IS NOT DISTINCT FROM :person
                                          AND post_id IS NOT DISTINCT FROM :post)
                        """)
                .param("target", target)
                .param("since", clock.instant().minus(PARTS).atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("person", who == null ? null : who.personId(), Types.BIGINT)
                .param("post", who == null ? null : who.acting().postId(), Types.BIGINT)
                .query(Boolean.class)
                .single();
        if (!known) {
            access(who, kind, target, address);
        }
    }
}
