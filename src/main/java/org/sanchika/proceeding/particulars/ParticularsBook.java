package org.sanchika.proceeding.particulars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Cover;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.EFile;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Receipt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps particulars, each correction as one more row, and lets the matter be due when they are. */
@Service
@Transactional
public class ParticularsBook {
    static final Set<String> KINDS = Set.of(EFile.KIND, Receipt.KIND);

    private final ParticularsSql sql;
    private final Custody custody;
    private final Clock clock;

    ParticularsBook(ParticularsSql sql, Custody custody, Clock clock) {
        this.sql = sql;
        this.custody = custody;
        this.clock = clock;
    }

    List<Fault> faults(Particulars particulars) {
        return particulars.faults(today());
    }

    /** Harmless when nothing changed. */
    public Outcome keep(MatterId matter, Particulars particulars, Acting by) {
        Optional<Outcome.Refusal> refusal = DueRules.writing(custody.holding(matter, by));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!faults(particulars).isEmpty()) {
            return new Outcome.Obstacle("form.problems");
        }
        List<? extends Version<?>> known = of(matter, particulars.kind());
        if (!known.isEmpty() && known.getFirst().particulars().said().equals(particulars.said())) {
            return new Outcome.Done(matter, known.getFirst().seq());
        }
        LocalDate before = due(matter);
        OnRecord record = new OnRecord(
                "PARTICULARS:" + particulars.kind(), Digests.sha256(Digests.canonical(plain(particulars.said()))));
        Outcome recorded = custody.record(matter, record, by);
        if (recorded instanceof Outcome.Done(var there, var seq)) {
            sql.insert(there, seq, particulars);
            describe(there, particulars.kind(), before, by);
        }
        return recorded;
    }

    /** The newest first. Asks nothing about the reader. */
    @Transactional(readOnly = true)
    List<? extends Version<?>> of(MatterId matter, Particulars.Kind kind) {
        return switch (kind) {
            case COURT -> sql.courtCases(matter);
            case RTI -> sql.applications(matter);
            case QUESTION -> sql.questions(matter);
        };
    }

    @Transactional(readOnly = true)
    List<Particulars.Kind> kinds(MatterId matter) {
        return sql.kinds(matter);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    /** The matter refers to what its particulars are of, unless it refers to something else, and is due when they are. */
    private void describe(MatterId matter, Particulars.Kind kind, @Nullable LocalDate before, Acting by) {
        Cover now = sql.cover(matter);
        LocalDate due = DueRules.hardDue(now.hardDueOn(), before, due(matter));
        String reference = now.reference().equals("NONE") ? kind.reference() : now.reference();
        if (!Objects.equals(due, now.hardDueOn()) || !reference.equals(now.reference())) {
            Cover then = new Cover(
                    now.number(), now.subject(), now.party(), now.physical(), now.restricted(), reference, due);
            custody.describe(matter, then, null, by);
        }
    }

    private @Nullable LocalDate due(MatterId matter) {
        List<Particulars> latest = new ArrayList<>();
        for (Particulars.Kind kind : Particulars.Kind.values()) {
            of(matter, kind).stream().findFirst().ifPresent(one -> latest.add(one.particulars()));
        }
        return DueRules.first(latest);
    }

    private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> said) {
        Map<String, @Nullable Object> plain = new HashMap<>();
        said.forEach((field, value) -> plain.put(field, value == null ? null : value.toString()));
        return plain;
    }
}
