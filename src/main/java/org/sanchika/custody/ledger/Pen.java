package org.sanchika.custody.ledger;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Action;
import org.sanchika.custody.Cover;
import org.sanchika.custody.Held;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterMoved;
import org.sanchika.custody.NewMatter;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.custody.limit.TimeLimits;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the next row of a chain; whether it may be written was decided before. */
@Component
class Pen {
    private static final Logger log = LoggerFactory.getLogger(Pen.class);

    private final LedgerSql sql;
    private final DescriptionSql descriptions;
    private final Office office;
    private final TimeLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pen(
            LedgerSql sql,
            DescriptionSql descriptions,
            Office office,
            TimeLimits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.descriptions = descriptions;
        this.office = office;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** What a movement is to say; {@code received}: the receiver has it in hand already. */
    record Leg(
            Desk to,
            String kind,
            String reference,
            String via,
            String action,
            String priority,
            @Nullable LocalDate due,
            String text,
            boolean received,
            @Nullable LocalDate hardDue,
            boolean restricted) {

        static Leg first(Desk desk, NewMatter matter) {
            Cover cover = matter.cover();
            String priority = matter.priority().name();
            String action = Action.REGISTRATION.name();
            return new Leg(
                    desk,
                    matter.kind(),
                    cover.reference(),
                    "REGISTERED",
                    action,
                    priority,
                    null,
                    "",
                    true,
                    cover.hardDueOn(),
                    cover.restricted());
        }

        /**
         * What leaves a section's queue is distributed, unless the section says that it is not its own; it keeps the
         * priority and date that the sender gave it.
         */
        static Leg sent(Desk to, Send send, Held held) {
            boolean given = held.queue() && send.action() != Action.NOT_OURS;
            String action = given ? Action.DISTRIBUTED.name() : send.action().name();
            Priority priority = given && send.priority() == Priority.ORDINARY ? held.priority() : send.priority();
            LocalDate due = given && send.dueOn() == null ? held.dueOn() : send.dueOn();
            String text = clean(send.remarks());
            return new Leg(
                    to,
                    held.kind(),
                    held.reference(),
                    "SENT",
                    action,
                    priority.name(),
                    due,
                    text,
                    false,
                    held.hardDueOn(),
                    held.restricted());
        }
    }

    /**
     * A movement onto the actor's own desk. He has it in hand, but a paper that is taken back must still come, and what comes
     * back from another office is new to him.
     */
    Outcome take(Written written, String via, Action action, String text, Acting by) {
        Held held = written.held();
        boolean inHand = !via.equals("BACK") && (!held.physical() || !via.startsWith("PULLED"));
        var leg = new Leg(
                office.desk(by.post()).orElseThrow(),
                held.kind(),
                held.reference(),
                via,
                action.name(),
                held.priority().name(),
                held.dueOn(),
                clean(text),
                inHand,
                held.hardDueOn(),
                held.restricted());
        return move(written, leg, by);
    }

    static String clean(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    Instant now() {
        return Entry.kept(clock.instant());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    /** The first movement of a matter. */
    void first(MatterId matter, Leg leg, Acting by) {
        move(matter, 1, Chain.START, null, leg, by);
    }

    Outcome move(Written written, Leg leg, Acting by) {
        Held held = written.held();
        int seq = written.headSeq() + 1;
        move(held.matter(), seq, written.headHash(), held.holder().value(), leg, by);
        events.publishEvent(
                new MatterMoved(held.matter(), seq, leg.to().post(), leg.to().unit()));
        return new Outcome.Done(held.matter(), seq);
    }

    private void move(MatterId matter, int seq, byte[] previous, @Nullable Long from, Leg leg, Acting by) {
        Instant at = now();
        var row = new Entry.Movement(
                matter.value(),
                seq,
                from,
                leg.to().post().value(),
                by.person().value(),
                by.charge().value(),
                at,
                leg.via(),
                leg.action(),
                leg.priority(),
                leg.due());
        Written.Body body = Written.Body.of(leg.text());
        byte[] hash = Chain.hash(previous, Chain.VERSION, row.fields(), body.orNone());
        Long headUnit = leg.restricted() ? null : leg.to().unit().value();
        sql.append(new Written.Moved(row, hash, previous, body, leg.received(), actBy(leg), headUnit));
        log.info(
                "matter.moved matter={} seq={} via={} from={} to={} person={}",
                matter.value(),
                seq,
                leg.via(),
                from,
                leg.to().post().value(),
                by.person().value());
    }

    /** An event without a text. */
    Outcome note(Written written, String kind, String code, @Nullable Acting by) {
        return note(written, kind, code, "", null, null, by);
    }

    /** An event of no person: a rule brought it about. */
    Outcome.Done happened(Written written, String kind, String code) {
        Written after = event(written, kind, code, Written.Body.of(""), null, null, null);
        return new Outcome.Done(written.held().matter(), after.headSeq());
    }

    Outcome note(
            Written written,
            String kind,
            String code,
            String text,
            @Nullable LocalDate until,
            @Nullable MatterId other,
            @Nullable Acting by) {
        MatterId matter = written.held().matter();
        Written.Body body = Written.Body.of(text);
        return new Outcome.Done(
                matter, event(written, kind, code, body, until, other, by).headSeq());
    }

    /** What the owner of the kind keeps itself: only its digest is written. */
    Written record(Written written, OnRecord record, Acting by) {
        return event(written, "RECORDED", record.code(), Written.Body.keptElsewhere(record.digest()), null, null, by);
    }

    Outcome recorded(Written written, OnRecord record, Acting by) {
        return new Outcome.Done(
                written.held().matter(), record(written, record, by).headSeq());
    }

    /** New cover facts, and a new priority if one is given. */
    Outcome describe(Written written, Cover cover, @Nullable Priority priority, Acting by) {
        String code = priority == null ? "" : priority.name();
        Outcome done = note(written, "DESCRIBED", code, clean(cover.subject()), null, null, by);
        descriptions.describe(written.held().matter(), cover, priority, actBy(written.held(), cover, priority));
        return done;
    }

    private Written event(
            Written written,
            String kind,
            String code,
            Written.Body body,
            @Nullable LocalDate until,
            @Nullable MatterId other,
            @Nullable Acting by) {
        long matter = written.held().matter().value();
        int seq = written.headSeq() + 1;
        var row = new Entry.Event(
                matter,
                seq,
                kind,
                by == null ? null : by.post().value(),
                by == null ? null : by.person().value(),
                by == null ? null : by.charge().value(),
                now(),
                code,
                until,
                other == null ? null : other.value());
        byte[] hash = Chain.hash(written.headHash(), Chain.VERSION, row.fields(), body.orNone());
        sql.append(row, written.headHash(), hash, body);
        log.info("matter.{} matter={} seq={} post={}", kind.toLowerCase(Locale.ROOT), matter, seq, row.post());
        return written.after(seq, hash);
    }

    /** The date by which the receiver should act: asked, hard, or the limit of his level, whichever is first. */
    LocalDate actBy(Leg leg) {
        LocalDate limit =
                limits.until(leg.to(), leg.kind(), leg.reference(), Priority.valueOf(leg.priority()), today());
        return earliest(earliest(limit, leg.due()), leg.hardDue());
    }

    /** The same date for a matter that lies, when its cover changes. */
    private LocalDate actBy(Held held, Cover cover, @Nullable Priority priority) {
        LocalDate limit = limits.until(
                office.desk(held.holder()).orElseThrow(),
                held.kind(),
                cover.reference(),
                priority == null ? held.priority() : priority,
                LocalDate.ofInstant(held.since(), Words.ZONE));
        return earliest(earliest(limit, held.dueOn()), cover.hardDueOn());
    }

    static LocalDate earliest(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
