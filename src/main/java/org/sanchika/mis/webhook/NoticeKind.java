package org.sanchika.mis.webhook;

import java.util.List;

/** What another system may be told of. Public for the templates. */
public enum NoticeKind {
    /** The month up to yesterday, of a unit with all below it. */
    FIGURES("org.sanchika.unit.figures"),
    /** How much lies beyond its limit there, when that is another number than was told last. */
    OVER_LIMIT("org.sanchika.unit.over-limit"),
    /** A check of the whole ledger came to its end. */
    LEDGER("org.sanchika.ledger.checked"),
    /** Nothing happened: an administrator wants to see whether notices arrive. */
    TRIAL("org.sanchika.trial");

    /** Those that are chosen. */
    public static final List<NoticeKind> CHOICES = List.of(FIGURES, OVER_LIMIT, LEDGER);

    private final String type;

    NoticeKind(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }
}
