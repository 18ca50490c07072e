package org.sanchika.receipt.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Action;
import org.sanchika.custody.Cover;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterClosed;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterReopened;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.Senders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to an entry after it was written. Runs in the transaction of the act. */
@Component
class Amendments {
    private static final Logger log = LoggerFactory.getLogger(Amendments.class);

    private final DiarySql sql;
    private final AmendmentSql amendments;
    private final Senders senders;
    private final Custody custody;
    private final Facts facts;

    Amendments(DiarySql sql, AmendmentSql amendments, Senders senders, Custody custody, Facts facts) {
        this.sql = sql;
        this.amendments = amendments;
        this.senders = senders;
        this.custody = custody;
        this.facts = facts;
    }

    /** Whoever holds it and the unit that registered it may mend its details, while it is not closed. */
    static boolean mayDescribe(Receipt known, Held held, Acting by) {
        return by.may(Power.REGISTER)
                && held.state() != MatterState.CLOSED
                && (held.holder().equals(by.post()) || known.diaryUnit().equals(by.unit()));
    }

    Registration describe(Receipt known, NewReceipt asked, boolean brought, Acting by) {
        if (!mayDescribe(known, custody.held(known.id()).orElseThrow(), by)) {
            return new Registration.Refused(List.of(Fault.of("", "receipt.fault.not-yours")));
        }
        NewReceipt changed = keepingPaper(known, asked);
        List<Fault> faults = new ArrayList<>(DiaryRules.faults(changed, facts.today()));
        faults.addAll(senders.faults(changed.sender()));
        if (!brought && known.paper() == null) {
            faults.add(Fault.of("document", "receipt.fault.document-gone"));
        }
        if (!faults.isEmpty()) {
            return new Registration.Refused(faults);
        }
        Cover cover = facts.cover(known.number(), changed);
        custody.describe(known.id(), cover, null, by);
        Long sender = changed.sender().equals(known.sender()) ? known.sender().id() : null;
        sql.update(known.id(), changed, sender == null ? senders.keep(changed.sender(), by) : sender);
        if (cover.restricted() != known.restricted()) {
            restrict(known, cover.restricted());
        }
        amendments.note(known.id(), differences(known, changed), by, facts.now());
        log.info(
                "receipt.described matter={} post={}",
                known.id().value(),
                by.post().value());
        return new Registration.Registered(known.id(), known.computerNo(), known.number());
    }

    Outcome link(MatterId receipt, MatterId other, Acting by) {
        return ifBothVisible(receipt, other, by, () -> sql.link(receipt, other));
    }

    Outcome unlink(MatterId receipt, MatterId other, Acting by) {
        return ifBothVisible(receipt, other, by, () -> sql.unlink(receipt, other));
    }

    Outcome dispute(MatterId receipt, String reason, Acting by) {
        Optional<Receipt> known = sql.find(receipt, facts.principals(by));
        if (known.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (reason.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        Held held = custody.held(receipt).orElseThrow();
        LocalDate due = held.dueOn() == null || held.dueOn().isBefore(facts.today()) ? null : held.dueOn();
        Send back = new Send(
                amendments.registeredBy(receipt), Action.NOT_OURS, held.priority(), due, reason.strip(), List.of());
        Outcome outcome = custody.send(receipt, back, by);
        if (outcome instanceof Outcome.Done) {
            amendments.disputed(receipt);
            log.info(
                    "receipt.disputed matter={} post={}",
                    receipt.value(),
                    by.post().value());
        }
        return outcome;
    }

    Outcome mergeInto(MatterId receipt, MatterId of, String remark, Acting by) {
        if (receipt.equals(of) || sql.find(of, facts.principals(by)).isEmpty()) {
            return new Outcome.Unknown();
        }
        Outcome outcome = custody.close(receipt, Disposal.DUPLICATE.name(), remark, by);
        if (outcome instanceof Outcome.Done) {
            amendments.duplicate(receipt, of);
            sql.link(receipt, of);
            log.info("receipt.merged matter={} into={}", receipt.value(), of.value());
        }
        return outcome;
    }

    @EventListener
    void on(MatterClosed closed) {
        amendments.disposed(closed.matter(), Disposal.of(closed.disposal()).orElse(null));
    }

    @EventListener
    void on(MatterReopened reopened) {
        amendments.disposed(reopened.matter(), null);
    }

    private Outcome ifBothVisible(MatterId receipt, MatterId other, Acting by, Runnable act) {
        boolean both = !receipt.equals(other)
                && sql.find(receipt, facts.principals(by)).isPresent()
                && sql.find(other, facts.principals(by)).isPresent();
        if (!both) {
            return new Outcome.Unknown();
        }
        act.run();
        return new Outcome.Done(receipt, 0);
    }

    /** Confidential: only the desks on its way; else the diary's unit and the heads of those it went to see it. */
    private void restrict(Receipt known, boolean restricted) {
        String unit = "unit:" + known.diaryUnit().value();
        if (!restricted) {
            custody.grant(known.id(), unit, "DIARY");
            return;
        }
        custody.revoke(known.id(), unit);
        amendments.headsOf(known.id()).forEach(head -> custody.revoke(known.id(), head));
    }

    private static NewReceipt keepingPaper(Receipt known, NewReceipt asked) {
        NewReceipt.Scan scan = known.paper() == null
                ? asked.scan()
                : new NewReceipt.Scan(known.paper().sha256(), known.fileName());
        return new NewReceipt(known.physical(), asked.letter(), asked.sender(), asked.handling(), scan, true);
    }

    /** What was and what is, for the fields that changed. */
    private static Map<String, List<String>> differences(Receipt known, NewReceipt changed) {
        Map<String, List<String>> differences = new LinkedHashMap<>();
        Map<String, String> now = told(changed);
        told(known.again(known.letter().subject())).forEach((field, was) -> {
            String is = now.getOrDefault(field, "");
            if (!was.equals(is)) {
                differences.put(field, List.of(was, is));
            }
        });
        return differences;
    }

    private static Map<String, String> told(NewReceipt receipt) {
        var letter = receipt.letter();
        Map<String, String> told = new LinkedHashMap<>();
        told.put("subject", letter.subject());
        told.put("sender", receipt.sender().line());
        told.put("receivedOn", letter.receivedOn().toString());
        told.put("letterDate", text(letter.date()));
        told.put("letterRef", letter.ref());
        told.put("letterType", letter.type().name());
        told.put("language", letter.language());
        told.put("deliveryMode", letter.mode().name());
        told.put("modeNo", letter.modeNo());
        told.put("classification", letter.grade().name());
        told.put("category", letter.category());
        told.put("enclosures", Integer.toString(letter.enclosures()));
        told.put("remarks", letter.remarks());
        told.put("reference", receipt.handling().reference().name());
        told.put("vipName", receipt.handling().vipName());
        told.put("hardDueOn", text(receipt.handling().hardDueOn()));
        return told;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
