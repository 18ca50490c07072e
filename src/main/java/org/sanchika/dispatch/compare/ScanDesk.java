package org.sanchika.dispatch.compare;

import java.util.UUID;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Scans;
import org.sanchika.dispatch.Scans.Scan;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/** What a comparison found, told once by pages and programs alike. */
@Component
class ScanDesk {
    private final Scans scans;
    private final Acts acts;

    ScanDesk(Scans scans, Acts acts) {
        this.scans = scans;
        this.acts = acts;
    }

    Outcome agree(Scan scan, UUID key, Acting by) {
        return acts.once(by, key, "agrees " + scan.id(), () -> scans.agree(scan.id(), by));
    }

    Outcome differ(Scan scan, String reason, UUID key, Acting by) {
        return acts.once(by, key, "differs " + scan.id() + reason, () -> scans.differ(scan.id(), reason, by));
    }
}
