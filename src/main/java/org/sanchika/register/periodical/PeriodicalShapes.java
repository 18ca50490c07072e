package org.sanchika.register.periodical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.platform.language.Language;
import org.sanchika.register.Periodical;

/** Returns as programs send and get them. */
final class PeriodicalShapes {
    private PeriodicalShapes() {}

    /**
     * @param no permanent, and used once in its office
     * @param direction SENT or RECEIVED
     * @param partyUnitId to or from whom, when that is an office of the installation
     * @param party the same in words, in the language of the caller
     * @param postId the desk that sees to it
     * @param frequency WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY or YEARLY
     * @param day weekday (1 is Monday), day of the month, or days after the quarter or half year
     * @param month of a yearly return its month; of a half-yearly one 6 or 9; else 0
     * @param endedOn none while it runs
     */
    record ReturnShape(
            String id,
            String unitId,
            long no,
            @Nullable String nameEn,
            @Nullable String nameHi,
            @Nullable String nameBn,
            String direction,
            @Nullable String partyUnitId,
            String party,
            String postId,
            String frequency,
            int day,
            int month,
            LocalDate begunOn,
            @Nullable LocalDate endedOn,
            String endReason) {
        static ReturnShape of(Periodical one, Language language) {
            return new ReturnShape(
                    Long.toString(one.id()),
                    Long.toString(one.unit().value()),
                    one.no(),
                    one.name().en(),
                    one.name().hi(),
                    one.name().bn(),
                    one.direction().name(),
                    one.partyUnit() == null
                            ? null
                            : Long.toString(one.partyUnit().value()),
                    one.party(language),
                    Long.toString(one.post().value()),
                    one.rule().frequency().name(),
                    one.rule().day(),
                    one.rule().month(),
                    one.begunOn(),
                    one.endedOn(),
                    one.endReason());
        }
    }

    /**
     * A day of a return.
     *
     * @param workingDay the last working day before, when the day itself is a holiday of the office
     * @param state DONE, DONE_LATE, OVERDUE, SOON (within a week) or AHEAD
     * @param matterId of the letter or file, when the caller may know of it
     */
    record DueShape(
            String returnId,
            LocalDate dueOn,
            @Nullable LocalDate workingDay,
            String state,
            @Nullable LocalDate doneOn,
            String reference,
            @Nullable String matterId,
            String remark) {
        static DueShape of(DueDay day) {
            var one = day.of();
            return new DueShape(
                    Long.toString(one.of().id()),
                    one.dueOn(),
                    day.before(),
                    day.state().name(),
                    one.doneOn(),
                    one.reference(),
                    one.matter() == null ? null : Long.toString(one.matter().value()),
                    one.remark());
        }
    }

    /**
     * @param direction SENT or RECEIVED
     * @param party in words, or the code of an office of the installation
     * @param postId a desk of the office
     * @param frequency WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY or YEARLY
     * @param day weekday (1 is Monday), day of the month, or days after the quarter or half year
     * @param month of a yearly return its month; of a half-yearly one a month in which a half ends
     * @param begunOn year-month-day; nothing is due before
     */
    record ReturnBody(
            @Nullable String nameEn,
            @Nullable String nameHi,
            @Nullable String nameBn,
            @Nullable String direction,
            @Nullable String party,
            @Nullable String postId,
            @Nullable String frequency,
            @Nullable Integer day,
            @Nullable Integer month,
            @Nullable String begunOn) {
        PeriodicalForm form() {
            return new PeriodicalForm(ActForm.of(
                    "nameEn",
                    nameEn,
                    "nameHi",
                    nameHi,
                    "nameBn",
                    nameBn,
                    "direction",
                    direction,
                    "party",
                    party,
                    "postId",
                    postId,
                    "frequency",
                    frequency,
                    "day",
                    day,
                    "month",
                    month,
                    "begunOn",
                    begunOn));
        }
    }

    /**
     * @param dueOn the day of the return for which this was sent or received, year-month-day
     * @param doneOn when it was, year-month-day
     * @param reference number of the letter or file
     */
    record MarkBody(
            @Nullable String dueOn,
            @Nullable String doneOn,
            @Nullable String reference,
            @Nullable String remark) {
        MarkForm form() {
            return new MarkForm(ActForm.of("dueOn", dueOn, "doneOn", doneOn, "reference", reference, "remark", remark));
        }
    }

    /** @param endedOn its last day, year-month-day */
    record EndBody(@Nullable String endedOn, @Nullable String endReason) {
        MarkForm form() {
            return new MarkForm(ActForm.of("endedOn", endedOn, "endReason", endReason));
        }
    }

    static ActForm removal(String day, String reason) {
        return ActForm.of("day", day, "reason", reason);
    }
}
