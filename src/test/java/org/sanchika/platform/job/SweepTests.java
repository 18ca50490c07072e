package org.sanchika.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SanchikaTest
class SweepTests {
    private static final long NOBODY = -7;

    @Autowired
    SweepSql sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void forgetsAnswersAfterAWeek() {
        answered(Duration.ofDays(8));
        answered(Duration.ofDays(6));

        sweep.run();

        assertThat(jdbc.sql("SELECT count(*) FROM platform.once WHERE person_id = " + NOBODY)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private void answered(Duration ago) {
        jdbc.sql("INSERT INTO platform.once (person_id, key, digest, at) VALUES (:person, :key, '', :at)")
                .param("person", NOBODY)
                .param("key", UUID.randomUUID())
                .param("at", clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                .update();
    }
}
