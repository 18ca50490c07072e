package org.sanchika.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;

/**
 * A letter that came without paper.
 *
 * @param end what became of it; none while nobody has dealt with it
 */
public record Arrival(
        ArrivalId id, Letter letter, Instant at, @Nullable End end) {

    /** The same with what came with it. */
    public Arrival enclosing(List<Enclosure> enclosures) {
        return new Arrival(id, letter.enclosing(enclosures), at, end);
    }

    /** As much as the diary takes for a subject. */
    private static final int ABOUT = 1_000;

    /** The subjects of a letter in two languages: its reader may know one of them only, and the diary finds it by both. */
    public static String about(String first, String second) {
        String both = first + " / " + second;
        return second.isBlank() || second.equals(first) || both.length() > ABOUT ? first : both;
    }

    public enum Source {
        /** From a desk of this installation. */
        INSIDE,
        /** From another installation of this program. */
        EXCHANGE
    }

    /**
     * What came.
     *
     * @param key by what its source knows it; the same letter arrives once
     * @param to the desk it is for
     * @param purpose of a copy
     * @param form of the letter, as {@link Form} names it
     */
    public record Letter(
            Source source,
            String key,
            PostId to,
            Addressee.Role role,
            String purpose,
            Sender sender,
            String number,
            LocalDate dated,
            Form form,
            String subject,
            String language,
            boolean confidential,
            Document document,
            String fileName,
            List<Enclosure> enclosures) {

        /** It tells everybody something, or is a copy for information: to have read it is enough. */
        public boolean isForKnowing() {
            return role == Addressee.Role.COPY || form.isForMany();
        }

        Letter enclosing(List<Enclosure> papers) {
            return new Letter(
                    source,
                    key,
                    to,
                    role,
                    purpose,
                    sender,
                    number,
                    dated,
                    form,
                    subject,
                    language,
                    confidential,
                    document,
                    fileName,
                    papers);
        }
    }

    public record Sender(String name, String designation, String office) {}

    /** @param document none for one that is not scanned */
    public record Enclosure(String title, @Nullable Document document, String fileName) {}

    /**
     * @param what DIARISED, REFUSED or, when it was read, ACKNOWLEDGED
     * @param receipt as which it was diarised
     * @param reason why it was refused; empty
     */
    public record End(Dispatch.Step.Kind what, @Nullable MatterId receipt, String reason, LocalName by, Instant at) {}
}
