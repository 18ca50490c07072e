package org.sanchika.dispatch;

import java.util.EnumSet;
import java.util.Set;

/** What a form asks for beside its text, as one line each. */
public enum Detail {
    /** The rule, section or order by which it is made. */
    AUTHORITY,
    HEAD_OF_ACCOUNT,
    AMOUNT,
    AMOUNT_IN_WORDS,
    /** Number and date of the finance department's concurrence. */
    CONCURRENCE,
    VALID_UNTIL,
    GAZETTE,
    EFFECT_FROM,
    /** Number and date of the letters that were not answered, or of the paper that is corrected. */
    EARLIER,
    REMINDER_NO,
    HEADING,
    EMBARGO,
    REPLY_BY,
    DIARY_NO,
    RECEIVED_ON,
    REPLY_EXPECTED;

    private static final Set<Detail> WORDS =
            EnumSet.of(AUTHORITY, AMOUNT_IN_WORDS, CONCURRENCE, GAZETTE, EFFECT_FROM, EARLIER, HEADING, EMBARGO);

    /** Said anew in each language of a letter; figures and days stand there once. */
    public boolean isWords() {
        return WORDS.contains(this);
    }
}
