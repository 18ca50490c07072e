package org.sanchika.dispatch.compare;

import java.time.Clock;
import java.time.LocalDate;
import org.sanchika.dispatch.Scans.Scan;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.task.NewTask;
import org.sanchika.task.Tasks;
import org.springframework.stereotype.Component;

/** A scan that is not what was to be signed is a task for the desk that brought it. */
@Component
class Differences {
    private static final int DAYS = 3;

    private final Tasks tasks;
    private final Dictionary dictionary;
    private final StatePack pack;
    private final Clock clock;

    Differences(Tasks tasks, Dictionary dictionary, StatePack pack, Clock clock) {
        this.tasks = tasks;
        this.dictionary = dictionary;
        this.pack = pack;
        this.clock = clock;
    }

    void tell(Scan scan, String reason, ScanSql.Pending pending) {
        Words words = dictionary.in(pack.languages().getFirst());
        tasks.begin(
                new NewTask(
                        "scan/" + scan.id(),
                        words.get("scan.task", words.digits(scan.number())),
                        reason,
                        "",
                        LocalDate.ofInstant(clock.instant(), Words.ZONE).plusDays(DAYS),
                        scan.matter(),
                        "/issues/" + scan.issue().value(),
                        pending.restricted()),
                pending.broughtBy());
    }
}
