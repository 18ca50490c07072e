package org.sanchika.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has served its time. */
@Repository
class SweepSql {
    private static final Logger log = LoggerFactory.getLogger(SweepSql.class);
    /** No program repeats a call after a week, and no page stays open so long. */
    private static final Duration ONCE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    SweepSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void run() {
        int answers = jdbc.sql("DELETE FROM platform.once WHERE at < :before")
                .param("before", clock.instant().minus(ONCE).atOffset(ZoneOffset.UTC))
                .update();
        log.info("sweep.done answers={}", answers);
    }
}
