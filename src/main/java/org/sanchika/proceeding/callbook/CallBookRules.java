package org.sanchika.proceeding.callbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Send;
import org.sanchika.office.Desk;
import org.sanchika.office.PostId;
import org.sanchika.receipt.Fault;

/**
 * Who may approve what, and which dates: moved there only when no action is possible for at least six months, with the approval of
 * the competent authority, and reviewed every month.
 */
final class CallBookRules {
    static final int LEAST_MONTHS = 6;
    static final int REVIEW_MONTHS = 1;

    private CallBookRules() {}

    /** Of the holder and those above him, who may: whoever may approve that a file is closed. */
    static List<Desk> competent(List<Desk> upwards, int level) {
        return upwards.stream().filter(desk -> desk.level() >= level).toList();
    }

    static List<Fault> faults(NewEntry entry, Collection<PostId> competent, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (entry.ground() == null) {
            faults.add(Fault.of("ground", "form.required"));
        }
        words(entry.words(), faults);
        if (entry.approver() == null || !competent.contains(entry.approver())) {
            faults.add(Fault.of("approver", "callbook.fault.approver"));
        }
        if (entry.until() == null) {
            faults.add(Fault.of("until", "form.date"));
        } else if (entry.until().isBefore(today.plusMonths(LEAST_MONTHS))) {
            faults.add(Fault.of("until", "callbook.fault.until"));
        }
        review(entry.review(), today, faults);
        return faults;
    }

    static List<Fault> faults(NewReview review, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        words(review.words(), faults);
        if (review.stays()) {
            review(review.review(), today, faults);
        }
        return faults;
    }

    private static void words(String words, List<Fault> faults) {
        if (words.isBlank()) {
            faults.add(Fault.of("words", "form.required"));
        } else if (words.length() > Send.REMARKS) {
            faults.add(Fault.of("words", "form.too-long", Send.REMARKS));
        }
    }

    private static void review(@Nullable LocalDate review, LocalDate today, List<Fault> faults) {
        if (review == null) {
            faults.add(Fault.of("review", "form.date"));
        } else if (!review.isAfter(today) || review.isAfter(today.plusMonths(REVIEW_MONTHS))) {
            faults.add(Fault.of("review", "callbook.fault.review"));
        }
    }
}
