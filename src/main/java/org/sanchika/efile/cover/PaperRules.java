package org.sanchika.efile.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sanchika.efile.EFile;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.OldScans;
import org.sanchika.receipt.Fault;

/** When a file may be kept on paper, and how its paper is counted (practice 19). Facts come in, faults go out. */
final class PaperRules {
    /** Longest time for which a file may be kept on paper without a new approval, in months. */
    private static final int MONTHS = 12;

    static final int PAGES = 20_000;

    private PaperRules() {}

    /** @param above the approver stands above whoever asks */
    static List<Fault> faults(NewFile.PaperException exception, boolean above, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (exception.reason().isBlank()) {
            faults.add(Fault.of("exceptionReason", "efile.fault.exception-reason"));
        } else if (exception.reason().length() > CoverRules.LINE) {
            faults.add(Fault.of("exceptionReason", "form.too-long", CoverRules.LINE));
        }
        if (!above) {
            faults.add(Fault.of("exceptionBy", "paperfile.fault.approver"));
        }
        if (!exception.until().isAfter(today) || exception.until().isAfter(today.plusMonths(MONTHS))) {
            faults.add(Fault.of("exceptionUntil", "efile.fault.exception-until", MONTHS));
        }
        return faults;
    }

    /** Pages that are on record here have their numbers; nothing can be counted in before them. */
    static List<Fault> faults(int notePages, int pages, OnPaperSql.Begun begun) {
        List<Fault> faults = new ArrayList<>();
        if (notePages < 0 || notePages > PAGES) {
            faults.add(Fault.of("paperNotes", "paperfile.fault.count"));
        } else if (notePages > 0 && begun.notes()) {
            faults.add(Fault.of("paperNotes", "paperfile.fault.noted"));
        }
        if (pages < 0 || pages > PAGES) {
            faults.add(Fault.of("paperPages", "paperfile.fault.count"));
        } else if (pages > 0 && begun.papers()) {
            faults.add(Fault.of("paperPages", "paperfile.fault.filled"));
        }
        if (notePages + pages == 0 && !begun.notes() && !begun.papers()) {
            faults.add(Fault.of("paperPages", "efile.fault.paper-pages"));
        }
        return faults;
    }

    /** A scan has every page that was counted and no other: then its page 3 is n/3 or c/3 of the old file. */
    static Optional<Fault> scanFault(EFile file, OldScans.Side side, int pages) {
        int counted = side == OldScans.Side.NOTES ? file.paperNotes() : file.paperPages();
        String field = side.name().toLowerCase(Locale.ROOT);
        if (file.physical() || file.oldNumber().isEmpty() || counted == 0) {
            return Optional.of(Fault.of(field, "paperfile.fault.no-old-pages"));
        }
        return pages == counted
                ? Optional.empty()
                : Optional.of(Fault.of(field, "paperfile.fault.scan-pages", pages, counted));
    }
}
