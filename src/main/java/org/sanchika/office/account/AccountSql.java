package org.sanchika.office.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
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
                .param("login", login.strip().toLowerCase(Locale.ROOT))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(AccountSql::signedIn)
                .optional();
    }

    private static SignedIn signedIn(ResultSet row, int n) throws SQLException {
        return new SignedIn(
                row.getLong("person_id"),
                row.getString("login"),
                row.getString("password_hash"),
                row.getBoolean("locked"));
    }
}
