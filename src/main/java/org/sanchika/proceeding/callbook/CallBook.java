package org.sanchika.proceeding.callbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.EFile;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Receipt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves matters to the call book and looks at them again. An entry is a parking with a ground and an approval. */
@Service
@Transactional
public class CallBook {
    /** Other kinds, such as tasks, end when they are not needed. */
    static final Set<String> KINDS = Set.of(EFile.KIND, Receipt.KIND);

    private final CallBookSql sql;
    private final Custody custody;
    private final Office office;
    private final StatePack pack;
    private final Clock clock;

    CallBook(CallBookSql sql, Custody custody, Office office, StatePack pack, Clock clock) {
        this.sql = sql;
        this.custody = custody;
        this.office = office;
        this.pack = pack;
        this.clock = clock;
    }

    /** The desks whose approval counts for what lies with {@code holder}: his own and those above him, the nearest first. */
    @Transactional(readOnly = true)
    public List<Desk> competent(PostId holder) {
        List<PostId> upwards = new ArrayList<>(List.of(holder));
        upwards.addAll(office.superiors(holder));
        Map<PostId, Desk> desks = office.desks(upwards);
        return CallBookRules.competent(
                upwards.stream()
                        .map(desks::get)
                        .filter(desk -> desk != null && desk.person() != null)
                        .toList(),
                pack.approvals().getOrDefault("closure", 1));
    }

    @Transactional(readOnly = true)
    List<Fault> faults(NewEntry entry, Acting by) {
        List<PostId> competent = competent(by.post()).stream().map(Desk::post).toList();
        return CallBookRules.faults(entry, competent, today());
    }

    List<Fault> faults(NewReview review) {
        return CallBookRules.faults(review, today());
    }

    public Outcome enter(MatterId matter, NewEntry entry, Acting by) {
        Optional<Outcome.Refusal> refusal = custody.holding(matter, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Fault> faults = faults(entry, by);
        PostId approver = entry.approver();
        Ground ground = entry.ground();
        LocalDate until = entry.until();
        LocalDate review = entry.review();
        if (!faults.isEmpty() || approver == null || ground == null || until == null || review == null) {
            return new Outcome.Obstacle("callbook.fault.approver");
        }
        Outcome parked = custody.park(matter, entry.words(), until, by);
        if (!(parked instanceof Outcome.Done(var there, var seq))) {
            return parked;
        }
        PersonId person = office.desk(approver).map(Desk::person).orElseThrow();
        sql.enter(there, seq, ground, approver, person, until, review);
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("ground", ground.name());
        said.put("approver", Long.toString(approver.value()));
        said.put("review", review.toString());
        return record(matter, "CALL_BOOK:" + ground.name(), said, by);
    }

    /** Whoever holds it looks at it; it stays or is taken out. */
    public Outcome review(MatterId matter, NewReview review, Acting by) {
        Optional<Outcome.Refusal> why = custody.holding(matter, by);
        if (why.isEmpty()) {
            return new Outcome.AlreadyActive();
        }
        if (!(why.get() instanceof Outcome.NotActive(var state)) || state != MatterState.PARKED) {
            return why.get();
        }
        Optional<Integer> entry = sql.standing(matter);
        if (entry.isEmpty() || !faults(review).isEmpty()) {
            return new Outcome.Obstacle("callbook.fault.not-there");
        }
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("words", review.words());
        said.put("review", review.review() == null ? null : review.review().toString());
        Outcome done = record(matter, "CALL_BOOK_REVIEW:" + entry.get(), said, by);
        if (done instanceof Outcome.Done(var there, var seq)) {
            sql.review(there, seq, entry.get(), review);
            return review.stays() ? done : custody.wake(matter, review.words(), by);
        }
        return done;
    }

    /** All times it was there, the newest first. Asks nothing about the reader. */
    @Transactional(readOnly = true)
    List<Entry> of(MatterId matter) {
        return sql.of(matter).stream()
                .map(one -> one.with(sql.reviews(matter, one.seq())))
                .toList();
    }

    /** What a desk has there, to be looked at first first. */
    @Transactional(readOnly = true)
    List<Waiting> with(PostId post, int limit) {
        return sql.with(post, limit);
    }

    @Transactional(readOnly = true)
    boolean knows(MatterId matter) {
        return sql.knows(matter);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    private Outcome record(MatterId matter, String code, Map<String, @Nullable Object> said, Acting by) {
        return custody.record(matter, new OnRecord(code, Digests.sha256(Digests.canonical(said))), by);
    }
}
