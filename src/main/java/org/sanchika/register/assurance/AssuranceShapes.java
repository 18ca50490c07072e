package org.sanchika.register.assurance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.platform.language.Language;
import org.sanchika.register.Assurance;
import org.sanchika.register.AssuranceStep;
import org.sanchika.register.Scrutiny;

/** Assurances as programs send and get them. */
final class AssuranceShapes {
    private AssuranceShapes() {}

    /**
     * @param no in the register of its office, used once
     * @param house ASSEMBLY, COUNCIL, LOK_SABHA or RAJYA_SABHA
     * @param item number of the question or of the assurance
     * @param firstDueOn before more time was granted
     * @param extensions how often more time was granted
     * @param postId the desk that sees to it
     * @param state PENDING, PART, FULFILLED or DROPPED
     */
    record AssuranceShape(
            String id,
            String unitId,
            long no,
            String house,
            String session,
            String item,
            LocalDate givenOn,
            String promise,
            LocalDate firstDueOn,
            LocalDate dueOn,
            int extensions,
            String postId,
            String state,
            @Nullable LocalDate stateOn) {
        static AssuranceShape of(Assurance one) {
            return new AssuranceShape(
                    Long.toString(one.id()),
                    Long.toString(one.unit().value()),
                    one.no(),
                    one.house().name(),
                    one.session(),
                    one.item(),
                    one.givenOn(),
                    one.promise(),
                    one.firstDue(),
                    one.dueOn(),
                    one.extensions(),
                    Long.toString(one.post().value()),
                    one.state().name(),
                    one.stateOn());
        }
    }

    /**
     * @param kind EXTENDED, PART, FULFILLED, DROPPED, PENDING, MATTER or HANDED
     * @param matterId of the letter or file, when the caller may know of it
     * @param by who entered it
     */
    record AssuranceStepShape(
            String kind,
            LocalDate on,
            @Nullable LocalDate dueOn,
            @Nullable String postId,
            String reference,
            @Nullable String matterId,
            String grantedBy,
            String remark,
            @Nullable String by,
            @Nullable Instant at) {
        static AssuranceStepShape of(AssuranceStep one, Language language) {
            return new AssuranceStepShape(
                    one.kind().name(),
                    one.on(),
                    one.dueOn(),
                    one.toPost() == null ? null : Long.toString(one.toPost().value()),
                    one.reference(),
                    one.matter() == null ? null : Long.toString(one.matter().value()),
                    one.grantedBy(),
                    one.remark(),
                    one.by() == null ? null : one.by().in(language),
                    one.at());
        }
    }

    /** @param grade OFFICE: by the office itself; ABOVE: by an officer who stands above it */
    record ScrutinyShape(String grade, String by, Instant at, String remark) {
        static ScrutinyShape of(Scrutiny one, Language language) {
            return new ScrutinyShape(one.grade().name(), one.by().in(language), one.at(), one.remark());
        }
    }

    /**
     * @param house ASSEMBLY, COUNCIL, LOK_SABHA or RAJYA_SABHA
     * @param givenOn year-month-day
     * @param dueOn year-month-day; three months after it was given when left out
     * @param postId a desk of the office
     */
    record AssuranceBody(
            @Nullable String house,
            @Nullable String session,
            @Nullable String item,
            @Nullable String givenOn,
            @Nullable String promise,
            @Nullable String dueOn,
            @Nullable String postId) {
        AssuranceForm form() {
            return new AssuranceForm(ActForm.of(
                    "house", house, "session", session, "item", item, "givenOn", givenOn, "promise", promise, "dueOn",
                    dueOn, "postId", postId));
        }
    }

    /**
     * @param kind EXTENDED, PART, FULFILLED, DROPPED, PENDING, MATTER or HANDED
     * @param on the day on which that happened, year-month-day
     * @param dueOn of more time: until when
     * @param postId of handing over: to which desk of the office
     * @param reference number of the letter or file that deals with it
     * @param grantedBy who granted more time, or let it drop
     */
    record AssuranceStepBody(
            @Nullable String kind,
            @Nullable String on,
            @Nullable String dueOn,
            @Nullable String postId,
            @Nullable String reference,
            @Nullable String grantedBy,
            @Nullable String remark) {
        AssuranceForm form() {
            return new AssuranceForm(ActForm.of(
                    "kind",
                    kind,
                    "on",
                    on,
                    "dueOn",
                    dueOn,
                    "postId",
                    postId,
                    "reference",
                    reference,
                    "grantedBy",
                    grantedBy,
                    "remark",
                    remark));
        }
    }

    record ScrutinyBody(@Nullable String remark) {}
}
