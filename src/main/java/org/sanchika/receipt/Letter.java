package org.sanchika.receipt;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says of itself, on its face or its cover.
 *
 * @param ref the sender's own number
 * @param language of the letter: en, hi, bn, ur, ne, sat, kok or other
 * @param modeNo tracking number of the post or courier
 * @param sealed diarised from the cover only; whom it is addressed to opens it and completes the entry
 */
public record Letter(
        LocalDate receivedOn,
        @Nullable LocalDate date,
        String ref,
        Type type,
        String language,
        Mode mode,
        String modeNo,
        Grade grade,
        boolean sealed,
        String subject,
        String category,
        int enclosures,
        boolean enclosureMissing,
        String remarks) {
    public static final Set<String> LANGUAGES = Set.of("en", "hi", "bn", "ur", "ne", "sat", "kok", "other");

    public enum Type {
        LETTER,
        DO,
        OM,
        MEMO,
        CIRCULAR,
        PETITION,
        NOTICE,
        QUESTION,
        BILL,
        EMAIL,
        FAX,
        OTHER
    }

    public enum Mode {
        HAND,
        POST,
        SPEED_POST,
        REGISTERED,
        COURIER,
        EMAIL,
        FAX,
        OTHER
    }

    /** Everything in which it may name a file: the sender's number, subject and remarks. */
    public String words() {
        return String.join(" ", ref, subject, remarks);
    }

    /** Security grading. Secret and top secret papers never enter an online system (CSMOP 2022): only their covers do. */
    public enum Grade {
        NORMAL,
        CONFIDENTIAL,
        SECRET,
        TOP_SECRET;

        public boolean isClassified() {
            return this == SECRET || this == TOP_SECRET;
        }
    }
}
