package org.sanchika.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;

/**
 * What was issued from a draft, or is about to be: its number and date are taken before it is signed.
 *
 * @param copyNumber that of the endorsement; empty when there is none
 * @param version of the draft, which is what was approved
 * @param signatory with the name as it stands on the paper
 * @param reserved when the number was taken, and by whom
 * @param end what became of it; none while it waits for the signature
 */
public record Issue(
        IssueId id,
        DraftId draft,
        int version,
        MatterId file,
        String number,
        String copyNumber,
        LocalDate dated,
        PostId signatory,
        Signed signatoryAs,
        LocalName reservedBy,
        Instant reservedAt,
        @Nullable End end) {

    /** How an issue is authenticated. */
    public enum Way {
        /** Signed by hand, scanned, and compared with what was approved. */
        PAPER,
        /** By the signatory's own sign-in; it says so on the paper, and never that it was signed. */
        SIGN_IN
    }

    /** A name as it is printed. */
    public record Signed(String name, String title, String office) {}

    /**
     * @param way none when the number was given up
     * @param document the office copy; none when it was given up
     * @param reason why it was given up; empty when it was issued
     */
    public record End(
            @Nullable Way way, @Nullable Document document, String fileName, String reason, LocalName by, Instant at) {
        public boolean isIssued() {
            return way != null;
        }
    }

    public boolean isOpen() {
        return end == null;
    }

    public boolean isIssued() {
        return end != null && end.isIssued();
    }

    /** A line of the register; {@code visible} is false where the reader may not know what it says. */
    public record Entry(
            IssueId id,
            String number,
            String copyNumber,
            LocalDate dated,
            State state,
            Form form,
            String subject,
            String to,
            String fileNumber,
            String signedBy,
            String reason,
            boolean visible) {}

    public enum State {
        RESERVED,
        ISSUED,
        CANCELLED
    }
}
