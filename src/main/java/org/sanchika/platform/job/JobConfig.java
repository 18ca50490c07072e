package org.sanchika.platform.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.sanchika.platform.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The tasks of db-scheduler: one for all orders of the outbox, one for the daily sweep. */
@Configuration(proxyBeanMethods = false)
class JobConfig {
    static final String OUTBOX = "outbox";
    private static final Logger log = LoggerFactory.getLogger(JobConfig.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;
    private static final LocalTime SWEEP = LocalTime.of(2, 40);

    @Bean
    Task<String> outboxTask(ObjectProvider<Job> jobs) {
        return Tasks.custom(OUTBOX, String.class)
                .onFailure(JobConfig::tryLater)
                .onDeadExecutionRevive()
                .execute((order, context) -> completion(run(jobs, order)));
    }

    /** Commands that carry nothing out take orders all the same: the program finds them when it starts. */
    @Bean
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "false")
    SchedulerClient ordersOnly(
            DataSource source, Task<String> outboxTask, @Value("${db-scheduler.table-name}") String table) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source), outboxTask)
                .tableName(table)
                .build();
    }

    @Bean
    Task<Void> sweepTask(SweepSql sweep) {
        return Tasks.recurring("sweep", Schedules.daily(Words.ZONE, SWEEP)).execute((instance, context) -> sweep.run());
    }

    private static Job.Result run(ObjectProvider<Job> jobs, TaskInstance<String> order) {
        OrderName name = OrderName.parse(order.getId());
        Job job = jobs.stream()
                .filter(each -> each.name().equals(name.job()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no job is called " + name.job()));
        try {
            return job.run(name.instance(), order.getData());
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static CompletionHandler<String> completion(Job.Result result) {
        return switch (result) {
            case Job.Done done -> new CompletionHandler.OnCompleteRemove<>();
            case Job.Again(var after) ->
                (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(after));
        };
    }

    /** Never given up: an order stays until it is carried out or somebody removes it. */
    private static void tryLater(ExecutionComplete failed, ExecutionOperations<String> operations) {
        int times = failed.getExecution().consecutiveFailures;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times, DOUBLINGS));
        Instant next = failed.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        log.error(
                "job.failed order={} times={} next={}",
                failed.getExecution().taskInstance.getId(),
                times + 1,
                next,
                failed.getCause().orElse(null));
        operations.reschedule(failed, next);
    }
}
