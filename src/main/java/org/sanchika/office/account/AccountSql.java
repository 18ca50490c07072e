package org.sanchika.office.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.security.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

/** Accounts by login. A one-time code that has run out is as good as no password. */
@Repository
class AccountSql implements UserDetailsService {
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account as its own settings see it. */
    record Account(String login, String hash, boolean mustSet, boolean locked) {}

    /** One more wrong attempt in a row. */
    record Failure(long personId, int failures) {}

    @Override
    public UserDetails loadUserByUsername(String login) {
        return find(login).orElseThrow(() -> new UsernameNotFoundException("no such login"));
    }

    private Optional<SignedIn> find(String login) {
        return jdbc.sql("""
                        SELECT a.person_id, a.login, a.password_hash, coalesce(a.locked_until > :now, false) AS locked
                          FROM office.account a
                         WHERE a.login = :login AND (a.code_until IS NULL OR a.code_until > :now)
                        """)
                .param("login", plain(login))
                .param("now", now())
                .query(AccountSql::signedIn)
                .optional();
    }

    Optional<Account> of(long personId) {
        return jdbc.sql("""
                        SELECT login, password_hash AS hash, must_set, coalesce(locked_until > :now, false) AS locked
                          FROM office.account
                         WHERE person_id = :person
                        """)
                .param("person", personId)
                .param("now", now())
                .query(Account.class)
                .optional();
    }

    /** Empty when nobody signs in by that name. */
    Optional<Failure> countFailure(String login) {
        return jdbc.sql("""
                        UPDATE office.account SET failures = failures + 1 WHERE login = :login
                        RETURNING person_id, failures
                        """).param("login", plain(login)).query(Failure.class).optional();
    }

    void lock(long personId, Instant until) {
        jdbc.sql("UPDATE office.account SET locked_until = :until WHERE person_id = :person")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("person", personId)
                .update();
    }

    void forgetFailures(long personId) {
        jdbc.sql(
                        "UPDATE office.account SET failures = 0, locked_until = NULL WHERE person_id = :person AND failures > 0")
                .param("person", personId)
                .update();
    }

    /** A one-time code that has served is worth nothing; the session it opened stays. */
    void burnCode(long personId) {
        jdbc.sql("""
                        UPDATE office.account SET code_until = :now
                         WHERE person_id = :person AND code_until > :now
                        """).param("now", now()).param("person", personId).update();
    }

    void setOwn(long personId, @Nullable String hash) {
        jdbc.sql("""
                        UPDATE office.account
                           SET password_hash = :hash, must_set = false, code_until = NULL, failures = 0, locked_until = NULL
                         WHERE person_id = :person
                        """)
                .param("hash", hash, Types.VARCHAR)
                .param("person", personId)
                .update();
    }

    void setPreferences(long personId, String language, String typing) {
        jdbc.sql("UPDATE office.person SET language = :language, typing = :typing WHERE id = :person")
                .param("language", language)
                .param("typing", typing)
                .param("person", personId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static SignedIn signedIn(ResultSet row, int n) throws SQLException {
        return new SignedIn(
                row.getLong("person_id"),
                row.getString("login"),
                row.getString("password_hash"),
                row.getBoolean("locked"));
    }
}
