package org.sanchika.efile.paper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Held;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.Files;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The correspondence of files: letters ride with the file and keep their own age until they are dealt with. */
@Service
@Transactional
class Bundle implements Correspondence {
    private static final int FLAG = 40;
    private static final int MOST_PAGES = 5000;

    private final ItemSql sql;
    private final OwnPapers own;
    private final Files files;
    private final Receipts receipts;
    private final Notes notes;
    private final Custody custody;
    private final Clock clock;

    Bundle(ItemSql sql, OwnPapers own, Files files, Receipts receipts, Notes notes, Custody custody, Clock clock) {
        this.sql = sql;
        this.own = own;
        this.files = files;
        this.receipts = receipts;
        this.notes = notes;
        this.custody = custody;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paper> contents(MatterId file, Acting reader) {
        return custody.visible(file, reader) ? readable(file, sql.papers(file, null), reader) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Paper> paper(MatterId file, long id, Acting reader) {
        return custody.visible(file, reader)
                ? readable(file, sql.papers(file, id), reader).stream().findFirst()
                : Optional.empty();
    }

    @Override
    public Paper itself(MatterId receipt, Acting by) {
        return own.itself(receipt, by);
    }

    @Override
    public Outcome putIn(MatterId receipt, MatterId file, int pages, Acting by) {
        Receipt letter = receipts.find(receipt, by).orElse(null);
        if (letter == null || files.find(file, by).isEmpty()) {
            return new Outcome.Unknown();
        }
        wakeFor(letter, file, by);
        Outcome outcome =
                own.unfinished(receipt).map(Outcome.class::cast).orElseGet(() -> custody.ride(receipt, file, by));
        if (outcome instanceof Outcome.Refusal) {
            return outcome;
        }
        int count = letter.paper() == null
                ? Math.clamp(pages, 1, MOST_PAGES)
                : letter.paper().pages();
        ItemSql.Next next = sql.next(file);
        long item = sql.insertReceipt(file, receipt, next, count, clock.instant(), by);
        String said = "receipt " + receipt.value() + " c/" + next.page() + "-" + (next.page() + count - 1);
        Outcome put = custody.record(file, new OnRecord("PAPER:" + item, digest(said)), by);
        own.follow(receipt, file, item, by);
        return put;
    }

    @Override
    public Outcome enter(MatterId file, Issued issued, Acting by) {
        Optional<Outcome.Refusal> refusal = custody.holding(file, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return own.enter(file, issued, by);
    }

    @Override
    public Outcome enclose(MatterId file, Enclosed enclosed, Acting by) {
        Optional<Outcome.Refusal> refusal = carrying(file, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (enclosed.title().length() > Enclosed.LONGEST_TITLE) {
            return new Outcome.TextTooLong(Enclosed.LONGEST_TITLE);
        }
        return own.enclose(file, enclosed, by);
    }

    @Override
    public Outcome takeOut(MatterId file, long paper, String reason, Acting by) {
        Optional<Outcome.Refusal> refusal = carrying(file, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Paper> found = paper(file, paper, by).filter(Paper::isHere);
        if (found.isEmpty() || found.get().receipt() == null) {
            return new Outcome.Unknown();
        }
        if (reason.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        Outcome outcome = custody.alight(found.get().receipt(), by);
        if (outcome instanceof Outcome.Refusal) {
            return outcome;
        }
        boolean slip = sql.leavesSlip(found.get());
        sql.remove(paper, slip, reason.strip(), clock.instant(), by);
        return custody.record(file, new OnRecord("REMOVED:" + paper, digest(slip + reason.strip())), by);
    }

    @Override
    public void goOver(MatterId part, MatterId into, Acting by) {
        Set<String> there = sql.papers(into, null).stream()
                .filter(paper -> paper.isHere() && paper.document() != null)
                .map(paper -> paper.document().sha256())
                .collect(Collectors.toSet());
        // an appendix stays with its note, which is read in the part
        List<Paper> letters = sql.papers(part, null).stream()
                .filter(paper -> paper.note() == null)
                .toList();
        for (Paper paper : letters) {
            boolean isDouble =
                    paper.document() != null && there.contains(paper.document().sha256());
            if (paper.isHere() && isDouble && paper.isUndealt()) {
                sql.deal(paper.id(), Disposal.FILED.name(), "", clock.instant(), by);
            } else if (paper.isHere() && !isDouble) {
                goOver(paper, into, by);
            }
        }
    }

    private void goOver(Paper paper, MatterId into, Acting by) {
        if (paper.receipt() != null && custody.refile(paper.receipt(), into, by) instanceof Outcome.Refusal why) {
            throw new IllegalStateException("a letter stayed behind: " + why);
        }
        ItemSql.Next next = sql.next(into);
        long item = sql.goOver(paper, into, next, now(), by);
        String said = "from " + paper.id() + " c/" + next.page();
        custody.record(into, new OnRecord("PAPER:" + item, digest(said)), by);
        custody.record(paper.file(), new OnRecord("REMOVED:" + paper.id(), digest("to " + item)), by);
    }

    @Override
    public Outcome deal(MatterId file, long paper, Disposal disposal, String remark, Acting by) {
        Optional<Outcome.Refusal> refusal = carrying(file, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Paper letter = paper(file, paper, by).filter(Paper::isUndealt).orElse(null);
        if (letter == null) {
            return new Outcome.Unknown();
        }
        sql.deal(letter.id(), disposal.name(), remark.strip(), clock.instant(), by);
        if (letter.isLoose()) {
            return receipts.close(file, disposal, remark, by);
        }
        return custody.record(file, new OnRecord("DEALT:" + paper, digest(disposal.name() + remark.strip())), by);
    }

    @Override
    public Outcome flag(MatterId file, long paper, int page, String name, String remark, Acting by) {
        Optional<Outcome.Refusal> refusal = custody.holding(file, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (paper(file, paper, by).filter(one -> one.isHere() && one.has(page)).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (name.length() > FLAG || remark.length() > Send.REMARKS) {
            return new Outcome.TextTooLong(name.length() > FLAG ? FLAG : Send.REMARKS);
        }
        sql.flag(paper, page, name.strip(), remark.strip(), now(), by);
        return new Outcome.Done(file, 0);
    }

    /** An appendix is seen by whoever may read its note. */
    private List<Paper> readable(MatterId file, List<Paper> papers, Acting reader) {
        if (papers.stream().allMatch(paper -> paper.note() == null)) {
            return papers;
        }
        Set<Long> hidden = notes.hiddenWithPapers(file, reader);
        return papers.stream()
                .filter(paper -> paper.note() == null || !hidden.contains(paper.note()))
                .toList();
    }

    /** A file that waits for a letter wakes when it comes. */
    private void wakeFor(Receipt letter, MatterId file, Acting by) {
        Held held = custody.held(file).orElseThrow();
        if (held.state() == MatterState.PARKED && held.holder().equals(by.post())) {
            custody.wake(file, letter.number(), by);
        }
    }

    /** Letters in an earlier volume are dealt with where that lies which carries it. */
    private Optional<Outcome.Refusal> carrying(MatterId file, Acting by) {
        MatterId carrier = custody.held(file).map(Held::carrier).orElse(null);
        return carrier == null || !custody.visible(file, by) ? custody.holding(file, by) : carrying(carrier, by);
    }

    private Instant now() {
        return clock.instant();
    }

    private static byte[] digest(String said) {
        return Digests.sha256(said.getBytes(StandardCharsets.UTF_8));
    }
}
