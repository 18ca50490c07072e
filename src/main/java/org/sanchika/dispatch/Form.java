package org.sanchika.dispatch;

import static org.sanchika.dispatch.Form.Part.BODY;
import static org.sanchika.dispatch.Form.Part.CLOSE;
import static org.sanchika.dispatch.Form.Part.COPY;
import static org.sanchika.dispatch.Form.Part.SALUTATION;
import static org.sanchika.dispatch.Form.Part.SUBJECT;
import static org.sanchika.dispatch.Form.Part.TO;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The forms of written communication, each with the parts it must have and those it must not (CSMOP, ch. on forms). */
public enum Form {
    LETTER(EnumSet.of(SUBJECT, SALUTATION, BODY, CLOSE, TO), EnumSet.noneOf(Part.class)),
    /** Between officers, in the first person; signed without the designation. */
    DO_LETTER(EnumSet.of(SALUTATION, BODY, CLOSE, TO), EnumSet.of(COPY)),
    OFFICE_MEMORANDUM(EnumSet.of(SUBJECT, BODY, TO), EnumSet.of(SALUTATION, CLOSE)),
    MEMO(EnumSet.of(SUBJECT, BODY, TO), EnumSet.of(SALUTATION)),
    /** Between departments, for advice or concurrence. */
    ID_NOTE(EnumSet.of(SUBJECT, BODY, TO), EnumSet.of(SALUTATION)),
    OFFICE_ORDER(EnumSet.of(BODY, COPY), EnumSet.of(SALUTATION, CLOSE)),
    ORDER(EnumSet.of(BODY, COPY), EnumSet.of(SALUTATION, CLOSE), Detail.AUTHORITY),
    /** For the gazette; its close is "by order of the Governor". */
    NOTIFICATION(
            EnumSet.of(BODY, CLOSE, COPY),
            EnumSet.of(SALUTATION),
            Detail.GAZETTE,
            Detail.AUTHORITY,
            Detail.EFFECT_FROM),
    RESOLUTION(EnumSet.of(SUBJECT, BODY, COPY), EnumSet.of(SALUTATION)),
    CIRCULAR(EnumSet.of(SUBJECT, BODY, TO), EnumSet.of(SALUTATION, CLOSE)),
    /** A copy of another paper forwarded: it says for what, and nothing of its own. */
    ENDORSEMENT(EnumSet.of(COPY), EnumSet.of(SALUTATION, BODY, CLOSE), Detail.EARLIER),
    CORRIGENDUM(EnumSet.of(BODY, TO), EnumSet.of(SALUTATION, CLOSE), Detail.EARLIER),
    PRESS(EnumSet.of(BODY, TO), EnumSet.of(SALUTATION, CLOSE), Detail.HEADING, Detail.EMBARGO),
    SHOW_CAUSE(EnumSet.of(SUBJECT, BODY, TO), EnumSet.of(SALUTATION), Detail.AUTHORITY, Detail.REPLY_BY),
    REMINDER(EnumSet.of(SUBJECT, BODY, TO), EnumSet.noneOf(Part.class), Detail.EARLIER, Detail.REMINDER_NO),
    ACKNOWLEDGEMENT(
            EnumSet.of(BODY, TO),
            EnumSet.noneOf(Part.class),
            Detail.DIARY_NO,
            Detail.RECEIVED_ON,
            Detail.REPLY_EXPECTED);

    /** What only some forms have. */
    public enum Part {
        SUBJECT,
        SALUTATION,
        BODY,
        CLOSE,
        TO,
        COPY
    }

    /** What an order that spends money says; all of it, or nothing. */
    public static final List<Detail> SANCTION = List.of(
            Detail.HEAD_OF_ACCOUNT, Detail.AMOUNT, Detail.AMOUNT_IN_WORDS, Detail.CONCURRENCE, Detail.VALID_UNTIL);

    private static final Set<Form> MANY = EnumSet.of(CIRCULAR, OFFICE_ORDER, NOTIFICATION, RESOLUTION, PRESS);

    private final Set<Part> must;
    private final Set<Part> never;
    private final List<Detail> details;

    Form(Set<Part> must, Set<Part> never, Detail... details) {
        this.must = must;
        this.never = never;
        this.details = List.of(details);
    }

    public boolean needs(Part part) {
        return must.contains(part);
    }

    public boolean forbids(Part part) {
        return never.contains(part);
    }

    /** Tells the same to many, who answer nothing. */
    public boolean isForMany() {
        return MANY.contains(this);
    }

    /** Those it must have. */
    public List<Detail> details() {
        return details;
    }

    /** Those it may have beside. */
    public List<Detail> options() {
        return this == ORDER ? SANCTION : List.of();
    }

    public boolean has(Detail detail) {
        return details.contains(detail) || options().contains(detail);
    }
}
