package org.sanchika.dispatch.visit;

import java.util.UUID;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.FileActs;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Component;

/** What is done with files and other installations, for pages and programs alike, each act once. */
@Component
class VisitDesk {
    private final Visits visits;
    private final Visitors visitors;
    private final Acts acts;
    private final FileActs files;

    VisitDesk(Visits visits, Visitors visitors, Acts acts, FileActs files) {
        this.visits = visits;
        this.visitors = visitors;
        this.acts = acts;
        this.files = files;
    }

    Visitor visitor(long id, Acting by) {
        return visitors.find(id, by).orElseThrow(() -> new Gone("visitor " + id));
    }

    Outcome send(MatterId file, String place, String reason, UUID key, Acting by) {
        return acts.once(
                by, key, "hand over " + file.value() + place + reason, () -> visits.send(file, place, reason, by));
    }

    Outcome recall(MatterId file, String reason, UUID key, Acting by) {
        return acts.once(by, key, "recall " + file.value() + reason, () -> visits.recall(file, reason, by));
    }

    Opening open(Visitor visitor, UUID key, Acting by) {
        return files.open(by, key, "take over " + visitor.id(), () -> visitors.open(visitor, by));
    }

    Outcome refuse(Visitor visitor, String reason, UUID key, Acting by) {
        return acts.once(
                by, key, "refuse visitor " + visitor.id() + reason, () -> visitors.refuse(visitor, reason, by));
    }
}
