package org.sanchika.dispatch.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Send;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stamps of an office: bought, used and spoilt, never more than there are. */
@Service
@Transactional
class StampAccount {
    private final StampSql sql;
    private final Office office;
    private final Clock clock;

    StampAccount(StampSql sql, Office office, Clock clock) {
        this.sql = sql;
        this.office = office;
        this.clock = clock;
    }

    /**
     * As it was typed or called.
     *
     * @param kind SPOILT; anything else was bought
     * @param dated today when left out
     */
    record Entry(String kind, String amount, String remark, String dated) {}

    Dispatched enter(Entry entry, Acting by) {
        OptionalLong amount = Rupees.read(entry.amount());
        if (amount.isEmpty()) {
            return new Dispatched.Refused(List.of(Fault.of("amount", "stamp.fault.rupees")));
        }
        var dated = new ActForm(Map.of("dated", List.of(entry.dated())));
        if (dated.has("dated") && dated.date("dated").isEmpty()) {
            return new Dispatched.Refused(List.of(Fault.of("dated", "form.date")));
        }
        StampLine.Kind kind = entry.kind().equals("SPOILT") ? StampLine.Kind.SPOILT : StampLine.Kind.BOUGHT;
        return enter(
                kind, amount.getAsLong(), entry.remark(), dated.date("dated").orElse(today()), by);
    }

    /** Stamps that were bought, or taken out as spoilt, by the registry of the actor's office. */
    private Dispatched enter(StampLine.Kind kind, long amount, String remark, LocalDate dated, Acting by) {
        UnitId owner = office.unit(by.unit()).office();
        List<Fault> faults = new ArrayList<>();
        if (amount <= 0) {
            faults.add(Fault.of("amount", "stamp.fault.amount"));
        }
        if (remark.isBlank()) {
            faults.add(Fault.of("remark", "stamp.fault.remark"));
        } else if (remark.length() > Send.REMARKS) {
            faults.add(Fault.of("remark", "dispatch.fault.long"));
        }
        if (dated.isAfter(today())) {
            faults.add(Fault.of("dated", "stamp.fault.dated"));
        }
        if (kind == StampLine.Kind.SPOILT && amount > left(owner)) {
            faults.add(Fault.of("amount", "stamp.fault.short", Rupees.of(left(owner))));
        }
        if (!faults.isEmpty()) {
            return new Dispatched.Refused(faults);
        }
        write(owner, kind, amount, remark.strip(), dated, by);
        return new Dispatched.Done(List.of());
    }

    /** What is left; nobody uses any of it before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    long left(UnitId owner) {
        sql.lock(owner);
        return sql.balance(owner);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void use(UnitId owner, long amount, long envelope, Acting by) {
        if (amount > 0) {
            long balance = left(owner) - amount;
            var line = new StampLine(0, StampLine.Kind.USED, amount, balance, "", "", "", today(), null);
            sql.insert(owner, line, envelope, clock.instant(), by);
        }
    }

    @Transactional(readOnly = true)
    List<StampLine> lines(LocalDate first, LocalDate last, long before, int limit, Acting reader) {
        return sql.lines(office.unit(reader.unit()).office(), first, last, before, limit);
    }

    @Transactional(readOnly = true)
    long balance(Acting reader) {
        return sql.balance(office.unit(reader.unit()).office());
    }

    private void write(UnitId owner, StampLine.Kind kind, long amount, String remark, LocalDate dated, Acting by) {
        long before = left(owner);
        long balance = kind == StampLine.Kind.BOUGHT ? before + amount : before - amount;
        sql.insert(
                owner, new StampLine(0, kind, amount, balance, "", "", remark, dated, null), null, clock.instant(), by);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
