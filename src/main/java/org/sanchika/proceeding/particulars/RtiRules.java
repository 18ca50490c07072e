package org.sanchika.proceeding.particulars;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of the Right to Information Act, 2005. */
final class RtiRules {
    /** Section 7(1): as expeditiously as possible, and in any case within thirty days of the receipt of the request. */
    static final int REPLY = 30;
    /** Section 7(1), proviso: within forty-eight hours where it concerns the life or liberty of a person. */
    static final int LIFE = 2;
    /** Section 5(2), proviso: five days more where the application was given to an assistant public information officer. */
    static final int THROUGH_APIO = 5;
    /** Section 6(3), proviso: transferred no later than five days from the receipt of the application. */
    static final int TRANSFER = 5;
    /** Section 19(6): a first appeal within thirty days of its receipt (forty-five with reasons in writing). */
    static final int APPEAL = 30;

    private RtiRules() {}

    static LocalDate replyDue(LocalDate received, boolean life, boolean throughApio) {
        return received.plusDays((life ? LIFE : REPLY) + (throughApio ? THROUGH_APIO : 0));
    }

    /** What is transferred the other authority answers; what was refused or not answered may be appealed. */
    static @Nullable LocalDate due(RtiApplication of, LocalDate received) {
        if (of.appealOn() != null) {
            return of.decidedOn() == null ? of.appealOn().plusDays(APPEAL) : null;
        }
        boolean answered = of.repliedOn() != null || of.transferredOn() != null;
        return answered
                ? null
                : replyDue(received, Boolean.TRUE.equals(of.life()), Boolean.TRUE.equals(of.throughApio()));
    }

    static boolean transferredInTime(LocalDate received, LocalDate transferred) {
        return !transferred.isAfter(received.plusDays(TRANSFER));
    }
}
