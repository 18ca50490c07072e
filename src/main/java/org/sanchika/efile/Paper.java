package org.sanchika.efile;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;
import org.sanchika.receipt.Disposal;

/**
 * A paper of the file with its pages c/…; or beside a letter that lies in no file.
 *
 * @param file or the letter beside which it lies
 * @param no its place in the contents
 * @param number the receipt's or the issue's; empty for an appendix
 * @param title the letter's subject, or what the appendix is called
 * @param party from whom it came, or to whom it went
 * @param reference the letter's own number and date
 * @param document none for a paper that is not scanned
 * @param removed why it is not here any more: a slip keeps its pages; none while it is here
 * @param disposal what became of the letter; none while it is undealt
 * @param note whose appendix it is
 * @param was its id beside its letter, with which it came into the file; none
 */
public record Paper(
        long id,
        MatterId file,
        int no,
        Kind kind,
        @Nullable MatterId receipt,
        String number,
        String title,
        String party,
        String reference,
        int firstPage,
        int lastPage,
        @Nullable Document document,
        String fileName,
        LocalName by,
        Instant putAt,
        @Nullable Removal removed,
        @Nullable String disposal,
        @Nullable Long note,
        @Nullable Long was,
        List<Flag> flags) {
    /** What may become of a letter inside a file. */
    public static final Set<Disposal> DISPOSALS = EnumSet.of(Disposal.REPLIED, Disposal.FILED, Disposal.NO_ACTION);

    public enum Kind {
        RECEIPT,
        APPENDIX,
        /** The office copy of what was issued from the file, or on the letter. */
        ISSUE
    }

    /** @param toFile where the paper went; none when it went back to a desk */
    public record Removal(
            String reason,
            LocalName by,
            Instant at,
            @Nullable MatterId toFile) {}

    /**
     * PUC, FR or a flag of the section's own on a page, with what was written on its margin.
     *
     * @param page of the file: c/…
     */
    public record Flag(long id, int page, String name, String remark) {}

    /** Whether it is, or was before it came into the file, the one of this id. */
    public boolean is(long other) {
        return id == other || (was != null && was == other);
    }

    /** The letter itself, which lies in no file. */
    public boolean isLoose() {
        return file.equals(receipt);
    }

    public boolean isHere() {
        return removed == null;
    }

    public boolean isUndealt() {
        return kind == Kind.RECEIPT && isHere() && disposal == null;
    }

    public boolean has(int page) {
        return page >= firstPage && page <= lastPage;
    }
}
