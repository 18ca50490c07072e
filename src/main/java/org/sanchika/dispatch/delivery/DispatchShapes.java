package org.sanchika.dispatch.delivery;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Shapes;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.platform.language.Language;

/** The shapes of dispatches that programs rely on; they change only by addition. */
final class DispatchShapes {
    private DispatchShapes() {}

    /**
     * An issue on its way to one addressee.
     *
     * @param place of the addressee in the letter, from 1; none for what is published
     * @param mode POST, REGISTERED, SPEED_POST, COURIER, HAND, INSIDE, EMAIL, SMS, GAZETTE, WEBSITE or EXCHANGE
     * @param way SELF or REGISTRY
     * @param state the kind of its last step
     * @param number dispatch number of its envelope
     * @param weight of the envelope in grams
     * @param postage of the envelope in rupees
     * @param steps oldest first
     */
    record DispatchShape(
            String id,
            String issueId,
            @Nullable Integer place,
            String mode,
            String way,
            String recipient,
            String contact,
            LocalDate dated,
            String state,
            @Nullable String envelopeId,
            @Nullable String number,
            @Nullable Integer weight,
            @Nullable String postage,
            @Nullable String trackingNo,
            List<StepShape> steps) {

        static DispatchShape of(Dispatch one, Language language) {
            Dispatch.Envelope envelope = one.envelope();
            return new DispatchShape(
                    Long.toString(one.id().value()),
                    Long.toString(one.issue().value()),
                    one.place(),
                    one.mode().name(),
                    one.way().name(),
                    one.recipient(),
                    one.contact(),
                    one.dated(),
                    one.state().name(),
                    envelope == null ? null : Long.toString(envelope.id()),
                    envelope == null ? null : envelope.number(),
                    envelope == null ? null : envelope.weight(),
                    envelope == null ? null : Rupees.of(envelope.postage()),
                    envelope == null ? null : envelope.trackingNo(),
                    one.steps().stream()
                            .map(step -> StepShape.of(step, language))
                            .toList());
        }
    }

    /**
     * What happened to it.
     *
     * @param kind QUEUED, PACKED, WAITING, SENT, DELIVERED, ACKNOWLEDGED, DIARISED, RETURNED, FAILED, REFUSED or SENT_BACK
     * @param by none when the program learnt it by itself
     */
    record StepShape(
            String kind,
            LocalDate dated,
            String remark,
            @Nullable String by,
            OffsetDateTime at) {
        static StepShape of(Dispatch.Step step, Language language) {
            return new StepShape(
                    step.kind().name(),
                    step.dated(),
                    step.remark(),
                    step.by() == null ? null : step.by().in(language),
                    Shapes.at(step.at()));
        }
    }

    record DispatchList(List<DispatchShape> items) {}

    /** A line of the register; recipient and remark are empty where the caller may not know them. */
    record SentShape(
            String id,
            String issueId,
            String issueNumber,
            String recipient,
            String mode,
            String way,
            LocalDate dated,
            String number,
            String trackingNo,
            String postage,
            String state,
            @Nullable LocalDate endedOn,
            String remark) {
        static SentShape of(DispatchRow row) {
            return new SentShape(
                    Long.toString(row.id()),
                    Long.toString(row.issue()),
                    row.number(),
                    row.recipient(),
                    row.mode().name(),
                    row.way().name(),
                    row.dated(),
                    row.envelope(),
                    row.trackingNo(),
                    Rupees.of(row.postage()),
                    row.state().name(),
                    row.ended(),
                    row.remark());
        }
    }

    record SentList(List<SentShape> items, @Nullable String next) {}

    /** A line of the stamp account; amounts in rupees. */
    record StampShape(
            int line, String kind, String amount, String balance, String number, String remark, LocalDate dated) {
        static StampShape of(StampLine line) {
            return new StampShape(
                    line.seq(),
                    line.kind().name(),
                    Rupees.of(line.amount()),
                    Rupees.of(line.balance()),
                    line.number(),
                    line.remark(),
                    line.dated());
        }
    }

    record StampList(List<StampShape> items, @Nullable String next, String balance) {}
}
