package org.sanchika.efile.cover;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.Correction;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.OldScans;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.receipt.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies in the locked paper of a file, as scanned. */
@Service
@Transactional
class LockedPaper implements OldScans {
    private final OldScanSql sql;
    private final Files files;
    private final Custody custody;
    private final Clock clock;

    LockedPaper(OldScanSql sql, Files files, Custody custody, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.custody = custody;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OldScan> find(MatterId file, Side side, Acting reader) {
        return custody.visible(file, reader) ? sql.last(file, side) : Optional.empty();
    }

    @Override
    public Correction add(MatterId id, Side side, Document document, String fileName, Acting by) {
        Optional<Outcome.Refusal> refusal = custody.holding(id, by);
        if (refusal.isPresent()) {
            return new Correction.NotHere(refusal.get());
        }
        EFile file = files.find(id, by).orElseThrow();
        Optional<Fault> fault = PaperRules.scanFault(file, side, document.pages());
        if (fault.isPresent()) {
            return new Correction.Refused(List.of(fault.get()));
        }
        sql.add(new OldScan(id, side, document, fileName), clock.instant(), by);
        return custody.record(id, new OnRecord("OLD_SCAN:" + side, document.hash()), by) instanceof Outcome.Refusal why
                ? new Correction.NotHere(why)
                : new Correction.Corrected();
    }
}
