package org.sanchika.custody.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.Ages;
import org.sanchika.custody.limit.EscalationRule;
import org.sanchika.custody.limit.TimeLimits;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Each morning before the office opens: tells whom the offices' rules name of what lies too long. Each matter is a
 * transaction of its own, and who knows already is not told again, so a round may be repeated.
 */
@Configuration(proxyBeanMethods = false)
class EscalationJob {
    private static final Logger log = LoggerFactory.getLogger(EscalationJob.class);
    private static final int PAGE = 1_000;

    private final EscalationSql sql;
    private final Escalating escalating;
    private final TimeLimits limits;
    private final Ages ages;

    EscalationJob(EscalationSql sql, Escalating escalating, TimeLimits limits, Ages ages) {
        this.sql = sql;
        this.escalating = escalating;
        this.limits = limits;
        this.ages = ages;
    }

    private record Place(UnitId unit, String reference) {}

    @Bean
    Task<Void> escalationTask() {
        return Tasks.recurring("escalation", Schedules.daily(Words.ZONE, LocalTime.of(7, 0)))
                .execute((instance, context) -> run());
    }

    /** How many were told of something. */
    int run() {
        Ages.Reckoning today = ages.today();
        Map<Place, List<EscalationRule>> rules = new HashMap<>();
        int told = 0;
        List<EscalationSql.Late> page = sql.late(today.day(), EscalationSql.FIRST, PAGE);
        while (!page.isEmpty()) {
            for (EscalationSql.Late late : page) {
                int days = today.workingDays(late.unit(), late.actBy());
                List<Integer> due = rules
                        .computeIfAbsent(
                                new Place(late.unit(), late.reference()),
                                place -> limits.steps(place.unit(), place.reference()))
                        .stream()
                        .filter(rule -> rule.afterDays() <= days)
                        .map(EscalationRule::stepsUp)
                        .toList();
                told += due.isEmpty() ? 0 : tell(late, due);
            }
            page = page.size() < PAGE ? List.of() : sql.late(today.day(), page.getLast(), PAGE);
        }
        log.info("escalation.done told={}", told);
        return told;
    }

    private int tell(EscalationSql.Late late, List<Integer> steps) {
        try {
            return escalating.tell(late.matter(), late.movedSeq(), steps);
        } catch (RuntimeException failure) {
            log.error("matter.escalation-failed matter={}", late.matter().value(), failure);
            return 0;
        }
    }
}
