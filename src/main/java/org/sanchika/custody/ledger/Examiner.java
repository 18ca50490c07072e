package org.sanchika.custody.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Proofs.CheckUp;
import org.sanchika.custody.Proofs.Found;
import org.sanchika.office.PersonId;
import org.sanchika.office.WorkingTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares, matter by matter, the holding and the stays with what the chain says, and the tables of working days with what
 * pack and calendars say. Some hundred matters at a time are read as they stood at one instant, so that work which goes on
 * meanwhile is no difference; what is mended is locked and compared again first.
 */
@Component
class Examiner {
    private static final Logger log = LoggerFactory.getLogger(Examiner.class);
    private static final int AT_ONCE = 500;
    private static final int SHOWN = 200;

    private final ChainSql chains;
    private final CheckSql sql;
    private final ChainVerifier verifier;
    private final Mender mender;
    private final WorkingTables calendars;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate instant;
    private final TransactionTemplate writing;

    Examiner(
            ChainSql chains,
            CheckSql sql,
            ChainVerifier verifier,
            Mender mender,
            WorkingTables calendars,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.chains = chains;
        this.sql = sql;
        this.verifier = verifier;
        this.mender = mender;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
        this.writing = new TransactionTemplate(transactions);
        this.instant = new TransactionTemplate(transactions);
        instant.setReadOnly(true);
        instant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private record Looked(int matters, List<Difference> differences) {}

    /** What is wrong with one matter. */
    private record Difference(CheckSql.Kept kept, String what, String detail, boolean mendable) {}

    CheckUp round(boolean repair, @Nullable PersonId by) {
        Instant at = clock.instant();
        List<Found> found = new ArrayList<>();
        long matters = 0;
        int differences = 0;
        int mended = 0;
        for (long after = 0, last = last(after); last > 0; after = last, last = last(after)) {
            long from = after + 1;
            long to = last;
            Looked looked = Objects.requireNonNull(instant.execute(status -> look(from, to)));
            matters += looked.matters();
            for (Difference one : looked.differences()) {
                boolean done =
                        repair && one.mendable() && mender.mend(one.kept().matter(), one.what());
                mended += done ? 1 : 0;
                differences++;
                log.error(
                        "ledger.differs matter={} what={} mended={} {}",
                        one.kept().matter(),
                        one.what(),
                        done,
                        one.detail());
                if (found.size() < SHOWN) {
                    found.add(new Found(one.kept().matter(), one.kept().number(), one.what(), one.detail(), done));
                }
            }
        }
        List<String> days = days(repair);
        differences += days.size();
        mended += repair ? days.size() : 0;
        days.stream().limit(SHOWN).forEach(one -> found.add(0, new Found(0, "", "DAYS", one, repair)));
        CheckUp checkUp = new CheckUp(at, clock.instant(), matters, differences, mended, found);
        writing.executeWithoutResult(status -> {
            sql.write(checkUp, by);
            events.publishEvent(checkUp);
        });
        log.info("ledger.checked matters={} found={} mended={}", matters, differences, mended);
        return checkUp;
    }

    /** Of every office that declared days at most one line; they concern no matter. */
    private List<String> days(boolean repair) {
        List<String> differences = Objects.requireNonNull(instant.execute(status -> calendars.differences()));
        if (repair && !differences.isEmpty()) {
            calendars.mend();
        }
        differences.forEach(one -> log.error("calendar.differs mended={} {}", repair, one));
        return differences;
    }

    private long last(long after) {
        return sql.last(after, AT_ONCE).orElse(0L);
    }

    private Looked look(long first, long last) {
        List<CheckSql.Kept> kept = sql.kept(first, last);
        Map<Long, List<ChainSql.Row>> rows = chains.rows(first, last).stream()
                .collect(Collectors.groupingBy(row -> row.entry().matter()));
        Map<Long, List<StayFold.Stay>> stays = sql.stays(first, last).stream()
                .collect(Collectors.groupingBy(
                        CheckSql.Lay::matter, Collectors.mapping(CheckSql.Lay::stay, Collectors.toList())));
        List<Difference> differences = kept.stream()
                .flatMap(
                        one -> differences(
                                one,
                                rows.getOrDefault(one.matter(), List.of()),
                                stays.getOrDefault(one.matter(), List.of()))
                                .stream())
                .toList();
        return new Looked(kept.size(), differences);
    }

    private List<Difference> differences(CheckSql.Kept kept, List<ChainSql.Row> rows, List<StayFold.Stay> stays) {
        List<Difference> differences = new ArrayList<>();
        Integer broken = verifier.firstBreak(new MatterId(kept.matter()), kept.kind(), rows);
        if (broken != null) {
            differences.add(new Difference(kept, "CHAIN", "row " + broken, false));
        }
        List<Entry> chain = rows.stream().map(ChainSql.Row::entry).toList();
        List<String> holding = holding(kept, chain);
        if (!rows.isEmpty() && !Arrays.equals(kept.head(), rows.getLast().hash())) {
            holding.add("head_hash");
        }
        if (!holding.isEmpty()) {
            differences.add(new Difference(
                    kept,
                    "HOLDING",
                    String.join(", ", holding),
                    broken == null && kept.held() != null && !rows.isEmpty()));
        }
        List<StayFold.Stay> right = StayFold.fold(chain, kept.physical());
        List<StayFold.Stay> otherwise = StayFold.fold(chain, !kept.physical());
        for (StayFold.Stay stay : right) {
            if (stays.stream().noneMatch(one -> one.seq() == stay.seq())) {
                differences.add(new Difference(kept, "STAY", "missing " + stay, broken == null));
            }
        }
        for (StayFold.Stay stay : stays) {
            if (!right.contains(stay) && !otherwise.contains(stay)) {
                differences.add(new Difference(kept, "STAY", stay + " <> " + named(right, stay.seq()), false));
            }
        }
        return differences;
    }

    /** What was paper once may be electronic now: either will do. */
    private static List<String> holding(CheckSql.Kept kept, List<Entry> chain) {
        List<String> now = HoldingFold.differences(kept.held(), HoldingFold.fold(chain, kept.physical()));
        return now.isEmpty()
                        || HoldingFold.differences(kept.held(), HoldingFold.fold(chain, !kept.physical()))
                                .isEmpty()
                ? new ArrayList<>()
                : now;
    }

    private static String named(List<StayFold.Stay> stays, int seq) {
        return stays.stream()
                .filter(one -> one.seq() == seq)
                .findFirst()
                .map(StayFold.Stay::toString)
                .orElse("none");
    }
}
