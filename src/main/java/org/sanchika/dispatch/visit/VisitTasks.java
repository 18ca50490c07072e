package org.sanchika.dispatch.visit;

import java.time.Clock;
import java.time.LocalDate;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.task.NewTask;
import org.sanchika.task.Tasks;
import org.springframework.stereotype.Component;

/** Tasks on the desk that handed a file over. */
@Component
class VisitTasks {
    private static final int DAYS = 3;

    private final Tasks tasks;
    private final Dictionary dictionary;
    private final StatePack pack;
    private final Clock clock;

    VisitTasks(Tasks tasks, Dictionary dictionary, StatePack pack, Clock clock) {
        this.tasks = tasks;
        this.dictionary = dictionary;
        this.pack = pack;
        this.clock = clock;
    }

    Words words() {
        return dictionary.in(pack.languages().getFirst());
    }

    /** It is back without having been worked on. */
    void vain(Visit visit, String why) {
        begin("visit/" + visit.id(), "visit.task", visit, why);
    }

    /** It still waits, for a reason that people may be able to mend. */
    void waits(Visit visit, String why) {
        begin("visit-waits/" + visit.id(), "visit.task.waits", visit, why);
    }

    private void begin(String key, String subject, Visit visit, String why) {
        Words words = words();
        tasks.begin(
                new NewTask(
                        key,
                        words.get(subject, words.digits(visit.number()), visit.partner()),
                        why,
                        visit.partner(),
                        LocalDate.ofInstant(clock.instant(), Words.ZONE).plusDays(DAYS),
                        visit.file(),
                        "/files/" + visit.file().value() + "/visits",
                        false),
                visit.by());
    }
}
