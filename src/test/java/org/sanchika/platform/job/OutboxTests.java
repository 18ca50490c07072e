package org.sanchika.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SanchikaTest
class OutboxTests {
    @Autowired
    Outbox outbox;

    @Autowired
    Notes notes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void carriesOutWhatACommittedActOrdered() {
        transaction.executeWithoutResult(status -> outbox.later("test-notes", "committed", "hello"));

        await().atMost(Duration.ofSeconds(20)).until(() -> notes.taken.contains("committed hello"));
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting("committed") == 0);
    }

    @Test
    void forgetsWhatARolledBackActOrdered() {
        transaction.executeWithoutResult(status -> {
            outbox.later("test-notes", "undone", "never");
            assertThat(outbox.isOrdered("test-notes", "undone")).isTrue();
            status.setRollbackOnly();
        });

        assertThat(waiting("undone")).isZero();
        assertThat(outbox.isOrdered("test-notes", "undone")).isFalse();
    }

    @Test
    void keepsOneOrderForOneThing() {
        transaction.executeWithoutResult(status -> {
            outbox.later("test-notes", "same", "first");
            outbox.later("test-notes", "same", "second");
            assertThat(waiting("same")).isOne();
        });
    }

    @Test
    void goesOnWithWhatIsNotFinished() {
        outbox.later("test-notes", "twice", "again");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> notes.taken.stream().filter("twice again"::equals).count() == 2);
    }

    @Test
    void triesAgainWhatFailed() {
        outbox.later("test-notes", "fails", "");

        await().atMost(Duration.ofSeconds(20)).until(() -> failures("fails") == 1);
        assertThat(waiting("fails")).isOne();
    }

    private long waiting(String instance) {
        return jdbc.sql("SELECT count(*) FROM platform.scheduled_tasks WHERE task_instance = :id")
                .param("id", "test-notes/" + instance)
                .query(Long.class)
                .single();
    }

    private int failures(String instance) {
        return jdbc.sql(
                        "SELECT coalesce(consecutive_failures, 0) FROM platform.scheduled_tasks WHERE task_instance = :id")
                .param("id", "test-notes/" + instance)
                .query(Integer.class)
                .single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Config {
        @Bean
        Notes notes() {
            return new Notes();
        }
    }

    static class Notes implements Job {
        final List<String> taken = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "test-notes";
        }

        @Override
        public Result run(String instance, String data) {
            if (instance.equals("fails")) {
                throw new IllegalStateException("as the test wants");
            }
            taken.add(instance + " " + data);
            return data.equals("again")
                            && taken.stream()
                                            .filter((instance + " " + data)::equals)
                                            .count()
                                    == 1
                    ? Result.again(Duration.ZERO)
                    : Result.DONE;
        }
    }
}
