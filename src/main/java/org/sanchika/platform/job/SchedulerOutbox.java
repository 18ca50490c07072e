package org.sanchika.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox in db-scheduler's table. */
@Component
class SchedulerOutbox implements Outbox {
    private final ObjectProvider<SchedulerClient> client;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    SchedulerOutbox(ObjectProvider<SchedulerClient> client, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.client = client;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void later(String job, String instance, String data) {
        String id = new OrderName(job, instance).toString();
        client.getObject().scheduleIfNotExists(new TaskInstance<>(JobConfig.OUTBOX, id, data), clock.instant());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
        } else {
            wake();
        }
    }

    @Override
    public boolean isOrdered(String job, String instance) {
        return client.getObject()
                .getScheduledExecution(TaskInstanceId.of(JobConfig.OUTBOX, new OrderName(job, instance).toString()))
                .isPresent();
    }

    /** Spares the order the wait for the next look at the table. */
    private void wake() {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
